// Ways to a price, link or button by what its row is called: {ways, weak, names, placed}. Rows change places, their names stay; so a name is looked for
// that other rows have too, in the same place and with other words. Amounts, months and running numbers are no names. Behind the names stand
// keys of the row's own, which may be numbers (`data-order="1002"`, a link to `/orders/1002`); `weak` are ways that count rows under a heading.
(e) => {
  const AMOUNT = /[₪$€]|\d[.,]\d{2}(?!\d)|ש["״']{1,2}ח|\b(NIS|ILS)\b/;
  const MONTH = /ינואר|פברואר|(^|[^א-ת])[במל]?(מרץ|מרס|מאי)(?![א-ת])|אפריל|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b/i;
  const DAY = /\b20[1-4]\d\b|\d{1,2}[./]\d{1,2}[./]\d/;
  const PASSING = /^(פעיל|בתוקף|מוקפא|בהקפאה|מושהה|חדש|מומלץ|הכי משתלם|שולם|לתשלום|טרם שולם|לא שולם|ממתין|נשלח|paid|unpaid|due|pending|sent|active|inactive|suspended|paused|new|recommended|popular)$|^(בוקר|ערב|צהריים|צהרים|לילה) טוב|^(שלום|היי|הי|ברוכ)|^(good (morning|evening|afternoon)|hello|hi|welcome)\b/i;
  const BILL = /חשבונית|חשבון|קבלה|אסמכתא|invoice|bill|receipt|statement/i;
  const HEAD = /^(H[1-6]|DT|TH|LEGEND|SUMMARY|LABEL|STRONG)$/;
  const MOST = 30000;  // characters of a box that is looked through: a person's click must not wait
  const LONGEST = 150, NEAREST = 8;  // rows before and after the one that was clicked
  const quote = s => '"' + s.replace(/\\/g, '\\\\').replace(/"/g, '\\"') + '"';
  const tag = x => x.tagName.toLowerCase();
  /*SHADOW ROOTS*/
  const above = shadow.above;
  const kids = x => [...(shadow.of(x) ? shadow.of(x).children : []), ...x.children].filter(k => !/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(k.tagName));
  const nodes = x => [...x.childNodes, ...(shadow.of(x) ? shadow.of(x).childNodes : [])];
  const raw = x => nodes(x).map(n => n.nodeType === 3 ? n.data : n.nodeType === 1 && !/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(n.tagName) ? raw(n) : '').join('');
  const heard = new WeakMap();
  const words = x => { if (!heard.has(x)) heard.set(x, raw(x).replace(/[\u200b\u00ad]/g, '').replace(/\s+/g, ' ').trim()); return heard.get(x); };
  const own = x => nodes(x).some(n => n.nodeType === 3 && n.data.trim());
  const all = x => kids(x).flatMap(k => [k, ...all(k)]);
  const seen = x => x.checkVisibility ? x.checkVisibility() : true;
  const figures = x => [x, ...all(x)].some(i => i.tagName === 'INPUT' && /\d/.test(i.value) && !/^(checkbox|radio|hidden|password)$/.test(i.type));
  const amounts = x => AMOUNT.test(words(x)) || figures(x);
  const letters = s => /[A-Za-zא-ת]{2}/.test(s) || /^(\+?972|0)[\d -]{7,12}$/.test(s);
  const names = s => s.length <= 60 && letters(s) && !AMOUNT.test(s) && !MONTH.test(s) && !DAY.test(s) && !(BILL.test(s) && /\d{3}/.test(s));
  const random = s => /\d{3,}|[0-9a-f]{8,}|(^|[-_])(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{5,}$|^(css|sc|jsx?s|svelte|ng|ember|react|makeStyles)[-_\d]|^:r|\d$/i.test(s) || s.length > 40
    || (/__(?![a-z]+(-[a-z]+)*$)/.test(s)) || (/[a-z][A-Z]|[A-Z]{2}/.test(s) && !/[-_]/.test(s) && s.split(/(?=[A-Z])/).filter(h => h.length < 3).length > 1);
  const PLACE = /^(rounded|shadow|border|items-|justify-|gap-|active|open|show|hover|selected|first|last|main|current|featured|recommended|is-|has-|col|row$|d-|m[trblxy]?-|p[trblxy]?-|text-|font-|bg-|flex|grid|w-|h-)/;
  const SPOT = /(^|[-_])(main|primary|first|last|left|right|top|bottom|current|active|featured|recommended|selected|new)([-_]|$)/i;
  const beside = x => kids(above(x) || x);
  const stem = s => s.replace(/\d+/g, '#');
  // Whether a row has a key of its own, as each of the others has one: it outlives even another language.
  const keyed = (row, others) => {
    const name = told(row).startsWith('#') ? 'id' : (/^\[([\w-]+)=/.exec(told(row)) || [])[1], keys = name ? [row, ...others].map(x => x.getAttribute(name)) : [];
    return others.length > 0 && keys.length > 0 && keys.every(k => k && !random(k) && !SPOT.test(k)) && new Set(keys).size === keys.length;
  };
  // Whether the list is one of bills, of which the newest is meant, whatever its number.
  const BILLS = /חשבוני(ת|ות)|חשבונות|קבלה|קבלות|אסמכתא|מסמך|מסמכים|invoice|\bbills?\b|receipt|statement/i;
  const bills = (row, others) => chronicle(row, others) && BILLS.test(words(above(above(row) || row) || row).slice(0, 3000));
  // Whether values merely count the rows: 0, 1, 2 … from the first one, or from the last.
  const counts = (values, places) => {
    const numbers = values.map(v => Number((v.match(/\d+(?=\D*$)/) || [NaN])[0]));
    const alike = step => { const rest = numbers.map((n, i) => n + step * places[i]); return rest.every(n => n === rest[0]) && Math.min(...numbers) <= 2; };
    return alike(-1) || alike(1);
  };
  // Keys of a row's own: an attribute that its mates have with other values, a link that leads elsewhere in each of them. `counting` are
  // those whose values count the rows as they stand now: ids of a small table, or places; one look does not tell which.
  const keysOf = (row, mates) => {
    const own = [], counting = [], places = [row, ...mates].map(x => beside(x).indexOf(x));
    const differs = values => values.every(v => v && v.length <= 200 && !AMOUNT.test(v)) && new Set(values).size === values.length;
    const put = (values, way) => (counts(values, places) ? counting : own).push(way);
    for (const a of row.getAttributeNames()) {
      const values = /^(id$|data-)/.test(a) ? [row, ...mates].map(x => x.getAttribute(a)) : [];
      if (values.length && differs(values) && !SPOT.test(values[0]) && !/^:r/.test(values[0])) put(values, `${tag(row)}[${a}=${quote(values[0])}]`);
    }
    for (const link of [row, ...all(row)].filter(x => x.tagName === 'A' && x.getAttribute('href'))) {
      const steps = path(row, link), values = [link, ...mates.map(m => follow(m, steps))].map(x => (x && x.getAttribute('href')) || '');
      if (!differs(values) || values.some(v => /^(#|javascript:|mailto:|tel:)|[?&](token|sid|session|csrf|sig|key|nonce)=/i.test(v))) continue;
      const target = `a[href=${quote(values[0])}]`;
      put(values, link === row ? target : `${tag(row)}:has(${target})`);
    }
    return { own: own.slice(0, 3), counting: counting.slice(0, 2) };
  };
  // What the attribute says of the element itself, not of its place among others.
  const told = x => {
    for (const a of x.getAttributeNames()) {
      const v = x.getAttribute(a);
      if (!v || !/^(id$|data-(test|testid|test-id|qa|cy|automation|hook))/.test(a) || random(v)) continue;
      if (a === 'id' && x.getRootNode().querySelectorAll(`[id=${quote(v)}]`).length > 1) continue;
      return a === 'id' ? '#' + CSS.escape(v) : `[${a}=${quote(v)}]`;
    }
    return '';
  };
  const classes = (x, others) => [...x.classList].filter(c => !random(c) && !PLACE.test(c) && (!others.length || others.some(o => o.classList.contains(c)))).map(c => '.' + CSS.escape(c));
  const path = (from, to) => {
    const steps = [];
    for (let x = to; x && x !== from; x = above(x)) {
      const alike = beside(x).filter(k => k.tagName === x.tagName);
      steps.unshift([tag(x), alike.length > 1 ? alike.indexOf(x) + 1 : 0]);
    }
    return steps;
  };
  const chain = (steps, nth) => steps.map(([t, n]) => ' > ' + t + (nth && n ? `:nth-of-type(${n})` : '')).join('');
  const follow = (from, steps) => steps.reduce((x, [t, n]) => x && kids(x).filter(k => tag(k) === t)[Math.max(n - 1, 0)], from);
  // A text in which amounts, months and numbers may change.
  const pattern = s => {
    const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(s), gap = marks ? '[^\\wא-ת]+' : '\\s+';
    const parts = s.split(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/).filter(Boolean);
    return '^\\s*' + parts.map(w => MONTH.test(w) ? '\\S+' : w.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\d+([.,\\]+\d+)*/g, '[\\d.,]+')).join(gap) + '\\s*$';
  };
  const said = l => l.alt ? `${tag(l.at)}[${l.alt}=${quote(l.at.getAttribute(l.alt))}]` : `${tag(l.at)}:${l.loose ? `text-matches(${quote(pattern(l.text))})` : `text-is(${quote(l.text)})`}`;
  const labels = x => [x, ...all(x)].flatMap(k => {
    if (!seen(k) && k.tagName !== 'IMG') return [];
    const alt = k.tagName === 'IMG' ? 'alt' : k.getAttribute('aria-label') ? 'aria-label' : '';
    if (alt && names(k.getAttribute(alt) || '')) return [{ at: k, alt, text: k.getAttribute(alt) }];
    const text = words(k);
    if (!own(k) || /^(SCRIPT|STYLE|OPTION)$/.test(k.tagName)) return [];
    if (names(text)) return [{ at: k, text }];
    // A name with a month or, in a heading, with an amount in it: those are left open.
    const bare = text.replace(MONTH, '').replace(/לחודש|לשנה|ש["״]ח|\b(NIS|ILS|month)\b|[\d.,/₪$€]+/g, '').trim(), loose = text.length <= 60 && letters(bare);
    if (loose && MONTH.test(text) && !AMOUNT.test(text)) return [{ at: k, text, loose: true }];
    return loose && AMOUNT.test(text) && HEAD.test(k.tagName) && !all(k).length ? [{ at: k, text, loose: true, priced: true }] : [];
  }).slice(0, 12);
  const shows = (x, l) => l.alt ? x.getAttribute(l.alt) || '' : words(x);
  const running = (a, b) => { const [n, m] = [a, b].map(s => Number((s.match(/\d{4,}/) || [NaN])[0])); return stem(a) === stem(b) && Math.abs(n - m) <= 50; };
  // Whether the rows go by time, as bills do.
  const chronicle = (row, others) => others.length > 0 && [row, ...others].every(x => [x, ...all(x)].some(k => own(k) && (DAY.test(words(k)) || MONTH.test(words(k)) || BILL.test(words(k)))));
  // How much a text is this row's name: other rows have another one in the same place.
  const score = (row, others, l) => {
    const steps = path(row, l.at), there = others.map(o => follow(o, steps)).filter(Boolean).map(x => shows(x, l));
    const dated = chronicle(row, others);
    let sum = 0;
    for (const [n, t] of there.entries()) {
      if (t === l.text || (l.loose && (MONTH.test(t) || stem(t) === stem(l.text)))) sum -= 1;
      else if (running(l.text, t) || (dated && stem(t) === stem(l.text))) sum -= 2;
      else if (t) sum += there.indexOf(t) === n ? 1 : -0.5;
    }
    return (others.length ? sum / others.length : 0) + (HEAD.test(l.at.tagName) ? 0.3 : 0) - (PASSING.test(l.text.replace(/[\u200e\u200f]/g, '')) ? 0.8 : 0) - (l.loose ? 0.2 : 0);
  };
  const levels = [];
  for (let child = e, depth = 0; depth < 16; child = above(child), depth++) {
    const box = above(child);
    if (!box || box.tagName === 'HTML' || box.textContent.length > MOST) break;
    // Of a list the nearest rows tell enough. In a very long one a way by a row's name would take the browser minutes to follow.
    const row = kids(box), at = row.indexOf(child);
    if (row.length > LONGEST) break;
    const others = row.slice(Math.max(0, at - NEAREST), at + NEAREST + 1).filter(k => k !== child && seen(k));
    levels.push({ child, box, others, alike: others.filter(k => k.tagName === child.tagName && (amounts(k) || !amounts(e))) });
  }
  const found = [], nameOf = [], priced = amounts(e);
  const others = row => levels.find(l => l.child === row)?.alike.filter(k => amounts(k)) || [];
  const boxes = (row, list) => [told(row), ...classes(row, list).slice(0, 1), tag(row)].filter((v, i, a) => v && a.indexOf(v) === i);
  const rests = (row, list) => {
    if (row === e) return [''];
    const steps = path(row, e), mates = list.map(o => follow(o, steps)).filter(Boolean);
    const mine = told(e) || classes(e, mates)[0] || '';
    const out = [mine && ' ' + mine, steps.length <= 3 && chain(steps, false), ' ' + tag(e), chain(steps, true)];
    return out.filter((v, i, a) => v && a.indexOf(v) === i);
  };
  const inside = (row, box, l) => {
    const steps = path(row, l.at);
    if (!steps.length) return [l.alt || l.loose ? said(l).slice(tag(row).length) : `:text-is(${quote(l.text)})`];
    const close = steps.length === 1 ? `> ${said(l)}` : '', far = (chain(steps.slice(0, -1), false) + ' > ' + said(l)).trim();
    return [close, steps.length > 1 && !/^(div|span|section)$/.test(box) && said(l), far].filter((v, i, a) => v && a.indexOf(v) === i).map(v => `:has(${v})`);
  };
  const put = (row, list, l, tails) => {
    for (const tail of tails) for (const box of boxes(row, list)) for (const has of inside(row, box, l)) found.push(box + has + tail);
    nameOf.push(l);
  };
  // Ways by the element's own words, where name and amount stand in one text.
  const spoken = x => own(x) && words(x).length <= 100 && words(x).replace(AMOUNT, '').replace(/לחודש|לשנה|מע["״]מ|month/g, '').match(/[A-Za-zא-ת]{2}/g);
  const flat = (level) => {
    const rows = kids(level.box), at = rows.indexOf(level.child);
    const row = rows.slice(Math.max(0, at - 6 * NEAREST), at + 6 * NEAREST + 1).filter(seen), here = row.indexOf(level.child), out = [];
    const kinds = row.map(k => amounts(k) ? 'A' : labels(k).length ? 'L' : '.'), run = kinds.filter(k => k !== '.').join('').replace(/A+/g, 'A').replace(/L+/g, 'L');
    if (!/LALA|ALAL/.test(run) || labels(level.child).some(l => score(level.child, level.alike, l) > -0.9)) return out;
    const way = run.startsWith('A') ? 1 : -1;
    for (let i = here + way; i >= 0 && i < row.length && kinds[i] !== 'A'; i += way) for (const l of labels(row[i])) {
      const mates = row.map((k, n) => [k, n]).filter(([k, n]) => kinds[n] === 'A' && n !== here).map(([, n]) => row[n + i - here]);
      const texts = mates.map(m => m && m.tagName === row[i].tagName && follow(m, path(row[i], l.at))).map(m => m && m.tagName ? words(m) : '');
      const sum = texts.reduce((s, t) => s + (t === l.text ? -1 : t && names(t) ? 1 : 0), 0) / Math.max(1, mates.length);
      out.push({ l, i, far: Math.abs(i - here), sum: sum + (HEAD.test(l.at.tagName) ? 0.3 : 0) - (PASSING.test(l.text) ? 0.8 : 0) });
    }
    return out.sort((a, b) => b.sum - a.sum).map(({ l, i }) => {
      const top = row[i], label = top === l.at ? said(l) : `${tag(top)}:has(${said(l)})`;
      const between = row.slice(Math.min(i, here) + 1, Math.max(i, here)).map(tag);
      nameOf.push(l);
      if (way < 0) return [label, ...between, tag(level.child)].join(' + ') + chain(path(level.child, e), true);
      return `${tag(level.child)}:has(${['', ...between, label].join('+ ').trim()})` + chain(path(level.child, e), true);
    });
  };
  const column = () => {
    const cell = e.closest('td,th'), row = cell && cell.closest('tr'), table = row && row.closest('table');
    if (!table || [...row.cells].filter(c => c !== cell && amounts(c)).length === 0) return;
    const nth = [...row.cells].indexOf(cell), head = [...table.rows].map(r => r.cells[nth]).find(c => c && c !== cell && names(words(c)));
    const first = [...row.cells].find(c => c !== cell && names(words(c)));
    if (!head || !first || [head, first].some(c => words(c).includes('"'))) return;
    const top = head.closest('tr'), texts = [...top.cells].map(words);
    if (texts.filter(t => t === words(head)).length > 1) return;
    const deeper = path(cell, e).map(([t, n]) => `/${t}${n ? `[${n}]` : ''}`).join('');
    found.push(`xpath=//tr[*[normalize-space()="${words(first)}"]]/*[count(preceding-sibling::*)=count(ancestor::table[1]//*[self::th or self::td][normalize-space()="${words(head)}"]/preceding-sibling::*)]${deeper}`);
    const several = [...row.parentElement.rows].some(r => r !== row && [...r.cells].some(amounts));
    nameOf.push({ text: words(several ? first : head) });
  };
  column();
  const holds = (x, y) => { for (; y; y = above(y)) if (y === x) return true; return false; };
  // A label that stands in another row, with an amount of its own.
  const elsewhere = (row, l) => { for (let x = l.priced ? above(l.at) : l.at; x && x !== row; x = above(x)) if (!holds(x, e) && amounts(x)) return true; return false; };
  const inner = [], passed = [];
  for (let x = e, n = 0; x && n < 3; x = above(x), n++) {
    if (!spoken(x) || !amounts(x) || all(x).some(k => !holds(k, e) && amounts(k))) continue;
    const list = others(x), ways = rests(x, list).flatMap(tail => boxes(x, list).map(box => `${box}:text-matches(${quote(pattern(words(x)))})${tail}`));
    found.push(...ways);
    inner.push(...ways.slice(0, 1));
    passed.push(x);
    nameOf.push({ text: words(x).replace(/[₪$€]|\d+([.,]\d+)*|ש["״]ח|לחודש|לשנה|כולל מע["״]מ/g, ' ').replace(/\s+/g, ' ').replace(/^[\s–:-]+|[\s–:-]+$/g, '') });
    break;
  }
  for (const level of levels) {
    const flatWays = flat(level);
    found.push(...flatWays);
    inner.push(...flatWays.slice(0, 1));
    if (!level.alike.length || (passed.length && level.child === passed[0])) continue;
    const row = level.child, tails = inner.length ? inner.map(way => ' ' + way) : rests(row, level.alike);
    const ranked = labels(row).filter(l => !elsewhere(row, l) && !passed.some(p => holds(p, l.at)))
      .map(l => ({ l, s: score(row, level.alike, l) })).filter(o => o.s > -0.4).sort((a, b) => b.s - a.s).slice(0, 3);
    if (keyed(row, level.alike)) for (const tail of tails) found.push(told(row) + tail);
    for (const { l } of ranked) put(row, level.alike, l, tails);
    if (!ranked.length) continue;
    const box = boxes(row, level.alike)[0], way = box + inside(row, box, ranked[0].l)[0] + tails[0];
    inner.splice(0, inner.length, way);
    passed.push(row);
  }
  const named = found.length > 0, weak = [], keys = [];
  for (const level of priced ? levels.filter(l => l.alike.some(amounts)) : []) {
    if (bills(level.child, level.alike)) break;
    const steps = path(level.child, e), tail = chain(steps, true);
    const found = keysOf(level.child, level.alike);
    keys.push(...found.own.map(key => key + tail));
    weak.push(...found.counting.map(key => key + tail));
  }
  // Whether a chain of steps down to the element, from so many levels above it, counts rows.
  const counted = depth => levels.slice(0, depth).some(l => l.alike.some(amounts) && !bills(l.child, l.alike));
  const list = levels.findIndex(l => l.alike.some(amounts) || (l.alike.length && !priced));
  for (const level of named ? [] : levels.slice(Math.max(list, 0), Math.max(list, 0) + 6)) {
    const before = kids(level.box).slice(0, kids(level.box).indexOf(level.child)).reverse(), at = before.findIndex(k => HEAD.test(k.tagName) && labels(k).length);
    if (at >= 0 && at < 3 && !before.slice(0, at).some(amounts)) {
      const way = [said(labels(before[at])[0]), ...before.slice(0, at).reverse().map(tag), tag(level.child)].join(' + ');
      (counted(levels.indexOf(level)) ? weak : found).push(way + chain(path(level.child, e), true));
    }
    if (level.box.tagName === 'BODY') break;
    const ranked = labels(level.box).filter(l => !holds(level.child, l.at) && !elsewhere(level.box, l))
      .map(l => ({ l, s: score(level.box, [], l) })).filter(o => o.s > -0.5).sort((a, b) => b.s - a.s).slice(0, 2);
    const strong = found.length;
    for (const { l } of ranked) put(level.box, [], l, rests(level.box, []));
    if (counted(levels.indexOf(level) + 1)) weak.push(...found.splice(strong));
  }
  const called = [...new Set(nameOf.map(l => l.text))].slice(0, 12);
  const placed = !named && !keys.length && priced && levels.some(l => l.alike.some(amounts) && !bills(l.child, l.alike));
  const ways = [...new Set([...found.slice(0, 5), ...keys, ...found.slice(5)])].slice(0, 40);
  return { ways, weak: [...new Set(weak)].slice(0, 8), names: called, placed };
}
