// The places of all text near an element that the page's tree holds: text nodes, fields, boxes with generated text. Handed to the element of
// a price; letters that are painted beside its digits and lie in none of these places come from somewhere else (an SVG's <use>, a list's
// mark). Returns boxes [left, top, width, height] in CSS pixels of the window; null on a page of more than MOST texts and elements, of which
// nobody knows what else stands near. Reads only.
(element) => {
  /*SHADOW ROOTS*/
  const NEAR = 80, MOST = 100000;
  const mine = element.getBoundingClientRect(), found = [];
  const near = (box) => box.right > mine.left - NEAR && box.left < mine.right + NEAR && box.bottom > mine.top - NEAR && box.top < mine.bottom + NEAR;
  const keep = (box) => { if (box.width > 0 && box.height > 0 && near(box)) found.push([box.left, box.top, box.width, box.height]); };
  const written = (node) => ["::before", "::after"].some((which) => !/^(none|normal|""|url\(.*\))$/.test(getComputedStyle(node, which).content));
  const range = document.createRange();
  let count = 0;
  for (const root of shadow.places(document)) {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (nodes.nextNode()) {
      const node = nodes.currentNode;
      if (node.nodeType === Node.TEXT_NODE && !/\S/.test(node.data)) continue;
      if ((count += 1) > MOST) return null;
      if (node.nodeType === Node.TEXT_NODE) {
        if (!node.parentElement?.getClientRects().length) continue;
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) keep(box);
      } else if (near(node.getBoundingClientRect()) && (/^(INPUT|TEXTAREA|SELECT|METER|PROGRESS)$/.test(node.tagName) || written(node))) keep(node.getBoundingClientRect());
    }
  }
  return found;
}
