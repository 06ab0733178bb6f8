// Scrolls the page through once (`box` -1), or a pane in it, so that what waits for it loads; notes what was drawn on the way. Returns what
// it met; nothing is left changed but what the page itself loads.
async (options) => {
  const start = performance.now(), root = document.scrollingElement || document.documentElement, whole = options.box < 0;
  const e = whole ? root : (window[Symbol.for('collector.panes')] || [])[options.box];
  if (!e || !e.isConnected) return null;
  const view = whole ? innerHeight : e.clientHeight, step = Math.max(whole ? 200 : 40, Math.floor(view * 0.9));
  // A busy browser draws late, one that shows another tab not at all: what waits for being drawn in sight is given its time, within reason.
  let patience = 500;
  const frame = () => new Promise(done => {
    const id = setTimeout(() => { patience = Math.max(60, patience / 2); done(); }, patience);
    requestAnimationFrame(() => { clearTimeout(id); done(); });
  });
  const to = y => whole ? window.scrollTo({ left: home, top: y, behavior: 'instant' }) : e.scrollTo({ left: home, top: y, behavior: 'instant' });
  const first = e.scrollHeight, home = whole ? scrollX : e.scrollLeft;
  const met = window[Symbol.for('collector.met')] || (window[Symbol.for('collector.met')] = new Map());
  if (!met.has(e)) met.set(e, { top: whole ? 0 : e.scrollTop, words: new Set() });
  const note = window[Symbol.for('collector.note')] || (() => {});
  let y = whole ? 0 : e.scrollTop, over = false;
  note(e, met.get(e).words);
  while (y < Math.min(e.scrollHeight, options.height) - view - 1) {
    if (performance.now() - start > options.milliseconds) { over = true; break; }
    y = Math.min(y + step, e.scrollHeight - view);
    to(y);
    await frame(); await frame();
    note(e, met.get(e).words);
  }
  // What comes at the end is often asked for a moment later, so that it is asked for once.
  const last = e.scrollHeight;
  await new Promise(done => { setTimeout(done, 600); requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))); });
  await new Promise(done => setTimeout(done, 150));
  return { first, last, over, at: y };
}
