// Draws a page without any letters for a moment, so that a picture shows what else stands where they stood. Handed to an element whose
// digits are looked at; changes no node of the page: the style lies in sheets that only the browser holds. Returns {show, there}: `there`
// whether the letters of the element are hidden now, `show` puts everything back.
(element) => {
  /*SHADOW ROOTS*/
  const roots = shadow.places(document);
  const still = new CSSStyleSheet(), clear = new CSSStyleSheet();
  still.replaceSync("*, *::before, *::after { transition: none !important; }");
  clear.replaceSync(`*, *::before, *::after, *::placeholder { -webkit-text-fill-color: transparent !important; text-shadow: none !important;
    -webkit-text-stroke-color: transparent !important; text-decoration-color: transparent !important; background-clip: border-box !important; }
    text, tspan, textPath { fill: transparent !important; stroke: transparent !important; }`);
  const held = roots.map((root) => [root, [...root.adoptedStyleSheets]]);
  const put = (...sheets) => { for (const [root, before] of held) root.adoptedStyleSheets = [...before, ...sheets]; void element.getBoundingClientRect(); };
  put(still);
  put(still, clear);
  const there = getComputedStyle(element).webkitTextFillColor === "rgba(0, 0, 0, 0)";
  return { there, show: () => { put(still); put(); } };
}
