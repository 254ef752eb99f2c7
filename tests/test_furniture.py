"""How pages mark credits, players, machine-made alts and what a scrape leaves."""

from __future__ import annotations

import pytest

from newslint.readers.furniture import (
    credit_span,
    is_button,
    is_credit,
    is_player,
    machine_alt_end,
    placeholder,
    player_url,
    residue_end,
    residue_reason,
    residue_start,
    video_label,
)


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The weir at dusk. Photo: Ada Byrne", "Photo: Ada Byrne"),
        ("The weir at dusk (AP Photo/Ada Byrne, File)", "(AP Photo/Ada Byrne, File)"),
        ("The weir © Lucie Marchand", "© Lucie Marchand"),
        ("Ferrymen leave the quay. Pic: AP", "Pic: AP"),
        ("The hut. Photograph: Toby Lisle/The Fell Gazette", "Photograph: Toby Lisle/The Fell Gazette"),
        ("Page 12. Credit: Handout", "Credit: Handout"),
        ("Smoke over the hill (EPA)", "(EPA)"),
        ("The singer leaves the club [Splash]", "[Splash]"),
        ("The duchess laughs (Image: GETTY)", "(Image: GETTY)"),
        ("The altos find shade Picture: Joel Whyte", "Picture: Joel Whyte"),
        ("The mill wheel. Image courtesy of the Fell Museum", "Image courtesy of the Fell Museum"),
        ("The square. Toby Lisle/AFP via Getty Images", "Toby Lisle/AFP via Getty Images"),
        ("The fire at noon REUTERS/Ada Byrne", "REUTERS/Ada Byrne"),
        ("The delegation. Photo by Ada Byrne for the Post", "Photo by Ada Byrne for the Post"),
        ("A boat burns. J. T. Lisle/The Fell Gazette via AP", "J. T. Lisle/The Fell Gazette via AP"),
        ("The crowd (AP Photo/A24, Ada Byrne)AP2014", "(AP Photo/A24, Ada Byrne)AP2014"),
        ("The crowd (AP Photo/Ada Byrne)© Ada Byrne, AP", "(AP Photo/Ada Byrne)© Ada Byrne, AP"),
        ("Das Tor im Winter. Foto: Jens Kahl/dpa", "Foto: Jens Kahl/dpa"),
        ("La place du marché. Crédit photo : Lucie Marchand", "Crédit photo : Lucie Marchand"),
        ("La plaza. Foto de Ana Ruiz / EFE", "Foto de Ana Ruiz / EFE"),
        ("広場に集まる人々 © 共同通信", "© 共同通信"),
        ("The ferry 🚢 leaves. Photo: Ada Byrne", "Photo: Ada Byrne"),
    ],
)
def test_a_credit_is_found_at_the_end_of_a_caption(caption: str, credit: str) -> None:
    start, end = credit_span(caption) or (0, 0)
    assert caption[start:end] == credit


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Credit: NASA View full size image A moon rises", "Credit: NASA"),
        ("Kevin Lisle/for Fell Daily News Ada Byrne at the office of her lawyer", "Kevin Lisle/for Fell Daily News"),
        ("Fell Herald / Polaris Officers arrive at the gate", "Fell Herald / Polaris"),
    ],
)
def test_a_credit_is_found_at_the_start_of_a_caption(caption: str, credit: str) -> None:
    start, end = credit_span(caption) or (0, 0)
    assert caption[start:end] == credit


@pytest.mark.parametrize(
    "text",
    [
        "He said the photo by Ann was old.",
        "© is a symbol",
        "FELL BRIDGE (AP)",
        "The image: blurred",
        "Image: Mourners leave the chapel",
        "It is run by the Press Association (PA).",
        "She wrote it for Reuters.",
        "Reuters/Ipsos poll finds few in favour",
        "I took the photo by the River Fell.",
        "“Photo: Yes,” she said.",
        "Copyright law protects Getty Images",
        "The court was shown the picture: A man stood at the gate.",
        "",
    ],
)
def test_prose_is_not_taken_for_a_credit(text: str) -> None:
    assert credit_span(text) is None
    assert not is_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "© Getty",
        "© Provided by PA",
        "Photo: Ada Byrne",
        "REUTERS/Ada Byrne",
        "Image source, Getty Images",
        "1/49 SLIDES © Ada Byrne/Getty Images",
        "Picture: Joel Whyte",
        "David T. Lisle III/The Fell Observer via AP Photo",
        "photo by Ada Byrne / CC BY-SA 3.0 / cropped",
        "Featured image via Getty Images/Ada Byrne",
        "(Image credit: All About Ferries)",
        "Getty Images",
        "Image: GETTY",
    ],
)
def test_a_line_can_be_a_credit_as_a_whole(text: str) -> None:
    assert is_credit(text)


@pytest.mark.parametrize(
    "text", ["Image: Ada Byrne", "The weir. Photo: Ada Byrne", "Photo finish at the regatta", "NASA"]
)
def test_a_line_with_more_than_a_credit_is_none(text: str) -> None:
    assert not is_credit(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Source Article", "the foot line of a syndication feed"),
        ("This article originally appeared on Fell News.", "the foot line of a syndication feed"),
        ("Read more", "a link to other stories"),
        ("READ MORE: Ten ways to moor a ferry", "a link to other stories"),
        ("À lire aussi : Les péniches reviennent", "a link to other stories"),
        ("Like this? You might also be interested in...", "a link to other stories"),
        ("More from the valley: Council to weigh water rates", "a link to other stories"),
        ("Related article: Ferry to close", "a link to other stories"),
        ("Share this: Share", "a share button"),
        ("7k SHARES SHARE THIS STORY", "a share button"),
        ("Partager cet article", "a share button"),
        ("Follow Fell News on Facebook, Twitter and Instagram.", "a call to follow an account"),
        ("Follow Ada on Twitter: @adabyrne", "a call to follow an account"),
        ("Next Slide", "a control of a picture gallery"),
        ("Slideshow by photo services", "a control of a picture gallery"),
        ("View full size image", "a control of a picture gallery"),
        ("Enlarge", "a control of a picture gallery"),
        ("1/49 SLIDES", "a slide counter"),
        ("Story Continued Below", "a control of the page"),
        ("(SCROLL DOWN FOR VIDEO)", "a control of the page"),
        ("Story highlights", "the heading of a box that is gone"),
        ("Related topics", "the heading of a box that is gone"),
        ("Advertisement", "the mark of an advertisement"),
        (
            "JUST WATCHED Ferry sinks Replay More Videos ... MUST WATCH Ferry sinks 01:45",
            "what is left of a video player",
        ),
        ("Please use Chrome browser for a more accessible video player", "what is left of a video player"),
        ("[Embedded content unavailable]", "an embed that is gone"),
        ("SIGN UP FOR OUR NEWSLETTER", "a newsletter sign-up"),
        ("4410923", "a number of the publishing system"),
    ],
)
def test_page_furniture_is_named_for_an_editor(text: str, reason: str) -> None:
    assert residue_reason(text) == reason


@pytest.mark.parametrize(
    "text",
    [
        "You can read more about the winter of 1956 in the library.",
        "Read more clocks, the doctor says.",
        "Published 14 May",
        "This story has been updated to correct the name of the ferry.",
        "Associated Press writer Ada Byrne contributed to this report.",
        "Correction: the ferry is called Swan.",
        "[^2]: The ferry is older than the bridge.",
        "More from the same hand survives in Leeds.",
        "Follow the river to the weir, and do not look at Twitter's old offices.",
        "Share prices fell on Monday.",
        "The post was vacant for a year.",
        "2024",
        "",
    ],
)
def test_words_of_the_article_are_no_furniture(text: str) -> None:
    assert residue_reason(text) is None


def test_furniture_glued_to_a_caption_is_cut_off() -> None:
    assert residue_start("Slide 1 of 5: Children float lanterns") == (14, "a slide counter")
    assert residue_start("Story highlights The ferry is closed") == (17, "the heading of a box that is gone")
    assert residue_start("Slide rules are back") == (0, "")
    assert residue_end("The mill wheel. Previous Next") == (16, "a control of a picture gallery")
    assert residue_end("The next wheel") == (-1, "")


def test_share_buttons_are_single_words() -> None:
    assert is_button("Facebook") and is_button("WhatsApp") and is_button("E-Mail")
    assert not is_button("Facebook sued in Ireland")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("VIDÉO. La cloche sonne", "VIDÉO. "),
        ("Video: the bell rings", "Video: "),
        ("WATCH: The bell rings", "WATCH: "),
        ("Click to WATCH: The bell rings", "Click to WATCH: "),
        ("WATCH | The bell rings", "WATCH | "),
        ("Watch the lanterns drift", ""),
        ("Video shows a man at the bell", ""),
        ("Videos: a history", ""),
        ("Watch. Then listen.", ""),
    ],
)
def test_a_video_label_is_measured(text: str, label: str) -> None:
    assert text[: video_label(text)] == label


def test_what_a_player_shows_is_told_from_text() -> None:
    assert is_player("0:50") and is_player("01:45") and is_player("0:12 / 1:02:45")
    assert is_player("Media playback is unsupported on your device")
    assert not is_player("2:55 into overtime")
    assert not is_player("The player was sold")


def test_addresses_of_videos_are_known_by_host() -> None:
    assert player_url("https://www.youtube.com/watch?v=abc")
    assert player_url("https://youtu.be/abc")
    assert not player_url("https://example.org/video")
    assert not player_url("see https://youtu.be/abc")


@pytest.mark.parametrize(
    ("text", "alt"),
    [
        (
            "a group of people standing in front of a boat: Ferrymen at work",
            "a group of people standing in front of a boat",
        ),
        ("a man in a suit and tie standing at a podium", "a man in a suit and tie standing at a podium"),
        ("a large ship in a body of water", "a large ship in a body of water"),
        ("a close up of a stone bridge", "a close up of a stone bridge"),
        ("a bowl of soup sitting on top of a stove", "a bowl of soup sitting on top of a stove"),
        ("Ada Byrne et al. posing for the camera: The cast", "Ada Byrne et al. posing for the camera"),
        ("A notebook page of bus times", ""),
        ("A girl sits behind the counter in about 1911", ""),
        ("a girl sits behind the counter in about 1911", ""),
        ("a map of bus routes in the valley", ""),
        ("a man of the people: he said so himself", ""),
        ("", ""),
    ],
)
def test_alt_texts_of_a_machine_are_told_from_those_of_people(text: str, alt: str) -> None:
    assert text[: machine_alt_end(text)] == alt


def test_placeholders_are_known() -> None:
    assert placeholder("caption goes here") and placeholder("[Caption here]") and placeholder("TK")
    assert not placeholder("Caption competition winners")
