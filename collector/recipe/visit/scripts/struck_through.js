  // Whether a text is struck through, as an old price is: by a tag, by a style of its own or of what holds it, by a line drawn over it.
  // Needs `chain` (the elements around a node, the nearest first) and `atomic` (whether a style begins a box that no line from outside goes
  // through). Put into a script where it says so.
  // A line over the middle that an empty ::before or ::after draws.
  const lineDrawn = (node) => ["::before", "::after"].some((which) => {
    const style = getComputedStyle(node, which);
    if (style.content !== '""' || style.position !== "absolute" || style.display === "none") return false;
    const box = node.getBoundingClientRect(), height = parseFloat(style.height) || 0;
    const edge = Math.max(parseFloat(style.borderTopWidth) || 0, parseFloat(style.borderBottomWidth) || 0);
    const drawn = (height >= 0.5 && height <= 4 && style.backgroundColor !== "rgba(0, 0, 0, 0)") || (edge >= 0.5 && height <= 4);
    const middle = (parseFloat(style.top) || 0) + height / 2;
    return drawn && (parseFloat(style.width) || 0) >= box.width * 0.7 && middle > box.height * 0.25 && middle < box.height * 0.8;
  });
  const struck = (node) => {
    for (const at of chain(node)) {
      const style = getComputedStyle(at);
      if (/^(S|DEL|STRIKE)$/.test(at.tagName) && style.textDecorationLine.includes("line-through")) return true;
      if (style.textDecorationLine.includes("line-through") || lineDrawn(at)) return true;
      if (atomic(style)) return false;
    }
    return false;
  };
