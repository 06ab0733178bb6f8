// Scrolls a box that draws only the rows in sight (kept by arrange_page.js; -1 is the window itself) to `top`, and says where it is.
async ([number, top]) => {
  const root = document.scrollingElement || document.documentElement;
  const e = number < 0 ? root : (window[Symbol.for('collector.virtual')] || [])[number], index = e === root ? -1 : number;
  if (!e || !e.isConnected) return null;
  if (index < 0) window.scrollTo({ left: scrollX, top, behavior: 'instant' }); else { e.scrollIntoView({ block: 'nearest', behavior: 'instant' }); e.scrollTop = top; }
  const frame = () => new Promise(done => { const id = setTimeout(done, 60); requestAnimationFrame(() => { clearTimeout(id); done(); }); });
  await frame(); await frame();
  await new Promise(done => setTimeout(done, 60));
  const r = index < 0 ? { left: 0, top: 0, width: innerWidth, height: innerHeight } : e.getBoundingClientRect();
  return { x: r.left + scrollX, y: r.top + scrollY, width: r.width, height: Math.min(r.height, innerHeight), top: index < 0 ? scrollY : e.scrollTop, whole: e.scrollHeight, client: index < 0 ? innerHeight : e.clientHeight };
}
