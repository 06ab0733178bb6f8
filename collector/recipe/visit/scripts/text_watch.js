// Watches the text of an element, or of the whole page where none is given, while a picture is taken: returns {seen} on which `seen()` ends
// the watch and gives the texts that stood there in between, of the page those changed parts that hold digits. Reads only.
(element) => {
  const root = element ? element.ownerDocument : document;
  const seen = new Set();
  const flat = (node) => (node.textContent || "").replace(/\s+/g, " ").trim();
  const before = element && flat(element);
  let watched = element;
  const note = (changes) => {
    if (!element) {
      for (const change of changes) {
        const parts = change.type === "characterData" ? [change.target] : [...change.addedNodes, ...change.removedNodes];
        parts.map(flat).filter((words) => /\d/.test(words)).forEach((words) => seen.add(words.slice(0, 80)));
      }
      return;
    }
    // An element that was drawn anew is followed by the one in its place.
    if (!watched.isConnected) watched = changes.flatMap((change) => [...change.addedNodes]).find((node) => node.nodeType === 1 && node.tagName === element.tagName) || watched;
    if (watched.isConnected && flat(watched) !== before) seen.add(flat(watched).slice(0, 80));
  };
  const observer = new MutationObserver(note);
  const top = element ? element.getRootNode() : root;
  for (const one of new Set([root, top])) observer.observe(one, { subtree: true, childList: true, characterData: true });
  return { seen: () => { note(observer.takeRecords()); observer.disconnect(); return [...seen]; } };
}
