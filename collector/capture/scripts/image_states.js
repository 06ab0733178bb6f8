// Asks the pictures themselves: complete, with pixels, decoded. Waits at most `milliseconds` for those that are still coming.
async (options) => {
  /*SHADOW ROOTS*/
  const found = shadow.places(document).flatMap(place => [...place.querySelectorAll('img')]);
  const shown = e => { const r = e.getBoundingClientRect(); return r.width >= 8 && r.height >= 8 && e.checkVisibility({ visibilityProperty: true }); };
  for (const e of found) if (e.loading === 'lazy' && !e.complete && shown(e)) e.loading = 'eager';
  const asked = e => !!(e.getAttribute('src') || e.getAttribute('srcset') || (e.closest('picture') && e.currentSrc));
  const wait = e => e.complete ? (e.naturalWidth ? e.decode().catch(() => {}) : null) : new Promise(done => {
    e.addEventListener('load', () => done(e.decode().catch(() => {})), { once: true });
    e.addEventListener('error', done, { once: true });
  });
  const late = e => {
    const next = e.dataset.src || e.dataset.lazySrc || e.dataset.original || e.dataset.lazy;
    return !!next && (!e.currentSrc || e.currentSrc.startsWith('data:'));
  };
  // Pictures that stand behind boxes, and are named in an attribute until the box is looked at.
  const behind = e => [e.dataset.bg, e.dataset.background, e.dataset.backgroundImage, e.dataset.bgSrc].find(said => said && /[/.]/.test(said));
  const boxes = [...document.querySelectorAll('[data-bg], [data-background], [data-background-image], [data-bg-src]')].filter(behind);
  const unset = e => getComputedStyle(e).backgroundImage === 'none';
  const lacks = e => shown(e) && (e.tagName === 'IMG' ? late(e) : unset(e));
  // Some pages wait until one has stopped scrolling: what did not come on the way is looked at for as long as a person would.
  const end = performance.now() + options.milliseconds, x = scrollX, y = scrollY, pause = time => new Promise(done => setTimeout(done, time));
  let vain = 0;
  const left = [...found, ...boxes].filter(lacks);
  for (const e of left) {
    if (vain > 2 || performance.now() > end) break;
    if (!lacks(e)) continue;
    e.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    for (let waited = 0; waited < 1500 && lacks(e); waited += 50) await pause(50);
    vain = lacks(e) ? vain + 1 : 0;
  }
  if (left.length) window.scrollTo({ left: x, top: y, behavior: 'instant' });
  const waits = found.filter(asked).map(wait).filter(Boolean);
  if (waits.length) await Promise.race([Promise.all(waits), new Promise(done => setTimeout(done, options.milliseconds))]);
  const missing = found.filter(e => shown(e) && (late(e) || (asked(e) && !(e.complete && e.naturalWidth > 0)))).map(e => e.currentSrc || e.src || e.dataset.src || '');
  missing.push(...boxes.filter(lacks).map(behind));
  return { total: found.length + boxes.length, missing: missing.slice(0, 50) };
}
