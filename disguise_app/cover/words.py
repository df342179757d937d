"""What the calculator says in words: why there is no result, what a percent became, that the tape is locked.

Called by the display and the tape. Short and plain; no exclamation marks. It must not know widgets.
"""

from disguise_app.calculator.display import Display
from disguise_app.calculator.errors import Problem
from disguise_app.outside.language import cover as _

_PERCENT_OF = "% × "


def problem(found: Problem) -> str:
    """Return why there is no result."""
    reason = getattr(found, "reason", "")
    return {
        "missing": _("Something is missing here"),
        "adjacent": _("Two numbers side by side"),
        "surplus": _("This bracket closes nothing"),
        "unknown": _("This is not known here"),
        "DivisionByZero": _("Can’t divide by zero"),
        "DomainProblem": _("No real result"),
        "NotDefined": _("Not defined here"),
        "TooLarge": _("Too large"),
        "TakesTooLong": _("Takes too long"),
    }.get(reason or found.kind, _("Can’t work this out"))


def remark(display: Display) -> str:
    """Return what stands at the left of the live line: the problem, what a percent became, a closed bracket."""
    if display.problem is not None:
        return problem(display.problem)
    if display.hint:
        share, _times, rest = display.hint.partition(_PERCENT_OF)
        return _("{share}% of {whole}").format(share=share, whole=rest) if rest else display.hint
    if display.closing:
        return _("{bracket} added at the end").format(bracket=display.closing)
    return ""


def tape_mark(kind: str) -> str:
    """Return the words of a mark: "locked", "unreadable" or ""."""
    return {"locked": _("Tape is locked"), "unreadable": _("Tape cannot be read")}.get(kind, "")


def cannot_save(reason: str) -> str:
    """Return why a file could not be saved: "full", "denied" or another reason."""
    return {
        "full": _("There is no room left on the disk."),
        "denied": _("Saving is not allowed in this folder."),
    }.get(reason, _("The file could not be saved."))


def mode_name(mode: str) -> str:
    """Return the name of a mode."""
    return {"standard": _("Standard"), "scientific": _("Scientific"), "units": _("Units")}[mode]
