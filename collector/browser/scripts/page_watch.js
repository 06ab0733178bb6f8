// Runs before a page's own scripts, in every frame. It changes nothing that the page shows.
// Kept under one symbol: closed shadow roots (their text is on the picture, so it must be in the text too), and one-shot timers
// that the page set while loading and that have not fired (a price that comes two seconds after `load` hangs on one).
(() => {
  const key = Symbol.for('collector.watch');
  if (window[key]) return;
  const seen = { roots: [], timers: new Map(), changed: performance.now(), deep: 0, observers: 0 };
  Object.defineProperty(window, key, { value: seen, enumerable: false });

  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init) {
    const root = attach.call(this, init);
    if (init && init.mode === 'closed') seen.roots.push(new WeakRef(root));
    watchRoot(root);
    return root;
  };

  const set = window.setTimeout, clear = window.clearTimeout;
  window.setTimeout = function setTimeout(work, delay, ...rest) {
    const late = Number(delay) || 0;
    if (typeof work !== 'function' || late < 200 || late > 6000 || seen.deep > 0) return set.call(this || window, work, delay, ...rest);
    const id = set.call(this || window, function (...given) {
      seen.timers.delete(id);
      seen.deep += 1;
      try { return work.apply(this, given); } finally { seen.deep -= 1; }
    }, delay, ...rest);
    seen.timers.set(id, performance.now() + late);
    return id;
  };
  window.clearTimeout = function clearTimeout(id) {
    seen.timers.delete(id);
    return clear.call(this || window, id);
  };

  if (window.IntersectionObserver) {
    const observe = IntersectionObserver.prototype.observe;
    IntersectionObserver.prototype.observe = function (target) { seen.observers += 1; return observe.call(this, target); };
  }

  const observer = new MutationObserver(() => { seen.changed = performance.now(); });
  function watchRoot(root) { observer.observe(root, { childList: true, characterData: true, subtree: true }); }
  watchRoot(document);
})();
