"""An article as an editor sees it: blocks in reading order, each with a role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from newslint.source import Source, Span, Text

if TYPE_CHECKING:
    from newslint.embedded import Embedded


class Role(StrEnum):
    """What a block is to a newsroom."""

    HEADLINE = "headline"
    KICKER = "kicker"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    LIST_ITEM = "list-item"
    BLOCK_QUOTE = "block-quote"
    PULL_QUOTE = "pull-quote"
    TABLE_CELL = "table-cell"
    IMAGE = "image"
    ALT = "alt"
    CAPTION = "caption"
    CREDIT = "credit"
    VIDEO = "video"
    VIDEO_TITLE = "video-title"
    EMBED = "embed"
    GAP = "gap"
    RELATED_LINK = "related-link"
    CORRECTION = "correction"
    TAG = "tag"
    CODE = "code"
    RESIDUE = "residue"


MEDIA_ROLES = frozenset(
    {Role.IMAGE, Role.ALT, Role.CAPTION, Role.CREDIT, Role.VIDEO, Role.VIDEO_TITLE, Role.EMBED, Role.GAP}
)
"""Roles of what stands between paragraphs without being part of the running text."""


class Block(NamedTuple):
    """One block: its role, its text and the source span that it fills, markup and all.

    `figure` numbers the picture or video that the block belongs to: an image, its alt, caption and
    credit share one number. `gallery` numbers the gallery that the picture stands in. `why` says, in
    words for an editor, what made the reader choose a role that the page does not state.
    `section` is 0 in front matter, 1 in the article itself, 2 in JSON-LD, which says again what the page shows. `src`
    is, of an image, the address of the picture as the page states it.
    """

    role: Role
    text: Text
    span: Span
    figure: int | None = None
    gallery: int | None = None
    why: str = ""
    section: int = 1
    src: str = ""


class Pictures:
    """What is known of the pictures of an article beyond its text: of these, nothing.

    `sought` is true once a picture file has been looked for, whether it was there or not.
    """

    sought = False

    def carried(self, figure: int) -> Embedded | None:
        """What the file of a figure's picture says of itself; None where there is no file, or none that can be read."""
        return None

    def identity(self, figure: int) -> str:
        """What tells the picture of a figure from all others, wherever it is used; "" where nothing does."""
        return ""

    def problems(self) -> tuple[tuple[str, Span, str], ...]:
        """Faults of the files that were read so far, as in `Article.problems`."""
        return ()


NO_PICTURES = Pictures()

Terms = tuple[tuple[tuple[bool, frozenset[str]], ...], ...]
"""A choice of passages: any of the terms; of each, all the words of every part, or not (`True`) all of them."""


class Prose:
    """The running text of an article, block by block, as rules for prose see it: of one that nobody attached, none."""

    def select(self, terms: Terms) -> Sequence[Block]:
        """The blocks that a scope chooses, in reading order."""
        return ()

    @property
    def problems(self) -> Sequence[tuple[str, Span, str]]:
        """Faults of the format that nobody else has told of, as in `Article.problems`."""
        return ()

    @property
    def comments(self) -> Sequence[Span]:
        """Where comments stand, if the text has been read; to ask does not read it."""
        return ()

    @property
    def counts(self) -> Mapping[str, int]:
        """How often each element occurs: `heading.h2`, `list`, `blockquote`, `paragraphs`, `pre`."""
        return {}


NO_PROSE = Prose()


class Article(NamedTuple):
    """What a reader makes of a source.

    `comments` are the spans of comments, where suppressions may stand; `ignored` the rules that the
    front matter switches off; `language` a BCP 47 tag where the page states one.
    `problems` are faults of the format itself: (rule id, span, message). `pictures` knows the files of the pictures,
    `prose` the running text as rules for prose divide it.
    """

    source: Source
    format: str
    blocks: tuple[Block, ...]
    comments: tuple[Span, ...] = ()
    ignored: tuple[str, ...] = ()
    language: str = ""
    problems: tuple[tuple[str, Span, str], ...] = ()
    pictures: Pictures = NO_PICTURES
    prose: Prose = NO_PROSE
