// How elements look, measured once they are drawn and again when animations are over. Stands inside `observer.js` and uses its names.
  let queue = [], queued = new WeakSet(), pumping = false, late = [], lateTimer = 0;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => { pumping = false; measure(6); };
  function wish(el) {
    if (!queued.has(el)) { queued.add(el); queue.push(el); }
    pump();
  }
  function pump() {
    if (pumping || !queue.length || document.hidden) return;
    pumping = true;
    requestAnimationFrame(() => channel.port2.postMessage(0));
  }
  function again(el) {
    wish(el);
    let n = 0;
    const walk = (root) => { for (const e of root.querySelectorAll('*')) { if (n++ > 400) return; if (ids.has(e)) wish(e); } };
    walk(el);
    if (roots.has(el)) walk(roots.get(el));
  }
  function measure(budget) {
    near = new WeakMap();
    const end = performance.now() + budget;
    while (queue.length && performance.now() < end) {
      const el = queue.pop();
      queued.delete(el);
      if (!el.isConnected) continue;
      if (!roots.has(el) && el.shadowRoot) watch(el, el.shadowRoot);
      look(el);
      if (late.length < 4000) late.push(el);
      const seen = fading.get(el) || 0;                  // what fades in is looked at again soon: it may go before it is looked at once more
      if (seen < 3 && (facts.get(el) || '').includes('"h":"o"')) { fading.set(el, seen + 1); setTimeout(() => wish(el), 250); }
    }
    lookOnceMore();
    soon();
    pump();
  }
  function lookOnceMore() {
    if (!late.length || lateTimer) return;
    const batch = late;
    late = [];
    lateTimer = setTimeout(() => { lateTimer = 0; for (const el of batch) if (el.isConnected) lookLater.push(el); settle(); lookOnceMore(); }, 600);
  }
  const lookLater = [], fading = new WeakMap();
  function settle() {                                    // once more when animations are over
    const end = performance.now() + 6;
    while (lookLater.length && performance.now() < end) { const el = lookLater.pop(); if (el.isConnected) look(el); }
    if (lookLater.length) setTimeout(settle, 16);
    soon();
  }
  function hiddenHow(el, cs, box) {
    if (cs.display === 'none') return 'n';
    if (cs.visibility !== 'visible') return 'v';
    const clip = cs.clip, path = cs.clipPath;
    if (cs.position === 'absolute' || cs.position === 'fixed') {
      if (clip && clip !== 'auto' && /rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)/.test(clip)) return 'c';
      if (box.right + scrollX < -200 || box.left < -4000 || box.bottom + scrollY < -2000) return 'c';
    }
    if (path && /inset\((50|100)%\)|circle\(0/.test(path)) return 'c';
    if (cs.overflow !== 'visible' && box.width <= 1 && box.height <= 1 && cs.display !== 'contents') return 'c';
    if (+cs.opacity === 0) return 'o';
    if (parseFloat(cs.fontSize) === 0) return 'c';
    return '';
  }
  function ownText(el) {
    for (let c = el.firstChild; c; c = c.nextSibling) if (c.nodeType === 3 && c.data.trim()) return true;
    return false;
  }
  function pseudo(el, which) {
    const c = getComputedStyle(el, which).content;
    if (!c || c === 'none' || c === 'normal' || c === '""' || c === "''") return '';
    const m = /^"((?:[^"\\]|\\.)*)"/.exec(c);
    return m && m[1].trim() ? m[1].slice(0, 80) : '';
  }
  function look(el) {
    if (moved.size && [...moved.keys()].some((m) => within(el, m))) return;     // the recorder's own doing
    const cs = getComputedStyle(el), box = el.getBoundingClientRect(), f = { d: cs.display };
    const h = hiddenHow(el, cs, box), own = ownText(el);
    if (h) f.h = h;
    if (h !== 'n') {
      if (cs.backgroundColor !== 'rgba(0, 0, 0, 0)') f.bg = cs.backgroundColor;
      if (parseFloat(cs.borderTopLeftRadius) > 0 || parseFloat(cs.borderBottomRightRadius) > 0) f.br = 1;
      if (parseFloat(cs.borderTopWidth) > 0 && cs.borderTopStyle !== 'none' && parseFloat(cs.borderLeftWidth) > 0) f.bo = cs.borderTopColor;
      else if (Math.abs(parseFloat(cs.borderLeftWidth) - parseFloat(cs.borderRightWidth)) >= 2 && parseFloat(cs.borderTopWidth) < 1) f.bl = 1;
      if (cs.display.endsWith('flex') && cs.flexDirection !== 'row') f.fd = cs.flexDirection;
      if (cs.position !== 'static') f.po = cs.position;
      if (cs.order !== '0') f.or = +cs.order;
      if (cs.overflowY === 'auto' || cs.overflowY === 'scroll') f.ov = el.scrollHeight > el.clientHeight + 1 ? 2 : 1;
      if (cs.cursor === 'pointer') f.cu = 1;
      const ground = groundOf(el, cs, box);
      if (ground) f.bi = ground;
      if (/^(IMG|AUDIO|VIDEO)$/.test(el.tagName) && el.currentSrc && el.currentSrc !== el.src) f.cs = shortened(el.currentSrc);
      if (cs.direction === 'rtl') f.rtl = 1;
      f.r = [Math.round(box.left), Math.round(box.top), Math.round(box.width), Math.round(box.height)];
      const y = scrollTopOf(el);
      if (y) f.sy = y;
      if (own) {
        f.fg = cs.color; f.fs = Math.round(parseFloat(cs.fontSize)); f.ta = cs.textAlign;
        if (+cs.fontWeight >= 600) f.fw = 1;
        if (cs.fontStyle === 'italic') f.it = 1;
        if (/icon|symbol|awesome|glyph|icomoon|fontello/i.test(cs.fontFamily.split(',')[0])) f.ic = 1;
        if (cs.whiteSpace.startsWith('pre') || cs.whiteSpace === 'break-spaces') f.ws = 1;
        texts.set(ids.get(el), refs.get(ids.get(el)));
      }
      if (cs.textDecorationLine.includes('line-through')) f.td = 1;
      const b = pseudo(el, '::before'), a = pseudo(el, '::after');
      if (b) f.pb = b;
      if (a) f.pa = a;
    }
    const s = JSON.stringify(f), before = facts.get(el);
    if (s !== before) { facts.set(el, s); note(['s', idOf(el), f]); }
  }
  function parentOf(el) {                                // in the tree as it is drawn
    const up = slotOf(el) || el.parentElement, root = up || !el.getRootNode ? null : el.getRootNode();
    return up || (root && root.nodeType === 11 && root.host) || null;     // a link that was taken out of the page has a host, too
  }
  function slotOf(node) {                                // of a closed shadow root the browser does not tell it
    if (node.assignedSlot) return node.assignedSlot;
    const root = node.parentNode && roots.get(node.parentNode);
    if (!root || root.mode === 'open' || node.getRootNode() === root) return null;
    return [...root.querySelectorAll('slot')].find((slot) => slot.name === (node.slot || '')) || null;
  }
  let near = new WeakMap();                              // forgotten at each pass: a page may change which box scrolls
  function scrollerOf(el) {
    const path = [];
    let found = null;
    for (let p = el, n = 0; p && n < 200; p = parentOf(p), n++) {
      if (near.has(p)) { found = near.get(p); break; }
      path.push(p);
      const o = p === document.documentElement || p === document.body ? '' : getComputedStyle(p).overflowY;
      if (o === 'auto' || o === 'scroll' || o === 'overlay') { found = p; break; }
    }
    if (!found) found = document.scrollingElement;
    for (const p of path) near.set(p, found);
    return found;
  }
  function scrollTopOf(el) {
    const s = scrollerOf(parentOf(el) || el);
    return s ? Math.round(s.scrollTop) : 0;
  }

