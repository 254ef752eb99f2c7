"""Plain text as an article: the forms in which scraped and pasted pages come."""

from __future__ import annotations

from newslint.article import Article
from newslint.readers.plain.bare import recognise_bare_captions
from newslint.readers.plain.chrome import recognise_addresses, recognise_residue
from newslint.readers.plain.copy import recognise_copy
from newslint.readers.plain.credited import captions_like_the_others, placeholders
from newslint.readers.plain.galleries import recognise_galleries
from newslint.readers.plain.heads import recognise_heads
from newslint.readers.plain.labelled import recognise_labelled
from newslint.readers.plain.lines import comment_spans, split_lines
from newslint.readers.plain.page import Page
from newslint.readers.plain.pictures import recognise_pictures
from newslint.readers.plain.posts import recognise_posts
from newslint.readers.plain.related import recognise_related
from newslint.readers.plain.strangers import recognise_strangers
from newslint.readers.plain.videos import recognise_videos
from newslint.source import Source


def read(source: Source) -> Article:
    """See a plain text as an editor does.

    Every line that is not blank becomes one block, or several that part it among them.
    """
    comments = comment_spans(source)
    page = Page(split_lines(source, comments))
    for recognise in _RECOGNISERS:
        recognise(page)
    return Article(source, "plain", tuple(page.blocks()), comments)


# What is surest comes first, since a line is claimed only once.
_RECOGNISERS = (
    recognise_labelled,
    recognise_residue,
    recognise_posts,
    recognise_galleries,
    recognise_pictures,
    placeholders,
    recognise_addresses,
    recognise_videos,
    recognise_heads,
    captions_like_the_others,
    recognise_related,
    recognise_strangers,
    recognise_bare_captions,
    recognise_copy,
)
