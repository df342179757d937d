"""Starter rooms. Kitchen and garage are marked to avoid; a bathroom is left to the person, since advice differs."""

from typing import Final

from disguise_app.plan.words.phrases import phrase

ROOMS: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("hall", "safe", phrase("Hall"), ""),
    ("living", "", phrase("Living room"), ""),
    ("bedroom", "", phrase("Bedroom"), ""),
    ("kitchen", "avoid", phrase("Kitchen"), phrase("There are things in it that can hurt")),
    ("garage", "avoid", phrase("Garage"), phrase("There are tools in it, and few ways out")),
    ("bathroom", "", phrase("Bathroom"), ""),
    ("garden", "safe", phrase("Garden"), phrase("Outside, where others can see and hear me")),
)
"""Kind, use, name, reason."""

BATHROOM_HINT: Final = phrase(
    "Some say a bathroom helps, as it has a lock. Others say to keep out, as there is one door and hard walls. You "
    "know your home best."
)
GOOD_ROOM: Final = phrase("A good room has two ways out, or a lock, and a phone in reach.")
"""No room is safe for everybody: the page says so beside the list."""
