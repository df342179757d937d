"""Plans as small texts, opened, joined and outgrown: for the tests of open plans."""

import json
import os

from disguise_app.vault.opened import OpenVault
from tests.vault.keyrings import NUMBER, Install, number


def open_plan(install: Install, digits: bytes = NUMBER) -> OpenVault:
    """Open a plan as another process would."""
    opened = install.vault().open(number(digits))
    assert opened is not None
    return opened


def text_plan(letters: str) -> bytes:
    """Return a plan that says `letters`."""
    return json.dumps({"kind": "safety", "text": letters}).encode()


def join_texts(base: bytes, theirs: bytes, ours: bytes) -> bytes:
    """Merge by writing all three texts side by side, so that a test sees what was given."""
    old, new, own = (json.loads(part)["text"] for part in (base, theirs, ours))
    return text_plan(f"{old}|{new}|{own}")


def too_large() -> bytes:
    """Return a plan that fits no cell."""
    return json.dumps({"kind": "safety", "text": os.urandom(70_000).hex()}).encode()


def set_phrase(install: Install) -> str:
    """Set a recovery phrase and return it."""
    opened = open_plan(install)
    words = " ".join(opened.make_phrase())
    opened.confirm_phrase(words)
    return words
