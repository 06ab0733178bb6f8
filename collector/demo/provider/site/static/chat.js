"use strict";
/* The widget: shows what the server says, sends what the customer types. One connection is one conversation. */
const messages = document.getElementById("messages");
const typing = document.getElementById("typing");
const status = document.getElementById("status");
const form = document.getElementById("say");
const input = document.getElementById("message");
const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/chat/ws`);

function part(kind, name, text) {
  const element = document.createElement(kind);
  element.className = name;
  element.textContent = text;
  return element;
}

/* An amount and its sign stay on one line. */
function words(text) {
  const whole = part("span", "words", "");
  text.split(/(\d[\d.,]*\s₪)/).forEach((piece, index) => whole.append(index % 2 ? part("span", "money", piece) : piece));
  return whole;
}

function say(text) {
  if (text.trim() && socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ text }));
}

function show(item) {
  const row = document.createElement("li");
  row.className = item.role;
  row.dataset.id = item.id;
  if (item.name) row.append(part("span", "by", item.role === "customer" ? "את" : item.name));
  const bubble = part("div", "bubble", "");
  bubble.append(words(item.text));
  if (item.link) {
    const file = part("a", "file", item.link);
    file.href = "/chat/files/summary.pdf";
    file.target = "_blank";
    bubble.append(document.createElement("br"), file);
  }
  row.append(bubble);
  if (item.role !== "system") {
    const foot = part("div", "foot", "");
    foot.append(part("time", "time", item.time));
    row.append(foot);
  }
  if (item.choices.length) {
    const choices = part("div", "choices", "");
    for (const choice of item.choices) {
      const button = part("button", "", choice);
      button.type = "button";
      button.addEventListener("click", () => say(choice));
      choices.append(button);
    }
    row.append(choices);
  }
  if (item.role === "agent") typing.hidden = true;
  if (item.role === "customer") document.querySelectorAll(".choices").forEach((old) => old.remove());
  messages.append(row);
  row.scrollIntoView({ block: "end" });
}

function change(item) {
  const row = messages.querySelector(`[data-id="${item.id}"]`);
  row.querySelector(".words").replaceWith(words(item.text));
  if (item.marked) row.querySelector(".foot").append(part("span", "mark", "נערך"));
}

function remove(item) {
  const row = messages.querySelector(`[data-id="${item.id}"]`);
  if (!item.stone) return row.remove();
  row.classList.add("removed");
  row.querySelector(".bubble").textContent = "ההודעה נמחקה";
}

function end() {
  typing.hidden = true;
  status.textContent = "לא מחובר";
  input.disabled = true;
  document.getElementById("send").disabled = true;
  input.placeholder = "השיחה הסתיימה";
}

socket.addEventListener("open", () => { status.textContent = "מחובר"; });
socket.addEventListener("close", end);
socket.addEventListener("message", (event) => {
  const item = JSON.parse(event.data);
  if (item.type === "message") show(item);
  if (item.type === "edit") change(item);
  if (item.type === "delete") remove(item);
  if (item.type === "end") end();
  if (item.type === "typing") {
    typing.textContent = `${item.name} מקלידה…`;
    typing.hidden = false;
    messages.lastElementChild?.scrollIntoView({ block: "end" });
  }
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  say(input.value);
  input.value = "";
});
