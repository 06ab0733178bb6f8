// One turn of the page's own time: ends when a timer of 200 ms has run and two frames were drawn. On a busy machine a page stands still
// although time goes by outside; what its own timers and frames were to change has changed when they ran. Frames are not waited for where
// none are drawn (a window behind others).
async () => {
  await new Promise((done) => setTimeout(done, 200));
  if (document.visibilityState === "hidden") return;
  const drawn = new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.race([drawn, new Promise((done) => setTimeout(done, 1000))]);
}
