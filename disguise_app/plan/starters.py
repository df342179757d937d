"""Starter content for each part, as items without an id that `edits.add` takes: offered, never forced.

The pages ask for it and put it through the catalogue with `in_words`. The tables stand in `words/`. It knows no page
and never changes a plan.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from disguise_app.plan.model import (
    CheckIn,
    Child,
    Destination,
    DeviceTick,
    Escape,
    GrabItem,
    Instruction,
    Line,
    NoteItem,
    Part,
    Person,
    Room,
    Sign,
    Step,
    age_group,
)
from disguise_app.plan.shape import TEXT, shapes
from disguise_app.plan.words import children as child_words
from disguise_app.plan.words import devices as device_words
from disguise_app.plan.words import escape as escape_words
from disguise_app.plan.words import grab as grab_words
from disguise_app.plan.words import matters as matter_words
from disguise_app.plan.words import notes as note_words
from disguise_app.plan.words import people as people_words
from disguise_app.plan.words import police as police_words_
from disguise_app.plan.words import rooms as room_words
from disguise_app.plan.words import silent as silent_words

Translate = Callable[[str], str]
AnyPart = TypeVar("AnyPart", bound=Part)


def in_words(part: AnyPart, translate: Translate) -> AnyPart:
    """Put every text of a starter item through the catalogue."""
    texts: dict[str, Any] = {
        name: translate(getattr(part, name))
        for name, shape in shapes(type(part)).items()
        if shape.sort == TEXT and getattr(part, name)
    }
    return replace(part, **texts)


def steps(moment: str) -> tuple[Step, ...]:
    """Offer steps of the escape plan for one of MOMENTS."""
    return tuple(Step(text, moment=moment) for text in escape_words.STEPS[moment])


def leave_signs() -> tuple[Line, ...]:
    """Offer signs that it is time to go."""
    return _lines(escape_words.LEAVE_SIGNS)


def escape() -> Escape:
    """Offer words for the fields of the escape plan; what only the person can know stays empty."""
    return Escape(
        way_out=escape_words.WAY_OUT,
        transport=escape_words.TRANSPORT,
        if_cannot_leave=escape_words.IF_CANNOT_LEAVE,
        if_found=escape_words.IF_FOUND,
        after_leaving=escape_words.AFTER_LEAVING,
    )


def destinations() -> tuple[Destination, ...]:
    """Offer sorts of places to go to."""
    return tuple(Destination(name) for name in escape_words.DESTINATIONS)


def instructions(group: str) -> tuple[Instruction, ...]:
    """Offer instructions for a child of one of AGE_GROUPS."""
    return tuple(Instruction(text) for text in child_words.INSTRUCTIONS[group])


def say_to_every_child() -> tuple[str, ...]:
    """Give the lines that every child should hear."""
    return child_words.FOR_EVERY_CHILD


def say_after_leaving() -> tuple[str, ...]:
    """Give the lines for children who live in another place now."""
    return child_words.AFTER


def say_on_phone(child: Child, address: str, translate: Translate) -> str:
    """Make what this child says on the phone; a blank stands where the plan does not know it."""
    blank = "…"
    return translate(child_words.SAY_ON_PHONE[age_group(child.age)]).format(
        name=child.name or blank, age=child.age or blank, address=address or blank
    )


def grab_templates(category: str) -> tuple[GrabItem, ...]:
    """Offer things to take for one of CATEGORIES; "other" has none."""
    return tuple(GrabItem(name, category=category) for name in grab_words.TEMPLATES.get(category, ()))


def rush_set() -> tuple[GrabItem, ...]:
    """Offer what goes in a minute."""
    return tuple(GrabItem(name, category=category, rush=True) for category, name in grab_words.RUSH)


def matters() -> tuple[Line, ...]:
    """Offer what may matter most; none of it is better than another."""
    return _lines(matter_words.MATTERS)


def kind_words() -> tuple[Line, ...]:
    """Offer kind words to oneself."""
    return _lines(matter_words.KIND_WORDS)


def signs() -> tuple[Sign, ...]:
    """Give the plain list of danger signs."""
    return tuple(Sign(text) for text in matter_words.SIGNS)


def rooms() -> tuple[Room, ...]:
    """Offer rooms, kitchen and garage marked to avoid, the bathroom left open."""
    return tuple(Room(name, kind=kind, use=use, reason=reason) for kind, use, name, reason in room_words.ROOMS)


def people() -> tuple[Person, ...]:
    """Offer people who could know something, with what each would do."""
    return tuple(
        Person(who=who, knows=knows, does=does, visible_sign=sign) for who, knows, does, sign in people_words.WHO_KNOWS
    )


def check_in() -> CheckIn:
    """Offer how a daily check-in could go; the words are left to the two people."""
    return CheckIn(
        how=people_words.CHECK_IN_HOW, wait=people_words.CHECK_IN_WAIT, if_missed=people_words.CHECK_IN_IF_MISSED
    )


def check_in_card(agreed: CheckIn, address: str, translate: Translate) -> tuple[tuple[str, str], ...]:
    """Make the card to read out to the friend: each line, and the word that it ends with, which is to stay hidden.

    A line about something not agreed yet is left out.
    """
    known = {
        "time": " ".join(part for part in (agreed.days, agreed.time) if part),
        "wait": agreed.wait,
        "if_missed": agreed.if_missed,
        "address": address,
    }
    words = {"": "", "ok_word": agreed.ok_word, "help_word": agreed.help_word}
    return tuple(
        (translate(line).format(**known), words[word])
        for line, word in people_words.CARD
        if (not word or words[word]) and all(value for name, value in known.items() if f"{{{name}}}" in line)
    )


def police_words(country: str = "") -> tuple[Line, ...]:
    """Offer what to say when the police stop me on the way, and what the country adds."""
    return _lines((*police_words_.ON_THE_WAY, *police_words_.BY_COUNTRY.get(country, ())))


def police_advice(moment: str) -> tuple[str, ...]:
    """Give lines for "phone" (on the call), "come" (when they are here) or "ask" (what to ask for)."""
    tables = {"phone": police_words_.ON_THE_PHONE, "come": police_words_.WHEN_THEY_COME, "ask": police_words_.ASK_FOR}
    return tables[moment]


def police_words_there(country: str) -> tuple[tuple[str, tuple[str, str]], ...]:
    """Give, in each language of the country, what to say on the phone and on the way; not to be translated."""
    return police_words_.IN_THE_COUNTRYS_WORDS.get(country, ())


def phone_ticks(country: str = "") -> tuple[DeviceTick, ...]:
    """Offer what to see to about the phone, and what the country adds."""
    there = tuple(("phone", text) for text in device_words.PHONE_BY_COUNTRY.get(country, ()))
    return tuple(DeviceTick(text, group=group) for group, text in (*device_words.PHONE, *there))


def computer() -> tuple[DeviceTick, ...]:
    """Offer what makes a computer safer to use."""
    return tuple(DeviceTick(text, group=group) for group, text in device_words.COMPUTER)


def notes() -> tuple[NoteItem, ...]:
    """Offer lists for the harmless kind of plan."""
    return tuple(NoteItem(text, list=of, amount=amount, who=who) for of, text, amount, who in note_words.NOTES)


def silent_call(country: str) -> tuple[tuple[str, str], ...]:
    """Give the steps of a call without speaking: which phone ("any", "mobile", "landline", "text") and what to do."""
    return silent_words.SILENT.get(country, silent_words.ANYWHERE)


def _lines(texts: tuple[str, ...]) -> tuple[Line, ...]:
    """Make lines of texts."""
    return tuple(Line(text) for text in texts)
