// What stands beside a price and in no other row: {text, way}; with `wanted`, whether that text still stands beside it.
// A text stands beside the price when the smallest element that holds both holds it in a part of its own without an amount, and no other
// amount stands between the two (a heading, and the first cell of a row, speak of all amounts after them). Amounts, days, months, bill numbers and states of an order are no neighbours: they change by themselves.
(e, wanted) => {
  const AMOUNT = /[₪$€]|\d[.,]\d{2}(?!\d)|ש["״']{1,2}ח|\b(NIS|ILS)\b/;
  const MONTH = /ינואר|פברואר|(^|[^א-ת])[במל]?(מרץ|מרס|מאי)(?![א-ת])|אפריל|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;
  const DAY = /\b20[1-4]\d\b|\d{1,2}[./]\d{1,2}[./]\d|\d{1,2}:\d{2}/;
  const BILL = /חשבונית|חשבון|קבלה|אסמכתא|invoice|bill|receipt|statement/i;
  const BILLS = /חשבוני(ת|ות)|חשבונות|קבלה|קבלות|אסמכתא|מסמך|מסמכים|invoice|\bbills?\b|receipt|statement/i;
  const STATE = /^(פעיל|בתוקף|מוקפא|חדש|מומלץ|הכי משתלם|שולם|לתשלום|טרם שולם|לא שולם|ממתין|נשלח|נמסר|בטיפול|בדרך|הושלם|בוטל|paid|unpaid|due|pending|processing|completed?|shipped|sent|delivered|cancell?ed|open|closed|active|inactive|suspended|new|recommended|popular)$/i;
  const KEY = /^[A-Za-zא-ת#№]{0,6}[-\/ ]?\d[\d-]{2,}$/;
  const clean = s => s.replace(/[\u200b\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
  /*SHADOW ROOTS*/
  const above = shadow.above;
  const nodes = x => [...x.childNodes, ...(shadow.of(x) ? shadow.of(x).childNodes : [])];
  const kids = x => nodes(x).filter(n => n.nodeType === 1 && !/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|OPTION)$/.test(n.tagName));
  const raw = x => nodes(x).map(n => n.nodeType === 3 ? n.data : n.nodeType === 1 && kids(x).includes(n) ? ` ${raw(n)} ` : '').join('');
  const amounts = x => AMOUNT.test(raw(x)) || (x === e);
  const all = x => kids(x).flatMap(k => [k, ...all(k)]);
  const own = x => clean(nodes(x).filter(n => n.nodeType === 3).map(n => n.data).join(' '));
  const holds = (x, y) => { for (; y; y = above(y)) if (y === x) return true; return false; };
  const levels = [];
  for (let x = e; x && x.tagName !== 'HTML' && levels.length < 16 && raw(x).length < 30000; x = above(x)) levels.push(x);
  const beside = at => {
    const row = levels.find(x => holds(x, at)), parts = row ? kids(row) : [];
    const mine = parts.findIndex(k => holds(k, e)), its = parts.findIndex(k => holds(k, at));
    if (!row || mine < 0 || its < 0 || mine === its || amounts(parts[its])) return false;
    const between = parts.slice(Math.min(mine, its) + 1, Math.max(mine, its)), open = /^(TD|TH)$/.test(parts[mine].tagName) || /^(H[1-6]|DT|LEGEND|STRONG)$/.test(parts[its].tagName);
    return open || !between.some(amounts);
  };
  const texts = x => all(x).filter(k => own(k));
  const top = levels[levels.length - 1] || e;
  if (wanted) return texts(top).some(k => own(k) === clean(wanted) && beside(k));
  const found = [];
  for (const k of texts(top)) {
    const text = own(k), key = KEY.test(text);
    const name = key || /[A-Za-zא-ת]{2}/.test(text);
    if (!name || text.length > 60 || AMOUNT.test(text) || MONTH.test(text) || DAY.test(text) || STATE.test(text) || (BILL.test(text) && /\d{3}/.test(text))) continue;
    if (holds(k, e) || !beside(k) || texts(top).filter(x => own(x) === text).length > 1) continue;
    const row = levels.find(x => holds(x, k)), box = above(row);
    const others = box ? kids(box).filter(x => x !== row && x.tagName === row.tagName && amounts(x)) : [];
    if (!others.length && !/^(TR|LI)$/.test(row.tagName)) continue;  // nothing that it could be taken for
    // Of bills the newest is meant, whose number is another one each month.
    const head = box && raw(above(box) || box).slice(0, 3000);
    if (key && (DAY.test(raw(row)) || MONTH.test(raw(row))) && BILLS.test(head || '')) continue;
    found.push({ k, row, text, rank: (key ? 2 : 0) + (/^(A|TH|H[1-6]|STRONG|DT)$/.test(k.tagName) ? 1 : 0) - levels.indexOf(row) / 100 });
  }
  found.sort((a, b) => b.rank - a.rank);
  const best = found[0];
  if (!best) return { text: '', way: '' };
  const steps = [], quote = s => '"' + s.replace(/\\/g, '\\\\').replace(/"/g, '\\"') + '"';
  for (let x = e; x && x !== best.row; x = above(x)) {
    const alike = kids(above(x) || x).filter(n => n.tagName === x.tagName);
    steps.unshift(` > ${x.tagName.toLowerCase()}` + (alike.length > 1 ? `:nth-of-type(${alike.indexOf(x) + 1})` : ''));
  }
  const tag = best.row.tagName.toLowerCase();
  return { text: best.text, way: `${tag}:has(${best.k.tagName.toLowerCase()}:text-is(${quote(best.text)}))${steps.join('')}` };
}
