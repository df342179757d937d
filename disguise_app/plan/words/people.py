"""Starter words for people, code words and the daily check-in. Nothing is sent; these are agreements."""

from typing import Final

from disguise_app.plan.words.phrases import phrase

WHO_KNOWS: Final[tuple[tuple[str, str, str, str], ...]] = (
    (
        phrase("A neighbour"),
        phrase("That noise from here means call the police"),
        phrase("Calls the police for me. Does not come in"),
        phrase("A curtain left half open, or a lamp in a window"),
    ),
    (
        phrase("A friend"),
        phrase("The code word, our address, and where I would go"),
        phrase("Calls the police for me, then waits for my call"),
        "",
    ),
    (
        phrase("Somebody at work"),
        phrase("That I may have to leave at once"),
        phrase("Does not give out my times, address or number"),
        "",
    ),
    (
        phrase("The school"),
        phrase("Who may collect the children"),
        phrase("Lets them go only with people on the list"),
        "",
    ),
)
"""Who they are, what they know, what they do, a sign they can see."""

CODE_WORD_HINT: Final = phrase(
    "Pick a plain word that fits into any talk or message, such as the name of a dish. Use another word than the one "
    "for the children."
)

CHECK_IN_HOW: Final = phrase("A short message about something dull, such as the weather")
CHECK_IN_WAIT: Final = phrase("30 minutes")
CHECK_IN_IF_MISSED: Final = phrase("Try me once more. If I do not answer, call the police and give them my address.")
SENDS_NOTHING: Final = phrase(
    "This page sends nothing and rings nobody. It holds what two people agreed. A call or a message shows on the "
    "phone, and perhaps on the bill."
)

CARD: Final[tuple[tuple[str, str], ...]] = (
    (phrase("Thank you for doing this. Here is all you need to know."), ""),
    (phrase("I will let you know that I am well: {time}."), ""),
    (phrase("This word means all is well:"), "ok_word"),
    (phrase("This word means call the police for me:"), "help_word"),
    (phrase("If you hear nothing, wait this long: {wait}. Then: {if_missed}"), ""),
    (phrase("My address is: {address}."), ""),
    (phrase("Others may read or hear what you send me. Ask first: is it a good time to talk?"), ""),
    (phrase("Ask what I can answer with yes or no. Write nothing that would stand out."), ""),
    (phrase("Please do not come here on your own. The police can."), ""),
)
"""Lines to read out to the friend, and the agreed word that a line ends with, which stays hidden until it is held.

A line whose blank or word is empty is left out.
"""
