"""People and code words: who knows what, the word we agreed, what they do when they hear it, a sign they can see.

Built by the window. The words stay hidden until they are held.
"""

from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.ideas import offered
from disguise_app.panel.widgets.item_texts import side_by_side
from disguise_app.panel.widgets.listing import Listing
from disguise_app.panel.widgets.lists_page import ListsPage
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.words import side_note
from disguise_app.plan import starters
from disguise_app.plan.model import Person
from disguise_app.plan.words.people import CODE_WORD_HINT


class PeoplePage(ListsPage):
    """One list."""

    key = "people"

    def build(self) -> None:
        """Make the list and the hint."""
        self.put_find_and_add(is_long=True)
        self.put(side_note(_(CODE_WORD_HINT), face=self.face))
        self.put(side_note(_("A call or a message shows on the phone, and perhaps on the bill."), face=self.face))
        self.put_list(_people(), gap_above=4)


def _second(person: Person) -> str:
    who = person.who if person.name else ""
    knows = _("Knows: {what}").format(what=person.knows) if person.knows else ""
    return side_by_side(who, person.phone, knows, person.does, person.visible_sign)


def _people() -> Listing:
    return Listing(
        where="people",
        new=lambda _group: Person(),
        row=lambda person: Row(
            person.id,
            person.name or person.who,
            _second(person),
            remark=_("has a word") if person.code_word else "",
            hint=_("No name yet"),
        ),
        blanks=lambda _person: (
            Blank("name", _("Name")),
            Blank("who", _("Who it is")),
            Blank("phone", _("Phone")),
            Blank("knows", _("What they know")),
            Blank("code_word", _("Code word"), sort="word"),
            Blank("does", _("What they do")),
            Blank("visible_sign", _("A sign they see")),
            Blank("note", _("Note")),
        ),
        purpose=_("Who knows what, the word you agreed, and what they do when they hear it."),
        example=_("For example: Ana next door. When I ask for the blue scarf, she calls the police for me."),
        ideas=lambda: offered(starters.people(), "who", "does"),
        has_own_add=False,
    )
