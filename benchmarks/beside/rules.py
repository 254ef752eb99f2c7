"""Rules for both sides: styles from a folder, or invented ones."""

from __future__ import annotations

import random
from pathlib import Path

import speed

from beside.installing import Peer

INVENTED = 150
SETTINGS = "StylesPath = {folder}\nMinAlertLevel = suggestion\n\n[*.{{md,txt,html}}]\nBasedOnStyles = {styles}\n"
FIRING = 0.2
SHORT, LONG = (3, 12), (100, 500)
"""How many words a rule has: one rule in ten is long, which gives as many words in all as well-known packages have."""
KINDS = ("existence", "existence", "existence", "substitution", "substitution", "occurrence")


class Rules:
    """Where the rules of a run come from."""

    def __init__(self, work: Path, styles: str | None, ini: str | None) -> None:
        self.work = work
        self.ini = Path(ini).resolve() if ini else None
        self.styles = Path(styles).resolve() if styles else None

    def beside(self, name: str, peer: Peer | None) -> tuple[Path, str]:
        """The settings to run beside a peer (or alone), and what to say of them."""
        if self.ini and name in ("", "vale"):
            return self.ini, f"the rules of {self.ini.name}"
        if not self.styles:
            own_rules = "" if name in ("", "vale") else f"; {name} with its own rules"
            return self.invented(INVENTED, FIRING), f"{INVENTED} invented rules{own_rules}"
        there = sorted(path.name for path in self.styles.iterdir() if path.is_dir())
        own = [name for name in there if peer and name in peer.styles]
        if peer and peer.styles and not own:
            return self.invented(INVENTED, FIRING), f"{INVENTED} invented rules, as there is no style of its name"
        return self.settings(self.styles, own or there), f"the styles {', '.join(own or there)}"

    def invented(self, number: int, firing: float) -> Path:
        """So many rules, of which a share finds something in invented articles; if none does, all are short."""
        chance = random.Random(number)
        folder = self.work / f"styles-{number}-{firing}"
        style = folder / "House"
        style.mkdir(parents=True, exist_ok=True)
        for place in range(number):
            size = LONG if firing and place % 10 == 0 else SHORT
            text = rule(chance, chance.randint(*size), chance.random() < firing)
            (style / f"Rule{place}.yml").write_text(text, "utf-8")
        return self.settings(folder, ["House"])

    def settings(self, folder: Path, styles: list[str]) -> Path:
        """A `.vale.ini` that runs these styles on everything."""
        path = self.work / f"{folder.name}-{'-'.join(styles)}.ini"
        path.write_text(SETTINGS.format(folder=folder, styles=", ".join(styles)), "utf-8")
        return path


def rule(chance: random.Random, size: int, firing: bool) -> str:
    """One rule file of Vale."""
    words = [word(chance) for _ in range(size)]
    if firing:
        words += [f"the {chance.choice(speed.WORDS)} {chance.choice(speed.WORDS)}" for _ in range(2)]
    kind = chance.choice(KINDS)
    if kind == "substitution":
        options = "swap:\n" + "".join(f"  {bad}: {bad[::-1].strip()}\n" for bad in words)
    elif kind == "occurrence":
        options = f"scope: paragraph\nmax: {2 if firing else 50}\ntoken: '\\b(?:{'|'.join(words)})\\b'\n"
    else:
        options = "tokens:\n" + "".join(f"  - '{bad}(?:s|es)?'\n" for bad in words)
    ignore = "" if kind == "occurrence" else "ignorecase: true\n"
    places = "%s" if kind == "existence" else ("%s and %s" if kind == "substitution" else "it")
    return f'extends: {kind}\nmessage: "Think again of {places}"\nlevel: warning\n{ignore}{options}'


def word(chance: random.Random) -> str:
    """A word that no article has."""
    return "".join(chance.choice("bcdfghklmnprstvz") + chance.choice("aeiou") for _ in range(chance.randint(3, 5)))
