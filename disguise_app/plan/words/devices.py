"""Starter words for the phone, and for a safer computer. Habits are not to change suddenly."""

from collections.abc import Mapping
from typing import Final

from disguise_app.plan.words.phrases import phrase

PHONE: Final[tuple[tuple[str, str], ...]] = (
    ("phone", phrase("My phone is charged every night")),
    ("phone", phrase("I know where it is in the dark")),
    ("phone", phrase("There is a charger where I sleep")),
    ("phone", phrase("There is credit on it")),
    ("phone", phrase("A spare phone is with somebody I trust")),
    ("phone", phrase("I know two numbers by heart")),
    ("phone", phrase("I know where the nearest other phone is")),
    ("phone", phrase("I know what my phone does when the side button is pressed many times. Some sound a loud alarm")),
)

PHONE_BY_COUNTRY: Final[Mapping[str, tuple[str, ...]]] = {
    "GB": (
        phrase("If I want to text 999: this phone is registered. A new number must be registered again"),
        phrase("The texts about registering stay on the phone. I know who could read them"),
    ),
    "IE": (phrase("If I want to text 112: this phone is registered at 112.ie. The texts about it stay on the phone"),),
    "CA": (phrase("If I am deaf or cannot speak well: this phone is registered for text with 911. I must dial first"),),
    "NZ": (phrase("If I am deaf or cannot speak well: this phone is registered for 111 TXT"),),
    "DE": (phrase("The nora app is set up, if it is safe to have it on this phone"),),
    "AT": (phrase("The DEC112 app is set up, if it is safe to have it on this phone"),),
    "PL": (phrase("The Alarm 112 app is set up, if it is safe to have it on this phone"),),
    "SE": (phrase("If I am deaf or cannot speak well: this phone is registered for SMS112. It takes 1 to 3 days"),),
}

COMPUTER: Final[tuple[tuple[str, str], ...]] = (
    ("habits", phrase("I use a safer device for help pages: at a library, at work, at a friend's")),
    ("habits", phrase("I go on using this one as before. A sudden change may be noticed")),
    ("habits", phrase("I do not clear everything at once. An empty history stands out too")),
    ("habits", phrase("I keep messages that may be proof, and do not change them")),
    ("habits", phrase("I ask a helpline before I remove a spying app. It may be noticed, and it may be proof")),
    ("location", phrase("I know which apps share where I am")),
    ("location", phrase("I know if my photos and files go to a store online that others can open")),
    ("location", phrase("I have looked at the car, bags and coats for trackers, when it was safe")),
    ("accounts", phrase("I know which accounts we share: email, photos, shopping, maps")),
    ("accounts", phrase("I know what the children's tablet and games share")),
    ("accounts", phrase("I know who pays the phone bill and can see the calls")),
    ("passwords", phrase("I have a new email address that only I know, made on a safer device")),
    ("passwords", phrase("I change passwords from a safer device, at a time that is safe")),
    ("passwords", phrase("My answers to secret questions cannot be guessed by someone who knows me")),
)

NO_PROMISE: Final = phrase(
    "No program can make a watched computer safe. If somebody else can get into this one, use another for your plans."
)
