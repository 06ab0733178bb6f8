// Finds the panes that scroll by themselves and keeps them for scroll_through.js; their number is the answer. Also keeps what notes the words drawn.
async (observed) => {
  // What watches for coming into sight is told so with the next frame.
  if (observed) await new Promise(done => { setTimeout(done, 500); requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60))); });
  delete window[Symbol.for('collector.passing')];  // of what the same document showed before
  const watch = window[Symbol.for('collector.watch')], closed = new Map(), panes = [];
  if (watch) for (const ref of watch.roots) { const r = ref.deref(); if (r && r.host) closed.set(r.host, r); }
  const root = document.scrollingElement || document.documentElement;
  const scrolls = e => {
    if (e === root || e === document.body || e.tagName === 'TEXTAREA' || e.clientHeight < 40 || e.clientWidth < 80 || e.scrollHeight <= e.clientHeight + 4) return false;
    const s = getComputedStyle(e);
    return /auto|scroll|overlay/.test(s.overflowY) && e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const gather = place => { for (const e of place.querySelectorAll('*')) { if (scrolls(e)) panes.push(e); const s = e.shadowRoot || closed.get(e); if (s) gather(s); } };
  gather(document);
  const words = (place, into) => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let n = walker.currentNode, count = 0; n && count < 40000; n = walker.nextNode(), count++) {
      if (n.nodeType === 3) { const said = n.data.trim(); if (said.length > 1 && said.length < 200) into.add(said); }
      else if (n.localName === 'slot') for (const x of n.assignedNodes({ flatten: true })) words(x, into);
      else if (n.nodeType === 1) { const s = n.shadowRoot || closed.get(n); if (s) words(s, into); }
    }
  };
  window[Symbol.for('collector.panes')] = panes;
  window[Symbol.for('collector.note')] = words;
  return panes.length;
}
