"""Danger signs: a plain list without a score, and the advice to talk to somebody now.

Built by the window. Ticked means that it happens; nothing adds the ticks up.
"""

from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.ideas import offered
from disguise_app.panel.widgets.listing import Listing
from disguise_app.panel.widgets.lists_page import ListsPage
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.words import Words, side_note
from disguise_app.plan import starters
from disguise_app.plan.model import Sign
from disguise_app.plan.words.matters import SIGNS_ADVICE


class SignsPage(ListsPage):
    """The advice, the way to help, the list."""

    key = "signs"

    def build(self) -> None:
        """Make the advice and the list."""
        self.put_find_and_add()
        self.put(Words(_(SIGNS_ADVICE), face=self.face))
        support = Button(_("People and lines that can help"), face=self.face, parent=self)
        support.clicked.connect(lambda: self.host.go("support"))
        self.put_button(support)
        self.put_list(_signs(), gap_above=8)
        self.put(side_note(_("This is no test. One sign is enough to ask for help."), face=self.face))


def _signs() -> Listing:
    return Listing(
        where="signs",
        new=lambda _group: Sign(),
        row=lambda sign: Row(sign.id, sign.text, sign.note, ticked=sign.here, hint=_("Empty line")),
        blanks=lambda _sign: (
            Blank("text", _("Sign")),
            Blank("here", _("This happens to me"), sort="tick"),
            Blank("note", _("Note")),
        ),
        tick="here",
        label=_("Signs that danger is high. Ticked: it happens to me."),
        ideas=lambda: offered(starters.signs()),
        has_own_add=False,
        opens_ideas=True,
    )
