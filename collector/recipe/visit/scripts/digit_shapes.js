// Whether the page's own fonts draw digits, points and currency signs as what they are: a font can show a 1 where the text holds a 7. Handed
// to an element; each sign of its text that a loaded font draws is compared with the same sign of common fonts. Returns the signs that look
// like another one, or like nothing; "" for none. Draws on a canvas of its own; reads only.
(element) => {
  /*SHADOW ROOTS*/
  const loaded = new Set([...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family.replace(/["']/g, "").toLowerCase()));
  if (!loaded.size) return "";
  const SIZE = 64, WIDE = 12, HIGH = 16, SIGNS = "0123456789₪$€£";
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 2 * SIZE;
  const paper = canvas.getContext("2d", { willReadFrequently: true });
  // The ink of one sign (of a text: of the part between two places), stretched to a small grid, with its height and width against the font's size; null where there is none.
  const shape = (sign, font, from = 0, to = 0) => {
    paper.fillStyle = "#fff"; paper.fillRect(0, 0, 2 * SIZE, 2 * SIZE);
    paper.fillStyle = "#000"; paper.font = font; paper.textBaseline = "alphabetic"; paper.fillText(sign, SIZE / 2 - from, 1.4 * SIZE);
    paper.fillStyle = "#fff";
    if (to) { paper.fillRect(0, 0, SIZE / 2, 2 * SIZE); paper.fillRect(SIZE / 2 + to - from, 0, 2 * SIZE, 2 * SIZE); }
    const { data } = paper.getImageData(0, 0, 2 * SIZE, 2 * SIZE);
    const ink = (x, y) => 255 - data[4 * (y * 2 * SIZE + x)];
    let left = 2 * SIZE, right = -1, top = 2 * SIZE, bottom = -1;
    for (let y = 0; y < 2 * SIZE; y += 1) for (let x = 0; x < 2 * SIZE; x += 1) if (ink(x, y) > 100) { left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y); }
    if (right < 0) return null;
    const wide = right - left + 1, high = bottom - top + 1, grid = new Float32Array(WIDE * HIGH);
    for (let y = 0; y < HIGH; y += 1) for (let x = 0; x < WIDE; x += 1) {
      let sum = 0, count = 0;
      for (let v = Math.floor(y * high / HIGH); v < Math.max((y + 1) * high / HIGH, Math.floor(y * high / HIGH) + 1); v += 1)
        for (let u = Math.floor(x * wide / WIDE); u < Math.max((x + 1) * wide / WIDE, Math.floor(x * wide / WIDE) + 1); u += 1) { sum += ink(left + u, top + v); count += 1; }
      grid[y * WIDE + x] = sum / count;
    }
    return { grid, high: high / SIZE, slim: wide / high };
  };
  const alike = (one, other) => {
    const mean = (grid) => grid.reduce((sum, v) => sum + v, 0) / grid.length;
    const a = mean(one.grid), b = mean(other.grid);
    let top = 0, left = 0, right = 0;
    one.grid.forEach((v, at) => { const x = v - a, y = other.grid[at] - b; top += x * y; left += x * x; right += y * y; });
    return top / Math.sqrt(left * right || 1) - 0.5 * Math.abs(Math.min(one.slim, 1.2) - Math.min(other.slim, 1.2));
  };
  const common = new Map();
  const commonShapes = (sign, weight) => {
    const key = sign + weight;
    if (!common.has(key)) common.set(key, ["sans-serif", "serif", "monospace"].map((name) => shape(sign, `${weight} ${SIZE}px ${name}`)).filter(Boolean));
    return common.get(key);
  };
  const best = (one, sign, weight) => Math.max(-1, ...commonShapes(sign, weight).map((other) => alike(one, other)));
  const odd = (sign, font, weight) => {
    const drawn = shape(sign, font);
    if (!drawn) return true;
    if (".,".includes(sign)) return drawn.high > 0.35;
    const own = best(drawn, sign, weight);
    return [...SIGNS].some((other) => other !== sign && best(drawn, other, weight) > Math.max(own + 0.15, 0.6));
  };
  // The digits that the font draws otherwise beside others than alone: it may join two of them or put another in their place.
  const changed = (number, font) => {
    paper.font = font;
    const widths = [...number].map((_, at) => paper.measureText(number.slice(0, at + 1)).width);
    const single = [...number].map((sign) => paper.measureText(sign).width), sum = single.reduce((a, b) => a + b, 0);
    if (widths.at(-1) < 0.8 * sum) return [...number];
    return [...number].filter((sign, at) => {
      if (!/\d/.test(sign)) return false;
      const from = at ? widths[at - 1] : 0, own = shape(sign, font), drawn = shape(number, font, from, widths[at]);
      return own && (!drawn || alike(drawn, own) < 0.7);
    });
  };
  const checked = new Map();
  const wrong = new Set();
  const look = (node) => {
    if (node.nodeType === Node.ELEMENT_NODE) { for (const child of (shadow.of(node) || node).childNodes) look(child); return; }
    if (node.nodeType !== Node.TEXT_NODE || !/[\d₪$€£]/.test(node.data)) return;
    const style = getComputedStyle(node.parentElement || node.getRootNode().host);
    const families = style.fontFamily.split(",").map((name) => name.trim().replace(/["']/g, "").toLowerCase());
    if (!families.some((name) => loaded.has(name))) return;
    const weight = Number(style.fontWeight) >= 600 ? "bold" : "normal", font = `${style.fontStyle === "normal" ? "" : "italic "}${weight} ${SIZE}px ${style.fontFamily}`;
    for (const sign of new Set(node.data)) {
      if (!/[\d.,₪$€£]/.test(sign)) continue;
      const key = sign + font;
      if (!checked.has(key)) checked.set(key, odd(sign, font, weight));
      if (checked.get(key)) wrong.add(sign);
    }
    for (const [number] of node.data.matchAll(/\d[\d.,]{1,8}/g)) changed(number, font).forEach((sign) => wrong.add(sign));
  };
  look(element);
  return [...wrong].join("");
}
