"""Captures one page whole: settled, scrolled, pictured, its words with their places, an archive, facts, and an honest state.

It returns values and writes nothing. Pure parts: `read_words`, `find_phrase`, `scrub_archive`, `stamp`.
"""

from collector.capture.archive.mhtml_scrub import scrub_archive, scrub_html, scrub_text, scrub_url
from collector.capture.capture_page import capture_page, open_page
from collector.capture.capture_values import CaptureSettings, PageShot, Part
from collector.capture.download.fetched_file import part_of, read_download
from collector.capture.download.file_from_click import FetchedFile, files_that_come
from collector.capture.navigate.navigation import NavigationResult, page_failed
from collector.capture.picture.caption_stamp import Caption, stamp
from collector.capture.text.page_words import Box, PageWords, Word, find_phrase, plain_text, read_words, write_words

__all__ = [
    "NavigationResult", "Box", "Caption", "CaptureSettings", "FetchedFile",
    "PageShot", "PageWords", "Part", "Word", "capture_page", "files_that_come",
    "find_phrase", "open_page", "page_failed", "part_of", "plain_text", "read_download", "read_words", "scrub_archive", "scrub_html",
    "scrub_text", "scrub_url", "stamp", "write_words",
]
