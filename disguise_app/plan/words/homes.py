"""Names in the starter homes."""

from typing import Final

from disguise_app.plan.words.phrases import phrase

HALL: Final = phrase("Hall")
LIVING: Final = phrase("Living room")
KITCHEN: Final = phrase("Kitchen")
BEDROOM: Final = phrase("Bedroom")
CHILDS_ROOM: Final = phrase("Child's room")
BATHROOM: Final = phrase("Bathroom")
LANDING: Final = phrase("Landing")
STAIRWELL: Final = phrase("Stairwell")
STREET: Final = phrase("Street")
GARDEN: Final = phrase("Garden")

MY_FLOOR: Final = phrase("My floor")
GROUND_FLOOR: Final = phrase("Ground floor")
UPPER_FLOOR: Final = phrase("Upstairs")

HOMES: Final = {"flat": phrase("Flat"), "terraced": phrase("Terraced house"), "bungalow": phrase("Bungalow")}
