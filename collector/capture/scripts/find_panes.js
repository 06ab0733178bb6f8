// Finds the panes that scroll by themselves and keeps them for scroll_through.js; their number is the answer. Also keeps what notes the words drawn.
async (observed) => {
  // What watches for coming into sight is told so with the next frame.
  if (observed) await new Promise(done => { setTimeout(done, 500); requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60))); });
  delete window[Symbol.for('collector.passing')];  // of what the same document showed before
  /*SHADOW ROOTS*/
  const root = document.scrollingElement || document.documentElement;
  const scrolls = e => {
    if (e === root || e === document.body || e.tagName === 'TEXTAREA' || e.clientHeight < 40 || e.clientWidth < 80 || e.scrollHeight <= e.clientHeight + 4) return false;
    const s = getComputedStyle(e);
    return /auto|scroll|overlay/.test(s.overflowY) && e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const panes = shadow.places(document).flatMap(place => [...place.querySelectorAll('*')].filter(scrolls));
  const words = (place, into) => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let n = walker.currentNode, count = 0; n && count < 40000; n = walker.nextNode(), count++) {
      if (n.nodeType === 3) { const said = n.data.trim(); if (said.length > 1 && said.length < 200) into.add(said); }
      else if (n.localName === 'slot') for (const x of n.assignedNodes({ flatten: true })) words(x, into);
      else if (n.nodeType === 1) { const s = shadow.of(n); if (s) words(s, into); }
    }
  };
  window[Symbol.for('collector.panes')] = panes;
  window[Symbol.for('collector.note')] = words;
  return panes.length;
}
