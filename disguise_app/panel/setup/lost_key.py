"""When the key of the state file is gone: give it back by a recovery phrase, or start over beside the old file.

Shown by set-up in place of its first page. Nothing is thrown away: the old file is kept aside.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt

from disguise_app.outside.language import panel as _
from disguise_app.panel.setup.asked import Ask, Setup
from disguise_app.panel.setup.step import Step
from disguise_app.panel.sheets import Question
from disguise_app.panel.troubles import number_words
from disguise_app.panel.widgets.field import Field


def is_lost(obstacles: Sequence[str]) -> bool:
    """Tell whether the key that is here does not open the file that is here."""
    return "unreadable" in obstacles


def fill(step: Step, setup: Setup, ask: Ask, back: Callable[[bool], None]) -> None:
    """Fill a page; `back(True)` when the candidate opened a plan again, `back(False)` when there is a new file."""
    step.say(_("There is a file here that the key of this login does not open. The key may be lost."))
    step.say(_("If you kept a recovery phrase, type it here, with a space between the words."))
    field = Field(face=step.face, name=_("Recovery phrase"), parent=step)
    step.put(field)
    trouble = step.say("", colour="calm_text")

    def told(go_on: Callable[[], None]) -> Callable[[str | None], None]:
        return lambda reason: go_on() if reason is None else trouble.say(number_words(reason))

    def use_phrase() -> None:
        if field.toPlainText().strip():
            setup.recover(field.toPlainText(), told(lambda: setup.try_candidate(back)))
        else:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_over() -> None:
        ask(_start_over_question(), lambda yes: setup.start_over(told(lambda: back(False))) if yes else None)

    field.entered.connect(use_phrase)
    step.button(_("I have a phrase"), use_phrase, is_main=True)
    step.button(_("Start over"), start_over)


def _start_over_question() -> Question:
    return Question(
        _("Start over?"),
        _("The old file is kept beside the new one. Without its key or phrase it cannot be opened."),
        _("Not now"),
        _("Start over"),
    )
