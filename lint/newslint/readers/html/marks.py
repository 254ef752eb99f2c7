"""What class names mean: the words by which content systems mark parts of an article."""

from __future__ import annotations

from newslint.readers.furniture.tables import word_set

_CAPTION = word_set(
    """caption captions captiontext cutline cutlines figcaption imagecaption imgcaption mediacaption photocaption
    piccaption picturecaption slidecaption bildunterschrift bildunterzeile bildtext bijschrift didascalia legende"""
)
_CREDIT = word_set(
    """attribution copyright copyrightholder copyrightnotice credit creditline credits credittext imagecredit
    imagesource imgcredit mediacredit mediasource photocredit photocredits photographer photosource piccredit
    picturecredit bildnachweis bildquelle fotocredit fotograf photographe"""
)
_SIGNED = word_set("source byline author agency provider creator")
_PICTURE = word_set("bild foto image img photo picture")
_PICTURE_OR_MEDIA = _PICTURE | word_set("figure media")
_DESCRIBES = word_set("desc description legend")
_SUPPLIES = word_set("source agency provider owner")
_STORY = word_set("article body content copy entry post story text")
_ITEM = word_set("article blog detail entry field item news post story")
_TEXT = word_set("body content copy text")
_BODY = word_set("articlebody articlecontent articletext entrycontent postcontent storybody storycontent storytext")
_MOVING = word_set("clip player video videos")
_TITLE = word_set("headline title")
_STANDFIRST = word_set(
    """dek deck standfirst strapline subheadline subhed subtitle chapeau chapo sottotitolo entradilla bajada vorspann
    ingress"""
)
_SUMS_UP = word_set("desc description excerpt summary")
_KICKER = word_set("dachzeile eyebrow kicker occhiello overline roofline superheadline surtitre")
_BYLINE = word_set("byline bylines")
_AUTHOR = word_set("author authors authorname contributor contributors writer")
_PERSON = word_set(
    "about avatar bio biography box card comment description follow image img info more photo picture profile quote"
)
_DATE = word_set(
    """createdtime date datepublished datemodified datetime posted postdate pubdate publishdate published time
    timestamp updated"""
)
_TAGS = word_set("keywords taglist tags topics")
_CORRECTION = word_set("clarification clarifications correction corrections errata erratum")


def is_caption(words: frozenset[str]) -> bool:
    """`caption`, `cutline`, `image-description`."""
    if not _CAPTION.isdisjoint(words):
        return True
    return not _PICTURE_OR_MEDIA.isdisjoint(words) and not _DESCRIBES.isdisjoint(words)


def is_credit(words: frozenset[str]) -> bool:
    """`photo-credit`, `attribution`, `image-source`."""
    if not _CREDIT.isdisjoint(words):
        return True
    return not _PICTURE_OR_MEDIA.isdisjoint(words) and not _SUPPLIES.isdisjoint(words)


def is_credit_at_picture(words: frozenset[str]) -> bool:
    """What is a credit beside a picture and may be much else elsewhere: `source`, `byline`."""
    return not _CREDIT.isdisjoint(words) or not _SIGNED.isdisjoint(words)


def is_moving(words: frozenset[str]) -> bool:
    """Names of videos."""
    return not _MOVING.isdisjoint(words)


def is_title(words: frozenset[str]) -> bool:
    """Names of titles, of whatever."""
    return not _TITLE.isdisjoint(words)


def is_headline(words: frozenset[str]) -> bool:
    """`headline`, `entry-title`."""
    return "sub" not in words and ("headline" in words or ("title" in words and not _ITEM.isdisjoint(words)))


def is_picture(words: frozenset[str]) -> bool:
    """Names of one picture, and not of the story that it illustrates."""
    return not _PICTURE.isdisjoint(words) and _STORY.isdisjoint(words)


def is_body(words: frozenset[str]) -> bool:
    """`articleBody`, `entry-content`, `story_text`."""
    if not _BODY.isdisjoint(words):
        return True
    return not _ITEM.isdisjoint(words) and not _TEXT.isdisjoint(words)


def is_standfirst(words: frozenset[str]) -> bool:
    """`dek`, `standfirst`, `article-summary`."""
    if not _STANDFIRST.isdisjoint(words):
        return True
    return not _SUMS_UP.isdisjoint(words) and not _ITEM.isdisjoint(words)


def is_kicker(words: frozenset[str]) -> bool:
    """The line above a headline."""
    return not _KICKER.isdisjoint(words)


def is_byline(words: frozenset[str]) -> bool:
    """`byline`, `author-name`; not what tells more about a writer."""
    if not _BYLINE.isdisjoint(words):
        return True
    return not _AUTHOR.isdisjoint(words) and _PERSON.isdisjoint(words)


def is_biography(words: frozenset[str]) -> bool:
    """`author-bio`, `about-the-author`."""
    if not words.isdisjoint(("aboutauthor", "abouttheauthor", "authorbio", "authorbox")):
        return True
    return not _AUTHOR.isdisjoint(words) and not words.isdisjoint(("about", "bio", "biography", "box", "card"))


def is_date(words: frozenset[str]) -> bool:
    """When the article was published; also the name of many other moments."""
    return not _DATE.isdisjoint(words)


def is_tags(words: frozenset[str]) -> bool:
    """The subjects of an article."""
    return not _TAGS.isdisjoint(words)


def is_correction(words: frozenset[str]) -> bool:
    """Notes that set an article right."""
    return not _CORRECTION.isdisjoint(words)


def is_pull_quote(words: frozenset[str]) -> bool:
    """`pullquote`, `quote--pull`."""
    return "pullquote" in words or ("pull" in words and "quote" in words)
