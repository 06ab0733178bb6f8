"""Languages: every sentence that a person reads, by its id, from one Fluent file a language. Pure but for reading those files.

``say("store-locked", minutes=3)`` gives a `Sentence`: an English string that other languages can be made from::

    sentence = say("store-locked", minutes=3)
    str(sentence)          # "The store has been locked for 3 minutes."
    sentence.in_("he")     # the same in Hebrew

Adding a language is adding its file (``ar.ftl``), here or in the folder that ``COLLECTOR_LANGUAGES`` names; no code knows their names.
"""

from collector.language.catalogue import Missing, catalogue_text, direction, has_message, languages
from collector.language.sentence import Gap, Sentence, in_language, pieces, say

__all__ = ["Gap", "Missing", "Sentence", "catalogue_text", "direction", "has_message", "in_language", "languages", "pieces", "say"]
