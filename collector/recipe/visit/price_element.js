// Runs of text inside one element, in the order of the page, with what the layout says about each: size, place, raised, crossed out.
// Handed to an element by the recipe's `visit.price`; reads only, changes nothing.
(element) => {
  const pieces = [];
  const block = (node) => !/^(inline|contents|ruby)/.test(getComputedStyle(node).display);
  const struck = (node) => {
    for (let at = node; at && at !== element.parentElement; at = at.parentElement) {
      if (/^(S|DEL|STRIKE)$/.test(at.tagName) || getComputedStyle(at).textDecorationLine.includes("line-through")) return true;
    }
    return false;
  };
  const raised = (node) => {
    for (let at = node; at && at !== element.parentElement; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (at.tagName === "SUP" || style.verticalAlign === "super" || style.verticalAlign === "text-top") return true;
    }
    return false;
  };
  const hidden = (node) => {
    const style = getComputedStyle(node);
    return style.display === "none" || style.visibility === "hidden" || style.opacity === "0";
  };
  const put = (text, node, box) => {
    const style = getComputedStyle(node);
    pieces.push({
      text, kind: struck(node) ? "struck" : raised(node) ? "sup" : "normal", size: parseFloat(style.fontSize) || 1,
      left: box.left, top: box.top, width: box.width, height: box.height,
    });
  };
  const space = (mark) => {
    const last = pieces[pieces.length - 1];
    if (last && !/\s$/.test(last.text)) last.text += mark;
  };
  const generated = (node, which) => {
    const content = getComputedStyle(node, which).content;
    const words = /^"((?:[^"\\]|\\.)*)"$/.exec(content);
    if (words && words[1].trim()) put(words[1], node, node.getBoundingClientRect());
  };
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!node.data.trim()) { if (node.data) space(" "); return; }
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width > 0 && box.height > 0) put(node.data.replace(/\s+/g, " "), node.parentElement, box);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || hidden(node) || /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(node.tagName)) return;
    if (node.tagName === "BR") { space("\n"); return; }
    if (/^(INPUT|OUTPUT|TEXTAREA)$/.test(node.tagName) && node.type !== "password" && node.type !== "hidden") {
      if (node.value) put(String(node.value), node, node.getBoundingClientRect());
      if (node.tagName !== "OUTPUT") return;
    }
    const apart = node !== element && block(node);
    if (apart) space("\n");
    generated(node, "::before");
    for (const child of (node.shadowRoot || node).childNodes) walk(child);
    generated(node, "::after");
    if (apart) space("\n");
  };
  walk(element);
  return pieces;
}
