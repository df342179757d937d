"""Undo and redo as a list of Plans. The session keeps one; it knows nothing of pages.

Plans share all that did not change, so a step costs little. Typing on in one text field makes one step a word.
"""

from collections.abc import Callable

from disguise_app.plan.difference import TextChange, only_text_change
from disguise_app.plan.model import Plan

Edit = Callable[[Plan], Plan]


class History:
    """Hold a plan, the plans before it, and the plans taken back."""

    def __init__(self, plan: Plan) -> None:
        self._past: list[Plan] = []
        self._plan = plan
        self._future: list[Plan] = []
        self._typing: TextChange | None = None

    def __repr__(self) -> str:
        return "<hidden>"

    @property
    def plan(self) -> Plan:
        """Give the plan as it stands."""
        return self._plan

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a step to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Tell whether there is a step to do again."""
        return bool(self._future)

    def apply(self, edit: Edit) -> Plan:
        """Make an edit and give the new plan; what was taken back before is then gone. Raises EditRefused."""
        after = edit(self._plan)
        if after == self._plan:
            return self._plan
        typed = only_text_change(self._plan, after)
        if not self._is_same_word(typed):
            self._past.append(self._plan)
        self._future.clear()
        self._plan = after
        self._typing = typed
        return after

    def replace(self, plan: Plan) -> None:
        """Take over a plan that came from elsewhere, such as a merge; it can be taken back."""
        self._typing = None
        self.apply(lambda _: plan)
        self._typing = None

    def undo(self) -> Plan:
        """Take back one step; without one, nothing happens."""
        if self._past:
            self._future.append(self._plan)
            self._plan = self._past.pop()
            self._typing = None
        return self._plan

    def redo(self) -> Plan:
        """Do again what was taken back; without it, nothing happens."""
        if self._future:
            self._past.append(self._plan)
            self._plan = self._future.pop()
            self._typing = None
        return self._plan

    def _is_same_word(self, typed: TextChange | None) -> bool:
        """Tell whether a change goes on with the word that the last change was about."""
        last = self._typing
        if typed is None or last is None or typed.path != last.path or typed.before != last.after:
            return False
        return not (last.after[-1:].isspace() and not typed.after[-1:].isspace())
