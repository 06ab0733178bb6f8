// What the customer sends from a field, never from one for secrets; and how boxes are scrolled. Stands inside `observer.js` and uses its names.
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

