"""Whether a phrase that is to be covered stands anywhere on a case's record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from collector.case import read_file
from collector.documents.ocr import words_on
from collector.model import Artifact
from collector.package.content.case_content import texts_of, with_transcripts
from collector.package.redaction.picture_cover import opened_picture
from collector.package.redaction.redactor import Redactor, Wanted
from collector.store import Store

_READ_ELSEWHERE = ("archive", "observations", "stamped", "words", "transcript", "picture", "tile")
"""Parts whose words the page's own text or the transcript says."""


def phrases_nowhere(store: Store, case: str, phrases: Sequence[str]) -> tuple[str, ...]:
    """Those of the phrases that stand in no record of the case, in no file's text, and on no photograph that can be read here.

    Records are searched first, pictures last, and no further than until all are found. Raises NothingFound if there is no such case.
    """
    redactor = Redactor(tuple(Wanted(phrase) for phrase in phrases))
    file = with_transcripts(read_file(store, case), store.read)
    redactor.model(file)
    found = [(artifact, part) for c in file.captures for part, artifact in c.files.items() if not part.startswith(_READ_ELSEWHERE)]
    for artifact, _ in sorted(found, key=lambda each: (each[0].media_type.startswith("image/"), each[0].size)):
        if not redactor.unmet:
            break
        for text in _texts(store, artifact):
            redactor.text(text)
    return redactor.unmet


def _texts(store: Store, artifact: Artifact) -> Iterator[str]:
    yield artifact.name
    path = store.path(artifact)
    if not path.is_file():
        return
    data = path.read_bytes()
    if artifact.media_type.startswith("image/"):
        try:
            yield " ".join(word.text for word in words_on(opened_picture(data)) or ())
        except ValueError:
            return  # a picture that does not open shows nothing to cover
        return
    yield from texts_of(data, artifact)
