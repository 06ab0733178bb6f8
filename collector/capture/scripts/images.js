// Asks the pictures themselves: complete, with pixels, decoded. Waits at most `milliseconds` for those that are still coming.
async (options) => {
  const found = [];
  const gather = root => {
    for (const e of root.querySelectorAll('*')) {
      if (e.tagName === 'IMG') found.push(e);
      if (e.shadowRoot) gather(e.shadowRoot);
    }
  };
  if (document.images.length || options.deep) gather(document);
  const watch = window[Symbol.for('collector.watch')];
  if (watch) for (const ref of watch.roots) { const r = ref.deref(); if (r) found.push(...r.querySelectorAll('img')); }
  const shown = e => { const r = e.getBoundingClientRect(); return r.width >= 8 && r.height >= 8 && e.checkVisibility({ visibilityProperty: true }); };
  for (const e of found) if (e.loading === 'lazy' && !e.complete && shown(e)) e.loading = 'eager';
  const asked = e => !!(e.getAttribute('src') || e.getAttribute('srcset') || (e.closest('picture') && e.currentSrc));
  const wait = e => e.complete ? (e.naturalWidth ? e.decode().catch(() => {}) : null) : new Promise(done => {
    e.addEventListener('load', () => done(e.decode().catch(() => {})), { once: true });
    e.addEventListener('error', done, { once: true });
  });
  const waits = found.filter(asked).map(wait).filter(Boolean);
  if (waits.length) await Promise.race([Promise.all(waits), new Promise(done => setTimeout(done, options.milliseconds))]);
  const late = e => {
    const next = e.dataset.src || e.dataset.lazySrc || e.dataset.original || e.dataset.lazy;
    return !!next && (!e.currentSrc || e.currentSrc.startsWith('data:'));
  };
  const missing = found.filter(e => shown(e) && (late(e) || (asked(e) && !(e.complete && e.naturalWidth > 0))));
  return { total: found.length, missing: missing.map(e => e.currentSrc || e.src || e.dataset.src || '').slice(0, 50) };
}
