"""Starter words for children, by age group. Whether a bathroom or cupboard is safe is left to the adult.

Each line is said by the adult, who picks what fits the child. Nothing here names the person who hurts.
"""

from collections.abc import Mapping
from typing import Final

from disguise_app.plan.words.phrases import phrase

FOR_EVERY_CHILD: Final = (
    phrase("Nothing of this is your fault"),
    phrase("Your job is to be safe. It is not your job to stop it"),
    phrase("First go to the safe place. Then get help"),
    phrase("Never step in between grown-ups"),
    phrase("It is all right to love everyone in the family"),
    phrase("You will not be in trouble for calling or telling"),
)

INSTRUCTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "under5": (
        phrase("When you hear our word, go to your safe place"),
        phrase("Hold hands with your brother or sister"),
        phrase("Wait there until I come, or until the helper comes"),
        phrase("Say your own name"),
        phrase("You did nothing wrong"),
    ),
    "5to8": (
        phrase("When you hear our word, go to your safe place"),
        phrase("Keep out of the kitchen and the garage"),
        phrase("Know your full name and where you live"),
        phrase("Know the number for the police, and practise on a toy phone"),
        phrase("Do what the kind person on the phone asks. Stay on the line"),
        phrase("Open the door only if the helper says our word"),
        phrase("Do not step in. Go to your safe place first"),
        phrase("You did nothing wrong"),
    ),
    "9to12": (
        phrase("Our word means: go out now, to your safe place"),
        phrase("Know which doors and stairs are best to use"),
        phrase("If nobody is at the first house, go to the second"),
        phrase("Know where we meet outside"),
        phrase("Call the police when you are safe, not before"),
        phrase("Know how to call for help from a locked phone"),
        phrase("Learn two phone numbers by heart"),
        phrase("Stay on the line until they say you can stop"),
        phrase("Do not step in. You did nothing wrong"),
    ),
    "teen": (
        phrase("Help the younger ones out only if it is safe for you"),
        phrase("Know the adult who knows our word, our address and what to do"),
        phrase("Keep some clothes with that adult"),
        phrase("Call the police when you are safe"),
        phrase("Messages may be read by others. Use our word, not the details"),
        phrase("Turn off location sharing. Ask friends not to post where you are"),
        phrase("There is a helpline for young people. You may call it for yourself"),
        phrase("It is not your job to protect me or to keep the peace"),
    ),
}

AFTER: Final = (
    phrase("Do not tell people where we live now"),
    phrase("Go home from school only with the people on our list, or with the word"),
    phrase("If you feel lost or scared, tell a teacher, a police officer or a person who works in a shop"),
    phrase("If you are somewhere you do not know, look for street names and road signs"),
)

SAY_ON_PHONE: Final[Mapping[str, str]] = {
    "under5": phrase("Police, please. I am {name}. Please come."),
    "5to8": phrase("Police, please. My name is {name}. I am {age}. I live at {address}. Please come and help us."),
    "9to12": phrase(
        "Police, please. My name is {name}. I am {age} years old. The address is {address}. "
        "Someone here is not safe. I am in a safe place now."
    ),
    "teen": phrase(
        "Police, please. My name is {name}, I am {age}. The address is {address}. "
        "Someone here is being hurt. There are children in the home. I can stay on the line."
    ),
}

PRACTISE: Final = phrase("Practise it like a game, a little at a time. Do it again when something has changed.")
CHILD_MAY_TELL: Final = phrase(
    "A child may tell somebody without meaning to. Never blame a child for that. No child has to carry this plan, keep "
    "it secret or read it here."
)
