"""Every name that can be seen from outside, in one file.

Who looks in a task bar, a process list, a folder, a keyring or an installer finds these words and no others. Build
files and the desktop entry are made from this module. It must not know anything of a plan.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

PRODUCT: Final = "Tape Calculator"
COMMENT: Final = "An adding-machine calculator with a paper tape"
EXECUTABLE: Final = "tape-calculator"
PACKAGE: Final = "tape-calculator"
DESKTOP_ID: Final = "tape-calculator"
BUNDLE_ID: Final = "org.tapecalculator.TapeCalculator"

# The second process. Its window's title differs from the product, since window managers number equal titles.
KEEPER_TOKEN: Final = "--tape"  # noqa: S105 - a word on the command line, no secret
PANEL_TITLE: Final = "Tape"

DATA_FOLDER: Final = "tape-calculator"
STATE_FILE: Final = "tape"
LOCK_FILE: Final = "tape.lock"
NEW_FILE: Final = "tape.new"
OLD_FILE: Final = "tape.old"
KEY_FILE: Final = "tape.key"
SETTINGS_FILE: Final = "settings.json"

KEYRING_SERVICE: Final = "Tape Calculator"
KEYRING_USER: Final = "tape"
KEYRING_LABEL: Final = "Tape Calculator"
