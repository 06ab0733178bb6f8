# Messages in English. One file a language; the same ids in each. Syntax: https://projectfluent.org/fluent/guide/
# A section a room. Ids begin with the room's name. Values that are people's or companies' words stay as they are.

## room: shared

the-customer = the customer
shared-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
shared-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
shared-hours-minutes = { $hours } { $minutes ->
    [one] and 1 minute
   *[other] and { $minutes } minutes
}
shared-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
shared-seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
}

## end of room: shared

## room: model (reasons of PARTIAL and FAILED)

reason-login-page = a login page stood where the page should be
reason-other-conversation = another conversation was open
reason-error-page = the site showed an error page
reason-challenge = the site asked for proof of not being a robot; a person is needed
reason-http-status = the site answered with an error status
reason-navigation = the page did not load
reason-asks-for-login = the server itself asks for a user name and a password, which an address cannot give: keep them once with `collector login set`, and use a recipe with `visit.login`
reason-timeout = the time allowed ran out
reason-crashed = the browser crashed
reason-interrupted = the recording was cut off before its end
reason-older-reading = the words are those of an older reading and could not be read anew
reason-store-away = the store or its database did not answer
reason-store-full = there was no room left where the records are kept
reason-missing-part = a part of the record is missing
reason-height-limit = the page is longer than the stated bound and is pictured up to it
reason-infinite-scroll = the page keeps growing without end; kept up to the bound
reason-images-missing = pictures on the page did not load
reason-styles-missing = style sheets of the site did not load
reason-certificate = the site's certificate does not check
reason-redirect-loop = the site redirects in circles
reason-download = the file did not come
reason-covered = a layer covers a part of the page
reason-inner-scroll = an inner scrolling area could not be opened to its whole length
reason-text-differs = text and picture say different things (forced direction)
reason-visual-hebrew = the page writes Hebrew letters in reverse order; in the text they were put in the order in which they are read
reason-blank-picture = the picture lacks text that the page has
reason-price-not-found = no price was found on the page
reason-price-neighbour = something else stands beside the price than when it was recorded: it is another row's
reason-price-unclear = the text found is not one clear price
reason-price-changed = the price changed while its picture was taken
reason-price-period = the page names another period than the recipe
reason-price-unclear-date-or-phone = not one clear price: beside a currency sign stands a date, a time or a phone number
reason-price-unclear-turned = not one clear price: the text runs the other way on the screen
reason-price-unclear-masked = not one clear price: a part of the number is hidden
reason-price-unclear-letter = not one clear price: a letter stands against the digits
reason-price-unclear-odd-sign = not one clear price: an unusual sign stands beside the digits
reason-price-unclear-side-by-side = not one clear price: two numbers stand side by side and may be one amount
reason-price-unclear-footnote = not one clear price: the raised digit may be a footnote or a part of the number
reason-price-unclear-joined = not one clear price: two parts of the page meet inside the number
reason-price-unclear-head-missing = not one clear price: the part before the decimal point is missing
reason-price-unclear-too-long = not one clear price: the number is too long for an amount
reason-price-unclear-leading-zero = not one clear price: the number begins with 0
reason-price-unclear-separators = not one clear price: the separators in the number can be read in two ways
reason-price-unclear-either-number = not one clear price: the currency sign can belong to either number
reason-price-unclear-minus = not one clear price: a dash at the amount may be a minus
reason-price-unclear-parentheses = not one clear price: an amount in parentheses may be negative
reason-price-unclear-not-the-price = not one clear price: the amount is not the price itself: an old or later price, a discount, a fee, a limit …
reason-price-unclear-currency = not one clear price: the currency is not known
reason-price-unclear-currency-apart = not one clear price: a currency stands apart from the number
reason-price-unclear-conditional = not one clear price: beside the price stands one that only some people get
reason-price-unclear-credit = not one clear price: words of a credit or refund stand beside the amount
reason-price-unclear-several = not one clear price: there are several different prices
reason-price-unclear-vat = not one clear price: what is said about VAT was not understood
reason-price-unclear-outside = not one clear price: what stands against the element on its line changes the amount
reason-price-unclear-period = not one clear price: a heading or a choice on the page names a period that does not stand at the price
reason-price-unclear-agorot-apart = not one clear price: shekels and agorot stand in columns of their own
reason-price-unclear-no-total = not one clear price: several amounts, and none is called the total
reason-price-unclear-fraction = not one clear price: a part of the amount is written in words
reason-price-unclear-struck-part = not one clear price: a part of the digits is crossed out
reason-price-unclear-cut = not one clear price: a part of the digits cannot be seen
reason-price-unclear-drawn-beside = not one clear price: a sign that is drawn and is no text stands against the digits
reason-price-unclear-drawn-over = not one clear price: a line or a picture runs through the digits
reason-price-unclear-font = not one clear price: the page's font draws other signs than its text holds
reason-price-unclear-unknown-word = not one clear price: a word beside the amount was not understood and could change what it says
reason-price-unclear-data = not one clear price: the page's own data name another price than its text shows
reason-price-currency = the page shows no currency
reason-bill-picture = the file holds a picture and no text; if it is a bill, add it again with --total
reason-bill-credit = the document is a credit note: its sum comes back to you; give it with --total if it is a charge
reason-bill-currency = the bill names no currency, or several
reason-bill-lines = the bill's lines do not add up to its total
reason-bill-total = the bill's total was not read with certainty; it can be given with --total
reason-bill-vat = the bill's VAT was not read with certainty
reason-bill-previous = the bill's previous balance was not read with certainty
reason-bill-number = the bill's number is not told: it names several, or one that is somebody else's
reason-bill-customer = the customer's number is not told: the bill names several, or the company's own
reason-bill-due = the day to pay by is not told: the bill names several, or one before its own date
reason-bill-period = the months that the bill is for are not told: it names several, or more than a year
reason-bill-ocr = the sums were recognised in a picture (OCR); check them against it, and if they are wrong, add the bill again with --total
reason-bill-date = no date was found on the bill with certainty; the end of its months, or the day it was added, is noted
reason-login-refused = the site refused the login; it was not tried again
reason-logged-out = the site ended the session in the middle
reason-no-secret = no stored login details and nobody to type them
reason-recipe-error = the recipe failed
reason-page-failed = the page was not the page that was wanted
reason-secret-refused = a part that held a secret (password, code or cookie) was not kept
reason-no-messages = no chat messages were seen
reason-words-not-pictured = words of these messages are on no picture
reason-stamp-failed = the captioned copy could not be made

## end of room: model

## room: trust

trust-key-file-needs-passphrase = The key file { $path } needs its passphrase.
trust-set-collector-passphrase-run = Set COLLECTOR_PASSPHRASE, or run it where you can type.
trust-key-file-needs-passphrase-2 = A key file needs a passphrase.
trust-stored-signing-key-cannot = The stored signing key cannot be read.
trust-make-new-one-collector = Make a new one: collector seal --new-key
trust-key-file-cannot-written = The key file { $path } cannot be written: { $reason }
trust-check-folder-s-permissions = Check the folder's permissions.
trust-keyring-does-not-open = The keyring does not open: { $reason }
trust-unlock-use-key-file = Unlock it, or use a key file.
trust-keyring-does-not-take = The keyring does not take the key: { $reason }
trust-key-file-cannot-read = The key file { $path } cannot be read: { $reason }
trust-check-permissions = Check its permissions.
trust-passphrase-does-not-open = The passphrase does not open the signing key.
trust-try-again-without-new = Try again; without it, a new key has to be made.
trust-sealed-file-made-on = A sealed file was made on a far faster machine than this one is now; it was not opened, though the phrase may fit.
trust-try-again-when-less = Try again when less is running beside it.
trust-not-web-address = { $authority }: { $url } is not a web address.
trust-correct-config-toml = Correct it in config.toml.
trust-answered-no-time-stamp = { $authority } answered with no time-stamp.
trust-stays-pending-collector-seal = It stays pending; collector seal tries again.
trust-time-stamp-answers-another = The time-stamp answers another question (its nonce differs).
trust-signer-s-certificate-not = The signer's certificate is not for time-stamping alone.
trust-did-not-answer = { $authority } did not answer: { $reason }
trust-answered-with-error = it answers with error { $code }
trust-no-answer-in-time = no answer came in time
trust-connection-not-safe = no safe connection could be made
trust-no-connection = no connection to it
trust-authority-refused = The authority refused: { $status }
trust-time-stamp-s-time = The time-stamp's time reads differently to two readers.
trust-time-stamp-not-over = The time-stamp is not over a SHA-256 digest.
trust-time-stamp-does-not = The time-stamp does not hold: { $reason }
trust-signer-s-certificate-does = The signer's certificate does not say what it may be used for.
trust-no-root-certificate-pinned = No root certificate is pinned for { $authority }, so nothing of it can be trusted.
trust-signer-s-certificate-does-2 = The signer's certificate does not lead to the pinned root at the stamp's own time.
trust-reply-does-not-carry = The reply does not carry its one signer's certificate.
trust-reply-kept-but-not = The reply is kept, but not verified: rfc3161-client cannot read it and openssl is not installed.
trust-time-stamp-does-not-2 = The time-stamp does not hold: { $said }
trust-reply-cannot-read-as = The reply cannot be read as a time-stamp; it is kept as it came.
trust-reply-s-signer-cannot = The reply's signer cannot be read.
trust-signature-another-key = The signature is by another key.
trust-signature-made-another-purpose = The signature was made for another purpose.
trust-not-ssh-signature = This is not an SSH signature.
trust-ssh-signature-kind-not = The SSH signature is of a kind that is not used here.
trust-not-ed25519-public-key = This is not an Ed25519 public key.
trust-signature-does-not-fit = The signature does not fit these bytes.
trust-ssh-signature-cannot-read = The SSH signature cannot be read.
trust-not-openssh-public-key = This is not an OpenSSH public key.
trust-no-status = no readable status
trust-openssl-silent = no reason given
trust-by-client-reordered = rfc3161-client, certificates put in order
trust-redirected-elsewhere = it redirects to something that is no web address

## end of room: trust

## room: store

store-not-utf-8-text = { $name } is not UTF-8 text.
store-mend-delete-return-defaults = Mend it, or delete it to return to the defaults.
store-cannot-read = { $name } cannot be read: { $reason }
store-there-nothing-search = There is nothing to search for.
store-give-word-phrase-collector = Give a word or a phrase: collector search "חצי מחיר"
store-record-never-changed-correction = The record is never changed: a correction is a new record.
store-append-new-version-same = Append a new version with the same id.
store-there-no-table = There is no table { $name }.
store-use-one = Use one of: { $tables }.
store-another-program-holds-more = Another program holds { $parent } for more than { $patience } seconds.
store-wait-end-then-try = Wait for it to end, then try again.
store-os-error = { $path }: { $value }
store-check-drive-holds-store = Check the drive that holds the store.
store-disk-full-what-acknowledged = The disk is full; what was acknowledged before is safe.
store-make-room-where-then = Make room where { $path } is, then try again.
store-may-not-written = { $path } may not be written.
store-choose-another-folder-store = Choose another folder with --store, or change its permissions.
store-store-opened-reading-only = The store was opened for reading only.
store-file-objects-not-what = The file objects/{ $digest }/{ $digest_2 } is not what it was.
store-collector-verify-shows-what = collector verify shows what is affected.
store-there-no-file = There is no file { $path }.
store-changed-while-being-kept = { $data } changed while it was being kept.
store-try-again-when-nothing = Try again when nothing writes to it.
store-file-not-store = The file { $digest } is not in the store.
store-collector-verify-tells-whether = collector verify tells whether it was forgotten.
store-holds-store-already = { $root } holds a store already.
store-use-as-choose-another = Use it as it is, or choose another folder with --store.
store-there-no-evidence-store = There is no evidence store in { $root }.
store-make-one-collector-init = Make one: collector init
store-there-no-file-on = There is no file { $digest } on record.
store-collector-search-collector-timeline = collector search and collector timeline show which files there are.
store-there-no-capture = There is no capture { $capture }.
store-collector-timeline-shows-captures = collector timeline shows the captures of a case.
store-there-no-record-whose = There is no record { $id } in { $table } whose content is still here.
store-other-older-copy-very = The other is an older copy of this very store: nothing in it is not here.
store-nothing-has-done = Nothing has to be done.
store-other-store-does-not = The other store does not verify: { $name }: { $why }
store-mend-restore-first = Mend or restore it first.
store-there-already = { $target } is there already.
store-choose-another-name = Choose another name.
store-store-not-kept-folder = The store in { $location } is not kept in a folder.
store-only-store-folder-can = Only a store in a folder or a database can be exported or merged.
store-import-into-another-folder = Import into another folder, or merge: collector import --merge
store-line-no-record = A line of the store is no whole record.
store-line-no-record-next = Import it into a folder, and let it be checked there.
store-zip-holds-file-name = The ZIP holds a file with the name { $name }, which no store has.
store-do-not-use-export = Do not use it; export the store again.
store-there-no = There is no { $source }.
store-not-zip-can-read = { $source } is not a ZIP that can be read.
store-export-again = Export it again.
store-not-exported-store = { $source } is not an exported store.
store-make-one-collector-export = Make one with: collector export STORE.zip
store-damaged-zip = { $filename } is damaged in the ZIP: { $reason }
store-use-another-copy = Use another copy.
store-larger-than-zip-says = { $filename } is larger than the ZIP says.
store-cannot-name-stream = { $capture_id } cannot name a stream.
store-use-letters-digits-hyphens = Use letters, digits and hyphens.
store-there-are-no-observations = There are no observations of { $capture_id }.
store-cannot-stored = This cannot be stored: { $reason }
store-there-no-2 = There is no { $path }.
store-holds-no-statement-about = { $path } holds no statement about a store.
store-cannot-read-as-zip = { $path } cannot be read as a ZIP: { $reason }
store-give-sound-copy = Give a sound copy of it.
store-store-memory-there-no = This store is in memory: there is no folder of it.
store-address-unreadable = This address of a database cannot be read.
store-address-form = Write it as postgresql://USER@HOST/DATABASE?store=NAME
store-address-password = The address of the database has a password in it, and would be shown and kept with it.
store-address-password-next = Take it out, and give it by PGPASSWORD, a file that PGPASSFILE names, the keyring, or a file that COLLECTOR_DATABASE_PASSWORD_FILE names.
store-name-form = { $name } cannot be the name of a store in a database.
store-name-form-next = Use up to 63 small Latin letters, digits, hyphens, dots and underscores.
store-no-database-library = A store in a database needs { $name }, which is not installed.
store-no-database-library-next = Install it with: pip install "collector[fleet]"
store-database-no-folder = The store { $place } is in a database: there is no folder of it.
store-database-gone = The connection to the database { $place } ended in the middle; whether the last step was kept is not known.
store-database-gone-next = When the database answers again, look whether it is there, then go on.
store-database-lost-hold = The connection to the database { $place } ended while the store was held for several steps.
store-database-unreachable = The database { $place } does not answer: { $reason }
store-database-unreachable-next = See that it runs and that this computer reaches it, and that the user and the password are right.
store-database-replica = Use the address of the database that takes writing, not of a copy of it.
store-database-not-yours = This login may not do that with the store { $place }.
store-database-not-yours-next = Ask who runs the database, or use the login that the store belongs to.
store-database-said = The database { $place } refuses: { $reason }
store-database-said-next = Nothing was kept of this step; its own log says more.
store-database-end = The rows of { $place } do not end where its own note of the end says: nothing was added.
store-password-file = The file with the password, { $path }, cannot be read: { $reason }
store-password-file-next = Check the file that { $name } names, and its permissions.
store-bucket-address = The address of the object storage cannot be used.
store-bucket-address-next = Write it as s3://BUCKET/FOLDER?endpoint=https://HOST&region=REGION; the key comes from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
store-bucket-refuses = The object storage { $place } refuses this login.
store-bucket-refuses-next = Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and what this key may do there.
store-bucket-error = The object storage { $place } does not do what it should: { $reason }
store-bucket-error-next = See that it runs and that this computer reaches it, then try again.
store-file-place = Files cannot be kept at { $place }.
store-file-place-next = Give the whole path of a folder that each machine reaches, or s3://BUCKET/FOLDER; without files= they are kept in the database.
store-tables-newer = The tables of { $place } were made by a newer version ({ $name }).
store-tables-newer-next = Use the program's version that made them, or a newer one.
store-tables-older = The tables of { $place } are those of an older version.
store-tables-older-next = Whoever they belong to brings them up to date with: collector fleet init
store-migration-changed = The step { $name } made other tables than this version would.
store-check-row-columns = its row does not say what its line says
store-open-store-kept-folder = Open a store that is kept in a folder.
store-another-thread-holds-store = Another thread holds the store for more than { $patience } seconds.
store-try-again = Try again.
store-being-recorded-already = { $capture_id } is being recorded already.
store-wait-until-recording-has = Wait until that recording has ended.
store-file-not-what = The file { $digest } is not what it was.
store-there-no-file-2 = There is no file { $data }.
store-defaults-stand-in = { $why }; the defaults stand in
store-opened-for-reading = the store may not be written; it was opened for reading
store-end-left-alone = the journal's end is not as it was acknowledged; it was left alone, because nothing may be written now
store-mark-made-anew = the mark of the journal's acknowledged end was gone or damaged; a new one was made
store-end-set-aside = an end of { $bytes } bytes that is no whole record was set aside as recovered/{ $name }
store-acknowledged-end-set-aside = an end of { $bytes } bytes that is no whole record was set aside as recovered/{ $name }, although it had been acknowledged: the file was cut or changed from outside
store-record-put-back = record { $record } lacked only its line break and was put back
store-stream-damaged-end = a damaged end of { $file } was set aside as recovered/{ $name }
store-stream-unfinished-end = an unfinished end of { $bytes } bytes of { $file } was set aside as recovered/{ $name }
store-forgetting-finished = the forgetting of { $name }, which had been cut off, was finished
store-forgetting-records-finished = { $count ->
    [one] the forgetting of 1 record, which had been cut off, was finished
   *[other] the forgetting of { $count } records, which had been cut off, was finished
}
store-check-foreign = not a part of the store
store-check-half-merge = a merge that was cut off, or put there from outside
store-check-stream-gone = the stream is gone; only the mark of its end is left
store-check-not-a-stream = not a stream of this store
store-check-set-aside = an end that was set aside, unchanged
store-check-set-aside-changed = an end that was set aside, and changed since
store-check-missing = missing
store-check-unknown-merge = no record knows it: a merge that was cut off, or put there
store-check-removed-unrecorded = its content was removed, and no record says so
store-check-settings-edited = not as it is on record; if you edited it, the next command that writes puts that on record
store-check-merged-record = record { $record } is not there as it was merged
store-check-witness-holds = kept elsewhere: record { $record } is as it was then
store-check-clock-back = this machine's clock went back from { $before } to { $after }; the order of the records stands, their times are in doubt
store-check-unfinished-file = an unfinished file of a write that was cut off; it is nobody's
store-check-forgotten-here = it was forgotten on record, but its bytes are here
store-check-unknown-file = no record knows it: left by an interrupted write, or put there from outside
store-check-forgotten = forgotten on { $at }: { $why }
store-check-sealed-stream-gone = it was sealed while it was live, and is gone
store-check-stream-cut = line { $line } was acknowledged; the file ends at line { $last }
store-check-stream-not-as-sealed = line { $line } is not there as seal { $seal } saw it
store-check-stream-mark = missing or changed
store-check-mark = missing or changed: it says how far the journal was acknowledged
store-check-cut = acknowledged, and gone: the journal was cut from outside
store-check-end = its end is not the one that was acknowledged
store-check-changed = changed
store-check-first-key = the first key of this store
store-check-seal-unreadable = its record cannot be read
store-check-statement-gone = its statement is gone or changed: { $why }
store-check-statement-elsewhere = its statement is not about this place in this journal
store-check-no-key = the key { $key } is not on record
store-check-signed-by = by { $key }
store-check-no-root = no root certificate is pinned for this authority
store-check-stamp = { $at } (root { $root }; checked with { $by })
store-check-key-endorsed = the key before it, { $key }, vouches for it
store-check-key-not-endorsed = the key before it does not vouch for it: { $why }
store-check-stray = no record knows it, and it is not a statement of this store
store-check-stray-seal = no record knows it: left by an interrupted seal, or put there from outside
store-check-half-seal = an interrupted seal: its statement is there, its record is not
store-check-other-store = it is about another store
store-check-no-statement = it is not a statement of a journal's head
store-check-rolled-back = seal { $seal } was made over record { $record }, but the journal ends at { $head }: it was put back to an older state
store-check-sealed-record = record { $record }, over which it was made, is not what it was
store-check-signature-alone = sealed by { $seal } with a signature alone; no time-stamp says when
store-check-not-stamped = not sealed with a time-stamp yet: their time is this machine's word ({ $at } for the last)
store-check-unchanged = unchanged since { $stamps }; by their own word from { $at } on
store-check-exchanged = it does not follow from the record before it: one of the two was exchanged
store-check-out-of-place = out of place: it stands after record { $record }; moved, doubled or inserted
store-check-gap = missing or unreadable, between records { $before } and { $after }
store-check-not-sealed-one = it is not the one that seal { $seal } was made over
store-check-and = { $first } and { $others }
store-check-not-its-name = not what its name says: changed, or put there
store-check-needed-by = { $what } (needed by { $records })
store-check-files = { $count ->
    [one] 1 file, { $bytes } bytes
   *[other] { $count } files, { $bytes } bytes
}
store-check-records = { $count ->
    [one] 1 record, { $bytes } bytes
   *[other] { $count } records, { $bytes } bytes
}
store-check-records-withheld = { $counted }; the content of { $withheld } was withheld or forgotten, the chain holds without it
store-check-not-signed = not signed: { $why }
store-check-no-reason = no reason given
store-no-signing-key = no signing key
store-check-stamp-pending = pending
store-check-stamp-off = switched off
store-check-stamp-refused = refused when it came
store-check-stamp-why = { $state }: { $why }
store-item-in = { $file } { $part }
store-item-merged = merged/{ $store }/{ $item }
store-item-opening = opening
store-item-journal-end = journal.jsonl end
store-item-line = line { $line } (after record { $record })
store-item-stream-line = { $file } line { $line }
store-item-record = record { $record }
store-item-record-of = record { $record } ({ $table } { $id })
store-item-records = records { $first } to { $last }
store-item-row = record { $record }, { $table } { $id } of { $at }
store-item-and = { $before }, { $next }
store-item-and-more = { $records } …
store-item-clock = clock at record { $record }
store-item-seal = seal { $seal }
store-item-signature = signature { $seal }
store-item-stamp = time-stamp { $seal } { $authority }
store-item-key = key { $key }
store-item-witness = witness
store-item-witness-of = witness of { $at }
store-item-kept-elsewhere = kept elsewhere, of { $at }
store-records-gone = records { $first } to { $last } had been acknowledged and are gone: the journal was cut from outside
store-give-statement = Give a package, an older copy of the store, or a statement (seals/….json).
store-check-no-record = it is not a whole record
store-check-no-record-at-end = it is not a whole record: the file ends in the middle of it
store-check-link = its number, time, table, id or digest does not fit its link
store-check-id-form = its id is not written in the canonical form
store-check-no-salt = it has content but no salt
store-check-content = its content does not fit its digest
store-check-unfinished-end = an unfinished end of { $bytes } bytes: a write that goes on or was cut off; opening the store sets it aside
store-check-stream-unfinished = an unfinished end
store-check-stream-line = changed, moved, or does not follow from the line before it
store-check-new-key = a new key that the one before it does not vouch for ({ $why }); the time-stamps still say when
store-check-stream-lines = { $count ->
    [one] 1 line so far
   *[other] { $count } lines so far
}
store-config-title = Settings of this evidence store. Only a digest ever leaves this machine for a time-stamp.
store-config-stamping = false: no time-stamp authority is ever contacted; seals then carry the signature alone.
store-config-zone = In which zone and language a person reads what is kept here.
store-config-authorities = Time-stamp authorities (RFC 3161), each with the root certificate that is trusted for it and for nothing else.
store-config-known = A known one is written by its name alone; any other needs url, owner and root_pem.
store-folder-readme =
    # Evidence store

    This folder was made by `collector`. Do not edit, rename or delete anything in it by hand: each change would be found.

    - `journal.jsonl`   every record, one JSON line each, chained by SHA-256
    - `objects/`        files named by the SHA-256 of their bytes, read-only
    - `streams/`        observations of chats that are being recorded now
    - `seals/`          signed and time-stamped statements about the journal
    - `recovered/`      unfinished ends of files, set aside after a crash
    - `config.toml`     settings; the one file here that you may edit

    Check it: `collector verify`. Copy it: `collector export`. The form of every file is described in `docs/store-format.md`.

## end of room: store

## room: secrets

secrets-system-offers-no-keyring = This system offers no keyring that keeps secrets.
secrets-unlock-install-one-linux = Unlock or install one (Linux: gnome-keyring or kwallet), or type the details each time you are asked.
secrets-keyring-refused = The keyring refused: { $name }.
secrets-unlock-try-again = Unlock it and try again.
secrets-passphrase-does-not-open = The passphrase does not open the file with the login details.
secrets-type-again = Type it again.
secrets-kept-seed-authenticator-app = The kept seed of the authenticator app is none.
secrets-keep-anew-collector-login = Keep it anew: collector login set … --otp-seed
secrets-holds-secret-not-written = { $name } holds a secret and was not written: { $listed }.
secrets-nothing-file-kept = Nothing of this file was kept.
secrets-another-run-using-session = Another run is using the session of { $provider }.
secrets-wait-until-has-ended = Wait until it has ended, then try again.

secrets-gzip = gzip
secrets-zip-entry = ZIP entry { $name }
secrets-zip-names = ZIP names
secrets-tar-entry = TAR entry { $name }
secrets-tar-names = TAR names
secrets-compound-part = part { $name }
secrets-zip-too-large = ZIP too large to unpack
secrets-zip-damaged = ZIP that does not open: { $error }
secrets-packed-damaged = compressed data that does not unpack
secrets-packed-too-large = compressed data too large to unpack
secrets-packed-otherwise = an archive of a kind that is not opened here
secrets-media-text = what of the recording is no sound or picture
secrets-picture-text = what of the picture is no pixel
secrets-mime-headers = the headers
secrets-mime-part = part { $number } { $kind }
secrets-pdf-page = PDF page { $number }
secrets-pdf-object = PDF object { $number }
secrets-pdf-strings = PDF strings
secrets-pdf-locked = PDF locked by a password
secrets-pdf-damaged = PDF that does not open
secrets-pdf-too-large = PDF too large to unpack
secrets-within = { $outer } › { $inner }
secrets-leak = { $what } ({ $where })
secrets-leak-and = { $before }; { $next }
secrets-kind-password = password
secrets-kind-one-time-code = one-time code
secrets-kind-secret = secret
secrets-kind-authorization = authorization header
secrets-kind-not-looked-into = not looked into
secrets-kind-cookie = cookie { $name }
secrets-kind-stored-token = stored token { $name }
secrets-kind-header = { $name } header
secrets-kind-other = { $name }
secrets-form-as-it-is = as it is
secrets-form-other-letters = in other letters
secrets-form-url = URL-encoded
secrets-form-html = HTML-escaped
secrets-form-json = JSON-escaped
secrets-form-utf-16 = UTF-16
secrets-form-hexadecimal = hexadecimal
secrets-form-base64 = base64
secrets-form-charset = in another charset
secrets-form-named-code = named as a code
secrets-view-quoted-printable = { $form }, quoted-printable
secrets-view-wrapped = { $form }, wrapped
secrets-view-percent-decoded = { $form }, percent-decoded
secrets-view-markup = { $form }, between tags
secrets-view-escaped = { $form }, in escapes or look-alike characters
secrets-view-packed = { $form }, packed
secrets-earlier-day = an earlier day
secrets-kind-address-password = password in an address
secrets-kind-address-name = name in an address

## end of room: secrets

## room: documents

documents-locked = The file is locked with a password; what it says could not be read. It is kept as it is.
documents-damaged = The file is damaged and could not be read ({ $detail }). It is kept as it is.
documents-too-large = The file is too large to be read ({ $detail }). It is kept as it is.
documents-not-readable = A file of this kind is kept as it is, and not shown.
documents-charset-guessed = The file does not say how its letters are written; they were read as { $detail }.
documents-charset-differs = The file's letters are not written as it says: { $detail }.
documents-charset-damaged = Some letters of the file are damaged ({ $detail }) and are shown as �.
documents-visual-hebrew = The letters of the Hebrew words stand in reverse order in the file; they are shown as they are read.
documents-no-text = No text was found in the file; a scan, perhaps. Search does not find its words. { $detail }
documents-of-pages = ({ $some } of { $all } pages)
documents-signs = { $count ->
    [one] one sign
   *[other] { $count } signs
}
documents-text-unmapped = The PDF does not say which letters some of its signs are ({ $detail }).
documents-text-unseen = Behind the picture of a page stands a text that nobody sees ({ $detail }). It may differ from what the picture shows.
documents-text-differs = The text may differ from what is seen ({ $detail }).
documents-encrypted = A part of the message is encrypted and was not read.
documents-signed-whole = The message is wrapped in a signature; its text stands inside and was not read.
documents-nested-too-deep = Messages lie inside each other too deep to be read to the end.
documents-date-without-zone = The date in the file names no time zone.
documents-pages-unread = Not all pages were read ({ $detail } left out).
documents-name-changed = The file's name holds signs that are not shown.
documents-hidden-layers = The PDF has layers that are switched off; as in a viewer, they are not shown.
documents-repaired = The PDF is damaged; what could be recovered of it is shown.
documents-note-inside = A note that somebody wrote on page { $detail }
documents-notes-more = There are more notes in the PDF ({ $detail }).
documents-picture-cut-off = The end of the picture is missing; what is there is shown.
documents-as-seen = It is printed as it looks on the following pages; pictures that lie elsewhere are not loaded.
documents-picture-not-loaded = [picture not loaded]
documents-unlocked = The file is locked with a password; it is shown from a copy that its password opened.
documents-tells-place = The file tells where the picture was taken (GPS). Think of that before you hand it on.
documents-tells-owner = The file tells the name of the camera's owner.
documents-tells-serial = The file tells the camera's serial number.
documents-attachment-unread = Something that lies inside the message could not be opened ({ $detail }).
documents-ocr = The file is a picture; its text was recognised by a program (OCR), which may misread letters and digits. Check it against the picture.
documents-light-on-clear = Light writing on a transparent ground; it is printed on a dark one.
documents-animated = The picture moves; its first image is printed.
documents-other-doubt = Please note: { $detail }
documents-forwarded = Forwarded message
documents-other-version = The plain-text version of the message says something else
documents-unchanged-body = DKIM
documents-dkim-unchanged = The body is the one that the sending server signed; whose key signed it was not checked.
documents-dkim-changed = The body differs from the one that the sending server signed.

## end of room: documents

## room: browser

browser-none = No browser was found on this machine.
browser-none-next = Install Chrome, Edge or Chromium, or run `collector doctor --mend`; or point COLLECTOR_BROWSER at a browser's program file.
browser-not-at = There is no browser at { $path }.
browser-not-at-next = Correct the path (or unset COLLECTOR_BROWSER to let one be found).
browser-not-installed = No browser was found, and none could be installed: { $faults }.
browser-not-started = { $name } ({ $path }) did not start: { $said }
browser-no-screen-next = There is no screen here (no DISPLAY): run it without a window, or where there is a desktop.
browser-not-joined = No browser answers at { $address }: { $said }
browser-not-joined-next = Start yours with --remote-debugging-port=9222 and a --user-data-dir of its own, then use --attach http://127.0.0.1:9222
browser-driver-silent = The browser's driver (Playwright) does not start: { $said }
browser-driver-silent-next = Install it again: pip install --force-reinstall playwright. If a security program stopped it, allow it there.
browser-libraries-next = Install { $libraries } with your system's package manager, and run this again.
browser-libraries-command-next = System libraries are missing. Type this and run it again: { $command }
browser-downloading = Downloading Chromium with Playwright's installer (about 150 MB, once)
browser-installing-libraries = Installing the system libraries that Chromium needs
browser-installing-package = { $count ->
    [one] Installing the system package { $packages } (apt-get, as root)
   *[other] Installing the system packages { $packages } (apt-get, as root)
}
browser-copying-font = No font with Hebrew letters is installed: copying Heebo into your font folder
browser-login-field-username = user name
browser-login-field-password = password
browser-login-field-otp = one-time code
browser-login-no-indicator = A login without a `logged_in` element.
browser-login-no-indicator-next = Name an element that is there only when you are logged in.
browser-login-why-sign = it shows its sign for a refusal
browser-login-why-words = the site says “{ $words }”
browser-login-why-form-again = it showed the login form again
browser-login-why-form-stays = the login form is still there, and nobody was let in
browser-login-why-code-stays = the field for the code is still there
browser-login-refused = { $provider } refused the login: { $why }.
browser-login-refused-next = The password was refused and is not sent again. Keep the right details: collector login set { $provider } – or log in once by hand in the window: run it with --window.
browser-login-refused-before = { $provider } refused these details on { $at }; they were not sent again, because accounts get locked.
browser-login-unproven-before = { $count ->
    [one] Logging in at { $provider } was tried once without
   *[other] Logging in at { $provider } was tried { $count } times in a row without
} any proof that it worked; the details were not sent again, because accounts get locked.
browser-login-unproven-before-next = Log in once by hand in the window (run it with --window) and see what the site says; if it lets you in, the `logged_in` element of the recipe is wrong. New details: collector login set { $provider }
browser-login-code-refused = { $provider } refused the one-time code: { $why }.
browser-login-code-refused-next = Run it where you can type the newest code, or log in by hand in the window: run it with --window.
browser-login-code-refused-next-seed = The kept seed of the authenticator app is another one, or this machine’s clock is wrong. Keep it anew: collector login set { $provider } --otp-seed
browser-login-held-back = The browser does not send the login form of { $provider }: “{ $words }”
browser-login-set = Nothing was sent. Keep details as this form wants them: collector login set { $provider }
browser-login-not-sent = The login form could not be sent: { $why }
browser-login-not-sent-next = Name its button in the recipe: submit="…".
browser-login-field-unusable = The field for the { $field } could not be used: { $why }
browser-login-field-next = Name the field in the recipe: username="…", password="…" or otp="…".
browser-login-page-not-loaded = The login page did not load: { $why }
browser-login-page-not-loaded-next = See whether the address opens in your own browser; if it does not, the site is away, and the next run tries again.
browser-login-nobody = Nobody logged in at { $provider } in the window.
browser-login-no-password-field = After the user name no password field appeared.
browser-login-no-password-field-next = Name the field in the recipe: password="…".
browser-login-nothing-kept = No { $field } for { $provider } is kept, and nobody can type it.
browser-login-nothing-kept-next = Keep it once: collector login set { $provider }; or run it where you can be asked.
browser-login-no-code = { $provider } asks for a one-time code; nobody typed it.
browser-login-no-code-next = Run it where you can be asked, or in a window (--window). With an authenticator app the code can be computed: collector login set { $provider } --otp-seed
browser-login-server-answered = its server answered { $status }
browser-login-site-fault = { $provider } could not be logged in to: { $why }.
browser-login-site-fault-next = That is the site’s trouble and says nothing of your details; the next run tries again.
browser-login-site-shows = { $provider } { $what }.
browser-asking-again = The server is busy ({ $status }); asking once more in { $seconds }
browser-shows-challenge = wants proof of not being a robot ({ $words })
browser-shows-error-page = shows an error page ({ $words })
browser-login-no-form = No login form appeared at { $provider }.
browser-login-no-answer = { $provider } neither let in nor refused within { $seconds }.
browser-login-no-answer-next = Look at the site yourself; perhaps the `logged_in` element no longer exists, or stands on another page than the one the login ends on: name that page in the recipe, home="…".
browser-login-by-hand-next = Log in yourself in the window (--window), or join your own browser (--attach).
browser-login-ended-twice = { $provider } ended the session twice in one run.
browser-login-ended-twice-next = Try later; perhaps it allows one session only.
browser-login-by-hand = Log in at { $provider } yourself in the window that is open
browser-no-answer = { $seconds ->
    [one] no answer within 1 second
   *[other] no answer within { $seconds } seconds
}
browser-exit-code = exit code { $code }
browser-command-failed = { $command }: { $why }
browser-fault-and = { $before }; { $next }
browser-fonts-of-system = fonts of the system
browser-no-selector = { $selector } is not a selector: it would never be found.
browser-no-selector-next = Correct it in the recipe or the option.
browser-login-why-http = its server asks for the password again (HTTP login)
browser-why-captcha-frame = a captcha frame
browser-why-status = status { $status }
browser-why-password-field = a password field
browser-why-code-field = a field for a one-time code
browser-why-nothing-seen = nothing is to be seen

## end of room: browser

## room: capture

capture-script-page-does-not = a script of the page does not end
capture-next-certificate = The site's certificate does not check. If you trust it all the same, say so (--insecure); the capture records it.
capture-next-redirect-loop = The site sends the browser in circles; this often ends after logging in anew.
capture-next-crashed = The page crashed the browser's tab; try again.
capture-next-address = Check the address and try again.
capture-did-not-load = { $url } did not load: { $value }
capture-why-kept-up-to = kept up to { $height } px
capture-why-so-many-of = { $count } of { $total }
capture-why-answer-lacks = the browser's answer lacks { $what }
capture-why-picture-too-long = the picture took too long
capture-why-closed = the page was closed
capture-why-reloads = the page loads itself again and again
capture-why-followed-to = { $element } was followed to { $to } of { $of } px
capture-why-so-high = { $height } of { $of } px
capture-why-shows = { $element } shows { $shown } of { $of } px
capture-why-under-layer = { $count ->
    [one] one word lies under a layer
   *[other] { $count } words lie under a layer
 }
capture-why-not-pictured = { $count } of { $total } words of the text are not on the picture
capture-why-cover-unsure = the picture does not fit the text, so what must stay secret could not be covered for sure
capture-why-text-too-long = the text was too long to be read whole
capture-why-places = { $count ->
    [one] one place: “{ $example }”
   *[other] { $count } places, such as “{ $example }”
 }
capture-why-places-pictured = { $count ->
    [one] one place on the picture: “{ $example }”
   *[other] { $count } places on the picture, such as “{ $example }”
 }
capture-why-frame-unread = a frame could not be read ({ $address })
capture-why-still-loading = the page was still loading
capture-why-not-arrived = the file did not arrive
capture-why-too-large = { $size } bytes are more than is kept
capture-why-page-instead = an HTML page came in place of { $promised }
capture-why-is-no = what came is no { $promised }
capture-why-pdf-damaged = the PDF does not open ({ $reason })
capture-why-bytes-gone = the page's script took its bytes back
capture-why-answers-form = it answers a form, and is shown by the browser alone
capture-why-not-appeared = { $element } did not appear
capture-why-no-archive = the archive could not be made ({ $error })
capture-why-made-pictures = { $count ->
    [one] one picture that the page made itself is not in the archive
   *[other] { $count } pictures that the page made itself are not in the archive
 }

## end of room: capture

## room: chat

chat-transcript-heading = Chat transcript
chat-transcript-before = before recording began
chat-transcript-shown = time shown:
chat-transcript-nothing = (no text)
chat-voice-note = voice note { $length }
chat-transcript-earlier = earlier text, until
chat-transcript-deleted = deleted at
chat-transcript-quote = in reply to
chat-transcript-reactions = reactions
chat-transcript-aside = shown beside it
chat-transcript-doubt = (concluded: it was not seen to go)
chat-transcript-gap = not watched
chat-transcript-export = This is the person's own copy, exported by the messenger on their phone; it was not observed.
chat-transcript-mixed = Messages marked so come from the person's own copy, exported by the messenger on their phone; all others were observed.
chat-transcript-times-export = times are those that the phone wrote down, Israel time
chat-transcript-own-copy = from the export
chat-attachment-not-in-export = the export holds no file
chat-attachment-too-large = not kept: too large
chat-attachment-too-slow = not kept: it did not come in time
chat-attachment-failed = not kept: the page did not give it
chat-attachment-secret-refused = not kept: it holds a secret of this run
chat-attachment-too-many = not kept: there were too many
chat-attachment-page-instead = not kept: a page came in its place
chat-attached-image = Picture
chat-attached-video = Video
chat-attached-sticker = Sticker
chat-attached-voice = Voice note
chat-attached-file = File
chat-attached-contact = Contact
chat-attached-location = Location
chat-attached-link = Link
chat-attached-preview = Preview of a link
chat-transcript-messages = messages
chat-transcript-from = from the page
chat-transcript-times = times are when it was seen, Israel time; hover for UTC
chat-transcript-picture = picture
chat-transcript-reader = read by
chat-transcript-ended = ended, says the site, at
chat-role-customer = customer
chat-role-agent = agent
chat-role-bot = bot
chat-role-system = system
chat-role-unknown = unknown
chat-gap-reloaded = the page was loaded again
chat-gap-connection-lost = the page had lost its connection
chat-gap-page-away = the page was not open
chat-gap-asleep = the computer was asleep
chat-gap-browser-crashed = the browser crashed
chat-gap-browser-gone = the browser had ended, or the connection to it
chat-gap-no-answer = the browser stood still and did not answer
chat-gap-other-conversation = another conversation was open
chat-why-other-open = full picture: another conversation was open at the end
chat-why-pictures = pictures
chat-why-full-picture = full picture
chat-why-no-answer = full picture: the browser did not answer at the end

## end of room: chat

## room: prices

prices-per = { $per ->
    [month] a month
    [two-months] for two months
    [year] a year
    [week] a week
    [day] a day
    [once] once
    [term] for the whole term
   *[unit] a unit
}
prices-per-count = { $unit ->
    [months] for { $count } months
    [weeks] for { $count } weeks
    [years] for { $count } years
   *[days] for { $count } days
}
prices-before-vat = before VAT
prices-with-vat = { $net } + { $vat } VAT at { $rate } = { $gross }
prices-months-promised = { $count } × { $one } = { $whole }
prices-two-sums = { $first }; { $second }

## end of room: prices

## room: case

case-channel-chat = chat
case-channel-call = phone call
case-channel-visit = visit
case-channel-email = e-mail
case-channel-letter = letter
case-channel-form = form
case-channel-fax = fax
case-channel-message = message
case-channel-registered = registered mail
case-contact-chat = { $way ->
    [in] Chat from the provider
   *[out] Chat
  }
case-contact-call = { $way ->
    [in] Phone call from the provider
   *[out] Phone call
  }
case-contact-visit = { $way ->
   *[any] Visit
  }
case-contact-email = { $way ->
    [in] E-mail from the provider
   *[out] E-mail
  }
case-contact-letter = { $way ->
    [in] Letter from the provider
   *[out] Letter
  }
case-contact-form = { $way ->
    [in] Form from the provider
   *[out] Form
  }
case-contact-fax = { $way ->
    [in] Fax from the provider
   *[out] Fax
  }
case-contact-message = { $way ->
    [in] Message from the provider
   *[out] Message
  }
case-contact-other = { $way ->
    [in] { $channel } from the provider
   *[out] { $channel }
  }
case-day-hour = { $day } at { $hour }
case-about-day = { $day } (about)
case-in-brackets = { " " }({ $text })
case-by-way = { " " }by { $way }
case-for-plan = { " " }for { $plan }
case-for-what = { " " }for { $what }
case-of-what = { " " }({ $what })
case-for-months = { $count ->
    [one] { " " }for 1 month
   *[other] { " " }for { $count } months
  }
case-until = , until { $day }
case-number = { " " }(no. { $reference })
case-reference = , reference { $reference }
case-promised-by = { " " }by { $name }
case-in-bills = ; since { $since } there were { $count } charges above it
case-in-readings = ; since { $since } there were { $count } readings above it
case-sum-lines = { $lines }; total { $sum }
case-sum-less = { $shown }; { $less }
case-sum-left = { $shown }; what remains is { $sum }
case-less-paid-back = less { $sum } paid back on { $day }
case-less-promised = less { $sum }, the refund promised on { $day }
case-fact = { $day }: { $words }
case-no-service-day = On { $day } there was no service for some time: { $words }
case-no-service-hours = On { $day } there was no service from { $from } to { $to }: { $words }
case-no-service = From { $day } to { $until } there was no service: { $words }
case-no-service-yet = Since { $day } there has been no service: { $words }
case-no-service-at-times = Between { $day } and { $until }, not all of the time: { $words }
case-told = ; { $words }
case-charged-after-cancel = { $count ->
    [one] I gave notice of cancellation{ $part } on { $day }{ $confirmed }; after { $end }, the end of the period for it, I was charged once more, on { $first }: { $total }{ $what }
   *[other] I gave notice of cancellation{ $part } on { $day }{ $confirmed }; after { $end }, the end of the period for it, I was charged { $count } more times, from { $first } on: { $total } in all
  }
case-cancel-refused = On { $day } I gave notice of cancellation{ $part }; it was refused: "{ $words }"
case-confirmed-on = , which was confirmed on { $day }
case-cancel-unconfirmed = On { $day } I gave notice of cancellation{ $part }; no confirmation has come
case-paid-not-returned = I gave notice of cancellation on { $day }{ $confirmed }; of { $sum } that I had paid by then { $came }
case-kept-all = nothing has come back
case-kept-part = only { $sum } has come back
case-cancelled-part = { " " }({ $what })
case-charged-twice = The same sum, { $amount }{ $what }, was charged on { $first } and again on { $second }
case-refund-missing = On { $day } a refund was promised{ $by }: { $words }{ $due }; { $came }
case-refund-none = it has not come
case-refund-part = of it only { $sum } has come
case-by-due = { ", " }by { $due }
case-above-promise = On { $promised_on } a price of { $promised }{ $term } was promised; on { $seen_on } { $seen } stood { $place ->
    [charge] in a charge that I wrote down
    [bill] on the bill
   *[page] on the site
  }{ $plan }{ $with_vat }, { $more } above the promise{ $times }
case-above-promise-once = On { $promised_on } a price of { $promised } was promised{ $by }; { $count ->
    [one] on { $seen_on } I was charged
   *[other] by { $seen_on } I was charged in all
  } { $seen }, { $more } above the promise
case-day-for-month = { $day } (for { $month })
case-bill-total-rise = The bill's total rose from { $before } ({ $before_on }) to { $after } ({ $after_on }): { $more } more, { $share }{ $new }
case-new-lines = ; lines that the earlier bill does not have: { $lines }
case-free-charged = On { $promised_on } it was promised that the first { $free ->
    [one] month costs
   *[other] { $free } months cost
  } nothing; { $count ->
    [one] on { $seen_on } I was charged { $total } for { $free ->
        [one] it
       *[other] one of them
      }
   *[other] from { $seen_on } to { $last_on } I was charged { $total } for { $count } of them
  }
case-included-charged = On { $promised_on } I was told: “{ $words }”; all the same { $count ->
    [one] on { $seen_on } I was charged { $total } for “{ $lines }”
   *[other] I was charged { $count } times, from { $seen_on } to { $last_on }, { $total } in all, for “{ $lines }”
  }{ $back }
case-included-back = {"; "}{ $sum } of it was credited
case-discount-missing =
    On { $day } I was told: “{ $words }”; { $count ->
    [one] what I was charged on { $first }, { $total }, came without that discount, which is { $off } of it
    *[other] what I was charged { $count } times from { $first } to { $last }, { $total } in all, came without that discount, which is { $off } of it
    }
case-with-vat = {" "}({ $sum })
case-price-rise = The price { $place ->
    [charge] in a charge that I wrote down
    [bill] on the bill
   *[page] on the site
  }{ $plan } rose from { $before } ({ $before_on }) to { $after } ({ $after_on }){ $net ->
    [yes] {", before VAT"}
   *[no] {""}
  }: { $more } more, { $share }
case-price-rise-vat = { $rise }. The difference is what the change of VAT alone would make
case-price-total-rise = { $steps ->
   *[other] In all, the price { $place ->
    [charge] in a charge that I wrote down
    [bill] on the bill
   *[page] on the site
  }{ $plan } rose in { $steps } steps from { $first } ({ $first_on }) to { $last } ({ $last_on }): { $more } more, { $share }
  }
case-price-doubtful = On { $day } a price was read that cannot be compared with the one before: { $price }; check it against the picture
case-bill-differs = The bill of { $bill_on } asks for { $billed }, and on { $page_on } the site showed { $shown } (difference { $more })
case-speaker = { $role ->
    [agent] the representative
    [bot] the bot
   *[other] the other side
  }
case-speaker-named = { $role ->
    [agent] the representative { $name }
    [bot] the bot { $name }
   *[other] { $name }
  }
case-edited = Message { $number } of { $speaker } was changed in the chat on { $day } { $hour }: before "{ $before }", afterwards "{ $after }"
case-deleted = Message { $number } of { $speaker } was removed from the chat on { $day } { $hour }; it said "{ $words }"
case-chat-gap = On { $day }, { $start }{ $end }{ $length }, the chat could not be recorded
case-name-refused = the representative gave no name
case-request-refused = asked for: { $asked }; refused: { $words }
case-refused = my request was refused: { $words }
case-long-wait = waiting for an answer took { $length }
case-wait-of-hour = { $hour }: { $length }
case-wait-then = { $told }; { $more }
case-waits-by-hour = {" "}(median by the hour of the call: { $hours })
case-in-contact = On { $time } ({ $channel }{ $reference }): { $what }
case-no-show = A visit was arranged for { $window } and nobody came{ $told }
case-late-visit = A visit was arranged for { $window }; they came at { $hour }, { $length } after the end of the window{ $told }
case-visit-cut-off = A visit was arranged for { $window }; they came at { $hour }, and the work lasted until { $end }{ $told }
case-visit-too-short = A visit was arranged for { $window }{ $work }; they came at { $hour }, { $left } before the end of the window{ $end ->
    [none] {""}
   *[other] {", "}and left at { $end }
  }{ $told }
case-visit-work = , for work that takes about { $length }
case-callback-missed = On { $day } a call-back by { $due } was promised{ $by }; nobody called back by then ({ $age } past the time)
case-promise-missed = On { $day } it was promised{ $by }: { $words }{ $due }; the promise was not kept by then ({ $age } have passed since)
case-delivery-late = On { $day } it was promised{ $by }: { $words }{ $due }; what was delivered came on { $came }, { $length } late
case-promise-kept-late = A promise for { $due } ({ $words }) was kept { $length } late
case-step-unanswered = What I sent to { $addressee } on { $day }{ $reference } was not answered by { $due }
case-missing-check = Watch { $watch }, { $coverage }
case-coverage-none = no check was due yet
case-coverage = { $planned ->
    [one] { $span }: { $done } of 1 planned check{ $failed }{ $missed }
   *[other] { $span }: { $done } of { $planned } planned checks{ $failed }{ $missed }
  }
case-coverage-failed = { $count ->
   *[other] , { $count } failed
  }
case-coverage-missed = { $count ->
   *[other] , { $count } missed
  }
case-event-opened = Case opened
case-event-fact = What happened
case-event-others-report = What others published (not checked)
case-event-note = Note
case-event-no-show = Visit that did not take place
case-event-with = { $contact } with { $name }
case-event-unnamed = { $contact }; the representative gave no name
case-event-sum = { $what }: { $sum }
case-event-term = { $count ->
    [one] { $what }, for 1 month
   *[other] { $what }, for { $count } months
  }
case-event-due = { $what }, by { $due }
case-event-kept = The promise was kept
case-event-kept-late = The promise was kept late
case-event-missed = { $kind ->
    [callback] Nobody called back by the promised time (promised on { $day })
   *[other] The promise was not kept in time (promised on { $day })
  }
case-event-state = { $what } ({ $state ->
    [partial] partial
    [failed] failed
   *[running] cut off
  })
case-event-unread = { $place ->
    [bill] Bill
    [offer] Offer
   *[page] Price on the site
  }{ $plan }: not read
case-event-price = { $place ->
    [bill] Bill
    [offer] Offer
   *[page] Price on the site
  }{ $plan }: { $price }{ $net ->
    [yes] {", before VAT"}
   *[no] {""}
  }
case-event-charge = { $kind ->
    [refund] Refund received
    [cost] Cost
    [cancel-fee] Fee for cancelling
   *[charge] Charged
  }: { $sum }
case-event-cancelled = Notice of cancellation given{ $by }
case-event-cancel-refused = The cancellation was refused
case-event-cancel-confirmed = The cancellation was confirmed
case-event-sent = Sent to { $addressee }{ $by }
case-event-answered = { $addressee } answered after { $length }
case-event-unanswered = The date for an answer from { $addressee } passed
case-event-inquiry-answered = The inquiry of { $day } ({ $channel }) was answered
case-event-corrected = A record{ $day } was corrected: "{ $before }" is now "{ $after }"
case-event-withdrawn = A record was withdrawn
case-event-check-missed = A planned check did not run
case-event-check-failed = A planned check failed
case-promise-price = Price promised
case-promise-callback = Call-back promised
case-promise-refund = Refund promised
case-promise-visit = Visit promised
case-promise-other = Promise
case-demand-refund = Demand: refund
case-demand-confirm = Demand: confirmation
case-demand-fix = Demand: fix
case-demand-cancel = Demand: cancellation
case-demand-records = Demand: recordings and transcripts
case-demand-other = Demand
case-capture-page = Page kept
case-capture-chat = Chat kept
case-capture-file = File added
case-capture-email = E-mail added
case-capture-download = File kept from the site
case-capture-other = Kept
case-ask-difference = Refund { $sum }: the difference between the price asked and the price promised
case-ask-free = Refund { $sum } that was charged in months promised free
case-ask-included = Refund { $sum } that was charged for what the promise includes
case-ask-after-cancel = Refund { $sum } that was charged after the cancellation
case-ask-twice = Refund { $sum } that was charged a second time
case-ask-cancel-fee = Refund { $sum } that was charged for cancelling, or show in writing what entitles you to it
case-ask-cancel-fee-above = Refund { $sum } of what was charged for cancelling: all that is above 5% of the price or ₪100, the lower
case-ask-kept = Refund { $sum } that I had paid for what I cancelled, or show in writing what entitles you to keep it
case-ask-discount = Refund { $sum }: the discount that was promised and not given
case-ask-to-confirm = { $claim }. The sum is to be confirmed: with what is asked for above it would come to { $asked }, of { $charged } that was charged
case-ask-charge = Refund { $sum } that was charged against what was agreed
case-ask-more-than-due = Refund { $sum }: what was charged above what was due
case-ask-lines = Refund { $sum } that was charged for { $what }
case-ask-overcharge = Refund what was charged too much, and show how it was computed
case-ask-rise = Refund { $sum }: what was collected above the earlier price, unless my agreement to the rise is shown
case-ask-service-share = Refund { $sum }: the share of the monthly price for the days without service
case-ask-promised-by-the-day = Pay { $sum }, as was promised: "{ $what }"
case-ask-service = Restore the service, and say in writing by when
case-ask-undelivered = Refund { $sum } that was paid for what was not delivered
case-ask-costs = Make good { $sum } that this cost me{ $what }
case-cost-for = { " " }({ $what })
case-ask-undelivered-unnamed = Refund what was paid for what was not delivered
case-ask-deliver = Deliver what was ordered without delay, or refund the { $sum } that was paid
case-ask-deliver-unnamed = Deliver what was ordered without delay, or refund what was paid
case-ask-refund = Pay the refund of { $sum } that was promised on { $day }
case-ask-rest-of-refund = Pay the rest, { $sum }, of the refund that was promised on { $day }
case-ask-refund-unnamed = Pay the refund that was promised on { $day }
case-ask-keep-price = Confirm in writing that the price will be { $price }{ $until }, as promised
case-ask-keep-promise = Keep what was promised to me on { $day }: { $words }
case-ask-keep-promise-or = Keep what was promised to me on { $day }: { $words }, or refund what was paid for the goods concerned
case-ask-explain-rise = Explain in writing what the rise rests on and when notice of it was given, and undo it if it was not agreed to
case-ask-explain-bill = Account in writing for the difference between the bill and the site
case-ask-cancel = Confirm in writing that the deal has ended, from which day, and that no further sum will be charged
case-ask-cancel-part = Confirm in writing that what I cancelled ({ $what }) has ended, from which day, and that nothing more will be charged for it
case-ask-goods = Supply what was ordered, in good condition, or refund what was paid for it
case-ask-goods-back = Collect what was delivered and return what was paid
case-ask-goods-sum = Collect what was delivered and return the { $sum } that were paid
case-ask-goods-returned = Return the { $sum } that were paid for what went back
case-ask-goods-rest = Collect what was delivered, if that has not been done, and return { $sum }, the rest of what was paid
case-so-many-of = { $what } ({ $count } of { $of })
case-ask-undelivered-part = Refund { $sum } that was paid for what was not delivered: { $what }
case-ask-undelivered-part-unnamed = Refund what was paid for what was not delivered: { $what }
case-ask-deliver-part = Deliver without delay what has not come, { $what }, or refund the { $sum } that was paid for it
case-ask-deliver-part-unnamed = Deliver without delay what has not come, { $what }, or refund what was paid for it
case-ask-part = Return { $sum } of what was paid for what I cancelled, { $what }, and collect it if that has not been done
case-ask-part-unnamed = Return what was paid for what I cancelled, { $what }, and collect it if that has not been done
case-ask-part-returned = Return { $sum } of what was paid for what went back, { $what }
case-ask-part-returned-unnamed = Return what was paid for what went back, { $what }
case-ask-repair = Mend the fault or damage, or refund what was paid
case-ask-mend = Mend the fault or damage
case-ask-repair-sum = Mend the fault or damage, or refund the { $sum } that was paid
case-ask-visit = { $count ->
    [one] Examine whether I am entitled to compensation for the visit, and answer with reasons
   *[other] Examine whether I am entitled to compensation for the visits, and answer with reasons
  }
case-ask-answer = Answer in writing my inquiries that were left without an answer
case-ask-records = { $count ->
    [one] Keep the recording or transcript of the conversation of { $days } and send me a copy
   *[other] Keep the recordings and transcripts of the conversations of { $days } and send me a copy
  }

case-none = There is no case { $case }.
case-none-next = See `collector case list`.
case-rights-unusable = The rights file { $file } cannot be used: { $reason }
case-rights-unusable-next = Compare it with the one that ships.
case-confidence = { $given } is no confidence.
case-confidence-next = Use one of { $known }.
case-time-examples = Write for example: 20/11/2026 14:30, yesterday 14:00, tomorrow at 10, אתמול 14:00, מחר ב-10, תוך 3 ימי עסקים.
case-time-none = No time was written.
case-time-left-over = { $text } is not a time that can be read: { $left } is left over.
case-time-unread = { $text } is not a time that can be read.
case-time-year = { $day } may mean two years.
case-time-year-next = Write the year too: { $day }.
case-time-no-day = { $day } is no day (the day comes first, then the month).
case-time-other-weekday = { $day } is not a { $name }.
case-time-no-hour = { $text } holds no hour of a day.
case-time-to-come = { $hour } is still to come today.
case-time-to-come-next = Write the day too: yesterday { $hour }, אתמול { $hour }.
case-window-none = { $text } is no window of two hours.
case-window-none-next = Write for example: 24/11/2026 08:00-12:00, or מחר 8-12.
case-window-reversed = { $text } ends before it begins.
case-window-reversed-next = Write the earlier hour first, such as 08:00-12:00.
case-waited-none = { $text } is no waiting time.
case-waited-none-next = Write minutes (12), minutes and seconds (9:30), or 45s.

case-tone = { $kind ->
    [insult] An insult draws the reader away from the facts; say what happened and when
    [adjective] An adjective about a person proves nothing; what was said or done, and when, does
    [threat] A threat does not help; "I will consider turning to" with the right body is stronger
    [empty-threat] A threat that nobody expects to be carried out weakens the letter; name the body that takes such matters
    [accusation] Such a claim may be defamation and needs proof; write what does not agree, and point to the exhibit
    [law] A claim about the law without its source convinces nobody; name law and section, or leave it out
    [shouting] One mark and ordinary letters are enough
   *[sweeping] A generalisation is easily refuted; a date and a count convince
  }
case-lacks-customer = Your name, your address and a way to reach you
case-lacks-id-number = Your ID number (a regulator and a court ask for it)
case-lacks-customer-number = Your customer number with the company
case-lacks-sector = In which sector the company is: it decides whom to turn to
case-lacks-story = What went wrong, as something on record
case-lacks-story-next = collector log fact "…", collector log charge "…", collector log promise "…"
case-lacks-decisions = { $count ->
    [one] Your word on 1 finding
   *[other] Your word on { $count } findings
  }
case-lacks-decisions-next = collector findings
case-lacks-promise-evidence = Evidence for the promise: { $words }
case-lacks-fact-evidence = Evidence for: { $words }
case-lacks-charge-evidence = { $count ->
    [one] The bill or statement for 1 charge
   *[other] The bills or statements for { $count } charges
  }
case-lacks-notice-evidence = Evidence that the notice of cancellation of { $day } was sent
case-lacks-sending-evidence = Proof that { $addressee } was written to
case-lacks-call-details = A reference number and a name for the call of { $day }
case-lacks-read-back = In the call of { $day } the note was not read back
case-lacks-read-back-next = Write to the company what was agreed in the call, and keep what you sent: collector log letter
case-lacks-written = A written complaint that was sent to the company
case-lacks-written-next = collector letter; then collector log step "…" with the proof of sending
case-lacks-bill = A bill or account page that shows the price
case-lacks-bill-next = collector add bill.pdf, or collector capture URL
case-lacks-watch = A watch that looks at the price every month
case-lacks-watch-next = collector watch add
case-lacks-offer-and-photo = The offer or order beside a photo of what came
case-lacks-offer-and-photo-next = collector capture URL (the offer), collector add photo.jpg, then collector link
case-lacks-confirmation = Whether the cancellation of { $day } was confirmed or refused
case-lacks-confirmation-next = collector log answer, or collector correct CANCELLATION "confirmed=…" --why "…"
case-lacks-demand = What you ask for
case-lacks-demand-next = collector log demand "…" --kind refund --amount "…"
case-lacks-sum = The sum of each refund that is asked for
case-lacks-sum-next = collector log demand "…" --kind refund --amount "…" --sum "…"
case-detail-waited = waited { $length }
case-detail-reference = no. { $number }
case-detail-window = set for { $start }–{ $end }
case-detail-two = { $first } · { $then }
case-detail-lasted = lasted { $length }
case-detail-no-show = nobody came
case-detail-bot = a machine answered
case-detail-asked = asked for: { $words }
case-detail-refused = refused: { $words }
case-detail-read-back = { $answer ->
    [yes] the note was read out
   *[no] the note was not read out
  }
case-detail-next-step = next: { $words }
case-detail-moment = { $clock } { $kind ->
    [hold] on hold
    [bot] a machine
    [human] a person
    [promised] promised
    [refused] refused
    [reference] reference
   *[note] note
  }{ $words }
case-tone-advice = { $reason }. Calmer: { $calmer }
case-of-day = { " " }of { $day }
case-event-closed = Case closed
case-event-reopened = Case reopened
case-promise-delivery = Delivery promised
case-time-from = { $source ->
    [person] written down by { the-customer }{ $typed }
    [mail] the e-mail's own date
    [bill] the bill's own date
    [pdf] the date inside the PDF
    [exif] the date inside the picture
    [export] the phone's export of the chat
    [name] the date in the file's name
   *[recorded] noted by the program at that moment
  }
case-time-typed = : "{ $words }"
case-cancel-fee = On { $day } I was charged { $sum } for cancelling
case-right-no-field = There is no field { $field } in it.
case-right-no-field-next = Use one of: { $fields }.
case-right-incomplete = { $name } is not complete or does not fit: { $fields }.
case-right-incomplete-next = Write these fields too, such as topic=…, rule=…, findings=…, sources=…, confidence=V2.
case-right-no-source = { $name } names no source, so that it may not be cited.
case-right-no-source-next = Write sources=…, or confidence=G.
case-event-case-corrected = A detail of the case was changed ({ $field }): "{ $before }" is now "{ $after }"
case-next-closed = Nothing: the case is closed
case-next-closed-why = it was closed on { $day }
case-next-decide = { $count ->
    [one] Say whether one finding is true
   *[other] Say whether { $count } findings are true
  }
case-next-decide-why = a letter tells only what you accepted
case-next-promise = Note whether this was kept: { $words } (due { $due })
case-next-promise-why = its time has passed, and nothing on record says that it was kept
case-next-evidence = Find something that shows this: { $what }
case-next-evidence-why = no evidence yet
case-next-charge = Say whether { $sum }{ $what }, charged on { $day }, should not have been charged
case-next-charge-why = the letter tells of it and asks nothing for it
case-next-compensation = Name the sum, if you ask for compensation: { $topic } (section { $section })
case-next-compensation-why = without a sum a court is asked for none; { $check }
case-next-demand = Say what you ask for
case-next-demand-bare = so far the letter asks neither for money nor that anything be put right
case-next-demand-why = so far the letter asks neither for money nor that anything be put right; a fact that is a fault, other goods than ordered or a wrong charge brings its demand with it: { $command }
case-next-link = Say what { $title } shows
case-next-link-chat = Link the chat in which the promised sum is named: { $words }
case-next-link-chat-why = nothing on record shows the promise yet
case-next-answer = Say whether what came on { $day } ({ $words }) answers what you sent on { $asked }
case-next-answer-why = until then the letter says neither that an answer came nor that none did; if it has nothing to do with this: { $command }
case-next-wait = Wait for the answer of { $body } until { $due }
case-next-wait-why = the complaint was sent to { $body } on { $sent }, and its time to answer has not passed
case-next-send = Send the complaint to { $body }{ $where }
case-body-where = { " " }({ $where })
case-next-send-silent = { $body } did not answer in time
case-next-send-why = it takes this kind of issue: { $takes }
case-next-send-first = the company's own desk is asked first
case-next-ceiling = Ask for less, or go to another court: { $asked } is above the ceiling of small claims, { $ceiling }
case-next-ceiling-why = the ceiling is of { $day }; check today's
case-due-promise = { $provider }: { $words }
case-due-answer = Answer of { $body } to the inquiry of { $day }
case-due-cancel = Last day for cancelling the deal with { $provider }
case-due-card = Last day for telling the card company of the charge by { $provider }
case-link-number = it names no. { $number }
case-link-day = of the same day, { $day }
case-link-unknown = no record names it
case-promises-differ = On { $first_on } { $first } was promised, and on { $second_on } { $second }; the two do not agree
case-offer-differs = On { $offered_on } the page offered { $offered }, and on { $promised_on } { $promised } was promised; the two do not agree
case-charge-differs = For { $day } a charge of { $typed } is written down, and the bill beside it says { $read }
case-price-term = { $price }{ $term }
case-page-changed = The page { $page } reads differently on { $second } than on { $first }{ $gone }{ $new }
case-page-gone = ; before: "{ $words }"
case-page-new = ; since then: "{ $words }"
case-long-waits = { $count ->
   *[other] In { $every ->
        [yes] all { $count }
       *[no] { $count } of { $measured }
      } calls whose wait was noted I waited longer than six minutes; the longest wait was { $longest }{ $hours }
  }

## end of room: case

## room: package

package-label-package = Complaint package
package-label-contents = Table of exhibits
package-label-number = No.
package-label-name = Exhibit
package-label-exhibit = Exhibit
package-label-letter = Letter
package-label-demand = Demand
package-label-sum = Sum
package-label-page-of = Page { $page } of { $pages }
package-label-case = Case
package-label-part = part { $part } of { $parts }
package-label-picture = Picture
package-label-captured = Captured
package-label-local = Israel time
package-label-address = Address
package-label-state = State of the record
package-label-server-date = Time by the server
package-label-capture-id = Capture id
package-label-files = Files
package-label-digest = SHA-256 digest
package-label-size = Size
package-label-missing = What the record lacks
package-label-provider = Provider
package-label-messages = Messages
package-label-when = When
package-label-what = What
package-label-as-recorded = As recorded
package-label-evidence = Evidence
package-label-date = Date
package-label-plan = Plan
package-label-price = Price
package-label-change = Change
package-label-promised = Promised
package-label-over = Above promise
package-label-source = Source
package-label-raw = As shown
package-label-not-read = not read
package-label-vat = fits a VAT change
package-label-chart = Chart of prices
package-label-chart-note = The money axis starts at zero. Dashed line: the price that was promised. Dotted: longer than 45 days between two readings. With a star: for another period, or before VAT.
package-label-axis = Timeline
package-label-prices = Prices
package-label-findings = Findings
package-label-conversation = The conversation
package-label-mail-words = What the message says
package-label-edited = Earlier wording, replaced at{" "}
package-label-deleted = The message was deleted at{" "}
package-label-earlier = Messages that were already shown when the recording began
package-label-gap = Break in the recording
package-label-export = Own copy, exported by the messenger on the customer's phone; not observed
package-label-export-mixed = Messages marked * come from the customer's own copy, exported by the messenger on the phone; all others were observed
package-label-ended = The chat has ended
package-label-shown-time = the chat window wrote
package-label-times-note = The time beside each message is when it was observed, Israel time.
package-label-times-exported = The time beside each message is the one in the export, Israel time.
package-label-more-pictures = { $count } more pictures are in the exhibit's folder of the package.
package-label-printed-there = The same file as { $exhibit }; printed there.
package-label-whole-file = The whole file is in the package: { $path }
package-label-cannot-print = A file of this kind cannot be printed; it is in the package: { $path }
package-label-cut-short = The first { $shown } pages are shown here; the whole file is in the package: { $path }
package-label-some-pages = { $shown } of its { $pages } pages are shown here; the whole file is in the package: { $path }
package-label-from = From
package-label-sent-to = To
package-label-subject = Subject
package-label-attachments = Attachments
package-label-none = –
package-label-sealed-by = Sealed
package-label-skip = Skip to the timeline
package-label-on-this-page = On this page
package-label-chats = Conversations
package-label-exhibits-heading = Exhibits
package-label-checks = What can be checked, and how it stands
package-label-filter-heading = Choose what the timeline shows
package-label-filter-contact = Contacts
package-label-filter-promise = Promises
package-label-filter-price = Prices and charges
package-label-filter-recorded = Recorded pages and files
package-label-filter-other = Other
package-label-filter-words = Words:
package-label-zoomed = Picture, enlarged
package-label-zoom-in = Larger
package-label-zoom-out = Smaller
package-label-close = Close
package-label-this-language = This page in English
package-check-files = { $count ->
    [one] 1 file of the exhibits is here; its digest stands in the journal.
   *[other] { $count } files of the exhibits are here; the digest of each as it was recorded stands in the journal.
  }
package-check-covered = { $count ->
    [one] 1 of them was written anew by the customer with something covered.
   *[other] { $count } of them were written anew by the customer with something covered.
  }
package-check-left-out = { $count ->
    [one] 1 file was left out by the customer's choice: { $files }
   *[other] { $count } files were left out by the customer's choice: { $files }
  }
package-check-missing = { $count ->
    [one] 1 file is no longer in the customer's store: { $files }
   *[other] { $count } files are no longer in the customer's store: { $files }
  }
package-check-forgotten = { $count ->
    [one] 1 file was removed for good by the customer, as the record says: { $files }
   *[other] { $count } files were removed for good by the customer, as the record says: { $files }
  }
package-check-unsearchable = { $count ->
    [one] 1 file stays out, because it could not be searched for what is to be covered: { $files }
   *[other] { $count } files stay out, because they could not be searched for what is to be covered: { $files }
  }
package-check-journal = The journal has { $count } records in one chain{ $withheld ->
    [0] .
    [one] ; 1 of them is shown as a digest only.
   *[other] ; { $withheld } of them are shown as digests only.
  }
package-check-earlier = { $count ->
    [one] An outside party confirmed the time of the journal once ({ $by }), on { $first }.
   *[other] Outside parties ({ $by }) confirmed the time of the journal { $count } times, first on { $first }, last on { $last }.
  }
package-check-never-stamped = No outside party confirmed the time of the journal before this package was made.
package-check-own-seal = Signature and time-stamps of this package were made after this page was written; { $file } says how they stand and how to check everything.
package-label-how-to-check = How to check it
package-label-download-pdf = The letter and the exhibits to print (PDF)
package-label-letter-text = The letter as text
package-label-timeline-csv = The timeline as a sheet
package-label-demands = Demands
package-label-original = original
package-label-stamped = copy with a caption
package-label-text = text of the page
package-label-transcript = transcript
package-label-archive = page archive
package-label-record = record
package-label-own-record = the customer's own note
package-label-no-exhibit = no exhibit
package-label-answers = Unanswered inquiries
package-label-shows = Shows
package-label-fingerprint = SHA-256
package-label-own-day-short = Of
package-label-in-letter = In the letter
package-label-page = Page
package-label-ordered = What was ordered or offered
package-label-ordered-part = What was ordered or offered (the top of the page)
package-label-came = What came
package-label-quoted-here = spoken of in the complaint
package-label-messages-omitted = { $count ->
    [one] One more message stands here; it is in the conversation's file in the package.
   *[other] { $count } more messages stand here; they are in the conversation's file in the package.
  }
package-label-contact-log = Log of calls, visits and letters
package-label-how = How
package-label-who = With whom
package-label-coverage = How complete the regular checks are
package-label-check-proves = What the seals prove, and what they do not
package-label-check-steps = Step by step
package-claim-numbered = paragraph { $number }
package-claim = { $section ->
    [story] the opening
    [timeline] the order of events
    [demands] the demands
    [law] the law
    [earlier] earlier steps
   *[other] the text
  }
package-alt-page = { $title }, page { $page } of { $pages }
package-alt-crop = Part of the picture, enlarged: { $title }
package-alt-claim = To the place in the letter
package-shows-fact = { $words }
package-shows-ordered = what was ordered or offered: { $words }
package-shows-promise = promised: { $words }
package-shows-charge = { $kind ->
    [refund] refunded:
    [cost] paid elsewhere:
    [cancel-fee] charged for the cancellation:
   *[charge] charged:
  } { $sum }{ $named ->
    [0] {""}
   *[1] {" "}({ $what })
  }
package-shows-price = { $source ->
    [bill] on the bill:
    [offer] in the offer:
   *[page] on the page:
  } { $sum }{ $per }{ $named ->
    [0] {""}
   *[1] {" "}({ $plan })
  }
package-shows-cancellation = the notice of cancellation of { $day }
package-shows-step = the letter to { $to }
package-shows-answer = the answer of { $day }
package-shows-edited = { $count ->
    [one] a message that was changed later
   *[other] { $count } messages that were changed later
  }
package-shows-deleted = { $count ->
    [one] a message that was deleted later
   *[other] { $count } messages that were deleted later
  }
package-log-channel = { $direction ->
    [in] { $channel }, from the provider
   *[out] { $channel }
  }
package-coverage = { $recipe }: { $counts }
package-coverage-more = { $count ->
    [one] One more check lacks
   *[other] { $count } more checks lack
  }
package-coverage-lacking = { $day }: { $outcome ->
    [failed] the check failed
   *[missed] nothing was checked
  }{ $named ->
    [0] {""}
   *[1] {" "}({ $why })
  }
package-check-what = This document is the readable part of a complaint package. The package is one ZIP file; in it lie, for each exhibit, the untouched original files, the journal of records, and the seals. The sixteen letters and digits beside each exhibit are the beginning of the SHA-256 digest of its original file.
package-check-proves-bytes = The time-stamps prove that these files, byte for byte, existed not later than the time named in them and have not changed since. An outside authority set that time; it was sent a digest and nothing else.
package-check-proves-key = The signature proves that one key signed. It does not prove whose key it is.
package-check-proves-not = The seals do not prove that the provider's server sent the content: the customer recorded it on a computer of their own. So the server's own time and address were kept where possible, and things were recorded at several times.
package-check-step-unpack = Ask for the package if only this document came to you, unpack the ZIP file, and open READ-ME-FIRST.html in it: it holds every command ready to copy.
package-check-step-files = In the unpacked folder, check that no file was changed:
package-check-step-stamp = Check the time-stamps over the list of files; each authority's file is named in READ-ME-FIRST.html:
package-check-step-signature = Check the signature over the same list:
package-check-step-verify = Or all of it at once, for who has the program:
package-check-digests = A digest is a fingerprint of a file: one changed byte gives another digest. The full digests stand in the file manifest-sha256.txt of the package and in the file capture.json beside each original.
package-label-by-tool = Recorded by the customer with the program collector { $version }
package-state-complete = complete
package-state-partial = partial
package-state-failed = failed
package-state-running = cut off before its end
package-role-customer = customer
package-role-agent = agent
package-role-bot = bot
package-role-system = system
package-role-unknown = unknown
package-change-first = first reading
package-change-same = unchanged
package-change-rise = rise
package-change-fall = fall
package-change-unread = not read
package-change-other = cannot be compared
package-source-page = account page
package-source-by-hand = written down by hand
package-source-bill = bill
package-source-charge = written down by hand, without a bill
package-source-charged = charged
package-source-offer = offer
package-part-attachment = file shown in the chat
package-part-export = exported chat
package-part-picture = untouched picture
package-part-stamped = copy with a caption
package-part-tile = piece of the picture
package-part-text = text of the page
package-part-words = positions of the words
package-part-archive = page archive
package-part-unlocked = copy opened with the password
package-part-below = further down the page, picture
package-part-original = original file
package-part-observations = raw observations
package-part-transcript = transcript
package-part-certificates = certificates
package-title-page = Page: { $title }
package-title-chat = Chat of { $day }: { $title }
package-title-chat-of = Chat of { $day }
package-title-email = E-mail: { $title }
package-title-file = Document: { $title }
package-title-file-of = Document of { $day }
package-title-picture = Picture: { $title }
package-title-picture-of = Picture of { $day }
package-title-bill-of = Bill of { $day }
package-title-download = Downloaded file: { $title }
package-title-others-report = What others published, not checked –
package-title-prices = Price table and chart
package-title-price-table = Price table
package-title-timeline = Timeline
package-exhibits = { $count ->
    [one] Exhibit
   *[other] Exhibits
}

package-letter-id = ID { $number }
package-letter-no-address = Address: { $line }
package-letter-no-phone = Phone: { $line }
package-letter-no-email = E-mail: { $line }
package-letter-to = To:
package-letter-to-company = { $body }, { $provider }
package-letter-salutation = Dear Sir or Madam,
package-letter-subject = Re: { $title }{ $numbers }
package-letter-subject-reminder = Re: Reminder of an unanswered complaint: { $title }{ $numbers }
package-letter-subject-follow-up = Re: Following up on an earlier complaint: { $title }{ $numbers }
package-letter-subject-ceo = Re: A complaint that was not settled: { $title }{ $numbers }
package-letter-subject-regulator = Re: A complaint about { $provider }: { $title }{ $numbers }
package-letter-subject-consumer = Re: A complaint about { $provider }, and a request for help: { $title }{ $numbers }
package-letter-subject-card = Re: Denial of a charge by { $provider }: { $title }{ $numbers }
package-letter-subject-recordings = Re: A request to inspect recordings and transcripts{ $numbers }
package-letter-subject-cancellation = Re: Notice of cancellation{ $plan }{ $numbers }
package-letter-subject-claim = Statement of claim: { $title }
package-letter-customer-number = { " " }– customer no. { $number }
package-letter-references = , inquiry no. { $numbers }
package-letter-customer = I am a customer of { $provider }{ $since }{ $plan }.
package-letter-who-court = I, the plaintiff, am a customer of the defendant, { $provider }{ $since }{ $plan }.
package-letter-since = { " " }(since { $since })
package-letter-plan = , on the plan { $plan }
package-letter-of-plan = { ": " }{ $plan }
package-letter-at-hour = { " " }at { $hour }
package-letter-promise = On { $day }{ $hour }{ $channel } I was promised{ $whom }: { $words }{ $amount }{ $months }
package-letter-promise-quoted = On { $day }{ $hour }{ $channel } I was told{ $whom }: "{ $words }"{ $amount }{ $months }
package-letter-in-chat = { " " }in a chat
package-letter-in-call = { " " }in a phone call
package-letter-in-visit = { " " }during a visit
package-letter-in-email = { " " }by e-mail
package-letter-in-letter = { " " }by letter
package-letter-with = { " " }by { $name }
package-letter-bot = { " " }(an automated agent)
package-letter-amount = , that is { $money }{ $per }
package-letter-promise-over = { " " }(its last day was { $day })
package-letter-months = { $count ->
    [one] , for 1 month
   *[other] , for { $count } months
  }
package-letter-fact = On { $day }: { $words }
package-letter-above-promise = On { $seen_on } { $place ->
    [charge] I was charged { $seen }{ $plan }
    [bill] a price of { $seen } stood on the bill{ $plan }
   *[page] a price of { $seen } stood on the site{ $plan }
  }{ $with_vat }, { $more } above the promise{ $times }
package-letter-above-promise-once = { $count ->
    [one] On { $seen_on } I was charged
   *[other] By { $seen_on } I was charged in all
  } { $seen }, { $more } above the promise
package-letter-free-charged = { $count ->
    [one] On { $seen_on } I was charged { $total } for
   *[other] From { $seen_on } to { $last_on } I was charged { $total } for { $count } of
  } the { $free ->
    [one] month that was promised
   *[other] months that were promised
  } free
package-letter-included-charged = { $count ->
    [one] On { $seen_on } I was charged { $total } for “{ $lines }”
   *[other] From { $seen_on } to { $last_on } I was charged { $count } times for “{ $lines }”, { $total } in all
  }, although the promise includes it{ $back }
package-letter-discount-missing =
    { $count ->
    [one] What I was charged on { $first }, { $total }, came without that discount, which is { $off } of it
    *[other] What I was charged { $count } times from { $first } to { $last }, { $total } in all, came without that discount, which is { $off } of it
    }
package-letter-kept-late = The promise was kept { $length } late
package-letter-price-rise = The price{ $plan } rose from { $before } (charge of { $before_on }) to { $after } (charge of { $after_on }){ $net ->
    [yes] {", before VAT"}
   *[no] {""}
  }: { $more } more, { $share }
package-letter-charged-after = { $count ->
    [one] After { $end }, the end of the period for it, I was charged once more, on { $first }: { $total }{ $what }
   *[other] After { $end }, the end of the period for it, I was charged { $count } more times, from { $first } on: { $total } in all
  }
package-letter-price-total-rise = In all, the price that I was charged{ $plan } rose in { $steps } steps from { $first } ({ $first_on }) to { $last } ({ $last_on }): { $more } more, { $share }
package-letter-cost = The sum in dispute: { $sum }.
package-letter-asked = What I ask for, by { $day }: { $what }{ $more }.
package-letter-asked-third = What I ask of { $provider }, by { $day }: { $what }{ $more }.
package-letter-asked-court = What I ask of the court: { $what }{ $more }.
package-letter-asked-answer = I ask for a reasoned written reply by { $day }.
package-letter-asked-recordings = I ask to receive, by { $day }, a copy of the recordings and transcripts of my calls and chats with you.
package-letter-asked-cancellation = I hereby give notice that I end the agreement between us, from the day of this letter.
package-letter-asked-more = { $count ->
    [one] , and one more demand in the table below
   *[other] , and { $count } more demands in the table below
  }
package-letter-asked-more-court = { $count ->
    [one] , and 1 more relief as set out below
   *[other] , and { $count } more as set out below
  }
package-letter-contact-with = { " " }with { $name }
package-letter-no-exhibit = [by my own record; no exhibit]
package-letter-own-record-sign = *
package-letter-own-record-note = * By my own record; no exhibit
package-letter-no-exhibits = [all by my own record; no exhibit]
package-letter-no-exhibits-last =
    { $count ->
        [2] [the last two by my own record; no exhibit]
       *[other] [the last { $count } by my own record; no exhibit]
    }
package-letter-facts = The facts:
package-letter-more-findings = { $count ->
    [one] 1 more finding is set out in the timeline
   *[other] { $count } more findings are set out in the timeline
  }
package-letter-fact-of-days = On { $days } ({ $count } times): { $words }
package-letter-paid-charge = On { $day } I was charged { $sum }{ $what }
package-letter-paid-refund = On { $day } { $sum } was paid back to me{ $what }
package-letter-paid-cost = On { $day } it cost me { $sum }{ $what }
package-letter-paid-cancel-fee = On { $day } I was charged { $sum } for cancelling{ $what }
package-letter-paid-charge-several = From { $first } to { $last } I was charged { $sum } { $count } times{ $what }
package-letter-paid-refund-several = From { $first } to { $last } { $sum } was paid back to me { $count } times{ $what }
package-letter-paid-cost-several = From { $first } to { $last } it cost me { $sum } { $count } times{ $what }
package-letter-paid-cancel-fee-several = From { $first } to { $last } I was charged { $sum } { $count } times for cancelling{ $what }
package-letter-callback-missed-together = { $count } call-backs that I was promised did not come; they were due on: { $days }
package-letter-long-wait-together = In { $count } calls I waited more than six minutes for an answer: { $days }
package-letter-reference = { " " }(reference: { $reference })
package-letter-timeline = The full course of events, with the record of each, is enclosed as a timeline
package-letter-earlier = My earlier complaints:
package-letter-earlier-third = My earlier inquiries:
package-letter-earlier-court = Steps before this claim:
package-letter-turned-to = I wrote to { $addressee }
package-letter-wrote = I wrote to the company ({ $channel }){ $about }
package-letter-notice = On { $day } I gave notice of cancellation{ $by }{ $reference }{ $confirmed }
package-letter-by = { " " }({ $channel })
package-letter-notice-confirmed = ; it was confirmed on { $day }
package-letter-about = { ": " }{ $words }
package-letter-came = On { $day } this was sent to me by the company ({ $channel }){ $words }
package-letter-talked = { $channel ->
    [visit] On { $day }{ $hour } I had a visit in this matter{ $name }: { $words }
    [chat] On { $day }{ $hour } I chatted with the company{ $name }: { $words }
   *[call] { $incoming ->
        [yes] On { $day }{ $hour } the company called me{ $name }: { $words }
       *[no] On { $day }{ $hour } I telephoned the company{ $name }: { $words }
    }
}
package-letter-talked-name = {" "}({ $name })
package-letter-talked-more = { $count ->
    [one] One further conversation stands in the timeline
   *[other] { $count } further conversations stand in the timeline
}
package-letter-answer-words = { ": " }{ $words }
package-letter-corrected = { " " }(this record was corrected on { $day })
package-letter-added-to = { " " }(a detail of this record was added on { $day })
package-letter-more-documents = Further documents: { $exhibits }.
package-letter-not-enclosed = Further documents that I hold and can show, not enclosed: { $documents }{ $more }.
package-letter-document = { $title } ({ $day })
package-letter-documents-more = { $count ->
    [one] {"; "}and one more
   *[other] {"; "}and { $count } more
  }
package-letter-step-turned = On { $day } { $turned }{ $reference }
package-letter-step-answered = On { $day } { $turned }{ $reference }; an answer came on { $answered }{ $words }; the matter was not settled
package-letter-step-waiting = On { $day } { $turned }{ $reference }; the time for an answer has not passed
package-letter-step-unanswered = On { $day } { $turned }{ $reference }, and no answer has come to this day
package-letter-not-yet = I have no record of a written complaint to { $provider } yet.
package-letter-contacts = The calls and chats that I know of:
package-letter-recorded-contact = { $channel } on { $day }{ $hour }{ $name }{ $reference }
package-letter-notice-before = This letter does not take back the notice of cancellation that I gave on { $day }.
package-letter-law = In my view these provisions bear on the matter:
package-letter-rule = { $law }, section { $section }: { $rule }.
package-letter-rule-whole = { $law }: { $rule }.
package-letter-position = In my view this does not agree with what I was told and what was agreed.
package-letter-ask = I ask you:
package-letter-ask-of = I ask of { $provider }:
package-letter-ask-recordings = to send me a copy of all recordings and transcripts of my calls and chats with you, those listed above among them, in a form that can be played and read
package-letter-ask-keep = to keep these recordings and transcripts until the matter is closed
package-letter-ask-all-recordings = to send me a copy of all recordings and transcripts of my calls and chats with you, in a form that can be played and read
package-letter-ask-end = to end the agreement and every charge for it
package-letter-ask-return-paid = to return what was paid, less a cancellation fee where the law allows one
package-letter-ask-stop = to end the agreement and every charge for it at the earliest time under the provisions that apply to it
package-letter-ask-confirm-end = to confirm in writing that the agreement has ended, and on which day
package-letter-ask-return = to return whatever is charged for the time after that day
package-letter-order-cancel = to end the agreement and collect nothing more for it
package-letter-order-cancel-part = to end what I cancelled ({ $what }) and collect nothing more for it
package-letter-order-goods = to supply what was ordered, in good condition, or to refund what was paid for it
package-letter-order-repair = to mend the fault or damage, or to refund what was paid
package-letter-order-mend = to mend the fault or damage
package-letter-order-repair-sum = to mend the fault or damage, or to refund the { $sum } that was paid
package-letter-order-keep-promise = to keep what was promised to me on { $day }: { $words }
package-letter-until = , by { $day }
package-letter-computed = by the figures in { $exhibit }
package-letter-sum-shown = Computed: { $sum }
package-letter-total = Total: { $sum }
package-letter-open-inquiry = { $to }, of { $day }{ $reference }
package-letter-open-reference = { ", " }reference { $reference }
package-letter-open-callback = the call-back that was due on { $day }
package-letter-answer = Please send a reasoned written reply by { $day }.
package-letter-next-body = If the matter is not settled, I will consider turning next to: { $body }.
package-letter-next-none = Failing that, I will consider my next steps.
package-letter-settle = I would rather settle this by agreement and remain available for questions.
package-letter-closing-regulator = I ask you to look into this complaint under your powers and to let me know in writing what was done with it.
package-letter-closing-consumer = I ask for your help in settling this with { $provider }. This letter may be passed on to the company.
package-letter-closing-card = I ask you to examine the charge, to let me know in writing what was decided, and to stop further charges in this matter as far as your rules allow.
package-letter-court = To the Small Claims Court in { $place }
package-letter-parties = The parties
package-letter-plaintiff = The plaintiff: { $name }, ID { $id }, address and postcode: { $address }, phone: { $phone }, e-mail: { $email }
package-letter-defendant = The defendant: { $provider }, company no. { $number }, address: { $address }
package-letter-worth = The sum of the claim: { $sum }
package-letter-summary = The claim in short
package-letter-sums = The sums
package-letter-relief = The court is asked to order the defendant as follows:
package-letter-relief-pay = to pay me { $sum }.
package-letter-sign = Date: { $day }. The plaintiff's signature: { $line }
package-letter-regards = Yours faithfully,
package-letter-enclosed = { $count ->
    [one] Encl.: Exhibit 1
   *[other] Encl.: Exhibits 1–{ $last }
  }
package-letter-enclosed-some = Encl.: { $exhibits }
package-edit-form = Change any paragraph below its heading. An emptied paragraph is left out; "=== +" begins a new one.
    Lines that begin with # are remarks. Exhibits come from the record: a sentence that says more than the record shows loses them.
package-edit-unknown = The letter has no paragraph { $key }.
package-edit-unknown-next = Keep the headings as they are; a paragraph of your own stands below === +
package-edit-no-heading = A text stands before the first heading: { $line }
package-edit-no-heading-next = Begin with `collector letter --edit`, and change the file that it opens.
package-edit-exhibit = An exhibit cannot be typed into a paragraph: { $text }
package-edit-exhibit-next = Attach the evidence to the record with `collector link`; the letter then names the exhibit itself.
package-no-such-letter = There is no letter of the kind { $kind }.
package-no-such-letter-next = Choose one of: { $kinds }.
package-reminder-of-nothing = There is nothing to remind of: no earlier complaint in writing is on record.
package-reminder-of-nothing-next = Write it down first, such as: collector log step "Public Inquiries" --at 01/11/2026 --reference 88231; or write a first complaint: collector letter --kind complaint.
package-template-unusable = The letter's template { $kind } cannot be filled: { $reason }
package-template-unusable-next = Mend or remove it in the folder of your templates; docs/letters.md lists what a template may name.
package-template-no-section = In the letter's template a line stands before the first section: { $line }
package-template-no-section-next = Begin the template with a section, such as [story].

package-label-recorded = written down
package-label-recorded-by-person = on

package-leave-out-nothing = { $name } is to be left out, and no file of the package has this name.
package-leave-out-nothing-next = Name a part (archive, picture, transcript) or one of: { $files }.
package-redact-nothing = “{ $phrase }” is to be covered, and it stands nowhere in what would leave.
package-redact-nothing-next = Write it as it stands on record (`collector search "{ $phrase }"` tells), or add --allow-missing if it need not be there.
package-wacz-nothing = { $others ->
    [0] There is nothing for a web archive (--wacz): this package holds no page with its archive; where something is covered, page archives stay out.
   *[other] There is nothing for a web archive (--wacz): of no page in this package the record shows that it was public.
}
package-wacz-nothing-next = Leave --wacz out; or capture a public page (`collector capture ADDRESS`, without a window) and choose it with --pick.

package-verify-not-ascii = byte { $place } is not ASCII
package-verify-manifest-line = not a line of 64 lower-case hex digits, two spaces and a path
package-verify-named-twice = { $name } is named twice
package-verify-line = line { $line }: { $why }
package-item-container = container
package-item-line = { $file } line { $line }
package-item-withheld = { $file } withheld records
package-item-no-stamp = time-stamp
package-item-signature = signature
package-item-stamp = time-stamp of { $file }
package-item-and = { $first }, { $then }
package-item-and-more = { $names } …
package-verify-unsorted = its lines are not sorted, or it does not end with one line break
package-verify-no-manifest = missing: without it nothing in the package can be checked
package-verify-bag-whole = { $count } files with the digests it names, no other file
package-verify-file-missing = missing: the manifest names it
package-verify-file-added = added: the manifest does not name it
package-verify-file-changed = changed: its SHA-256 is not the one in the manifest
package-verify-active = it runs, loads or sends something when it is opened, which no page of the collector does: do not open it
package-verify-other-script = its filters are not those of this version; what is on the page is as it was sealed, what the script does was not checked
package-verify-other-verifier = it is not the verifier of this version, and no seal guards it: take verify.py from the project's pages, not from the package
package-verify-missing = missing
package-verify-declaration = not the declaration of a BagIt 1.0 bag in UTF-8
package-verify-lacks-line = does not say { $line }
package-verify-exhibit = { $count } files are those that the journal names
package-verify-exhibit-derived = { $told }; { $count } are readings derived from them
package-verify-exhibit-absent = { $told }; not in the package: { $files }
package-verify-exhibit-undescribed = missing or not readable: nothing says what this exhibit is
package-verify-exhibit-form = not in the form of a capture's description
package-verify-exhibit-foreign = neither a file of the capture nor a reading derived from it
package-verify-exhibit-lacks = missing: capture.json names it
package-verify-record-withheld = the journal does not show the record of { $capture }, so its files were compared with capture.json alone
package-verify-record-differs = differs from the journal's record of { $capture }
package-verify-not-recorded = not the file that was recorded as { $part } of { $capture }
package-verify-no-journal = missing: nothing ties the exhibits to a record
package-verify-journal = { $count } records, each in its place in the chain; { $whole } of them whole
package-verify-withheld = { $count } records are given as digests only; that they stand in the chain was checked, what they say was not
package-verify-misplaced = it is record { $seq } in the place of record { $place }
package-verify-not-following = it does not follow the record before it
package-verify-system-file = left by the system that showed the folder; not part of the package, and harmless
package-verify-same-letters = differs from another file's name in capitals alone: a computer may show one for the other
package-verify-repacked = zipped again by another program; its { $count } files were compared by their digests
package-verify-too-large = { $name } is larger than { $most }, which no package needs: it was not read.
package-verify-hostile = { $path } is made to harm who opens it: it would unpack to far more than it holds, or its files lie over one another. Nothing of it was unpacked.
package-verify-hostile-next = Do not open it; ask whoever sent it for the package as it was made.
package-verdict-changed = { $count ->
    [one] Do not rely on this package: one thing in it is not as it was sealed ({ $names }).
   *[other] Do not rely on this package: { $count } things in it are not as they were sealed ({ $names }).
  }
package-verdict-whole = All { $files } sealed files (data/) are as they were sealed{ $since ->
    [none] {""}
   *[other] , unchanged since { $since }
  }{ $form ->
    [sealed] {""}
    [repacked] ; it was unpacked and zipped again by another program, which changed none of them
   *[folder] ; it was unpacked, which changed none of them
  }{ $foreign ->
    [0] {""}
    [one] ; 1 file that a computer added beside them is no part of the package and is harmless
   *[other] ; { $foreign } files that a computer added beside them are no part of the package and are harmless
  }{ $open ->
    [0] .
    [one] ; 1 point could not be checked here, see below.
   *[other] ; { $open } points could not be checked here, see below.
  }
package-no-bag = { $path } is not a package: there is no bagit.txt in it.
package-no-bag-next = Name the ZIP, or the folder with bagit.txt.
package-not-there = There is no package at { $path }.
package-not-there-next = Name a package's ZIP or its unpacked folder.
package-verify-absolute = an absolute or foreign path
package-verify-leaves = a path that leaves its folder
package-verify-characters = a name with characters other than printable ASCII
package-verify-windows = a name that Windows cannot hold
package-verify-link = a link; a package holds plain files only
package-verify-special = neither a file nor a folder
package-verify-disagree = the ZIP's directory and the header beside the file disagree
package-verify-outside = outside the package's folder
package-verify-twice = twice in the ZIP
package-verify-header = its header in the ZIP is not as it was written
package-verify-checksum = its bytes do not fit their checksum in the ZIP
package-verify-order = the files of the ZIP are not in order
package-verify-row = its line in the ZIP's directory is not as it was written
package-verify-end = the end of the ZIP is not as it was written
package-verify-unreadable = { $where ->
    [directory] the ZIP's directory at its end cannot be read: { $reason }
   *[headers] the ZIP's headers beside the files cannot be read: { $reason }
  }
package-not-zip = { $path } is not a ZIP that can be read.
package-not-zip-next = Ask for it again; it may have been cut off on its way.
package-verify-container = { $count } files; no byte stands outside them
package-verify-seal-no-list = there is no { $file } that it could be over
package-verify-no-seal = missing or not readable: nothing says how the package was sealed
package-verify-seal-other = it is over another { $file }
package-verify-no-stamp = the package was made without any, so its date rests on the customer's computer alone
package-verify-signature-denied = there is a signature, but { $file } says that there is none
package-verify-unsigned = the package is not signed: { $why }
package-verify-no-reason = no reason is given
package-verify-signers = it does not name the key { $key } alone
package-verify-missing-unreadable = missing or not readable
package-verify-signature-other = not the signature that { $file } names
package-verify-signature = by the key { $key }; whose key that is, it does not say
package-verify-stamp-pending = pending: the authority had not answered when the package was made
package-verify-stamp-off = stamping was switched off
package-verify-stamp-failed = the authority's answer did not hold, as the package itself says
package-verify-stamp-why = { $told }: { $why }
package-verify-reply-missing = missing, though the seal says that it was received
package-verify-reply-other = not the reply that the seal names
package-verify-no-root = no root certificate of { $authority } is known here, nor does the package bring one
package-verify-stamp-time = it says { $stamped }, the seal says { $sealed }
package-verify-stamp = { $time } by { $authority }; its root is pinned here
package-verify-stamp-own-root = { $time }, by the root that the package itself brings; compare that root's fingerprint with the authority's: { $fingerprint }
package-verify-no-statement = the statement of this earlier seal is not in the package
package-verify-statement-other = not the statement that was sealed
package-verify-statement-form = not a statement about the journal
package-verify-record-other = record { $seq } of the journal is not the one that was sealed
package-verify-earlier-unsigned = not signed, or its key is not on record
package-verify-earlier = record { $seq } was the journal's last; by the key { $key }
package-written-meanwhile = { $path } was written by another process meanwhile.
package-written-meanwhile-next = Bundle again; it takes the next number.
package-file-changed = The kept file of { $name } is no longer what was recorded, so nothing was packaged.
package-file-changed-next = Bring it back from a backup (collector verify names each damaged file), or package without it: collector bundle --leave-out { $name }.
package-not-written = { $path } could not be written: { $reason }.
package-not-written-next = Make room, or choose another folder with --out.
package-too-large = The package would be larger than 4 GiB.
package-too-large-next = Bundle fewer captures: put some of them into a case of their own.

package-looking-for-secrets = Looking for passwords, codes and card numbers
package-written = The package is written: { $path }
package-large = The package is large ({ $whole } MB); many mailboxes refuse over 20. data/complaint.pdf alone has { $pdf } MB.
package-remark-unneeded = { $count ->
    [one] One capture is not in it
   *[other] { $count } captures are not in it
  }, because no fact, finding or price rests on { $count ->
    [one] it
   *[other] them
  }. `--dry-run` names what stays out; `--pick all` takes everything.
package-files-missing = Files that the store lacks: { $files }
package-remark-forgotten = { $count ->
    [one] The package tells that 1 file was removed for good: { $files }.
   *[other] The package tells that { $count } files were removed for good: { $files }.
  }
package-better-put = Better put otherwise: “{ $words }”. { $advice }.
package-making = { $count ->
    [one] Making the letter and 1 exhibit (PDF)
   *[other] Making the letter and { $count } exhibits (PDF)
  }
package-covering = Covering exhibit { $number } of { $count }
package-looked-role = role
package-looked-what = what
package-looked-page = page of the case
package-looked-member = member
package-looked-volunteer = volunteer
package-looked-operator = operator
package-looked-viewed = opened
package-looked-sent = sent a form
package-looked-refused = asked for, and was refused
package-asking-stamp = Asking { $authority } for a time-stamp
package-asking-pdf-stamp = Asking for time-stamps inside the PDF
package-pdf-unstamped = The PDF itself carries no time-stamp by { $names }: none came that holds. Nothing waits for it; where it is needed, make the package again.
package-no-key = no signing key was given
package-label-own-day = { $source ->
    [person] Of the day (as the customer says)
    [mail] Sent
    [bill] Date of the bill
    [exif] Taken (the picture's own data)
    [export] The export names it
    [name] Of the day (by its name)
   *[pdf] Made (the PDF's own data)
  }
package-label-added = Added to the record
package-label-corrected = corrected
package-label-time-source = How the time is known

package-secret = No package was written, because it would hold { $found }.
package-list = { $items }{ $more ->
    [0] {""}
   *[other] {"; "}and { $more } more
  }
package-ways = { $first } { $then }
package-found = { $thing } in { $file }
package-found-inside = { $thing } in { $file } ({ $where })
package-found-and = { $first }; { $then }
package-found-way = { $found }. { $way }
package-still-there = what was to be covered ({ $kind })
package-shape-cookie = a cookie header
package-shape-authorization = an authorization header
package-shape-web-token = a web token (JWT)
package-shape-address-token = a token in an address
package-shape-address-password = a password in an address
package-shape-private-key = a private key
package-shape-card = a full card number
package-shape-unopened = a locked or damaged file that cannot be searched
package-shape-place = a photograph that tells where it was taken or by which device
package-way-card = Have it covered: `collector redact { $case } --kind card`. If it is no card (an order number), bundle again with `--allow` and the number.
package-way-tokens = Have it covered: `collector redact { $case } --kind tokens`. If it opens nothing, bundle again with `--allow` and the value.
package-way-leave-out = Leave the file out: `collector bundle { $case } --leave-out { $file }`.
package-way-drop = Leave that exhibit out: `collector bundle { $case } --drop { $capture }`.
package-way-wacz = Leave --wacz out: the pages are in the package all the same.
package-way-forget = Remove the words for good, and write them down again without it: `collector forget { $record } --why "holds a password" --yes`.
package-way-edit = Write that field of the case anew without it: `collector case edit { $case } { $field }="…"`. The package shows the older version only as a digest.
package-way-nothing = Nothing of the record holds it as it was typed: look at the places named above, and leave out the exhibit that it comes from (`--drop`).
package-way-above = What is named for the other places solves this too.
package-way-place = Leave the file out: `collector bundle { $case } --leave-out { $file }`; or, if its reader may know the place, bundle again with `--keep-places`.
package-choice-nothing = { $name } names no capture of this case.
package-choice-nothing-next = Give an exhibit's number (1 to { $count }), a range such as 3-5, a capture's id, or needed; `collector bundle --dry-run` lists them.
package-absent-left-out = left out by the customer's choice; its digest stands in the journal
package-absent-missing = removed from the store, so not in the package; its digest stands in the journal
package-absent-forgotten = removed for good by the customer on { $day }; reason given: { $why }; its digest stands in the journal
package-absent-parts = Not in this package: { $parts } – { $why }.
package-absent-told-elsewhere = not in this package, because something is covered in it; other files of the exhibit say the same
package-absent-other-conversations = not in this package, because it shows other conversations of the customer's
package-remark-others = { $count ->
    [one] 1 file of a chat stays out, because it shows other conversations of yours; where only a part of a picture does, that part is covered.
   *[other] { $count } files of chats stay out, because they show other conversations of yours; where only a part of a picture does, that part is covered.
}
package-remark-elsewhere = { $count ->
    [one] 1 technical copy stays out (page archive, captioned picture, raw observations), because something in it is covered; other files say the same.
   *[other] { $count } technical copies stay out (page archives, captioned pictures, raw observations), because something in them is covered; other files say the same.
  }
package-remark-wacz = data/pages.wacz replays { $pages ->
    [one] 1 public page.
   *[other] { $pages } public pages.
}{ $others ->
    [0] { "" }
    [one] { " " }1 page is not in it, because nothing on record shows that it was public.
   *[other] { " " }{ $others } pages are not in it, because nothing on record shows that they were public.
}
package-absent-not-searchable = not in this package, because what it holds could not be searched for what is to be covered
package-written-anew = written anew without what cannot be seen; the recorded original is sealed and stays with the customer
package-covered = covered: { $kinds }. The recorded original is sealed and stays with the customer
package-covered-kind = { $kind } ({ $count })
package-kind-phrase = words that the customer named
package-kind-box = places marked by hand
package-kind-place = place and device in the picture's file
package-kind-id-number = ID numbers
package-kind-card = card numbers
package-kind-phone = phone numbers
package-kind-email = e-mail addresses
package-kind-address = addresses
package-kind-account = account numbers
package-kind-birth-date = birth dates
package-kind-device-number = device and SIM numbers
package-kind-customer = the customer's name
package-kind-representatives = names of representatives
package-kind-tokens = passwords and tokens
package-kind-other-conversations = other conversations
package-kind-enclosed-file = files inside a text
package-remark-covered = In the exhibits' files – { $told }.
package-remark-place = { $count ->
    [one] From 1 photograph the place and device were taken out of the file; the picture itself is unchanged. `--keep-places` keeps them.
   *[other] From { $count } photographs the place and device were taken out of the files; the pictures themselves are unchanged. `--keep-places` keeps them.
  }
package-remark-unsearchable = { $count ->
    [one] 1 file stays out, because it cannot be searched for what is to be covered: { $files }. A picture or a scan on which you saw nothing to cover goes out after `collector redact { $case } --seen CAPTURE/PART`; a file of another kind can go only into a package in which nothing is covered.
   *[other] { $count } files stay out, because they cannot be searched for what is to be covered: { $files }. A picture or a scan on which you saw nothing to cover goes out after `collector redact { $case } --seen CAPTURE/PART`; a file of another kind can go only into a package in which nothing is covered.
  }
package-remark-no-ocr = Words inside pictures are known only where the page told them, because Tesseract is not installed: look at each page before it goes out (`collector bundle --review`).
package-remark-unmet = { $count ->
    [one] { $phrases } was to be covered and stands nowhere in this package: is it spelled as on record?
   *[other] { $phrases } were to be covered and stand nowhere in this package: are they spelled as on record?
  }
package-remark-part-large = { $count ->
    [one] This part is larger than the { $limit } MB that you allow: { $files }. The letter with its pages, and each exhibit, stay in one piece; `--leave-out stamped` or `--mail` makes it smaller.
   *[other] These parts are larger than the { $limit } MB that you allow: { $files }. The letter with its pages, and each exhibit, stay in one piece; `--leave-out stamped` or `--mail` makes them smaller.
  }
package-id-number-shown = Your ID number stands in: { $files }. To have it covered: `collector redact { $case } --kind id-number`

package-mail-large = The PDF takes { $size } MB, more than the { $limit } MB that you allow.
package-mail-large-next = Leave exhibits out with --drop, or allow more with --max-size.
package-pages-differ = The pages of the PDF did not come out as they were counted.
package-pages-differ-next = Try again; if it stays so, report it with the case's texts.

package-verify-exhibit-covered = { $told }; written anew by the customer with something covered, so not comparable with what was recorded: { $files }
package-verify-not-covered-file = neither the file that was recorded as { $part } of { $capture } nor the covered copy of it that capture.json names
package-readme-title = Read me first
package-readme-about = Complaint package · case { $case }
package-readme-what = What is here
package-readme-pdf = the letter, the table of exhibits and { $exhibits ->
    [one] 1 exhibit
   *[other] { $exhibits } exhibits
  }, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
  }. This is the file to read, to print and to send.
package-readme-index = the same to browse on a computer or a phone, without the internet: timeline, conversations, prices, pictures.
package-readme-texts = the letter as plain text, the timeline as a sheet.
package-readme-exhibits = a folder for each exhibit: the original as it was kept, a copy with a caption, the transcript, and the record.
package-readme-journal = the chained journal of records. { $withheld ->
    [0] All records are given whole.
    [one] 1 record is given as a digest only: it belongs to another case or holds a personal detail.
   *[other] { $withheld } records are given as digests only: they belong to other cases or hold a personal detail.
  }
package-readme-wacz = a web archive for players such as ReplayWeb.page: { $pages ->
    [one] 1 public page
   *[other] { $pages } public pages
} to look at as in a browser. It is made from the page archives in data/exhibits/, without their scripts; those archives are the record.
package-readme-seals = the signature and the time-stamps.
package-readme-verifier = a small program that checks all of this; see below.
package-readme-left-out = The customer chose to leave these files out of the package; their digests stand in the journal:
package-readme-forgotten = The customer removed these files for good, on the days named; their digests, the days and the reasons stand in the journal:
package-readme-missing = These files are not in the customer's store any more, and the record does not say why; their digests stand in the journal:
package-readme-proof = What the seals prove, and what they do not
package-readme-seal = Seal
package-readme-state = State
package-readme-time = Time
package-readme-signature = Signature
package-readme-made = made
package-readme-none = none:
package-readme-stamp = Time-stamp
package-readme-stamp-state = { $state ->
    [sealed] received
    [pending] pending – the authority did not answer
    [failed] failed
   *[off] switched off
  }
package-readme-no-stamp = none: no authority is set, or stamping is switched off
package-readme-proves = They prove that these files, byte for byte, existed not later than the time of the time-stamp and have not changed since. An outside party set that time; it was sent a digest (a fingerprint of the data) and nothing else.
package-readme-proves-key = The signature proves that the same key signed. It does not prove whose key it is, nor when it signed.
package-readme-proves-not = They do not prove that the provider's server sent the content. The customer recorded it, with a program of their own. So, where possible, the server's own time, address and certificate were kept too, things were recorded at several times, and the letter asks the provider for its own record.
package-readme-clock = The times beside pictures and messages are those of the customer's computer.
package-readme-outside = This file, { $info } and the folder { $seals } were written after the sealing; the seals cover all that is in { $data }.
package-readme-no-advice = The program gives no legal advice, and the package is no expert opinion.
package-readme-how = How to check it, trusting nobody
package-readme-one-file = The shortest way, where Python is installed: after step 2 below type { $windows } on Windows, { $others } elsewhere. Whoever doubts this package takes { $file } not from it but from the project's own pages, or uses the programs below, which come from others.
package-readme-system = { $system ->
    [windows] Windows 10 and 11
    [mac] macOS
   *[linux] Linux
  }
package-readme-unpack = { $system ->
    [windows] Right-click the ZIP file and choose “Extract All…”.
    [mac] Double-click the ZIP file.
   *[linux] Right-click the ZIP file and choose “Extract Here”.
  }
package-readme-window = { $system ->
    [windows] Open the folder in which this file lies, click into the address line at the top, type powershell and press Enter. A window for commands opens.
    [mac] Right-click the folder in which this file lies and choose “New Terminal at Folder” (under “Services” or “Quick Actions”). A window for commands opens.
   *[linux] Right-click an empty place in the folder in which this file lies and choose “Open in Terminal”. A window for commands opens.
  }
package-readme-files = Were files changed? Copy this line, paste it into the window, press Enter. The right answer is { $right }; else each changed file is named.
package-readme-signature-how = Was the list of files changed after it was signed? The same with this line. The right answer begins with { $right }.
package-readme-unsigned = The package is not signed.
package-readme-stamps-how = Since when has it been so? Two lines for each outside party that confirmed the time: the first must answer { $right }, the second shows the time (“Time stamp”).{ $system ->
    [windows] {" "}The program openssl that this needs comes with “Git for Windows”; without it leave this step out.
   *[other] {""}
  }
package-readme-unstamped = There is no time-stamp to check yet. For now the date of the package rests on the customer's computer alone.
package-readme-more = For experts
package-readme-roots = A root certificate that comes inside the package proves nothing by itself. Compare its fingerprint with the one the authority publishes:
package-readme-earlier = Earlier seals over the journal: each file in { $folder } says which record was the last of the journal at its time. For example:
package-readme-pdf-stamped = { $file } carries a time-stamp in itself, too, for whoever has it alone. By: { $names }. PDF programs that know document time-stamps show it.
package-readme-pdf-signed = Beside it stands a signature, which { $command } checks. The signer named there is a key made for this document alone; it names nobody, and it was certified by the key that signs the package.
package-readme-opened = Files such as { $files } are left by the computer on which the folder was opened. They are no part of the package and do no harm.
package-readme-own-program = Whoever has the program that made this package checks everything with { $command }
package-readme-part = This is part { $part } of { $parts }. Each part can be checked by itself; the letter, the PDF and the page to browse are in part 1.
package-readme-covered = The customer had something covered in this package. In the exhibits' files – { $told }. The digest of each original stands in the exhibit's capture.json.
package-readme-unsearchable = These files stay out, because what they hold could not be searched for what is to be covered:

## end of room: package

## room: watch

watch-crontab-marks = The marks of { $job } in the crontab are incomplete, so it cannot be told which lines are the collector's. Nothing was changed.
watch-crontab-marks-next = Run `crontab -e`, remove the lines that name { $job } by hand, and try again.
watch-schedule-five-fields = { $text } is no schedule of five fields.
watch-schedule-never = { $text } never comes.
watch-schedule-too-often = { $text } would visit more often than every { $minutes } minutes.
watch-schedule-wrong = { $text } is no schedule: { $reason }.
watch-schedule-next = Write for example --every month, --every day, or --cron "0 9 2 * *" (minute hour day month weekday).
watch-linger = So that checks also run while you are logged out: loginctl enable-linger
watch-no-such-scheduler = { $scheduler } is no scheduler.
watch-no-such-scheduler-next = Choose systemd, cron, launchd or windows.
watch-no-scheduler = Neither a systemd user session nor cron was found.
watch-no-scheduler-next = Install cron (Debian/Ubuntu: apt install cron), or have any scheduler call: collector watch run-due
watch-foreign-file = { $path } was not written by the collector. Nothing was changed.
watch-foreign-file-next = Move it away, or choose another scheduler with --scheduler.
watch-crontab-unread = The crontab could not be read, so it was not changed: { $why }
watch-crontab-unread-next = See what `crontab -l` says; or choose another scheduler with --scheduler; or add the line that `collector watch install --print` shows by hand.
watch-crontab-unwritten = The crontab could not be written: { $why }
watch-crontab-unwritten-next = See what `crontab -l` says.
watch-refused = { $program } refused: { $why }
watch-refused-next = Try it by hand: { $command }
watch-news-failed = The check { $watch } failed: { $why }
watch-news-missed = { $count ->
    [one] { $watch }: 1 planned check missed
   *[other] { $watch }: { $count } planned checks missed
}
watch-news-unread = { $plan }the price was not read ({ $shown })
watch-news-doubtful = { $plan }a price that cannot be compared with the last: { $price }
watch-news-changed = { $watch }: the page was rebuilt, or the recipe no longer fits: { $why }. Record it anew before the next check: collector recipes record
watch-news-unreached = { $watch }: the recipe could not be tried, because the site did not answer or let nobody in ({ $why }). It is tried again at its next time
watch-news-page-changed = { $page } reads differently than on { $day }: { $difference }. All of it, with marked pictures: collector watch changes { $watch }
watch-news-page-other = { $page } is another page than on { $day }: { $count } lines differ. All of it, with marked pictures: collector watch changes { $watch }
watch-page-gone = gone: “{ $words }”
watch-page-new = new: “{ $words }”
watch-page-rotating = a block that changes from check to check, and is not told again: “{ $words }”
watch-page-more = { $count ->
    [one] and 1 more line
   *[other] and { $count } more lines
  }
watch-news-repaired = { $watch }: everything that the recipe needs is found again
watch-news-rise = { $vat ->
    [yes] { $plan }the price rose from { $before } to { $now } (what VAT alone would make)
   *[no] { $plan }the price rose from { $before } to { $now }
}
watch-news-fall = { $vat ->
    [yes] { $plan }the price fell from { $before } to { $now } (what VAT alone would make)
   *[no] { $plan }the price fell from { $before } to { $now }
}
watch-news-above-promise = { $plan }{ $now }{ $net ->
    [yes] {" "}({ $sum })
   *[no] {""}
  }, and { $promised } was promised: { $over } above the promise

## end of room: watch

## room: recipe

recipe-there-no-recipe-called = There is no recipe called { $name }.
recipe-recipes-here = Recipes here: { $value }.
recipe-there-no-file = There is no file { $name }.
recipe-check-path-give-recipe = Check the path, or give a recipe's name: collector recipes list
recipe-neither-yes-nor-no = --{ $option }: { $text } is neither yes nor no.
recipe-write-yes-no = Write yes or no.
recipe-no-python-file = { $path } is no Python file.
recipe-recipe-one-py-file = A recipe is one .py file; see docs/recipes.md.
recipe-has-no-async-def = { $path } has no `async def collect(visit, …)`.
recipe-recipe-one-function-name = A recipe is one function of that name; see docs/recipes.md.
recipe-collect-takes-no-visit = { $path }: `collect` takes no visit.
recipe-write-async-def-collect = Write `async def collect(visit: Visit) -> None:`.
recipe-not-number = --{ $option }: { $text } is not a number.
recipe-write-digits-only = Write digits only.
recipe-line = { $path }, line { $lineno }: { $msg }.
recipe-mend-line-then-run = Mend that line, then run `collector recipes check`.
recipe-cannot-imported = { $path } cannot be imported: { $name }: { $reason }
recipe-mend-file-see-docs = Mend the file; see docs/recipes.md.
recipe-recipe-has-no-option = The recipe { $name } has no option --{ $value }.
recipe-options = Its options: { $options }.
recipe-recipe-needs = The recipe { $name } needs --{ $value }.
recipe-see-collector-recipes-show = See `collector recipes show { $name }`.
recipe-no-file-came-from = No file came from { $click }.
recipe-look-at-page-perhaps = Look at the page: perhaps the link moved.
recipe-file-could-not-kept = The file of { $click } could not be kept: { $why }
recipe-run-again = Run it again.
recipe-could-not-kept = { $value } could not be kept: { $reasons }
recipe-look-at-site-yourself = Look at the site yourself, then run it again.
recipe-site-ended-session-before = The site ended the session before { $url } could be kept.
recipe-there-no-page-yet = There is no page yet.
recipe-begin-recipe-await-visit = Begin the recipe with `await visit.open(url)` or `await visit.login(…)`.
recipe-not-seen-on = { $selector } was not seen on { $url }.
recipe-look-at-page-perhaps-2 = Look at the page: perhaps it was rebuilt.
recipe-window-closed-before-recording = The window was closed before the recording was done; nothing is written.
recipe-run-again-leave-window = Run it again, and leave the window open until the terminal says that the recipe is written.
recipe-nothing-pointed-at-so = Nothing was pointed at, so there is nothing to write.
recipe-run-again-point-at = Run it again and point at a price or a page.
recipe-nothing-what-pointed-at = Nothing of what was pointed at was found again, so there is nothing to write.
recipe-record-again-point-at = Record it again, and point at a price with its name beside it.
recipe-nobody-pointed-at-anything = Nobody pointed at anything.
recipe-run-again-when-you = Run it again when you have ten minutes.
recipe-there-no-capture = There is no capture { $capture_id }.
recipe-see-collector-timeline = See `collector timeline`.
recipe-not-chat = { $capture_id } is a { $kind }, not a chat.
recipe-export-owner = The export does not tell which of these is you: { $names }
recipe-export-owner-next = Nothing was added. Say it: --me "{ $name }" (or another of the names, as it stands there).
recipe-export-dates = { $count ->
    [0] The dates of the export (such as { $example }) contradict each other: no order of day and month fits all of them.
   *[other] The export does not tell whether a date such as { $example } names the day or the month first.
}
recipe-export-dates-next = Nothing was added. Say it: --dates dmy (28/11/2026), --dates mdy (11/28/2026) or --dates ymd (2026-11-28).
recipe-export-dates-unknown = There is no order of dates { $order }.
recipe-export-damaged = { $name } is a ZIP that cannot be opened.
recipe-export-damaged-next = Nothing was added. Export the chat again on the phone, and send the file to this computer as a file.
recipe-export-still-recorded = { $capture } is still being recorded.
recipe-export-still-recorded-next = Nothing was added. End the recording, then import the export again.
recipe-no-export = { $name } is not a chat exported from WhatsApp.
recipe-no-export-next = Nothing was added. On the phone: open the chat, ⋮ or its name, "Export chat"; add the .txt or .zip that comes out. Any other file: collector add FILE
recipe-export-hint = { $name } looks like a chat exported from WhatsApp. Kept as a file; to have it as a conversation with speakers and times: collector chat --import "{ $file }"
recipe-export-read = { $count ->
    [one] 1 entry was read from the export; { $name } is your side.
   *[other] { $count } entries were read from the export; { $name } is your side.
}
recipe-only-chats-have-transcripts = Only chats have transcripts; see `collector timeline`.
recipe-not-date = { $text } is not a date.
recipe-write-as-20-11 = Write it as 20/11/2026 or 20/11/2026 14:30.
recipe-nothing-added-check-path = Nothing was added. Check the path.
recipe-file-empty = The file { $name } is empty.
recipe-file-too-large = The file { $name } is larger than 512 MB.
recipe-nothing-added-leave-out = Nothing was added. Leave it out, or split it.
recipe-pdf-password = { $name } is locked with a password, often an ID number. Its password (Enter leaves it locked)
recipe-pdf-password-wrong = That is not the password of { $name }. Its password (Enter leaves it locked)
recipe-file-remark = { $name }: { $remark }
recipe-bill-read = { $name }: a bill of { $day }, { $total } to pay
recipe-reading-scan = { $name } is a picture: its text is being recognised, which can take a minute
recipe-price-hundredfold = { $plan }: { $price } is about a hundred times the last price, or a hundredth of it. Look at the picture; until you confirm it, it stays out of every comparison
recipe-bill-total-unclear = { $text } is not one amount.
recipe-bill-total-next = Write the total as --total 129.90

recipe-address-cleaned = The address held a user name and a password. They were left out and are kept nowhere; an address is no place for them.
recipe-guide-log-in = A window has opened. Log in there as you always do (what you type is not kept). When you are in, press Enter here. No login needed? Type n, then Enter.
recipe-guide-point-at-sign = Now click in the window on what only somebody who is logged in sees: your name, or “log out”. The site does not notice the click.
recipe-guide-sign-not-enough = That is not enough: somebody who is not logged in sees it too. Choose something else.
recipe-guide-form-still-there = The login form is still there, and no password was typed yet. Log in in the window, then press Enter here.
recipe-guide-what-next = Go to the page you want in the window. Then type here a letter and Enter: p for a price, k for a page to keep, d for a file to download (the bill). Enter alone: done.
recipe-guide-not-understood = Not understood: { $typed }. Type p, k or d and then Enter; Enter alone ends it.
recipe-guide-click-price = Click on the price in the window.
recipe-guide-click-page = Click on something in the window that must be in the picture, such as the heading.
recipe-guide-click-file = Click on the link that downloads the file (it is not downloaded now).
recipe-guide-nothing-pointed-at = Nothing was pointed at.
recipe-guide-page-changed = The page changed meanwhile; point again.
recipe-guide-what-called = What shall it be called? (Enter: as in brackets)
recipe-guide-no-single-price = There is no single price there: { $shown }
recipe-guide-it-reads = It reads: { $price }
recipe-guide-which-plan = What is the plan called? (Enter: as in brackets)
recipe-my-plan = my plan
recipe-guide-which-period = For how long is that price? Type month, year, two-months, week, day or once, then Enter.
recipe-guide-period-unknown = Not understood: { $typed }. Type one of: month, year, two-months, week, day, once.
recipe-guide-trying-again = Trying whether everything is found again…
recipe-doubt-no-form = the login form was not found again at its address
recipe-doubt-left-out = left out: { $title }. No name stands beside it, and in its place something else was found
recipe-doubt-not-found = not found again: { $title }
recipe-doubt-by-place = { $title } is found by its place only: if rows change places, another price is read. Better point at one with its name beside it
recipe-logging-in = Logging in at { $provider }
recipe-taking-picture = Taking the picture: { $title }
recipe-downloading = Downloading: { $title }
recipe-site-answered = The site answered { $status }
recipe-logging-in-again = The site ended the session; logging in again, once
recipe-sealing = Sealing
recipe-capturing = Capturing { $url }
recipe-cut-off-closed = A recording that was cut off is closed with what was seen: { $capture }
recipe-read-anew =
    The chat { $capture } was read anew, because the reading has become better: { $before ->
        [one] one message before
       *[other] { $before } messages before
    }, { $now } now. Both readings are kept.
recipe-read-by-older = The chat { $capture } could not be read anew: its words are those of an older reading ({ $reader }). Compare them with its pictures.
recipe-recording = Recording: { $capture }
recipe-profile-unreadable = The kept login to { $site } is damaged or was kept under another key: log in anew this once.
recipe-bill-ask-total = “{ $name }” seems to be a bill without readable text. What is its total to pay, for example 129.90 ₪? (Enter: leave it out)
recipe-bill-ask-total-ocr = The text of “{ $name }” was recognised in a picture, and its sums do not confirm its total. What is its total to pay, for example 129.90 ₪? (Enter: leave it out)
recipe-bill-ask-total-again = { $fault } What is the total to pay of “{ $name }”, for example 129.90 ₪? (Enter: leave it out)
recipe-bill-doubt = { $name }: { $doubt }
recipe-no-window = No window that a click opened is open.
recipe-not-awaited = line { $line }: visit.{ $step }(…) was not awaited; write `await visit.{ $step }(…)`
recipe-no-window-next = Leave `visit.back()` out, or put it after the click that opens a window.
recipe-seen-odd = the site { $what }
recipe-seen-page = seen instead: “{ $names }”
recipe-seen-nothing = seen instead: a page without title and heading
recipe-and-seen = { $what } ({ $seen })
recipe-check-after-login = after the login the site { $what }
recipe-check-sign-not-seen = the site took the login, but this sign of being logged in was not seen
recipe-check-logged-out-saw = a browser that is not logged in looked: the site { $what }
recipe-check-logged-out = looked for by a browser that is not logged in
recipe-check-look-yourself = Look at the site yourself; if it goes on, record the recipe anew: collector recipes record.
recipe-check-answered = the site answered { $status }
recipe-check-no-chat = a chat is not begun for a check
recipe-check-several-found = { $count ->
    [one] 1 of them
   *[other] { $count } of them
  }
recipe-check-did-not-lead = { $named } did not lead there
recipe-check-reason = { $reason }
recipe-check-broken = { $file } line { $line }: visit.{ $step }: { $what } { $named }: { $state }
recipe-check-mend = { $count ->
    [one] Mend that line, or record it anew: collector recipes record
   *[other] Mend that line, or record it anew: collector recipes record; { $count } places to mend in all.
  }
recipe-check-state-found = found
recipe-check-state-read = read
recipe-check-state-kept = kept
recipe-check-state-several = several
recipe-check-state-unclear = unclear
recipe-check-state-not-found = not found
recipe-check-state-failed = failed
recipe-check-state-refused = refused
recipe-check-state-not-tried = not tried
recipe-broken-place = line { $line }: visit.{ $step }: { $what } { $named }: { $state }
recipe-ready-any-account = Log in to an account, read the price of a plan, keep the page and the bill. For most providers this is all that is needed: name the elements once, then let it run every month.
recipe-ready-any-account--login = the login page's address
recipe-ready-any-account--logged-in = an element (CSS) that only somebody who is logged in can see, such as the one that says hello
recipe-ready-any-account--page = the address of the page with the price
recipe-ready-any-account--at = the element (CSS) that shows the price
recipe-ready-any-account--plan = the plan's name, as it should stand in the price table
recipe-ready-any-account--per = month, year or once
recipe-ready-any-account--bill = the link (CSS) that downloads the newest bill
recipe-ready-any-account--bills = the address of the page where that link stands, if it is another one
recipe-ready-any-account--dismiss = a button (CSS) that closes a banner or a window of the first visit, over the login form or the page; auto: a consent banner's
recipe-ready-any-account--provider = under which name the keyring holds the login (else the host's name)
recipe-ready-any-account--username = the field for the user name (CSS), if it is not found by itself
recipe-ready-any-account--password = the field for the password (CSS), if it is not found by itself
recipe-ready-any-account--otp = the field for the one-time code (CSS), if it is not found by itself
recipe-ready-any-account--submit = the button that logs in (CSS), if it is not found by itself
recipe-ready-any-chat = Record a support chat as it happens, message by message. To chat with your own hands use collector chat URL; this recipe is for a chat that needs no typing, or for a script that types.
recipe-ready-any-chat--url = the page with the chat
recipe-ready-any-chat--button = what opens the chat (CSS), if it is not open by itself
recipe-ready-any-chat--seconds = stop after so many seconds even if the chat goes on (0: no limit)
recipe-ready-any-page = Keep any page as it stands: picture, text, archive.
recipe-ready-any-page--url = the page's address
recipe-ready-any-page--title = what to call it in the timeline and among the exhibits (else the page's own title)
recipe-ready-any-page--wait-for = an element (CSS) that must be seen before the picture is taken
recipe-ready-any-page--dismiss = a button (CSS) that closes a banner, if there is one
recipe-ready-demo-chat = The demo's provider: record the chat with the scripted agent until it ends.
recipe-ready-demo-chat--url = the support page's address
recipe-ready-demo-chat--seconds = stop after so many seconds even if the chat goes on (0: no limit)
recipe-ready-demo-portal = The demo's provider: price, account page, newest bill, offer.
recipe-ready-demo-portal--url = the portal's address, as collector demo prints it
recipe-ready-demo-portal--plan = the plan's name in the price table
recipe-ready-price-list = Read several prices from a public page: an offer, a price list, a competitor's. All of them are tied to one picture of the page.
recipe-ready-price-list--url = the page's address
recipe-ready-price-list--prices = name = element (CSS) of each price, separated by semicolons
recipe-ready-price-list--per = month, year or once
recipe-ready-price-list--title = what to call the page among the exhibits
recipe-at-line = { $file } line { $line }: { $what }
recipe-picture-aside = { $step } What the page looked like: { $picture }

## end of room: recipe

## room: demo

demo-starting = Starting an invented provider and two time-stamp authorities here
demo-case-opened = Opened case { $case }: { $title }
demo-portal = { $step } Logging in to the account page, reading the price, keeping the bill
demo-price = The price: { $amount } { $currency }
demo-chat = 2/6 Opening the chat; the customer's side is typed, and each message is kept as it appears
demo-call = 4/6 Logging a phone call and a call-back promise that is overdue
demo-bundling = 5/6 Bundling the package: letter, timeline, exhibits, proofs
demo-verifying = 6/6 Verifying the package
demo-part = {"   "}{ $sentence }
demo-role = { $role ->
    [customer] customer
    [agent] agent
    [bot] bot
    [system] system
   *[other] ?
}
demo-message = { $named ->
    [yes] { demo-role } { $name }: { $text }
   *[no] { demo-role }: { $text }
}
demo-not-verified = The package that was just made does not verify.
demo-no-promise = The agent's promise is not in the transcript.
demo-no-finding = The missed call-back is not among the findings.
demo-run-ended = The run { $recipe } ended { $state }: { $reasons }
demo-report-next = What was kept is in the store. Please report this.
demo-did-not-start = { $name } did not start
demo-accepting = {"   "}The customer looks at what the record shows, and accepts it; a letter tells nothing else:

## end of room: demo

## room: services

services-store-made = Making a new evidence store: { $place }
services-no-profile = { $path } names no store { $name }.
services-no-profile-next = Write there: [{ $name }] and below it address = "postgresql://USER@HOST/DATABASE?store=NAME"
services-store-repaired = The store was repaired while opening: { $repair }
services-passphrase-logins = Passphrase of the file with the login details
services-passphrase-key = Passphrase of the signing key
services-passphrase-missing = The login details are in an encrypted file, and nobody can type its passphrase.
services-passphrase-missing-next = Set COLLECTOR_PASSPHRASE for unattended runs, or run it in a terminal.
services-letter-language = { $language } is not a language of the letter.
services-letter-language-next = Use one of: { $languages }
services-no-case-open = No case is open yet.
services-no-case-open-next = Open one: collector case new "Price went up" --provider "Example Telecom"
services-several-cases = There are several cases.
services-several-cases-next = Say which with --case. Cases: { $cases }
services-no-such-case = There is no case { $case }.
services-no-such-case-next = Choose one of: { $cases } – or open one with `collector case new`.
services-case-fits-several = { $case } fits several cases.
services-case-fits-several-next = Write more of it. Cases: { $cases }
services-kept-without-case = There are several cases and none was named, so this is kept without a case. Put it into one with `collector case assign`. Cases: { $cases }
services-no-capture = There is no capture { $capture }.
services-no-capture-next = Nothing was changed. See `collector timeline` for the captures there are.
services-kind-speaker = kind of speaker
services-kind-writing = way of writing
services-kind-promise = kind of promise
services-kind-demand = kind of demand
services-kind-body = kind of body
services-not-one-of = { $given } is no { $what }.
services-not-one-of-next = Choose one of { $choices }.
services-see-timeline = See `collector timeline` for the captures there are.
services-see-timeline-json = See `collector timeline --json`.
services-no-clear-sum = "{ $text }" is not one clear sum.
services-no-clear-sum-next = Write for example: 64.95 ₪ לחודש
services-visit-arrived-or-not = Say either when they came or that nobody did.
services-visit-arrived-or-not-next = Add --arrived 13:15 or --no-show.
services-visit-to-come = That is still to come.
services-visit-to-come-next = Write the visit down when it is over, with its day: --window 'yesterday 8-12'.
services-still-to-come = { $time } is still to come.
services-still-to-come-next = Write when it happened, such as: yesterday 14:00.
services-kind-price = kind of price
services-offer-without-provider = An offer needs the name of its provider.
services-offer-without-provider-next = Add --provider NAME.
services-see-prices-json = collector --json prices shows the ids.
services-nothing-to-confirm = No amount was read there, so there is nothing to confirm.
services-nothing-to-confirm-next = Enter the price by hand: collector prices add --amount … --at … --capture …
services-price-without-sum = A promised price needs its sum.
services-price-without-sum-next = Add --price, such as --price '64.95 ₪ לחודש'.
services-no-contact = There is no contact { $contact } in this case.
services-no-such-proposal = There is no proposal { $number }; there are { $count }.
services-see-proposals = See them with: collector promises
services-no-such-promise = There is no one promise { $promise }.
services-no-such-promise-next = Promises here: { $promises }.
services-no-web-address = { $url } is not a web address.
services-no-web-address-next = Give it as in the browser's address bar: https://www.example.co.il/page
services-no-transcript-form = { $form } is not a form of transcript.
services-no-transcript-form-next = Choose txt, json, html or csv.
services-chat-remembered = The login to { $site } is kept for the next time, encrypted on this computer. To remove it: collector login forget { $site }
services-chat-conversation = Open the conversation "{ $name }" in the window: only that one enters the transcript and the pictures.
services-profile-left-open = A browser that was cut off left its login readable in { $folder }, and the folder cannot be removed now. End that browser, or restart the computer, and start the collector again.
services-profile-lost = The kept login to { $site } could not be encrypted after a run that was cut off ({ $why }), and was removed: log in anew next time.
services-chats-here = Chats here: { $chats }.
services-running-recipe = Running the recipe { $recipe }: { $help }
services-checking-recipe = Checking the recipe { $recipe }; nothing is kept
services-no-recipe-name = { $name } cannot be a recipe's name.
services-no-recipe-name-next = Use letters, digits and _, beginning with a letter.
services-no-recipe-name-option = Use letters, digits and _, beginning with a letter: --name my_provider
services-file-exists = { $path } is there already.
services-recipe-exists-next = Choose another name, or change that file.
services-recipe-exists-force = Choose another --name, or replace it with --force.
services-no-page-address = { $url } is no address of a page.
services-no-page-address-next = Write it whole, with https://
services-recipe-written = The recipe is written: { $path }
services-recipe-proving = Running it once, to prove it
services-login-no-keyring = There is no keyring here; the details go into an encrypted file: { $path }
services-nothing-typed = Nothing was typed.
services-nothing-typed-next = Nothing was changed. Run `collector login set { $provider }` again.
services-nothing-changed = Nothing was changed.
services-no-seed = That is no seed of an authenticator app.
services-no-seed-next = It is the row of letters and digits (A-Z, 2-7) under the QR code.
services-no-seed-typed = No seed was typed.
services-kind-sending = way of sending
services-no-rung = There is no step { $number } on this case's ladder.
services-no-rung-next = It has { $count } steps: `collector rights` and `collector next` name them.
services-no-package = No package was made of case { $case } yet.
services-no-package-next = Make it first: `collector bundle { $case }`
services-package-path-next = Name the package's ZIP with --package, or the folder in which it lies with --out.
services-no-such-package = { $path } is not a package with a letter in it.
services-package-changed = { $path } is not a package as it was made from this store.
services-proof-next = Name the file with the postal slip or the confirmation page.
services-proof-of-sending = Proof of sending: { $to }
services-send-subject = Complaint: { $title }{ $number ->
    [none] {""}
   *[other] {" "}(customer no. { $number })
  }
services-mail-address = { $text } is no e-mail address.
services-mail-address-next = Write it as inquiries@example.co.il; several are parted by commas. For a letter by post choose the letter.
services-send-large = The mail takes { $size } MB, more than many mailboxes allow: a smaller PDF comes from `collector bundle { $case } --mail --max-size 10MB`, or send the letter by post.
services-send-body =
    To: { $addressee }

    Attached is my complaint “{ $title }” with its exhibits, in one PDF. Please confirm that you received it and give me its reference number.

    { $name }
services-send-label =
    REGISTERED POST

    To:
    { $addressee }
    { $lines }

    From: { $sender }
services-no-path = There is no { $path }.
services-verify-no-path-next = Give the path of a package or of an evidence store.
services-against-store-only = --against is for checking a store.
services-against-store-only-next = Name the store: collector verify evidence --against PACKAGE
services-store-exists = There is a store in { $place } already.
services-store-exists-next = Use it as it is, or choose another folder with --store.
services-import-is-store = { $source } is a store already.
services-import-is-store-next = Use it with --store { $source }, or take it in with --merge.
services-shortcut-name = Collector
services-shortcut-failed = The icon could not be made: { $why }.
services-shortcut-failed-next = Start it with `collector app` instead.
services-sealing = Sealing and asking for time-stamps…
services-doctor-browser = browser
services-doctor-fonts = fonts
services-doctor-no-font = no font with Hebrew letters
services-doctor-store = store
services-doctor-no-store = none yet ({ $place })
services-doctor-records = { $count ->
    [one] { $place }: 1 record
   *[other] { $place }: { $count } records
}
services-doctor-keyring = keyring
services-doctor-no-keyring = none here: login details go into an encrypted file (collector login set); it and the signing key need a passphrase
services-doctor-no-keyring-next = Linux: install gnome-keyring or KeePassXC's secret service; or set COLLECTOR_PASSPHRASE for unattended runs
services-doctor-clock = clock
services-doctor-clock-alone = { $now }; nothing to compare with now
services-doctor-clock-off = { $now }; { $seconds } s off
services-doctor-clock-off-next = let the system set its clock; each record keeps the server's time too
services-doctor-clock-right = { $now }; within { $seconds } s of an independent clock
services-doctor-stamps = time-stamps
services-doctor-stamps-of = time-stamps { $authority }
services-doctor-stamps-off = switched off
services-doctor-stamps-off-next = stamping = true in config.toml
services-doctor-no-answer-next = nothing is lost: seals stay pending and are asked for again later
services-doctor-answers = { $owner }, answers and verifies
services-every-or-cron = Give either --every or --cron.
services-every-or-cron-next = For example --every month, or --cron "0 9 2 * *".
services-no-watch = There is no watch { $watch }.
services-watches-here = Watches here: { $watches }.
services-several-watches = { $watch } fits several watches.
services-several-watches-next = Write its id. Watches here: { $watches }.
services-checking-watch = Checking: { $recipe } (of { $due })
services-notice-trial = This is how news will reach you
services-no-mail-address = { $address } is no e-mail address.
services-no-mail-address-next = Write it as noa@example.com.
services-notice-failed = A trial did not get through: { $outcome }.
services-notice-failed-next = Nothing was kept. See https://github.com/caronc/apprise for addresses.
services-nobody-hears = Nobody will hear of a check that fails: there is no notification address and no desktop here. `collector watch notify` asks for an address.
services-passphrase-unattended = Login details or the signing key need a passphrase that nobody can type in an unattended run. Use a keyring; or write it into a file that only you can read (chmod 600 { $file }), set COLLECTOR_PASSPHRASE_FILE to that file, and install again: systemd then hands it over as a credential (LoadCredential), other schedulers name the file.
services-passphrase-file-open = Others may read the file with the passphrase: { $file }.
services-passphrase-file-open-next = Run: chmod 600 { $file }
services-passphrase-file-unread = The file with the passphrase cannot be read: { $file } ({ $why }).
services-watch-overdue = { $watch } was due at { $due } and did not run; is the scheduler installed?
services-watch-failed = { $watch }: the latest check failed.
services-watch-incomplete = { $watch }: the latest check was missed, or is PARTIAL.
services-watch-untold = { $watch }: nobody was told of the latest check.
services-to-do-failed = The latest check of { $watch } failed.
services-to-do-missed = The latest check of { $watch } was missed.

services-kind-fact = kind of fact
services-kind-charge = kind of charge
services-fact-empty = Nothing was written.
services-until-of-fact = Only a service that failed comes back; this fact is of the kind { $kind }.
services-until-of-fact-next = Choose the kind no-service, or leave out when it came back.
services-fact-empty-next = Write what happened, in quotation marks.
services-sum-not-positive = { $text } is not a sum above zero.
services-answer-too-early = The answer would come before what it answers.
services-answer-too-early-next = Give the day of the answer with --at.
services-no-such-field = There is no field { $field } in this record.
services-no-such-field-next = Use one of: { $fields }.
services-case-fixed-next = When it was opened is kept as it was; it is closed and opened with `collector case close { $case }` and `case reopen`.
services-value-unfit = { $value } does not fit the field { $field }.
services-value-unfit-next = See how it is now with `collector --json timeline`.
services-no-such-finding = There is no finding number { $number }.
services-no-such-finding-next = See the numbers with `collector findings`.
services-no-such-record = There is no record { $record }, or several end so.

services-sum-differs = { $sum } comes to { $value }, and { $amount } is demanded.
services-sum-differs-next = Correct --sum or --amount; without --amount the sum counts.
services-sum-uncomputed = { $text } cannot be computed.
services-sum-uncomputed-next = Write numbers and signs, such as "2 x 64.95 + 10", or say it in words.
services-no-gender = "{ $answer }" is none of the answers.
services-no-gender-next = Answer f, m or unsaid.
services-one-finding = Words, a rank and a verdict are for one finding at a time.
services-one-finding-next = Name one number: collector findings --accept 1 --text "…" --rank 1.
services-undecided = { $count ->
    [one] One finding of case { $case } waits for your word; a letter tells only what you accepted.
   *[other] { $count } findings of case { $case } wait for your word; a letter tells only what you accepted.
  }
services-undecided-next = Look at them with `collector findings { $case }` and say --accept or --reject with their numbers; or bundle with --accept-all, or with --accepted-only.
services-undecided-left = { $count ->
    [one] One finding was left out, because you did not accept it: `collector findings { $case }`.
   *[other] { $count } findings were left out, because you did not accept them: `collector findings { $case }`.
  }
services-bundle-closed = Case { $case } was closed on { $day }. The package is made all the same; if the trouble came back: collector case reopen { $case } --why "…".
services-interview-passed-over = This question is passed over; the record can be corrected later.
services-interview-no-choice = "{ $answer }" is none of the answers, or fits several.
services-interview-no-choice-next = Answer with a number: { $choices }.
services-interview-no-number = "{ $answer }" is no whole number from 1 to 600.
services-interview-no-number-next = Write it in digits, such as 12.
services-interview-sum-and-day = "{ $answer }" is no sum with a day.
services-interview-sum-and-day-next = Write the sum and then the day, such as 109 ₪, 03/10/2026.
services-choice-human = a person
services-choice-bot = a machine
services-choice-unknown = not known
services-choice-yes = yes
services-choice-no = no
services-choice-out = I called them
services-choice-in = they called me
services-call-at = When was the call? (such as: today 10:30, yesterday 14:00; skip for now)
services-call-direction = Who called?
services-call-waited = How long until a person answered? (12 for minutes, 9:30 for minutes and seconds)
services-call-agent = Who spoke, a person or a machine?
services-call-name = What name was given? (a dash where they would not give one)
services-call-asked-for = What did you ask for?
services-call-refused = What was refused, in their words?
services-call-promise = What was promised? (skip where nothing, or nothing more)
services-call-reference = The reference number of the call?
services-call-read-back = Was what they wrote down read out to you?
services-call-next-step = What happens next, as they said?
services-call-due = Until when? (such as: tomorrow 14:00, in 3 business days)
services-call-summary = What else should be remembered, in a sentence?
services-pad-kind = A line of the pad cannot be "{ $kind }", or its words are missing.
services-pad-kind-next = Lines are: { $kinds }; a reference and a note need words.
services-start-title = What happened, in one sentence?
services-start-provider = With which company?
services-start-short-name = How does the company write its name in Latin letters? It goes into the names of your files; leave it empty for the name as it may be read aloud.
services-start-sector = What kind of company is it?
services-start-sector-telecom = internet, phone or mobile
services-start-sector-tv = television
services-start-sector-newspaper = newspaper
services-start-sector-security = security
services-start-sector-shop = shop
services-start-sector-other = another
services-start-trouble = What is it mainly about?
services-start-trouble-price = a price other than promised
services-start-trouble-cancellation = a cancellation that is not honoured
services-start-trouble-technician = a technician's visit
services-start-trouble-service = no service: it does not work
services-start-trouble-goods = goods: other ones, damaged, late
services-start-trouble-callback = they do not call back
services-start-trouble-charge = a charge that is not right
services-start-trouble-refund = a refund that does not come
services-start-trouble-other = something else
services-start-at = When did it happen, or since when? (such as: 05/10/2026, last week)
services-start-promise = What was promised or agreed? (skip where nothing was)
services-start-promise-by = Who said so? (name, as it was given)
services-start-promise-at = When?
services-start-known-by = How do you know?
services-start-known-chat = from a chat
services-start-known-call = from a call
services-start-known-email = from an e-mail
services-start-known-page = from a page of theirs
services-start-known-paper = from a paper
services-start-known-memory = from memory
services-start-price = Which price? (such as: 64.95 ₪ a month)
services-start-months = For how many months?
services-start-due = When should they have called?
services-start-kept-by = By when was it to be done? (such as: 01/06/2026)
services-start-back = How much was to be paid back? (such as: 2,480 ₪)
services-start-paid-by-day = By when was it to be paid back? (such as: 31/08/2026)
services-start-plan = Which plan or subscription is it?
services-start-charged = How much was charged? (such as: 129.90 ₪ a month)
services-start-charged-at = On which day?
services-start-what = For what, as the bill says?
services-start-notice-at = When did you say that you cancel? (skip where you did not yet)
services-start-notice-by = In which way?
services-start-notice-email = e-mail
services-start-notice-registered = registered mail
services-start-notice-form = their form
services-start-notice-call = by phone
services-start-notice-chat = chat
services-start-notice-message = message
services-start-refused = Was it refused? In which words? (skip where it was not)
services-start-late-charge = A charge after that: sum and day (109 ₪, 03/10/2026; skip where none, or no more)
services-start-window = For when was the visit arranged? (such as: 23/11/2026 08:00-12:00)
services-start-back-at = When did the service come back? (if it has not: Enter)
services-start-arrived = At what hour did they come? (skip where nobody came)
services-start-goods = What is wrong with the goods?
services-start-goods-other-goods = they are not what was ordered
services-start-goods-defect = they are damaged or do not work
services-start-goods-late-delivery = they came late or not at all
services-start-delivery-due = By when was it to be delivered?
services-start-delivery = delivery by { $day }
services-start-came = When did it come? (Enter if it never did)
services-start-paid = What was paid, and when? (sum and day: 4,900 ₪, 10/02/2026)
services-start-deal = How was the deal made?
services-start-made-on = On which day was the deal made, or did the goods come, the later? Rights depend on it. (such as: 12/05/2026)
services-start-deal-distance = by phone, web or mail
services-start-deal-shop = in a shop or face to face
services-start-paid-by = How do you pay?
services-start-paid-by-standing-order = by standing order
services-start-paid-by-card = by card
services-start-paid-by-transfer = by transfer
services-start-paid-by-cash = in cash
services-start-fact = What else happened, one thing at a time? (skip where nothing more)
services-start-demand = What do you want them to do?
services-start-demand-sum = Is it about a sum? How much?
services-start-name = Your name, as the letter should sign it?
services-start-gender = How should the letter speak of you?
services-start-gender-f = as a woman
services-start-gender-m = as a man
services-start-gender-unsaid = without saying
services-start-address = Your address?
services-start-phone = Your phone number?
services-start-customer-number = Your customer number with them?
services-start-nothing = No case was opened: what happened and with whom was not said.
services-start-nothing-next = Begin again with `collector start`; the first two questions cannot be skipped.
services-propose-offer = Keep the page of the offer or the terms before it changes
services-propose-offer-how = collector capture URL
services-propose-bill = Add the bill or statement of each month in question
services-propose-bill-how = collector add bill.pdf
services-propose-watch = Let the price be looked at every month
services-propose-watch-how = collector watch add
services-propose-chat = Next time, write to them in a recorded chat
services-propose-chat-how = collector chat URL
services-propose-next-call = During the next call, take notes with a clock
services-propose-next-call-how = collector log call --live
services-propose-recordings = Ask for the recordings and transcripts, they may be deleted
services-propose-recordings-how = collector letter --kind recordings
services-propose-notice = Add what shows that the notice was sent
services-propose-notice-how = collector add FILE, then collector link
services-propose-terms = Keep their page about cancelling and charges
services-propose-terms-how = collector capture URL
services-propose-cancellation-letter = If there is no notice in writing yet, send one
services-propose-cancellation-letter-how = collector letter --kind cancellation
services-propose-visit = Write down each visit that was arranged
services-propose-visit-how = collector log visit --window "23/11/2026 08:00-12:00" --no-show
services-propose-missed-day = If a working day was lost, write down what it cost
services-propose-missed-day-how = collector log charge "350 ₪" --kind cost --what "lost day"
services-propose-photo = Take a photo of what came, and add it
services-propose-photo-how = collector add photo.jpg
services-propose-order = Add the order or receipt
services-propose-order-how = collector add order.pdf
services-propose-goods-letter = Ask for repair, exchange or your money back
services-propose-goods-letter-how = collector log demand "…" --kind fix
services-propose-overdue = Write down each promised call with its time, so that a missed one is noticed
services-propose-overdue-how = collector log promise "…" --kind callback --due "tomorrow 14:00"
services-propose-card = For a charge that you did not agree to, the card company may be told within 30 days
services-propose-card-how = collector letter --kind card
services-call-promise-kind = What kind of promise is it? (of several, the last one)
services-call-promise-callback = they call back
services-call-promise-refund = money back
services-call-promise-visit = a visit
services-call-promise-other = something else
services-letter-own-demand = Your own refund or repair takes the place of the suggested demand to supply or take back the goods.
services-wording-unused = Your own wording of the paragraph { $key } was not used: what the record says there has changed since. See `collector letter --edit`.
services-letter-no-step = No earlier complaint is on record. Was one sent? Write it down with `collector log step`, so that the letter can say who did not answer.
services-claim-no-sum = A statement of claim names a sum, and no demand here has one: collector log demand "…" --kind refund --amount "…".
services-claim-over-ceiling = The sum asked, { $asked }, is above the ceiling of small claims, { $ceiling } (as of { $day }; check today's). Ask for less, or turn to another court.
services-due-too-early = { $due } lies before the day on which it was said.
services-own-message = Message { $number } is your own: what you wrote is no promise of the provider.
services-own-message-next = Name the provider's message: collector transcript shows the numbers.
services-price-unlike-words = The words say { $words }, and the price says { $price }.
services-price-unlike-words-next = Correct the one that was mistyped; with --sure both are kept as they are.
services-due-too-early-next = Write a date after that day, or say when it was said with --at.
services-kept-too-early = The promise was made after that time.
services-kept-too-early-next = Write when it was kept with --at.
services-case-closed-already = Case { $case } is closed already.
services-case-closed-already-next = Open it again with `collector case reopen { $case } --why "…"`.
services-case-closed-write-next = To go on with it: `collector case reopen { $case } --why "…"`; for new trouble: `collector case new`.
services-case-unnamed = A case needs a title and the name of the company.
services-case-unnamed-next = collector case new "what happened" --provider "the company's name"
services-no-email = { $text } is no e-mail address.
services-no-email-next = Write it like noa@example.org, or leave it out.
services-no-phone = { $text } is no telephone number.
services-no-phone-next = Write its digits, such as 050-1234567, or leave it out.
services-withdrawn-already = The record { $record } was withdrawn on { $day }.
services-withdrawn-already-next = Write it down anew with `collector log …` if it holds after all; `collector timeline --kind correction` shows when and why.
services-why-empty = No reason was written.
services-why-empty-next = Say it in a few words: --why "I misheard".
services-capture-elsewhere = { $capture } belongs to another case, { $case }.
services-capture-elsewhere-next = Add the file to this case too (`collector add FILE --case …`), or move it: `collector case assign`.
services-not-linked = { $capture } is not linked to that record.
services-not-linked-next = `collector timeline` shows the evidence of each record.
services-months-of-what = Only a price or another ongoing promise holds for months; { $kind } does not.
services-months-of-what-next = Leave out --months, or say until when with --due.
services-free-of-what = Only a price can begin with free months; { $kind } cannot.
services-free-of-what-next = Give --price with it (0 where nothing is to be paid), or leave out --free-months.
services-promise-free = { $count ->
    [one] The first month is held to be free
   *[other] The first { $count } months are held to be free
  }; charges in that time will be told.
services-promise-includes = By its words it includes: { $things }; lines of bills for that will be told.
services-message-of-what = The number of a message was given, and no chat.
services-message-of-what-next = Name the chat with --capture; `collector timeline` shows its id.
services-confirmed-and-refused = A notice cannot have been confirmed and refused.
services-confirmed-and-refused-next = Write what holds now; what came before can be told with `collector log call` or `log letter`.
services-no-show-minutes = Nobody came, and yet the visit is said to have lasted some minutes.
services-no-show-minutes-next = Leave out --minutes, or say when they came: --arrived 11:50.
services-case-open = Case { $case } is not closed.
services-case-open-next = See `collector case show { $case }`.
services-id-number-wrong = { $number } is no Israeli identity number: its check digit does not fit.
services-id-number-wrong-next = Compare it with the card; a passport is written with its letters.
services-timeline-form = { $form } is no form of a timeline.
services-timeline-form-next = Use text, html, csv, ics or json.
services-kind-event = kind of event
services-ics-name = { $title } – { $provider }
services-kind-deal = way of making a deal
services-kind-payment = means of payment
services-no-change = { $text } is no change.
services-no-change-next = Write field=value, such as deal=distance.
services-no-right = There is no right, body or sum { $name }.
services-no-right-next = See `collector rights list --all`.
services-right-kind = { $kind } is neither a rule nor a body nor a sum.
services-right-kind-next = Use --kind with one of { $kinds }.
services-right-taken = There is a { $name } already.
services-right-taken-next = Change it with `collector rights edit { $name }`.
services-due-calendar = Complaints: what is due
services-next-offer = Say whether this was promised to you: { $words } (chat of { $day })
services-next-offer-why = From this chat no promise is on record yet; a letter holds a price only against a promise
services-link-what = No evidence was named.
services-link-what-next = Write its id after the record's; `collector link` lists what no record names yet.
services-several-currencies = The charges are in several currencies.
services-several-currencies-next = Write one demand for each currency.
services-due-moved = The date fell on a day of rest; it is now { $day }.
services-sum-unusual = { $amount } is far more than all that was charged ({ $charged }).
services-sum-unusual-next = Compare the sum; if it is meant, add --sure.
services-sum-enormous = { $amount } is a very large sum.
services-sum-enormous-next = Compare it; if it is meant, add --sure (when correcting: collector withdraw, and write it down anew).
services-months = { $months } is no number of months that can be promised.
services-months-next = Write a number from 1 to 240.
services-currency-next = Write the currency's letters, such as ILS, USD or EUR.
services-starts-far = { $day } is too far from the day of the promise.
services-sum-unread = "{ $sum }" cannot be computed.
services-sum-unread-next = Write numbers and signs, such as --sum "12 x 64.95", or the sum itself with --amount.
services-too-long-ago = { $day } is too long ago.
services-too-long-ago-next = Write the year with four digits, such as 05/06/2026.
services-times-reversed = This would come before the other: { $after }, before { $before }.
services-times-reversed-next = Write a time that is not before it, or correct the other one first.
services-time-at = when it happened (at)
services-time-until = when it came back (until)
services-time-due = by when it is due (due)
services-time-kept_at = when it was kept (kept_at)
services-time-confirmed = the confirmation (confirmed)
services-time-answered = the answer (answered)
services-time-ended = the end (ended)
services-time-window_start = the beginning of the window (window_start)
services-time-window_end = the end of the window (window_end)
services-too-long = No call and no visit lasts longer than a day.
services-too-long-next = Write how long it took in minutes, such as --minutes 45.
services-waited-longer = The wait is longer than the whole call.
services-waited-longer-next = --minutes is how long the whole call took, the wait included.
services-talk-after-wait = The minutes are fewer than those of the wait: they were written down as the talk after it.
services-name-and-refused = A name is given ({ $name }) and at the same time it is said that no name was given.
services-name-and-refused-next = Leave out --no-name, or the name; a refused surname can stand in the summary.
services-kind-gender = form of address
services-kind-language = language of the letter
services-demand-replaced = It takes the place of the suggested demand "{ $text }" in the letter; with --beside both are listed.
services-exchange-and-cancelled = An exchange does not fit the cancellation of { $day }: whoever cancelled asks for the money back.
services-exchange-and-cancelled-next = Ask for one of them: the money, or the exchange (then: collector withdraw { $record }). If either would do, say so in the words and add --sure.
services-cancelled-and-exchange = The demand "{ $text }" does not fit the cancellation. To leave it out of the letter: collector withdraw { $record }
services-trial-unknown = --try { $word } is not known.
services-trial-unknown-next = Write --try day, --try week or --try never.
services-trial-broken = { $watch }: the recipe no longer fits its page: { $why }

services-use-one = Use one of: { $names }.
services-audience = { $audience } is nobody whom a package is made for.
services-days-reversed = No day lies from { $first } to { $last }.
services-days-reversed-next = Write the earlier day with --from and the later one with --to.
services-package-language = { $language } is no language that a package is written in.
services-wacz-mail = --mail writes the PDF alone; there is no package for a web archive (--wacz).
services-wacz-mail-next = Leave one of the two out.
services-size = { $size } is no size.
services-size-next = Write it like 10MB or 900KB.
services-phrase-short = “{ $phrase }” is too short to be covered: it would be found everywhere.
services-phrase-short-next = Give at least two letters or digits.
services-phrase-nowhere = “{ $phrase }” stands nowhere on record in this case, so nothing would be covered.
services-phrase-nowhere-next = Write it as it stands on record (`collector search "{ $phrase }"` tells), or add --allow-missing if it may only come later, or stands on a picture whose words cannot be read here.
services-no-kind = { $kind } is no kind of detail that can be covered.
services-box = { $box } names no place on a picture.
services-box-next = Write CAPTURE/PART:left,top,width,height in pixels, such as page-20261124-061200-3f9a2c/picture:40,120,300,30; for page 2 of a PDF CAPTURE/original#2:… in points.
services-box-beside = { $box } lies beside the picture or page, which measures { $size }.
services-box-beside-next = Give left and top smaller than its width and height.
services-box-no-page = { $box } names a page that is not there: the file has { $count }.
services-no-part = { $capture } has no part { $part }.
services-no-redaction = There is no one redaction of this case with the id { $id }.
services-no-redaction-next = `collector redact CASE` lists them with their ids.

## end of room: services

## room: fleet
fleet-extra-missing = A fleet needs parts that are not installed: { $names }.
fleet-extra-missing-next = Install them once: pip install "collector[fleet]"
fleet-no-database = A fleet's stores are in a database, and none is named.
fleet-no-database-next = Name it with --store or COLLECTOR_STORE: postgresql://fleet@db.example.org/collector
fleet-database-away = The database does not answer: { $why }
fleet-database-away-next = Check that PostgreSQL runs, that its disk has room (a full one stops it: make room, then start it), and that this machine may reach it. Nothing that was kept is lost.
fleet-database-address = The address of the database cannot be used: { $why }
fleet-database-other-version = The database was made by another version; these steps differ: { $steps }.
fleet-database-other-version-next = Use that version, or a newer one, on this machine.
fleet-not-initialised = The fleet's tables are missing from the database, or older than this version.
fleet-not-initialised-next = Make a backup, then run once: collector fleet init
fleet-other-operator = The fleet was made with another operator's key.
fleet-other-operator-next = Bring fleet-operator.key from the private folder of the machine where the fleet was made.
fleet-no-member = There is no member { $member }.
fleet-no-member-next = Check the name.
fleet-no-role = The database knows no role { $role }.
fleet-no-role-next = Whoever runs the database makes it: CREATE ROLE { $role } LOGIN IN ROLE collector_member
fleet-export-unsound = { $file } was written, but it is not the whole store: nothing was removed.
fleet-export-unsound-next = Check the store, and export it again to another file.
fleet-no-provider = The fleet knows no provider { $provider }.
fleet-no-provider-next = See the names with: collector fleet status
fleet-no-limit = These limits cannot be used.
fleet-no-limit-next = Give 1–1000 checks at once, and more than 0 and at most 6000 a minute.
fleet-nothing-to-retry = The latest check of { $watch } did not fail.
fleet-nothing-to-retry-next = Nothing need be done: the next check comes at its time.
fleet-nothing-typed = Nothing was typed.
fleet-nothing-typed-next = Run it again and type user name and password.
fleet-no-worker = No worker is enrolled yet, so nobody could open the login details.
fleet-no-worker-next = Enrol one first: collector fleet enrol NAME KEY
fleet-no-worker-yet = No machine of the organisation checks yet, so nobody could open the login details. Nothing was kept.
fleet-no-worker-yet-next = Ask the organisation, and type them once it has one.
fleet-login-site = { $site } is no site's name.
fleet-login-site-next = Give the host of the page on which one logs in: my.example.co.il
fleet-login-lacks = Nothing was kept: the user name or the password is missing.
fleet-login-lacks-next = Fill in both, then keep them.
fleet-login-too-long = Nothing was kept: what was typed is too long for login details.
fleet-login-too-long-next = Look at what was pasted into each field, then keep them again.
fleet-login-other-keys = Nothing was kept: the organisation was changing its machines at that moment.
fleet-login-other-keys-next = Wait a few minutes, then type them again.
fleet-no-such-worker = No worker { $worker } is enrolled.
fleet-no-such-worker-next = See the names with: collector fleet status
fleet-not-enrolled = This machine's key is not enrolled as { $worker }.
fleet-not-enrolled-next = Ask the operator to run: collector fleet enrol { $worker } { $key }
fleet-not-sealed-for-us = Login details for { $provider } were not sealed for this machine's key.
fleet-not-sealed-for-us-next = Enrol this machine again, or keep the login details anew.
fleet-no-own-key = The key { $file } is missing.
fleet-no-own-key-next = Run this on the machine where the fleet was made, or bring the file from there.
fleet-own-key-damaged = The key { $file } cannot be read.
fleet-own-key-damaged-next = Bring it back from a backup; without one, enrol this machine with a new key.
fleet-own-key-open = Others may read the key { $file }.
fleet-own-key-open-next = Take that away: chmod 600 { $file }
fleet-person-name = A person's name has 1 to 100 characters on one line.
fleet-person-name-next = Give a name by which the others know this person.
fleet-person-role = There is no role { $role }.
fleet-person-role-next = Use member, volunteer or operator.
fleet-person-member = A member needs the name of a store; volunteers and operators have none.
fleet-person-member-next = Add --member NAME for a member, and leave it out for others.
fleet-person-taken = There is a person called { $name } already.
fleet-person-taken-next = Choose another name, such as one with the town.
fleet-person-operator = Operators are made, invited again and removed at the command line only.
fleet-person-operator-next = Use: collector fleet person
fleet-person-self = Nobody assigns themselves to a member.
fleet-person-self-next = Ask another operator.
fleet-person-not-new = { $name } cannot be given that member: there is a store of that name, or a person who has it.
fleet-person-not-new-next = Choose another short name. Only the command line opens a store that there is to another person: collector fleet person add
fleet-person-nobody = There is no person called { $name }.
fleet-person-nobody-next = List them: collector fleet person list
fleet-person-no-member = There is no such member for { $name }.
fleet-person-no-member-next = Add the member first; the list shows their names.
fleet-member-not-come = { $member } has not signed in yet, or is not yours to see.
fleet-member-not-come-next = The store is made when the member signs in for the first time.
fleet-app-nowhere = Nobody knows yet at which address the app is.
fleet-app-nowhere-next = Start it once: collector app --fleet --address https://…
fleet-sign-in-failed = The sign-in did not succeed ({ $why }).
fleet-sign-in-failed-next = Try again from the first page. If it fails again, tell your organisation.
fleet-address-unsafe = { $address } is not an address with https.
fleet-address-unsafe-next = Give the whole address, https://… ; http is for this machine alone.
fleet-secret-file = The app's secret could not be read from { $file }: { $why }.
fleet-secret-file-next = Correct { $name }, or leave it out.
fleet-no-public-key = { $text } is no public key of a worker.
fleet-no-public-key-next = On the worker, collector fleet worker --key shows it; it begins with age1.
fleet-more-deaths = More workers would die than there are.
fleet-more-deaths-next = Give at most as many dead workers as workers.
fleet-port-taken = Port { $port } of this machine is taken.
fleet-port-taken-next = Choose another one.
fleet-code-title = A code for the collector
fleet-login-message-title = Your login details were refused
fleet-login-message = { $site } refused your login details. They are sent no more, and the check rests. Type other ones here: { $link }
fleet-code-message = { $provider } is sending a one-time code now. Type it here within { $minutes } minutes: { $link }
fleet-code-not-asked = A one-time code is needed for { $provider }, and the member could not be asked.
fleet-code-not-asked-next = Keep an address for messages of this member, and try the check again.
fleet-code-not-given = The one-time code for { $provider } was not given in time.
fleet-code-not-given-next = Agree with the member when the check comes, and try it again then.
fleet-code-ask = The one-time code that { $provider } has sent
fleet-code-send = Send
fleet-code-thanks = Thank you. The code was handed over; this page can be closed.
fleet-code-over = This link does not hold any more. If a code is still needed, another message comes.
fleet-code-odd = This does not look like a code: 3 to 12 digits or Latin letters.
fleet-code-later = This cannot be done now. Please try again in a minute.
fleet-no-public-page = { $address } cannot be the page's public address.
fleet-no-public-page-next = Give it as people see it, with TLS: https://codes.example.org
## end of room: fleet

## room: cli-help

cli-help-usage = Usage:
cli-help-arguments = Arguments
cli-help-options = Options
cli-help-commands = Commands
cli-help-example = Example:
cli-help-required = required
cli-help-default = default: { $default }
cli-help-main = Documents trouble with a service provider, and bundles it into a complaint that a stranger can check. (בעברית: collector --lang he --help)
cli-help-main-tour = A first tour on an invented provider:
cli-help-main-own = Your own case, from the beginning:
cli-help--help = Show this message and exit.
cli-help-main--store = The evidence store. Else COLLECTOR_STORE, else ./evidence if it exists, else your data folder.
cli-help-main--as-json = Print JSON for a program to read; sentences go to standard error.
cli-help-main--lang = Language of the sentences. Else COLLECTOR_LANG, else that of your system.
cli-help-main--version = Show the version and leave.
cli-help--window = Show the browser's window, for a login that needs you.
cli-help--case = The case: its number, its id, or a part of its name; not needed where there is only one.
cli-help--option = The same, as an option.
cli-help--attach = Join your own running browser, such as http://127.0.0.1:9222.
cli-help--insecure = Accept a certificate that cannot be trusted; the record says so.
cli-help--capture = The capture that shows it, as the timeline names it.
cli-help--recipe = Its name (see `collector recipes list`), or the path of a .py file.
cli-help--name = The representative's name as given.
cli-help--at = When: 20/11/2026 14:30, 'yesterday 14:00', 'אתמול 14:00'.
cli-help--reference = The reference number you were given.
cli-help--summary = What was said, in a sentence or two.
cli-help--by = How it was sent.
cli-help--watch = The watch's id, or its recipe's name where that is unique.
cli-help-init = Make an evidence store: ./evidence, or where --store says.
cli-help-doctor = Show what was found here and how to repair what is missing: browser, fonts, store, keyring, clock, time-stamp authorities.
cli-help-doctor--mend = Install what is missing: a browser, a font with Hebrew letters.
cli-help-demo = Run the whole main job on an invented provider that lives on this machine: a first tour, in less than a minute.
cli-help-demo--out = The folder for the package; else collector-demo/packages.
cli-help-timeline = Show everything that happened in a case: in order, each line with its evidence.
cli-help-capture = Keep pages whole: untouched picture, stamped copy, text with the position of every word, archive, certificate, times.
cli-help-capture--urls = The pages to keep.
cli-help-capture--dismiss = Close the cookie banner first; or, with a selector, press that.
cli-help-add = Add files of your own as evidence, untouched, with their own dates.
cli-help-add--files = A bill, an e-mail (.eml), a photo, a recording: any file.
cli-help-add--title = What it is; else the file's name.
cli-help-add--date = The date it speaks of, where the file itself does not say: 20/11/2026.
cli-help-add--total = What the bill comes to, where it cannot be read (a scanned bill): 129.90.
cli-help-chat =

    Open a chat in a real browser window and keep every message as it appears, with timestamped screenshots.

    Chat as usual in the window. In the terminal: p takes a picture, n adds a note, m marks a promise, q stops.
cli-help-chat--url = The page with the chat.
cli-help-chat--export = Take in a chat that the phone exported (WhatsApp's .txt or .zip) in place of opening a page. It is kept as your own copy, not as observed.
cli-help-chat--me = Your own name in the exported chat, where it does not tell.
cli-help-chat--dates = How the export writes dates, where it does not tell: dmy (28/11/2026), mdy (11/28/2026) or ymd.
cli-help-chat--into = The recording of the same conversation: what it lacks is added to a new reading of it, nothing twice.
cli-help-chat--conversation = In a messenger: the name of the one conversation to record, as it stands above it. Nothing of any other is kept in transcript or pictures.
cli-help-chat--remember = Keep this site's browser profile, encrypted, so that you log in (scan the QR code) once. On by itself for messengers; `collector login forget SITE` removes it.
cli-help-chat--headless = Without a window and without questions: for unattended use.
cli-help-chat--seconds = Stop after so many seconds.
cli-help-chat--until-ended = Stop when the chat says that it has ended.
cli-help-transcript = Print what was said in a chat: who, what, when, with edits and deletions.
cli-help-transcript--capture = The chat's capture, as `collector chat` or the timeline names it.
cli-help-transcript--form = The form to print.
cli-help-transcript--again = Read the observations anew; both readings are kept.
cli-help-run = Run a recipe. The recipe's own parameters are given as options; `collector recipes show RECIPE` lists them.
cli-help-prices = List the price readings and say what moved: each with its evidence.
cli-help-prices-list = Lists the price readings, each with its evidence, and says what moved.
cli-help-prices-list--chart = Draw the prices as bars in the terminal.
cli-help-prices-add = Write down a price that you saw earlier, with its evidence; it is marked as entered by hand.
cli-help-prices-add--amount = The price as it stood there, such as "119.90 ₪ לחודש".
cli-help-prices-add--at = The day it is of.
cli-help-prices-add--capture = The capture or added file that shows it.
cli-help-prices-add--plan = The plan it is for.
cli-help-prices-add--source = page, bill, or offer (another provider's).
cli-help-prices-add--provider = Whose offer it is.
cli-help-prices-confirm = Says that a doubtful reading is what its picture shows; from then on it is compared.
cli-help-prices-confirm--reading = The reading's id, or its end.
cli-help-prices-list--case = Only this case's readings; else all.
cli-help-prices-list--plan = Only this plan's.
cli-help-prices-list--csv = Print a table for a spreadsheet, with what each reading was compared with.
cli-help-prices-list--svg = Write a chart of the prices to this file.
cli-help-send = Prepare the sending of a complaint, and note that it was sent. It never sends by itself.
cli-help-send--step = The step on the ladder, 1 for the first; else the one that comes next.
cli-help-send--by = How it goes out: email (a mail to look at), letter (a label for registered post), form, fax or message.
cli-help-send--to = The e-mail address, or the postal address with commas between its lines.
cli-help-send--package = The package's ZIP; else the newest one of the case.
cli-help-send--out = The folder of the packages, in which the files to send are written.
cli-help-send--open-it = Open the mail or the PDF in its program.
cli-help-send--sent = When you sent it, such as now or “today 14:00”: it is noted with the digest of what went out.
cli-help-send--proof = The file that proves the sending: the postal slip, the form's confirmation page.
cli-help-send--reference = The reference number that you were given, such as that of the registered letter.
cli-help-bundle = Bundle a case into one package: letter, timeline, numbered exhibits, proofs.
cli-help-bundle--out = The folder for the package.
cli-help-bundle--leave-out = A file or part to leave out, such as exhibits/03/archive.mhtml or archive.
cli-help-verify =

    Check every digest, signature and time-stamp of a package or of a whole store.

    A store that was put back to an older state as a whole, seals and all, contradicts nothing in itself: only what was kept elsewhere tells.
cli-help-verify--path = A package (ZIP or unpacked folder) or a store; the store in use where nothing is named.
cli-help-verify--against = What was kept elsewhere: a package, a folder of them, an export; finds a store that was put back.
cli-help-seal =

    Seal the store's present state, and ask again for time-stamps that are still pending.

    Only a digest leaves the machine.
cli-help-seal--new-key = Sign with a new key from now on; the present one vouches for it.
cli-help-seal--lost = With --new-key: the present key is lost; say what happened.
cli-help-search = Find a phrase in chats, pages, notes, e-mails, file names and all else on record.
cli-help-search--text = A word or a phrase; niqqud, final letters, quote and direction marks do not matter.
cli-help-search--case = Only in this case.
cli-help-search--since = Only from this day on: 20/11/2026, yesterday.
cli-help-search--until = Only up to this day, that day included.
cli-help-du = Show what takes room in the store.
cli-help-export = Write the whole store into one file: a backup, or to move it to another computer.
cli-help-export--target = The ZIP to write; it holds the whole store.
cli-help-export--tinydb = Write a plain TinyDB file instead, for querying by hand.
cli-help-import = Bring an exported store here, and check it.
cli-help-import--source = A ZIP that `collector export` wrote, or another store's folder.
cli-help-import--merge = Take it into the store in use; both chains stay whole.
cli-help-forget =

    Remove the bytes of a capture or file, or the words of a record, for good.

    What was removed, when and why stays on record, and the chain still checks. Copies elsewhere (backups, packages) are not touched.
cli-help-forget--what = A capture, a file by its SHA-256, or a record as TABLE/ID such as notes/notes-2026…
cli-help-forget--why = The reason, which stays on record.
cli-help-forget--yes = Do not ask again.
cli-help-case = Open and look at cases (תיקים).
cli-help-case-new = Open a case.
cli-help-case-new--title = What the trouble is, in a few words.
cli-help-case-new--provider = The company's name, as it calls itself.
cli-help-case-new--short-name = The company in Latin letters, for the names of files; else its name is transliterated.
cli-help-case-new--customer = Your name, as the letter should sign it.
cli-help-case-new--id-number = Your ID number (ת"ז); only the letter shows it.
cli-help-case-new--address = Your postal address.
cli-help-case-new--phone = Your phone number.
cli-help-case-new--email = Your e-mail address.
cli-help-case-new--customer-number = Your customer number with the company.
cli-help-case-new--plan = The plan or product.
cli-help-case-new--since = Customer since, such as 01/03/2019.
cli-help-case-new--sector = telecom, tv, shop, newspaper, security, insurance, bank, travel or a word of your own: whom one can turn to depends on it.
cli-help-case-new--language = Language of the letter: he or en.
cli-help-case-list = List the cases of this store.
cli-help-case-show = Show one case: what it is about and what was kept for it.
cli-help-case-assign = Put captures that were kept without a case (or in another one) into a case.
cli-help-case-assign--captures = The captures, as they are named when they are kept.
cli-help-recipes = Find, read and write recipes (מתכונים).
cli-help-recipes-list = List the recipes that can be run from here.
cli-help-recipes-show = Show what a recipe does, its options, and its text.
cli-help-recipes-check = Try a recipe without keeping anything: says for each step what was found, what not, and where. Its options are given as for `run`.
cli-help-recipes-new = Start a recipe of your own in ./recipes, ready to run and to be changed.
cli-help-recipes-new--name = A name in lower-case letters, digits and _; it becomes the file's name.
cli-help-recipes-new--title = What the recipe is for: its first line of help.
cli-help-recipes-record =

    Record a recipe without writing code: log in in the window, click on the price or the page to keep, and it is written and run once.

    The terminal says what to point at next. What you type into the window is not kept. The first run goes into the evidence, like any run.
cli-help-recipes-record--url = Where you begin: the login page, or the public page itself.
cli-help-recipes-record--name = The recipe's name in lower-case letters, digits and _; else made from the site's name.
cli-help-recipes-record--provider = Under which name login details are kept (`collector login set`); else the site's name.
cli-help-recipes-record--own = Write it into your own recipes, found from every folder, instead of ./recipes.
cli-help-recipes-record--force = Replace a recipe of that name.
cli-help-login = Keep login details for unattended runs: keyring or encrypted file.
cli-help-login-set =

    Ask for user name and password and keep them in the keyring; where there is none, in a file that a passphrase opens.

    The passphrase is asked for, or taken from COLLECTOR_PASSPHRASE, which unattended runs need too.
cli-help-login-set--provider = The provider's name as its recipe gives it, else the site's host name.
cli-help-login-set--file = Keep them in an encrypted file even where there is a keyring.
cli-help-login-set--otp-seed = Keep the seed of an authenticator app too, so that codes are computed. Your second factor is then here.
cli-help-login-list = List the providers whose login details are in the encrypted file. A keyring does not tell what it holds.
cli-help-login-forget = Remove a provider's login details from the keyring and the encrypted file, and its kept session.
cli-help-login-forget--provider = The provider.
cli-help-log = Write down a call, a visit, a letter, a promise, a note, a demand or a step.
cli-help-log-call = Write down a phone call.
cli-help-log-call--minutes = How long the call took, in minutes.
cli-help-log-call--waited = Wait before a human answered: 12 (minutes), 9:30, 45s.
cli-help-log-call--no-name = A name was asked for and refused.
cli-help-log-call--agent = Whether a person or a machine spoke.
cli-help-log-call--asked-for = Whom or what you asked for, such as a manager.
cli-help-log-call--refused = What was refused, in their words.
cli-help-log-call--read-back = Whether the note of your inquiry was read out to you.
cli-help-log-call--next-step = What was promised as the next step.
cli-help-log-call--incoming = They turned to you.
cli-help-log-visit = Write down a technician's visit; lateness is computed from the window.
cli-recipe-options = Options of the recipe { $recipe }
cli-help-watch-add--tried = How often the recipe is tried between checks, keeping nothing, so that you hear the same day when its page was rebuilt. Without it: each day for a rare check of a public page, never where there is a login.
cli-help-log-visit--window = The promised window: '24/11/2026 08:00-12:00', 'today 8-12', 'אתמול 8-12'.
cli-help-log-visit--arrived = When they came, such as 13:15.
cli-help-log-visit--no-show = Nobody came.
cli-help-log-visit--minutes = How long the visit took, in minutes.
cli-help-log-visit--needs = How long the work takes, in minutes: an hour's work cannot be done ten minutes before the window's end.
cli-help-log-letter = Write down something written: an e-mail, a letter, a web form, a message. Unanswered ones are listed with their age.
cli-help-log-letter--incoming = It came from them: an answer.
cli-help-log-promise = Write down a promise. A price is compared with later readings; a due time that passes becomes a finding.
cli-help-log-promise--text = What was promised, in their words.
cli-help-log-promise--kind = Else: price with --price, callback with --due.
cli-help-log-promise--by = Who promised it, as named.
cli-help-log-promise--price = The promised price, as written: '64.95 ₪ לחודש למשך 12 חודשים'.
cli-help-log-promise--months = For how many months.
cli-help-log-promise--free-months = So many months at the beginning are free; else what the words say, 0 for none.
cli-help-log-promise--starts = From when it holds; else from when it was promised.
cli-help-log-promise--plan = For which plan, as the account page names it; else for any.
cli-help-log-promise--due = By when: 'tomorrow 14:00', 'מחר ב-10', 'תוך 3 ימי עסקים'.
cli-help-log-promise--contact = The contact in which it was made; else the case's latest one of that day.
cli-help-log-promise--message = The number of the chat's message.
cli-help-log-kept = Write down that a promise was kept, and when.
cli-help-log-kept--promise = The promise's id, as `collector timeline --json` names it, or its ending.
cli-help-log-demand = Write down a demand; the letter lists yours instead of the suggested ones.
cli-help-log-demand--text = What you ask for.
cli-help-log-demand--kind = What kind of demand it is.
cli-help-log-demand--amount = The sum, as written: '779.40 ₪'.
cli-help-log-demand--sum-shown = How the sum was computed, so that a reader can redo it.
cli-help-log-demand--due = By when: 'בעוד שבועיים', '10/12/2026'.
cli-help-log-step = Write down that the complaint was sent to somebody; when the date passes unanswered, the next rung is offered.
cli-help-log-step--addressee = To whom it was sent, as the timeline should name them.
cli-help-log-step--body = Which rung of the ladder.
cli-help-log-step--reference = The reference number of the acknowledgement.
cli-help-log-step--due = By when an answer was asked for; else in 10 business days.
cli-help-log-step--capture = The capture that proves the sending.
cli-help-log-note = Write down a remark of your own, on the case or on one capture.
cli-help-log-note--text = The remark.
cli-help-watch = Run recipes on a schedule, and know what was missed.
cli-help-watch-add = Plan a recipe. Its own parameters are given as options, as with `collector run`.
cli-help-watch-add--every = A plain schedule: the 2nd of each month, each Sunday, … at 9:00.
cli-help-watch-add--cron = Else five fields: "30 8 1 * *"; L as the day means the month's last. Read in Israel time.
cli-help-watch-add--limit = Seconds after which a check is ended and recorded as failed.
cli-help-watch-list = List the watches, when each is due next, and how complete its record is.
cli-help-watch-status = Show each check that was planned: done, failed or missed, why, and what it brought.
cli-help-watch-status--watch = Only this watch.
cli-help-watch-pause = Stop a watch for a while; the time of the pause does not count as missed.
cli-help-watch-resume = Go on with a paused watch, from now.
cli-help-watch-run-due = Run every watch that is due, record what was missed, and tell what moved. This is what the scheduler calls.
cli-help-watch-install = Let the operating system call `collector watch run-due` every quarter of an hour.
cli-help-watch-install--scheduler = Else the one this computer has.
cli-help-watch-install--show = Only show what would be written and run.
cli-help-watch-install--remove = Take it away again.
cli-help-watch-notify =

    Ask for an Apprise address to send news to (mail, phone, desktop), keep it in the keyring, and try it.

    The address holds a token, so it is asked for, never given on the command line.
cli-help-watch-notify--off = Forget the address.
cli-help-watch-test = Run a watch once exactly as the scheduler would: bare environment, another folder, no terminal. The run is kept; it counts as no planned check.
cli-help-watch-run-now = Run one watch here and now, as run-due would.
cli-help-fleet = Run the watches of many members on several machines.
cli-help-fleet-init = Make the fleet's tables in the database, or bring them up to date.
cli-help-fleet-plan = Plan what is due, bring back the jobs of killed workers, and go on so.
cli-help-fleet-plan--once = Plan once and leave.
cli-help-fleet-plan--night = Over how long checks that are due at the same time are spread.
cli-help-fleet-worker = Take checks from the queue and do them, until it is asked to stop; then it finishes what runs.
cli-help-fleet-worker--name = The name under which it is enrolled. Else the machine's name.
cli-help-fleet-worker--places = How many checks it does at a time.
cli-help-fleet-worker--show-key = Only show its public key, which the operator enrols.
cli-help-fleet-worker--port = Serve /health and /metrics on this port, for this machine alone.
cli-help-fleet-plan--port = Serve /health and /metrics on this port, for this machine alone.
cli-help-fleet-enrol = Let a worker open what is sealed for the workers.
cli-help-fleet-enrol--worker = Its name.
cli-help-fleet-enrol--key = Its public key, as `collector fleet worker --key` shows it.
cli-help-fleet-dismiss = Take a worker's key away. Change passwords it may have seen.
cli-help-fleet-dismiss--worker = Its name.
cli-help-fleet-status = Show the workers, what waits and runs at each provider, and how long checks take.
cli-help-fleet-limit = Say how many checks a provider's site is asked to bear.
cli-help-fleet-limit--provider = Its host, as `collector fleet status` shows it.
cli-help-fleet-limit--at-once = How many checks at a time.
cli-help-fleet-limit--per-minute = How many checks may begin in a minute.
cli-help-fleet-pause = Stop a provider's checks, or all; what runs goes on to its end.
cli-help-fleet-pause--provider = Its host; without it, all.
cli-help-fleet-resume = Let a provider's checks go on, or all; the next planning finds what is due.
cli-help-fleet-resume--provider = Its host; without it, all.
cli-help-fleet-retry = Try the latest failed check of a watch again, now.
cli-help-fleet-retry--member = Whose watch it is.
cli-help-fleet-retry--watch = The watch or its recipe.
cli-help-fleet-login = Ask for a member's user name and password at a provider, and seal them for the workers.
cli-help-fleet-login--member = Whose login it is.
cli-help-fleet-login--provider = The site's host, as the recipe's login names it.
cli-help-fleet-member = Members: make, list, hand to a login, and let leave with everything.
cli-help-fleet-member-add = Make a member's store.
cli-help-fleet-member-add--member = Small Latin letters, digits, hyphens.
cli-help-fleet-member-add--role = A login of the database that may see it, besides the operators.
cli-help-fleet-member-list = List the members whose stores this login may see.
cli-help-fleet-member-give = Let a login of the database see a member's store, in place of the one before.
cli-help-fleet-member-give--member = Whose store.
cli-help-fleet-member-give--role = The login's name in the database.
cli-help-fleet-member-leave = Hand a member the whole store as one file, check the file, then remove the store here.
cli-help-fleet-member-leave--member = Who leaves.
cli-help-fleet-member-leave--file = The new file.
cli-help-fleet-member-leave--keep = Leave the store here as well.
cli-help-fleet-person = Persons who use the app: add, invite, assign, remove.
cli-help-fleet-person-add = Add a person, and print the link with which they come for the first time.
cli-help-fleet-person-add--name = By which the others know this person.
cli-help-fleet-person-add--role = member, volunteer or operator.
cli-help-fleet-person-add--member = The name of a member's store; it is made when they come.
cli-help-fleet-person-invite = Invite a person again: the identity that was bound and open sessions end.
cli-help-fleet-person-invite--name = Who.
cli-help-fleet-person-list = List the persons who may use the app.
cli-help-fleet-person-assign = Let a volunteer or an operator see a member; the member can read that it was done.
cli-help-fleet-person-assign--name = Who.
cli-help-fleet-person-assign--member = Which member.
cli-help-fleet-person-unassign = End an assignment.
cli-help-fleet-person-unassign--name = Who.
cli-help-fleet-person-unassign--member = Which member.
cli-help-fleet-person-remove = Remove a person and end their sessions; a member's store stays.
cli-help-fleet-person-remove--name = Who.
cli-help-fleet-login--otp-seed = Also keep the key of an authenticator app, so that codes are computed.
cli-help-fleet-notify = Ask for an Apprise address of a member, try it, and seal it for the workers: one-time codes are asked for there.
cli-help-fleet-notify--member = Whose address it is.
cli-help-fleet-codes = Serve the page on which members type one-time codes, for a reverse proxy on this machine.
cli-help-fleet-codes--port = The port on which it listens, for this machine alone.
cli-help-fleet-codes--public = The address under which people reach it: https://codes.example.org
cli-help-fleet-simulate = Plan and replay a night: when it ends, which provider is the bottleneck, what a dead worker costs.
cli-help-fleet-simulate--watches = How many watches are due.
cli-help-fleet-simulate--workers = How many workers there are.
cli-help-fleet-simulate--places = How many checks each does at a time.
cli-help-fleet-simulate--night = How long the night is.
cli-help-fleet-simulate--dead-worker = How many workers die halfway through the night.
cli-help-fleet-simulate--provider = A provider and its share of the watches; may be given several times. Else those the fleet has checked, else invented ones.
cli-help-fleet-simulate--limit = A provider's limit, checks at once and a minute: my.example.co.il=2/6.
cli-help-fleet-simulate--seconds = How long a check takes. Else as the fleet has measured, else 20.
cli-help-fleet-statistics = Count over all members, by provider: rises, broken promises, refused logins. Nobody can be recognised in it.
cli-help-fleet-run-check = Run one recipe for a worker, which hands over its task by a pipe.

cli-help-log-fact = Write down what happened, in your words, with its day and what shows it.
cli-help-log-fact--text = What happened, in your words.
cli-help-log-fact--kind = What kind of fact it is.
cli-help-log-fact--until = When a service that failed came back; without it, it has not (no-service).
cli-help--evidence = A capture that shows it; may be repeated.
cli-help-log-charge = Write down money that was charged, refunded or lost.
cli-help-log-charge--amount = The sum, with its period if it recurs: "99 ₪ לחודש".
cli-help-log-charge--what = What it was for, as the bill says.
cli-help-log-charge--kind = charge: taken by the provider; refund: paid back; cost: lost elsewhere.
cli-help-log-charge--plan = The plan or product.
cli-help-log-cancellation = Write down a notice of cancellation, and whether it was confirmed or refused.
cli-help-log-cancellation--by = How the notice was given.
cli-help-log-cancellation--what = What was cancelled.
cli-help-log-cancellation--reference = The number that the provider gave.
cli-help-log-cancellation--confirmed = When it was confirmed.
cli-help-log-cancellation--refused = The provider's words, if it refused.
cli-help-log-answer = Write down that a step or an inquiry was answered.
cli-help-log-answer--to = The step or contact that was answered: its id or the end of it.
cli-help-log-answer--contact = The contact that is the answer.
cli-help-log-answer--text = What the answer says.
cli-help-link = Attaches evidence to a record that is there already.
cli-help-unlink = Takes evidence from a record again.
cli-help-correct = Corrects one field of a record; the old version stays in the journal.
cli-help-withdraw = Takes a record out of letter, timeline and sums; it stays in the journal.
cli-help--record = The record: its id, or the end of it.
cli-help-link--captures = The captures that show it.
cli-help-unlink--captures = The captures that do not show it.
cli-help-correct--change = field=value, such as name=Dana; an empty value empties the field.
cli-help--why = Why, in a few words; it is kept with the change.
cli-help-promises = Shows what was offered or promised to you in recorded chats, and writes down as a promise what you accept.
cli-help-promises--accept = Write the proposal of this number down as a promise; may be repeated.
cli-help-promises--plan = The plan that the accepted prices are for, as it stands in the price table.
cli-help-findings = Shows what the record shows, and takes your word on each finding.
cli-help-findings--accept = Accept the finding of this number.
cli-help-findings--reject = Reject the finding of this number: no letter tells it.
cli-help-findings--text = Your own wording for it.
cli-help-findings--rank = Its place in the letter; 1 is told first.

cli-help-bundle--allow = A value that looks like a secret and is none, such as an order number; may be repeated, and is recorded.
cli-help-case-new--gender = In which forms the letter speaks of you: f, m or unsaid. Asked once at the terminal.
cli-help-bundle--accept-all = Accept all findings that you said nothing about yet, but those that may have another explanation.
cli-help-bundle--accepted-only = Tell only the findings that you accepted, without asking about the others.
cli-help-findings--accept-all = Accept all that you said nothing about yet, but those that may have another explanation.
cli-help-findings--undo = Take back what you decided about the finding of this number.

cli-help-letter = Show the letter of a case; change its paragraphs; print it alone.
cli-help-letter--kind = complaint, reminder, ceo, regulator, consumer, card, recordings, cancellation, price, technician, goods or claim (small claims). Else the one that fits the case now.
cli-help-letter--language = Language of the letter. Else the case's.
cli-help-letter--edit = Change its paragraphs in your editor (EDITOR).
cli-help-letter--form = Print the form in which paragraphs are changed.
cli-help-letter--edited = Take the changed form from this file.
cli-help-letter--pdf = Print the letter alone into this file.
cli-help-stats = Show figures of your own record per company and overall: contacts, waiting by hour and weekday, call-backs, answers, broken promises.
cli-help-start = Be asked what happened, step by step, open a case from the answers, and see what to do next and what is still lacking.
cli-help-start--checklist = Ask nothing: show what the case's complaint still lacks.
cli-help-log-call--ask = Be asked step by step; without any option this happens by itself at the terminal.
cli-help-log-call--live = A note pad during the call: a clock, each line stamped, keys for hold, person, promise, refusal, reference.
cli-help-tone = Find words that close ears, with the reason and a calmer wording: in a text, a file, or everything that a case's letter may quote.
cli-help-tone--text = The text; - reads it from standard input. Without it, the case's own words.
cli-help-tone--file = A text file to look through.
cli-help-bundle--letter = The kind of letter (see `collector letter --help`). Else the one that fits the case now.
cli-help-timeline--kind = Only events of this kind; may be repeated: contact, promise, price, charge, fact, capture, step, answer, overdue …
cli-help-timeline--form = Its form: text, html, csv, ics or json.
cli-help-timeline--out = Write it into this file.
cli-help-case-close = Closes a case: how it ended and what was got.
cli-help-case-close--outcome = How it ended, in your words.
cli-help-case-close--obtained = What you got in the end.
cli-help-case-reopen = Opens a closed case again.
cli-help-case-edit = Changes what is known of a case: one field=value or several.
cli-help-case-edit--changes = Such as deal=distance, plan="Fibre 500", customer.address="…".
cli-help-case-new--deal = How the deal was made: distance (phone, web, mail) or shop; some rights depend on it.
cli-help-case-new--paid-by = How you pay: standing-order, card, transfer or cash; some rights depend on it.
cli-help-log-fact--ordered = The capture that shows what was offered or ordered: the package puts it side by side with what came.
cli-help-rights = What the law says, as data with its sources; sums; addresses of those you turn to.
cli-help-rights-list = Lists the rights that concern what the record of a case shows, and why some are not cited.
cli-help-rights-list--everything = All others too.
cli-help-rights-show = Shows one right, body or sum: what it says, its source, how sure it is.
cli-help-rights-edit = Changes a right, a sum, or the address of a body; the older versions stay on record.
cli-help-rights-add = Adds a right, body or sum of your own, with its source.
cli-help-rights-add--kind = Whether it is a rule, a body or a sum.
cli-help-rights-show--name = Its name, as in the list.
cli-help-rights-edit--name = Its name, as in the list.
cli-help-rights-add--name = A short name of your own, in Latin letters.
cli-help-rights-edit--changes = Such as email=…, amount=38900, as_of=2026-01-01.
cli-help-rights-add--changes = Such as topic=…, rule=…, law=…, section=…, findings=…, sources=…, confidence=V2.
cli-help-case-new--made-on = The day of the deal, or on which the goods or its details came, the later.
cli-help-next = Says what to do now in a case, and why.
cli-help-due = Lists what is due, over all cases where none is named: call-backs, answers, refunds, last days.
cli-help-due--overdue = Only what is overdue.
cli-help-due--ics = Also write a calendar into this file.
cli-help-log-demand--charges = A charge that the sum adds up, by its id; may be repeated.
cli-help-log-demand--sure = An unusual sum is meant.
cli-help-log-promise--sure = An unusual sum is meant.
cli-help-log-charge--sure = An unusual sum is meant.
cli-help-log-demand--beside = Keep suggested demands of this kind in the letter too.

cli-help-redact = Cover words, kinds of personal details or places on pictures in every package of a case.
cli-help-redact--case = The case: its number, its id or a part of its name; not needed where there is only one.
cli-help-redact--phrases = Words to cover wherever they stand, such as a name.
cli-help-redact--kind = A kind to cover: id-number, card, phone, email, address, account, birth-date, device-number, customer, representatives, tokens, other-conversations.
cli-help-redact--box = A place on a picture: CAPTURE/PART:left,top,width,height in pixels; CAPTURE/original#2:… in points for page 2 of a PDF.
cli-help-redact--seen = A picture or PDF that cannot be searched here; you looked at it, and nothing else on it must be covered.
cli-help-redact--why = Why it is covered; the package tells it.
cli-help-redact--undo = Take one back, by its id.
cli-help-bundle--pick = Captures to add to what the complaint rests on: an id (see --dry-run), an exhibit's number, a range such as 3-5, or all.
cli-help-bundle--drop = Captures to leave out: an exhibit's number, a range such as 3-5, an id, or needed (what the complaint rests on).
cli-help-bundle--first = Only captures from this day on.
cli-help-bundle--last = Only captures up to this day.
cli-help-bundle--audience = Whom it is for: company, regulator, court (a statement of claim) or public (personal details are covered).
cli-help-bundle--language = he, en or both; else the case's own language.
cli-help-bundle--redact = Words to cover in this package; `collector redact` notes them for every package.
cli-help-bundle--redact-kind = A kind of personal detail to cover in this package.
cli-help--allow-missing = Go on although words to cover stand nowhere on record.
cli-help-bundle--keep-places = Leave the place and serial number in photographs.
cli-help-bundle--max-size = Divide the package into parts of at most this size, such as 10MB; each can be checked by itself.
cli-help-bundle--full = Put every pixel of the pictures into the PDF; else as many as are seen in print.
cli-help-bundle--wacz = Add data/pages.wacz: the public pages as a web archive (WACZ) that replays in the usual players.
cli-help-bundle--audit = Add who looked at the case in the app of a fleet, by role and time: data/looked.csv. No name goes along.
cli-help-bundle--mail = Write only the PDF, to be sent by mail.
cli-help-bundle--dry-run = Only show what it would hold, how large it would be, and what stands in its way.
cli-help-bundle--review = Open the pages and ask before anything is written.

cli-preview-exhibit = Exhibit { $number }: { $title } ({ $capture })
cli-preview-unneeded = Not in it, because nothing rests on it: { $title } (to add it: --pick { $capture })
cli-preview-file = {"  "}{ $size }  { $name }
cli-preview = { $pages } pages, { $files } files, { $bytes } bytes
cli-preview-passes = Nothing stands in the way. Nothing was written.
cli-preview-refused = { $count ->
    [one] 1 thing stands in the way. Nothing was written.
   *[other] { $count } things stand in the way. Nothing was written.
  }
cli-review-nobody = Nobody is here to look at the pages.
cli-review-nobody-next = Run it at a terminal, or without --review.
cli-review-open = Look at all { $pages } pages ({ $path }), and at every exhibit and picture ({ $page }).
cli-review-sure = Shall it go out like this?
cli-review-no = No package was written.
cli-review-no-next = Cover what must not be seen (`collector redact --help`), leave it out (--drop, --leave-out), and bundle again.
cli-send-ready = Ready for step { $number }, { $addressee }: { $files }
cli-send-label =
    Label for registered post:

    { $label }
cli-send-form = The form is at { $address }: attach the PDF, or paste the letter's text into it.
cli-send-later = Nothing was sent: that is up to you. Once you did: `collector send { $case } --step { $number } --by { $way } --sent now --proof FILE` (the postal slip, or the form's confirmation page).
cli-send-noted = Noted as { $id }, with the digest of what went out: { $digest }{ $proof ->
    [yes] . The proof of sending is kept.
   *[no] . Without a proof of sending so far: `collector add FILE`, then `collector link { $id } CAPTURE`.
  }
cli-send-ask-when = When did you send it? (now, “today 14:00”; Enter: not yet)
cli-send-ask-proof = Which file proves it: the postal slip, the form's confirmation page? (a path; Enter: none yet)
cli-redact-one = { $what } ({ $id }; { $why })
cli-redact-noted = It is covered in every package from now on; the originals in the store stay as they are.
cli-redact-count = { $count ->
    [0] Nothing is covered in packages of this case.
    [one] 1 thing is covered in packages of this case.
   *[other] { $count } things are covered in packages of this case.
  }
cli-redact-undone = No longer covered: { $what }

## end of room: cli-help

## room: cli

cli-error = Error: { $message }
cli-error-next = What to do next: { $step }
cli-stopped = Stopped.
cli-unforeseen = Something unforeseen went wrong ({ $error }).
cli-unforeseen-next = What was kept so far is safe. Set COLLECTOR_DEBUG=1 for details.
cli-no-language = There is no language { $language } here.
cli-no-language-next = Choose one of: { $languages }.
cli-usage-help = See `{ $command } --help` for an example.
cli-usage-extra-words = Nothing here takes these words: { $words }
cli-usage-no-command = There is no command { $command }.
cli-usage-meant = Did you mean: { $commands }?
cli-usage-missing = { $name } is missing.
cli-usage-no-option = There is no option { $option }.
cli-usage-no-option-near = There is no option { $option }; there is { $near }.
cli-usage-value-missing = { $option } needs a value.
cli-usage-value-superfluous = { $option } takes no value.
cli-usage-not-understood = The command was not understood: { $said }
cli-usage-bad-value = The value of { $name } cannot be used: a number, or a number within the limits that the help shows, is needed.
cli-usage-bad-value-because = The value of { $name } cannot be used: { $why }
cli-ask-username = User name
cli-ask-password = Password
cli-ask-otp = One-time code
cli-ask-seed = Seed of the authenticator app
cli-ask-for-provider = { $what } for { $provider }
cli-ask-name = The representative's name as given
cli-ask-reference = Reference number
cli-ask-next-step = What was promised as the next step
cli-ask-apprise = Apprise address
cli-missing = {"  "}missing: { $reason }
cli-run-failed = FAILED: { $why }
cli-run-partial = PARTIAL: { $why }
cli-run-again = What was kept is in the store; you can run it again.
cli-run-no-option = { $word } belongs to no option.
cli-run-no-option-next = A recipe's options are written as --name value.
cli-column-case = case
cli-column-provider = provider
cli-column-subject = subject
cli-column-opened = opened
cli-column-when = when
cli-column-what = what
cli-column-as-recorded = as recorded
cli-column-evidence = evidence
cli-column-recipe = recipe
cli-column-does = what it does
cli-column-line = line
cli-column-step = step
cli-column-state = state
cli-column-details = details
cli-column-plan = plan
cli-column-price = price
cli-column-per = per
cli-column-moved = what moved
cli-column-as-shown = as shown
cli-column-source = source
cli-column-by = by
cli-column-files = files
cli-column-bytes = bytes
cli-column-watch = watch
cli-column-schedule = schedule
cli-column-next = next
cli-column-coverage = coverage
cli-column-due = due
cli-column-outcome = outcome
cli-column-why = why
cli-column-news = news
cli-column-notice = notice
cli-case-opened = Opened case { $case }: { $title }
cli-case-none = No cases yet. Open one with: collector case new
cli-case-provider = provider: { $provider }
cli-case-customer = customer: { $customer }
cli-case-plan = plan: { $plan }
cli-case-count-captures = captures: { $count }
cli-case-count-readings = price readings: { $count }
cli-case-count-contacts = contacts: { $count }
cli-case-count-promises = promises: { $count }
cli-case-count-demands = demands: { $count }
cli-case-count-notes = notes: { $count }
cli-case-assigned = { $count ->
    [one] 1 capture now belongs to { $case }
   *[other] { $count } captures now belong to { $case }
}
cli-log-contact = { $channel ->
    [call] Noted: phone call, { $when } ({ $id })
    [visit] Noted: visit, { $when } ({ $id })
    [email] Noted: e-mail, { $when } ({ $id })
    [letter] Noted: letter, { $when } ({ $id })
    [form] Noted: web form, { $when } ({ $id })
    [fax] Noted: fax, { $when } ({ $id })
   *[other] Noted: message, { $when } ({ $id })
}
cli-log-promise = Noted: promise ({ $id })
cli-log-promise-price = Noted: promise of { $price } ({ $id })
cli-log-kept = Noted: the promise was kept ({ $id })
cli-log-demand = Noted: demand ({ $id })
cli-log-step = Noted: step ({ $id })
cli-log-note = Noted: note ({ $id })
cli-chat-nothing = Say which page to open, or which exported chat to take in.
cli-chat-nothing-next = collector chat https://support.example.co.il, or collector chat --import FILE
cli-chat-keys = Chat as usual in the window. Here: p picture · n note · m mark a promise · q stop
cli-chat-type = Type it and press Enter (Esc gives up):
cli-chat-closing = Before you close (Enter skips):
cli-chat-elsewhere = Another conversation is open in the window, or none: nothing of it enters the transcript or the pictures. Open the right one to go on.
cli-chat-back = The conversation is open again and is recorded.
cli-chat-walk = The conversation is being pictured once more from its beginning to its end ({ $percent }%). Leave the window open until it is done.
cli-chat-deleted = [deleted]
cli-chat-edited = [edited]
cli-role-customer = customer
cli-role-agent = agent
cli-role-bot = bot
cli-role-system = system
cli-role-unknown = ?
cli-recipe-required = required
cli-recipe-made = Made { $path }. Run it with: collector run { $recipe }
cli-recipe-recorded = Written: { $path }
cli-mind = {"  "}mind: { $doubt }
cli-price-read = Price read: { $plan }: { $price }
cli-price-differs = { $plan }: { $read } was read, { $pointed } was pointed at. Check the recipe.
cli-login-sign-found = The sign of being logged in was found: { $sign }
cli-recipe-unattended = To let it run without you: collector login set { $provider }, then collector watch add { $recipe } --every month
cli-login-kept = { $place ->
    [keyring] Login details for { $provider } are in the keyring
   *[file] Login details for { $provider } are in an encrypted file
}
cli-login-in-keyring = What the keyring holds is shown by the keyring's own program
cli-login-gone = Login details for { $provider } are gone
cli-prices-added = Written down by hand: { $price }, { $day }
cli-prices-added-without = No evidence was named. Add it first (collector add FILE), then name it with --capture: a price without evidence proves little.
cli-prices-confirmed = Confirmed: { $price }. It is compared from now on.
cli-prices-confirm = { $price } is about a hundred times its neighbour. Look at its picture; if it is right: collector prices confirm { $reading }
cli-prices-months = No evidence of the price in: { $months }
cli-prices-offers = Offers of others:
cli-prices-months-only = { $sum } for { $months ->
    [one] a month
   *[other] { $months } months
}; not said what then
cli-prices-moved = { $change ->
    [rise] dearer by { $sum }
   *[fall] cheaper by { $sum }
} { $known ->
    [yes] ({ $percent } %)
   *[no] {""}
}
cli-prices-source = { $source ->
    [bill] bill
    [offer] offer
   *[page] page
}{ $hand ->
    [yes] {" "}(by hand)
   *[no] {""}
}
cli-column-promised = promised
cli-column-a-year = in a year
cli-column-saving = saves in a year
cli-prices-other = another period, currency or VAT than before; a series of its own begins
cli-prices-in-part = the promise held in a part of this bill's months only; they are not compared
cli-prices-net = { $net } + { $rate } % VAT = { $gross }, { $change ->
    [same] the same as before
    [rise] dearer by { $sum }
   *[fall] cheaper by { $sum }
}
cli-prices-without-vat = { $sum } + VAT
cli-prices-hundredfold = about a hundredfold: compare it with the picture; it stays out of every comparison
cli-prices-svg = The chart is in { $path }
cli-prices-svg-none = There are fewer than two readings to draw.
cli-prices-none = No price readings yet. A recipe makes them: collector run any_account --help
cli-prices-charges =
    { $read ->
        [yes] Written down as charged:
       *[no] No price was read from a page or a bill yet; so much you wrote down as charged (a bill is read by: collector add FILE):
    }
cli-prices-vat = as the change of VAT
cli-prices-over = { $net ->
    [yes] { $sum }:{" "}
   *[no] {""}
  }{ $amount } above what was promised
cli-mail-ready = The PDF is ready: { $package } ({ $exhibits } exhibits, { $bytes } bytes). The proofs are in the package that `collector bundle` makes without --mail.
cli-package-ready =

    The complaint package is ready: { $package } ({ $exhibits ->
        [one] 1 exhibit
       *[other] { $exhibits } exhibits
    }, { $bytes } bytes)
    Check it with: collector verify { $first }
cli-verify-failed = Verification failed: { $items }
cli-verify-failed-next = Do not rely on what failed; ask for a sound copy, or restore a backup.
cli-verify-verdict = { $failed ->
    [0] { $open ->
        [0] Sound: everything that can be checked was checked, and nothing was changed.
       *[other] Sound as far as it can be checked here: nothing was changed; what stays open is named below ({ $open }).
      }
    [one] NOT as it was: 1 thing does not fit.
   *[other] NOT as it was: { $failed } things do not fit.
  }
cli-verify-mark-failed = FAILED
cli-verify-mark-not-checked = not checked
cli-verify-mark-foreign = foreign
cli-verify-item = { $mark }: { $item } – { $why }
cli-verify-passed = { $passed } of { $all } things checked are sound
cli-verify-passed-item = {"  "}{ $item }: { $why }
cli-seal-new-key = New signing key: { $fingerprint }
cli-seal = Seal { $seal }: signature { $signature }
cli-seal-stamp = {"  "}time-stamp { $authority }: { $state } { $detail }
cli-seal-stamp-sealed = received
cli-seal-stamp-pending = pending
cli-seal-stamp-failed = failed
cli-seal-stamp-off = off
cli-search-nothing = Nothing was found for { $text }.
cli-search-nothing-next = Try a shorter word, or no date.
cli-search-message = { $where }, message { $message }
cli-search-hit = { $when }  case { $case }  { $where }
cli-du-place = place
cli-du-type = file type
cli-du-case = case
cli-du-kind = capture
cli-export-what = Say what to write.
cli-export-what-next = collector export backup.zip, or: collector export --tinydb db.json
cli-export-documents = { $count ->
    [one] Wrote 1 document to { $file }
   *[other] Wrote { $count } documents to { $file }
}
cli-export-written = Wrote the store to { $file } ({ $bytes } bytes)
cli-import-merged = Took in { $records } records and { $files } files; both chains are kept
cli-import-unsound = The imported store does not verify.
cli-import-unsound-next = Compare it with the store it came from.
cli-forget-twice = Removing is for good, so it has to be said twice.
cli-forget-twice-next = Add --yes.
cli-forget-sure = Remove { $what } for good?
cli-forget-content = The content of { $what } was removed
cli-forget-files = { $count ->
    [one] Removed 1 file
   *[other] Removed { $count } files
}
cli-forget-left = { $count ->
    [one] 1 file stays: another capture needs it
   *[other] { $count } files stay: another capture needs them
}
cli-store-begun =

    Made an evidence store: { $place }
    Now open a case: collector case new "What happened" --provider "Example Telecom"
cli-doctor-line = { $mark } { $name }: { $found }
cli-doctor-remedy = {"    "}how to mend it: { $remedy }
cli-demo-open-next =

    All of it went well. Open next:
    {"  "}the package: { $package } (unpack; READ-ME-FIRST.html, data/complaint.pdf)
cli-watch-short-months = Months without such a day are left out; L means the last day.
cli-watch-added = { $watch }: next check { $due }
cli-watch-not-installed = To let it happen by itself: collector watch install (--print shows what that does)
cli-watch-none = No watches yet. Add one with: collector watch add
cli-fleet-made = { $count ->
    [one] The fleet's tables are up to date; one step was applied.
   *[other] The fleet's tables are up to date; { $count } steps were applied.
 }
cli-fleet-current = The fleet's tables were up to date already.
cli-fleet-member-made = The store of { $member } is made: { $place }
cli-fleet-no-members = There are no members whose stores this login may see.
cli-fleet-person-invited = Hand this link to { $name }. It holds for a week, and once: { $link }
cli-fleet-person-bound = has signed in
cli-fleet-person-waits = invited
cli-fleet-role-member = member
cli-fleet-role-volunteer = volunteer
cli-fleet-role-operator = operator
cli-fleet-no-people = Nobody may use the app yet.
cli-fleet-person-assigned = { $name } may now see { $member }.
cli-fleet-person-unassigned = { $name } no longer sees { $member }.
cli-fleet-person-removed = { $name } may no longer use the app; a member's store stays.
cli-fleet-member-given = The login { $role } sees the store of { $member } from now on.
cli-fleet-member-left = { $file } holds the whole store of { $member }, checked up to record { $records }. Its last link: { $link }
cli-fleet-member-removed = Nothing of { $member } is left here but backups and the database's own old pages, until it tidies them away (VACUUM).
cli-fleet-all-paused = All checks are paused. Go on with: collector fleet resume
cli-fleet-works = works
cli-fleet-silent = silent
cli-fleet-full = no room on its disk
cli-fleet-provider-paused = paused
cli-fleet-limit = { $at_once } at once, { $per_minute } a minute
cli-fleet-no-workers = No worker is enrolled yet. On its machine: collector fleet worker --key
cli-fleet-waiting = { $count ->
    [one] One check waits; it begins at { $first } or later.
   *[other] { $count } checks wait; the first begins at { $first } or later.
 }
cli-fleet-nothing-waits = No check waits.
cli-fleet-limited = { $provider }: { $limit }. What waited is planned anew.
cli-fleet-every-provider = all providers
cli-fleet-paused = { $count ->
    [0] Paused: { $provider }.
    [one] Paused: { $provider }. One waiting check was taken out of the queue.
   *[other] Paused: { $provider }. { $count } waiting checks were taken out of the queue.
 }
cli-fleet-resumed = Checks go on: { $provider }.
cli-fleet-retried = The failed check of { $watch } is first in the queue.
cli-fleet-retry-waits = A check of { $watch } waits or runs already.
cli-fleet-watch-resumed = The watch { $watch } goes on. Login details that were refused are not sent again: keep other ones with collector fleet login.
cli-fleet-login-kept = The login details of { $member } at { $provider } are sealed for the workers.
cli-fleet-notify-kept = The trial got through. One-time codes of { $member } are asked for there.
cli-fleet-codes-served = Served on port { $port }; people reach it at { $public }. Stop with Ctrl-C.
cli-fleet-no-span = { $text } is no span of a night.
cli-fleet-no-span-next = Write hours or minutes, from 1m to 24h: 6h, 90m
cli-fleet-planner-busy = Another planner is at it.
cli-fleet-planned = { $due ->
    [0] Nothing new is due.
    [one] One check is due; in the queue now: { $put }, later: { $later }.
   *[other] { $due } checks are due; in the queue now: { $put }, later: { $later }.
 }
cli-fleet-worker-key = Ask the operator to run: collector fleet enrol { $worker } { $key }
cli-fleet-enrolled = { $count ->
    [0] { $worker } is enrolled.
    [one] { $worker } is enrolled; one secret was sealed anew.
   *[other] { $worker } is enrolled; { $count } secrets were sealed anew.
 }
cli-fleet-dismissed = { $count ->
    [0] { $worker } is dismissed.
    [one] { $worker } is dismissed; one secret was sealed anew without it.
   *[other] { $worker } is dismissed; { $count } secrets were sealed anew without it.
 }
cli-fleet-no-pair = { $text } cannot be read.
cli-fleet-no-pair-next = Write NAME=NUMBER, or for a limit NAME=AT-ONCE/A-MINUTE: my.example.co.il=2/6
cli-fleet-night = { $watches } watches, { $workers ->
    [one] one worker
   *[other] { $workers } workers, each
 } with { $places ->
    [one] one check
   *[other] { $places } checks
 } at a time. A check takes { $seconds } s { $basis ->
    [measured] (what this fleet has measured, the median)
    [said] (as given)
   *[assumed] (assumed: nothing has been measured yet)
 }.
cli-fleet-night-invented = No provider is known yet: { $count } invented ones stand for them, the first with twice the watches of the second, three times those of the third.
cli-fleet-night-within = The night ends after { $span }, within { $night }.
cli-fleet-night-beyond = The night ends after { $span }, later than { $night }.
cli-fleet-bottleneck = { $provider } is done last, with { $count } checks. The workers are busy { $load } % of the time.
cli-fleet-bottleneck-limits = The bottleneck is { $provider }, with { $count } checks: its limit ({ $limit }) alone makes them take { $alone }. More workers would not help, a higher limit would. The workers are busy { $load } % of the time.
cli-fleet-dead-worker = { $workers ->
    [one] One worker that dies halfway
   *[other] { $workers } workers that die halfway
 } makes it end { $later } later; checks begun anew: { $again }.
cli-fleet-nobody-left = { $workers ->
    [one] One worker that dies halfway leaves
   *[other] { $workers } workers that die halfway leave
 } { $undone ->
    [one] one check
   *[other] { $undone } checks
 } undone: nobody is left to go on. What waits is done when a worker starts again.
cli-fleet-span = { $hours } h { $minutes } min
cli-fleet-statistics-read = Each figure: how often, and in brackets at how many members. Where fewer than { $fewest } members stand behind one it is not told.
cli-fleet-statistics-few = few
cli-fleet-statistics-hidden = { $count ->
    [0] There is nothing to count yet.
    [one] One more provider has fewer than { $fewest } members, and is not told.
   *[other] { $count } more providers have fewer than { $fewest } members each, and are not told.
 }
cli-fleet-statistics-unread = { $count ->
    [one] One member's store could not be read and is not counted.
   *[other] The stores of { $count } members could not be read and are not counted.
 }
cli-column-members = members
cli-column-rises = price rises
cli-column-above-promise = above promise
cli-column-broken-promises = broken promises
cli-column-refused-logins = refused logins
cli-column-failed-checks = failed checks
cli-column-worker = worker
cli-column-person = person
cli-column-role = role
cli-column-member = member
cli-column-assigned = looks after
cli-column-seen = last seen
cli-column-running = running
cli-column-waiting = waiting
cli-column-done = done today
cli-column-failed = failed today
cli-column-seconds = seconds
cli-column-limit = limit
cli-watch-paused = paused
cli-watch-active = active
cli-watch-changed = { $watch }: { $state }
cli-watch-scheduler = scheduler: { $jobs }
cli-watch-no-scheduler = scheduler: not installed (collector watch install)
cli-watch-coverage = { $watch } ({ $recipe }): { $coverage }
cli-check-outcome-done = done
cli-check-outcome-failed = failed
cli-check-outcome-missed = missed
cli-check-outcome-running = running
cli-watch-already-running = Another run-due is at it already.
cli-watch-ran = done { $done }, failed { $failed }, missed { $missed }
cli-watch-not-tried-between = Between checks nothing is tried. To hear the same day that a page was rebuilt, add the watch with --try day; where there is a login, each trial may be one.
cli-help-watch-changes = Show what reads differently on the pages of a watch, check by check, and mark it on their pictures.
cli-help-watch-changes--pictures = A folder for the marked pictures: of each change one before and one after.
cli-help-watch-changes--last = Only the latest changes, so many.
cli-watch-changes-none = On the pages of { $watch } nothing reads differently so far ({ $count ->
    [one] 1 check
   *[other] { $count } checks
  }).
cli-watch-change = { $page }, { $address }: { $first } → { $second }
cli-watch-change-pictures = Marked: { $before } and { $after }
cli-watch-change-no-picture = No picture can be marked: one of the two captures has none.
cli-watch-change-unmarked = { $count ->
    [one] 1 line is not found on the picture and is not marked.
   *[other] { $count } lines are not found on the pictures and are not marked.
  }
cli-watch-change-ask-pictures = To mark it on the pictures: add --pictures FOLDER
cli-watch-trial-broken = Last trial without keeping, { $at }: { $why }
cli-watch-trial-well = Last trial without keeping, { $at }: everything is found.
cli-watch-tried-between = Between checks the recipe is tried without keeping anything; you are told the day its page changes.
cli-notify-off = The address is gone.
cli-notify-kept = A trial was sent, and the address is in the keyring.
cli-watch-removed = Removed from { $scheduler }: { $job }
cli-watch-installed = Installed in { $scheduler }: { $job }
cli-watch-trying = Running it once as the scheduler would: a bare environment, another folder, no terminal
cli-watch-tried = { $watch }: { $state }, { $why }
cli-watch-tried-well = { $watch }: { $state }
cli-watch-nobody-told = Nobody would have been told of it: see `collector watch notify`.
cli-watch-try-it = Try it before you rely on it: collector watch test { $watch }
cli-watch-env = "{ $pair }" is no NAME=VALUE.
cli-watch-env-next = Install the schedule again: collector watch install
cli-watch-see-status = See `collector watch status` for each check and its reason.
cli-watch-health = The watches need a look: { $why }
cli-check-missed-many = { $count ->
    [one] 1 check missed
   *[other] { $count } checks missed
}

cli-log-fact = The fact is written down ({ $id }).
cli-log-charge = The sum is written down ({ $id }).
cli-log-cancellation = The cancellation is written down ({ $id }).
cli-log-answer = The answer is written down ({ $id }).
cli-linked = { $count ->
    [one] 1 exhibit was linked to { $record }.
   *[other] { $count } exhibits were linked to { $record }.
  }
cli-unlinked = { $count ->
    [one] 1 exhibit was unlinked from { $record }.
   *[other] { $count } exhibits were unlinked from { $record }.
  }
cli-corrected = { $record } was corrected: { $field } is now { $after }. The old version stays in the journal.
cli-withdrawn = { $record } was withdrawn; it stays in the journal.
cli-finding-proposed = proposed
cli-column-who = by whom
cli-column-months = months
cli-promise-kind-price = price
cli-promise-kind-refund = refund
cli-promise-kind-discount = discount
cli-promise-kind-callback = call back
cli-promise-accepted = Written down as a promise: “{ $text }” ({ $id })
cli-promises-none = No offer or promise was found in this case's recorded chats that is not written down yet.
cli-promises-accept = None of these is a promise yet. What was really promised to you: collector promises --accept NUMBER
cli-promises-waiting = { $count ->
    [one] One sentence of a chat may be a promise
   *[other] { $count } sentences of the chats may be promises
} and { $count ->
    [one] waits
   *[other] wait
} for your word: collector promises
cli-finding-candidate = to be confirmed
cli-finding-accepted = accepted
cli-finding-rejected = rejected
cli-column-number = No.
cli-column-verdict = State
cli-ask-gender = Shall the letter speak of you as a woman (f) or a man (m)? Enter leaves it unsaid
cli-ask-short-name = How does { $provider } write its name in Latin letters? It goes into the names of your files (Enter: { $guess })
cli-bundle-finding = { $text }.
cli-bundle-ask = Is this true, and may the letter say it? y/n, Enter to leave it out for now
cli-finding-told-elsewhere = told with another
cli-finding-minor = minor

cli-letter-printed = The letter alone, to print: { $path }
cli-letter-form-next = Write the form with `collector letter --form > letter-form.txt`, change it, and give it with --from.
cli-letter-form-unread = { $path } cannot be read: { $reason }
cli-letter-no-editor = No editor was found: EDITOR is not set.
cli-editor-failed = The editor { $editor } ended with an error.
cli-stats-nothing = No contact or promise is on record yet.
cli-stats-company = company
cli-stats-all = all
cli-stats-contacts = contacts
cli-stats-wait = waiting (median, longest)
cli-stats-callbacks = call-backs
cli-stats-answers = answers
cli-stats-promises = promises
cli-stats-waited = { $median }, { $longest }
cli-stats-kept = { $kept } of { $made } kept, { $late } of them late
cli-stats-answered = { $answered } of { $asked }, median { $days } business days
cli-stats-unanswered = none of { $asked }
cli-stats-broken = { $broken } of { $made } broken
cli-stats-when = when
cli-stats-median = median waiting (min:s)
cli-weekday-sun = Sunday
cli-weekday-mon = Monday
cli-weekday-tue = Tuesday
cli-weekday-wed = Wednesday
cli-weekday-thu = Thursday
cli-weekday-fri = Friday
cli-weekday-sat = Saturday
cli-interview-begin = Each question may be skipped with Enter; times and sums as you would say them.
cli-start-opened = Case { $case } is open, with { $count ->
    [one] 1 record
   *[other] { $count } records
  } from your answers.
cli-start-next = What to do next:
cli-start-item = - { $text }: { $how }
cli-checklist-head = Case { $case }: { $done } of { $count } there. Still lacking:
cli-checklist-whole = Case { $case }: nothing on the list is lacking.
cli-checklist-lacking = [ ] { $text }
cli-checklist-next = { "    " }→ { $text }
cli-pad-began = The call has begun, { $time }. Each line you type is stamped and kept. { $keys }
cli-pad-keys = Alone on a line: /h on hold, /b a machine, /p a person now, /promise …, /no … (refused), /ref …, /end
cli-pad-toolbar = { $clock }   F2 hold · F3 machine · F4 person · F5 promised · F6 refused · F7 reference · F10 end
cli-pad-line = { $clock } { $kind ->
    [hold] on hold
    [bot] a machine
    [human] a person now
    [promised] promised
    [refused] refused
    [reference] reference
   *[note] note
  } { $text }
cli-pad-closing = Before you hang up: ask for the name and the reference number, have the note read out, ask what happens next and until when.
cli-log-promises = { $count ->
    [0] No promise was noted.
    [one] 1 promise was written down as well.
   *[other] { $count } promises were written down as well.
  }
cli-tone-calm = Nothing here closes ears.
cli-column-words = words
cli-column-reason = why
cli-column-calmer = calmer
cli-column-where = where
cli-column-time-source = Time from
cli-timeline-written = Written: { $path }
cli-timeline-added = { $source }; added { $when }
cli-timeline-recorded = { $source }; written down { $when }
cli-timeline-corrected = { $source }; corrected { $when }
cli-case-closed = Case { $case } is closed: { $outcome }
cli-case-reopened = Case { $case } is open again.
cli-case-edited = Case { $case }: { $changes }
cli-column-name = Name
cli-column-right = Right
cli-column-section = Section
cli-column-confidence = How sure
cli-column-checked-on = Checked on
cli-column-cited = Cited?
cli-rights-no-advice = This is no legal advice; check what matters at its source before you rely on it.
cli-right-cited = cited
cli-right-hint = not cited: a hint to check
cli-right-other = does not concern what is on record
cli-right-lacks = not cited, because it is not known: { $needs }
cli-need-ongoing = that the deal is charged again and again (case edit plan=…)
cli-need-authorised = that you pay by standing order or card (case edit paid_by=card)
cli-need-distance = that the deal was made by phone, web or mail (case edit deal=distance)
cli-need-recorded = that there was a call or a chat
cli-need-within-14-days = that notice was given within 14 days of the deal (case edit made_on=…)
cli-need-cancelled-in-time = that notice was given within 14 days of the deal, or within four months by who has them (case edit made_on=…)
cli-need-longer-window = that you are 65 or over, have a disability or are a new immigrant (case edit customer.longer_cancellation=yes)
cli-need-written-notice = that notice of cancellation was given in writing
cli-need-fixed-term = that the price or the deal was promised for a time (log promise --months)
cli-need-earlier-demand = that a demand was sent in writing before (log step)
cli-need-sector = that it covers this sector (case edit sector=…)
cli-next-nothing = Nothing is to be done now.
cli-due-nothing = Nothing is due.
cli-due-overdue = overdue
cli-nothing-unlinked = Every file is named by a record.
cli-column-probably = Probably of

## end of room: cli

## room: app

app-name = The collector
app-skip = Go to the content
app-nav = Main
app-case-nav = Parts of this case
app-language-he = עברית
app-language-en = English
app-go-on = Go on
app-refused = Not let in
app-refused-host = This address is not the collector's own.
app-refused-elsewhere = This request came from another page, so nothing was done.
app-refused-session = This browser was not let in by the collector, or the collector was started anew since.
app-refused-used = This link was used already, or it is an old one.
app-refused-token = This page is out of date, so nothing was kept. Load it again, and send it once more.
app-refused-proxy = This request did not come by the organisation's own server.
app-refused-plain = This page is shown over an encrypted connection only: its address begins with https.
app-refused-not-yours = These pages are not yours to see. Nothing was shown; whose they are can read that it was tried.
app-refused-signed-out = The session has ended, so nothing was kept. Sign in again, and send it once more.
app-back-to-start = To the first page
app-away = The pages cannot be shown at the moment. Try again in some minutes; nothing that was kept is lost.
app-sign-in = Sign in
app-sign-in-why = You sign in with your account at the organisation.
app-sign-in-now = Sign in at the organisation
app-sign-in-noted = Whoever opens a member's pages is noted in that member's own record, and the member can read it.
app-invited = You were invited. Sign in at the organisation; from then on these pages know you by that account.
app-sign-in-other = This sign-in was not begun in this browser, took longer than ten minutes, or was used already. Begin again.
app-sign-in-unknown = You signed in at the organisation, but nobody has invited that account here. Ask the organisation for an invitation.
app-sign-in-invitation = This invitation was used already, is older than a week, or your account belongs to somebody here already. Ask the organisation for a new one.
app-sign-out = Sign out
app-signed-out = Signed out
app-signed-out-here = You are signed out here. On a computer that others use, sign out at the organisation, too.
app-sign-out-elsewhere = Sign out at the organisation
app-sign-in-again = Sign in again
app-language = Language
app-looked = Who looked
app-looked-why = Who opened these pages or sent a form here, and who was refused. It stands in the record's own chain, and goes into a package only where that is asked for. A page that is opened again within ten minutes is noted once; single pictures are not.
app-looked-none = Nobody has looked yet.
app-looked-when = When
app-looked-who = Who
app-looked-what = What
app-looked-viewed = opened
app-looked-sent = sent a form on
app-looked-refused = asked for, and was refused:
app-looked-assigned = assigned:
app-looked-unassigned = ended the assignment of:
app-looked-invited = invited:
app-looked-invited-again = invited again, with another account:
app-looked-login-kept = kept login details for:
app-looked-login-forgotten = removed the login details for:
app-own-logins = Login details for the nightly checks
app-own-logins-nav = Login details
app-own-logins-why = The organisation's machines check at night, and log in with what is typed here. It is encrypted at once so that those machines alone (and the holder of the organisation's key) can open it; this app cannot open it again, shows it to nobody and keeps it nowhere else.
app-own-logins-member = Only the member types login details.
app-own-logins-none = No watch logs in anywhere yet.
app-own-logins-sites = Sites
app-own-login-refused = The site refused what is kept. It is sent no more; the watch rests until there are other details.
app-own-login-is-kept = Login details are kept.
app-own-login-missing = Nothing is kept, so no check can log in.
app-own-login-type = Type the details
app-own-login-keep-at = Keep them: { $site }
app-own-login-other = For another site
app-own-login-kept = Kept, encrypted, for { $site }. A check that was refused there is tried once more within some minutes.
app-own-login-asked = Login details were refused: { $sites }. The check rests. Type other ones
app-looked-more = { $count } older ones are in the record.
app-role-member = member
app-role-volunteer = volunteer
app-role-operator = operator
app-members = Members
app-members-mine = Whom you look after
app-members-none = Nobody has been assigned to you.
app-members-all = All members
app-find-member = Find a member
app-members-shown = { $shown } of { $count } members
app-operator-sees = An operator sees who there is, not what they have on record. For that somebody else must assign you, and the member can read that it was done.
app-members-nobody = There are no members yet.
app-person-bound = has signed in
app-person-invited = invited until
app-member-without-person = No person uses these pages.
app-assigned = Looked after by
app-unassign = End assignment
app-assign = Assign
app-assign-whom = Who looks after this member?
app-invite-again = Invite again
app-person-remove = Remove person
app-person-remove-why = The person can no longer sign in, and open sessions end. A member's store stays as it is.
app-person-remove-now = Remove { $name }
app-helpers = Volunteers and operators
app-add-person = Add a person
app-person-name = Name
app-person-name-why = By this name the others, and the record of who looked, know this person.
app-member-name = Short name of the member's store
app-member-name-why = For a member only: Latin letters, digits, . _ and -, such as noa-levi. It stays.
app-add-member = Add a member
app-add-volunteer = Add a volunteer
app-invitation = Hand this link to { $name }. It holds for a week, and once; it is shown only now.
app-standing = How it stands
app-standing-why = Counts over all members; no persons.
app-standing-paused = All checks are paused.
app-statistics = Statistics
app-statistics-why = What the members' records say of providers, in counts. A figure with fewer than { $fewest } members behind it is not told, so that nobody can be recognised. It is counted once a month: two lists made a day apart could be compared.
app-statistics-not-yet = Nothing was counted yet. The planner counts when it next plans.
app-statistics-counted = Counted:
app-statistics-provider = Company
app-statistics-rises = price rises
app-statistics-above-promise = above what was promised
app-statistics-broken-promises = broken promises
app-statistics-refused-logins = refused logins
app-statistics-failed-checks = failed checks
app-statistics-few = few
app-statistics-figure = { $count }, at { $members } members
app-statistics-hidden = { $count ->
    [0] There is nothing to tell yet.
    [one] One more provider has fewer than { $fewest } members, and is not told.
   *[other] { $count } more providers have fewer than { $fewest } members each, and are not told.
 }
app-statistics-unread = { $count ->
    [one] One member's store could not be read and is not counted.
   *[other] The stores of { $count } members could not be read and are not counted.
 }
app-workers = Machines that check
app-workers-none = No machine is enrolled.
app-worker-works = works: { $running } of { $places } places
app-worker-silent = silent
app-worker-full = no room on its disk: it takes no checks until there is
app-providers = Companies' sites
app-providers-none = Nothing has been planned yet.
app-provider = Site
app-provider-waiting = waiting
app-provider-running = running
app-provider-done = done in a day
app-provider-failed = failed in a day
app-record-elsewhere = A chat or a page is recorded on one's own computer, in a window that you see; there is no window here.
app-record-elsewhere-1 = Install the collector on your computer, and open it there.
app-record-elsewhere-2 = Record there, or save the chat as the company hands it out (a file, an e-mail, pictures).
app-record-elsewhere-3 = Add the files to this case, under Evidence. A page that should be kept again and again can be watched from here.
app-watch-by-workers = The organisation's machines keep the page, at night. For pages behind a login they need your login details: type them under "Login details".
app-address-private = { $address } does not lead to the public internet.
app-address-private-next = Give the address of a page that anybody can reach.
app-refused-next = Open the collector again by its icon, or the way you did before.
app-trouble = That did not work
app-gone = The collector does not answer. If it was closed, open it again by its icon; what was kept before is safe.
app-no-such-page = There is no such page.
app-no-such-page-next = Go back to the list of cases.
app-unforeseen = Something unforeseen went wrong ({ $error }). What was kept before is safe.
app-unforeseen-next = Try it once more. If it comes back, this name helps whoever looks into it.
app-says-recipe-export-hint = { $name } looks like a chat exported from WhatsApp. It is kept as a file.
app-says-recipe-guide-log-in = A window has opened. Log in there as you always do; what you type there is not kept. Then come back here.
app-says-recipe-guide-form-still-there = The login form is still there, and no password was typed yet. Log in in the window, then come back here.
app-says-services-own-message-next = Choose a message that the provider wrote.
app-says-services-price-unlike-words-next = Correct the one that was mistyped; if both are meant, leave the sum out of the words.
app-says-recipe-guide-what-next = Go to the page you want in the window. What is to be kept of it?
app-says-recipe-guide-what-called = What shall it be called?
app-says-recipe-guide-which-plan = What is the plan called?
app-says-recipe-guide-which-period = For how long is that price?
app-says-reason-asks-for-login = the server itself asks for a user name and a password, which an address cannot give: show the way once under “{ app-record-recipe }”
app-says-reason-bill-picture = the file holds a picture and no text; if it is a bill, write down its sum as a payment
app-says-reason-bill-credit = the document is a credit note: its sum comes back to you; if it is a charge, write it down as a payment
app-says-reason-bill-total = the bill's total was not read with certainty; it can be written down as a payment
app-says-reason-bill-ocr = the sums were recognised in a picture (OCR); check them against it, and if they are wrong, write the right sum down as a payment
app-says-trust-set-collector-passphrase-run = Start this again from the app, and type the passphrase when it is asked for.
app-says-trust-stays-pending-collector-seal = It stays pending, and is asked for again with the next recording.
app-says-store-give-word-phrase-collector = Type a word or a few.
app-says-store-collector-verify-shows-what = Take the last backup out of its place (“{ app-settings }”), and ask whoever helps you with the computer.
app-says-store-collector-verify-tells-whether = Its words were either removed at your wish, or the file is damaged; the last backup may still hold it.
app-says-store-make-one-collector-init = Open a first case: “{ app-start-interview }”.
app-says-store-address-password-next = Take it out. Whoever runs this machine gives the password elsewhere: in PostgreSQL's own password file, or in the keyring.
app-says-store-no-database-library-next = Whoever installed the program here adds the part for organisations (“fleet”).
app-says-store-tables-older-next = Whoever runs the database brings them up to date.
app-says-store-collector-search-collector-timeline = All files of a case stand under “{ app-tab-evidence }”.
app-says-store-collector-timeline-shows-captures = All pieces of a case stand under “{ app-tab-evidence }”.
app-says-store-choose-another-folder-store = Allow writing in that folder, and try again.
app-says-browser-none-next = Install Chrome, Edge or Chromium, or press “{ app-mend }” under “{ app-settings }”.
app-says-browser-not-at-next = Install Chrome, Edge or Chromium, or press “{ app-mend }” under “{ app-settings }”.
app-says-browser-driver-silent-next = If a security program stopped it, allow it there, and start the collector anew.
app-says-browser-login-refused-next = The password was refused and is not sent again. Show the way once more under “{ app-record-recipe }”, and log in by hand in the window.
app-says-browser-login-unproven-before-next = See in your own browser what the site says to { $provider }'s login; then show the way anew under “{ app-record-recipe }”.
app-says-browser-login-code-refused-next = Run it once more from here, and type the newest code.
app-says-browser-login-code-refused-next-seed = The kept seed of the authenticator app is another one, or this computer’s clock is wrong. Set the clock, and run it again; { $provider } then asks for the code here.
app-says-browser-login-set = Nothing was sent. The form of { $provider } wants other details: show the way anew under “{ app-record-recipe }”.
app-says-browser-login-nothing-kept-next = Run it once from here: the details of { $provider } are asked for, and kept.
app-says-browser-login-no-code-next = Run it from here: the code of { $provider } is asked for on this page.
app-says-browser-login-by-hand-next = Show the way under “{ app-record-recipe }”, and log in yourself in the window.
app-says-capture-next-certificate = The site's certificate does not check: it may be another site. Open the address in your own browser, and see what it says.
app-says-case-none-next = All cases stand on the first page.
app-says-package-reminder-of-nothing-next = Write the first complaint down under “{ app-form-step }”, or choose “{ app-letter-complaint }”.
app-says-package-edit-exhibit-next = Link the evidence to the record under “{ app-tab-evidence }”; the letter then names the exhibit itself.
app-says-package-not-written-next = Make room on the disk, and build it again.
app-says-package-file-changed-next = Bring it back from a backup, or leave its piece out under “{ app-choose-exhibits }” ({ $name }).
app-says-package-way-card = Have it covered: tick “{ app-cover-kind-card }” under “{ app-cover-kinds }” of any piece, and build again.
app-says-package-way-tokens = Have it covered: tick “{ app-cover-kind-tokens }” under “{ app-cover-kinds }” of any piece, and build again.
app-says-package-way-leave-out = Leave its piece out under “{ app-choose-exhibits }” ({ $file }).
app-says-package-way-drop = Leave this piece out under “{ app-choose-exhibits }” ({ $capture }).
app-says-package-way-forget = Have the words covered: name them under “{ app-field-phrases }”, and build again.
app-says-package-remark-part-large = These parts are larger than the { $limit } MB that you allow: { $files }. Leave pieces out under “{ app-choose-exhibits }”.
app-says-package-way-place = Leave its piece out under “{ app-choose-exhibits }” ({ $file }).
app-says-package-remark-unneeded = { $count ->
    [one] One piece of evidence is
   *[other] { $count } pieces of evidence are
} not in it, because no fact, finding or price rests on them. What is ticked under “{ app-choose-exhibits }” goes along all the same.
app-says-package-remark-place = From the photographs the place and device were taken out of the files ({ $count }); the pictures themselves are unchanged.
app-says-package-remark-unsearchable = { $count ->
    [one] One file stays out
   *[other] { $count } files stay out
}, because what is to be covered cannot be looked for there: { $files }. If it is a picture or a scan, open the piece, “{ app-cover-open }”, and say there that you looked at it; a file of another kind can go only into a package in which nothing is covered.
app-says-package-remark-no-ocr = Words inside pictures are known only where the page told them, because Tesseract is not installed: look at each page before it goes out (“{ app-review-now }”).
app-says-package-id-number-shown = Your ID number stands in: { $files }. To have it covered, tick “{ app-cover-kind-id-number }” under “{ app-cover-kinds }” of any piece.
app-says-package-mail-large-next = Leave pieces out under “{ app-choose-exhibits }”, and build again.
app-says-watch-no-scheduler-next = This computer lacks a scheduler (on Linux: cron). Until there is one, press “{ app-try-watch }” once a month.
app-says-watch-foreign-file-next = Another program's file lies there; move it away, and try again.
app-says-watch-crontab-unread-next = This computer does not let the collector read its scheduler. Until that is allowed, press “{ app-try-watch }” once a month.
app-says-watch-news-changed = { $watch }: the page was rebuilt, or the way no longer fits: { $why }. Show it anew before the next check: “{ app-record-recipe }”
app-says-watch-news-page-changed = { $watch }: { $page } reads differently than on { $day }: { $difference }.
app-says-watch-news-page-other = { $watch }: { $page } is another page than on { $day }: { $count } lines differ.
app-says-recipe-check-path-give-recipe = The ways that are known stand under “{ app-recipes }”.
app-says-recipe-mend-line-then-run = Show the way anew: “{ app-record-recipe }”.
app-says-recipe-see-collector-recipes-show = What it asks for stands on the page of { $name }.
app-says-recipe-see-collector-timeline = All pieces of a case stand under “{ app-tab-evidence }”.
app-says-recipe-export-owner-next = Nothing was added. Add the file again, and say which name in it is yours.
app-says-recipe-export-dates-next = Nothing was added. Add the file again, and say how its dates are to be read.
app-says-recipe-no-export-next = Nothing was added. On the phone: open the chat, ⋮ or its name, “Export chat”; add the .txt or .zip that comes out.
app-says-recipe-only-chats-have-transcripts = Only chats have transcripts.
app-says-recipe-bill-total-next = Write the sum down as a payment, with the bill as its evidence.
app-says-recipe-check-look-yourself = Look at the site yourself; if it goes on, show the way anew: “{ app-record-recipe }”.
app-says-recipe-check-mend = Show the way anew: “{ app-record-recipe }” (places that no longer fit: { $count }).
app-says-services-passphrase-missing-next = Start it again from here, and type the passphrase when it is asked for.
app-says-services-no-case-open-next = Open one: “{ app-start-interview }”.
app-says-services-several-cases-next = Open one of them on the first page: { $cases }
app-says-services-no-such-case-next = All cases stand on the first page.
app-says-services-no-capture-next = Nothing was changed. All pieces of a case stand under “{ app-tab-evidence }”.
app-says-services-see-timeline = All pieces of a case stand under “{ app-tab-evidence }”.
app-says-services-see-timeline-json = What is on record stands under “{ app-tab-story }”.
app-says-services-visit-arrived-or-not-next = Write when they came, or tick “{ app-field-no_show }”.
app-says-services-visit-to-come-next = Write the visit down when it is over, with its day, such as: yesterday 8-12.
app-says-services-price-without-sum-next = Write the price, such as 64.95 ₪ a month.
app-says-services-chat-remembered = The login to { $site } is kept for the next time, encrypted on this computer.
app-says-services-no-recipe-name-option = Use Latin letters, digits and _, beginning with a letter, such as my_provider.
app-says-services-recipe-exists-force = Choose another name.
app-says-services-nothing-typed-next = Nothing was changed. Run it again, and type the details of { $provider }.
app-says-services-no-rung-next = It has { $count } steps; they stand under “{ app-ladder }”.
app-says-services-no-package-next = Build it first: “{ app-build-now }” (case { $case }).
app-says-services-package-path-next = Build the package anew, and send it from here.
app-says-services-shortcut-failed-next = Start it as you did today instead.
app-says-services-doctor-no-keyring = none here: login details go into an encrypted file; it and the signing key need a passphrase
app-says-services-doctor-no-keyring-next = Linux: install gnome-keyring or KeePassXC's secret service. Without it everything works; the passphrase is asked for.
app-says-services-nobody-hears = Nobody will hear of a check that fails: there is no notification address and no desktop here. An address can be given under “{ app-settings }”.
app-says-services-passphrase-unattended = Login details or the signing key need a passphrase that nobody can type while the computer checks by itself. With a keyring (see “{ app-settings }”) it can.
app-says-services-passphrase-file-open-next = Make { $file } readable for yourself alone.
app-says-services-answer-too-early-next = Write the day of the answer.
app-says-services-value-unfit-next = See under “{ app-tab-story }” how it is now.
app-says-services-no-such-finding-next = The findings stand under “{ app-tab-story }”.
app-says-services-sum-differs-next = Correct the sum or how it was reached; without a sum, what was reckoned counts.
app-says-services-undecided-next = Decide on them under “{ app-findings }” (case { $case }).
app-says-services-undecided-left = { $count ->
    [one] One finding was left out, because you did not accept it
   *[other] { $count } findings were left out, because you did not accept them
} (case { $case }, “{ app-findings }”).
app-says-services-bundle-closed = Case { $case } was closed on { $day }. The package is made all the same; if the trouble came back: “{ app-details }”, “{ app-reopen }”.
app-says-services-start-nothing-next = Begin again with “{ app-start-interview }”; the first two questions cannot be skipped.
app-says-services-wording-unused = Your own wording of the paragraph { $key } was not used: what the record says there has changed since. See “{ app-letter-reword }”.
app-says-services-letter-no-step = No earlier complaint is on record. Was one sent? Write it down under “{ app-form-step }”, so that the letter can say who did not answer.
app-says-services-claim-no-sum = A statement of claim names a sum, and no demand here has one: “{ app-add-demand }”.
app-says-services-case-closed-already-next = Open it again under “{ app-details }” (case { $case }).
app-says-services-case-open-next = See case { $case } as it is.
app-says-services-sum-enormous-next = Compare it with the paper: a point may be missing.
app-says-services-sum-unusual-next = Compare the sum with the paper: a point may be missing.
app-says-services-sum-unread-next = Write numbers and signs, such as 12 × 64.95, or the sum itself.
app-says-services-too-long-next = Write how long it took in minutes, such as 45.
app-says-services-waited-longer-next = The minutes are those of the whole call, the wait included.
app-says-services-due-too-early-next = Write a date after that day, or when it was said under “{ app-field-at }”.
app-says-services-demand-replaced = It takes the place of the suggested demand “{ $text }” in the letter.
app-says-services-exchange-and-cancelled-next = Ask for one of them: the money, or the exchange; then withdraw the other. If either would do, say so in the words.
app-says-services-cancelled-and-exchange = The demand "{ $text }" does not fit the cancellation; one of them can be withdrawn.
app-says-services-no-redaction-next = What is covered stands under “{ app-covered }”.
app-says-services-notice-failed = The trial message did not get through.
app-says-services-notice-failed-next = Nothing was kept. Look at the address and the password; some mail providers want an app password.
app-says-package-redact-nothing-next = Write it as it stands on record (“{ app-search }” shows where), or take the line out.
app-says-services-phrase-nowhere-next = Write it as it stands on record: “{ app-search }” shows where.
app-says-package-way-edit = Write that field of the case anew without it, under “{ app-details }”. The package shows the older version only as a digest.
app-says-services-send-large = The mail takes { $size } MB, more than many mailboxes allow: leave pieces out under “{ app-choose-exhibits }” and build again, or send the letter by post.
app-says-package-way-nothing = Nothing of the record holds it as it was typed: look at the places named above, and leave the piece that it comes from out under “{ app-choose-exhibits }”.
app-says-services-name-and-refused-next = Leave out the name, or that it was refused; a refused surname can stand in what was said.
app-says-services-capture-elsewhere-next = Add the file to this case too, under “Evidence”.
app-says-services-case-closed-write-next = To go on with it, open the case again; for new trouble begin a new case.
app-says-services-case-fixed-next = When it was opened is kept as it was; a case is closed and opened again with its own buttons.
app-says-services-case-unnamed-next = Say in a few words what happened, and with which company.
app-says-services-confirmed-and-refused-next = Write what holds now; what came before can be written down as a call or a letter.
app-says-services-days-reversed-next = Put the earlier day first.
app-says-services-message-of-what-next = Choose the chat too.
app-says-services-months-of-what-next = Leave the number of months out, or say until when.
app-says-services-free-of-what-next = Give a price with it (0 where nothing is to be paid), or leave the free months out.
app-says-services-no-show-minutes-next = Leave the minutes out, or say when they came.
app-says-services-not-linked-next = The story shows the evidence of each record.
app-says-services-why-empty-next = Say it in a few words.
app-says-services-withdrawn-already-next = Write it down anew if it holds after all.
app-choose-exhibits = Choose what goes along
app-review-now = Look at every page first
app-back-to-cases = Back to all cases
app-cases = Cases
app-search = Search
app-settings = Settings
app-welcome = Here you keep what happened between you and a company, with evidence that anybody can check, and turn it into a complaint.
app-welcome-1 = Open a case: what the trouble is, and with whom.
app-welcome-2 = Record chats, keep pages, add bills and photos, write down calls.
app-welcome-2-in-fleet = Add bills, photos and saved chats, and write down calls.
app-welcome-3 = When it is enough, build the complaint: a letter with numbered exhibits.
app-start = First steps
app-start-case = Open a case
app-start-interview-why = You are asked, one question at a time, what happened, with whom and what you want. Every question can be skipped, and everything can be changed later.
app-start-interview = Tell what happened
app-start-form = Fill in a form instead
app-start-demo = Look at an example first
app-start-demo-why = The whole way on an invented company that lives on this computer: chat, prices, bill, letter and package. It takes about a minute and has nothing to do with your own cases.
app-start-demo-now = Show the example
app-start-machine-why = What is needed on this computer, and whether it is there.
app-demo-of-demo = This is the example already.
app-demo-of-demo-next = Close this page to go back to your own cases.
app-new-case = Open a new case
app-to-do = What needs doing now
app-more = { $count ->
    [one] One more thing
   *[other] { $count } more things
}
app-to-do-overdue = Overdue since
app-to-do-due = Due by
app-to-do-check = Check
app-to-do-price = Price
app-to-do-decide = To decide
app-nothing-to-do = Nothing is overdue or waits for you.
app-all-cases = All cases
app-find-case = Find a case
app-find-case-why = Name, company, words of the title or the number
app-state-label = Which
app-state-all = all
app-state-open = open
app-state-closed = closed
app-order-label = First
app-order-latest = what happened last
app-order-due = what is due first
app-order-sum = the largest sum
app-order-name = by the customer's name
app-order-provider = by company
app-cases-shown = { $count ->
    [0] No case fits.
    [one] One case
   *[other] { $count } cases
}
app-exhibits = { $count ->
    [0] no evidence yet
    [one] one piece of evidence
   *[other] { $count } pieces of evidence
}
app-case-line = Case { $number } · { $provider }
app-asked-for = Asked for:
app-closed = Closed on
app-case-needs = What the trouble is and the company's name are needed.
app-case-needs-next = Fill in both, and open the case again.
app-about-trouble = About the trouble
app-about-you = About you
app-about-you-why = For the letter. It stays on this computer; what is left empty becomes a blank to fill in by hand.
app-open-case = Open the case
app-gender-unsaid = Rather not say
app-gender-f = Woman
app-gender-m = Man
app-sector-telecom = Internet or phone
app-sector-tv = Television
app-sector-shop = A shop
app-sector-newspaper = Newspaper
app-sector-security = Security company
app-deal-distance = By phone, web or mail
app-deal-shop = In a shop
app-paid_by-standing-order = Standing order
app-paid_by-card = Card
app-paid_by-transfer = Bank transfer
app-paid_by-cash = Cash
app-tab-story = Story
app-tab-evidence = Evidence
app-tab-write = Write down
app-tab-record = Record
app-tab-prices = Prices
app-tab-watches = Watches
app-tab-package = Letter and package
app-findings = What the record shows
app-offered = Offered or promised in your chats
app-offered-why = Nothing counts as a promise before you say so.
app-offered-where = in the chat
app-offered-accept = Write it down as a promise
app-for-months = { $count ->
    [one] for a month
   *[other] for { $count } months
 }
app-offer-gone = This offer is not on the list any more.
app-offer-gone-next = It may have been written down already; look at the case's timeline.
app-kept-here = It is written down.
app-kept-forgotten = It is removed for good; that it was there, and why it went, stays on record.
app-correct = Correct
app-correct-why = Change what is wrong. The old version stays on record, with your reason.
app-correct-now = Keep the correction
app-nothing-changed = Nothing was changed.
app-nothing-changed-next = Change a field, then keep it.
app-withdraw = Withdraw it
app-withdraw-why = It leaves letter, timeline and sums, and stays on record as withdrawn.
app-forget-words = Remove its words for good
app-forget-words-why = Nobody can read them again, you included. That a record was here, and why its words went, stays.
app-forget-piece = Remove this piece for good
app-forget-piece-why = Its files and what was said in it are deleted, and nobody can bring them back. That it was here, and why it went, stays on record. Backups and packages that were made before still hold it.
app-forget-sure = Yes, and I know that there is no way back
app-forget-now = Remove for good
app-forget-tick = Nothing was removed: it was not confirmed.
app-forget-tick-next = Tick that you are sure, then press again.
app-no-findings = Nothing yet. Findings follow from what is recorded and written down.
app-details = Details of the case
app-keep-details = Keep the details
app-close = Close the case
app-close-why = Once it is settled. Nothing is deleted, and it can be opened again.
app-reopen = Open the case again
app-proposals = The next things to do
app-next = What to do now
app-checklist = What the complaint has: { $done } of { $count }
app-verdict-proposed = to be decided by you
app-verdict-accepted = accepted
app-verdict-rejected = rejected, the letter leaves it out
app-candidate = there may be another explanation
app-shown-by = Shown by:
app-piece-n = piece { $n }
app-no-evidence = No evidence is linked to this.
app-accept = Accept
app-reject = Reject
app-reword = Say it in my own words
app-own-words = Your words, as the letter will say it
app-keep-words = Accept with these words
app-demands = What is asked for
app-no-demands = Nothing is asked for yet.
app-add-demand = Add a demand
app-ladder = To whom it goes
app-sent-on = sent on
app-timeline = Timeline
app-as-sheet = As a sheet (CSV)
app-as-calendar = Into my calendar
app-due-calendar = Put what is due into my calendar
app-show = Show
app-filter = Filter
app-kind-all = everything
app-kind-contact = contacts
app-kind-promise = promises
app-kind-price = prices
app-kind-capture = evidence
app-kind-fact = facts
app-kind-charge = payments
app-kind-step = steps taken
app-kind-overdue = overdue
app-events = { $count ->
    [one] One event
   *[other] { $count } events
}
app-written-down = written down on
app-earlier = Earlier events
app-what-to-write = What happened?
app-call-now = A call is going on now
app-call-now-why = A clock and buttons: each line gets its time the moment you press, and the closing questions come at the end.
app-begin-call = Begin the call
app-form-call = A phone call
app-form-call-why = Who spoke, what was said, how long you waited.
app-form-visit = A technician's visit
app-form-visit-why = The window that was promised, and when somebody came.
app-form-letter = A letter, mail or form
app-form-letter-why = Something you wrote, or that they wrote to you.
app-form-promise = A promise
app-form-promise-why = A price, a call back, a refund: what was promised, by whom and until when.
app-form-payment = A payment
app-form-payment-why = What was charged, what came back, what the trouble cost.
app-form-fact = Something that happened
app-form-fact-why = In your own words: what came was grey, blue was ordered.
app-form-cancellation = A cancellation
app-form-cancellation-why = That you gave notice, how, and what they answered.
app-form-demand = A demand
app-form-demand-why = What you ask for, with the sum as it is computed.
app-form-step = A complaint that was sent
app-form-step-why = To whom, how and when; the answer is then waited for.
app-form-note = A note
app-form-answer = An answer that came
app-form-answer-why = To a letter that you sent or a question that you asked; overdue answers stop being overdue.
app-form-price = A price that I saw
app-form-price-why = On a page, on a bill, or as another company's offer.
app-form-note-why = Anything else worth keeping.
app-field-title = What the trouble is, in a few words
app-field-provider = The company's name
app-field-sector = What kind of company
app-field-customer_number = Customer number
app-field-short_name = The company in Latin letters, for the names of files (if empty: as its name may be read aloud)
app-field-plan = Plan or product
app-field-since = Customer since
app-field-deal = How the deal was made
app-field-paid_by = How you pay
app-field-why = Why it is changed (if you like)
app-why-needed = Why
app-field-outcome = How it ended
app-field-obtained = What you got
app-field-name = Name
app-field-gender = How the letter speaks of you
app-field-id_number = ID number
app-field-address = Address
app-field-phone = Phone
app-field-email = E-mail
app-field-letter_language = Language of the letter
app-field-at = When
app-field-minutes = How many minutes it took
app-field-waited = How long you waited (minutes:seconds)
app-field-agent = Who answered
app-field-reference = Reference number
app-field-summary = What was said
app-field-next_step = What they said will happen next
app-field-asked_for = What you asked for
app-field-refused = What was refused, in their words
app-field-read_back = They read back what they wrote down
app-field-incoming = It came from them
app-field-evidence = Evidence that shows it
app-field-ordered = The offer or order that it differs from
app-choice-cancel-fee = a fee for cancelling
app-field-window = Promised window, such as: yesterday 8-12
app-field-arrived = Came at
app-field-no_show = Nobody came
app-field-by = How, or by whom
app-field-text = In your words
app-field-kind = Kind
app-field-price = The price that was promised
app-field-months = For how many months
app-field-free_months = Free months at its beginning
app-field-starts = From when
app-field-due = Until when
app-field-until = When it came back (no service only)
app-field-amount = The sum
app-field-what = What was cancelled
app-field-confirmed = Confirmed on
app-field-to = Answer to
app-field-source = Where
app-field-kept_at = Kept on
app-field-answered = Answered on
app-field-sum_shown = How the sum is computed, such as: 3 × 55.00
app-field-addressee = To whom
app-field-body = What kind of body
app-hint-time = For example: now, yesterday 14:30, 05/06/2026
app-time-now = now
app-hint-money = For example: 64.90 ₪ a month
app-choice-unsaid = –
app-choice-no-evidence = none
app-choice-human = a person
app-choice-bot = a bot
app-choice-unknown = not known
app-choice-email = e-mail
app-choice-letter = letter
app-choice-page = on a page
app-choice-bill = on a bill
app-choice-offer = another company's offer
app-choice-registered = registered mail
app-choice-form = web form
app-choice-fax = fax
app-choice-message = message
app-choice-call = phone call
app-choice-chat = chat
app-choice-price = a price
app-choice-callback = a call back
app-choice-refund = a refund
app-choice-visit = a visit
app-choice-other = something else
app-choice-charge = charged to you
app-choice-cost = cost you elsewhere
app-choice-other-goods = other goods than ordered
app-choice-defect = something is broken
app-choice-late-delivery = delivered late
app-choice-no-service = no service
app-choice-page-differs = their page says otherwise
app-choice-terms-changed = the terms were changed
app-choice-overcharge = charged too much
app-choice-others-report = what others published
app-choice-confirm = a confirmation
app-choice-fix = a repair
app-choice-cancel = a cancellation
app-choice-records = recordings and records
app-choice-company = the company
app-choice-ceo = its chief executive
app-choice-ministry = a ministry
app-choice-authority = a consumer authority
app-choice-council = a council
app-choice-ngo = a consumer organisation
app-choice-card = the card company
app-choice-court = small-claims court
app-keep = Keep
app-cancel = Back without keeping
app-drop = Drop files here, paste a screenshot, or choose files
app-drop-why = Photos, mails, bills, chat exports. They are kept as they are.
app-add-files = Add
app-choose-files = Choose files
app-adding = The files are being added …
app-no-evidence-yet = No evidence yet.
app-find-piece = Find
app-kind-of = Kind
app-capture-all = everything
app-pieces = { $count ->
    [0] Nothing fits.
    [one] One piece
   *[other] { $count } pieces
}
app-later-pieces = Newer
app-earlier-messages = Earlier messages
app-later-messages = Later messages
app-messages-shown = Messages { $first } to { $last } of { $count }
app-earlier-pieces = Older
app-link-pieces = Link to what it shows
app-link-pieces-why = Tick pieces below, choose what they show, and press the button; with a mouse, drag a piece onto one of the lines.
app-link-ticked = Link the ticked pieces
app-tick-piece = Choose: { $title }
app-without-evidence = Without evidence yet
app-linked = { $count ->
    [one] One piece was linked.
   *[other] { $count } pieces were linked.
}
app-link-none = No piece was ticked, or nothing was chosen that it shows.
app-link-none-next = Tick a piece, choose what it shows, and press the button again.
app-nothing-to-link = There is nothing yet that evidence could show: write down what happened first.
app-text-cut = This is its beginning; the whole text is in the files below.
app-no-file = No file came with this.
app-no-file-next = Choose one or more files, then add them.
app-file-too-large = { $name } is too large: files that are added together may have 512 MB.
app-file-too-large-next = Add fewer files at a time. Nothing of these was kept.
app-disk-full = There is not enough room on the disk for { $name }.
app-disk-full-next = Make room, then add it again. Nothing of it was kept.
app-capture-page = web page
app-capture-chat = chat
app-capture-file = file
app-capture-email = e-mail
app-capture-download = downloaded file
app-kind = What it is
app-taken = Kept on
app-own-date = Its own date
app-address = Address
app-state = State
app-conversation = The conversation
app-find-on-picture = Find on the picture
app-not-on-picture = Not on this picture.
app-picture = picture
app-picture-n = Picture { $n }
app-page-n = Page { $n }
app-words-of-it = Its words
app-shows-what = What does it show?
app-link-to = Link it to
app-link = Link
app-unlink = Take the link away
app-cover = What leaves
app-cover-open = Cover something before it leaves
app-cover-why = What you cover becomes black in every package. The original stays here as it is, with its seal.
app-cover-draw = Draw a box over it with the mouse or a finger.
app-cover-box = The box, in pixels of the picture
app-cover-left = From the left
app-cover-top = From the top
app-cover-width = Width
app-cover-height = Height
app-cover-page = Page
app-cover-reason = Why (if you like)
app-cover-box-now = Cover this box
app-cover-kinds = Kinds of details, wherever they stand
app-cover-words-now = Cover these
app-covered = Covered in every package of this case
app-cover-one-box = A box on a picture
app-elsewhere = (on another piece)
app-looked-at = Looked at: nothing else to cover
app-uncover = Do not cover it
app-as-it-leaves = As it will leave
app-leaves-not = This file stays out of the package: what it holds cannot be covered for certain, and other files say the same.
app-nothing-to-cover = There is no picture or document here to cover.
app-cover-kind-id-number = ID numbers
app-cover-kind-card = Card numbers
app-cover-kind-phone = Phone numbers
app-cover-kind-email = E-mail addresses
app-cover-kind-address = Addresses
app-cover-kind-account = Account and customer numbers
app-cover-kind-birth-date = Birth dates
app-cover-kind-device-number = Device and SIM numbers (IMEI)
app-cover-kind-tokens = Keys and tokens in addresses
app-cover-kind-customer = Your name
app-cover-kind-representatives = Names of representatives
app-cover-kind-other-conversations = Other conversations in a messenger
app-files-and-seals = Files
app-files-why = Each file is kept as it was and named by its digest; a changed byte would be noticed.
app-piece-sealed = Sealed on
app-piece-signed = signed with your key
app-piece-stamped = The time was stamped by { $authority }:
app-piece-not-sealed = Not sealed yet.
app-file = File
app-size = Size
app-record-chat = Record a chat
app-record-chat-why = A browser window opens. Chat there as usual; every message is kept as it appears, and you see it here.
app-chat-conversation = Only the conversation named (in a messenger; may stay empty)
app-chat-conversation-why = The name as it stands above the conversation, or a part of it. Nothing of other conversations enters the record, and you stay logged in for the next time.
app-chat-elsewhere = Another conversation is open in the window, or none: nothing of it enters the record. Open the right one to go on.
app-chat-walk = The conversation is being pictured once more from its beginning to its end ({ $percent }%). Leave its window open until it is done.
app-chat-address = Address of the page with the chat
app-start-chat = Open the chat and record
app-keep-page = Keep a web page
app-keep-page-why = A price, the terms, an offer: the whole page as it stands now, as a picture and as text.
app-page-address = Address of the page
app-dismiss = Close cookie notices first
app-take-page = Keep the page
app-recording-failed = Nothing usable was kept: { $why }
app-recording-failed-next = Look at the address in your own browser, then try again.
app-recording-partial = It was kept, but something is missing: { $why }
app-recording-partial-next = Look at what was kept; if it matters, record it once more.
app-job-chat = Recording a chat
app-job-capture = Keeping a web page
app-job-package = Building the package
app-job-mend = Installing what is missing
app-job-start = What happened?
app-job-export = Taking in the exported chat
app-job-demo = The demo case
app-job-call = A call
app-job-try = Trying the watch
app-job-recipe = Recording the way to the price
app-job-run = Running { $recipe }
app-job-kept = Kept: { $what }
app-job-stopping = Ending; what was kept stays.
app-job-running = At work …
app-job-done = Done.
app-job-failed = It did not end well.
app-job-stopped = Stopped. What was kept before stays.
app-asks-username = User name for { $provider } { $shown }
app-asks-password = Password for { $provider } { $shown }
app-asks-again = { $purpose } (once more, to be sure)
app-question-before = Back to the question before
app-guide-logged-in = I am logged in
app-guide-no-login = No login is needed
app-guide-price = A price
app-guide-page = The page as it stands
app-guide-file = A file to download, such as a bill
app-guide-done = That is all
app-guide-month = A month
app-guide-two-months = Two months
app-guide-year = A year
app-guide-week = A week
app-guide-day = A day
app-guide-once = Once
app-answered-before = (your answer so far)
app-asks-export-name = { $name } is an exported chat. Which of these names is yours?
app-asks-export-into = Is “{ $name }” the same conversation as one that you recorded? Then what the recording lacks is added to it.
app-export-alone = No, a conversation of its own
app-export-not-me = None of them: I wrote nothing in it
app-asks-export-dates = How is the date { $example } in { $name } to be read?
app-export-dmy = The day first (28/11/2026)
app-export-mdy = The month first (11/28/2026)
app-export-ymd = The year first (2026-11-28)
app-asks-otp = One-time code from { $provider } { $shown }
app-answer = Send
app-note-label = Words of your own
app-command-note = Keep as a note
app-command-promise = The last message is a promise
app-command-picture = Take a picture now
app-command-hold = On hold
app-command-bot = A machine speaks
app-command-human = A person speaks now
app-command-promised = Promised
app-command-refused = Refused
app-command-reference = Reference number
app-told = { $command } · { $text }
app-needs-words = Type the words first, then press “{ $command }”.
app-end-call = The call has ended
app-end-interview = End here and keep what was said
app-skip-question = Skip
app-stop = Stop
app-show-result = Show what came of it
app-show-evidence = Show the evidence
app-live-counts = { $messages ->
    [one] One message
   *[other] { $messages } messages
}, { $pictures ->
    [one] one picture
   *[other] { $pictures } pictures
} so far
app-progress = Progress
app-look-again = Look again
app-no-prices = No price is on record yet. Keep the account page or add a bill.
app-months-missing = Months without evidence:
app-price-right = I looked: it is right
app-alternatives = What others offer
app-offer-of = Offer of
app-saving = Saved in a year
app-no-watches = Nothing is looked at by itself yet. Record the way to the price once; then it is looked at every month, and you hear when it moves.
app-next-due = Next check:
app-paused = Paused
app-trial-broken = The page has changed:
app-changes = What changed on its pages
app-no-changes = Nothing changed between the checks.
app-changed-between = between
app-changed-gone = Gone:
app-changed-new = New:
app-changed-rotating = Takes turns:
app-checks = { $count ->
    [one] One check
   *[other] { $count } checks
}
app-check-done = done
app-check-failed = failed
app-check-missed = missed
app-check-running = cut off
app-try-watch = Try it now
app-pause = Pause
app-resume = Go on
app-schedule = By itself
app-scheduled = This computer runs the watches by itself ({ $by }).
app-not-scheduled = This computer does not run the watches by itself yet.
app-schedule-now = Let this computer run them
app-unschedule = Do not run them any more
app-record-recipe = Show the way to a price
app-watch-page = Watch a page
app-watch-page-why = An offer, a price list, terms: the page is kept each time, and you hear when it reads differently.
app-record-recipe-why = A browser window opens. Log in there as always and click on the price; the questions appear here. What you type in the window is not kept.
app-recipe-address = Address of the page, or of the login
app-record-recipe-now = Open the window
app-recipes = Ways that are known
app-every-month = Look every month
app-every-week = Every week
app-every-day = Every day
app-run-now = Once, now
app-build = Build the package
app-build-why = The letter goes to { $addressee }. { $exhibits ->
    [0] There is no evidence in the case yet.
    [one] One piece of evidence goes along.
   *[other] { $exhibits } pieces of evidence go along.
}
app-package-audit = With when the case's pages were looked at here, and in which role (no names)
app-build-now = Build it
app-letter = The letter
app-letter-why = Choose to whom it goes, read it, and say it in your own words where you like.
app-open-letter = Read and change the letter
app-rights = What the law says
app-rights-why = What concerns the record of this case, each with its source. This is no legal advice.
app-rights-none = Nothing yet: accept a finding first.
app-right-cited = The letter cites it.
app-right-hint = Not cited: to be checked first.
app-right-lacks = Not cited; it needs
app-right-other = Not cited.
app-right-checked = Source last looked at on
app-right-source = source { $n }
app-need-ongoing = that the deal is charged again and again
app-need-authorised = that you pay by standing order or card
app-need-distance = that the deal was made by phone, web or mail
app-need-recorded = that there was a call or a chat
app-need-within-14-days = that notice was given within 14 days of the deal
app-need-cancelled-in-time = that notice was given within 14 days of the deal, or within four months by who has them
app-need-longer-window = that you are 65 or over, have a disability or are a new immigrant
app-need-written-notice = that notice of cancellation was given in writing
app-need-fixed-term = that the price or the deal was promised for a time
app-need-earlier-demand = that a demand was sent in writing before
app-need-sector = that it covers this sector
app-letter-kind = Kind of letter
app-show-letter = Show
app-letter-as-sent = As it will be sent
app-letter-reword = In your own words
app-letter-reword-why = Change what you like; an emptied paragraph is left out. What shows a claim stays beside it, and the computed words are kept too.
app-paragraph-n = Paragraph { $n }
app-keep-letter = Keep these words
app-undecided = { $count ->
    [one] One finding waits for your decision and is left out.
   *[other] { $count } findings wait for your decision and are left out.
}
app-decide = Decide now
app-review = Every page as it would leave
app-review-why = So the package would leave now (for: { $audience }). Nothing has been made yet. Look at each page; what should not be seen can be covered first.
app-review-exhibits = The exhibits, to cover something on one of them
app-page-of = Page { $n } of { $count }
app-review-refused = As it is, the package would not be made:
app-review-build = I looked at every page; build it
app-review-back = Back to the package, to change something
app-review-gone = This look at the package is no longer kept.
app-review-gone-next = Go to “{ app-tab-package }”, and look at every page once more.
app-job-review = Drawing the package up
app-letter-complaint = First complaint
app-letter-reminder = Reminder
app-letter-ceo = To the chief executive
app-letter-regulator = To a regulator
app-letter-consumer = To a consumer organisation
app-letter-recordings = Request for recordings
app-letter-cancellation = Notice of cancellation
app-letter-card = To the card company
app-letter-price = Claim of a promised price
app-letter-technician = About a technician's visit
app-letter-goods = Defective or other goods
app-letter-claim = Statement of claim
app-field-audience = For whom
app-field-phrases = Words to cover everywhere, one to a line
app-phrases-why = They become black on pictures and are taken out of every text. The originals stay here.
app-audience-company = the company
app-audience-regulator = a regulator
app-audience-court = a court
app-audience-public = the public: personal details are covered
app-choice-delivery = a delivery
app-packages = Packages
app-packages-where = They lie in { $folder }
app-packages-until = They are here for you alone, until you sign out or rest for half an hour: take them with you. They can be built anew at any time.
app-verify = Check it
app-send = Send it
app-send-why = The collector sends nothing by itself. It writes the mail or the label; you send it, and say so here.
app-send-by = How
app-send-to = Address, e-mail or postal
app-send-prepare = Write it
app-send-ready = Ready for { $addressee }:
app-send-form = The form:
app-send-when = Sent when
app-send-reference = Number on the slip or confirmation
app-send-done = I have sent it
app-now = now
app-verified-good = Everything fits: nothing was changed since it was sealed.
app-verified-bad = Something does not fit; see below.
app-verified-count = { $passed } of { $all } checks passed.
app-report-points = { $count } points that could not be checked here
app-search-for = Words to look for
app-search-in = In
app-search-all = all cases
app-hits = { $count ->
    [0] Nothing was found.
    [one] Found in one place.
   *[other] Found in { $count } places.
}
app-hits-more = There are more; add a word.
app-store-at = The evidence is kept in
app-private-at = Keys and login details
app-machine = This computer
app-looking = Looking …
app-mend = Install what is missing
app-backup = Backup
app-backup-latest = The latest backup:
app-backup-none = There is no backup yet.
app-backup-why = The whole store in one file. Copy it to another disk or into your cloud: a copy on this computer alone does not help if the computer is lost.
app-backup-now = Make a backup now
app-restore = Bring a backup back
app-restore-why = Where nothing is kept here yet, the backup becomes your record. Else it is put beside what is here, and nothing on either side is lost.
app-restore-file = The backup's file
app-restore-now = Bring it here
app-restore-merged = { $records } records and { $files } files came in.
app-job-restore = A backup is brought back
app-store-unsound = Something in the record does not fit.
app-store-unsound-next = Keep this copy as it is, look for an older backup, and bring that one back in a folder of its own.
app-store-wrong = { $what }: { $why }
app-seals = Seals and time-stamps
app-seals-why = Each recording ends with a seal: your key signs the state of the record, and independent authorities stamp the time on its digest. Nothing else leaves this computer.
app-seals-latest = Last sealed
app-seals-key = Your key
app-seals-stamps = Time-stamps
app-seals-by = from { $names }
app-seals-off = switched off
app-seals-pending = { $count ->
    [one] one has not come yet
   *[other] { $count } have not come yet
 }
app-seal-now = Seal now, and ask for what has not come
app-check-store = Check the whole record
app-stamping-off = Switch time-stamps off
app-stamping-on = Switch time-stamps on
app-key-new = Another key
app-key-new-why = If the computer was stolen, or somebody else may have the key. The old key vouches for the new one, unless it is lost.
app-key-lost = If the old key is lost: how
app-key-new-now = Make another key
app-job-key = Another key
app-key-changed = The key is now { $fingerprint }.
app-job-seal = Sealing
app-job-check = The whole record is checked
app-job-login = Login details
app-stamp-sealed = { $authority } stamped the time.
app-stamp-pending = { $authority } has not answered yet; it will be asked again.
app-stamp-failed = The answer of { $authority } does not hold.
app-stamp-off = { $authority } was not asked.
app-logins = Login details for checks that run by themselves
app-logins-why = When you are here, the app asks for name, password and code. A check that runs alone can only log in with details that you keep here, in this system's keyring or in an encrypted file.
app-logins-kept = Kept for:
app-logins-open = Keep or forget login details
app-login-site = Site
app-login-name = User name
app-login-password = Password
app-login-seed = Key of the authenticator app (may stay empty)
app-login-keep = Keep them
app-login-forget = Forget those of this site
app-login-lacks = Nothing was kept: the site, the user name or the password is missing.
app-login-lacks-next = Fill in all three, then keep them.
app-backup-written = Written: { $file }
app-backup-due = The last backup is missing or older than a month.
app-job-backup = Backup
app-news = News
app-news-here = News of the watches goes to the address that you gave.
app-news-desktop = News of the watches appears on the desktop.
app-news-nobody = Nobody hears of the watches' news yet.
app-news-address = Address for news
app-news-address-why = An Apprise address, such as ntfy://a-secret-name for the ntfy app on a phone.
app-news-keep = Try and keep it
app-news-mail = Your e-mail address
app-news-password = Password of that mail account
app-news-password-why = News are sent from your own account to itself. Some providers (Gmail) want an app password, made in the account's settings. A trial is sent; the password is kept in the system's keyring alone.
app-news-server = Mail server, where yours is not found by itself (may stay empty)
app-news-other = Another way: a phone, a chat
app-news-forget = Send no more news there
app-icon = Icon
app-icon-make = Put an icon on the desktop
app-icon-made = Made:
app-lock = Lock
app-lock-why = After a quarter of an hour without you the app asks for your passphrase.
app-lock-not = There is no passphrase: this system's keyring guards the keys, and the app does not lock itself. Lock the computer when you leave it.
app-lock-now = Lock now
app-locked = Locked
app-locked-why = Nobody was here for a while. What was running goes on.
app-passphrase = Passphrase
app-passphrase-wrong = That is not the passphrase.
app-unlock = Unlock
app-machine-ok = all right
app-machine-warning = look at this
app-machine-missing = missing
services-no-file-of-digest = There is no such file in the store.
cli-help-app = Open the collector in the browser, for people who do not like a terminal. It serves this computer alone.
cli-help-app--no-browser = Only print the link.
cli-help-app--shortcut = Put an icon on the desktop and in the start menu, and end.
cli-help-app--fleet = For the members of an organisation, who sign in at its identity provider, behind a reverse proxy (docs/fleet.md).
cli-help-app--address = With --fleet: where browsers reach the app, https://app.example.org
cli-help-app--files = With --fleet: another host, for captured files, https://files.example.org
cli-help-app--issuer = With --fleet: the identity provider's address, as its tokens name it.
cli-help-app--client = With --fleet: by which name the identity provider knows the app.
cli-help-app--listen = With --fleet: where it listens for the proxy.
cli-help-app--listen-files = With --fleet: the same, for captured files.
cli-help-app--proxy = With --fleet: the proxy's address; may be repeated. Requests from elsewhere are refused.
cli-help-app--scratch = With --fleet: where packages lie while their person is signed in. Else in this machine's memory (/dev/shm).
cli-app-open = The collector is open in the browser. If no window appeared, open this link (it works once): { $link }
cli-app-stop = To stop it, press Ctrl+C here.
cli-app-fleet-open = The app is served for the proxy of { $address }. To stop it, press Ctrl+C here.
cli-app-fleet-enrol = Packages made in the app are signed once the operator has enrolled its key: collector fleet enrol app { $key }
cli-app-fleet-lacks = Missing with --fleet: { $options }
cli-app-fleet-lacks-next = docs/fleet.md shows a whole command.
cli-app-fleet-one-host = The app and the captured files need two different hosts, without a path.
cli-app-fleet-one-host-next = Give for example https://app.example.org and https://files.example.org: a captured file must never share the app's cookies.
cli-app-fleet-place = { $text } is not an address to listen at or a proxy's address.
cli-app-fleet-place-next = Use 127.0.0.1:8092 to listen, and 10.0.0.2 for a proxy.
cli-app-fleet-no-memory = This machine offers no folder in memory: packages lie in { $folder } while their person is signed in. Name one with --scratch.
cli-app-shortcut = An icon was made: { $places }
cli-app-found = It was running already; another window was opened.
