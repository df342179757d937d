"""What matters: in the person's own words and order, and kind words to oneself. Nothing takes leaving for the goal.

Built by the window.
"""

from collections.abc import Sequence

from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.ideas import offered
from disguise_app.panel.widgets.listing import Listing
from disguise_app.panel.widgets.lists_page import ListsPage
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.words import Words, side_note
from disguise_app.plan import starters
from disguise_app.plan.model import Line


class MattersPage(ListsPage):
    """Two lists of lines."""

    key = "matters"

    def build(self) -> None:
        """Make both lists."""
        self.put_find_and_add()
        self.put(Words(_("What matters most to you now? The first thing on top. Only you decide."), face=self.face))
        self.put(
            side_note(
                _("A plan can be for staying, for leaving, or for not knowing yet. All are fine."), face=self.face
            )
        )
        self.put_list(
            _lines(
                "matters",
                _("What matters to me"),
                _("For example: That the children sleep well."),
                starters.matters(),
                has_own_add=False,
            ),
            gap_above=8,
        )
        self.put_list(
            _lines(
                "kind_words",
                _("Kind words to myself"),
                _("For example: I do my best, and that is enough."),
                starters.kind_words(),
                has_own_add=True,
            ),
            gap_above=12,
        )


def _lines(where: str, label: str, example: str, ideas: Sequence[Line], *, has_own_add: bool) -> Listing:
    return Listing(
        where=where,
        new=lambda _group: Line(),
        row=lambda line: Row(line.id, line.text, hint=_("Empty line")),
        blanks=lambda _line: (Blank("text", _("Words")),),
        label=label,
        example=example,
        ideas=lambda: offered(ideas),
        has_own_add=has_own_add,
        add_label=_("Add kind words"),
    )
