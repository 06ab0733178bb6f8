// Draws one dialogue in many kinds of chats, for tests. ?markup=&update=&names=&lang=&look=a,b
//   markup  bubbles | bare | grid | list | rows | heads | headline | table | dl | lines | below | labels | parts (custom elements with shadow roots)
//   update  append | anew | html | timer (all is written anew every 2 s) | virtual | recycle | newest | reverse | optimistic | resort | reencode
//   names   each | first | none
//   an event's `rich` names what its bubble holds (rich.js)
//   look    alike (both sides look the same) | hashed (class tokens without meaning) | status (one line for typing and entering) | typing (a typing
//           bubble in the list) | vanish | stone | notime | page (the window scrolls, not a box) | top (the field stands above) | survey | stars | pad
(() => {
  const query = new URLSearchParams(location.search), get = (k, d) => query.get(k) || d;
  const markup = get('markup', 'bubbles'), update = get('update', 'append'), names = get('names', 'each'), he = get('lang', 'en') === 'he';
  const look = get('look', '').split(','), has = (s) => look.includes(s);
  document.documentElement.lang = he ? 'he' : 'en';
  document.documentElement.dir = he ? 'rtl' : 'ltr';
  const T = he
    ? { gone: 'ההודעה נמחקה', edited: 'נערך', typing: ' מקליד/ה…', send: 'שליחה', place: 'כתבו הודעה…', you: 'את/ה', said: ' אמר/ה:', title: 'שירות לקוחות', survey: 'איך היה השירות? דרגו אותנו', sending: 'בשליחה…' }
    : { gone: 'This message was deleted', edited: 'edited', typing: ' is typing…', send: 'Send', place: 'Type a message…', you: 'You', said: ' said:', title: 'Customer service', survey: 'How did we do? Rate us', sending: 'sending…' };
  const tokens = new Map();
  const cls = (name) => name.split(' ').map((n) => { if (!has('hashed')) return n; if (!tokens.has(n)) tokens.set(n, 'c' + ((tokens.size + 3) * 8231).toString(36)); return tokens.get(n); }).join(' ');
  const style = document.createElement('style');
  const rule = (name, body) => { style.textContent += '.' + cls(name) + '{' + body + '}\n'; };
  rule('panel', has('page') ? 'max-width:600px;margin:auto' : 'position:fixed;right:20px;bottom:20px;width:420px;height:560px;display:flex;flex-direction:column;font:14px/1.4 sans-serif;border:1px solid #ccc;background:#fff');
  rule('hd', 'padding:10px;background:#246;color:#fff;font-weight:600'); rule('log', (has('page') ? '' : 'flex:1;overflow-y:auto;') + 'padding:8px;position:relative');
  rule('row', 'margin:6px 0;display:flex;flex-direction:column;align-items:flex-start'); rule('mine', has('alike') ? '' : 'align-items:flex-end');
  rule('bub', 'background:#eee;border-radius:10px;padding:6px 10px;max-width:75%;white-space:pre-wrap'); rule('own', has('alike') ? '' : 'background:#cde6ff');
  rule('nm', 'font-size:12px;font-weight:600;color:#555'); rule('tm', 'font-size:11px;color:#888'); rule('sy', 'text-align:center;color:#777;font-size:12px;margin:6px 0'); rule('ed', 'font-size:11px;color:#888;font-style:italic');
  rule('st', 'height:18px;font-size:12px;color:#777;padding:0 8px'); rule('ft', 'display:flex;padding:8px'); rule('hid', 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)'); rule('tx', 'white-space:pre-wrap');
  rule('gone', 'font-style:italic;color:#888'); rule('h', 'margin-top:8px'); rule('pend', 'opacity:.6');
  style.textContent += 'table{width:100%;border-collapse:collapse}td,th{vertical-align:top;padding:3px 6px;text-align:start;white-space:pre-wrap}dt{font-weight:700}dd{margin-inline-start:14px;white-space:pre-wrap}h4{margin:8px 0 0;font-size:13px}.pic{display:block}\n';
  document.head.append(style);
  const esc = (t) => String(t).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const odd = (t) => (update === 'reencode' && turn % 2 ? esc(t).replace(/'/g, '&#x27;').replace(/"/g, '&quot;').replace(/\//g, '&#x2F;') : esc(t));
  const k = (c, more = '') => (markup === 'bare' || markup === 'grid' ? more : ` class="${cls(c)}"${more}`);
  let turn = 0, typing = '', shown = [], sent = 0, left = '';
  const list = [];
  const clock = (m) => new Date(m.at).toTimeString().slice(0, 5), clock12 = (m) => new Date(m.at).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
  const who = (m) => (m.actor === 'customer' ? (has('you') ? T.you : m.name || window.customerName) : m.name);
  const words = (m) => (m.gone ? `<i${k('gone')}>${T.gone}</i>` : m.action === 'attach' && !m.html ? `<img class="pic" src="/files/${m.file}" alt="${esc(m.text)}" width="160" height="90">` : m.html || odd(m.text));
  const mark = (m) => (m.edited && !m.gone ? `<span${k('ed')}>(${T.edited})</span>` : '');
  const time = (m) => (has('notime') ? '' : `<span${k('tm')}>${clock(m)}</span>`);
  const service = (m) => (has('stars') ? `*** ${esc(m.text)} ***` : esc(m.text));
  const side = (m) => (m.actor === 'customer' ? 'mine' : 'their');
  const lead = (m, before) => names === 'each' || (names === 'first' && !(before && before.actor === m.actor && before.name === m.name));
  const flow = (m, at = 'start') => (markup === 'bare' && !has('alike') ? ` style="text-align:${m.actor === 'customer' ? (he ? 'left' : 'right') : at};white-space:pre-wrap"` : markup === 'bare' ? ' style="white-space:pre-wrap"' : '');
  const draw = {
    bubbles: (m, b) => m.actor === 'system' ? `<div${k('row')}><div${k('sy')}>${service(m)}</div></div>` : `<div${k('row ' + side(m))}>${lead(m, b) ? `<span${k('nm')}>${esc(who(m))}</span>` : ''}<div${k('bub ' + (side(m) === 'mine' ? 'own' : 'other'))}>${words(m)}</div>${mark(m)}${time(m)}</div>`,
    bare: (m, b) => m.actor === 'system' ? `<div style="text-align:center"><small>${service(m)}</small></div>` : `<div${flow(m)}>${lead(m, b) ? `<div><b>${esc(who(m))}</b></div>` : ''}<div>${words(m)}${m.edited && !m.gone ? ` <small>(${T.edited})</small>` : ''}</div>${has('notime') ? '' : `<div><small>${clock(m)}</small></div>`}</div>`,
    grid: (m, b) => m.actor === 'system' ? `<div style="text-align:center;color:#777;font-size:12px">${service(m)}</div>` : `<div style="display:grid;justify-content:${m.actor === 'customer' ? 'end' : 'start'}"><div style="background:${m.actor === 'customer' && !has('alike') ? '#def' : '#eee'};border-radius:8px;padding:6px;white-space:pre-wrap">${lead(m, b) ? `<div style="font-size:12px;color:#a33">${esc(who(m))}</div>` : ''}<div>${words(m)}</div>${m.edited && !m.gone ? `<em style="font-size:11px">${T.edited}</em>` : ''}${has('notime') ? '' : `<time style="font-size:11px">${clock(m)}</time>`}</div></div>`,
    list: (m, b) => m.actor === 'system' ? `<li role="listitem"${k('sy')}>${service(m)}</li>` : `<li role="listitem"${k('item ' + side(m))}>${lead(m, b) ? `<strong${k('nm')}>${esc(who(m))}</strong> ` : ''}${time(m)}<div${k('tx')}>${words(m)}</div>${mark(m)}</li>`,
    rows: (m, b) => m.actor === 'system' ? `<div${k('sy')}>${service(m)}</div>` : (lead(m, b) ? `<div${k('h')}><b>${esc(who(m))}</b> <span${k('tm')}>${clock12(m)}</span></div>` : '') + `<div${k('tx')}>${words(m)}${mark(m)}</div>`,
    heads: (m, b) => m.actor === 'system' ? `<p${k('sy')}>${service(m)}</p>` : (lead(m, b) ? `<h4>${esc(who(m))} ${clock12(m)}</h4>` : '') + `<div${k('tx')}>${words(m)}${mark(m)}</div>`,
    headline: (m, b) => m.actor === 'system' ? `<div${k('tx')}>${service(m)}</div>` : (lead(m, b) ? `<div${k('tx')}>${esc(who(m))} ${clock12(m)}</div>` : '') + `<div${k('tx')}>${words(m)}${mark(m)}</div>`,
    table: (m, b) => m.actor === 'system' ? `<tr><td colspan="3">${service(m)}</td></tr>` : `<tr><td>${lead(m, b) ? esc(who(m)) : ''}</td><td>${words(m)}${mark(m)}</td><td>${has('notime') ? '' : clock(m)}</td></tr>`,
    dl: (m, b) => m.actor === 'system' ? `<dt${k('sy')}>${service(m)}</dt>` : (lead(m, b) ? `<dt>${esc(who(m))}${has('notime') ? '' : ` <small>${clock(m)}</small>`}</dt>` : '') + `<dd>${words(m)}${mark(m)}</dd>`,
    lines: (m) => `<div${k('tx')}>${m.actor === 'system' ? service(m) : `${has('notime') ? '' : `[${clock(m)}] `}${esc(who(m))}: ${m.gone ? T.gone : m.html || odd(m.text)}${m.edited && !m.gone ? ` (${T.edited})` : ''}`}</div>`,
    below: (m, b) => m.actor === 'system' ? `<div${k('sy')}>${service(m)}</div>` : `<div${k('row ' + side(m))}><div${k('bub ' + (side(m) === 'mine' ? 'own' : 'other'))}>${words(m)}</div>${names === 'none' ? time(m) : `<span${k('tm')}>${esc(who(m))} · ${clock(m)}${m.edited && !m.gone ? ' · ' + T.edited : ''}</span>`}</div>`,
    labels: (m) => m.actor === 'system' ? `<div${k('sy')} role="status">${service(m)}</div>` : `<div${k('row')} role="article" aria-label="${esc(who(m))}, ${clock(m)}"><span${k('hid')}>${m.actor === 'customer' ? T.you : esc(m.name)}${T.said}</span><div${k('bub')}>${words(m)}</div>${mark(m)}${time(m)}</div>`,
  };
  customElements.define('chat-line', class extends HTMLElement {
    set line([m, b]) { (this.shadowRoot || this.attachShadow({ mode: 'open' })).innerHTML = `<style>${style.textContent}</style>` + draw.bubbles(m, b); }
  });
  const panel = document.createElement('div'); panel.className = cls('panel');
  const head = document.createElement('div'); head.className = cls('hd'); head.textContent = T.title;
  const outer = document.createElement('div'); outer.className = cls('log');
  const log = document.createElement(markup === 'table' ? 'tbody' : markup === 'dl' ? 'dl' : markup === 'list' ? 'ul' : 'div');
  if (markup === 'table') { const t = document.createElement('table'); t.append(log); outer.append(t); } else outer.append(log);
  const state = document.createElement('div'); state.className = cls('st');
  const foot = document.createElement('div'); foot.className = cls('ft');
  const field = document.createElement('textarea'); field.id = 'field'; field.rows = 2; field.style.flex = '1'; field.placeholder = T.place;
  const button = document.createElement('button'); button.textContent = T.send; foot.append(field, button);
  panel.append(head, ...(has('top') ? [foot, outer] : [outer, state, foot])); document.getElementById('app').append(panel);
  if (update === 'reverse') { log.style.display = 'flex'; log.style.flexDirection = 'column-reverse'; }
  if (has('turned')) {                                   // upside down, each row turned back; the page's own scrollTo takes other arguments
    const turn = document.createElement('style'); turn.textContent = '.turned, .turned > * > * { transform: scaleY(-1) }';
    document.head.append(turn); outer.classList.add('turned'); outer.scrollTo = ({ y }) => { outer.scrollTop = y || 0; };
  }
  const element = (m, b) => {
    if (markup === 'parts') { const e = document.createElement('chat-line'); e.style.display = 'block'; e.line = [m, b]; return [e]; }
    const t = document.createElement('template'); t.innerHTML = draw[markup](m, b); return [...t.content.children];
  };
  const rows = () => list.filter((m) => !m.dropped && (update !== 'timer' || true));
  const pulse = () => (has('typing') && typing ? [{ actor: 'agent', name: typing, text: typing + T.typing, at: Date.now(), id: 'typing' }] : []);
  function write() {
    turn++;
    const all = [...rows(), ...pulse()];
    if (update === 'newest') all.reverse();
    if (update === 'html' || update === 'timer' || update === 'reencode') {
      if (markup === 'parts') log.replaceChildren(...all.flatMap((m, i) => element(m, all[i - 1]))); else log.innerHTML = all.map((m, i) => draw[markup](m, all[i - 1])).join('');
    } else if (update === 'anew') log.replaceChildren(...all.flatMap((m, i) => element(m, all[i - 1])));
    else if (update === 'virtual') virtual(all);
    else if (update === 'recycle') recycle(all.slice(-7));
    else keyed(all);
    if (!has('page') && update !== 'virtual' && update !== 'newest') outer.scrollTop = update === 'reverse' ? 0 : 1e7;
    if (has('page')) scrollTo(0, 1e7);
    state.textContent = has('status') ? (typing ? typing + T.typing : left) : has('typing') ? '' : typing ? typing + T.typing : '';
  }
  function keyed(all) {
    const made = [];
    all.forEach((m, i) => {
      const b = update === 'newest' ? all[i + 1] : all[i - 1], key = JSON.stringify([m.text, m.gone, m.edited, m.pending, m.html, lead(m, b)]);
      if (m.key !== key || !m.els) { m.els = element(m, b); m.key = key; if (m.pending) m.els.forEach((e) => { e.classList.add(cls('pend')); const s = document.createElement('span'); s.className = cls('ed'); s.textContent = T.sending; (m.els.length > 1 && e !== m.els[m.els.length - 1] ? document.createElement('i') : e).append(s); }); }
      made.push(...m.els);
    });
    if (update === 'reverse') made.reverse();
    if (update === 'resort' && turn % 3 === 0) made.forEach((e) => log.append(e));
    made.forEach((e, i) => { if (log.children[i] !== e) log.insertBefore(e, log.children[i] || null); });
    [...log.children].slice(made.length).forEach((e) => e.remove());
  }
  const H = 84;
  let drawn = 0;
  function virtual(all, stay) {
    log.style.cssText = `position:relative;height:${all.length * H}px`;
    if (!stay) outer.scrollTop = 1e7;
    drawn = outer.scrollTop;
    const from = Math.max(0, Math.floor(drawn / H) - 2), to = Math.min(all.length, Math.ceil((drawn + outer.clientHeight) / H) + 2), keep = [];
    for (let i = from; i < to; i++) { const e = document.createElement('div'); e.style.cssText = `position:absolute;left:0;right:0;top:${i * H}px;height:${H}px;overflow:hidden`; e.append(...element(all[i], all[i - 1])); keep.push(e); }
    log.replaceChildren(...keep);
  }
  if (update === 'virtual') outer.addEventListener('scroll', () => { if (Math.abs(outer.scrollTop - drawn) > 20) virtual(rows(), true); });
  function recycle(all) {
    while (log.children.length < all.length) log.append(document.createElement('section'));
    all.forEach((m, i) => { const t = document.createElement('div'); t.append(...element(m, all[i - 1])); const cell = log.children[i]; cell.innerHTML = t.innerHTML; cell.className = markup === 'bare' ? '' : cls('cell ' + side(m)); });
  }
  if (update === 'timer') setInterval(write, 2000 / Number(get('speed', 1)));
  const change = () => { if (update !== 'timer') write(); };
  window.play = (e) => {
    if (e.action === 'typing') { typing = e.name; change(); setTimeout(() => { typing = ''; change(); }, Math.min(e.ms || 400, 400)); return; }
    const old = list.find((m) => m.id === e.target);
    if (e.rich) e = { ...e, ...rich(e.rich, he, markup === 'bare' || markup === 'grid' ? () => '' : cls) };
    if (e.action === 'edit') Object.assign(old, { text: e.text, edited: true, html: null });
    else if (e.action === 'delete') Object.assign(old, has('stone') ? { gone: true } : { dropped: true });
    else if (has('status') && (e.action === 'join' || e.action === 'leave')) left = e.text;
    else list.push({ ...e, at: Date.now() });
    change();
    return e.rich ? { text: e.text, action: e.action, file: e.file } : null;
  };
  window.history_ = (events) => { list.unshift(...events.map((e) => ({ ...e, at: Date.now() - 36e5 }))); change(); };
  window.finish_ = () => { if (has('survey')) { outer.replaceChildren(); outer.innerHTML = `<form><p>${T.survey}</p><p>★★★★★</p><textarea></textarea><button>OK</button></form>`; foot.remove(); } };
  const send = () => {
    const text = field.value.trim();
    field.value = '';
    if (!text) return;
    const m = { id: window.nextId || 'c' + ++sent, actor: 'customer', name: window.customerName || (he ? 'נועה לוי' : 'Noa Levi'), action: 'say', text, at: Date.now() };
    if (update === 'optimistic') { m.pending = true; setTimeout(() => { const i = list.indexOf(m); list[i] = { ...m, pending: false, els: null, key: '' }; change(); }, 180); }
    list.push(m);
    change();
  };
  button.onclick = send;
  field.addEventListener('keydown', (e) => { if (e.key === 'Enter' && !e.shiftKey) { e.preventDefault(); send(); } });
  if (update !== 'timer') write();
})();
