"""Where the person was goes with what they did there, and is no step to undo by itself."""

from disguise_app.panel.widgets.trail import read_trail, with_trail
from disguise_app.plan.history import History
from disguise_app.plan.model import Plan, Step


def test_the_last_two_pages_are_kept_the_last_first() -> None:
    plan = Plan()
    for page, detail in (("escape", ""), ("grab", "minute"), ("children", "sam"), ("children", "robin")):
        plan = with_trail(plan, page, detail)
    assert read_trail(plan) == [("children", "robin"), ("grab", "minute")]


def test_some_pages_are_no_place_to_come_back_to() -> None:
    assert read_trail(with_trail(Plan(), "settings")) == []
    assert read_trail(with_trail(Plan(), "now")) == []


def test_one_undo_takes_back_the_edit_and_the_place() -> None:
    history = History(Plan())
    history.apply(lambda plan: with_trail(Plan(steps=(Step("a", id="a"),)), "escape"))
    assert history.undo() == Plan()
