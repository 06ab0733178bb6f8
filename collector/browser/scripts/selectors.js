// Ways to find an element again after the page was drawn anew, best first: role and name, label, text, data attributes, names; position last.
// With `row`, what the element's row is called comes first: for a price, whose own words change; ways that count rows come late.
(e, row) => {
  const told = (/*NAMED*/)(e), called = row ? told.ways : [...told.ways, ...told.weak], found = row ? [...called] : [];
  const quote = s => '"' + s.replace(/\\/g, '\\\\').replace(/"/g, '\\"') + '"';
  const clean = s => (s || '').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
  const jumbled = s => /[a-z][A-Z]|[A-Z]{2}/.test(s) && !/[-_]/.test(s) && s.split(/(?=[A-Z])/).filter(hump => hump.length < 3).length > 1;
  const random = s => /\d{3,}|[0-9a-f]{8,}|(^|[-_])(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{5,}$|__(?![a-z]+(-[a-z]+)*$)|^(css|sc|jsx|svelte|ng|ember|react)[-_]?|^:r/i.test(s) || s.length > 40 || jumbled(s);
  const month = s => /ינואר|פברואר|(^|[^א-ת])[במל]?(מרץ|מרס|מאי)(?![א-ת])|אפריל|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b|\b(19|20)\d\d\b/i.test(s);
  const lasting = s => s && s.length <= 60 && !/\d/.test(s) && !month(s);
  const same = s => clean(s) === (s || '').replace(/\s+/g, ' ').trim();
  /*SHADOW ROOTS*/
  const above = shadow.above;
  const beside = x => (x.parentElement || x.getRootNode()).children || [];
  const words = x => clean(x.innerText !== undefined ? x.innerText : x.textContent);
  const secret = e.tagName === 'INPUT' || e.tagName === 'TEXTAREA';
  const tag = e.tagName.toLowerCase();
  const own = words(e);
  const roles = { button: 'button', a: e.href ? 'link' : '', select: 'combobox', textarea: 'textbox', h1: 'heading', h2: 'heading', h3: 'heading', img: 'img', nav: 'navigation' };
  let role = e.getAttribute('role') || roles[tag] || '';
  if (tag === 'input') role = { submit: 'button', button: 'button', checkbox: 'checkbox', radio: 'radio' }[e.type] || (e.type === 'password' ? '' : 'textbox');
  const label = clean((e.labels && e.labels[0] && e.labels[0].innerText) || '');
  const shown = ['button', 'link', 'heading'].includes(role) ? own || (role === 'button' ? clean(e.value) : '') : '';
  const name = clean(e.getAttribute('aria-label')) || label || shown || clean(e.alt) || (role === 'textbox' ? clean(e.placeholder) : '');
  // The second one is blind to what an icon font adds to the name.
  if (role && lasting(name)) found.push(`role=${role}[name=${quote(name)}]`, `role=${role}[name=${quote(name)}i]`);
  if (!role && secret && lasting(label)) found.push(`internal:label=${quote(label)}i`);
  for (const a of ['aria-label', 'placeholder', 'title']) { const v = e.getAttribute(a); if (lasting(v)) found.push(`${tag}[${a}=${quote(v)}]`); }
  if (!role && !secret && lasting(own) && same(e.innerText) && own.length <= 40 && !e.children.length) found.push(`${tag}:text-is(${quote(own)})`);
  for (const a of e.getAttributeNames()) if (/^data-(test|testid|test-id|qa|cy|automation|hook|field|name|role|id)/.test(a) && !random(e.getAttribute(a)) && e.getAttribute(a)) found.push(`[${a}=${quote(e.getAttribute(a))}]`);
  if (e.getAttribute('itemprop')) found.push(`[itemprop=${quote(e.getAttribute('itemprop'))}]`);
  if (e.id && !random(e.id)) found.push('#' + CSS.escape(e.id));
  if (e.getAttribute('name') && !random(e.getAttribute('name'))) found.push(`${tag}[name=${quote(e.getAttribute('name'))}]`);
  if (tag === 'input' && e.autocomplete && e.autocomplete !== 'off') found.push(`input[autocomplete=${quote(e.autocomplete)}]`);
  if (tag === 'input' && e.type === 'password') found.push("input[type='password']");
  if (tag === 'a' && e.getAttribute('href') && !/[?#]|\d{3,}|^javascript:/i.test(e.getAttribute('href'))) found.push(`a[href=${quote(e.getAttribute('href'))}]`);
  const part = x => {
    const id = x.id && !random(x.id) ? '#' + CSS.escape(x.id) : '';
    if (id) return id;
    const data = x.getAttributeNames().find(a => /^data-(test|testid|test-id|qa|cy|automation|hook)/.test(a) && x.getAttribute(a) && !random(x.getAttribute(a)));
    if (data) return `[${data}=${quote(x.getAttribute(data))}]`;
    return classes(x)[0] || '';
  };
  const classes = x => [...x.classList].filter(c => !random(c) && !/^(active|open|show|hover|selected|is-|has-|col|row|d-|m[trblxy]?-|p[trblxy]?-|text-|font-|bg-|flex|grid|w-|h-)/.test(c)).map(c => '.' + CSS.escape(c));
  const mine = part(e);
  if (mine) {
    found.push(mine);
  }
  for (let up = above(e), depth = 0; up && depth < 6; up = above(up), depth++) for (const over of new Set([part(up), ...classes(up).slice(0, 4)])) if (over) found.push(`${over} ${mine || tag}`);
  if (!row) found.push(...called);
  if (row) found.push(...told.weak);
  const line = e.closest('tr,li');
  if (line && line !== e) {
    const list = line.closest('table,ul,ol'), inList = (list && part(list)) || (list ? list.tagName.toLowerCase() : '');
    found.push(`${inList} ${line.tagName.toLowerCase()}:nth-of-type(${[...beside(line)].filter(c => c.tagName === line.tagName).indexOf(line) + 1}) ${mine || tag}`.trim());
  }
  const path = [];
  for (let x = e; x && above(x) && path.length < 12; x = above(x)) {
    const anchor = x !== e && part(x);
    if (anchor && anchor[0] !== '.') { path.unshift(anchor); break; }
    const alike = [...beside(x)].filter(c => c.tagName === x.tagName);
    path.unshift(x.tagName.toLowerCase() + (alike.length > 1 ? `:nth-of-type(${alike.indexOf(x) + 1})` : ''));
  }
  found.push(path.join(' > ') || tag);
  return [...new Set(found)];
}
