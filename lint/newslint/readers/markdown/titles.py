"""Second thoughts about a whole page: captions that stand in alt texts, residue, titles without their videos."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import MEDIA_ROLES, Block, Role
from newslint.readers.furniture import caption_credit, credit_span, residue_reason, video_label
from newslint.readers.looks import is_title
from newslint.readers.markdown.page import Look, Page

_INVITATIONS = frozenset({"watch", "listen", "hear"})
_PLAYERS = (Role.VIDEO, Role.EMBED)


def finish(page: Page) -> Iterator[Block]:
    """The blocks of a page, with the roles that only the whole page can tell."""
    yield from _retitled(page, list(_captioned(page)))


def _captioned(page: Page) -> Iterator[Block]:
    """Pandoc prints the alt text of a lone picture as its caption: so it is where such an alt text holds a credit."""
    captioned = {block.figure for block in page.blocks if block.role is Role.CAPTION}
    alts = [block for block in page.blocks if block.role is Role.ALT and block.figure not in captioned]
    implicit = any(_has_inner_credit(block.text.string) for block in alts)
    for block in page.blocks:
        if implicit and block.role is Role.ALT and block.figure not in captioned:
            found = caption_credit(block.text.string)
            for role, start, end in _split(found, len(block.text)):
                part = block.text.slice(start, end).strip()
                if part.string:
                    yield block._replace(role=role, text=part, span=part.span(0, len(part)))
        else:
            yield block


def _has_inner_credit(alt: str) -> bool:
    found = credit_span(alt)
    return found is not None and found != (0, len(alt))


def _split(found: tuple[int, int] | None, length: int) -> Iterator[tuple[Role, int, int]]:
    if found is None:
        yield Role.CAPTION, 0, length
    else:
        yield Role.CAPTION, 0, found[0]
        yield Role.CREDIT, *found
        yield Role.CAPTION, found[1], length


def _retitled(page: Page, blocks: list[Block]) -> Iterator[Block]:
    looks = {id(page.blocks[number]): look for number, look in page.looks.items()}
    for number, block in enumerate(blocks):
        before = blocks[number - 1] if number else None
        after = blocks[number + 1] if number + 1 < len(blocks) else None
        if block.section == 0:
            yield block
        elif block.role is Role.PARAGRAPH:
            yield _judged(block, before, after, looks.get(id(block), Look()))
        elif block.role is Role.SUBHEAD and _lost_embed(block, after):
            yield block._replace(
                role=Role.VIDEO_TITLE, why="it invites readers to watch or listen, and nothing follows"
            )
        else:
            yield block


def _judged(block: Block, before: Block | None, after: Block | None, look: Look) -> Block:
    string = block.text.string
    reason = residue_reason(string) if len(string) < 300 else None
    if reason is not None:
        # A link that still leads somewhere is no leftover.
        return block._replace(role=Role.RELATED_LINK if look.linked else Role.RESIDUE, why=reason)
    label = video_label(string)
    beside = any(near is not None and near.role in _PLAYERS for near in (before, after))
    if label and len(string) < 180 and not string.endswith((":", ".")) and not look.linked and not beside:
        said = string[:label].rstrip(" :|.–-")
        return block._replace(role=Role.VIDEO_TITLE, why=f"it is labelled “{said}”, and no player stands beside it")
    if _is_lone_title(block, before, after, look):
        why = "it reads like a title, is not set as a heading and stands between two labels"
        return block._replace(role=Role.VIDEO_TITLE, why=why)
    return block


def _lost_embed(block: Block, after: Block | None) -> bool:
    words = block.text.string.split()
    return words[0].casefold() in _INVITATIONS and (after is None or after.role is Role.SUBHEAD)


def _is_lone_title(block: Block, before: Block | None, after: Block | None, look: Look) -> bool:
    """All that an entry of a live blog holds: between two time labels stands one line that is no sentence."""
    if look.strong or look.linked or look.lines > 1 or before is None or after is None:
        return False
    string = block.text.string
    if not is_title(string) or len(string.split()) < 4 or not string[-1].isalnum():
        return False
    return all(_is_label(near) for near in (before, after))


def _is_label(block: Block) -> bool:
    """A short line with a time in it, or a picture: what live blogs put between their entries."""
    if block.role in MEDIA_ROLES:
        return False
    string = block.text.string
    return len(string) < 60 and any(character.isdigit() for character in string) and not string.endswith(".")
