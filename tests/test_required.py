"""No pattern may be held back from a text in which it matches."""

from __future__ import annotations

import pytest
import regex
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newslint.checks.required import EDGE, lowered, required


@pytest.mark.parametrize(
    ("pattern", "fragments"),
    [
        pytest.param("utilize", {"utilize"}, id="one word"),
        pytest.param(r"\b(?:Lock|Weir)s?\b", {"lock", "weir"}, id="alternatives, and an ending that may be missing"),
        pytest.param(r"(?i)in order to", {"in| |order| |to"}, id="flags at the start"),
        pytest.param(r"whether or not|(?i:In)spect", {"whether| |or| |not", "spect"}, id="flags in the middle"),
        pytest.param(r"a?bc+d", {"bc"}, id="quantifiers end a run, which holds what stands once"),
        pytest.param(r"[Tt]here is", {"there| |is"}, id="a class of one letter in two cases"),
        pytest.param(r"[Tt]h[ei]re", {"th"}, id="a class of two letters"),
        pytest.param(r"(?<!not )very(?= much)", {"very"}, id="looks to the sides need nothing"),
        pytest.param(r"(?:harbour){2}", {"harbour"}, id="a group that must stand twice"),
        pytest.param(r"(?:harbour){0,2}", set(), id="a group that may be missing"),
        pytest.param(r"tide|\w+ing", {"tide", "ing"}, id="the end of a word"),
        pytest.param(r"tide|\d+", set(), id="an alternative of any digits"),
        pytest.param(r"tide|", set(), id="an empty alternative"),
        pytest.param(r"\s—\s", {"—"}, id="a dash"),
        pytest.param("café noir", {" |noir"}, id="a letter with an accent"),
        pytest.param(r"\p{Lu}own", {"own"}, id="a property"),
        pytest.param(r"(?x) har bour", set(), id="verbose patterns are not read"),
        pytest.param(r"(?:harbour){e<=1}", set(), id="fuzzy ones are not read"),
        pytest.param(r"(?P<w>gull) (?P=w)", set(), id="references by name are not read"),
        pytest.param(r"(gull) \1", {"gull"}, id="references by number are"),
        pytest.param(r"tern\x41", set(), id="letters by number are not read"),
    ],
)
def test_fragments(pattern: str, fragments: set[str]) -> None:
    assert required(pattern) == {fragment.replace("|", EDGE) for fragment in fragments}


@pytest.mark.parametrize(
    ("pattern", "fragments"),
    [
        pytest.param("so", {"|so|"}, id="a word"),
        pytest.param("so|very", {"|so|", "|very|"}, id="two words"),
        pytest.param("some(?:what)?", {"|some"}, id="the start of a word"),
        pytest.param(r"\w+ward", {"ward|"}, id="the end of a word"),
        pytest.param("in order to", {"|in| |order| |to|"}, id="a phrase"),
        pytest.param(r"\.net", {"|.|net|"}, id="a word that begins with a sign"),
        pytest.param(r"(?:un)?kind|(?:so)", {"kind|", "so"}, id="groups within have no edges that are known"),
    ],
)
def test_fragments_of_whole_words(pattern: str, fragments: set[str]) -> None:
    assert required(pattern, words=True) == {fragment.replace("|", EDGE) for fragment in fragments}


_LETTERS = st.sampled_from(
    ["a", "b", "K", "s", "I", " ", "é", "—", ".", r"\.", r"\w", r"\s", r"\b", "[ab]", "[Kk]", "[^a]", "^", "$"]
)


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    joined = st.lists(inner, min_size=1, max_size=4).map("".join)
    group = st.sampled_from(["(?:{})", "({})", "(?i:{})", "(?={})", "(?!{})", "(?<={})", "(?>{})", "(?-i:{})"])
    repeat = st.sampled_from(["", "?", "*", "+", "{2}", "{0,2}", "{1,}", "??", "++"])
    return st.one_of(
        joined,
        st.lists(joined, min_size=2, max_size=3).map("|".join).map("(?:{})".format),
        st.builds(lambda form, body, often: form.format(body) + often, group, joined, repeat),
        st.builds(lambda letter, often: letter + often, st.sampled_from(["a", "b", "K", r"\w", "[ab]"]), repeat),
    )


@settings(max_examples=1500, deadline=None)
@given(
    st.recursive(_LETTERS, _grown, max_leaves=12),
    st.text(alphabet="abkKsSiIıİſKé²\u0301\u200d— .\n", max_size=12),
    st.booleans(),
    st.booleans(),
)
def test_every_text_with_a_match_holds_a_fragment(pattern: str, text: str, ignorecase: bool, words: bool) -> None:
    try:
        whole = rf"\b(?:{pattern})\b" if words else pattern
        compiled = regex.compile(whole, regex.V0 | (regex.IGNORECASE if ignorecase else 0))
    except regex.error:
        assume(False)
        return
    needs = required(pattern, words=words)
    held = lowered(text)
    if compiled.search(text, timeout=2):
        assert not needs or any(fragment in held for fragment in needs), (pattern, text, needs)
