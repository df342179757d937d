"""Starter words for what matters, for kind words, and the plain list of danger signs.

The list of signs is no test: nothing is counted. A plan may be for staying, for leaving, or for not knowing yet.
"""

from typing import Final

from disguise_app.plan.words.phrases import phrase

MATTERS: Final = (
    phrase("That the children feel safe"),
    phrase("To stay in our home"),
    phrase("To leave, when I am ready"),
    phrase("I do not know yet, and that is all right"),
    phrase("To keep my work and my money"),
    phrase("To keep in touch with my family and friends"),
    phrase("That my pet is safe"),
    phrase("To have one person I can talk to"),
)

KIND_WORDS: Final = (
    phrase("This is not my fault."),
    phrase("I know my own life best."),
    phrase("I am allowed to be safe."),
    phrase("I do not have to decide today."),
    phrase("I have coped with a lot. I am strong."),
    phrase("Asking for help is brave."),
)

SIGNS: Final = (
    phrase("Hands or anything else round my neck, even once"),
    phrase("A weapon in the home, or a threat with one"),
    phrase("Threats to take a life: mine, the children's or their own"),
    phrase("Being followed, watched or tracked"),
    phrase("Being made to have sex"),
    phrase("Being hurt while pregnant or with a new baby"),
    phrase("Pets being hurt"),
    phrase("We have just parted, or I am about to leave"),
    phrase("It happens more often, or gets worse"),
    phrase("Strong jealousy. Every step of mine is checked"),
    phrase("I am kept from family, friends, money or my phone"),
    phrase("Work, home or money was lost not long ago"),
)

SIGNS_ADVICE: Final = phrase(
    "If one of these is true, please talk to a helpline or the police now. You do not need to be sure. You can ask "
    "first and decide later."
)
