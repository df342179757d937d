"""The recovery phrase: six or more words of the EFF large list, and the key that they become.

Called by vault and opened. The list is Joseph Bonneau's for the EFF (2016), CC BY 3.0 US; 7776 words, so six of them
are 77 bits. It must not know files or plans.
"""

import secrets
from typing import Final

from disguise_app.outside.places import resource
from disguise_app.outside.process import wipe
from disguise_app.vault.primitives import Kdf, hkdf

WORDS: Final = 6
LIST_WORDS: Final = 7776
_SALT: Final = b"calculator-state-1 recovery"
_INFO: Final = b"recovery"


def word_list() -> tuple[str, ...]:
    """Return the published list in its own order."""
    lines = resource("support", "words.txt").decode("ascii").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))


def draw() -> tuple[str, ...]:
    """Return a new phrase."""
    words = word_list()
    return tuple(secrets.choice(words) for _ in range(WORDS))


def normal(text: str) -> tuple[str, ...]:
    """Return the words of a typed phrase, in lower case; commas and line ends part words as spaces do."""
    return tuple(text.replace(",", " ").lower().split())


def recovery_key(kdf: Kdf, words: tuple[str, ...]) -> bytearray:
    """Return the key of a phrase: HKDF(Argon2id(words joined by one space), "recovery")."""
    secret = bytearray(" ".join(words).encode())
    root = kdf.derive(secret, _SALT)
    key = hkdf(root, _INFO)
    wipe(secret, root)
    return key
