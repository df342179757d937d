"""What would someone find? What this app and its download left on this system, what each means, what can be done.

Built by the window, reached from Settings. It only looks, one place after the other between other work, so that Esc
stays as quick as anywhere.
"""

from collections.abc import Iterator

from PySide6.QtCore import QTimer

from disguise_app.outside.language import panel as _
from disguise_app.panel.traces.finding import Finding
from disguise_app.panel.traces.look import look
from disguise_app.panel.traces.words import general_advice
from disguise_app.panel.widgets.page import Page
from disguise_app.panel.widgets.words import Words, section_label, side_note


class TracesPage(Page):
    """Advice first, then the findings as they come."""

    key = "traces"

    def build(self) -> None:
        """Show the advice and begin to look."""
        for line in general_advice():
            self.put(Words(line, face=self.face))
        self._state = side_note(_("Looking…"), face=self.face)
        self.put(self._state, gap_above=8)
        self._found: list[Finding] = []
        self._findings: Iterator[Finding] = look()
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._look_on)
        self._looking.start(0)

    def _look_on(self) -> None:
        finding = next(self._findings, None)
        if finding is not None:
            self._found.append(finding)
            return
        self._looking.stop()
        self._state.say(_("That is all it found.") if self._found else _("It found nothing."))
        for widget in (widget for each in self._found for widget in self._card(each)):
            # Above the stretch that ends the page.
            self.column.insertWidget(self.column.count() - 1, widget)
        self.column.activate()

    def _card(self, finding: Finding) -> tuple[Words, ...]:
        return (
            section_label(finding.title, face=self.face),
            side_note(finding.place, face=self.face),
            Words(finding.means, face=self.face),
            Words(finding.can_do, face=self.face),
        )
