"""Payment card numbers, told from other long numbers by length, first digits and check digit (pure)."""

from __future__ import annotations


def is_card(number: str) -> bool:
    """Whether the digits are a card's: 13 to 19 of them, issued to a card network, with a right check digit."""
    digits = [int(character) for character in number if character.isdigit()]
    if not 13 <= len(digits) <= 19:
        return False
    first = int("".join(map(str, digits[:4])))
    large = digits[0] in (4, 6) or 5100 <= first <= 5599 or 2221 <= first <= 2720 or digits[:2] in ([3, 4], [3, 7])
    return (large or _of_few(first, len(digits))) and passes_check("".join(map(str, digits)))


def passes_check(digits: str) -> bool:
    """Whether the last of the digits is the check digit of the others as of cards and telephones (Luhn)."""
    doubled = [int(digit) if place % 2 else int(digit) * 2 for place, digit in enumerate(digits, len(digits) % 2)]
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


def _of_few(first: int, length: int) -> bool:
    """Whether it is of a network with fewer cards: Diners (14 digits), JCB, Maestro."""
    diners = length == 14 and (3000 <= first <= 3059 or first // 100 in (36, 38, 39))
    return diners or (length == 16 and (3528 <= first <= 3589 or first in (5018, 5020, 5038)))
