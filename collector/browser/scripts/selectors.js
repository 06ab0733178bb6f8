// Ways to find an element again after the page was drawn anew, best first: role and name, label, text, data attributes, names; position last.
(e) => {
  const found = [];
  const quote = s => '"' + s.replace(/\\/g, '\\\\').replace(/"/g, '\\"') + '"';
  const clean = s => (s || '').replace(/\s+/g, ' ').trim();
  const random = s => /\d{3,}|[0-9a-f]{8,}|(^|[-_])(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{5,}$|__|^(css|sc|jsx|svelte|ng|ember|react)[-_]?/i.test(s) || s.length > 40;
  const lasting = s => s && s.length <= 60 && !/\d/.test(s);
  const tag = e.tagName.toLowerCase();
  const own = clean(e.innerText !== undefined ? e.innerText : e.textContent);
  const roles = { button: 'button', a: e.href ? 'link' : '', select: 'combobox', textarea: 'textbox', h1: 'heading', h2: 'heading', h3: 'heading', img: 'img', nav: 'navigation' };
  let role = e.getAttribute('role') || roles[tag] || '';
  if (tag === 'input') role = { submit: 'button', button: 'button', checkbox: 'checkbox', radio: 'radio' }[e.type] || (e.type === 'password' ? '' : 'textbox');
  const label = clean((e.labels && e.labels[0] && e.labels[0].innerText) || '');
  const name = clean(e.getAttribute('aria-label')) || label || (['button', 'link', 'heading'].includes(role) ? own || clean(e.value) : '') || clean(e.alt);
  if (role && lasting(name)) found.push(`role=${role}[name=${quote(name)}]`);
  if (lasting(label) && e.id && !random(e.id)) found.push(`label:text-is(${quote(label)}) >> xpath=//ancestor::*[last()]//*[@id=${quote(e.id)}]`);
  for (const a of ['aria-label', 'placeholder', 'title']) { const v = e.getAttribute(a); if (lasting(v)) found.push(`${tag}[${a}=${quote(v)}]`); }
  if (!role && lasting(own) && own.length <= 40 && !e.children.length) found.push(`${tag}:text-is(${quote(own)})`);
  for (const a of e.getAttributeNames()) if (/^data-(test|testid|test-id|qa|cy|automation|hook|field|name|role|id)/.test(a) && !random(e.getAttribute(a)) && e.getAttribute(a)) found.push(`[${a}=${quote(e.getAttribute(a))}]`);
  if (e.getAttribute('itemprop')) found.push(`[itemprop=${quote(e.getAttribute('itemprop'))}]`);
  if (e.id && !random(e.id)) found.push('#' + CSS.escape(e.id));
  if (e.getAttribute('name') && !random(e.getAttribute('name'))) found.push(`${tag}[name=${quote(e.getAttribute('name'))}]`);
  if (tag === 'input' && e.autocomplete) found.push(`input[autocomplete=${quote(e.autocomplete)}]`);
  if (tag === 'input' && e.type === 'password') found.push("input[type='password']");
  const part = x => {
    const id = x.id && !random(x.id) ? '#' + CSS.escape(x.id) : '';
    if (id) return id;
    const data = x.getAttributeNames().find(a => /^data-(test|testid|qa|cy)/.test(a) && !random(x.getAttribute(a)));
    if (data) return `[${data}=${quote(x.getAttribute(data))}]`;
    const named = [...x.classList].filter(c => !random(c) && !/^(active|open|show|hover|selected|is-|has-|col|row|d-|m[trblxy]?-|p[trblxy]?-)/.test(c));
    return named.length ? '.' + CSS.escape(named[0]) : '';
  };
  const mine = part(e);
  if (mine) {
    found.push(mine);
    for (let up = e.parentElement, depth = 0; up && depth < 6; up = up.parentElement, depth++) { const above = part(up); if (above) found.push(`${above} ${mine}`); }
  }
  for (let up = e.parentElement, depth = 0; up && depth < 4; up = up.parentElement, depth++) {
    const heading = [...up.querySelectorAll('h1,h2,h3,h4,label,dt,th,strong')].find(h => !h.contains(e) && lasting(clean(h.innerText)));
    if (heading) { found.push(`${up.tagName.toLowerCase()}:has(> :text-is(${quote(clean(heading.innerText))})) ${mine || tag}`); break; }
  }
  const path = [];
  for (let x = e; x && x.parentElement && path.length < 12; x = x.parentElement) {
    const anchor = x !== e && part(x);
    if (anchor && anchor[0] !== '.') { path.unshift(anchor); break; }
    const same = [...x.parentElement.children].filter(c => c.tagName === x.tagName);
    path.unshift(x.tagName.toLowerCase() + (same.length > 1 ? `:nth-of-type(${same.indexOf(x) + 1})` : ''));
  }
  found.push(path.join(' > '));
  return [...new Set(found)];
}
