"""First names that are one name in two spellings, and words that tell of relatives."""

from __future__ import annotations

import re
from functools import cache

from newslint.names.likeness import bare
from newslint.names.mentions import Run

_GROUPS = """
    steven stephen stefan|mohamed mohammed muhammad mohammad mohamad muhammed|sergei sergey serhiy|igor ihor|
    jon john|sean shaun shawn|nicholas nicolas nikolas|katherine catherine kathryn katharine|julia yulia yuliya|
    alexei alexey aleksei|alexander aleksandr oleksandr alexandre|andrei andrey andriy|dmitri dmitry dmytro|
    vladimir volodymyr|yuri yury yuriy|
    geoffrey jeffrey jeffery|marc mark|eric erik|carl karl|philip phillip|alan allan allen|anne ann|sara sarah|
    brian bryan|craig kraig|neil neal|graham graeme|lewis louis luis|matthew mathew|michael mikhail|elizabeth elisabeth|
    caitlin kaitlin katelyn|zoe zoey|rachel rachael|tracy tracey|lindsay lindsey|hussein hossein husain|
    ahmed ahmad|yousef yusuf youssef|ali aly|hasan hassan|abdullah abdallah|ibrahim ebrahim|osama usama|viktor victor|
    frederick frederic fredrick|lawrence laurence|gerard gerald|geraldine|susanna susannah|hanna hannah|
    isabel isabelle isobel|teresa theresa|hilary hillary|    elliot elliott eliot|rebecca rebekah|deborah debora debra
"""
_KIN = (
    r"\b(?:sister|brother|mother|father|son|daughter|wife|husband|uncle|aunt|cousin|nephew|niece|twin|widow|sibling|"
    r"grandson|granddaughter|grandfather|grandmother|sœur|frère|fils|fille|mère|père|épouse|mari|Schwester|Bruder|Sohn|"
    r"Tochter|Mutter|Vater|Frau|hermana|hermano|hijo|hija),? $"
)
_AND = frozenset(["and", "or", "&", "und", "et", "y", "e", "en", "i"])


def are_variants(one: str, other: str) -> bool:
    """Whether two first names are known as spellings of one: Sean and Shaun."""
    group = _group_of().get(bare(one))
    return group is not None and group == _group_of().get(bare(other)) and bare(one) != bare(other)


def is_relative(before: str) -> bool:
    """Whether the words before a name make it a relative's, or one of a pair: “a sister, Clea Marchetti”."""
    return re.search(_KIN, before) is not None


def are_named_together(one: str, other: str, run: Run) -> bool:
    """Whether the run is one of a pair of relatives who share the surname behind the second: “Anne and Anna Holm”."""
    words = run.before.split()
    return len(words) > 1 and words[-1] in _AND and words[-2] in (one, other)


@cache
def _group_of() -> dict[str, int]:
    return {name: number for number, group in enumerate(_GROUPS.split("|")) for name in group.split()}
