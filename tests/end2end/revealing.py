"""The words that must be nowhere: what would tell a stranger that this is more than a calculator.

Two lists. Single words for all that is short and ours: names, titles, arguments, paths, labels. Whole phrases for what
files hold, since Qt's and Python's own libraries say "panel" and "hidden" for reasons of their own; there a phrase is
looked for in every way a program writes text down. Used by the tests that live through a session, and by those that
take the built app apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

# One word stands for itself and its plural, never for a part of another word: "plan" is not "plane". With a star it
# is a stem, and is found in the midst of a longer name too.
WORDS: Final = (
    "abus*",
    "alibi",
    "camouflag*",
    "coerc*",
    "concealed",
    "covert",
    "decoy*",
    "disguis*",
    "domestic",
    "duress",
    "emergency",
    "escape",
    "evidence",
    "fake",
    "grab",
    "helpline*",
    "hidden",
    "hide",
    "hideout",
    "hotline",
    "keeper",
    "panel",
    "panic*",
    "partner",
    "passphrase",
    "password",
    "pin",
    "plan",
    "police",
    "private",
    "refuge",
    "rescue",
    "safe",
    "safeplan*",
    "safety*",
    "safehouse*",
    "secret",
    "shelter",
    "stalk*",
    "surviv*",
    "undercover",
    "vault*",
    "victim*",
    "violen*",
)

# As somebody would read them in a file; capitals do not matter.
PHRASES: Final = (
    "abusive",
    "all-is-well word",
    "code word",
    "compartment key",
    "danger signs",
    "decoy",
    "disguise_app",
    "disguised as",
    "domestic abuse",
    "domestic violence",
    "duress",
    "erase number",
    "escape plan",
    "emergency page",
    "grab list",
    "harmless notes",
    "helpline",
    "hold the number",
    "leave the panel",
    "national domestic",
    "opens your plan",
    "panel_title",
    "panic key",
    "practise leaving",
    "recovery phrase",
    "restraining order",
    "safe place",
    "safe room",
    "safety plan",
    "safety_plan",
    "send-help word",
    "silent solution",
    "someone walks in",
    "spyware",
    "strangl",
    "the person who hurts",
    "trigger word",
    "way out of the house",
    "what matters most",
    "what would someone find",
    "women’s aid",
    "women's aid",
    "your plan",
)

ENCODINGS: Final = ("utf-8", "utf-16-le", "utf-16-be")


def _pattern(word: str) -> str:
    return re.escape(word[:-1]) if word.endswith("*") else rf"(?<![a-z]){re.escape(word)}s?(?![a-z])"


_WORDS: Final = re.compile("|".join(f"(?:{_pattern(word)})" for word in WORDS))
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


def words_in(name: str) -> list[str]:
    """Return the revealing words of a name, title, argument or path, "safetyPlan" and "SAFETY_PLAN" alike."""
    return _WORDS.findall(_CAMEL.sub(" ", name).lower())


def phrases_in(data: bytes) -> list[str]:
    """Return the revealing phrases that bytes hold as UTF-8 or UTF-16, whatever their capitals."""
    # bytes.lower() leaves all but ASCII letters alone, and so works in each of the encodings.
    lowered = data.lower()
    return [phrase for phrase in PHRASES if any(phrase.encode(encoding) in lowered for encoding in ENCODINGS)]


def revealing(names: Iterable[str]) -> list[str]:
    """Return those of `names` that have a revealing word."""
    return [name for name in names if words_in(name)]
