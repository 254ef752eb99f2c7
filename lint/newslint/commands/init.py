"""`newslint init`: first settings, or those of a `.vale.ini` in newslint's words."""

from __future__ import annotations

import os
from argparse import Namespace

from newslint.config import ConfigError
from newslint.terminal import CLEAN, FAILED, say

TARGET = ".newslint.yaml"

STARTER = """\
# Settings of newslint. Everything here is a default or an example; an unknown key is an error.
rules: [news]          # the rules for news articles; add your own files and folders: [news, style/]
fail-on: warning       # least level that fails the run: suggestion, warning, error or never

# The level of single rules: error, warning, suggestion or off. `newslint rules` lists them all.
# levels:
#   quotes-mixed: off
#   credit-missing: error

# The house list of names; `newslint names --propose .` writes a first one.
# names: names.yaml

# Every captioned picture needs a credit, not only where the article credits others.
# credits: required

# Files that are not checked, as in .gitignore.
# exclude: [archive/, "*.draft.md"]

# Other levels for some files.
# overrides:
#   - files: ["live/**"]
#     levels: {paragraph-repeated: warning}

# Styles of Vale; `newslint init --from-vale .vale.ini` writes this from your settings.
# styles:
#   paths: [styles]
#   run: [Google, proselint]
#   rules: {Google.We: off}
"""


def init(options: Namespace) -> int:
    """Write `.newslint.yaml`, and say how to go on; a file that is there is left alone."""
    if os.path.lexists(TARGET):
        say(f"{TARGET} is there already; newslint overwrites no settings")
        return FAILED
    text, clean = STARTER, True
    if options.from_vale:
        try:
            text, clean = _translated(options.from_vale)
        except ConfigError as error:
            say(str(error))
            return FAILED
    try:
        with open(TARGET, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        say(f"{TARGET}: {(error.strerror or str(error)).lower()}")
        return FAILED
    print(f"wrote {TARGET}; try it with\n\n    newslint check .")
    return CLEAN if clean else FAILED


def _translated(path: str) -> tuple[str, bool]:
    """The settings of a `.vale.ini`, and whether all of it could be read. What has no counterpart is told."""
    from newslint import vale_ini
    from newslint.config import read_text
    from newslint.vale_ini.writing import as_yaml

    settings = vale_ini.load(path, read_text(path))
    for line, message in sorted((*settings.notices, *settings.mistakes)):
        say(f"{path}:{line}: {message}")
    return "\n".join(as_yaml(settings, path, TARGET)) + "\n", not settings.mistakes
