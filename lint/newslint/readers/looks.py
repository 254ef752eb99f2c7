"""What a line looks like on its own: a title, a sentence, a quotation that runs on."""

from __future__ import annotations

from newslint.readers.furniture.tables import word_set

_OPENING = "\"“«„‘'‚‹"
_CLOSING = "\"”»’'›)]"
_STOPS = ".!?…。！？؟।"
_UNSPACED = "\u2e80"
_LONGEST_TITLE = 160
_MOST_TITLE_WORDS = 26
_DAYS = word_set(
    """monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche
    montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miércoles jueves viernes sábado
    domingo"""
)
_MONTHS = word_set(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sept sep oct nov dec janvier février mars avril mai juin juillet août septembre octobre novembre décembre"""
)


def is_title(string: str) -> bool:
    """Whether a line reads like a headline: short, starting as one does, without a final stop."""
    if not 3 < len(string) <= _LONGEST_TITLE or string[-1] in ".:;,…-–—&/*_" or string[0] == "(":
        return False
    words = string.split()
    if not 2 <= word_count(string) <= _MOST_TITLE_WORDS or "://" in string or "@" in words[0] or words[-1][0] == "@":
        return False
    first = string.lstrip(_OPENING + "#([")[:1]
    if not first.isalnum() or first.islower():
        return False
    return string.rstrip(_CLOSING)[-1:] not in ".,…。、।"


def is_prose(string: str) -> bool:
    """Whether a line reads like a paragraph: long, or a sentence that ends."""
    if len(string) > 200:
        return True
    return ends_sentence(string) and word_count(string) > 5


def word_count(string: str) -> int:
    """How many words the text has; two letters count as one in scripts that put no spaces between words."""
    return len(string) // 2 if string[len(string) // 2 : len(string) // 2 + 1] >= _UNSPACED else len(string.split())


def ends_sentence(string: str) -> bool:
    """Whether the text ends in a stop, perhaps inside closing quotes or brackets."""
    return string.rstrip(_CLOSING)[-1:] in _STOPS and bool(string)


def opens_quotation(string: str) -> bool:
    """Whether the text starts with a quotation mark."""
    return string[:1] in ("“", '"', "«", "„")


def quotation_runs_on(string: str) -> bool:
    """Whether the last quotation of the text is not closed."""
    for opening, closing in (("“", "”"), ("«", "»"), ("„", "“")):
        last = string.rfind(opening)
        if last >= 0:
            return string.find(closing, last + 1) < 0 and not (opening == "“" and "„" in string)
    return string.count('"') % 2 == 1


def folded(string: str) -> str:
    """The text without case, kind of quotes, width of spaces and final stop: copies of it compare equal."""
    if not string.isascii():
        for mark, plain in _STRAIGHT:  # ten times as fast as str.translate
            string = string.replace(mark, plain)
    return " ".join(string.casefold().split()).rstrip(" .")


def alike(first: str, second: str) -> bool:
    """Whether two texts are copies of each other, but for a word or two."""
    one, two = folded(first), folded(second)
    if one == two:
        return True
    if abs(len(one) - len(two)) > 40 or len(one) > 1000:
        return False
    words, others = one.split(), two.split()
    common = len(set(words) & set(others))
    return len(words) >= 5 and common * 5 >= max(len(set(words)), len(set(others))) * 4


def names_a_day(string: str) -> bool:
    """Whether the text names a weekday or a month, as captions do."""
    return any(word.strip(".,()").casefold() in _DAYS or _is_date(word) for word in string.split())


def _is_date(word: str) -> bool:
    bare = word.strip(".,()")
    return bare[:1].isupper() and bare.casefold() in _MONTHS and bare not in ("May", "March", "Mars")


_STRAIGHT = (
    *((mark, "'") for mark in "‘’‚‛′`´"),
    *((mark, '"') for mark in "“”„‟«»"),
    *((mark, "-") for mark in "–—−"),
    ("\xa0", " "),
)
