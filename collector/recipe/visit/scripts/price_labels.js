// The words that name a price from outside its element: {column, row, others, cells, beside, headings, notes, alts, offered, statements}. `column` is the heading of the column that the element stands in, with the table's
// caption; `row` is the heading or first cell of its row; `others` are the headings of the other columns, `cells` the words of the row's other cells.
// `beside` are the short texts right before and after the element or its box, as [before, after]; `headings` are the heading above it and the
// choices that are made on the page (a tab, a radio button); `notes` are the footnotes that the element's mark (``*``) leads to; `alts` are the
// texts of small pictures inside the element; `offered` are the words of the buttons, tabs, fields and switches near it, among which a person chooses;
// `statements` are the short lines in which the page speaks of all its prices. Handed to an element; reads only.
(element) => {
  const text = (cell) => (cell ? (cell.innerText ?? cell.textContent).trim() : "");  // an SVG has no innerText
  const shown = (node) => node.checkVisibility && node.checkVisibility();
  const parent = (node) => node.parentElement || (node.getRootNode().host ?? null);
  const wordsOf = (cells) => [...new Set(cells)].map(text).filter((words) => words && words.length <= 40 && !/\d/.test(words));
  // The cells of a table by row and column, with each cell that spans several in all of its places.
  const grid = (table) => {
    const places = [...table.rows].map(() => []);
    [...table.rows].forEach((row, y) => {
      let x = 0;
      for (const cell of row.cells) {
        while (places[y][x]) x += 1;
        for (let down = 0; down < cell.rowSpan && y + down < places.length; down += 1)
          for (let right = 0; right < cell.colSpan; right += 1) places[y + down][x + right] = cell;
        x += cell.colSpan;
      }
    });
    return places;
  };
  const inTable = () => {
    const cell = element.closest && element.closest("td,th"), table = cell && cell.closest("table");
    if (!table) return null;
    const places = grid(table), y = places.findIndex((row) => row.includes(cell)), x = places[y].indexOf(cell);
    const heading = (row) => row && row[x] && row[x] !== cell && (row[x].tagName === "TH" || (row === places[0] && !/\d/.test(row.map(text).join(""))));
    const head = places.slice(0, y).reverse().find(heading) || [];
    const first = places[y].find((one) => one !== cell && one.tagName === "TH") || places[y][0];
    const others = head.filter((one, at) => at !== x && one !== head[x]);
    return { column: [text(table.caption), text(head[x])].filter(Boolean).join(" "), row: first === cell ? "" : text(first), others: [...new Set(others)].map(text), cells: wordsOf(places[y].filter((one) => one !== cell)) };
  };
  // The headings of a grid that is drawn with roles instead of a table.
  const byRole = () => {
    const cell = element.closest && element.closest("[role=cell],[role=gridcell]"), row = cell && cell.closest("[role=row]");
    const table = row && row.closest("[role=table],[role=grid],[role=treegrid]");
    if (!table) return null;
    const heads = [...table.querySelectorAll("[role=columnheader]")], x = [...row.children].indexOf(cell);
    return { column: text(heads[x]), row: x > 0 ? text(row.children[0]) : "", others: heads.filter((_, at) => at !== x).map(text), cells: wordsOf([...row.children].filter((one) => one !== cell)) };
  };
  // The headings of a grid that is drawn by place alone: the nearest short words without digits right above, in a row of several.
  const byPlace = () => {
    const mine = element.getBoundingClientRect(), x = (mine.left + mine.right) / 2;
    const leaf = (node) => !node.children.length && /[^\s\d]/.test(text(node)) && text(node).length <= 40 && shown(node);
    for (let at = parent(element), level = 0; at && level < 5 && at !== document.documentElement; at = parent(at), level += 1) {
      const leaves = [...at.querySelectorAll("div,span,b,strong,p,dt,dd,li,small,em,label")].slice(0, 400).filter((node) => leaf(node) && !element.contains(node));
      const placed = leaves.map((node) => ({ node, box: node.getBoundingClientRect(), words: text(node) }));
      const row = placed.filter(({ box }) => Math.min(box.bottom, mine.bottom) - Math.max(box.top, mine.top) > mine.height / 2);
      const above = placed.filter(({ box, words }) => box.bottom <= mine.top + 2 && box.left <= x && x <= box.right && !/\d/.test(words));
      const head = above.sort((a, b) => b.box.bottom - a.box.bottom)[0];
      if (!head || !row.length) continue;
      const heads = placed.filter(({ box, words }) => Math.abs(box.top - head.box.top) < 3 && !/\d/.test(words));
      if (heads.length < 2 || head.box.width > 3 * mine.width + 200) continue;
      const rtl = getComputedStyle(element).direction === "rtl";
      const first = row.sort((a, b) => (rtl ? b.box.right - a.box.right : a.box.left - b.box.left))[0];
      return { column: head.words, row: /\d/.test(first.words) ? "" : first.words, others: heads.filter((one) => one !== head).map((one) => one.words), cells: wordsOf(row.map((one) => one.node)) };
    }
    return null;
  };
  const short = (words) => words.slice(0, 80);
  // A row of a list of dated payments: what stands before the sum is whose it is (a name), as in a table.
  const dated = () => {
    const row = parent(element), all = row ? [...row.children] : [];
    const DAY = /^\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?$/;
    if (all.length < 3 || !all.some((one) => DAY.test(text(one)))) return "";
    const words = text(sibling(element, "previousElementSibling"));
    return DAY.test(words) || words.length > 40 ? "" : words;
  };

  const found = inTable() || byRole() || byPlace() || { column: "", row: "", others: [], cells: [] };
  const LEVELS = 4, CONTROL = "button,a,input,select,table,img";
  const SECTION = "h1,h2,h3,h4,h5,h6,[role=heading]";
  const HEADING = "h1,h2,h3,h4,h5,h6,legend,dt,label,caption,[role=heading]";
  const money = (words) => /(?<![\d.,])\d[\d,]*[.,]\d\d(?![.,]?\d)|[₪$€£]|ש["״]ח/.test(words);
  const readAloud = (node) => { const box = node.getBoundingClientRect(); return node.innerText?.trim() && (box.width <= 2 || box.height <= 2 || box.right < 0 || box.left > 3 * innerWidth); };  // for screen readers alone
  const sibling = (node, way) => { let at = node[way]; while (at && !(shown(at) && !readAloud(at) && (text(at) || at.matches(CONTROL)))) at = at[way]; return at; };
  // The nearest short text without digits on one side of the element, or of the box that holds nothing but the element.
  const PASSED = "button,a,input,select,nav,header,footer,h1,h2,h3,h4,h5,h6,ul,ol,table";
  const neighbour = (way) => {
    for (let at = element, level = 0; at && level < LEVELS && at !== document.body; at = parent(at), level += 1) {
      const next = sibling(at, way);
      if (at.matches("td,th,tr,[role=cell],[role=gridcell],[role=row]")) return "";  // the row's other cells are told apart
      const more = at !== element && text(at) !== text(element);  // the box holds more than the element: a row of a list
      if (next && more && money(text(next))) return "";
      if (next && way === "nextElementSibling" && next.tagName === "DT") return "";  // it names the next value
      if (next) { const words = text(next); return words.length <= 60 && !next.matches(PASSED) && !next.querySelector(PASSED) ? words : ""; }
    }
    return "";
  };
  const heading = (kinds) => {
    for (let at = element, level = 0; at && level < LEVELS && at !== document.body; at = parent(at), level += 1) {
      for (let before = sibling(at, "previousElementSibling"); before; before = sibling(before, "previousElementSibling")) {
        const words = text(before);
        const named = before.matches(kinds) ? before : [...before.querySelectorAll(kinds)].filter(shown).pop();
        if (named) return short(text(named));
        if (money(words)) return "";
      }
    }
    return "";
  };
  const offered = () => {
    const all = [];
    for (let at = parent(element), level = 0; at && level < 8; at = parent(at), level += 1) {
      const found = [...at.querySelectorAll("button,label,option,[role=tab],[role=radio],[role=option],[role=button],[role=switch],input[type=checkbox]")].slice(0, 60);
      for (const one of found) {
        if (element.contains(one) || !(one.tagName === "OPTION" || shown(one))) continue;
        all.push(text(one), ...(one.matches("[role=switch],input") ? [text(one.previousElementSibling), text(one.nextElementSibling), text(parent(one))] : []));
      }
    }
    return [...new Set(all)].filter((words) => words && words.length <= 30).slice(0, 40);
  };
  // What is chosen in the nearest box that offers a choice of a few short ones.
  const chosen = () => {
    const CHOSEN = "[aria-selected=true],[aria-checked=true],[aria-pressed=true],[aria-current=true],input:checked,option:checked";
    for (let at = parent(element), level = 0; at && level < 8; at = parent(at), level += 1) {
      const all = [...at.querySelectorAll(CHOSEN)].filter((one) => !element.contains(one));
      const words = all.map((one) => (one.matches("input") ? [...(one.labels || [])].map(text).join(" ") : text(one)));
      if (words.length) return words.filter((word) => word && word.length <= 40).slice(0, 4);
    }
    return [];
  };
  const notes = () => {
    const next = text(sibling(element, "nextElementSibling"));
    const mark = /[*†‡§]+|[¹²³⁴⁵]/.exec(element.innerText || "")?.[0] || text(element.querySelector && element.querySelector("sup")) || (/^(?:[*†‡§]+|[¹²³⁴⁵]|\d)$/.test(next) ? next : "");
    if (!mark || /\d\d/.test(mark)) return [];
    const begins = (words) => words.startsWith(mark) && words[mark.length] !== mark[0] && /[^\d.,]/.test(words[mark.length] || "");
    const all = [...document.querySelectorAll("p,small,li,div,span,footer,td")].filter((one) => !element.contains(one) && !one.contains(element));
    return all.filter((one) => begins(one.textContent.trim()) && shown(one)).slice(-1).map((one) => text(one).slice(mark.length, 300));
  };
  // The widest box around the element in which no other money stands.
  const card = () => {
    const sums = (node) => (text(node).match(/[₪$€£]|ש["״]ח/g) || []).length;
    let box = element;
    for (let at = parent(element), level = 0; at && level < 5 && at !== document.documentElement && text(at).length <= 600 && sums(at) === sums(element); at = parent(at), level += 1) box = at;
    return box;
  };
  // ``All prices exclude VAT``, ``כל המחירים לשנה``: what the page says of all its prices, wherever it stands.
  const statements = () => {
    const ALL = /(?:all|our|the)?\s*(?:prices?|plans?|amounts?|fees)\b|ה?(?:מחירים|תעריפים|סכומים|עלויות|מסלולים|חבילות)/i;
    const SAYS = /מע["״'׳]{0,2}מ|vat\b|tax|שנתי|לשנה|yearly|annual|חודשי|לחודש|monthly|per (?:month|year)|quarter|לרבעון|ב-?(?:ש["״']{1,2}ח|שקלים)|\bin (?:NIS|ILS|USD|EUR|GBP|shekels|(?:us )?dollars|euros|pounds)/i;
    const all = new Set(), texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      if (!SAYS.test(texts.currentNode.data)) continue;
      for (let at = texts.currentNode.parentElement, level = 0; at && level < 4 && at.textContent.length <= 140; at = at.parentElement, level += 1)
        if (ALL.test(at.textContent)) { all.add(at); break; }
    }
    const VAT = /מע["״'׳]{0,2}מ|\bvat\b|\btax(?:es)?\b/i;
    for (const one of card().querySelectorAll("*")) if (!one.children.length && VAT.test(one.textContent) && one.textContent.length <= 140) all.add(one);
    // What stands behind the price before the next sum.
    for (let at = element, level = 0; at && level < 2; at = parent(at), level += 1)
      for (let next = at.nextElementSibling; next && !money(text(next)) && text(next).length <= 140; next = next.nextElementSibling) if (VAT.test(text(next))) all.add(next);
    const said = [...all].filter((one) => !one.contains(element) && !/\d[.,]\d\d(?!\d)|[₪$€£]/.test(one.textContent) && !one.closest("nav,button,a,label,option,script,style") && shown(one));
    return [...new Set(said.map((one) => text(one)))].filter((words) => words && words.length <= 120).slice(0, 4);
  };
  const alts = () => [...(element.querySelectorAll ? element.querySelectorAll("img[alt],svg[aria-label],[role=img][aria-label]") : [])]
    .filter((one) => { const box = one.getBoundingClientRect(); return box.width >= 3 && box.width <= 120 && box.height <= 60; })
    .map((one) => (one.alt || one.getAttribute("aria-label") || "").trim()).filter(Boolean).map(short).slice(0, 3);
  const payee = dated();
  return {
    column: short(found.column), row: short(found.row || payee), others: found.others.map(short), cells: found.cells, beside: [payee ? "" : neighbour("previousElementSibling"), neighbour("nextElementSibling")],
    headings: [...new Set([heading(HEADING), heading(SECTION), ...chosen()])].filter(Boolean), notes: notes(), alts: alts(), offered: offered(), statements: statements(),
  };
}
