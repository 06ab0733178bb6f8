// Where words stand, what cuts them off and what lies over them. Stands inside `observer.js` and uses its names.
  const linesOf = (el) => {                              // where the lines of its own text stand
    const found = [], range = document.createRange();
    for (let c = el.firstChild; c; c = c.nextSibling) {
      if (c.nodeType !== 3 || !c.data.trim()) continue;
      range.selectNodeContents(c);
      for (const r of range.getClientRects()) if (r.width > 0.5 && r.height > 0.5) found.push(r);
    }
    return found;
  };
  let share = null, lain = [];                           // of a frame: what the window shows of it, and what of the pages around lies over it
  const windowShare = () => share || { top: 0, bottom: innerHeight, left: 0, right: innerWidth };
  const common = (a, b) => ({ top: Math.max(a.top, b.top), bottom: Math.min(a.bottom, b.bottom), left: Math.max(a.left, b.left), right: Math.min(a.right, b.right) });
  let rooms = new Map();                                 // element → where its contents can be seen; forgotten at each question
  const roomIn = (el) => {                               // what every box around them cuts off, at the sides as well
    if (!el || el === document.documentElement || el === document.body) return windowShare();
    if (rooms.has(el)) return rooms.get(el);
    const cs = getComputedStyle(el), own = cs.display !== 'contents' && (cs.overflowX !== 'visible' || cs.overflowY !== 'visible');
    const around = roomIn(boxAround(el, cs)), room = own ? common(around, el.getBoundingClientRect()) : { ...around };
    if (fades(cs)) { const b = el.getBoundingClientRect(), faded = Math.min(100, b.height / 4); room.top = Math.max(room.top, b.top + faded); room.bottom = Math.min(room.bottom, b.bottom - faded); }
    rooms.set(el, room);
    return room;
  };
  const boxAround = (el, cs) => {                        // a box that is placed by itself is not cut off by one that it does not stand in
    if (cs.position === 'fixed') return null;
    let p = parentOf(el);
    if (cs.position === 'absolute') while (p && getComputedStyle(p).position === 'static' && getComputedStyle(p).transform === 'none') p = parentOf(p);
    return p;
  };
  const uncut = (el, lines, s) => {                       // no box inside the list cuts off any of it, as one of words for readers of screens does
    for (let p = el; p && p !== s; p = parentOf(p)) {
      const cs = getComputedStyle(p), b = cs.display !== 'contents' && (cs.overflowX !== 'visible' || cs.overflowY !== 'visible' || cs.clip !== 'auto' || cs.clipPath !== 'none') && p.getBoundingClientRect();
      if (b && lines.some((l) => l.top < b.top - 1 || l.bottom > b.bottom + 1 || l.left < b.left - 2 || l.right > b.right + 2)) return false;
    }
    return true;
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
  const topAt = (x, y) => {                              // the uppermost alone: much cheaper than all that stands there
    let found = null;
    for (let root = document; root;) {
      const el = root.elementFromPoint(x, y);
      if (!el || el.getRootNode() !== root) break;
      found = el;
      root = roots.get(el) || el.shadowRoot;
      if (root && !root.elementFromPoint) break;
    }
    return found;
  };
  const onTop = (el, line) => {                          // nothing lies over this line, at one of its words or another
    if (lain.some((b) => b.left < line.right && b.right > line.left && b.top < line.bottom && b.bottom > line.top)) return false;
    const count = Math.min(12, Math.ceil((line.right - line.left) / 48)), y = (line.top + line.bottom) / 2;
    for (let n = 0; n < count; n++) {
      const x = line.left + (line.right - line.left) * (n + 0.5) / count;
      if (topAt(x, y) === el) continue;
      const hits = hitsAt(x, y), own = hits.findIndex((hit) => within(hit, el));
      for (const hit of own < 0 ? hits : hits.slice(0, own)) {
        if (!within(el, hit)) { if (paints(hit)) return false; } else if (own < 0) break; else if (drawnOver(hit)) return false;
      }
    }
    return true;
  };
  const drawnOver = (el) => ['::before', '::after'].some((which) => {    // a veil that only the style sheet draws, above what stands in the box
    const cs = getComputedStyle(el, which);
    return cs.content !== 'none' && /absolute|fixed|sticky/.test(cs.position) && cs.visibility === 'visible' && +cs.opacity >= 0.15
      && (cs.backgroundImage !== 'none' || !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(cs.backgroundColor)) && parseFloat(cs.height) > 8 && parseFloat(cs.width) > 40;
  });
  const fades = (cs) => (cs.maskImage || cs.webkitMaskImage || 'none') !== 'none';
  const veilsOf = (s) => { const found = []; for (let p = s; p && p !== document; p = parentOf(p)) if (fades(getComputedStyle(p)) || drawnOver(p)) found.push(p); return found; };
  const readable = (el) => {                             // which lines of its text can be read where they stand now
    const room = roomIn(el);
    return (l) => l.top >= room.top - 1 && l.bottom <= room.bottom + 1 && l.left >= room.left - 2 && l.right <= room.right + 2 && onTop(el, l);
  };
  const frameShare = (frame) => {                        // of a frame in this page: where its contents stand, what is cut off, what lies over it
    const cs = getComputedStyle(frame), b = frame.getBoundingClientRect(), scale = frame.offsetWidth ? b.width / frame.offsetWidth : 1;
    const inner = { left: b.left + (frame.clientLeft + parseFloat(cs.paddingLeft)) * scale, top: b.top + (frame.clientTop + parseFloat(cs.paddingTop)) * scale };
    rooms = new Map();
    const room = common(roomIn(boxAround(frame, cs)), { ...inner, right: inner.left + (frame.clientWidth - parseFloat(cs.paddingLeft) - parseFloat(cs.paddingRight)) * scale, bottom: inner.top + (frame.clientHeight - parseFloat(cs.paddingTop) - parseFloat(cs.paddingBottom)) * scale });
    const over = new Map();
    for (let y = room.top + 3; y < room.bottom; y += 12) for (let n = 0; n < 9; n++) for (const hit of hitsAt(room.left + (room.right - room.left) * (n + 0.5) / 9, y)) {
      if (within(frame, hit)) break;
      let lying = hit;
      for (let p = hit; p && !within(frame, p); p = parentOf(p)) lying = p;
      if (paints(hit) && !over.has(lying)) over.set(lying, hit.getBoundingClientRect());
    }
    const sides = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
    return { doc, x: inner.left, y: inner.top, scale, room: sides(room), over: [...over].map(([el, r]) => [idOf(el), sides(r), firm.has(el)]) };
  };
  const probed = new Set();                              // roots in which the pointer is let through nowhere now
  let holding = 0;
  const probe = (work) => {                              // also what lets the pointer through is found
    for (const root of [document, ...rootsNow()]) {
      if (probed.has(root) && root.adoptedStyleSheets.includes(solid)) continue;
      probed.add(root);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, solid];
    }
    try { return work(); } finally { if (!holding) unprobe(); }
  };
  const solid = new CSSStyleSheet();
  solid.replaceSync('*, *::before, *::after { pointer-events: auto !important }');
  const unprobe = () => {
    for (const root of probed) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== solid);
    probed.clear();
  };
  const hold = () => {                                   // a browser works out every element's looks anew for it: not twice at each step of the
    clearTimeout(holding);                               // last picture; it ends by itself, also where the recorder is gone
    holding = setTimeout(release, 10000);
  };
  const release = () => { clearTimeout(holding); holding = 0; unprobe(); stay(null); };
  const rootsNow = () => [...refs.values()].map((r) => r.deref()).filter((n) => n && n.isConnected && roots.has(n)).map((n) => roots.get(n));
  const whole = (el, lines, room) => {                   // all its lines can be seen; of one that is higher than its box, most
    if (!lines.length || !shown(el)) return false;
    const inside = lines.filter(readable(el));
    const height = lines[lines.length - 1].bottom - lines[0].top;
    return inside.length === lines.length || (height > 0.9 * (room.bottom - room.top) && inside.length * 2 > lines.length);
  };
