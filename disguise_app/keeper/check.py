"""One candidate: the key derivation and all cells on the vault's thread, then what opened, or nothing.

Made by the keeper's app for a CHECK or SETUP frame. The digits are kept out of swap, and overwritten when the check is
over, but for set-up, which makes a plan with them. A dying process is the real eraser: what Argon2's input and Python's
temporaries left is gone with it.
"""

from dataclasses import dataclass

from disguise_app.outside.process import lock_memory, wipe
from disguise_app.outside.wire import Place
from disguise_app.vault.vault import OpenVault, Vault


@dataclass(frozen=True)
class Outcome:
    """What a candidate came to: an open plan, or set-up for `digits`, or neither."""

    place: Place
    opened: OpenVault | None
    digits: bytearray | None
    obstacles: tuple[str, ...] = ()

    @property
    def is_something(self) -> bool:
        """Whether there is anything to show."""
        return self.opened is not None or self.digits is not None

    def __repr__(self) -> str:
        return "Outcome(<hidden>)"


def check(vault: Vault, digits: bytearray, place: Place, *, is_setup: bool) -> Outcome:
    """Try `digits` on every cell; for set-up, where nothing opened, say what stands in the way of a new plan."""
    lock_memory(digits)
    opened = vault.open(digits)
    if opened is None and is_setup:
        return Outcome(place, None, digits, vault.obstacles())
    wipe(digits)
    return Outcome(place, opened, None)
