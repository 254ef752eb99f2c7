"""Parts of speech: Penn tags of the words of a sentence, by a tagger that another package brings.

The model of the package textblob-aptagger (an averaged perceptron by Matthew Honnibal, trained on English news) is
read as data: its own code does not run, and from its file nothing is built but tables of texts and numbers. Another
tagger is offered under the entry point `newslint.taggers`: a function from the words of a sentence to their tags.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from newslint import plugins
from newslint.language.tokens import Token, tokens

MISSING = "parts of speech need a tagger; install one with pip install 'newslint[tagging]'"
"""What to say where there is no tagger."""

Tagger = Callable[[Sequence[str]], Sequence[str]]

_PACKAGE = "textblob_aptagger"
_NONE = re.compile(r"0\Z|\*(?:[\w?]\*|-\d{1,3}|[A-Z]+\*-\d{1,3})?\Z")

_SIGNS = {"-": "-", "(": "-LRB-", ")": "-RRB-"}
_SHOWN = {"-LRB-": "(", "-RRB-": ")"}


class TaggerError(Exception):
    """A tagger that cannot be used; the message says why."""


class _Model(NamedTuple):
    """Weights by feature and tag, and the tags of words that have only one."""

    weights: dict[str, dict[str, float]]
    known: dict[str, str]


def available() -> bool:
    """Whether a tagger is installed; to ask does not load it."""
    return bool(plugins.found(plugins.TAGGERS)) or _model_path() != ""


@cache
def tagger() -> Tagger:
    """The tagger: the first that a package offers, or else the perceptron. Raises TaggerError, PluginError."""
    for plugin in plugins.found(plugins.TAGGERS).values():
        loaded: Tagger = plugins.load(plugin)
        return loaded
    model = _load()
    return lambda words: _tagged(model, words)


@cache
def _model_path() -> str:
    from importlib.util import find_spec

    spec = find_spec(_PACKAGE)
    for folder in (spec and spec.submodule_search_locations) or ():
        for name in sorted(os.listdir(folder)):
            if name.startswith("trontagger") and name.endswith(".pickle"):
                return os.path.join(folder, name)
    return ""


@lru_cache(maxsize=4096)
def tagged(sentence: str) -> tuple[tuple[Token, str], ...]:
    """The words and signs of a sentence, each with its tag. Raises TaggerError, PluginError."""
    found = tokens(sentence)
    return tuple(zip(found, tagger()([token.text for token in found]), strict=True))


def _load() -> _Model:
    import pickle

    class Plain(pickle.Unpickler):
        """Reads tables of texts and numbers, and nothing that could run."""

        def find_class(self, module: str, name: str, /) -> Any:
            if name in ("set", "frozenset") and module in ("__builtin__", "builtins"):
                return frozenset
            raise pickle.UnpicklingError(f"{module}.{name} is no plain data")

    path = _model_path()
    if not path:
        raise TaggerError(MISSING)
    try:
        with open(path, "rb") as file:
            weights, known, _ = Plain(file, encoding="latin-1").load()
    except (OSError, pickle.UnpicklingError, ValueError, EOFError, TypeError) as error:
        raise TaggerError(f"{path} is no model of a tagger: {error}") from error
    return _Model(weights, known)


def _tagged(model: _Model, words: Sequence[str]) -> list[str]:
    words = [word.replace("’", "'") for word in words]
    around = ["-START-", "-START2-", *map(_normal, words), "-END-", "-END2-"]
    tags = []
    before, before_that = "-START-", "-START2-"
    for at, word in enumerate(words, 2):
        tag = _fixed(word) or model.known.get(word) or _predicted(model, word, around, at, before, before_that)
        tags.append(_SHOWN.get(tag, tag))
        before, before_that = tag, before
    return tags


def _fixed(word: str) -> str:
    if word in _SIGNS:
        return _SIGNS[word]
    if word.startswith("@"):
        return "NN"
    return "-NONE-" if _NONE.match(word) else ""


def _normal(word: str) -> str:
    if word in _SHOWN.values():
        return _SIGNS[word].lower()
    if "-" in word and word[0] != "-":
        return "!HYPHEN"
    if word.isdecimal() and len(word) == 4:
        return "!YEAR"
    return "!DIGITS" if word[:1].isdecimal() else word.lower()


def _predicted(model: _Model, word: str, around: Sequence[str], at: int, before: str, before_that: str) -> str:
    """The tag with the highest sum of the weights of everything that can be said of the word and its neighbours."""
    normal = around[at]
    features = (
        "bias",
        f"i suffix {word[-3:]}",
        f"i pref1 {word[0]}",
        f"i-1 tag {before}",
        f"i-2 tag {before_that}",
        f"i tag+i-2 tag {before} {before_that}",
        f"i word {normal}",
        f"i-1 tag+i word {before} {normal}",
        f"i-1 word {around[at - 1]}",
        f"i-1 suffix {around[at - 1][-3:]}",
        f"i-2 word {around[at - 2]}",
        f"i+1 word {around[at + 1]}",
        f"i+1 suffix {around[at + 1][-3:]}",
        f"i+2 word {around[at + 2]}",
    )
    scores: dict[str, float] = {}
    for feature in features:
        for tag, weight in model.weights.get(feature, {}).items():
            scores[tag] = scores.get(tag, 0.0) + weight
    return max(scores, key=lambda tag: (scores[tag], tag)) if scores else "NN"
