"""Starter words of the harmless kind: real lists that anyone may keep beside sums."""

from typing import Final

from disguise_app.plan.words.phrases import phrase

NOTES: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("shopping", phrase("Milk"), "2", ""),
    ("shopping", phrase("Bread"), "1", ""),
    ("shopping", phrase("Potatoes"), phrase("2 kg"), ""),
    ("shopping", phrase("Washing powder"), "1", ""),
    ("shopping", phrase("Tea"), "1", ""),
    ("gifts", phrase("Book about birds"), "15", phrase("Grandad")),
    ("gifts", phrase("Scarf"), "20", phrase("Aunt")),
    ("gifts", phrase("Board game"), "25", phrase("The cousins")),
    ("budget", phrase("Rent"), "", ""),
    ("budget", phrase("Gas and electricity"), "", ""),
    ("budget", phrase("Food"), "", ""),
    ("budget", phrase("Phone and internet"), "", ""),
    ("budget", phrase("Bus fares"), "", ""),
)
"""List, text, amount, whom it is for."""
