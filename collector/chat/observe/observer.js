// Notes what text appears, changes and disappears in this document and in its shadow roots, and never touches the page.
// Sent as batches of operations on numbered nodes; `observation_records.py` describes the form. `interpret` reads them later, elsewhere.
// Parts of it stand in files of their own beside it, which `page_observer.py` puts in.
(() => {
  'use strict';
  const KEY = '%KEY%', BIND = '%BIND%';
  if (window[KEY]) return;
  const SKIP = new Set(['SCRIPT', 'STYLE', 'LINK', 'META', 'HEAD', 'NOSCRIPT', 'TEMPLATE', 'TITLE', 'BASE', 'PARAM', 'SOURCE', 'TRACK']);
  const LEAF = new Set(['TEXTAREA', 'INPUT', 'SELECT', 'OPTION', 'SVG', 'svg', 'CANVAS', 'VIDEO', 'AUDIO', 'OBJECT', 'EMBED', 'IFRAME', 'MATH', 'math']);
  const KEEP = new Set(['id', 'class', 'role', 'dir', 'lang', 'hidden', 'alt', 'title', 'href', 'src', 'slot', 'name', 'type', 'placeholder',
    'datetime', 'contenteditable', 'disabled', 'start', 'value', 'download', 'part', 'inert', 'colspan', 'data']);
  const SECRET_NAME = /token|csrf|xsrf|secret|nonce|session|passw/i;
  const SECRET_FIELD = /passw|pwd|otp|one.?time|passcode|\bpin\b|cvv|cvc|card.?num|סיסמ|קוד\s*(אימות|חד|כניסה|sms)/i;
  const doc = Math.random().toString(36).slice(2, 10) + Date.now().toString(36);
  const ids = new WeakMap(), kids = new WeakMap(), roots = new WeakMap(), facts = new WeakMap();
  const refs = new Map(), texts = new Map();
  let next = 1, out = [], timer = 0, last = 0, observer;
  let opened = false;

  // ---- sending -------------------------------------------------------------------------------------------------------------
  function post(message) {
    const call = window[BIND];
    if (call) Promise.resolve(call(JSON.stringify(message))).catch(() => {});
    return !!call;
  }
  function hello() {
    opened = true;
    let top = false;
    try { top = window.top === window; } catch (e) { top = false; }
    post({ k: 'doc', doc, t: Date.now(), m: performance.now(), url: location.href, top, w: innerWidth, h: innerHeight, title: document.title });
  }
  function flush() {
    timer = 0;
    if (!out.length) return;
    if (!opened) hello();
    const ops = out;
    out = [];
    last = performance.now();
    post({ k: 'dom', doc, t: ops.t, m: ops.m, ops });
  }
  function note(op) {
    if (!out.length) { out.t = Date.now(); out.m = performance.now(); }
    out.push(op);
  }
  function soon() {
    if (!out.length) return;
    if (document.hidden || performance.now() - last > 40) { if (timer) { clearTimeout(timer); } flush(); }
    else if (!timer) timer = setTimeout(flush, 25);
  }

  // ---- the mirror of the page ----------------------------------------------------------------------------------------------
  function idOf(node) {
    let id = ids.get(node);
    if (!id) { id = next++; ids.set(node, id); refs.set(id, new WeakRef(node)); }
    return id;
  }
  function editable(el) {
    const c = el.getAttribute('contenteditable');
    return c !== null && c !== 'false';
  }
  function wanted(node) {
    return node.nodeType === 3 ? node.data !== '' : node.nodeType === 1 && !SKIP.has(node.tagName);
  }
  function childrenOf(node) {
    const found = [];
    if (node.nodeType === 1 && (LEAF.has(node.tagName) || editable(node))) return found;
    for (let c = node.firstChild; c; c = c.nextSibling) if (wanted(c)) found.push(c);
    return found;
  }
  function attribute(el, name, value) {
    if (value === null) return null;
    if (name === 'value') return el.tagName === 'LI' ? value : undefined;
    if (name === 'data' && el.tagName !== 'OBJECT') return undefined;
    if (!KEEP.has(name) && !name.startsWith('aria-') && !name.startsWith('data-')) return undefined;
    if (SECRET_NAME.test(name)) return undefined;
    if (/^(href|src|data)$/.test(name) && SHOWS.test(el.tagName)) return addressOf(el, name, value);
    return value.length > 300 ? value.slice(0, 300) : value;
  }
  function addressOf(el, name, value) {                  // whole and absolute, but for what stands in the page itself
    if (/^\s*(#|javascript:|$)/i.test(value)) return value.slice(0, 300);
    const whole = typeof el[name] === 'string' && el[name] ? el[name] : value;
    return shortened(whole);
  }
  function shortened(address) {                          // two photographs of one size begin alike: a short digest of all tells them apart
    if (!address.startsWith('data:')) return address.slice(0, 4000);
    if (address.length <= 300) return address;
    let h = 2166136261;
    for (let i = 0; i < address.length; i++) h = Math.imul(h ^ address.charCodeAt(i), 16777619);
    return `${address.slice(0, 260)}#${address.length}-${(h >>> 0).toString(16)}`;
  }
  function attributesOf(el) {
    const a = {};
    for (const { name, value } of el.attributes) {
      const v = attribute(el, name, value);
      if (v !== undefined) a[name] = v;
    }
    if (/^(AUDIO|VIDEO)$/.test(el.tagName) && !a.src) {
      const inner = el.currentSrc || (el.querySelector('source') || {}).src;
      if (inner) a.src = shortened(inner);
    }
    if (el.localName === 'svg' && drawnInside(el)) a.src = shortened(drawnInside(el));
    return a;
  }
  function write(node) {
    const i = idOf(node);
    if (node.nodeType === 3) {
      return { i, x: node.data.length > 20000 ? node.data.slice(0, 20000) : node.data };
    }
    const list = childrenOf(node);
    kids.set(node, list.map(idOf));
    const r = { i, n: node.nodeType === 1 ? node.localName : '#root', c: list.map(write) };
    if (node.nodeType === 1) {
      r.a = attributesOf(node);
      wish(node);
      const root = roots.get(node) || node.shadowRoot;
      if (root) { watch(node, root, true); r.s = write(root); }
    }
    return r;
  }
  function renew(parent) {
    if (!ids.has(parent) || !kids.has(parent)) return;
    if (parent.nodeType === 1 && !roots.has(parent) && parent.shadowRoot) watch(parent, parent.shadowRoot);
    const old = kids.get(parent), now = childrenOf(parent), fresh = now.map(idOf);
    let a = 0, b = 0;
    while (a < old.length && a < fresh.length && old[a] === fresh[a]) a++;
    while (b < old.length - a && b < fresh.length - a && old[old.length - 1 - b] === fresh[fresh.length - 1 - b]) b++;
    if (a === old.length && a === fresh.length) return;
    kids.set(parent, fresh);
    note(['k', idOf(parent), a, old.length - a - b, now.slice(a, now.length - b).map(write)]);
    if (parent.nodeType === 1) wish(parent);
  }
  const within = (n, box) => { for (let i = 0; n && i < 200; n = slotOf(n) || n.parentNode || n.host, i++) if (n === box) return true; return false; };
  const moved = new Map();                               // element → its own style attribute, while the recorder has it out of the way
  let rolled = null, moves = 0;                          // does the list change its elements when it is scrolled?
  function watch(host, root, quiet) {
    if (roots.has(host)) return;
    roots.set(host, root);
    observer.observe(root, WHAT);
    listen(root);
    if (!quiet && ids.has(host) && host.isConnected) { note(['h', idOf(host), write(root)]); soon(); }
  }
  const WHAT = { subtree: true, childList: true, characterData: true, attributes: true, attributeOldValue: true };
  function changed(records) {
    const parents = new Set(), attrs = new Map(), words = new Set();
    for (const r of records) {
      if (r.type === 'childList') parents.add(r.target);
      else if (r.type === 'characterData') words.add(r.target);
      else if (ids.has(r.target)) {
        if (!attrs.has(r.target)) attrs.set(r.target, new Map());
        const was = attrs.get(r.target);
        if (!was.has(r.attributeName)) was.set(r.attributeName, r.oldValue);
      }
    }
    for (const p of parents) { renew(p); if (rolled && within(p, rolled)) moves++; }
    for (const n of words) {
      if (n.nodeType !== 3 || !n.parentNode) continue;
      const listed = kids.get(n.parentNode);
      if (!ids.has(n) || !listed || !listed.includes(ids.get(n)) || n.data === '') renew(n.parentNode);
      else note(['t', ids.get(n), n.data.length > 20000 ? n.data.slice(0, 20000) : n.data]);
      if (n.parentNode.nodeType === 1 && ids.has(n.parentNode)) wish(n.parentNode);
    }
    for (const [el, names] of attrs) {
      const a = {};
      let some = false;
      for (const [name, was] of names) {
        if (name === 'style' && moved.has(el)) { names.delete(name); continue; }
        if (was === el.getAttribute(name)) { names.delete(name); continue; }
        const v = attribute(el, name, el.getAttribute(name));
        if (name !== 'style' && v !== undefined) { a[name] = v; some = true; }
      }
      if (some) note(['a', idOf(el), a]);
      if (names.has('contenteditable')) renew(el);
      if (names.has('class') || names.has('style') || names.has('hidden')) again(el);
    }
    cleared();
    if (document.hidden) measure(400);
    soon();
  }

  /*%attached_bytes.js%*/
  /*%element_looks.js%*/
  /*%sent_text.js%*/
  /*%seen_places.js%*/
  /*%recorder_questions.js%*/
  Object.defineProperty(window, KEY, { value: api, enumerable: false, configurable: true });

  // ---- beginning -----------------------------------------------------------------------------------------------------------
  const own = Element.prototype.attachShadow;
  Element.prototype.attachShadow = new Proxy(own, { apply(target, self, args) {
    const root = Reflect.apply(target, self, args);
    try { watch(self, root); } catch (e) { /* a page must never fail because it is watched */ }
    return root;
  } });
  const ask = (html) => { if (typeof html === 'string' && html.includes('shadowrootmode')) post({ k: 'roots', doc, t: Date.now() }); };
  for (const [owner, name] of [[Element.prototype, 'setHTMLUnsafe'], [ShadowRoot.prototype, 'setHTMLUnsafe'], [Document, 'parseHTMLUnsafe']]) {
    if (owner && owner[name]) {
      owner[name] = new Proxy(owner[name], { apply(target, self, args) {
        const done = Reflect.apply(target, self, args);
        setTimeout(ask, 0, args[0]);
        return done;
      } });
    }
  }
  observer = new MutationObserver((records) => { try { changed(records); } catch (e) { post({ k: 'fault', doc, t: Date.now(), why: String(e && e.stack || e).slice(0, 400) }); } });
  function begin() {
    if (!opened) hello();
    if (!ids.has(document)) note(['k', 0, 0, 0, [write(document)]]);
    observer.observe(document, WHAT);
    listen(window);
    soon();
  }
  if (window.top !== window) document.addEventListener('DOMContentLoaded', () => post({ k: 'roots', doc, t: Date.now() }));
  addEventListener('pagehide', () => { changed(observer.takeRecords()); flush(); post({ k: 'gone', doc, t: Date.now(), m: performance.now() }); }, true);
  addEventListener('pageshow', (e) => { if (e.persisted) post({ k: 'back', doc, t: Date.now(), m: performance.now() }); }, true);
  if (window.top === window) for (const what of ['offline', 'online']) addEventListener(what, () => post({ k: 'life', what, doc, t: Date.now(), m: performance.now() }));
  for (const [event, what] of [['freeze', 'frozen'], ['resume', 'resumed']]) document.addEventListener(event, () => { flush(); post({ k: 'life', what, doc, t: Date.now(), m: performance.now() }); });
  addEventListener('loadedmetadata', (e) => { if (ids.has(e.target)) wish(e.target); }, true);    // of several sources one was chosen
  addEventListener('load', (e) => {                       // styles that come late change how everything looks
    if (e.target === document || (e.target && e.target.tagName === 'LINK')) { for (const r of refs.values()) { const n = r.deref(); if (n && n.nodeType === 1 && n.isConnected) wish(n); } }
  }, true);
  document.addEventListener('visibilitychange', () => { measure(20); flush(); pump(); });
  begin();
})();
