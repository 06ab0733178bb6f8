// Notes what text appears, changes and disappears in this document and in its shadow roots, and never touches the page.
// Sent as batches of operations on numbered nodes; `records.py` describes the form. `interpret` reads them later, elsewhere.
(() => {
  'use strict';
  const KEY = '%KEY%', BIND = '%BIND%';
  if (window[KEY]) return;
  const SKIP = new Set(['SCRIPT', 'STYLE', 'LINK', 'META', 'HEAD', 'NOSCRIPT', 'TEMPLATE', 'TITLE', 'BASE', 'PARAM', 'SOURCE', 'TRACK']);
  const LEAF = new Set(['TEXTAREA', 'INPUT', 'SELECT', 'OPTION', 'SVG', 'svg', 'CANVAS', 'VIDEO', 'AUDIO', 'OBJECT', 'EMBED', 'IFRAME', 'MATH', 'math']);
  const KEEP = new Set(['id', 'class', 'role', 'dir', 'lang', 'hidden', 'alt', 'title', 'href', 'src', 'slot', 'name', 'type', 'placeholder',
    'datetime', 'contenteditable', 'disabled', 'start', 'value', 'download', 'part', 'inert', 'colspan']);
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
    if (!KEEP.has(name) && !name.startsWith('aria-') && !name.startsWith('data-')) return undefined;
    if (SECRET_NAME.test(name)) return undefined;
    return value.length > 300 ? value.slice(0, 300) : value;
  }
  function attributesOf(el) {
    const a = {};
    for (const { name, value } of el.attributes) {
      const v = attribute(el, name, value);
      if (v !== undefined) a[name] = v;
    }
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
  const within = (n, box) => { for (let i = 0; n && i < 200; n = n.parentNode || n.host, i++) if (n === box) return true; return false; };
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

  // ---- how it looks --------------------------------------------------------------------------------------------------------
  let queue = [], queued = new WeakSet(), pumping = false, late = [], lateTimer = 0;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => { pumping = false; measure(6); };
  function wish(el) {
    if (!queued.has(el)) { queued.add(el); queue.push(el); }
    pump();
  }
  function pump() {
    if (pumping || !queue.length || document.hidden) return;
    pumping = true;
    requestAnimationFrame(() => channel.port2.postMessage(0));
  }
  function again(el) {
    wish(el);
    let n = 0;
    const walk = (root) => { for (const e of root.querySelectorAll('*')) { if (n++ > 400) return; if (ids.has(e)) wish(e); } };
    walk(el);
    if (roots.has(el)) walk(roots.get(el));
  }
  function measure(budget) {
    near = new WeakMap();
    const end = performance.now() + budget;
    while (queue.length && performance.now() < end) {
      const el = queue.pop();
      queued.delete(el);
      if (!el.isConnected) continue;
      if (!roots.has(el) && el.shadowRoot) watch(el, el.shadowRoot);
      look(el);
      if (late.length < 4000) late.push(el);
    }
    if (late.length && !lateTimer) {
      const batch = late;
      late = [];
      lateTimer = setTimeout(() => { lateTimer = 0; for (const el of batch) if (el.isConnected) lookLater.push(el); settle(); }, 600);
    }
    soon();
    pump();
  }
  const lookLater = [];
  function settle() {                                    // once more when animations are over
    const end = performance.now() + 6;
    while (lookLater.length && performance.now() < end) look(lookLater.pop());
    if (lookLater.length) setTimeout(settle, 16);
    soon();
  }
  function hiddenHow(el, cs, box) {
    if (cs.display === 'none') return 'n';
    if (cs.visibility !== 'visible') return 'v';
    const clip = cs.clip, path = cs.clipPath;
    if (cs.position === 'absolute' || cs.position === 'fixed') {
      if (clip && clip !== 'auto' && /rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)/.test(clip)) return 'c';
      if (box.right + scrollX < -200 || box.left < -4000 || box.bottom + scrollY < -2000) return 'c';
    }
    if (path && /inset\((50|100)%\)|circle\(0/.test(path)) return 'c';
    if (cs.overflow !== 'visible' && box.width <= 1 && box.height <= 1 && cs.display !== 'contents') return 'c';
    if (+cs.opacity === 0) return 'o';
    if (parseFloat(cs.fontSize) === 0) return 'c';
    return '';
  }
  function ownText(el) {
    for (let c = el.firstChild; c; c = c.nextSibling) if (c.nodeType === 3 && c.data.trim()) return true;
    return false;
  }
  function pseudo(el, which) {
    const c = getComputedStyle(el, which).content;
    if (!c || c === 'none' || c === 'normal' || c === '""' || c === "''") return '';
    const m = /^"((?:[^"\\]|\\.)*)"/.exec(c);
    return m && m[1].trim() ? m[1].slice(0, 80) : '';
  }
  function look(el) {
    const cs = getComputedStyle(el), box = el.getBoundingClientRect(), f = { d: cs.display };
    const h = hiddenHow(el, cs, box), own = ownText(el);
    if (h) f.h = h;
    if (h !== 'n') {
      if (cs.backgroundColor !== 'rgba(0, 0, 0, 0)') f.bg = cs.backgroundColor;
      if (parseFloat(cs.borderTopLeftRadius) > 0 || parseFloat(cs.borderBottomRightRadius) > 0) f.br = 1;
      if (parseFloat(cs.borderTopWidth) > 0 && cs.borderTopStyle !== 'none' && parseFloat(cs.borderLeftWidth) > 0) f.bo = cs.borderTopColor;
      else if (Math.abs(parseFloat(cs.borderLeftWidth) - parseFloat(cs.borderRightWidth)) >= 2 && parseFloat(cs.borderTopWidth) < 1) f.bl = 1;
      if (cs.display.endsWith('flex') && cs.flexDirection !== 'row') f.fd = cs.flexDirection;
      if (cs.position !== 'static') f.po = cs.position;
      if (cs.order !== '0') f.or = +cs.order;
      if (cs.overflowY === 'auto' || cs.overflowY === 'scroll') f.ov = el.scrollHeight > el.clientHeight + 1 ? 2 : 1;
      if (cs.cursor === 'pointer') f.cu = 1;
      if (cs.direction === 'rtl') f.rtl = 1;
      f.r = [Math.round(box.left), Math.round(box.top), Math.round(box.width), Math.round(box.height)];
      const y = scrollTopOf(el);
      if (y) f.sy = y;
      if (own) {
        f.fg = cs.color; f.fs = Math.round(parseFloat(cs.fontSize)); f.ta = cs.textAlign;
        if (+cs.fontWeight >= 600) f.fw = 1;
        if (cs.fontStyle === 'italic') f.it = 1;
        if (cs.whiteSpace.startsWith('pre') || cs.whiteSpace === 'break-spaces') f.ws = 1;
        texts.set(ids.get(el), refs.get(ids.get(el)));
      }
      if (cs.textDecorationLine.includes('line-through')) f.td = 1;
      const b = pseudo(el, '::before'), a = pseudo(el, '::after');
      if (b) f.pb = b;
      if (a) f.pa = a;
    }
    const s = JSON.stringify(f), before = facts.get(el);
    if (s !== before) { facts.set(el, s); note(['s', idOf(el), f]); }
  }
  function parentOf(el) {
    return el.assignedSlot || el.parentElement || (el.getRootNode && el.getRootNode().host) || null;
  }
  let near = new WeakMap();                              // forgotten at each pass: a page may change which box scrolls
  function scrollerOf(el) {
    const path = [];
    let found = null;
    for (let p = el, n = 0; p && n < 200; p = parentOf(p), n++) {
      if (near.has(p)) { found = near.get(p); break; }
      path.push(p);
      const o = p === document.documentElement || p === document.body ? '' : getComputedStyle(p).overflowY;
      if (o === 'auto' || o === 'scroll' || o === 'overlay') { found = p; break; }
    }
    if (!found) found = document.scrollingElement;
    for (const p of path) near.set(p, found);
    return found;
  }
  function scrollTopOf(el) {
    const s = scrollerOf(parentOf(el) || el);
    return s ? Math.round(s.scrollTop) : 0;
  }

  // ---- what the customer sends ---------------------------------------------------------------------------------------------
  let field = null, draft = '', sent = '', sentAt = 0;
  function secret(el) {
    const t = (el.getAttribute('type') || '').toLowerCase(), ac = el.getAttribute('autocomplete') || '';
    if (t === 'password' || /one-time-code|password|cc-/.test(ac)) return true;
    const told = ['name', 'id', 'placeholder', 'aria-label', 'class'].map((n) => el.getAttribute(n) || '').join(' ');
    if (SECRET_FIELD.test(told)) return true;
    const form = el.form || (el.closest && el.closest('form'));
    return !!(form && form.querySelector('input[type=password],input[autocomplete="one-time-code"]'));
  }
  function fieldOf(node) {
    if (!node || node.nodeType !== 1) return null;
    if (node.tagName === 'TEXTAREA') return secret(node) ? null : node;
    if (node.tagName === 'INPUT') return /^(text|search|)$/.test((node.getAttribute('type') || '').toLowerCase()) && !secret(node) ? node : null;
    if (node.isContentEditable) {
      let e = node;
      while (e.parentElement && e.parentElement.isContentEditable) e = e.parentElement;
      return secret(e) ? null : e;
    }
    return null;
  }
  function valueOf(el) { return (el.value !== undefined && el.tagName !== 'DIV' ? el.value : el.innerText) || ''; }
  function tell(text, how) {
    const now = performance.now();
    if (!text.trim() || (text === sent && now - sentAt < 400)) return;
    sent = text; sentAt = now;
    flush();
    if (!opened) hello();
    post({ k: 'typed', doc, t: Date.now(), m: now, text: text.slice(0, 20000), how, node: field ? ids.get(field) || 0 : 0 });
  }
  function cleared() {
    if (!field || !draft) return;
    const v = field.isConnected ? valueOf(field) : '';
    if (!v.trim()) { const was = draft; draft = ''; tell(was, 'cleared'); }
  }
  function touched(e) {
    const f = fieldOf(e.composedPath()[0]);
    if (!f) return;
    field = f;
    const v = valueOf(f);
    if (v.trim()) draft = v;
    else if (e.inputType) draft = '';
  }
  function key(e) {
    if (e.key !== 'Enter' || e.isComposing) return;
    const f = fieldOf(e.composedPath()[0]) || field;
    if (!f) return;
    const v = valueOf(f);
    if (!e.shiftKey && v.trim()) { field = f; draft = ''; tell(v, 'enter'); }
  }
  function pressed() {
    if (!field) return;
    const f = field, v = valueOf(f);
    if (!v.trim()) return;
    draft = v;
    for (const ms of [0, 60, 250, 900]) setTimeout(() => { if (field === f) cleared(); }, ms);
  }
  function scrolled(e) {
    const el = e.target === document ? document.scrollingElement : e.target;
    if (!el || el.nodeType !== 1 || !ids.has(el)) return;
    const now = performance.now();
    if (now - (el === scrolled.el ? scrolled.at : 0) < 120) {
      clearTimeout(scrolled.timer);
      scrolled.timer = setTimeout(() => { scrolled.at = 0; scrolled({ target: el }); }, 140);
      return;
    }
    scrolled.el = el; scrolled.at = now;
    note(['y', ids.get(el), Math.round(el.scrollTop), el.scrollHeight, el.clientHeight]);
    soon();
  }
  function listen(root) {
    const o = { capture: true, passive: true };
    root.addEventListener('input', touched, o);
    root.addEventListener('focusin', touched, o);
    root.addEventListener('keydown', key, o);
    root.addEventListener('pointerdown', pressed, o);
    root.addEventListener('click', pressed, o);
    root.addEventListener('submit', pressed, o);
    root.addEventListener('scroll', scrolled, o);
  }

  // ---- what the recorder asks for ------------------------------------------------------------------------------------------
  const deref = (id) => { const r = refs.get(id); return r ? r.deref() : undefined; };
  const api = {
    doc,
    adopt(root) { if (root && root.host) watch(root.host, root); },
    flush() { if (observer) changed(observer.takeRecords()); measure(50); flush(); return doc; },
    visible() {
      const seen = [];
      near = new WeakMap();
      for (const [id, r] of texts) {
        const el = r && r.deref();
        if (!el || !el.isConnected) { texts.delete(id); continue; }
        const b = el.getBoundingClientRect();
        if (b.width < 2 || b.height < 2 || b.bottom < 2 || b.top > innerHeight - 2 || b.right < 2 || b.left > innerWidth - 2) continue;
        const s = scrollerOf(el), c = s === document.scrollingElement ? null : s.getBoundingClientRect();
        if (c && (b.bottom < c.top + 2 || b.top > c.bottom - 2)) continue;
        seen.push(id);
      }
      return { doc, seen };
    },
    scroller(id) {
      const el = deref(id);
      if (!el || !el.isConnected || el.nodeType !== 1) return 0;
      const moves = (e) => e.scrollHeight > e.clientHeight + 4 && e.clientHeight > 40 && getComputedStyle(e).overflowY !== 'visible';
      let best = moves(el) ? el : null;
      const walk = (root) => {
        for (const e of root.querySelectorAll('*')) {
          if (moves(e) && e.clientHeight >= 0.4 * Math.min(el.clientHeight || 1e9, innerHeight) && (!best || e.clientHeight > best.clientHeight)) best = e;
          const inner = roots.get(e);
          if (inner) walk(inner);
        }
      };
      if (!best) walk(el);
      if (!best && roots.has(el)) walk(roots.get(el));
      for (let p = parentOf(el), n = 0; !best && p && n < 60; p = parentOf(p), n++) if (p !== document.documentElement && p !== document.body && moves(p)) best = p;
      if (!best && document.scrollingElement && document.scrollingElement.scrollHeight > innerHeight + 4) best = document.scrollingElement;
      return best ? idOf(best) : 0;
    },
    earlier(id) {
      const el = deref(id), hit = /^\W*((load|show|view|see|get|fetch)\s+)?(more|earlier|older|previous)\s*(messages?|history|conversation)?\W*$|^\W*(טען|הצג|טעינת|הצגת)?\s*(עוד\s+)?(הודעות)?\s*(קודמות|ישנות יותר|ישנות|נוספות)\W*$/i;
      if (!el || !el.isConnected || el.nodeType !== 1) return false;
      const find = (root) => {
        for (const e of root.querySelectorAll('button,[role=button],a')) {
          if (e.tagName === 'A' && /^https?:/.test(e.getAttribute('href') || '')) continue;
          const t = (e.innerText || '').trim();
          if (t && t.length < 40 && hit.test(t) && !e.disabled && e.getClientRects().length) return e;
        }
        for (const e of root.querySelectorAll('*')) { const inner = roots.get(e), f = inner && find(inner); if (f) return f; }
        return null;
      };
      const b = find(el);
      if (b) b.click();
      return !!b;
    },
    where(id) {
      const s = deref(id);
      if (!s || !s.isConnected) return null;
      const b = s === document.scrollingElement ? { left: 0, top: 0, width: innerWidth, height: innerHeight } : s.getBoundingClientRect();
      return { moves, top: s.scrollTop, height: s.scrollHeight, client: s.clientHeight, box: [b.left, b.top, b.width, b.height], ratio: devicePixelRatio };
    },
    scroll(id, top) { const s = deref(id); if (s !== rolled) { rolled = s; moves = 0; } if (s && s.isConnected) s.scrollTo({ top, behavior: 'instant' }); return api.where(id); },
    press(id) { const el = deref(id); if (el && el.isConnected) el.click(); return !!el; },
    present(id) { const el = deref(id); return !!(el && el.isConnected); },
  };
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
  addEventListener('load', (e) => {                       // styles that come late change how everything looks
    if (e.target === document || (e.target && e.target.tagName === 'LINK')) { for (const r of refs.values()) { const n = r.deref(); if (n && n.nodeType === 1 && n.isConnected) wish(n); } }
  }, true);
  document.addEventListener('visibilitychange', () => { measure(20); flush(); pump(); });
  begin();
})();
