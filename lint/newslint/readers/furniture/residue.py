"""Page furniture that a scrape leaves among the paragraphs."""

from __future__ import annotations

import re
from functools import cache

from newslint.readers.furniture import leftovers
from newslint.readers.furniture.players import is_player
from newslint.readers.furniture.tables import phrase_set, word_set

_NETWORKS = word_set(
    "bluesky facebook flipboard google instagram linkedin pinterest telegram threads tiktok twitter whatsapp x youtube"
)
_FOLLOWS = ("follow ", "like us on ", "find us on ", "join us on ", "suivez-nous ", "folgen sie ", "síguenos ")
_LETTERS = ("sign up ", "subscribe to ", "get the ", "get our ", "inscrivez-vous ", "abonnez-vous ", "suscríbete ")
_LISTENS = ("click to ", "click here to ", "listen to ", "subscribe to ", "download ", "tap here to ", "listen and ")
_WHEN = r"(?: (?:today|now|here|for free|for ios|for android|for ios (?:and|or) android))?[ .!]*"
_APP = re.compile(
    r"(?:(?:click|tap) (?:here )?to (?:get|download|install) (?:the|our) [^.:,;]{0,50}\bapp|"
    r"(?:please )?(?:get|download) (?:our|the) (?:[^.:,;]{0,40} )?(?:news|newspaper|mobile|free) app)" + _WHEN
)
_CALLS = (
    "please share your ",
    "send us your ",
    "send your photos",
    "send your pictures",
    "send your videos",
    "in the comments below",
)
_STRAIGHT = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("\xa0", " "), ("\u200b", ""), ("…", "..."))
_EDGES = " .:!|-–—•*»›>→←«‹<▶►()\t"
_SHARES = re.compile(r"[\d.,]+\s?[km]?\s+shares\b", re.IGNORECASE)
_COUNT = re.compile(r"\(?\d{1,3} of \d{1,3}\)?|\d{1,3}\s*/\s*\d{1,3}\s+(?:slides?|photos?|images?)", re.IGNORECASE)
_COMMENTS = re.compile(
    r"(?:view |show |see |read )?(?:all )?\(?\d{1,5}\)? (?:comments?|kommentare?|commentaires?|comentarios?)"
    r"|(?:comments?|kommentare|commentaires|comentarios):? (?:\(\d{1,5}\)|\d{1,5})"
)
_READING = re.compile(
    r"(?:estimated )?(?:read(?:ing)? time|lesezeit|temps de lecture|tiempo de lectura) ?:? ?(?:ca\. )?\d{1,2} min\w*\.?"
    r"|\d{1,2}[ -]min(?:ute)?s? read"
)
_SLIDE = re.compile(r"slideshow \( ?\d+ images? ?\)|(?:slide|photo|image|picture) \d{1,3} of \d{1,3}:?")
_SHAPES = ((_COMMENTS, leftovers.COMMENTS), (_READING, leftovers.READING), (_SLIDE, leftovers.COUNTER))
_SHORT = 90
_LONGEST = 600


def residue_reason(string: str) -> str | None:
    """What piece of page furniture the text is, as a whole, in words to stand after a colon."""
    if len(string) > _LONGEST or not string:
        return None
    folded = _straight(string).casefold()
    bare = folded.strip(_EDGES)
    reason = _whole().get(bare)
    if reason:
        return reason
    first = folded.lstrip(_EDGES).split(None, 1)
    for start, reason, most_words in _starts().get(first[0].rstrip(":") if first else "", ()):
        if bare.startswith(start) and len(string.split(None, most_words + 1)) <= most_words:
            return _checked(bare, start, reason, string)
    return _shaped(string, folded)


def _straight(string: str) -> str:
    if not string.isascii():
        for mark, plain in _STRAIGHT:  # ten times as fast as str.translate
            string = string.replace(mark, plain)
    return string


def residue_start(string: str) -> tuple[int, str]:
    """Length of furniture glued to the start of a text, such as `Slide 1 of 5: `, and what it is; 0 for none."""
    if string[:1] not in _GLUE_LETTERS:
        return 0, ""
    for pattern, reason in _glued():
        found = pattern.match(string)
        if found and found.end() < len(string):
            return found.end(), reason
    return 0, ""


def residue_end(string: str) -> tuple[int, str]:
    """Where furniture glued to the end of a text starts, such as ` Previous Next`, and what it is; -1 for none."""
    for tail, reason in _TAILS:
        if string.endswith(tail) and len(string) > len(tail):
            return len(string) - len(tail) + 1, reason
    return -1, ""


def is_button(string: str) -> bool:
    """Whether the text is the lone word on a share button; furniture only in a run of such lines."""
    return len(string) < 24 and string.casefold().strip(_EDGES) in _buttons()


_GLUE_LETTERS = frozenset("SsVvEePpIi0123456789")
_TAILS = (
    (" Previous Next", leftovers.GALLERY),
    (" View full size image", leftovers.GALLERY),
    (" Hide caption", leftovers.GALLERY),
    (" hide caption", leftovers.GALLERY),
    (" toggle caption", leftovers.GALLERY),
    (" Enlarge", leftovers.GALLERY),
)


def _checked(bare: str, start: str, reason: str, string: str) -> str | None:
    """Take back what is a sentence of the article after all."""
    if start == "more from" and ":" not in bare and string.endswith((".", "!", "?")):
        return None
    if start == "story highlights" and (len(bare) > 160 or string[len(start) :].lstrip()[:1].islower()):
        return None
    return reason


def _shaped(string: str, folded: str) -> str | None:
    """Furniture that no fixed words tell: counters, calls, notices."""
    if string[0] == "[" and string[-1] == "]":
        return residue_reason(string[1:-1])
    if string[0].isdigit() or string[0] == "(":
        if len(string) >= 6 and string.isascii() and string.isdigit():
            return leftovers.NUMBER
        if _SHARES.match(string) and len(string) < 140:
            return leftovers.SHARE
        if _COUNT.fullmatch(string):
            return leftovers.COUNTER
        return _counted(folded)
    if len(folded) < _SHORT:
        reason = _counted(folded)
        if reason or _APP.fullmatch(folded) or (folded.startswith("click here ") and string.isupper()):
            return reason or leftovers.APP
    if is_player(string) or (folded.startswith("just watched") and "must watch" in folded):
        return leftovers.PLAYER
    if folded.startswith(_FOLLOWS) and _names_network(folded):
        return leftovers.FOLLOW
    if folded.startswith(_LETTERS) and ("newsletter" in folded or "inbox" in folded or "e-mail alerts" in folded):
        return leftovers.LETTER
    if "all rights reserved" in folded and len(string) < 160:
        return leftovers.RIGHTS
    if folded.startswith("the post ") and " appeared first on " in folded:
        return leftovers.FEED
    if (
        folded.startswith(_LISTENS)
        and folded.rstrip(_EDGES).endswith(("you get your podcasts", "you listen to podcasts"))
        and len(string) < 200
    ):
        return leftovers.PODCAST
    if any(call in folded for call in _CALLS) and len(string) < 250 and '"' not in folded:
        return leftovers.CALL
    return None


def _counted(folded: str) -> str | None:
    return next((reason for shape, reason in _SHAPES if shape.fullmatch(folded)), None)


def _names_network(folded: str) -> bool:
    if len(folded) > 300:
        return False
    words = folded.replace(",", " ").replace(":", " ").replace(".", " ").replace("+", " ").split()
    return any(word[0] == "@" or word in _NETWORKS for word in words)


@cache
def _whole() -> dict[str, str]:
    return {phrase.strip(_EDGES): reason for reason, table in leftovers.WHOLE.items() for phrase in phrase_set(table)}


@cache
def _starts() -> dict[str, list[tuple[str, str, int]]]:
    starts: dict[str, list[tuple[str, str, int]]] = {}
    for (reason, most_words), table in leftovers.STARTS.items():
        for start in sorted(phrase_set(table)):
            starts.setdefault(start.split(None, 1)[0].rstrip(":"), []).append((start, reason, most_words))
    return starts


@cache
def _buttons() -> frozenset[str]:
    return phrase_set(leftovers.BUTTONS)


@cache
def _glued() -> tuple[tuple[re.Pattern[str], str], ...]:
    return (
        (re.compile(r"slide \d+ of \d+:?\s+", re.IGNORECASE), leftovers.COUNTER),
        (re.compile(r"\d{1,3}\s*/\s*\d{1,3}\s+(?:slides?|photos?|images?)\s+", re.IGNORECASE), leftovers.COUNTER),
        (re.compile(r"\d{1,3} of \d{1,3}\.\s+"), leftovers.COUNTER),
        (re.compile(r"(?:photo|image|picture) \d{1,3} of \d{1,3}:?\s+", re.IGNORECASE), leftovers.COUNTER),
        (re.compile(r"story highlights:?\s+(?-i:(?![a-z]))", re.IGNORECASE), leftovers.BOX),
        (re.compile(r"view full[ -]size image\s+", re.IGNORECASE), leftovers.GALLERY),
        (re.compile(r"enlarge (?:this )?image\s+", re.IGNORECASE), leftovers.GALLERY),
    )
