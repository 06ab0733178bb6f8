// Stills animations for the picture: those with an end are brought to it, endless ones are paused. Videos are paused. Animations that the
// scroll position drives get the document's clock for the time of the picture, so that they too can be brought to their end.
() => {
  const paused = [], driven = [];
  for (const a of document.getAnimations({ subtree: true })) {
    try {
      if (a.timeline && !(a.timeline instanceof DocumentTimeline)) {
        const timeline = a.timeline, timing = a.effect.getTiming();
        driven.push([a, timeline, timing]);
        a.timeline = document.timeline;
        if (typeof timing.duration !== 'number') a.effect.updateTiming({ duration: 1, fill: 'both' });
        a.effect.updateTiming({ fill: 'both' });
      }
      const t = a.effect && a.effect.getComputedTiming();
      if (t && t.endTime !== Infinity && a.playbackRate > 0) a.finish(); else { if (a.playState === 'running') { a.pause(); paused.push(a); } }
    } catch (error) { a.cancel(); }
  }
  const videos = [...document.querySelectorAll('video')].filter(v => !v.paused);
  for (const v of videos) v.pause();
  window[Symbol.for('collector.still')] = () => {
    for (const [a, timeline, timing] of driven) { try { a.effect.updateTiming({ duration: timing.duration, fill: timing.fill }); a.timeline = timeline; a.play(); } catch (error) { a.cancel(); } }
    for (const a of paused) a.play(); for (const v of videos) v.play().catch(() => {}); };
  return paused.length + videos.length;
}
