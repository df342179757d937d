"""Calm words for what can go wrong with saving and with numbers, by the reasons that the session gives.

Shown by the window, the set-up and the settings.
"""

from disguise_app.outside.language import panel as _


def save_words(reason: str) -> str:
    """Say why something is not saved yet."""
    words = {
        "full": _("The disk is full. What you typed stays here and is tried again. Free some room if you can."),
        "denied": _("The computer does not allow saving right now. What you typed stays here and is tried again."),
        "busy": _("Another program is writing. What you typed stays here and is tried again."),
        "too_large": _("The plan has become too large. All that was saved before is safe. Please shorten something."),
        "gone": _("The place of this plan is gone. What you see here can no longer be saved."),
        "locked": _("The computer's key store is locked. What you typed stays here and is tried again."),
    }
    return words.get(reason, _("This could not be saved yet. What you typed stays here and is tried again."))


def nearly_full_words() -> str:
    """Say that the plan takes most of its room."""
    return _("The plan is nearly full. Nothing is lost. Long notes could be made shorter.")


def left_out_words(most: int) -> str:
    """Say that of a long text only the beginning was pasted."""
    return _("That text is very long. Its first part is here, up to {n} letters. The rest was left out.").format(
        n=f"{most:,}"
    )


def shared_words() -> str:
    """Say that the plan is open in two windows and that nothing of either was lost."""
    return _("This plan was changed in another window too. What was typed in both is kept.")


def ledger_words() -> str:
    """Say that a part of the file was damaged and made anew."""
    return _(
        "A part of the file was damaged and has been made anew. This plan is whole. A recovery phrase has to be made "
        "again, and no further number can be added."
    )


def weak_words(reason: str) -> str:
    """Say why a number is too easy to guess."""
    words = {
        "repeat": _("It repeats itself, so it is easy to guess."),
        "run": _("The digits follow one another, so it is easy to guess."),
        "keypad": _("It is a pattern on the keys, so it is easy to guess."),
        "date": _("It looks like a date. Dates are tried first."),
        "common": _("Many people pick it, so it is easy to guess."),
    }
    return words.get(reason, _("It is easy to guess."))


def number_words(reason: str) -> str:
    """Say why a number could not be set."""
    words = {
        "taken": _("Many people pick it, so it is easy to guess."),
        "no_place": _("There is no free place for another number."),
        "opening": _("That is not the number that opens this."),
        "close": _("It is too much like the number that opens this. Please take a very different one."),
        "full": _("The disk is full, so nothing was changed. Free some room if you can, then try again."),
        "denied": _("The computer does not allow saving right now, so nothing was changed."),
        "busy": _("Another program is writing, so nothing was changed. Please try again."),
        "locked": _("The computer's key store is locked, so nothing was changed."),
        "gone": _("The place of this plan is gone, so this cannot be done."),
        "wrong_phrase": _("The words do not fit. Please look again, word for word."),
    }
    return words.get(reason) or (
        weak_words(reason) if reason in _WEAK else _("That did not work. Nothing was changed.")
    )


_WEAK = ("repeat", "run", "keypad", "date", "common")
