"""The one list of table names: what each table holds, and by which fields its records are found without reading all of them."""

from __future__ import annotations

from collector.errors import InputError
from collector.language import say

TABLES: dict[str, str] = {
    "store": "the store itself: its name, and the text of its settings",
    "files": "a kept file by its digest: size, media type, name; whether its bytes were forgotten",
    "streams": "a finished chat recording: the file that its observations became",
    "seals": "a signed and time-stamped statement of the journal's end; versions follow as time-stamps come in",
    "keys": "a public signing key, and the word of the key before it",
    "withheld": "records whose content was removed on a person's word: which, when, why",
    "recoveries": "acknowledged records that were found to be gone",
    "merges": "a store that was taken in, and its head at that time",
    "cases": "a dispute with one provider",
    "contacts": "one contact with the provider: chat, call, visit, e-mail, letter",
    "promises": "what the provider promised, by whom, and where it is recorded",
    "demands": "what the customer asks for",
    "steps": "a step of the escalation ladder that was taken",
    "facts": "what happened, in the customer's own words, with what shows it",
    "charges": "money that was charged, refunded or lost",
    "cancellations": "the customer's notice that a deal ends, and whether it was confirmed or refused",
    "answers": "that a step or an inquiry was answered, and by what",
    "links": "evidence that was attached to a record afterwards",
    "decisions": "what the customer decided about a finding",
    "corrections": "that a record was corrected or withdrawn, and why",
    "rights": "what the person changed or added in rights, bodies, sums and addresses",
    "letters": "a customer's own wording of a letter's paragraphs",
    "notes": "a remark of the customer's own, on a case or a capture",
    "runs": "one execution of a recipe or of a command that captures, and how it ended",
    "captures": "one thing that was seen and kept: a page, a chat, a file, an e-mail",
    "pictures": "a picture that was taken while a chat was recorded, with its files",
    "transcripts": "a reading of a chat's observations: messages, gaps, the reader's version",
    "readings": "a price as it stood on a page at one moment",
    "watches": "a recipe that runs on a schedule",
    "checks": "one planned run of a watch: done, failed or missed",
    "redactions": "what the customer wants covered in packages: a phrase, a kind of personal detail, a box on one file",
    "trials": "one trial of a watch's recipe between its checks, of which nothing was kept",
    "packages": "a package that was made of a case, and its digest",
    "audit": "who looked at a page of this store, or sent a form, in the app of a fleet; its records are in no package",
}
INDEXED = ("case", "kind", "run", "capture", "watch")
"""Fields that every body finds equal texts by without reading whole records; beside them the record's id and its time."""
STORE_OWN = frozenset({"store", "keys", "seals", "recoveries", "withheld", "merges", "streams"})
"""Tables that only the store itself writes: no evidence of anybody's is in them."""


def require_table(name: str) -> str:
    """The name, if there is such a table. Raises InputError."""
    if name not in TABLES:
        raise InputError(say("store-there-no-table", name=repr(name)), say("store-use-one", tables=', '.join(sorted(TABLES))))
    return name
