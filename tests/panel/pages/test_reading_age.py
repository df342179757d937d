"""Every page can be read at the age of eleven: its own words, without what a person typed."""

from dataclasses import replace

import pytest
import textstat
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.look.face import Face
from disguise_app.panel.contents import contents
from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.widgets.country import country_names
from disguise_app.panel.widgets.row import RowWidget
from disguise_app.panel.window import PanelWindow
from disguise_app.plan import edits, starters
from disguise_app.plan.model import CATEGORIES, MOMENTS, Child, Escape, Item, Plan
from disguise_app.plan.model.children import AGE_GROUPS
from tests.panel.open_plans import full_plan, open_plan

LEAST_WORDS = 100
AGE_AT_GRADE_0 = 5.0


def sentences(page: QWidget) -> str:
    """Return the words that a page shows, a sentence a line."""
    lines = [label.text() for label in page.findChildren(QLabel)]
    lines += [text for row in page.findChildren(RowWidget) for text in (row.row.text, row.row.second)]
    return " ".join(line if line.endswith((".", "?", "”")) else line + "." for line in lines if line.strip())


def _starters() -> Plan:
    """Return a plan that holds only what the program offers."""
    plan = replace(full_plan(), rooms=(), people=(), grab_items=(), steps=(), children=(), escape=Escape())
    lists: dict[str, tuple[Item, ...]] = {
        "rooms": starters.rooms(),
        "people": starters.people(),
        "grab_items": tuple(item for each in CATEGORIES for item in starters.grab_templates(each)),
        "steps": tuple(step for moment in MOMENTS for step in starters.steps(moment)),
    }
    for where, items in lists.items():
        for item in items:
            plan = edits.add(plan, where, item)
    return edits.add(plan, "children", Child("Sam", instructions=starters.instructions("9to12")))


@pytest.mark.parametrize("key", [*contents("safety").pages])
def test_a_page_reads_at_eleven(qtbot: QtBot, face: Face, key: str) -> None:
    window = PanelWindow(face=face, leave=lambda: None)
    qtbot.addWidget(window)
    texts = []
    for plan in (Plan(), Plan(country="GB", region="eng"), _starters()):
        window.show_plan(open_plan(plan))
        view = window.findChildren(PlanView)[-1]
        for detail in (
            "",
            "ways",
            "places",
            "signs",
            "minute",
            "call",
            "events",
            "erase",
            "other",
            "second",
            "number",
            "edit",
        ):
            view.go(key, detail)
            if view.page is not None:
                texts.append(sentences(view.page))
    text = " ".join(dict.fromkeys(texts))
    if len(text.split()) >= LEAST_WORDS:
        assert textstat.flesch_kincaid_grade(text) + AGE_AT_GRADE_0 <= 11.0


@pytest.mark.parametrize("country", sorted(country_names()))
def test_every_country_reads_at_eleven(qtbot: QtBot, face: Face, country: str) -> None:
    window = PanelWindow(face=face, leave=lambda: None)
    qtbot.addWidget(window)
    plan = Plan(country=country)
    for where, items in (
        ("police_words", starters.police_words(country)),
        ("phone_ticks", starters.phone_ticks(country)),
    ):
        for item in items:
            plan = edits.add(plan, where, item)
    window.show_plan(open_plan(plan))
    view = window.findChildren(PlanView)[-1]
    for key in ("now", "police", "devices"):
        view.go(key)
        assert view.page is not None
        text = sentences(view.page)
        if len(text.split()) >= LEAST_WORDS:
            assert textstat.flesch_kincaid_grade(text) + AGE_AT_GRADE_0 <= 11.0, key


@pytest.mark.parametrize("group", AGE_GROUPS)
def test_what_children_are_told_reads_at_eleven(group: str) -> None:
    text = " ".join(f"{item.text.rstrip('.')}." for item in starters.instructions(group))
    assert textstat.flesch_kincaid_grade(text) + AGE_AT_GRADE_0 <= 11.0
