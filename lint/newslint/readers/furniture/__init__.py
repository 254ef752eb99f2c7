"""How pages mark credits, players, machine-made alt texts and what a scrape leaves behind.

Pure functions on stripped strings, shared by all readers.
"""

from newslint.readers.furniture.alts import machine_alt_end, placeholder
from newslint.readers.furniture.credits import caption_credit, credit_span, is_credit
from newslint.readers.furniture.players import is_player, player_url, video_label
from newslint.readers.furniture.residue import is_button, residue_end, residue_reason, residue_start

__all__ = [
    "caption_credit",
    "credit_span",
    "is_button",
    "is_credit",
    "is_player",
    "machine_alt_end",
    "placeholder",
    "player_url",
    "residue_end",
    "residue_reason",
    "residue_start",
    "video_label",
]
