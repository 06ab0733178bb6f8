// What the recorder asks the page for: what can be seen, where boxes stand, scrolling. Stands inside `observer.js` and uses its names.
  // ---- what the recorder asks for ------------------------------------------------------------------------------------------
  const deref = (id) => { const r = refs.get(id); return r ? r.deref() : undefined; };
  const linesOf = (el) => {                              // where the lines of its own text stand
    const found = [], range = document.createRange();
    for (let c = el.firstChild; c; c = c.nextSibling) {
      if (c.nodeType !== 3 || !c.data.trim()) continue;
      range.selectNodeContents(c);
      for (const r of range.getClientRects()) if (r.width > 0.5 && r.height > 0.5) found.push(r);
    }
    return found;
  };
  const roomOf = (el) => {                               // the part of the window in which the box around it lets it be seen
    const s = scrollerOf(parentOf(el) || el), b = !s || s === document.scrollingElement ? null : s.getBoundingClientRect();
    return b ? { top: Math.max(0, b.top), bottom: Math.min(innerHeight, b.bottom), left: Math.max(0, b.left), right: Math.min(innerWidth, b.right) }
      : { top: 0, bottom: innerHeight, left: 0, right: innerWidth };
  };
  const shown = (el) => !el.checkVisibility || el.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const hitsAt = (x, y) => {                             // what stands at a point, the uppermost first, also inside shadow roots
    const into = (root) => root.elementsFromPoint(x, y).filter((el) => el.getRootNode() === root).flatMap((el) => {
      const inner = roots.get(el) || el.shadowRoot;      // a shadow root also names what stands around it: that is asked only once
      return inner && inner.elementsFromPoint ? [...into(inner), el] : [el];
    });
    return into(document);
  };
  const paints = (el) => {                               // something can be seen of it at all
    const cs = getComputedStyle(el), alpha = /rgba\([^)]*,\s*([\d.]+)\)$/.exec(cs.backgroundColor);
    if (+cs.opacity < 0.15 || cs.visibility !== 'visible') return false;
    return (alpha ? +alpha[1] >= 0.15 : cs.backgroundColor !== 'transparent') || cs.backgroundImage !== 'none' || LEAF.has(el.tagName) || el.tagName === 'IMG' || ownText(el);
  };
  const onTop = (el, line) => {                          // nothing lies over the middle of this line
    for (const hit of hitsAt((line.left + line.right) / 2, (line.top + line.bottom) / 2)) {
      if (within(hit, el) || within(el, hit)) return true;
      if (paints(hit)) return false;
    }
    return true;
  };
  const probe = (work) => {                              // also what lets the pointer through is found
    const sheet = new CSSStyleSheet(), held = [];
    sheet.replaceSync('*, *::before, *::after { pointer-events: auto !important }');
    for (const root of [document, ...rootsNow()]) { held.push([root, root.adoptedStyleSheets]); root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]; }
    try { return work(); } finally { for (const [root, sheets] of held) root.adoptedStyleSheets = sheets; }
  };
  const rootsNow = () => [...refs.values()].map((r) => r.deref()).filter((n) => n && n.isConnected && roots.has(n)).map((n) => roots.get(n));
  const whole = (el, lines, room) => {                   // all its lines can be seen; of one that is higher than its box, most
    if (!lines.length || !shown(el)) return false;
    const inside = lines.filter((l) => l.top >= room.top - 1 && l.bottom <= room.bottom + 1 && l.left >= room.left - 2 && l.right <= room.right + 2 && onTop(el, l));
    const height = lines[lines.length - 1].bottom - lines[0].top;
    return inside.length === lines.length || (height > 0.9 * (room.bottom - room.top) && inside.length * 2 > lines.length);
  };
  const upsideDown = (s) => {                            // a list drawn upside down, with its rows turned back: its end is where scrolling begins
    let down = false;
    for (let p = s; p; p = parentOf(p)) {
      const m = /^matrix\(([^)]*)\)$/.exec(getComputedStyle(p).transform);
      if (m && +m[1].split(',')[3] < 0) down = !down;
    }
    return down;
  };
  const firm = new WeakSet();                            // elements that the page shows again at once when they are put out of the way
  const pictured = new WeakMap();                        // element → which lines of its text stood whole in a tile of the last picture
  const api = {
    doc,
    adopt(root) { if (root && root.host) watch(root.host, root); },
    flush() { if (observer) changed(observer.takeRecords()); measure(50); flush(); return doc; },
    visible() {
      const seen = [], cut = [], above = new Set();
      near = new WeakMap();
      for (const [id, r] of texts) {
        const el = r && r.deref();
        if (!el || !el.isConnected) { texts.delete(id); continue; }
        const b = el.getBoundingClientRect();
        if (b.width < 2 || b.height < 2 || b.bottom < -innerHeight || b.top > 2 * innerHeight) continue;
        const room = roomOf(el);
        if (b.bottom > room.top + 2 && b.top < room.bottom - 2 && b.right > 2 && b.left < innerWidth - 2) for (let p = parentOf(el); p && !above.has(p); p = parentOf(p)) above.add(p);
        (whole(el, linesOf(el), room) ? seen : cut).push([id, Math.round(b.top)]);
      }
      const rects = {};
      for (const p of above) {
        const b = p.getBoundingClientRect();
        if (ids.has(p) && b.width >= 60 && b.height >= 24) rects[ids.get(p)] = [b.left, b.top, b.width, b.height].map(Math.round);
      }
      return { doc, seen, cut, rects, w: innerWidth, h: innerHeight, ratio: devicePixelRatio };
    },
    tile: (id, top, bottom) => probe(() => {
      const s = deref(id), whole_ = [], part = [];
      if (!s || !s.isConnected) return null;
      const page = s === document.scrollingElement, b = page ? { top: 0, bottom: innerHeight, left: 0, right: innerWidth } : s.getBoundingClientRect();
      const room = { top: Math.max(0, b.top) + top, bottom: Math.min(innerHeight, b.bottom) - bottom, left: Math.max(0, b.left), right: Math.min(innerWidth, b.right) };
      for (const [number, r] of texts) {
        const el = r && r.deref();
        if (!el || !el.isConnected || !within(el, s)) continue;
        const lines = linesOf(el);
        if (!lines.length || !shown(el)) continue;
        const known = pictured.get(el) || new Set();
        lines.forEach((l, n) => { if (l.top >= room.top - 1 && l.bottom <= room.bottom + 1 && l.left >= room.left - 2 && l.right <= room.right + 2 && onTop(el, l)) known.add(n); });
        pictured.set(el, known);
        if (known.size >= lines.length) whole_.push(number); else if (known.size) part.push(number);
      }
      return { whole: whole_, part };
    }),
    overlaps: (id) => probe(() => {
      const s = deref(id);
      if (!s || !s.isConnected) return null;
      const page = s === document.scrollingElement, b = page ? { top: 0, bottom: innerHeight, left: 0, right: innerWidth } : s.getBoundingClientRect();
      const top = Math.max(0, b.top), bottom = Math.min(innerHeight, b.bottom), left = Math.max(0, b.left), right = Math.min(innerWidth, b.right);
      const over = new Set(), stuck = new Set();
      for (let y = top + 2; y < bottom - 1; y += 6) {
        for (let n = 0; n < 9; n++) {
          for (const hit of hitsAt(left + (right - left) * (n + 0.5) / 9, y)) {
            if (hit === s || within(s, hit)) break;
            let lying = null;
            for (let p = hit; p && p !== s && !within(s, p); p = parentOf(p)) {
              if (!within(hit, s)) lying = p;
              else if (/sticky|fixed/.test(getComputedStyle(p).position)) { lying = p; break; }
            }
            if (lying && paints(hit)) (firm.has(lying) || (within(lying, s) && getComputedStyle(lying).position === 'sticky') ? stuck : over).add(lying);
            if (!lying) break;
          }
        }
      }
      let above = 0, below = 0;
      for (const el of stuck) {
        const r = el.getBoundingClientRect();
        if ((r.top + r.bottom) / 2 < (top + bottom) / 2) { if (r.top < top + 30) above = Math.max(above, r.bottom - top); }
        else if (r.bottom > bottom - 30) below = Math.max(below, bottom - r.top);
      }
      const most = 0.4 * (bottom - top);
      return { above: Math.min(most, Math.max(0, above)), below: Math.min(most, Math.max(0, below)), over: [...over].map(idOf), hidden: page ? 0 : Math.max(0, b.bottom - innerHeight) };
    }),
    aside(list) {
      for (const id of list) {
        const el = deref(id);
        if (!el || !el.isConnected || moved.has(el)) continue;
        moved.set(el, el.getAttribute('style'));
        el.style.setProperty('transition', 'none', 'important');
        el.style.setProperty('visibility', 'hidden', 'important');
        for (const inner of el.querySelectorAll('*')) if (getComputedStyle(inner).visibility !== 'hidden') { if (!moved.has(inner)) moved.set(inner, inner.getAttribute('style')); inner.style.setProperty('visibility', 'hidden', 'important'); }
      }
    },
    async refuse(list) {                                   // tries to put them out of the way; how many the page shows again all the same
      api.aside(list);
      await new Promise((done) => setTimeout(done, 60));
      const still = list.map(deref).filter((el) => el && el.isConnected && shown(el));
      for (const el of still) firm.add(el);
      api.restore();
      return still.length;
    },
    restore() {
      for (const [el, style] of moved) style === null ? el.removeAttribute('style') : el.setAttribute('style', style);
      if (observer) changed(observer.takeRecords());
      moved.clear();
    },
    attached: (address, most, seconds) => attachedBytes(address, most, seconds),
    scroller(id) {
      const el = deref(id);
      if (!el || !el.isConnected || el.nodeType !== 1) return 0;
      const moves = (e) => e.scrollHeight > e.clientHeight + 4 && e.clientHeight > 40 && getComputedStyle(e).overflowY !== 'visible';
      let best = moves(el) ? el : null;
      const walk = (root) => {
        for (const e of root.querySelectorAll('*')) {
          if (moves(e) && e.clientHeight >= 0.4 * Math.min(el.clientHeight || 1e9, innerHeight) && (!best || e.clientHeight > best.clientHeight)) best = e;
          const inner = roots.get(e);
          if (inner) walk(inner);
        }
      };
      if (!best) walk(el);
      if (!best && roots.has(el)) walk(roots.get(el));
      for (let p = parentOf(el), n = 0; !best && p && n < 60; p = parentOf(p), n++) if (p !== document.documentElement && p !== document.body && moves(p)) best = p;
      if (!best && document.scrollingElement && document.scrollingElement.scrollHeight > innerHeight + 4) best = document.scrollingElement;
      return best ? idOf(best) : 0;
    },
    earlier(id) {
      const el = deref(id), hit = /^\W*((load|show|view|see|get|fetch)\s+)?(more|earlier|older|previous)\s*(messages?|history|conversation)?\W*$|^\W*(טען|הצג|טעינת|הצגת)?\s*(עוד\s+)?(הודעות)?\s*(קודמות|ישנות יותר|ישנות|נוספות)\W*$/i;
      if (!el || !el.isConnected || el.nodeType !== 1) return false;
      const find = (root) => {
        for (const e of root.querySelectorAll('button,[role=button],a')) {
          if (e.tagName === 'A' && /^https?:/.test(e.getAttribute('href') || '')) continue;
          const t = (e.innerText || '').trim();
          if (t && t.length < 40 && hit.test(t) && !e.disabled && e.getClientRects().length) return e;
        }
        for (const e of root.querySelectorAll('*')) { const inner = roots.get(e), f = inner && find(inner); if (f) return f; }
        return null;
      };
      const b = find(el);
      if (b) b.click();
      return !!b;
    },
    where(id) {
      const s = deref(id);
      if (!s || !s.isConnected) return null;
      const b = s === document.scrollingElement ? { left: 0, top: 0, width: innerWidth, height: innerHeight } : s.getBoundingClientRect();
      const style = getComputedStyle(s);                 // a list drawn from its end: its end is 0, its beginning below it
      const turned = upsideDown(s), upwards = turned || s.scrollTop < 0 || (/flex/.test(style.display) && style.flexDirection === 'column-reverse');
      return { moves, top: turned ? -s.scrollTop : s.scrollTop, lowest: upwards ? Math.min(0, s.clientHeight - s.scrollHeight) : 0, height: s.scrollHeight, client: s.clientHeight, box: [b.left, b.top, b.width, b.height], ratio: devicePixelRatio };
    },
    box(id) { return api.where(api.scroller(id) || id); },
    scroll(id, top) { const s = deref(id); if (s !== rolled) { rolled = s; moves = 0; } if (s && s.isConnected && s !== document.scrollingElement) { const b = s.getBoundingClientRect(); if (b.top < -1 || b.bottom > innerHeight + 1) s.scrollIntoView({ block: 'nearest', behavior: 'instant' }); } if (s && s.isConnected) Element.prototype.scrollTo.call(s, { top: upsideDown(s) ? -top : top, behavior: 'instant' }); return api.where(id); },
    press(id) { const el = deref(id); if (el && el.isConnected) el.click(); return !!el; },
    present(id) { const el = deref(id); return !!(el && el.isConnected); },
  };
