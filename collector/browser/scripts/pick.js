// Lets the person point at an element: it is framed while the mouse is over it, and a click on it is taken instead of being passed on.
() => new Promise(done => {
  const before = window[Symbol.for('collector.pick')];
  if (before) before();
  let over = null, was = '';
  const target = event => event.composedPath().find(x => x instanceof Element) || event.target;
  const leave = () => { if (over) { over.style.outline = was; if (!over.getAttribute('style')) over.removeAttribute('style'); over = null; } };
  const move = event => { const e = target(event); if (e === over) return; leave(); over = e; was = e.style.outline; e.style.outline = '3px solid #0f766e'; };
  const stop = event => { event.preventDefault(); event.stopImmediatePropagation(); };
  const click = event => { if (!event.isTrusted) return; stop(event); const e = target(event); end(); done(e); };
  const end = () => { leave(); for (const [name, f] of all) removeEventListener(name, f, true); delete window[Symbol.for('collector.pick')]; };
  const all = [['mousemove', move], ['click', click], ['mousedown', stop], ['mouseup', stop], ['pointerdown', stop], ['pointerup', stop]];
  for (const [name, f] of all) addEventListener(name, f, true);
  window[Symbol.for('collector.pick')] = () => { end(); done(null); };
})
