"""What `newslint names` prints of an article: lines with the colour of each, or plain values for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.article import Article
from newslint.commands.names.seen import SECTIONS, Name, Place, Seen
from newslint.reporters.cells import shown

Line = tuple[str, str]
"""An SGR code ("" for none) and the text."""

HEAD, TITLE, DIM = "1", "34", "2"
_OTHERS = "others (what kind of name it is, nothing says)"


def drawn(article: Article, seen: Seen) -> list[Line]:
    """The file, then its people, places and organisations, then what was joined and what kept apart."""
    lines = [head(article)]
    for section in SECTIONS:
        names = [name for name in seen.names if name.section == section]
        if names:
            lines.append((TITLE, _OTHERS if section == "others" else section))
            lines += [line for name in names for line in lines_of(name)]
    if seen.joined:
        lines.append((TITLE, "joined"))
        lines += [
            ("", shown(f"  “{one.minor}” with “{one.major}” ({one.confidence} confidence, {on(where)}): {one.why}"))
            for one, where in seen.joined
        ]
    if seen.apart:
        lines.append((TITLE, "kept apart"))
        lines += [("", shown(f"  “{pair.one}” and “{pair.other}”: {pair.why}")) for pair in seen.apart]
    return lines


def head(article: Article) -> Line:
    """The line that a file begins with."""
    return HEAD, f"{shown(article.source.path)} ({article.format})"


def lines_of(name: Name) -> list[Line]:
    """A name, how often and where; then each form, where there is more than the name itself."""
    lines = [("", f"  {shown(name.text)}: {_count(name.places)}")]
    if set(name.forms) != {name.text}:
        lines += [(DIM, f"    {shown(form)}: {_count(places)}") for form, places in name.forms.items()]
    return lines


def on(lines: Iterable[int]) -> str:
    """`line 3`, `lines 3, 5`."""
    different = sorted(set(lines))
    return f"line{'s' * (len(different) > 1)} {', '.join(map(str, different))}"


def _count(places: Sequence[Place]) -> str:
    times = "once" if len(places) == 1 else "twice" if len(places) == 2 else f"{len(places)} times"
    return f"{times}, {on(place.line for place in places)}"


def for_json(article: Article, seen: Seen) -> object:
    """The same for programs."""
    names = {section: [name_for_json(name) for name in seen.names if name.section == section] for section in SECTIONS}
    joined = [
        {"minor": one.minor, "major": one.major, "confidence": one.confidence, "why": one.why, "lines": list(where)}
        for one, where in seen.joined
    ]
    return {
        "path": article.source.path,
        "format": article.format,
        **names,
        "joined": joined,
        "apart": [pair._asdict() for pair in seen.apart],
    }


def name_for_json(name: Name) -> object:
    """A name with its forms."""
    forms = [
        {"text": form, "count": len(places), "lines": [place.line for place in places]}
        for form, places in name.forms.items()
    ]
    return {
        "name": name.text,
        "count": len(name.places),
        "lines": [place.line for place in name.places],
        "forms": forms,
    }
