// Pages drawn after what is publicly told of three messengers' web pages, for tests: ?site=whatsapp | telegram-k | telegram-a | messenger, &he, &care=NAME.
// A code is scanned first (scan()); it is remembered in localStorage, as the sites do. The list of conversations keeps only some rows, the
// other side's words repeat in it as previews. play(event): one event of the conversation CARE; elsewhere(name, text): one of another
// conversation; open_(name): the person opens one; forward(): a dialogue over the page that names other conversations; info(): the drawer.
(() => {
  const query = new URLSearchParams(location.search), site = query.get('site') || 'whatsapp', he = query.has('he');
  document.documentElement.lang = he ? 'he' : 'en';
  document.documentElement.dir = he ? 'rtl' : 'ltr';
  const T = he
    ? { care: 'שירות לקוחות ✅', you: 'את/ה', chats: 'רשימת צ׳אטים', search: 'חיפוש', type: 'הקלדת הודעה', typing: 'מקליד/ה...', info: 'לחצו כאן לפרטי איש הקשר', online: 'מחובר/ת', today: 'היום',
      enc: 'ההודעות והשיחות מוצפנות מקצה לקצה. רק מי שנמצא בצ׳אט הזה יכול לקרוא אותן או להאזין להן. לחצו לפרטים נוספים', gone: 'הודעה זו נמחקה', edited: 'נערכה', fwd: 'הועברה', missed: 'שיחה קולית שלא נענתה בשעה', once: 'תמונה לצפייה חד-פעמית', read: ' נקראה ', unread: 'הודעות שלא נקראו', scan: 'סרקו את הקוד הזה', photo: 'תמונה', quoted: 'הודעה מצוטטת', sent: 'שלחת', ann: 'הודעות הקהילה', send: 'שליחה', play: 'ניגון הודעה קולית' }
    : { care: 'Customer Care ✅', you: 'You', chats: 'Chat list', search: 'Search or start a new chat', type: 'Type a message', typing: 'typing…', info: 'click here for contact info', online: 'online', today: 'Today',
      enc: 'Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Click to learn more', gone: 'This message was deleted', edited: 'Edited', fwd: 'Forwarded', missed: 'Missed voice call at', once: 'View once photo', read: ' Read ', unread: 'unread messages', scan: 'Scan this QR code to link a device!', photo: 'Photo', quoted: 'Quoted message', sent: 'You sent', ann: 'Announcements', send: 'Send', play: 'Play voice message' };
  const el = (tag, c, attrs, ...kids) => {
    const e = document.createElement(tag);
    if (c) e.className = c;
    for (const [k, v] of Object.entries(attrs || {})) if (v !== undefined && v !== null) (k === 'style' ? (e.style.cssText = v) : e.setAttribute(k, v));
    e.append(...kids.flat().filter((k) => k !== null && k !== undefined && k !== ''));
    return e;
  };
  const svg = () => { const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); s.setAttribute('width', 16); s.setAttribute('height', 11); return s; };
  const icon = (name, label) => el('span', '', { 'aria-hidden': label ? null : 'true', 'aria-label': label, 'data-icon': name }, svg());
  const clock = (d) => d.toTimeString().slice(0, 5), date = (d) => `${d.getDate()}/${d.getMonth() + 1}/${d.getFullYear()}`;
  const CARE = query.get('care') || T.care, all = new Map();
  let open = null, key = 0, pane, field, head, rowsOf, opened = 0;
  const conv = (name) => { if (!all.has(name)) all.set(name, { name, list: [], unread: 0, typing: '' }); return all.get(name); };
  const last = (c) => c.list[c.list.length - 1];
  const preview = (m) => (!m ? '' : m.gone ? T.gone : m.voice ? '🎤 ' + m.voice : m.photo ? '📷 ' + (m.text || T.photo) : m.text.replace(/\n/g, ' '));
  const picture = (m) => el('img', '', { src: m.photo, alt: '', style: 'width:220px;height:150px;display:block' });
  const paper = (m) => el('div', 'docu', { role: 'button', title: (he ? 'הורדת ' : 'Download ') + `"${m.paper}"`, style: 'cursor:pointer' }, icon('document-PDF-icon'), el('div', '', {}, el('span', '', { dir: 'auto' }, m.paper), el('div', '', {}, el('span', '', { title: '1 page' }, '1 page'), ' • ', el('span', '', {}, 'PDF'), ' • ', el('span', '', {}, '120 kB'))));

  const SKINS = {
    whatsapp: {
      css: `#app{height:100vh;display:flex;font:14px/19px "Segoe UI",Helvetica,sans-serif}#side{width:340px;display:flex;flex-direction:column;border-inline-end:1px solid #ddd}#pane-side{flex:1;overflow-y:auto;position:relative}
      ._ak72{position:absolute;inset-inline:0;height:72px;display:flex;cursor:pointer;box-sizing:border-box;padding:10px;background:#fff}._ak8o,._ak8j{display:flex;justify-content:space-between}._ak8l{flex:1;min-width:0}._ak8i{font-size:12px;color:#667}._ak8k{white-space:nowrap;overflow:hidden;text-overflow:ellipsis;min-width:0}
      #main{flex:1;display:flex;flex-direction:column;min-width:0;background:#efeae2}#main header{display:flex;padding:10px;background:#f0f2f5;height:40px}.x1n{flex:1;overflow-y:auto;min-height:0}.copyable-area{flex:1;display:flex;flex-direction:column;min-height:0}
      [role=row]{padding:1px 60px}.message-in,.message-out{display:flex;flex-direction:column;align-items:flex-start}.message-out{align-items:flex-end}._amk6{background:#fff;border-radius:7px;padding:6px 9px;max-width:65%;position:relative}.message-out ._amk6{background:#d9fdd3}
      .sep{width:fit-content;margin:6px auto;background:#fff;border-radius:7px;padding:5px 12px;font-size:12px}.meta{font-size:11px;color:#667;text-align:end}.selectable-text{white-space:pre-wrap}footer{display:flex;padding:6px;background:#f0f2f5}.lex{flex:1;background:#fff;border-radius:8px;padding:9px;min-height:20px}
      .qq{border-inline-start:4px solid #06cf9c;background:#f5f6f6;padding:4px 10px;font-size:13px}.spacer{display:inline-block;width:60px;visibility:hidden}`,
      scan: () => el('div', 'landing-main', {}, el('div', '', { 'data-ref': '2@x' }, el('canvas', '', { 'aria-label': T.scan, role: 'img', width: 228, height: 228 }))),
      frame(app) {
        const box = el('div', '', { id: 'pane-side', tabindex: '-1' });
        app.append(el('header', 'nav', {}, el('button', '', { 'aria-label': T.chats, title: T.chats }, icon('chats-filled'))), el('div', '', { id: 'side' }, el('div', 'lex', { contenteditable: 'true', role: 'textbox', 'data-tab': '3', 'aria-label': T.search, style: 'flex:none;margin:8px' }), box), el('div', '', { id: 'intro', style: 'flex:1' }, el('h1', '', {}, 'WhatsApp Web')));
        return box;
      },
      list(box, rows) {
        const grid = el('div', '', { role: 'grid', 'aria-label': T.chats, 'aria-rowcount': rows.length, style: `height:${rows.length * 72}px;position:relative` });
        rows.slice(0, 6).forEach((c, i) => {
          const m = last(c), row = el('div', '_ak72', { role: 'row', style: `transform:translateY(${i * 72}px)`, 'aria-selected': String(c.name === open) },
            el('div', '_ak8h', {}, el('img', '', { src: 'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACwAAAAAAQABAAACAkQBADs=', style: 'width:49px;height:49px', alt: '' })),
            el('div', '_ak8l', {}, el('div', '_ak8o', { role: 'gridcell' }, el('div', '_ak8q', {}, el('span', 'x1iyjqo2', { dir: 'auto', title: c.name }, c.name)), el('div', '_ak8i', {}, m ? clock(m.at) : '')),
              el('div', '_ak8j', {}, el('div', '_ak8k', {}, el('span', '', { title: '\u202a' + preview(m) + '\u202c' }, m && m.mine ? icon('status-dblcheck', T.read) : null, el('span', '', { dir: 'auto' }, c.typing ? T.typing : preview(m)))), el('div', '_ak8i', {}, c.unread ? el('span', '', { 'aria-label': `${c.unread} ${T.unread}` }, String(c.unread)) : null))));
          row.onclick = () => open_(c.name);
          grid.append(row);
        });
        box.replaceChildren(grid);
      },
      main() {
        head = el('header', '', { 'data-testid': 'conversation-header' });
        pane = el('div', 'x1n', { tabindex: '0', 'data-tab': '8', role: 'application' });
        field = el('div', 'lex', { id: 'field', contenteditable: 'true', role: 'textbox', 'data-tab': '10', 'aria-placeholder': T.type, 'aria-label': T.type, spellcheck: 'true' }, el('p', 'selectable-text copyable-text', {}, el('br')));
        rowsOf = el('div', '', {});
        pane.append(el('div', '', {}), rowsOf);
        document.getElementById('intro')?.remove();
        document.getElementById('main')?.remove();
        document.getElementById('app').append(el('div', '', { id: 'main' }, head, el('div', 'copyable-area', {}, pane), el('footer', '', {}, el('button', '', { title: 'Attach' }, icon('plus')), field, el('button', '', { 'aria-label': T.send }, icon('send')))));
      },
      head: (c) => [el('div', '', { title: he ? 'פרטי פרופיל' : 'Profile details', role: 'button' }, el('img', '', { style: 'width:40px;height:40px', alt: '', src: 'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACwAAAAAAQABAAACAkQBADs=' })), el('div', '', { role: 'button', style: 'flex:1' }, el('div', '', {}, el('span', 'x1iyjqo2', { dir: 'auto' }, c.name)), el('div', '', {}, el('span', 'x6s0dn4', { title: opened > 1 ? T.online : T.info }, c.typing ? T.typing : opened > 1 ? T.online : T.info))), el('button', '', { 'aria-label': 'Search…' }, icon('search-refreshed'))],
      before: () => [el('div', '', { role: 'row' }, el('div', 'focusable-list-item', {}, el('div', 'sep', {}, el('span', '', { dir: 'auto' }, T.today)))), el('div', '', { role: 'row' }, el('div', 'focusable-list-item', {}, el('div', 'sep', { role: 'button' }, el('span', '', {}, icon('lock-small'), el('span', '', {}, T.enc)))))],
      bubble(m, c) {
        if (m.call) return el('div', '', { role: 'row' }, el('div', 'focusable-list-item', { 'data-id': 'false_x_' + m.key }, el('div', 'sep', {}, icon('miss'), el('span', '', {}, `${T.missed} ${clock(m.at)}`))));
        const words = (t) => el('span', 'selectable-text copyable-text', { dir: 'auto', style: 'min-height:0' }, ...t.split(/(\p{Emoji_Presentation})/u).map((p) => (/\p{Emoji_Presentation}/u.test(p) ? el('img', 'b75 emoji wa', { alt: p, draggable: 'false', src: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', style: 'width:20px;height:20px', 'data-plain-text': p }) : el('span', '', {}, p))));
        const meta = el('div', 'meta', {}, m.edited ? el('span', '', {}, T.edited) : null, ' ', el('span', '', { dir: 'auto' }, clock(m.at)), m.mine ? el('div', '', { style: 'display:inline' }, icon('msg-dblcheck', T.read)) : null);
        const body = el('div', '_amk6', {}, el('span', '', { 'aria-label': (m.mine ? T.you : c.group ? m.name : c.name) + ':' }));
        if (c.group && !m.mine) body.append(el('div', '_ahxt', {}, el('span', '', { role: 'button', dir: 'auto' }, m.name)));
        if (m.forwarded) body.append(el('div', '', {}, icon('forwarded'), el('span', '', {}, T.fwd)));
        if (m.photo) body.append(el('div', '', { role: 'button', 'aria-label': T.photo }, picture(m)));
        if (m.paper) body.append(paper(m));
        if (m.voice) body.append(el('div', '', {}, el('button', '', { 'aria-label': T.play }, icon('audio-play')), el('div', '', { role: 'slider', 'aria-valuetext': '0:00/' + m.voice, style: 'display:inline-block;width:120px' }), el('div', '', { 'aria-hidden': 'true' }, m.voice)));
        if (m.once) body.append(el('div', '', {}, icon('view-once'), el('span', '', { dir: 'auto' }, T.once)));
        const holder = el('div', 'copyable-text', { 'data-pre-plain-text': m.gone ? null : `[${clock(m.at)}, ${date(m.at)}] ${m.mine ? 'Noa' : m.name || c.name}: ` });
        if (m.quote) holder.append(el('div', '', { 'aria-label': T.quoted, role: 'button' }, el('div', 'qq', {}, el('div', '', {}, el('span', '', { dir: 'auto' }, m.quote[0])), el('div', '', { dir: 'auto' }, el('span', 'quoted-mention', { dir: 'auto' }, m.quote[1])))));
        if (m.gone) holder.append(el('div', '', {}, icon('recalled'), el('span', '', {}, T.gone)));
        else if (m.text) holder.append(el('div', '_akbu', {}, words(m.text), el('span', '', {}, el('span', 'spacer', { 'aria-hidden': 'true' }, el('span', '', {}, clock(m.at))))));
        body.append(holder, meta);
        if (m.reaction) body.append(el('div', '', {}, el('button', '', { 'aria-label': `reaction ${m.reaction}, 1 in total` }, el('img', 'emoji', { alt: m.reaction, style: 'width:15px;height:15px', src: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7' }))));
        return el('div', '', { role: 'row' }, el('div', '', { tabindex: '-1', 'data-id': `${!!m.mine}_97250@c.us_3EB0${m.key}` }, el('div', `${m.mine ? 'message-out' : 'message-in'} focusable-list-item _amjy`, {}, m.first ? icon(m.mine ? 'tail-out' : 'tail-in') : null, body)));
      },
    },
    'telegram-k': {
      css: `#app{display:flex;height:100vh;font:15px/20px Roboto,sans-serif}#column-left{width:320px;overflow-y:auto;border-inline-end:1px solid #ddd}ul.chatlist{margin:0;padding:0}.chatlist-chat{display:flex;flex-direction:column;height:64px;padding:8px;box-sizing:border-box;cursor:pointer;text-decoration:none;color:#000}.chatlist-chat.active{background:#38e;color:#fff}.dialog-title,.dialog-subtitle{display:flex;justify-content:space-between}
      #column-center{flex:1;display:flex;flex-direction:column;min-width:0;background:#cde}.topbar{display:flex;height:48px;background:#fff;padding:4px 12px}.bubbles{flex:1;min-height:0;position:relative}.scrollable-y{position:absolute;inset:0;overflow-y:auto}.bubble{display:flex;padding:2px 40px}.bubble.is-out{justify-content:flex-end}.bubble-content{background:#fff;border-radius:12px;padding:5px 9px;max-width:430px}.is-out .bubble-content{background:#ecffdd}.time{position:relative;float:right;font-size:12px;color:#667;margin-inline-start:8px}.time .inner{position:absolute;inset:0}.time>.i18n{visibility:hidden}
      .service{justify-content:center}.service .bubble-content{background:#7a9}.chat-input{display:flex;padding:8px}.input-message-input{flex:1;background:#fff;border-radius:10px;padding:9px;min-height:20px}.reply{border-inline-start:3px solid #38e;padding:0 6px;font-size:13px}.message{white-space:pre-wrap}`,
      scan: () => el('div', 'page-signQR', {}, el('div', 'auth-image', {}, el('canvas', 'qr-canvas', { width: 240, height: 240 })), el('h4', '', {}, T.scan)),
      frame(app) {
        const box = el('ul', 'chatlist virtual-chatlist', {});
        app.append(el('div', 'tabs-tab main-column sidebar-left', { id: 'column-left' }, el('input', 'input-search-input', { placeholder: T.search, style: 'height:32px' }), box), el('div', 'tabs-tab main-column', { id: 'column-center' }));
        return box;
      },
      list(box, rows) {
        box.replaceChildren(...rows.map((c) => {
          const m = last(c), row = el('a', 'row no-wrap row-with-padding row-clickable chatlist-chat rp' + (c.name === open ? ' active' : ''), { href: '#' + c.name.length, 'data-peer-id': c.name.length },
            el('div', 'dialog-title', {}, el('span', 'user-title', {}, el('span', 'peer-title', { dir: 'auto', 'data-peer-id': c.name.length }, c.name)), el('span', 'dialog-title-details', {}, el('span', 'message-time', {}, m ? clock(m.at) : ''))),
            el('div', 'dialog-subtitle', {}, el('div', 'row-subtitle', { dir: 'auto' }, c.typing ? el('span', 'peer-typing-container', {}, T.typing) : preview(m)), c.unread ? el('div', 'dialog-subtitle-badge badge', {}, String(c.unread)) : null));
          row.onclick = (e) => { e.preventDefault(); open_(c.name); };
          return row;
        }));
      },
      main() {
        const column = document.getElementById('column-center');
        head = el('div', 'sidebar-header topbar');
        rowsOf = el('section', 'bubbles-date-group');
        pane = el('div', 'scrollable scrollable-y', {}, el('div', 'bubbles-inner has-rights', {}, rowsOf));
        field = el('div', 'input-message-input is-empty i18n', { id: 'field', contenteditable: 'true', dir: 'auto', 'data-placeholder': T.type });
        column.replaceChildren(el('div', 'chat tabs-tab active', { style: "flex:1;display:flex;flex-direction:column;min-height:0" }, head, el('div', 'bubbles', {}, pane), el('div', 'chat-input', {}, field, el('button', 'btn-icon btn-send', {}, '➤'))));
      },
      head: (c) => [el('div', 'person', {}, el('div', 'top', {}, el('div', 'user-title', {}, el('span', 'peer-title', { dir: 'auto' }, c.name))), el('div', 'bottom', {}, el('div', 'info', {}, el('span', 'i18n', {}, c.typing ? T.typing : he ? 'נראה/תה לאחרונה' : 'last seen recently'))))],
      before: () => [el('div', 'bubble service is-date', {}, el('div', 'bubble-content', {}, el('div', 'service-msg', {}, el('span', 'i18n', {}, T.today))))],
      bubble(m, c) {
        const time = () => el('span', 'time', {}, el('span', 'i18n', { dir: 'auto' }, clock(m.at)), el('div', 'inner', { title: m.at.toString() }, m.edited ? el('i', 'edited', {}, T.edited) : null, el('span', 'i18n', { dir: 'auto' }, clock(m.at)), m.mine ? el('span', 'tgico', {}, '') : null));
        if (m.call) return el('div', 'bubble service', { 'data-mid': m.key }, el('div', 'bubble-content', {}, el('div', 'service-msg', {}, T.missed)));
        const body = el('div', 'bubble-content');
        if (c.group && !m.mine) body.append(el('div', 'colored-name name', {}, el('span', 'peer-title', { dir: 'auto' }, m.name)));
        if (m.quote) body.append(el('div', 'reply', {}, el('div', 'reply-content', {}, el('div', 'reply-title', {}, el('span', 'peer-title', { dir: 'auto' }, m.quote[0])), el('div', 'reply-subtitle', { dir: 'auto' }, m.quote[1]))));
        if (m.photo) body.append(el('div', 'attachment media-container', {}, picture(m)));
        if (m.paper) body.append(el('div', 'document-message', {}, paper(m)));
        if (m.voice) body.append(el('div', 'audio is-voice', {}, el('div', 'audio-toggle'), el('div', 'audio-time', {}, m.voice)));
        if (m.once) body.append(el('div', '', {}, T.once));
        body.append(el('div', 'message spoilers-container', { dir: 'auto' }, m.gone ? T.gone : el('span', 'translatable-message', {}, m.text || ''), m.reaction ? el('div', 'reactions', {}, el('div', 'reaction', { title: m.reaction }, el('span', 'reaction-counter', {}, m.reaction + ' 1'))) : null, time()));
        return el('div', `bubble ${m.mine ? 'is-out' : 'is-in'} can-have-tail${m.first ? ' is-group-first' : ''}`, { 'data-mid': m.key, 'data-peer-id': c.name.length, 'data-timestamp': Math.round(m.at / 1000) }, el('div', 'bubble-content-wrapper', {}, body));
      },
    },
  };
  SKINS['telegram-a'] = {
    ...SKINS['telegram-k'],
    css: `#app{display:flex;height:100vh;font:16px/21px Roboto,sans-serif}#LeftColumn{width:320px;overflow-y:auto}.ListItem{position:relative}.ListItem-button{height:72px;padding:9px;box-sizing:border-box;cursor:pointer}.Chat.selected .ListItem-button{background:#38e;color:#fff}.info-row,.subtitle{display:flex;justify-content:space-between}h3{margin:0;font-size:16px}
    #MiddleColumn{flex:1;display:flex;flex-direction:column;min-width:0;background:#cdb}.MiddleHeader{height:56px;background:#fff;padding:4px 12px;display:flex}.MessageList{flex:1;overflow-y:auto;min-height:0}.Message{display:flex;padding:2px 40px}.Message.own{justify-content:flex-end}.message-content{background:#fff;border-radius:12px;padding:5px 9px;max-width:430px}.own .message-content{background:#efd}.MessageMeta{float:right;font-size:12px;color:#667;margin-inline-start:8px}.sticky-date{position:sticky;top:4px;text-align:center;margin:4px auto;width:fit-content;background:#7a9}.Composer{display:flex;padding:8px}#editable{flex:1}.text-content{white-space:pre-wrap}.form-control{background:#fff;padding:9px;min-height:20px}`,
    frame(app) {
      const box = el('div', 'chat-list custom-scroll', {});
      app.append(el('div', '', { id: 'LeftColumn' }, el('div', 'SearchInput', {}, el('input', 'form-control', { placeholder: T.search })), box), el('div', '', { id: 'MiddleColumn' }));
      return box;
    },
    list(box, rows) {
      box.replaceChildren(...rows.map((c, i) => {
        const m = last(c), row = el('div', 'ListItem Chat chat-item-clickable' + (c.name === open ? ' selected' : ''), {}, el('div', 'ListItem-button', { role: 'button', tabindex: '0' }, el('div', 'info', {},
          el('div', 'info-row', {}, el('div', 'title QljEeKI5', {}, el('h3', 'fullName AS54Cntu', { dir: 'auto', role: 'button' }, c.name)), el('div', 'LastMessageMeta', {}, el('span', 'time', {}, m ? clock(m.at) : ''))),
          el('div', 'subtitle', {}, el('p', 'last-message', { dir: 'auto', style: 'margin:0' }, el('span', 'last-message-summary', {}, c.typing ? T.typing : preview(m))), c.unread ? el('div', 'ChatBadge unread', {}, String(c.unread)) : null))));
        row.onclick = () => open_(c.name);
        return row;
      }));
    },
    main() {
      const column = document.getElementById('MiddleColumn');
      head = el('div', 'MiddleHeader');
      rowsOf = el('div', 'message-date-group');
      pane = el('div', 'MessageList custom-scroll', {}, el('div', 'messages-container', {}, rowsOf));
      field = el('div', 'form-control', { id: 'field', contenteditable: 'true', role: 'textbox', dir: 'auto', 'aria-label': T.type });
      column.replaceChildren(el('div', 'messages-layout', { style: "flex:1;display:flex;flex-direction:column;min-height:0" }, head, pane, el('div', 'Composer', {}, el('div', '', { id: 'editable' }, field))));
    },
    head: (c) => [el('div', 'ChatInfo', {}, el('div', 'info', {}, el('div', 'title', {}, el('h3', 'fullName', { dir: 'auto', role: 'button' }, c.name)), el('span', 'status', {}, el('span', 'user-status', { dir: 'auto' }, c.typing ? T.typing : T.online))))],
    before: () => [el('div', 'sticky-date interactive', {}, el('span', '', { dir: 'auto' }, T.today))],
    bubble(m, c) {
      if (m.call) return el('div', 'ActionMessage message-list-item', {}, el('span', 'action-message-content', {}, T.missed));
      const inner = el('div', 'content-inner', { dir: 'auto' });
      if (c.group && !m.mine) inner.append(el('div', 'message-title', { dir: 'ltr' }, el('span', 'sender-title', {}, m.name)));
      if (m.quote) inner.append(el('div', 'EmbeddedMessage peer-color-1', {}, el('div', 'message-text', {}, el('p', 'embedded-text-wrapper', { style: 'margin:0' }, m.quote[1]), el('div', 'message-title', {}, el('span', 'embedded-sender', {}, m.quote[0])))));
      if (m.photo) inner.append(el('div', 'media-inner', {}, picture(m)));
      if (m.paper) inner.append(paper(m));
      if (m.voice) inner.append(el('div', 'Audio voice', {}, el('button', 'toggle-play', { 'aria-label': 'Play audio' }, '▶'), el('p', 'voice-duration', { dir: 'auto' }, m.voice)));
      inner.append(el('div', 'text-content clearfix with-meta', { dir: 'auto' }, m.gone ? T.gone : m.text || '', el('span', 'MessageMeta', { dir: he ? 'rtl' : 'ltr' }, m.edited ? el('span', 'message-edited', {}, T.edited) : null, el('span', 'message-time', { title: m.at.toString() }, clock(m.at)), m.mine ? el('div', 'MessageOutgoingStatus', {}, el('i', 'icon icon-message-read')) : null)));
      if (m.reaction) inner.append(el('div', 'Reactions', {}, el('button', 'Button message-reaction', {}, m.reaction, el('span', 'counter', {}, '1'))));
      return el('div', `Message message-list-item ${m.first ? 'first-in-group ' : ''}${m.mine ? 'own' : ''}`, { id: 'message-' + m.key, 'data-message-id': m.key }, el('div', 'message-content-wrapper', {}, el('div', 'message-content text has-shadow', {}, inner)));
    },
  };
  SKINS.messenger = {
    css: `#app{display:flex;height:100vh;font:15px/20px system-ui,sans-serif}.x9f{width:340px;overflow-y:auto}.x9f a{display:flex;flex-direction:column;height:64px;padding:8px;color:inherit;text-decoration:none;box-sizing:border-box}.xmain{flex:1;display:flex;flex-direction:column;min-width:0}.xhead{height:56px;display:flex;border-bottom:1px solid #ddd}.xlog{flex:1;overflow-y:auto;min-height:0}.xr{display:flex;flex-direction:column;align-items:flex-start;padding:1px 16px}.xr.o{align-items:flex-end}.xb{background:#e4e6eb;border-radius:18px;padding:8px 12px;max-width:60%;white-space:pre-wrap}.o .xb{background:#0084ff;color:#fff}.sr{position:absolute;clip:rect(0 0 0 0);width:1px;height:1px;overflow:hidden}.xc{display:flex;padding:10px}.xf{flex:1;background:#f0f2f5;border-radius:18px;padding:8px 12px}`,
    scan: () => el('div', '', {}, el('h2', '', {}, T.scan), el('canvas', '', { width: 200, height: 200 })),
    frame(app) {
      const box = el('div', '', { role: 'grid', 'aria-label': T.chats });
      app.append(el('div', 'x9f', { role: 'navigation', 'aria-label': T.chats }, el('h1', '', {}, 'Chats'), box), el('div', 'xmain', { id: 'xm' }));
      return box;
    },
    list(box, rows) {
      box.replaceChildren(...rows.map((c) => {
        const m = last(c), row = el('div', '', { role: 'row' }, el('div', '', { role: 'gridcell' }, el('a', '', { href: '/t/1000' + c.name.length, role: 'link', 'aria-current': c.name === open ? 'page' : 'false' },
          el('span', 'x1 xname', { dir: 'auto' }, el('span', '', {}, c.name)), el('div', '', {}, el('span', '', { dir: 'auto' }, c.unread ? el('span', 'sr', {}, 'Unread message:') : null, (m && m.mine ? T.you + ': ' : '') + preview(m)), el('span', '', { 'aria-hidden': 'true' }, ' · '), el('abbr', '', { 'aria-label': 'a minute ago' }, el('span', '', {}, '1m'))))));
        row.onclick = (e) => { e.preventDefault(); open_(c.name); };
        return row;
      }));
    },
    main() {
      head = el('div', 'xhead');
      rowsOf = el('div', '');
      pane = el('div', 'xlog', { role: 'log', 'aria-label': 'Messages in conversation' }, rowsOf);
      field = el('div', 'xf', { id: 'field', contenteditable: 'true', role: 'textbox', 'aria-label': T.type, 'data-lexical-editor': 'true' }, el('p', '', {}, el('br')));
      document.getElementById('xm').replaceChildren(el('div', '', { role: 'main', "aria-label": "Conversation", style: "flex:1;display:flex;flex-direction:column;min-height:0" }, head, pane, el('div', 'xc', {}, field)));
    },
    head: (c) => [el('a', '', { href: '/profile' }, el('h2', '', { style: 'margin:0;font-size:17px' }, el('span', '', { dir: 'auto' }, c.name)), el('span', '', {}, c.typing ? T.typing : he ? 'פעיל/ה עכשיו' : 'Active now'))],
    before: () => [el('div', '', { role: 'row', style: 'text-align:center' }, el('span', '', {}, T.today))],
    bubble(m, c) {
      if (m.call) return el('div', '', { role: 'row', style: 'text-align:center' }, el('span', '', {}, `${T.missed} ${clock(m.at)}`));
      const row = el('div', 'xr' + (m.mine ? ' o' : ''), { role: 'gridcell' }, el('span', 'sr', {}, m.mine ? T.sent : m.name || c.name));
      if (m.quote) row.append(el('div', 'xq', { style: 'font-size:13px;background:#f5f5f5;border-radius:12px;padding:4px 8px' }, el('span', 'sr', {}, 'Original message:'), el('span', '', { dir: 'auto' }, m.quote[1])));
      if (m.photo) row.append(el('a', '', { href: m.photo.startsWith('blob:') ? '#' : m.photo, 'aria-label': 'Open photo' }, picture(m)));
      if (m.paper) row.append(paper(m));
      if (m.voice) row.append(el('div', 'xb', {}, el('div', '', { role: 'button', 'aria-label': 'Play' }), el('span', '', {}, m.voice)));
      if (m.text || m.gone) row.append(el('div', 'xb', { dir: 'auto' }, m.gone ? T.gone : m.text));
      if (m.reaction) row.append(el('div', '', { role: 'button', 'aria-label': `1 reaction; see who reacted: ${m.reaction}` }, el('img', '', { alt: m.reaction, height: 16, width: 16, src: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7' })));
      return el('div', '', { role: 'row' }, row);
    },
  };
  const skin = SKINS[site];
  let box = null;
  function draw(jump = true) {
    if (!box) return;
    skin.list(box, [...all.values()].sort((a, b) => (last(b) ? +last(b).at : 0) - (last(a) ? +last(a).at : 0)));
    document.title = open && site === 'messenger' ? `${open} | Messenger` : ([...all.values()].some((c) => c.unread) ? '(1) ' : '') + (site === 'whatsapp' ? 'WhatsApp' : 'Telegram Web');
    if (!open) return;
    const c = conv(open);
    head.replaceChildren(...skin.head(c));
    c.list.forEach((m, i) => { m.first = !i || c.list[i - 1].mine !== m.mine; m.el = m.el || skin.bubble(m, c); });
    const want = [...(c.intro = c.intro || skin.before(c)), ...c.list.map((m) => m.el)];
    want.forEach((e, i) => { if (rowsOf.children[i] !== e) rowsOf.insertBefore(e, rowsOf.children[i] || null); });
    while (rowsOf.children.length > want.length) rowsOf.lastChild.remove();
    if (jump) pane.scrollTop = 1e7;
  }
  window.open_ = (name, wait = 80) => {
    open = name; opened = 0;
    const c = conv(name);
    c.unread = 0; c.intro = null;
    c.list.forEach((m) => (m.el = null));
    if (site.startsWith('telegram')) history.replaceState(null, '', '#' + encodeURIComponent(name));
    skin.main();
    head.replaceChildren(...skin.head(c));
    field.addEventListener('keydown', (e) => {
      if (e.key !== 'Enter' || e.shiftKey) return;
      e.preventDefault();
      const text = field.innerText.trim();
      field.replaceChildren(...(site.startsWith('telegram') ? [] : [el('p', '', {}, el('br'))]));
      if (text) { conv(open).list.push({ mine: true, name: 'Noa', text, at: new Date(), key: ++key }); draw(); }
    });
    setTimeout(() => { opened = 1; draw(); }, wait);
    setTimeout(() => { opened = 2; draw(false); }, 900);
  };
  window.elsewhere = (name, text, more = {}) => {
    const c = conv(name);
    c.list.push({ name, text, at: new Date(), key: ++key, ...more });
    if (open !== name) c.unread++;
    draw();
  };
  window.play = (ev) => {
    const c = conv(CARE), found = c.list.find((m) => m.id === ev.target);
    if (ev.action === 'typing') { c.typing = ev.name; draw(); setTimeout(() => { c.typing = ''; draw(); }, 400); return; }
    if (ev.action === 'edit') Object.assign(found, { text: ev.text, edited: true, el: null });
    else if (ev.action === 'delete') Object.assign(found, { gone: true, photo: null, el: null });
    else if (ev.action === 'react') Object.assign(found, { reaction: ev.text, el: null });
    else {
      if (ev.blob) ev.photo = URL.createObjectURL(new Blob([Uint8Array.from(atob(ev.blob), (ch) => ch.charCodeAt(0))], { type: 'image/png' }));
      c.list.push({ ...ev, mine: ev.actor === 'customer', at: new Date(), key: ++key });
      if (open !== CARE) c.unread++;
    }
    draw();
  };
  window.forward = (on = true) => {
    document.getElementById('dialog')?.remove();
    if (!on) return;
    const rows = [...all.keys()].filter((n) => n !== CARE).map((n) => el('div', '', { role: 'listitem', style: 'height:60px;cursor:pointer' }, el('span', '', { title: n, dir: 'auto' }, n), el('div', '', {}, preview(last(conv(n))))));
    document.body.append(el('div', '', { id: 'dialog', role: 'dialog', style: 'position:fixed;top:80px;left:520px;width:420px;height:300px;background:#f0f;z-index:99;overflow:auto' }, el('h2', '', {}, 'Forward message to'), el('div', '', { role: 'list' }, rows)));
  };
  function enter() {
    document.getElementById('app').replaceChildren();
    box = skin.frame(document.getElementById('app'));
    draw();
  }
  window.scan = () => { localStorage.setItem('login', 'scanned'); enter(); };
  document.head.append(el('style', '', {}, skin.css));
  conv(CARE);
  for (const [name, text] of JSON.parse(query.get('others') || '[]')) elsewhere(name, text);
  if (localStorage.getItem('login')) enter(); else document.getElementById('app').append(skin.scan());
  window.CARE = CARE;
})();
