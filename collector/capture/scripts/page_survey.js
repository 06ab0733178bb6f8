// One look at a frame: what kind of page it is, what in it must stay secret, whether scrolling would bring anything.
() => {
  const tokens = [], named = /token|csrf|xsrf|session|sess|secret|auth|jwt|nonce|verification|credential|passw|otp/i;
  /*SHADOW ROOTS*/
  const watch = window[Symbol.for('collector.watch')], places = shadow.places(document);
  const all = selector => places.flatMap(place => [...place.querySelectorAll(selector)]);
  for (const e of all('input[type="hidden"]')) if (named.test(e.name + ' ' + e.id) && e.value.length >= 8) tokens.push(['hidden field ' + e.name, e.value]);
  for (const e of document.querySelectorAll('meta[name][content]')) if (/csrf|xsrf|token|nonce/i.test(e.name) && e.content.length >= 8) tokens.push(['meta ' + e.name, e.content]);
  for (const e of all('input[type="password"], input[autocomplete~="one-time-code"], input[autocomplete~="current-password"]')) if (e.value) tokens.push(['password field', e.value]);
  // Web tokens are told by their form, others by the name they stand under, wherever they stand: scripts, comments, attributes, words.
  const inline = [], hinted = /token|csrf|xsrf|sess|sid|secret|auth|jwt|api_?key|credential|bearer/i;
  const pair = /([\w.-]{3,40})(?:\\?["']|&quot;)?\s*[:=]\s*(?:\\?["']|&quot;)([^"'\\\s<>&]{16,2048})/g;
  for (const place of places) {
    const text = place === document ? document.documentElement.outerHTML : place.innerHTML;
    for (const m of text.matchAll(/\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,}/g)) tokens.push(['web token', m[0]]);
    for (const m of text.matchAll(pair)) if (hinted.test(m[1])) inline.push([m[1], m[2]]);
  }
  const stored = [];
  for (const kind of ['localStorage', 'sessionStorage']) {
    try { const s = window[kind]; for (let i = 0; i < s.length && i < 500; i++) { const k = s.key(i); stored.push([k, (s.getItem(k) || '').slice(0, 20000)]); } } catch (error) { /* a frame without storage */ }
  }
  const shown = e => e.getClientRects().length > 0 && e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  // A code is often typed into a row of boxes, one for each digit.
  const boxes = () => { const n = all('input[maxlength="1"]').filter(shown).length; return n >= 4 && n <= 8 ? 1 : 0; };
  const root = document.scrollingElement || document.documentElement;
  // The page's own words: what stands in no header, menu or footer.
  const frame = 'header, nav, footer, [role="banner"], [role="navigation"], [role="contentinfo"]', said = [];
  let length = 0;
  const within = e => e.closest(frame) || (e.getRootNode() instanceof ShadowRoot && within(e.getRootNode().host));
  const words = place => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let n = walker.nextNode(); n && length < 4000; n = walker.nextNode()) {
      const e = n.parentElement || n.parentNode.host, text = n.data.trim();
      if (!text || /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TITLE|OPTION)$/.test(e.tagName) || !shown(e) || within(e)) continue;
      said.push(text);
      length += text.length + 1;
    }
  };
  for (const place of places) words(place === document ? document.documentElement : place);
  const toFill = 'input:not([type]), input[type="text"], input[type="email"], input[type="tel"], input[type="number"], input[type="password"], textarea';
  const drawn = 'img, svg, canvas, video, iframe, frame, object, embed, input, button, select, textarea';
  return {
    own: said.join(' '), fields: all(toFill).filter(e => shown(e) && !within(e)).length,
    shows: length > 0 || [...all(drawn), ...all('*').slice(0, 2000).filter(e => getComputedStyle(e).backgroundImage !== 'none')].some(shown),
    tokens, stored, inline, watched: !!watch,
    title: document.title,
    headings: all('h1, h2').filter(shown).map(e => e.innerText.trim()).slice(0, 20),
    passwords: all('input[type="password"]').filter(shown).length,
    codes: all('input[autocomplete~="one-time-code"]').filter(shown).length || boxes(),
    lazy: [...document.images].some(e => e.loading === 'lazy' && !e.complete) || !!document.querySelector('img[data-src], img[data-lazy-src], img[data-original], [data-bg], [loading="lazy"]'),
    observers: watch ? watch.observers : 1,
    nodes: document.getElementsByTagName('*').length,
    height: root ? root.scrollHeight : 0, view: innerHeight, width: innerWidth, ratio: devicePixelRatio,
    agent: navigator.userAgent, automated: !!navigator.webdriver,
    quirks: document.compatMode !== 'CSS1Compat', direction: getComputedStyle(document.documentElement).direction, language: document.documentElement.lang,
  };
}
