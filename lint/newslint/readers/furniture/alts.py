"""Alt texts that a machine wrote, and captions that nobody wrote."""

from __future__ import annotations

from newslint.readers.furniture.tables import phrase_set, word_set

_NOUNS = word_set(
    """airplane animal area bag ball baseball basketball bathroom beach bear bed bedroom bench bicycle bike bird boat
    body book bottle bowl box boy bridge bridges building bunch bus cake camera car cat cell child children city clock
    close close-up closeup cloud clouds computer couch couple court cow crowd cup desk dirt display dog door drawing
    dress elephant eyes face fence field fire flag floor flower food football forest game garden girl glass glasses
    grass group hair hand hat head helicopter hill horse house hydrant jar jersey keyboard kitchen lake laptop large
    light lights line living lot luggage man map meter microphone mirror monitor motorcycle mountain mouth necktie
    ocean office painting pair park parking parade passenger people performer person phone photo picnic picture pile
    pizza plane plate player players pole pool poster racket racquet rail rain river road rock rocky room rope row sand
    sandwich scissors screen screenshot sea shirt ship shop shore side sidewalk sign sink skateboard skateboarder ski
    sky skiing slope smoke snow soccer stadium stage stand station statue stop store stove street structure subway suit
    suitcase sun sunglasses sunset surfboard swimming table tall team television tennis text tie tower town toy
    track tracks traffic trail train tree trees truck uniform umbrella van vase vehicle video view walkway wall water
    wave weapon window windows wine woman women wood yard men crowd top"""
)
_GRAMMAR = word_set(
    """a an and around at background back behind beside by camera down each for from front her his in inside into it
    its looking next of off on other out over that the their them through to together top towards under underneath up
    very while with al et et. al. middle end edge"""
)
_LOOKS = word_set(
    """big black blue blurry bright brown clear cloudy colorful crowded dark day decorated different dirty dressed empty
    filled gray green grey indoor large little long lush male female narrow night old open orange outdoor parked pink
    purple red sandy small snow-covered snowy standing stuffed tall top-down two three white wooden yellow young brick
    grassy busy covered lit hazy several many some"""
)
_ACTS = word_set(
    """carrying catching celebrating coming cooking crossing cutting dancing driving eating flying getting giving going
    hanging hitting holding jumping kicking laying leaning looking lying making performing playing posing preparing
    pulling pushing reading riding running sailing singing sitting skiing sleeping smiling speaking standing surfing
    swimming swinging taking talking throwing traveling travelling using waiting walking watching wearing
    working"""
)
_HEADS = _NOUNS - {"map", "drawing", "painting", "photo", "picture", "poster", "text", "large", "tall", "top", "lot"}
_WORDS = _NOUNS | _GRAMMAR | _LOOKS | _ACTS
_RELATIONS = _ACTS | word_set("in on of with next at that on up and covered filled parked and")
_LONGEST = 160
_MARKS = ("description automatically generated", "automatically generated description", "with medium confidence")
_PLACEHOLDERS = phrase_set(
    """add a caption|add caption|add caption here|alt text|alt text goes here|alt text here|caption|caption goes here|
    caption here|caption tba|caption tbc|caption tk|caption to come|credit goes here|credit here|description|
    description goes here|enter caption|enter caption here|image caption|image description|insert caption|
    insert caption here|lorem ipsum|photo caption|photo description|placeholder|placeholder caption|placeholder image|
    tk|tktk|write a caption|your caption here|bildunterschrift|légende|légende ici|pie de foto|
    image title|alt|untitled|todo|xxx|xx"""
)


def machine_alt_end(string: str) -> int:
    """Where the text ends that an image-describing model wrote at the start; 0 when a person wrote it.

    A feed prints it before the caption, with a colon: the end is the colon, else the end of the string.
    """
    colon = string.find(":", 0, _LONGEST)
    end = colon if colon > 0 else len(string)
    if end > _LONGEST:
        return 0
    head = string[:end]
    if head.casefold().rstrip(" .").endswith(_MARKS):
        return end
    if string[end + 1 : end + 3].strip()[:1].islower():
        return 0
    words = head.rstrip(" .").replace(",", "").split()
    if colon > 0 and _is_named_pose(words):
        return end
    return end if _is_generic(words) else 0


def placeholder(string: str) -> bool:
    """Whether the text is what a template puts where a caption or alt text should stand."""
    return len(string) < 60 and string.casefold().strip(" .:…-_*[](){}<>") in _PLACEHOLDERS


def _is_generic(words: list[str]) -> bool:
    """Models know few words and one sentence: `a NOUN (doing something) (somewhere)`, without a capital."""
    if not 4 <= len(words) <= 24 or words[0] not in ("a", "an"):
        return False
    head = next((at for at, word in enumerate(words[1:5], 1) if word in _HEADS), None)
    if head is None or not any(word in _RELATIONS for word in words[head + 1 :]):
        return False
    strange = sum(word not in _WORDS for word in words)
    return strange == 0 or (strange == 1 and len(words) >= 7)


def _is_named_pose(words: list[str]) -> bool:
    """`Ada Byrne et al. posing for the camera`: the model knew the face, and nothing else."""
    pose = next((at for at, word in enumerate(words) if word in _ACTS), 0)
    if not 1 <= pose <= 8 or not 3 <= len(words) - pose <= 14:
        return False
    named = all(word[0].isupper() or word in ("et", "al.", "al", "and", "de", "van", "bin") for word in words[:pose])
    return named and words[0][0].isupper() and all(word in _WORDS for word in words[pose:])
