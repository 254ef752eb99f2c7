"""How plain text is read: roles of whole invented articles, and where every block stands."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.article import Article, Role
from newslint.readers.plain import read
from newslint.source import Source


def article(text: str) -> Article:
    return read(Source("a.txt", text))


def roles(text: str) -> list[tuple[str, str]]:
    return [(block.role.value, block.text.string) for block in article(text).blocks]


def figures(text: str) -> list[tuple[str, int | None]]:
    return [(block.role.value, block.figure) for block in article(text).blocks if block.figure]


BODY = "The ferry has crossed the Nene since 1821, and it has been late since 1822, the council says."
MORE = "Nobody in the village can remember a summer in which it did not sink at least once, she said."


def test_a_feed_prints_alt_caption_credit_and_the_caption_again() -> None:
    text = (
        "Ferry to close after two hundred years\n\n"
        f"{BODY}\n\n"
        "a large ship in a body of water: The ferry’s last crossing\n\n"
        "© Getty\nThe ferry's last crossing\n\n"
        f"{MORE}\n\n"
        "Source Article\n"
    )
    assert roles(text) == [
        ("headline", "Ferry to close after two hundred years"),
        ("paragraph", BODY),
        ("alt", "a large ship in a body of water"),
        ("caption", "The ferry’s last crossing"),
        ("credit", "© Getty"),
        ("caption", "The ferry's last crossing"),
        ("paragraph", MORE),
        ("residue", "Source Article"),
    ]
    assert figures(text) == [("alt", 1), ("caption", 1), ("credit", 1), ("caption", 1)]


def test_a_feed_may_forget_the_credit() -> None:
    text = f"{BODY}\n\na man wearing a suit and tie: Ivo Pell at the quay\n\nIvo Pell at the quay\n\n{MORE}"
    assert figures(text) == [("alt", 1), ("caption", 1), ("caption", 1)]


def test_a_picture_pasted_on_one_line_is_parted() -> None:
    line = (
        "a large ship in a body of water: The ferry (AP Photo/Ada Byrne)© Ada Byrne, AP The ferry (AP Photo/Ada Byrne)"
    )
    assert roles(f"{BODY}\n\n{line}\n\n{MORE}")[1:-1] == [
        ("alt", "a large ship in a body of water"),
        ("caption", "The ferry"),
        ("credit", "(AP Photo/Ada Byrne)"),
        ("credit", "© Ada Byrne, AP"),
        ("caption", "The ferry"),
        ("credit", "(AP Photo/Ada Byrne)"),
    ]


def test_slides_of_a_gallery_share_its_number() -> None:
    text = (
        f"{BODY}\n\n"
        "Slide 1 of 3: FELL BRIDGE - MAY 9: Boats at dusk. (Photo by Ada Byrne/Getty Images)\n"
        "Next Slide\nFull screen\n1/3 SLIDES © Ada Byrne/Getty Images\nBoats at dusk.\nSlideshow by photo services\n\n"
        f"{MORE}\n\n"
        "Slide 2 of 3: Boats at dawn.\n\n"
        f"{BODY}\n"
    )
    blocks = article(text).blocks
    assert [(b.role.value, b.text.string, b.figure, b.gallery) for b in blocks if b.figure] == [
        ("dateline", "FELL BRIDGE - MAY 9:", 1, 1),
        ("caption", "Boats at dusk.", 1, 1),
        ("credit", "(Photo by Ada Byrne/Getty Images)", 1, 1),
        ("credit", "© Ada Byrne/Getty Images", 1, 1),
        ("caption", "Boats at dusk.", 1, 1),
        ("caption", "Boats at dawn.", 2, 1),
    ]
    assert [b.text.string for b in blocks if b.role is Role.RESIDUE] == [
        "Slide 1 of 3:",
        "Next Slide",
        "Full screen",
        "1/3 SLIDES",
        "Slideshow by photo services",
        "Slide 2 of 3:",
    ]


def test_a_broadcaster_labels_its_pictures_and_leaves_the_titles_of_its_videos() -> None:
    text = (
        f"{BODY}\n\nFerrymen at the quay\nImage:\nFerrymen have gone on strike. Pic: AP\n\n{MORE}\n\n"
        "Please use Chrome browser for a more accessible video player\n\n0:50\n\nFerry sinks at its moorings\n\n"
        f"{BODY}\n"
    )
    assert roles(text)[1:] == [
        ("alt", "Ferrymen at the quay"),
        ("image", "Image:"),
        ("caption", "Ferrymen have gone on strike."),
        ("credit", "Pic: AP"),
        ("paragraph", MORE),
        ("residue", "Please use Chrome browser for a more accessible video player"),
        ("residue", "0:50"),
        ("video-title", "Ferry sinks at its moorings"),
        ("paragraph", BODY),
    ]


def test_image_source_and_image_caption_belong_together() -> None:
    text = (
        f"{BODY}\n\nImage source, Ada Byrne/BBC\nImage caption, The quay at low tide\n\n{MORE}\n\n"
        f"Image caption, The toll house\n\n{BODY}\n"
    )
    assert roles(text)[1:4] == [
        ("credit", "Image source, Ada Byrne/BBC"),
        ("image", "Image caption,"),
        ("caption", "The quay at low tide"),
    ]
    assert figures(text) == [("credit", 1), ("image", 1), ("caption", 1), ("image", 2), ("caption", 2)]


def test_a_credit_at_the_end_of_a_caption_is_a_block_of_its_own() -> None:
    text = (
        f"{BODY}\n\nFILE - The ferry in 1994. (AP Photo/Ada Byrne, File)\n\n"
        f"{MORE}\n\nLa quille. © Lucie Marchand\n\n{BODY}"
    )
    assert roles(text)[1:-1] == [
        ("caption", "FILE - The ferry in 1994."),
        ("credit", "(AP Photo/Ada Byrne, File)"),
        ("paragraph", MORE),
        ("caption", "La quille."),
        ("credit", "© Lucie Marchand"),
    ]


def test_a_bare_caption_is_known_where_others_end_in_a_credit() -> None:
    text = (
        f"{BODY}\n\nThe ferry in May. (AP Photo/Ada Byrne)\n\n{MORE}\n\n"
        f"The quay in June. (AP Photo/Ada Byrne)\n\n{BODY}\n\n"
        f"The toll house is covered with bunting on Friday.\n\n{MORE}\n\n"
        f"The ferry was sold on Friday for a pound.\n\n{BODY}"
    )
    assert ("caption", "The toll house is covered with bunting on Friday.") in roles(text)
    assert ("paragraph", "The ferry was sold on Friday for a pound.") in roles(text)


def test_a_credit_may_stand_before_its_caption() -> None:
    text = (
        f"{BODY}\n\nKevin Lisle/for Fell Daily News Ada Byrne at the quay. Previous Next\n\n"
        f"{MORE}\n\nCredit: NASA View full size image The Nene from space\n\n{BODY}"
    )
    assert roles(text)[1:] == [
        ("credit", "Kevin Lisle/for Fell Daily News"),
        ("caption", "Ada Byrne at the quay."),
        ("residue", "Previous Next"),
        ("paragraph", MORE),
        ("credit", "Credit: NASA"),
        ("residue", "View full size image"),
        ("caption", "The Nene from space"),
        ("paragraph", BODY),
    ]


def test_a_caption_and_credit_may_stand_before_a_second_headline() -> None:
    headline = "Ferry to close after two hundred years"
    text = f"{headline}\n\nThe ferry is late again. | AP Photo {headline}\n\n{BODY}"
    assert roles(text) == [
        ("headline", headline),
        ("caption", "The ferry is late again."),
        ("credit", "AP Photo"),
        ("headline", headline),
        ("paragraph", BODY),
    ]


def test_a_credit_without_its_picture_is_residue_but_one_below_the_text_is_not() -> None:
    text = f"{BODY}\n\nIvo Lisle/The Fell Observer via AP Photo\n\n{MORE}\n\n© Reuters"
    assert roles(text)[1] == ("residue", "Ivo Lisle/The Fell Observer via AP Photo")
    assert roles(text)[-1] == ("credit", "© Reuters")


def titles(text: str) -> list[tuple[str, str]]:
    return [(b.text.string, b.why) for b in article(text).blocks if b.role is Role.VIDEO_TITLE]


def test_blank_lines_where_the_player_was_tell_a_title() -> None:
    assert titles(f"{BODY}\n\n{MORE}\n\nFerry sinks at its moorings\n\n\n\n{BODY}\n\n{MORE}") == [
        ("Ferry sinks at its moorings", "three blank lines follow, where the player was")
    ]


def test_a_title_interrupts_a_quotation() -> None:
    text = (
        f"{BODY}\n\n“I was frightened, of course, as anybody would be.\n\n"
        "Ferry sinks at its moorings\n\n“But I stayed on board until the end.”"
    )
    assert titles(text) == [("Ferry sinks at its moorings", "it interrupts a quotation that runs on")]


def test_a_label_tells_a_title() -> None:
    text = f"{BODY}\n\nVIDÉO. La quille sort de l’eau\n\n{MORE}\n\nClick to WATCH: Ferry sinks\n\n{BODY}"
    assert [title for title, _ in titles(text)] == ["VIDÉO. La quille sort de l’eau", "Click to WATCH: Ferry sinks"]


def test_headlines_of_other_stories_are_told_by_where_they_stand() -> None:
    text = (
        f"{BODY}\n\nProfile: Ada Byrne\nTimeline of the ferry\n\n{MORE}\n\n"
        f"Internal memo: Ferrymen falsified the records of three hundred crossings\n\n{BODY}\n\n"
        "You might also be interested in...\n\nTen ferries that never sank at all\n\nFollow Ada on Twitter: @adabyrne"
    )
    assert [title for title, _ in titles(text)] == [
        "Profile: Ada Byrne",
        "Timeline of the ferry",
        "Internal memo: Ferrymen falsified the records of three hundred crossings",
        "Ten ferries that never sank at all",
    ]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("What happens next?", id="question subhead"),
        pytest.param("A hole in the hull", id="subhead"),
        pytest.param("‘A proper fire’", id="quoted subhead"),
        pytest.param("CLUES IN THE MUD", id="subhead in capitals"),
        pytest.param("___", id="end rule"),
        pytest.param("Ada Byrne, transport correspondent", id="byline"),
        pytest.param("2. Never moor at night", id="numbered subhead"),
        pytest.param("Contributing: Ivo Pell", id="contributor line"),
        pytest.param("Watch this space, the council says.", id="sentence"),
    ],
)
def test_lines_that_head_or_end_a_text_are_no_titles(line: str) -> None:
    assert titles(f"{BODY}\n\n{MORE}\n\n{line}\n\n{BODY}\n\n{MORE}") == []


def test_a_page_with_a_family_of_subheads_keeps_them_where_a_player_is_gone() -> None:
    subheads = ["The hull", "The mast and the sail", "The long rope", "The old quay", "The last bell"]
    text = "\n\n".join(f"{subhead}\n\n{BODY}\n\n{MORE}" for subhead in subheads)
    text += f"\n\nThe toll house\n\n\n\n{BODY}"
    assert titles(text) == []


def test_a_live_player_keeps_its_title() -> None:
    text = f"{BODY}\n\nFerry sinks at its moorings\n\nhttps://www.youtube.com/watch?v=abc\n\n{MORE}"
    assert roles(text)[1:3] == [
        ("video-title", "Ferry sinks at its moorings"),
        ("video", "https://www.youtube.com/watch?v=abc"),
    ]
    assert figures(text) == [("video-title", 1), ("video", 1)]


def test_embedded_posts_keep_text_and_signature_and_are_residue_without_text() -> None:
    text = (
        f"{BODY}\n\nThe ferry is sinking again, as it does every year 🚢\n\n"
        f"— Ada Byrne (@adabyrne) May 4, 2022\n\n{MORE}\n\n"
        f"Club statement\n\n— Fell FC (@fellfc) May 5, 2022\n\n{BODY}"
    )
    assert roles(text)[1:-1] == [
        ("embed", "The ferry is sinking again, as it does every year 🚢"),
        ("embed", "— Ada Byrne (@adabyrne) May 4, 2022"),
        ("paragraph", MORE),
        ("residue", "Club statement"),
        ("residue", "— Fell FC (@fellfc) May 5, 2022"),
    ]


def test_share_buttons_are_residue_only_in_a_row() -> None:
    assert [role for role, _ in roles(f"{BODY}\n\nFacebook\n\nTwitter\n\nEmail\n\n{MORE}")][1:-1] == ["residue"] * 3
    assert roles(f"{BODY}\n\nFacebook\n\n{MORE}")[1] == ("subhead", "Facebook")


def test_the_head_of_an_article_is_told_apart() -> None:
    head = "Ferry to close after two hundred years | Fell News\nBy Ada Byrne\nPublished 14 May"
    text = f"{head}\n\n{BODY}\n\nTags: ferry, Nene"
    assert roles(text) == [
        ("headline", "Ferry to close after two hundred years"),
        ("residue", "| Fell News"),
        ("byline", "By Ada Byrne"),
        ("dateline", "Published 14 May"),
        ("paragraph", BODY),
        ("tag", "Tags: ferry, Nene"),
    ]


def test_lists_and_corrections_are_known() -> None:
    text = f"{BODY}\n\n• A rope\n• A bell\n\nCorrection: The ferry is called Swan, not Swann.\n\n> She floats."
    assert roles(text)[1:] == [
        ("list-item", "A rope"),
        ("list-item", "A bell"),
        ("correction", "Correction: The ferry is called Swan, not Swann."),
        ("block-quote", "She floats."),
    ]


def test_story_highlights_are_a_lost_box_with_its_points() -> None:
    text = f"Ferry sinks in sight of the quay\n\nStory highlights The ferry was old\n\nNobody has drowned\n\n{BODY}"
    assert roles(text)[1:4] == [
        ("residue", "Story highlights"),
        ("list-item", "The ferry was old"),
        ("list-item", "Nobody has drowned"),
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The ferry has crossed the river Nene since 1821, and it has been late\n"
        "since 1822, when the council bought the first of its four hundred and\n"
        "eleven timetables.\n\n"
        "Nobody in the village can remember a summer in which it did not sink\r\n"
        "at least once, and nobody has asked for their money back, since there\n"
        "is no charge.\n"
    )
    blocks = article(text).blocks
    assert [block.text.string.count(" ") for block in blocks] == [28, 29]
    place = blocks[0].text.string.index("eleven")
    assert text[slice(*blocks[0].text.span(place, place + 6))] == "eleven"


def test_comments_are_no_text() -> None:
    text = f"{BODY}\n\n<!-- newslint: ignore x -- y -->\nThe ferry <!-- sic --> is called Swan, as all of them are.\n"
    read_article = article(text)
    assert [text[slice(*span)] for span in read_article.comments] == [
        "<!-- newslint: ignore x -- y -->",
        "<!-- sic -->",
    ]
    assert read_article.blocks[1].text.string == "The ferry  is called Swan, as all of them are."


def test_other_scripts_are_read() -> None:
    text = (
        "渡し船が二百年の歴史に幕\n\n渡し船は一八二一年から川を渡っている。\n\n"
        "夕暮れの渡し船 © 共同通信\n\n村の人々は別れを惜しんだ。\n"
    )
    assert ("headline", "渡し船が二百年の歴史に幕") in roles(text)
    assert ("caption", "夕暮れの渡し船") in roles(text)
    assert ("credit", "© 共同通信") in roles(text)


@pytest.mark.parametrize("text", ["", "\n\n", "   \n\t\n", "<!-- nothing -->"])
def test_a_page_without_text_has_no_blocks(text: str) -> None:
    assert article(text).blocks == ()


_LINES = st.sampled_from(
    [
        "",
        "",
        BODY,
        MORE,
        "a large ship in a body of water: The ferry’s last crossing",
        "© Getty",
        "The ferry's last crossing",
        "The ferry (AP Photo/Ada Byrne)© Ada Byrne, AP The ferry (AP Photo/Ada Byrne)",
        "Slide 1 of 3: FELL - MAY 9: Boats. (Photo by Ada Byrne/Getty Images)",
        "1/3 SLIDES © Ada Byrne/Getty Images",
        "Image:",
        "Image source, Getty Images",
        "Image caption, The quay",
        "Credit: NASA View full size image The Nene [",
        "The Nene [",
        "Story highlights The ferry was old",
        "Read more",
        "0:50",
        "Profile: Ada Byrne",
        "Timeline of the ferry",
        "— Ada Byrne (@adabyrne) May 4, 2022",
        "https://youtu.be/abc",
        "“I was frightened, of course.",
        "<!-- newslint: ignore x -->",
        "The ferry <!-- sic --> is called Swan.",
        "<!-- a",
        "b -->",
        "• A rope",
        "> She floats 🚢",
        "FELL, England",
        "ПОЧЕМУ паром тонет",
    ]
)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.one_of(_LINES, st.text(max_size=40)), max_size=25), st.sampled_from(["\n", "\r\n", "\r"]))
def test_blocks_cover_every_line_once_and_stand_where_they_say(lines: list[str], line_end: str) -> None:
    source = Source("a.txt", line_end.join(lines))
    read_article = read(source)
    reached = 0
    covered = set()
    for block in read_article.blocks:
        assert block.text.string.strip()
        span = block.text.span(0, len(block.text))
        assert reached <= block.span.start <= span.start < span.end <= block.span.end
        reached = block.span.end
        if len(block.text.pieces) == 1:
            assert source.slice(span) == block.text.string
        covered.update(range(block.span.start, block.span.end))
    for span in read_article.comments:
        covered.update(range(span.start, span.end))
    for start in source.line_starts:
        line = source.line_span(start)
        if source.slice(line).strip():
            assert any(offset in covered for offset in range(line.start, line.end))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 1_000_000, id="one long word"),
        pytest.param("(" * 300_000, id="open brackets"),
        pytest.param("a: " * 300_000 + "©", id="colons before a sign"),
        pytest.param("© " * 100_000, id="signs"),
        pytest.param("Photo: " * 50_000, id="labels"),
        pytest.param("Read more\n" * 20_000, id="residue lines"),
        pytest.param("A ferry sinks here\n" * 20_000, id="titles"),
        pytest.param("<!--" * 100_000, id="open comments"),
        pytest.param("“" * 100_000 + "\n\nA b c\n\n“d", id="quotation marks"),
        pytest.param("© Getty\n" * 20_000, id="credits"),
    ],
)
def test_reading_takes_linear_time(text: str) -> None:
    started = time.perf_counter()
    article(text)
    assert time.perf_counter() - started < 5
