"""Two cells that are the two generations of one compartment or of the ledger.

    newest     the highest generation that opens; of two equal ones the lower cell
    next       n+1 over the older or unreadable of the two
    both       both cells anew, so that nothing older is left to open

Called by store and vault. A damaged byte costs at most one generation of one pair.
"""

from dataclasses import dataclass, field
from typing import Final

from disguise_app.vault.cell import GENERATION_LIMIT, CellRejected, Content, seal_cell, unseal_cell
from disguise_app.vault.image import Image
from disguise_app.vault.primitives import Bytes

FIRST_GENERATION: Final = 1


@dataclass(frozen=True)
class Pair:
    """What the two cells of pair `index` hold under one key; None where a cell does not open."""

    index: int
    contents: tuple[Content | None, Content | None] = field(repr=False)

    @property
    def newest(self) -> Content | None:
        """The generation that counts, or None when neither cell opens."""
        low, high = self.contents
        if low is None or (high is not None and high.generation > low.generation):
            return high
        return low

    @property
    def older_cell(self) -> int:
        """The cell, 0 or 1 of the pair, that the next generation goes over."""
        low, high = self.contents
        if low is None:
            return 0
        return 1 if high is None or high.generation <= low.generation else 0


def read_pair(image: Image, index: int, key: Bytes) -> Pair:
    """Try both cells of pair `index`, always both."""
    return Pair(index, (_try(image, 2 * index, key), _try(image, 2 * index + 1, key)))


def write_first(image: Image, index: int, key: Bytes, text: bytes) -> Image:
    """Return the image with generations 1 and 2 of `text` in pair `index`; raises PlanTooLarge."""
    return write_both(image, index, key, (Content(FIRST_GENERATION, text), Content(FIRST_GENERATION + 1, text)))


def write_next(image: Image, pair: Pair, key: Bytes, text: bytes) -> Image:
    """Return the image with `text` as the next generation of `pair`, which must open; raises PlanTooLarge."""
    newest = pair.newest
    if newest is None:
        raise CellRejected
    if newest.generation >= GENERATION_LIMIT - 1:
        # Nobody gets here by saving; a pair forged with the last number must not end all saving.
        return write_first(image, pair.index, key, text)
    cell = 2 * pair.index + pair.older_cell
    return image.with_cells({cell: seal_cell(key, cell, Content(newest.generation + 1, text))})


def write_again(image: Image, pair: Pair, key: Bytes, text: bytes) -> Image:
    """Return the image with both cells of `pair` holding `text` under `key`, later than all that was there."""
    newest = pair.newest
    if newest is None or newest.generation >= GENERATION_LIMIT - 2:
        return write_first(image, pair.index, key, text)
    later = newest.generation
    return write_both(image, pair.index, key, (Content(later + 1, text), Content(later + 2, text)))


def write_both(image: Image, index: int, key: Bytes, contents: tuple[Content, Content]) -> Image:
    """Return the image with exactly these two contents in pair `index`; raises PlanTooLarge."""
    low = 2 * index
    return image.with_cells({low + at: seal_cell(key, low + at, content) for at, content in enumerate(contents)})


def _try(image: Image, index: int, key: Bytes) -> Content | None:
    try:
        return unseal_cell(key, index, image.cells[index])
    except CellRejected:
        return None
