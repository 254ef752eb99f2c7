"""Which blocks of a page are the article; residue and titles among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.article import Block, Role
from newslint.readers.furniture import residue_reason, video_label
from newslint.readers.html.builder import Builder
from newslint.readers.page import Look, Page

_OUTSIDE = (Role.HEADLINE, Role.STANDFIRST, Role.KICKER, Role.BYLINE)
"""Roles that a page may print above the element that holds its body."""
_SHARE = 0.4
"""Of all running text, what an element must hold to be the body."""
_LINKS = "a link to other stories"


def finish(page: Page, builder: Builder) -> Iterator[Block]:
    """The blocks of the article, with the roles that only their neighbours can tell."""
    body = _body(page, builder)
    chosen = [
        (number, block)
        for number, block in enumerate(page.blocks)
        if body is None or body in builder.regions.get(number, ()) or block.role in _OUTSIDE
    ]
    previous: Block | None = None
    for at, (number, block) in enumerate(chosen):
        after = chosen[at + 1][1] if at + 1 < len(chosen) else None
        previous = _judged(block, previous, after, page.looks.get(number, Look()))
        yield previous


def _body(page: Page, builder: Builder) -> int | None:
    """The surest and then innermost candidate that holds enough of the text; None for the page as a whole."""
    held: Counter[int] = Counter()
    total = 0
    for number, block in enumerate(page.blocks):
        if block.role in (Role.PARAGRAPH, Role.LIST_ITEM, Role.BLOCK_QUOTE):
            total += len(block.text)
            held.update(dict.fromkeys(builder.regions.get(number, ()), len(block.text)))
    able = [region for region, length in held.items() if length >= _SHARE * total]
    return max(able, key=lambda region: (builder.ranks[region], held[region], region), default=None)


def _judged(block: Block, before: Block | None, after: Block | None, look: Look) -> Block:
    if block.role not in (Role.PARAGRAPH, Role.RELATED_LINK) or len(block.text) > 300:
        return block
    string = block.text.string
    reason = residue_reason(string)
    if reason is not None:
        return block._replace(role=Role.RESIDUE, why=reason)
    if block.role is Role.RELATED_LINK:
        return block
    if look.linked and before is not None and before.role is Role.RESIDUE and before.why == _LINKS:
        return block._replace(role=Role.RESIDUE, why=_LINKS)
    if look.linked and len(string.split()) > 2 and string[-1] not in ".!?":
        return block._replace(role=Role.RELATED_LINK)
    label = video_label(string)
    beside = any(near is not None and near.role in (Role.VIDEO, Role.EMBED) for near in (before, after))
    if label and len(string) < 180 and not string.endswith((":", ".")) and not beside:
        said = string[:label].rstrip(" :|.–-")
        return block._replace(role=Role.VIDEO_TITLE, why=f"it is labelled “{said}”, and no player stands beside it")
    return block
