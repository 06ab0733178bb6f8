// The bytes of pictures and files that the page shows. Stands inside `observer.js` and uses its names.
  // ---- bytes of what is shown ----------------------------------------------------------------------------------------------
  const SHOWS = /^(A|IMG|AUDIO|VIDEO|EMBED|OBJECT|IFRAME)$/;
  const HELD_MS = 60000, HELD_SIZE = 25 << 20;
  const held = new Map();                                // blob: address → its bytes, also for a while after the page has given it up
  if (typeof URL === 'function' && URL.createObjectURL) {
    URL.createObjectURL = new Proxy(URL.createObjectURL, { apply(target, self, args) {
      const address = Reflect.apply(target, self, args);
      try { if (args[0] instanceof Blob && args[0].size <= HELD_SIZE) held.set(address, args[0]); } catch (e) { /* a page must never fail because it is watched */ }
      return address;
    } });
    URL.revokeObjectURL = new Proxy(URL.revokeObjectURL, { apply(target, self, args) {
      if (held.has(args[0])) setTimeout(() => held.delete(args[0]), HELD_MS);
      return Reflect.apply(target, self, args);
    } });
  }
  function shownAddress(el) {                            // what is drawn: of several sizes of one picture the browser chooses one
    return el.tagName === 'A' ? el.href : el.tagName === 'OBJECT' ? el.data : el.currentSrc || el.src;
  }
  function groundOf(el, cs, box) {                       // the picture that a box without words shows as its ground
    if (cs.backgroundImage === 'none' || box.width < 64 || box.height < 64) return '';
    const set = /^(-webkit-)?image-set\(/.test(cs.backgroundImage), fine = (m) => +m[2] || 1;
    const found = [...cs.backgroundImage.matchAll(/url\("((?:[^"\\]|\\.)*)"\)(?:\s+([\d.]+)(?:dppx|x))?/g)].sort((a, b) => fine(a) - fine(b));
    const m = set ? found.find((each) => fine(each) >= devicePixelRatio) || found[found.length - 1] : found.length === 1 ? found[0] : null;
    return m ? shortened(m[1].replace(/\\(.)/g, '$1')) : '';
  }
  function drawnInside(svg) {                            // the address of the picture that a drawing holds; '' for one of lines alone
    const inner = svg.querySelector('image, img'), told = inner && (inner.getAttribute('href') || inner.getAttribute('xlink:href') || inner.getAttribute('src'));
    try { return told ? new URL(told, document.baseURI).href : ''; } catch (e) { return ''; }
  }
  function wholeAddress(address) {                       // of a long data: address only the beginning was noted
    if (!address.startsWith('data:')) return address;
    for (const r of refs.values()) {
      const el = r.deref();
      if (!el || el.nodeType !== 1) continue;
      const own = el.localName === 'svg' ? drawnInside(el) : SHOWS.test(el.tagName) ? shownAddress(el) : el.isConnected && el.style && el.style.backgroundImage.slice(5, -2);
      if (typeof own === 'string' && own.startsWith('data:') && shortened(own) === address) return own;
    }
    return address;
  }
  function drawnOn(canvas) {
    return new Promise((done, failed) => { try { canvas.toBlob((b) => b ? done(b) : failed(new Error('nothing drawn')), 'image/png'); } catch (e) { failed(e); } });
  }
  function decoded(address) {                            // by hand: a page's policy may forbid it to fetch what it shows
    const comma = address.indexOf(','), head = address.slice(5, comma), words = address.slice(comma + 1);
    const packed = /;base64$/i.test(head) ? atob(decodeURIComponent(words)) : unescape(words.replace(/[^\x00-\x7f]+/g, encodeURIComponent));
    return new Blob([Uint8Array.from(packed, (c) => c.charCodeAt(0))], { type: head.split(';')[0] });
  }
  async function answered(address, most, until) {        // the site's own answer as the page gets it, read no further than `most`
    const answer = await fetch(address, { credentials: 'include', cache: 'force-cache', signal: until });
    const size = +answer.headers.get('content-length') || 0, told = { url: answer.url || address, status: answer.status };
    const type = (answer.headers.get('content-type') || '').split(';')[0];
    if (!answer.ok) return { ...told, why: 'failed: HTTP ' + answer.status };
    const reader = answer.body.getReader(), parts = [];
    let length = 0;
    for (let next = await readNext(); !next.done; next = await readNext()) { parts.push(next.value); length += next.value.length; }
    return { ...told, blob: new Blob(parts, { type }) };
    async function readNext() {
      if (Math.max(size, length) <= most) return reader.read();
      await reader.cancel();
      throw Object.assign(new Error('too large'), { why: 'too-large: ' + Math.max(size, length) });
    }
  }
  async function attachedBytes(address, most, seconds) { // the bytes; a reason; or the address alone where the page may not read it
    const url = wholeAddress(address), near = url.startsWith(location.origin + '/');
    try {
      let found = { url: shortened(url) };
      if (url.startsWith('canvas:')) found.blob = await drawnOn(deref(+url.slice(7)));
      else if (held.has(url)) found.blob = held.get(url);
      else if (url.startsWith('data:')) found.blob = decoded(url);
      else if (url.startsWith('blob:')) found.blob = await (await fetch(url)).blob();
      else if (near) found = await answered(url, most, AbortSignal.timeout(seconds * 1000));
      else return { url };
      if (found.why) return found;
      if (found.blob.size > most) return { url: found.url, why: 'too-large: ' + found.blob.size };
      const bytes = new Uint8Array(await found.blob.arrayBuffer()), parts = [];
      for (let n = 0; n < bytes.length; n += 32768) parts.push(String.fromCharCode.apply(null, bytes.subarray(n, n + 32768)));
      return { url: found.url, bytes: btoa(parts.join('')), type: found.blob.type };
    } catch (e) {
      if (e && e.why) return { url: shortened(url), why: e.why };
      if (near) return { url, late: !!e && e.name === 'TimeoutError' };
      return { url: shortened(url), why: 'failed: ' + String(e && e.message || e).slice(0, 120) };
    }
  }
