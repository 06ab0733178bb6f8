// Runs of text that a person sees inside one element, in the order of the page, with what the layout says about each: size, place,
// raised, crossed out. Handed to an element by the recipe's `visit.price`; reads only. Returns {runs, cut, around, line}: `cut` where a part
// of the digits is cut off, blurred, masked or turned around on the screen; `around` holds the texts of the parents, the nearest first, in
// which the sign of a bare number's currency may stand; `line` is {runs, first, last}: the runs of the nearest parent that holds more than
// the element, and which of them are the element's own. What is seen but cannot be read as text (an image, a canvas, a frame, a shadow root
// that was closed in the markup) is a run "\ufffc".
(element) => {
  const CELL = "\x1f";
  const OBJECT = "\ufffc";
  let runs = [];
  let cut = false;
  const digits = [];
  /*SHADOW ROOTS*/
  const above = shadow.around;
  const chain = (node) => { const all = []; for (let at = node; at; at = above(at)) all.push(at); return all; };
  const block = (node) => !/^(inline|contents|ruby)/.test(getComputedStyle(node).display);
  const atomic = (style) => style.float !== "none" || /^(absolute|fixed)$/.test(style.position) || /^inline-/.test(style.display);

  /*PART struck_through.js*/
  const raised = (node) => chain(node).slice(0, chain(node).indexOf(element) + 1).some((at) => {
    const style = getComputedStyle(at);
    return at.tagName === "SUP" || style.verticalAlign === "super" || style.verticalAlign === "text-top";
  });

  // Red, green, blue and opacity of a colour in any notation: `color-mix`, `oklch` and the like are painted on one pixel.
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const paper = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const painted = (text) => {
    paper.clearRect(0, 0, 1, 1);
    paper.fillStyle = "rgba(0,0,0,0)";
    paper.fillStyle = text;
    paper.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = paper.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const rgba = (text) => {
    if (/^rgba?\(/.test(text)) { const all = text.match(/[\d.]+/g).map(Number); return [all[0], all[1], all[2], all[3] ?? 1]; }
    if (!known.has(text)) known.set(text, painted(text));
    return known.get(text);
  };
  // A clear picture over others keeps them from being saved, and hides nothing.
  const seenThrough = (img) => {
    if (img.tagName !== "IMG" || !img.complete || !img.naturalWidth) return false;
    try { paper.clearRect(0, 0, 1, 1); paper.drawImage(img, 0, 0, 1, 1); return paper.getImageData(0, 0, 1, 1).data[3] < 25; } catch { return false; }  // of another site
  };
  const inkIsGround = (node) => {
    const style = getComputedStyle(node);
    if (node instanceof SVGElement && style.fill === "none") return style.stroke === "none";
    const ink = rgba(node instanceof SVGElement && /^rgb|^#/.test(style.fill) ? style.fill : style.webkitTextFillColor || style.color);
    if (!ink || (style.webkitBackgroundClip || style.backgroundClip) === "text") return false;
    if (ink[3] < 0.1) return style.textShadow === "none";
    for (const at of chain(node)) {
      const ground = getComputedStyle(at);
      if (ground.backgroundImage !== "none") return false;
      const color = rgba(ground.backgroundColor);
      if (color && color[3] > 0.9) return [0, 1, 2].every((i) => Math.abs(color[i] - ink[i]) < 14);
      if (color && color[3] > 0.1) return false;
    }
    return [0, 1, 2].every((i) => 255 - ink[i] < 14);
  };
  const clipPathBox = (at, box) => {
    const style = getComputedStyle(at), path = style.clipPath;
    if (path && path !== "none") {
      const inset = /^inset\(([^)]*)\)/.exec(path);
      if (inset) {
        const parts = inset[1].split(" round")[0].trim().split(/\s+/);
        const [t, r = t, b = t, l = r] = parts;
        const size = (v, whole) => v.endsWith("%") ? parseFloat(v) / 100 * whole : parseFloat(v) || 0;
        return { left: box.left + size(l, box.width), right: box.right - size(r, box.width), top: box.top + size(t, box.height), bottom: box.bottom - size(b, box.height) };
      }
      if (/^(circle|ellipse)\(0(px|%)?\b/.test(path) || (/^polygon/.test(path) && !/[1-9]/.test(path))) return { left: 0, right: 0, top: 0, bottom: 0 };
    }
    const old = /^absolute|fixed$/.test(style.position) && /^rect\(([^)]*)\)/.exec(style.clip);
    if (old) {
      const [t, r, b, l] = old[1].split(/[\s,]+/).map((v) => v === "auto" ? NaN : parseFloat(v));
      return { left: box.left + (l || 0), right: isNaN(r) ? box.right : box.left + r, top: box.top + (t || 0), bottom: isNaN(b) ? box.bottom : box.top + b };
    }
    return null;
  };
  // The part of a box that its ancestors leave to be seen, 0 to 1.
  const share = (box, node) => {
    let { left, right, top, bottom } = box;
    let free = false;  // an absolutely placed box is not cut by ancestors that are not placed themselves
    for (const at of chain(node)) {
      const style = getComputedStyle(at), around = at.getBoundingClientRect();
      const clips = [clipPathBox(at, around)];
      const cuts = style.overflowX !== "visible" || style.overflowY !== "visible" || /paint|strict|content/.test(style.contain);
      if (cuts && !/^inline$|^contents$/.test(style.display) && at !== document.body && at !== document.documentElement && !(free && style.position === "static")) clips.push(around);
      for (const clip of clips.filter(Boolean)) {
        left = Math.max(left, clip.left); right = Math.min(right, clip.right); top = Math.max(top, clip.top); bottom = Math.min(bottom, clip.bottom);
      }
      if (style.position === "absolute") free = true; else if (style.position !== "static") free = false;
      if (style.position === "fixed") break;
    }
    const seen = Math.max(0, right - left) * Math.max(0, bottom - top), whole = Math.max(0.01, (box.right - box.left) * (box.bottom - box.top));
    return seen / whole;
  };
  const offScreen = (box) => {
    const wide = document.documentElement.clientWidth;
    const left = box.left + scrollX, right = box.right + scrollX, bottom = box.bottom + scrollY;
    const rtl = getComputedStyle(document.documentElement).direction === "rtl";
    return bottom <= 0 || right <= (rtl ? -2 * wide : 0) || left >= (rtl ? wide : 3 * wide);
  };
  const covered = (box, node) => {
    const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
    const mine = new Set(chain(node));
    const root = node.getRootNode();
    for (const top of root.elementsFromPoint(x, y)) {
      if (mine.has(top)) return false;
      const all = chain(top), style = getComputedStyle(top);
      if (node.contains(top) && style.position === "static") return false;
      if (all.some((at) => /^(fixed|sticky)$/.test(getComputedStyle(at).position))) continue;
      if (/blur\(([2-9]|\d\d)/.test(style.backdropFilter || "")) return true;
      const color = rgba(style.backgroundColor);
      const opacity = all.reduce((sum, at) => sum * parseFloat(getComputedStyle(at).opacity), 1);
      const paints = (color && color[3] > 0.8) || style.backgroundImage !== "none" || (/^(IMG|VIDEO|CANVAS|IFRAME)$/.test(top.tagName) && !seenThrough(top));
      if (paints && opacity > 0.8) return true;
    }
    return false;
  };
  const hidden = (node, style = getComputedStyle(node)) => {
    if (style.display === "none" || style.visibility !== "visible" || node.inert || parseFloat(style.fontSize) < 1) return true;
    if (chain(node).some((at) => getComputedStyle(at).contentVisibility === "hidden" || awayFromReader(getComputedStyle(at)))) return true;
    return style.display !== "contents" && node.checkVisibility && !node.checkVisibility();
  };
  const matrix = (style) => { try { return style.transform === "none" ? null : new DOMMatrix(style.transform); } catch { return null; } };
  const awayFromReader = (style) => style.backfaceVisibility === "hidden" && (matrix(style) || { m33: 1 }).m33 < 0;
  // Text that is mirrored, or turned by more than an eighth of a circle.
  const mirrored = (style) => { const m = matrix(style), turn = Math.abs(parseFloat(style.rotate)) || 0; return (m && (m.a * m.d - m.b * m.c < 0 || (m.is2D && m.a < 0.7 * Math.hypot(m.a, m.b)))) || /-/.test(style.scale) || (turn > 45 && turn < 315); };
  const smeared = (style) => { const ink = rgba(style.webkitTextFillColor || style.color); return ink && ink[3] < 0.1 && style.textShadow !== "none" && !style.textShadow.split(/,(?![^(]*\))/).some((one) => parseFloat(one.replace(/rgba?\([^)]*\)/, "").trim().split(/\s+/)[2]) < 3); };
  const underlinedThrough = (style) => /underline/.test(style.textDecorationLine) && parseFloat(style.textUnderlineOffset) < -0.15 * parseFloat(style.fontSize);
  const masked = (style) => (style.maskImage || style.webkitMaskImage || "none") !== "none";
  const clear = (style) => { const mask = style.maskImage || style.webkitMaskImage || ""; return /gradient/.test(mask) && !/rgb\(|#|, [1-9.]+\)|, 0?\.[1-9]/.test(mask); };
  const oddlyClipped = (style) => /^(path|shape|url)\(/.test(style.clipPath);
  const filtered = (style) => { const found = /opacity\(([\d.]+)(%?)\)/.exec(style.filter); return found ? Number(found[1]) / (found[2] ? 100 : 1) : 1; };
  const faint = (node) => chain(node).reduce((sum, at) => { const s = getComputedStyle(at); return sum * parseFloat(s.opacity) * filtered(s) * (clear(s) ? 0 : 1); }, 1) < 0.1;
  const turned = (style) => style.direction === "rtl" && /override/.test(style.unicodeBidi);
  // Signs without a meaning of their own are what the font makes of them, and so is a word that the font draws as one sign.
  const OWN_SIGNS = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g;
  const loaded = new Set([...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family.replace(/["']/g, "").toLowerCase()));
  const oneSign = (text, style, box) => {
    const word = text.trim();
    if (!loaded.size || !/^[A-Za-z_]{2,}$/.test(word) || !style.fontFamily.toLowerCase().split(",").some((name) => loaded.has(name.trim().replace(/["']/g, "")))) return false;
    paper.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    return box.width < 0.6 * [...word].reduce((sum, letter) => sum + paper.measureText(letter).width, 0);
  };
  const put = (text, node, box, source = null, style = getComputedStyle(node)) => {
    text = source && oneSign(text, style, box) ? OBJECT : text.replace(OWN_SIGNS, OBJECT);
    if (faint(node) || hidden(node, style) || chain(node).some((at) => at.inert)) { if (box.width > 1 && !/absolute|fixed/.test(style.position)) space(" "); return; }
    if (offScreen(box) || box.height < 2 || box.width < 1) return;
    const seen = share(box, node);
    if (seen < 0.1 || covered(box, node)) return;
    if (text !== OBJECT && inkIsGround(node)) { space(" "); return; }
    const blurred = chain(node).map((at) => getComputedStyle(at)).some((s) => /blur\(([2-9]|\d\d)/.test(s.filter) || masked(s) || oddlyClipped(s) || mirrored(s) || underlinedThrough(s)) || smeared(style);
    const security = style.webkitTextSecurity && style.webkitTextSecurity !== "none";
    const narrow = /^(INPUT|TEXTAREA)$/.test(node.tagName) && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 8);
    if (/\d/.test(text) && (seen < 0.85 || blurred || security || narrow || turned(style))) cut = true;
    const own = element.contains(node) || chain(node).includes(element), kind = struck(node) ? "struck" : raised(node) ? "sup" : "normal";
    runs.push({
      text, kind, size: parseFloat(style.fontSize) || 1, left: box.left, top: box.top, width: box.width, height: box.height, own, control: pressed(node),
    });
    if (own && source && kind !== "struck") digits.push(...digitBoxes(source));
  };
  const pressed = (node) => { const at = node.closest && node.closest("a,button,[role=button],[role=link]"); return !!at && at !== element && !at.contains(element); };
  // Of several buttons or links nobody knows which is chosen.
  const spoken = (all) => (all.filter((run) => run.control).length > 1 ? all.map((run) => (run.control ? { text: " " } : run)) : all);
  const digitBoxes = (source) => {
    const boxes = [], range = document.createRange();
    for (const { index } of source.data.matchAll(/\d/g)) {
      range.setStart(source, index);
      range.setEnd(source, index + 1);
      const box = range.getBoundingClientRect();
      boxes.push([box.left, box.top, box.width, box.height]);
      if (overlaid(box, source)) cut = true;
    }
    return boxes;
  };
  // Whether other text is drawn over a digit.
  const overlaid = (box, source) => otherTexts().some((other) => {
    const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left), high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    return wide > box.width * 0.4 && high > box.height * 0.5 && other.node !== source && onScreen(other) && !hidden(other.around)
      && !faint(other.around) && !inkIsGround(other.around) && !covered(other, other.around);
  });
  const onScreen = ({ around, ...box }) => !around.closest("symbol,defs,clipPath,mask,pattern") && around.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) && share(box, around) > 0.5;
  let placed = null;
  const otherTexts = () => {
    if (placed) return placed;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
    placed = [];
    for (let count = 0; count < 100000 && texts.nextNode(); count += 1) {
      range.selectNodeContents(texts.currentNode);
      const boxes = /\S/.test(texts.currentNode.data) ? [...range.getClientRects()].filter((one) => one.width > 3 && one.height > 5) : [];
      for (const { left, right, top, bottom } of boxes) placed.push({ node: texts.currentNode, around: texts.currentNode.parentElement, left, right, top, bottom });
    }
    return placed;
  };
  const space = (mark) => {
    const last = runs[runs.length - 1];
    if (!last || (/[\s\x1f]$/.test(last.text) && mark !== "\n")) return;
    if (!last.text.endsWith(mark)) last.text = last.text.replace(/[ \x1f]+$/, "") + mark;
  };
  // Where a ::before or ::after may stand: a box whose own letters have no size is as high as its parent's.
  const boxOf = (node, style) => {
    const own = node.getBoundingClientRect(), outer = above(node).getBoundingClientRect();
    return own.height >= 2 || parseFloat(style.fontSize) < 1 ? own : new DOMRect(own.left, outer.top, own.width, outer.height);
  };
  const generated = (node, which) => {
    const style = getComputedStyle(node, which), content = style.content;
    if (style.display === "none" || style.visibility !== "visible" || parseFloat(style.opacity) < 0.1) return;
    const parts = content.match(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)/g) || [];
    const words = parts.map((part) => part[0] === '"' ? part.slice(1, -1).replace(/\\(.)/g, "$1") : node.getAttribute(part.slice(5, -1)) || "").join("");
    if (words.trim()) put(words, node, boxOf(node, style), null, style);
    if (/\bcounters?\(/.test(content)) put(OBJECT, node, node.getBoundingClientRect());
  };
  const unreadable = (node) => {
    const box = node.getBoundingClientRect(), high = parseFloat(getComputedStyle(node).fontSize) || 16;
    if (box.width >= 3 && box.width < 4 * high && box.height >= 3 && box.height < 3 * high) put(OBJECT, node, box);
  };
  const drawn = (node) => { const style = getComputedStyle(node); return style.backgroundImage !== "none" || masked(style) || (rgba(style.backgroundColor) || [])[3] > 0.5; };
  // Between two boxes: a cell's border where they stand side by side on one line, else a line break.
  const border = (node) => {
    let before = node.previousElementSibling;
    while (before && !before.getClientRects().length) before = before.previousElementSibling;
    if (!before) return getComputedStyle(node).display === "table-cell" ? CELL : "\n";
    const a = before.getBoundingClientRect(), b = node.getBoundingClientRect();
    const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return overlap > Math.min(a.height, b.height) * 0.5 ? CELL : "\n";
  };
  let top = element;
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!/[^\t\n\r\f ]/.test(node.data)) { if (node.data) space(" "); return; }
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width > 0 && box.height > 0) put(node.data.replace(/[\t\n\r\f ]+/g, " "), above(node), box, node);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|defs|symbol|clipPath|mask|title|desc)$/.test(node.tagName)) return;
    const style = getComputedStyle(node);
    if (style.display === "none" || node.inert) return;
    if (node.tagName === "BR") { space("\n"); return; }
    if (node.tagName === "SELECT") { put([...node.selectedOptions].map((o) => o.text).join(" "), node, node.getBoundingClientRect()); return; }
    if (/^(INPUT|OUTPUT|TEXTAREA)$/.test(node.tagName) && !/^(password|hidden|checkbox|radio)$/.test(node.type)) {
      if (node.value) put(String(node.value), node, node.getBoundingClientRect());
      if (node.tagName !== "OUTPUT") return;
      if (node.value) return;
    }
    const picture = /^(CANVAS|IFRAME|OBJECT|EMBED|VIDEO|IMG)$/.test(node.tagName) || (node.tagName === "svg" && ![...node.querySelectorAll("text,foreignObject")].some((one) => !one.closest("defs,symbol,clipPath,mask,pattern")));
    if (picture) { unreadable(node); return; }
    const before = runs.length;
    const apart = node !== top && (block(node) || node.tagName === "BUTTON");  // a button's words are its own
    if (apart) space(border(node));
    generated(node, "::before");
    const inside = shadow.of(node) ? shadow.of(node).childNodes : node.tagName === "SLOT" && node.assignedNodes().length ? node.assignedNodes({ flatten: true }) : node.childNodes;
    const folded = node.tagName === "DETAILS" && !node.open;
    for (const child of inside) if (!folded || child.tagName === "SUMMARY") walk(child);
    generated(node, "::after");
    const closed = node.tagName.includes("-") && !shadow.of(node);
    if (runs.length === before && (closed || (!node.firstChild && drawn(node)))) unreadable(node);
    if (apart && !node.nextElementSibling) space("\n");
    else if (apart) space(border(node.nextElementSibling));
  };
  let line = { runs: [], first: 0, last: -1 };
  const texts = () => {
    const all = [], cell = element.closest && element.closest("td,th");
    for (let at = above(element), level = 0; at && level < 3 && at !== document.documentElement && !(cell && /^(TABLE|TBODY|THEAD|TFOOT)$/.test(at.tagName)); at = above(at), level += 1) {
      runs = [];
      top = at;
      walk(at);
      if (level < 3 && at !== document.body) all.push(spoken(runs).map((run) => run.text).join("").replaceAll(OBJECT, ""));
      const first = runs.findIndex((run) => run.own), last = runs.findLastIndex((run) => run.own);
      if (line.last < 0 && first >= 0 && (first > 0 || last < runs.length - 1)) line = { runs: runs.slice(Math.max(0, first - 12), last + 13), first: Math.min(first, 12), last: Math.min(first, 12) + last - first };
    }
    return all;
  };
  const box = element.getBoundingClientRect();
  // A box that a person cannot scroll (a carousel's) stays as it is.
  const fixed = chain(element).filter((at) => /^(hidden|clip)$/.test(getComputedStyle(at).overflowX) || /^(hidden|clip)$/.test(getComputedStyle(at).overflowY)).map((at) => [at, at.scrollLeft, at.scrollTop]);
  if (box.top < 0 || box.bottom > innerHeight || share(box, element) < 1) element.scrollIntoView({ block: "center", behavior: "instant" });
  for (const [at, left, top] of fixed) if (at !== document.body && at !== document.documentElement) {
    if (/^(hidden|clip)$/.test(getComputedStyle(at).overflowX)) at.scrollLeft = left;
    if (/^(hidden|clip)$/.test(getComputedStyle(at).overflowY)) at.scrollTop = top;
  }
  walk(element);
  const own = runs, incomplete = cut, seen = [...digits];
  const around = own.some((run) => /\d/.test(run.text)) ? texts() : [];
  const clean = (all) => all.map(({ own: _, ...run }) => run);
  return { runs: clean(own), digits: seen, cut: incomplete, around, line: { ...line, runs: clean(line.runs) } };
}
