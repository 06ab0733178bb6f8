"use strict";
const place = document.getElementById("place");
setTimeout(() => {
  const frame = document.createElement("iframe");
  frame.className = "chat";
  frame.title = "צ'אט";
  frame.src = place.dataset.frame;
  place.append(frame);
}, place.dataset.late === "1" ? 1000 : 0);
