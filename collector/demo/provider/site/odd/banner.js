"use strict";
const consent = document.querySelector(".consent");
consent.style.cssText = "position:fixed;inset:auto 0 0 0;padding:40px;background:#fff;box-shadow:0 0 40px #0006;z-index:9";
document.getElementById("agree").addEventListener("click", () => consent.remove());
