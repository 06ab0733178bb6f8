// What a page says of its currency beside the sign at its prices, for a sign that several currencies share: {coded, words, country}. `coded` are the
// codes in its data (JSON-LD, microdata, meta), `words` the names of currencies that a person sees and that stand at no number, `country` the
// country of its language tag or address (``CA`` of ``en-CA``). Handed to an element; reads only.
(element) => {
  const coded = new Set();
  const collect = (value, name = "") => {
    if (name === "priceCurrency" && typeof value === "string") coded.add(value);
    else if (value && typeof value === "object") for (const [key, inside] of Object.entries(value)) collect(inside, key);
  };
  for (const data of document.querySelectorAll('script[type="application/ld+json"]')) {
    try { collect(JSON.parse(data.textContent)); } catch { /* no JSON: says nothing */ }
  }
  for (const one of document.querySelectorAll('[itemprop="priceCurrency"],meta[property$="price:currency"]')) coded.add(one.content || one.textContent.trim());
  const NAMES = /(?<![A-Za-z0-9$.,])[A-Z]{3}(?![A-Za-z0-9$])|(?:us|american|canadian|australian|new zealand|hong kong|singapore)\s+dollars?|דולר(?:ים)?\s+(?:אמריקא|קנדי|אוסטרלי)[א-ת]*|yuan|renminbi|japanese yen|mexican pesos?|egyptian pounds?/gi;
  const atNumber = (text, from, to) => /\d[\s\u00a0]?$/.test(text.slice(0, from)) || /^[\s\u00a0]?[$£¥]?\d/.test(text.slice(to));
  const notChosen = (node) => node.closest("option:not(:checked),[aria-selected=false],[aria-checked=false],script,style,noscript");
  const words = new Set(), texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() && words.size < 40) {
    const text = texts.currentNode.data, around = texts.currentNode.parentElement;
    for (const found of text.matchAll(NAMES)) {
      if (/^[a-z]{3}$/i.test(found[0]) && found[0] !== found[0].toUpperCase()) continue;
      if (!atNumber(text, found.index, found.index + found[0].length) && !notChosen(around) && around.checkVisibility()) words.add(found[0]);
    }
  }
  for (const one of document.querySelectorAll("option:checked")) {  // the text of a list that is shut is not laid out
    const chosen = [...one.text.matchAll(NAMES)].map((found) => found[0]).filter((word) => word.length > 3 || word === word.toUpperCase());
    if (one.closest("select").checkVisibility() && chosen.length === 1) words.add(chosen[0]);
  }
  const language = (element.closest("[lang]") || document.documentElement).lang || "";
  const country = (/[-_]([A-Za-z]{2})$/.exec(language) || /\.([a-z]{2})$/.exec(location.hostname) || [])[1] || "";
  return { coded: [...coded], words: [...words], country: country.toUpperCase() };
}
