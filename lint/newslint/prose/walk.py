"""Marks → passages, as Vale makes blocks of HTML.

The rules of its walk were read from the program: an end tag of a block ends what has been gathered; the tags opened
since the last end decide its scope; white space around inline elements is as the source has it, or one space.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newslint.prose.forms import ProseForms
from newslint.prose.marks import CLOSE, COMMENT, EMPTY, OPEN, Mark, Part
from newslint.prose.passages import Inline, Passage, Words, passage
from newslint.prose.spacing import STICKS, TIGHT, masked, trimmed
from newslint.prose.tags import HOLDING, INLINE, INLINE_WORDS, SCOPES, SKIPPED_CLASSES, VOID
from newslint.source import Span, Text


class _Open(NamedTuple):
    tag: str
    word: str
    start: int
    raw: list[Part] | None


class Walk:
    """Takes marks one by one; what they add up to are `passages`, `comments`, `counts` and the parts of the summary."""

    def __init__(self, ending: str, forms: ProseForms) -> None:
        self.passages: list[Passage] = []
        self.comments: list[Span] = []
        self.counts: Counter[str] = Counter()
        self.summary: list[Part] = []
        self._ending = frozenset(word for word in ending.split(".") if word)
        self._skipped = frozenset(forms.skipped_scopes)
        self._masked = frozenset(forms.ignored_scopes)
        self._skipped_classes = frozenset((*SKIPPED_CLASSES, *forms.ignored_classes))
        self._history: list[str] = []
        self._classes: list[str] = []
        self._around: list[tuple[str, str]] = []
        self._promoted: Counter[str] = Counter()
        self._buffer: list[Part] = []
        self._length = 0
        self._open: list[_Open] = []
        self._inline: list[tuple[Inline, list[Part] | None]] = []
        self._class_tag, self._depth = "", 0
        self._within = self._is_inline = self._masks = self._closed = False
        self._trailing: Part | None = None
        self._pad: Part | None = None
        self._href = self._last_classes = ""

    def take(self, mark: Mark) -> None:
        """The next mark of the page."""
        kind, tag = mark.kind, mark.tag
        if kind == "text":
            self._text(mark)
        elif kind == COMMENT:
            self._comment(mark)
        else:
            self._tag(mark, kind, tag)
        self._href, self._last_classes = mark.href, mark.classes

    def finish(self) -> None:
        """The end of the page."""
        self._flush()

    def _comment(self, mark: Mark) -> None:
        if not self._is_inline:
            self._closed = True
            self._pad = self._trailing
        self.comments.append(Span(mark.start, mark.end))

    def _tag(self, mark: Mark, kind: str, tag: str) -> None:
        inline = tag in INLINE
        void = tag in VOID
        if kind == OPEN and not inline and not void and not HOLDING.isdisjoint(self._history):
            self._promoted[tag] += 1
            inline = True
        elif kind == CLOSE and not inline and self._promoted[tag] > 0:
            self._promoted[tag] -= 1
            inline = True
        if tag == self._class_tag:
            self._depth += 1 if kind == OPEN else -1
        ended = bool(self._class_tag) and self._depth == 0
        skipped_class = bool(mark.classes) and not self._skipped_classes.isdisjoint(mark.classes.split(" "))
        if kind == OPEN and not inline and not void:
            self._around.append((tag, mark.classes))
        elif kind == CLOSE and not inline:
            self._leave(tag)
        by_class = skipped_class and not inline
        if kind == OPEN and not inline and (tag in self._skipped or by_class):
            if by_class:
                self._class_tag, self._depth = tag, 1
            self._within = True
            self.counts[tag] += 1
        elif self._within and (ended or (kind == CLOSE and not inline and tag in self._skipped)):
            self._within = False
            if ended:
                self._class_tag, self._depth = "", 0
        elif kind == OPEN:
            self._enter(mark, tag, inline, void)
        elif kind == CLOSE and inline:
            self._close_inline(tag)
        elif kind == EMPTY and inline:
            self._is_inline, self._closed = True, False
        if kind == CLOSE and not inline:
            self._flush()
            self._reset()
        if mark.alt is not None and not skipped_class and not self._in_skipped_class():
            self._attribute(mark, tag)

    def _leave(self, tag: str) -> None:
        for at in range(len(self._around) - 1, -1, -1):
            if self._around[at][0] == tag:
                del self._around[at]
                return

    def _in_skipped_class(self) -> bool:
        return any(not self._skipped_classes.isdisjoint(classes.split(" ")) for _, classes in self._around if classes)

    def _attribute(self, mark: Mark, tag: str) -> None:
        word = "alt" if tag == "img" else "description"
        text = mark.alt
        if word in self._skipped or text is None or (tag == "meta" and not text.string):
            return
        span = None if text.string else Span(mark.start, mark.end)
        self.passages.append(passage(frozenset(("text", "attr", word)), text, span))

    def _enter(self, mark: Mark, tag: str, inline: bool, void: bool) -> None:
        if not inline and not void and self._has_text():
            self._flush()
            self._reset()
        if tag in ("em", "b") and self._history and self._history[-1] == "code":
            tag = "code"
        self._is_inline = inline or void
        self._masks = tag in self._masked or tag in self._skipped
        self._closed = False
        self._pad = None
        word = INLINE_WORDS.get(tag)
        if word:
            self._open.append(_Open(tag, word, self._length, [] if self._masks else None))
        self._history.append(tag)
        if mark.classes:
            self._classes.append(mark.classes)

    def _close_inline(self, tag: str) -> None:
        for at in range(len(self._history) - 1, -1, -1):
            if self._history[at] == tag:
                del self._history[at]
                break
        self._closed = True
        self._pad = None
        if self._open and self._open[-1].tag == tag:
            done = self._open.pop()
            if self._length > done.start:
                self._inline.append((Inline(done.word, done.start, self._length), done.raw))

    def _text(self, mark: Mark) -> None:
        if self._within:
            return
        parts, before, after = trimmed(mark.parts)
        if parts:
            self._add(parts, before)
        self._trailing = after if parts else before or after

    def _add(self, parts: list[Part], before: Part | None) -> None:
        raw = parts
        at = parts[0][1]
        masks = self._masks
        if self._last_classes and not self._skipped_classes.isdisjoint(self._last_classes.split(" ")):
            masks = True
        sticks = parts[0][0][0] in STICKS and not masks
        if masks or (self._href and self._href == "".join(part[0] for part in parts)):
            parts = [(masked(string), start, end) for string, start, end in parts]
        self._masks = False
        lead: Part | None = None
        if self._closed:
            lead = before or self._pad
        elif self._is_inline and not sticks:
            stood = self._trailing if self._buffer else None
            lead = (" ", stood[1], stood[2]) if stood else (" ", at, at)
        if not self._is_inline and self._nested() and not (lead and lead[0]):
            lead = (" ", at, at)
        self._closed = False
        self._pad = None
        last = self._buffer[-1][0][-1] if self._buffer else ""
        if lead and lead[0] == " ":
            tight = self._trailing is None and last in TIGHT
            if (last and tight) or (last and not last.isascii() and last.isspace()):
                lead = None
        if lead:
            parts = [lead, *parts]
        for string, start, end in parts:
            self._buffer.append((string, start, end))
            self._length += len(string)
        for held in self._open:
            if held.raw is not None:
                held.raw.extend(raw)

    def _nested(self) -> bool:
        held = self._history
        return len(held) > 3 and held[-1] == "li" and held[-2] in ("ol", "ul") and held[-3] == "li"

    def _has_text(self) -> bool:
        return any(not string.isspace() for string, _, _ in self._buffer)

    def _reset(self) -> None:
        self._history.clear()
        self._classes.clear()
        self._inline.clear()
        self._buffer.clear()
        self._length = 0

    def _flush(self) -> None:
        if not self._has_text():
            return
        whole = Text.join(self._buffer)
        shift = len(whole.string) - len(whole.string.lstrip(" "))
        text = whole.slice(shift, len(whole.string)) if shift else whole
        if "data" in self._history:
            self.counts["meta"] += 1
            self.passages.append(passage(self._words("meta"), text))
            return
        held = next((SCOPES[tag] for tag in self._history if tag in SCOPES), ())
        self.counts[".".join(held) or "paragraphs"] += 1
        words = self._words("text", *held)
        if held in ((), ("list",), ("blockquote",)):
            self.summary += [*self._buffer, ("\n\n", self._buffer[-1][2], self._buffer[-1][2])]
        made = passage(words, text)
        inline = tuple(self._within_text(text, shift))
        self.passages.append(made._replace(inline=inline, divided="heading" not in held, is_paragraph=not held))
        self.passages.extend(self._elements(text, shift))

    def _words(self, *words: str) -> Words:
        classes = [word for _, names in self._around for word in names.split()]
        classes += [word for names in self._classes for word in names.split()]
        found = frozenset(words) | self._ending
        return found | {"class", *classes} if classes else found

    def _within_text(self, text: Text, shift: int) -> Iterator[Inline]:
        for (word, start, end), raw in self._inline:
            if raw is None:
                body = text.string[start - shift if start > shift else 0 : end - shift]
                low = end - shift - len(body.lstrip(" \n"))
                if body.strip():
                    yield Inline(word, low, low + len(body.strip()))

    def _elements(self, text: Text, shift: int) -> Iterator[Passage]:
        spans = self._within_text(text, shift)
        for (word, _, _), raw in self._inline:
            if raw is not None:
                said = Text.join(raw).strip()
            else:
                found = next(spans, None)
                if found is None:
                    continue
                said = text.slice(found.start, found.end)
            if said.string:
                yield passage(frozenset((word,)) | self._ending, said)
