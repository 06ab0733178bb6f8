// Shadow roots, open and closed (page_watch.js notes the closed ones when they are attached). Stands in other scripts as `shadow`:
// `shadow.of(element)` is its root or undefined, `shadow.places(root)` are `root` and all shadow roots below it, in document order,
// `shadow.above(element)` is its parent in the markup (of what stands in a root, the host), `shadow.around(element)` the one as drawn (of
// what fills a slot, the slot); null above the document's element.
(() => {
  const watch = window[Symbol.for('collector.watch')], closed = new Map();
  if (watch) for (const ref of watch.roots) { const root = ref.deref(); if (root && root.host) closed.set(root.host, root); }
  const of = e => e.shadowRoot || closed.get(e);
  const places = root => { const found = [root]; for (let i = 0; i < found.length; i++) for (const e of found[i].querySelectorAll('*')) if (of(e)) found.push(of(e)); return found; };
  const above = e => e.parentElement || (e.getRootNode() instanceof ShadowRoot ? e.getRootNode().host : null);
  const around = e => e.assignedSlot || above(e);
  return { of, places, above, around };
})()
