"""The picture cards for a child, by age group: what each shows and says, in an order that never changes.

First the safe place, then the call, then what to say: name, age, address; then that it is not the child's fault, and
to keep out of it. `{place}`, `{person}`, `{name}`, `{age}`, `{address}`, `{word}`, `{number}` are this child's own;
`without` is said when one is empty.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from disguise_app.plan.words.phrases import phrase


@dataclass(frozen=True)
class Card:
    """Hold one card: the picture's name, what it says, and what it says when a blank is empty."""

    picture: str
    text: str
    without: str


_WORD: Final = Card(
    "word", phrase("When you hear “{word}”, it is time to go."), phrase("When I say our word, it is time to go.")
)
_NO_STEP: Final = Card("no_step", phrase("Do not step in. Keep away and keep safe."), "")
_GOOD: Final = Card("good", phrase("You did nothing wrong. You are loved."), "")

CARDS: Final[Mapping[str, tuple[Card, ...]]] = {
    "under5": (
        _WORD,
        Card("go", phrase("Go to {place}."), phrase("Go to your safe place.")),
        Card("person", phrase("{person} will help you."), phrase("A kind grown-up will help you.")),
        Card("say_name", phrase("Say: I am {name}."), phrase("Say your name.")),
        _GOOD,
        _NO_STEP,
    ),
    "5to8": (
        _WORD,
        Card("go", phrase("First go to {place}."), phrase("First go to your safe place.")),
        Card("person", phrase("Tell {person}."), phrase("Tell a grown-up you trust.")),
        Card(
            "call", phrase("Then call {number}. Ask for the police."), phrase("Then call for help. Ask for the police.")
        ),
        Card("say_name", phrase("Say: my name is {name}. I am {age}."), phrase("Say your name and how old you are.")),
        Card("say_place", phrase("Say: I live at {address}."), phrase("Say where you live.")),
        Card("stay", phrase("Stay on the phone until they say goodbye."), ""),
        _GOOD,
        _NO_STEP,
    ),
    "9to12": (
        _WORD,
        Card("go", phrase("First go to {place}."), phrase("First go to your safe place.")),
        Card("person", phrase("Tell {person}."), phrase("Tell a grown-up you trust.")),
        Card(
            "call",
            phrase("When you are safe, call {number}. Ask for the police."),
            phrase("When you are safe, call the police."),
        ),
        Card("say_name", phrase("Say: my name is {name}. I am {age}."), phrase("Say your name and how old you are.")),
        Card("say_place", phrase("Say: the address is {address}."), phrase("Say the address.")),
        Card("stay", phrase("Stay on the line until they say you can stop."), ""),
        _GOOD,
        _NO_STEP,
    ),
    "teen": (
        _WORD,
        Card(
            "go",
            phrase("Go to {place}. Take the younger ones only if it is safe."),
            phrase("Go to your safe place. Take the younger ones only if it is safe."),
        ),
        Card("person", phrase("Tell {person}. They know what to do."), phrase("Tell an adult you trust.")),
        Card(
            "call",
            phrase("When you are safe, call {number}. Ask for the police."),
            phrase("When you are safe, call the police."),
        ),
        Card("say_name", phrase("Say who you are: {name}, {age}."), phrase("Say who you are.")),
        Card("say_place", phrase("Say the address: {address}."), phrase("Say the address.")),
        Card("stay", phrase("Stay on the line as long as they ask."), ""),
        _GOOD,
        _NO_STEP,
    ),
}

WARNING: Final = phrase(
    "A child may tell somebody about these cards without meaning to. Show them only if that is all right."
)
