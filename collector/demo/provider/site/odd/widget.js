"use strict";
/* One chat, built in the ways that real widgets are built in. State first, drawing second. */
const build = document.body.dataset.build;
const STONE = "ההודעה נמחקה";
const all = [];
let host = document.getElementById("host");
let root = host;
if (build === "closed-shadow") {
  root = host.attachShadow({ mode: "closed" });
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "/chat/odd/files/widget.css";
  root.append(style);
}
const list = document.createElement("div");
root.append(list);
list.append(document.getElementById("earlier").content);

const form = document.createElement("form");
const field = document.createElement("input");
field.placeholder = "כתבו הודעה…";
form.append(field);
root.append(form);

const text = (item) => (item.gone ? STONE : item.text + (item.marked ? " (נערך)" : ""));

function fill(row, item) {
  row.className = `row ${item.role}`;
  const [name, words, time] = ["b", "p", "i"].map((kind) => document.createElement(kind));
  name.textContent = item.name;
  words.textContent = text(item);
  time.textContent = item.role === "system" ? "" : item.time;
  row.replaceChildren(name, words, time);
  return row;
}

const fresh = (item) => fill(document.createElement("div"), item);
const slots = [];

const draw = {
  one(item, isNew) {
    if (isNew) item.row = list.appendChild(fresh(item));
    else if (item.removed) item.row.remove();
    else fill(item.row, item);
  },
  top(item, isNew) {
    if (isNew) item.row = fresh(item), list.prepend(item.row);
    else draw.one(item, false);
  },
  redraw() {
    list.replaceChildren(...all.filter((item) => !item.removed).map(fresh));
  },
  recycled() {
    const shown = all.filter((item) => !item.removed).slice(-4);
    while (slots.length < shown.length) slots.push(list.appendChild(document.createElement("div")));
    slots.forEach((slot, index) => (shown[index] ? fill(slot, shown[index]) : slot.replaceChildren()));
  },
  plain(item, isNew) {
    const line = item.role === "system" ? text(item) : `${item.name} (${item.time}): ${text(item)}`;
    if (isNew) item.row = list.appendChild(document.createElement("div"));
    if (item.removed) item.row.remove();
    item.row.textContent = line;
  },
  moved(item, isNew) {
    draw.one(item, isNew);
    if (isNew && all.length === 8) {
      const elsewhere = document.createElement("section");
      document.body.append(elsewhere);
      host.remove();
      setTimeout(() => elsewhere.append(host), 150);
    }
  },
};
const drawer = draw[{ redraw: "redraw", recycled: "recycled", plain: "plain", moved: "moved", "newest-first": "top" }[build] || "one"];

const turns = JSON.parse(document.body.dataset.turns);
const pause = (time) => new Promise((done) => setTimeout(done, time));

/* The customer: types her next line into the field, key by key, once the agent has said what it answers. */
async function answer(words) {
  if (!turns.length || !words.includes(turns[0].after)) return;
  field.focus();
  for (const key of turns.shift().text) {
    field.value += key;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, data: key }));
    await pause(5);
  }
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true }));
  form.requestSubmit();
}
form.addEventListener("submit", (event) => {
  event.preventDefault();
  socket.send(JSON.stringify({ text: field.value }));
  field.value = "";
});

const socket = new WebSocket(`ws://${location.host}/chat/ws`);
socket.addEventListener("message", (event) => {
  const said = JSON.parse(event.data);
  if (said.type === "message") {
    all.push(said);
    drawer(said, true);
    answer(said.text);
  }
  const old = all.find((item) => item.id === said.id);
  if (said.type === "edit") drawer(Object.assign(old, { text: said.text, marked: said.marked }), false);
  if (said.type === "delete") drawer(Object.assign(old, said.stone ? { gone: true } : { removed: true }), false);
  window.scrollTo(0, document.body.scrollHeight);
});
