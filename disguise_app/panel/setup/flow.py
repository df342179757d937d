"""Set-up, page by page, by Return alone: the honest limits, then the plan exists; country; practising Esc.

The window shows it where a new number was held; panel.first_run does what it asks. What would stop the plan from
opening later is said first. A weak number is refused with the reason and asked again here.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.session import PanelSession
from disguise_app.panel.setup import lost_key
from disguise_app.panel.setup.asked import Ask, Setup, Told
from disguise_app.panel.setup.guessing import guess_words
from disguise_app.panel.setup.limits import limit_lines, obstacle_lines
from disguise_app.panel.setup.number_form import NumberForm
from disguise_app.panel.setup.phrase_form import PhraseForm
from disguise_app.panel.setup.step import Step
from disguise_app.panel.sheets import Question
from disguise_app.panel.troubles import number_words, weak_words
from disguise_app.panel.widgets.country import country_select
from disguise_app.plan import edits


class SetupFlow(QWidget):
    """The pages of set-up. `finished` is called at the end of the last."""

    def __init__(
        self, setup: Setup, *, face: Face, ask: Ask, finished: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._setup, self._face, self._ask, self._finished = setup, face, ask, finished
        self._step: Step | None = None
        self._show_again: Callable[[], None] = self.begin
        self._is_busy = False
        self._has_phrase = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def begin(self) -> None:
        """Show the first page."""
        if lost_key.is_lost(self._setup.obstacles):
            self._show(self._lost_key)
        else:
            self._show(self._limits)

    def show_again(self) -> None:
        """Build the page that is shown anew, in other colours or sizes."""
        self._show(self._show_again)

    def _show(self, build: Callable[[], None]) -> None:
        self._show_again = build
        old = self._step
        build()
        if self._step is not None:
            self._step.end()
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _begin_step(self, title: str) -> Step:
        self._step = Step(title, face=self._face, parent=self)
        self._column.addWidget(self._step)
        return self._step

    # The honest limits.
    def _limits(self) -> None:
        step = self._begin_step(_("Before you start"))
        for line in obstacle_lines(self._setup.obstacles, self._setup.desktop):
            step.say(line, colour="calm_text")
        step.list(limit_lines(self._setup.desktop))
        step.note(guess_words(self._setup.guess[0]))
        self._trouble = step.say("", colour="calm_text")
        step.button(_("Make my plan"), self._on_limits_read, is_main=True)
        if "keyring_locked" in self._setup.obstacles:
            step.button(_("Keep the key in a file"), self._ask_move_key)
        if "no_place" in self._setup.obstacles:
            step.button(_("Begin a new file"), self._ask_new_file)

    def _on_limits_read(self) -> None:
        if self._setup.weakness is not None:
            self._show(self._weak)
        else:
            self._create(None, self._on_created)

    def _create(self, digits: bytearray | None, done: Told) -> None:
        if not self._is_busy:
            self._is_busy = True
            self._setup.create(digits, done)

    def _on_created(self, reason: str | None) -> None:
        self._is_busy = False
        if reason is None:
            self._show(self._country)
        elif reason == "taken":
            self._show(self._weak)
        else:
            self._trouble.say(number_words(reason))

    # A weak number.
    def _weak(self) -> None:
        step = self._begin_step(_("Please take another number"))
        step.say(weak_words(self._setup.weakness or "common"))
        step.say(_("A good number has 8 digits or more and is not a date, a phone number or a pattern."))
        form = NumberForm(
            face=self._face,
            weakness=self._setup.number_weakness,
            guess_days=self._setup.guess_days,
            submit=self._submit_other,
            finished=lambda: self._show(self._country),
            button=_("Use this number"),
            parent=step,
        )
        step.put(form)
        step.first = form

    def _submit_other(self, digits: bytearray, done: Told) -> None:
        def answer(reason: str | None) -> None:
            self._is_busy = False
            done(reason)

        self._create(digits, answer)

    # The country.
    def _country(self) -> None:
        step = self._begin_step(_("Your country"))
        step.say(_("With your country, the right emergency number stands on the page Now. You can choose it later."))
        select = country_select(self._face, self._session().plan)
        select.chosen.connect(self._on_country_chosen)
        step.put(select)
        step.button(_("Go on"), lambda: self._show(self._practise), is_main=True)

    def _session(self) -> PanelSession:
        session = self._setup.session
        if session is None:
            raise RuntimeError("set-up has no plan yet")
        return session

    def _on_country_chosen(self, country: str) -> None:
        self._session().apply(lambda plan: edits.set_fields(plan, country=country, region=""))
        if self._step is not None:
            self._step.focus_first()

    # Practising Esc, and the phrase for those who want one.
    def _practise(self) -> None:
        step = self._begin_step(_("How to leave"))
        step.list(
            (
                _("Press **Esc**, any time and anywhere. The calculator is there at once, and all you typed is kept."),
                _("To come back, type your number and press **=**."),
                _("You can try it now. Nothing is lost."),
            )
        )
        if self._has_phrase:
            step.note(_("Your recovery phrase is kept."))
        else:
            step.note(_("If this login or its key store is lost, only a recovery phrase opens the plan. It can wait."))
        step.button(_("Go to my plan"), self._finished, is_main=True)
        if not self._has_phrase:
            step.button(_("Make a recovery phrase"), lambda: self._show(self._phrase))

    def _phrase(self) -> None:
        step = self._begin_step(_("Recovery phrase"))
        step.first = PhraseForm(face=self._face, session=self._session(), finished=self._on_phrase_done, parent=step)
        step.put(step.first)

    def _on_phrase_done(self, is_set: bool) -> None:
        self._has_phrase = is_set
        self._show(self._practise)

    # The key is gone, or the keyring is locked, or there is no place.
    def _lost_key(self) -> None:
        step = self._begin_step(_("A plan that does not open"))
        lost_key.fill(step, self._setup, self._ask, self._on_key_back)

    def _on_key_back(self, is_open: bool) -> None:
        if is_open:
            self._finished()
        else:
            self._show(self._limits)

    def _ask_move_key(self) -> None:
        question = Question(
            _("Keep the key in a file?"),
            _(
                "Then the plan opens also when the key store of this login is locked. But anyone who can read your "
                "files can then try numbers."
            ),
            _("Not now"),
            _("Keep it in a file"),
        )
        self._ask(question, lambda yes: self._setup.move_key_to_file(self._on_changed) if yes else None)

    def _ask_new_file(self) -> None:
        first = Question(
            _("Begin a new file?"),
            _("All places for plans are taken. A new file keeps the tape and gives up everything else in the old one."),
            _("Not now"),
            _("Begin a new file"),
        )
        second = Question(
            _("Give up all that is in the old file?"),
            _("A plan that is in it cannot be brought back."),
            _("Keep the old file"),
            _("Give it up"),
        )

        def sure(yes: bool) -> None:
            if yes:
                self._setup.begin_new_file(self._on_changed)

        self._ask(first, lambda yes: self._ask(second, sure) if yes else None)

    def _on_changed(self, reason: str | None) -> None:
        if reason is None:
            self._show(self._limits)
        else:
            self._trouble.say(number_words(reason))
