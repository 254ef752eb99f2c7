"""The forms in which plain text marks pictures, players and posts: whole invented articles, line by line.

In the articles, `(1)` to `(4)` on a line of their own stand for paragraphs.
"""

from __future__ import annotations

import pytest

from newslint.readers.plain import read
from newslint.source import Source

HEADLINE = "Otter wardens win their nine-year fight for a second bucket"
PARAGRAPHS = {
    "(1)": "The wardens of Brackwater asked for a second bucket in 2012, when the first one sprang a leak.",
    "(2)": "“We have carried eels in our hats since then,” said Orla Fenwick, who has been a warden for 31 years.",
    "(3)": "The parish council voted by seven to two on Monday, after a debate that lasted until the milk came.",
    "(4)": "Its chairman, Tam Ruddock, said the bucket would be blue and would be kept in a locked shed.",
}


def roles(text: str) -> list[str]:
    lines = [PARAGRAPHS.get(line, HEADLINE if line == "(H)" else line) for line in text.strip("\n").split("\n")]
    found = read(Source("a.txt", "\n".join(lines) + "\n")).blocks
    short = {string: key for key, string in PARAGRAPHS.items()} | {HEADLINE: "(H)"}
    return [f"{block.role.value} {short.get(block.text.string, block.text.string)}" for block in found]


def form(name: str, text: str, expected: str) -> object:
    return pytest.param(text, expected.strip("\n").split("\n"), id=name)


FEEDS = [
    form(
        "alt, caption, credit, caption, without blank lines",
        """
(H)
(1)
a couple of people standing next to a river: Orla Fenwick and her hat
© Getty
Orla Fenwick and her hat
(2)
(3)
""",
        """
headline (H)
paragraph (1)
alt a couple of people standing next to a river
caption Orla Fenwick and her hat
credit © Getty
caption Orla Fenwick and her hat
paragraph (2)
paragraph (3)
""",
    ),
    form(
        "an alt that a person wrote, and a credit with a stop",
        """
(H)

(1)

Two wardens on a jetty: Wardens wait for the vote at Brackwater on Monday

© Provided by Fenland Press Agency.
Wardens wait for the vote at Brackwater on Monday.

(2)
""",
        """
headline (H)
paragraph (1)
alt Two wardens on a jetty
caption Wardens wait for the vote at Brackwater on Monday
credit © Provided by Fenland Press Agency.
caption Wardens wait for the vote at Brackwater on Monday.
paragraph (2)
""",
    ),
    form(
        "two pictures in a row, the first below the headline",
        """
(H)

a person holding a bucket: The old bucket, which leaks

© Reuters
The old bucket, which leaks

a body of water with a boat: The river at Brackwater in the rain

© PA
The river at Brackwater in the rain

(1)

(2)
""",
        """
headline (H)
alt a person holding a bucket
caption The old bucket, which leaks
credit © Reuters
caption The old bucket, which leaks
alt a body of water with a boat
caption The river at Brackwater in the rain
credit © PA
caption The river at Brackwater in the rain
paragraph (1)
paragraph (2)
""",
    ),
    form(
        "the last thing on the page",
        """
(H)

(1)

(2)

a man wearing a hat: Tam Ruddock

© Ada Quill/Fenland Press Agency
Tam Ruddock
""",
        """
headline (H)
paragraph (1)
paragraph (2)
alt a man wearing a hat
caption Tam Ruddock
credit © Ada Quill/Fenland Press Agency
caption Tam Ruddock
""",
    ),
    form(
        "caption, credit, caption, the alt gone",
        """
(H)

(1)

The shed in which the bucket will be kept (Photo by Ada Quill/Getty Images)

© 2019 Getty Images
The shed in which the bucket will be kept (Photo by Ada Quill/Getty Images)

(2)
""",
        """
headline (H)
paragraph (1)
caption The shed in which the bucket will be kept
credit (Photo by Ada Quill/Getty Images)
credit © 2019 Getty Images
caption The shed in which the bucket will be kept
credit (Photo by Ada Quill/Getty Images)
paragraph (2)
""",
    ),
    form(
        "on one line, with and without an alt",
        """
(H)

(1)

a close up of a bucket: The bucket, seen from above© Ada Quill/Getty Images The bucket, seen from above

Orla Fenwick pours out an eel. (AP Photo/Ada Quill, File)© Provided by Associated Press Orla Fenwick pours out an eel. (AP Photo/Ada Quill, File)

(2)

The shed at dusk. © Provided by Fenland Live The shed at dusk.

(3)
""",
        """
headline (H)
paragraph (1)
alt a close up of a bucket
caption The bucket, seen from above
credit © Ada Quill/Getty Images
caption The bucket, seen from above
caption Orla Fenwick pours out an eel.
credit (AP Photo/Ada Quill, File)
credit © Provided by Associated Press
caption Orla Fenwick pours out an eel.
credit (AP Photo/Ada Quill, File)
paragraph (2)
caption The shed at dusk.
credit © Provided by Fenland Live
caption The shed at dusk.
paragraph (3)
""",
    ),
    form(
        "on one line, the copies without brackets or with other quotes",
        """
(H)

(1)

a person sitting on a bench: Warden Pip Lorne’s hat (AP Photo/Ada Quill)© Ada Quill, AP Warden Pip Lorne's hat

(2)
""",
        """
headline (H)
paragraph (1)
alt a person sitting on a bench
caption Warden Pip Lorne’s hat
credit (AP Photo/Ada Quill)
credit © Ada Quill, AP
caption Warden Pip Lorne's hat
paragraph (2)
""",
    ),
]

GALLERIES = [
    form(
        "with all its controls",
        """
(H)

(1)

Slide 1 of 12: Orla Fenwick lifts the bucket on Monday, May 6, 2019. (Photo by Ada Quill/Getty Images)
Slide 2 of 12: The bucket is weighed.
Next Slide
Full screen
1/12 SLIDES © Ada Quill/Getty Images
Orla Fenwick lifts the bucket on Monday, May 6, 2019.
2/12 SLIDES © Tom Arkle/EPA-EFE/REX/Shutterstock
The bucket is weighed.
Slideshow by photo services

(2)
""",
        """
headline (H)
paragraph (1)
residue Slide 1 of 12:
caption Orla Fenwick lifts the bucket on Monday, May 6, 2019.
credit (Photo by Ada Quill/Getty Images)
residue Slide 2 of 12:
caption The bucket is weighed.
residue Next Slide
residue Full screen
residue 1/12 SLIDES
credit © Ada Quill/Getty Images
caption Orla Fenwick lifts the bucket on Monday, May 6, 2019.
residue 2/12 SLIDES
credit © Tom Arkle/EPA-EFE/REX/Shutterstock
caption The bucket is weighed.
residue Slideshow by photo services
paragraph (2)
""",
    ),
    form(
        "with blank lines and counters of their own lines",
        """
(H)

Slide 1 of 4

A heron waits below the weir. © Ada Quill

Slide 2 of 4

The weir in flood. © Ada Quill

(1)

(2)
""",
        """
headline (H)
residue Slide 1 of 4
caption A heron waits below the weir.
credit © Ada Quill
residue Slide 2 of 4
caption The weir in flood.
credit © Ada Quill
paragraph (1)
paragraph (2)
""",
    ),
    form(
        "of a newspaper",
        """
(H)

(1)

Photo 1 of 3: The heron house. (Ada Quill / Brackwater Courier)
Photo 2 of 3: The eel steps. (Ada Quill / Brackwater Courier)
PREVIOUS PHOTO
NEXT PHOTO

(2)
""",
        """
headline (H)
paragraph (1)
residue Photo 1 of 3:
caption The heron house.
credit (Ada Quill / Brackwater Courier)
residue Photo 2 of 3:
caption The eel steps.
credit (Ada Quill / Brackwater Courier)
residue PREVIOUS PHOTO
residue NEXT PHOTO
paragraph (2)
""",
    ),
]

BROADCASTERS = [
    form(
        "Image: as a prefix, in capitals, and without a credit",
        """
(H)

(1)

Image: Orla Fenwick has asked for a bucket since 2012. Pic: AP

(2)

IMAGE: The leak was found in 2011

(3)
""",
        """
headline (H)
paragraph (1)
image Image:
caption Orla Fenwick has asked for a bucket since 2012.
credit Pic: AP
paragraph (2)
image IMAGE:
caption The leak was found in 2011
paragraph (3)
""",
    ),
    form(
        "Image: on its own line, blank lines between the parts",
        """
(H)

(1)

Otter wardens

Image:

The wardens outside the town hall. Pics: Ada Quill

(2)

Image:
The shed

Pic: Fenland Police

(3)
""",
        """
headline (H)
paragraph (1)
alt Otter wardens
image Image:
caption The wardens outside the town hall.
credit Pics: Ada Quill
paragraph (2)
image Image:
caption The shed
credit Pic: Fenland Police
paragraph (3)
""",
    ),
    form(
        "Image: on its own line, no blank lines at all",
        """
(H)
(1)
Otter wardens
Image:
The wardens outside the town hall. Pic: PA
(2)
Please use Chrome browser for a more accessible video player
1:12
Wardens carry eels in hats
(3)
(4)
""",
        """
headline (H)
paragraph (1)
alt Otter wardens
image Image:
caption The wardens outside the town hall.
credit Pic: PA
paragraph (2)
residue Please use Chrome browser for a more accessible video player
residue 1:12
video-title Wardens carry eels in hats
paragraph (3)
paragraph (4)
""",
    ),
    form(
        "the player first, its notice glued to nothing, its title in quotes",
        """
(H)

Please use Chrome browser for a more accessible video player

0:41

'We carried eels in our hats'

(1)

(2)
""",
        """
headline (H)
residue Please use Chrome browser for a more accessible video player
residue 0:41
video-title 'We carried eels in our hats'
paragraph (1)
paragraph (2)
""",
    ),
    form(
        "a list of links below Read more",
        """
(H)

(1)

(2)

Read more:
Heron house to close after flood
The mayor who ate a lamp

(3)

(4)
""",
        """
headline (H)
paragraph (1)
paragraph (2)
residue Read more:
video-title Heron house to close after flood
video-title The mayor who ate a lamp
paragraph (3)
paragraph (4)
""",
    ),
]

CNN = [
    form(
        "highlights, player and Read More",
        """
(H)

Story highlights The first bucket leaked

Wardens used their hats

Brackwater (CNN) The wardens of Brackwater have won a second bucket after nine years of asking.

JUST WATCHED Wardens carry eels in hats Replay More Videos ... MUST WATCH Wardens carry eels in hats 01:45

(2)

(3)

Read More
""",
        """
headline (H)
residue Story highlights
list-item The first bucket leaked
list-item Wardens used their hats
paragraph Brackwater (CNN) The wardens of Brackwater have won a second bucket after nine years of asking.
residue JUST WATCHED Wardens carry eels in hats Replay More Videos ... MUST WATCH Wardens carry eels in hats 01:45
paragraph (2)
paragraph (3)
residue Read More
""",
    ),
    form(
        "the player on many lines",
        """
(H)
(1)
JUST WATCHED
Wardens carry eels in hats
Replay
More Videos ...
MUST WATCH
Wardens carry eels in hats 02:11
(2)
(3)
""",
        """
headline (H)
paragraph (1)
residue JUST WATCHED
video-title Wardens carry eels in hats
residue Replay
residue More Videos ...
residue MUST WATCH
video-title Wardens carry eels in hats
residue 02:11
paragraph (2)
paragraph (3)
""",
    ),
    form(
        "highlights on lines of their own",
        """
(H)

STORY HIGHLIGHTS
The first bucket leaked
Wardens used their hats

(1)

(2)
""",
        """
headline (H)
residue STORY HIGHLIGHTS
list-item The first bucket leaked
list-item Wardens used their hats
paragraph (1)
paragraph (2)
""",
    ),
    form(
        "no blank lines, byline and date",
        """
(H)
By Ada Quill, CNN
Updated 1042 GMT (1842 HKT) May 6, 2019
Story highlights
The first bucket leaked
Wardens used their hats
Brackwater (CNN)The wardens of Brackwater have won a second bucket after nine years of asking.
(2)
JUST WATCHED
Wardens carry eels in hats
Replay
More Videos ...
MUST WATCH
(3)
Read More
CNN's Ada Quill contributed to this report.
""",
        """
headline (H)
byline By Ada Quill, CNN
dateline Updated 1042 GMT (1842 HKT) May 6, 2019
residue Story highlights
list-item The first bucket leaked
list-item Wardens used their hats
paragraph Brackwater (CNN)The wardens of Brackwater have won a second bucket after nine years of asking.
paragraph (2)
residue JUST WATCHED
video-title Wardens carry eels in hats
residue Replay
residue More Videos ...
residue MUST WATCH
paragraph (3)
residue Read More
paragraph CNN's Ada Quill contributed to this report.
""",
    ),
]

BBC = [
    form(
        "labels with commas, one a line",
        """
(H)

Image source, Ada Quill/BBC
Image caption,
The wardens outside the town hall

(1)

Media caption, Orla Fenwick shows her hat

(2)

Media playback is unsupported on your device
Media caption, Tam Ruddock opens the shed

(3)
""",
        """
headline (H)
credit Image source, Ada Quill/BBC
image Image caption,
caption The wardens outside the town hall
paragraph (1)
residue Media caption,
video-title Orla Fenwick shows her hat
paragraph (2)
residue Media playback is unsupported on your device
residue Media caption,
video-title Tam Ruddock opens the shed
paragraph (3)
""",
    ),
    form(
        "labels without commas, glued in one line",
        """
(H)

(1)

Image copyright Ada Quill Image caption The wardens outside the town hall

(2)

Media playback is unsupported on your device Media caption Orla Fenwick shows her hat

(3)

Image source, Getty Images Image caption, The shed will be locked at night.

(4)
""",
        """
headline (H)
paragraph (1)
credit Image copyright Ada Quill
image Image caption
caption The wardens outside the town hall
paragraph (2)
residue Media playback is unsupported on your device
residue Media caption
video-title Orla Fenwick shows her hat
paragraph (3)
credit Image source, Getty Images
image Image caption,
caption The shed will be locked at night.
paragraph (4)
""",
    ),
    form(
        "labels without commas, one a line, no blank lines",
        """
(H)
Image copyright Getty Images
Image caption The wardens outside the town hall
(1)
Image copyright EPA
(2)
Image caption The shed has two locks
(3)
""",
        """
headline (H)
credit Image copyright Getty Images
image Image caption
caption The wardens outside the town hall
paragraph (1)
residue Image copyright EPA
paragraph (2)
image Image caption
caption The shed has two locks
paragraph (3)
""",
    ),
    form(
        "labels and what they label on lines of their own",
        """
(H)

(1)

Image copyright
Ada Quill
Image caption
The wardens outside the town hall

(2)

IMAGE SOURCE, GETTY IMAGES
IMAGE CAPTION, The weir in flood

(3)

Media player
Media playback is unsupported on your device

(4)

This video can not be played
To play this video you need to enable JavaScript in your browser.

(1)
""",
        """
headline (H)
paragraph (1)
image Image copyright
credit Ada Quill
image Image caption
caption The wardens outside the town hall
paragraph (2)
credit IMAGE SOURCE, GETTY IMAGES
image IMAGE CAPTION,
caption The weir in flood
paragraph (3)
residue Media player
residue Media playback is unsupported on your device
paragraph (4)
residue This video can not be played
residue To play this video you need to enable JavaScript in your browser.
paragraph (1)
""",
    ),
]

TABLOIDS = [
    form(
        "alt, then the same caption",
        """
(H)

(1)

Orla Fenwick, 58, carries an eel across the market square in her hat

Orla Fenwick, 58, carries an eel across the market square in her hat

(2)

The hat of Orla Fenwick, 58, is said to hold three eels
The hat of Orla Fenwick, 58, is said to hold three eels

SCROLL DOWN FOR VIDEO

(3)
""",
        """
headline (H)
paragraph (1)
caption Orla Fenwick, 58, carries an eel across the market square in her hat
caption Orla Fenwick, 58, carries an eel across the market square in her hat
paragraph (2)
caption The hat of Orla Fenwick, 58, is said to hold three eels
caption The hat of Orla Fenwick, 58, is said to hold three eels
residue SCROLL DOWN FOR VIDEO
paragraph (3)
""",
    ),
    form(
        "a bare alt above its caption",
        """
(H)

(1)

Orla Fenwick and Tam Ruddock

Orla Fenwick and Tam Ruddock have settled their quarrel (Image: GETTY)

(2)

The blue bucket in its shed (Image: PA Wire / Ada Quill)

(3)
""",
        """
headline (H)
paragraph (1)
alt Orla Fenwick and Tam Ruddock
caption Orla Fenwick and Tam Ruddock have settled their quarrel
credit (Image: GETTY)
paragraph (2)
caption The blue bucket in its shed
credit (Image: PA Wire / Ada Quill)
paragraph (3)
""",
    ),
    form(
        "links in capitals and their headlines",
        """
(H)

(1)

READ MORE: Heron house to close after flood

(2)

DON'T MISS
Heron house to close after flood [ANALYSIS]
The mayor who ate a lamp [REVEALED]

(3)
""",
        """
headline (H)
paragraph (1)
residue READ MORE: Heron house to close after flood
paragraph (2)
residue DON'T MISS
video-title Heron house to close after flood [ANALYSIS]
video-title The mayor who ate a lamp [REVEALED]
paragraph (3)
""",
    ),
    form(
        "a gallery, a pager and shares",
        """
(H)

(1)

Pictured: Orla Fenwick in her hat on the day of the vote

+4
View gallery

(2)

RELATED ARTICLES
Previous
1
2
Next
Heron house to close after flood
The mayor who ate a lamp with butter

Share this article
Share
312 shares

(3)
""",
        """
headline (H)
paragraph (1)
caption Pictured: Orla Fenwick in her hat on the day of the vote
residue +4
residue View gallery
paragraph (2)
residue RELATED ARTICLES
residue Previous
residue 1
residue 2
residue Next
video-title Heron house to close after flood
video-title The mayor who ate a lamp with butter
residue Share this article
residue Share
residue 312 shares
paragraph (3)
""",
    ),
]

CREDITS = [
    form(
        "last, in every dress",
        """
(H)

(1)

Wardens cross the weir (EPA)

(2)

The shed at noon [Splash News]

(3)

Orla Fenwick in 2014 (AP Photo/Fell Films, Ada Quill)AP2014

(4)

Tam Ruddock leaves the town hall. REUTERS/Ada Quill

(1)

Eels wait in a bath, May 6, 2019. REUTERS/Ada Quill/File Photo

(2)

The bell of the town hall. Photograph: Ada Quill/The Courier.

(3)

The bucket is delivered. THE CANADIAN PRESS/Ada Quill

(4)
""",
        """
headline (H)
paragraph (1)
caption Wardens cross the weir
credit (EPA)
paragraph (2)
caption The shed at noon
credit [Splash News]
paragraph (3)
caption Orla Fenwick in 2014
credit (AP Photo/Fell Films, Ada Quill)AP2014
paragraph (4)
caption Tam Ruddock leaves the town hall.
credit REUTERS/Ada Quill
paragraph (1)
caption Eels wait in a bath, May 6, 2019.
credit REUTERS/Ada Quill/File Photo
paragraph (2)
caption The bell of the town hall.
credit Photograph: Ada Quill/The Courier.
paragraph (3)
caption The bucket is delivered.
credit THE CANADIAN PRESS/Ada Quill
paragraph (4)
""",
    ),
    form(
        "first",
        """
(H)

Boston Courier / Polaris The wardens on the steps of the town hall on Monday.

(1)

Credit: ESA View full size image The river from above

(2)

Ada Quill/for Brackwater Daily News Tam Ruddock at his desk.

(3)

AP Photo/Ada Quill The wardens' choir sings for the council.

(4)

Getty Images The shed was once a chapel for sailors.

(1)
""",
        """
headline (H)
credit Boston Courier / Polaris
caption The wardens on the steps of the town hall on Monday.
paragraph (1)
credit Credit: ESA
residue View full size image
caption The river from above
paragraph (2)
credit Ada Quill/for Brackwater Daily News
caption Tam Ruddock at his desk.
paragraph (3)
credit AP Photo/Ada Quill
caption The wardens' choir sings for the council.
paragraph (4)
credit Getty Images
caption The shed was once a chapel for sailors.
paragraph (1)
""",
    ),
    form(
        "alone, captions above or below",
        """
(H)

(1)

The wardens outside the town hall
Photo: Ada Quill

(2)

Photo: Ada Quill
The blue bucket is carried through the town

(3)

The shed has two locks and no window

PHOTO BY ADA QUILL/BRACKWATER COURIER

(4)

Courtesy Brackwater Museum

(1)
""",
        """
headline (H)
paragraph (1)
caption The wardens outside the town hall
credit Photo: Ada Quill
paragraph (2)
credit Photo: Ada Quill
caption The blue bucket is carried through the town
paragraph (3)
caption The shed has two locks and no window
credit PHOTO BY ADA QUILL/BRACKWATER COURIER
paragraph (4)
residue Courtesy Brackwater Museum
paragraph (1)
""",
    ),
    form(
        "an agency's file picture in front of the text",
        """
(H)

FILE PHOTO: The town hall of Brackwater, April 2, 2018. REUTERS/Ada Quill/File Photo

BRACKWATER (Reuters) - The wardens have won a second bucket, the council said on Monday.

(2)

Reporting by Ada Quill; Editing by Tom Arkle
""",
        """
headline (H)
caption FILE PHOTO: The town hall of Brackwater, April 2, 2018.
credit REUTERS/Ada Quill/File Photo
paragraph BRACKWATER (Reuters) - The wardens have won a second bucket, the council said on Monday.
paragraph (2)
paragraph Reporting by Ada Quill; Editing by Tom Arkle
""",
    ),
    form(
        "of people who work for the paper, in brackets or bare",
        """
(H)

(1)

Orla Fenwick at the weir. (Ada Quill/Brackwater Courier)

(2)

The shed. Ada Quill/Staff Photographer

(3)

The weir. (Staff photo by Ada Quill)

(4)

The jetty. (File photo)

(1)

The hat (Courtesy of Brackwater Museum)

(2)

Wardens in the rain.CREDIT:ADA QUILL

(3)
""",
        """
headline (H)
paragraph (1)
caption Orla Fenwick at the weir.
credit (Ada Quill/Brackwater Courier)
paragraph (2)
caption The shed.
credit Ada Quill/Staff Photographer
paragraph (3)
caption The weir.
credit (Staff photo by Ada Quill)
paragraph (4)
caption The jetty.
credit (File photo)
paragraph (1)
caption The hat
credit (Courtesy of Brackwater Museum)
paragraph (2)
caption Wardens in the rain.
credit CREDIT:ADA QUILL
paragraph (3)
""",
    ),
    form(
        "agencies on a line that touches the caption, or behind a slash",
        """
(H)

(1)

Wardens wait for the vote.
AFP

(2)

A heron stands in the river.
Ada Quill / Reuters

(3)

Bild: picture alliance / Jens Kahl
Der Eimer im Schuppen

(4)

El cubo azul en su caseta / EFE

(1)

Le seau bleu. (Photo Lucie Marchand / Ouest-Brac)

(2)
""",
        """
headline (H)
paragraph (1)
caption Wardens wait for the vote.
credit AFP
paragraph (2)
caption A heron stands in the river.
credit Ada Quill / Reuters
paragraph (3)
credit Bild: picture alliance / Jens Kahl
caption Der Eimer im Schuppen
paragraph (4)
caption El cubo azul en su caseta
credit / EFE
paragraph (1)
caption Le seau bleu.
credit (Photo Lucie Marchand / Ouest-Brac)
paragraph (2)
""",
    ),
    form(
        "alone, no blank lines on the page",
        """
(H)
(1)
Pic: PA
(2)
Wardens wait for the vote. (AP Photo/Ada Quill)
(3)
Wardens outside the town hall
Photo: Ada Quill
(4)
© Getty
The shed has two locks
(1)
""",
        """
headline (H)
paragraph (1)
residue Pic: PA
paragraph (2)
caption Wardens wait for the vote.
credit (AP Photo/Ada Quill)
paragraph (3)
caption Wardens outside the town hall
credit Photo: Ada Quill
paragraph (4)
credit © Getty
caption The shed has two locks
paragraph (1)
""",
    ),
    form(
        "the copy of a caption has one",
        """
(H)

(1)

Orla Fenwick has kept a diary of every eel since 2012

Orla Fenwick has kept a diary of every eel since 2012 © Provided by Fenland Live

(2)

Tam Ruddock in 2018: Tam Ruddock opens the shed © PA Tam Ruddock opens the shed

(3)
""",
        """
headline (H)
paragraph (1)
caption Orla Fenwick has kept a diary of every eel since 2012
caption Orla Fenwick has kept a diary of every eel since 2012
credit © Provided by Fenland Live
paragraph (2)
alt Tam Ruddock in 2018
caption Tam Ruddock opens the shed
credit © PA
caption Tam Ruddock opens the shed
paragraph (3)
""",
    ),
    form(
        "of lenders, in brackets",
        """
(H)

(1)

The weir at dusk. (Supplied)

(2)

The weir at dusk. (ABC News: Ada Quill)

(3)

The weir at dusk (Supplied: Ada Quill)

(4)

The weir at dusk. (AAP: Ada Quill)

(1)

Wardens in the rain. (Ada Quill / Los Angeles Times)

(2)
""",
        """
headline (H)
paragraph (1)
caption The weir at dusk.
credit (Supplied)
paragraph (2)
caption The weir at dusk.
credit (ABC News: Ada Quill)
paragraph (3)
caption The weir at dusk
credit (Supplied: Ada Quill)
paragraph (4)
caption The weir at dusk.
credit (AAP: Ada Quill)
paragraph (1)
caption Wardens in the rain.
credit (Ada Quill / Los Angeles Times)
paragraph (2)
""",
    ),
]

LANGUAGES = [
    form(
        "German",
        """
Brackwasser bekommt einen zweiten Eimer

Die Ratsherren stimmten am Montag mit sieben zu zwei Stimmen für den Eimer, sagte der Sprecher.

Der Eimer ist blau und hat einen Deckel. Foto: Jens Kahl/dpa

Vor dem Rathaus warteten am Abend mehr als hundert Leute mit ihren Hüten auf das Ergebnis.

Das Rathaus von Brackwasser
Bildquelle: Lena Marsch

Der Schuppen wird nachts verschlossen, damit der Eimer auch am nächsten Morgen noch da ist.

© dpa
""",
        """
headline Brackwasser bekommt einen zweiten Eimer
paragraph Die Ratsherren stimmten am Montag mit sieben zu zwei Stimmen für den Eimer, sagte der Sprecher.
caption Der Eimer ist blau und hat einen Deckel.
credit Foto: Jens Kahl/dpa
paragraph Vor dem Rathaus warteten am Abend mehr als hundert Leute mit ihren Hüten auf das Ergebnis.
caption Das Rathaus von Brackwasser
credit Bildquelle: Lena Marsch
paragraph Der Schuppen wird nachts verschlossen, damit der Eimer auch am nächsten Morgen noch da ist.
credit © dpa
""",
    ),
    form(
        "French",
        """
Les gardiens de Brac obtiennent un second seau

Le conseil a voté lundi par sept voix contre deux, après un débat qui a duré jusqu’au matin.

La mairie de Brac, lundi. Crédit photo : Lucie Marchand

« Nous avons porté des anguilles dans nos chapeaux », a dit Odile Ferrand, gardienne depuis trente ans.

Le seau bleu dans sa remise
Photo : AFP

À lire aussi : Le maire qui mangeait les lampes

La remise sera fermée la nuit, a promis le maire, qui en gardera la seule clé dans sa poche.
""",
        """
headline Les gardiens de Brac obtiennent un second seau
paragraph Le conseil a voté lundi par sept voix contre deux, après un débat qui a duré jusqu’au matin.
caption La mairie de Brac, lundi.
credit Crédit photo : Lucie Marchand
paragraph « Nous avons porté des anguilles dans nos chapeaux », a dit Odile Ferrand, gardienne depuis trente ans.
caption Le seau bleu dans sa remise
credit Photo : AFP
residue À lire aussi : Le maire qui mangeait les lampes
paragraph La remise sera fermée la nuit, a promis le maire, qui en gardera la seule clé dans sa poche.
""",
    ),
    form(
        "Spanish",
        """
Los guardas de Bracos logran un segundo cubo

El consejo votó el lunes por siete votos contra dos, después de un debate que duró hasta el alba.

El cubo azul espera en su caseta. (Foto: Ana Ruiz / EFE)

Nadie en el pueblo recuerda un verano en el que las anguillas no viajaran en sombrero, dijo ella.

La caseta tiene dos llaves
Crédito: Ana Ruiz

El alcalde prometió que la caseta quedará cerrada por la noche, aunque no dijo quién la cerrará.
""",
        """
headline Los guardas de Bracos logran un segundo cubo
paragraph El consejo votó el lunes por siete votos contra dos, después de un debate que duró hasta el alba.
caption El cubo azul espera en su caseta.
credit (Foto: Ana Ruiz / EFE)
paragraph Nadie en el pueblo recuerda un verano en el que las anguillas no viajaran en sombrero, dijo ella.
caption La caseta tiene dos llaves
credit Crédito: Ana Ruiz
paragraph El alcalde prometió que la caseta quedará cerrada por la noche, aunque no dijo quién la cerrará.
""",
    ),
    form(
        "furniture",
        """
(H)

Lesen Sie auch: Der Bürgermeister, der Lampen aß

Lesen Sie hier mehr zum Thema

Lesezeit: 3 Minuten

(1)

La suite après la publicité

LIRE AUSSI > Le maire qui mangeait les lampes

Voir les commentaires

(2)

Lea también: El alcalde que comía lámparas

Seguir leyendo

(3)

Quelle: dpa
""",
        """
headline (H)
residue Lesen Sie auch: Der Bürgermeister, der Lampen aß
residue Lesen Sie hier mehr zum Thema
residue Lesezeit: 3 Minuten
paragraph (1)
residue La suite après la publicité
residue LIRE AUSSI > Le maire qui mangeait les lampes
residue Voir les commentaires
paragraph (2)
residue Lea también: El alcalde que comía lámparas
residue Seguir leyendo
paragraph (3)
credit Quelle: dpa
""",
    ),
]

POSTS = [
    form(
        "text and signature on one line, on two, the picture's address glued",
        """
(H)

(1)

They have the bucket!! I am in tears pic.twitter.com/ab12CD34 — Pip Lorne (@piplorne) May 6, 2019

(2)

They have the bucket and I have my hat back

— Orla Fenwick (@orlafen) May 6, 2019

(3)

Look at it. It is so blue.pic.twitter.com/xy98

(4)
""",
        """
headline (H)
paragraph (1)
embed They have the bucket!! I am in tears pic.twitter.com/ab12CD34 — Pip Lorne (@piplorne) May 6, 2019
paragraph (2)
embed They have the bucket and I have my hat back
embed — Orla Fenwick (@orlafen) May 6, 2019
paragraph (3)
embed Look at it. It is so blue.pic.twitter.com/xy98
paragraph (4)
""",
    ),
    form(
        "signatures alone",
        """
(H)

(1)

She wrote:

— Orla Fenwick (@orlafen) May 6, 2019

(2)

- Tam Ruddock (@tamruddock) 7 May 2019

Pip Lorne (@piplorne) May 8, 2019

(4)
""",
        """
headline (H)
paragraph (1)
paragraph She wrote:
residue — Orla Fenwick (@orlafen) May 6, 2019
paragraph (2)
residue - Tam Ruddock (@tamruddock) 7 May 2019
residue Pip Lorne (@piplorne) May 8, 2019
paragraph (4)
""",
    ),
    form(
        "a post of several lines, and a signature on two",
        """
(H)

(1)

Facts about the bucket:
It is blue.
It holds nine eels.
— Pip Lorne (@piplorne) May 6, 2019

(2)

The council has voted for the bucket by seven to two #bucket

— Brackwater Parish (@brackparish)
May 6, 2019

(3)
""",
        """
headline (H)
paragraph (1)
embed Facts about the bucket:
embed It is blue.
embed It holds nine eels.
embed — Pip Lorne (@piplorne) May 6, 2019
paragraph (2)
embed The council has voted for the bucket by seven to two #bucket
embed — Brackwater Parish (@brackparish)
embed May 6, 2019
paragraph (3)
""",
    ),
    form(
        "a picture's address on its own line, a signature glued to it",
        """
(H)

(1)

Our bucket is here.

pic.twitter.com/ab12

— Pip Lorne (@piplorne) 6. Mai 2019

(2)

"Look at our bucket" she said pic.twitter.com/ab12— Pip (@piplorne) May 6, 2019

(3)

View this post on Instagram

A post shared by Pip Lorne (@piplorne) on May 6, 2019 at 9:00am PDT

(4)
""",
        """
headline (H)
paragraph (1)
embed Our bucket is here.
embed pic.twitter.com/ab12
embed — Pip Lorne (@piplorne) 6. Mai 2019
paragraph (2)
embed "Look at our bucket" she said pic.twitter.com/ab12— Pip (@piplorne) May 6, 2019
paragraph (3)
residue View this post on Instagram
residue A post shared by Pip Lorne (@piplorne) on May 6, 2019 at 9:00am PDT
paragraph (4)
""",
    ),
]

HEADS = [
    form(
        "kicker of a site, standfirst, byline, date",
        """
Otter wardens win their fight | Brackwater Courier

The parish has bought a second bucket after nine years of leaks

By Ada Quill and Tom Arkle
Published: 6 May 2019

(1)

(2)
""",
        """
headline Otter wardens win their fight
residue | Brackwater Courier
standfirst The parish has bought a second bucket after nine years of leaks
byline By Ada Quill and Tom Arkle
dateline Published: 6 May 2019
paragraph (1)
paragraph (2)
""",
    ),
    form(
        "no blank lines, byline with a job, time with a zone",
        """
(H)
Ada Quill, rivers correspondent
May 6, 2019 10:45 AM EDT
(1)
(2)
Topics: Brackwater, buckets
""",
        """
headline (H)
byline Ada Quill, rivers correspondent
dateline May 6, 2019 10:45 AM EDT
paragraph (1)
paragraph (2)
tag Topics: Brackwater, buckets
""",
    ),
    form(
        "a picture between headline and text",
        """
(H)

By ADA QUILL

The wardens outside the town hall. Photo: Ada Quill

(1)
(2)
(3)
""",
        """
headline (H)
byline By ADA QUILL
caption The wardens outside the town hall.
credit Photo: Ada Quill
paragraph (1)
paragraph (2)
paragraph (3)
""",
    ),
    form(
        "corrections and notes at the end",
        """
(H)

(1)

(2)

Correction, May 7: an earlier version of this article gave the wrong colour of the bucket.

Follow Ada Quill on Twitter: @adaquill

Associated Press writer Tom Arkle contributed to this report.

Copyright 2019 The Associated Press. All rights reserved.
""",
        """
headline (H)
paragraph (1)
paragraph (2)
correction Correction, May 7: an earlier version of this article gave the wrong colour of the bucket.
residue Follow Ada Quill on Twitter: @adaquill
paragraph Associated Press writer Tom Arkle contributed to this report.
residue Copyright 2019 The Associated Press. All rights reserved.
""",
    ),
    form(
        "a picture above the headline",
        """
The shed has two locks and no window
© Getty

(H)

By Ada Quill

(1)

(2)
""",
        """
caption The shed has two locks and no window
credit © Getty
headline (H)
byline By Ada Quill
paragraph (1)
paragraph (2)
""",
    ),
    form(
        "a lone credit above the headline",
        """
(AP Photo/Ada Quill)

(H)

(1)

(2)
""",
        """
credit (AP Photo/Ada Quill)
headline (H)
paragraph (1)
paragraph (2)
""",
    ),
    form(
        "a bare name above dates, a job below a byline",
        """
(H)
Ada Quill
Mon 6 May 2019 10.45 BST
Last modified on Tue 7 May 2019 09.12 BST
The wardens outside the town hall on Monday. Photograph: Ada Quill/The Guardian
(1)
(2)
""",
        """
headline (H)
byline Ada Quill
dateline Mon 6 May 2019 10.45 BST
dateline Last modified on Tue 7 May 2019 09.12 BST
caption The wardens outside the town hall on Monday.
credit Photograph: Ada Quill/The Guardian
paragraph (1)
paragraph (2)
""",
    ),
    form(
        "notes of editors and agencies",
        """
(H)

By Ada Quill
Staff Writer

(1)

Reporting by Ada Quill in Brackwater; Editing by Pip Lorne

Editor's note: The bucket was green in an earlier version.

This story has been updated to correct the colour of the bucket.

Our Standards: The Thomson Reuters Trust Principles.
""",
        """
headline (H)
byline By Ada Quill
byline Staff Writer
paragraph (1)
paragraph Reporting by Ada Quill in Brackwater; Editing by Pip Lorne
correction Editor's note: The bucket was green in an earlier version.
correction This story has been updated to correct the colour of the bucket.
residue Our Standards: The Thomson Reuters Trust Principles.
""",
    ),
]

RELATED = [
    form(
        "a label and a headline, without blank lines",
        """
(H)
(1)
(2)
(3)
Council papers: Clerk hid the leak of the first bucket for six years
(4)
(1)
""",
        """
headline (H)
paragraph (1)
paragraph (2)
paragraph (3)
video-title Council papers: Clerk hid the leak of the first bucket for six years
paragraph (4)
paragraph (1)
""",
    ),
    form(
        "labels in capitals",
        """
(H)

(1)

RELATED: Heron house to close after flood

(2)

WATCH: Wardens carry eels in hats

(3)

Video: Tam Ruddock opens the shed

(4)
""",
        """
headline (H)
paragraph (1)
residue RELATED: Heron house to close after flood
paragraph (2)
video-title WATCH: Wardens carry eels in hats
paragraph (3)
video-title Video: Tam Ruddock opens the shed
paragraph (4)
""",
    ),
    form(
        "a title with the length of its video",
        """
(H)

(1)

Eel steps open to the public (0:58)

(2)
""",
        """
headline (H)
paragraph (1)
video-title Eel steps open to the public
residue (0:58)
paragraph (2)
""",
    ),
    form(
        "many headlines between the paragraphs",
        """
(H)

(1)

Heron house to close after flood

(2)

Fire brigade wins the eel cup again

(3)

Police look for owner of a lamp

(4)

Bakers strike over price of flour

(1)

Cathedral organ falls silent at Easter

(2)
""",
        """
headline (H)
paragraph (1)
video-title Heron house to close after flood
paragraph (2)
video-title Fire brigade wins the eel cup again
paragraph (3)
video-title Police look for owner of a lamp
paragraph (4)
video-title Bakers strike over price of flour
paragraph (1)
video-title Cathedral organ falls silent at Easter
paragraph (2)
""",
    ),
    form(
        "calls of a site",
        """
(H)
(1)
Sign up for the Brackwater Daily newsletter
(2)
CLICK HERE TO GET THE FENLAND NEWS APP
(3)
Click to subscribe to Brackwater Daily wherever you get your podcasts
(4)
[Read more: Heron house to close after flood]
(1)
View 12 comments
4 min read
""",
        """
headline (H)
paragraph (1)
residue Sign up for the Brackwater Daily newsletter
paragraph (2)
residue CLICK HERE TO GET THE FENLAND NEWS APP
paragraph (3)
residue Click to subscribe to Brackwater Daily wherever you get your podcasts
paragraph (4)
residue [Read more: Heron house to close after flood]
paragraph (1)
residue View 12 comments
residue 4 min read
""",
    ),
]

WRAPPED = [
    form(
        "a caption, a quotation and a name over line ends",
        """
The wardens of Brackwater asked for a second bucket in the spring of
2012, when the first one sprang a leak that nobody could mend. They
carried eels in their hats from then on.

“We did it because somebody had to,” said Orla Fenwick, who lives in
Lower Brackwater with two cats and is the daughter of Hector
Fenwick. “And somebody was us.”

Orla Fenwick carries an eel across the market square of the town in
May. (AP Photo/Ada
Quill)

The parish council voted by seven to two on Monday, after a debate in
which nobody would let go of the milk jug that serves as a gavel.
""",
        """
paragraph The wardens of Brackwater asked for a second bucket in the spring of 2012, when the first one sprang \
a leak that nobody could mend. They carried eels in their hats from then on.
paragraph “We did it because somebody had to,” said Orla Fenwick, who lives in Lower Brackwater with two cats and \
is the daughter of Hector Fenwick. “And somebody was us.”
caption Orla Fenwick carries an eel across the market square of the town in May.
credit (AP Photo/Ada Quill)
paragraph The parish council voted by seven to two on Monday, after a debate in which nobody would let go of the \
milk jug that serves as a gavel.
""",
    ),
    form(
        "short lines of a column, with headline and credit",
        """
Wardens win a second bucket

The wardens of Brackwater asked for a
second bucket in the spring of 2012,
when the first one sprang a leak that
nobody in the town could mend.

Wardens wait on the jetty for the
vote. Photo: Ada Quill

They carried eels in their hats from
that day on, and the hats were not
improved by it, Orla Fenwick said.
""",
        """
headline Wardens win a second bucket
paragraph The wardens of Brackwater asked for a second bucket in the spring of 2012, when the first one sprang \
a leak that nobody in the town could mend.
caption Wardens wait on the jetty for the vote.
credit Photo: Ada Quill
paragraph They carried eels in their hats from that day on, and the hats were not improved by it, Orla Fenwick said.
""",
    ),
    form(
        "a page with pictures in a feed's form",
        """
The wardens of Brackwater have a second bucket at last, the council
said on Monday, after a debate that lasted until the milk came and a
vote that surprised nobody at all.

a close up of a bucket: The bucket in its shed

© Getty
The bucket in its shed

Please use Chrome browser for a more accessible video player

0:50

Wardens carry eels in hats

“We carried eels,” said Orla Fenwick, who has been a warden for many
years. “We carried them in our hats and in our boots and once in a
trombone.”

The shed has two locks, and Tam Ruddock keeps both keys, since nobody
else in Brackwater has a pocket without a hole.
""",
        """
paragraph The wardens of Brackwater have a second bucket at last, the council said on Monday, after a debate \\
that lasted until the milk came and a vote that surprised nobody at all.
alt a close up of a bucket
caption The bucket in its shed
credit © Getty
caption The bucket in its shed
residue Please use Chrome browser for a more accessible video player
residue 0:50
video-title Wardens carry eels in hats
paragraph “We carried eels,” said Orla Fenwick, who has been a warden for many years. “We carried them in our \\
hats and in our boots and once in a trombone.”
paragraph The shed has two locks, and Tam Ruddock keeps both keys, since nobody else in Brackwater has a \\
pocket without a hole.
""",
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *FEEDS,
        *GALLERIES,
        *BROADCASTERS,
        *CNN,
        *BBC,
        *TABLOIDS,
        *CREDITS,
        *LANGUAGES,
        *POSTS,
        *HEADS,
        *RELATED,
        *WRAPPED,
    ],
)
def test_every_line_of_a_page_has_its_role(text: str, expected: list[str]) -> None:
    joined = "\n".join(expected).replace("\\\n", "").split("\n")
    assert roles(text) == joined


@pytest.mark.parametrize(("text", "expected"), [*FEEDS, *GALLERIES, *CNN, *BBC, *LANGUAGES])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["no blank lines", "blank lines everywhere"])
def test_the_surest_forms_do_not_depend_on_blank_lines(text: str, expected: list[str], gap: str) -> None:
    spaced = gap.join(line for line in text.split("\n") if line)
    assert roles(spaced) == expected


NEAR_MISSES = [
    ("paragraph", "Nobody has seen the photo by the pond, or the woman who took it."),
    ("paragraph", "The shed was shown in a photo by Ada Quill that hung in the hall for years."),
    ("paragraph", "You can read more in the minutes of the council, which are kept under the stairs."),
    ("paragraph", "Read more slowly, the doctor told him, and he did."),
    ("paragraph", "The wardens lost 2:1 to the fire brigade in the final of the eel cup on Saturday."),
    ("paragraph", "Image caption contests are held in the town hall every spring, and nobody wins."),
    ("paragraph", "Image copyright has been the subject of nine debates in the council, all of them long."),
    ("paragraph", "Media caption writers were asked to leave the room."),
    ("paragraph", "Slide 3 of the talk showed the bucket, and slide 4 the leak."),
    ("paragraph", "Replay was asked for by the losing side, and refused."),
    ("paragraph", "He posted a link to pic.twitter.com and then forgot where he had put it."),
    ("paragraph", "Orla Fenwick (@orlafen) wrote on May 6 that she had never seen a bluer bucket."),
    ("paragraph", "Follow the towpath for a mile and turn left at the heron house."),
    ("paragraph", "Sign up at the town hall if you own a hat that holds water."),
    ("paragraph", "Download the app, they said, and the eels will come."),
    ("paragraph", "This story has been told in Brackwater for a hundred years and is no truer for it."),
    ("paragraph", "What you need to know: the bucket is blue, the shed is locked, the key is lost."),
    ("paragraph", "The picture: two men, one bucket and a great deal of water."),
    ("paragraph", "He works for Getty Images and for the parish, in that order."),
    ("paragraph", "It was sold by Reuters/Ipsos, she said, for less than a bucket costs."),
    ("subhead", "What happens now?"),
    ("subhead", "‘Carried in hats’"),
    ("subhead", "The second bucket"),
    ("subhead", "Monday, 10:30"),
    ("subhead", "Advertisements of the time"),
    ("subhead", "Image problems"),
    ("subhead", "Full screens and empty halls"),
    ("subhead", "Image: a word with a history"),
    ("paragraph", "Story highlights the need for buckets, say the wardens of Brackwater."),
    ("subhead", "Download the app"),
    ("subhead", "Get the right app"),
    ("subhead", "The clubs at home (Red Sox/White Sox)"),
    ("subhead", "Open the menu (File)"),
    ("subhead", "Eels / Hats"),
    ("paragraph", "The eels swam on. (They always do.)"),
    ("paragraph", "Comments: nobody had any, and the meeting closed at nine."),
    ("paragraph", "Pictures of the bucket were sold in the market by the wardens."),
    ("subhead", "Brackwater 2:1 Lower Fell"),
    ("subhead", "Photo by photo"),
    ("subhead", "Next slide, please"),
    ("subhead", "A bucket made by hand"),
]


@pytest.mark.parametrize(("role", "line"), NEAR_MISSES, ids=[line[:30] for _, line in NEAR_MISSES])
@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["blank lines", "no blank lines"])
def test_lines_of_the_article_stay_its_own(role: str, line: str, gap: str) -> None:
    text = gap.join(["(H)", "(1)", "(2)", line, "(3)", "(4)"])
    assert roles(text) == ["headline (H)", "paragraph (1)", "paragraph (2)", f"{role} {line}", *_LAST]


_LAST = ["paragraph (3)", "paragraph (4)"]
_MEDIA = ("alt", "caption", "credit", "image", "video-title", "residue", "embed", "related-link")


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            "10:00 Doors open\n10:30 Weighing of the bucket\n0:50 Night train to Fell\n11:15 Eel race", id="times"
        ),
        pytest.param("10:00\nDoors open\n10:30\nWeighing of the bucket\n11:15\nEel race", id="times on lines"),
        pytest.param("Two eels\nOne onion, chopped\nA pinch of salt\nHalf a bucket of cold water", id="recipe"),
        pytest.param(
            "The river has a little song\nIt sings it to the weir\nThe weir has known it all along", id="poem"
        ),
        pytest.param("Bucket\tBlue\t9 eels\nHat\tBrown\t3 eels\nBoot\tBlack\t1 eel", id="table"),
        pytest.param("Pip Lorne\n+4\nOrla Fenwick\n+6\nTam Ruddock\n-2", id="golf"),
        pytest.param(
            "The leaking bucket song (3:45)\nA hat for every eel (2:10)\nNine years of rain (4:01)", id="songs"
        ),
        pytest.param("Brackwater 3 Lower Fell 1\nHarrow 2 Nene 2\nSkerry 0 Orrin 4", id="results"),
        pytest.param("Seven voted for\nTwo voted against\nOne was asleep", id="list without bullets"),
        pytest.param("“Who has the bucket?”\n“You have.”\n“I do not.”", id="talk"),
        pytest.param(
            "First prize: A hat\nSecond prize: Two hats\nThird prize: An eel in a jar", id="labels and things"
        ),
        pytest.param("Orla Fenwick\nWarden since 1988\nTam Ruddock\nChairman since 2001", id="who is who"),
    ],
)
def test_lists_poems_and_tables_hold_no_pictures(lines: str) -> None:
    text = f"(H)\n\n(1)\n\n{lines}\n\n(2)\n\n(3)\n\n(4)"
    assert [role for role in roles(text) if role.startswith(_MEDIA)] == []


def test_a_quotation_may_run_over_a_picture() -> None:
    text = "(H)\n\n“We carried eels.\n\nOrla Fenwick. Photo: Ada Quill\n\n“We did, in hats.”\n\nThe hat\n\n(1)"
    assert roles(text)[1:] == [
        "paragraph “We carried eels.",
        "caption Orla Fenwick.",
        "credit Photo: Ada Quill",
        "paragraph “We did, in hats.”",
        "subhead The hat",
        "paragraph (1)",
    ]


def test_a_subhead_above_a_player_stays_one() -> None:
    text = "(H)\n\n(1)\n\n(2)\n\nThe hats\n\n0:50\n\nWardens carry eels in hats\n\n(3)\n\n(4)"
    assert roles(text)[3:6] == ["subhead The hats", "residue 0:50", "video-title Wardens carry eels in hats"]
