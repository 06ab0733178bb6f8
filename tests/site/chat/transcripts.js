// Chats that look like a written record, for tests. ?shape=a,b,c:
//   headrow (a row with name and time before each run), headtext (the same as one text), headeach (before each message), table, dl, lines ("Dana: text"),
//   bare (no class tokens), whole (all content is written anew every two seconds), frames (the list is an iframe's document), he, countdown, stars (*** service lines ***), survey.
(() => {
  const shape = (new URLSearchParams(location.search).get('shape') || '').split(',');
  const has = (s) => shape.includes(s), he = has('he');
  document.documentElement.lang = he ? 'he' : 'en';
  document.documentElement.dir = he ? 'rtl' : 'ltr';
  const css = `.panel{position:fixed;inset:60px 0 0 0;display:flex;flex-direction:column;font:14px/1.4 sans-serif}.log{flex:1;overflow-y:auto;padding:6px}
  .msg{padding:2px 0}.h{margin-top:8px}.h h5,.h b{font-size:14px;font-weight:700;display:inline;margin:0}.h time,.h .t{font-size:11px;color:#777;margin-inline-start:6px}.sys{color:#777;font-size:12px}.c{white-space:pre-wrap}
  table{width:100%}td{vertical-align:top;padding:2px 6px}dt{font-weight:700}dd{margin-inline-start:16px;white-space:pre-wrap}`;
  const style = document.createElement('style'); style.textContent = css; document.head.append(style);
  const esc = (t) => t.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, has('entities') ? '&quot;' : '"').replace(/'/g, has('entities') ? '&#x27;' : "'");
  const list = [];
  let typing = '', left = 0, sent = 0, dirty = true;
  const panel = document.createElement('div'); panel.className = 'panel';
  const log = document.createElement(has('table') ? 'table' : has('dl') ? 'dl' : 'div');
  const scroll = document.createElement('div'); scroll.className = 'log'; scroll.append(log);
  const state = document.createElement('div'); state.className = 'state';
  const row = document.createElement('div'); row.style.display = 'flex';
  const field = document.createElement('textarea'); field.id = 'field'; field.style.flex = '1';
  const button = document.createElement('button'); button.textContent = he ? 'שליחה' : 'Send';
  row.append(field, button); panel.append(scroll, state, row); document.getElementById('app').append(panel);
  const clock = (m) => new Date(m.at).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
  const who = (m) => m.actor === 'customer' ? (has('you') ? (he ? 'את/ה' : 'You') : m.name) : m.name;
  const body = (m) => m.html ? m.html : m.action === 'attach' ? `<img src="/files/${m.file}" alt="${esc(m.text)}" width="160" height="80">` : esc(m.text);
  function one(m, before) {
    if (m.actor === 'system') {
      const t = has('stars') ? `*** ${esc(m.text)} ***` : esc(m.text);
      return has('table') ? `<tr class="sys"><td colspan="3">${t}</td></tr>` : has('dl') ? `<dt class="sys">${t}</dt>` : `<div class="msg sys">${t}</div>`;
    }
    const run = before && before.actor === m.actor && before.name === m.name;
    if (has('table')) return `<tr><td>${run && !has('headeach') ? '' : esc(who(m))}</td><td class="c">${body(m)}</td><td>${clock(m)}</td></tr>`;
    if (has('dl')) return (run && !has('headeach') ? '' : `<dt>${esc(who(m))} <span class="t">${clock(m)}</span></dt>`) + `<dd>${body(m)}</dd>`;
    if (has('lines')) return `<div class="msg"><b>${esc(who(m))}:</b> ${body(m)}</div>`;
    const text = has('headtext') ? `<div class="h">${esc(who(m))} ${clock(m)}</div>` : `<div class="h"><h5>${esc(who(m))}</h5><time>${clock(m)}</time></div>`;
    return (run && !has('headeach') ? '' : text) + `<div class="msg c">${body(m)}${m.edited ? ' (edited)' : ''}</div>`;
  }
  function html() {
    const rows = list.filter((m) => !m.deleted);
    const head = has('table') && has('th') ? `<tr><th>${he ? 'שם' : 'Name'}</th><th>${he ? 'הודעה' : 'Message'}</th><th>${he ? 'שעה' : 'Time'}</th></tr>` : '';
    const end = has('countdown') && left ? (has('table') ? `<tr class="sys"><td colspan="3">` : '<div class="msg sys">') + (he ? `השיחה תסתיים בעוד ${left} שניות` : `This chat ends in ${left} s`) + (has('table') ? '</td></tr>' : '</div>') : '';
    return head + rows.map((m, i) => one(m, rows[i - 1])).join('') + end;
  }
  function write() { log.innerHTML = has('bare') ? html().replace(/ class="[^"]*"/g, '') : html(); scroll.scrollTop = 1e7; state.textContent = typing; dirty = false; }
  function draw() { dirty = true; if (!has('whole')) write(); }
  if (has('whole')) { write(); setInterval(write, 2000 / (Number(new URLSearchParams(location.search).get('speed')) || 1)); }
  window.play = (ev) => {
    if (ev.action === 'typing') { typing = ev.name + (he ? ' מקליד/ה…' : ' is typing…'); setTimeout(() => { typing = ''; draw(); }, ev.ms || 400); }
    else if (ev.action === 'edit') Object.assign(list.find((m) => m.id === ev.target), { text: ev.text, edited: true });
    else if (ev.action === 'delete') list.find((m) => m.id === ev.target).deleted = true;
    else list.push({ ...(ev = ev.rich ? { ...ev, ...rich(ev.rich, he, has('bare') ? () => '' : (n) => n) } : ev), at: Date.now() });
    draw();
    return ev.rich ? { text: ev.text, action: ev.action, file: ev.file } : null;
  };
  window.history_ = (events) => { list.unshift(...events.map((e) => ({ ...e, at: Date.now() - 36e5 }))); draw(); };
  window.countdown = (from) => { left = from; const timer = setInterval(() => { if (--left <= 0) clearInterval(timer); draw(); }, 200); draw(); };
  const send = () => {
    const text = field.value.trim();
    field.value = '';
    if (text) play({ id: window.nextId || 'c' + ++sent, actor: 'customer', name: window.customerName || (he ? 'נועה' : 'Noa'), action: 'say', text });
  };
  button.onclick = send;
  field.addEventListener('keydown', (e) => { if (e.key === 'Enter' && !e.shiftKey) { e.preventDefault(); send(); } });
})();
