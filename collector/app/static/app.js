// The app's own script: a job's page stays up to date, files can be dropped and pasted, a phrase is marked on a picture.
"use strict";

// Tells htmx to fetch the changing part of a job's page whenever the server says that something is new.
function watchJob(place) {
  const source = new EventSource(place.dataset.events);
  source.addEventListener("change", () => {
    window.htmx.trigger(document.body, "job-change");
  });
  source.addEventListener("ended", () => {
    source.close();
    window.htmx.trigger(document.body, "job-change");
  });
}

// What is being typed stays when the changing part is replaced; what was sent is gone from its field.
function keepTyping(place) {
  let kept = null;
  const field = () => place.querySelector("#note, #answer");
  const label = (input) => input.labels[0] ? input.labels[0].textContent : "";
  document.body.addEventListener("htmx:beforeSend", (event) => {
    const input = event.detail.elt.matches("form") && event.detail.elt.querySelector("#note, #answer");
    if (input && place.contains(input)) input.value = ""; // its words are on their way
  });
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const input = event.detail.target === place ? field() : null;
    kept = input && { label: label(input), value: input.value, focused: document.activeElement === input };
  });
  document.body.addEventListener("htmx:afterSwap", () => {
    const input = field();
    if (!kept || !input || label(input) !== kept.label) return;
    if (kept.value) input.value = kept.value;
    if (kept.focused) input.focus();
  });
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
  document.addEventListener("dragover", (event) => { stop(event); form.classList.add("over"); });
  document.addEventListener("dragleave", () => form.classList.remove("over"));
  document.addEventListener("drop", (event) => { stop(event); form.classList.remove("over"); send(event.dataTransfer.files); });
  document.addEventListener("paste", (event) => send(event.clipboardData.files));
  form.addEventListener("submit", () => {
    const state = form.querySelector("[role=status]");
    state.textContent = state.dataset.busy;
  });
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

document.addEventListener("DOMContentLoaded", () => {
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
  if (picture && phrase) findOnPicture(phrase, [...picture.querySelectorAll("text")], document.querySelector("#found"));
});
