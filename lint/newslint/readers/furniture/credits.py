"""Where the credit of a picture stands, by the shapes that news pages print."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.readers.furniture.labels import STOPS, labelled
from newslint.readers.furniture.makers import AGENCIES, Maker, maker
from newslint.readers.furniture.tables import phrase_set, word_set

_HOLDERS = word_set("archiv archive archives archivio collection gallery library museum musée museo handout")
_PAPER_WORDS = word_set(
    "chronicle gazette globe guardian herald journal mail news observer post press star sun times tribune"
)
_IN_BRACKETS = phrase_set(
    """contributed|contributed photo|courtesy photo|file|file image|file photo|file pic|file picture|handout|
    handout photo|library image|picture supplied|pool photo|screengrab|screenshot|staff photo|stock image|stock photo|
    stock picture|submitted|submitted photo|supplied|symbolbild|symbolfoto|archivbild|archivfoto"""
)
_LENDERS = phrase_set("supplied|facebook|instagram|twitter|youtube|abc news|abc|bbc|nasa|handout|file photo|flickr")
_SHORT_FORMS = word_set("dr jr lt mr mrs ms mt no prof rev sen sgt sr st u.s vs")
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]?\s+|[|–—]\s+")
_COUNTER = re.compile(r"\d+\s*/\s*\d+\s+(?:slides?|photos?|images?)\s+|\(?\d+ of \d+\)?[.:]?\s+", re.IGNORECASE)
_GLUED = re.compile(r"(?<=[)\]])[A-Z]{2,12}\d{0,4}$")
_OPENERS = re.compile(r" (?=(?:The|A|An|This|These|In|On|At) )")
_REACH = 180
_LONGEST_HEAD = 90
_NEVER_LAST = frozenset(':,;?!"”“«‘')
_HINTS = (
    "photo", "image", "©", "/", "via ", "(", "pic", "credit", "crédit", "foto", "bild", "courtesy", "getty", "reuters",
    "[", "screen", "copyright", "illustration", "grafik", "graphic", "quelle", "still:",
)  # fmt: skip
_CONTROLS = ("View full size image", "View full-size image", "View larger image", "Enlarge this image", "Enlarge image")


@lru_cache(maxsize=512)
def credit_span(string: str) -> tuple[int, int] | None:
    """Where the credit stands inside a caption-like text: at its end, or at its start when that can be told.

    The full stop of the caption stays outside, the brackets of the credit inside.
    """
    start = _tail_start(string)
    if start is None:
        return _head_span(string)
    # A feed appends its own © to a caption that already ends in a bracketed credit.
    while (before := _tail_start(string[:start].rstrip())) is not None:
        start = before
    return start, len(string)


def caption_credit(string: str) -> tuple[int, int] | None:
    """Where the credit stands in a text that is surely a caption; there, weaker signs do too.

    `(Ada Byrne/Kilmore Times)`, `Town Museum` as the last words.
    """
    found = credit_span(string)
    if found is not None or not string:
        return found
    if string[-1] == ")" and (start := string.rfind("(", max(0, len(string) - _REACH))) > 0:
        names = string[start + 1 : -1].split("/")
        if len(names) > 1 and all(_is_name(name.strip()) for name in names):
            return start, len(string)
    stop = string.rfind(". ")
    words = string[stop + 2 :].rstrip(".").split() if stop > 0 else []
    if 1 < len(words) <= 6 and words[0][0].isupper() and any(word.casefold() in _HOLDERS for word in words):
        return stop + 2, len(string)
    return None


def is_credit(string: str) -> bool:
    """Whether the whole text is a credit, perhaps after a slide counter."""
    if not string or len(string) > _REACH:
        return False
    counter = _COUNTER.match(string)
    if counter:
        string = string[counter.end() :]
    return credit_span(string) == (0, len(string))


def _tail_start(string: str) -> int | None:
    """Where the credit at the end of a text starts."""
    if not string or string[-1] in _NEVER_LAST:
        return None
    low = max(0, len(string) - _REACH)
    tail = string[low:].casefold()
    if not any(hint in tail for hint in _HINTS):
        return None
    for find in (_bracketed, _signed, labelled, _bare):
        start = find(string, low)
        if start is not None:
            return start
    return None


def _bracketed(string: str, low: int) -> int | None:
    """`(AP Photo/Ada Byrne)`, `(EPA)`, `[Splash]`, `(Image: GETTY)`; also with a glued `AP2014` behind."""
    end = len(string)
    if string[-1] not in ")].":
        glued = _GLUED.search(string, low) if string[-1].isalnum() else None
        if glued is None:
            return None
        end = glued.start()
    stopped = string[end - 1] == "."
    if stopped:
        end -= 1
    if end < 3 or string[end - 1] not in ")]":
        return None
    start = string.rfind("(" if string[end - 1] == ")" else "[", low, end)
    if start < 0:
        return None
    inside = string[start + 1 : end - 1].strip()
    if not inside or ")" in inside or "]" in inside:
        return None
    if _is_label_credit(inside) or _sign_offset(inside) == 0:
        return start
    if inside[0].isupper() and _is_bracketed_source(inside, after_stop=string[:start].rstrip()[-1:] in STOPS):
        return start
    if inside.startswith(("Photo ", "Foto ", "PHOTO ")) and _is_name(inside[5:].partition("/")[0].strip()):
        return start
    rank = maker(inside)
    if rank is not Maker.AGENCY or string[:start].rstrip().isupper():
        return None
    # "... the Press Association (PA)." is a short form explained; a credit stands behind the caption's stop.
    plain = "/" not in inside and " " not in inside
    return None if stopped and plain and start and string[:start].rstrip()[-1] not in STOPS else start


def _signed(string: str, low: int) -> int | None:
    """`© Getty`, `(c) Getty`, `Copyright Getty`, `© Provided by PA`."""
    at = string.rfind("©", low)
    if at < 0:
        folded = string[low:].casefold()
        at = max(folded.rfind("(c) "), folded.rfind("copyright "))
        if at < 0 or len(folded) != len(string) - low:
            return None
        at += low
        if string[at] == "c" or (at and string[at] == "C" and string[:at].rstrip()[-1:] not in STOPS):
            return None
    rest = string[at:].lstrip("©").removeprefix("(c)").removeprefix("(C)").removeprefix("Copyright").strip()
    rest = rest.removeprefix("©").removeprefix("Copyright").strip()
    for opener in ("Provided by ", "Bereitgestellt von ", "Fourni par ", "Proporcionado por "):
        rest = rest.removeprefix(opener)
    return at if rest and maker(rest) else None


def _bare(string: str, low: int) -> int | None:
    """`Ada Byrne/AFP via Getty Images`, `REUTERS/Ada Byrne`, `Getty Images`, behind a full stop or alone."""
    tail = string[low:]
    start = 0 if not low else -1
    for end in _SENTENCE_END.finditer(tail):
        word = tail[: end.start()].rsplit(None, 1)[-1] if tail[: end.start()].strip() else ""
        initial = tail[end.start()] == "." and (len(word) == 1 or word.casefold() in _SHORT_FORMS or word[-2:-1] == ".")
        if end.end() < len(tail) and not initial:
            start = end.end()
    if start >= 0 and _is_bare_credit(tail[start:]):
        return low + start
    slash = tail.rfind(" / ")
    if slash > 0 and len(tail) - slash > 5 and tail[slash + 3 :].casefold() in AGENCIES and tail[slash + 3].isupper():
        return low + slash + 1
    reuters = tail.rfind("REUTERS/")
    return low + reuters if reuters >= 0 and maker(tail[reuters:]) is Maker.AGENCY else None


def _is_bare_credit(text: str) -> bool:
    if "/for " in text:
        return maker(text) is not Maker.NONE
    name, slash, house = text.strip(" .").partition("/")
    if slash and _is_name(name.strip()) and _is_house(house.split()):
        return True
    folded = text.casefold().strip(" .")
    if folded in AGENCIES:
        return len(folded) > 3 and folded not in ("mega", "imago", "panos", "sputnik", "polaris", "thinkstock")
    return ("/" in text or " via " in text or " | " in text) and maker(text) is Maker.AGENCY


def _is_bracketed_source(inside: str, *, after_stop: bool) -> bool:
    """`(File photo)`; ABC, in Australia: `(Supplied: Ada Byrne)`, `(ABC News: Ada Byrne)`."""
    source, colon, name = inside.partition(": ")
    folded = source.casefold()
    if colon:
        return (folded in AGENCIES or folded in _LENDERS) and maker(name) is not Maker.NONE
    return folded in _IN_BRACKETS and (after_stop or " " in folded)


def _is_house(words: list[str]) -> bool:
    """`Staff`, `Staff Photographer`, `The Fell Gazette`: whom a photographer works for."""
    if not 1 <= len(words) <= 5 or not all(word[0].isupper() for word in words):
        return False
    return words[0] == "Staff" or words[-1].casefold() in _PAPER_WORDS


def _is_label_credit(text: str) -> bool:
    return labelled(text, 0) == 0


def _sign_offset(text: str) -> int | None:
    return _signed(text, 0)


def _head_span(string: str) -> tuple[int, int] | None:
    """`Credit: NASA View full size image CAPTION`, `Ada Byrne/for Fell Daily News CAPTION`, `Getty Images The …`."""
    head = string[:_REACH]
    # Only a small word tells where a name ends and the caption starts.
    opener = _OPENERS.search(head, 0, _LONGEST_HEAD)
    if opener and " " in head[: opener.start()] and is_credit(head[: opener.start()]):
        return 0, opener.start()
    for control in _CONTROLS:
        at = head.find(control)
        if at > 0 and is_credit(head[:at].rstrip()):
            return 0, len(head[:at].rstrip())
    slash = head.find("/", 2, 60)
    if slash < 0 or not _is_name(head[:slash]):
        return None
    end = _paper_end(head, slash + 5) if head.startswith("/for ", slash) else _agency_end(head, slash + 1)
    return (
        (0, end) if end is not None and head[end : end + 1] == " " and not head[end + 1 : end + 2].islower() else None
    )


def _is_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 5 and all(word[0].isupper() for word in words)


def _paper_end(head: str, start: int) -> int | None:
    at = start
    for word in head[start:].split(" ")[:6]:
        at += len(word) + 1
        if not word[:1].isupper():
            return None
        if word.casefold() in _PAPER_WORDS:
            return at - 1
    return None


def _agency_end(head: str, start: int) -> int | None:
    start += len(head[start:]) - len(head[start:].lstrip())
    words = head[start:].split(" ")[:4]
    for count in range(len(words), 0, -1):
        candidate = " ".join(words[:count])
        if candidate.casefold() in AGENCIES:
            return start + len(candidate)
    return None
