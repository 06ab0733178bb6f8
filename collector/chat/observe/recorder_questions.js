// What the recorder asks the page for: what can be seen, where boxes stand, scrolling. Stands inside `observer.js` and uses its names.
  // ---- what the recorder asks for ------------------------------------------------------------------------------------------
  const deref = (id) => { const r = refs.get(id); return r ? r.deref() : undefined; };
  const upsideDown = (s) => {                            // a list drawn upside down, with its rows turned back: its end is where scrolling begins
    let down = false;
    for (let p = s; p; p = parentOf(p)) {
      const m = /^matrix\(([^)]*)\)$/.exec(getComputedStyle(p).transform);
      if (m && +m[1].split(',')[3] < 0) down = !down;
    }
    return down;
  };
  const turned = new Map();                              // box inside the list → how far it was scrolled before the recorder did it
  const axisOf = (el) => {
    const cs = getComputedStyle(el);
    return /auto|scroll/.test(cs.overflowX) && el.scrollWidth > el.clientWidth + 4 ? 'x' : /auto|scroll/.test(cs.overflowY) && el.scrollHeight > el.clientHeight + 4 ? 'y' : '';
  };
  const turning = (s) => {                               // boxes in the list that scroll by themselves and hold words that cannot be seen now
    const found = new Set(), axes = new Map();
    rooms = new Map();
    const room = roomIn(s);
    for (const [, r] of texts) {
      const el = r && r.deref();
      if (!el || !el.isConnected || !within(el, s) || !shown(el)) continue;
      for (let p = el; p && p !== s && p !== document.body; p = parentOf(p)) {
        if (!axes.has(p)) axes.set(p, axisOf(p));
        const axis = axes.get(p), b = axis && p.getBoundingClientRect();
        if (!b || b.bottom < room.top + 8 || b.top > room.bottom - 8) continue;
        if (linesOf(el).some((l) => axis === 'x' ? l.left < b.left - 2 || l.right > b.right + 2 : l.top < b.top - 1 || l.bottom > b.bottom + 1)) found.add(p);
      }
    }
    return [...found].map(idOf);
  };
  const areaOf = (s) => s === document.scrollingElement ? { top: 0, bottom: innerHeight, left: 0, right: innerWidth } : s.getBoundingClientRect();
  const scaleOf = (s) => s === document.scrollingElement || !s.offsetHeight ? 1 : s.getBoundingClientRect().height / s.offsetHeight;
  const unveiled = new Map();                            // root → style sheets that put what veils the list out of the way
  const holdsList = (el) => !!rolled && within(rolled, el);
  const unveil = (el) => {
    const root = el.getRootNode(), sheet = new CSSStyleSheet(), path = [];
    for (let p = el; p; p = p.parentElement) path.unshift(`*:nth-child(${1 + [...(p.parentNode.children || [])].indexOf(p)})`);
    sheet.replaceSync(`${path.join('>')}::before, ${path.join('>')}::after { visibility: hidden !important }`);
    unveiled.set(root, [...(unveiled.get(root) || []), sheet]);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    el.style.setProperty('mask-image', 'none', 'important');
    el.style.setProperty('-webkit-mask-image', 'none', 'important');
  };
  const putAside = (list) => {
    for (const id of list) {
      const el = deref(id);
      if (!el || !el.isConnected || moved.has(el)) continue;
      moved.set(el, el.getAttribute('style'));
      el.style.setProperty('transition', 'none', 'important');
      if (holdsList(el)) { unveil(el); continue; }
      el.style.setProperty('visibility', 'hidden', 'important');
      for (const inner of el.querySelectorAll('*')) if (getComputedStyle(inner).visibility !== 'hidden') { if (!moved.has(inner)) moved.set(inner, inner.getAttribute('style')); inner.style.setProperty('visibility', 'hidden', 'important'); }
    }
  };
  const nextFrame = () => new Promise((done) => { const clock = setTimeout(done, 120); requestAnimationFrame(() => { clearTimeout(clock); done(); }); });
  const coming = (s) => {                                // a picture that stands in the list's visible part is still being fetched
    const b = areaOf(s);
    return [document, ...rootsNow()].some((root) => [...root.querySelectorAll('img')].some((i) => !i.complete && within(i, s) && ((r) => r.bottom > b.top && r.top < b.bottom)(i.getBoundingClientRect())));
  };
  const drawn = async (least, s) => {                    // when two frames changed nothing more, `least` milliseconds or more; false: nobody sees this tab
    const start = performance.now(), gone = () => performance.now() - start;
    for (let quiet = 0, seen = moves; !document.hidden && gone() < least + 300 && (quiet < 2 || gone() < least || (s && coming(s)));) {
      await nextFrame();
      quiet = seen === moves ? quiet + 1 : 0;
      seen = moves;
    }
    return !document.hidden;
  };
  const firm = new WeakSet();                            // elements that the page shows again at once when they are put out of the way
  const pictured = new WeakMap();                        // element → which lines of its text stood whole in a tile of the last picture
  let latest = [];                                       // those of the latest tile: lines of an element, number
  let staying = null, kept = null;                       // where the recorder scrolled the list to; a text in sight there, and how far down it stands
  const fixedIn = (el, s) => { for (let p = el; p && p !== s; p = parentOf(p)) if (/fixed|sticky/.test(getComputedStyle(p).position)) return true; return false; };
  const inSight = (s) => {
    const b = areaOf(s), el = [...texts.values()].map((r) => r && r.deref()).findLast((t) => t && t.isConnected && within(t, s) && ((r) => r.height && r.top >= b.top && r.bottom <= b.bottom)(t.getBoundingClientRect()) && !fixedIn(t, s));
    return el ? new WeakRef(el) : null;
  };
  const depth = (el, s) => el.getBoundingClientRect().top - areaOf(s).top + api.where(idOf(s)).top;
  const keep = () => { const seen = rolled && inSight(rolled); kept = seen && [seen, depth(seen.deref(), rolled)]; };
  const scrollTo_ = (s, top) => { const to = top / scaleOf(s); Element.prototype.scrollTo.call(s, { top: upsideDown(s) ? -to : to, behavior: 'instant' }); };
  const putBack = () => {                                // a list that jumps to its end at each new message, before that is drawn; not one that
    const el = kept && kept[0].deref();                  // measures its rows anew
    if (staying === null || !rolled || !el || !el.isConnected || Math.abs(depth(el, rolled) - kept[1]) > 2) return;
    const w = api.where(idOf(rolled));
    if (w.top > staying + 4 && w.top >= w.lowest + w.height - w.client - 4) { moves++; scrollTo_(rolled, staying); }
  };
  const stay = (top) => {
    const source = rolled && (rolled === document.scrollingElement ? document : rolled);
    if (source && (top === null) !== (staying === null)) source[top === null ? 'removeEventListener' : 'addEventListener']('scroll', putBack);
    staying = top;
    kept = null;
  };
  const api = {
    doc,
    adopt(root) { if (root && root.host) watch(root.host, root); },
    flush() { if (observer) changed(observer.takeRecords()); measure(50); flush(); return doc; },
    visible() {
      const seen = [], cut = [], above = new Set();
      near = new WeakMap();
      rooms = new Map();
      for (const [id, r] of texts) {
        const el = r && r.deref();
        if (!el || !el.isConnected) { texts.delete(id); continue; }
        const b = el.getBoundingClientRect();
        if (b.width < 2 || b.height < 2 || b.bottom < -innerHeight || b.top > 2 * innerHeight) continue;
        const room = roomIn(el);
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
    tile: (id, top, bottom, again) => probe(() => {        // again: the picture before this one is thrown away
      const s = deref(id), whole_ = [], part = [];
      if (!s || !s.isConnected) return null;
      rooms = new Map();
      if (again) for (const [known, n] of latest) known.delete(n);
      latest = [];
      const b = common(windowShare(), areaOf(s)), room = { ...b, top: Math.max(b.top, areaOf(s).top + top), bottom: Math.min(b.bottom, areaOf(s).bottom - bottom) };
      const inside = (l) => l.top >= room.top - 1 && l.bottom <= room.bottom + 1 && l.left >= room.left - 2 && l.right <= room.right + 2;
      for (const [number, r] of texts) {
        const el = r && r.deref();
        if (!el || !el.isConnected || !within(el, s)) continue;
        const lines = linesOf(el), known = pictured.get(el) || new Set(), fresh = [...lines.keys()].filter((n) => !known.has(n) && inside(lines[n]));
        if (fresh.length && shown(el)) {
          const can = readable(el);
          for (const n of fresh) if (can(lines[n])) { known.add(n); latest.push([known, n]); }
          pictured.set(el, known);
        }
        if (known.size && known.size >= lines.length) whole_.push(number); else if (known.size || (lines.length && shown(el) && uncut(el, lines, s))) part.push(number);
      }
      return { whole: whole_, part, moves };
    }),
    overlaps: (id) => probe(() => {
      const s = deref(id);
      if (!s || !s.isConnected) return null;
      const b = areaOf(s), { top, bottom, left, right } = common(windowShare(), b);
      const over = new Set(), stuck = new Set(), plain = new Map();
      const isPlain = (hit) => {                         // the list or something around it, or what stands in it and goes with it
        if (!plain.has(hit)) {
          let free = hit === s || within(s, hit) || within(hit, s);
          for (let p = hit; free && p && p !== s && !within(s, p); p = parentOf(p)) free = !/sticky|fixed/.test(getComputedStyle(p).position);
          plain.set(hit, free);
        }
        return plain.get(hit);
      };
      for (let y = top + 2; y < bottom - 1; y += 6) {
        for (let n = 0; n < 9; n++) {
          const x = left + (right - left) * (n + 0.5) / 9, first = topAt(x, y);
          if (first && isPlain(first)) continue;
          for (const hit of hitsAt(x, y)) {
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
      return { inside: turning(s), above: Math.min(most, Math.max(0, above)), below: Math.min(most, Math.max(0, below)), over: [...over, ...veilsOf(s)].map(idOf), cut: Math.max(0, top - b.top), hidden: Math.max(0, b.bottom - bottom) };
    }),
    async aside(list) {                                    // out of the way, and drawn so
      putAside(list);
      return drawn(0);
    },
    async refuse(list) {                                   // tries to put them out of the way; how many the page shows again all the same
      putAside(list);
      await new Promise((done) => setTimeout(done, 60));
      const still = list.map(deref).filter((el) => el && el.isConnected && !holdsList(el) && shown(el));
      for (const el of still) firm.add(el);
      api.restore();
      return still.length;
    },
    restore() {
      for (const [root, own] of unveiled) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !own.includes(sheet));
      unveiled.clear();
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
      const b = areaOf(s), scale = scaleOf(s);           // all in pixels of the window, also where the box is drawn larger or smaller
      const style = getComputedStyle(s);                 // a list drawn from its end: its end is 0, its beginning below it
      const turned = upsideDown(s), upwards = turned || s.scrollTop < 0 || (/flex/.test(style.display) && style.flexDirection === 'column-reverse');
      return { moves, top: scale * (turned ? -s.scrollTop : s.scrollTop), lowest: scale * (upwards ? Math.min(0, s.clientHeight - s.scrollHeight) : 0), height: scale * s.scrollHeight, client: scale * s.clientHeight, box: [b.left, b.top, b.right - b.left, b.bottom - b.top], ratio: devicePixelRatio };
    },
    box(id) { return api.where(api.scroller(id) || id); },
    async scroll(id, top, least) {                         // and where it stands once what came with it has been drawn
      const s = deref(id);
      if (s !== rolled) { stay(null); rolled = s; moves = 0; }
      if (!s || !s.isConnected) return null;
      const b = s.getBoundingClientRect(), room = windowShare();
      if (s !== document.scrollingElement && (b.top < room.top - 1 || b.bottom > room.bottom + 1)) s.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      scrollTo_(s, top);
      stay(Math.min(top, api.where(id).top));
      keep();
      const seen = await drawn(least, s), here = api.where(id);
      if (here && here.top <= staying + 4) keep();       // other rows may stand there now
      return here && { ...here, seen };
    },
    above(id) {                                          // where each text that is in sight stands in the list; not of what is fixed in the window
      const s = deref(id), b = s && s.isConnected && areaOf(s), gone = b && api.where(id).top - b.top;
      const inside = b ? [...texts.values()].map((r) => r && r.deref()).filter((t) => t && t.isConnected && within(t, s)) : [];
      return inside.map((t) => [t, t.getBoundingClientRect()]).filter(([t, r]) => r.height && r.top < b.bottom && r.bottom > b.top && !fixedIn(t, s)).map(([t, r]) => [idOf(t), Math.round(r.top + gone)]);
    },
    align(id, edge) {                                    // of a box that the window does not show whole: its start or its end
      const s = deref(id);
      if (!s || !s.isConnected) return null;
      const page = s === document.scrollingElement, b = areaOf(s), room = windowShare();
      if (page && share) document.documentElement.scrollIntoView({ block: edge, behavior: 'instant' });
      else if (!page && (b.top < room.top - 1 || b.bottom > room.bottom + 1)) s.scrollIntoView({ block: edge, behavior: 'instant' });
      return doc;
    },
    turn(id) {                                           // such a box to its start, then on to the words that it cuts off; false where it does not move on
      const el = deref(id), axis = el && el.isConnected ? axisOf(el) : '';
      if (!axis) return false;
      const name = axis === 'x' ? 'scrollLeft' : 'scrollTop', was = el[name], b = el.getBoundingClientRect();
      const to = (value) => Element.prototype.scrollTo.call(el, { [axis === 'x' ? 'left' : 'top']: value, behavior: 'instant' });
      if (!turned.has(el)) { turned.set(el, was); if (Math.abs(was) > 1) { to(0); return true; } }
      const back = axis === 'x' && getComputedStyle(el).direction === 'rtl', size = axis === 'x' ? b.width : b.height;
      const ends = axis === 'x' ? (l) => back ? [b.right - l.right, b.right - l.left] : [l.left - b.left, l.right - b.left] : (l) => [l.top - b.top, l.bottom - b.top];
      const inside = [...texts.values()].map((r) => r && r.deref()).filter((t) => t && t.isConnected && within(t, el)).flatMap(linesOf).map(ends);
      const cut = Math.min(...inside.filter(([, end]) => end > size + 1).map(([start]) => start)) - 8;
      for (const step of [cut > 8 && cut < size ? cut : 0.85 * size, size]) { to(was + (back ? -step : step)); if (Math.abs(el[name] - was) > 1) return true; }
      return false;
    },
    turnBack(id) {
      const el = deref(id);
      if (el && turned.has(el)) Element.prototype.scrollTo.call(el, { [axisOf(el) === 'x' ? 'left' : 'top']: turned.get(el), behavior: 'instant' });
      turned.delete(el);
    },
    hold() { hold(); return doc; },
    release() { release(); return doc; },
    frame: (el) => probe(() => frameShare(el)),
    window_(part, over) { share = part; lain = over; return doc; },
    press(id) { const el = deref(id); if (el && el.isConnected) el.click(); return !!el; },
    present(id) { const el = deref(id); return !!(el && el.isConnected); },
  };
