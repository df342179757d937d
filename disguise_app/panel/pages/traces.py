"""What would someone find? What this app and its download left on this system, what each means, what can be done.

Built by the window, reached from Settings. It only looks, beside the window, so that Esc stays as quick as anywhere.
"""

from typing import Final

from PySide6.QtCore import QTimer

from disguise_app.outside.language import panel as _
from disguise_app.panel.traces.finding import Finding
from disguise_app.panel.traces.look import look, not_found
from disguise_app.panel.traces.search import Search
from disguise_app.panel.traces.words import general_advice
from disguise_app.panel.widgets.page import Page
from disguise_app.panel.widgets.words import Words, section_label, side_note

_ASK_MS: Final = 50
_GAP: Final = 12


class TracesPage(Page):
    """Advice first, then the findings, then what was looked for and not found."""

    key = "traces"

    def build(self) -> None:
        """Show the advice and begin to look."""
        for line in general_advice():
            self.put(Words(line, face=self.face))
        self._state = side_note(_("Looking…"), face=self.face)
        self.put(self._state, gap_above=8)
        self._found: list[Finding] = []
        self._search = Search(look)
        self._asking = QTimer(self)
        self._asking.timeout.connect(self._on_time)
        self._asking.start(_ASK_MS)

    def _on_time(self) -> None:
        self._found += self._search.take()
        if self._search.is_over:
            self._asking.stop()
            self._show()

    def _show(self) -> None:
        self._state.say(self._summary())
        for finding in self._found:
            self._append(*self._card(finding))
        missing = not_found(self._found)
        if missing and not self._search.was_cut:
            head = section_label(_("Looked for and not found"), face=self.face)
            self._append(head, Words(" · ".join(missing), face=self.face))
        self.column.activate()

    def _summary(self) -> str:
        if self._search.was_cut:
            return _("It could not look everywhere: something here answers too slowly. There may be more than this.")
        return _("That is all it found.") if self._found else _("It found nothing.")

    def _append(self, *group: Words) -> None:
        # Above the stretch that ends the page.
        self.column.insertSpacing(self.column.count() - 1, self.face.px(_GAP))
        for widget in group:
            self.column.insertWidget(self.column.count() - 1, widget)

    def _card(self, finding: Finding) -> tuple[Words, ...]:
        return (
            section_label(finding.title, face=self.face),
            side_note(finding.place, face=self.face),
            Words(finding.means, face=self.face),
            Words(finding.can_do, face=self.face),
        )
