// A messenger's web page for tests: a list of conversations (name, time, preview, unread counter) beside the open one.
// ?shape=a,b,c: he, group, recreate (rows drawn anew at each change), virtual (only rows near the window, placed absolutely),
// timer (the pane is written anew every 2 s), alike (both sides look the same), floating (header, field and day labels lie over the conversation), hashed (class tokens without meaning), nohead (nothing above the conversation), aria (labels), nolist. play(event) plays one event of a dialogue in the conversation NAME;
// elsewhere(name, text, mine) brings a message in another one; open_(name) switches.
(() => {
  const shape = (new URLSearchParams(location.search).get('shape') || '').split(',');
  const has = (s) => shape.includes(s);
  const he = has('he');
  document.documentElement.lang = he ? 'he' : 'en';
  document.documentElement.dir = he ? 'rtl' : 'ltr';
  const T = he
    ? { care: 'שירות לקוחות', mum: 'אמא', work: 'צוות עבודה', typing: 'מקליד/ה...', online: 'מחובר/ת', today: 'היום', enc: 'ההודעות והשיחות מוצפנות מקצה לקצה. לחצו לקבלת מידע נוסף.',
      search: 'חיפוש או התחלת צ׳אט חדש', field: 'הקלדת הודעה', edited: 'נערכה', gone: 'ההודעה נמחקה', photo: 'תמונה', you: 'את/ה', unread: 'הודעות שלא נקראו', forwarded: 'הועברה', chats: 'צ׳אטים' }
    : { care: 'Customer Care', mum: 'Mum', work: 'Work team', typing: 'typing…', online: 'online', today: 'Today', enc: 'Messages and calls are end-to-end encrypted. Click to learn more.',
      search: 'Search or start a new chat', field: 'Type a message', edited: 'Edited', gone: 'This message was deleted', photo: 'Photo', you: 'You', unread: 'unread messages', forwarded: 'Forwarded', chats: 'Chats' };
  const names = new Map();
  const cls = (name) => { if (!has('hashed')) return name; if (!names.has(name)) names.set(name, 'x' + (names.size * 7919 + 4421).toString(36)); return names.get(name); };
  const el = (tag, c, attrs, ...kids) => {
    const e = document.createElement(tag);
    if (c) e.className = c.split(' ').map(cls).join(' ');
    for (const [k, v] of Object.entries(attrs || {})) if (v !== undefined && v !== null) (k === 'style' ? (e.style.cssText = v) : e.setAttribute(k, v));
    for (const k of kids) if (k !== null && k !== undefined && k !== '') e.append(k);
    return e;
  };
  const css = `.app{display:flex;height:100vh;font:14px/1.35 sans-serif}.side{width:320px;border-inline-end:1px solid #ccc;display:flex;flex-direction:column}
  .list{flex:1;overflow-y:auto}.conv{display:flex;padding:8px;height:56px;box-sizing:border-box;cursor:pointer}.face{width:36px;height:36px;border-radius:18px;background:#bbb;flex:none}
  .mid{flex:1;min-width:0;margin-inline-start:8px}.top{display:flex;justify-content:space-between}.when{font-size:11px;color:#777}.pv{font-size:13px;color:#555;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
  .badge{background:#2a6;color:#fff;border-radius:9px;font-size:11px;padding:1px 6px}.main{flex:1;display:flex;flex-direction:column;background:#efeae2;min-width:0}
  .head{display:flex;padding:8px;background:#f0f2f5}.hname{font-size:16px;font-weight:600}.hsub{font-size:12px;color:#667}.pane{flex:1;overflow-y:auto;position:relative}
  .row{padding:2px 40px;display:flex;flex-direction:column;align-items:flex-start}.row.out{align-items:flex-end}.bub{background:#fff;border-radius:8px;padding:6px 9px;max-width:65%;position:relative}
  .out .bub{background:#d9fdd3}.who{font-size:13px;font-weight:600;color:#a52}.txt{white-space:pre-wrap}.meta{font-size:11px;color:#667;display:flex;gap:3px;justify-content:flex-end}
  .day{align-self:center;background:#fff;border-radius:8px;padding:4px 10px;font-size:12px;margin:6px auto;width:fit-content}.enc{background:#ffeecd;border-radius:8px;padding:4px 10px;font-size:12px;margin:6px auto;width:fit-content}
  .quote{border-inline-start:4px solid #396;background:#f2f2f2;padding:4px 8px;font-size:13px;border-radius:4px}.qwho{color:#396;font-weight:600;font-size:12px}.react{font-size:12px;background:#fff;border-radius:10px;border:1px solid #ddd;width:fit-content;padding:0 4px}
  .foot{display:flex;padding:8px;background:#f0f2f5}.field{flex:1;background:#fff;border-radius:8px;padding:8px;min-height:20px}.card{background:#eee;border-radius:6px;padding:6px}.ct{font-weight:600}.cd{color:#555;font-size:12px}.ch{color:#777;font-size:11px}
  .same .row.out{align-items:flex-start}.same .out .bub{background:#fff}.vc,.docu{width:200px}.gone{font-style:italic;color:#667}.search{margin:8px;padding:6px}`;

  const FLOAT = `.main{position:relative}.head{position:absolute;top:0;left:0;right:0;height:50px;box-sizing:border-box;background:#f0f;z-index:3}.foot{position:absolute;bottom:0;left:0;right:0;background:#f0f;z-index:3}
  .rows{padding:54px 0}.day{position:sticky;top:52px;background:#0ff;z-index:2;pointer-events:none}`;
  const CARE = T.care, all = new Map();
  const conv = (name) => { if (!all.has(name)) all.set(name, { name, list: [], unread: 0, typing: null }); return all.get(name); };
  let open = CARE, sent = 0;
  const now = () => new Date();
  const clock = (d) => d.toTimeString().slice(0, 5);

  document.head.append(el('style', '', {}, has('hashed') ? css.replace(/\.([a-z]+)(?=[ .{])/g, (_, n) => '.' + cls(n)) : css + (has('floating') ? FLOAT : '')));
  const side = el('div', 'side', { 'aria-label': has('aria') ? T.chats : null }), main = el('div', 'main');
  const box = el('div', 'list', { role: has('aria') ? 'grid' : null });
  side.append(el('div', 'search', { contenteditable: 'true', role: 'textbox', title: T.search, 'data-tab': '3' }), box);
  if (has('nolist')) side.style.display = 'none';
  const head = el('div', 'head'), foot = el('div', 'foot');
  let pane = el('div', 'pane', { role: has('aria') ? 'application' : null, tabindex: '0' });
  const field = el('div', 'field', { contenteditable: 'true', role: 'textbox', id: 'field', title: T.field, 'data-tab': '10' });
  foot.append(field);
  main.append(head, pane, foot);
  document.getElementById('app').append(el('div', 'app', {}, side, main));

  const last = (c) => [...c.list].reverse().find((m) => !m.dropped);
  function drawList() {
    const rows = [...all.values()].sort((a, b) => (last(b) ? last(b).at : 0) - (last(a) ? last(a).at : 0)).map((c) => {
      const m = last(c);
      const text = c.typing ? T.typing : !m ? '' : m.deleted ? T.gone : m.action === 'attach' ? '📷 ' + T.photo : m.text.replace(/\n/g, ' ');
      const lead = m && has('group') && m.actor !== 'customer' && m.name && !c.typing ? m.name + ': ' : '';
      const row = el('div', 'conv', { role: has('aria') ? 'row' : null }, el('div', 'face'), el('div', 'mid', {},
        el('div', 'top', {}, el('span', 'cname', { title: c.name, dir: 'auto' }, c.name), el('span', 'when', {}, m ? clock(m.at) : '')),
        el('div', 'top', {}, el('span', 'pv', { title: text, dir: 'auto' }, lead ? el('span', '', {}, lead) : null, el('span', '', { dir: 'auto' }, text)),
          c.unread ? el('span', 'badge', { 'aria-label': c.unread + ' ' + T.unread }, String(c.unread)) : null)));
      row.onclick = () => open_(c.name);
      return row;
    });
    box.replaceChildren(...rows);
  }
  function drawHead() {
    if (has('alike')) main.classList.add('same');
    if (has('nohead')) { head.style.display = 'none'; return; }
    const c = conv(open);
    head.replaceChildren(el('div', 'face'), el('div', 'mid', {}, el('div', 'hname', { dir: 'auto' }, open), el('div', 'hsub', {}, c.typing ? (has('group') ? c.typing + ' ' + T.typing : T.typing) : T.online)));
  }
  const brief = (blob) => { const url = URL.createObjectURL(blob); setTimeout(() => URL.revokeObjectURL(url), 50); return url; };
  function drawing() {
    const canvas = el('canvas', '', { width: 160, height: 120 }), pen = canvas.getContext('2d');
    pen.fillRect(20, 20, 60, 40);
    return canvas;
  }
  function bubble(m, before) {
    if (m.actor === 'system') return el('div', 'row', { role: 'row' }, el('div', 'day', {}, m.text));
    const mine = m.actor === 'customer';
    const body = el('div', 'bub', { 'data-pre-plain-text': has('aria') ? `[${clock(m.at)}, 28.11.2026] ${mine ? 'Noa' : m.name}: ` : null });
    if (has('group') && !mine && !(before && before.actor === m.actor && before.name === m.name)) body.append(el('div', 'who', { dir: 'auto' }, m.name));
    if (m.quote) body.append(el('div', 'quote', {}, el('div', 'qwho', {}, m.quote[0]), el('div', 'qtxt', {}, m.quote[1])));
    if (m.card) body.append(el('a', 'card', { href: m.card[3], style: 'display:block' }, el('div', 'ct', {}, m.card[0]), el('div', 'cd', {}, m.card[1]), el('div', 'ch', {}, m.card[2])));
    if (m.action === 'attach' && !m.html) body.append(el('img', 'pic', { src: 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', alt: m.text, width: 160, height: 120 }));
    if (m.forwarded) body.append(el('div', 'fwd', {}, el('span', '', {}, T.forwarded)));
    if (m.photo) body.append(el('img', 'pic', { src: m.photo, alt: 'photo', width: 160, height: 120 }));
    if (m.ground) body.append(el('div', '', { role: 'img', style: `width:160px;height:120px;background:url(${m.ground}) center/cover` }));
    if (m.drawn) body.append(drawing());
    if (m.paper) body.append(el('a', 'doc', { href: m.paper, download: '' }, m.paper.split('/').pop()));
    if (m.blob) body.append(el('a', 'doc', { href: m.url || (m.url = brief(new Blob([m.blob], { type: 'text/plain' }))), download: 'note.txt' }, 'note.txt'));
    body.append(m.deleted ? el('div', 'gone', {}, T.gone) : m.action === 'attach' && m.html ? filled(m.html) : el('div', 'txt', { dir: 'auto' }, el('span', 'sel', {}, m.html ? filled(m.html) : el('span', '', {}, m.text))));
    const meta = el('div', 'meta', {}, m.edited && !m.deleted ? el('span', 'ed', {}, T.edited) : null, el('span', '', { dir: 'auto' }, clock(m.at)));
    if (mine) meta.append(el('span', 'tick', { 'aria-label': he ? ' נמסר ' : ' Delivered ', 'data-icon': 'msg-dblcheck' }, '✓✓'));
    body.append(meta);
    return el('div', 'row ' + (mine ? 'out' : 'in'), { role: 'row', 'data-id': has('aria') ? 'false_' + m.key : null }, body, m.reaction ? el('div', 'react', { 'aria-label': 'reaction ' + m.reaction }, m.reaction) : null);
  }
  const filled = (html) => { const e = el('div', 'filled', {}); e.innerHTML = html; return e; };
  const H = 64;
  let key = 0;
  function shownRows(c) {
    const list = c.list.filter((m) => !m.dropped);
    if (has('recreate') || has('virtual') || has('timer')) list.forEach((m) => (m.el = null));
    return list.map((m, i) => { if (!m.el) m.el = bubble(m, list[i - 1]); return m.el; });
  }
  function drawPane(jump = true) {
    const c = conv(open), rows = shownRows(c);
    const intro = [el('div', 'day', {}, T.today), el('div', 'enc', { role: 'button' }, T.enc)];
    if (!has('virtual')) {
      if (!pane.intro) { pane.intro = el('div', 'rows'); pane.replaceChildren(pane.intro); pane.intro.append(...intro); pane.count = 0; }
      if (has('recreate') || has('timer')) pane.intro.replaceChildren(...intro, ...rows);
      else {
        const have = [...pane.intro.children].slice(2);
        rows.forEach((r, i) => { if (have[i] !== r) { if (have[i] && !rows.includes(have[i])) have[i].replaceWith(r); else pane.intro.insertBefore(r, have[i] || null); have.splice(0, have.length, ...[...pane.intro.children].slice(2)); } });
        [...pane.intro.children].slice(2 + rows.length).forEach((r) => r.remove());
      }
      if (jump) pane.scrollTop = 1e7;
      return;
    }
    if (!pane.inner) { pane.inner = el('div', 'rows', { style: 'position:relative' }); pane.replaceChildren(pane.inner); pane.onscroll = () => drawPane(false); }
    pane.inner.style.height = rows.length * H + 'px';
    if (jump) pane.scrollTop = 1e7;
    const from = Math.max(0, Math.floor(pane.scrollTop / H) - 3), to = Math.min(rows.length, Math.ceil((pane.scrollTop + pane.clientHeight) / H) + 3);
    const keep = [];
    for (let i = from; i < to; i++) keep.push(el('div', 'slot', { style: `position:absolute;inset-inline:0;top:${i * H}px;height:${H}px;overflow:hidden`, 'data-key': i }, rows[i]));
    pane.inner.replaceChildren(...keep);
  }
  function draw() { drawList(); drawHead(); if (!has('timer')) drawPane(); }
  if (has('timer')) setInterval(() => drawPane(), 2000);
  window.open_ = (name, wait = 0) => {
    open = name; conv(name).unread = 0; drawHead(); drawList();
    pane.replaceChildren(); pane.intro = pane.inner = null;
    if (has('newpane')) { const fresh = el('div', 'pane', { role: pane.getAttribute('role'), tabindex: '0' }); pane.replaceWith(fresh); pane = fresh; }
    for (const m of conv(name).list) m.el = null;
    setTimeout(draw, wait);
  };
  window.elsewhere = (name, text, mine = false, who = '') => {
    const c = conv(name);
    c.list.push({ actor: mine ? 'customer' : 'agent', name: who || name, text, at: now(), key: ++key });
    if (open !== name) c.unread++;
    draw();
  };
  window.play = (ev) => {
    const c = conv(CARE);
    if (ev.rich) ev = { ...ev, ...rich(ev.rich, he, cls) };
    if (ev.action === 'typing') { c.typing = ev.name; drawHead(); drawList(); setTimeout(() => { c.typing = null; drawHead(); drawList(); }, ev.ms || 500); return; }
    if (ev.action === 'edit') Object.assign(c.list.find((m) => m.id === ev.target), { text: ev.text, html: null, edited: true, el: null });
    else if (ev.action === 'delete') Object.assign(c.list.find((m) => m.id === ev.target), has('vanish') ? { dropped: true } : { deleted: true, el: null });
    else if (ev.action === 'react') Object.assign(c.list.find((m) => m.id === ev.target), { reaction: ev.text, el: null });
    else { c.list.push({ ...ev, at: now(), key: ++key }); if (open !== CARE) c.unread++; }
    draw();
    return ev.rich ? { text: ev.text, action: ev.action, file: ev.file } : null;
  };
  window.survey = (instead) => {
    const box = el('form', 'survey', { style: 'position:absolute;inset:60px 80px;background:#ff0;z-index:9' }, el('p', '', {}, 'How did we do?'), el('input', '', { type: 'radio' }));
    if (instead) { pane.replaceChildren(box); pane.intro = pane.inner = null; } else main.append(box);
  };
  window.history_ = (events) => { const c = conv(CARE); c.list.unshift(...events.map((e) => ({ ...e, at: new Date(Date.now() - 36e5), key: ++key }))); draw(); };
  field.addEventListener('keydown', (e) => {
    if (e.key !== 'Enter' || e.shiftKey) return;
    e.preventDefault();
    const text = field.innerText.trim();
    field.textContent = '';
    if (!text) return;
    const c = conv(open);
    c.list.push({ id: window.nextId || 'c' + ++sent, actor: 'customer', name: 'Noa', action: 'say', text, at: now(), key: ++key });
    draw();
  });
  conv(CARE);
  elsewhere(T.mum, he ? 'תביאי חלב בבקשה' : 'Please bring milk');
  elsewhere(T.work, he ? 'הישיבה נדחתה למחר' : 'The meeting moved to tomorrow', false, 'Avi');
  draw();
})();
