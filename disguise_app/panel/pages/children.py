"""The children: for each one where to go, whom to tell, what to say, the word, the school, and what has been practised.

Built by the window. The rule stands on it: first be safe, then call, never step in.
"""

from collections.abc import Sequence
from typing import Any

from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.flow import Flow
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.form_section import FormSection
from disguise_app.panel.widgets.ideas import Idea, offered
from disguise_app.panel.widgets.item_texts import in_one_line
from disguise_app.panel.widgets.listing import Listing
from disguise_app.panel.widgets.lists_page import ListsPage
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.words import Words, side_note
from disguise_app.plan import edits, starters
from disguise_app.plan.model import Child, Instruction, Plan, Practice, age_group
from disguise_app.plan.words.children import CHILD_MAY_TELL, PRACTISE


class ChildrenPage(ListsPage):
    """A tab for each child; `detail` is the child's id."""

    key = "children"

    def build(self) -> None:
        """Show the chosen child, or what the page is for."""
        self._form: FormSection | None = None
        self.bar.tab_chosen.connect(lambda id: self.host.go("children", id))
        self.bar.put_add(self.add, _("Add a child"))
        child = self._child(self.plan)
        # A child that is gone by now must not send the window on while it still makes this page.
        self.detail = child.id if child is not None else ""
        if child is None:
            self._build_empty()
        else:
            self._build_child(child)

    def show_plan(self, plan: Plan) -> None:
        """Show the children; where the one that is shown is gone, show another."""
        shown = self.detail
        if shown and all(child.id != shown for child in plan.children):
            self.host.go("children")
            return
        if not shown and plan.children:
            self.host.go("children", plan.children[0].id)
            return
        self.bar.show_tabs([(child.id, _tab(child)) for child in plan.children], shown)
        super().show_plan(plan)

    def add(self) -> None:
        """Add to the list that has the focus, or else add a child and go to its name."""
        for section in self.lists:
            if section.isAncestorOf(self.window().focusWidget() or self):
                section.add()
                return
        self.add_child()

    def add_child(self) -> None:
        """Add a child, the focus in its name."""
        child = Child(id=edits.new_id())
        host = self.host
        self.apply(lambda plan: edits.add(plan, "children", child))
        host.go("children", child.id)
        host.focus_field("name")

    def focus_field(self, name: str) -> None:
        """Put the focus into a field of the child's form."""
        if self._form is not None:
            self._form.form.focus(name)

    def _child(self, plan: Plan) -> Child | None:
        chosen = [child for child in plan.children if child.id == self.detail]
        return next(iter(chosen or plan.children), None)

    def _build_empty(self) -> None:
        self.put(Words(_("For each child: where to go, whom to tell and what to say."), face=self.face))
        self.put(side_note(_("For example: Sam, 9. Mrs Hill at number 12, blue door."), face=self.face))

    def _build_child(self, child: Child) -> None:
        id = child.id

        def read(plan: Plan) -> Child | None:
            return next((each for each in plan.children if each.id == id), None)

        def write(plan: Plan, name: str, value: Any) -> Plan:
            return edits.change(plan, "children", id, **{name: value})

        form = self._form = FormSection(self, _blanks(), read=read, write=write)
        self.put(form)
        self.follow(form)
        self.put(
            side_note(_("First be safe, then call. Never step in. It is never the child’s fault."), face=self.face)
        )
        self.put(side_note(_(CHILD_MAY_TELL), face=self.face))
        self.put_list(_instructions(child), gap_above=12)
        self.put_list(_practices(child), gap_above=12)
        self.put(side_note(_(PRACTISE), face=self.face))
        self._put_buttons(child)

    def _put_buttons(self, child: Child) -> None:
        flow = Flow(gap=self.face.px(8))
        asked: Sequence[tuple[str, Any]] = (
            (_("Show to child"), lambda: self.host.go("cards", child.id)),
            (_("Suggest what to say"), self._suggest),
            (_("Move left"), lambda: self._move(-1)),
            (_("Move right"), lambda: self._move(1)),
            (_("Delete this child"), self._delete),
        )
        for text, act in asked:
            button = Button(text, face=self.face, parent=self)
            button.clicked.connect(act)
            flow.addWidget(button)
        self.column.addSpacing(self.face.px(16))
        self.column.addLayout(flow)

    def _suggest(self) -> None:
        child = self._child(self.plan)
        if child is not None:
            words = starters.say_on_phone(child, self.plan.address, _)
            self.apply(lambda plan: edits.change(plan, "children", child.id, say_on_phone=words))
            self.focus_field("say_on_phone")

    def _move(self, step: int) -> None:
        ids = [child.id for child in self.plan.children]
        to = max(0, ids.index(self.detail) + step)
        self.apply(lambda plan: edits.move(plan, "children", self.detail, to))

    def _delete(self) -> None:
        child = self._child(self.plan)
        if child is not None:
            host, what = self.host, child.name
            self.apply(lambda plan: edits.delete(plan, "children", child.id))
            host.tell_deleted(what)


def _tab(child: Child) -> str:
    name, age = in_one_line(child.name) or _("No name yet"), in_one_line(child.age)
    return f"{name}, {age}" if age else name


def _blanks() -> tuple[Blank, ...]:
    return (
        Blank("name", _("Name")),
        Blank("age", _("Age")),
        Blank("safe_place", _("Safe place")),
        Blank("way_there", _("Way there")),
        Blank("tell_whom", _("Who to tell")),
        Blank("say_on_phone", _("Say on the phone")),
        Blank("trigger_word", _("Word to go"), sort="word"),
        Blank("school", _("School")),
        Blank("collects", _("May collect")),
        Blank("collect_word", _("Word to collect"), sort="word"),
        Blank("note", _("Note")),
    )


def _instructions(child: Child) -> Listing:
    def ideas() -> list[Idea]:
        every = [Instruction(text) for text in starters.say_to_every_child()]
        after = [Instruction(text) for text in starters.say_after_leaving()]
        own = starters.instructions(age_group(child.age))
        titled = ((_("For this age"), own), (_("For every child"), every), (_("After leaving"), after))
        return [idea for title, some in titled for idea in offered(some, group=title)]

    return Listing(
        where=f"children/{child.id}/instructions",
        new=lambda _group: Instruction(),
        row=lambda each: Row(each.id, each.text, ticked=each.done, hint=_("Empty line")),
        blanks=lambda _each: (Blank("text", _("What to know or do")),),
        tick="done",
        label=_("What to know and do. Ticked: talked through."),
        add_label=_("Add a line"),
        ideas=ideas,
    )


def _practices(child: Child) -> Listing:
    return Listing(
        where=f"children/{child.id}/practices",
        new=lambda _group: Practice(),
        row=lambda each: Row(each.id, each.date, each.note, hint=_("No date")),
        blanks=lambda _each: (Blank("date", _("Date")), Blank("note", _("Note"))),
        label=_("Practised, only if you want to keep it"),
        add_label=_("Add a day"),
    )
