"""`newslint rule new`: a rule file that works from the start, to be changed into one's own."""

from __future__ import annotations

import os
import re
from argparse import Namespace

from newslint import config as configuration
from newslint.commands.check import chosen_config
from newslint.config import Config
from newslint.options import did_you_mean
from newslint.rule_templates import available, template
from newslint.terminal import CLEAN, FAILED, say


def new(options: Namespace) -> int:
    """Write the file, and say how to go on; a file that is there is left alone."""
    if not re.fullmatch(r"[A-Za-z][\w.-]*", options.id):
        say(f"“{options.id}” is no id; use letters, digits and hyphens, as in caption-repeated")
        return FAILED
    if options.kind not in available():
        say(f"there is no template of the kind “{options.kind}”; {did_you_mean(options.kind, available())}")
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


def _folder(config: Config) -> str:
    """The first folder of rules that the settings name, or here."""
    for place in config.rules:
        folder = os.path.join(config.folder, place)
        if place != "news" and os.path.isdir(folder):
            return os.path.relpath(folder)
    return ""
