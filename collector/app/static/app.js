// The app's own script: a job's page stays up to date, files can be dropped and pasted, a phrase is marked on a picture.
"use strict";

// Says that the collector does not answer, and takes it back when it answers again.
function tellGone(gone) {
  const place = document.querySelector("#gone");
  if (place.hidden === !gone) return;
  place.hidden = !gone;
  place.textContent = gone ? place.dataset.words : "";
}

// Tells htmx to fetch the changing part of a job's page whenever the server says that something is new.
function watchJob(place) {
  const source = new EventSource(place.dataset.events);
  const look = () => window.htmx.trigger(document.body, "job-change");
  source.addEventListener("open", () => tellGone(false));
  source.addEventListener("error", () => tellGone(true));
  source.addEventListener("change", look);
  source.addEventListener("ended", () => { source.close(); look(); });
  source.addEventListener("locked", () => { source.close(); window.location.reload(); });
}

// What is being typed and where the keyboard is stays when the changing part is replaced; what was sent is gone from its field. A new
// question takes the keyboard if that was nowhere; what is new is told to a screen reader by a place that is never replaced.
function keepTyping(place) {
  const told = document.querySelector("#told");
  const label = (input) => (input && input.labels && input.labels[0] ? input.labels[0].textContent : "");
  const question = () => { const asked = place.querySelector(".asked legend, .asked label"); return asked ? asked.textContent : ""; };
  const news = () => [place.querySelector(".state"), [...place.querySelectorAll(".progress li")].pop(), place.querySelector(".talk .message:last-child")]
    .map((each) => (each ? each.innerText.trim() : ""));
  const same = (was) => [...place.querySelectorAll("input:not([type=hidden]), button, summary, a")].find((each) => was.id === each.id && was.name === each.name
    && was.value === (each.tagName === "INPUT" ? "" : each.value) && was.label === label(each) && was.action === (each.form ? each.form.action : ""));
  let typed = null, focused = null, asked = question(), before = news();
  document.body.addEventListener("htmx:beforeSend", (event) => {
    const input = event.detail.elt.matches("form") && event.detail.elt.querySelector("#note, #answer");
    if (input && place.contains(input)) input.value = ""; // its words are on their way
  });
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target !== place) return;
    const input = place.querySelector("#note, #answer");
    typed = input && { label: label(input), value: input.value };
    const at = document.activeElement;
    focused = !place.contains(at) ? null : { id: at.id, name: at.name, value: at.tagName === "INPUT" ? "" : at.value, label: label(at), action: at.form ? at.form.action : "" };
  });
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target !== place) return;
    const input = place.querySelector("#note, #answer");
    if (typed && input && typed.value && label(input) === typed.label) input.value = typed.value;
    const now = news(), fresh = question() !== asked;
    const back = fresh ? place.querySelector(".asked #answer, .asked button") : focused && same(focused);
    if (back && (focused || document.activeElement === document.body || fresh)) back.focus();
    else if (focused && !back) document.querySelector("#main").focus();
    const said = now.filter((words, n) => words && words !== before[n]).join(" · ");
    if (said) told.textContent = said;
    before = now;
    asked = question();
  });
}

// An app that is locked shows nothing: its open pages ask now and then, which is nobody's presence.
function watchLock(address) {
  const SECONDS = 20;
  setInterval(async () => {
    try {
      const answer = await fetch(address);
      tellGone(false);
      if (answer.ok && (await answer.json()).locked) window.location.reload();
    } catch { tellGone(true); }
  }, SECONDS * 1000);
}

// Shows how long a call has gone on; the page's part is replaced now and then, so the clock is looked for each second.
function runClock() {
  const place = document.querySelector(".clock[data-since]");
  if (!place) return;
  const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(place.dataset.since)) / 1000));
  const two = (number) => String(number).padStart(2, "0");
  place.textContent = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

// Files that are dropped on the page or pasted into it are sent as if they had been chosen.
function takeFiles(form) {
  const input = form.querySelector("input[type=file]");
  const send = (files) => {
    if (!files.length) return;
    input.files = files;
    form.requestSubmit();
  };
  const stop = (event) => event.preventDefault();
  const brings = (event) => event.dataTransfer.types.includes("Files");
  document.addEventListener("dragover", (event) => { if (brings(event)) { stop(event); form.classList.add("over"); } });
  document.addEventListener("dragleave", () => form.classList.remove("over"));
  document.addEventListener("drop", (event) => { if (brings(event)) { stop(event); form.classList.remove("over"); send(event.dataTransfer.files); } });
  input.addEventListener("change", () => { if (input.files.length) form.requestSubmit(); });
  document.addEventListener("paste", (event) => send(event.clipboardData.files));
  form.addEventListener("submit", () => {
    const state = form.querySelector("[role=status]");
    state.textContent = state.dataset.busy;
  });
}

// A piece that is dragged onto a record is ticked, alone or with those that were ticked with it, and the form is sent that also works
// without dragging.
function linkByDragging(form, pieces, targets) {
  let dragged = null;
  pieces.forEach((piece) => {
    piece.addEventListener("dragstart", (event) => { dragged = piece; event.dataTransfer.setData("text/plain", piece.dataset.piece); });
    piece.addEventListener("dragend", () => { dragged = null; });
  });
  targets.forEach((target) => {
    target.addEventListener("dragover", (event) => { if (dragged) { event.preventDefault(); target.classList.add("over"); } });
    target.addEventListener("dragleave", () => target.classList.remove("over"));
    target.addEventListener("drop", (event) => {
      if (!dragged) return;
      event.preventDefault();
      const box = dragged.querySelector("input[type=checkbox]");
      if (!box.checked) pieces.forEach((piece) => { piece.querySelector("input[type=checkbox]").checked = piece === dragged; });
      form.elements.record.value = target.dataset.record;
      form.requestSubmit();
    });
  });
}

// Lays the words of a page over its picture, so that they can be selected and found.
async function layWords(picture) {
  const answer = await fetch(picture.dataset.words);
  if (!answer.ok) return [];
  const made = (await answer.json()).map(([text, x, y, length, height]) => {
    const word = document.createElementNS("http://www.w3.org/2000/svg", "text");
    const set = { x, y, "font-size": height, textLength: length, lengthAdjust: "spacingAndGlyphs" };
    Object.entries(set).forEach(([name, value]) => word.setAttribute(name, value));
    word.textContent = text;
    return word;
  });
  picture.append(...made);
  return made;
}

const plain = (text) => text.normalize("NFKD").replace(/[\u0591-\u05c7\u200e\u200f]/g, "").toLowerCase();

// Marks every place on the picture where the words of the phrase stand one after another.
function findOnPicture(input, words, told) {
  const mark = () => {
    const wanted = plain(input.value).split(/\s+/).filter(Boolean);
    words.forEach((word) => word.classList.remove("hit"));
    if (!wanted.length) { told.textContent = ""; return; }
    const texts = words.map((word) => plain(word.textContent));
    let first = null;
    for (let start = 0; start + wanted.length <= texts.length; start += 1) {
      if (!wanted.every((part, offset) => texts[start + offset].includes(part))) continue;
      wanted.forEach((_, offset) => words[start + offset].classList.add("hit"));
      first = first || words[start];
    }
    told.textContent = first ? "" : told.dataset.none;
    if (first) first.scrollIntoView({ block: "center" });
  };
  input.addEventListener("input", mark);
  input.form.addEventListener("submit", (event) => { event.preventDefault(); mark(); });
  mark();
}

// A box that is drawn on a picture is written into the form's fields, in the picture's own pixels.
function drawBox(place, form) {
  const image = place.querySelector("img");
  const shown = document.createElement("div");
  shown.className = "drawn";
  place.append(shown);
  let start = null;
  const at = (event) => {
    const edge = image.getBoundingClientRect();
    const clamp = (value, most) => Math.min(Math.max(value, 0), most);
    return { x: clamp(event.clientX - edge.left, edge.width), y: clamp(event.clientY - edge.top, edge.height) };
  };
  const draw = (end) => {
    const scale = image.naturalWidth / image.clientWidth;
    const box = { left: Math.min(start.x, end.x), top: Math.min(start.y, end.y), width: Math.abs(end.x - start.x), height: Math.abs(end.y - start.y) };
    for (const [side, value] of Object.entries(box)) {
      shown.style[side] = `${value}px`;
      form.elements[side].value = Math.round(value * scale);
    }
  };
  place.addEventListener("pointerdown", (event) => { start = at(event); place.setPointerCapture(event.pointerId); event.preventDefault(); });
  place.addEventListener("pointermove", (event) => { if (start) draw(at(event)); });
  place.addEventListener("pointerup", (event) => { if (start) draw(at(event)); start = null; });
}

// A page that comes back with an error, or with what was just done, begins there for a person who reads it by ear or keyboard.
function beginAtNews() {
  const news = document.querySelector("main .trouble[role=alert]:not([hidden]), main [data-news]");
  if (!news || document.querySelector("[autofocus]")) return;
  news.tabIndex = -1;
  news.focus();
}

document.addEventListener("DOMContentLoaded", () => {
  beginAtNews();
  document.body.addEventListener("htmx:sendError", () => tellGone(true));
  document.body.addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) tellGone(false); });
  document.body.addEventListener("htmx:responseError", (event) => { if ([403, 404, 423].includes(event.detail.xhr.status)) window.location.reload(); });
  if (document.body.dataset.lock) watchLock(document.body.dataset.lock);
  const job = document.querySelector("#job[data-events]");
  if (job) watchJob(job);
  if (job) keepTyping(job);
  if (job) setInterval(runClock, 1000);
  const draw = document.querySelector("#draw");
  if (draw) drawBox(draw, document.querySelector("#box"));
  const drop = document.querySelector("#drop");
  if (drop) takeFiles(drop);
  const picture = document.querySelector("#page-words");
  const phrase = document.querySelector("#phrase");
  if (picture && phrase) layWords(picture).then((words) => findOnPicture(phrase, words, document.querySelector("#found")));
  const linking = document.querySelector("#link");
  if (linking) linkByDragging(linking, document.querySelectorAll("[data-piece]"), document.querySelectorAll("[data-record]"));
});
