// Stills animations for the picture: those with an end are brought to it, endless ones are paused. Videos are paused.
() => {
  const paused = [];
  for (const a of document.getAnimations({ subtree: true })) {
    try {
      const t = a.effect && a.effect.getComputedTiming();
      if (t && t.endTime !== Infinity && a.playbackRate > 0) a.finish(); else { if (a.playState === 'running') { a.pause(); paused.push(a); } }
    } catch (error) { a.cancel(); }
  }
  const videos = [...document.querySelectorAll('video')].filter(v => !v.paused);
  for (const v of videos) v.pause();
  window[Symbol.for('collector.still')] = () => { for (const a of paused) a.play(); for (const v of videos) v.play().catch(() => {}); };
  return paused.length + videos.length;
}
