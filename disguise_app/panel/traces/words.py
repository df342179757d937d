"""What each kind of trace means and what can be done about it, in plain words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from disguise_app.outside.language import panel as _
from disguise_app.panel.traces.finding import Finding, Trace


@dataclass(frozen=True)
class _Words:
    title: str
    means: str
    can_do: str


def explain(trace: Trace) -> Finding:
    """Put a trace into words; an unknown kind is a KeyError."""
    words = _KINDS[trace.kind]()
    return Finding(trace.kind, trace.place, words.title, words.means, words.can_do)


def title_of(kind: str) -> str:
    """Return what a kind of trace is called; an unknown kind is a KeyError."""
    return _KINDS[kind]().title


def general_advice() -> tuple[str, ...]:
    """Return what to keep in mind before changing anything, in short lines."""
    return (
        _("This page only looks. It changes nothing."),
        _("Most of it only says “calculator”. None of it holds what you wrote."),
        _("A list that is suddenly empty can stand out more than one old line in it. If in doubt, leave it."),
        _("It cannot find spyware, a camera, or what the router and the phone company keep."),
        _("A safer device is one that the other person has never had in their hands."),
    )


def _one_line() -> str:
    return _("If it is safe, take out only this one line, not the whole list. Leaving it is fine too.")


_KINDS: Final[Mapping[str, Callable[[], _Words]]] = {
    "source": lambda: _Words(
        _("The program’s own text"),
        _("You run it from a folder with its source. Whoever opens that folder can read what it is for."),
        _("Use the built program instead, and delete this folder when it is safe."),
    ),
    "download": lambda: _Words(
        _("The file you downloaded"),
        _("It is still in your downloads. It shows that a calculator was put here, and when."),
        _("You can delete it. The calculator does not need it."),
    ),
    "mark": lambda: _Words(
        _("Where it was downloaded from"),
        _("The system has noted the web address beside the file. The address may say more than “calculator”."),
        _("A copy made by way of a USB stick does not carry the note. Then delete the first file."),
    ),
    "download_list": lambda: _Words(
        _("The system’s list of downloads"),
        _("It keeps the web address of each download, also after the file is gone."),
        _("It cannot be changed from here. Next time, download on a safer device."),
    ),
    "keyring": lambda: _Words(
        _("An entry among the saved passwords"),
        _("Every copy of this calculator makes one, with a plan or without. It is needed to open your plan."),
        _("Do not delete it: your plan would not open any more."),
    ),
    "sync": lambda: _Words(
        _("The calculator’s file is copied to an online store"),
        _("Others who can open that store have copies. They cannot read them, but many copies show changes."),
        _("Turn this folder off in the settings of the store, if nobody will ask why."),
    ),
    "backup": lambda: _Words(
        _("A backup is set up on this computer"),
        _("Its copies may hold the calculator’s file too. Nobody can read a plan in them without your number."),
        _("You can leave it. A plan that you removed may still be in old copies, locked."),
    ),
    "recent": lambda: _Words(
        _("The list of recent files"), _("It has a line that names the calculator or its file."), _one_line()
    ),
    "used": lambda: _Words(
        _("The list of programs that were used"),
        _("It counts how often the calculator was opened. A calculator that is used often is not strange."),
        _("Leave it. Use the calculator for sums now and then, so that the count makes sense."),
    ),
    "shell": lambda: _Words(
        _("The list of typed commands"), _("It has a line that names the calculator."), _one_line()
    ),
    "browser": lambda: _Words(
        _("The browser’s history"),
        _("It has the page or the download of the calculator. The page’s words may say more than its name."),
        _one_line(),
    ),
    "bin": lambda: _Words(
        _("A file in the bin"),
        _("It was deleted, but can still be opened from there."),
        _("Delete this one file from the bin, not all of them."),
    ),
    "thumbnail": lambda: _Words(
        _("A small picture of a file"),
        _("The file manager keeps a picture of the file, also after the file is gone."),
        _("You can delete this picture. Nothing else needs it."),
    ),
    "crash": lambda: _Words(
        _("A report of a crash"),
        _("The calculator stopped with an error once. The part with your plan writes no report."),
        _("You can delete it if you are allowed to. Leaving it is fine too."),
    ),
    "package": lambda: _Words(
        _("The list of installed programs"),
        _("It says when the calculator was installed. It says nothing about a plan."),
        _("It cannot be changed safely. Have a reason ready why you wanted a calculator with a tape."),
    ),
    "index": lambda: _Words(
        _("The list that the desktop’s search uses"),
        _("It knows the names of files, the calculator’s and its download’s among them."),
        _("Leave it. It is made anew by itself, and drops a file some time after the file is gone."),
    ),
    "log": lambda: _Words(
        _("The system’s diary"),
        _("It says when the calculator was started. It says nothing about a plan or a number."),
        _("It cannot be changed safely, and old pages go by themselves."),
    ),
    "saved_window": lambda: _Words(
        _("A note of the window’s place"),
        _("The system remembers where the calculator’s window was. The plan’s window is kept out of it."),
        _("Leave it."),
    ),
}

KINDS: Final = frozenset(_KINDS)
