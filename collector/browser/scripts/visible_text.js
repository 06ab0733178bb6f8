// The text that is seen, that of shadow roots behind the rest.
() => {
  /*SHADOW ROOTS*/
  const inside = shadow.places(document).slice(1).flatMap(root => [...root.children]).filter(e => e.innerText && e.checkVisibility());
  return [...(document.body ? [document.body] : []), ...inside].map(e => e.innerText).join('\n');
}
