// Puts what was scrolled through back where it was. What showed at least three things on the way that are now gone draws only what is in
// sight; it is kept for arrange_page.js. Returns how many such there are.
async () => {
  const met = window[Symbol.for('collector.met')] || new Map(), note = window[Symbol.for('collector.note')], root = document.scrollingElement || document.documentElement;
  for (const [e, { top }] of met) if (e === root) window.scrollTo({ left: 0, top: 0, behavior: 'instant' }); else if (e.isConnected) e.scrollTop = top;
  await new Promise(done => { setTimeout(done, 60); requestAnimationFrame(() => requestAnimationFrame(done)); });
  const passing = new Set();
  for (const [e, { words }] of met) {
    const now = new Set();
    if (note && e.isConnected) note(e, now);
    if ([...words].filter(said => !now.has(said)).length >= 3) passing.add(e);
  }
  // What passes in a pane passes in the page too.
  if (passing.has(root) && passing.size > 1) passing.delete(root);
  window[Symbol.for('collector.passing')] = passing;
  for (const k of ['collector.met', 'collector.note', 'collector.panes']) delete window[Symbol.for(k)];
  return passing.size;
}
