"""The people who know something, what they agreed to do, and the daily check-in with one of them.

These are agreements between people. The program sends nothing.
"""

from dataclasses import dataclass

from disguise_app.plan.model.part import Item


@dataclass(frozen=True, repr=False)
class Person(Item):
    """Hold one person; `does` is what they do when they hear the code word."""

    name: str = ""
    phone: str = ""
    who: str = ""
    knows: str = ""
    code_word: str = ""
    does: str = ""
    visible_sign: str = ""
    note: str = ""


@dataclass(frozen=True, repr=False)
class CheckInDate(Item):
    """Hold one check-in that was kept; `date` is ISO 8601."""

    date: str = ""
    note: str = ""


@dataclass(frozen=True, repr=False)
class CheckIn(Item):
    """Hold one daily agreement; dates are kept only if `keeps_dates`, which is off."""

    person: str = ""
    time: str = ""
    days: str = ""
    how: str = ""
    ok_word: str = ""
    help_word: str = ""
    wait: str = ""
    if_missed: str = ""
    note: str = ""
    keeps_dates: bool = False
    dates: tuple[CheckInDate, ...] = ()


@dataclass(frozen=True, repr=False)
class OwnContact(Item):
    """Hold a person's own contact for help; `when` says when it is safe to call."""

    name: str = ""
    phone: str = ""
    what_for: str = ""
    when: str = ""
    note: str = ""
