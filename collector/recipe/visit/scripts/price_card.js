// The box that a price stands in with other sums: {others, sold, data}. `others` are the other sums that the same box shows, each as
// [label, line, tail]: the line of text that holds it, with the lines right before and behind it where they hold no sum; what is crossed out
// or not seen is left out, and so are boxes of the same shape (the next plan, the next row of a list). `sold`: something is for sale here (a
// button to buy, a picture, boxes of the same shape with other sums, a heading that is not of the customer's account). `data` are the prices that the page's own data name for this box, or,
// where they name one alone and no text shows it, for the page. Handed to an element; reads only.
(element) => {
  const above = (node) => node.parentElement || (node.getRootNode().host ?? null);
  const chain = (node) => { const all = []; for (let at = node; at; at = above(at)) all.push(at); return all; };
  const atomic = (style) => style.float !== "none" || /^(absolute|fixed)$/.test(style.position) || /^inline-/.test(style.display);
  /*PART struck_through.js*/
  const SUM = /[₪$€£]\s?\d|\d\s?(?:[₪$€£]|ש["״']{1,2}ח|שקל|(?:NIS|ILS|USD|EUR|GBP)\b)/;
  const SKIPPED = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SVG|SELECT|TEXTAREA|IFRAME)$/i;
  const shown = (node) => !node.checkVisibility || node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const tiny = (box) => box.width <= 2 || box.height <= 2 || box.right < 0 || box.left > 3 * innerWidth;  // for screen readers alone
  // What a person reads in a node, a line for each block.
  const read = (node) => {
    let text = "";
    const walk = (at) => {
      if (at.nodeType === Node.TEXT_NODE) { if (!(/\d/.test(at.data) && struck(above(at)))) text += at.data.replace(/\s+/g, " "); return; }
      if (at.nodeType !== Node.ELEMENT_NODE || SKIPPED.test(at.tagName) || !shown(at)) return;
      const style = getComputedStyle(at), block = !/^(inline|contents)/.test(style.display);
      if (style.display !== "contents" && at.childNodes.length && tiny(at.getBoundingClientRect()) && style.overflow !== "visible") return;
      if (block || at.tagName === "BR") text += "\n";
      for (const child of at.childNodes) walk(child);
      if (block) text += "\n";
    };
    walk(node);
    return text.split("\n").map((line) => line.trim()).filter(Boolean);
  };
  const shape = (node) => [node.tagName, node.className, ...[...node.querySelectorAll("*")].slice(0, 40).map((one) => one.tagName)].join();
  const bare = (lines) => lines.length === 1 && !/[A-Za-zא-ת]{2,}/.test(lines[0].replace(/ש["״']{1,2}ח|NIS|ILS|USD|EUR|GBP/g, ""));
  const side = (node, way) => { let at = node[way]; while (at && !(at.nodeType === Node.ELEMENT_NODE && read(at).length)) at = at[way]; return at; };
  const labelled = (node) => { const at = side(node, "previousSibling"), lines = at ? read(at) : []; return lines.length > 0 && !lines.some((line) => SUM.test(line)); };
  // The same shape, and as many sums: another plan, another row of a list.
  const alike = (mine, other) => {
    const a = read(mine), b = read(other), sums = (lines) => lines.filter((line) => SUM.test(line)).length;
    if (mine.tagName !== other.tagName || (mine.className !== other.className && a.length < 3)) return false;
    if (bare(a) !== bare(b)) return false;
    if (bare(a)) return labelled(mine) && labelled(other);
    return shape(mine) === shape(other) || (a.length > 2 && b.length > 2 && sums(a) === sums(b)) || (a.length > 2 && mine.className && mine.className === other.className);
  };
  const BUYS = /^[^\wא-ת+]*(?:buy|order|add to|join|get\b|choose|select|subscribe|sign up|shop|book|next|hire|rent|הוס[ףיפ]|קנ[הוי]|רכ[יו]ש|רכש|הזמ[ינ]|הצטרפ|להזמנה|לרכישה|לקנייה|להצטרפות|למנוי|הרשמ|לבחירה|בחר|לסל|\+)/i;
  const buys = (node) => [...node.querySelectorAll("button,[role=button],a,input[type=submit],input[type=button]")].some((one) => shown(one) && BUYS.test((one.innerText || one.value || "").trim()));
  const pictured = (node) => [...node.querySelectorAll("img,picture")].some((one) => { const box = one.getBoundingClientRect(); return box.width >= 40 && box.height >= 40; });
  // A heading above the element that names what is sold, and not the customer's own account.
  const ACCOUNT = /account|wallet|\bbill|balance|payment|summary|history|statement|reward|points|credit|saving|refund|activity|usage|^(?:hello|hi)\b|\b(?:my|your)\b|\btransfers?\b|transaction|חשבון|ארנק|תשלומ|חיוב|יתר|נקודות|הטבות|פעולות|תנועו?[הת]|עסקה|העברה|סיכום|שלום|שימוש|של(?:י|ך|כם)(?![א-ת])/i;
  const titled = (node) => [...node.querySelectorAll("h1,h2,h3,h4,h5,[role=heading]")].some((one) =>
    shown(one) && /\S/.test(one.innerText || "") && !ACCOUNT.test(one.innerText) && !one.contains(element) && one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  const words = (line) => (line && !SUM.test(line) && line.length <= 80 ? line : "");
  // Prices that the page's data name: in the smallest item that holds the element and one price, or one alone for the page that no text shows.
  const number = (text) => Number(String(text).replace(/[^\d.,]/g, "").replace(/,(?=\d{3}(?!\d))/g, "").replace(",", "."));
  const named = () => {
    for (let at = element; at && at !== document.body; at = above(at)) {
      const all = [...(at.matches("[itemprop=price]") ? [at] : []), ...at.querySelectorAll("[itemprop=price]")];
      if (all.length > 1) return [];
      const told = all.length && all[0].hasAttribute("content") ? number(all[0].getAttribute("content")) : 0;
      if (told > 0) return [String(told)];                // no number ("1.2.3", "call us") says nothing
    }
    const found = new Set(), collect = (value, key) => {
      if (key === "price" && /^(string|number)$/.test(typeof value) && number(value) > 0) found.add(number(value));
      else if (value && typeof value === "object") for (const [name, inside] of Object.entries(value)) collect(inside, Array.isArray(value) ? key : name);
    };
    for (const one of document.querySelectorAll('script[type="application/ld+json"]')) try { collect(JSON.parse(one.textContent), ""); } catch { /* no JSON: says nothing */ }
    for (const one of document.querySelectorAll('meta[property$="price:amount"]')) if (number(one.content) > 0) found.add(number(one.content));
    const texts = new Set((document.body.innerText.match(/\d[\d.,]*/g) || []).map((text) => number(text.replace(/[.,]$/, ""))));
    return found.size === 1 && !texts.has([...found][0]) ? [String([...found][0])] : [];
  };
  const others = [];
  let sold = !!element.closest('[itemtype*="Product"],[itemtype*="Offer"]');
  const cell = element.closest("td,th,[role=cell],[role=gridcell]");
  for (let mine = element, level = 0; level < 6; level += 1) {
    const around = above(mine);
    if (!around || around === document.documentElement || (cell && !cell.contains(around)) || (around.innerText || "").length > 700) break;
    let listed = false;
    for (const one of around.children) {
      if (one === mine || SKIPPED.test(one.tagName) || !shown(one)) continue;
      const lines = read(one);
      if (!lines.some((line) => SUM.test(line))) continue;
      if (/^(DL|TR)$/.test(around.tagName) || alike(mine, one)) { listed = true; continue; }
      const before = side(one, "previousSibling"), after = side(one, "nextSibling");
      const outer = [before && before !== mine ? read(before).pop() : "", after && after !== mine ? read(after)[0] : ""];
      lines.forEach((line, at) => {
        if (SUM.test(line)) others.push([words(lines[at - 1] ?? outer[0]), line.slice(0, 120), words(lines[at + 1] ?? outer[1])]);
      });
    }
    sold ||= listed || buys(around) || pictured(around) || titled(around);
    if (listed) break;
    mine = around;
  }
  return { others: others.slice(0, 8), sold, data: named() };
}
