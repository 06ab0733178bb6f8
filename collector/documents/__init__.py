"""Files into text with positions and facts: PDF, e-mail, HTML, text, pictures. The one reader for search, timeline, exhibits and bills.

`read` never raises for what a file holds: `Document.reason` says why it could not be read, `Document.doubts` what may be wrong. Pure: bytes
in, frozen values out; no browser, no network, no disk. Only `recognised` runs another program, Tesseract.
"""

from collector.documents.charset import Decoded, decode
from collector.documents.document import Attachment, Box, Cell, Document, Line, Page, Section, TextRun
from collector.documents.doubts import private_facts, remarks, told
from collector.documents.file_name import readable_name
from collector.documents.mail.inert_markup import inert_page
from collector.documents.media_type import media_type_of
from collector.documents.ocr import can_read_pixels, has_unseen_text, recognised, shows_no_text
from collector.documents.pdf.engine import unlocked
from collector.documents.pdf.flatten_pdf import ShownPdf, as_shown
from collector.documents.read_document import read, texts_of

__all__ = [
    "Attachment", "Box", "Cell", "Decoded", "Document", "Line", "Page", "Section", "ShownPdf", "TextRun", "as_shown", "decode",
    "inert_page",
    "can_read_pixels", "has_unseen_text", "private_facts", "recognised", "shows_no_text", "unlocked",
    "media_type_of", "read", "readable_name", "remarks", "texts_of", "told",
]  # fmt: skip
