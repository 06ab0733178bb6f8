// Arranges the page for one whole picture, and remembers how to put everything back:
// inner scrollers are opened to their whole length; what is fixed to the window's bottom is moved to the page's end, so that it covers
// no row in the middle; what sticks to the bottom stays in its own place.
(options) => {
  const undo = [], opened = [], moved = [], lost = [];
  const set = (e, changes) => {
    if (!undo.some(u => u[0] === e)) undo.push([e, e.getAttribute('style')]);
    for (const [k, v] of Object.entries(changes)) e.style.setProperty(k, v, 'important');
  };
  const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + (typeof e.className === 'string' && e.className ? '.' + e.className.trim().split(/\s+/)[0] : '');
  const all = [];
  /*SHADOW ROOTS*/
  const gather = root => { for (const e of root.querySelectorAll('*')) { all.push(e); const s = shadow.of(e); if (s) gather(s); } };
  gather(document);
  const up = e => e.parentElement || (e.getRootNode() instanceof ShadowRoot ? e.getRootNode().host : null);
  const root = document.scrollingElement || document.documentElement;
  const viewHeight = innerHeight, viewWidth = document.documentElement.clientWidth;

  const styles = all.map(e => getComputedStyle(e));
  const positioned = [], scrollers = [];
  for (let i = 0; i < all.length; i++) {
    const e = all[i], s = styles[i], p = s.position;
    if (p === 'fixed' || p === 'sticky') positioned.push([e, p, s.bottom, s.top]);
    if (e === root || e === document.body || e === document.documentElement || e.tagName === 'TEXTAREA') continue;
    if (s.visibility !== 'visible' || parseFloat(s.opacity) === 0) continue;  // what only feels for changes of size
    const oy = s.overflowY, ox = s.overflowX;
    const tall = (oy === 'auto' || oy === 'scroll') && e.scrollHeight > e.clientHeight + 4 && e.clientHeight >= 40;
    const wide = (ox === 'auto' || ox === 'scroll') && e.scrollWidth > e.clientWidth + 4 && e.clientWidth >= 80;
    // What would make the picture wider than three windows (a row of offers to leaf through) stays closed, and is named as not seen whole.
    const far = wide && e.scrollWidth - e.clientWidth > 2 * viewWidth;
    if (far && /[\p{L}\p{N}]/u.test(e.textContent)) lost.push({ element: name(e), shown: e.clientWidth, whole: e.scrollWidth });
    if (tall || (wide && !far)) scrollers.push([e, tall, wide && !far]);
  }
  for (const [f, height] of options.frames) if (f && f.clientHeight >= 40 && height > f.clientHeight + 4) scrollers.push([f, true, false, height]);

  // What is cut off sideways (a drawer that is shut) stays cut off when a box is opened downwards.
  const sideways = s => ['hidden', 'clip'].includes(s.overflowX) ? 'clip' : 'visible';
  const free = e => {
    const beside = [], way = new Set();
    for (let x = e; x && x !== document.body; x = up(x)) way.add(x);
    for (const x of way) for (const c of (x.parentElement || x.getRootNode()).children) if (!way.has(c) && c.offsetHeight) beside.push([c, c.offsetHeight]);
    for (let x = up(e); x && x !== document.documentElement; x = up(x)) {
      const s = getComputedStyle(x), loose = s.position === 'fixed' || s.position === 'absolute', top = x.getBoundingClientRect().top;
      const change = {};
      if (s.overflowY !== 'visible') Object.assign(change, { 'overflow-x': sideways(s), 'overflow-y': 'visible' });
      if (loose) { change['position'] = 'absolute'; change['bottom'] = 'auto'; }  // held at both ends it could not grow
      if (x !== document.body && s.display.startsWith('inline') === false) { change['height'] = 'auto'; change['min-height'] = x.clientHeight + 'px'; change['max-height'] = 'none'; }
      if (x === document.body) { change['height'] = 'auto'; change['max-height'] = 'none'; }
      if (s.contain !== 'none') change['contain'] = 'none';
      if (Object.keys(change).length) set(x, change);
      if (loose) { const slipped = x.getBoundingClientRect().top - top; if (Math.abs(slipped) > 1) set(x, { 'top': (parseFloat(getComputedStyle(x).top) || 0) - slipped + 'px' }); }
    }
    set(document.documentElement, { 'height': 'auto', 'max-height': 'none', 'overflow': 'visible' });
    // What stood beside it as high as the window (a menu) and has no height of its own keeps the height it had.
    for (const [c, height] of beside) if (c.isConnected && c.offsetHeight < height - 1) set(c, { 'height': height + 'px', 'box-sizing': 'border-box', 'flex-shrink': '0' });
  };
  const virtual = [], scrolled = [];
  // Whether text and pictures end long before the box does, or were seen to go when it was scrolled.
  const drawn = window[Symbol.for('collector.passing')] || new Set();
  const sparse = (e, whole) => {
    if (drawn.has(e)) return true;
    const top = e.getBoundingClientRect().top;
    let low = 0;
    const inside = root => { for (const x of root.querySelectorAll('*')) { const s = shadow.of(x); ends(x); if (s) inside(s); } };
    const ends = x => {
      if (x.childElementCount && ![...x.childNodes].some(n => n.nodeType === 3 && n.data.trim())) return;
      if (!x.childElementCount && !x.textContent.trim() && !['IMG', 'CANVAS', 'VIDEO', 'IFRAME', 'SVG', 'INPUT'].includes(x.tagName.toUpperCase())) return;
      const r = x.getBoundingClientRect();
      if (r.height) low = Math.max(low, r.bottom - top);
    };
    inside(e);
    for (const slot of e.querySelectorAll('slot')) for (const x of slot.assignedElements({ flatten: true })) { ends(x); inside(x); if (x.shadowRoot) inside(x.shadowRoot); }
    return whole - low > Math.max(200, whole * 0.3);
  };
  const restore = () => {
    for (const [e, style] of undo.splice(0).reverse()) { if (style === null) e.removeAttribute('style'); else e.setAttribute('style', style); }
  };
  for (const [e, tall, wide, inside] of scrollers) {
    if (!e.isConnected || !e.clientHeight) continue;
    const before = e.clientHeight, whole = inside || e.scrollHeight;
    if (whole > options.height) { lost.push({ element: name(e), shown: before, whole }); continue; }
    if (inside) set(e, { 'height': whole + (e.offsetHeight - e.clientHeight) + 'px', 'max-height': 'none' });
    else {
      scrolled.push([e, e.scrollLeft, e.scrollTop]);
      e.scrollTop = 0;
      const change = { 'overflow-x': wide ? 'visible' : sideways(getComputedStyle(e)), 'overflow-y': 'visible', 'contain': 'none' };
      if (tall) Object.assign(change, { 'height': 'auto', 'min-height': whole + 'px', 'max-height': 'none', 'flex-shrink': '0' });
      set(e, change);
    }
    if (tall) free(e);
    if (tall && !inside && sparse(e, whole)) { virtual.push(e); continue; }
    opened.push({ element: name(e), from: before, to: whole });
  }
  // Lists that draw only what is in sight stay closed; they are followed step by step afterwards.
  if (virtual.length) {
    restore();
    for (const [e, tall, wide, inside] of scrollers) {
      if (virtual.some(v => v === e || v.contains(e) || e.contains(v))) continue;
      if (inside) set(e, { 'height': inside + 'px' }); else { set(e, { 'overflow-x': wide ? 'visible' : sideways(getComputedStyle(e)), 'overflow-y': 'visible', 'height': 'auto', 'max-height': 'none' }); }
      if (tall) free(e);
    }
  }
  if (drawn.has(root)) virtual.push(root);
  window[Symbol.for('collector.virtual')] = virtual;

  const end = Math.min(root.scrollHeight, options.height);
  const footers = [];
  for (const [e, p, bottom, top] of positioned) {
    if (!e.isConnected) continue;
    const s = getComputedStyle(e);
    if (s.display === 'none' || s.visibility !== 'visible') continue;
    if (p === 'sticky') {
      if (s.position === 'sticky' && bottom !== 'auto') { set(e, { 'position': 'relative', 'bottom': 'auto', 'top': 'auto' }); moved.push(name(e)); }
      continue;
    }
    if (s.position !== 'fixed') continue;
    const r = e.getBoundingClientRect();
    if (r.width < 4 || r.height < 4) continue;
    if (r.height > viewHeight * 0.7 || r.top < viewHeight * 0.35 || end <= viewHeight + 2) continue;
    if (positioned.some(([o, q]) => o !== e && q === 'fixed' && o.contains(e))) continue;
    footers.push([e, r]);
  }
  const covering = footers.filter(([e, r]) => r.width > viewWidth * 0.5);
  const extra = Math.ceil(Math.max(0, ...covering.map(([e, r]) => viewHeight - r.top)));
  for (const [e, r] of footers) {
    const was = getComputedStyle(e).translate.split(' ');
    set(e, { 'translate': (was[0] === 'none' ? '0px' : was[0]) + ' calc(' + (was[1] || '0px') + ' + ' + (end - viewHeight + extra) + 'px)', 'transition': 'none' });
    moved.push(name(e));
  }
  // What lies under a layer: only what can be seen in the window now is asked, because layers are fixed to the window.
  const covered = { words: 0, layer: '' }, under = new WeakSet();
  const solid = e => {
    for (let x = e; x && x !== document.body && x !== document.documentElement; x = up(x)) {
      const s = getComputedStyle(x), m = s.backgroundColor.match(/^rgba?\(([^)]+)\)/), alpha = m && m[1].split(',').length > 3 ? parseFloat(m[1].split(',')[3]) : m ? 1 : 0;
      if (parseFloat(s.opacity) < 0.7) return null;
      if (s.backgroundImage !== 'none' || alpha >= 0.7) return x;
      if (s.position === 'fixed') return null;
    }
    return null;
  };
  const fixedOver = e => { for (let x = e; x; x = up(x)) { const p = getComputedStyle(x).position; if (p === 'fixed') return x; } return null; };
  // What is seen at a point, inside shadow roots too: their host need not be fixed itself.
  const at = (place, x, y) => {
    const e = place.elementFromPoint(x, y), inside = e && shadow.of(e);
    return inside && inside !== place ? at(inside, x, y) || e : e;
  };
  if (positioned.some(([e, p]) => p === 'fixed' && e.isConnected && e.getBoundingClientRect().height > 60)) {
    const walker = document.createTreeWalker(document.body || document.documentElement, NodeFilter.SHOW_TEXT), range = document.createRange();
    for (let n = walker.nextNode(), count = 0; n && count < 4000; n = walker.nextNode(), count++) {
      if (!n.data.trim()) continue;
      range.selectNodeContents(n);
      const r = range.getBoundingClientRect();
      if (r.width < 2 || r.bottom < 0 || r.top > viewHeight) continue;
      const host = n.parentElement;
      const hit = at(document, Math.min(Math.max(r.left + r.width / 2, 1), viewWidth - 1), Math.min(Math.max(r.top + r.height / 2, 1), viewHeight - 1));
      if (!hit || host.contains(hit) || hit.contains(host)) continue;
      const layer = fixedOver(hit);
      if (layer && !layer.contains(host) && solid(hit)) { under.add(n); covered.words += n.data.trim().split(/\s+/).length; if (!covered.layer) covered.layer = (layer.innerText || '').trim().slice(0, 100); }
    }
  }
  window[Symbol.for('collector.hide')] = () => { for (const [e, p] of positioned) if (e.isConnected && (p === 'fixed' || p === 'sticky') && !e.querySelector('iframe')) set(e, { 'visibility': 'hidden' }); };
  window[Symbol.for('collector.covered')] = under;
  window[Symbol.for('collector.undo')] = () => {
    restore();
    for (const [e, x, y] of scrolled) { e.scrollTop = y; e.scrollLeft = x; }
    for (const k of ['collector.covered', 'collector.frames', 'collector.hide']) delete window[Symbol.for(k)];
  };
  return { virtual: virtual.map(e => e === root ? 'the page' : name(e)), opened, moved, lost, covered, extra, end, width: viewWidth, view: viewHeight, pageHeight: root.scrollHeight };
}
