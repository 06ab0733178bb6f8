"""Letters of other scripts that look like Latin ones (pure)."""

from __future__ import annotations

LIKE_LATIN = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеѕіјкорсухһԁԛԝгпіΑΒΕΖΗΙΚΜΝΟΡΤΥΧανικοορτυχ\u0131\u0261\u0251",
    "ABESIJKMHOPCTXYaesijkopcyxhdqwrniABEZHIKMNOPTYXavikooptuxiga",
)
"""Cyrillic, Greek and phonetic letters, each with the Latin one for which a reader takes it."""
