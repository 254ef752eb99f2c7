"""Are two near words one name? The decisions in order; the first that speaks, decides."""

from __future__ import annotations

from typing import Literal

from newslint.names.likeness import bare, cost, threshold
from newslint.names.people import FEMALE, MALE, Form, attested
from newslint.names.wordlists import is_common, is_place_or_people

Confidence = Literal["high", "medium", "low"]
Verdict = tuple[Confidence, str]


def judge(minor: Form, major: Form, price: float, limit: float) -> Verdict | None:
    """How surely the minor is a slip of the major, and why; None when they are two names.

    `price` is the cost of the difference, `limit` what words of that length may differ by.
    """
    if _genders_differ(minor, major):
        return None
    shared = minor.firsts & major.firsts
    if shared:
        return _same_first_name(minor, major, price, limit, sorted(shared)[0])
    if _is_firm_and_person(minor, major) or price > (max(limit, 1.0) if _is_orphan_with_title(minor, major) else limit):
        return None
    if _same_frame(minor, major):
        return "high", "in the same company of words"
    if minor.introduced and major.introduced:
        return _near_first_names(minor, major, price)
    if minor.first and major.first and not minor.solo and not major.solo:
        return None
    if major.introduced != minor.introduced and (minor.solo or minor.last) and (major.solo or major.last):
        return _asymmetric(minor, major, price)
    return _by_lists(minor, major, price)


def _same_first_name(minor: Form, major: Form, price: float, limit: float, first: str) -> Verdict | None:
    if price > max(limit, 1.0 if min(len(minor.text), len(major.text)) >= 4 and not attested(minor.text) else limit):
        return None
    both_known = attested(minor.text) and attested(major.text)
    if both_known and (minor.count > 1 and major.count > 1):
        return None
    if is_common(minor.text.casefold()) and is_common(major.text.casefold()):
        return None
    return "high", f"both are called {first}"


def _near_first_names(minor: Form, major: Form, price: float) -> Verdict | None:
    """Two people, unless the first names are nearly one as well."""
    near = any(
        cost(one, other) <= max(0.7, threshold(one, other) - 0.3) and bare(one)[0] == bare(other)[0]
        for one in sorted(minor.firsts)
        for other in sorted(major.firsts)
    )
    return ("medium", "the first names are near, too") if near and price <= 0.6 and minor.count == 1 else None


def _asymmetric(minor: Form, major: Form, price: float) -> Verdict | None:
    """One was introduced by a first name, the other was not: rule of thumb number one of this room."""
    orphan, known = (minor, major) if major.introduced else (major, minor)
    if is_common(orphan.text.casefold()) and not orphan.honorifics:
        return None
    if orphan.honorifics and orphan.middle + orphan.solo:
        return "high", f"“{known.text}” is introduced with a first name, “{orphan.text}” never is"
    if is_common(known.text.casefold()) or is_place_or_people(bare(orphan.text)) or orphan.group or orphan.listed:
        return None
    if orphan is major and orphan.count > 2 * known.count:
        return None
    why = f"“{known.text}” is introduced with a first name, “{orphan.text}” never is"
    if not (attested(orphan.text) and attested(known.text)):
        return "high", why
    if orphan.count == 1 and known.count >= 2:
        return "medium", why
    return ("low", why) if orphan.count == known.count == 1 and price <= 0.5 else None


def _by_lists(minor: Form, major: Form, price: float) -> Verdict | None:
    """Neither has a first name to tell by: an unlisted word near a listed or a commoner one."""
    if attested(minor.text) or is_common(minor.text.casefold()):
        return None
    if is_common(major.text.casefold()) and not (len(minor.text) >= 7 and price <= 0.7):
        return None
    if minor.count >= 3 and 2 * minor.count >= major.count:
        return None
    if minor.listed and major.listed:
        return None
    in_headings_only = all(person.run.heading for _, _, person in minor.mentions)
    if in_headings_only and price > 0.7:
        return None
    if major.count > minor.count or attested(major.text):
        return ("high" if price <= 1.0 else "medium"), "the other spelling is used more often or known"
    return ("medium", "the two are nearly one") if price <= 0.7 else None


def _is_firm_and_person(minor: Form, major: Form) -> bool:
    """Ned Pardel may call his firm Pardle Press."""
    return any(
        one.group == one.count and other.introduced and not other.group
        for one, other in ((minor, major), (major, minor))
    )


def _is_orphan_with_title(minor: Form, major: Form) -> bool:
    """Mrs Okafar, where only Okafor was introduced."""
    return (
        bool(minor.honorifics)
        and not minor.introduced
        and major.introduced
        and min(len(minor.text), len(major.text)) > 4
    )


def _genders_differ(minor: Form, major: Form) -> bool:
    if minor.firsts & major.firsts:
        return False
    one, other = minor.honorifics, major.honorifics
    return bool(
        (one & MALE and other & FEMALE and not other & MALE) or (one & FEMALE and other & MALE and not one & MALE)
    )


def _same_frame(minor: Form, major: Form) -> bool:
    """`Haddock & Lunn` and `Haddack & Lunn`; or a long name that agrees in all its other words."""
    return bool(_frames(minor) & _frames(major))


def _frames(form: Form) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for _, token, person in form.mentions:
        after = person.run.after
        if token is person.tokens[-1] and after[:2] in (" &", " +") and len(after.strip("& +")) > 1:
            found.add(("", after))
        if len(person.tokens) > 2:
            found.add(tuple(item.text if item is not token else "" for item in person.tokens))
    return found
