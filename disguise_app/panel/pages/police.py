"""Police: words to say if stopped on the way, on the call and when they come; what to ask for; the numbers they gave.

Built by the window. What the law says differs from place to place and stays out.
"""

from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.discs import Numbered
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.ideas import offered
from disguise_app.panel.widgets.item_texts import side_by_side
from disguise_app.panel.widgets.listing import Listing
from disguise_app.panel.widgets.lists_page import ListsPage
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.words import Words, section_label, side_note
from disguise_app.plan import starters
from disguise_app.plan.model import Incident, Line
from disguise_app.plan.words.police import AFTER_THEY_WENT

_TABS = ("words", "call", "events")


class PolicePage(ListsPage):
    """Three tabs: words to say, on the phone and at the door, what happened."""

    key = "police"

    def build(self) -> None:
        """Show the chosen tab."""
        tab = self._tab = self.detail if self.detail in _TABS else _TABS[0]
        titles = (("words", _("On the way")), ("call", _("On the phone")), ("events", _("What happened")))
        self.bar.show_tabs(titles, tab)
        self.bar.tab_chosen.connect(self._on_tab_chosen)
        if tab == "words":
            self.put_find_and_add()
            self.put(
                Words(_("If the police stop you, tell them why you left, so that they can help you."), face=self.face)
            )
            self.put_list(_words(self.plan.country), gap_above=4)
            self._put_there()
        elif tab == "call":
            self._build_call()
        else:
            self.put_find_and_add()
            self.put(side_note(_("In your own words. Only if it is safe to keep."), face=self.face))
            self.put_list(_events(), gap_above=4)

    def add(self) -> None:
        """Begin a new line; from the advice, go to the words first."""
        if self.lists:
            super().add()
            return
        host = self.host
        host.go("police", "words")
        host.begin_new()

    def _on_tab_chosen(self, tab: str) -> None:
        if tab != self._tab:
            self.host.go("police", tab)

    def _build_call(self) -> None:
        for title, moment in (
            (_("On the phone"), "phone"),
            (_("When they are here"), "come"),
            (_("Ask for"), "ask"),
        ):
            self.put(section_label(title, face=self.face), gap_above=8)
            lines = [_(line) for line in starters.police_advice(moment)]
            self.put(Numbered(lines, face=self.face, parent=self))
        self.put(side_note(_(AFTER_THEY_WENT), face=self.face), gap_above=8)

    def _put_there(self) -> None:
        """Show what to say in the languages of the country, where they are known."""
        for _language, lines in starters.police_words_there(self.plan.country):
            self.put(section_label(_("In the words of the country"), face=self.face), gap_above=8)
            for line in lines:
                self.put(Words(line, face=self.face))


def _words(country: str) -> Listing:
    return Listing(
        where="police_words",
        new=lambda _group: Line(),
        row=lambda line: Row(line.id, line.text, hint=_("Empty line")),
        blanks=lambda _line: (Blank("text", _("Words")),),
        label=_("My words"),
        example=_("For example: I left because I am in danger at home. Please help me get somewhere safe."),
        ideas=lambda: offered(starters.police_words(country)),
        has_own_add=False,
    )


def _events() -> Listing:
    return Listing(
        where="incidents",
        new=lambda _group: Incident(),
        row=lambda each: Row(
            each.id,
            each.what or each.date,
            side_by_side(each.date if each.what else "", each.place),
            remark=each.number,
            hint=_("Empty entry"),
        ),
        blanks=lambda _each: (
            Blank("date", _("Date")),
            Blank("time", _("Time")),
            Blank("place", _("Place")),
            Blank("what", _("What happened")),
            Blank("words", _("Words that were used")),
            Blank("witnesses", _("Who saw or heard it")),
            Blank("injuries", _("Injuries")),
            Blank("number", _("Number from the police")),
            Blank("officer", _("Officer")),
            Blank("note", _("Note")),
        ),
        purpose=_("What happened and when, and the numbers that the police gave you."),
        example=_("For example: 3 March. The door was broken. Police number 12345."),
        has_own_add=False,
    )
