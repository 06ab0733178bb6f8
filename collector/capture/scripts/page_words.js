// Called as a function with (options, closedRoots): every word of this frame with its box, in document coordinates.
// Boxes come from layout (Range), so they are where the picture shows the word. Nothing in the page is changed.
(options, closedRoots) => {
  const watch = window[Symbol.for('collector.watch')];
  const hiddenRoots = new Map();
  for (const root of closedRoots || []) hiddenRoots.set(root.host, root);
  /*SHADOW ROOTS*/

  const under = window[Symbol.for('collector.covered')];
  const rows = [], notes = [], frames = [], frameRows = [], masks = [], counted = [];
  let line = 0, lastBlock = null, lastBottom = null;
  const range = document.createRange();
  const ox = options.top ? window.scrollX : 0, oy = options.top ? window.scrollY : 0;
  const round = v => Math.round(v * 100) / 100;
  const skip = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'TITLE', 'META', 'LINK', 'OPTION', 'DATALIST']);
  const styles = new WeakMap();
  const styleOf = e => { let s = styles.get(e); if (!s) styles.set(e, s = getComputedStyle(e)); return s; };
  const blocks = new WeakMap();
  const blockOf = e => {
    let b = blocks.get(e);
    if (b) return b;
    const d = styleOf(e).display;
    const parent = e.parentElement;
    b = (d.startsWith('inline') || d === 'contents' || d === 'ruby') && parent ? blockOf(parent) : e;
    blocks.set(e, b);
    return b;
  };

  // What an element's own ancestors do to its visibility: clipping, transparency. Computed once an element.
  const clips = new WeakMap();
  const clipOf = e => {
    if (clips.has(e)) return clips.get(e);
    const s = styleOf(e);
    const up = e.parentElement || (e.getRootNode() instanceof ShadowRoot ? e.getRootNode().host : null);
    let above = up ? clipOf(up) : { x0: -1e9, y0: -1e9, x1: 1e9, y1: 1e9, clear: 1, fixed: false };
    let own = { ...above };
    if (s.position === 'fixed') own = { x0: -1e9, y0: -1e9, x1: 1e9, y1: 1e9, clear: above.clear, fixed: true };
    own.clear = above.clear * parseFloat(s.opacity);
    const clipPath = s.clipPath !== 'none' || (s.clip !== 'auto' && s.position !== 'static' && s.position !== 'relative');
    const root = e === document.documentElement || e === document.body;
    if (!root && (clipPath || s.overflowX !== 'visible' || s.overflowY !== 'visible') && s.display !== 'inline' && s.display !== 'contents') {
      const r = e.getBoundingClientRect();
      let box = { x0: r.left, y0: r.top, x1: r.right, y1: r.bottom };
      if (s.clip !== 'auto') {
        const m = s.clip.match(/rect\(([-\d.]+|auto)(?:px)?,? ([-\d.]+|auto)(?:px)?,? ([-\d.]+|auto)(?:px)?,? ([-\d.]+|auto)(?:px)?\)/);
        if (m) {
          const n = m.slice(1).map(parseFloat);
          box = { x0: r.left + (n[3] || 0), y0: r.top + (n[0] || 0), x1: isNaN(n[1]) ? r.right : r.left + n[1], y1: isNaN(n[2]) ? r.bottom : r.top + n[2] };
        }
      }
      const inset = s.clipPath.match(/^inset\(([\d.]+)(px|%)/);
      if (inset) {
        const dx = inset[2] === '%' ? r.width * inset[1] / 100 : +inset[1], dy = inset[2] === '%' ? r.height * inset[1] / 100 : +inset[1];
        box = { x0: box.x0 + dx, y0: box.y0 + dy, x1: box.x1 - dx, y1: box.y1 - dy };
      }
      own.x0 = Math.max(own.x0, box.x0); own.y0 = Math.max(own.y0, box.y0);
      own.x1 = Math.min(own.x1, box.x1); own.y1 = Math.min(own.y1, box.y1);
    }
    clips.set(e, own);
    return own;
  };

  const transparent = c => /^rgba\(.*, 0(\.0\d*)?\)$/.test(c) || c === 'transparent';
  const opaque = c => /^rgb\(/.test(c);
  const grounds = new WeakMap();
  const groundOf = e => {
    if (!e) return 'rgb(255, 255, 255)';
    if (grounds.has(e)) return grounds.get(e);
    const s = styleOf(e);
    let ground;
    if (s.backgroundImage !== 'none') ground = null;
    else if (!transparent(s.backgroundColor)) ground = opaque(s.backgroundColor) ? s.backgroundColor : null;
    else ground = groundOf(e.parentElement || (e.getRootNode() instanceof ShadowRoot ? e.getRootNode().host : null));
    grounds.set(e, ground);
    return ground;
  };
  const inks = new WeakMap();
  const inkless = e => {
    if (inks.has(e)) return inks.get(e);
    const s = styleOf(e);
    const fill = s.webkitTextFillColor || s.color;
    let none = parseFloat(s.fontSize) < 2;
    if (!none && transparent(fill) && s.webkitBackgroundClip !== 'text' && s.textShadow === 'none' && parseFloat(s.webkitTextStrokeWidth) === 0) none = true;
    if (!none && !(e instanceof SVGElement) && opaque(fill) && s.textShadow === 'none') { const g = groundOf(e); if (g && g === fill) none = true; }
    inks.set(e, none);
    return none;
  };

  const overrides = new WeakSet();
  const noteOnce = new Set();
  const note = (kind, text, e) => {
    const key = kind + '|' + text;
    if (noteOnce.has(key) || notes.length > 200) return;
    noteOnce.add(key);
    const r = e.getBoundingClientRect();
    notes.push({ kind, text: text.slice(0, 80), x: round(r.left + ox), y: round(r.top + oy) });
  };

  const put = (text, r, source, e) => {
    const c = clipOf(e);
    let kind = source;
    const visibleWidth = Math.min(r.right, c.x1) - Math.max(r.left, c.x0), visibleHeight = Math.min(r.bottom, c.y1) - Math.max(r.top, c.y0);
    const outside = visibleWidth < Math.min(2, r.width) * 0.99 || visibleHeight < Math.min(3, r.height * 0.4);
    const aside = c.fixed && (r.right <= 0 || r.left >= innerWidth);  // a drawer that is shut
    const off = aside || r.bottom + oy <= 0 || (!options.top && (r.right <= 0 || r.left >= options.width || r.top >= options.height));
    if (outside || off || c.clear < 0.05 || inkless(e)) kind = 'hidden';
    rows.push([text, round(r.left + ox - options.left), round(r.top + oy), round(r.width), round(r.height), line, kind]);
    return kind;
  };

  const splitter = /\S+/g;
  const control = /[\u202a-\u202e\u2066-\u2069]/;
  const textNode = (node, parent) => {
    const data = node.data;
    if (!/\S/.test(data)) return;
    range.selectNodeContents(node);
    const all = range.getClientRects();
    if (!all.length) return;
    const style = styleOf(parent);
    if (style.visibility !== 'visible') return;
    const block = blockOf(parent);
    if (block !== lastBlock) { line++; lastBlock = block; lastBottom = null; }
    const change = style.textTransform === 'uppercase' ? t => t.toLocaleUpperCase() : style.textTransform === 'lowercase' ? t => t.toLocaleLowerCase() : null;
    const forced = style.unicodeBidi === 'bidi-override' || style.unicodeBidi === 'isolate-override';
    const disc = style.webkitTextSecurity && style.webkitTextSecurity !== 'none';
    let match, anyHidden = false;
    splitter.lastIndex = 0;
    while ((match = splitter.exec(data))) {
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      let r = all.length === 1 && data.length === match[0].length ? all[0] : range.getBoundingClientRect();
      if (all.length > 1 && r.height > all[0].height * 1.6) {
        const pieces = range.getClientRects();
        if (pieces.length > 1) {
          const lines = [...pieces].filter(p => p.width > 0);
          const same = lines.every(p => Math.abs(p.top - lines[0].top) < 2);
          if (!same) { broken(node, match, change, parent); continue; }
        }
      }
      if (lastBottom !== null && r.top >= lastBottom - 1) line++;
      lastBottom = Math.max(r.bottom, r.top + 1);
      const word = disc ? '\u2022'.repeat(match[0].length) : change ? change(match[0]) : match[0];
      if (put(word, r, under && under.has(node) ? 'covered' : 'text', parent) === 'hidden') anyHidden = true;
    }
    if (control.test(data) && /[\u202d\u202e]/.test(data)) note('direction-override', data.trim(), parent);
    if (forced && !overrides.has(parent)) { overrides.add(parent); note('direction-override', data.trim(), parent); }
    if (disc) note('masked-text', '', parent);
    if (anyHidden) note('hidden-text', data.trim(), parent);
  };
  // A word that is broken over two lines (a long address): one row for each piece.
  const broken = (node, match, change, parent) => {
    let from = match.index, top = null;
    for (let i = match.index; i <= match.index + match[0].length; i++) {
      let t = null;
      if (i < match.index + match[0].length) { range.setStart(node, i); range.setEnd(node, i + 1); t = range.getBoundingClientRect().top; }
      if (top !== null && (t === null || Math.abs(t - top) > 2)) {
        range.setStart(node, from); range.setEnd(node, i);
        const text = node.data.slice(from, i), r = range.getBoundingClientRect();
        if (lastBottom !== null && r.top >= lastBottom - 1) line++;
        lastBottom = r.bottom;
        put(change ? change(text) : text, r, 'text', parent);
        from = i;
      }
      top = t;
    }
  };

  const own = /^["']/;
  const generated = (e, which) => {
    const s = getComputedStyle(e, which);
    if (s.content === 'none' || s.content === 'normal' || s.display === 'none' || s.visibility !== 'visible' || !s.content) return;
    // Pictures and what is said for those who cannot see them are no text; what a counter shows only the browser's own layout knows.
    const said = s.content.replace(/url\("(?:[^"\\]|\\.)*"\)/g, '').replace(/\s\/\s*"(?:[^"\\]|\\.)*"\s*$/, '');
    const counts = /counters?\(/.test(said);
    let text = '';
    for (const m of said.matchAll(/"((?:[^"\\]|\\.)*)"|counters?\([^)]*\)/g)) text += m[1] === undefined ? '\u2026' : m[1].replace(/\\(.)/g, '$1');
    if (!/[\p{L}\p{N}₪$€£%]/u.test(text) && !counts) return;
    if (/[\ue000-\uf8ff]/.test(text) && !/[0-9a-z\u0590-\u05ff]/i.test(text)) return;
    const r = e.getBoundingClientRect();
    if (r.width === 0 && r.height === 0) return;
    const block = blockOf(e);
    if (block !== lastBlock) { line++; lastBlock = block; lastBottom = null; }
    if (counts) counted.push([rows.length, which.slice(2), r.left + scrollX, r.top + scrollY, r.width, r.height]);
    for (const word of text.split(/\s+/).filter(Boolean)) put(word, r, 'generated', e);
    if (counts) counted.at(-1).push(rows.length);
    if (!counts) note('generated-content', text, e);
  };

  const value = e => {
    const s = styleOf(e);
    if (s.visibility !== 'visible') return;
    const r = e.getBoundingClientRect();
    if (!r.width || !r.height) return;
    const type = (e.type || '').toLowerCase();
    const secret = type === 'password' || /password|one-time-code|cc-csc/.test(e.autocomplete || '') || /pass(word|code|wd)|otp|cvv/i.test(e.name + ' ' + e.id);
    if (secret) { if (e.value) masks.push([round(r.left + ox - options.left), round(r.top + oy), round(r.width), round(r.height)]); return; }
    if (['hidden', 'checkbox', 'radio', 'file', 'range', 'color', 'image'].includes(type)) return;
    let text = e.tagName === 'SELECT' ? [...e.selectedOptions].map(o => o.text).join(' ') : e.value || e.placeholder || '';
    if (!text.trim()) return;
    line++; lastBlock = null; lastBottom = null;
    const words = text.trim().split(/\s+/);
    const rtl = s.direction === 'rtl';
    const size = parseFloat(s.fontSize);
    const total = words.join(' ').length, width = Math.min(r.width, total * size * 0.62 + 8);
    if (e.tagName === 'TEXTAREA' || words.length === 1 || type === 'submit' || type === 'button') { for (const w of words) put(w, r, 'value', e); }
    else {
      let at = 0;
      for (const w of words) {
        const x = rtl ? r.right - width * (at + w.length + 1) / (total + 1) : r.left + width * at / (total + 1);
        const wide = width * (w.length + 1) / (total + 1);
        put(w, { left: x, right: x + wide, top: r.top, bottom: r.bottom, width: wide, height: r.height }, 'value', e);
        at += w.length + 1;
      }
    }
  };

  const budget = performance.now() + options.milliseconds;
  let cut = false, count = 0;
  // Style sheets that generate no text spare a look at two pseudo-elements for each element.
  const generates = rules => {
    for (const rule of rules) {
      if (rule.cssRules && rule.cssRules.length && generates(rule.cssRules)) return true;
      if (rule.selectorText && /:(before|after)/.test(rule.selectorText) && rule.style.content && !/^(none|normal|""|'')$/.test(rule.style.content)) return true;
      if (rule.styleSheet) { try { if (generates(rule.styleSheet.cssRules)) return true; } catch (error) { return true; } }
    }
    return false;
  };
  const mayGenerate = root => {
    for (const sheet of [...root.styleSheets, ...(root.adoptedStyleSheets || [])]) {
      try { if (generates(sheet.cssRules)) return true; } catch (error) { return true; }
    }
    return false;
  };
  let pseudo = mayGenerate(document);
  const walk = parent => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (cut) return;
      if (child.nodeType === 3) { if (parent.nodeType === 1) textNode(child, parent); else if (parent.host) textNode(child, parent.host); continue; }
      if (child.nodeType !== 1 || skip.has(child.tagName)) continue;
      if ((++count & 1023) === 0 && performance.now() > budget) { cut = true; return; }
      element(child);
    }
  };
  const element = e => {
    const tag = e.tagName;
    const style = styleOf(e);
    if (style.display === 'none' || style.contentVisibility === 'hidden') return;
    if (tag === 'INPUT' || tag === 'TEXTAREA' || tag === 'SELECT') { value(e); return; }
    if (tag === 'IFRAME' || tag === 'FRAME') { if (style.visibility === 'visible' && e.getClientRects().length) { frames.push(e); frameRows.push(rows.length); } line++; lastBlock = null; return; }
    if (tag === 'CANVAS') {
      const r = e.getBoundingClientRect();
      if (r.width > 40 && r.height > 12) notes.push({ kind: 'canvas', text: '', x: round(r.left + ox), y: round(r.top + oy), width: round(r.width), height: round(r.height) });
    }
    if (tag === 'BR') { line++; lastBottom = null; return; }
    if (pseudo) generated(e, '::before');
    const root = shadow.of(e) || hiddenRoots.get(e);
    if (root) { const was = pseudo; pseudo = was || mayGenerate(root); walk(root); pseudo = was; }
    else if (tag === 'SLOT') { const given = e.assignedNodes({ flatten: true }); if (given.length) slotted(given, e); else walk(e); }
    else walk(e);
    if (pseudo) generated(e, '::after');
  };
  const slotted = (nodes, slot) => { for (const n of nodes) { if (n.nodeType === 1) { if (!skip.has(n.tagName)) element(n); } else if (n.nodeType === 3) textNode(n, n.parentElement || slot); } };
  if (document.documentElement) element(document.documentElement);
  window[Symbol.for('collector.frames')] = frames;
  return JSON.stringify({
    rows, notes, masks, cut, count, counted, scrolled: [scrollX - ox + options.left, scrollY - oy],
    frames: frames.map((f, i) => {
      const r = f.getBoundingClientRect(), s = styleOf(f);
      const k = f.offsetWidth ? r.width / f.offsetWidth : 1;
      const left = (f.clientLeft + parseFloat(s.paddingLeft)) * k, top = (f.clientTop + parseFloat(s.paddingTop)) * k;
      return { x: round(r.left + ox - options.left + left), y: round(r.top + oy + top), width: round(f.clientWidth * k), height: round(f.clientHeight * k), scale: k, row: frameRows[i] };
    }),
    watched: !!watch,
  });
}
