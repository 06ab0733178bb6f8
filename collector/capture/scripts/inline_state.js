// Writes into the document what an archive would lose: style sheets that scripts adopted or that stand in shadow roots, what stands in
// fields, and that a popover is open. Returns how much that was; `collector.carried` takes it out again. Passwords and codes are left alone.
() => {
  /*SHADOW ROOTS*/
  const undo = [];
  const attribute = (e, name, value) => {
    const before = e.getAttribute(name);
    if (before === value) return;
    if (value === null) e.removeAttribute(name); else e.setAttribute(name, value);
    undo.push(() => { if (before === null) e.removeAttribute(name); else e.setAttribute(name, before); });
  };
  const secret = e => /password|one-time-code|cc-/.test(e.type + ' ' + e.autocomplete);
  const field = e => {
    if (e.localName === 'option') attribute(e, 'selected', e.selected ? '' : null);
    else if (e.type === 'checkbox' || e.type === 'radio') attribute(e, 'checked', e.checked ? '' : null);
    else if (e.localName === 'textarea') {
      if (e.value === e.defaultValue) return;
      const before = e.defaultValue;
      e.defaultValue = e.value;
      undo.push(() => { e.defaultValue = before; });
    } else if (!/hidden|file|submit|button|reset|image/.test(e.type) && !secret(e) && e.value !== e.defaultValue) attribute(e, 'value', e.value);
  };
  const written = sheet => {
    let rules = [];
    try { rules = sheet.disabled ? [] : [...sheet.cssRules]; } catch (error) { /* another site's sheet, which is kept under its address */ }
    const text = rules.map(rule => rule.cssText).join('\n'), media = sheet.media.mediaText;
    return text && media ? `@media ${media} {\n${text}\n}` : text;
  };
  // An archive keeps the elements of a shadow root but not its `style` elements; a link that holds the rules itself is kept.
  const sheets = root => {
    const top = root === document, own = top ? [] : [...root.styleSheets].filter(sheet => sheet.ownerNode && sheet.ownerNode.localName === 'style');
    const text = [...own, ...(root.adoptedStyleSheets || [])].map(written).filter(Boolean).join('\n');
    if (!text) return;
    const carrier = document.createElement(top ? 'style' : 'link');
    if (top) carrier.textContent = text;
    else { carrier.rel = 'stylesheet'; carrier.href = 'data:text/css;charset=utf-8,' + encodeURIComponent(text); }
    (root.documentElement || root).append(carrier);
    undo.push(() => carrier.remove());
  };
  const visit = root => {
    for (const e of root.querySelectorAll(':popover-open')) attribute(e, 'style', `${e.getAttribute('style') || ''};display:${getComputedStyle(e).display}!important`);
    for (const e of root.querySelectorAll('*')) {
      if (/^(input|textarea|option)$/.test(e.localName)) field(e);
      const inner = shadow.of(e);
      if (inner) visit(inner);
    }
    sheets(root);
  };
  visit(document);
  window[Symbol.for('collector.carried')] = () => { for (const back of undo.reverse()) back(); delete window[Symbol.for('collector.carried')]; };
  return undo.length;
}
