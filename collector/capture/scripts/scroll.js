// Scrolls the page through once, so that pictures that wait for it load. Returns what it met; nothing is left changed but what the page
// itself loads.
async (options) => {
  const start = performance.now(), root = document.scrollingElement || document.documentElement;
  const step = Math.max(200, Math.floor(innerHeight * 0.9));
  const frame = () => new Promise(done => { const id = setTimeout(done, 60); requestAnimationFrame(() => { clearTimeout(id); done(); }); });
  const first = root.scrollHeight, home = [scrollX, scrollY];
  let y = 0, over = false;
  while (y < Math.min(root.scrollHeight, options.height) - innerHeight) {
    if (performance.now() - start > options.milliseconds) { over = true; break; }
    y = Math.min(y + step, root.scrollHeight - innerHeight);
    window.scrollTo({ left: home[0], top: y, behavior: 'instant' });
    await frame(); await frame();
  }
  return { first, last: root.scrollHeight, over, at: y };
}
