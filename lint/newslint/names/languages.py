"""In which language an article is, as far as names depend on it."""

from __future__ import annotations

_FUNCTION_WORDS = {
    "en": "the and of to in is that for was with his her they from have this are by not but has been were which an",
    "de": "der die das und ist nicht mit von zu den ein eine auf für dem sich auch wird bei nach wurde sind einen aus",
    "fr": "le la les et des est une dans pour qui que pas sur avec au du ce il elle sont par plus mais aux été",
    "es": "el la los las y que del por con una para se su es al lo como más pero fue ha son entre desde",
    "pt": "o os as e que do da em um uma para com não por dos das no na ao mais foi são pelo como também",
    "it": "il lo la gli e che di del della per una con non sono dei nel alla dal delle anche stato più ha come",
    "nl": "de het een en van dat niet met op voor zijn te aan er ook maar bij naar uit heeft werd wordt als door",
    "pl": "w i na z się nie że do jest to o od przez dla jak po był była który są ale oraz także przed",
    "cs": "a v na se že je do to si za po jako pro od byl byla který jsou ale také před",
    "sv": "och att det en som är på av för med den till inte har de ett han om var från",
    "da": "og at det en er på af for med den til ikke har de et han om var fra som",
    "fi": "ja on ei että se oli hän mutta kun ovat myös tai joka sen ole olla",
    "hu": "a az és hogy nem is egy meg de volt csak már mint el ez azt",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi sonra kadar ama",
    "ro": "și în de la cu pe nu este un care din a fost pentru mai sunt că",
    "hr": "i u je se na da su za od s koji nije kao što bio biti ali",
}
INFLECTED = frozenset("pl cs sk sl hr sr bs ru uk be bg mk el fi et hu lt lv tr az is la eu".split())
"""Languages in which names have cases, so that an ending tells nothing."""


def language_of(stated: str, words: frozenset[str]) -> str:
    """The language that the page states, else the one whose small words are among its words; "" for none."""
    if stated:
        return stated.replace("_", "-").partition("-")[0].casefold()
    counts = {
        name: len(words.intersection(small.split())) / len(small.split()) for name, small in _FUNCTION_WORDS.items()
    }
    best = max(counts, key=lambda name: (counts[name], name == "en"))
    return best if counts[best] >= 0.2 and (best == "en" or counts[best] > 1.3 * counts["en"]) else ""


def is_foreign(language: str) -> bool:
    """Whether the lists of English words are of no use."""
    return language not in ("", "en")
