"""`newslint schema`: what an editor needs to complete and check rule files and settings."""

from __future__ import annotations

import json
from argparse import Namespace

from newslint import schema
from newslint.terminal import CLEAN


def show(options: Namespace) -> int:
    """Print a JSON schema."""
    print(json.dumps(schema.rules() if options.of == "rules" else schema.config(), ensure_ascii=False, indent=2))
    return CLEAN
