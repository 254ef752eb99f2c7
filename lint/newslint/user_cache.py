"""What is kept between runs, in the cache folder of the person who runs newslint."""

from __future__ import annotations

import os


def folder() -> str:
    """Where entries are kept: `$XDG_CACHE_HOME/newslint`, as the XDG Base Directory Specification has it.

    A relative path counts for nothing, as it says there: it might lead into the repository that is checked.
    """
    home = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(home):
        home = os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(home, "newslint")


def keep(entry: str, content: bytes) -> None:
    """Write an entry whole or not at all; where the cache cannot be written, nothing happens."""
    draft = f"{entry}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(entry), exist_ok=True)
        with open(draft, "wb") as file:
            file.write(content)
        os.replace(draft, entry)
    except OSError:
        return
