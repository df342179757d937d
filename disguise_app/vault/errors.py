"""What the vault can answer instead of doing what was asked.

    VaultError
      KeyringLocked       the keyring is locked, failing or hanging: nothing was touched
      StateUnreadable     the file is there and no key at hand opens it: nothing was touched
      CannotSave          reason "full", "denied", "failed" or "busy": what was saved before still stands
      NumberWeak          reason "form", "repeat", "run", "keypad", "date", "common", "opening" or "close"
        NumberTaken       one that opens something; its reason is "common", so that nobody learns more from it
      NoFreePlace         all places are taken
      PlanTooLarge        used and limit in bytes: nothing was written
      WrongPhrase         these words do not give back the key
      CompartmentGone     the plan's place holds something else now (number changed, removed or erased elsewhere)

Raised by every module of the room and caught by its callers. No error says a number, a key or a word of a plan.
"""


class VaultError(Exception):
    """Something the vault did not do."""


class KeyringLocked(VaultError):
    """The keyring does not give the device key now; that is not the same as having none."""


class StateUnreadable(VaultError):
    """The state file is there, but its ledger does not open under any key at hand."""


class CannotSave(VaultError):
    """The disk did not take it; `reason` is "full", "denied", "failed" or "busy"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NumberWeak(VaultError):
    """A number that is refused; `reason` is a kind, see the module's text."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NumberTaken(NumberWeak):
    """A number that opens something already; refused with the reason of a common one."""

    def __init__(self) -> None:
        super().__init__("common")


class NoFreePlace(VaultError):
    """All places for plans are taken."""


class PlanTooLarge(VaultError):
    """The plan does not fit; `used` and `limit` are in bytes, of the limit that was passed."""

    def __init__(self, used: int, limit: int) -> None:
        super().__init__(used, limit)
        self.used = used
        self.limit = limit


class WrongPhrase(VaultError):
    """The words are not the recovery phrase."""


class CompartmentGone(VaultError):
    """The open plan is no longer in its place."""
