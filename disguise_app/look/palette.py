"""The colours of both faces: one table of roles for each scheme, as agreed with their contrast ratios.

Called by `face`, which fills the stylesheet and the QPalette from one table. A test computes the ratios of every pair
that carries text or a mark. No Qt here, and no knowledge of what is drawn. A colour is `#RRGGBB` or, for the scrim
alone, `#AARRGGBB`.
"""

from __future__ import annotations

from types import MappingProxyType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Final

_LIGHT: Final = {
    "window": "#F2F3F5",
    "page": "#FFFFFF",
    "sheet": "#FFFFFF",
    "text": "#1B1E23",
    "dim": "#555C66",
    "off": "#8A919A",
    "key": "#FDFDFE",
    "key_line": "#D3D7DC",
    "key_hover": "#F6F7F9",
    "key_pressed": "#DDE1E6",
    "fn": "#E2E5E9",
    "fn_line": "#E2E5E9",
    "fn_hover": "#D9DDE2",
    "fn_pressed": "#D0D5DB",
    "pressed_text": "#1B1E23",
    "op": "#1D5AA6",
    "op_pressed": "#1D5AA6",
    "eq": "#2460AC",
    "eq_hover": "#1E5498",
    "eq_pressed": "#174580",
    "eq_text": "#FFFFFF",
    "eq_pressed_text": "#FFFFFF",
    "accent": "#1D5AA6",
    "soft": "#DFE8F4",
    "line": "#D9DCE1",
    "edge": "#7C848E",
    "calm_text": "#6A4E0E",
    "calm_ground": "#F6EFDF",
    "calm_mark": "#96701A",
    "safe": "#E4EDE6",
    "safe_text": "#2F6B45",
    "scrim": "#521B1E23",
    "art_sky": "#EAF1F7",
    "art_grass": "#CFE0CF",
    "art_wall": "#F7F1E6",
    "art_roof": "#C99A7B",
    "art_door": "#4C7FB8",
    "art_path": "#EADFC9",
    "art_ink": "#4A5360",
}

_DARK: Final = {
    "window": "#202327",
    "page": "#181A1D",
    "sheet": "#26292E",
    "text": "#ECEEF0",
    "dim": "#ABB2BB",
    "off": "#6E757E",
    "key": "#393D44",
    "key_line": "#393D44",
    "key_hover": "#41454D",
    "key_pressed": "#2A2D32",
    "fn": "#2B2F35",
    "fn_line": "#2B2F35",
    "fn_hover": "#33373E",
    "fn_pressed": "#1F2226",
    "pressed_text": "#ECEEF0",
    "op": "#9CC3F2",
    "op_pressed": "#9CC3F2",
    "eq": "#82B1EA",
    "eq_hover": "#92BCEF",
    "eq_pressed": "#6A9BD8",
    "eq_text": "#0D1825",
    "eq_pressed_text": "#0D1825",
    "accent": "#9CC3F2",
    "soft": "#2B3A4D",
    "line": "#34383E",
    "edge": "#828A94",
    "calm_text": "#E2C88D",
    "calm_ground": "#2F2B21",
    "calm_mark": "#C9A24A",
    "safe": "#25332A",
    "safe_text": "#8CCBA0",
    "scrim": "#80000000",
    "art_sky": "#26313B",
    "art_grass": "#2C3B33",
    "art_wall": "#3A3F46",
    "art_roof": "#6B5548",
    "art_door": "#7FA9D6",
    "art_path": "#4A463D",
    "art_ink": "#D6DADF",
}


def high_contrast(
    base: Mapping[str, str], *, ground: str, ink: str, accent: str, on_accent: str, soft: str
) -> Mapping[str, str]:
    """Return `base` with every surface in `ground`, every text and border in `ink`, and swapped pressed states.

    `soft` is the fill of what is chosen, which must not vanish in the ground. The art of the child cards stays.
    """
    grounds = ("window", "page", "sheet", "key", "key_hover", "fn", "fn_hover", "calm_ground", "safe")
    inks = ("text", "dim", "edge", "line", "key_line", "fn_line", "calm_text", "calm_mark", "safe_text")
    table = dict(base)
    table.update(dict.fromkeys(grounds, ground))
    table.update(dict.fromkeys(inks, ink))
    table.update(dict.fromkeys(("key_pressed", "fn_pressed"), ink))
    table.update(dict.fromkeys(("pressed_text", "op_pressed"), ground))
    table.update(dict.fromkeys(("op", "accent", "eq", "eq_hover", "eq_pressed_text"), accent))
    table.update(dict.fromkeys(("eq_text", "eq_pressed"), on_accent))
    table["soft"] = soft
    return MappingProxyType(table)


LIGHT: Final[Mapping[str, str]] = MappingProxyType(_LIGHT)
DARK: Final[Mapping[str, str]] = MappingProxyType(_DARK)
CONTRAST_LIGHT: Final = high_contrast(
    _LIGHT, ground="#FFFFFF", ink="#000000", accent="#003A80", on_accent="#FFFFFF", soft="#D3E4FA"
)
CONTRAST_DARK: Final = high_contrast(
    _DARK, ground="#000000", ink="#FFFFFF", accent="#B9DAFF", on_accent="#000000", soft="#12385F"
)


def table(scheme: str, *, more_contrast: bool = False) -> Mapping[str, str]:
    """Return the table of `scheme` ("light" or "dark")."""
    if more_contrast:
        return CONTRAST_DARK if scheme == "dark" else CONTRAST_LIGHT
    return DARK if scheme == "dark" else LIGHT
