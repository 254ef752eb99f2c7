"""`newslint rule new`: a rule file that works from the start, to be changed into one's own."""

from __future__ import annotations

import os
import re
from argparse import Namespace

from newslint import config as configuration
from newslint.commands.check import chosen_config
from newslint.config import Config
from newslint.options import did_you_mean
from newslint.terminal import CLEAN, FAILED, say

_HEAD = """\
- id: {id}
  extends: {kind}
"""
_WHY = """\
  why: >
    Say here in two sentences what would persuade a desk editor. The first says what goes wrong for readers, the
    second why this way is better.
"""

TEMPLATES = {
    "existence": """\
  scope: text
  level: warning
  message: "“{match}” says nothing; leave it out"
WHY
  ignorecase: true
  tokens:
    - needless to say
    - very,? very
  examples:
    - bad: |
        Fog closes the bridge

        The fog was, needless to say, thick.
                     ^^^^^^^^^^^^^^^ “needless to say” says nothing; leave it out
      good: |
        Fog closes the bridge

        There was no need to say that the fog was thick.
""",
    "substitution": """\
  scope: text
  level: warning
  message: "write {replacement}, not “{match}”"
WHY
  ignorecase: true
  swap:
    harbor: harbour
    foot bridge: footbridge
  examples:
    - bad: |
        Fog closes the bridge

        The foot bridge at the north end stays open.
            ^^^^^^^^^^^ write “footbridge”, not “foot bridge”
      good: |
        Fog closes the bridge

        The bridge at the foot of the hill stays open.
""",
    "form": """\
  scope: credit
  level: warning
  message: "write credits as “Photo: Name/Agency”"
WHY
  policy: house
  forms:
    house: 'Photo: [^/]+/[^/]+'
    other: '.+'
  examples:
    - bad: |
        Fog closes the bridge

        The bridge at noon. (AP Photo/Ann Lee)
                            ^^^^^^^^^^^^^^^^^^
      good: |
        Fog closes the bridge

        The bridge at noon. Photo: Ann Lee/AP
""",
    "repeat": """\
  scope: paragraph
  level: warning
  message: "this paragraph already stands on line {first_line}"
WHY
  similarity: 0.95
  min-words: 5
  examples:
    - bad: |
        Fog closes the bridge

        The bridge was closed for the night on Monday.

        Ferries took the passengers across.

        The bridge was closed for the night on Monday.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this paragraph already stands on line 3
      good: |
        Fog closes the bridge

        The bridge was closed for the night on Monday.

        The ferry was closed for repairs on Tuesday.
""",
    "companion": """\
  scope: caption
  level: warning
  message: "this caption has no credit"
WHY
  needs: [credit]
  at: caption
  when: always
  examples:
    - format: markdown
      bad: |
        # Fog closes the bridge

        ![The bridge at noon](bridge.jpg)
        *Fog lies on the bridge.*
         ^^^^^^^^^^^^^^^^^^^^^^^
      good: |
        # Fog closes the bridge

        ![The bridge at noon](bridge.jpg)
        *Fog lies on the bridge. Photo: Ann Lee/AP*
""",
}
"""A working rule of each kind that people write most, below its id and kind."""


def new(options: Namespace) -> int:
    """Write the file, and say how to go on; a file that is there is left alone."""
    if not re.fullmatch(r"[A-Za-z][\w.-]*", options.id):
        say(f"“{options.id}” is no id; use letters, digits and hyphens, as in caption-repeated")
        return FAILED
    if options.kind not in TEMPLATES:
        say(f"there is no template of the kind “{options.kind}”; {did_you_mean(options.kind, TEMPLATES)}")
        return FAILED
    folder = options.folder or _folder(chosen_config(options) or configuration.find(os.curdir))
    path = os.path.join(folder, f"{options.id}.yaml")
    try:
        os.makedirs(folder or os.curdir, exist_ok=True)
        with open(path, "x", encoding="utf-8") as file:
            file.write(template(options.id, options.kind))
    except FileExistsError:
        say(f"{path} is there already; choose another id, or --folder")
        return FAILED
    except OSError as error:
        say(f"{path}: {(error.strerror or str(error)).lower()}")
        return FAILED
    print(f"wrote {path}, a rule that works; change it, and try it with\n\n    newslint test -v {path}")
    return CLEAN


def template(rule_id: str, kind: str) -> str:
    """The text of a rule file."""
    return _HEAD.format(id=rule_id, kind=kind) + TEMPLATES[kind].replace("WHY\n", _WHY)


def _folder(config: Config) -> str:
    """The first folder of rules that the settings name, or here."""
    for place in config.rules:
        folder = os.path.join(config.folder, place)
        if place != "news" and os.path.isdir(folder):
            return os.path.relpath(folder)
    return ""
