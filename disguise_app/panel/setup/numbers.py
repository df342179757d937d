"""What the settings offer about numbers: change it, make another one, make an erase number, remove the plan.

Each fills a page. Digits go to the session in bytes and nowhere else. The erase number says first what it can cost.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt

from disguise_app.outside.language import panel as _
from disguise_app.outside.process import wipe
from disguise_app.panel.setup.number_form import NumberForm, Told
from disguise_app.panel.setup.phrase_form import PhraseForm
from disguise_app.panel.sheets import Question
from disguise_app.panel.troubles import number_words
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.flow import Flow
from disguise_app.panel.widgets.number_field import NumberField
from disguise_app.panel.widgets.page import Page
from disguise_app.panel.widgets.words import Words, section_label, side_note
from disguise_app.plan import codec, edits, starters
from disguise_app.plan.model import Plan

LEAST_APART = 3


def change_number(page: Page, back: Callable[[], None]) -> None:
    """Ask for the new number of this plan."""
    page.put(Words(_("From now on only the new number opens this. The old one then opens nothing."), face=page.face))
    _put_form(page, page.host.session.change_number, back, _("Change the number"))
    _put_back(page, back)


def notes_number(page: Page, back: Callable[[], None]) -> None:
    """Ask for a number that opens harmless notes."""
    page.put(
        Words(
            _("A second number can open harmless notes: shopping, gifts, a budget. Nothing in them leads here."),
            face=page.face,
        )
    )
    page.put(
        side_note(_("Use them now and then, so that they look lived in. Each number takes a place."), face=page.face)
    )

    def submit(digits: bytearray, done: Told) -> None:
        plan = Plan(kind="notes")
        for note in starters.notes():
            plan = edits.add(plan, "notes", starters.in_words(note, _))
        page.host.session.create_other(digits, codec.encode(plan), done)

    _put_form(page, submit, back, _("Make the notes"))
    _put_back(page, back)


def second_plan(page: Page, back: Callable[[], None]) -> None:
    """Ask for a number that opens another plan, an empty one."""
    page.put(
        Words(
            _("A second number can open another plan, an empty one. Nothing in either leads to the other."),
            face=page.face,
        )
    )
    page.put(side_note(_("What you write in one is not in the other. Each number takes a place."), face=page.face))

    def submit(digits: bytearray, done: Told) -> None:
        page.host.session.create_other(digits, codec.encode(Plan(kind="safety")), done)

    _put_form(page, submit, back, _("Make the plan"))
    _put_back(page, back)


def erase_number(page: Page, back: Callable[[], None], notes: Callable[[], None]) -> None:
    """Say what an erase number costs, ask for the opening number, then for the erase number."""
    _say_what_it_costs(page, notes)
    page.put(section_label(_("The number that opens this plan"), face=page.face), gap_above=8)
    opening = NumberField(face=page.face, name=_("The number that opens this plan"), parent=page)
    page.put(opening)
    form = _put_form(page, partial(_make_erase, page, opening), back, _("Make the erase number"))
    opening.entered.connect(form.focus_first)
    _put_back(page, back)


def _say_what_it_costs(page: Page, notes: Callable[[], None]) -> None:
    for words in (
        _("An erase number makes the file as new. This plan is then gone for good."),
        _("Erasing destroys proof. It can also make things worse, if somebody sees that it was done."),
        _("A number that opens harmless notes is often the better way."),
    ):
        page.put(Words(words, face=page.face))
    offer = Button(_("Make notes instead"), face=page.face, parent=page)
    offer.clicked.connect(notes)
    page.put_button(offer)


def _make_erase(page: Page, opening: NumberField, digits: bytearray, done: Told) -> None:
    """Ask for the erase number; the opening number stays as typed while only the other one is refused."""
    known = opening.copy_digits()

    def answer(reason: str | None) -> None:
        wipe(known)
        done(reason)
        if reason == "opening":
            opening.clear()
            opening.setFocus(Qt.FocusReason.OtherFocusReason)

    if distance(known, digits) < LEAST_APART:
        answer("close")
    else:
        page.host.session.create_erase(known, digits, answer)


def recovery_phrase(page: Page, back: Callable[[], None]) -> None:
    """Show a phrase once and ask for it back once."""
    page.put(side_note(_("A new phrase takes the place of an older one."), face=page.face))
    page.put(PhraseForm(face=page.face, session=page.host.session, finished=lambda _is_set: back(), parent=page))


def remove_plan(page: Page, back: Callable[[], None], words: Sequence[str]) -> None:
    """Remove the plan after two questions, then leave. `words`: what goes, first question, second question, button."""
    page.put(Words(words[0], face=page.face))
    trouble = Words("", face=page.face, colour="calm_text")

    def removed(reason: str | None) -> None:
        if reason is None:
            page.host.leave()
        else:
            trouble.say(number_words(reason))

    def ask_again(yes: bool) -> None:
        if yes:
            question = Question(words[2], _("It cannot be brought back."), _("Keep it"), words[3])
            page.host.ask(question, lambda sure: page.host.session.remove(removed) if sure else None)

    def ask() -> None:
        page.host.ask(Question(words[1], words[0], _("Keep it"), words[3]), ask_again)

    button = Button(words[3], face=page.face, parent=page)
    button.clicked.connect(ask)
    page.put_button(button)
    page.put(trouble)
    _put_back(page, back)


def distance(first: bytearray, second: bytearray) -> int:
    """Return by how many digits put in, left out or changed two numbers differ (Levenshtein 1966)."""
    row = list(range(len(second) + 1))
    for place, digit in enumerate(first):
        before, row = row, [place + 1]
        for at, other in enumerate(second):
            row.append(min(before[at + 1] + 1, row[at] + 1, before[at] + (digit != other)))
    return row[-1]


def _put_form(
    page: Page, submit: Callable[[bytearray, Told], None], back: Callable[[], None], button: str
) -> NumberForm:
    def submit_once(digits: bytearray, done: Told) -> None:
        def answer(reason: str | None) -> None:
            wipe(digits)
            done(reason)

        submit(digits, answer)

    form = NumberForm(
        face=page.face,
        weakness=_vault_tells,
        guess_days=page.host.session.guess_days,
        submit=submit_once,
        finished=back,
        button=button,
        parent=page,
    )
    page.put(form, gap_above=8)
    return form


def _vault_tells(_digits: bytearray) -> str | None:
    """Leave it to the vault to refuse a weak number, which it does with the reason."""
    return None


def _put_back(page: Page, back: Callable[[], None]) -> None:
    flow = Flow(gap=page.face.px(8))
    button = Button(_("Back to settings"), face=page.face, role="link", icon="chevron_left", parent=page)
    button.clicked.connect(back)
    flow.addWidget(button)
    page.column.addSpacing(page.face.px(8))
    page.column.addLayout(flow)
