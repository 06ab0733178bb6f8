// Notices what a person does by hand: which field of a login form they enter, what they click. What is typed into password and code fields
// goes to the program's memory only, so that it can be looked for in everything that is written; no other text is taken.
(() => {
  const told = window.__collectorByHand, mark = Symbol.for('collector.byhand');
  if (!told || window[mark]) return;
  window[mark] = { last: null };
  const waysTo = /*SELECTORS*/;
  const CODE = /otp|one-?time|verif|sms-?code|passcode|\bcode\b|קוד/i;
  const WHO = /user|login|email|phone|account|identity|customer|משתמש|זהות|לקוח|טלפון|דוא/i;
  const inner = event => event.composedPath().find(x => x instanceof Element) || event.target;
  const about = e => [e.name, e.id, e.autocomplete, e.placeholder, e.getAttribute('aria-label'), ...[...(e.labels || [])].map(l => l.textContent)].join(' ');
  const kind = e => {
    if (!(e instanceof HTMLInputElement) || /^(checkbox|radio|submit|button|file|hidden|range|color|search)$/.test(e.type)) return '';
    if (e.autocomplete === 'one-time-code') return 'otp';
    if (e.type === 'password' || e[mark]) { e[mark] = true; return CODE.test(about(e)) ? 'otp' : 'password'; }
    if (CODE.test(about(e)) || e.maxLength === 1) return 'otp';
    return WHO.test(about(e)) || e.type === 'email' || (e.form && e.form.querySelector('input[type=password]')) ? 'username' : 'text';
  };
  const tell = what => { try { told(JSON.stringify(what)); } catch (_) { /* the page is going away */ } };
  const value = e => e.maxLength !== 1 ? e.value
    : [...(e.form || e.getRootNode()).querySelectorAll('input')].filter(x => x.maxLength === 1).map(x => x.value).join('');
  addEventListener('focusin', event => {
    const e = inner(event), what = kind(e);
    if (!what) return;
    window[mark].last = e;
    tell({ did: 'field', kind: what, ways: waysTo(e) });
  }, true);
  for (const name of ['input', 'change']) addEventListener(name, event => {
    const e = inner(event), what = kind(e);
    if (what === 'password' || what === 'otp') tell({ did: 'typed', kind: what, value: value(e) });
  }, true);
  // A banner or window that lies over the page; what lies in a menu is a way through the site.
  const layer = path => path.some(x => x.matches('nav,header,[role=menu],[role=navigation],[role=listbox]')) ? null
    : path.find(x => x.matches('dialog,[role=dialog],[role=alertdialog],[aria-modal=true]') || /fixed|sticky/.test(getComputedStyle(x).position)) || null;
  addEventListener('click', event => {
    if (!event.isTrusted || window[Symbol.for('collector.pick')]) return;
    const path = event.composedPath().filter(x => x instanceof Element);
    const e = path.find(x => x.matches('a,button,summary,label,select,option,[role=button],[role=link],[role=tab],[role=menuitem],[onclick],input')) || path[0];
    if (!e || kind(e)) return;
    const ways = waysTo(e), over = layer(path);
    tell({ did: 'click', ways, text: (e.innerText || '').trim().slice(0, 80) });
    if (over) setTimeout(() => { if (!over.isConnected || !over.checkVisibility({ visibilityProperty: true, opacityProperty: true })) tell({ did: 'closed', ways }); }, 900);
  }, true);
})()
