"""How fast the readers turn sources into articles, on one core, without rules.

    python benchmarks/readers.py [PATH ...] [--rounds N] [--profile]

Without paths: invented articles, the same ones in every run, about 2 MB of each format, with about as many marks in
1 KB as articles in the wild: Markdown has 1.7 links, 1 emphasis and 1 tag, HTML three quarters of its bytes in
scripts, menus, tags and attributes. With paths: those files, and those in folders that newslint would check,
grouped by the format that they are read as. A round reads all files of a format; sizes are bytes of UTF-8.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from newslint import readers, source
from newslint.source import Source

ROUNDS = 5
TOTAL = 2_000_000
SMALLEST, LARGEST = 2_000, 20_000
TOP = 12
FIRST = "Ada Bertram Carys Dorin Edith Farid Gwen Halina Igor Jory Kensa Lionel Maud Nkechi Odile Piet Rosa".split()
LAST = "Arkwright Bellamy Castellan Delvaux Eskildsen Fairweather Gallowglass Hartigan Ibarra Jessop".split()
VERBS = "said warned wrote admitted promised denied explained repeated".split()
WORDS = """
    the lock canal bridge winter harbour letter council school orchard lamp keeper ferry market oven river of and to in
    a that was for on with as it at from which had were been after before because nobody everything slowly painted
    carried wooden narrow crowded yesterday morning evening children neighbours engineers timetable committee
""".split()
LEFT_OVER = ("Advertisement", "Read more: Bridge shut for the winter", "Share", "1 of 5", "https://youtu.be/abcdefg")


def main() -> None:
    """Print a line for each format, and where its time goes if asked."""
    parser = argparse.ArgumentParser(description="The speed of the readers in MB/s.")
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="files or folders; default: invented articles"
    )
    parser.add_argument(
        "--rounds", type=int, default=ROUNDS, metavar="N", help=f"rounds to measure (default: {ROUNDS})"
    )
    parser.add_argument(
        "--profile", action="store_true", help=f"also print the {TOP} functions that take the most time"
    )
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error("--rounds must be at least 1")
    groups = of_files(options.paths) if options.paths else invented()
    print(f"{'format':<10}{'files':>7}{'MB':>8}{'MB/s median':>14}{'best':>8}")
    for name, sources in groups.items():
        size = sum(len(one.text.encode()) for one in sources) / 1e6
        read_all(sources)  # what is imported and compiled at first use is not the speed of reading
        taken = [read_all(sources) for _ in range(options.rounds)]
        median, best = size / statistics.median(taken), size / min(taken)
        print(f"{name:<10}{len(sources):>7}{size:>8.2f}{median:>14.2f}{best:>8.2f}", flush=True)
    for name, sources in groups.items() if options.profile else ():
        print_profile(name, sources)


def read_all(sources: Sequence[Source]) -> float:
    """Seconds that it takes to read them, each from a new Source, which has not counted its lines yet."""
    fresh = [Source(one.path, one.text) for one in sources]
    began = time.perf_counter()
    for one in fresh:
        readers.read(one)
    return time.perf_counter() - began


def print_profile(name: str, sources: Sequence[Source]) -> None:
    """The functions that take the most time of their own; the profiler makes many short calls look slower."""
    profile = cProfile.Profile()
    profile.runcall(read_all, sources)
    rows: list[tuple[float, int, str]] = []
    for (file, line, function), (_, calls, own, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        place = function if file == "~" else f"{'/'.join(Path(file).parts[-2:])}:{line} {function}"
        rows.append((own, calls, place))
    total = sum(own for own, _, _ in rows)
    print(f"\n{name}: functions by their own time")
    for own, calls, place in sorted(rows, reverse=True)[:TOP]:
        print(f"{own / total:>7.1%}{own:>9.3f} s{calls:>14,} calls  {place}")


def of_files(paths: Sequence[Path]) -> dict[str, list[Source]]:
    """The files by format; in folders, those with a suffix that a reader has."""
    groups: dict[str, list[Source]] = {}
    for path in paths:
        inside = sorted(one for one in path.rglob("*") if one.suffix.lower() in readers.SUFFIXES and one.is_file())
        for file in inside if path.is_dir() else (path,):
            try:
                one = source.read(str(file))
            except source.ReadError as error:
                print(f"{file}: {error}")
                continue
            groups.setdefault(readers.read(one).format, []).append(one)
    return dict(sorted(groups.items()))


def invented() -> dict[str, list[Source]]:
    """About 2 MB of articles for each format."""
    groups: dict[str, list[Source]] = {}
    writers: tuple[tuple[str, str, Callable[[random.Random, int], str]], ...] = (
        ("plain", ".txt", plain),
        ("markdown", ".md", markdown),
        ("html", ".html", html),
    )
    for name, suffix, write in writers:
        chance = random.Random(1)
        sources = groups[name] = []
        written = 0
        while written < TOTAL:
            text = write(chance, chance.randint(SMALLEST, LARGEST))
            sources.append(Source(f"{len(sources):04}{suffix}", text))
            written += len(text.encode())
    return groups


def plain(chance: random.Random, size: int) -> str:
    """A page as it is scraped: captions, credits and leftovers on lines like those of the text."""
    lines = [headline(chance), "", f"By {person(chance)}", ""]
    for kind in parts(chance, lines, size):
        if kind == "picture":
            lines += [f"The {chance.choice(WORDS)} at dusk: {caption(chance)} Photo: {person(chance)}", ""]
        elif kind == "credited":
            lines += [caption(chance), f"© {chance.choice(LAST)} Images", ""]
        elif kind == "left over":
            lines += [chance.choice(LEFT_OVER), ""]
        elif kind == "list":
            lines += [f"• {sentence(chance)}" for _ in range(3)] + [""]
        elif kind == "subhead":
            lines += [headline(chance), ""]
        else:
            lines += [paragraph(chance), ""]
    return "\n".join(lines)


def markdown(chance: random.Random, size: int) -> str:
    """A page of a static site: front matter, marks in words, pictures, tables and shortcodes."""
    name = person(chance)
    lines = ["---", f"title: {headline(chance)}", f"author: [{name}]", "summary: >", f"  {sentence(chance)}", "---", ""]
    for kind in parts(chance, lines, size):
        if kind == "picture":
            lines += [
                f"![{caption(chance)}](/images/{chance.choice(WORDS)}.jpg)",
                f"*{caption(chance)} Photo: {name}*",
                "",
            ]
        elif kind == "credited":
            code = f'src="{chance.choice(WORDS)}.jpg" alt="A lamp" caption="{caption(chance)}" attr="{name}"'
            lines += [f"{{{{< figure {code} >}}}}", ""]
        elif kind == "left over":
            lines += ["| place | found |", "|---|---|", *(f"| {headline(chance)} | *{name}* |" for _ in range(4)), ""]
        elif kind == "list":
            lines += [
                f"- {sentence(chance)} [{chance.choice(WORDS)}](https://example.org/{size})" for _ in range(3)
            ] + [""]
        elif kind == "subhead":
            lines += [f"## {headline(chance)}", "", f"> {sentence(chance)}", ""]
        else:
            text = paragraph(chance)
            for plain_word, marked in MARKED[: chance.randint(0, len(MARKED))]:
                text = text.replace(plain_word, marked, 1)
            lines += [text, ""]
    return "\n".join(lines)


MARKED = (
    (" lock ", " [lock](https://example.org/lock) "),
    (" lamp ", " **lamp** "),
    ("“", "&ldquo;"),
    (" ferry ", " <span class='boat'>ferry</span> "),
    (" oven ", " `oven` "),
    (" river ", " _river_ "),
)


def html(chance: random.Random, size: int) -> str:
    """A page as it is served: head, menus, figures, scripts and a footer around the text."""
    menu = "".join(f'<li class="menu-item"><a href="/{word}">{word.title()}</a></li>' for word in WORDS)
    title = headline(chance)
    lines = [
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title} | The Courier</title>',
        f"<script>window.page = {{{script(chance)}}};</script>",
        "<style>p { color: black }</style>\n</head>",
        f'<body class="single">\n<header><nav><ul>{menu}</ul></nav></header>\n<main><article class="story">',
        f'<h1>{title}</h1>\n<p class="byline">By <a rel="author" href="/a">{person(chance)}</a></p>',
        '<div class="article-body">',
    ]
    for kind in parts(chance, lines, size):
        if kind in ("picture", "credited"):
            credit = f'<span class="credit">Photo: {person(chance)}</span>'
            lines.append(
                f'<figure class="image image--wide" data-component="image-block"><img src="/{chance.random()}.jpg" '
                f'srcset="/{chance.random()}.jpg 480w, /{chance.random()}.jpg 976w" alt="{sentence(chance)}">'
                f"<figcaption>{caption(chance)} {credit}</figcaption></figure>"
            )
        elif kind == "left over":
            lines.append('<div class="ad-slot" id="ad"><script>ads.push({"slot": 1});</script></div>')
        elif kind == "list":
            lines.append("<ul>" + "".join(f"<li>{sentence(chance)}</li>" for _ in range(3)) + "</ul>")
        elif kind == "subhead":
            lines.append(f"<h2>{headline(chance)}</h2>")
        else:
            link = ' <a class="link link--inline" data-track="body" href="https://example.org/news/lock-12">lock</a> '
            text = paragraph(chance).replace(" lock ", link, 1).replace(" lamp ", " <em>lamp</em> ", 1)
            text = text.replace("’", "&rsquo;")
            lines.append(f'<div class="block" data-component="text-block"><p class="text">{text}</p></div>')
    lines.append(f'</div></article></main>\n<footer class="site-footer"><ul>{menu}</ul></footer>\n</body>\n</html>\n')
    return "\n".join(lines)


def script(chance: random.Random) -> str:
    """Settings such as pages carry, as long as their text."""
    return ", ".join(f'"{chance.choice(WORDS)}{number}": "{chance.random()}"' for number in range(120))


def parts(chance: random.Random, lines: list[str], size: int) -> Iterator[str]:
    """What to write next, until the lines have the size."""
    kinds = ("picture", "credited", "left over", "list", "subhead", "paragraph")
    written = counted = 0
    while True:
        written += sum(len(line) + 1 for line in lines[counted:])
        counted = len(lines)
        if written >= size:
            return
        yield chance.choices(kinds, (3, 2, 2, 2, 3, 30))[0]


def person(chance: random.Random) -> str:
    """A name of somebody who is not."""
    return f"{chance.choice(FIRST)} {chance.choice(LAST)}"


def sentence(chance: random.Random) -> str:
    """Some words that make no sense."""
    return " ".join(chance.choices(WORDS, k=chance.randint(8, 18))).capitalize() + "."


def headline(chance: random.Random) -> str:
    """A line without a full stop."""
    return " ".join(chance.choices(WORDS, k=chance.randint(4, 9))).capitalize()


def caption(chance: random.Random) -> str:
    """Who stands where, and when."""
    return f"{person(chance)} at the {chance.choice(WORDS)} on Monday."


def paragraph(chance: random.Random) -> str:
    """A quotation and what followed."""
    spoken = sentence(chance)[:-1].lower()
    told = " ".join(sentence(chance) for _ in range(chance.randint(1, 4)))
    return f"“It’s {spoken},” {person(chance)} {chance.choice(VERBS)}. {told}"


if __name__ == "__main__":
    main()
