// A chat widget of many shapes, for tests. ?shape=a,b,c picks how it is built; window.play(event) plays one event of a dialogue.
// Events: {action: say|edit|delete|typing|attach|join|leave, actor: customer|agent|bot|system, name, text, id, target, ms}
(() => {
  const query = new URLSearchParams(location.search);
  const has = (name) => (query.get('shape') || '').split(',').includes(name);
  const he = (document.documentElement.lang || 'en') === 'he';
  const say = (en, heb) => (he ? heb : en);
  const list = [];
  let typing = null, status = [];
  const el = (tag, attrs = {}, ...kids) => {
    const e = document.createElement(tag);
    for (const [k, v] of Object.entries(attrs)) if (v !== undefined && v !== null) (k === 'style' ? e.style.cssText = v : e.setAttribute(k, v));
    for (const k of kids) if (k !== null && k !== undefined && k !== '') e.append(k);
    return e;
  };
  const CLIP = 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap';
  const css = `
    .panel{position:fixed;inset-inline-end:0;top:0;bottom:0;width:400px;background:#fff;border:1px solid #ccc;display:flex;flex-direction:column;font:14px/1.4 sans-serif}
    .hd{padding:8px;background:#345;color:#fff} .lst{flex:1;overflow-y:auto;padding:8px;position:relative;margin:0;list-style:none}
    .it{display:flex;flex-direction:column;align-items:flex-start;margin:6px 0} .mine.it{align-items:flex-end}
    .bb{background:#eee;border-radius:10px;padding:6px 10px;max-width:75%;white-space:pre-wrap;margin:0;font-size:14px;font-weight:400} .mine .bb{background:#cfe6ff}
    .nm{font-size:12px;color:#666} .tm{font-size:11px;color:#999} .sys{align-items:center;color:#777;font-size:12px;text-align:center}
    .flat .it,.flat .mine.it{align-items:flex-start} .rev{display:flex;flex-direction:column-reverse} .gone .bb{font-style:italic}`;

  // ---- where it stands -----------------------------------------------------------------------------------------------------
  let root = document.body;
  if (has('shadow')) {
    const outer = el('chat-host'); document.body.append(outer);
    const first = outer.attachShadow({ mode: 'open' });
    const inner = el('chat-inner'); first.append(inner);
    root = inner.attachShadow({ mode: 'closed' });
  }
  if (has('declarative')) root = null;         // the closed root comes with the markup; see declarative.html
  const build = (where) => {
    where.append(el('style', {}, css));
    const panel = el('div', { class: has('noclass') ? undefined : 'panel' + (has('flat') ? ' flat' : ''), style: has('noclass') ? 'position:fixed;right:0;top:0;bottom:0;width:400px;display:flex;flex-direction:column' : undefined });
    panel.append(el('div', { class: 'hd' }, say('Customer care', 'שירות לקוחות'), el('span', {}, ' · ' + say('Online', 'מחובר'))));
    const tag = has('ul') ? 'ul' : 'div';
    box = el(tag, { class: 'lst' + (has('rev') ? ' rev' : '') + (has('flat') ? ' flat' : ''), role: has('log') ? 'log' : undefined });
    if (has('noclass')) { box.removeAttribute('class'); box.style.cssText = 'flex:1;overflow-y:auto;padding:8px'; }
    if (has('slot')) {
      const host = el('slot-list', { style: 'flex:1;min-height:0;display:flex;flex-direction:column' });
      const sr = host.attachShadow({ mode: 'open' });
      sr.append(el('style', {}, '.v{flex:1;overflow-y:auto;min-height:0}'), el('div', { class: 'v' }, el('slot')));
      box.style.overflow = 'visible'; host.append(box); panel.append(host);
    } else panel.append(box);
    live = el('div', { 'aria-live': 'polite', style: CLIP });
    if (has('announcer')) panel.append(live);
    status_line = el('div', { class: 'st', style: 'font-size:12px;color:#777;text-align:center' });
    if (has('statusline')) panel.append(status_line);
    bar = el('div', { class: 'ty' }); panel.append(bar);
    field = has('editable') ? el('div', { contenteditable: 'true', style: 'min-height:20px;padding:8px;border-top:1px solid #ccc', id: 'field' })
      : el('textarea', { id: 'field', rows: 2, placeholder: say('Type a message', 'כתבו הודעה') });
    const button = el('button', { type: 'button', id: 'send' }, say('Send', 'שליחה'));
    panel.append(el('div', { style: 'display:flex' }, field, button));
    const send = () => { const t = field.value !== undefined ? field.value : field.innerText; if (!t.trim()) return; if (field.value !== undefined) field.value = ''; else field.textContent = ''; customer(t.trim()); };
    button.onclick = send;
    field.addEventListener('keydown', (e) => { if (e.key === 'Enter' && !e.shiftKey) { e.preventDefault(); send(); } });
    where.append(panel);
    if (has('virtual')) box.addEventListener('scroll', () => draw());
  };
  let box, live, status_line, bar, field, sent = 0;
  const customer = (text) => {
    const hook = window.bench && window.bench.sent ? window.bench.sent(text) : null;
    const ev = { id: 'c' + ++sent, name: hook ? hook.name : window.customerName || 'Noa', ...(hook || {}), actor: 'customer', action: 'say', text };
    if (has('optimistic')) { const temp = { ...ev, id: 'temp' + sent, at: Date.now() }; list.push(temp); draw(); setTimeout(() => { list.splice(list.indexOf(temp), 1, { ...ev, at: temp.at, confirmed: true }); draw(); }, 120); return; }
    window.play(ev);
  };

  // ---- one message ---------------------------------------------------------------------------------------------------------
  const clock = (m) => new Date(m.at).toTimeString().slice(0, 5);
  const marked = (t) => {
    const lines = t.split('\n');
    const out = el('div', { class: 'md' });
    let ol = null;
    for (const line of lines) {
      const m = /^(\d+)[).] (.*)/.exec(line);
      if (m) { if (!ol) { ol = el('ol'); out.append(ol); } ol.append(el('li', {}, m[2].replace(/"([^"]*)"/g, '“$1”').replace(/'/g, '’'))); }
      else { ol = null; out.append(el('p', { style: 'margin:0' }, line.replace(/"([^"]*)"/g, '“$1”').replace(/'/g, '’'))); }
    }
    return out;
  };
  function bubble(m) {
    const mine = m.actor === 'customer';
    if (m.deleted && has('stone')) return el('em', { class: 'bb' }, say('This message was deleted', 'הודעה זו נמחקה'));
    const attrs = { class: 'bb' };
    let tag = has('headings') ? 'h4' : has('p') ? 'p' : 'div';
    if (has('alerts')) attrs.role = 'alert';
    if (has('noclass')) { delete attrs.class; attrs.style = `white-space:pre-wrap;padding:5px 9px;margin:4px 0;border-radius:8px;background:${mine ? '#cde' : '#eee'};font-size:14px;font-weight:400;${has('colour') ? '' : `align-self:${mine ? 'flex-end' : 'flex-start'}`}`; }
    else if (has('colour')) attrs.style = `background:${mine ? '#ffd9b3' : '#e2e2e2'}`;
    const b = el(tag, attrs);
    if (m.action === 'attach') { b.append(el('img', { src: m.src || '/files/' + m.file, alt: m.text, width: 160, height: 80 })); return b; }
    if (has('markdown') && !mine) b.append(marked(m.text)); else b.append(m.text);
    if (has('stream') && !mine && m.shown !== undefined) { b.textContent = m.shown; }
    if (m.edited && has('edited')) b.append(el('small', { class: 'ed' }, say(' (edited)', ' (נערך)')));
    return b;
  }
  function item(m, first, last) {
    const mine = m.actor === 'customer', tag = has('ul') ? 'li' : 'div';
    if (m.actor === 'system') return el(tag, { class: has('noclass') ? undefined : 'it sys', style: has('noclass') ? 'text-align:center;font-size:12px;color:#777' : undefined, 'data-id': has('keys') ? m.id : undefined }, el('span', {}, m.text));
    const it = el(tag, { class: has('noclass') ? undefined : 'it ' + (has('colour') || has('yousaid') ? '' : mine ? 'mine' : 'theirs') + (m.deleted && has('italics') ? ' gone' : ''),
      style: has('noclass') ? 'display:flex;flex-direction:column' + (has('colour') ? '' : '') : undefined, 'data-id': has('keys') ? m.id : undefined });
    const named = has('noname') || (mine && !has('allnames')) ? false : has('firstname') ? first : has('lastname') ? last : true;
    if (has('yousaid')) it.append(el('span', { style: CLIP }, mine ? say('You said:', 'אמרת:') : (has('noname') ? say('Agent said:', 'הנציג אמר:') : m.name + say(' said:', ' אמר/ה:'))));
    if (named && !has('lastname')) it.append(el('span', { class: 'nm' }, m.name));
    const b = bubble(m);
    if (m.deleted && has('italics') && has('noclass')) b.style.fontStyle = 'italic';
    it.append(b);
    if (named && has('lastname')) it.append(el('span', { class: 'nm' }, m.name));
    if (has('times')) it.append(el('time', { class: 'tm' }, clock(m)));
    if (has('ticks') && mine) it.append(el('span', { class: 'tk' }, '✓✓'));
    if (has('sr')) it.append(el('div', { style: CLIP }, (mine ? say('You', 'את/ה') : m.name) + ': ' + m.text + ', ' + clock(m)));
    if (has('actions')) it.append(el('button', { type: 'button', class: 'ac' }, say('Reply', 'השב')));
    return it;
  }

  // ---- drawing -------------------------------------------------------------------------------------------------------------
  const nodes = new Map();
  const shape = (m, first, last) => JSON.stringify([m.text, m.shown, m.deleted, m.edited, first, last]);
  function draw() {
    if (!box) return;
    let rows = list.filter((m) => !(m.deleted && !has('stone') && !has('italics')));
    let spacerTop = 0, spacerEnd = 0;
    if (has('virtual')) {
      const h = 56, from = Math.max(0, Math.min(rows.length - 16, Math.floor(box.scrollTop / h) - 1)), to = Math.min(rows.length, from + 20);
      spacerTop = from * h; spacerEnd = (rows.length - to) * h;
      rows = rows.slice(from, to);
    }
    const speaker = (m) => (m ? m.actor + '|' + m.name : '');
    const made = rows.map((m) => {
      const i = list.indexOf(m), live = list.filter((x) => !x.deleted || has('stone') || has('italics')), k = live.indexOf(m);
      const first = speaker(live[k - 1]) !== speaker(m), last = speaker(live[k + 1]) !== speaker(m), s = shape(m, first, last);
      const known = nodes.get(m.id);
      if (known && known.s === s && !has('rerender')) return known.n;
      const n = item(m, first, last);
      if (has('virtual')) { n.style.height = '56px'; n.style.overflow = 'hidden'; n.style.margin = '0'; }
      nodes.set(m.id, { s, n });
      return n;
    });
    if (typing && has('typingitem')) made.push(el(has('ul') ? 'li' : 'div', { class: 'it theirs' }, el('div', { class: 'bb' }, typing + say(' is typing…', ' מקליד/ה…'))));
    bar.textContent = typing && !has('typingitem') ? typing + say(' is typing…', ' מקליד/ה…') : '';
    if (has('rev')) made.reverse();
    if (has('grouped') && !has('virtual')) {
      const groups = [];
      made.forEach((n, i) => { const m = rows[i]; const who = speaker(m); if (!groups.length || groups.at(-1).who !== who || !m || m.actor === 'system') groups.push({ who, ns: [] }); groups.at(-1).ns.push(n); });
      sync(box, groups.map((g) => { const w = el('div', { class: 'grp' }); w.append(...g.ns); return w; }), true);
    } else if (has('virtual')) {
      sync(box, [el('div', { style: `height:${spacerTop}px` }), ...made, el('div', { style: `height:${spacerEnd}px` })]);
    } else if (has('rerender')) { box.replaceChildren(...made); } else sync(box, made);
    if (has('days')) { if (!box.querySelector('.day')) box.prepend(el(has('ul') ? 'li' : 'div', { class: 'day', style: 'text-align:center;font-size:12px' }, say('Today', 'היום'))); }
  }
  function sync(parent, wanted, whole) {
    if (whole) { parent.replaceChildren(...wanted); return; }
    const keep = new Set(wanted);
    for (const c of [...parent.childNodes]) if (!keep.has(c) && !(c.classList && c.classList.contains('day'))) c.remove();
    let at = parent.firstChild;
    if (at && at.classList && at.classList.contains('day')) at = at.nextSibling;
    for (const n of wanted) { if (n === at) at = at.nextSibling; else parent.insertBefore(n, at); }
  }
  const down = () => { if (box) { box.scrollTop = has('rev') ? 0 : box.scrollHeight; if (has('virtual')) { draw(); box.scrollTop = box.scrollHeight; } } };

  // ---- playing -------------------------------------------------------------------------------------------------------------
  window.play = (ev) => {
    const target = list.find((m) => m.id === ev.target);
    if (ev.action === 'typing') { typing = ev.name; setTimeout(() => { typing = null; draw(); }, ev.ms || 400); }
    else if (ev.action === 'edit') { target.text = ev.text; target.edited = true; }
    else if (ev.action === 'delete') {
      target.deleted = true;
      if (has('sysline')) list.push({ id: 'd' + ev.id, at: Date.now(), actor: 'system', action: 'say', text: ev.name + say(' deleted a message', ' מחק/ה הודעה') });
    } else if (has('statusline') && (ev.action === 'join' || ev.action === 'leave')) {
      status_line.textContent = ev.text;
    } else {
      if (ev.actor !== 'customer') typing = null;
      const m = { ...ev, at: Date.now() + Math.min(0, ev.t_ms || 0) };
      if (has('stream') && ev.actor !== 'customer' && ev.action === 'say') {
        const words = ev.text.split(' '); m.shown = words[0]; let i = 1;
        const next = () => { if (i < words.length && !m.edited) { m.shown += ' ' + words[i++]; draw(); setTimeout(next, 25); } else { m.shown = undefined; draw(); } };
        setTimeout(next, 25);
      }
      list.push(m);
      if (has('announcer')) setTimeout(() => { live.textContent = (ev.actor === 'customer' ? say('You', 'את/ה') : ev.name) + ': ' + ev.text.slice(0, 25); }, 400);
    }
    draw();
    down();
  };
  window.history_ = (evs) => { for (const e of evs) list.push({ ...e, at: Date.now() + Math.min(0, e.t_ms || 0) }); draw(); down(); };
  window.zoo = { build, draw, list, has };
  if (root) {
    if (has('late')) { const b = el('button', { id: 'open', type: 'button', style: 'position:fixed;bottom:10px;right:10px' }, say('Chat', 'צ׳אט')); document.body.append(b); b.onclick = () => { b.remove(); build(root); draw(); down(); }; }
    else build(root);
  }
})();
