# Messages in Hebrew. One file a language; the same ids in each. Syntax: https://projectfluent.org/fluent/guide/
# A section a room. Ids begin with the room's name. Values that are people's or companies' words stay as they are.

## room: shared

the-customer = { $gender ->
    [f] הלקוחה
    [m] הלקוח
   *[other] הלקוח/ה
  }
shared-minutes = { $count ->
    [one] דקה אחת
    [two] שתי דקות
   *[other] { $count } דקות
}
shared-hours = { $count ->
    [one] שעה אחת
    [two] שעתיים
   *[other] { $count } שעות
}
shared-hours-minutes = { $hours } { $minutes ->
    [one] ודקה אחת
    [two] ושתי דקות
   *[other] ו־{ $minutes } דקות
}
shared-days = { $count ->
    [one] יום אחד
    [two] יומיים
   *[other] { $count } ימים
}
shared-seconds = { $count ->
    [one] שנייה אחת
    [two] שתי שניות
   *[other] { $count } שניות
}

## end of room: shared

## room: model (reasons of PARTIAL and FAILED)

reason-login-page = במקום העמוד המבוקש הופיע עמוד כניסה
reason-other-conversation = הייתה פתוחה שיחה אחרת
reason-error-page = האתר הציג עמוד שגיאה
reason-challenge = האתר ביקש להוכיח שלא מדובר ברובוט; נדרש אדם
reason-http-status = האתר ענה בקוד שגיאה
reason-navigation = העמוד לא נטען
reason-asks-for-login = השרת עצמו מבקש שם משתמש וסיסמה, שאין למסור בכתובת: שומרים אותם פעם אחת ב־`collector login set`, ומשתמשים במתכון עם `visit.login`
reason-timeout = הזמן שהוקצב הסתיים
reason-crashed = הדפדפן קרס
reason-interrupted = ההקלטה נקטעה לפני סופה
reason-older-reading = המילים הן של קריאה ישנה, ולא היה אפשר לקרוא אותן מחדש
reason-store-away = המאגר או מסד הנתונים שלו לא ענה
reason-store-full = לא נשאר מקום פנוי לשמירה במאגר
reason-missing-part = חלק מהתיעוד חסר
reason-height-limit = העמוד ארוך מהגבול שנקבע וצולם רק עד אליו
reason-infinite-scroll = העמוד ממשיך להיטען בלי סוף; תועד עד הגבול
reason-images-missing = תמונות בעמוד לא נטענו
reason-styles-missing = גיליונות עיצוב של האתר לא נטענו
reason-certificate = תעודת האבטחה של האתר לא אומתה
reason-redirect-loop = האתר מפנה שוב ושוב בלי סוף
reason-download = הקובץ לא ירד
reason-covered = שכבה מכסה חלק מהעמוד
reason-inner-scroll = אזור גלילה פנימי לא נפתח במלואו
reason-text-differs = בטקסט ובתמונה כתוב דבר שונה (כיוון כתיבה כפוי)
reason-visual-hebrew = האותיות העבריות כתובות בעמוד בסדר הפוך; בטקסט הן הועברו לסדר הקריאה
reason-blank-picture = בתמונה חסר טקסט שנמצא בעמוד
reason-price-not-found = המחיר לא נמצא בעמוד
reason-price-neighbour = ליד המחיר עומד דבר אחר מאשר בהקלטה: זה מחיר של שורה אחרת
reason-price-unclear = הטקסט שנמצא אינו מחיר חד־משמעי
reason-price-changed = המחיר השתנה בזמן הצילום
reason-price-period = התקופה שבעמוד אינה התקופה שבמתכון
reason-price-unclear-date-or-phone = אין מחיר חד־משמעי: ליד סימן המטבע עומדים תאריך, שעה או מספר טלפון
reason-price-unclear-turned = אין מחיר חד־משמעי: הטקסט הפוך על המסך
reason-price-unclear-masked = אין מחיר חד־משמעי: חלק מהמספר מוסתר
reason-price-unclear-letter = אין מחיר חד־משמעי: אות צמודה לספרות
reason-price-unclear-odd-sign = אין מחיר חד־משמעי: סימן לא רגיל עומד ליד הספרות
reason-price-unclear-side-by-side = אין מחיר חד־משמעי: שני מספרים עומדים זה ליד זה ואולי הם סכום אחד
reason-price-unclear-footnote = אין מחיר חד־משמעי: הספרה המוגבהת היא אולי הערת שוליים ואולי חלק מהמספר
reason-price-unclear-joined = אין מחיר חד־משמעי: שני חלקים של העמוד נפגשים בתוך המספר
reason-price-unclear-head-missing = אין מחיר חד־משמעי: חסר החלק שלפני הנקודה העשרונית
reason-price-unclear-too-long = אין מחיר חד־משמעי: המספר ארוך מדי לסכום
reason-price-unclear-leading-zero = אין מחיר חד־משמעי: המספר מתחיל ב-0
reason-price-unclear-separators = אין מחיר חד־משמעי: אפשר לקרוא את סימני ההפרדה במספר בשתי דרכים
reason-price-unclear-either-number = אין מחיר חד־משמעי: סימן המטבע יכול להשתייך לכל אחד משני המספרים
reason-price-unclear-minus = אין מחיר חד־משמעי: הקו שליד הסכום הוא אולי סימן מינוס
reason-price-unclear-parentheses = אין מחיר חד־משמעי: סכום בסוגריים יכול להיות שלילי
reason-price-unclear-not-the-price = אין מחיר חד־משמעי: הסכום אינו המחיר עצמו: מחיר קודם או עתידי, הנחה, עמלה, תקרה ועוד
reason-price-unclear-currency = אין מחיר חד־משמעי: המטבע אינו ידוע
reason-price-unclear-currency-apart = אין מחיר חד־משמעי: המטבע עומד בנפרד מהמספר
reason-price-unclear-conditional = אין מחיר חד־משמעי: ליד המחיר עומד מחיר שרק חלק מהלקוחות מקבלים
reason-price-unclear-credit = אין מחיר חד־משמעי: ליד הסכום עומדות מילים של זיכוי או החזר
reason-price-unclear-several = אין מחיר חד־משמעי: יש כמה מחירים שונים
reason-price-unclear-vat = אין מחיר חד־משמעי: מה שנאמר על המע״מ לא הובן
reason-price-unclear-outside = אין מחיר חד־משמעי: מה שצמוד לרכיב בשורה שלו משנה את הסכום
reason-price-unclear-period = אין מחיר חד־משמעי: כותרת או בחירה בדף נוקבת בתקופה שאינה רשומה ליד המחיר
reason-price-unclear-agorot-apart = אין מחיר חד־משמעי: השקלים והאגורות עומדים בעמודות נפרדות
reason-price-unclear-no-total = אין מחיר חד־משמעי: יש כמה סכומים, ואף אחד מהם אינו מסומן כסכום לתשלום
reason-price-unclear-fraction = אין מחיר חד־משמעי: חלק מהסכום כתוב במילים
reason-price-unclear-struck-part = אין מחיר חד־משמעי: חלק מהספרות מחוק בקו
reason-price-unclear-cut = אין מחיר חד־משמעי: חלק מהספרות אינו נראה
reason-price-unclear-drawn-beside = אין מחיר חד־משמעי: סימן שצויר ואינו טקסט צמוד לספרות
reason-price-unclear-drawn-over = אין מחיר חד־משמעי: קו או תמונה עוברים על הספרות
reason-price-unclear-font = אין מחיר חד־משמעי: הגופן של הדף מצייר סימנים אחרים מאלה שבטקסט
reason-price-unclear-unknown-word = לא מחיר אחד ברור: מילה ליד הסכום לא הובנה, והיא יכולה לשנות את משמעותו
reason-price-unclear-data = אין מחיר חד־משמעי: בנתונים של הדף עצמו רשום מחיר אחר מזה שמוצג בו
reason-price-currency = העמוד אינו מראה מטבע
reason-bill-picture = בקובץ אין טקסט, רק תמונה; אם זה חשבון, מוסיפים אותו שוב עם ‎--total
reason-bill-credit = המסמך הוא הודעת זיכוי: הסכום חוזר אליך; אם זה חיוב, יש לתת אותו עם ‎--total
reason-bill-currency = בחשבון לא נקוב מטבע, או נקובים כמה
reason-bill-lines = שורות החשבון אינן מסתכמות לסכום שנדרש
reason-bill-total = הסכום לתשלום בחשבון לא נקרא בוודאות; אפשר לציין אותו עם ‎--total
reason-bill-vat = המע"מ שבחשבון לא נקרא בוודאות
reason-bill-previous = היתרה הקודמת שבחשבון לא נקראה בוודאות
reason-bill-number = מספר החשבון לא נרשם: בחשבון כתובים כמה, או מספר ששייך לדבר אחר
reason-bill-customer = מספר הלקוח לא נרשם: בחשבון כתובים כמה, או המספר של החברה עצמה
reason-bill-due = מועד התשלום לא נרשם: בחשבון כתובים כמה, או מועד שקודם לתאריך החשבון
reason-bill-period = התקופה שהחשבון עבורה לא נרשמה: בחשבון כתובות כמה, או תקופה ארוכה משנה
reason-bill-ocr = הסכומים זוהו מתוך תמונה (OCR); יש לבדוק אותם מולה, ואם הם שגויים – להוסיף את החשבון שוב עם ‎--total
reason-bill-date = בחשבון לא נמצא תאריך ודאי; נרשם סוף התקופה שלו או יום ההוספה
reason-login-refused = האתר דחה את פרטי הכניסה; לא נעשה ניסיון נוסף
reason-logged-out = האתר ניתק את החיבור באמצע
reason-no-secret = אין פרטי כניסה שמורים ואין מי שיקליד אותם
reason-recipe-error = המתכון נכשל
reason-page-failed = העמוד לא היה העמוד שביקשו
reason-secret-refused = חלק שהכיל סוד (סיסמה, קוד או עוגייה) לא נשמר
reason-no-messages = לא נראו הודעות בצ'אט
reason-words-not-pictured = מילים של ההודעות האלה אינן מופיעות באף תמונה
reason-stamp-failed = לא ניתן היה ליצור עותק עם כיתוב

## end of room: model

## room: trust

trust-key-file-needs-passphrase = קובץ המפתח { $path } מוגן בסיסמה, והיא לא נמסרה.
trust-set-collector-passphrase-run = הגדירו את COLLECTOR_PASSPHRASE, או הריצו במסוף שאפשר להקליד בו.
trust-key-file-needs-passphrase-2 = קובץ מפתח חייב סיסמה.
trust-stored-signing-key-cannot = אי אפשר לקרוא את מפתח החתימה השמור.
trust-make-new-one-collector = ליצירת מפתח חדש: collector seal --new-key
trust-key-file-cannot-written = אי אפשר לכתוב את קובץ המפתח { $path }: { $reason }
trust-check-folder-s-permissions = בדקו את ההרשאות של התיקייה.
trust-keyring-does-not-open = מאגר הסיסמאות של המערכת לא נפתח: { $reason }
trust-unlock-use-key-file = בטלו את נעילתו, או השתמשו בקובץ מפתח.
trust-keyring-does-not-take = מאגר הסיסמאות של המערכת לא מקבל את המפתח: { $reason }
trust-key-file-cannot-read = אי אפשר לקרוא את קובץ המפתח { $path }: { $reason }
trust-check-permissions = בדקו את ההרשאות שלו.
trust-passphrase-does-not-open = הסיסמה לא פותחת את מפתח החתימה.
trust-try-again-without-new = נסו שוב; בלי הסיסמה צריך ליצור מפתח חדש.
trust-sealed-file-made-on = הקובץ המוצפן נוצר במחשב מהיר בהרבה מכפי שהמחשב הזה כעת; הוא לא נפתח, אף שייתכן שהסיסמה נכונה.
trust-try-again-when-less = נסו שוב כשפחות תוכניות רצות לצידו.
trust-not-web-address = { $authority }: { $url } אינה כתובת אינטרנט.
trust-correct-config-toml = תקנו אותה בקובץ config.toml.
trust-answered-no-time-stamp = { $authority } ענתה, אבל בלי חותמת זמן.
trust-stays-pending-collector-seal = החותמת נשארת בהמתנה; collector seal מנסה שוב.
trust-time-stamp-answers-another = חותמת הזמן עונה על בקשה אחרת (המספר החד־פעמי שונה).
trust-signer-s-certificate-not = תעודת החותם אינה מיועדת לחותמות זמן בלבד.
trust-did-not-answer = { $authority } לא ענתה: { $reason }
trust-answered-with-error = היא משיבה בשגיאה { $code }
trust-no-answer-in-time = התשובה לא הגיעה בזמן
trust-connection-not-safe = לא ניתן היה ליצור חיבור מאובטח
trust-no-connection = אין חיבור אליה
trust-authority-refused = רשות חותמת הזמן סירבה: { $status }
trust-time-stamp-s-time = שני קוראים שונים קוראים זמן שונה באותה חותמת.
trust-time-stamp-not-over = חותמת הזמן אינה על טביעת אצבע מסוג SHA-256.
trust-time-stamp-does-not = חותמת הזמן לא תקפה: { $reason }
trust-signer-s-certificate-does = תעודת החותם לא אומרת למה היא מיועדת.
trust-no-root-certificate-pinned = לא נקבעה תעודת שורש עבור { $authority }, ולכן אי אפשר לסמוך על חותמותיה.
trust-signer-s-certificate-does-2 = תעודת החותם לא הובילה לתעודת השורש שנקבעה, במועד החותמת עצמה.
trust-reply-does-not-carry = התשובה לא מכילה את תעודת החותם היחיד שלה.
trust-reply-kept-but-not = התשובה נשמרה אך לא אומתה: rfc3161-client לא מצליח לקרוא אותה, ו־openssl לא מותקן.
trust-time-stamp-does-not-2 = חותמת הזמן לא תקפה: { $said }
trust-reply-cannot-read-as = אי אפשר לקרוא את התשובה כחותמת זמן; היא נשמרה כפי שהגיעה.
trust-reply-s-signer-cannot = אי אפשר לקרוא מי חתם על התשובה.
trust-signature-another-key = החתימה נעשתה במפתח אחר.
trust-signature-made-another-purpose = החתימה נעשתה למטרה אחרת.
trust-not-ssh-signature = זו אינה חתימת SSH.
trust-ssh-signature-kind-not = חתימת ה־SSH היא מסוג שלא נעשה בו שימוש כאן.
trust-not-ed25519-public-key = זה אינו מפתח ציבורי מסוג Ed25519.
trust-signature-does-not-fit = החתימה לא מתאימה לתוכן הזה.
trust-ssh-signature-cannot-read = אי אפשר לקרוא את חתימת ה־SSH.
trust-not-openssh-public-key = זה אינו מפתח ציבורי של OpenSSH.
trust-no-status = תשובה בלי מצב קריא
trust-openssl-silent = לא נמסרה סיבה
trust-by-client-reordered = rfc3161-client, אחרי סידור התעודות
trust-redirected-elsewhere = הוא מפנה אל משהו שאינו כתובת אינטרנט

## end of room: trust

## room: store

store-not-utf-8-text = הקובץ { $name } אינו טקסט UTF-8.
store-mend-delete-return-defaults = תקנו אותו, או מחקו אותו כדי לחזור להגדרות ברירת המחדל.
store-cannot-read = אי אפשר לקרוא את { $name }: { $reason }
store-there-nothing-search = אין מה לחפש.
store-give-word-phrase-collector = תנו מילה או צירוף: collector search "חצי מחיר"
store-record-never-changed-correction = רשומה לעולם אינה משתנה: תיקון הוא רשומה חדשה.
store-append-new-version-same = הוסיפו גרסה חדשה עם אותו מזהה.
store-there-no-table = אין טבלה בשם { $name }.
store-use-one = אפשר אחת מאלה: { $tables }.
store-another-program-holds-more = תוכנה אחרת מחזיקה את { $parent } כבר יותר מ־{ $patience } שניות.
store-wait-end-then-try = המתינו לסיומה ונסו שוב.
store-os-error = { $path }: { $value }
store-check-drive-holds-store = בדקו את הכונן שמאגר הראיות נמצא בו.
store-disk-full-what-acknowledged = הדיסק מלא; מה שאושר קודם שמור.
store-make-room-where-then = פנו מקום היכן שנמצא { $path }, ונסו שוב.
store-may-not-written = אין הרשאה לכתוב אל { $path }.
store-choose-another-folder-store = בחרו תיקייה אחרת בעזרת ‎--store, או שנו את ההרשאות.
store-store-opened-reading-only = המאגר נפתח לקריאה בלבד.
store-file-objects-not-what = הקובץ objects/{ $digest }/{ $digest_2 } אינו מה שהיה.
store-collector-verify-shows-what = collector verify מראה מה נפגע.
store-there-no-file = אין קובץ { $path }.
store-changed-while-being-kept = { $data } השתנה בזמן שנשמר.
store-try-again-when-nothing = נסו שוב כששום תוכנה לא כותבת אליו.
store-file-not-store = הקובץ { $digest } אינו במאגר.
store-collector-verify-tells-whether = collector verify אומר אם הוא הוסר לבקשתכם.
store-holds-store-already = ב־{ $root } כבר יש מאגר ראיות.
store-use-as-choose-another = השתמשו בו כפי שהוא, או בחרו תיקייה אחרת בעזרת ‎--store.
store-there-no-evidence-store = אין מאגר ראיות ב־{ $root }.
store-make-one-collector-init = ליצירת מאגר: collector init
store-there-no-file-on = אין ברשומות קובץ { $digest }.
store-collector-search-collector-timeline = collector search ו־collector timeline מראים אילו קבצים יש.
store-there-no-capture = אין תיעוד { $capture }.
store-collector-timeline-shows-captures = collector timeline מראה את התיעודים שבתיק.
store-there-no-record-whose = אין ב־{ $table } רשומה { $id } שתוכנה עדיין כאן.
store-other-older-copy-very = המאגר השני הוא עותק ישן יותר של המאגר הזה: אין בו דבר שאין כאן.
store-nothing-has-done = לא צריך לעשות דבר.
store-other-store-does-not = המאגר השני לא עובר אימות: { $name }: { $why }
store-mend-restore-first = תקנו או שחזרו אותו תחילה.
store-there-already = { $target } כבר קיים.
store-choose-another-name = בחרו שם אחר.
store-store-not-kept-folder = המאגר שב־{ $location } אינו שמור בתיקייה.
store-only-store-folder-can = רק מאגר שנמצא בתיקייה או במסד נתונים אפשר לייצא או למזג.
store-import-into-another-folder = ייבאו אל תיקייה אחרת, או מזגו: collector import --merge
store-line-no-record = שורה במאגר אינה רשומה שלמה.
store-line-no-record-next = ייבאו אותו לתיקייה, ובדקו אותו שם.
store-zip-holds-file-name = בקובץ ה־ZIP יש קובץ בשם { $name }, ושם כזה אין באף מאגר.
store-do-not-use-export = אל תשתמשו בו; ייצאו את המאגר מחדש.
store-there-no = אין { $source }.
store-not-zip-can-read = { $source } אינו קובץ ZIP שאפשר לקרוא.
store-export-again = ייצאו אותו מחדש.
store-not-exported-store = { $source } אינו מאגר שיוצא.
store-make-one-collector-export = ליצירת ייצוא: collector export STORE.zip
store-damaged-zip = הקובץ { $filename } פגום בתוך ה־ZIP: { $reason }
store-use-another-copy = השתמשו בעותק אחר.
store-larger-than-zip-says = { $filename } גדול יותר ממה שכתוב ב־ZIP.
store-cannot-name-stream = אי אפשר לקרוא לזרם תצפיות בשם { $capture_id }.
store-use-letters-digits-hyphens = השתמשו באותיות לטיניות, בספרות ובמקפים.
store-there-are-no-observations = אין תצפיות של { $capture_id }.
store-cannot-stored = אי אפשר לשמור את זה: { $reason }
store-there-no-2 = אין { $path }.
store-holds-no-statement-about = ב־{ $path } אין הצהרה על מאגר.
store-cannot-read-as-zip = אי אפשר לקרוא את { $path } כקובץ ZIP: { $reason }
store-give-sound-copy = תנו עותק תקין שלו.
store-store-memory-there-no = המאגר הזה נמצא בזיכרון: אין לו תיקייה.
store-address-unreadable = אי אפשר לקרוא את הכתובת הזאת של מסד הנתונים.
store-address-form = כתבו אותה כך: postgresql://USER@HOST/DATABASE?store=NAME
store-address-password = בכתובת של מסד הנתונים יש סיסמה, והיא הייתה מוצגת ונשמרת יחד איתה.
store-address-password-next = הוציאו אותה, ומסרו אותה ב-PGPASSWORD, בקובץ ש-PGPASSFILE מצביע עליו, במאגר הסיסמאות של המערכת, או בקובץ ש-COLLECTOR_DATABASE_PASSWORD_FILE מצביע עליו.
store-name-form = { $name } לא יכול להיות שם של מאגר במסד נתונים.
store-name-form-next = השתמשו בעד 63 אותיות לטיניות קטנות, ספרות, מקפים, נקודות וקווים תחתונים.
store-no-database-library = מאגר במסד נתונים צריך את { $name }, והיא לא מותקנת.
store-no-database-library-next = התקינו אותה: pip install "collector[fleet]"
store-database-no-folder = המאגר { $place } נמצא במסד נתונים: אין לו תיקייה.
store-database-gone = החיבור למסד הנתונים { $place } נותק באמצע, ולא ידוע אם הצעד האחרון נשמר.
store-database-gone-next = כשמסד הנתונים יענה שוב, בדקו אם הוא שם, והמשיכו.
store-database-lost-hold = החיבור למסד הנתונים { $place } נותק בזמן שהמאגר היה תפוס לכמה צעדים.
store-database-unreachable = מסד הנתונים { $place } לא עונה: { $reason }
store-database-unreachable-next = בדקו שהוא פועל, שהמחשב הזה מגיע אליו, ושהמשתמש והסיסמה נכונים.
store-database-replica = השתמשו בכתובת של מסד הנתונים שאפשר לכתוב בו, ולא של עותק שלו.
store-database-not-yours = למשתמש הזה אין הרשאה לעשות זאת במאגר { $place }.
store-database-not-yours-next = פנו למי שמפעיל את מסד הנתונים, או השתמשו במשתמש שהמאגר שייך לו.
store-database-said = מסד הנתונים { $place } מסרב: { $reason }
store-database-said-next = דבר מהצעד הזה לא נשמר. היומן של מסד הנתונים אומר יותר.
store-database-end = השורות של { $place } לא מסתיימות במקום שרשום שהן מסתיימות בו: דבר לא נוסף.
store-password-file = אי אפשר לקרוא את הקובץ עם הסיסמה, { $path }: { $reason }
store-password-file-next = בדקו את הקובץ ש-{ $name } מצביע עליו ואת ההרשאות שלו.
store-bucket-address = אי אפשר להשתמש בכתובת של אחסון הקבצים.
store-bucket-address-next = כתבו אותה כך: s3://BUCKET/FOLDER?endpoint=https://HOST&region=REGION. המפתח בא מ-AWS_ACCESS_KEY_ID ומ-AWS_SECRET_ACCESS_KEY.
store-bucket-refuses = אחסון הקבצים { $place } לא מקבל את המשתמש הזה.
store-bucket-refuses-next = בדקו את AWS_ACCESS_KEY_ID, את AWS_SECRET_ACCESS_KEY ומה המפתח הזה רשאי לעשות שם.
store-bucket-error = אחסון הקבצים { $place } לא עושה מה שצריך: { $reason }
store-bucket-error-next = בדקו שהוא פועל ושהמחשב הזה מגיע אליו, ונסו שוב.
store-file-place = אי אפשר לשמור קבצים ב-{ $place }.
store-file-place-next = תנו נתיב מלא של תיקייה שכל מחשב מגיע אליה, או s3://BUCKET/FOLDER. בלי files= הם נשמרים במסד הנתונים.
store-tables-newer = הטבלאות של { $place } נוצרו בידי גרסה חדשה יותר ({ $name }).
store-tables-newer-next = השתמשו בגרסה של התוכנה שיצרה אותן, או בחדשה ממנה.
store-tables-older = הטבלאות של { $place } הן של גרסה ישנה יותר.
store-tables-older-next = מי שהן שייכות לו מעדכן אותן כך: collector fleet init
store-migration-changed = הצעד { $name } יצר טבלאות אחרות ממה שהגרסה הזאת הייתה יוצרת.
store-check-row-columns = השורה שלה בטבלה לא אומרת מה שהרשומה אומרת
store-open-store-kept-folder = פתחו מאגר ששמור בתיקייה.
store-another-thread-holds-store = תהליכון אחר מחזיק את המאגר כבר יותר מ־{ $patience } שניות.
store-try-again = נסו שוב.
store-being-recorded-already = { $capture_id } כבר מוקלט כרגע.
store-wait-until-recording-has = המתינו לסיום אותה הקלטה.
store-file-not-what = הקובץ { $digest } אינו מה שהיה.
store-there-no-file-2 = אין קובץ { $data }.
store-defaults-stand-in = { $why }; במקומו משמשות ברירות המחדל
store-opened-for-reading = אין הרשאה לכתוב למאגר; הוא נפתח לקריאה
store-end-left-alone = סוף היומן אינו כפי שאושר; הוא נשאר כפי שהוא, כי עכשיו אי אפשר לכתוב
store-mark-made-anew = סימון הסוף המאושר של היומן היה חסר או פגום; נוצר חדש
store-end-set-aside = סוף של { $bytes } בתים שאינו רשומה שלמה הועבר הצידה אל recovered/{ $name }
store-acknowledged-end-set-aside = סוף של { $bytes } בתים שאינו רשומה שלמה הועבר הצידה אל recovered/{ $name }, אף שאושר כשמור: הקובץ נחתך או שונה מבחוץ
store-record-put-back = לרשומה { $record } חסר רק סוף השורה, והיא הוחזרה
store-stream-damaged-end = סוף פגום של { $file } הועבר הצידה אל recovered/{ $name }
store-stream-unfinished-end = סוף לא גמור של { $bytes } בתים מ־{ $file } הועבר הצידה אל recovered/{ $name }
store-forgetting-finished = הסרת { $name }, שנקטעה, הושלמה
store-forgetting-records-finished = { $count ->
    [one] הסרת רשומה אחת, שנקטעה, הושלמה
   *[other] הסרת { $count } רשומות, שנקטעה, הושלמה
}
store-check-foreign = אינו חלק מהמאגר
store-check-half-merge = מיזוג שנקטע, או משהו שהונח שם מבחוץ
store-check-stream-gone = ההקלטה איננה; נשאר רק סימון הסוף שלה
store-check-not-a-stream = אינה הקלטה של המאגר הזה
store-check-set-aside = סוף שהועבר הצידה, ללא שינוי
store-check-set-aside-changed = סוף שהועבר הצידה, ושונה מאז
store-check-missing = חסר
store-check-unknown-merge = אף רשומה אינה מכירה אותו: מיזוג שנקטע, או משהו שהונח שם
store-check-removed-unrecorded = התוכן הוסר, ואין רשומה שאומרת זאת
store-check-settings-edited = אינו כפי שנרשם; אם ערכת אותו, הפקודה הבאה שכותבת תרשום זאת
store-check-merged-record = רשומה { $record } אינה שם כפי שמוזגה
store-check-witness-holds = נשמר במקום אחר: רשומה { $record } היא כפי שהייתה אז
store-check-clock-back = שעון המחשב הוחזר לאחור מ־{ $before } אל { $after }; סדר הרשומות בעינו, זמניהן בספק
store-check-unfinished-file = קובץ לא גמור של כתיבה שנקטעה; אינו שייך לאיש
store-check-forgotten-here = נרשם שהוסר, אך תוכנו עדיין כאן
store-check-unknown-file = אף רשומה אינה מכירה אותו: נשאר מכתיבה שנקטעה, או הונח שם מבחוץ
store-check-forgotten = הוסר לפי בקשה ב־{ $at }: { $why }
store-check-sealed-stream-gone = נחתמה בזמן שהוקלטה, ואיננה
store-check-stream-cut = שורה { $line } אושרה כשמורה; הקובץ נגמר בשורה { $last }
store-check-stream-not-as-sealed = שורה { $line } אינה שם כפי שנחתמה ב־{ $seal }
store-check-stream-mark = חסר או שונה
store-check-mark = חסר או שונה: הוא אומר עד היכן אושר היומן
store-check-cut = אושרו כשמורות, ואינן: היומן נחתך מבחוץ
store-check-end = סופו אינו זה שאושר
store-check-changed = שונה
store-check-first-key = המפתח הראשון של המאגר
store-check-seal-unreadable = אי אפשר לקרוא את הרשומה שלו
store-check-statement-gone = ההצהרה שלו איננה או שונתה: { $why }
store-check-statement-elsewhere = ההצהרה שלו אינה על המקום הזה ביומן הזה
store-check-no-key = המפתח { $key } אינו רשום
store-check-signed-by = על ידי { $key }
store-check-no-root = אין תעודת שורש קבועה לרשות הזאת
store-check-stamp = { $at } (שורש { $root }; נבדק באמצעות { $by })
store-check-key-endorsed = המפתח שלפניו, { $key }, ערב לו
store-check-key-not-endorsed = המפתח שלפניו אינו ערב לו: { $why }
store-check-stray = אף רשומה אינה מכירה אותו, והוא אינו הצהרה של המאגר הזה
store-check-stray-seal = אף רשומה אינה מכירה אותו: נשאר מחתימה שנקטעה, או הונח שם מבחוץ
store-check-half-seal = חתימה שנקטעה: ההצהרה שלה כאן, הרשומה שלה לא
store-check-other-store = היא על מאגר אחר
store-check-no-statement = היא אינה הצהרה על סוף של יומן
store-check-rolled-back = החותם { $seal } נעשה על רשומה { $record }, אבל היומן נגמר ב־{ $head }: הוא הוחזר למצב ישן
store-check-sealed-record = רשומה { $record }, שעליה נעשה, אינה מה שהייתה
store-check-signature-alone = נחתמו ב־{ $seal } בחתימה בלבד; אין חותמת זמן שאומרת מתי
store-check-not-stamped = עדיין לא נחתמו בחותמת זמן: זמנן הוא לפי המחשב הזה בלבד ({ $at } לאחרונה)
store-check-unchanged = ללא שינוי מאז { $stamps }; לפי הכתוב בהן, מ־{ $at } ואילך
store-check-exchanged = אינה ממשיכה את הרשומה שלפניה: אחת מהשתיים הוחלפה
store-check-out-of-place = לא במקומה: היא עומדת אחרי רשומה { $record }; הוזזה, הוכפלה או הוכנסה
store-check-gap = חסר או לא קריא, בין הרשומות { $before } ו־{ $after }
store-check-not-sealed-one = אינה זו שעליה נעשה החותם { $seal }
store-check-and = { $first } ו־{ $others }
store-check-not-its-name = אינו מה ששמו אומר: שונה, או הונח שם
store-check-needed-by = { $what } (נחוץ עבור { $records })
store-check-files = { $count ->
    [one] קובץ אחד, { $bytes } בתים
   *[other] { $count } קבצים, { $bytes } בתים
}
store-check-records = { $count ->
    [one] רשומה אחת, { $bytes } בתים
   *[other] { $count } רשומות, { $bytes } בתים
}
store-check-records-withheld = { $counted }; התוכן של { $withheld } מהן הוסר או לא נמסר, והשרשרת מחזיקה גם בלעדיו
store-check-not-signed = לא נחתם: { $why }
store-check-no-reason = לא נמסרה סיבה
store-no-signing-key = לא היה מפתח חתימה
store-check-stamp-pending = ממתין לתשובה
store-check-stamp-off = כבוי
store-check-stamp-refused = נדחה כשהתקבל
store-check-stamp-why = { $state }: { $why }
store-item-in = { $file } { $part }
store-item-merged = merged/{ $store }/{ $item }
store-item-opening = הפתיחה
store-item-journal-end = סוף journal.jsonl
store-item-line = שורה { $line } (אחרי רשומה { $record })
store-item-stream-line = { $file } שורה { $line }
store-item-record = רשומה { $record }
store-item-record-of = רשומה { $record } ({ $table } { $id })
store-item-records = רשומות { $first } עד { $last }
store-item-row = רשומה { $record }, { $table } { $id } מ־{ $at }
store-item-and = { $before }, { $next }
store-item-and-more = { $records } …
store-item-clock = השעון ברשומה { $record }
store-item-seal = חותם { $seal }
store-item-signature = חתימה { $seal }
store-item-stamp = חותמת זמן { $seal } { $authority }
store-item-key = מפתח { $key }
store-item-witness = הצהרה שנשמרה במקום אחר
store-item-witness-of = הצהרה שנשמרה במקום אחר, מ־{ $at }
store-item-kept-elsewhere = שנשמר במקום אחר, מ־{ $at }
store-records-gone = רשומות { $first } עד { $last } כבר אושרו כשמורות ונעלמו: היומן נחתך מבחוץ
store-give-statement = תנו חבילה, עותק ישן יותר של המאגר, או הצהרה (‎seals/….json).
store-check-no-record = זו אינה רשומה שלמה
store-check-no-record-at-end = זו אינה רשומה שלמה: הקובץ נגמר באמצעה
store-check-link = המספר, הזמן, הטבלה, המזהה או טביעת האצבע שלה אינם מתאימים לחוליה שלה
store-check-id-form = המזהה שלה אינו כתוב בצורה הקנונית
store-check-no-salt = יש לה תוכן אבל אין לה מלח
store-check-content = התוכן שלה אינו מתאים לטביעת האצבע שלה
store-check-unfinished-end = סוף לא גמור של { $bytes } בתים: כתיבה שנמשכת או שנקטעה; פתיחת המאגר מניחה אותו בצד
store-check-stream-unfinished = סוף לא גמור
store-check-stream-line = שונתה, הוזזה, או שאינה ממשיכה את השורה שלפניה
store-check-new-key = מפתח חדש שהקודם לו אינו ערב לו ({ $why }); חותמות הזמן עדיין אומרות מתי
store-check-stream-lines = { $count ->
    [one] שורה אחת עד כה
    [two] שתי שורות עד כה
   *[other] { $count } שורות עד כה
}
store-config-title = ההגדרות של מאגר הראיות הזה. לצורך חותמת זמן יוצאת מהמחשב רק טביעת אצבע של הנתונים.
store-config-stamping = false: אין פנייה לאף גורם מאשר של חותמות זמן; בחותם יש אז חתימה בלבד.
store-config-zone = באיזה אזור זמן ובאיזו שפה קוראים את מה ששמור כאן.
store-config-authorities = הגורמים המאשרים של חותמות הזמן (RFC 3161), לכל אחד תעודת השורש שסומכים עליה לגביו בלבד.
store-config-known = גורם מוכר נכתב בשמו בלבד; לכל גורם אחר נדרשים url,‏ owner ו־root_pem.
store-folder-readme =
    # מאגר ראיות

    התיקייה הזאת נוצרה על ידי `collector`. אין לערוך, לשנות שם או למחוק בה דבר ידנית: כל שינוי יתגלה בבדיקה.

    - `journal.jsonl` – כל הרשומות, שורת JSON לכל אחת, משורשרות ב־SHA-256
    - `objects/` – קבצים ששמם הוא ה־SHA-256 של תוכנם, לקריאה בלבד
    - `streams/` – תצפיות של שיחות צ'אט שמוקלטות עכשיו
    - `seals/` – הצהרות חתומות על היומן, עם חותמות זמן
    - `recovered/` – סופי קבצים לא גמורים, שהונחו בצד אחרי תקלה
    - `config.toml` – ההגדרות; הקובץ היחיד כאן שמותר לערוך

    לבדיקה: `collector verify`. להעתקה: `collector export`. הצורה של כל קובץ מתוארת ב־`docs/store-format.md`.

## end of room: store

## room: secrets

secrets-system-offers-no-keyring = במערכת הזאת אין מאגר סיסמאות שאפשר לשמור בו.
secrets-unlock-install-one-linux = בטלו נעילה של מאגר או התקינו אחד (בלינוקס: gnome-keyring או kwallet), או הקלידו את הפרטים בכל פעם שתתבקשו.
secrets-keyring-refused = מאגר הסיסמאות סירב: { $name }.
secrets-unlock-try-again = בטלו את הנעילה ונסו שוב.
secrets-passphrase-does-not-open = הסיסמה לא פותחת את הקובץ של פרטי הכניסה.
secrets-type-again = הקלידו אותה שוב.
secrets-kept-seed-authenticator-app = המפתח השמור של אפליקציית האימות אינו תקין.
secrets-keep-anew-collector-login = שמרו אותו מחדש: collector login set … --otp-seed
secrets-holds-secret-not-written = ב־{ $name } יש סוד, ולכן לא נכתב: { $listed }.
secrets-nothing-file-kept = שום דבר מהקובץ הזה לא נשמר.
secrets-another-run-using-session = הרצה אחרת משתמשת עכשיו בחיבור אל { $provider }.
secrets-wait-until-has-ended = המתינו לסיומה ונסו שוב.

secrets-gzip = gzip
secrets-zip-entry = קובץ { $name } ב־ZIP
secrets-zip-names = שמות הקבצים ב־ZIP
secrets-tar-entry = קובץ { $name } ב־TAR
secrets-tar-names = שמות הקבצים ב־TAR
secrets-compound-part = חלק { $name }
secrets-zip-too-large = קובץ ZIP גדול מכדי לפרוק אותו
secrets-zip-damaged = קובץ ZIP שאינו נפתח: { $error }
secrets-packed-damaged = נתונים דחוסים שאינם נפרקים
secrets-packed-too-large = נתונים דחוסים גדולים מכדי לפרוק אותם
secrets-packed-otherwise = ארכיון מסוג שאינו נפתח כאן
secrets-media-text = מה שבהקלטה אינו קול או תמונה
secrets-picture-text = מה שבתמונה ואינו פיקסלים
secrets-mime-headers = הכותרות
secrets-mime-part = חלק { $number } { $kind }
secrets-pdf-page = עמוד { $number } ב־PDF
secrets-pdf-object = עצם { $number } ב־PDF
secrets-pdf-strings = מחרוזות ב־PDF
secrets-pdf-locked = קובץ PDF נעול בסיסמה
secrets-pdf-damaged = קובץ PDF שאינו נפתח
secrets-pdf-too-large = קובץ PDF גדול מכדי לפרוק אותו
secrets-within = { $outer } › { $inner }
secrets-leak = { $what } ({ $where })
secrets-leak-and = { $before }; { $next }
secrets-kind-password = סיסמה
secrets-kind-one-time-code = קוד חד־פעמי
secrets-kind-secret = סוד
secrets-kind-authorization = כותרת הרשאה (authorization)
secrets-kind-not-looked-into = לא נבדק בפנים
secrets-kind-cookie = עוגיה { $name }
secrets-kind-stored-token = אסימון שמור { $name }
secrets-kind-header = כותרת { $name }
secrets-kind-other = { $name }
secrets-form-as-it-is = כפי שהוא
secrets-form-other-letters = באותיות גדולות או קטנות
secrets-form-url = בקידוד של כתובת
secrets-form-html = בקידוד HTML
secrets-form-json = בקידוד JSON
secrets-form-utf-16 = UTF-16
secrets-form-hexadecimal = הקסדצימלי
secrets-form-base64 = base64
secrets-form-charset = בקידוד תווים אחר
secrets-form-named-code = נקרא שם קוד
secrets-view-quoted-printable = { $form }, quoted-printable
secrets-view-wrapped = { $form }, שבור לשורות
secrets-view-percent-decoded = { $form }, בקידוד אחוזים
secrets-view-markup = { $form }, בין תגים
secrets-view-escaped = { $form }, בתווי מילוט או בתווים דומים
secrets-view-packed = { $form }, דחוס
secrets-earlier-day = יום קודם
secrets-kind-address-password = סיסמה בתוך כתובת
secrets-kind-address-name = שם בתוך כתובת

## end of room: secrets

## room: documents

documents-locked = הקובץ נעול בסיסמה, ולכן תוכנו לא נקרא. הוא נשמר כפי שהוא.
documents-damaged = הקובץ פגום ולא ניתן לקרוא אותו ({ $detail }). הוא נשמר כפי שהוא.
documents-too-large = הקובץ גדול מכדי לקרוא אותו ({ $detail }). הוא נשמר כפי שהוא.
documents-not-readable = קובץ מסוג זה נשמר כפי שהוא ואינו מוצג.
documents-charset-guessed = הקובץ אינו מציין כיצד אותיותיו כתובות; הן נקראו לפי { $detail }.
documents-charset-differs = אותיות הקובץ אינן כתובות כפי שהוא מצהיר: { $detail }.
documents-charset-damaged = חלק מאותיות הקובץ פגומות ({ $detail }) ומוצגות כסימן �.
documents-visual-hebrew = אותיות המילים העבריות כתובות בקובץ בסדר הפוך; כאן הן מוצגות כפי שקוראים אותן.
documents-no-text = לא נמצא טקסט בקובץ; ייתכן שזו סריקה. החיפוש אינו מוצא את מילותיו. { $detail }
documents-of-pages = ({ $some } מתוך { $all } עמודים)
documents-signs = { $count ->
    [one] סימן אחד
   *[other] { $count } סימנים
}
documents-text-unmapped = קובץ ה-PDF אינו מציין אילו אותיות הן חלק מסימניו ({ $detail }).
documents-text-unseen = מאחורי תמונת העמוד יש טקסט שאינו נראה ({ $detail }). ייתכן שהוא שונה ממה שמופיע בתמונה.
documents-text-differs = ייתכן שהטקסט שונה ממה שרואים ({ $detail }).
documents-encrypted = חלק מההודעה מוצפן ולא נקרא.
documents-signed-whole = ההודעה עטופה בחתימה; הטקסט שבתוכה לא נקרא.
documents-nested-too-deep = הודעות נתונות זו בתוך זו לעומק רב מכדי לקרוא עד הסוף.
documents-date-without-zone = התאריך שבקובץ אינו מציין אזור זמן.
documents-pages-unread = לא כל העמודים נקראו ({ $detail } הושמטו).
documents-name-changed = בשם הקובץ יש סימנים שאינם מוצגים.
documents-hidden-layers = בקובץ ה-PDF יש שכבות כבויות; כמו בתוכנת הצגה, הן אינן מוצגות.
documents-repaired = קובץ ה־PDF פגום; מוצג מה שהיה אפשר לשחזר ממנו.
documents-note-inside = הערה שמישהו כתב בעמוד { $detail }
documents-notes-more = ב־PDF יש הערות נוספות ({ $detail }).
documents-picture-cut-off = סוף התמונה חסר; מוצג מה שיש ממנה.
documents-as-seen = היא מודפסת כפי שהיא נראית, בעמודים הבאים; תמונות שנמצאות במקום אחר אינן נטענות.
documents-picture-not-loaded = [התמונה לא נטענה]
documents-unlocked = הקובץ נעול בסיסמה; הוא מוצג מעותק שנפתח בסיסמה שלו.
documents-tells-place = הקובץ מגלה איפה צולמה התמונה (GPS). כדאי לזכור את זה לפני שמעבירים אותו הלאה.
documents-tells-owner = הקובץ מגלה את שם הבעלים של המצלמה.
documents-tells-serial = הקובץ מגלה את המספר הסידורי של המצלמה.
documents-attachment-unread = משהו שמצורף להודעה לא נפתח ({ $detail }).
documents-ocr = הקובץ הוא תמונה; הטקסט שלו זוהה בתוכנה (OCR), שעלולה לטעות באותיות ובספרות. כדאי לבדוק מול התמונה.
documents-light-on-clear = כתב בהיר על רקע שקוף; בהדפסה הוא מוצג על רקע כהה.
documents-animated = התמונה זזה; מודפסת התמונה הראשונה שבה.
documents-other-doubt = לתשומת לב: { $detail }
documents-forwarded = הודעה שהועברה
documents-other-version = בגרסת הטקסט הפשוט של ההודעה כתוב דבר אחר
documents-unchanged-body = DKIM
documents-dkim-unchanged = גוף ההודעה הוא זה שהשרת השולח חתם עליו; לא נבדק של מי המפתח שחתם.
documents-dkim-changed = גוף ההודעה שונה מזה שהשרת השולח חתם עליו.

## end of room: documents

## room: browser

browser-none = לא נמצא דפדפן במחשב הזה.
browser-none-next = להתקין Chrome,‏ Edge או Chromium, או להריץ `collector doctor --mend`; אפשר גם לציין ב־COLLECTOR_BROWSER את קובץ התוכנה של הדפדפן.
browser-not-at = אין דפדפן בכתובת { $path }.
browser-not-at-next = לתקן את הנתיב (או לבטל את COLLECTOR_BROWSER, ואז הדפדפן יאותר מעצמו).
browser-not-installed = לא נמצא דפדפן, וההתקנה לא הצליחה: { $faults }.
browser-not-started = הדפדפן { $name } ({ $path }) לא עלה: { $said }
browser-no-screen-next = אין כאן מסך (DISPLAY): להריץ בלי חלון, או במחשב שיש בו שולחן עבודה.
browser-not-joined = אין דפדפן שעונה בכתובת { $address }: { $said }
browser-not-joined-next = להפעיל את הדפדפן שלך עם ‎--remote-debugging-port=9222 ועם ‎--user-data-dir משלו, ואז להשתמש ב־‎--attach http://127.0.0.1:9222
browser-driver-silent = מנהל ההתקן של הדפדפן (Playwright) לא עולה: { $said }
browser-driver-silent-next = להתקין אותו מחדש: pip install --force-reinstall playwright. אם תוכנת אבטחה עצרה אותו, לאשר אותו שם.
browser-libraries-next = להתקין את { $libraries } בעזרת מנהל החבילות של המערכת, ולהריץ שוב.
browser-libraries-command-next = חסרות ספריות מערכת. יש להקליד את הפקודה הזאת ולהריץ שוב: { $command }
browser-downloading = מוריד את Chromium בעזרת המתקין של Playwright (כ־150 מגה־בייט, פעם אחת)
browser-installing-libraries = מתקין את ספריות המערכת ש־Chromium צריך
browser-installing-package = { $count ->
    [one] מתקין את חבילת המערכת { $packages } (apt-get, כ־root)
   *[other] מתקין את חבילות המערכת { $packages } (apt-get, כ־root)
}
browser-copying-font = אין כאן גופן עם אותיות עבריות: מעתיק את Heebo לתיקיית הגופנים שלך
browser-login-field-username = שם המשתמש
browser-login-field-password = הסיסמה
browser-login-field-otp = הקוד החד־פעמי
browser-login-no-indicator = הכניסה מוגדרת בלי `logged_in`.
browser-login-no-indicator-next = ציינו רכיב שמופיע בעמוד רק למי שמחובר.
browser-login-why-sign = מופיע הסימן שלו לדחייה
browser-login-why-words = באתר כתוב: ״{ $words }״
browser-login-why-form-again = טופס הכניסה הופיע שוב
browser-login-why-form-stays = טופס הכניסה נשאר במקומו ואיש לא הוכנס
browser-login-why-code-stays = השדה של הקוד נשאר במקומו
browser-login-refused = הכניסה אל { $provider } נדחתה: { $why }.
browser-login-refused-next = הסיסמה נדחתה ולא תישלח שוב. שמרו את הפרטים הנכונים: collector login set { $provider } – או היכנסו פעם אחת בעצמכם בחלון: הוסיפו --window לפקודה.
browser-login-refused-before = { $provider }: הפרטים האלה נדחו בתאריך { $at }; הם לא נשלחו שוב, כי חשבונות ננעלים.
browser-login-unproven-before = { $count ->
    [one] נעשה ניסיון כניסה אחד אל { $provider }
    [two] נעשו שני ניסיונות כניסה רצופים אל { $provider }
   *[other] נעשו { $count } ניסיונות כניסה רצופים אל { $provider }
} בלי סימן שהכניסה הצליחה; הפרטים לא נשלחו שוב, כי חשבונות ננעלים.
browser-login-unproven-before-next = היכנסו פעם אחת בעצמכם בחלון (הוסיפו --window לפקודה) וראו מה האתר אומר; אם נכנסתם, ה־`logged_in` שבמתכון שגוי. פרטים חדשים: collector login set { $provider }
browser-login-code-refused = { $provider }: הקוד החד־פעמי נדחה: { $why }.
browser-login-code-refused-next = הריצו במקום שבו אפשר להקליד את הקוד החדש ביותר, או היכנסו בעצמכם בחלון: הוסיפו --window לפקודה.
browser-login-code-refused-next-seed = המפתח השמור של אפליקציית הקודים אינו הנכון, או ששעון המחשב אינו מכוון. שמרו אותו מחדש: collector login set { $provider } --otp-seed
browser-login-held-back = הדפדפן אינו שולח את טופס הכניסה של { $provider }: ״{ $words }״
browser-login-set = דבר לא נשלח. שמרו פרטים כפי שהטופס דורש: collector login set { $provider }
browser-login-not-sent = לא ניתן היה לשלוח את טופס הכניסה: { $why }
browser-login-not-sent-next = ציינו במתכון את הכפתור שלו: submit="…".
browser-login-field-unusable = לא ניתן היה להשתמש בשדה עבור { $field }: { $why }
browser-login-field-next = ציינו את השדה במתכון: username="…", password="…" או otp="…".
browser-login-page-not-loaded = עמוד הכניסה לא נטען: { $why }
browser-login-page-not-loaded-next = בדקו אם הכתובת נפתחת בדפדפן שלכם; אם לא, האתר אינו זמין, וההרצה הבאה תנסה שוב.
browser-login-nobody = איש לא נכנס אל { $provider } בחלון.
browser-login-no-password-field = אחרי שם המשתמש לא הופיע שדה סיסמה.
browser-login-no-password-field-next = ציינו את השדה במתכון: password="…".
browser-login-nothing-kept = לא נשמר עבור { $provider } מה שצריך להקליד כאן ({ $field }), ואין מי שיקליד.
browser-login-nothing-kept-next = שמרו פעם אחת: collector login set { $provider }; או הריצו במקום שבו אפשר לשאול אתכם.
browser-login-no-code = { $provider }: האתר מבקש קוד חד־פעמי, ואיש לא הקליד אותו.
browser-login-no-code-next = הריצו במקום שבו אפשר לשאול אתכם, או בחלון (--window). כשיש אפליקציית קודים אפשר לחשב את הקוד: collector login set { $provider } --otp-seed
browser-login-server-answered = השרת שלו ענה { $status }
browser-login-site-fault = לא ניתן היה להיכנס אל { $provider }: { $why }.
browser-login-site-fault-next = זו תקלה של האתר, והיא אינה אומרת דבר על הפרטים שלכם; ההרצה הבאה תנסה שוב.
browser-login-site-shows = { $provider }: { $what }.
browser-asking-again = השרת עמוס ({ $status }); שואל פעם נוספת בעוד { $seconds }
browser-shows-challenge = האתר מבקש הוכחה שאין כאן רובוט ({ $words })
browser-shows-error-page = האתר מציג עמוד שגיאה ({ $words })
browser-login-no-form = לא הופיע טופס כניסה אל { $provider }.
browser-login-no-answer = { $provider } לא אישר ולא דחה את הכניסה בתוך { $seconds }.
browser-login-no-answer-next = הסתכלו באתר בעצמכם; ייתכן שהרכיב `logged_in` כבר אינו קיים, או שהוא מופיע בעמוד אחר מזה שאליו מגיעים אחרי הכניסה: ציינו את העמוד במתכון, home="…".
browser-login-by-hand-next = היכנסו בעצמכם בחלון (--window), או התחברו לדפדפן שלכם (--attach).
browser-login-ended-twice = { $provider } סיים את החיבור פעמיים בהרצה אחת.
browser-login-ended-twice-next = נסו מאוחר יותר; ייתכן שהוא מתיר חיבור אחד בלבד.
browser-login-by-hand = היכנסו בעצמכם אל { $provider } בחלון שנפתח
browser-no-answer = { $seconds ->
    [one] אין תשובה בתוך שנייה אחת
   *[other] אין תשובה בתוך { $seconds } שניות
}
browser-exit-code = קוד יציאה { $code }
browser-command-failed = { $command }: { $why }
browser-fault-and = { $before }; { $next }
browser-fonts-of-system = הגופנים של המערכת
browser-no-selector = { $selector } אינו סלקטור: לעולם לא יימצא דבר לפיו.
browser-no-selector-next = תקנו אותו במתכון או באפשרות שבפקודה.
browser-login-why-http = השרת שלו מבקש שוב את הסיסמה (כניסת HTTP)
browser-why-captcha-frame = מסגרת CAPTCHA
browser-why-status = קוד תשובה { $status }
browser-why-password-field = שדה סיסמה
browser-why-code-field = שדה לקוד חד-פעמי
browser-why-nothing-seen = לא רואים דבר

## end of room: browser

## room: capture

capture-script-page-does-not = סקריפט בעמוד לא מסתיים
capture-next-certificate = אישור האבטחה של האתר אינו תקין. אם בכל זאת סומכים עליו, אפשר לציין זאת ‎(--insecure)‎; התיעוד רושם זאת.
capture-next-redirect-loop = האתר שולח את הדפדפן במעגל; לרוב זה נפסק אחרי כניסה מחדש.
capture-next-crashed = העמוד הפיל את הלשונית בדפדפן; כדאי לנסות שוב.
capture-next-address = כדאי לבדוק את הכתובת ולנסות שוב.
capture-did-not-load = { $url } לא נטען: { $value }
capture-why-kept-up-to = נשמר עד גובה { $height } פיקסלים
capture-why-so-many-of = { $count } מתוך { $total }
capture-why-answer-lacks = בתשובת הדפדפן חסר { $what }
capture-why-picture-too-long = הצילום נמשך יותר מדי זמן
capture-why-closed = הדף נסגר
capture-why-reloads = הדף נטען שוב ושוב מעצמו
capture-why-followed-to = { $element } נגלל עד { $to } מתוך { $of } פיקסלים
capture-why-so-high = { $height } מתוך { $of } פיקסלים
capture-why-shows = { $element } מציג { $shown } מתוך { $of } פיקסלים
capture-why-under-layer = { $count ->
    [one] מילה אחת נמצאת מתחת לשכבה
   *[other] { $count } מילים נמצאות מתחת לשכבה
 }
capture-why-not-pictured = { $count } מתוך { $total } מילות הטקסט אינן בצילום
capture-why-cover-unsure = הצילום אינו תואם את הטקסט, ולכן אי אפשר היה לכסות בוודאות את מה שחייב להישאר סודי
capture-why-text-too-long = הטקסט ארוך מכדי להיקרא כולו
capture-why-places = { $count ->
    [one] מקום אחד: ”{ $example }“
   *[other] { $count } מקומות, למשל ”{ $example }“
 }
capture-why-places-pictured = { $count ->
    [one] מקום אחד בצילום: ”{ $example }“
   *[other] { $count } מקומות בצילום, למשל ”{ $example }“
 }
capture-why-frame-unread = אי אפשר היה לקרוא מסגרת בדף ({ $address })
capture-why-still-loading = הדף עדיין נטען
capture-why-not-arrived = הקובץ לא הגיע
capture-why-too-large = { $size } בתים הם יותר ממה שנשמר
capture-why-page-instead = הגיע דף HTML במקום { $promised }
capture-why-is-no = מה שהגיע אינו { $promised }
capture-why-pdf-damaged = קובץ ה-PDF אינו נפתח ({ $reason })
capture-why-bytes-gone = הסקריפט של הדף לקח בחזרה את תוכן הקובץ
capture-why-answers-form = הקובץ הוא תשובה לטופס, ורק הדפדפן מציג אותו
capture-why-not-appeared = { $element } לא הופיע
capture-why-no-archive = אי אפשר היה ליצור את הארכיון ({ $error })
capture-why-made-pictures = { $count ->
    [one] תמונה אחת שהדף יצר בעצמו אינה בארכיון
   *[other] { $count } תמונות שהדף יצר בעצמו אינן בארכיון
 }

## end of room: capture

## room: chat

chat-transcript-heading = תמליל שיחה
chat-transcript-before = לפני תחילת ההקלטה
chat-transcript-shown = השעה שהוצגה:
chat-transcript-nothing = (ללא טקסט)
chat-voice-note = הודעה קולית { $length }
chat-transcript-earlier = הנוסח הקודם, עד
chat-transcript-deleted = נמחקה בשעה
chat-transcript-quote = בתשובה על
chat-transcript-reactions = תגובות
chat-transcript-aside = מוצג לצד ההודעה
chat-transcript-doubt = (ככל הנראה: לא נצפתה ברגע שנמחקה)
chat-transcript-gap = הפסקה בתיעוד
chat-transcript-export = זהו עותק של { the-customer }, שיוצא מאפליקציית ההודעות בטלפון; השיחה לא נצפתה.
chat-transcript-mixed = הודעות שמסומנות כך הן מהעותק של { the-customer }, שיוצא מאפליקציית ההודעות בטלפון; כל השאר נצפו.
chat-transcript-times-export = השעות הן אלה שהטלפון רשם, שעון ישראל
chat-transcript-own-copy = מהקובץ המיוצא
chat-attachment-not-in-export = הקובץ לא נכלל בייצוא
chat-attachment-too-large = לא נשמר: גדול מדי
chat-attachment-too-slow = לא נשמר: לא הגיע בזמן
chat-attachment-failed = לא נשמר: הדף לא מסר אותו
chat-attachment-secret-refused = לא נשמר: יש בו פרט סודי מהריצה הזאת
chat-attachment-too-many = לא נשמר: היו יותר מדי
chat-attachment-page-instead = לא נשמר: במקומו הגיע עמוד
chat-attached-image = תמונה
chat-attached-video = סרטון
chat-attached-sticker = מדבקה
chat-attached-voice = הודעה קולית
chat-attached-file = קובץ
chat-attached-contact = איש קשר
chat-attached-location = מיקום
chat-attached-link = קישור
chat-attached-preview = תצוגה מקדימה של קישור
chat-transcript-messages = הודעות
chat-transcript-from = מאת העמוד
chat-transcript-times = השעות הן שעות הצפייה, לפי שעון ישראל; ריחוף מציג UTC
chat-transcript-picture = צילום
chat-transcript-reader = נקרא בידי
chat-transcript-ended = סיום השיחה לפי האתר
chat-role-customer = לקוח/ה
chat-role-agent = נציג/ה
chat-role-bot = בוט
chat-role-system = מערכת
chat-role-unknown = לא ידוע
chat-gap-reloaded = הדף נטען מחדש
chat-gap-connection-lost = לדף לא היה חיבור
chat-gap-page-away = העמוד לא היה פתוח
chat-gap-asleep = המחשב היה במצב שינה
chat-gap-browser-crashed = הדפדפן קרס
chat-gap-browser-gone = הדפדפן נסגר, או שהחיבור אליו נותק
chat-gap-no-answer = הדפדפן נתקע ולא הגיב
chat-gap-other-conversation = הייתה פתוחה שיחה אחרת
chat-why-other-open = צילום השיחה כולה: בסוף הייתה פתוחה שיחה אחרת
chat-why-pictures = צילומים
chat-why-full-picture = צילום השיחה כולה
chat-why-no-answer = צילום השיחה כולה: בסוף הדפדפן לא הגיב

## end of room: chat

## room: prices

prices-per = { $per ->
    [month] לחודש
    [two-months] לחודשיים
    [year] לשנה
    [week] לשבוע
    [day] ליום
    [once] חד־פעמי
    [term] לכל התקופה
   *[unit] ליחידה
}
prices-per-count = { $unit ->
    [months] ל-{ $count } חודשים
    [weeks] ל-{ $count } שבועות
    [years] ל-{ $count } שנים
   *[days] ל-{ $count } ימים
}
prices-before-vat = לפני מע"מ
prices-with-vat = { $net } + מע"מ { $rate } בסך { $vat } = { $gross }
prices-months-promised = { $count } × { $one } = { $whole }
prices-two-sums = { $first }; { $second }

## end of room: prices

## room: case

case-channel-chat = צ'אט
case-channel-call = שיחת טלפון
case-channel-visit = ביקור
case-channel-email = דוא"ל
case-channel-letter = מכתב
case-channel-form = טופס
case-channel-fax = פקס
case-channel-message = הודעה
case-channel-registered = דואר רשום
case-contact-chat = { $way ->
    [in] צ'אט מהספק
   *[out] צ'אט
  }
case-contact-call = { $way ->
    [in] שיחת טלפון מהספק
   *[out] שיחת טלפון
  }
case-contact-visit = { $way ->
   *[any] ביקור
  }
case-contact-email = { $way ->
    [in] דוא"ל מהספק
   *[out] דוא"ל
  }
case-contact-letter = { $way ->
    [in] מכתב מהספק
   *[out] מכתב
  }
case-contact-form = { $way ->
    [in] טופס מהספק
   *[out] טופס
  }
case-contact-fax = { $way ->
    [in] פקס מהספק
   *[out] פקס
  }
case-contact-message = { $way ->
    [in] הודעה מהספק
   *[out] הודעה
  }
case-contact-other = { $way ->
    [in] { $channel } מהספק
   *[out] { $channel }
  }
case-day-hour = { $day } בשעה { $hour }
case-about-day = { $day } (לערך)
case-in-brackets = { " " }({ $text })
case-by-way = { " " }באמצעות { $way }
case-for-plan = { " " }במסלול { $plan }
case-for-what = { " " }עבור { $what }
case-of-what = { " " }({ $what })
case-for-months = { $count ->
    [one] { " " }למשך חודש אחד
    [two] { " " }למשך חודשיים
   *[other] { " " }למשך { $count } חודשים
  }
case-until = { " " }עד { $day }
case-number = { " " }(מס' { $reference })
case-reference = , פנייה מס' { $reference }
case-promised-by = { " " }מפי { $name }
case-in-bills = ; מאז { $since } היו { $count } חיובים מעל המובטח
case-in-readings = ; מאז { $since } היו { $count } דגימות מעל המובטח
case-sum-lines = { $lines }; סה"כ { $sum }
case-sum-less = { $shown }; { $less }
case-sum-left = { $shown }; נותרו { $sum }
case-less-paid-back = פחות { $sum } שהוחזרו ביום { $day }
case-less-promised = פחות { $sum }, ההחזר שהובטח ביום { $day }
case-fact = { $day }: { $words }
case-no-service-day = ביום { $day } לא היה שירות במשך זמן מה: { $words }
case-no-service-hours = ביום { $day } לא היה שירות משעה { $from } עד שעה { $to }: { $words }
case-no-service = מיום { $day } עד יום { $until } לא היה שירות: { $words }
case-no-service-yet = מיום { $day } אין שירות: { $words }
case-no-service-at-times = בין יום { $day } ליום { $until }, לא ברציפות: { $words }
case-told = ; { $words }
case-charged-after-cancel = { $count ->
    [one] ביום { $day } מסרתי הודעת ביטול{ $part }{ $confirmed }; אחרי { $end }, תום התקופה לסיום החיוב, חויבתי פעם נוספת, ביום { $first }: { $total }{ $what }
    [two] ביום { $day } מסרתי הודעת ביטול{ $part }{ $confirmed }; אחרי { $end }, תום התקופה לסיום החיוב, חויבתי פעמיים נוספות, החל ביום { $first }: { $total } בסך הכול
   *[other] ביום { $day } מסרתי הודעת ביטול{ $part }{ $confirmed }; אחרי { $end }, תום התקופה לסיום החיוב, חויבתי עוד { $count } פעמים, החל ביום { $first }: { $total } בסך הכול
  }
case-cancel-refused = ביום { $day } מסרתי הודעת ביטול{ $part }, והיא סורבה: ‏"{ $words }"
case-confirmed-on = , שאושרה ביום { $day }
case-cancel-unconfirmed = ביום { $day } מסרתי הודעת ביטול{ $part }; לא התקבל עליה אישור
case-paid-not-returned = ביום { $day } מסרתי הודעת ביטול{ $confirmed }; מתוך { $sum } ששילמתי עד אז { $came }
case-kept-all = לא הוחזר דבר
case-kept-part = הוחזרו { $sum } בלבד
case-cancelled-part = { " " }({ $what })
case-charged-twice = אותו סכום, { $amount }{ $what }, נגבה ביום { $first } ופעם נוספת ביום { $second }
case-refund-missing = ביום { $day } הובטח לי החזר{ $by }: { $words }{ $due }; { $came }
case-refund-none = ההחזר לא התקבל
case-refund-part = ממנו התקבלו { $sum } בלבד
case-by-due = { ", " }עד { $due }
case-above-promise = ביום { $promised_on } הובטח מחיר של { $promised }{ $term }; ביום { $seen_on } הופיע { $place ->
    [charge] בחיוב שרשמתי
    [bill] בחשבון
   *[page] באתר
  }{ $plan } מחיר של { $seen }{ $with_vat }, { $more } יותר מהמובטח{ $times }
case-above-promise-once = ביום { $promised_on } הובטח{ $by } מחיר של { $promised }; { $count ->
    [one] ביום { $seen_on } חויבתי
   *[other] עד יום { $seen_on } חויבתי בסך הכול
  } ב־{ $seen }, { $more } יותר מהמובטח
case-day-for-month = { $day } (עבור { $month })
case-bill-total-rise = סך החשבון עלה מ־{ $before } ({ $before_on }) ל־{ $after } ({ $after_on }): { $more } יותר, { $share }{ $new }
case-new-lines = ; שורות שלא היו בחשבון הקודם: { $lines }
case-free-charged = ביום { $promised_on } הובטח { $free ->
    [one] שהחודש הראשון יהיה
    [two] שהחודשיים הראשונים יהיו
   *[other] ש־{ $free } החודשים הראשונים יהיו
  } ללא תשלום; { $count ->
    [one] ביום { $seen_on } חויבתי { $free ->
        [one] עבורו
       *[other] עבור אחד מהם
      } ב־{ $total }
    [two] בין { $seen_on } ל־{ $last_on } חויבתי { $free ->
        [two] עבור שניהם
       *[other] עבור שניים מהם
      } ב־{ $total }
   *[other] בין { $seen_on } ל־{ $last_on } חויבתי עבור { $count } מהם ב־{ $total }
  }
case-included-charged = ביום { $promised_on } נאמר לי: ”{ $words }“; ואולם { $count ->
    [one] ביום { $seen_on } חויבתי ב־{ $total } עבור ”{ $lines }“
    [two] חויבתי פעמיים, בין { $seen_on } ל־{ $last_on }, עבור ”{ $lines }“, ב־{ $total } בסך הכול
   *[other] חויבתי { $count } פעמים, בין { $seen_on } ל־{ $last_on }, עבור ”{ $lines }“, ב־{ $total } בסך הכול
  }{ $back }
case-included-back = {"; "}מתוכם זוכיתי ב־{ $sum }
case-discount-missing =
    ביום { $day } נאמר לי: ”{ $words }“; ואולם { $count ->
    [one] מה שנגבה ממני ביום { $first }, { $total }, נגבה בלי ההנחה, שהיא { $off } מתוכו
    [two] מה שנגבה ממני ביום { $first } וביום { $last }, { $total } בסך הכול, נגבה בלי ההנחה, שהיא { $off } מתוכו
    *[other] מה שנגבה ממני { $count } פעמים, בין { $first } ל־{ $last }, { $total } בסך הכול, נגבה בלי ההנחה, שהיא { $off } מתוכו
    }
case-with-vat = {" "}({ $sum })
case-price-rise = המחיר { $place ->
    [charge] בחיוב שרשמתי
    [bill] בחשבון
   *[page] באתר
  }{ $plan } עלה מ־{ $before } ({ $before_on }) ל־{ $after } ({ $after_on }){ $net ->
    [yes] {", לפני מע\u0022מ"}
   *[no] {""}
  }: { $more } יותר, { $share }
case-price-rise-vat = { $rise }. ההפרש תואם שינוי בשיעור המע"מ בלבד
case-price-total-rise = { $steps ->
    [two] בסך הכול עלה המחיר { $place ->
    [charge] בחיוב שרשמתי
    [bill] בחשבון
   *[page] באתר
  }{ $plan } בשני שלבים מ־{ $first } ({ $first_on }) ל־{ $last } ({ $last_on }): { $more } יותר, { $share }
   *[other] בסך הכול עלה המחיר { $place ->
    [charge] בחיוב שרשמתי
    [bill] בחשבון
   *[page] באתר
  }{ $plan } ב־{ $steps } שלבים מ־{ $first } ({ $first_on }) ל־{ $last } ({ $last_on }): { $more } יותר, { $share }
  }
case-price-doubtful = ביום { $day } נקרא מחיר שאינו בר השוואה לקודמו: { $price }; יש לבדוק אותו מול התמונה
case-bill-differs = בחשבון מיום { $bill_on } נדרש סכום של { $billed }, ובאתר ביום { $page_on } הופיע { $shown } (הפרש של { $more })
case-speaker = { $role ->
    [agent] הנציג/ה
    [bot] הבוט
   *[other] הצד השני
  }
case-speaker-named = { $role ->
    [agent] הנציג/ה { $name }
    [bot] הבוט { $name }
   *[other] { $name }
  }
case-edited = הודעה { $number } של { $speaker } שונתה בצ'אט ביום { $day } { $hour }: לפני כן ‏"{ $before }", ואחר כך ‏"{ $after }"
case-deleted = הודעה { $number } של { $speaker } נמחקה מהצ'אט ביום { $day } { $hour }; נכתב בה ‏"{ $words }"
case-chat-gap = ביום { $day } בין השעות { $start }{ $end }{ $length } לא ניתן היה להקליט את הצ'אט
case-name-refused = הנציג/ה לא מסר/ה את שמו/ה
case-request-refused = ביקשתי: { $asked }; נעניתי בסירוב: { $words }
case-refused = נעניתי בסירוב: { $words }
case-long-wait = ההמתנה למענה נמשכה { $length }
case-wait-of-hour = { $hour }: { $length }
case-wait-then = { $told }; { $more }
case-waits-by-hour = {" "}(חציון לפי שעת הפנייה: { $hours })
case-in-contact = ביום { $time } ({ $channel }{ $reference }): { $what }
case-no-show = תואם ביקור ליום { $window }, ואיש לא הגיע{ $told }
case-late-visit = תואם ביקור ליום { $window }; ההגעה הייתה בשעה { $hour }, באיחור של { $length } מסוף החלון{ $told }
case-visit-cut-off = תואם ביקור ליום { $window }; ההגעה הייתה בשעה { $hour }, והעבודה נמשכה עד { $end }{ $told }
case-visit-too-short = תואם ביקור ליום { $window }{ $work }; ההגעה הייתה בשעה { $hour }, { $left } לפני תום החלון{ $end ->
    [none] {""}
   *[other] {", "}והעזיבה בשעה { $end }
  }{ $told }
case-visit-work =  לעבודה הדורשת כ־{ $length }
case-callback-missed = ביום { $day } הובטחה לי שיחה חוזרת{ $by }, עד { $due }; איש לא חזר אליי עד אז (חלפו { $age } מאז)
case-promise-missed = ביום { $day } הובטח לי{ $by }: { $words }{ $due }; ההבטחה לא קוימה עד אז (חלפו { $age } מאז)
case-delivery-late = ביום { $day } הובטח לי{ $by }: { $words }{ $due }; מה שסופק הגיע ביום { $came }, באיחור של { $length }
case-promise-kept-late = הבטחה למועד { $due } ({ $words }) קוימה באיחור של { $length }
case-step-unanswered = הפנייה ששלחתי אל { $addressee } ביום { $day }{ $reference } לא נענתה עד { $due }
case-missing-check = מעקב { $watch }, { $coverage }
case-coverage-none = עדיין לא נערכה בדיקה
case-coverage = { $planned ->
    [one] { $span }: נערכו { $done } מתוך בדיקה מתוכננת אחת{ $failed }{ $missed }
   *[other] { $span }: נערכו { $done } מתוך { $planned } בדיקות מתוכננות{ $failed }{ $missed }
  }
case-coverage-failed = { $count ->
    [one] , בדיקה אחת נכשלה
   *[other] , { $count } נכשלו
  }
case-coverage-missed = { $count ->
    [one] , בדיקה אחת לא נערכה
   *[other] , { $count } לא נערכו
  }
case-event-opened = נפתח תיק
case-event-fact = מה קרה
case-event-others-report = מה שפרסמו אחרים (לא נבדק)
case-event-note = הערה
case-event-no-show = ביקור שלא התקיים
case-event-with = { $contact } עם { $name }
case-event-unnamed = { $contact }; הנציג/ה לא מסר/ה את שמו/ה
case-event-sum = { $what }: { $sum }
case-event-term = { $count ->
    [one] { $what }, למשך חודש אחד
    [two] { $what }, למשך חודשיים
   *[other] { $what }, למשך { $count } חודשים
  }
case-event-due = { $what }, עד { $due }
case-event-kept = ההבטחה קוימה
case-event-kept-late = ההבטחה קוימה באיחור
case-event-missed = { $kind ->
    [callback] לא חזרו עד המועד שהובטח (הובטח ב־{ $day })
   *[other] ההבטחה לא קוימה עד המועד (הובטח ב־{ $day })
  }
case-event-state = { $what } ({ $state ->
    [partial] חלקי
    [failed] נכשל
   *[running] נקטע
  })
case-event-unread = { $place ->
    [bill] חשבון
    [offer] הצעה
   *[page] מחיר באתר
  }{ $plan }: לא נקרא
case-event-price = { $place ->
    [bill] חשבון
    [offer] הצעה
   *[page] מחיר באתר
  }{ $plan }: { $price }{ $net ->
    [yes] {", לפני מע\"מ"}
   *[no] {""}
  }
case-event-charge = { $kind ->
    [refund] התקבל החזר
    [cost] הוצאה
    [cancel-fee] דמי ביטול
   *[charge] חיוב
  }: { $sum }
case-event-cancelled = נמסרה הודעת ביטול{ $by }
case-event-cancel-refused = הביטול סורב
case-event-cancel-confirmed = הביטול אושר
case-event-sent = נשלחה פנייה אל { $addressee }{ $by }
case-event-answered = התקבלה תשובה מאת { $addressee } כעבור { $length }
case-event-unanswered = חלף המועד לתשובה מאת { $addressee }
case-event-inquiry-answered = התקבלה תשובה לפנייה מיום { $day } ({ $channel })
case-event-corrected = תוקן רישום{ $day }: במקום ‏"{ $before }" נכתב ‏"{ $after }"
case-event-withdrawn = נמשך רישום
case-event-check-missed = בדיקה מתוכננת לא נערכה
case-event-check-failed = בדיקה מתוכננת נכשלה
case-promise-price = הבטחת מחיר
case-promise-callback = הובטחה שיחה חוזרת
case-promise-refund = הובטח החזר
case-promise-visit = הובטח ביקור
case-promise-other = הבטחה
case-demand-refund = דרישה: החזר
case-demand-confirm = דרישה: אישור
case-demand-fix = דרישה: תיקון
case-demand-cancel = דרישה: ביטול
case-demand-records = דרישה: הקלטות ותמלילים
case-demand-other = דרישה
case-capture-page = תועד עמוד
case-capture-chat = תועד צ'אט
case-capture-file = צורף קובץ
case-capture-email = צורפה הודעת דוא"ל
case-capture-download = נשמר קובץ מהאתר
case-capture-other = תיעוד
case-ask-difference = להחזיר לי { $sum }: ההפרש בין המחיר שנדרש ובין המחיר שהובטח
case-ask-free = להחזיר לי { $sum } שנגבו בחודשים שהובטחו ללא תשלום
case-ask-included = להחזיר לי { $sum } שנגבו עבור מה שכלול בהבטחה
case-ask-after-cancel = להחזיר לי { $sum } שנגבו אחרי הביטול
case-ask-twice = להחזיר לי { $sum } שנגבו פעם נוספת
case-ask-cancel-fee = להחזיר לי { $sum } שנגבו כדמי ביטול, או להראות בכתב על סמך מה נגבו
case-ask-cancel-fee-above = להחזיר לי { $sum } מדמי הביטול: כל מה שמעל 5% מהמחיר או 100 ₪, לפי הנמוך
case-ask-kept = להחזיר לי { $sum } ששילמתי עבור מה שביטלתי, או להראות בכתב על סמך מה הסכום לא הוחזר
case-ask-discount = להחזיר לי { $sum }: ההנחה שהובטחה ולא ניתנה
case-ask-to-confirm = { $claim }. הסכום טעון אישור: יחד עם מה שנדרש לעיל הוא יגיע ל־{ $asked }, מתוך { $charged } שנגבו
case-ask-charge = להחזיר לי { $sum } שנגבו בניגוד למה שהוסכם
case-ask-more-than-due = להחזיר לי { $sum }: מה שנגבה מעבר לסכום המגיע
case-ask-lines = להחזיר לי { $sum } שנגבו עבור { $what }
case-ask-overcharge = להחזיר לי את מה שנגבה ביתר, ולפרט את החישוב
case-ask-rise = להחזיר לי { $sum }: ההפרש שנגבה מאז ההתייקרות, אם לא תוצג הסכמתי לה
case-ask-service-share = להחזיר לי { $sum }: החלק היחסי של המחיר החודשי בעבור הימים ללא שירות
case-ask-promised-by-the-day = לשלם לי { $sum }, כפי שהובטח: ‏"{ $what }"
case-ask-service = לחדש את השירות, ולהודיע בכתב עד מתי
case-ask-undelivered = להחזיר לי { $sum } ששולמו עבור מה שלא סופק
case-ask-costs = לפצות אותי על { $sum } שהעניין עלה לי{ $what }
case-cost-for = { " " }({ $what })
case-ask-undelivered-unnamed = להחזיר לי את ששולם עבור מה שלא סופק
case-ask-deliver = לספק בלי דיחוי את מה שהוזמן, או להחזיר לי את ששולם, { $sum }
case-ask-deliver-unnamed = לספק בלי דיחוי את מה שהוזמן, או להחזיר את ששולם
case-ask-refund = לשלם לי את ההחזר בסך { $sum } שהובטח ביום { $day }
case-ask-rest-of-refund = לשלם לי { $sum }, יתרת ההחזר שהובטח ביום { $day }
case-ask-refund-unnamed = לשלם לי את ההחזר שהובטח ביום { $day }
case-ask-keep-price = לאשר בכתב שהמחיר יהיה { $price }{ $until }, כפי שהובטח
case-ask-keep-promise = לקיים את מה שהובטח לי ביום { $day }: { $words }
case-ask-keep-promise-or = לקיים את מה שהובטח לי ביום { $day }: { $words }, או להחזיר את מה ששולם עבור המוצר
case-ask-explain-rise = להסביר בכתב על מה נשענת ההתייקרות ומתי נמסרה עליה הודעה, ולבטל אותה אם לא הוסכם עליה
case-ask-explain-bill = להסביר בכתב את ההפרש בין החשבון למחיר שבאתר
case-ask-cancel = לאשר בכתב שההתקשרות הסתיימה, באיזה יום, ושלא ייגבה עוד דבר
case-ask-cancel-part = לאשר בכתב שמה שביטלתי ({ $what }) הסתיים, באיזה יום, ושלא ייגבה עוד דבר בעבורו
case-ask-goods = לספק את מה שהוזמן, במצב תקין, או להשיב את התמורה ששולמה
case-ask-goods-back = לאסוף את מה שסופק ולהשיב לי את התמורה ששולמה
case-ask-goods-sum = לאסוף את מה שסופק ולהחזיר לי { $sum } ששולמו
case-ask-goods-returned = להחזיר לי { $sum } ששולמו עבור מה שהוחזר
case-ask-goods-rest = לאסוף את מה שסופק, אם טרם נאסף, ולהחזיר לי { $sum }, יתרת מה ששולם
case-so-many-of = { $what } ({ $count } מתוך { $of })
case-ask-undelivered-part = להחזיר לי { $sum } ששולמו עבור מה שלא סופק: { $what }
case-ask-undelivered-part-unnamed = להחזיר לי את ששולם עבור מה שלא סופק: { $what }
case-ask-deliver-part = לספק בלי דיחוי את מה שלא הגיע, { $what }, או להחזיר את { $sum } ששולמו עבורו
case-ask-deliver-part-unnamed = לספק בלי דיחוי את מה שלא הגיע, { $what }, או להחזיר את ששולם עבורו
case-ask-part = להחזיר לי { $sum } ממה ששולם עבור מה שביטלתי, { $what }, ולאסוף אותו אם טרם נאסף
case-ask-part-unnamed = להחזיר לי את ששולם עבור מה שביטלתי, { $what }, ולאסוף אותו אם טרם נאסף
case-ask-part-returned = להחזיר לי { $sum } ממה ששולם עבור מה שהוחזר, { $what }
case-ask-part-returned-unnamed = להחזיר לי את ששולם עבור מה שהוחזר, { $what }
case-ask-repair = לתקן את הליקוי או את הנזק, או להשיב את התמורה ששולמה
case-ask-mend = לתקן את הליקוי או את הנזק
case-ask-repair-sum = לתקן את הליקוי או את הנזק, או להשיב את { $sum } ששולמו
case-ask-visit = { $count ->
    [one] לבדוק את זכאותי לפיצוי בגין הביקור, ולהשיב בנימוקים
   *[other] לבדוק את זכאותי לפיצוי בגין הביקורים, ולהשיב בנימוקים
  }
case-ask-answer = להשיב בכתב לפניותיי שנותרו ללא מענה
case-ask-records = { $count ->
    [one] לשמור את ההקלטה או התמליל של השיחה מיום { $days } ולשלוח לי עותק
   *[other] לשמור את ההקלטות והתמלילים של השיחות מהימים { $days } ולשלוח לי עותק
  }

case-none = אין תיק { $case }.
case-none-next = רשימת התיקים: `collector case list`.
case-rights-unusable = אי אפשר להשתמש בקובץ הזכויות { $file }: { $reason }
case-rights-unusable-next = להשוות אותו לקובץ שמגיע עם התוכנה.
case-confidence = { $given } אינו דירוג מהימנות.
case-confidence-next = להשתמש באחד מאלה: { $known }.
case-time-examples = לכתוב למשל: 20/11/2026 14:30, אתמול 14:00, מחר ב-10, תוך 3 ימי עסקים.
case-time-none = לא נכתב מועד.
case-time-left-over = { $text } אינו מועד שאפשר לקרוא: { $left } נשאר מיותר.
case-time-unread = { $text } אינו מועד שאפשר לקרוא.
case-time-year = { $day } יכול להיות בשתי שנים.
case-time-year-next = לכתוב גם את השנה: { $day }.
case-time-no-day = { $day } אינו תאריך (קודם היום ואחריו החודש).
case-time-other-weekday = { $day } אינו יום { $name }.
case-time-no-hour = ב־{ $text } אין שעה של יום.
case-time-to-come = השעה { $hour } עוד לא הגיעה היום.
case-time-to-come-next = לכתוב גם את היום: אתמול { $hour }.
case-window-none = { $text } אינו חלון זמן בין שתי שעות.
case-window-none-next = לכתוב למשל: 24/11/2026 08:00-12:00, או מחר 8-12.
case-window-reversed = { $text } נגמר לפני שהוא מתחיל.
case-window-reversed-next = לכתוב קודם את השעה המוקדמת, למשל 08:00-12:00.
case-waited-none = { $text } אינו זמן המתנה.
case-waited-none-next = לכתוב דקות (12), דקות ושניות (9:30), או 45s.

case-tone = { $kind ->
    [insult] כינוי גנאי מסיט את הקורא מהעובדות; אפשר לתאר מה קרה ומתי
    [adjective] תואר על אדם אינו מוכיח דבר; מה שנאמר או נעשה, ומתי, מוכיח
    [threat] איום אינו מקדם; "אשקול לפנות אל" עם שם הגוף המתאים חזק יותר
    [empty-threat] איום שאיש אינו מצפה שימומש מחליש את המכתב; עדיף שם הגוף שמטפל בעניין כזה
    [accusation] טענה כזאת עלולה להיות לשון הרע ודורשת ראיה; אפשר לכתוב מה אינו תואם ולהפנות לנספח
    [law] טענה על החוק בלי מקור אינה משכנעת; לנקוב בחוק ובסעיף, או לוותר עליה
    [shouting] סימן אחד ואותיות רגילות מספיקים
   *[sweeping] הכללה קל לסתור; תאריך ומספר פעמים משכנעים יותר
  }
case-lacks-customer = שמך, מענך ודרך להשיג אותך
case-lacks-id-number = מספר תעודת הזהות שלך (רשות ובית משפט מבקשים אותו)
case-lacks-customer-number = מספר הלקוח שלך בחברה
case-lacks-sector = באיזה תחום החברה פועלת: לפיו נקבע למי פונים
case-lacks-story = מה השתבש, כרישום
case-lacks-story-next = collector log fact "…", collector log charge "…", collector log promise "…"
case-lacks-decisions = { $count ->
    [one] הכרעתך בממצא אחד
    [two] הכרעתך בשני ממצאים
   *[other] הכרעתך ב־{ $count } ממצאים
  }
case-lacks-decisions-next = collector findings
case-lacks-promise-evidence = ראיה להבטחה: { $words }
case-lacks-fact-evidence = ראיה לכך: { $words }
case-lacks-charge-evidence = { $count ->
    [one] החשבון או התדפיס של חיוב אחד
    [two] החשבונות או התדפיסים של שני חיובים
   *[other] החשבונות או התדפיסים של { $count } חיובים
  }
case-lacks-notice-evidence = ראיה שהודעת הביטול מיום { $day } נשלחה
case-lacks-sending-evidence = הוכחה שנשלחה פנייה אל { $addressee }
case-lacks-call-details = מספר פנייה ושם לשיחה מיום { $day }
case-lacks-read-back = בשיחה מיום { $day } לא הוקרא מה שנרשם
case-lacks-read-back-next = לכתוב לחברה מה סוכם בשיחה ולשמור את מה שנשלח: collector log letter
case-lacks-written = תלונה בכתב שנשלחה לחברה
case-lacks-written-next = collector letter, ואחריו collector log step "…" עם הוכחת המשלוח
case-lacks-bill = חשבון או עמוד חשבון שמראה את המחיר
case-lacks-bill-next = collector add bill.pdf, או collector capture URL
case-lacks-watch = מעקב שבודק את המחיר מדי חודש
case-lacks-watch-next = collector watch add
case-lacks-offer-and-photo = ההצעה או ההזמנה, ולצידה תצלום של מה שהגיע
case-lacks-offer-and-photo-next = collector capture URL (ההצעה), collector add photo.jpg, ואז collector link
case-lacks-confirmation = האם הביטול מיום { $day } אושר או סורב
case-lacks-confirmation-next = collector log answer, או collector correct CANCELLATION "confirmed=…" --why "…"
case-lacks-demand = מה מבוקש
case-lacks-demand-next = collector log demand "…" --kind refund --amount "…"
case-lacks-sum = הסכום של כל החזר שמבוקש
case-lacks-sum-next = collector log demand "…" --kind refund --amount "…" --sum "…"
case-detail-waited = המתנה של { $length }
case-detail-reference = מס' { $number }
case-detail-window = נקבע לשעות { $start }–{ $end }
case-detail-two = { $first } · { $then }
case-detail-lasted = נמשך { $length }
case-detail-no-show = איש לא הגיע
case-detail-bot = ענתה מכונה
case-detail-asked = ביקשתי: { $words }
case-detail-refused = סורב: { $words }
case-detail-read-back = { $answer ->
    [yes] מה שנרשם הוקרא לי
   *[no] מה שנרשם לא הוקרא לי
  }
case-detail-next-step = ההמשך: { $words }
case-detail-moment = { $clock } { $kind ->
    [hold] בהמתנה
    [bot] מכונה
    [human] אדם
    [promised] הובטח
    [refused] סורב
    [reference] אסמכתה
   *[note] הערה
  }{ $words }
case-tone-advice = { $reason }. ניסוח רגוע: { $calmer }
case-of-day = { " " }מיום { $day }
case-event-closed = התיק נסגר
case-event-reopened = התיק נפתח מחדש
case-promise-delivery = הובטחה אספקה
case-time-from = { $source ->
    [person] נרשם מפי { the-customer }{ $typed }
    [mail] התאריך שבהודעת הדוא"ל
    [bill] התאריך שבחשבון
    [pdf] התאריך שבתוך קובץ ה־PDF
    [exif] התאריך שבתוך התמונה
    [export] הייצוא של הצ'אט מהטלפון
    [name] התאריך שבשם הקובץ
   *[recorded] נרשם בתוכנה באותו רגע
  }
case-time-typed = : ‏"{ $words }"
case-cancel-fee = ביום { $day } חויבתי ב־{ $sum } דמי ביטול
case-right-no-field = אין בו שדה { $field }.
case-right-no-field-next = להשתמש באחד מאלה: { $fields }.
case-right-incomplete = { $name } אינו שלם או אינו מתאים: { $fields }.
case-right-incomplete-next = לכתוב גם את השדות האלה, למשל topic=…, rule=…, findings=…, sources=…, confidence=V2.
case-right-no-source = ל־{ $name } לא צוין מקור, ולכן אין לצטט אותו.
case-right-no-source-next = לכתוב sources=…, או confidence=G.
case-event-case-corrected = שונה פרט בתיק ({ $field }): במקום ‏"{ $before }" נכתב ‏"{ $after }"
case-next-closed = אין מה לעשות: התיק סגור
case-next-closed-why = הוא נסגר ביום { $day }
case-next-decide = { $count ->
    [one] להכריע אם ממצא אחד נכון
   *[other] להכריע אם { $count } ממצאים נכונים
  }
case-next-decide-why = במכתב נכתב רק מה שאישרת
case-next-promise = לרשום אם קוים: { $words } (המועד: { $due })
case-next-promise-why = המועד חלף, ואין ברישום דבר המראה שקוים
case-next-evidence = למצוא משהו שמראה זאת: { $what }
case-next-evidence-why = עדיין אין ראיה
case-next-charge = לומר אם החיוב של { $sum }{ $what } מיום { $day } לא היה צריך להיגבות
case-next-charge-why = המכתב מספר עליו ואינו מבקש דבר בגללו
case-next-compensation = לנקוב בסכום, אם מבקשים פיצוי: { $topic } (סעיף { $section })
case-next-compensation-why = בלי סכום לא מתבקש מבית המשפט פיצוי; { $check }
case-next-demand = נא לציין מה מבוקש
case-next-demand-bare = עד כה המכתב אינו מבקש כסף ואינו מבקש לתקן דבר
case-next-demand-why = עד כה המכתב אינו מבקש כסף ואינו מבקש לתקן דבר; עובדה שהיא תקלה, מוצר שונה מהמוזמן או חיוב שגוי מביאה את הדרישה איתה: { $command }
case-next-link = לומר מה מראה { $title }
case-next-link-chat = לקשר את הצ'אט שבו נאמר הסכום שהובטח: { $words }
case-next-link-chat-why = ברישום אין עדיין ראיה להבטחה
case-next-answer = לומר אם מה שהגיע ביום { $day } ({ $words }) הוא התשובה למה ששלחת ביום { $asked }
case-next-answer-why = עד אז לא ייכתב במכתב שהתקבלה תשובה, ולא שלא התקבלה; אם אין לזה קשר לעניין: { $command }
case-next-wait = להמתין לתשובה של { $body } עד { $due }
case-next-wait-why = הפנייה אל { $body } נשלחה ביום { $sent }, והזמן לתשובה טרם חלף
case-next-send = לשלוח את הפנייה אל { $body }{ $where }
case-body-where = { " " }({ $where })
case-next-send-silent = לא התקבלה במועד תשובה: { $body }
case-next-send-why = הגוף מטפל בעניינים כאלה: { $takes }
case-next-send-first = פונים תחילה אל החברה עצמה
case-next-ceiling = לתבוע פחות, או לפנות לבית משפט אחר: { $asked } מעל תקרת התביעות הקטנות, { $ceiling }
case-next-ceiling-why = התקרה נכונה ל־{ $day }; יש לבדוק את הסכום היום
case-due-promise = { $provider }: { $words }
case-due-answer = תשובה של { $body } לפנייה מיום { $day }
case-due-cancel = היום האחרון לביטול העסקה עם { $provider }
case-due-card = היום האחרון להודיע לחברת האשראי על החיוב של { $provider }
case-link-number = מופיע בו מס' { $number }
case-link-day = מאותו יום, { $day }
case-link-unknown = אין רישום שמפנה אליו
case-promises-differ = ביום { $first_on } הובטח { $first }, וביום { $second_on } הובטח { $second }; הדברים אינם תואמים
case-offer-differs = ביום { $offered_on } הוצע בעמוד { $offered }, וביום { $promised_on } הובטח { $promised }; הדברים אינם תואמים
case-charge-differs = ליום { $day } נרשם חיוב של { $typed }, ובחשבון המצורף נכתב { $read }
case-price-term = { $price }{ $term }
case-page-changed = העמוד { $page } נקרא ביום { $second } אחרת מאשר ביום { $first }{ $gone }{ $new }
case-page-gone = ; קודם: ‏"{ $words }"
case-page-new = ; מאז: ‏"{ $words }"
case-long-waits = { $count ->
    [two] ב{ $every ->
        [yes] שתי השיחות
       *[no] שתיים מתוך { $measured } השיחות
      } שזמן ההמתנה בהן נרשם המתנתי יותר משש דקות; ההמתנה הארוכה ביותר נמשכה { $longest }{ $hours }
   *[other] ב{ $every ->
        [yes] כל { $count } השיחות
       *[no] ־{ $count } מתוך { $measured } השיחות
      } שזמן ההמתנה בהן נרשם המתנתי יותר משש דקות; ההמתנה הארוכה ביותר נמשכה { $longest }{ $hours }
  }

## end of room: case

## room: package

package-label-package = חבילת תלונה
package-label-contents = תוכן הנספחים
package-label-number = מס'
package-label-name = שם הנספח
package-label-exhibit = נספח
package-label-letter = מכתב
package-label-demand = הדרישה
package-label-sum = הסכום
package-label-page-of = עמוד { $page } מתוך { $pages }
package-label-case = תיק
package-label-part = חלק { $part } מתוך { $parts }
package-label-picture = צילום
package-label-captured = מועד התיעוד
package-label-local = שעון ישראל
package-label-address = כתובת
package-label-state = מצב התיעוד
package-label-server-date = השעה לפי השרת
package-label-capture-id = מזהה התיעוד
package-label-files = קבצים
package-label-digest = טביעת אצבע SHA-256
package-label-size = גודל
package-label-missing = מה חסר בתיעוד
package-label-provider = ספק
package-label-messages = הודעות
package-label-when = מתי
package-label-what = מה
package-label-as-recorded = כלשון המקור
package-label-evidence = תיעוד
package-label-date = תאריך
package-label-plan = מסלול
package-label-price = מחיר
package-label-change = שינוי
package-label-promised = הובטח
package-label-over = מעל ההבטחה
package-label-source = מקור
package-label-raw = כפי שהוצג
package-label-not-read = לא נקרא
package-label-vat = תואם שינוי מע"מ
package-label-chart = תרשים המחירים
package-label-chart-note = ציר הסכומים מתחיל באפס. קו מקווקו: המחיר שהובטח. קו מנוקד: יותר מ-45 יום בין דגימה לדגימה. בכוכבית: לתקופה אחרת או לפני מע״מ.
package-label-axis = ציר זמן
package-label-prices = מחירים
package-label-findings = ממצאים
package-label-conversation = השיחה
package-label-mail-words = מה כתוב בהודעה
package-label-edited = נוסח קודם, הוחלף ב־
package-label-deleted = ההודעה נמחקה ב־
package-label-earlier = הודעות שכבר הוצגו לפני תחילת ההקלטה
package-label-gap = הפסקה בהקלטה
package-label-export = עותק של { the-customer }, שיוצא מאפליקציית ההודעות בטלפון; לא נצפה
package-label-export-mixed = הודעות שמסומנות ב-* הן מהעותק של { the-customer }, שיוצא מאפליקציית ההודעות בטלפון; כל השאר נצפו
package-label-ended = הצ'אט הסתיים
package-label-shown-time = בחלון הצ'אט נכתב
package-label-times-note = השעה ליד כל הודעה היא השעה שבה נצפתה, לפי שעון ישראל.
package-label-times-exported = השעה ליד כל הודעה היא השעה שבקובץ שיוצא, לפי שעון ישראל.
package-label-more-pictures = עוד { $count } צילומים נמצאים בתיקיית הנספח שבחבילה.
package-label-printed-there = קובץ זהה ל{ $exhibit }; מודפס שם.
package-label-whole-file = הקובץ המלא נמצא בחבילה: { $path }
package-label-cannot-print = לא ניתן להדפיס קובץ מסוג זה; הוא נמצא בחבילה: { $path }
package-label-cut-short = מוצגים כאן { $shown } העמודים הראשונים; הקובץ המלא נמצא בחבילה: { $path }
package-label-some-pages = מוצגים כאן { $shown } מתוך { $pages } עמודים; הקובץ המלא נמצא בחבילה: { $path }
package-label-from = מאת
package-label-sent-to = אל
package-label-subject = נושא
package-label-attachments = קבצים מצורפים
package-label-none = –
package-label-sealed-by = נחתם
package-label-skip = דילוג לציר הזמן
package-label-on-this-page = בעמוד הזה
package-label-chats = שיחות
package-label-exhibits-heading = נספחים
package-label-checks = מה אפשר לבדוק, ומה מצבו
package-label-filter-heading = מה להציג בציר הזמן
package-label-filter-contact = פניות
package-label-filter-promise = הבטחות
package-label-filter-price = מחירים וחיובים
package-label-filter-recorded = עמודים וקבצים שנשמרו
package-label-filter-other = אחר
package-label-filter-words = מילים:
package-label-zoomed = צילום מוגדל
package-label-zoom-in = להגדיל
package-label-zoom-out = להקטין
package-label-close = סגירה
package-label-this-language = העמוד הזה בעברית
package-check-files = { $count ->
    [one] קובץ אחד של הנספחים נמצא כאן; טביעת האצבע שלו רשומה ביומן.
   *[other] { $count } קבצים של הנספחים נמצאים כאן; טביעת האצבע של כל אחד כפי שתועד רשומה ביומן.
  }
package-check-covered = { $count ->
    [one] אחד מהם נכתב מחדש בידי { the-customer }, ודבר מה כוסה בו.
   *[other] { $count } מהם נכתבו מחדש בידי { the-customer }, ודבר מה כוסה בהם.
  }
package-check-left-out = { $count ->
    [one] קובץ אחד לא נכלל לפי בחירת { the-customer }: { $files }
   *[other] { $count } קבצים לא נכללו לפי בחירת { the-customer }: { $files }
  }
package-check-missing = { $count ->
    [one] קובץ אחד כבר אינו במאגר של { the-customer }: { $files }
   *[other] { $count } קבצים כבר אינם במאגר של { the-customer }: { $files }
  }
package-check-forgotten = { $count ->
    [one] קובץ אחד הוסר לצמיתות בידי { the-customer }, וכך רשום: { $files }
   *[other] { $count } קבצים הוסרו לצמיתות בידי { the-customer }, וכך רשום: { $files }
  }
package-check-unsearchable = { $count ->
    [one] קובץ אחד לא נכלל, כי לא ניתן לחפש בו את מה שיש לכסות: { $files }
   *[other] { $count } קבצים לא נכללו, כי לא ניתן לחפש בהם את מה שיש לכסות: { $files }
  }
package-check-journal = ביומן { $count } רישומים בשרשרת אחת{ $withheld ->
    [0] .
    [one] ; אחד מהם מוצג כטביעת אצבע בלבד.
   *[other] ; { $withheld } מהם מוצגים כטביעת אצבע בלבד.
  }
package-check-earlier = { $count ->
    [one] גורם חיצוני ({ $by }) אישר את מועד היומן פעם אחת, ב־{ $first }.
   *[other] גורמים חיצוניים ({ $by }) אישרו את מועד היומן { $count } פעמים: לראשונה ב־{ $first }, ולאחרונה ב־{ $last }.
  }
package-check-never-stamped = אף גורם חיצוני לא אישר את מועד היומן לפני שהחבילה הוכנה.
package-check-own-seal = החתימה וחותמות הזמן של החבילה הזאת נוצרו אחרי שהעמוד הזה נכתב; ב־{ $file } כתוב מה מצבן וכיצד בודקים הכול.
package-label-how-to-check = כיצד בודקים
package-label-download-pdf = המכתב והנספחים להדפסה (PDF)
package-label-letter-text = המכתב כטקסט
package-label-timeline-csv = ציר הזמן כגיליון
package-label-demands = דרישות
package-label-original = מקור
package-label-stamped = עותק עם כיתוב
package-label-text = טקסט העמוד
package-label-transcript = תמליל
package-label-archive = ארכיון העמוד
package-label-record = פרטי התיעוד
package-label-own-record = רישום של { the-customer }
package-label-no-exhibit = ללא נספח
package-label-answers = פניות ללא מענה
package-label-shows = מראה
package-label-fingerprint = SHA-256
package-label-own-day-short = מיום
package-label-in-letter = במכתב
package-label-page = עמוד
package-label-ordered = מה שהוזמן או הוצע
package-label-ordered-part = מה שהוזמן או הוצע (ראש העמוד)
package-label-came = מה שהגיע
package-label-quoted-here = נזכרת בתלונה
package-label-messages-omitted = { $count ->
    [one] כאן באה הודעה אחת נוספת; היא בקובץ השיחה שבחבילה.
    [two] כאן באות שתי הודעות נוספות; הן בקובץ השיחה שבחבילה.
   *[other] כאן באות עוד { $count } הודעות; הן בקובץ השיחה שבחבילה.
  }
package-label-contact-log = יומן שיחות, ביקורים ומכתבים
package-label-how = באיזו דרך
package-label-who = עם מי
package-label-coverage = עד כמה הבדיקות הקבועות שלמות
package-label-check-proves = מה החותמים מוכיחים, ומה לא
package-label-check-steps = צעד אחר צעד
package-claim-numbered = סעיף { $number }
package-claim = { $section ->
    [story] הפתיחה
    [timeline] סדר האירועים
    [demands] הדרישות
    [law] הדין
    [earlier] הפניות הקודמות
   *[other] גוף המכתב
  }
package-alt-page = { $title }, עמוד { $page } מתוך { $pages }
package-alt-crop = חלק מהתמונה, מוגדל: { $title }
package-alt-claim = אל המקום במכתב
package-shows-fact = { $words }
package-shows-ordered = מה שהוזמן או הוצע: { $words }
package-shows-promise = הובטח: { $words }
package-shows-charge = { $kind ->
    [refund] הוחזר:
    [cost] שולם במקום אחר:
    [cancel-fee] חויב בעד הביטול:
   *[charge] חויב:
  } { $sum }{ $named ->
    [0] {""}
   *[1] {" "}({ $what })
  }
package-shows-price = { $source ->
    [bill] בחשבון:
    [offer] בהצעה:
   *[page] בעמוד:
  } { $sum }{ $per }{ $named ->
    [0] {""}
   *[1] {" "}({ $plan })
  }
package-shows-cancellation = הודעת הביטול מיום { $day }
package-shows-step = הפנייה אל { $to }
package-shows-answer = התשובה מיום { $day }
package-shows-edited = { $count ->
    [one] הודעה ששונתה לאחר מכן
    [two] שתי הודעות ששונו לאחר מכן
   *[other] { $count } הודעות ששונו לאחר מכן
  }
package-shows-deleted = { $count ->
    [one] הודעה שנמחקה לאחר מכן
    [two] שתי הודעות שנמחקו לאחר מכן
   *[other] { $count } הודעות שנמחקו לאחר מכן
  }
package-log-channel = { $direction ->
    [in] { $channel }, מצד הספק
   *[out] { $channel }
  }
package-coverage = { $recipe }: { $counts }
package-coverage-more = { $count ->
    [one] חסרה עוד בדיקה אחת
   *[other] חסרות עוד { $count } בדיקות
  }
package-coverage-lacking = { $day }: { $outcome ->
    [failed] הבדיקה נכשלה
   *[missed] לא נעשתה בדיקה
  }{ $named ->
    [0] {""}
   *[1] {" "}({ $why })
  }
package-check-what = מסמך זה הוא החלק הקריא של חבילת תלונה. החבילה היא קובץ ZIP אחד, ובו לכל נספח קובצי המקור כפי שנשמרו, יומן הרישומים והחותמים. שש־עשרה הספרות והאותיות שליד כל נספח הן תחילת טביעת האצבע (SHA-256) של קובץ המקור שלו.
package-check-proves-bytes = חותמות הזמן מוכיחות שהקבצים האלה, בית אחר בית, היו קיימים לא יאוחר מהמועד הנקוב בהן ולא השתנו מאז. את המועד קבע גורם חיצוני, שקיבל טביעת אצבע בלבד.
package-check-proves-key = החתימה מוכיחה שמפתח אחד חתם. היא אינה מוכיחה של מי המפתח.
package-check-proves-not = החותמים אינם מוכיחים שהשרת של הספק שלח את התוכן: התיעוד נעשה במחשב הפרטי של צד הלקוח. לכן נשמרו, היכן שהיה אפשר, השעה לפי השרת והכתובת, ונעשו תיעודים במועדים שונים.
package-check-step-unpack = אם הגיע רק המסמך הזה, יש לבקש את החבילה; לחלץ את קובץ ה־ZIP ולפתוח בו את READ-ME-FIRST.html, שבו כל הפקודות מוכנות להעתקה.
package-check-step-files = בתיקייה שחולצה, לבדוק ששום קובץ לא השתנה:
package-check-step-stamp = לבדוק את חותמות הזמן שעל רשימת הקבצים; שם הקובץ של כל גורם מאשר כתוב ב־READ-ME-FIRST.html:
package-check-step-signature = לבדוק את החתימה שעל אותה רשימה:
package-check-step-verify = או הכול בפקודה אחת, למי שהתוכנה אצלו:
package-check-digests = טביעת אצבע מזהה קובץ: שינוי של בית אחד נותן טביעת אצבע אחרת. טביעות האצבע המלאות רשומות בקובץ manifest-sha256.txt שבחבילה ובקובץ capture.json שליד כל מקור.
package-label-by-tool = תועד בידי { the-customer } באמצעות התוכנה collector { $version }
package-state-complete = שלם
package-state-partial = חלקי
package-state-failed = נכשל
package-state-running = נקטע לפני סופו
package-role-customer = { $gender ->
    [f] לקוחה
    [m] לקוח
   *[other] לקוח/ה
}
package-role-agent = נציג/ה
package-role-bot = מענה אוטומטי
package-role-system = הודעת מערכת
package-role-unknown = לא ידוע
package-change-first = דגימה ראשונה
package-change-same = ללא שינוי
package-change-rise = עלייה
package-change-fall = ירידה
package-change-unread = לא נקרא
package-change-other = לא ניתן להשוואה
package-source-page = האזור האישי
package-source-by-hand = נרשם ידנית
package-source-bill = חשבונית
package-source-charge = נרשם ידנית, ללא חשבונית
package-source-charged = חויב
package-source-offer = הצעה
package-part-attachment = קובץ שהוצג בצ'אט
package-part-export = צ'אט מיוצא
package-part-picture = צילום מקורי
package-part-stamped = עותק עם כיתוב
package-part-tile = קטע של הצילום
package-part-text = טקסט העמוד
package-part-words = מיקומי המילים
package-part-archive = ארכיון העמוד
package-part-unlocked = עותק שנפתח בסיסמה
package-part-below = המשך העמוד, תמונה
package-part-original = קובץ המקור
package-part-observations = תצפיות גולמיות
package-part-transcript = תמליל
package-part-certificates = תעודות אבטחה
package-title-page = צילום עמוד: { $title }
package-title-chat = שיחת צ'אט מיום { $day }: { $title }
package-title-chat-of = שיחת צ'אט מיום { $day }
package-title-email = דואר אלקטרוני: { $title }
package-title-file = מסמך: { $title }
package-title-file-of = מסמך מיום { $day }
package-title-picture = תמונה: { $title }
package-title-picture-of = תמונה מיום { $day }
package-title-bill-of = חשבון מיום { $day }
package-title-download = קובץ שהורד: { $title }
package-title-others-report = מה שפרסמו אחרים, לא נבדק –
package-title-prices = טבלת מחירים ותרשים
package-title-price-table = טבלת מחירים
package-title-timeline = ציר זמן
package-exhibits = { $count ->
    [one] נספח
   *[other] נספחים
}

package-letter-id = ת"ז { $number }
package-letter-no-address = כתובת: { $line }
package-letter-no-phone = טלפון: { $line }
package-letter-no-email = דוא"ל: { $line }
package-letter-to = לכבוד
package-letter-to-company = { $body }, { $provider }
package-letter-salutation = א.ג.נ.,
package-letter-subject = הנדון: { $title }{ $numbers }
package-letter-subject-reminder = הנדון: תזכורת לפנייה שלא נענתה: { $title }{ $numbers }
package-letter-subject-follow-up = הנדון: המשך לפנייה קודמת: { $title }{ $numbers }
package-letter-subject-ceo = הנדון: תלונה שלא נפתרה: { $title }{ $numbers }
package-letter-subject-regulator = הנדון: תלונה על { $provider }: { $title }{ $numbers }
package-letter-subject-consumer = הנדון: תלונה על { $provider } ובקשת סיוע: { $title }{ $numbers }
package-letter-subject-card = הנדון: הכחשת עסקה מול { $provider }: { $title }{ $numbers }
package-letter-subject-recordings = הנדון: בקשה לעיון בהקלטות ובתמלילים{ $numbers }
package-letter-subject-cancellation = הנדון: הודעת ביטול{ $plan }{ $numbers }
package-letter-subject-claim = כתב תביעה: { $title }
package-letter-customer-number = { " " }– מס' לקוח { $number }
package-letter-references = , פנייה מס' { $numbers }
package-letter-customer = { $gender ->
    [f] אני לקוחה של { $provider }{ $since }{ $plan }.
    [m] אני לקוח של { $provider }{ $since }{ $plan }.
   *[unsaid] אני לקוח/ה של { $provider }{ $since }{ $plan }.
  }
package-letter-who-court = { $gender ->
    [f] אני, התובעת, לקוחה של הנתבעת { $provider }{ $since }{ $plan }.
    [m] אני, התובע, לקוח של הנתבעת { $provider }{ $since }{ $plan }.
   *[unsaid] אני, התובע/ת, לקוח/ה של הנתבעת { $provider }{ $since }{ $plan }.
  }
package-letter-since = { " " }מאז { $since }
package-letter-plan = , במסלול { $plan }
package-letter-of-plan = { ": " }{ $plan }
package-letter-at-hour = { " " }בשעה { $hour }
package-letter-promise = ביום { $day }{ $hour }{ $channel } הובטח לי{ $whom }: { $words }{ $amount }{ $months }
package-letter-promise-quoted = ביום { $day }{ $hour }{ $channel } נמסר לי{ $whom }: ‏"{ $words }"{ $amount }{ $months }
package-letter-in-chat = { " " }בשיחת צ'אט
package-letter-in-call = { " " }בשיחת טלפון
package-letter-in-visit = { " " }בביקור
package-letter-in-email = { " " }בדואר אלקטרוני
package-letter-in-letter = { " " }במכתב
package-letter-with = { " " }מפי { $name }
package-letter-bot = { " " }(נציג אוטומטי)
package-letter-amount = , כלומר { $money }{ $per }
package-letter-promise-over = { " " }(היום האחרון לתוקפה: { $day })
package-letter-months = { $count ->
    [one] , למשך חודש אחד
    [two] , למשך חודשיים
   *[other] , למשך { $count } חודשים
  }
package-letter-fact = ביום { $day }: { $words }
package-letter-above-promise = ביום { $seen_on } { $place ->
    [charge] חויבתי{ $plan } ב־{ $seen }
    [bill] הופיע בחשבון{ $plan } מחיר של { $seen }
   *[page] הופיע באתר{ $plan } מחיר של { $seen }
  }{ $with_vat }, { $more } יותר מהמובטח{ $times }
package-letter-above-promise-once = { $count ->
    [one] ביום { $seen_on } חויבתי
   *[other] עד יום { $seen_on } חויבתי בסך הכול
  } ב־{ $seen }, { $more } יותר מהמובטח
package-letter-free-charged = { $count ->
    [one] ביום { $seen_on } חויבתי
   *[other] בין { $seen_on } ל־{ $last_on } חויבתי
  } ב־{ $total } עבור { $count ->
    [one] { $free ->
        [one] החודש שהובטח
       *[other] חודש שהובטח
      }
    [two] חודשיים שהובטחו
   *[other] { $count } חודשים שהובטחו
  } ללא תשלום
package-letter-included-charged = { $count ->
    [one] ביום { $seen_on } חויבתי ב־{ $total } עבור ”{ $lines }“
    [two] בין { $seen_on } ל־{ $last_on } חויבתי פעמיים עבור ”{ $lines }“, ב־{ $total } בסך הכול
   *[other] בין { $seen_on } ל־{ $last_on } חויבתי { $count } פעמים עבור ”{ $lines }“, ב־{ $total } בסך הכול
  }, אף שלפי ההבטחה אין על כך תשלום{ $back }
package-letter-discount-missing =
    { $count ->
    [one] מה שנגבה ממני ביום { $first }, { $total }, נגבה בלי ההנחה, שהיא { $off } מתוכו
    [two] מה שנגבה ממני ביום { $first } וביום { $last }, { $total } בסך הכול, נגבה בלי ההנחה, שהיא { $off } מתוכו
    *[other] מה שנגבה ממני { $count } פעמים, בין { $first } ל־{ $last }, { $total } בסך הכול, נגבה בלי ההנחה, שהיא { $off } מתוכו
    }
package-letter-kept-late = ההבטחה קוימה באיחור של { $length }
package-letter-price-rise = המחיר{ $plan } עלה מ־{ $before } (חיוב מיום { $before_on }) ל־{ $after } (חיוב מיום { $after_on }){ $net ->
    [yes] {", לפני מע\u0022מ"}
   *[no] {""}
  }: { $more } יותר, { $share }
package-letter-charged-after = { $count ->
    [one] אחרי { $end }, תום התקופה לסיום החיוב, חויבתי פעם נוספת, ביום { $first }: { $total }{ $what }
    [two] אחרי { $end }, תום התקופה לסיום החיוב, חויבתי פעמיים נוספות, החל ביום { $first }: { $total } בסך הכול
   *[other] אחרי { $end }, תום התקופה לסיום החיוב, חויבתי עוד { $count } פעמים, החל ביום { $first }: { $total } בסך הכול
  }
package-letter-price-total-rise = { $steps ->
    [two] המחיר שחויבתי בו{ $plan } עלה בשני שלבים מ־{ $first } ({ $first_on }) ל־{ $last } ({ $last_on }): { $more } יותר, { $share }
   *[other] המחיר שחויבתי בו{ $plan } עלה ב־{ $steps } שלבים מ־{ $first } ({ $first_on }) ל־{ $last } ({ $last_on }): { $more } יותר, { $share }
  }
package-letter-cost = הסכום שבמחלוקת: { $sum }.
package-letter-asked = אבקש, עד { $day }: { $what }{ $more }.
package-letter-asked-third = אבקש מאת { $provider }, עד { $day }: { $what }{ $more }.
package-letter-asked-court = הסעד המבוקש מבית המשפט: { $what }{ $more }.
package-letter-asked-answer = אבקש תשובה מנומקת בכתב עד { $day }.
package-letter-asked-recordings = אבקש לקבל, עד { $day }, עותק של ההקלטות והתמלילים של השיחות והצ'אטים שלי עמכם.
package-letter-asked-cancellation = { $gender ->
    [f] אני מודיעה בזאת על ביטול ההתקשרות בינינו, החל ביום מכתב זה.
    [m] אני מודיע בזאת על ביטול ההתקשרות בינינו, החל ביום מכתב זה.
   *[unsaid] אני מודיע/ה בזאת על ביטול ההתקשרות בינינו, החל ביום מכתב זה.
  }
package-letter-asked-more = { $count ->
    [one] , ועוד דרישה אחת שבטבלה להלן
    [two] , ועוד שתי דרישות שבטבלה להלן
   *[other] , ועוד { $count } דרישות שבטבלה להלן
  }
package-letter-asked-more-court = { $count ->
    [one] , ועוד סעד אחד כמפורט להלן
    [two] , ועוד שני סעדים כמפורט להלן
   *[other] , ועוד { $count } סעדים כמפורט להלן
  }
package-letter-contact-with = { " " }עם { $name }
package-letter-no-exhibit = [לפי רישומי, ללא נספח]
package-letter-own-record-sign = *
package-letter-own-record-note = * לפי רישומי, ללא נספח
package-letter-no-exhibits = [כל אלה לפי רישומי, ללא נספח]
package-letter-no-exhibits-last =
    { $count ->
        [2] [שני האחרונים לפי רישומי, ללא נספח]
       *[other] [{ $count } האחרונים לפי רישומי, ללא נספח]
    }
package-letter-facts = העובדות:
package-letter-more-findings = { $count ->
    [one] ממצא נוסף אחד מפורט בציר הזמן
    [two] שני ממצאים נוספים מפורטים בציר הזמן
   *[other] עוד { $count } ממצאים מפורטים בציר הזמן
  }
package-letter-fact-of-days = בימים { $days } ({ $count } פעמים): { $words }
package-letter-paid-charge = ביום { $day } חויבתי ב־{ $sum }{ $what }
package-letter-paid-refund = ביום { $day } הוחזרו לי { $sum }{ $what }
package-letter-paid-cost = ביום { $day } נגרמה לי עלות של { $sum }{ $what }
package-letter-paid-cancel-fee = ביום { $day } חויבתי ב־{ $sum } דמי ביטול{ $what }
package-letter-paid-charge-several = מיום { $first } עד יום { $last } חויבתי { $count } פעמים ב־{ $sum }{ $what }
package-letter-paid-refund-several = מיום { $first } עד יום { $last } הוחזרו לי { $count } פעמים { $sum }{ $what }
package-letter-paid-cost-several = מיום { $first } עד יום { $last } נגרמה לי { $count } פעמים עלות של { $sum }{ $what }
package-letter-paid-cancel-fee-several = מיום { $first } עד יום { $last } חויבתי { $count } פעמים ב־{ $sum } דמי ביטול{ $what }
package-letter-callback-missed-together = { $count ->
    [two] שתי שיחות חוזרות שהובטחו לי לא התקיימו; הן נועדו לימים: { $days }
   *[other] { $count } שיחות חוזרות שהובטחו לי לא התקיימו; הן נועדו לימים: { $days }
  }
package-letter-long-wait-together = { $count ->
    [two] בשתי שיחות ארכה ההמתנה למענה יותר משש דקות: { $days }
   *[other] ב־{ $count } שיחות ארכה ההמתנה למענה יותר משש דקות: { $days }
  }
package-letter-reference = { " " }(אסמכתה: { $reference })
package-letter-timeline = סדר הדברים המלא, עם הפניה לתיעוד של כל אירוע, מצורף כציר זמן
package-letter-earlier = פניותיי הקודמות:
package-letter-earlier-third = פניותיי הקודמות בעניין:
package-letter-earlier-court = הפניות שקדמו לתביעה:
package-letter-turned-to = פניתי אל { $addressee }
package-letter-wrote = פניתי אל החברה ({ $channel }){ $about }
package-letter-notice = ביום { $day } מסרתי הודעת ביטול{ $by }{ $reference }{ $confirmed }
package-letter-by = { " " }({ $channel })
package-letter-notice-confirmed = ; היא אושרה ביום { $day }
package-letter-about = { ": " }{ $words }
package-letter-came = ביום { $day } נשלח אליי מהחברה ({ $channel }){ $words }
package-letter-talked = { $channel ->
    [visit] ביום { $day }{ $hour } היה אצלי ביקור בעניין זה{ $name }: { $words }
    [chat] ביום { $day }{ $hour } התכתבתי בצ'אט עם החברה{ $name }: { $words }
   *[call] { $incoming ->
        [yes] ביום { $day }{ $hour } התקשרו אליי מהחברה{ $name }: { $words }
       *[no] ביום { $day }{ $hour } שוחחתי בטלפון עם החברה{ $name }: { $words }
    }
}
package-letter-talked-name = {" "}({ $name })
package-letter-talked-more = { $count ->
    [one] שיחה נוספת אחת מפורטת בציר הזמן
   *[other] { $count } שיחות נוספות מפורטות בציר הזמן
}
package-letter-answer-words = { ": " }{ $words }
package-letter-corrected = { " " }(הרישום תוקן ביום { $day })
package-letter-added-to = { " " }(פרט נוסף לרישום ביום { $day })
package-letter-more-documents = מסמכים נוספים: { $exhibits }.
package-letter-not-enclosed = מסמכים נוספים שבידי ואפשר להציגם, שאינם מצורפים: { $documents }{ $more }.
package-letter-document = { $title } ({ $day })
package-letter-documents-more = { $count ->
    [one] {"; "}ועוד מסמך אחד
   *[other] {"; "}ועוד { $count } מסמכים
  }
package-letter-step-turned = ביום { $day } { $turned }{ $reference }
package-letter-step-answered = ביום { $day } { $turned }{ $reference }; תשובה התקבלה ביום { $answered }{ $words }; העניין לא נפתר
package-letter-step-waiting = ביום { $day } { $turned }{ $reference }; המועד שביקשתי לתשובה טרם חלף
package-letter-step-unanswered = ביום { $day } { $turned }{ $reference }, ועד היום לא התקבלה תשובה
package-letter-not-yet = אין בידי תיעוד של פנייה בכתב אל { $provider } עד כה.
package-letter-contacts = השיחות והצ'אטים הידועים לי:
package-letter-recorded-contact = { $channel } מיום { $day }{ $hour }{ $name }{ $reference }
package-letter-notice-before = אין במכתב זה כדי לחזור מהודעת הביטול שמסרתי ביום { $day }.
package-letter-law = לעמדתי, לעניין זה נוגעות הוראות אלה:
package-letter-rule = { $law }, סעיף { $section }: { $rule }.
package-letter-rule-whole = { $law }: { $rule }.
package-letter-position = לעמדתי, הדברים אינם מתיישבים עם מה שנמסר לי ועם מה שהוסכם.
package-letter-ask = אבקש:
package-letter-ask-of = אבקש מאת { $provider }:
package-letter-ask-recordings = לשלוח לי עותק של כל ההקלטות והתמלילים של השיחות והצ'אטים שלי עמכם, ובהם אלה שפורטו לעיל, בצורה שאפשר להשמיע ולקרוא
package-letter-ask-keep = לשמור את ההקלטות והתמלילים עד שהעניין ייסגר
package-letter-ask-all-recordings = לשלוח לי עותק של כל ההקלטות והתמלילים של השיחות והצ'אטים שלי עמכם, בצורה שאפשר להשמיע ולקרוא
package-letter-ask-end = לסיים את ההתקשרות ואת כל החיובים בגינה
package-letter-ask-return-paid = להחזיר את ששולם, בניכוי דמי ביטול אם הדין מתיר אותם
package-letter-ask-stop = לסיים את ההתקשרות ואת כל החיובים בגינה במועד המוקדם ביותר לפי ההוראות החלות עליה
package-letter-ask-confirm-end = לאשר בכתב שההתקשרות הסתיימה ובאיזה יום
package-letter-ask-return = להחזיר כל סכום שייגבה בגין התקופה שאחרי אותו יום
package-letter-order-cancel = לסיים את ההתקשרות ולא לגבות בגינה עוד
package-letter-order-cancel-part = לסיים את מה שבוטל ({ $what }) ולא לגבות בעבורו עוד
package-letter-order-goods = לספק את מה שהוזמן, במצב תקין, או להשיב את התמורה ששולמה
package-letter-order-repair = לתקן את הליקוי או את הנזק, או להשיב את התמורה ששולמה
package-letter-order-mend = לתקן את הליקוי או את הנזק
package-letter-order-repair-sum = לתקן את הליקוי או את הנזק, או להשיב את { $sum } ששולמו
package-letter-order-keep-promise = לקיים את מה שהובטח לי ביום { $day }: { $words }
package-letter-until = , עד { $day }
package-letter-computed = לפי הנתונים שב{ $exhibit }
package-letter-sum-shown = החישוב: { $sum }
package-letter-total = סך הכול: { $sum }
package-letter-open-inquiry = { $to }, מיום { $day }{ $reference }
package-letter-open-reference = { ", " }אסמכתה { $reference }
package-letter-open-callback = השיחה החוזרת שנועדה ליום { $day }
package-letter-answer = אודה לתשובה מנומקת בכתב עד { $day }.
package-letter-next-body = אם לא ייפתר העניין, אשקול לפנות אל { $body }.
package-letter-next-none = אם לא ייפתר העניין, אשקול את המשך צעדיי.
package-letter-settle = { $gender ->
    [f] אני מעדיפה לפתור זאת בהסכמה ונשארת זמינה לבירור.
    [m] אני מעדיף לפתור זאת בהסכמה ונשאר זמין לבירור.
   *[unsaid] אני מעדיף/ה לפתור זאת בהסכמה ונשאר/ת זמין/ה לבירור.
  }
package-letter-closing-regulator = אבקש לבחון את התלונה לפי סמכויותיכם ולהודיע לי בכתב מה נעשה בה.
package-letter-closing-consumer = אבקש את עזרתכם ביישוב העניין מול { $provider }. אפשר להעביר מכתב זה אל החברה.
package-letter-closing-card = אבקש לבדוק את החיוב, להודיע לי בכתב מה הוחלט, ולעצור חיובים נוספים בעניין זה ככל שהדבר אפשרי לפי הכללים.
package-letter-court = בבית המשפט לתביעות קטנות ב{ $place }
package-letter-parties = בעלי הדין
package-letter-plaintiff = { $gender ->
    [f] התובעת: { $name }, ת"ז { $id }, מען ומיקוד: { $address }, טלפון: { $phone }, דוא"ל: { $email }
    [m] התובע: { $name }, ת"ז { $id }, מען ומיקוד: { $address }, טלפון: { $phone }, דוא"ל: { $email }
   *[unsaid] התובע/ת: { $name }, ת"ז { $id }, מען ומיקוד: { $address }, טלפון: { $phone }, דוא"ל: { $email }
  }
package-letter-defendant = הנתבעת: { $provider }, ח"פ { $number }, מען: { $address }
package-letter-worth = סכום התביעה: { $sum }
package-letter-summary = תמצית התביעה
package-letter-sums = הסכומים
package-letter-relief = בית המשפט מתבקש לחייב את הנתבעת באלה:
package-letter-relief-pay = לשלם לי { $sum }.
package-letter-sign = { $gender ->
    [f] תאריך: { $day }. חתימת התובעת: { $line }
    [m] תאריך: { $day }. חתימת התובע: { $line }
   *[unsaid] תאריך: { $day }. חתימת התובע/ת: { $line }
  }
package-letter-regards = בכבוד רב,
package-letter-enclosed = { $count ->
    [one] לוט: נספח 1
   *[other] לוט: נספחים 1–{ $last }
  }
package-letter-enclosed-some = לוט: { $exhibits }
package-edit-form = אפשר לשנות כל פסקה שמתחת לכותרת שלה. פסקה שרוקנה לא תיכלל; "=== +" פותח פסקה חדשה.
    שורות שמתחילות ב־# הן הערות. הנספחים באים מהרישום: משפט שאומר יותר ממה שהרישום מראה מאבד אותם.
package-edit-unknown = במכתב אין פסקה { $key }.
package-edit-unknown-next = להשאיר את הכותרות כפי שהן; פסקה משלך באה מתחת ל־=== +
package-edit-no-heading = טקסט עומד לפני הכותרת הראשונה: { $line }
package-edit-no-heading-next = להתחיל ב־collector letter --edit ולשנות את הקובץ שנפתח.
package-edit-exhibit = אי אפשר להקליד נספח בתוך פסקה: { $text }
package-edit-exhibit-next = לצרף את הראיה לרישום בפקודה collector link; המכתב יזכיר אז את הנספח בעצמו.
package-no-such-letter = אין מכתב מסוג { $kind }.
package-no-such-letter-next = לבחור באחד מאלה: { $kinds }.
package-reminder-of-nothing = אין על מה להזכיר: אין רישום של פנייה קודמת בכתב.
package-reminder-of-nothing-next = לרשום אותה קודם, למשל: collector log step "פניות הציבור" --at 01/11/2026 --reference 88231, או לכתוב תלונה ראשונה: collector letter --kind complaint.
package-template-unusable = אי אפשר למלא את תבנית המכתב { $kind }: { $reason }
package-template-unusable-next = לתקן אותה או להסיר אותה מתיקיית התבניות שלך; ב־docs/letters.md כתוב מה תבנית יכולה להזכיר.
package-template-no-section = בתבנית המכתב עומדת שורה לפני החלק הראשון: { $line }
package-template-no-section-next = להתחיל את התבנית בחלק, למשל [story].

package-label-recorded = נרשם ביום
package-label-recorded-by-person = ביום

package-leave-out-nothing = התבקש להשמיט את { $name }, ואין בחבילה קובץ בשם הזה.
package-leave-out-nothing-next = לציין חלק (archive,‏ picture,‏ transcript) או אחד מאלה: { $files }.
package-redact-nothing = התבקש להשחיר את ״{ $phrase }״, והוא אינו מופיע בשום מקום במה שיוצא.
package-redact-nothing-next = לכתוב אותו כפי שהוא רשום (`collector search "{ $phrase }"` מראה היכן), או להוסיף ‎--allow-missing אם הוא לא חייב להופיע.
package-wacz-nothing = { $others ->
    [0] אין מה להכניס לארכיון רשת (‎--wacz): אין בחבילה הזאת דף עם הארכיון שלו; כשמשחירים משהו, ארכיוני הדפים נשארים בחוץ.
   *[other] אין מה להכניס לארכיון רשת (‎--wacz): לגבי אף דף בחבילה הזאת לא רשום שהוא היה פומבי.
}
package-wacz-nothing-next = לוותר על ‎--wacz, או לתעד דף פומבי (`collector capture ADDRESS`, בלי חלון) ולבחור אותו עם ‎--pick.

package-verify-not-ascii = הבית במקום { $place } אינו ASCII
package-verify-manifest-line = אין זו שורה של 64 ספרות הקסדצימליות באותיות קטנות, שני רווחים ונתיב
package-verify-named-twice = { $name } מופיע פעמיים
package-verify-line = שורה { $line }: { $why }
package-item-container = קובץ ה-ZIP עצמו
package-item-line = { $file } שורה { $line }
package-item-withheld = { $file } רשומות שתוכנן אינו מוצג
package-item-no-stamp = חותם זמן
package-item-signature = חתימה
package-item-stamp = חותם הזמן של { $file }
package-item-and = { $first }, { $then }
package-item-and-more = { $names } …
package-verify-unsorted = השורות אינן ממוינות, או שהקובץ אינו מסתיים במעבר שורה אחד
package-verify-no-manifest = חסר: בלעדיו אי אפשר לבדוק דבר בחבילה
package-verify-bag-whole = { $count ->
    [one] קובץ אחד, עם טביעת האצבע הרשומה בו, ואין קובץ אחר
   *[other] { $count } קבצים, עם טביעות האצבע הרשומות בו, ואין קובץ אחר
  }
package-verify-file-missing = חסר, אף שהוא רשום ברשימת הקבצים
package-verify-file-added = נוסף: הוא אינו רשום ברשימת הקבצים
package-verify-file-changed = השתנה: טביעת האצבע שלו (SHA-256) אינה זו שברשימת הקבצים
package-verify-active = פתיחתו מריצה, טוענת או שולחת משהו, ואף עמוד של התוכנה אינו עושה זאת: אין לפתוח אותו
package-verify-other-script = המסננים שבו אינם אלה של הגרסה הזאת; מה שבעמוד הוא כפי שנחתם, ומה שהקוד עושה לא נבדק
package-verify-other-verifier = זה אינו קובץ הבדיקה של הגרסה הזאת, ושום חותם אינו שומר עליו: יש לקחת את verify.py מעמודי הפרויקט, לא מן החבילה
package-verify-missing = חסר
package-verify-declaration = אין זו ההצהרה של חבילת BagIt 1.0 ב־UTF-8
package-verify-lacks-line = חסרה בו השורה { $line }
package-verify-exhibit = { $count ->
    [one] קובץ אחד, והוא זה שרשום ביומן
   *[other] { $count } קבצים, והם אלה שרשומים ביומן
  }
package-verify-exhibit-derived = { $count ->
    [one] { $told }; קובץ אחד הופק מהם
   *[other] { $told }; { $count } קבצים הופקו מהם
  }
package-verify-exhibit-absent = { $told }; אינם בחבילה: { $files }
package-verify-exhibit-undescribed = חסר או לא קריא: דבר אינו אומר מהו הנספח הזה
package-verify-exhibit-form = אינו בנוי כתיאור של תיעוד
package-verify-exhibit-foreign = אינו קובץ של התיעוד ולא הופק ממנו
package-verify-exhibit-lacks = חסר, אף שהוא רשום ב־capture.json
package-verify-record-withheld = הרישום של { $capture } אינו מובא ביומן, ולכן הקבצים הושוו ל־capture.json בלבד
package-verify-record-differs = שונה מהרישום של { $capture } ביומן
package-verify-not-recorded = אין זה הקובץ שנרשם כ־{ $part } של { $capture }
package-verify-no-journal = חסר: דבר אינו קושר את הנספחים לרישום
package-verify-journal = { $count ->
    [one] רישום אחד, במקומו בשרשרת; מובאים במלואם: { $whole }
   *[other] { $count } רישומים, כל אחד במקומו בשרשרת; מובאים במלואם: { $whole }
  }
package-verify-withheld = { $count ->
    [one] רישום אחד מובא כטביעת אצבע בלבד; נבדק שהוא במקומו בשרשרת, ולא מה כתוב בו
   *[other] { $count } רישומים מובאים כטביעת אצבע בלבד; נבדק שהם במקומם בשרשרת, ולא מה כתוב בהם
  }
package-verify-misplaced = רישום { $seq } עומד במקומו של רישום { $place }
package-verify-not-following = הרישום אינו ממשיך את הרישום שלפניו
package-verify-system-file = קובץ שמערכת ההפעלה השאירה כשהציגה את התיקייה; אינו חלק מהחבילה ואינו מזיק
package-verify-same-letters = נבדל משמו של קובץ אחר רק באותיות גדולות וקטנות: מחשב עלול להציג אחד במקום האחר
package-verify-repacked = נארז מחדש בתוכנה אחרת; { $count } הקבצים הושוו לפי טביעות האצבע שלהם
package-verify-too-large = { $name } גדול מ־{ $most }, יותר משחבילה כלשהי צריכה: הקובץ לא נקרא.
package-verify-hostile = { $path } נבנה כדי להזיק למי שפותח אותו: הוא היה נפרס להרבה יותר ממה שיש בו, או שקבציו מונחים זה על זה. דבר ממנו לא נפרס.
package-verify-hostile-next = אין לפתוח את הקובץ; יש לבקש מהשולח את החבילה כפי שנוצרה.
package-verdict-changed = { $count ->
    [one] אין להסתמך על החבילה הזאת: דבר אחד בה אינו כפי שנחתם ({ $names }).
   *[other] אין להסתמך על החבילה הזאת: { $count } דברים בה אינם כפי שנחתמו ({ $names }).
  }
package-verdict-whole = כל { $files } הקבצים החתומים (data/) הם כפי שנחתמו{ $since ->
    [none] {""}
   *[other] , בלי שינוי מאז { $since }
  }{ $form ->
    [sealed] {""}
    [repacked] ; החבילה נפרסה ונארזה מחדש בתוכנה אחרת, ודבר בקבצים לא השתנה
   *[folder] ; החבילה נפרסה, ודבר בקבצים לא השתנה
  }{ $foreign ->
    [0] {""}
    [one] ; קובץ אחד שמחשב הוסיף לצידם אינו חלק מהחבילה ואינו מזיק
   *[other] ; { $foreign } קבצים שמחשב הוסיף לצידם אינם חלק מהחבילה ואינם מזיקים
  }{ $open ->
    [0] .
    [one] ; נקודה אחת לא ניתנה לבדיקה כאן, ראו להלן.
   *[other] ; { $open } נקודות לא ניתנו לבדיקה כאן, ראו להלן.
  }
package-no-bag = { $path } אינה חבילה: אין בה bagit.txt.
package-no-bag-next = לציין את קובץ ה־ZIP, או את התיקייה שיש בה bagit.txt.
package-not-there = אין חבילה ב־{ $path }.
package-not-there-next = לציין קובץ ZIP של חבילה, או תיקייה שאליה חולצה.
package-verify-absolute = נתיב מוחלט או זר
package-verify-leaves = נתיב שיוצא מתיקייתו
package-verify-characters = שם שיש בו תווים שאינם ASCII להדפסה
package-verify-windows = שם ש־Windows אינה יכולה להחזיק
package-verify-link = קישור; בחבילה יש קבצים רגילים בלבד
package-verify-special = לא קובץ ולא תיקייה
package-verify-disagree = התוכן שבסוף ה־ZIP והכותרת שליד הקובץ אינם מסכימים
package-verify-outside = מחוץ לתיקיית החבילה
package-verify-twice = מופיע פעמיים ב־ZIP
package-verify-header = הכותרת שלו ב־ZIP אינה כפי שנכתבה
package-verify-checksum = תוכנו אינו מתאים לסכום הביקורת שלו ב־ZIP
package-verify-order = הקבצים ב־ZIP אינם לפי הסדר
package-verify-row = השורה שלו בתוכן ה־ZIP אינה כפי שנכתבה
package-verify-end = סוף ה־ZIP אינו כפי שנכתב
package-verify-unreadable = { $where ->
    [directory] התוכן שבסוף ה־ZIP לא נקרא: { $reason }
   *[headers] הכותרות שליד הקבצים ב־ZIP לא נקראו: { $reason }
  }
package-not-zip = { $path } אינו קובץ ZIP קריא.
package-not-zip-next = לבקש אותו שוב; ייתכן שנקטע בדרך.
package-verify-container = { $count ->
    [one] קובץ אחד; אין שום בית מחוצה לו
   *[other] { $count } קבצים; אין שום בית מחוצה להם
  }
package-verify-seal-no-list = אין { $file } שעליו יוכל לחול
package-verify-no-seal = חסר או לא קריא: דבר אינו אומר כיצד נחתמה החבילה
package-verify-seal-other = הוא חל על { $file } אחר
package-verify-no-stamp = החבילה הוכנה בלי חותמת זמן, ולכן מועדה נשען על מחשב { the-customer } בלבד
package-verify-signature-denied = יש חתימה, אבל לפי { $file } אין
package-verify-unsigned = החבילה אינה חתומה: { $why }
package-verify-no-reason = לא צוינה סיבה
package-verify-signers = הקובץ אינו מציין את המפתח { $key } לבדו
package-verify-missing-unreadable = חסר או לא קריא
package-verify-signature-other = אין זו החתימה הרשומה ב־{ $file }
package-verify-signature = במפתח { $key }; של מי המפתח, אין זה אומר
package-verify-stamp-pending = ממתינה: הגורם המאשר לא השיב עד להכנת החבילה
package-verify-stamp-off = חותמות הזמן היו כבויות
package-verify-stamp-failed = תשובת הגורם המאשר לא עמדה בבדיקה, כפי שרשום בחבילה עצמה
package-verify-stamp-why = { $told }: { $why }
package-verify-reply-missing = חסרה, אף שלפי החותם היא התקבלה
package-verify-reply-other = אין זו התשובה הרשומה בחותם
package-verify-no-root = אין כאן תעודת שורש מוכרת של { $authority }, וגם החבילה אינה מביאה אחת
package-verify-stamp-time = לפיה המועד הוא { $stamped }, ולפי החותם { $sealed }
package-verify-stamp = { $time }, מאת { $authority }; תעודת השורש שלו מוכרת כאן
package-verify-stamp-own-root = { $time }, לפי תעודת השורש שמביאה החבילה עצמה; יש להשוות את טביעת האצבע של התעודה לזו שמפרסם הגורם המאשר: { $fingerprint }
package-verify-no-statement = ההצהרה של החותם המוקדם הזה אינה בחבילה
package-verify-statement-other = אין זו ההצהרה שנחתמה
package-verify-statement-form = אין זו הצהרה על היומן
package-verify-record-other = רישום { $seq } ביומן אינו זה שנחתם
package-verify-earlier-unsigned = לא נחתם, או שהמפתח שלו אינו רשום
package-verify-earlier = רישום { $seq } היה האחרון ביומן; במפתח { $key }
package-written-meanwhile = { $path } נכתב בינתיים בידי תהליך אחר.
package-written-meanwhile-next = לארוז שוב; החבילה תקבל את המספר הבא.
package-file-changed = הקובץ השמור של { $name } אינו עוד מה שתועד, ולכן לא נארז דבר.
package-file-changed-next = להחזיר אותו מגיבוי (collector verify מונה כל קובץ פגום), או לארוז בלעדיו: collector bundle --leave-out { $name }.
package-not-written = אי אפשר היה לכתוב את { $path }: { $reason }.
package-not-written-next = לפנות מקום, או לבחור תיקייה אחרת עם ‎--out.
package-too-large = החבילה הייתה גדולה מ־4 GiB.
package-too-large-next = לארוז פחות תיעודים: להעביר חלק מהם לתיק משלהם.

package-looking-for-secrets = בודק שאין בחבילה סיסמאות, קודים או מספרי כרטיס
package-written = החבילה נכתבה: { $path }
package-large = החבילה גדולה ({ $whole } MB); תיבות דואר רבות דוחות יותר מ־20 MB. אפשר לשלוח את data/complaint.pdf לבדו ({ $pdf } MB).
package-remark-unneeded = { $count ->
    [one] תיעוד אחד אינו נכלל, כי שום עובדה, ממצא או מחיר אינם נשענים עליו
    [two] שני תיעודים אינם נכללים, כי שום עובדה, ממצא או מחיר אינם נשענים עליהם
   *[other] { $count } תיעודים אינם נכללים, כי שום עובדה, ממצא או מחיר אינם נשענים עליהם
  }. ‏--dry-run מראה מה נשאר בחוץ; ‏--pick all לוקח הכול.
package-files-missing = קבצים שחסרים במאגר: { $files }
package-remark-forgotten = { $count ->
    [one] החבילה מציינת שקובץ אחד הוסר לצמיתות: { $files }.
   *[other] החבילה מציינת ש-{ $count } קבצים הוסרו לצמיתות: { $files }.
  }
package-better-put = כדאי לנסח אחרת במכתב: ”{ $words }“. { $advice }.
package-making = { $count ->
    [one] מכין את המכתב ונספח אחד (PDF)
    [two] מכין את המכתב ושני נספחים (PDF)
   *[other] מכין את המכתב ו־{ $count } נספחים (PDF)
  }
package-covering = משחיר נספח { $number } מתוך { $count }
package-looked-role = תפקיד
package-looked-what = מה
package-looked-page = דף של התיק
package-looked-member = חבר ארגון
package-looked-volunteer = מתנדב
package-looked-operator = מפעיל
package-looked-viewed = פתיחה
package-looked-sent = שליחת טופס
package-looked-refused = בקשה שנדחתה
package-asking-stamp = מבקש חותמת זמן מ־{ $authority }
package-asking-pdf-stamp = מבקש חותמות זמן לתוך ה־PDF עצמו
package-pdf-unstamped = ה־PDF עצמו אינו נושא חותמת זמן של { $names }, כי לא התקבלה חותמת תקפה. שום דבר לא נשאר בהמתנה; אם החותמת נחוצה, יש ליצור את החבילה שוב.
package-no-key = לא נמסר מפתח חתימה
package-label-own-day = { $source ->
    [person] מיום (לדברי { the-customer })
    [mail] נשלח
    [bill] תאריך החשבון
    [exif] צולם (לפי נתוני התמונה)
    [export] לפי הקובץ שיוצא
    [name] מיום (לפי שם הקובץ)
   *[pdf] נוצר (לפי נתוני ה־PDF)
  }
package-label-added = צורף לרישום
package-label-corrected = תוקן ביום
package-label-time-source = מקור המועד

package-secret = החבילה לא נכתבה, כי היה בה: { $found }.
package-list = { $items }{ $more ->
    [0] {""}
   *[other] ; ועוד { $more }
  }
package-ways = { $first } { $then }
package-found = { $thing } בתוך { $file }
package-found-inside = { $thing } בתוך { $file } ({ $where })
package-found-and = { $first }; { $then }
package-found-way = { $found }. { $way }
package-still-there = מה שהיה אמור להיות מושחר ({ $kind })
package-shape-cookie = כותרת עוגייה (cookie)
package-shape-authorization = כותרת הזדהות
package-shape-web-token = אסימון כניסה (JWT)
package-shape-address-token = אסימון כניסה בתוך כתובת
package-shape-address-password = סיסמה בתוך כתובת
package-shape-private-key = מפתח פרטי
package-shape-card = מספר כרטיס מלא
package-shape-unopened = קובץ נעול או פגום שאי אפשר לחפש בו
package-shape-place = תצלום שקובצו מגלה היכן או באיזה מכשיר צולם
package-way-card = להשחרה: `collector redact { $case } --kind card`. אם אין זה כרטיס (מספר הזמנה), להריץ שוב עם ‎`--allow` והמספר.
package-way-tokens = להשחרה: `collector redact { $case } --kind tokens`. אם אין הוא פותח דבר, להריץ שוב עם ‎`--allow` והערך.
package-way-leave-out = להשמטת הקובץ: `collector bundle { $case } --leave-out { $file }`.
package-way-drop = להשמטת הנספח כולו: `collector bundle { $case } --drop { $capture }`.
package-way-wacz = לוותר על ‎--wacz: הדפים נמצאים בחבילה בכל מקרה.
package-way-forget = להסרת המילים לצמיתות ולרישומן מחדש בלעדיו: `collector forget { $record } --why "holds a password" --yes`.
package-way-edit = לכתוב את השדה הזה של התיק מחדש בלעדיו: `collector case edit { $case } { $field }="…"`. החבילה מראה את הגרסה הישנה רק כטביעת אצבע.
package-way-nothing = אין רשומה שמכילה אותו כפי שהוקלד: יש להסתכל במקומות שצוינו למעלה, ולהשמיט את הנספח שממנו הוא בא (`--drop`).
package-way-above = מה שצוין למקומות האחרים פותר גם את זה.
package-way-place = להשמטת הקובץ: `collector bundle { $case } --leave-out { $file }`; ואם מותר שהקורא יידע את המקום, להריץ שוב עם ‎`--keep-places`.
package-choice-nothing = { $name } אינו שם של תיעוד בתיק זה.
package-choice-nothing-next = לציין מספר נספח (1 עד { $count }), טווח כגון 3-5, מזהה של תיעוד, או needed;‏ `collector bundle --dry-run` מונה אותם.
package-absent-left-out = הושמט לפי בחירת { the-customer }; טביעת האצבע שלו רשומה ביומן
package-absent-missing = הוסר מהמאגר, ולכן אינו בחבילה; טביעת האצבע שלו רשומה ביומן
package-absent-forgotten = הוסר לצמיתות בידי { the-customer } ב-{ $day }; הנימוק: { $why }; טביעת האצבע שלו רשומה ביומן
package-absent-parts = לא בחבילה זו: { $parts } – { $why }.
package-absent-told-elsewhere = אינו בחבילה זו, כי יש בו דבר שהושחר; קבצים אחרים של הנספח אומרים אותו דבר
package-absent-other-conversations = אינו בחבילה זו, כי הוא מראה שיחות אחרות של { the-customer }
package-remark-others = { $count ->
    [one] קובץ אחד של צ'אט לא נכנס לחבילה, כי הוא מראה שיחות אחרות שלך; תמונה שרק חלק ממנה מראה שיחות כאלה נכנסה, והחלק הזה מכוסה בה.
   *[other] { $count } קבצים של צ'אטים לא נכנסו לחבילה, כי הם מראים שיחות אחרות שלך; תמונה שרק חלק ממנה מראה שיחות כאלה נכנסה, והחלק הזה מכוסה בה.
}
package-remark-elsewhere = { $count ->
    [one] עותק טכני אחד נשאר בחוץ (ארכיון דף, תמונה עם כיתוב, תצפיות גולמיות), כי יש בו דבר שהושחר; קבצים אחרים אומרים אותו דבר.
    [two] שני עותקים טכניים נשארו בחוץ (ארכיוני דפים, תמונות עם כיתוב, תצפיות גולמיות), כי יש בהם דבר שהושחר; קבצים אחרים אומרים אותו דבר.
   *[other] { $count } עותקים טכניים נשארו בחוץ (ארכיוני דפים, תמונות עם כיתוב, תצפיות גולמיות), כי יש בהם דבר שהושחר; קבצים אחרים אומרים אותו דבר.
  }
package-remark-wacz = אפשר לצפות ב־data/pages.wacz { $pages ->
    [one] בדף פומבי אחד.
   *[other] ב־{ $pages } דפים פומביים.
}{ $others ->
    [0] { "" }
    [one] { " " }דף אחד אינו כלול בו, כי לא רשום שהוא היה פומבי.
   *[other] { " " }{ $others } דפים אינם כלולים בו, כי לא רשום שהם היו פומביים.
}
package-absent-not-searchable = אינו בחבילה זו, כי לא היה אפשר לחפש בו את מה שיש להשחיר
package-written-anew = נכתב מחדש בלי מה שאינו נראה; המקור כפי שתועד חתום ושמור אצל { the-customer }
package-covered = הושחרו: { $kinds }. המקור כפי שתועד חתום ושמור אצל { the-customer }
package-covered-kind = { $kind } ({ $count })
package-kind-phrase = מילים שצוינו בידי { the-customer }
package-kind-box = מקומות שסומנו ביד
package-kind-place = המקום והמכשיר שבקובץ התמונה
package-kind-id-number = מספרי תעודת זהות
package-kind-card = מספרי כרטיסים
package-kind-phone = מספרי טלפון
package-kind-email = כתובות דוא"ל
package-kind-address = כתובות
package-kind-account = מספרי חשבון
package-kind-birth-date = תאריכי לידה
package-kind-device-number = מספרי מכשיר וסים
package-kind-customer = שם { the-customer }
package-kind-representatives = שמות נציגים
package-kind-tokens = סיסמאות ואסימוני כניסה
package-kind-other-conversations = שיחות אחרות
package-kind-enclosed-file = קבצים שבתוך טקסט
package-remark-covered = בקובצי הנספחים – { $told }.
package-remark-place = { $count ->
    [one] מקובץ של תצלום אחד הוסרו המקום והמכשיר; התמונה עצמה לא השתנתה. ‎`--keep-places` משאיר אותם.
   *[other] מקבצים של { $count } תצלומים הוסרו המקום והמכשיר; התמונות עצמן לא השתנו. ‎`--keep-places` משאיר אותם.
  }
package-remark-unsearchable = { $count ->
    [one] קובץ אחד נשאר בחוץ, כי אי אפשר לחפש בו את מה שיש להשחיר: { $files }. תמונה או סריקה שראית ואין בה מה להשחיר יוצאת אחרי `collector redact { $case } --seen CAPTURE/PART`; קובץ מסוג אחר יוצא רק בחבילה שאין בה השחרות.
   *[other] { $count } קבצים נשארו בחוץ, כי אי אפשר לחפש בהם את מה שיש להשחיר: { $files }. תמונה או סריקה שראית ואין בה מה להשחיר יוצאת אחרי `collector redact { $case } --seen CAPTURE/PART`; קובץ מסוג אחר יוצא רק בחבילה שאין בה השחרות.
  }
package-remark-no-ocr = מילים שבתוך תמונות ידועות רק היכן שהדף מסר אותן, כי Tesseract אינו מותקן: יש להסתכל בכל עמוד לפני שהוא יוצא (`collector bundle --review`).
package-remark-unmet = { $count ->
    [one] { $phrases } היה אמור להיות מושחר ואינו מופיע בחבילה הזאת: האם הוא כתוב כמו ברישום?
   *[other] { $phrases } היו אמורים להיות מושחרים ואינם מופיעים בחבילה הזאת: האם הם כתובים כמו ברישום?
  }
package-remark-part-large = { $count ->
    [one] החלק הזה גדול מ-{ $limit } ה-MB שהתרת: { $files }. המכתב עם העמודים שלו, וכל נספח, נשארים שלמים; `--leave-out stamped` או `--mail` מקטינים אותו.
   *[other] החלקים האלה גדולים מ-{ $limit } ה-MB שהתרת: { $files }. המכתב עם העמודים שלו, וכל נספח, נשארים שלמים; `--leave-out stamped` או `--mail` מקטינים אותם.
  }
package-id-number-shown = תעודת הזהות שלך מופיעה בתוך: { $files }. להשחרתה: `collector redact { $case } --kind id-number`

package-mail-large = ה־PDF תופס { $size } מ״ב, יותר מהמותר: { $limit } מ״ב.
package-mail-large-next = להשמיט נספחים ב־--drop, או להתיר יותר ב־--max-size.
package-pages-differ = עמודי ה־PDF לא יצאו כפי שנמנו.
package-pages-differ-next = לנסות שוב; אם זה נשאר כך, לדווח עם הטקסטים של התיק.

package-verify-exhibit-covered = { $told }; קבצים שנכתבו מחדש בידי { the-customer } ובהם דבר מושחר, ולכן אינם ניתנים להשוואה עם מה שתועד: { $files }
package-verify-not-covered-file = אינו הקובץ שתועד כ־{ $part } של { $capture }, וגם לא העותק המושחר שלו שרשום ב־capture.json
package-readme-title = קראו תחילה
package-readme-about = חבילת תלונה · תיק { $case }
package-readme-what = מה יש כאן
package-readme-pdf = המכתב, תוכן הנספחים ו{ $exhibits ->
    [one] נספח אחד
   *[other] ־{ $exhibits } נספחים
  }, { $pages ->
    [one] עמוד אחד
   *[other] { $pages } עמודים
  }. זה הקובץ לקריאה, להדפסה ולשליחה.
package-readme-index = אותו חומר לעיון במחשב או בטלפון, ללא רשת: ציר זמן, שיחות, מחירים, צילומים.
package-readme-texts = המכתב כטקסט פשוט, וציר הזמן כגיליון.
package-readme-exhibits = תיקייה לכל נספח: המקור כפי שנשמר, עותק עם כיתוב, תמליל, ופרטי התיעוד.
package-readme-journal = יומן הרישומים בשרשרת. { $withheld ->
    [0] כל הרישומים מובאים במלואם.
    [one] רישום אחד מובא כטביעת אצבע בלבד: הוא שייך לתיק אחר או מכיל פרט אישי.
   *[other] { $withheld } רישומים מובאים כטביעת אצבע בלבד: הם שייכים לתיקים אחרים או מכילים פרט אישי.
  }
package-readme-wacz = ארכיון רשת לנגנים כמו ReplayWeb.page: { $pages ->
    [one] דף פומבי אחד
   *[other] { $pages } דפים פומביים
} לצפייה כמו בדפדפן. הוא נעשה מארכיוני הדפים שב־data/exhibits/, בלי הסקריפטים שלהם; אותם ארכיונים הם הרישום.
package-readme-seals = החתימה וחותמות הזמן.
package-readme-verifier = תוכנה קטנה שבודקת את כל זה; ראו להלן.
package-readme-left-out = לפי בחירת { the-customer } הקבצים האלה אינם בחבילה; טביעות האצבע שלהם רשומות ביומן:
package-readme-forgotten = הקבצים האלה הוסרו לצמיתות בידי { the-customer } בימים המצוינים; טביעות האצבע שלהם, הימים והנימוקים רשומים ביומן:
package-readme-missing = הקבצים האלה כבר אינם במאגר של { the-customer }, והסיבה אינה רשומה; טביעות האצבע שלהם רשומות ביומן:
package-readme-proof = מה החותמים מוכיחים, ומה לא
package-readme-seal = חותם
package-readme-state = מצב
package-readme-time = מועד
package-readme-signature = חתימה
package-readme-made = קיימת
package-readme-none = אין:
package-readme-stamp = חותמת זמן
package-readme-stamp-state = { $state ->
    [sealed] התקבלה
    [pending] ממתינה – הגורם המאשר לא השיב
    [failed] נכשלה
   *[off] כבויה
  }
package-readme-no-stamp = אין: לא הוגדר גורם מאשר, או שחותמות הזמן כבויות
package-readme-proves = הם מוכיחים שהקבצים האלה, בית אחר בית, היו קיימים לא יאוחר ממועד חותמת הזמן ולא השתנו מאז. את המועד קבע גורם חיצוני, שקיבל טביעת אצבע של הנתונים ותו לא.
package-readme-proves-key = החתימה מוכיחה שאותו מפתח חתם. היא אינה מוכיחה של מי המפתח ומתי חתם.
package-readme-proves-not = הם אינם מוכיחים שהשרת של הספק שלח את התוכן. התיעוד נעשה בידי { the-customer }, בתוכנה שבמחשב של { the-customer }. לכן נשמרו, היכן שהיה אפשר, גם השעה לפי השרת, הכתובת ותעודת האבטחה, נעשו תיעודים במועדים שונים, והמכתב מבקש מהספק את הרישום שלו.
package-readme-clock = השעות שליד הצילומים וההודעות הן לפי שעון המחשב של { the-customer }.
package-readme-outside = קובץ זה, { $info } והתיקייה { $seals } נכתבו אחרי החתימה; החותמים חלים על כל מה שבתיקייה { $data }.
package-readme-no-advice = התוכנה אינה נותנת ייעוץ משפטי, והחבילה אינה חוות דעת.
package-readme-how = כיצד בודקים, בלי לסמוך על אף אחד
package-readme-one-file = הדרך הקצרה ביותר, במחשב שיש בו Python: אחרי שלב 2 להלן להקליד { $windows } ב־Windows, או { $others } במערכות אחרות. מי שמפקפק בחבילה לא ייקח את { $file } מתוכה אלא מעמודי הפרויקט, או ישתמש בתוכנות שלהלן, שנכתבו בידי אחרים.
package-readme-system = { $system ->
    [windows] Windows 10 ו־11
    [mac] macOS
   *[linux] Linux
  }
package-readme-unpack = { $system ->
    [windows] ללחוץ בלחצן הימני על קובץ ה־ZIP ולבחור „חלץ הכל…”.
    [mac] ללחוץ לחיצה כפולה על קובץ ה־ZIP.
   *[linux] ללחוץ בלחצן הימני על קובץ ה־ZIP ולבחור „חילוץ לכאן”.
  }
package-readme-window = { $system ->
    [windows] לפתוח את התיקייה שבה נמצא הקובץ הזה, ללחוץ על שורת הכתובת למעלה, להקליד powershell וללחוץ Enter. נפתח חלון פקודות.
    [mac] ללחוץ בלחצן הימני על התיקייה שבה נמצא הקובץ הזה ולבחור „New Terminal at Folder” (תחת „שירותים” או „פעולות מהירות”). נפתח חלון פקודות.
   *[linux] ללחוץ בלחצן הימני על מקום ריק בתיקייה שבה נמצא הקובץ הזה ולבחור „פתיחה במסוף”. נפתח חלון פקודות.
  }
package-readme-files = האם קבצים השתנו? להעתיק את השורה הזאת, להדביק אותה בחלון וללחוץ Enter. התשובה הנכונה היא { $right }; אחרת ננקב כל קובץ שהשתנה.
package-readme-signature-how = האם רשימת הקבצים השתנתה אחרי החתימה? לעשות כך גם בשורה הזאת. התשובה הנכונה מתחילה ב־{ $right }.
package-readme-unsigned = החבילה אינה חתומה.
package-readme-stamps-how = ממתי זה כך? שתי שורות לכל גורם חיצוני שאישר את המועד: על הראשונה צריכה להתקבל התשובה { $right }, והשנייה מציגה את המועד („Time stamp”).{ $system ->
    [windows] {" "}התוכנה openssl, שדרושה לכך, מותקנת עם „Git for Windows”; בלעדיה אפשר לדלג על השלב הזה.
   *[other] {""}
  }
package-readme-unstamped = אין עדיין חותמת זמן לבדיקה. מועד החבילה נשען לפי שעה על מחשב { the-customer } בלבד.
package-readme-more = למומחים
package-readme-roots = תעודת שורש שמגיעה בתוך החבילה אינה מוכיחה דבר לבדה. יש להשוות את טביעת האצבע שלה לזו שמפרסם הגורם המאשר:
package-readme-earlier = חותמים מוקדמים על היומן: כל קובץ ב־{ $folder } אומר מה היה הרישום האחרון ביומן במועדו. לדוגמה:
package-readme-pdf-stamped = { $file } נושא חותמת זמן גם בתוכו, בשביל מי שמחזיק רק בו. מאת: { $names }. תוכנות PDF שמכירות חותמות זמן של מסמך מציגות אותה.
package-readme-pdf-signed = לצידה חתימה, שהפקודה { $command } בודקת. החותם שמוצג שם הוא מפתח שנוצר למסמך הזה בלבד; אין בו שם של איש, והוא אושר במפתח שחותם על החבילה.
package-readme-opened = קבצים כמו { $files } נוצרים במחשב שבו נפתחה התיקייה. הם אינם חלק מהחבילה ואינם מזיקים.
package-readme-own-program = מי שמחזיק בתוכנה שיצרה את החבילה בודק הכול בפקודה { $command }
package-readme-part = זהו חלק { $part } מתוך { $parts }. כל חלק ניתן לבדיקה בפני עצמו; המכתב, ה־PDF והדף לעיון הם בחלק 1.
package-readme-covered = דברים בחבילה זו הושחרו בידי { the-customer }. בקובצי הנספחים – { $told }. טביעת האצבע של כל מקור רשומה ב־capture.json של הנספח.
package-readme-unsearchable = קבצים אלה נשארו בחוץ, כי לא היה אפשר לחפש בהם את מה שיש להשחיר:

## end of room: package

## room: watch

watch-crontab-marks = הסימונים של { $job } ב־crontab אינם שלמים, ולכן אי אפשר לדעת אילו שורות שייכות לכלי. דבר לא השתנה.
watch-crontab-marks-next = הריצו `crontab -e`, הסירו ידנית את השורות שבהן { $job }, ונסו שוב.
watch-schedule-five-fields = { $text } אינו לוח זמנים של חמישה שדות.
watch-schedule-never = המועד { $text } לעולם לא יגיע.
watch-schedule-too-often = לפי { $text } הביקורים היו תכופים יותר מפעם ב־{ $minutes } דקות.
watch-schedule-wrong = { $text } אינו לוח זמנים תקין: { $reason }.
watch-schedule-next = כתבו למשל ‎--every month, ‎--every day או ‎--cron "0 9 2 * *" (דקה, שעה, יום, חודש, יום בשבוע).
watch-linger = כדי שהבדיקות ירוצו גם בלי חיבור למערכת: loginctl enable-linger
watch-no-such-scheduler = { $scheduler } אינו מתזמן.
watch-no-such-scheduler-next = אפשר לבחור: systemd, cron, launchd או windows.
watch-no-scheduler = לא נמצאו שירות systemd של המשתמש ולא cron.
watch-no-scheduler-next = התקינו cron ‏(Debian/Ubuntu: apt install cron), או תנו למתזמן כלשהו לקרוא: collector watch run-due
watch-foreign-file = הקובץ { $path } לא נכתב על ידי הכלי. דבר לא השתנה.
watch-foreign-file-next = העבירו אותו למקום אחר, או בחרו מתזמן אחר עם ‎--scheduler.
watch-crontab-unread = אי אפשר היה לקרוא את ה־crontab, ולכן הוא לא שונה: { $why }
watch-crontab-unread-next = בדקו מה `crontab -l` אומר; או בחרו מתזמן אחר עם ‎--scheduler; או הוסיפו ידנית את השורה ש־`collector watch install --print` מציג.
watch-crontab-unwritten = אי אפשר היה לכתוב את ה־crontab: { $why }
watch-crontab-unwritten-next = בדקו מה `crontab -l` אומר.
watch-refused = { $program } סירב: { $why }
watch-refused-next = נסו ידנית: { $command }
watch-news-failed = הבדיקה { $watch } נכשלה: { $why }
watch-news-missed = { $count ->
    [one] { $watch }: בדיקה מתוכננת אחת לא נערכה
    [two] { $watch }: שתי בדיקות מתוכננות לא נערכו
   *[other] { $watch }: { $count } בדיקות מתוכננות לא נערכו
}
watch-news-unread = { $plan }המחיר לא נקרא ({ $shown })
watch-news-doubtful = { $plan }מחיר שאינו בר השוואה לקודמו: { $price }
watch-news-changed = { $watch }: העמוד נבנה מחדש, או שהמתכון כבר לא מתאים: { $why }. כדאי להקליט אותו מחדש לפני הבדיקה הבאה: collector recipes record
watch-news-unreached = { $watch }: לא היה אפשר לנסות את המתכון, כי האתר לא ענה או לא אפשר כניסה ({ $why }). הניסיון הבא יהיה במועד הקבוע
watch-news-page-changed = הטקסט בעמוד ״{ $page }״ שונה ממה שהיה ב־{ $day }: { $difference }. ההבדל המלא עם תמונות מסומנות: collector watch changes { $watch }
watch-news-page-other = העמוד ״{ $page }״ שונה כמעט כולו ממה שהיה ב־{ $day }: { $count } שורות אחרות. ההבדל המלא עם תמונות מסומנות: collector watch changes { $watch }
watch-page-gone = נמחק: ״{ $words }״
watch-page-new = נוסף: ״{ $words }״
watch-page-rotating = קטע שמתחלף מבדיקה לבדיקה, ולא ידווח שוב: ”{ $words }“
watch-page-more = { $count ->
    [one] ועוד שורה אחת
    [two] ועוד שתי שורות
   *[other] ועוד { $count } שורות
  }
watch-news-repaired = { $watch }: כל מה שהמתכון צריך נמצא שוב
watch-news-rise = { $vat ->
    [yes] { $plan }המחיר עלה מ־{ $before } ל־{ $now } (תואם שינוי מע״מ)
   *[no] { $plan }המחיר עלה מ־{ $before } ל־{ $now }
}
watch-news-fall = { $vat ->
    [yes] { $plan }המחיר ירד מ־{ $before } ל־{ $now } (תואם שינוי מע״מ)
   *[no] { $plan }המחיר ירד מ־{ $before } ל־{ $now }
}
watch-news-above-promise = { $plan }{ $now }{ $net ->
    [yes] {" "}({ $sum })
   *[no] {""}
  }, והובטח { $promised }: { $over } יותר מהמובטח

## end of room: watch

## room: recipe

recipe-there-no-recipe-called = אין מתכון בשם { $name }.
recipe-recipes-here = המתכונים כאן: { $value }.
recipe-there-no-file = אין קובץ { $name }.
recipe-check-path-give-recipe = בדקו את הנתיב, או תנו שם של מתכון: collector recipes list
recipe-neither-yes-nor-no = ‎--{ $option }: { $text } אינו yes ואינו no.
recipe-write-yes-no = כתבו yes או no.
recipe-no-python-file = { $path } אינו קובץ Python.
recipe-recipe-one-py-file = מתכון הוא קובץ ‎.py אחד; ראו docs/recipes.md.
recipe-has-no-async-def = ב־{ $path } אין `async def collect(visit, …)`.
recipe-recipe-one-function-name = מתכון הוא פונקציה אחת בשם הזה; ראו docs/recipes.md.
recipe-collect-takes-no-visit = { $path }: הפונקציה `collect` לא מקבלת visit.
recipe-write-async-def-collect = כתבו `async def collect(visit: Visit) -> None:`.
recipe-not-number = ‎--{ $option }: { $text } אינו מספר.
recipe-write-digits-only = כתבו ספרות בלבד.
recipe-line = { $path }, שורה { $lineno }: { $msg }.
recipe-mend-line-then-run = תקנו את השורה הזאת, ואז הריצו `collector recipes check`.
recipe-cannot-imported = אי אפשר לטעון את { $path }: { $name }: { $reason }
recipe-mend-file-see-docs = תקנו את הקובץ; ראו docs/recipes.md.
recipe-recipe-has-no-option = למתכון { $name } אין אפשרות ‎--{ $value }.
recipe-options = האפשרויות שלו: { $options }.
recipe-recipe-needs = המתכון { $name } צריך את ‎--{ $value }.
recipe-see-collector-recipes-show = ראו `collector recipes show { $name }`.
recipe-no-file-came-from = לא התקבל קובץ מ־{ $click }.
recipe-look-at-page-perhaps = הסתכלו בעמוד: אולי הקישור עבר למקום אחר.
recipe-file-could-not-kept = אי אפשר היה לשמור את הקובץ של { $click }: { $why }
recipe-run-again = הריצו שוב.
recipe-could-not-kept = אי אפשר היה לשמור את { $value }: { $reasons }
recipe-look-at-site-yourself = הסתכלו באתר בעצמכם, ואז הריצו שוב.
recipe-site-ended-session-before = האתר ניתק את החיבור לפני שאפשר היה לשמור את { $url }.
recipe-there-no-page-yet = עוד לא נפתח עמוד.
recipe-begin-recipe-await-visit = התחילו את המתכון ב־`await visit.open(url)` או ב־`await visit.login(…)`.
recipe-not-seen-on = { $selector } לא נראה בעמוד { $url }.
recipe-look-at-page-perhaps-2 = הסתכלו בעמוד: אולי הוא נבנה מחדש.
recipe-window-closed-before-recording = החלון נסגר לפני שההקלטה הסתיימה; לא נכתב דבר.
recipe-run-again-leave-window = הריצו שוב, והשאירו את החלון פתוח עד שבמסוף נכתב שהמתכון נשמר.
recipe-nothing-pointed-at-so = לא סומן דבר, ולכן אין מה לכתוב.
recipe-run-again-point-at = הריצו שוב וסמנו מחיר או עמוד.
recipe-nothing-what-pointed-at = שום דבר ממה שסומן לא נמצא שוב, ולכן אין מה לכתוב.
recipe-record-again-point-at = הקליטו שוב, וסמנו מחיר שהשם שלו לידו.
recipe-nobody-pointed-at-anything = אף אחד לא סימן דבר.
recipe-run-again-when-you = הריצו שוב כשיש לכם עשר דקות.
recipe-there-no-capture = אין תיעוד { $capture_id }.
recipe-see-collector-timeline = ראו `collector timeline`.
recipe-not-chat = { $capture_id } הוא { $kind }, לא צ'אט.
recipe-export-owner = לפי הקובץ אי אפשר לדעת מי מאלה את/ה: { $names }
recipe-export-owner-next = לא נוסף דבר. אפשר לציין: ‎--me "{ $name }"‎ (או שם אחר מהרשימה, כפי שהוא כתוב שם).
recipe-export-dates = { $count ->
    [0] התאריכים בקובץ (כגון { $example }) סותרים זה את זה: אין סדר של יום וחודש שמתאים לכולם.
   *[other] לפי הקובץ אי אפשר לדעת אם בתאריך כגון { $example } היום כתוב ראשון או החודש.
}
recipe-export-dates-next = לא נוסף דבר. אפשר לציין: ‎--dates dmy‎ (28/11/2026), ‎--dates mdy‎ (11/28/2026) או ‎--dates ymd‎ (2026-11-28).
recipe-export-dates-unknown = אין סדר תאריכים בשם { $order }.
recipe-export-damaged = { $name } הוא קובץ ZIP שאי אפשר לפתוח.
recipe-export-damaged-next = לא נוסף דבר. כדאי לייצא את הצ'אט שוב בטלפון ולשלוח אותו למחשב הזה כקובץ.
recipe-export-still-recorded = { $capture } עוד בהקלטה.
recipe-export-still-recorded-next = לא נוסף דבר. סיימו את ההקלטה, ואז ייבאו שוב את הייצוא.
recipe-no-export = { $name } אינו צ'אט שיוצא מ-WhatsApp.
recipe-no-export-next = לא נוסף דבר. בטלפון: פותחים את הצ'אט, ⋮ או שם איש הקשר, "ייצוא צ'אט", ומוסיפים את קובץ ה-‎.txt‎ או ה-‎.zip‎ שמתקבל. כל קובץ אחר: collector add FILE
recipe-export-hint = { $name } נראה כמו צ'אט שיוצא מ-WhatsApp. נשמר כקובץ; כדי לקבל אותו כשיחה עם דוברים ושעות: collector chat --import "{ $file }"
recipe-export-read = { $count ->
    [one] רשומה אחת נקראה מהקובץ; { $name } הוא הצד שלך.
    [two] שתי רשומות נקראו מהקובץ; { $name } הוא הצד שלך.
   *[other] { $count } רשומות נקראו מהקובץ; { $name } הוא הצד שלך.
}
recipe-only-chats-have-transcripts = רק לצ'אט יש תמליל; ראו `collector timeline`.
recipe-not-date = { $text } אינו תאריך.
recipe-write-as-20-11 = כתבו כך: 20/11/2026 או 20/11/2026 14:30.
recipe-nothing-added-check-path = לא נוסף דבר. בדקו את הנתיב.
recipe-file-empty = הקובץ { $name } ריק.
recipe-file-too-large = הקובץ { $name } גדול מ־512 מגה־בייט.
recipe-nothing-added-leave-out = לא נוסף דבר. השמיטו אותו, או פצלו אותו.
recipe-pdf-password = הקובץ { $name } נעול בסיסמה, לרוב מספר תעודת זהות. הסיסמה שלו (Enter משאיר אותו נעול)
recipe-pdf-password-wrong = זו לא הסיסמה של { $name }. הסיסמה שלו (Enter משאיר אותו נעול)
recipe-file-remark = { $name }: { $remark }
recipe-bill-read = { $name }: חשבון מיום { $day }, לתשלום { $total }
recipe-reading-scan = { $name } הוא תמונה: הטקסט שבה מזוהה, וזה עשוי להימשך דקה
recipe-price-hundredfold = { $plan }: { $price } הוא בערך פי מאה מהמחיר האחרון, או מאית ממנו. יש להסתכל בתמונה; עד שמאשרים אותו הוא אינו נכנס לשום השוואה
recipe-bill-total-unclear = { $text } אינו סכום אחד.
recipe-bill-total-next = כותבים את הסכום כך: ‎--total 129.90

recipe-address-cleaned = בכתובת היו שם משתמש וסיסמה. הם הושמטו ואינם נשמרים בשום מקום; כתובת אינה מקום להם.
recipe-guide-log-in = נפתח חלון. היכנסו בו לחשבון כרגיל (מה שמקלידים אינו נשמר). כשאתם בפנים, הקישו כאן Enter. אין צורך בכניסה? הקלידו n ואז Enter.
recipe-guide-point-at-sign = עכשיו לחצו בחלון על מה שרואה רק מי שמחובר: השם שלכם, או ״יציאה״. הלחיצה לא תעבור לאתר.
recipe-guide-sign-not-enough = זה לא מספיק: גם מי שאינו מחובר רואה את זה. בחרו משהו אחר.
recipe-guide-form-still-there = טופס הכניסה עדיין מוצג ועוד לא הוקלדה סיסמה. היכנסו בחלון, ואז הקישו כאן Enter.
recipe-guide-what-next = עברו בחלון לעמוד הרצוי. אחר כך הקלידו כאן אות ואז Enter: p למחיר, k לעמוד לשמירה, d לקובץ להורדה (החשבונית). Enter בלי אות: סיום.
recipe-guide-not-understood = לא הובן: { $typed }. הקלידו p, k או d ואז Enter; Enter בלי אות מסיים.
recipe-guide-click-price = לחצו בחלון על המחיר.
recipe-guide-click-page = לחצו בחלון על משהו שחייב להופיע בתמונה, כמו הכותרת.
recipe-guide-click-file = לחצו על הקישור שמוריד את הקובץ (הוא לא ירד עכשיו).
recipe-guide-nothing-pointed-at = לא סומן דבר.
recipe-guide-page-changed = העמוד השתנה בינתיים; סמנו שוב.
recipe-guide-what-called = איך לקרוא לזה? (Enter: כמו בסוגריים)
recipe-guide-no-single-price = אין שם מחיר אחד: { $shown }
recipe-guide-it-reads = נקרא: { $price }
recipe-guide-which-plan = מה שם המסלול? (Enter: כמו בסוגריים)
recipe-my-plan = המסלול שלי
recipe-guide-which-period = לאיזו תקופה המחיר? הקלידו month (חודש), year (שנה), two-months (חודשיים), week (שבוע), day (יום) או once (חד־פעמי), ואז Enter.
recipe-guide-period-unknown = לא הובן: { $typed }. אפשר להקליד: month (חודש), year (שנה), two-months (חודשיים), week (שבוע), day (יום), once (חד־פעמי).
recipe-guide-trying-again = בודק שהדרך לכל דבר נמצאת שוב…
recipe-doubt-no-form = טופס הכניסה לא נמצא שוב בכתובת שלו
recipe-doubt-left-out = הושמט: { $title }. אין לידו שם, ובמקומו נמצא דבר אחר
recipe-doubt-not-found = לא נמצא שוב: { $title }
recipe-doubt-by-place = { $title } נמצא רק לפי מקומו: אם השורות יתחלפו, ייקרא מחיר אחר. עדיף לסמן מחיר ששמו כתוב לידו
recipe-logging-in = נכנס אל { $provider }
recipe-taking-picture = מצלם: { $title }
recipe-downloading = מוריד: { $title }
recipe-site-answered = האתר ענה { $status }
recipe-logging-in-again = האתר סיים את החיבור; נכנס שוב, פעם אחת
recipe-sealing = חותם
recipe-capturing = מתעד את { $url }
recipe-cut-off-closed = הקלטה שנקטעה נסגרה עם מה שנראה עד אז: { $capture }
recipe-read-anew =
    הצ'אט { $capture } נקרא מחדש, כי הקריאה השתפרה: { $before ->
        [one] הודעה אחת לפני כן
       *[other] { $before } הודעות לפני כן
    }, { $now } עכשיו. שתי הקריאות נשמרו.
recipe-read-by-older = לא היה אפשר לקרוא מחדש את הצ'אט { $capture }: המילים בו הן של קריאה ישנה ({ $reader }). כדאי להשוות אותן לתמונות שלו.
recipe-recording = מקליט: { $capture }
recipe-profile-unreadable = הכניסה השמורה אל { $site } פגומה או נשמרה במפתח אחר: הפעם צריך להיכנס מחדש.
recipe-bill-ask-total = נראה ש„{ $name }” הוא חשבון בלי טקסט קריא. מה הסכום לתשלום שמופיע בו, למשל ‎129.90 ₪? (Enter: לדלג)
recipe-bill-ask-total-ocr = הטקסט של „{ $name }” זוהה מתוך תמונה, והסכומים שבו אינם מאשרים את הסכום לתשלום. מה הסכום לתשלום שמופיע בו, למשל ‎129.90 ₪? (Enter: לדלג)
recipe-bill-ask-total-again = { $fault } מה הסכום לתשלום ב„{ $name }”, למשל ‎129.90 ₪? (Enter: לדלג)
recipe-bill-doubt = { $name }: { $doubt }
recipe-no-window = לא פתוח חלון שנפתח בלחיצה.
recipe-not-awaited = שורה { $line }: לא המתינו ל-visit.{ $step }(…)‎; יש לכתוב `await visit.{ $step }(…)`
recipe-no-window-next = הסירו את `visit.back()`, או כתבו אותו אחרי הלחיצה שפותחת חלון.
recipe-seen-odd = האתר { $what }
recipe-seen-page = במקום זה נראה: ״{ $names }״
recipe-seen-nothing = במקום זה נראה עמוד בלי שם ובלי כותרת
recipe-and-seen = { $what } ({ $seen })
recipe-check-after-login = אחרי הכניסה { $what }
recipe-check-sign-not-seen = האתר קיבל את פרטי הכניסה, אבל סימן הכניסה הזה לא נראה
recipe-check-logged-out-saw = נבדק בדפדפן שלא נכנס לחשבון: { $what }
recipe-check-logged-out = נבדק בדפדפן שלא נכנס לחשבון
recipe-check-look-yourself = { $gender ->
    [f] כדאי שתסתכלי באתר בעצמך; אם זה נמשך, הקליטי את המתכון מחדש: collector recipes record
    [m] כדאי שתסתכל באתר בעצמך; אם זה נמשך, הקלט את המתכון מחדש: collector recipes record
   *[other] כדאי להסתכל באתר; אם זה נמשך, יש להקליט את המתכון מחדש: collector recipes record
  }
recipe-check-answered = האתר השיב { $status }
recipe-check-no-chat = בבדיקה לא פותחים צ'אט
recipe-check-several-found = { $count ->
    [one] נמצא אחד
   *[other] נמצאו { $count } כאלה
  }
recipe-check-did-not-lead = לא הגענו לשם דרך { $named }
recipe-check-reason = { $reason }
recipe-check-broken = { $file } שורה { $line }: visit.{ $step }: { $what } { $named }: { $state }
recipe-check-mend = { $count ->
    [one] יש לתקן את השורה הזאת, או להקליט את המתכון מחדש: collector recipes record
   *[other] יש לתקן את השורה הזאת, או להקליט את המתכון מחדש: collector recipes record; סך הכול { $count } מקומות לתיקון.
  }
recipe-check-state-found = נמצא
recipe-check-state-read = נקרא
recipe-check-state-kept = הגיע
recipe-check-state-several = נמצאו כמה
recipe-check-state-unclear = לא חד־משמעי
recipe-check-state-not-found = לא נמצא
recipe-check-state-failed = נכשל
recipe-check-state-refused = נדחה
recipe-check-state-not-tried = לא נוסה
recipe-broken-place = שורה { $line }: visit.{ $step }: { $what } { $named }: { $state }
recipe-ready-any-account = כניסה לאזור האישי, קריאת מחיר המסלול, שמירת העמוד והחשבונית. לרוב הספקים זה כל מה שצריך: לתת שמות לרכיבים פעם אחת, ואז לתת למתכון לרוץ כל חודש.
recipe-ready-any-account--login = כתובת עמוד הכניסה
recipe-ready-any-account--logged-in = רכיב (CSS) שרק מי שנכנס לחשבון רואה, למשל ברכת השלום
recipe-ready-any-account--page = כתובת העמוד שבו המחיר
recipe-ready-any-account--at = הרכיב (CSS) שמציג את המחיר
recipe-ready-any-account--plan = שם המסלול, כפי שיופיע בטבלת המחירים
recipe-ready-any-account--per = month, year או once: חודש, שנה או פעם אחת
recipe-ready-any-account--bill = הקישור (CSS) שמוריד את החשבונית האחרונה
recipe-ready-any-account--bills = כתובת העמוד שבו הקישור הזה, אם זה עמוד אחר
recipe-ready-any-account--dismiss = כפתור (CSS) שסוגר באנר או חלון של ביקור ראשון, מעל טופס הכניסה או העמוד; auto: של באנר הסכמה
recipe-ready-any-account--provider = השם שתחתיו פרטי הכניסה שמורים בצרור המפתחות (אחרת שם המארח)
recipe-ready-any-account--username = שדה שם המשתמש (CSS), אם הוא לא נמצא מעצמו
recipe-ready-any-account--password = שדה הסיסמה (CSS), אם הוא לא נמצא מעצמו
recipe-ready-any-account--otp = שדה הקוד החד־פעמי (CSS), אם הוא לא נמצא מעצמו
recipe-ready-any-account--submit = כפתור הכניסה (CSS), אם הוא לא נמצא מעצמו
recipe-ready-any-chat = הקלטת צ'אט עם נציג, הודעה אחר הודעה. לצ'אט בידיים שלכם מתאים collector chat URL; המתכון הזה מיועד לצ'אט שלא צריך להקליד בו, או לתסריט שמקליד.
recipe-ready-any-chat--url = כתובת העמוד שבו הצ'אט
recipe-ready-any-chat--button = מה שפותח את הצ'אט (CSS), אם הוא לא נפתח מעצמו
recipe-ready-any-chat--seconds = לעצור אחרי כך וכך שניות גם אם הצ'אט נמשך (0: בלי הגבלה)
recipe-ready-any-page = תיעוד עמוד כלשהו כפי שהוא: תמונה, טקסט, ארכיון.
recipe-ready-any-page--url = כתובת העמוד
recipe-ready-any-page--title = שם לציר הזמן ולנספחים (אחרת הכותרת של העמוד עצמו)
recipe-ready-any-page--wait-for = רכיב (CSS) שחייב להופיע לפני שהתמונה מצולמת
recipe-ready-any-page--dismiss = כפתור (CSS) שסוגר באנר, אם יש כזה
recipe-ready-demo-chat = הספק המומצא: הקלטת הצ'אט עם הנציג עד סופו.
recipe-ready-demo-chat--url = כתובת עמוד התמיכה
recipe-ready-demo-chat--seconds = לעצור אחרי כך וכך שניות גם אם הצ'אט נמשך (0: בלי הגבלה)
recipe-ready-demo-portal = הספק המומצא: מחיר, אזור אישי, חשבונית אחרונה, עמוד המבצע.
recipe-ready-demo-portal--url = כתובת הפורטל, כפי שהיא מודפסת על ידי collector demo
recipe-ready-demo-portal--plan = שם המסלול בטבלת המחירים
recipe-ready-price-list = קריאת כמה מחירים מעמוד פומבי: מבצע, מחירון, מתחרה. כל המחירים קשורים לתמונה אחת של העמוד.
recipe-ready-price-list--url = כתובת העמוד
recipe-ready-price-list--prices = שם = רכיב (CSS) של כל מחיר, מופרדים בנקודה־פסיק
recipe-ready-price-list--per = month, year או once: חודש, שנה או פעם אחת
recipe-ready-price-list--title = שם לעמוד בין הנספחים
recipe-at-line = { $file } שורה { $line }: { $what }
recipe-picture-aside = { $step } כך נראה העמוד: { $picture }

## end of room: recipe

## room: demo

demo-starting = מפעיל ספק מומצא ושתי רשויות חותמת זמן על המחשב הזה
demo-case-opened = נפתח תיק { $case }: { $title }
demo-portal = { $step } נכנס לאזור האישי, קורא את המחיר ושומר את החשבונית
demo-price = המחיר: { $amount } { $currency }
demo-chat = 2/6 פותח את הצ'אט; הצד של הלקוחה מוקלד, וכל הודעה נשמרת כשהיא מופיעה
demo-call = 4/6 רושם שיחת טלפון והבטחה לחזור, שמועדה עבר
demo-bundling = 5/6 אורז את חבילת התלונה: מכתב, ציר זמן, נספחים, הוכחות
demo-verifying = 6/6 בודק את החבילה
demo-part = {"   "}{ $sentence }
demo-role = { $role ->
    [customer] לקוחה
    [agent] נציגה
    [bot] בוט
    [system] מערכת
   *[other] ?
}
demo-message = { $named ->
    [yes] { demo-role } { $name }: { $text }
   *[no] { demo-role }: { $text }
}
demo-not-verified = החבילה שנעשתה זה עתה אינה עומדת בבדיקה.
demo-no-promise = ההבטחה של הנציגה אינה בתמליל.
demo-no-finding = השיחה החוזרת שלא התקיימה אינה בין הממצאים.
demo-run-ended = ההרצה של { $recipe } הסתיימה במצב { $state }: { $reasons }
demo-report-next = מה שנשמר נמצא במאגר. נא לדווח על כך.
demo-did-not-start = { $name } לא התחיל לפעול
demo-accepting = {"   "}הלקוחה עוברת על מה שהרישום מראה ומאשרת; במכתב לא נכתב דבר מלבד זה:

## end of room: demo

## room: services

services-store-made = נוצר מאגר ראיות חדש: { $place }
services-no-profile = אין ב־{ $path } מאגר בשם { $name }.
services-no-profile-next = כתבו שם: [{ $name }] ומתחתיו address = "postgresql://USER@HOST/DATABASE?store=NAME"
services-store-repaired = המאגר נפתח ותוקן: { $repair }
services-passphrase-logins = משפט הסיסמה של קובץ פרטי הכניסה
services-passphrase-key = משפט הסיסמה של מפתח החתימה
services-passphrase-missing = פרטי הכניסה נמצאים בקובץ מוצפן, ואין מי שיקליד את משפט הסיסמה שלו.
services-passphrase-missing-next = להרצה ללא השגחה יש להגדיר את COLLECTOR_PASSPHRASE, או להריץ במסוף.
services-letter-language = אין מכתב בשפה { $language }.
services-letter-language-next = אפשר: { $languages }
services-no-case-open = עדיין לא נפתח תיק.
services-no-case-open-next = פותחים תיק: collector case new "המחיר עלה" --provider "שם החברה"
services-several-cases = יש כמה תיקים.
services-several-cases-next = יש לציין איזה מהם עם ‎--case. התיקים: { $cases }
services-no-such-case = אין תיק { $case }.
services-no-such-case-next = אפשר לבחור מתוך: { $cases } – או לפתוח תיק עם `collector case new`.
services-case-fits-several = { $case } מתאים לכמה תיקים.
services-case-fits-several-next = כתבו יותר ממנו. התיקים: { $cases }
services-kept-without-case = יש כמה תיקים ולא צוין אף אחד, ולכן הדבר נשמר ללא תיק. שיוך לתיק: `collector case assign`. התיקים: { $cases }
services-no-capture = אין תיעוד { $capture }.
services-no-capture-next = דבר לא השתנה. `collector timeline` מציג את התיעודים שיש.
services-kind-speaker = סוג של דובר
services-kind-writing = דרך של פנייה בכתב
services-kind-promise = סוג של הבטחה
services-kind-demand = סוג של דרישה
services-kind-body = סוג של גורם
services-not-one-of = "{ $given }" אינו { $what }.
services-not-one-of-next = אפשר לבחור: { $choices }.
services-see-timeline = `collector timeline` מציג את התיעודים שיש.
services-see-timeline-json = `collector timeline --json` מציג את הרשומות.
services-no-clear-sum = "{ $text }" אינו סכום אחד ברור.
services-no-clear-sum-next = לדוגמה: 64.95 ₪ לחודש
services-visit-arrived-or-not = יש לציין מתי הגיעו, או שאיש לא הגיע.
services-visit-arrived-or-not-next = הוסיפו ‎--arrived 13:15 או ‎--no-show.
services-visit-to-come = המועד עוד לא הגיע.
services-visit-to-come-next = את הביקור רושמים כשהוא נגמר, עם היום: ‎--window 'אתמול 8-12'.
services-still-to-come = המועד { $time } עוד לא הגיע.
services-still-to-come-next = כתבו מתי זה קרה, למשל: אתמול 14:00.
services-kind-price = סוג המחיר
services-offer-without-provider = להצעה דרוש שם הספק.
services-offer-without-provider-next = יש להוסיף ‎--provider NAME.
services-see-prices-json = הפקודה collector --json prices מציגה את המזהים.
services-nothing-to-confirm = לא נקרא שם סכום, ולכן אין מה לאשר.
services-nothing-to-confirm-next = אפשר לרשום את המחיר ביד: collector prices add --amount … --at … --capture …
services-price-without-sum = להבטחת מחיר נדרש הסכום.
services-price-without-sum-next = הוסיפו ‎--price, למשל ‎--price '64.95 ₪ לחודש'.
services-no-contact = אין בתיק הזה פנייה { $contact }.
services-no-such-proposal = אין הצעה מספר { $number }; יש { $count }.
services-see-proposals = רואים אותן כך: collector promises
services-no-such-promise = אין הבטחה אחת ויחידה { $promise }.
services-no-such-promise-next = ההבטחות כאן: { $promises }.
services-no-web-address = { $url } אינו כתובת אינטרנט.
services-no-web-address-next = כתבו אותה כמו בשורת הכתובת של הדפדפן: https://www.example.co.il/page
services-no-transcript-form = { $form } אינו צורה של תמליל.
services-no-transcript-form-next = אפשר לבחור: txt, json, html, csv.
services-chat-remembered = ההתחברות אל { $site } נשמרת לפעם הבאה, מוצפנת במחשב הזה. להסרה: collector login forget { $site }
services-chat-conversation = צריך לפתוח בחלון את השיחה "{ $name }": רק היא נכנסת לתמלול ולתמונות.
services-profile-left-open = דפדפן שנקטע השאיר את פרטי הכניסה שלו גלויים בתיקייה { $folder }, וכרגע אי אפשר להסיר אותה. סגרו את הדפדפן הזה, או הפעילו מחדש את המחשב, והריצו שוב את התוכנה.
services-profile-lost = הכניסה השמורה אל { $site } לא הוצפנה אחרי הרצה שנקטעה ({ $why }) ולכן הוסרה: בפעם הבאה צריך להיכנס מחדש.
services-chats-here = הצ'אטים כאן: { $chats }.
services-running-recipe = מריץ את המתכון { $recipe }: { $help }
services-checking-recipe = בודק את המתכון { $recipe }; דבר אינו נשמר
services-no-recipe-name = { $name } אינו יכול להיות שם של מתכון.
services-no-recipe-name-next = אותיות לטיניות, ספרות ו־_, ואות בהתחלה.
services-no-recipe-name-option = אותיות לטיניות, ספרות ו־_, ואות בהתחלה: ‎--name my_provider
services-file-exists = { $path } כבר קיים.
services-recipe-exists-next = בחרו שם אחר, או שנו את הקובץ ההוא.
services-recipe-exists-force = בחרו ‎--name אחר, או החליפו אותו עם ‎--force.
services-no-page-address = { $url } אינו כתובת של דף.
services-no-page-address-next = כתבו אותה בשלמותה, עם https://
services-recipe-written = המתכון נכתב: { $path }
services-recipe-proving = מריץ אותו פעם אחת להוכחה
services-login-no-keyring = אין כאן מחזיק מפתחות; הפרטים יישמרו בקובץ מוצפן: { $path }
services-nothing-typed = לא הוקלד דבר.
services-nothing-typed-next = דבר לא השתנה. הריצו שוב `collector login set { $provider }`.
services-nothing-changed = דבר לא השתנה.
services-no-seed = זה אינו מפתח של אפליקציית קודים.
services-no-seed-next = זו שורת האותיות והספרות (A-Z, 2-7) שמתחת לקוד ה־QR.
services-no-seed-typed = לא הוקלד מפתח.
services-kind-sending = דרך שליחה
services-no-rung = אין שלב { $number } בסולם הפנייה של התיק הזה.
services-no-rung-next = יש בו { $count } שלבים: `collector rights` ו־`collector next` מונים אותם.
services-no-package = עדיין לא נוצרה חבילה מתיק { $case }.
services-no-package-next = קודם ליצור אותה: `collector bundle { $case }`
services-package-path-next = לציין את קובץ ה־ZIP של החבילה ב־‎--package, או את התיקייה שבה הוא נמצא ב־‎--out.
services-no-such-package = { $path } אינו חבילה שיש בה מכתב.
services-package-changed = { $path } אינו חבילה כפי שנוצרה מהמאגר הזה.
services-proof-next = לציין את הקובץ עם אישור הדואר או עמוד האישור.
services-proof-of-sending = הוכחת שליחה: { $to }
services-send-subject = תלונה: { $title }{ $number ->
    [none] {""}
   *[other] {" "}(מס' לקוח { $number })
  }
services-mail-address = { $text } אינו כתובת דוא"ל.
services-mail-address-next = לכתוב אותה כמו inquiries@example.co.il; בין כמה כתובות שמים פסיק. למכתב בדואר יש לבחור במכתב.
services-send-large = המייל תופס { $size } MB, יותר ממה שתיבות רבות מקבלות: קובץ PDF קטן יותר נוצר ב-`collector bundle { $case } --mail --max-size 10MB`, ואפשר גם לשלוח את המכתב בדואר.
services-send-body =
    לכבוד { $addressee }

    מצורפת תלונתי „{ $title }” על נספחיה, בקובץ PDF אחד. אבקש לאשר את קבלתה ולמסור לי את מספר הפנייה.

    { $name }
services-send-label =
    דואר רשום

    לכבוד
    { $addressee }
    { $lines }

    { $gender ->
        [f] השולחת
        [m] השולח
       *[other] השולח/ת
    }: { $sender }
services-no-path = אין { $path }.
services-verify-no-path-next = ציינו נתיב של חבילה או של מאגר ראיות.
services-against-store-only = ‎--against נועד לבדיקת מאגר.
services-against-store-only-next = ציינו את המאגר: collector verify evidence --against PACKAGE
services-store-exists = יש כבר מאגר ב־{ $place }.
services-store-exists-next = השתמשו בו כמות שהוא, או בחרו תיקייה אחרת עם ‎--store.
services-import-is-store = { $source } הוא כבר מאגר.
services-import-is-store-next = השתמשו בו עם ‎--store { $source }, או צרפו אותו עם ‎--merge.
services-shortcut-name = המתעד
services-shortcut-failed = לא ניתן היה ליצור את הסמל: { $why }.
services-shortcut-failed-next = במקום זאת אפשר להפעיל עם ‎collector app‎.
services-sealing = חותם ומבקש חותמות זמן…
services-doctor-browser = דפדפן
services-doctor-fonts = גופנים
services-doctor-no-font = אין גופן עם אותיות עבריות
services-doctor-store = מאגר ראיות
services-doctor-no-store = עדיין אין ({ $place })
services-doctor-records = { $count ->
    [one] { $place }: רשומה אחת
    [two] { $place }: שתי רשומות
   *[other] { $place }: { $count } רשומות
}
services-doctor-keyring = מחזיק מפתחות
services-doctor-no-keyring = אין כאן: פרטי כניסה נשמרים בקובץ מוצפן (collector login set); הוא ומפתח החתימה צריכים משפט סיסמה
services-doctor-no-keyring-next = ‏Linux: התקינו gnome-keyring או את שירות הסודות של KeePassXC; או הגדירו COLLECTOR_PASSPHRASE להרצות ללא השגחה
services-doctor-clock = שעון
services-doctor-clock-alone = { $now }; אין כרגע למה להשוות
services-doctor-clock-off = { $now }; סטייה של { $seconds } שניות
services-doctor-clock-off-next = תנו למערכת לכוון את השעון; כל רשומה שומרת גם את שעת השרת
services-doctor-clock-right = { $now }; עד { $seconds } שניות משעון בלתי תלוי
services-doctor-stamps = חותמות זמן
services-doctor-stamps-of = חותמות זמן { $authority }
services-doctor-stamps-off = כבויות
services-doctor-stamps-off-next = stamping = true בקובץ config.toml
services-doctor-no-answer-next = דבר לא אבד: החותמות ממתינות ויתבקשו שוב מאוחר יותר
services-doctor-answers = { $owner }, עונה ועומדת בבדיקה
services-every-or-cron = יש לתת ‎--every או ‎--cron, אחד מהם.
services-every-or-cron-next = לדוגמה ‎--every month, או ‎--cron "0 9 2 * *".
services-no-watch = אין מעקב { $watch }.
services-watches-here = המעקבים כאן: { $watches }.
services-several-watches = { $watch } מתאים לכמה מעקבים.
services-several-watches-next = כתבו את המזהה. המעקבים כאן: { $watches }.
services-checking-watch = בודק: { $recipe } (של { $due })
services-notice-trial = כך ייראו ההודעות
services-no-mail-address = ‏{ $address } אינה כתובת דוא״ל.
services-no-mail-address-next = כותבים אותה כך: noa@example.com.
services-notice-failed = הודעת הניסיון לא עברה: { $outcome }.
services-notice-failed-next = דבר לא נשמר. כתובות: https://github.com/caronc/apprise
services-nobody-hears = איש לא ישמע על בדיקה שנכשלה: אין כאן כתובת להודעות ואין שולחן עבודה. `collector watch notify` שואל כתובת.
services-passphrase-unattended = פרטי הכניסה או מפתח החתימה צריכים משפט סיסמה, שאין מי שיקליד בהרצה ללא השגחה. אפשר להשתמש במחזיק מפתחות; או לכתוב אותו לקובץ שרק לך מותר לקרוא (chmod 600 { $file }), לכוון אליו את המשתנה COLLECTOR_PASSPHRASE_FILE ולהתקין מחדש: systemd ימסור אותו לתוכנה (LoadCredential), ומתזמנים אחרים ינקבו בשם הקובץ.
services-passphrase-file-open = גם אחרים רשאים לקרוא את הקובץ עם משפט הסיסמה: { $file }.
services-passphrase-file-open-next = הריצו: chmod 600 { $file }
services-passphrase-file-unread = אי אפשר לקרוא את הקובץ עם משפט הסיסמה: { $file } ‏({ $why }).
services-watch-overdue = הבדיקה { $watch } הייתה אמורה לרוץ ב־{ $due } ולא רצה; האם המתזמן מותקן?
services-watch-failed = { $watch }: הבדיקה האחרונה נכשלה.
services-watch-incomplete = { $watch }: הבדיקה האחרונה הוחמצה או חלקית.
services-watch-untold = { $watch }: איש לא קיבל הודעה על הבדיקה האחרונה.
services-to-do-failed = הבדיקה האחרונה של { $watch } נכשלה.
services-to-do-missed = הבדיקה האחרונה של { $watch } הוחמצה.

services-kind-fact = סוג של עובדה
services-kind-charge = סוג של חיוב
services-fact-empty = לא נכתב דבר.
services-until-of-fact = רק שירות שפסק חוזר; העובדה הזאת היא מסוג { $kind }.
services-until-of-fact-next = לבחור בסוג no-service, או להשמיט את המועד שבו חזר.
services-fact-empty-next = לכתוב במירכאות מה קרה.
services-sum-not-positive = הסכום { $text } אינו גדול מאפס.
services-answer-too-early = התשובה קודמת לפנייה שהיא משיבה עליה.
services-answer-too-early-next = לציין את מועד התשובה ב־‎--at.
services-no-such-field = אין ברישום הזה שדה { $field }.
services-no-such-field-next = השדות האפשריים: { $fields }.
services-case-fixed-next = מועד הפתיחה נשמר כפי שהיה; סוגרים ופותחים ב־`collector case close { $case }` וב־`case reopen`.
services-value-unfit = הערך { $value } אינו מתאים לשדה { $field }.
services-value-unfit-next = הערך הנוכחי מופיע ב־`collector --json timeline`.
services-no-such-finding = אין ממצא מספר { $number }.
services-no-such-finding-next = המספרים מופיעים ב־`collector findings`.
services-no-such-record = אין רישום { $record }, או שיש כמה שמסתיימים כך.

services-sum-differs = { $sum } הם { $value }, והדרישה היא { $amount }.
services-sum-differs-next = לתקן את ‎--sum או את ‎--amount; בלי ‎--amount קובע החישוב.
services-sum-uncomputed = אי אפשר לחשב את { $text }.
services-sum-uncomputed-next = לכתוב מספרים וסימנים, למשל "2 x 64.95 + 10", או לתאר במילים.
services-no-gender = "{ $answer }" אינו אחת התשובות.
services-no-gender-next = אפשר לענות f, ‏m או unsaid.
services-one-finding = ניסוח, מקום והכרעה ניתנים לממצא אחד בכל פעם.
services-one-finding-next = לציין מספר אחד: collector findings --accept 1 --text "…" --rank 1.
services-undecided = { $count ->
    [one] ממצא אחד בתיק { $case } ממתין להכרעתך; במכתב נכתב רק מה שאישרת.
   *[other] { $count } ממצאים בתיק { $case } ממתינים להכרעתך; במכתב נכתב רק מה שאישרת.
  }
services-undecided-next = לעבור עליהם עם `collector findings { $case }` ולכתוב --accept או --reject עם מספריהם; או לארוז עם --accept-all, או עם --accepted-only.
services-undecided-left = { $count ->
    [one] ממצא אחד הושמט, כי לא אישרת אותו: `collector findings { $case }`.
   *[other] { $count } ממצאים הושמטו, כי לא אישרת אותם: `collector findings { $case }`.
  }
services-bundle-closed = תיק { $case } נסגר ביום { $day }. החבילה נעשית בכל זאת; אם העניין חזר: collector case reopen { $case } --why "…".
services-interview-passed-over = השאלה הזאת מדולגת; אפשר לתקן את הרישום אחר כך.
services-interview-no-choice = "{ $answer }" אינה אחת התשובות, או מתאימה לכמה מהן.
services-interview-no-choice-next = לענות במספר: { $choices }.
services-interview-no-number = "{ $answer }" אינו מספר שלם מ־1 עד 600.
services-interview-no-number-next = לכתוב בספרות, למשל 12.
services-interview-sum-and-day = "{ $answer }" אינו סכום עם יום.
services-interview-sum-and-day-next = לכתוב את הסכום ואחריו את היום, למשל 109 ₪, 03/10/2026.
services-choice-human = אדם
services-choice-bot = מכונה
services-choice-unknown = לא ידוע
services-choice-yes = כן
services-choice-no = לא
services-choice-out = התקשרתי אליהם
services-choice-in = התקשרו אליי
services-call-at = מתי הייתה השיחה? (למשל: היום 10:30, אתמול 14:00; דילוג: עכשיו)
services-call-direction = מי התקשר?
services-call-waited = כמה זמן עבר עד שענה אדם? (12 לדקות, 9:30 לדקות ושניות)
services-call-agent = מי דיבר, אדם או מכונה?
services-call-name = איזה שם נמסר? (קו מפריד אם סירבו למסור)
services-call-asked-for = מה ביקשת?
services-call-refused = מה סורב, במילים שלהם?
services-call-promise = מה הובטח? (אפשר לדלג אם לא הובטח דבר, או אין עוד)
services-call-reference = מספר הפנייה של השיחה?
services-call-read-back = האם הוקרא לך מה שנרשם?
services-call-next-step = מה יקרה עכשיו, לדבריהם?
services-call-due = עד מתי? (למשל: מחר 14:00, תוך 3 ימי עסקים)
services-call-summary = מה עוד כדאי לזכור, במשפט אחד?
services-pad-kind = שורה אינה יכולה להיות "{ $kind }", או שחסרות בה המילים.
services-pad-kind-next = סוגי השורות: { $kinds }; לאסמכתה ולהערה דרושות מילים.
services-start-title = מה קרה, במשפט אחד?
services-start-provider = מול איזו חברה?
services-start-short-name = איך שם החברה נכתב באותיות לטיניות? כך ייקראו הקבצים; אפשר להשאיר ריק, והשם ייכתב כפי שהוא נשמע.
services-start-sector = איזו חברה זו?
services-start-sector-telecom = אינטרנט, טלפון או סלולר
services-start-sector-tv = טלוויזיה
services-start-sector-newspaper = עיתון
services-start-sector-security = אבטחה ומוקד
services-start-sector-shop = חנות
services-start-sector-other = אחרת
services-start-trouble = במה העניין בעיקר?
services-start-trouble-price = מחיר שונה ממה שהובטח
services-start-trouble-cancellation = ביטול שלא כובד
services-start-trouble-technician = ביקור טכנאי
services-start-trouble-service = אין שירות: זה לא עובד
services-start-trouble-goods = טובין: אחרים, פגומים, באיחור
services-start-trouble-callback = לא חוזרים אליי
services-start-trouble-charge = חיוב שגוי
services-start-trouble-refund = החזר שהובטח ולא הגיע
services-start-trouble-other = דבר אחר
services-start-at = מתי זה קרה, או ממתי? (למשל: 05/10/2026, בשבוע שעבר)
services-start-promise = מה הובטח או הוסכם? (אפשר לדלג אם לא הובטח דבר)
services-start-promise-by = מי אמר זאת? (השם כפי שנמסר)
services-start-promise-at = מתי?
services-start-known-by = איך זה ידוע לך?
services-start-known-chat = מצ'אט
services-start-known-call = משיחת טלפון
services-start-known-email = מדוא"ל
services-start-known-page = מעמוד באתר שלהם
services-start-known-paper = ממסמך
services-start-known-memory = מהזיכרון
services-start-price = איזה מחיר? (למשל: 64.95 ₪ לחודש)
services-start-months = לכמה חודשים?
services-start-due = מתי היו צריכים להתקשר?
services-start-kept-by = עד מתי זה היה צריך לקרות? (למשל: 01/06/2026)
services-start-back = כמה הובטח להחזיר? (למשל: 2480 ₪)
services-start-paid-by-day = עד מתי הובטח ההחזר? (למשל: 31/08/2026)
services-start-plan = איזה מסלול או מנוי?
services-start-charged = כמה נגבה? (למשל: 129.90 ₪ לחודש)
services-start-charged-at = באיזה יום?
services-start-what = עבור מה, כפי שכתוב בחשבון?
services-start-notice-at = מתי נמסרה הודעת הביטול? (אפשר לדלג אם עוד לא נמסרה)
services-start-notice-by = באיזו דרך?
services-start-notice-email = דוא"ל
services-start-notice-registered = דואר רשום
services-start-notice-form = טופס שלהם
services-start-notice-call = בטלפון
services-start-notice-chat = צ'אט
services-start-notice-message = הודעה
services-start-refused = האם סירבו? באילו מילים? (אפשר לדלג אם לא)
services-start-late-charge = חיוב שבא אחרי כן: סכום ויום (109 ₪, 03/10/2026; אפשר לדלג אם אין, או אין עוד)
services-start-window = למתי תואם הביקור? (למשל: 23/11/2026 08:00-12:00)
services-start-back-at = מתי חזר השירות? (אם טרם חזר: Enter)
services-start-arrived = באיזו שעה הגיעו? (אפשר לדלג אם לא הגיע איש)
services-start-goods = מה לא תקין בטובין?
services-start-goods-other-goods = הם אינם מה שהוזמן
services-start-goods-defect = הם פגומים או אינם פועלים
services-start-goods-late-delivery = הם הגיעו באיחור או לא הגיעו
services-start-delivery-due = עד מתי הובטחה האספקה?
services-start-delivery = אספקה עד { $day }
services-start-came = מתי זה הגיע? (אם לא הגיע: Enter)
services-start-paid = כמה שולם, ומתי? (סכום ויום: 4900 ₪, 10/02/2026)
services-start-deal = איך נעשתה העסקה?
services-start-made-on = באיזה יום נעשתה העסקה, או הגיע המוצר, לפי המאוחר? יש זכויות שתלויות בכך. (למשל: 12/05/2026)
services-start-deal-distance = בטלפון, באינטרנט או בדואר
services-start-deal-shop = בחנות או פנים אל פנים
services-start-paid-by = איך משלמים?
services-start-paid-by-standing-order = בהוראת קבע
services-start-paid-by-card = בכרטיס אשראי
services-start-paid-by-transfer = בהעברה
services-start-paid-by-cash = במזומן
services-start-fact = מה עוד קרה, דבר אחד בכל פעם? (אפשר לדלג אם אין עוד)
services-start-demand = מה מבוקש מהם?
services-start-demand-sum = האם מדובר בסכום? כמה?
services-start-name = שמך, כפי שהמכתב ייחתם?
services-start-gender = באיזו לשון המכתב ידבר עליך?
services-start-gender-f = נקבה
services-start-gender-m = זכר
services-start-gender-unsaid = בלי לציין
services-start-address = מענך?
services-start-phone = מספר הטלפון שלך?
services-start-customer-number = מספר הלקוח שלך אצלם?
services-start-nothing = לא נפתח תיק: לא נאמר מה קרה ומול מי.
services-start-nothing-next = להתחיל מחדש ב־collector start; על שתי השאלות הראשונות אי אפשר לדלג.
services-propose-offer = לשמור את עמוד ההצעה או התנאים לפני שישתנה
services-propose-offer-how = collector capture URL
services-propose-bill = להוסיף את החשבון או התדפיס של כל חודש שבמחלוקת
services-propose-bill-how = collector add bill.pdf
services-propose-watch = להפעיל מעקב שבודק את המחיר מדי חודש
services-propose-watch-how = collector watch add
services-propose-chat = בפעם הבאה לפנות אליהם בצ'אט מתועד
services-propose-chat-how = collector chat URL
services-propose-next-call = בשיחה הבאה לרשום הערות עם שעון
services-propose-next-call-how = collector log call --live
services-propose-recordings = לבקש את ההקלטות והתמלילים, שאולי יימחקו
services-propose-recordings-how = collector letter --kind recordings
services-propose-notice = להוסיף את מה שמראה שהודעת הביטול נשלחה
services-propose-notice-how = collector add FILE, ואז collector link
services-propose-terms = לשמור את העמוד שלהם על ביטול וחיובים
services-propose-terms-how = collector capture URL
services-propose-cancellation-letter = אם אין עדיין הודעת ביטול בכתב, לשלוח אחת
services-propose-cancellation-letter-how = collector letter --kind cancellation
services-propose-visit = לרשום כל ביקור שתואם
services-propose-visit-how = collector log visit --window "23/11/2026 08:00-12:00" --no-show
services-propose-missed-day = אם אבד יום עבודה, לרשום מה עלה
services-propose-missed-day-how = collector log charge "350 ₪" --kind cost --what "יום עבודה"
services-propose-photo = לצלם את מה שהגיע ולהוסיף
services-propose-photo-how = collector add photo.jpg
services-propose-order = להוסיף את ההזמנה או הקבלה
services-propose-order-how = collector add order.pdf
services-propose-goods-letter = לדרוש תיקון, החלפה או החזר
services-propose-goods-letter-how = collector log demand "…" --kind fix
services-propose-overdue = לרשום כל שיחה שהובטחה עם מועדה, כדי ששיחה שלא באה תיראה
services-propose-overdue-how = collector log promise "…" --kind callback --due "מחר 14:00"
services-propose-card = על חיוב שלא הוסכם אפשר להודיע לחברת האשראי בתוך 30 יום
services-propose-card-how = collector letter --kind card
services-call-promise-kind = איזו הבטחה זו? (מבין כמה, האחרונה)
services-call-promise-callback = יחזרו אליי
services-call-promise-refund = החזר כספי
services-call-promise-visit = ביקור
services-call-promise-other = דבר אחר
services-letter-own-demand = דרישת ההחזר או התיקון שלך באה במקום הדרישה המוצעת לספק את הטובין או לקבלם בחזרה.
services-wording-unused = הניסוח שלך לפסקה { $key } לא נכלל: מה שהרישום אומר שם השתנה מאז. ראו collector letter --edit.
services-letter-no-step = אין רישום של פנייה קודמת. נשלחה פנייה? אפשר לרשום אותה בפקודה collector log step, כדי שהמכתב יאמר מי לא השיב.
services-claim-no-sum = בכתב תביעה נקוב סכום, ואין כאן אף דרישה לסכום: collector log demand "…" --kind refund --amount "…".
services-claim-over-ceiling = הסכום הנדרש, { $asked }, עולה על תקרת התביעה הקטנה, { $ceiling } (נכון ל־{ $day }; יש לבדוק את התקרה היום). אפשר לתבוע פחות, או לפנות לבית משפט אחר.
services-due-too-early = המועד { $due } קודם ליום שבו נאמרו הדברים.
services-own-message = הודעה { $number } היא שלך: מה שכתבת אינו הבטחה של הספק.
services-own-message-next = יש לציין את ההודעה של הספק; המספרים מופיעים ב־collector transcript.
services-price-unlike-words = במילים כתוב { $words }, ובמחיר { $price }.
services-price-unlike-words-next = יש לתקן את מה שהוקלד בטעות; עם --sure שניהם נשמרים כפי שהם.
services-due-too-early-next = לכתוב תאריך שאחרי אותו יום, או לציין ב־--at מתי נאמרו הדברים.
services-kept-too-early = ההבטחה ניתנה אחרי המועד הזה.
services-kept-too-early-next = לציין ב־--at מתי קוימה.
services-case-closed-already = תיק { $case } כבר סגור.
services-case-closed-already-next = לפתוח אותו מחדש: `collector case reopen { $case } --why "…"`.
services-case-closed-write-next = כדי להמשיך בו: `collector case reopen { $case } --why "…"`; לעניין חדש: `collector case new`.
services-case-unnamed = לתיק דרושים כותרת ושם החברה.
services-case-unnamed-next = collector case new "מה קרה" --provider "שם החברה"
services-no-email = { $text } אינה כתובת דוא"ל.
services-no-email-next = לכתוב כך: noa@example.org, או להשמיט.
services-no-phone = { $text } אינו מספר טלפון.
services-no-phone-next = לכתוב את הספרות, למשל 050-1234567, או להשמיט.
services-withdrawn-already = הרישום { $record } בוטל ביום { $day }.
services-withdrawn-already-next = אם הוא נכון בכל זאת, לרשום אותו מחדש: `collector log …`; מתי ומדוע בוטל: `collector timeline --kind correction`.
services-why-empty = לא נכתב מדוע.
services-why-empty-next = לכתוב במילים אחדות: ‎--why "שמעתי לא נכון".
services-capture-elsewhere = { $capture } שייך לתיק אחר, { $case }.
services-capture-elsewhere-next = אפשר להוסיף את הקובץ גם לתיק הזה (`collector add FILE --case …`), או להעביר אותו: `collector case assign`.
services-not-linked = { $capture } אינו מקושר לרישום הזה.
services-not-linked-next = `collector timeline` מציג את הראיות של כל רישום.
services-months-of-what = רק מחיר או הבטחה מתמשכת אחרת ניתנים לכמה חודשים; { $kind } לא.
services-months-of-what-next = להשמיט את ‎--months, או לומר עד מתי עם ‎--due.
services-free-of-what = רק הבטחת מחיר יכולה להתחיל בחודשים ללא תשלום; הבטחה מסוג { $kind } אינה יכולה.
services-free-of-what-next = יש לציין גם ‎--price‎ (0 אם אין מה לשלם), או להשמיט את ‎--free-months‎.
services-promise-free = { $count ->
    [one] החודש הראשון נחשב
    [two] החודשיים הראשונים נחשבים
   *[other] { $count } החודשים הראשונים נחשבים
  } ללא תשלום; כל חיוב בתקופה זו יעלה כממצא.
services-promise-includes = לפי המילים, ההבטחה כוללת: { $things }; שורות חשבון שגובות על כך יעלו כממצא.
services-message-of-what = צוין מספר של הודעה, ולא צוין צ'אט.
services-message-of-what-next = לציין את הצ'אט עם ‎--capture; המזהה שלו מופיע ב־`collector timeline`.
services-confirmed-and-refused = הודעה אינה יכולה להיות גם מאושרת וגם מסורבת.
services-confirmed-and-refused-next = לרשום את מה שנכון עכשיו; את מה שקדם לו אפשר לרשום ב־`collector log call` או `log letter`.
services-no-show-minutes = איש לא הגיע, ובכל זאת נכתב שהביקור נמשך כמה דקות.
services-no-show-minutes-next = להשמיט את ‎--minutes, או לומר מתי הגיעו: ‎--arrived 11:50.
services-case-open = תיק { $case } אינו סגור.
services-case-open-next = לראות: `collector case show { $case }`.
services-id-number-wrong = { $number } אינו מספר זהות ישראלי: ספרת הביקורת אינה מתאימה.
services-id-number-wrong-next = להשוות לתעודה; דרכון נכתב עם האותיות שבו.
services-timeline-form = { $form } אינו צורה של ציר זמן.
services-timeline-form-next = להשתמש ב־text, html, csv, ics או json.
services-kind-event = סוג אירוע
services-ics-name = { $title } – { $provider }
services-kind-deal = דרך לעשיית עסקה
services-kind-payment = אמצעי תשלום
services-no-change = { $text } אינו שינוי.
services-no-change-next = לכתוב שדה=ערך, למשל deal=distance.
services-no-right = אין זכות, גוף או סכום בשם { $name }.
services-no-right-next = לראות: `collector rights list --all`.
services-right-kind = { $kind } אינו כלל, גוף או סכום.
services-right-kind-next = לציין ב־--kind אחד מאלה: { $kinds }.
services-right-taken = כבר יש { $name }.
services-right-taken-next = לשנות אותו: `collector rights edit { $name }`.
services-due-calendar = תלונות: מועדים
services-next-offer = לומר אם זה הובטח לך: { $words } (צ'אט מיום { $day })
services-next-offer-why = מהצ'אט הזה לא נרשמה עדיין הבטחה, ורק מול הבטחה משווים במכתב את המחיר
services-link-what = לא צוינה ראיה.
services-link-what-next = לכתוב את המזהה שלה אחרי מזהה הרישום; `collector link` מציג מה שאין רישום שמפנה אליו.
services-several-currencies = החיובים הם בכמה מטבעות.
services-several-currencies-next = לכתוב דרישה לכל מטבע.
services-due-moved = המועד חל ביום מנוחה; הוא נקבע ל־{ $day }.
services-sum-unusual = { $amount } גבוה בהרבה מכל מה שחויב ({ $charged }).
services-sum-unusual-next = לבדוק את הסכום; אם לזה הכוונה, להוסיף --sure.
services-sum-enormous = { $amount } הוא סכום גדול מאוד.
services-sum-enormous-next = לבדוק את הסכום; אם הוא נכון, להוסיף ‎--sure (בתיקון: לבטל את הרישום בפקודה collector withdraw ולרשום מחדש).
services-months = { $months } אינו מספר חודשים שאפשר להבטיח.
services-months-next = לכתוב מספר בין 1 ל־240.
services-currency-next = לכתוב מטבע באותיות לטיניות, כמו ILS, ‏USD או EUR.
services-starts-far = { $day } רחוק מדי מיום ההבטחה.
services-sum-unread = אי אפשר לחשב את ‏"{ $sum }".
services-sum-unread-next = לכתוב מספרים וסימנים, למשל ‎--sum "12 x 64.95", או את הסכום עצמו ב־‎--amount.
services-too-long-ago = התאריך { $day } רחוק מדי בעבר.
services-too-long-ago-next = לכתוב את השנה בארבע ספרות, למשל 05/06/2026.
services-times-reversed = הסדר הפוך: { $after } לפני { $before }.
services-times-reversed-next = לכתוב מועד שאינו קודם לו, או לתקן קודם את האחר.
services-time-at = מועד המעשה (at)
services-time-until = מועד החזרה (until)
services-time-due = המועד שנקבע (due)
services-time-kept_at = מועד הקיום (kept_at)
services-time-confirmed = מועד האישור (confirmed)
services-time-answered = מועד התשובה (answered)
services-time-ended = מועד הסיום (ended)
services-time-window_start = תחילת חלון הביקור (window_start)
services-time-window_end = סוף חלון הביקור (window_end)
services-too-long = שיחה או ביקור אינם נמשכים יותר מיממה.
services-too-long-next = לכתוב את המשך בדקות, למשל ‎--minutes 45.
services-waited-longer = ההמתנה ארוכה מהשיחה כולה.
services-waited-longer-next = ‎--minutes הוא אורך השיחה כולה, ובכלל זה ההמתנה.
services-talk-after-wait = הדקות מעטות מדקות ההמתנה: הן נרשמו כאורך השיחה שאחריה.
services-name-and-refused = נרשם שם ({ $name }), ובאותה עת נרשם שלא נמסר שם.
services-name-and-refused-next = יש להשמיט את ‎--no-name או את השם; סירוב למסור שם משפחה אפשר לכתוב בסיכום.
services-kind-gender = צורת פנייה
services-kind-language = שפת מכתב
services-demand-replaced = היא באה במכתב במקום הדרישה המוצעת ‏"{ $text }"; עם --beside שתיהן נכתבות.
services-exchange-and-cancelled = החלפה אינה מתיישבת עם הביטול מיום { $day }: מי שביטל מבקש את הכסף בחזרה.
services-exchange-and-cancelled-next = לבקש אחד מהם: את הכסף, או את ההחלפה (ואז: collector withdraw { $record }). אם די באחד מהשניים, לכתוב זאת במילים ולהוסיף ‎--sure.
services-cancelled-and-exchange = הדרישה „{ $text }” אינה מתיישבת עם הביטול. להוציא אותה מהמכתב: ‎collector withdraw { $record }
services-trial-unknown = ‎--try { $word } אינו מוכר.
services-trial-unknown-next = כתבו ‎--try day‏, ‎--try week‏ או ‎--try never‏.
services-trial-broken = { $watch }: המתכון כבר לא מתאים לעמוד: { $why }

services-use-one = אפשר אחד מאלה: { $names }.
services-audience = אין מי שחבילה מוכנה עבורו בשם { $audience }.
services-days-reversed = אין יום שבין { $first } ל־{ $last }.
services-days-reversed-next = לכתוב את היום המוקדם ב־‎--from ואת המאוחר ב־‎--to.
services-package-language = { $language } אינה שפה שחבילה נכתבת בה.
services-wacz-mail = ‎--mail כותב רק את ה־PDF, ואין חבילה שארכיון רשת (‎--wacz) ייכנס אליה.
services-wacz-mail-next = לוותר על אחת משתי האפשרויות.
services-size = { $size } אינו גודל.
services-size-next = לכתוב כך: 10MB או 900KB.
services-phrase-short = “{ $phrase }” קצר מכדי להשחיר: הוא היה נמצא בכל מקום.
services-phrase-short-next = לתת לפחות שתי אותיות או ספרות.
services-phrase-nowhere = “{ $phrase }” אינו מופיע בשום מקום ברישום של התיק, ולכן לא יושחר דבר.
services-phrase-nowhere-next = לכתוב אותו כפי שהוא רשום (`collector search "{ $phrase }"` מראה היכן), או להוסיף ‎--allow-missing אם הוא עוד עשוי להופיע, או אם הוא מופיע בתמונה שאי אפשר לקרוא כאן את המילים שבה.
services-no-kind = { $kind } אינו סוג של פרט שאפשר להשחיר.
services-box = { $box } אינו מציין מקום בתמונה.
services-box-next = לכתוב CAPTURE/PART:left,top,width,height בפיקסלים, למשל page-20261124-061200-3f9a2c/picture:40,120,300,30; לעמוד 2 של PDF‏ CAPTURE/original#2:… בנקודות.
services-box-beside = { $box } נמצא מחוץ לתמונה או לעמוד, שגודלם { $size }.
services-box-beside-next = לתת מרחק משמאל ומלמעלה שקטנים מהרוחב ומהגובה.
services-box-no-page = { $box } מציין עמוד שאינו קיים: בקובץ יש { $count }.
services-no-part = ב־{ $capture } אין חלק בשם { $part }.
services-no-redaction = אין בתיק השחרה יחידה שמזהה אותה { $id }.
services-no-redaction-next = `collector redact CASE` מונה אותן עם המזהים.

## end of room: services

## room: fleet
fleet-extra-missing = להפעלת צי חסרים רכיבים שאינם מותקנים: { $names }.
fleet-extra-missing-next = מתקינים אותם פעם אחת: pip install "collector[fleet]"
fleet-no-database = המאגרים של צי נמצאים במסד נתונים, ולא צוין מסד כזה.
fleet-no-database-next = מציינים אותו עם --store או COLLECTOR_STORE: ‏postgresql://fleet@db.example.org/collector
fleet-database-away = מסד הנתונים אינו עונה: { $why }
fleet-database-away-next = בודקים ש־PostgreSQL פועל, שיש מקום בדיסק שלו (דיסק מלא עוצר אותו: מפנים מקום ומפעילים מחדש), ושהמחשב הזה רשאי להתחבר אליו. מה שנשמר לא אבד.
fleet-database-address = כתובת מסד הנתונים אינה שמישה: { $why }
fleet-database-other-version = מסד הנתונים נוצר בגרסה אחרת; השלבים השונים: { $steps }.
fleet-database-other-version-next = משתמשים במחשב הזה באותה גרסה או בחדשה ממנה.
fleet-not-initialised = הטבלאות של הצי חסרות במסד הנתונים, או ישנות מהגרסה הזאת.
fleet-not-initialised-next = מגבים, ואז מריצים פעם אחת: collector fleet init
fleet-other-operator = הצי נוצר עם מפתח של מפעיל אחר.
fleet-other-operator-next = מביאים את הקובץ fleet-operator.key מהתיקייה הפרטית של המחשב שבו נוצר הצי.
fleet-no-member = אין חבר בשם { $member }.
fleet-no-member-next = בודקים את השם.
fleet-no-role = מסד הנתונים לא מכיר תפקיד בשם { $role }.
fleet-no-role-next = מי שמפעיל את מסד הנתונים יוצר אותו: ⁦CREATE ROLE { $role } LOGIN IN ROLE collector_member⁩
fleet-export-unsound = ⁨{ $file }⁩ נכתב, אבל הוא אינו המאגר כולו: שום דבר לא הוסר.
fleet-export-unsound-next = בדקו את המאגר, וייצאו אותו שוב לקובץ אחר.
fleet-no-provider = הצי אינו מכיר ספק { $provider }.
fleet-no-provider-next = רואים את השמות עם: collector fleet status
fleet-no-limit = אי אפשר להשתמש במגבלות האלה.
fleet-no-limit-next = נותנים 1–1000 בדיקות בו־זמנית, ויותר מ־0 ועד 6000 בדקה.
fleet-nothing-to-retry = הבדיקה האחרונה של { $watch } לא נכשלה.
fleet-nothing-to-retry-next = אין צורך לעשות דבר: הבדיקה הבאה תבוא בזמנה.
fleet-nothing-typed = לא הוקלד דבר.
fleet-nothing-typed-next = מריצים שוב ומקלידים שם משתמש וסיסמה.
fleet-no-worker = עדיין לא נרשם אף מחשב עובד, ולכן איש לא יוכל לפתוח את פרטי הכניסה.
fleet-no-worker-next = קודם רושמים אחד: collector fleet enrol NAME KEY
fleet-no-worker-yet = עדיין אין לארגון מחשב שבודק, ולכן איש לא יוכל לפתוח את פרטי הכניסה. דבר לא נשמר.
fleet-no-worker-yet-next = אפשר לפנות לארגון, ולהקליד אותם כשיהיה.
fleet-login-site = ‏{ $site } אינו שם של אתר.
fleet-login-site-next = יש לתת את שם המארח של העמוד שבו נכנסים: my.example.co.il
fleet-login-lacks = לא נשמר דבר: חסר שם המשתמש או הסיסמה.
fleet-login-lacks-next = ממלאים את שניהם, ואז שומרים.
fleet-login-too-long = לא נשמר דבר: מה שהוקלד ארוך מדי לפרטי כניסה.
fleet-login-too-long-next = בודקים מה הודבק בכל שדה, ואז שומרים שוב.
fleet-login-other-keys = לא נשמר דבר: באותו רגע החליף הארגון את המחשבים שלו.
fleet-login-other-keys-next = מחכים כמה דקות, ואז מקלידים אותם שוב.
fleet-no-such-worker = לא רשום מחשב עובד בשם { $worker }.
fleet-no-such-worker-next = רואים את השמות עם: collector fleet status
fleet-not-enrolled = המפתח של המחשב הזה אינו רשום בשם { $worker }.
fleet-not-enrolled-next = מבקשים מהמפעיל להריץ: collector fleet enrol { $worker } { $key }
fleet-not-sealed-for-us = פרטי הכניסה ל־{ $provider } לא הוצפנו למפתח של המחשב הזה.
fleet-not-sealed-for-us-next = רושמים את המחשב הזה מחדש, או שומרים שוב את פרטי הכניסה.
fleet-no-own-key = המפתח { $file } חסר.
fleet-no-own-key-next = מריצים את זה במחשב שבו נוצר הצי, או מביאים משם את הקובץ.
fleet-own-key-damaged = אי אפשר לקרוא את המפתח { $file }.
fleet-own-key-damaged-next = משחזרים אותו מגיבוי; אם אין, רושמים את המחשב הזה עם מפתח חדש.
fleet-own-key-open = גם אחרים רשאים לקרוא את המפתח { $file }.
fleet-own-key-open-next = מבטלים את זה: chmod 600 { $file }
fleet-person-name = שם של אדם הוא בן 1 עד 100 תווים בשורה אחת.
fleet-person-name-next = יש לתת שם שבו האחרים מכירים את האדם.
fleet-person-role = אין תפקיד { $role }.
fleet-person-role-next = אפשר member, volunteer או operator.
fleet-person-member = לחבר ארגון צריך שם של מאגר; למתנדבים ולמפעילים אין מאגר.
fleet-person-member-next = יש להוסיף --member NAME לחבר ארגון, ולהשמיט אותו אצל אחרים.
fleet-person-taken = כבר יש אדם בשם { $name }.
fleet-person-taken-next = אפשר לבחור שם אחר, למשל עם שם היישוב.
fleet-person-operator = מפעילים נוספים, מוזמנים שוב ומוסרים רק בשורת הפקודה.
fleet-person-operator-next = אפשר כך: collector fleet person
fleet-person-self = איש אינו משבץ את עצמו לחבר ארגון.
fleet-person-self-next = יש לבקש ממפעיל אחר.
fleet-person-not-new = אי אפשר לתת ל{ $name } את חבר הארגון הזה: כבר יש מאגר בשם הזה, או אדם ששייך אליו.
fleet-person-not-new-next = אפשר לבחור שם קצר אחר. רק שורת הפקודה פותחת מאגר קיים לאדם נוסף: collector fleet person add
fleet-person-nobody = אין אדם בשם { $name }.
fleet-person-nobody-next = לרשימה: collector fleet person list
fleet-person-no-member = אין חבר ארגון כזה בשביל { $name }.
fleet-person-no-member-next = יש להוסיף קודם את חבר הארגון; ברשימה מופיעים השמות.
fleet-member-not-come = { $member } עוד לא נכנס לתוכנה, או שאינו ברשימה שלך.
fleet-member-not-come-next = המאגר נוצר כשחבר הארגון נכנס בפעם הראשונה.
fleet-app-nowhere = עדיין לא ידוע באיזו כתובת נמצא היישום.
fleet-app-nowhere-next = יש להפעיל אותו פעם אחת: collector app --fleet --address https://…
fleet-sign-in-failed = הכניסה לא הצליחה ({ $why }).
fleet-sign-in-failed-next = אפשר לנסות שוב מהעמוד הראשון. אם זה חוזר, כדאי לפנות לארגון.
fleet-address-unsafe = { $address } אינה כתובת עם https.
fleet-address-unsafe-next = יש לתת את הכתובת המלאה, https://… ; ‏http הוא רק למחשב הזה.
fleet-secret-file = אי אפשר לקרוא את הסוד של היישום מהקובץ { $file }: { $why }.
fleet-secret-file-next = יש לתקן את { $name } או להשמיט אותו.
fleet-no-public-key = ‏{ $text } אינו מפתח ציבורי של מחשב עובד.
fleet-no-public-key-next = במחשב העובד רואים אותו עם collector fleet worker --key; הוא מתחיל ב־age1.
fleet-more-deaths = ייפלו יותר מחשבים עובדים ממה שיש.
fleet-more-deaths-next = נותנים לכל היותר כמספר המחשבים העובדים.
fleet-port-taken = הפורט { $port } במחשב הזה תפוס.
fleet-port-taken-next = בוחרים אחר.
fleet-code-title = קוד עבור תיעוד התלונה
fleet-login-message-title = פרטי הכניסה נדחו
fleet-login-message = ‏{ $site } דחה את פרטי הכניסה. הם לא יישלחו שוב, והבדיקה מושהית. אפשר להקליד פרטים אחרים כאן: { $link }
fleet-code-message = ‏{ $provider } שולח עכשיו קוד חד־פעמי. אפשר להקליד אותו כאן בתוך { $minutes } דקות: { $link }
fleet-code-not-asked = נדרש קוד חד־פעמי עבור { $provider }, ואי אפשר היה לשאול את החבר.
fleet-code-not-asked-next = שומרים כתובת להודעות של החבר, ומנסים שוב את הבדיקה.
fleet-code-not-given = הקוד החד־פעמי עבור { $provider } לא נמסר בזמן.
fleet-code-not-given-next = מתאמים עם החבר מתי תבוא הבדיקה, ומנסים אותה אז שוב.
fleet-code-ask = הקוד החד־פעמי שנשלח מ־{ $provider }
fleet-code-send = שליחה
fleet-code-thanks = תודה. הקוד נמסר, ואפשר לסגור את הדף.
fleet-code-over = הקישור הזה אינו תקף עוד. אם עדיין נדרש קוד, תבוא הודעה נוספת.
fleet-code-odd = זה לא נראה כמו קוד: 3 עד 12 ספרות או אותיות לועזיות.
fleet-code-later = אי אפשר לבצע זאת עכשיו. אפשר לנסות שוב בעוד דקה.
fleet-no-public-page = ‏{ $address } אינה יכולה להיות הכתובת הציבורית של הדף.
fleet-no-public-page-next = נותנים אותה כפי שאנשים רואים אותה, עם TLS: ‏https://codes.example.org
## end of room: fleet

## room: cli-help

cli-help-usage = שימוש:
cli-help-arguments = ארגומנטים
cli-help-options = אפשרויות
cli-help-commands = פקודות
cli-help-example = דוגמה:
cli-help-required = חובה
cli-help-default = ברירת מחדל: { $default }
cli-help-main = מתעד בעיה עם ספק שירות ואורז אותה לתלונה שכל אחד יכול לבדוק. (In English: collector --lang en --help)
cli-help-main-tour = סיור ראשון אצל ספק מומצא:
cli-help-main-own = התיק שלך, מההתחלה:
cli-help--help = מציג את ההסבר הזה ומסיים.
cli-help-main--store = מאגר הראיות. אחרת COLLECTOR_STORE, אחרת ‎./evidence אם הוא קיים, אחרת תיקיית הנתונים שלך.
cli-help-main--as-json = מדפיס JSON שתוכנה יכולה לקרוא; המשפטים עוברים לפלט השגיאות.
cli-help-main--lang = שפת המשפטים. אחרת COLLECTOR_LANG, אחרת שפת המערכת.
cli-help-main--version = מציג את הגרסה ומסיים.
cli-help--window = מציג את חלון הדפדפן, לכניסה שדורשת אותך.
cli-help--case = התיק: מספרו, המזהה שלו או חלק משמו; אין צורך כשיש רק תיק אחד.
cli-help--option = אותו דבר, כאפשרות.
cli-help--attach = מצטרף לדפדפן שלך שכבר פועל, למשל http://127.0.0.1:9222.
cli-help--insecure = מקבל תעודת אתר שאין לסמוך עליה; הדבר נכתב ברשומה.
cli-help--capture = התיעוד שמראה זאת, כפי שהוא מופיע בציר הזמן.
cli-help--recipe = שמו (ראו `collector recipes list`), או נתיב של קובץ ‎.py.
cli-help--name = שם הנציג כפי שנמסר.
cli-help--at = מתי: 20/11/2026 14:30, 'אתמול 14:00', 'yesterday 14:00'.
cli-help--reference = מספר הפנייה שנמסר לך.
cli-help--summary = מה נאמר, במשפט או שניים.
cli-help--by = איך זה נשלח.
cli-help--watch = מזהה המעקב, או שם המתכון שלו אם הוא יחיד.
cli-help-init = יוצר מאגר ראיות: ‎./evidence, או היכן ש־‎--store אומר.
cli-help-doctor = מראה מה נמצא כאן ואיך מתקנים את מה שחסר: דפדפן, גופנים, מאגר, מחזיק מפתחות, שעון, רשויות חותמת זמן.
cli-help-doctor--mend = מתקין את מה שחסר: דפדפן, גופן עם אותיות עבריות.
cli-help-demo = מריץ את כל העבודה העיקרית על ספק מומצא שפועל במחשב הזה: סיור ראשון, בפחות מדקה.
cli-help-demo--out = התיקייה לחבילה; אחרת collector-demo/packages.
cli-help-timeline = מציג את כל מה שקרה בתיק: לפי הסדר, כל שורה עם הראיה שלה.
cli-help-capture = שומר דפים בשלמותם: תמונה שלא נגעו בה, עותק עם חותמת, טקסט עם מקומה של כל מילה, ארכיון, תעודה, זמנים.
cli-help-capture--urls = הדפים שיש לשמור.
cli-help-capture--dismiss = סוגר קודם את הודעת העוגיות; או, עם סלקטור, לוחץ עליו.
cli-help-add = מוסיף קבצים שלך כראיות, בלי לגעת בהם, עם התאריכים שלהם.
cli-help-add--files = חשבונית, דוא"ל (‎.eml), תמונה, הקלטה: כל קובץ.
cli-help-add--title = מה זה; אחרת שם הקובץ.
cli-help-add--date = התאריך שעליו מדובר, אם הקובץ עצמו אינו אומר: 20/11/2026.
cli-help-add--total = הסכום לתשלום בחשבון שאי אפשר לקרוא (סרוק): 129.90.
cli-help-chat =

    פותח צ'אט בחלון דפדפן אמיתי ושומר כל הודעה כשהיא מופיעה, עם צילומי מסך חתומי זמן.

    משוחחים כרגיל בחלון. במסוף: p מצלם, n מוסיף הערה, m מסמן הבטחה, q מסיים.
cli-help-chat--url = הדף שבו הצ'אט.
cli-help-chat--export = קולט צ'אט שיוצא מהטלפון (קובץ ‎.txt‎ או ‎.zip‎ של WhatsApp) במקום לפתוח דף. הוא נשמר כעותק שלך, לא כדבר שנצפה.
cli-help-chat--me = השם שלך בצ'אט המיוצא, אם אי אפשר לדעת אותו מהקובץ.
cli-help-chat--dates = איך כתובים התאריכים בקובץ, אם אי אפשר לדעת: dmy (28/11/2026), mdy (11/28/2026) או ymd.
cli-help-chat--into = ההקלטה של אותה שיחה: מה שחסר בה נוסף לקריאה חדשה שלה, ושום דבר אינו מופיע פעמיים.
cli-help-chat--conversation = באפליקציית הודעות: שם השיחה היחידה שיש להקליט, כפי שהוא כתוב מעליה. שום דבר משיחה אחרת לא נכנס לתמלול או לתמונות.
cli-help-chat--remember = שומר את פרופיל הדפדפן של האתר הזה, מוצפן, כדי שיהיה צורך להתחבר (לסרוק את קוד ה-QR) רק פעם אחת. פועל מעצמו באתרי הודעות; ‏`collector login forget SITE` מסיר אותו.
cli-help-chat--headless = בלי חלון ובלי שאלות: לשימוש ללא השגחה.
cli-help-chat--seconds = מסיים אחרי מספר כזה של שניות.
cli-help-chat--until-ended = מסיים כשהצ'אט אומר שהשיחה הסתיימה.
cli-help-transcript = מדפיס מה נאמר בצ'אט: מי, מה, מתי, עם עריכות ומחיקות.
cli-help-transcript--capture = התיעוד של הצ'אט, כפי ש־`collector chat` או ציר הזמן קוראים לו.
cli-help-transcript--form = הצורה להדפסה.
cli-help-transcript--again = קורא את התצפיות מחדש; שתי הקריאות נשמרות.
cli-help-run = מריץ מתכון. הפרמטרים של המתכון ניתנים כאפשרויות; `collector recipes show RECIPE` מציג אותם.
cli-help-prices = מציג את דגימות המחיר ומה זז: כל אחת עם הראיה שלה.
cli-help-prices-list = מציג את דגימות המחיר, כל אחת עם הראיה שלה, ומה השתנה.
cli-help-prices-list--chart = ציור המחירים כעמודות במסוף.
cli-help-prices-add = רושם מחיר שנראה בעבר, עם הראיה שלו; הוא מסומן כרשום ביד.
cli-help-prices-add--amount = המחיר כפי שהיה כתוב, כגון "119.90 ₪ לחודש".
cli-help-prices-add--at = היום שאליו המחיר שייך.
cli-help-prices-add--capture = התיעוד או הקובץ שמראה אותו.
cli-help-prices-add--plan = המסלול.
cli-help-prices-add--source = page (עמוד), bill (חשבון) או offer (הצעה של ספק אחר).
cli-help-prices-add--provider = של מי ההצעה.
cli-help-prices-confirm = מאשר שדגימה מסופקת היא מה שרואים בתמונה; מעתה היא נכנסת להשוואה.
cli-help-prices-confirm--reading = מזהה הדגימה, או סופו.
cli-help-prices-list--case = רק הדגימות של התיק הזה; אחרת כולן.
cli-help-prices-list--plan = רק של המסלול הזה.
cli-help-prices-list--csv = הדפסת טבלה לגיליון אלקטרוני, ובה גם ההשוואה של כל דגימה.
cli-help-prices-list--svg = כתיבת תרשים של המחירים לקובץ הזה.
cli-help-send = הכנת השליחה של תלונה, ורישום שנשלחה. התוכנה לעולם אינה שולחת בעצמה.
cli-help-send--step = השלב בסולם הפנייה, 1 לראשון; אחרת השלב הבא.
cli-help-send--by = איך זה יוצא: email (דואר אלקטרוני לעיון), letter (תווית לדואר רשום), form, fax או message.
cli-help-send--to = כתובת הדואר האלקטרוני, או כתובת למכתבים עם פסיקים בין השורות.
cli-help-send--package = קובץ ה־ZIP של החבילה; אחרת החדשה ביותר של התיק.
cli-help-send--out = תיקיית החבילות, שבה נכתבים הקבצים לשליחה.
cli-help-send--open-it = לפתוח את הדואר או את ה־PDF בתוכנה שלו.
cli-help-send--sent = מתי זה נשלח, למשל now או ‏“today 14:00”: נרשם עם טביעת האצבע של מה שיצא.
cli-help-send--proof = הקובץ שמוכיח את השליחה: אישור הדואר, עמוד האישור של הטופס.
cli-help-send--reference = מספר האסמכתא שנמסר, למשל של המכתב הרשום.
cli-help-bundle = אורז תיק לחבילה אחת: מכתב, ציר זמן, נספחים ממוספרים, הוכחות.
cli-help-bundle--out = התיקייה לחבילה.
cli-help-bundle--leave-out = קובץ או חלק שיש להשמיט, למשל exhibits/03/archive.mhtml או archive.
cli-help-verify =

    בודק כל טביעת אצבע, חתימה וחותמת זמן של חבילה או של מאגר שלם.

    מאגר שהוחזר כולו למצב ישן, עם חותמותיו, אינו סותר דבר בעצמו: רק מה שנשמר במקום אחר מגלה זאת.
cli-help-verify--path = חבילה (ZIP או תיקייה) או מאגר; אם לא צוין דבר, המאגר שבשימוש.
cli-help-verify--against = מה שנשמר במקום אחר: חבילה, תיקייה של חבילות, גיבוי; מגלה מאגר שהוחזר לאחור.
cli-help-seal =

    חותם את מצב המאגר כעת, ומבקש שוב חותמות זמן שעדיין ממתינות.

    רק טביעת אצבע יוצאת מהמחשב.
cli-help-seal--new-key = חותם מעתה במפתח חדש; המפתח הנוכחי ערב לו.
cli-help-seal--lost = עם ‎--new-key: המפתח הנוכחי אבד; מה קרה.
cli-help-search = מוצא ביטוי בצ'אטים, בדפים, בהערות, בדוא"ל, בשמות קבצים ובכל מה שנרשם.
cli-help-search--text = מילה או ביטוי; ניקוד, אותיות סופיות, מירכאות וסימני כיוון אינם משנים.
cli-help-search--case = רק בתיק הזה.
cli-help-search--since = רק מהיום הזה והלאה: 20/11/2026, אתמול.
cli-help-search--until = רק עד היום הזה, כולל.
cli-help-du = מראה מה תופס מקום במאגר.
cli-help-export = כותב את כל המאגר לקובץ אחד: לגיבוי, או להעברה למחשב אחר.
cli-help-export--target = קובץ ה־ZIP שייכתב; הוא מכיל את כל המאגר.
cli-help-export--tinydb = כותב במקומו קובץ TinyDB פשוט, לשאילתות ידניות.
cli-help-import = מביא לכאן מאגר שיוצא, ובודק אותו.
cli-help-import--source = קובץ ZIP ש־`collector export` כתב, או תיקייה של מאגר אחר.
cli-help-import--merge = מצרף אותו למאגר שבשימוש; שתי השרשראות נשארות שלמות.
cli-help-forget =

    מסיר לצמיתות את התוכן של תיעוד או קובץ, או את המילים של רשומה.

    מה הוסר, מתי ולמה – נשאר רשום, והשרשרת עדיין נבדקת. בעותקים במקומות אחרים (גיבויים, חבילות) לא נוגעים.
cli-help-forget--what = תיעוד, קובץ לפי ה־SHA-256 שלו, או רשומה בצורה TABLE/ID, למשל notes/notes-2026…
cli-help-forget--why = הסיבה, שנשארת רשומה.
cli-help-forget--yes = בלי לשאול שוב.
cli-help-case = פותח ומציג תיקים.
cli-help-case-new = פותח תיק.
cli-help-case-new--title = מה הבעיה, בכמה מילים.
cli-help-case-new--provider = שם החברה, כפי שהיא קוראת לעצמה.
cli-help-case-new--short-name = שם החברה באותיות לטיניות, לשמות של קבצים; אחרת השם מתועתק.
cli-help-case-new--customer = שמך, כפי שיופיע בחתימת המכתב.
cli-help-case-new--id-number = מספר תעודת הזהות שלך; רק המכתב מציג אותו.
cli-help-case-new--address = כתובת הדואר שלך.
cli-help-case-new--phone = מספר הטלפון שלך.
cli-help-case-new--email = כתובת הדוא"ל שלך.
cli-help-case-new--customer-number = מספר הלקוח שלך אצל החברה.
cli-help-case-new--plan = המסלול או המוצר.
cli-help-case-new--since = ממתי ההתקשרות, למשל 01/03/2019.
cli-help-case-new--sector = telecom, tv, shop, newspaper, security, insurance, bank, travel או מילה אחרת: לפי זה נקבע אל מי אפשר לפנות.
cli-help-case-new--language = שפת המכתב: he או en.
cli-help-case-list = מציג את התיקים במאגר הזה.
cli-help-case-show = מציג תיק אחד: במה הוא עוסק ומה נשמר עבורו.
cli-help-case-assign = משייך לתיק תיעודים שנשמרו ללא תיק (או בתיק אחר).
cli-help-case-assign--captures = התיעודים, בשם שניתן להם כשנשמרו.
cli-help-recipes = מוצא, מציג וכותב מתכונים.
cli-help-recipes-list = מציג את המתכונים שאפשר להריץ מכאן.
cli-help-recipes-show = מציג מה מתכון עושה, את האפשרויות שלו ואת הטקסט שלו.
cli-help-recipes-check = מנסה מתכון בלי לשמור דבר: אומר על כל צעד מה נמצא, מה לא, והיכן. האפשרויות שלו ניתנות כמו ב־`run`.
cli-help-recipes-new = מתחיל מתכון משלך בתיקייה ‎./recipes, מוכן להרצה ולשינוי.
cli-help-recipes-new--name = שם באותיות לטיניות קטנות, ספרות ו־_; זה יהיה שם הקובץ.
cli-help-recipes-new--title = לשם מה המתכון: שורת ההסבר הראשונה שלו.
cli-help-recipes-record =

    מקליט מתכון בלי לכתוב קוד: נכנסים בחלון, לוחצים על המחיר או על הדף שיש לשמור, והמתכון נכתב ומורץ פעם אחת.

    המסוף אומר על מה להצביע עכשיו. מה שמקלידים בחלון אינו נשמר. ההרצה הראשונה נכנסת לראיות, ככל הרצה.
cli-help-recipes-record--url = היכן מתחילים: דף הכניסה, או הדף הציבורי עצמו.
cli-help-recipes-record--name = שם המתכון באותיות לטיניות קטנות, ספרות ו־_; אחרת הוא נגזר משם האתר.
cli-help-recipes-record--provider = באיזה שם נשמרים פרטי הכניסה (`collector login set`); אחרת שם האתר.
cli-help-recipes-record--own = כותב אותו אל המתכונים שלך, שנמצאים מכל תיקייה, במקום ‎./recipes.
cli-help-recipes-record--force = מחליף מתכון בשם הזה.
cli-help-login = שומר פרטי כניסה להרצות ללא השגחה: במחזיק המפתחות או בקובץ מוצפן.
cli-help-login-set =

    שואל שם משתמש וסיסמה ושומר אותם במחזיק המפתחות; ואם אין כזה, בקובץ שמשפט סיסמה פותח.

    משפט הסיסמה נשאל, או נלקח מ־COLLECTOR_PASSPHRASE, שגם הרצות ללא השגחה צריכות.
cli-help-login-set--provider = שם הספק כפי שהמתכון שלו נותן, אחרת שם המארח של האתר.
cli-help-login-set--file = שומר אותם בקובץ מוצפן גם כשיש מחזיק מפתחות.
cli-help-login-set--otp-seed = שומר גם את המפתח של אפליקציית הקודים, כך שהקודים מחושבים. הגורם השני שלך נמצא אז כאן.
cli-help-login-list = מציג את הספקים שפרטי הכניסה שלהם בקובץ המוצפן. מחזיק מפתחות אינו מגלה מה יש בו.
cli-help-login-forget = מוחק פרטי כניסה של ספק ממחזיק המפתחות ומהקובץ המוצפן, ואת החיבור השמור שלו.
cli-help-login-forget--provider = הספק.
cli-help-log = רושם שיחה, ביקור, מכתב, הבטחה, הערה, דרישה או צעד.
cli-help-log-call = רושם שיחת טלפון.
cli-help-log-call--minutes = כמה דקות נמשכה השיחה.
cli-help-log-call--waited = כמה חיכו עד מענה אנושי: 12 (דקות), 9:30, 45s.
cli-help-log-call--no-name = ביקשו שם והנציג סירב למסור.
cli-help-log-call--agent = אם דיבר אדם או מכונה.
cli-help-log-call--asked-for = את מי או מה ביקשת, למשל מנהל.
cli-help-log-call--refused = במה סירבו, במילים שלהם.
cli-help-log-call--read-back = אם הקריאו לך את רישום הפנייה.
cli-help-log-call--next-step = מה הובטח כצעד הבא.
cli-help-log-call--incoming = הם פנו אליך.
cli-help-log-visit = רושם ביקור טכנאי; האיחור מחושב מחלון הזמן.
cli-recipe-options = האפשרויות של המתכון { $recipe }
cli-help-watch-add--tried = כל כמה זמן לנסות את המתכון בין הבדיקות, בלי לשמור דבר, כדי לדעת עוד באותו יום שהעמוד נבנה מחדש. אם לא צוין: כל יום כשהבדיקה נדירה והעמוד ציבורי, ולעולם לא כשיש כניסה לחשבון.
cli-help-log-visit--window = חלון הזמן שהובטח: '24/11/2026 08:00-12:00', 'היום 8-12', 'אתמול 8-12'.
cli-help-log-visit--arrived = מתי הגיעו, למשל 13:15.
cli-help-log-visit--no-show = איש לא הגיע.
cli-help-log-visit--minutes = כמה דקות נמשך הביקור.
cli-help-log-visit--needs = כמה דקות נמשכת העבודה: עבודה של שעה אינה נעשית עשר דקות לפני תום החלון.
cli-help-log-letter = רושם פנייה בכתב: דוא"ל, מכתב, טופס באתר, הודעה. פניות שלא נענו מוצגות עם גילן.
cli-help-log-letter--incoming = זה הגיע מהם: תשובה.
cli-help-log-promise = רושם הבטחה. מחיר מושווה לדגימות הבאות; מועד שעבר הופך לממצא.
cli-help-log-promise--text = מה הובטח, במילים שלהם.
cli-help-log-promise--kind = אחרת: price עם ‎--price, ו־callback עם ‎--due.
cli-help-log-promise--by = מי הבטיח, כפי שהציג את עצמו.
cli-help-log-promise--price = המחיר שהובטח, כפי שכותבים: '64.95 ₪ לחודש למשך 12 חודשים'.
cli-help-log-promise--months = לכמה חודשים.
cli-help-log-promise--free-months = כמה חודשים בהתחלה הם ללא תשלום; בלי זה – לפי המילים, ו־0 אם אין.
cli-help-log-promise--starts = ממתי זה תקף; אחרת ממועד ההבטחה.
cli-help-log-promise--plan = לאיזה מסלול, כפי שהוא נקרא באזור האישי; אחרת לכל מסלול.
cli-help-log-promise--due = עד מתי: 'מחר ב-10', 'תוך 3 ימי עסקים', 'tomorrow 14:00'.
cli-help-log-promise--contact = הפנייה שבה הובטח; אחרת הפנייה האחרונה בתיק מאותו יום.
cli-help-log-promise--message = מספר ההודעה בצ'אט.
cli-help-log-kept = רושם שהבטחה קוימה, ומתי.
cli-help-log-kept--promise = מזהה ההבטחה, כפי ש־`collector timeline --json` מציג אותו, או סופו.
cli-help-log-demand = רושם דרישה; המכתב מציג את הדרישות שלך במקום ההצעות.
cli-help-log-demand--text = מה מבקשים.
cli-help-log-demand--kind = איזה סוג של דרישה.
cli-help-log-demand--amount = הסכום, כפי שכותבים: '779.40 ₪'.
cli-help-log-demand--sum-shown = איך חושב הסכום, כך שהקורא יוכל לחשב שוב.
cli-help-log-demand--due = עד מתי: 'בעוד שבועיים', '10/12/2026'.
cli-help-log-step = רושם שהתלונה נשלחה; אם המועד עובר בלי מענה, מוצע השלב הבא.
cli-help-log-step--addressee = למי נשלחה, כפי שציר הזמן יקרא לו.
cli-help-log-step--body = איזה שלב בסולם.
cli-help-log-step--reference = מספר הפנייה שבאישור הקבלה.
cli-help-log-step--due = עד מתי התבקש מענה; אחרת בתוך 10 ימי עסקים.
cli-help-log-step--capture = התיעוד שמוכיח את השליחה.
cli-help-log-note = רושם הערה משלך, על התיק או על תיעוד אחד.
cli-help-log-note--text = ההערה.
cli-help-watch = מריץ מתכונים לפי לוח זמנים, ויודע מה הוחמץ.
cli-help-watch-add = מתזמן מתכון. הפרמטרים שלו ניתנים כאפשרויות, כמו ב־`collector run`.
cli-help-watch-add--every = לוח פשוט: ב־2 בכל חודש, בכל יום ראשון, … בשעה 9:00.
cli-help-watch-add--cron = אחרת חמישה שדות: "30 8 1 * *"; ‏L בתור יום פירושו האחרון בחודש. לפי שעון ישראל.
cli-help-watch-add--limit = אחרי כמה שניות בדיקה מופסקת ונרשמת ככישלון.
cli-help-watch-list = מציג את המעקבים, מתי כל אחד הבא בתור, ועד כמה התיעוד שלו שלם.
cli-help-watch-status = מציג כל בדיקה שתוכננה: נערכה, נכשלה או הוחמצה, מדוע, ומה העלתה.
cli-help-watch-status--watch = רק המעקב הזה.
cli-help-watch-pause = משהה מעקב; זמן ההשהיה אינו נחשב כהחמצה.
cli-help-watch-resume = ממשיך מעקב מושהה, מעכשיו.
cli-help-watch-run-due = מריץ כל מעקב שהגיע מועדו, רושם מה הוחמץ ומודיע מה זז. לזה קורא המתזמן.
cli-help-watch-install = גורם למערכת ההפעלה לקרוא ל־`collector watch run-due` בכל רבע שעה.
cli-help-watch-install--scheduler = אחרת זה שיש במחשב הזה.
cli-help-watch-install--show = רק מראה מה ייכתב ויורץ.
cli-help-watch-install--remove = מסיר אותו.
cli-help-watch-notify =

    שואל כתובת Apprise לשליחת חדשות (דוא"ל, טלפון, שולחן העבודה), שומר אותה במחזיק המפתחות ומנסה אותה.

    בכתובת יש אסימון סודי, ולכן היא נשאלת ואינה ניתנת בשורת הפקודה.
cli-help-watch-notify--off = שוכח את הכתובת.
cli-help-watch-test = מריץ מעקב פעם אחת בדיוק כפי שהמתזמן יריץ: סביבה ריקה, תיקייה אחרת, בלי מסוף. ההרצה נשמרת; היא אינה נחשבת כבדיקה מתוכננת.
cli-help-watch-run-now = מריץ מעקב אחד כאן ועכשיו, כפי ש־run-due היה מריץ.
cli-help-fleet = מעקבים של חברים רבים, על כמה מחשבים.
cli-help-fleet-init = יצירת הטבלאות של הצי במסד הנתונים, או עדכונן.
cli-help-fleet-plan = תכנון מה שהגיע זמנו, החזרת עבודות של מחשבים שנפלו, וכך הלאה.
cli-help-fleet-plan--once = תכנון פעם אחת ויציאה.
cli-help-fleet-plan--night = על פני כמה זמן נפרסות בדיקות שמגיע זמנן יחד.
cli-help-fleet-worker = ביצוע בדיקות מהתור עד שמתבקשים לעצור; אז מסיימים את מה שרץ.
cli-help-fleet-worker--name = השם שבו הוא רשום. אחרת שם המחשב.
cli-help-fleet-worker--places = כמה בדיקות נעשות בו־זמנית.
cli-help-fleet-worker--show-key = רק להציג את המפתח הציבורי שלו, שהמפעיל רושם.
cli-help-fleet-worker--port = להגיש את ‎/health ואת ‎/metrics בפורט הזה, למחשב הזה בלבד.
cli-help-fleet-plan--port = להגיש את ‎/health ואת ‎/metrics בפורט הזה, למחשב הזה בלבד.
cli-help-fleet-enrol = לאפשר למחשב עובד לפתוח את מה שמוצפן לעובדים.
cli-help-fleet-enrol--worker = שמו.
cli-help-fleet-enrol--key = המפתח הציבורי שלו, כפי שמציג `collector fleet worker --key`.
cli-help-fleet-dismiss = לקיחת המפתח ממחשב עובד. סיסמאות שאולי ראה כדאי להחליף.
cli-help-fleet-dismiss--worker = שמו.
cli-help-fleet-status = הצגת המחשבים העובדים, מה ממתין ומה רץ אצל כל ספק, וכמה זמן נמשכת בדיקה.
cli-help-fleet-limit = קביעה כמה בדיקות מוטלות על האתר של ספק.
cli-help-fleet-limit--provider = המארח שלו, כפי שמציג `collector fleet status`.
cli-help-fleet-limit--at-once = כמה בדיקות בו־זמנית.
cli-help-fleet-limit--per-minute = כמה בדיקות רשאיות להתחיל בדקה.
cli-help-fleet-pause = עצירת הבדיקות אצל ספק, או כולן; מה שרץ מסתיים.
cli-help-fleet-pause--provider = המארח שלו; בלעדיו, כולן.
cli-help-fleet-resume = המשך הבדיקות אצל ספק, או כולן; התכנון הבא מוצא את מה שהגיע זמנו.
cli-help-fleet-resume--provider = המארח שלו; בלעדיו, כולן.
cli-help-fleet-retry = ניסיון נוסף, עכשיו, של הבדיקה האחרונה שנכשלה במעקב.
cli-help-fleet-retry--member = של מי המעקב.
cli-help-fleet-retry--watch = המעקב או המתכון שלו.
cli-help-fleet-login = שאלה לשם המשתמש ולסיסמה של חבר אצל ספק, והצפנתם לעובדים.
cli-help-fleet-login--member = של מי הכניסה.
cli-help-fleet-login--provider = המארח של האתר, כפי שהוא נקרא בכניסה שבמתכון.
cli-help-fleet-member = חברים: יצירה, רשימה, מסירה למשתמש, ועזיבה עם כל מה ששלהם.
cli-help-fleet-member-add = יצירת מאגר לחבר.
cli-help-fleet-member-add--member = אותיות לטיניות קטנות, ספרות ומקפים.
cli-help-fleet-member-add--role = משתמש במסד הנתונים שרשאי לראות אותו, נוסף על המפעילים.
cli-help-fleet-member-list = רשימת החברים שהמשתמש הזה רשאי לראות את המאגר שלהם.
cli-help-fleet-member-give = מתן רשות למשתמש במסד הנתונים לראות את המאגר של חבר, במקום המשתמש הקודם.
cli-help-fleet-member-give--member = של מי המאגר.
cli-help-fleet-member-give--role = שם המשתמש במסד הנתונים.
cli-help-fleet-member-leave = מסירת המאגר כולו לחבר כקובץ אחד, בדיקת הקובץ, ואז הסרת המאגר מכאן.
cli-help-fleet-member-leave--member = מי עוזב.
cli-help-fleet-member-leave--file = הקובץ החדש.
cli-help-fleet-member-leave--keep = השארת המאגר גם כאן.
cli-help-fleet-person = האנשים שמשתמשים ביישום: הוספה, הזמנה, שיבוץ, הסרה.
cli-help-fleet-person-add = הוספת אדם, והדפסת הקישור שבו ייכנס בפעם הראשונה.
cli-help-fleet-person-add--name = השם שבו האחרים מכירים את האדם.
cli-help-fleet-person-add--role = member (חבר ארגון), volunteer (מתנדב) או operator (מפעיל).
cli-help-fleet-person-add--member = שם המאגר של חבר הארגון; הוא נוצר בכניסה הראשונה.
cli-help-fleet-person-invite = הזמנה מחדש: הזהות שנקשרה והכניסות הפתוחות מסתיימות.
cli-help-fleet-person-invite--name = מי.
cli-help-fleet-person-list = רשימת האנשים שמשתמשים ביישום.
cli-help-fleet-person-assign = שיבוץ מתנדב או מפעיל לחבר ארגון; החבר יכול לקרוא שזה נעשה.
cli-help-fleet-person-assign--name = מי.
cli-help-fleet-person-assign--member = איזה חבר ארגון.
cli-help-fleet-person-unassign = סיום שיבוץ.
cli-help-fleet-person-unassign--name = מי.
cli-help-fleet-person-unassign--member = איזה חבר ארגון.
cli-help-fleet-person-remove = הסרת אדם וסיום הכניסות שלו; המאגר של חבר הארגון נשאר.
cli-help-fleet-person-remove--name = מי.
cli-help-fleet-login--otp-seed = לשמור גם את המפתח של אפליקציית אימות, כדי שהקודים יחושבו.
cli-help-fleet-notify = שאלה לכתובת Apprise של חבר, ניסיון שלה, והצפנתה לעובדים: שם מבקשים קודים חד־פעמיים.
cli-help-fleet-notify--member = של מי הכתובת.
cli-help-fleet-codes = הגשת הדף שבו חברים מקלידים קודים חד־פעמיים, עבור שרת פרוקסי במחשב הזה.
cli-help-fleet-codes--port = הפורט שבו הוא מאזין, למחשב הזה בלבד.
cli-help-fleet-codes--public = הכתובת שבה אנשים מגיעים אליו: ‏https://codes.example.org
cli-help-fleet-simulate = תכנון והרצה מדומה של לילה: מתי הוא נגמר, איזה ספק הוא צוואר הבקבוק, ומה עולה נפילה של מחשב עובד.
cli-help-fleet-simulate--watches = כמה מעקבים הגיע זמנם.
cli-help-fleet-simulate--workers = כמה מחשבים עובדים יש.
cli-help-fleet-simulate--places = כמה בדיקות עושה כל אחד בו־זמנית.
cli-help-fleet-simulate--night = כמה זמן נמשך הלילה.
cli-help-fleet-simulate--dead-worker = כמה מחשבים עובדים נופלים באמצע הלילה.
cli-help-fleet-simulate--provider = ספק וחלקו במעקבים; אפשר לציין כמה פעמים. אחרת אלה שהצי בדק, ואם אין – ספקים בדויים.
cli-help-fleet-simulate--limit = מגבלה של ספק, בדיקות בו־זמנית ובדקה: my.example.co.il=2/6.
cli-help-fleet-simulate--seconds = כמה זמן נמשכת בדיקה. אחרת כפי שהצי מדד, ואם אין – 20.
cli-help-fleet-statistics = ספירה על פני כל החברים, לפי ספק: התייקרויות, הבטחות שהופרו, כניסות שנדחו. אי אפשר לזהות בה איש.
cli-help-fleet-run-check = הרצת מתכון אחד עבור מחשב עובד, שמוסר את המשימה בצינור.

cli-help-log-fact = רושם מה קרה, במילים שלך, עם היום ומה שמראה זאת.
cli-help-log-fact--text = מה קרה, במילים שלך.
cli-help-log-fact--kind = סוג העובדה.
cli-help-log-fact--until = מתי חזר שירות שפסק; בלי זה, הוא טרם חזר (no-service).
cli-help--evidence = תיעוד שמראה זאת; אפשר כמה פעמים.
cli-help-log-charge = רושם כסף שנגבה, הוחזר או אבד.
cli-help-log-charge--amount = הסכום, עם התקופה אם הוא חוזר: "99 ₪ לחודש".
cli-help-log-charge--what = עבור מה, כלשון החשבון.
cli-help-log-charge--kind = charge: נגבה בידי הספק; refund: הוחזר; cost: אבד במקום אחר.
cli-help-log-charge--plan = המסלול או המוצר.
cli-help-log-cancellation = רושם הודעת ביטול, ואם אושרה או סורבה.
cli-help-log-cancellation--by = כיצד נמסרה ההודעה.
cli-help-log-cancellation--what = מה בוטל.
cli-help-log-cancellation--reference = המספר שמסר הספק.
cli-help-log-cancellation--confirmed = מתי אושר הביטול.
cli-help-log-cancellation--refused = דברי הספק, אם סירב.
cli-help-log-answer = רושם שהתקבלה תשובה לפנייה.
cli-help-log-answer--to = הפנייה שנענתה: המזהה שלה או סופו.
cli-help-log-answer--contact = הפנייה מהספק שהיא התשובה.
cli-help-log-answer--text = מה נאמר בתשובה.
cli-help-link = מצרף תיעוד לרישום קיים.
cli-help-unlink = מנתק תיעוד מרישום.
cli-help-correct = מתקן שדה אחד ברישום; הנוסח הקודם נשאר ביומן.
cli-help-withdraw = מוציא רישום מהמכתב, מציר הזמן ומהסכומים; הוא נשאר ביומן.
cli-help--record = הרישום: המזהה שלו, או סופו.
cli-help-link--captures = התיעודים שמראים זאת.
cli-help-unlink--captures = התיעודים שאינם מראים זאת.
cli-help-correct--change = שדה=ערך, למשל name=דנה; ערך ריק מרוקן את השדה.
cli-help--why = למה, בכמה מילים; נשמר עם השינוי.
cli-help-promises = מציג מה הוצע או הובטח לך בצ'אטים המתועדים, ורושם כהבטחה את מה שאושר.
cli-help-promises--accept = לרשום כהבטחה את ההצעה שזה מספרה; אפשר לחזור על האפשרות.
cli-help-promises--plan = המסלול שהמחירים שאושרו שייכים לו, כפי שהוא מופיע בטבלת המחירים.
cli-help-findings = מציג מה הרישום מראה, ומקבל את דעתך על כל ממצא.
cli-help-findings--accept = לאשר את הממצא שמספרו כך.
cli-help-findings--reject = לדחות את הממצא שמספרו כך: שום מכתב לא יזכיר אותו.
cli-help-findings--text = הניסוח שלך לממצא.
cli-help-findings--rank = מקומו במכתב; 1 נאמר ראשון.

cli-help-bundle--allow = ערך שנראה כמו סוד ואינו סוד, כגון מספר הזמנה; אפשר כמה פעמים, והדבר נרשם.
cli-help-case-new--gender = באיזו לשון המכתב מדבר עליך: f (נקבה), m (זכר) או unsaid (בלי לציין). נשאל פעם אחת במסוף.
cli-help-bundle--accept-all = לאשר את כל הממצאים שטרם הכרעת בהם, מלבד אלה שאולי יש להם הסבר אחר.
cli-help-bundle--accepted-only = לכלול רק ממצאים שאישרת, בלי לשאול על השאר.
cli-help-findings--accept-all = לאשר את כל מה שטרם הכרעת בו, מלבד ממצאים שאולי יש להם הסבר אחר.
cli-help-findings--undo = לבטל את ההכרעה בממצא שזה מספרו.

cli-help-letter = להציג את המכתב של תיק, לשנות את פסקאותיו, להדפיס אותו לבדו.
cli-help-letter--kind = complaint (תלונה), reminder (תזכורת), ceo (מנכ"ל), regulator (רשות), consumer (ארגון צרכנים), card (חברת אשראי), recordings (הקלטות), cancellation (ביטול), price (מחיר שהובטח), technician (טכנאי), goods (טובין) או claim (תביעה קטנה). אחרת: הסוג שמתאים לתיק עכשיו.
cli-help-letter--language = שפת המכתב. אחרת: שפת התיק.
cli-help-letter--edit = לשנות את הפסקאות בעורך שלך (EDITOR).
cli-help-letter--form = להדפיס את הטופס שבו משנים פסקאות.
cli-help-letter--edited = לקחת את הטופס שמולא מקובץ זה.
cli-help-letter--pdf = להדפיס את המכתב לבדו לקובץ זה.
cli-help-stats = להציג נתונים מהרישום שלך לפי חברה ובסך הכול: פניות, המתנה לפי שעה ויום, שיחות חוזרות, תשובות, הבטחות שהופרו.
cli-help-start = לענות על שאלות צעד אחר צעד, לפתוח תיק מהתשובות, ולראות מה עושים עכשיו ומה עדיין חסר.
cli-help-start--checklist = בלי שאלות: להציג מה עדיין חסר בתלונה של התיק.
cli-help-log-call--ask = לענות על שאלות צעד אחר צעד; בלי שום אפשרות זה קורה מאליו במסוף.
cli-help-log-call--live = פנקס לזמן השיחה: שעון, שעה לכל שורה, מקשים להמתנה, לאדם, להבטחה, לסירוב ולאסמכתה.
cli-help-tone = למצוא מילים שמסיטות את הקורא, עם הסיבה וניסוח רגוע: בטקסט, בקובץ, או בכל מה שהמכתב של תיק עשוי לצטט.
cli-help-tone--text = הטקסט; - קורא אותו מהקלט. בלעדיו: המילים שלך בתיק.
cli-help-tone--file = קובץ טקסט לבדיקה.
cli-help-bundle--letter = סוג המכתב (ראו collector letter --help). אחרת: הסוג שמתאים לתיק עכשיו.
cli-help-timeline--kind = רק אירועים מסוג זה; אפשר כמה פעמים: contact, promise, price, charge, fact, capture, step, answer, overdue …
cli-help-timeline--form = הצורה: text, html, csv, ics או json.
cli-help-timeline--out = לכתוב לקובץ הזה.
cli-help-case-close = סוגר תיק: איך הסתיים ומה התקבל.
cli-help-case-close--outcome = איך הסתיים, במילים שלך.
cli-help-case-close--obtained = מה התקבל בסוף.
cli-help-case-reopen = פותח מחדש תיק סגור.
cli-help-case-edit = משנה פרטים של תיק: שדה=ערך אחד או יותר.
cli-help-case-edit--changes = למשל deal=distance, plan="סיבים 500", customer.address="…".
cli-help-case-new--deal = איך נעשתה העסקה: distance (טלפון, אינטרנט, דואר) או shop; חלק מהזכויות תלויות בכך.
cli-help-case-new--paid-by = אמצעי התשלום: standing-order, card, transfer או cash; חלק מהזכויות תלויות בכך.
cli-help-log-fact--ordered = התיעוד שמראה מה הוצע או הוזמן: בחבילה הוא יוצג מול מה שהגיע.
cli-help-rights = מה אומר החוק, כנתונים עם מקורות; סכומים; כתובות של מי שפונים אליהם.
cli-help-rights-list = מציג את הזכויות הנוגעות למה שהרישום מראה, ולמה חלק מהן אינן מצוטטות.
cli-help-rights-list--everything = גם את כל השאר.
cli-help-rights-show = מציג זכות, גוף או סכום: מה נאמר, המקור ומידת הוודאות.
cli-help-rights-edit = משנה זכות, סכום או כתובת של גוף; הגרסאות הקודמות נשמרות.
cli-help-rights-add = מוסיף זכות, גוף או סכום משלך, עם המקור.
cli-help-rights-add--kind = האם זה כלל (rule), גוף (body) או סכום (sum).
cli-help-rights-show--name = השם, כפי שהוא ברשימה.
cli-help-rights-edit--name = השם, כפי שהוא ברשימה.
cli-help-rights-add--name = שם קצר משלך, באותיות לטיניות.
cli-help-rights-edit--changes = למשל email=…, amount=38900, as_of=2026-01-01.
cli-help-rights-add--changes = למשל topic=…, rule=…, law=…, section=…, findings=…, sources=…, confidence=V2.
cli-help-case-new--made-on = יום העסקה, או היום שבו הגיעו הנכס או פרטי העסקה, לפי המאוחר.
cli-help-next = אומר מה לעשות עכשיו בתיק, ולמה.
cli-help-due = מציג מועדים, בכל התיקים אם לא צוין תיק: שיחות חוזרות, תשובות, החזרים, ימים אחרונים.
cli-help-due--overdue = רק מה שמועדו חלף.
cli-help-due--ics = לכתוב גם יומן לקובץ הזה.
cli-help-log-demand--charges = חיוב שהסכום כולל, לפי המזהה; אפשר כמה פעמים.
cli-help-log-demand--sure = הסכום החריג הוא בכוונה.
cli-help-log-promise--sure = הסכום החריג הוא בכוונה.
cli-help-log-charge--sure = הסכום החריג הוא בכוונה.
cli-help-log-demand--beside = להשאיר במכתב גם דרישות מוצעות מאותו סוג.

cli-help-redact = משחיר מילים, סוגים של פרטים אישיים או מקומות בתמונות, בכל חבילה של התיק.
cli-help-redact--case = התיק: מספרו, המזהה שלו או חלק משמו; אין צורך כשיש רק תיק אחד.
cli-help-redact--phrases = מילים להשחרה בכל מקום שהן מופיעות, למשל שם.
cli-help-redact--kind = סוג להשחרה: id-number, card, phone, email, address, account, birth-date, device-number, customer, representatives, tokens, other-conversations.
cli-help-redact--box = מקום בתמונה: CAPTURE/PART:left,top,width,height בפיקסלים; CAPTURE/original#2:… בנקודות לעמוד 2 של PDF.
cli-help-redact--seen = תמונה או PDF שאי אפשר לחפש בהם כאן; הסתכלת, ואין בהם עוד דבר להשחיר.
cli-help-redact--why = מדוע הושחר; הדבר נכתב בחבילה.
cli-help-redact--undo = ביטול השחרה אחת, לפי המזהה שלה.
cli-help-bundle--pick = תיעודים שיש להוסיף למה שהתלונה נשענת עליו: מזהה (ראו --dry-run), מספר נספח, טווח כגון 3-5, או all.
cli-help-bundle--drop = תיעודים להשמטה: מספר נספח, טווח כגון 3-5, מזהה, או needed (מה שהתלונה נשענת עליו).
cli-help-bundle--first = רק תיעודים מיום זה ואילך.
cli-help-bundle--last = רק תיעודים עד יום זה.
cli-help-bundle--audience = למי היא מיועדת: company, regulator, court (כתב תביעה) או public (הפרטים האישיים מושחרים).
cli-help-bundle--language = he, en או both; אחרת שפת התיק.
cli-help-bundle--redact = מילים להשחרה בחבילה זו; `collector redact` רושם אותן לכל חבילה.
cli-help-bundle--redact-kind = סוג של פרט אישי להשחרה בחבילה זו.
cli-help--allow-missing = להמשיך גם אם מילים להשחרה אינן מופיעות בשום מקום ברישום.
cli-help-bundle--keep-places = להשאיר בתצלומים את המקום והמספר הסידורי.
cli-help-bundle--max-size = לחלק את החבילה לחלקים שאינם גדולים מזה, למשל 10MB; כל חלק ניתן לבדיקה בפני עצמו.
cli-help-bundle--full = לכלול ב־PDF את התמונות בכל הפיקסלים שלהן; אחרת כמה שנראה בדפוס.
cli-help-bundle--wacz = להוסיף את data/pages.wacz: הדפים הפומביים כארכיון רשת (WACZ) שאפשר לצפות בו בנגנים הנפוצים.
cli-help-bundle--audit = להוסיף מי הסתכל בתיק באפליקציה של הארגון, לפי תפקיד ומועד: data/looked.csv. שמות אינם נכללים.
cli-help-bundle--mail = לכתוב רק את ה־PDF, לשליחה בדואר אלקטרוני.
cli-help-bundle--dry-run = רק להראות מה יהיה בה, מה גודלה, ומה עומד בדרכה.
cli-help-bundle--review = לפתוח את העמודים ולשאול לפני שנכתב דבר.

cli-preview-exhibit = נספח { $number }: { $title } ({ $capture })
cli-preview-unneeded = אינו נכלל, כי דבר אינו נשען עליו: { $title } (כדי להוסיף: --pick { $capture })
cli-preview-file = {"  "}{ $size }  { $name }
cli-preview = { $pages } עמודים, { $files } קבצים, { $bytes } בתים
cli-preview-passes = דבר אינו עומד בדרכה. לא נכתב דבר.
cli-preview-refused = { $count ->
    [one] דבר אחד עומד בדרכה. לא נכתב דבר.
   *[other] { $count } דברים עומדים בדרכה. לא נכתב דבר.
  }
cli-review-nobody = אין כאן מי שיסתכל בעמודים.
cli-review-nobody-next = להריץ במסוף, או בלי ‎--review.
cli-review-open = יש להסתכל בכל { $pages } העמודים ({ $path }), ובכל נספח וצילום ({ $page }).
cli-review-sure = לשלוח כך?
cli-review-no = לא נכתבה חבילה.
cli-review-no-next = להשחיר מה שאסור שיֵראה (`collector redact --help`), להשמיט (‎--drop, ‎--leave-out), ולהריץ שוב.
cli-send-ready = מוכן לשלב { $number }, { $addressee }: { $files }
cli-send-label =
    תווית לדואר רשום:

    { $label }
cli-send-form = הטופס נמצא בכתובת { $address }: מצרפים את ה־PDF, או מדביקים בו את נוסח המכתב.
cli-send-later = דבר לא נשלח: השליחה בידיך. אחרי שנשלח: `collector send { $case } --step { $number } --by { $way } --sent now --proof FILE` (אישור הדואר, או עמוד האישור של הטופס).
cli-send-noted = נרשם כ־{ $id }, עם טביעת האצבע של מה שנשלח: { $digest }{ $proof ->
    [yes] . הוכחת השליחה נשמרה.
   *[no] . עדיין בלי הוכחת שליחה: `collector add FILE`, ואחר כך `collector link { $id } CAPTURE`.
  }
cli-send-ask-when = מתי זה נשלח? (now, ‏“today 14:00”; Enter: עוד לא)
cli-send-ask-proof = איזה קובץ מוכיח זאת: אישור הדואר, עמוד האישור של הטופס? (נתיב; Enter: עוד אין)
cli-redact-one = { $what } ({ $id };‏ { $why })
cli-redact-noted = מעתה הדבר מושחר בכל חבילה; המקור שבמאגר נשאר כמו שהוא.
cli-redact-count = { $count ->
    [0] דבר אינו מושחר בחבילות של תיק זה.
    [one] דבר אחד מושחר בחבילות של תיק זה.
   *[other] { $count } דברים מושחרים בחבילות של תיק זה.
  }
cli-redact-undone = לא יושחר עוד: { $what }

## end of room: cli-help

## room: cli

cli-error = שגיאה: { $message }
cli-error-next = מה עושים עכשיו: { $step }
cli-stopped = הופסק.
cli-unforeseen = תקלה לא צפויה בתוכנה ({ $error }).
cli-unforeseen-next = מה שנשמר עד כה נשאר. להרצה עם פירוט: COLLECTOR_DEBUG=1
cli-no-language = אין כאן שפה { $language }.
cli-no-language-next = אפשר לבחור: { $languages }.
cli-usage-help = עזרה ודוגמה: { $command } --help
cli-usage-extra-words = המילים האלה מיותרות כאן: { $words }
cli-usage-no-command = אין פקודה { $command }.
cli-usage-meant = אולי הכוונה: { $commands }?
cli-usage-missing = חסר { $name }.
cli-usage-no-option = אין אפשרות { $option }.
cli-usage-no-option-near = אין אפשרות { $option }; יש { $near }.
cli-usage-value-missing = לאפשרות { $option } נדרש ערך.
cli-usage-value-superfluous = האפשרות { $option } אינה מקבלת ערך.
cli-usage-not-understood = הפקודה לא הובנה: { $said }
cli-usage-bad-value = אי אפשר להשתמש בערך של { $name }: נדרש מספר, או מספר בתחום שההסבר מציג.
cli-usage-bad-value-because = אי אפשר להשתמש בערך של { $name }: { $why }
cli-ask-username = שם משתמש
cli-ask-password = סיסמה
cli-ask-otp = קוד חד־פעמי
cli-ask-seed = המפתח של אפליקציית הקודים
cli-ask-for-provider = { $what } עבור { $provider }
cli-ask-name = שם הנציג כפי שנמסר
cli-ask-reference = מספר פנייה
cli-ask-next-step = מה הובטח כצעד הבא
cli-ask-apprise = כתובת Apprise
cli-missing = {"  "}חסר: { $reason }
cli-run-failed = ההרצה נכשלה: { $why }
cli-run-partial = התיעוד חלקי: { $why }
cli-run-again = מה שנשמר נמצא במאגר; אפשר להריץ שוב.
cli-run-no-option = { $word } אינו שייך לשום אפשרות.
cli-run-no-option-next = אפשרויות של מתכון נכתבות כך: ‎--name value.
cli-column-case = תיק
cli-column-provider = ספק
cli-column-subject = נושא
cli-column-opened = נפתח
cli-column-when = מתי
cli-column-what = מה
cli-column-as-recorded = בלשון המקור
cli-column-evidence = ראיות
cli-column-recipe = מתכון
cli-column-does = מה הוא עושה
cli-column-line = שורה
cli-column-step = צעד
cli-column-state = מצב
cli-column-details = פירוט
cli-column-plan = מסלול
cli-column-price = מחיר
cli-column-per = תקופה
cli-column-moved = מה זז
cli-column-as-shown = כפי שנכתב
cli-column-source = מקור
cli-column-by = לפי
cli-column-files = קבצים
cli-column-bytes = בתים
cli-column-watch = מעקב
cli-column-schedule = לוח
cli-column-next = הבאה
cli-column-coverage = כיסוי
cli-column-due = מועד
cli-column-outcome = מה קרה
cli-column-why = סיבה
cli-column-news = חדש
cli-column-notice = הודעה
cli-case-opened = נפתח תיק { $case }: { $title }
cli-case-none = אין עדיין תיקים. פותחים עם: collector case new
cli-case-provider = ספק: { $provider }
cli-case-customer = לקוח: { $customer }
cli-case-plan = מסלול: { $plan }
cli-case-count-captures = תיעודים: { $count }
cli-case-count-readings = דגימות מחיר: { $count }
cli-case-count-contacts = פניות: { $count }
cli-case-count-promises = הבטחות: { $count }
cli-case-count-demands = דרישות: { $count }
cli-case-count-notes = הערות: { $count }
cli-case-assigned = { $count ->
    [one] תיעוד אחד נכלל כעת בתיק { $case }
    [two] שני תיעודים נכללים כעת בתיק { $case }
   *[other] { $count } תיעודים נכללים כעת בתיק { $case }
}
cli-log-contact = { $channel ->
    [call] נרשמה שיחת טלפון, { $when } ({ $id })
    [visit] נרשם ביקור, { $when } ({ $id })
    [email] נרשם דוא"ל, { $when } ({ $id })
    [letter] נרשם מכתב, { $when } ({ $id })
    [form] נרשם טופס, { $when } ({ $id })
    [fax] נרשם פקס, { $when } ({ $id })
   *[other] נרשמה הודעה, { $when } ({ $id })
}
cli-log-promise = נרשמה הבטחה ({ $id })
cli-log-promise-price = נרשמה הבטחה: { $price } ({ $id })
cli-log-kept = נרשם שההבטחה קוימה ({ $id })
cli-log-demand = נרשמה דרישה ({ $id })
cli-log-step = נרשמה פנייה ({ $id })
cli-log-note = נרשמה הערה ({ $id })
cli-chat-nothing = צריך לציין איזה דף לפתוח, או איזה צ'אט מיוצא לקלוט.
cli-chat-nothing-next = collector chat https://support.example.co.il, או collector chat --import FILE
cli-chat-keys = משוחחים כרגיל בחלון. כאן: p תמונה · n הערה · m סימון הבטחה · q סיום
cli-chat-type = לכתוב ולסיים ב־Enter (Esc מבטל):
cli-chat-closing = לפני שסוגרים (Enter מדלג):
cli-chat-elsewhere = בחלון פתוחה שיחה אחרת, או לא פתוחה שיחה: שום דבר ממנה לא נכנס לתמלול או לתמונות. כדי להמשיך צריך לפתוח את השיחה הנכונה.
cli-chat-back = השיחה פתוחה שוב ומוקלטת.
cli-chat-walk = השיחה מצולמת שוב מתחילתה ועד סופה ({ $percent }%). עד לסיום יש להשאיר את החלון פתוח.
cli-chat-deleted = [נמחקה]
cli-chat-edited = [נערכה]
cli-role-customer = לקוח
cli-role-agent = נציג
cli-role-bot = בוט
cli-role-system = מערכת
cli-role-unknown = ?
cli-recipe-required = חובה
cli-recipe-made = נוצר { $path }. להרצה: collector run { $recipe }
cli-recipe-recorded = נכתב { $path }
cli-mind = {"  "}לשים לב: { $doubt }
cli-price-read = נקרא מחיר: { $plan } – { $price }
cli-price-differs = { $plan }: סומן { $pointed }, נקרא { $read }. בדקו את המתכון.
cli-login-sign-found = סימן החיבור נמצא: { $sign }
cli-recipe-unattended = להרצות בלעדיכם: collector login set { $provider }, ואז collector watch add { $recipe } --every month
cli-login-kept = { $place ->
    [keyring] פרטי הכניסה ל־{ $provider } נשמרו במחזיק המפתחות
   *[file] פרטי הכניסה ל־{ $provider } נשמרו בקובץ מוצפן
}
cli-login-in-keyring = מה שבמחזיק המפתחות מוצג בתוכנה שלו
cli-login-gone = פרטי הכניסה ל־{ $provider } נמחקו
cli-prices-added = נרשם ביד: { $price }, { $day }
cli-prices-added-without = לא צוינה ראיה. כדאי להוסיף אותה (collector add FILE) ולציין אותה עם ‎--capture: מחיר בלי ראיה מוכיח מעט.
cli-prices-confirmed = אושר: { $price }. מעתה הוא נכנס להשוואה.
cli-prices-confirm = { $price } הוא בערך פי מאה משכנו. יש להסתכל בתמונה; אם הסכום נכון: collector prices confirm { $reading }
cli-prices-months = אין ראיה למחיר בחודשים: { $months }
cli-prices-offers = הצעות של אחרים:
cli-prices-months-only = { $sum } { $months ->
    [one] לחודש אחד
    [two] לחודשיים
   *[other] ל-{ $months } חודשים
}; לא נאמר כמה אחר כך
cli-prices-moved = { $change ->
    [rise] התייקר ב-{ $sum }
   *[fall] הוזל ב-{ $sum }
} { $known ->
    [yes] ({ $percent }%)
   *[no] {""}
}
cli-prices-source = { $source ->
    [bill] חשבון
    [offer] הצעה
   *[page] עמוד
}{ $hand ->
    [yes] {" "}(ביד)
   *[no] {""}
}
cli-column-promised = הובטח
cli-column-a-year = לשנה
cli-column-saving = חיסכון בשנה
cli-prices-other = תקופה, מטבע או מע״מ שונים מהמחיר הקודם; מתחילה סדרה נפרדת
cli-prices-in-part = ההבטחה חלה רק על חלק מחודשי החשבון; הם אינם מושווים
cli-prices-net = { $net } + מע״מ { $rate }% = { $gross }, { $change ->
    [same] כמו הקודם
    [rise] התייקר ב-{ $sum }
   *[fall] הוזל ב-{ $sum }
}
cli-prices-without-vat = { $sum } + מע״מ
cli-prices-hundredfold = בערך פי מאה: יש להשוות לתמונה; אינו נכנס לשום השוואה
cli-prices-svg = התרשים נמצא ב-{ $path }
cli-prices-svg-none = יש פחות משתי דגימות לציור.
cli-prices-none = אין עדיין דגימות מחיר. מתכון יוצר אותן: collector run any_account --help
cli-prices-charges =
    { $read ->
        [yes] חיובים שרשמתם:
       *[no] עדיין לא נקרא מחיר מדף או מחשבון; אלה החיובים שרשמתם (חשבון נקרא בפקודה: collector add FILE):
    }
cli-prices-vat = כמו שינוי המע״מ
cli-prices-over = { $net ->
    [yes] { $sum }:{" "}
   *[no] {""}
  }{ $amount } מעל המובטח
cli-mail-ready = ה־PDF מוכן: { $package } ({ $exhibits } נספחים, { $bytes } בתים). ההוכחות הן בחבילה, שהפקודה collector bundle יוצרת בלי --mail.
cli-package-ready =

    חבילת התלונה מוכנה: { $package } ({ $exhibits ->
        [one] נספח אחד
        [two] שני נספחים
       *[other] { $exhibits } נספחים
    }, { $bytes } בתים)
    לבדיקה: collector verify { $first }
cli-verify-failed = הבדיקה נכשלה: { $items }
cli-verify-failed-next = אין להסתמך על מה שנכשל; בקשו עותק שלם או שחזרו מגיבוי.
cli-verify-verdict = { $failed ->
    [0] { $open ->
        [0] תקין: כל מה שאפשר לבדוק נבדק, ודבר לא השתנה.
       *[other] תקין ככל שאפשר לבדוק כאן: דבר לא השתנה; מה שנשאר פתוח נמנה להלן ({ $open }).
      }
    [one] לא כפי שהיה: דבר אחד אינו מתאים.
   *[other] לא כפי שהיה: { $failed } דברים אינם מתאימים.
  }
cli-verify-mark-failed = נכשל
cli-verify-mark-not-checked = לא נבדק
cli-verify-mark-foreign = קובץ זר
cli-verify-item = { $mark }: { $item } – { $why }
cli-verify-passed = { $passed } פריטים תקינים מתוך { $all }
cli-verify-passed-item = {"  "}{ $item }: { $why }
cli-seal-new-key = מפתח חתימה חדש: { $fingerprint }
cli-seal = חותם { $seal }: חתימה { $signature }
cli-seal-stamp = {"  "}חותמת זמן { $authority }: { $state } { $detail }
cli-seal-stamp-sealed = התקבלה
cli-seal-stamp-pending = ממתינה
cli-seal-stamp-failed = נכשלה
cli-seal-stamp-off = כבויה
cli-search-nothing = הביטוי { $text } לא נמצא.
cli-search-nothing-next = נסו מילה קצרה יותר או ללא הגבלת תאריך.
cli-search-message = { $where }, הודעה { $message }
cli-search-hit = { $when }  תיק { $case }  { $where }
cli-du-place = מקום
cli-du-type = סוג קובץ
cli-du-case = תיק
cli-du-kind = סוג תיעוד
cli-export-what = יש לציין מה לכתוב.
cli-export-what-next = collector export backup.zip, או: collector export --tinydb db.json
cli-export-documents = { $count ->
    [one] נכתבה רשומה אחת אל { $file }
    [two] נכתבו שתי רשומות אל { $file }
   *[other] נכתבו { $count } רשומות אל { $file }
}
cli-export-written = המאגר נכתב אל { $file } ({ $bytes } בתים)
cli-import-merged = רשומות שנוספו: { $records }, קבצים שנוספו: { $files }; שתי השרשראות נשמרו
cli-import-unsound = המאגר שיובא אינו עומד בבדיקה.
cli-import-unsound-next = השוו אותו למאגר שממנו בא.
cli-forget-twice = ההסרה היא לצמיתות, ולכן יש לומר זאת פעמיים.
cli-forget-twice-next = הוסיפו ‎--yes.
cli-forget-sure = להסיר את { $what } לצמיתות?
cli-forget-content = תוכן { $what } הוסר
cli-forget-files = { $count ->
    [one] הוסר קובץ אחד
    [two] הוסרו שני קבצים
   *[other] הוסרו { $count } קבצים
}
cli-forget-left = { $count ->
    [one] קובץ אחד נשאר: הוא שייך גם לתיעוד אחר
    [two] שני קבצים נשארו: הם שייכים גם לתיעוד אחר
   *[other] { $count } קבצים נשארו: הם שייכים גם לתיעוד אחר
}
cli-store-begun =

    נוצר מאגר ראיות: { $place }
    עכשיו פותחים תיק: collector case new "מה קרה" --provider "שם החברה"
cli-doctor-line = { $mark } { $name }: { $found }
cli-doctor-remedy = {"    "}כך מתקנים: { $remedy }
cli-demo-open-next =

    הכול עבר. לפתוח עכשיו:
    {"  "}החבילה: { $package } (לחלץ, ולפתוח את READ-ME-FIRST.html או את data/complaint.pdf)
cli-watch-short-months = שימו לב: בחודשים שאין בהם יום כזה לא תיערך בדיקה; L הוא היום האחרון.
cli-watch-added = { $watch }: הבדיקה הבאה { $due }
cli-watch-not-installed = כדי שזה יקרה מעצמו: collector watch install (או לראות קודם: ‎--print)
cli-watch-none = אין מעקבים. מוסיפים עם: collector watch add
cli-fleet-made = { $count ->
    [one] הטבלאות של הצי מעודכנות; בוצע שלב אחד.
   *[other] הטבלאות של הצי מעודכנות; בוצעו { $count } שלבים.
 }
cli-fleet-current = הטבלאות של הצי היו מעודכנות כבר.
cli-fleet-member-made = נוצר מאגר לחבר { $member }: { $place }
cli-fleet-no-members = אין חברים שהמשתמש הזה רשאי לראות את המאגר שלהם.
cli-fleet-person-invited = את הקישור הזה מוסרים ל{ $name }. הוא תקף שבוע ולפעם אחת: { $link }
cli-fleet-person-bound = כבר היו כניסות
cli-fleet-person-waits = ממתין להזמנה
cli-fleet-role-member = חבר ארגון
cli-fleet-role-volunteer = מתנדב
cli-fleet-role-operator = מפעיל
cli-fleet-no-people = עוד אין מי שמשתמש ביישום.
cli-fleet-person-assigned = { $name } יכול עכשיו לראות את { $member }.
cli-fleet-person-unassigned = { $name } לא רואה עוד את { $member }.
cli-fleet-person-removed = { $name } לא משתמש עוד ביישום; המאגר של חבר הארגון נשאר.
cli-fleet-member-given = מעכשיו המשתמש { $role } רואה את המאגר של { $member }.
cli-fleet-member-left = ⁨{ $file }⁩ מכיל את המאגר כולו של { $member }, ונבדק עד רשומה { $records }. החוליה האחרונה: { $link }
cli-fleet-member-removed = לא נשאר כאן דבר של { $member } מלבד גיבויים ודפים ישנים של מסד הנתונים, עד שיפנה אותם (VACUUM).
cli-fleet-all-paused = כל הבדיקות מושהות. ממשיכים עם: collector fleet resume
cli-fleet-works = עובד
cli-fleet-silent = שותק
cli-fleet-full = אין מקום בדיסק שלו
cli-fleet-provider-paused = מושהה
cli-fleet-limit = ‏{ $at_once } בו־זמנית, { $per_minute } בדקה
cli-fleet-no-workers = עוד לא נרשם אף מחשב עובד. במחשב שלו: collector fleet worker --key
cli-fleet-waiting = { $count ->
    [one] בדיקה אחת ממתינה; היא תתחיל ב־{ $first } או אחר כך.
   *[other] { $count } בדיקות ממתינות; הראשונה תתחיל ב־{ $first } או אחר כך.
 }
cli-fleet-nothing-waits = אין בדיקות ממתינות.
cli-fleet-limited = ‏{ $provider }: { $limit }. מה שהמתין יתוכנן מחדש.
cli-fleet-every-provider = כל הספקים
cli-fleet-paused = { $count ->
    [0] הושהו: { $provider }.
    [one] הושהו: { $provider }. בדיקה ממתינה אחת הוצאה מהתור.
   *[other] הושהו: { $provider }. { $count } בדיקות ממתינות הוצאו מהתור.
 }
cli-fleet-resumed = הבדיקות ממשיכות: { $provider }.
cli-fleet-retried = הבדיקה שנכשלה ב־{ $watch } היא הראשונה בתור.
cli-fleet-retry-waits = בדיקה של { $watch } כבר ממתינה או רצה.
cli-fleet-watch-resumed = המעקב { $watch } ממשיך. פרטי כניסה שנדחו לא נשלחים שוב: שומרים פרטים אחרים עם collector fleet login.
cli-fleet-login-kept = פרטי הכניסה של { $member } אצל { $provider } הוצפנו לעובדים.
cli-fleet-notify-kept = הניסיון הגיע. קודים חד־פעמיים של { $member } יתבקשו שם.
cli-fleet-codes-served = מוגש בפורט { $port }; אנשים מגיעים אליו ב־{ $public }. עוצרים עם Ctrl-C.
cli-fleet-no-span = ‏{ $text } אינו אורך של לילה.
cli-fleet-no-span-next = כותבים שעות או דקות, מ־1m עד 24h: ‏6h, 90m
cli-fleet-planner-busy = מתכנן אחר עושה זאת עכשיו.
cli-fleet-planned = { $due ->
    [0] אין בדיקות חדשות שהגיע זמנן.
    [one] הגיע זמנה של בדיקה אחת; עכשיו בתור: { $put }, אחר כך: { $later }.
   *[other] הגיע זמנן של { $due } בדיקות; עכשיו בתור: { $put }, אחר כך: { $later }.
 }
cli-fleet-worker-key = מבקשים מהמפעיל להריץ: collector fleet enrol { $worker } { $key }
cli-fleet-enrolled = { $count ->
    [0] ‏{ $worker } נרשם.
    [one] ‏{ $worker } נרשם; סוד אחד הוצפן מחדש.
   *[other] ‏{ $worker } נרשם; { $count } סודות הוצפנו מחדש.
 }
cli-fleet-dismissed = { $count ->
    [0] ‏{ $worker } הוסר.
    [one] ‏{ $worker } הוסר; סוד אחד הוצפן מחדש בלעדיו.
   *[other] ‏{ $worker } הוסר; { $count } סודות הוצפנו מחדש בלעדיו.
 }
cli-fleet-no-pair = אי אפשר לקרוא את { $text }.
cli-fleet-no-pair-next = כותבים NAME=NUMBER, ולמגבלה NAME=AT-ONCE/A-MINUTE, למשל my.example.co.il=2/6
cli-fleet-night = ‏{ $watches } מעקבים, { $workers ->
    [one] מחשב עובד אחד
   *[other] { $workers } מחשבים עובדים
 }, { $places ->
    [one] בדיקה אחת
   *[other] { $places } בדיקות
 } בכל פעם { $workers ->
    [one] בו
   *[other] בכל אחד
 }. בדיקה נמשכת { $seconds } שניות { $basis ->
    [measured] (החציון שנמדד כאן)
    [said] (כפי שניתן)
   *[assumed] (הנחה: עוד לא נמדד דבר)
 }.
cli-fleet-night-invented = עוד לא ידוע אף ספק: { $count } ספקים מומצאים באים במקומם, לראשון פי שניים מעקבים מלשני ופי שלושה מלשלישי.
cli-fleet-night-within = הלילה נגמר אחרי { $span }, בתוך { $night }.
cli-fleet-night-beyond = הלילה נגמר אחרי { $span }, מאוחר מ־{ $night }.
cli-fleet-bottleneck = ‏{ $provider } מסתיים אחרון, עם { $count } בדיקות. המחשבים עסוקים { $load }% מהזמן.
cli-fleet-bottleneck-limits = צוואר הבקבוק הוא { $provider }, עם { $count } בדיקות: המגבלה שלו ({ $limit }) לבדה מאריכה אותן ל־{ $alone }. מחשבים נוספים לא יעזרו, מגבלה גבוהה יותר תעזור. המחשבים עסוקים { $load }% מהזמן.
cli-fleet-dead-worker = { $workers ->
    [one] נפילת מחשב עובד אחד באמצע הלילה
   *[other] נפילת { $workers } מחשבים עובדים באמצע הלילה
 } מאחרת את הסוף ב־{ $later }; בדיקות שהתחילו מחדש: { $again }.
cli-fleet-nobody-left = { $workers ->
    [one] נפילת מחשב עובד אחד באמצע הלילה
   *[other] נפילת { $workers } מחשבים עובדים באמצע הלילה
 } משאירה { $undone ->
    [one] בדיקה אחת שלא נעשתה
   *[other] { $undone } בדיקות שלא נעשו
 }: לא נשאר מי שימשיך. מה שמחכה ייעשה כשמחשב עובד יתחיל שוב.
cli-fleet-span = ‏{ $hours } שע' { $minutes } דק'
cli-fleet-statistics-read = כל נתון: כמה פעמים, ובסוגריים אצל כמה חברים. נתון שמאחוריו פחות מ־{ $fewest } חברים אינו נמסר.
cli-fleet-statistics-few = מעטים
cli-fleet-statistics-hidden = { $count ->
    [0] עדיין אין מה לספור.
    [one] לספק אחד נוסף יש פחות מ־{ $fewest } חברים, והוא אינו נמסר.
   *[other] ל־{ $count } ספקים נוספים יש פחות מ־{ $fewest } חברים לכל אחד, והם אינם נמסרים.
 }
cli-fleet-statistics-unread = { $count ->
    [one] אי אפשר היה לקרוא את המאגר של חבר אחד, והוא אינו נספר.
   *[other] אי אפשר היה לקרוא את המאגרים של { $count } חברים, והם אינם נספרים.
 }
cli-column-members = חברים
cli-column-rises = התייקרויות
cli-column-above-promise = מעל המובטח
cli-column-broken-promises = הבטחות שהופרו
cli-column-refused-logins = כניסות שנדחו
cli-column-failed-checks = בדיקות שנכשלו
cli-column-worker = מחשב עובד
cli-column-person = אדם
cli-column-role = תפקיד
cli-column-member = חבר ארגון
cli-column-assigned = בטיפול
cli-column-seen = נראה לאחרונה
cli-column-running = רצות
cli-column-waiting = ממתינות
cli-column-done = נעשו היום
cli-column-failed = נכשלו היום
cli-column-seconds = שניות
cli-column-limit = מגבלה
cli-watch-paused = מושהה
cli-watch-active = פעיל
cli-watch-changed = { $watch }: { $state }
cli-watch-scheduler = מתזמן: { $jobs }
cli-watch-no-scheduler = מתזמן: לא מותקן (collector watch install)
cli-watch-coverage = { $watch } ({ $recipe }): { $coverage }
cli-check-outcome-done = נערכה
cli-check-outcome-failed = נכשלה
cli-check-outcome-missed = לא נערכה
cli-check-outcome-running = רצה
cli-watch-already-running = בדיקה אחרת כבר רצה.
cli-watch-ran = נערכו { $done }, נכשלו { $failed }, לא נערכו { $missed }
cli-watch-not-tried-between = בין הבדיקות לא מנסים דבר. כדי לדעת עוד באותו יום שעמוד נבנה מחדש, הוסיפו את המעקב עם ‎--try day‏; אם יש כניסה לחשבון, כל ניסיון עשוי להיות כניסה.
cli-help-watch-changes = מראה מה השתנה בטקסט של העמודים שבמעקב, מבדיקה לבדיקה, ומסמן זאת בתמונות שלהם.
cli-help-watch-changes--pictures = תיקייה לתמונות המסומנות: לכל שינוי אחת לפניו ואחת אחריו.
cli-help-watch-changes--last = רק השינויים האחרונים, במספר הזה.
cli-watch-changes-none = בעמודים של { $watch } עדיין לא השתנה דבר ({ $count ->
    [one] בדיקה אחת
    [two] שתי בדיקות
   *[other] { $count } בדיקות
  }).
cli-watch-change = { $page }, { $address }: { $first } ← { $second }
cli-watch-change-pictures = סומן: { $before } וגם { $after }
cli-watch-change-no-picture = אי אפשר לסמן בתמונה: לאחד משני התיעודים אין תמונה.
cli-watch-change-unmarked = { $count ->
    [one] שורה אחת לא נמצאה בתמונה ואינה מסומנת.
    [two] שתי שורות לא נמצאו בתמונות ואינן מסומנות.
   *[other] { $count } שורות לא נמצאו בתמונות ואינן מסומנות.
  }
cli-watch-change-ask-pictures = כדי לסמן זאת בתמונות יש להוסיף ‎--pictures FOLDER
cli-watch-trial-broken = הניסיון האחרון בלי שמירה, { $at }: { $why }
cli-watch-trial-well = הניסיון האחרון בלי שמירה, { $at }: הכול נמצא.
cli-watch-tried-between = בין הבדיקות המתכון מנוסה בלי לשמור דבר; אם העמוד ישתנה, תקבלו על כך הודעה עוד באותו יום.
cli-notify-off = הכתובת נמחקה.
cli-notify-kept = הודעת ניסיון נשלחה והכתובת נשמרה.
cli-watch-removed = הוסר מ־{ $scheduler }: { $job }
cli-watch-installed = הותקן ב־{ $scheduler }: { $job }
cli-watch-trying = מריץ פעם אחת כפי שהמתזמן יריץ: סביבה ריקה, תיקייה אחרת, בלי מסוף
cli-watch-tried = { $watch }: ‏{ $state }, ‏{ $why }
cli-watch-tried-well = { $watch }: ‏{ $state }
cli-watch-nobody-told = איש לא היה מקבל על כך הודעה: ראו `collector watch notify`.
cli-watch-try-it = כדאי לנסות לפני שסומכים עליו: collector watch test { $watch }
cli-watch-env = "{ $pair }" אינו בצורה NAME=VALUE.
cli-watch-env-next = התקינו שוב: collector watch install
cli-watch-see-status = ‏`collector watch status` מציג כל בדיקה ואת סיבתה.
cli-watch-health = המעקבים דורשים תשומת לב: { $why }
cli-check-missed-many = { $count ->
    [one] בדיקה אחת לא נערכה
    [two] שתי בדיקות לא נערכו
   *[other] { $count } בדיקות לא נערכו
}

cli-log-fact = העובדה נרשמה ({ $id }).
cli-log-charge = הסכום נרשם ({ $id }).
cli-log-cancellation = הודעת הביטול נרשמה ({ $id }).
cli-log-answer = התשובה נרשמה ({ $id }).
cli-linked = { $count ->
    [one] נספח אחד קושר אל { $record }.
   *[other] { $count } נספחים קושרו אל { $record }.
  }
cli-unlinked = { $count ->
    [one] נספח אחד נותק מ־{ $record }.
   *[other] { $count } נספחים נותקו מ־{ $record }.
  }
cli-corrected = הרישום { $record } תוקן: { $field } הוא עכשיו { $after }. הנוסח הקודם נשאר ביומן.
cli-withdrawn = הרישום { $record } נמשך; הוא נשאר ביומן.
cli-finding-proposed = מוצע
cli-column-who = מי אמר
cli-column-months = חודשים
cli-promise-kind-price = מחיר
cli-promise-kind-refund = החזר
cli-promise-kind-discount = הנחה
cli-promise-kind-callback = חזרה אליך
cli-promise-accepted = נרשם כהבטחה: „{ $text }” ({ $id })
cli-promises-none = בצ'אטים המתועדים של התיק לא נמצאו הצעה או הבטחה שעדיין לא נרשמו.
cli-promises-accept = אף אחת מאלה עדיין אינה הבטחה. מה שהובטח באמת רושמים כך: collector promises --accept NUMBER
cli-promises-waiting = { $count ->
    [one] משפט אחד מהצ'אטים הוא אולי הבטחה, ומחכה
   *[other] { $count } משפטים מהצ'אטים הם אולי הבטחות, ומחכים
} לאישור: collector promises
cli-finding-candidate = טעון אישור
cli-finding-accepted = אושר
cli-finding-rejected = נדחה
cli-column-number = מס'
cli-column-verdict = מצב
cli-ask-gender = האם לכתוב עלייך במכתב בלשון נקבה (f) או בלשון זכר (m)? Enter משאיר בלי לציין
cli-ask-short-name = איך { $provider } נכתב באותיות לטיניות? כך ייקראו הקבצים (Enter: { $guess })
cli-bundle-finding = { $text }.
cli-bundle-ask = האם זה נכון, ומותר לכתוב זאת במכתב? כ/ל, Enter להשמיט בינתיים
cli-finding-told-elsewhere = נאמר בממצא אחר
cli-finding-minor = זוטות

cli-letter-printed = המכתב לבדו, להדפסה: { $path }
cli-letter-form-next = לכתוב את הטופס בפקודה collector letter --form > letter-form.txt, לשנות אותו ולמסור אותו עם ‎--from.
cli-letter-form-unread = אי אפשר לקרוא את { $path }: { $reason }
cli-letter-no-editor = לא נמצא עורך: המשתנה EDITOR אינו מוגדר.
cli-editor-failed = העורך { $editor } הסתיים בשגיאה.
cli-stats-nothing = עדיין אין ברישום פנייה או הבטחה.
cli-stats-company = חברה
cli-stats-all = הכול
cli-stats-contacts = פניות
cli-stats-wait = המתנה (חציון, הארוכה ביותר)
cli-stats-callbacks = שיחות חוזרות
cli-stats-answers = תשובות
cli-stats-promises = הבטחות
cli-stats-waited = { $median }, { $longest }
cli-stats-kept = התקיימו { $kept } מתוך { $made }, מהן { $late } באיחור
cli-stats-answered = { $answered } מתוך { $asked }, חציון { $days } ימי עסקים
cli-stats-unanswered = אף לא אחת מתוך { $asked }
cli-stats-broken = הופרו { $broken } מתוך { $made }
cli-stats-when = מתי
cli-stats-median = חציון ההמתנה (דק':שנ')
cli-weekday-sun = יום ראשון
cli-weekday-mon = יום שני
cli-weekday-tue = יום שלישי
cli-weekday-wed = יום רביעי
cli-weekday-thu = יום חמישי
cli-weekday-fri = יום שישי
cli-weekday-sat = שבת
cli-interview-begin = על כל שאלה אפשר לדלג ב־Enter; מועדים וסכומים כפי שאומרים אותם.
cli-start-opened = תיק { $case } נפתח, { $count ->
    [one] עם רישום אחד מתשובותיך.
    [two] עם שני רישומים מתשובותיך.
   *[other] עם { $count } רישומים מתשובותיך.
  }
cli-start-next = מה עושים עכשיו:
cli-start-item = - { $text }: { $how }
cli-checklist-head = תיק { $case }: יש { $done } מתוך { $count }. עדיין חסר:
cli-checklist-whole = תיק { $case }: לא חסר דבר ברשימה.
cli-checklist-lacking = [ ] { $text }
cli-checklist-next = { "    " }← { $text }
cli-pad-began = השיחה התחילה, { $time }. כל שורה שנכתבת מקבלת שעה ונשמרת. { $keys }
cli-pad-keys = לבד בשורה: /ה המתנה, /מ מכונה, /א אדם עכשיו, /ב … הובטח, /ס … סורב, /ר … אסמכתה, /סוף סיום
cli-pad-toolbar = { $clock }   F2 המתנה · F3 מכונה · F4 אדם · F5 הובטח · F6 סורב · F7 אסמכתה · F10 סיום
cli-pad-line = { $clock } { $kind ->
    [hold] בהמתנה
    [bot] מכונה
    [human] אדם עכשיו
    [promised] הובטח
    [refused] סורב
    [reference] אסמכתה
   *[note] הערה
  } { $text }
cli-pad-closing = לפני שמנתקים: לבקש שם ומספר פנייה, לבקש שיקריאו מה נרשם, ולשאול מה יקרה עכשיו ועד מתי.
cli-log-promises = { $count ->
    [0] לא נרשמה הבטחה.
    [one] נרשמה גם הבטחה אחת.
    [two] נרשמו גם שתי הבטחות.
   *[other] נרשמו גם { $count } הבטחות.
  }
cli-tone-calm = אין כאן ניסוח שמסיט את הקורא.
cli-column-words = המילים
cli-column-reason = למה
cli-column-calmer = ניסוח רגוע
cli-column-where = היכן
cli-column-time-source = מקור המועד
cli-timeline-written = נכתב: { $path }
cli-timeline-added = { $source }; צורף ב־{ $when }
cli-timeline-recorded = { $source }; נכתב ב־{ $when }
cli-timeline-corrected = { $source }; תוקן ב־{ $when }
cli-case-closed = תיק { $case } נסגר: { $outcome }
cli-case-reopened = תיק { $case } פתוח שוב.
cli-case-edited = תיק { $case }: { $changes }
cli-column-name = שם
cli-column-right = זכות
cli-column-section = סעיף
cli-column-confidence = ודאות
cli-column-checked-on = נבדק ב־
cli-column-cited = מצוטט?
cli-rights-no-advice = זה אינו ייעוץ משפטי; לפני שמסתמכים על דבר כדאי לבדוק אותו במקור.
cli-right-cited = מצוטט
cli-right-hint = לא מצוטט: רמז לבדיקה
cli-right-other = אינו נוגע למה שברישום
cli-right-lacks = לא מצוטט, כי לא ידוע: { $needs }
cli-need-ongoing = שהעסקה מתמשכת (case edit plan=…)
cli-need-authorised = שהתשלום בהוראת קבע או בכרטיס (case edit paid_by=card)
cli-need-distance = שהעסקה נעשתה בטלפון, באינטרנט או בדואר (case edit deal=distance)
cli-need-recorded = שהייתה שיחה או צ'אט
cli-need-within-14-days = שהודעת הביטול נמסרה בתוך 14 ימים מהעסקה (case edit made_on=…)
cli-need-cancelled-in-time = שהודעת הביטול נמסרה בתוך 14 ימים מהעסקה, או בתוך ארבעה חודשים למי שזכאי לכך (case edit made_on=…)
cli-need-longer-window = גיל 65 ומעלה, מוגבלות או עלייה חדשה (case edit customer.longer_cancellation=yes)
cli-need-written-notice = שהודעת הביטול נמסרה בכתב
cli-need-fixed-term = שהמחיר או העסקה הובטחו לתקופה (log promise --months)
cli-need-earlier-demand = שנשלחה קודם דרישה בכתב (log step)
cli-need-sector = שהוא חל על התחום הזה (case edit sector=…)
cli-next-nothing = אין עכשיו מה לעשות.
cli-due-nothing = אין מועדים פתוחים.
cli-due-overdue = המועד חלף
cli-nothing-unlinked = לכל קובץ יש רישום שמפנה אליו.
cli-column-probably = כנראה שייך ל־

## end of room: cli

## room: app

app-name = המתעד
app-skip = דילוג לתוכן
app-nav = ראשי
app-case-nav = חלקי התיק
app-language-he = עברית
app-language-en = English
app-go-on = המשך
app-refused = הכניסה לא אושרה
app-refused-host = הכתובת הזאת אינה של המתעד.
app-refused-elsewhere = הבקשה הגיעה מדף אחר, ולכן לא נעשה דבר.
app-refused-session = הדפדפן הזה לא הוכנס על־ידי המתעד, או שהמתעד הופעל מחדש מאז.
app-refused-used = הקישור הזה כבר שימש, או שהוא ישן.
app-refused-token = הדף אינו עדכני, ולכן דבר לא נשמר. יש לטעון אותו מחדש ולשלוח שוב.
app-refused-proxy = הבקשה לא הגיעה דרך השרת של הארגון.
app-refused-plain = הדף הזה מוצג רק בחיבור מוצפן: הכתובת שלו מתחילה ב־https.
app-refused-not-yours = הדפים האלה אינם פתוחים בפניך. דבר לא הוצג, ומי שהדפים שלו יכול לקרוא שהיה ניסיון.
app-refused-signed-out = הכניסה הסתיימה, ולכן דבר לא נשמר. יש להיכנס מחדש ולשלוח שוב.
app-back-to-start = לעמוד הראשון
app-away = אי אפשר להציג את הדפים כרגע. כדאי לנסות שוב בעוד כמה דקות; מה שנשמר לא אבד.
app-sign-in = כניסה
app-sign-in-why = הכניסה היא עם החשבון שלך בארגון.
app-sign-in-now = כניסה דרך הארגון
app-sign-in-noted = כל מי שפותח דפים של חבר ארגון נרשם ברשומות של אותו חבר, והחבר יכול לקרוא זאת.
app-invited = הוזמנת. יש להיכנס דרך הארגון, ומכאן והלאה הדפים יכירו אותך לפי החשבון הזה.
app-sign-in-other = הכניסה הזאת לא התחילה בדפדפן הזה, נמשכה יותר מעשר דקות או כבר שימשה. יש להתחיל מחדש.
app-sign-in-unknown = הכניסה בארגון הצליחה, אבל החשבון הזה לא הוזמן לכאן. יש לבקש הזמנה מהארגון.
app-sign-in-invitation = ההזמנה הזאת כבר שימשה, עבר יותר משבוע מאז שנשלחה, או שהחשבון כבר מוכר כאן. יש לבקש מהארגון הזמנה חדשה.
app-sign-out = יציאה
app-signed-out = יצאת
app-signed-out-here = יצאת מכאן. במחשב שגם אחרים משתמשים בו כדאי לצאת גם בארגון.
app-sign-out-elsewhere = יציאה גם בארגון
app-sign-in-again = כניסה מחדש
app-language = שפה
app-looked = מי הסתכל
app-looked-why = מי פתח את הדפים האלה או שלח מכאן טופס, ומי נדחה. הרישום הוא חלק משרשרת הרשומות, ונכנס לחבילה רק אם מבקשים זאת. דף שנפתח שוב בתוך עשר דקות נרשם פעם אחת; תמונות בודדות אינן נרשמות.
app-looked-none = איש עוד לא הסתכל.
app-looked-when = מתי
app-looked-who = מי
app-looked-what = מה
app-looked-viewed = דף שנפתח:
app-looked-sent = טופס שנשלח:
app-looked-refused = בקשה שנדחתה:
app-looked-assigned = שיבוץ:
app-looked-unassigned = סיום שיבוץ:
app-looked-invited = הזמנה:
app-looked-invited-again = הזמנה מחדש, עם חשבון אחר:
app-looked-login-kept = שמירת פרטי כניסה עבור:
app-looked-login-forgotten = מחיקת פרטי הכניסה עבור:
app-own-logins = פרטי כניסה לבדיקות הלילה
app-own-logins-nav = פרטי כניסה
app-own-logins-why = המחשבים של הארגון בודקים בלילה, ונכנסים עם מה שמוקלד כאן. הפרטים מוצפנים מיד, כך שרק המחשבים האלה (ומי שמחזיק במפתח של הארגון) יכולים לפתוח אותם; האפליקציה הזאת אינה יכולה לפתוח אותם שוב, אינה מראה אותם לאיש ואינה שומרת אותם בשום מקום אחר.
app-own-logins-member = רק החבר עצמו מקליד פרטי כניסה.
app-own-logins-none = אין עדיין מעקב שנכנס לאתר כלשהו.
app-own-logins-sites = אתרים
app-own-login-refused = האתר דחה את הפרטים השמורים. הם לא יישלחו שוב; המעקב מושהה עד שיהיו פרטים אחרים.
app-own-login-is-kept = פרטי כניסה שמורים.
app-own-login-missing = לא נשמר דבר, ולכן אף בדיקה לא תוכל להיכנס.
app-own-login-type = הקלדת הפרטים
app-own-login-keep-at = לשמור אותם: { $site }
app-own-login-other = עבור אתר אחר
app-own-login-kept = נשמר מוצפן עבור { $site }. בדיקה שנדחתה שם תנוסה פעם נוספת תוך דקות אחדות.
app-own-login-asked = פרטי כניסה נדחו: { $sites }. הבדיקה מושהית. הקלדת פרטים אחרים
app-looked-more = { $count } רישומים ישנים יותר נמצאים ברשומות.
app-role-member = חבר ארגון
app-role-volunteer = מתנדב
app-role-operator = מפעיל
app-members = חברי הארגון
app-members-mine = בטיפולך
app-members-none = עוד לא שובץ אליך איש.
app-members-all = כל חברי הארגון
app-find-member = חיפוש חבר ארגון
app-members-shown = { $shown } מתוך { $count } חברי ארגון
app-operator-sees = מפעיל רואה מי קיים, ולא מה רשום אצלו. לשם כך מישהו אחר צריך לשבץ אותך, והחבר יכול לקרוא שזה נעשה.
app-members-nobody = עוד אין חברי ארגון.
app-person-bound = כבר היו כניסות
app-person-invited = הזמנה בתוקף עד
app-member-without-person = אין מי שנכנס לדפים האלה.
app-assigned = בטיפול של
app-unassign = סיום השיבוץ
app-assign = שיבוץ
app-assign-whom = מי מטפל בחבר הזה?
app-invite-again = הזמנה מחדש
app-person-remove = הסרת האדם
app-person-remove-why = האדם לא יוכל להיכנס עוד, וכניסות פתוחות מסתיימות. המאגר של חבר הארגון נשאר כפי שהוא.
app-person-remove-now = הסרה: { $name }
app-helpers = מתנדבים ומפעילים
app-add-person = הוספת אדם
app-person-name = שם
app-person-name-why = בשם הזה האחרים מכירים את האדם, והוא מופיע ברישום של מי שהסתכל.
app-member-name = שם קצר של המאגר של חבר הארגון
app-member-name-why = רק לחבר ארגון: אותיות לטיניות, ספרות, . _ ו־-, למשל noa-levi. השם אינו משתנה.
app-add-member = הוספת חבר ארגון
app-add-volunteer = הוספת מתנדב
app-invitation = את הקישור הזה מוסרים ל{ $name }. הוא תקף שבוע ולפעם אחת, ומוצג רק עכשיו.
app-standing = מצב הבדיקות
app-standing-why = ספירות על כל חברי הארגון, בלי אנשים.
app-standing-paused = כל הבדיקות מושהות.
app-statistics = סטטיסטיקה
app-statistics-why = מה שרשומות החברים אומרות על הספקים, בספירות. נתון שמאחוריו פחות מ־{ $fewest } חברים אינו נמסר, כדי שלא יהיה אפשר לזהות איש. הספירה נעשית פעם בחודש: שתי רשימות בהפרש של יום אפשר היה להשוות.
app-statistics-not-yet = עדיין לא נספר דבר. המתכנן סופר בתכנון הבא שלו.
app-statistics-counted = נספר:
app-statistics-provider = חברה
app-statistics-rises = התייקרויות
app-statistics-above-promise = מעל המובטח
app-statistics-broken-promises = הבטחות שהופרו
app-statistics-refused-logins = כניסות שנדחו
app-statistics-failed-checks = בדיקות שנכשלו
app-statistics-few = מעטים
app-statistics-figure = { $count }, אצל { $members } חברים
app-statistics-hidden = { $count ->
    [0] עדיין אין מה למסור.
    [one] לספק אחד נוסף יש פחות מ־{ $fewest } חברים, והוא אינו נמסר.
   *[other] ל־{ $count } ספקים נוספים יש פחות מ־{ $fewest } חברים לכל אחד, והם אינם נמסרים.
 }
app-statistics-unread = { $count ->
    [one] אי אפשר היה לקרוא את המאגר של חבר אחד, והוא אינו נספר.
   *[other] אי אפשר היה לקרוא את המאגרים של { $count } חברים, והם אינם נספרים.
 }
app-workers = מחשבים שבודקים
app-workers-none = לא נרשם אף מחשב.
app-worker-works = פועל: { $running } מתוך { $places } מקומות
app-worker-silent = לא נשמע ממנו
app-worker-full = אין מקום בדיסק שלו: עד שיהיה, הוא אינו לוקח בדיקות
app-providers = אתרי החברות
app-providers-none = עוד לא תוכננה אף בדיקה.
app-provider = אתר
app-provider-waiting = ממתינות
app-provider-running = פועלות
app-provider-done = בוצעו ביממה
app-provider-failed = נכשלו ביממה
app-record-elsewhere = צ'אט או דף מתועדים במחשב שלך, בחלון שרואים; כאן אין חלון כזה.
app-record-elsewhere-1 = יש להתקין את המתעד במחשב שלך ולפתוח אותו שם.
app-record-elsewhere-2 = שם מתעדים, או ששומרים את הצ'אט כפי שהחברה מוסרת אותו (קובץ, דוא"ל, תמונות).
app-record-elsewhere-3 = את הקבצים מוסיפים לתיק הזה, תחת ראיות. דף שכדאי לשמור שוב ושוב אפשר להעביר למעקב מכאן.
app-watch-by-workers = המחשבים של הארגון שומרים את הדף, בלילה. לדפים שאחרי כניסה הם זקוקים לפרטי הכניסה שלך: מקלידים אותם תחת ״פרטי כניסה״.
app-address-private = הכתובת { $address } אינה מובילה לאינטרנט הציבורי.
app-address-private-next = יש לתת כתובת של דף שכל אחד יכול להגיע אליו.
app-refused-next = יש לפתוח את המתעד שוב, מהסמל שלו או כפי שפתחתם אותו קודם.
app-trouble = זה לא הצליח
app-gone = המתעד אינו עונה. אם נסגר, יש לפתוח אותו שוב מהסמל שלו; מה שנשמר קודם לכן בטוח.
app-no-such-page = אין דף כזה.
app-no-such-page-next = אפשר לחזור לרשימת התיקים.
app-unforeseen = אירעה תקלה לא צפויה ({ $error }). מה שנשמר קודם לכן בטוח.
app-unforeseen-next = אפשר לנסות שוב. אם זה חוזר, השם הזה יעזור למי שיבדוק.
app-says-recipe-export-hint = { $name } נראה כמו צ'אט שיוצא מ-WhatsApp. הוא נשמר כקובץ.
app-says-recipe-guide-log-in = נפתח חלון. היכנסו בו לחשבון כרגיל; מה שמקלידים בו אינו נשמר. אחר כך חזרו לכאן.
app-says-recipe-guide-form-still-there = טופס הכניסה עדיין מוצג ועוד לא הוקלדה סיסמה. היכנסו בחלון, ואז חזרו לכאן.
app-says-services-own-message-next = יש לבחור הודעה שהספק כתב.
app-says-services-price-unlike-words-next = יש לתקן את מה שהוקלד בטעות; אם שניהם נכונים, יש להשמיט את הסכום מן המילים.
app-says-recipe-guide-what-next = עברו בחלון לעמוד הרצוי. מה לשמור ממנו?
app-says-recipe-guide-what-called = איך לקרוא לזה?
app-says-recipe-guide-which-plan = מה שם המסלול?
app-says-recipe-guide-which-period = לאיזו תקופה המחיר?
app-says-reason-asks-for-login = השרת עצמו מבקש שם משתמש וסיסמה, שאין למסור בכתובת: מראים את הדרך פעם אחת תחת „{ app-record-recipe }”
app-says-reason-bill-picture = בקובץ אין טקסט, רק תמונה; אם זה חשבון, רושמים את הסכום שלו כתשלום
app-says-reason-bill-credit = המסמך הוא הודעת זיכוי: הסכום חוזר אליך; אם זה חיוב, רושמים אותו כתשלום
app-says-reason-bill-total = הסכום לתשלום בחשבון לא נקרא בוודאות; אפשר לרשום אותו כתשלום
app-says-reason-bill-ocr = הסכומים זוהו מתוך תמונה (OCR); יש לבדוק אותם מולה, ואם הם שגויים – לרשום את הסכום הנכון כתשלום
app-says-trust-set-collector-passphrase-run = יש להתחיל שוב מהאפליקציה, ולהקליד את משפט הסיסמה כשתישאלו.
app-says-trust-stays-pending-collector-seal = החותמת נשארת בהמתנה, ותתבקש שוב בהקלטה הבאה.
app-says-store-give-word-phrase-collector = יש להקליד מילה או כמה מילים.
app-says-store-collector-verify-shows-what = כדאי להביא את הגיבוי האחרון ממקומו („{ app-settings }”), ולבקש עזרה ממי שמטפל אצלכם במחשב.
app-says-store-collector-verify-tells-whether = או שהוא הוסר לבקשתכם, או שהקובץ נפגם; ייתכן שהוא עדיין בגיבוי האחרון.
app-says-store-make-one-collector-init = פותחים תיק ראשון: „{ app-start-interview }”.
app-says-store-address-password-next = הוציאו אותה. מי שמפעיל את המחשב נותן את הסיסמה במקום אחר: בקובץ הסיסמאות של PostgreSQL או במאגר הסיסמאות של המערכת.
app-says-store-no-database-library-next = מי שהתקין כאן את התוכנה מוסיף את החלק המיועד לארגונים (fleet).
app-says-store-tables-older-next = מי שמפעיל את מסד הנתונים מעדכן אותן.
app-says-store-collector-search-collector-timeline = כל הקבצים של תיק נמצאים תחת „{ app-tab-evidence }”.
app-says-store-collector-timeline-shows-captures = כל הראיות של תיק נמצאות תחת „{ app-tab-evidence }”.
app-says-store-choose-another-folder-store = יש להתיר כתיבה בתיקייה הזאת ולנסות שוב.
app-says-browser-none-next = מתקינים Chrome,‏ Edge או Chromium, או לוחצים על „{ app-mend }” תחת „{ app-settings }”.
app-says-browser-not-at-next = מתקינים Chrome,‏ Edge או Chromium, או לוחצים על „{ app-mend }” תחת „{ app-settings }”.
app-says-browser-driver-silent-next = אם תוכנת אבטחה עצרה אותו, יש לאשר אותו שם ולהפעיל את המתעד מחדש.
app-says-browser-login-refused-next = הסיסמה נדחתה ולא תישלח שוב. כדאי להראות את הדרך שוב תחת „{ app-record-recipe }”, ולהיכנס בעצמכם בחלון.
app-says-browser-login-unproven-before-next = כדאי לראות בדפדפן הרגיל מה האתר אומר בכניסה אל { $provider }, ואז להראות את הדרך מחדש תחת „{ app-record-recipe }”.
app-says-browser-login-code-refused-next = יש להריץ שוב מכאן, ולהקליד את הקוד החדש ביותר.
app-says-browser-login-code-refused-next-seed = המפתח השמור של אפליקציית הקודים אינו הנכון, או ששעון המחשב אינו מכוון. יש לכוון את השעון ולהריץ שוב; הקוד של { $provider } יתבקש כאן.
app-says-browser-login-set = דבר לא נשלח. הטופס של { $provider } דורש פרטים אחרים: כדאי להראות את הדרך מחדש תחת „{ app-record-recipe }”.
app-says-browser-login-nothing-kept-next = יש להריץ פעם אחת מכאן: הפרטים של { $provider } יתבקשו ויישמרו.
app-says-browser-login-no-code-next = יש להריץ מכאן: הקוד של { $provider } יתבקש בעמוד הזה.
app-says-browser-login-by-hand-next = יש להראות את הדרך תחת „{ app-record-recipe }”, ולהיכנס בעצמכם בחלון.
app-says-capture-next-certificate = אישור האבטחה של האתר אינו תקין: ייתכן שזה אתר אחר. כדאי לפתוח את הכתובת בדפדפן הרגיל ולראות מה הוא אומר.
app-says-case-none-next = כל התיקים נמצאים בעמוד הראשון.
app-says-package-reminder-of-nothing-next = רושמים את התלונה הראשונה תחת „{ app-form-step }”, או בוחרים „{ app-letter-complaint }”.
app-says-package-edit-exhibit-next = מקשרים את הראיה לרישום תחת „{ app-tab-evidence }”; המכתב יזכיר אז את הנספח בעצמו.
app-says-package-not-written-next = יש לפנות מקום בדיסק ולבנות שוב.
app-says-package-file-changed-next = מחזירים אותו מגיבוי, או משמיטים את הראיה שלו תחת „{ app-choose-exhibits }” ({ $name }).
app-says-package-way-card = להשחרה: מסמנים „{ app-cover-kind-card }” תחת „{ app-cover-kinds }” באחת הראיות, ובונים שוב.
app-says-package-way-tokens = להשחרה: מסמנים „{ app-cover-kind-tokens }” תחת „{ app-cover-kinds }” באחת הראיות, ובונים שוב.
app-says-package-way-leave-out = משמיטים את הראיה שלו תחת „{ app-choose-exhibits }” ({ $file }).
app-says-package-way-drop = משמיטים את הראיה הזאת תחת „{ app-choose-exhibits }” ({ $capture }).
app-says-package-way-forget = משחירים את המילים: כותבים אותן תחת „{ app-field-phrases }”, ובונים שוב.
app-says-package-remark-part-large = החלקים האלה גדולים מ-{ $limit } ה-MB שהתרת: { $files }. אפשר להשמיט פריטים תחת “{ app-choose-exhibits }”.
app-says-package-way-place = משמיטים את הראיה שלו תחת „{ app-choose-exhibits }” ({ $file }).
app-says-package-remark-unneeded = { $count ->
    [one] ראיה אחת אינה נכללת
    [two] שתי ראיות אינן נכללות
   *[other] { $count } ראיות אינן נכללות
}, כי שום עובדה, ממצא או מחיר אינם נשענים עליהן. מה שיסומן תחת „{ app-choose-exhibits }” יצורף בכל זאת.
app-says-package-remark-place = מקובצי התצלומים הוסרו המקום והמכשיר ({ $count }); התמונות עצמן לא השתנו.
app-says-package-remark-unsearchable = { $count ->
    [one] קובץ אחד נשאר בחוץ
    [two] שני קבצים נשארו בחוץ
   *[other] { $count } קבצים נשארו בחוץ
}, כי אי אפשר לחפש שם את מה שיש להשחיר: { $files }. אם זו תמונה או סריקה: פותחים את הראיה, „{ app-cover-open }”, ומאשרים שם שבדקתם אותה; קובץ מסוג אחר יוצא רק בחבילה שאין בה השחרות.
app-says-package-remark-no-ocr = מילים שבתוך תמונות ידועות רק היכן שהדף מסר אותן, כי Tesseract אינו מותקן: יש להסתכל בכל עמוד לפני שהוא יוצא („{ app-review-now }”).
app-says-package-id-number-shown = תעודת הזהות שלך מופיעה בתוך: { $files }. להשחרתה מסמנים „{ app-cover-kind-id-number }” תחת „{ app-cover-kinds }” באחת הראיות.
app-says-package-mail-large-next = משמיטים ראיות תחת „{ app-choose-exhibits }”, ובונים שוב.
app-says-watch-no-scheduler-next = במחשב הזה אין מתזמן (ב־Linux:‏ cron). עד שיהיה, לוחצים פעם בחודש על „{ app-try-watch }”.
app-says-watch-foreign-file-next = יש שם קובץ של תוכנה אחרת; יש להעביר אותו ולנסות שוב.
app-says-watch-crontab-unread-next = המחשב אינו מתיר למתעד לקרוא את המתזמן שלו. עד שיותר, לוחצים פעם בחודש על „{ app-try-watch }”.
app-says-watch-news-changed = { $watch }: העמוד נבנה מחדש, או שהדרך כבר לא מתאימה: { $why }. כדאי להראות אותה מחדש לפני הבדיקה הבאה: „{ app-record-recipe }”
app-says-watch-news-page-changed = { $watch }: הטקסט בעמוד ״{ $page }״ שונה ממה שהיה ב־{ $day }: { $difference }.
app-says-watch-news-page-other = { $watch }: העמוד ״{ $page }״ שונה כמעט כולו ממה שהיה ב־{ $day }: { $count } שורות אחרות.
app-says-recipe-check-path-give-recipe = הדרכים המוכרות נמצאות תחת „{ app-recipes }”.
app-says-recipe-mend-line-then-run = יש להראות את הדרך מחדש: „{ app-record-recipe }”.
app-says-recipe-see-collector-recipes-show = מה שהיא מבקשת כתוב בעמוד של { $name }.
app-says-recipe-see-collector-timeline = כל הראיות של תיק נמצאות תחת „{ app-tab-evidence }”.
app-says-recipe-export-owner-next = לא נוסף דבר. מוסיפים את הקובץ שוב ובוחרים איזה שם בו הוא שלכם.
app-says-recipe-export-dates-next = לא נוסף דבר. מוסיפים את הקובץ שוב ובוחרים איך לקרוא את התאריכים שבו.
app-says-recipe-no-export-next = לא נוסף דבר. בטלפון: פותחים את הצ'אט, ⋮ או שם איש הקשר, "ייצוא צ'אט", ומוסיפים את קובץ ה-‎.txt‎ או ה-‎.zip‎ שמתקבל.
app-says-recipe-only-chats-have-transcripts = רק לצ'אט יש תמליל.
app-says-recipe-bill-total-next = רושמים את הסכום כתשלום, עם החשבון כראיה.
app-says-recipe-check-look-yourself = כדאי להסתכל באתר; אם זה נמשך, מראים את הדרך מחדש: „{ app-record-recipe }”.
app-says-recipe-check-mend = מראים את הדרך מחדש: „{ app-record-recipe }” (מקומות שכבר לא מתאימים: { $count }).
app-says-services-passphrase-missing-next = יש להתחיל שוב מכאן, ולהקליד את משפט הסיסמה כשתישאלו.
app-says-services-no-case-open-next = פותחים תיק: „{ app-start-interview }”.
app-says-services-several-cases-next = פותחים אחד מהם בעמוד הראשון: { $cases }
app-says-services-no-such-case-next = כל התיקים מופיעים בעמוד הראשון.
app-says-services-no-capture-next = דבר לא השתנה. כל הראיות של תיק נמצאות תחת „{ app-tab-evidence }”.
app-says-services-see-timeline = כל הראיות של תיק נמצאות תחת „{ app-tab-evidence }”.
app-says-services-see-timeline-json = מה שרשום נמצא תחת „{ app-tab-story }”.
app-says-services-visit-arrived-or-not-next = כותבים מתי הגיעו, או מסמנים „{ app-field-no_show }”.
app-says-services-visit-to-come-next = רושמים את הביקור כשהוא נגמר, עם היום, למשל: אתמול 8-12.
app-says-services-price-without-sum-next = כותבים את המחיר, למשל 64.95 ₪ לחודש.
app-says-services-chat-remembered = ההתחברות אל { $site } נשמרת לפעם הבאה, מוצפנת במחשב הזה.
app-says-services-no-recipe-name-option = אותיות לטיניות, ספרות ו־_, ואות בהתחלה, למשל my_provider.
app-says-services-recipe-exists-force = בחרו שם אחר.
app-says-services-nothing-typed-next = דבר לא השתנה. הריצו שוב, והקלידו את הפרטים של { $provider }.
app-says-services-no-rung-next = יש בו { $count } שלבים; הם נמצאים תחת „{ app-ladder }”.
app-says-services-no-package-next = קודם בונים אותה: „{ app-build-now }” (תיק { $case }).
app-says-services-package-path-next = יש לבנות את החבילה מחדש, ולשלוח מכאן.
app-says-services-shortcut-failed-next = אפשר להמשיך להפעיל את המתעד כפי שהפעלתם אותו היום.
app-says-services-doctor-no-keyring = אין כאן: פרטי כניסה נשמרים בקובץ מוצפן; הוא ומפתח החתימה צריכים משפט סיסמה
app-says-services-doctor-no-keyring-next = ‏Linux: מתקינים gnome-keyring או את שירות הסודות של KeePassXC. גם בלעדיו הכול עובד; משפט הסיסמה יתבקש.
app-says-services-nobody-hears = איש לא ישמע על בדיקה שנכשלה: אין כאן כתובת להודעות ואין שולחן עבודה. אפשר למסור כתובת תחת „{ app-settings }”.
app-says-services-passphrase-unattended = פרטי הכניסה או מפתח החתימה צריכים משפט סיסמה, ואין מי שיקליד אותו כשהמחשב בודק מעצמו. עם מחזיק מפתחות (ראו „{ app-settings }”) זה אפשרי.
app-says-services-passphrase-file-open-next = יש להגביל את הקריאה של { $file } לכם בלבד.
app-says-services-answer-too-early-next = כותבים את יום התשובה.
app-says-services-value-unfit-next = ראו תחת „{ app-tab-story }” איך זה עכשיו.
app-says-services-no-such-finding-next = הממצאים נמצאים תחת „{ app-tab-story }”.
app-says-services-sum-differs-next = יש לתקן את הסכום או את החישוב; בלי סכום קובע החישוב.
app-says-services-undecided-next = יש להכריע בהם תחת „{ app-findings }” (תיק { $case }).
app-says-services-undecided-left = { $count ->
    [one] ממצא אחד הושמט, כי לא אישרתם אותו
    [two] שני ממצאים הושמטו, כי לא אישרתם אותם
   *[other] { $count } ממצאים הושמטו, כי לא אישרתם אותם
} (תיק { $case }, „{ app-findings }”).
app-says-services-bundle-closed = תיק { $case } נסגר ביום { $day }. החבילה נבנית בכל זאת; אם העניין חזר: „{ app-details }”, „{ app-reopen }”.
app-says-services-start-nothing-next = מתחילים מחדש ב„{ app-start-interview }”; על שתי השאלות הראשונות אי אפשר לדלג.
app-says-services-wording-unused = הניסוח שלכם לפסקה { $key } לא נכלל: מה שהרישום אומר שם השתנה מאז. ראו „{ app-letter-reword }”.
app-says-services-letter-no-step = לא רשומה תלונה קודמת. נשלחה אחת? רושמים אותה תחת „{ app-form-step }”, כדי שהמכתב יוכל לומר מי לא ענה.
app-says-services-claim-no-sum = כתב תביעה נוקב בסכום, ובאף דרישה כאן אין סכום: „{ app-add-demand }”.
app-says-services-case-closed-already-next = אפשר לפתוח אותו מחדש תחת „{ app-details }” (תיק { $case }).
app-says-services-case-open-next = ראו את תיק { $case } כפי שהוא.
app-says-services-sum-enormous-next = יש להשוות למסמך: ייתכן שחסרה נקודה.
app-says-services-sum-unusual-next = יש להשוות את הסכום למסמך: ייתכן שחסרה נקודה.
app-says-services-sum-unread-next = כותבים מספרים וסימנים, למשל ‎12 × 64.95, או את הסכום עצמו.
app-says-services-too-long-next = כותבים כמה דקות זה נמשך, למשל 45.
app-says-services-waited-longer-next = הדקות הן של השיחה כולה, כולל ההמתנה.
app-says-services-due-too-early-next = כותבים תאריך מאוחר יותר, או מתי זה נאמר תחת „{ app-field-at }”.
app-says-services-demand-replaced = היא באה במכתב במקום הדרישה המוצעת „{ $text }”.
app-says-services-exchange-and-cancelled-next = מבקשים אחד מהם: את הכסף או את ההחלפה, ואת השני מבטלים ברישום. אם די באחד מהשניים, כותבים זאת במילים.
app-says-services-cancelled-and-exchange = הדרישה „{ $text }” אינה מתיישבת עם הביטול; אפשר לבטל אחד מהם.
app-says-services-no-redaction-next = מה שמכוסה נמצא תחת „{ app-covered }”.
app-says-services-notice-failed = הודעת הניסיון לא הגיעה.
app-says-services-notice-failed-next = דבר לא נשמר. כדאי לבדוק את הכתובת ואת הסיסמה; יש ספקי דוא״ל שדורשים סיסמת אפליקציה.
app-says-package-redact-nothing-next = כותבים אותו כפי שהוא רשום („{ app-search }” מראה היכן), או מוחקים את השורה.
app-says-services-phrase-nowhere-next = כותבים אותו כפי שהוא רשום: „{ app-search }” מראה היכן.
app-says-package-way-edit = כותבים את השדה הזה של התיק מחדש בלעדיו, תחת „{ app-details }”. החבילה מראה את הגרסה הישנה רק כטביעת אצבע.
app-says-services-send-large = המייל תופס { $size } MB, יותר ממה שתיבות רבות מקבלות: אפשר להשמיט פריטים תחת “{ app-choose-exhibits }” ולבנות שוב, או לשלוח את המכתב בדואר.
app-says-package-way-nothing = אין רשומה שמכילה אותו כפי שהוקלד: מסתכלים במקומות שצוינו למעלה, ומשמיטים את הראיה שממנה הוא בא תחת „{ app-choose-exhibits }”.
app-says-services-name-and-refused-next = משמיטים את השם, או את הסירוב למסור אותו; סירוב למסור שם משפחה אפשר לכתוב במה שנאמר.
app-says-services-capture-elsewhere-next = אפשר להוסיף את הקובץ גם לתיק הזה, תחת "ראיות".
app-says-services-case-closed-write-next = כדי להמשיך בו, לפתוח את התיק מחדש; לעניין חדש, לפתוח תיק חדש.
app-says-services-case-fixed-next = מועד הפתיחה נשמר כפי שהיה; סוגרים ופותחים תיק בכפתורים שלו.
app-says-services-case-unnamed-next = לכתוב במילים אחדות מה קרה, ועם איזו חברה.
app-says-services-confirmed-and-refused-next = לרשום את מה שנכון עכשיו; את מה שקדם לו אפשר לרשום כשיחה או כמכתב.
app-says-services-days-reversed-next = לכתוב תחילה את היום המוקדם.
app-says-services-message-of-what-next = לבחור גם את הצ'אט.
app-says-services-months-of-what-next = להשמיט את מספר החודשים, או לומר עד מתי.
app-says-services-free-of-what-next = יש לציין גם מחיר (0 אם אין מה לשלם), או להשמיט את החודשים ללא תשלום.
app-says-services-no-show-minutes-next = להשמיט את מספר הדקות, או לומר מתי הגיעו.
app-says-services-not-linked-next = בסיפור המעשה רואים את הראיות של כל רישום.
app-says-services-why-empty-next = לכתוב זאת במילים אחדות.
app-says-services-withdrawn-already-next = אם הוא נכון בכל זאת, לרשום אותו מחדש.
app-choose-exhibits = מה יצורף
app-review-now = לעיין קודם בכל עמוד
app-back-to-cases = חזרה לכל התיקים
app-cases = תיקים
app-search = חיפוש
app-settings = הגדרות
app-welcome = כאן שומרים את מה שקרה ביניכם לבין חברה, עם ראיות שכל אחד יכול לבדוק, והופכים אותו לתלונה.
app-welcome-1 = פותחים תיק: מה הבעיה ועם מי.
app-welcome-2 = מקליטים צ'אטים, שומרים דפים, מוסיפים חשבוניות ותמונות ורושמים שיחות.
app-welcome-2-in-fleet = מוסיפים חשבוניות, תמונות וצ'אטים שנשמרו, ורושמים שיחות.
app-welcome-3 = כשנאסף די, בונים את התלונה: מכתב עם נספחים ממוספרים.
app-start = צעדים ראשונים
app-start-case = פתיחת תיק
app-start-interview-why = תישאלו, שאלה אחר שאלה, מה קרה, עם מי ומה אתם רוצים. אפשר לדלג על כל שאלה ולשנות הכול אחר כך.
app-start-interview = לספר מה קרה
app-start-form = למלא טופס במקום
app-start-demo = קודם לראות דוגמה
app-start-demo-why = כל הדרך עם חברה מומצאת שחיה במחשב הזה: צ'אט, מחירים, חשבון, מכתב וחבילה. זה לוקח כדקה ולא נוגע בתיקים שלכם.
app-start-demo-now = להראות את הדוגמה
app-start-machine-why = מה נדרש במחשב הזה, והאם הוא נמצא.
app-demo-of-demo = זו כבר הדוגמה.
app-demo-of-demo-next = סוגרים את העמוד הזה וחוזרים לתיקים שלכם.
app-new-case = פתיחת תיק חדש
app-to-do = מה דורש טיפול עכשיו
app-more = { $count ->
    [one] עוד דבר אחד
    [two] עוד שני דברים
   *[other] עוד { $count } דברים
}
app-to-do-overdue = באיחור מאז
app-to-do-due = עד
app-to-do-check = בדיקה
app-to-do-price = מחיר
app-to-do-decide = להכרעה
app-nothing-to-do = שום דבר לא מאחר ולא ממתין לכם.
app-all-cases = כל התיקים
app-find-case = חיפוש תיק
app-find-case-why = שם, חברה, מילים מהכותרת או מספר
app-state-label = אילו
app-state-all = כולם
app-state-open = פתוחים
app-state-closed = סגורים
app-order-label = קודם
app-order-latest = מה שקרה אחרון
app-order-due = מה שמועדו קרוב
app-order-sum = הסכום הגדול
app-order-name = לפי שם { the-customer }
app-order-provider = לפי חברה
app-cases-shown = { $count ->
    [0] אין תיק מתאים.
    [one] תיק אחד
    [two] שני תיקים
   *[other] { $count } תיקים
}
app-exhibits = { $count ->
    [0] עדיין אין ראיות
    [one] ראיה אחת
    [two] שתי ראיות
   *[other] { $count } ראיות
}
app-case-line = תיק { $number } · { $provider }
app-asked-for = הסכום הנדרש:
app-closed = נסגר ב־
app-case-needs = צריך לכתוב מה הבעיה ומה שם החברה.
app-case-needs-next = יש למלא את שניהם ולפתוח את התיק שוב.
app-about-trouble = על הבעיה
app-about-you = עליכם
app-about-you-why = עבור המכתב. הפרטים נשארים במחשב הזה; מה שלא ימולא יישאר במכתב כשורה ריקה.
app-open-case = פתיחת התיק
app-gender-unsaid = ללא ציון
app-gender-f = אישה
app-gender-m = גבר
app-sector-telecom = אינטרנט או טלפון
app-sector-tv = טלוויזיה
app-sector-shop = חנות
app-sector-newspaper = עיתון
app-sector-security = חברת אבטחה
app-deal-distance = בטלפון, באינטרנט או בדואר
app-deal-shop = בחנות
app-paid_by-standing-order = הוראת קבע
app-paid_by-card = כרטיס אשראי
app-paid_by-transfer = העברה בנקאית
app-paid_by-cash = מזומן
app-tab-story = הסיפור
app-tab-evidence = ראיות
app-tab-write = רישום
app-tab-record = הקלטה
app-tab-prices = מחירים
app-tab-watches = מעקבים
app-tab-package = מכתב וחבילה
app-findings = מה עולה מהתיעוד
app-offered = מה שהוצע או הובטח בצ'אטים
app-offered-why = שום דבר אינו נחשב הבטחה לפני שאישרתם.
app-offered-where = בצ'אט
app-offered-accept = לרשום כהבטחה
app-for-months = { $count ->
    [one] לחודש אחד
    [two] לחודשיים
   *[other] ל־{ $count } חודשים
 }
app-offer-gone = ההצעה הזאת אינה ברשימה עוד.
app-offer-gone-next = אולי כבר נרשמה; כדאי להביט בציר הזמן של התיק.
app-kept-here = נרשם.
app-kept-forgotten = הוסר לצמיתות. שהיה כאן, ומדוע הוסר, נשאר רשום.
app-correct = תיקון
app-correct-why = משנים מה שאינו נכון. הנוסח הקודם נשאר רשום, עם הסיבה.
app-correct-now = שמירת התיקון
app-nothing-changed = דבר לא השתנה.
app-nothing-changed-next = שנו שדה, ואז שמרו.
app-withdraw = משיכת הרישום
app-withdraw-why = הרישום יוצא מהמכתב, מציר הזמן ומהסכומים, ונשאר רשום שנמשך.
app-forget-words = הסרת המילים לצמיתות
app-forget-words-why = איש לא יוכל לקרוא אותן שוב, גם לא אתם. שהיה כאן רישום, ומדוע הוסר, נשאר.
app-forget-piece = הסרת הראיה לצמיתות
app-forget-piece-why = הקבצים ומה שנאמר בה נמחקים, ואי אפשר להשיבם. שהייתה כאן, ומדוע הוסרה, נשאר רשום. גיבויים וחבילות שנעשו קודם עדיין מכילים אותה.
app-forget-sure = כן, וידוע לי שאין דרך חזרה
app-forget-now = להסיר לצמיתות
app-forget-tick = דבר לא הוסר: לא היה אישור.
app-forget-tick-next = סמנו את האישור ולחצו שוב.
app-no-findings = עדיין אין ממצאים. הם עולים ממה שהוקלט ונרשם.
app-details = פרטי התיק
app-keep-details = שמירת הפרטים
app-close = סגירת התיק
app-close-why = כשהעניין נפתר. דבר לא נמחק, ואפשר לפתוח את התיק שוב.
app-reopen = פתיחת התיק מחדש
app-proposals = הדברים הבאים לעשות
app-next = מה לעשות עכשיו
app-checklist = מה יש בתלונה: { $done } מתוך { $count }
app-verdict-proposed = ממתין להחלטתכם
app-verdict-accepted = אושר
app-verdict-rejected = נדחה, המכתב לא יכלול אותו
app-candidate = ייתכן הסבר אחר
app-shown-by = הראיה לכך:
app-piece-n = ראיה { $n }
app-no-evidence = לא קושרה לכך ראיה.
app-accept = אישור
app-reject = דחייה
app-reword = ניסוח במילים שלי
app-own-words = המילים שלכם, כפי שייכתבו במכתב
app-keep-words = אישור בניסוח הזה
app-demands = הדרישות
app-no-demands = עדיין אין דרישות.
app-add-demand = הוספת דרישה
app-ladder = למי פונים
app-sent-on = נשלח ב־
app-timeline = ציר הזמן
app-as-sheet = כגיליון (CSV)
app-as-calendar = ליומן שלי
app-due-calendar = להוסיף את המועדים ליומן שלי
app-show = הצגה של
app-filter = סינון
app-kind-all = הכול
app-kind-contact = פניות
app-kind-promise = הבטחות
app-kind-price = מחירים
app-kind-capture = ראיות
app-kind-fact = עובדות
app-kind-charge = חיובים
app-kind-step = צעדים שננקטו
app-kind-overdue = איחורים
app-events = { $count ->
    [one] אירוע אחד
    [two] שני אירועים
   *[other] { $count } אירועים
}
app-written-down = נרשם ב־
app-earlier = אירועים קודמים
app-what-to-write = מה קרה?
app-call-now = השיחה מתנהלת עכשיו
app-call-now-why = שעון וכפתורים: כל שורה מקבלת את שעתה ברגע הלחיצה, ושאלות הסיכום באות בסוף.
app-begin-call = התחלת השיחה
app-form-call = שיחת טלפון
app-form-call-why = מי דיבר, מה נאמר וכמה זמן המתנתם.
app-form-visit = ביקור טכנאי
app-form-visit-why = חלון הזמן שהובטח, ומתי הגיעו.
app-form-letter = מכתב, דוא״ל או טופס
app-form-letter-why = משהו שכתבתם, או שכתבו לכם.
app-form-promise = הבטחה
app-form-promise-why = מחיר, שיחה חוזרת, החזר: מה הובטח, על־ידי מי ועד מתי.
app-form-payment = תשלום
app-form-payment-why = מה חויב, מה הוחזר ומה עלתה הבעיה.
app-form-fact = עובדה
app-form-fact-why = במילים שלכם: הגיע אפור, הוזמן כחול.
app-form-cancellation = ביטול
app-form-cancellation-why = שהודעתם על ביטול, איך, ומה השיבו.
app-form-demand = דרישה
app-form-demand-why = מה אתם דורשים, והסכום כפי שחושב.
app-form-step = תלונה שנשלחה
app-form-step-why = למי, איך ומתי; מאז ממתינים לתשובה.
app-form-note = הערה
app-form-answer = תשובה שהתקבלה
app-form-answer-why = על מכתב ששלחתם או על שאלה ששאלתם; תשובה שנרשמה אינה עוד באיחור.
app-form-price = מחיר שראיתי
app-form-price-why = בעמוד, בחשבונית, או כהצעה של חברה אחרת.
app-form-note-why = כל דבר אחר שכדאי לשמור.
app-field-title = מה הבעיה, בכמה מילים
app-field-provider = שם החברה
app-field-sector = סוג החברה
app-field-customer_number = מספר לקוח
app-field-short_name = החברה באותיות לטיניות, לשמות הקבצים (אם ריק: כפי ששמה נשמע)
app-field-plan = מסלול או מוצר
app-field-since = לקוחות מאז
app-field-deal = איך נעשתה העסקה
app-field-paid_by = איך משלמים
app-field-why = למה משנים (לא חובה)
app-why-needed = הסיבה
app-field-outcome = איך זה נגמר
app-field-obtained = מה התקבל
app-field-name = שם
app-field-gender = לשון הפנייה במכתב
app-field-id_number = מספר זהות
app-field-address = כתובת
app-field-phone = טלפון
app-field-email = דוא״ל
app-field-letter_language = שפת המכתב
app-field-at = מתי
app-field-minutes = כמה דקות זה נמשך
app-field-waited = זמן ההמתנה (דקות:שניות)
app-field-agent = מי ענה
app-field-reference = מספר פנייה
app-field-summary = מה נאמר
app-field-next_step = מה נאמר שיקרה הלאה
app-field-asked_for = מה ביקשתם
app-field-refused = מה סורב, במילים שלהם
app-field-read_back = הקריאו בחזרה את מה שרשמו
app-field-incoming = זה הגיע מהם
app-field-evidence = ראיה לכך
app-field-ordered = ההצעה או ההזמנה שממנה זה שונה
app-choice-cancel-fee = דמי ביטול
app-field-window = חלון הזמן שהובטח, למשל: אתמול 8-12
app-field-arrived = שעת ההגעה
app-field-no_show = איש לא הגיע
app-field-by = באיזו דרך או על־ידי מי
app-field-text = במילים שלכם
app-field-kind = סוג
app-field-price = המחיר שהובטח
app-field-months = לכמה חודשים
app-field-free_months = חודשים ללא תשלום בהתחלה
app-field-starts = החל ממתי
app-field-due = עד מתי
app-field-until = מתי זה חזר (רק כשאין שירות)
app-field-amount = הסכום
app-field-what = מה בוטל
app-field-confirmed = אושר ב־
app-field-to = תשובה אל
app-field-source = היכן
app-field-kept_at = קוימה ביום
app-field-answered = נענתה ביום
app-field-sum_shown = איך חושב הסכום, למשל: 3 × 55.00
app-field-addressee = אל מי
app-field-body = סוג הגוף
app-hint-time = למשל: עכשיו, אתמול 14:30, 05/06/2026
app-time-now = עכשיו
app-hint-money = למשל: 64.90 ₪ לחודש
app-choice-unsaid = –
app-choice-no-evidence = ללא
app-choice-human = אדם
app-choice-bot = בוט
app-choice-unknown = לא ידוע
app-choice-email = דוא״ל
app-choice-letter = מכתב
app-choice-page = בעמוד
app-choice-bill = בחשבונית
app-choice-offer = הצעה של חברה אחרת
app-choice-registered = דואר רשום
app-choice-form = טופס מקוון
app-choice-fax = פקס
app-choice-message = מסרון
app-choice-call = שיחת טלפון
app-choice-chat = צ'אט
app-choice-price = מחיר
app-choice-callback = שיחה חוזרת
app-choice-refund = החזר
app-choice-visit = ביקור
app-choice-other = אחר
app-choice-charge = חויבתם
app-choice-cost = עלה לכם במקום אחר
app-choice-other-goods = מוצר שונה מהמוזמן
app-choice-defect = פגם
app-choice-late-delivery = איחור באספקה
app-choice-no-service = אין שירות
app-choice-page-differs = באתר כתוב אחרת
app-choice-terms-changed = התנאים שונו
app-choice-overcharge = חיוב יתר
app-choice-others-report = מה שפרסמו אחרים
app-choice-confirm = אישור בכתב
app-choice-fix = תיקון
app-choice-cancel = ביטול
app-choice-records = הקלטות ורישומים
app-choice-company = החברה
app-choice-ceo = המנכ״ל
app-choice-ministry = משרד ממשלתי
app-choice-authority = הרשות להגנת הצרכן
app-choice-council = מועצה
app-choice-ngo = ארגון צרכנים
app-choice-card = חברת האשראי
app-choice-court = בית המשפט לתביעות קטנות
app-keep = שמירה
app-cancel = חזרה בלי לשמור
app-drop = גררו לכאן קבצים, הדביקו צילום מסך או בחרו קבצים
app-drop-why = תמונות, דוא״ל, חשבוניות, יצוא של צ'אט. הם נשמרים כמות שהם.
app-add-files = הוספה
app-choose-files = בחירת קבצים
app-adding = הקבצים מתווספים …
app-no-evidence-yet = עדיין אין ראיות.
app-find-piece = חיפוש
app-kind-of = סוג
app-capture-all = הכול
app-pieces = { $count ->
    [0] אין ראיה מתאימה.
    [one] ראיה אחת
    [two] שתי ראיות
   *[other] { $count } ראיות
}
app-later-pieces = חדשות יותר
app-earlier-messages = הודעות קודמות
app-later-messages = הודעות מאוחרות יותר
app-messages-shown = הודעות { $first } עד { $last } מתוך { $count }
app-earlier-pieces = ישנות יותר
app-link-pieces = קישור למה שזה מראה
app-link-pieces-why = מסמנים ראיות למטה, בוחרים מה הן מראות ולוחצים על הכפתור; בעכבר אפשר לגרור ראיה אל אחת השורות.
app-link-ticked = קישור הראיות המסומנות
app-tick-piece = בחירה: { $title }
app-without-evidence = עדיין בלי ראיה
app-linked = { $count ->
    [one] ראיה אחת קושרה.
    [two] שתי ראיות קושרו.
   *[other] { $count } ראיות קושרו.
}
app-link-none = לא סומנה ראיה, או שלא נבחר מה היא מראה.
app-link-none-next = מסמנים ראיה, בוחרים מה היא מראה ולוחצים שוב על הכפתור.
app-nothing-to-link = עדיין אין כאן מה שראיה יכולה להראות: קודם רושמים מה קרה.
app-text-cut = זו ההתחלה; הטקסט כולו נמצא בקבצים שלמטה.
app-no-file = לא נשלח קובץ.
app-no-file-next = יש לבחור קובץ אחד או יותר ולהוסיף.
app-file-too-large = הקובץ { $name } גדול מדי: קבצים שמתווספים יחד יכולים להגיע ל־512 מגה־בייט.
app-file-too-large-next = יש להוסיף פחות קבצים בכל פעם. דבר מאלה לא נשמר.
app-disk-full = אין די מקום בדיסק עבור { $name }.
app-disk-full-next = יש לפנות מקום ולהוסיף שוב. דבר ממנו לא נשמר.
app-capture-page = דף אינטרנט
app-capture-chat = צ'אט
app-capture-file = קובץ
app-capture-email = דוא״ל
app-capture-download = קובץ שהורד
app-kind = סוג
app-taken = נשמר ב־
app-own-date = התאריך שלו
app-address = כתובת
app-state = מצב
app-conversation = השיחה
app-find-on-picture = חיפוש על התמונה
app-not-on-picture = לא נמצא בתמונה.
app-picture = תמונה
app-picture-n = תמונה { $n }
app-page-n = עמוד { $n }
app-words-of-it = הטקסט
app-shows-what = מה הראיה מראה?
app-link-to = קישור אל
app-link = קישור
app-unlink = ביטול הקישור
app-cover = מה יוצא החוצה
app-cover-open = לכסות משהו לפני שזה יוצא
app-cover-why = מה שתכסו יהיה שחור בכל חבילה. המקור נשאר כאן כמות שהוא, עם חותמו.
app-cover-draw = מציירים מלבן מעליו בעכבר או באצבע.
app-cover-box = המלבן, בפיקסלים של התמונה
app-cover-left = משמאל
app-cover-top = מלמעלה
app-cover-width = רוחב
app-cover-height = גובה
app-cover-page = עמוד
app-cover-reason = למה (לא חובה)
app-cover-box-now = לכסות את המלבן
app-cover-kinds = סוגי פרטים, בכל מקום שהם מופיעים
app-cover-words-now = לכסות את אלה
app-covered = מכוסה בכל חבילה של התיק
app-cover-one-box = מלבן על תמונה
app-elsewhere = (על ראיה אחרת)
app-looked-at = נבדק: אין עוד מה לכסות
app-uncover = לא לכסות
app-as-it-leaves = כך זה ייצא
app-leaves-not = הקובץ הזה נשאר מחוץ לחבילה: אי אפשר לכסות בוודאות את מה שיש בו, וקבצים אחרים אומרים אותו דבר.
app-nothing-to-cover = אין כאן תמונה או מסמך לכסות.
app-cover-kind-id-number = מספרי זהות
app-cover-kind-card = מספרי כרטיס אשראי
app-cover-kind-phone = מספרי טלפון
app-cover-kind-email = כתובות דוא"ל
app-cover-kind-address = כתובות
app-cover-kind-account = מספרי חשבון ולקוח
app-cover-kind-birth-date = תאריכי לידה
app-cover-kind-device-number = מספרי מכשיר וסים (IMEI)
app-cover-kind-tokens = מפתחות ואסימונים בכתובות
app-cover-kind-customer = השם שלכם
app-cover-kind-representatives = שמות נציגים
app-cover-kind-other-conversations = שיחות אחרות במסנג'ר
app-files-and-seals = קבצים
app-files-why = כל קובץ נשמר כמות שהוא ונקרא לפי טביעת האצבע שלו; שינוי של בית אחד היה מתגלה.
app-piece-sealed = נחתם ביום
app-piece-signed = בחתימת המפתח שלכם
app-piece-stamped = חותמת זמן מאת { $authority }:
app-piece-not-sealed = עוד לא נחתם.
app-file = קובץ
app-size = גודל
app-record-chat = הקלטת צ'אט
app-record-chat-why = ייפתח חלון דפדפן. משוחחים בו כרגיל; כל הודעה נשמרת כפי שהופיעה, ומוצגת גם כאן.
app-chat-conversation = רק השיחה בשם (באפליקציית מסרים; אפשר להשאיר ריק)
app-chat-conversation-why = השם כפי שהוא מופיע מעל השיחה, או חלק ממנו. דבר משיחות אחרות לא נכנס לתיעוד, והכניסה נשמרת לפעם הבאה.
app-chat-elsewhere = בחלון פתוחה שיחה אחרת, או לא פתוחה שיחה: דבר ממנה לא נכנס לתיעוד. כדי להמשיך צריך לפתוח את השיחה הנכונה.
app-chat-walk = השיחה מצולמת שוב מתחילתה ועד סופה ({ $percent }%). עד לסיום יש להשאיר את החלון שלה פתוח.
app-chat-address = כתובת הדף שבו נמצא הצ'אט
app-start-chat = פתיחת הצ'אט והקלטה
app-keep-page = שמירת דף אינטרנט
app-keep-page-why = מחיר, תנאים, הצעה: הדף כולו כפי שהוא כעת, כתמונה וכטקסט.
app-page-address = כתובת הדף
app-dismiss = סגירת הודעות קוקיז תחילה
app-take-page = שמירת הדף
app-recording-failed = לא נשמר דבר שאפשר להשתמש בו: { $why }
app-recording-failed-next = כדאי לפתוח את הכתובת בדפדפן ולנסות שוב.
app-recording-partial = הדבר נשמר, אבל משהו חסר: { $why }
app-recording-partial-next = כדאי לבדוק את מה שנשמר; אם זה חשוב, להקליט שוב.
app-job-chat = הקלטת צ'אט
app-job-capture = שמירת דף אינטרנט
app-job-package = בניית החבילה
app-job-mend = התקנת מה שחסר
app-job-start = מה קרה?
app-job-export = קליטת הצ'אט שיוצא
app-job-demo = תיק ההדגמה
app-job-call = שיחה
app-job-try = ניסיון של המעקב
app-job-recipe = הקלטת הדרך אל המחיר
app-job-run = הרצה של { $recipe }
app-job-kept = נשמר: { $what }
app-job-stopping = מסיימים; מה שנשמר נשאר.
app-job-running = בעבודה …
app-job-done = הסתיים.
app-job-failed = זה לא הסתיים כשורה.
app-job-stopped = הופסק. מה שנשמר קודם לכן נשאר.
app-asks-username = שם משתמש עבור { $provider } { $shown }
app-asks-password = סיסמה עבור { $provider } { $shown }
app-asks-again = { $purpose } (שוב, לבדיקה)
app-question-before = חזרה לשאלה הקודמת
app-guide-logged-in = נכנסתי לחשבון
app-guide-no-login = אין צורך בכניסה
app-guide-price = מחיר
app-guide-page = העמוד כמות שהוא
app-guide-file = קובץ להורדה, כמו חשבונית
app-guide-done = זה הכול
app-guide-month = חודש
app-guide-two-months = חודשיים
app-guide-year = שנה
app-guide-week = שבוע
app-guide-day = יום
app-guide-once = תשלום חד־פעמי
app-answered-before = (התשובה שלכם עד כה)
app-asks-export-name = { $name } הוא צ'אט שיוצא מהטלפון. איזה מהשמות הוא שלכם?
app-asks-export-into = האם ”{ $name }“ היא אותה שיחה שהקלטתם? אם כן, מה שחסר בהקלטה יתווסף אליה.
app-export-alone = לא, שיחה בפני עצמה
app-export-not-me = אף אחד מהם: לא כתבתי בו דבר
app-asks-export-dates = איך לקרוא את התאריך { $example } בקובץ { $name }?
app-export-dmy = היום ראשון (28/11/2026)
app-export-mdy = החודש ראשון (11/28/2026)
app-export-ymd = השנה ראשונה (2026-11-28)
app-asks-otp = קוד חד־פעמי מ־{ $provider } { $shown }
app-answer = שליחה
app-note-label = מילים משלכם
app-command-note = שמירה כהערה
app-command-promise = ההודעה האחרונה היא הבטחה
app-command-picture = צילום עכשיו
app-command-hold = בהמתנה
app-command-bot = עונה מכונה
app-command-human = עכשיו עונה אדם
app-command-promised = הובטח
app-command-refused = סירבו
app-command-reference = מספר פנייה
app-told = { $command } · { $text }
app-needs-words = קודם כותבים את המילים, ואז לוחצים על „{ $command }”.
app-end-call = השיחה הסתיימה
app-end-interview = לסיים כאן ולשמור את מה שנאמר
app-skip-question = דילוג
app-stop = סיום
app-show-result = הצגת התוצאה
app-show-evidence = הצגת הראיות
app-live-counts = עד כה { $messages ->
    [one] הודעה אחת
    [two] שתי הודעות
   *[other] { $messages } הודעות
}, { $pictures ->
    [one] תמונה אחת
    [two] שתי תמונות
   *[other] { $pictures } תמונות
}
app-progress = התקדמות
app-look-again = רענון
app-no-prices = עדיין לא נרשם מחיר. אפשר לשמור את דף החשבון או להוסיף חשבונית.
app-months-missing = חודשים בלי ראיה:
app-price-right = בדקתי: זה נכון
app-alternatives = מה מציעים אחרים
app-offer-of = הצעה של
app-saving = חיסכון בשנה
app-no-watches = שום דבר עוד לא נבדק מעצמו. מקליטים פעם אחת את הדרך אל המחיר, ומאז הוא נבדק בכל חודש ותשמעו כשהוא זז.
app-next-due = הבדיקה הבאה:
app-paused = מושהה
app-trial-broken = העמוד השתנה:
app-changes = מה השתנה בעמודים שלו
app-no-changes = דבר לא השתנה בין הבדיקות.
app-changed-between = בין
app-changed-gone = ירד:
app-changed-new = נוסף:
app-changed-rotating = מתחלף:
app-checks = { $count ->
    [one] בדיקה אחת
   *[other] { $count } בדיקות
}
app-check-done = נעשתה
app-check-failed = נכשלה
app-check-missed = הוחמצה
app-check-running = נקטעה
app-try-watch = לנסות עכשיו
app-pause = השהיה
app-resume = המשך
app-schedule = מעצמו
app-scheduled = המחשב הזה מריץ את המעקבים מעצמו ({ $by }).
app-not-scheduled = המחשב הזה עוד לא מריץ את המעקבים מעצמו.
app-schedule-now = שהמחשב יריץ אותם
app-unschedule = לא להריץ יותר
app-record-recipe = להראות את הדרך אל מחיר
app-watch-page = לעקוב אחר עמוד
app-watch-page-why = מבצע, מחירון או תנאים: העמוד נשמר בכל פעם, ותשמעו כשכתוב בו דבר אחר.
app-record-recipe-why = נפתח חלון דפדפן. נכנסים בו כרגיל ולוחצים על המחיר; השאלות מופיעות כאן. מה שמקלידים בחלון לא נשמר.
app-recipe-address = כתובת העמוד, או של הכניסה
app-record-recipe-now = פתיחת החלון
app-recipes = דרכים מוכרות
app-every-month = לבדוק כל חודש
app-every-week = כל שבוע
app-every-day = כל יום
app-run-now = פעם אחת, עכשיו
app-build = בניית החבילה
app-build-why = המכתב מיועד אל { $addressee }. { $exhibits ->
    [0] עדיין אין בתיק ראיות.
    [one] מצורפת ראיה אחת.
    [two] מצורפות שתי ראיות.
   *[other] מצורפות { $exhibits } ראיות.
}
app-package-audit = עם הרישום מתי הסתכלו כאן בדפי התיק ובאיזה תפקיד (בלי שמות)
app-build-now = בנייה
app-letter = המכתב
app-letter-why = בוחרים למי הוא מיועד, קוראים אותו ומנסחים מחדש היכן שרוצים.
app-open-letter = קריאה ושינוי של המכתב
app-rights = מה אומר החוק
app-rights-why = מה שנוגע לתיעוד שבתיק הזה, כל אחד עם מקורו. אין זה ייעוץ משפטי.
app-rights-none = עוד אין: אשרו קודם ממצא.
app-right-cited = המכתב מצטט אותו.
app-right-hint = לא מצוטט: צריך לבדוק קודם.
app-right-lacks = לא מצוטט; נדרש
app-right-other = לא מצוטט.
app-right-checked = המקור נבדק לאחרונה ביום
app-right-source = מקור { $n }
app-need-ongoing = שהעסקה מתמשכת
app-need-authorised = שהתשלום בהוראת קבע או בכרטיס
app-need-distance = שהעסקה נעשתה בטלפון, באינטרנט או בדואר
app-need-recorded = שהייתה שיחה או צ'אט
app-need-within-14-days = שהודעת הביטול נמסרה בתוך 14 ימים מהעסקה
app-need-cancelled-in-time = שהודעת הביטול נמסרה בתוך 14 ימים מהעסקה, או בתוך ארבעה חודשים למי שזכאי לכך
app-need-longer-window = גיל 65 ומעלה, מוגבלות או עלייה חדשה
app-need-written-notice = שהודעת הביטול נמסרה בכתב
app-need-fixed-term = שהמחיר או העסקה הובטחו לתקופה
app-need-earlier-demand = שנשלחה קודם דרישה בכתב
app-need-sector = שהוא חל על התחום הזה
app-letter-kind = סוג המכתב
app-show-letter = הצגה
app-letter-as-sent = כפי שיישלח
app-letter-reword = במילים שלכם
app-letter-reword-why = אפשר לשנות כל פסקה; פסקה שרוקנה לא תופיע. הראיות נשארות ליד כל טענה, וגם הנוסח המחושב נשמר.
app-paragraph-n = פסקה { $n }
app-keep-letter = שמירת הנוסח
app-undecided = { $count ->
    [one] ממצא אחד ממתין להחלטתכם ולא ייכלל.
    [two] שני ממצאים ממתינים להחלטתכם ולא ייכללו.
   *[other] { $count } ממצאים ממתינים להחלטתכם ולא ייכללו.
}
app-decide = להחלטה עכשיו
app-review = כל עמוד כפי שייצא
app-review-why = כך החבילה תצא עכשיו (עבור: { $audience }). דבר עוד לא נבנה. עוברים על כל עמוד; מה שאין להראות אפשר לכסות קודם.
app-review-exhibits = הנספחים, כדי לכסות משהו באחד מהם
app-page-of = עמוד { $n } מתוך { $count }
app-review-refused = כך החבילה לא תיבנה:
app-review-build = עברתי על כל העמודים; לבנות
app-review-back = חזרה לחבילה, לשנות משהו
app-review-gone = העיון הזה בחבילה כבר לא נשמר.
app-review-gone-next = יש לחזור אל „{ app-tab-package }” ולעיין שוב בכל העמודים.
app-job-review = הכנת העמודים
app-letter-complaint = תלונה ראשונה
app-letter-reminder = תזכורת
app-letter-ceo = אל המנכ״ל
app-letter-regulator = אל רגולטור
app-letter-consumer = אל ארגון צרכנים
app-letter-recordings = בקשה להקלטות
app-letter-cancellation = הודעת ביטול
app-letter-card = אל חברת האשראי
app-letter-price = דרישת מחיר שהובטח
app-letter-technician = על ביקור טכנאי
app-letter-goods = מוצר פגום או שונה
app-letter-claim = כתב תביעה
app-field-audience = עבור מי
app-field-phrases = מילים להשחרה בכל מקום, אחת בכל שורה
app-phrases-why = הן יושחרו בתמונות ויוסרו מכל טקסט. המקור נשאר כאן.
app-audience-company = החברה
app-audience-regulator = רגולטור
app-audience-court = בית משפט
app-audience-public = הציבור: הפרטים האישיים מושחרים
app-choice-delivery = אספקה
app-packages = חבילות
app-packages-where = הן נמצאות בתיקייה { $folder }
app-packages-until = הן כאן בשבילך בלבד, עד היציאה או עד חצי שעה בלי פעילות: כדאי להוריד אותן. אפשר לבנות אותן מחדש בכל עת.
app-verify = בדיקה
app-send = שליחה
app-send-why = המתעד לא שולח דבר בעצמו. הוא כותב את הדוא"ל או את התווית; אתם שולחים ומציינים זאת כאן.
app-send-by = איך
app-send-to = כתובת, דוא"ל או דואר
app-send-prepare = לכתוב
app-send-ready = מוכן עבור { $addressee }:
app-send-form = הטופס:
app-send-when = מתי נשלח
app-send-reference = המספר שעל הקבלה או האישור
app-send-done = שלחתי
app-now = עכשיו
app-verified-good = הכול תואם: דבר לא שונה מאז שנחתם.
app-verified-bad = משהו אינו תואם; ראו למטה.
app-verified-count = { $passed } מתוך { $all } בדיקות עברו.
app-report-points = { $count } נקודות שלא ניתנו לבדיקה כאן
app-search-for = מילים לחיפוש
app-search-in = ב־
app-search-all = כל התיקים
app-hits = { $count ->
    [0] לא נמצא דבר.
    [one] נמצא במקום אחד.
    [two] נמצא בשני מקומות.
   *[other] נמצא ב־{ $count } מקומות.
}
app-hits-more = יש עוד; כדאי להוסיף מילה.
app-store-at = הראיות נשמרות בתיקייה
app-private-at = מפתחות ופרטי כניסה
app-machine = המחשב הזה
app-looking = בודקים …
app-mend = התקנת מה שחסר
app-backup = גיבוי
app-backup-latest = הגיבוי האחרון:
app-backup-none = עוד אין גיבוי.
app-backup-why = כל המאגר בקובץ אחד. כדאי להעתיק אותו לדיסק אחר או לענן: עותק במחשב הזה בלבד לא יעזור אם המחשב יאבד.
app-backup-now = גיבוי עכשיו
app-restore = החזרת גיבוי
app-restore-why = אם אין כאן עדיין דבר, הגיבוי נעשה התיעוד שלכם. אחרת הוא מצטרף למה שיש, ושום דבר משני הצדדים אינו אובד.
app-restore-file = קובץ הגיבוי
app-restore-now = להחזיר לכאן
app-restore-merged = נכנסו { $records } רישומים ו־{ $files } קבצים.
app-job-restore = החזרת גיבוי
app-store-unsound = משהו בתיעוד אינו תואם.
app-store-unsound-next = שמרו את העותק הזה כמות שהוא, חפשו גיבוי ישן יותר, והחזירו אותו לתיקייה נפרדת.
app-store-wrong = { $what }: { $why }
app-seals = חותמות זמן וחתימות
app-seals-why = כל הקלטה מסתיימת בחותם: המפתח שלכם חותם על מצב התיעוד, וגורמים בלתי תלויים מטביעים את הזמן על טביעת האצבע שלו. דבר מלבדה אינו יוצא מהמחשב.
app-seals-latest = נחתם לאחרונה
app-seals-key = המפתח שלכם
app-seals-stamps = חותמות זמן
app-seals-by = מאת { $names }
app-seals-off = כבויות
app-seals-pending = { $count ->
    [one] אחת עוד לא הגיעה
   *[other] { $count } עוד לא הגיעו
 }
app-seal-now = לחתום עכשיו, ולבקש את מה שלא הגיע
app-check-store = בדיקת כל התיעוד
app-stamping-off = כיבוי חותמות הזמן
app-stamping-on = הפעלת חותמות הזמן
app-key-new = מפתח אחר
app-key-new-why = אם המחשב נגנב, או שהמפתח אולי הגיע לידי אחר. המפתח הישן מאשר את החדש, אלא אם אבד.
app-key-lost = אם המפתח הישן אבד: כיצד
app-key-new-now = יצירת מפתח אחר
app-job-key = מפתח אחר
app-key-changed = המפתח הוא מעכשיו { $fingerprint }.
app-job-seal = חתימה
app-job-check = בדיקת כל התיעוד
app-job-login = פרטי כניסה
app-stamp-sealed = התקבלה חותמת זמן מאת { $authority }.
app-stamp-pending = { $authority } עוד לא השיב; הבקשה תישלח שוב.
app-stamp-failed = תשובתו של { $authority } אינה תקפה.
app-stamp-off = לא נשלחה בקשה אל { $authority }.
app-logins = פרטי כניסה לבדיקות שרצות מעצמן
app-logins-why = כשאתם כאן, האפליקציה שואלת שם, סיסמה וקוד. בדיקה שרצה לבדה יכולה להיכנס רק בפרטים ששמרתם כאן, במחזיק המפתחות של המערכת או בקובץ מוצפן.
app-logins-kept = שמורים עבור:
app-logins-open = שמירה או מחיקה של פרטי כניסה
app-login-site = אתר
app-login-name = שם משתמש
app-login-password = סיסמה
app-login-seed = המפתח של אפליקציית הקודים (אפשר להשאיר ריק)
app-login-keep = שמירה
app-login-forget = מחיקת הפרטים של האתר הזה
app-login-lacks = דבר לא נשמר: חסרים האתר, שם המשתמש או הסיסמה.
app-login-lacks-next = מלאו את שלושתם, ואז שמרו.
app-backup-written = נכתב: { $file }
app-backup-due = אין גיבוי, או שהוא ישן מחודש.
app-job-backup = גיבוי
app-news = עדכונים
app-news-here = עדכונים על המעקבים נשלחים לכתובת שמסרתם.
app-news-desktop = עדכונים על המעקבים מופיעים על שולחן העבודה.
app-news-nobody = איש עוד לא שומע על עדכוני המעקבים.
app-news-address = כתובת לעדכונים
app-news-address-why = כתובת בצורה של Apprise, למשל ntfy://a-secret-name עבור אפליקציית ntfy בטלפון.
app-news-keep = לנסות ולשמור
app-news-mail = כתובת הדוא״ל שלכם
app-news-password = הסיסמה של תיבת הדוא״ל
app-news-password-why = העדכונים נשלחים מהתיבה שלכם אל עצמה. יש ספקים (Gmail) שדורשים סיסמת אפליקציה, שיוצרים בהגדרות החשבון. נשלחת הודעת ניסיון; הסיסמה נשמרת רק במחזיק המפתחות של המערכת.
app-news-server = שרת הדוא״ל, אם אינו נמצא מעצמו (אפשר להשאיר ריק)
app-news-other = דרך אחרת: טלפון, צ'אט
app-news-forget = לא לשלוח לשם עוד עדכונים
app-icon = סמל
app-icon-make = לשים סמל על שולחן העבודה
app-icon-made = נוצר:
app-lock = נעילה
app-lock-why = אחרי רבע שעה בלעדיכם האפליקציה מבקשת את משפט הסיסמה.
app-lock-not = אין משפט סיסמה: מחזיק המפתחות של המערכת שומר על המפתחות, והאפליקציה לא ננעלת. כדאי לנעול את המחשב כשיוצאים.
app-lock-now = לנעול עכשיו
app-locked = נעול
app-locked-why = לא היה כאן איש זמן מה. מה שרץ ממשיך.
app-passphrase = משפט סיסמה
app-passphrase-wrong = זה לא משפט הסיסמה.
app-unlock = פתיחה
app-machine-ok = תקין
app-machine-warning = כדאי לבדוק
app-machine-missing = חסר
services-no-file-of-digest = אין קובץ כזה במאגר.
cli-help-app = פתיחת המתעד בדפדפן, למי שאינו אוהב מסוף. הוא פועל במחשב הזה בלבד.
cli-help-app--no-browser = הדפסת הקישור בלבד.
cli-help-app--shortcut = לשים סמל על שולחן העבודה ובתפריט ההתחלה, ולסיים.
cli-help-app--fleet = לחברי ארגון, שנכנסים דרך ספק הזהויות שלו, מאחורי שרת פרוקסי (docs/fleet.md).
cli-help-app--address = עם ‎--fleet: הכתובת שבה דפדפנים מגיעים ליישום, https://app.example.org
cli-help-app--files = עם ‎--fleet: שרת בשם אחר, לקבצים שתועדו, https://files.example.org
cli-help-app--issuer = עם ‎--fleet: כתובת ספק הזהויות, כפי שהיא כתובה באסימונים שלו.
cli-help-app--client = עם ‎--fleet: השם שבו ספק הזהויות מכיר את היישום.
cli-help-app--listen = עם ‎--fleet: היכן הוא ממתין לפרוקסי.
cli-help-app--listen-files = עם ‎--fleet: אותו דבר, לקבצים שתועדו.
cli-help-app--proxy = עם ‎--fleet: כתובת הפרוקסי; אפשר לחזור על האפשרות. בקשות ממקום אחר נדחות.
cli-help-app--scratch = עם ‎--fleet: היכן נמצאות החבילות כל עוד האדם מחובר. בלי זה: בזיכרון של המחשב (‎/dev/shm).
cli-app-open = המתעד פתוח בדפדפן. אם לא נפתח חלון, יש לפתוח את הקישור (הוא פועל פעם אחת): { $link }
cli-app-stop = לסיום יש להקיש כאן Ctrl+C.
cli-app-fleet-open = היישום פועל מאחורי הפרוקסי של { $address }. לעצירה יש להקיש כאן Ctrl+C.
cli-app-fleet-enrol = חבילות שנעשות ביישום ייחתמו אחרי שהמפעיל ירשום את המפתח שלו: collector fleet enrol app { $key }
cli-app-fleet-lacks = חסר עם ‎--fleet: { $options }
cli-app-fleet-lacks-next = ב־docs/fleet.md יש פקודה מלאה.
cli-app-fleet-one-host = ליישום ולקבצים שתועדו דרושים שני שמות שרת שונים, בלי נתיב.
cli-app-fleet-one-host-next = למשל https://app.example.org ו־https://files.example.org: לקובץ שתועד אסור לחלוק עוגיות עם היישום.
cli-app-fleet-place = { $text } אינה כתובת להמתנה או כתובת של פרוקסי.
cli-app-fleet-place-next = אפשר 127.0.0.1:8092 להמתנה, ו־10.0.0.2 לפרוקסי.
cli-app-fleet-no-memory = אין במחשב הזה תיקייה בזיכרון: החבילות נמצאות ב־{ $folder } כל עוד האדם מחובר. אפשר לתת תיקייה עם ‎--scratch.
cli-app-shortcut = נוצר סמל: { $places }
cli-app-found = הוא כבר פעל; נפתח חלון נוסף.
