"""What rules of Vale styles find, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint import ruleset, styles
from newslint.engine import Engine
from newslint.plan import Choice, Plan
from newslint.readers import read
from newslint.source import Source
from newslint.sprintf import sprintf
from newslint.styles import Vocabulary


def told(folder: Path, rule: str, article: str, *accept: str) -> list[str]:
    """`line:column:message` of what a rule finds in an article."""
    (folder / "House").mkdir()
    (folder / "House" / "Rule.yml").write_text(rule, encoding="utf-8")
    found = styles.load([str(folder)], ["House"], Vocabulary(accept), use_cache=False)
    assert [str(error) for error in found.errors] == []
    (made,) = found.rules
    plan = Plan((made,), {made.id: made.level}, {made.id: made.info})
    diagnostics = Engine(Choice()).check_article(read(Source("a.md", article)), plan)
    return [f"{item.start.line}:{item.start.column}:{item.message}" for item in diagnostics]


@pytest.mark.parametrize(
    ("message", "arguments", "said"),
    [
        ("use '%s', not '%s'", ("a", "b"), "use 'a', not 'b'"),
        ("%[2]s, not %[1]s", ("a", "b"), "b, not a"),
        ("%s and %s", ("a",), "a and "),
        ("%s %s %s", ("a",), "a  %!s(MISSING)"),
        ("100%% of %s", ("a",), "100% of a"),
        ("no verb", ("a",), "no verb"),
        ("%d", ("a",), "%!d(string=a)"),
    ],
)
def test_messages_are_filled_as_by_go(message: str, arguments: tuple[str, ...], said: str) -> None:
    assert sprintf(message, arguments) == said


def test_existence_finds_whole_words_across_a_line_end(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: \"drop '%s'\"\nignorecase: true\ntokens: [very good, quite]\n"
    article = "A very\ngood day, Quite mild, and quiteness.\n"
    assert told(tmp_path, rule, article) == ["1:3:drop 'very good'", "2:11:drop 'Quite'"]


def test_raw_stands_before_the_tokens_or_after_them(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: x %s\nappend: true\nraw: ['\\s+', 'of']\ntokens: [all, most]\n"
    assert told(tmp_path, rule, "Nearly all of them, and most people.\n") == ["1:8:x all of"]


def test_an_exception_inside_a_match_drops_it(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: '%s'\ntokens: ['[A-Z]\\w+ Office']\nexceptions: [Home]\n"
    assert told(tmp_path, rule, "The Home Office and the Post Office.\n") == ["1:25:Post Office"]


def test_an_accepted_phrase_around_a_match_drops_it(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: '%s'\ntokens: [just]\n"
    assert told(tmp_path, rule, "Just Stop Oil is just that: just stop oil.\n", "just stop oil") == ["1:18:just"]


def test_one_of_many_words_is_found_like_one_of_few(tmp_path: Path) -> None:
    words = ", ".join(f"word{number}" for number in range(40))
    rule = f"extends: existence\nmessage: '%s'\nignorecase: true\ntokens: [{words}, 'wo\\w+ship']\n"
    assert told(tmp_path, rule, "Word7 and word39, in worship of word399.\n") == [
        "1:1:Word7",
        "1:11:word39",
        "1:22:worship",
    ]


def test_substitution_says_what_should_stand_there_first(tmp_path: Path) -> None:
    rule = "extends: substitution\nmessage: \"use '%s', not '%s'\"\nignorecase: true\nswap:\n  utili[sz]e: use\n  (\\w+)-wise: for $1\n"
    assert told(tmp_path, rule, "Utilise it, money-wise.\n") == [
        "1:1:use 'use', not 'Utilise'",
        "1:13:use 'for money', not 'money-wise'",
    ]


def test_options_of_a_replacement_are_listed_with_one_pair_of_quotes(tmp_path: Path) -> None:
    rule = "extends: substitution\nmessage: \"use '%s', not '%s'\"\naction: {name: replace}\nswap:\n  commence: begin|start|open\n"
    assert told(tmp_path, rule, "They commence.\n") == ["1:6:use 'begin', 'start', or 'open', not 'commence'"]


def test_a_match_that_the_value_describes_is_right(tmp_path: Path) -> None:
    rule = "extends: substitution\nmessage: '%s %s'\nignorecase: true\nswap:\n  git ?hub: Git[hH]ub\n"
    assert told(tmp_path, rule, "GitHub and Git hub.\n") == ["1:12:Git[hH]ub Git hub"]


def test_occurrence_counts_in_each_block(tmp_path: Path) -> None:
    rule = "extends: occurrence\nmessage: '%s commas'\ntoken: ','\nmax: 2\n"
    assert told(tmp_path, rule, "A, b, c, d.\n\nE, f.\n") == ["1:2:3 commas"]


def test_a_block_without_what_it_needs_is_marked_at_its_first_word(tmp_path: Path) -> None:
    rule = "extends: occurrence\nmessage: 'needs a link, has %d'\ntoken: 'see'\nmin: 1\n"
    assert told(tmp_path, rule, "As you see.\n\nNothing here.\n") == ["3:1:needs a link, has 0"]


def test_repetition_looks_within_a_sentence(tmp_path: Path) -> None:
    rule = "extends: repetition\nmessage: \"'%s' is repeated\"\nalpha: true\nignorecase: true\ntokens: ['[^\\s]+']\n"
    article = "The the end\nend of it. It was 5 5.\n"
    assert told(tmp_path, rule, article) == ["1:1:'the' is repeated", "1:9:'end' is repeated"]


def test_conditional_asks_for_a_definition_before(tmp_path: Path) -> None:
    rule = "extends: conditional\nmessage: \"'%s' has no definition\"\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions: [FAQ]\n"
    article = "The NCA met.\n\nThe National Crime Agency (NCA) and WHO. See FAQ.\n\nThe NCA left.\n"
    assert told(tmp_path, rule, article) == ["1:5:'NCA' has no definition", "3:37:'WHO' has no definition"]


def test_consistency_reports_in_each_block_once_both_forms_are_there(tmp_path: Path) -> None:
    rule = "extends: consistency\nmessage: \"'%s' is inconsistent\"\nignorecase: true\neither:\n  adviser: advisor\n"
    article = "An adviser left.\n\nAn advisor came.\n\nAn adviser stayed.\n"
    assert told(tmp_path, rule, article) == ["3:4:'advisor' is inconsistent", "5:4:'adviser' is inconsistent"]


def test_an_action_edits_what_was_found(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: \"'%s' should be '%s'\"\nnonword: true\ntokens: ['\\w+ {2,}\\w+']\naction:\n  name: edit\n  params: [regex, ' +', ' ']\n"
    assert told(tmp_path, rule, "One  two.\n") == ["1:1:'One  two' should be 'One two'"]


def judged(folder: Path, rule: str, article: str) -> list[tuple[str, list[int]]]:
    """What one of our own rules tells, with the lines of related places."""
    path = folder / "rule.yaml"
    path.write_text(rule, encoding="utf-8")
    loaded = ruleset.load([str(path)], use_cache=False)
    assert [str(error) for error in loaded.errors] == []
    (made,) = loaded.rules
    plan = Plan((made,), {made.id: made.level}, {made.id: made.info})
    found = Engine(Choice()).check_article(read(Source("a.txt", article)), plan)
    return [
        (f"{item.start.line}:{item.start.column}:{item.message}", [other.start.line for other in item.related])
        for item in found
    ]


CITY = "Kyiv held.\n\nIn Kiev, the mayor spoke.\n\nKyiv was calm, unlike Kiev.\n\nThe road to Kyiv is open.\n"
FORMS = "extends: consistency\nmessage: '{match}: {preferred}'\nforms: [[Kyiv, Kiev, Kyjiw]]\n"


@pytest.mark.parametrize(
    ("policy", "told"),
    [
        ("majority", [("3:4:Kiev: Kyiv", [1, 5, 7]), ("5:23:Kiev: Kyiv", [1, 5, 7])]),
        ("first", [("3:4:Kiev: Kyiv", [1, 5, 7]), ("5:23:Kiev: Kyiv", [1, 5, 7])]),
        ("Kiev", [("1:1:Kyiv: Kiev", [3, 5]), ("5:1:Kyiv: Kiev", [3, 5]), ("7:13:Kyiv: Kiev", [3, 5])]),
    ],
)
def test_the_form_that_is_right_depends_on_the_policy(
    tmp_path: Path, policy: str, told: list[tuple[str, list[int]]]
) -> None:
    assert judged(tmp_path, f"{FORMS}policy: {policy}\n", CITY) == told


def test_one_form_alone_is_consistent(tmp_path: Path) -> None:
    assert judged(tmp_path, FORMS, "Kiev held.\n\nKiev it is.\n") == []
