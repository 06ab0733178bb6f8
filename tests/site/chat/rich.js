// What bubbles hold besides plain words, for tests. rich(kind, he, cls) gives {html, text} for words in elements of their own (text: what a person
// reads there), or {html, file, action: 'attach'} for messages without words. `cls` turns a class token into the page's own.
window.rich = (kind, he, cls) => {
  const c = (n) => { const t = cls(n); return t ? ` class="${t}"` : ''; }, W = (en, hb) => (he ? hb : en), gif = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==';
  const both = (html) => ({ html, text: html.replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, '$1').replace(/<(?:br|\/?(?:div|p|li|ul|ol|td|tr|table|h4|blockquote))\b[^>]*>/g, ' ').replace(/<button[^>]*>.*?<\/button>/g, ' ').replace(/<[^>]+>/g, '').replace(/\s+/g, ' ').trim() });
  const said = {
    card: () => both(`<div${c('ct')}>${W('Your appointment', 'התור שלך')}</div><div${c('cd')}>28/11/2026</div><div${c('cd')}>14:30</div><div${c('cp')}>${W('Herzl 5, Haifa', 'הרצל 5, חיפה')}</div>`),
    cells: () => both(`${W('Your payments:', 'התשלומים שלך:')}<table${c('tbl')}><tr><td>10/26</td><td>₪64.90</td></tr><tr><td>11/26</td><td>₪129.90</td></tr></table>`),
    states: () => both(W('The letter was <b>sent</b> on Sunday and <i>read</i> on Monday', 'המכתב <b>נשלח</b> ביום ראשון ו<i>נקרא</i> ביום שני')),
    money: () => both(`<span${c('lead')}>${W('Now only', 'עכשיו רק')}</span> <span${c('amount')}>64.90</span><span${c('sign')}>₪</span> <span${c('per')}>${W('a month', 'לחודש')}</span>`),
    emoji: () => both(`${W('Gladly', 'בשמחה')} <span${c('emo')}>👍</span> <span${c('emo')}>🙏</span>`),
    altprice: () => both(`${W('Your price is', 'המחיר שלך')} <img src="${gif}" alt="₪59.90" width="48" height="16"> ${W('for a year', 'לשנה')}`),
    strike: () => both(`${W('Instead of', 'במקום')} <s>129.90 ₪</s> <b>99.90 ₪</b> ${W('a month', 'לחודש')}`),
    lines: () => both(`<div>${W('The steps are:', 'אלה השלבים:')}</div><ul><li>${W('Unplug it', 'לנתק')}</li><li>${W('Wait a minute', 'להמתין דקה')}</li></ul>`),
    paras: () => both(`<p>${W('We checked the line.', 'בדקנו את הקו.')}</p><p>${W('A technician comes on 28/11 at 14:30.', 'טכנאי יגיע ב-28/11 בשעה 14:30.')}</p>`),
    bold: () => both(`<b>${W('Important:', 'חשוב:')}</b> ${W('your line ends', 'הקו שלך יסתיים')} <b>12/12</b>, <b>${W('Monday', 'יום שני')}</b>`),
    link: () => both(`${W('Details', 'פרטים')} <a href="https://shop.example/terms">${W('in our terms', 'בתקנון שלנו')}</a> ${W('and by phone', 'ובטלפון')}`),
    buttons: () => both(`<div${c('tx2')}>${W('Choose what to do next', 'בחרו איך להמשיך')}</div><div${c('qr')}><button>${W('Billing', 'חיוב')}</button><button>${W('A person', 'נציג')}</button></div>`),
    time_in: () => both(`<span>${W('We open at', 'נפתח בשעה')}</span> <span>09:00</span> <span>${W('and close at', 'ונסגור בשעה')}</span> <span>17:00</span>`),
    code: () => both(`${W('Your code is', 'הקוד שלך')} <code>4471-88</code>`),
    heading: () => both(`<h4>${W('Our offer', 'ההצעה שלנו')}</h4><p>${W('Half price for a year', 'חצי מחיר לשנה')}</p>`),
  };
  const shown = {
    voice: () => ({ html: `<div${c('vo')} style="display:flex"><button aria-label="${W('Play voice message', 'השמעת הודעה קולית')}">▶</button><div${c('wave')} style="width:90px;height:20px;background:#bbb"></div><div${c('dur')} aria-hidden="true">0:14</div></div>`, file: '0:14', text: '0:14' }),
    audio: () => ({ html: `<audio src="/files/note.ogg" controls></audio>`, file: 'note.ogg', text: '' }),
    sticker: () => ({ html: `<img${c('stk')} src="/files/sticker.webp" alt="${W('Sticker', 'סטיקר')}" width="160" height="160">`, file: 'sticker.webp', text: '' }),
    doc: () => ({ html: `<div${c('docu')} role="button" title="${W('Download', 'הורדה')} invoice-11.pdf"><span${c('fn')}>invoice-11.pdf</span><div${c('fm')}><span>${W('2 pages', '2 עמודים')}</span><span>•</span><span>PDF</span><span>•</span><span>120 kB</span></div></div>`, file: 'invoice-11.pdf', text: 'invoice-11.pdf' }),
    place: () => ({ html: `<a href="https://maps.example/?q=32.8,34.9"><img src="/files/map.png" alt="${W('Location', 'מיקום')}" width="200" height="100"></a>`, file: 'maps.example', text: '' }),
    contact: () => ({ html: `<div${c('vc')}><div${c('vn')}>${W('Billing desk', 'מחלקת חיוב')}</div><div${c('va')} role="button">${W('Message', 'שליחת הודעה')}</div></div>`, file: W('Billing desk', 'מחלקת חיוב'), text: W('Billing desk', 'מחלקת חיוב') }),
  };
  if (said[kind]) return said[kind]();
  return { ...shown[kind](), action: 'attach' };
};
