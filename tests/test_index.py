"""The index finds every pattern that can match, and few others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.index import build
from newslint.checks.required import lowered, required

PATTERNS = [
    "lock",
    "lock ?keeper",
    "some(?:what)?",
    r"\w+ward",
    "in order to",
    r"\d+",
    "so",
    "ferr(?:y|ies)",
    r"\.",
    "a|of|ferryman",
]


def live(text: str, patterns: list[str] = PATTERNS) -> list[str]:
    found = build(((0, number), required(pattern, words=True)) for number, pattern in enumerate(patterns)).live(text)
    return [patterns[number] for number in found.get(0, [])]


def test_only_patterns_whose_words_stand_in_a_text_are_live() -> None:
    assert live("Also, the ferries went seaward in good order to Tern Lock") == [
        "lock",
        r"\w+ward",
        r"\d+",
        "ferr(?:y|ies)",
    ]
    assert live("The lockkeeper came in order to help. So?") == [
        "lock ?keeper",
        "in order to",
        r"\d+",
        "so",
    ]


def test_rules_are_told_with_their_live_patterns() -> None:
    index = build(
        [((0, 0), required("lock")), ((3, 0), required("weir")), ((3, 1), required("tern")), ((5, 0), required(r"\d"))]
    )
    assert index.live("a tern at the weir") == {3: [0, 1], 5: [0]}
    assert index.live("") == {5: [0]}


def test_an_index_of_nothing_finds_nothing() -> None:
    assert build([]).live("anything") == {}


words = st.text(alphabet="aeıſk ’—", min_size=1, max_size=6)


@given(st.lists(words, max_size=8), st.lists(words, max_size=12).map(" ".join))
def test_every_fragment_that_a_text_holds_is_found(literals: list[str], text: str) -> None:
    needs = [required(literal) for literal in literals]
    index = build(((number, 0), need) for number, need in enumerate(needs))
    marked = lowered(text)
    held = [number for number, need in enumerate(needs) if not need or any(fragment in marked for fragment in need)]
    assert sorted(index.live(text)) == held
