"""Are two near words one name? The decisions in order; the first that speaks, decides."""

from __future__ import annotations

from newslint.names.likeness import bare, cost, threshold
from newslint.names.people import FAMILY, FEMALE, MALE, PEOPLES, Form, agreement, attested
from newslint.names.spellings import Confidence
from newslint.names.wordlists import is_common, is_given_name, is_rare

Verdict = tuple[Confidence, str]
_OFTEN_ENOUGH = 4
"""Of a place, one mention of so many stands behind “in” or “near”."""


def judge(minor: Form, major: Form, price: float, limit: float, *, foreign: bool = False) -> Verdict | None:
    """How surely the minor is a slip of the major, and why; None when they are two names.

    `price` is the cost of the difference, `limit` what words of that length may differ by. In a `foreign` article,
    where the list of words is of no use, only what stands by names of the lists is judged.
    """
    verdict = _judge(minor, major, price, limit)
    if verdict is None or not foreign or minor.honorifics or major.honorifics:
        return verdict
    firsts = minor.firsts | major.firsts
    if not any(is_given_name(first.casefold()) or is_given_name(bare(first)) for first in firsts):
        return None
    if minor.firsts & major.firsts or price <= 0.6:
        return verdict
    return ("low", verdict[1]) if price <= 0.9 and not attested(minor.text) else None


def _judge(minor: Form, major: Form, price: float, limit: float) -> Verdict | None:
    if _genders_differ(minor, major):
        return None
    agreed = agreement(minor.firsts, major.firsts)
    if agreed in ("same", "initial"):
        return _same_first_name(minor, major, price, limit, initial=agreed == "initial")
    if _is_firm_and_person(minor, major) or price > _widened(minor, major, limit):
        return None
    if _same_frame(minor, major):
        return "high", "in the same company of words"
    behind = minor.last == minor.count < major.last and minor.partners & major.partners
    if behind and not _is_known_at_all(minor) and not is_common(minor.text.casefold()):
        return "high", f"both stand behind {sorted(behind)[0]}"
    ahead = minor.heads & major.heads if _is_no_first_name(minor) else None
    if ahead and not _is_known_at_all(minor) and not is_common(minor.text.casefold()):
        return "high", f"both stand before {sorted(ahead)[0]}"
    if agreed == "none":
        return _two_introduced(minor, major, price)
    if _are_first_names_of_two(minor, major):
        return None
    if major.introduced != minor.introduced and all(form.solo or form.last or form.inner for form in (minor, major)):
        return _asymmetric(minor, major, price)
    return _by_lists(minor, major, price)


def _same_first_name(minor: Form, major: Form, price: float, limit: float, *, initial: bool) -> Verdict | None:
    if price > max(limit, 1.0 if min(len(minor.text), len(major.text)) >= 4 and not attested(minor.text) else limit):
        return None
    both_known = attested(minor.text) and attested(major.text)
    if both_known and (initial or (minor.count > 1 and major.count > 1)):
        return None
    if is_common(minor.text.casefold()) and is_common(major.text.casefold()):
        return None
    shared = sorted(minor.firsts & major.firsts)
    return ("medium", "the initials are the same") if initial else ("high", f"both are called {shared[0]}")


def _two_introduced(minor: Form, major: Form, price: float) -> Verdict | None:
    """Two people, unless they are relatives, the first names are near, or one is no first name and the word no name."""
    if (minor.kin or major.kin) and min(minor.count, major.count) == 1 and not _may_be_two(minor, major, price):
        return "medium", "the words beside one of them tell of a relative, and relatives share a surname"
    near = any(
        cost(one, other) <= max(0.7, threshold(one, other) - 0.3) and bare(one)[0] == bare(other)[0]
        for one in sorted(minor.firsts)[:FAMILY]
        for other in sorted(major.firsts)[:FAMILY]
    )
    if near and price <= 0.6 and minor.count == 1:
        return "medium", "the first names are near, too"
    if all(any(is_given_name(bare(first)) for first in form.firsts) for form in (minor, major)):
        return None
    relatives = minor.count == 1 < major.count and price <= 0.9 and len(minor.text) > 5
    strange = not _is_known_at_all(minor) and not is_common(minor.text.casefold())
    return ("low", "nobody else is called so") if relatives and strange else None


def _asymmetric(minor: Form, major: Form, price: float) -> Verdict | None:
    """One was introduced by a first name, the other was not: rule of thumb number one of this room."""
    orphan, known = (minor, major) if major.introduced else (major, minor)
    why = f"“{known.text}” is introduced with a first name, “{orphan.text}” never is"
    both_known = attested(orphan.text) and attested(known.text)
    if is_common(known.text.casefold()) and known.inner == known.count:
        return None  # Orbitele Space Systems introduces nobody
    if is_common(orphan.text.casefold()) and not orphan.honorifics:
        return ("low", why) if orphan is minor and _is_slip_into_a_word(minor, major, price) else None
    if both_known and orphan.count > 2 and known.count > 1:
        return None
    if orphan.honorifics and orphan.middle + orphan.solo:
        return "high", why
    if _is_place(orphan) or orphan.group:
        return None
    if is_common(known.text.casefold()) and attested(orphan.text):
        return ("low", why) if orphan.count == 1 and price <= 0.5 else None
    if all(len(first) == 1 for first in known.firsts) and price > 0.6:
        return None
    if orphan.listed and (both_known or price > (0.6 if orphan is minor else 0.9)):
        return None
    if not both_known:
        return "high", why
    if orphan.count == 1 and known.count >= 2:
        return "medium", why
    if known.count == 1 == orphan.count and _differ_in_mac(minor.text, major.text):
        return "medium", why  # nothing is mixed up more often
    return ("low", why) if known.count == 1 and price <= 0.9 and (orphan.count > 1 or price <= 0.5) else None


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
    if in_headings_only and price > (0.9 if major.count >= 2 * minor.count else 0.7):
        return None
    if major.count > minor.count or attested(major.text):
        return ("high" if price <= 1.0 else "medium"), "the other spelling is used more often or known"
    if price <= 0.7:
        return "medium", "the two are nearly one"
    return ("low", "the two are nearly one") if price <= 0.9 and len(minor.text) > 6 else None


def _widened(minor: Form, major: Form, limit: float) -> float:
    """Mrs Okafar, where only Okafor was introduced, may differ by more."""
    shorter = min(len(minor.text), len(major.text))
    if minor.introduced == major.introduced or (shorter == 4 and attested(minor.text)):
        return limit
    if shorter == 4 and minor.count == 1 and major.introduced and major.count > 3 and not _is_known_at_all(minor):
        return max(limit, 0.9)
    if not (major if minor.introduced else minor).honorifics:
        return limit
    return max(limit, 0.9 if shorter == 4 else 1.0)


def _is_slip_into_a_word(minor: Form, major: Form, price: float) -> bool:
    """A name that became a word by its slip, capitalised in the middle of a sentence."""
    named = any(is_given_name(bare(first)) for first in major.firsts)
    return named and minor.count == 1 == minor.middle and minor.solo == 1 and major.count > 2 and price <= 0.9


def _is_no_first_name(form: Form) -> bool:
    """`Krestral Lane Baths`; two first names before one surname are compared elsewhere."""
    return any(not person.given or len(person.tokens) > 2 for _, _, person in form.mentions)


def _may_be_two(minor: Form, major: Form, price: float) -> bool:
    """Two surnames that the lists have both, and that do not sound alike."""
    return price > 0.6 and _is_known_at_all(minor) and _is_known_at_all(major)


def _differ_in_mac(one: str, other: str) -> bool:
    short, long = sorted((bare(one), bare(other)), key=len)
    return short.startswith("mc") and long == f"mac{short[2:]}"


def _is_known_at_all(form: Form) -> bool:
    return attested(form.text) or is_rare(form.text.casefold()) or is_rare(bare(form.text))


def _is_place(form: Form) -> bool:
    often = form.placed * _OFTEN_ENOUGH >= form.count
    in_places = form.placed > 0 and often and (form.count > 1 or attested(form.text))  # “shares in Orbitele”
    return in_places or form.text.removesuffix("s") in PEOPLES


def _are_first_names_of_two(minor: Form, major: Form) -> bool:
    """Arjen Hoorn and Arjan de Wael; `Brtish` before another word may still be a slip."""
    if minor.first and major.first and not minor.solo and not major.solo:
        return _is_known_at_all(minor) or not attested(major.text) or is_given_name(bare(major.text))
    return any(
        one.first == one.count and other.introduced and not other.first
        for one, other in ((minor, major), (major, minor))
    )


def _is_firm_and_person(minor: Form, major: Form) -> bool:
    """Ned Pardel may call his firm Pardle Press."""
    return any(
        one.group == one.count and other.introduced and not other.group
        for one, other in ((minor, major), (major, minor))
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
    return not minor.frames.isdisjoint(major.frames)
