"""The line being typed: a list of pieces and a caret.

A piece is what one key typed: a digit, an operator, a whole `sin(`. Only the session and `editing` change an entry. The
pieces are short strings that the interpreter shares between all users of it, and the list is overwritten by `wipe`, so
that no number stays behind as one string. It knows no grammar and no values.
"""

from typing import Final, NamedTuple

MOST_PIECES: Final = 10_000
BINARY: Final = frozenset("+−×÷^") | {"mod", "root"}
# The minus that the sign key makes; it belongs to its number, also before ^ and !.
NEGATIVE: Final = "﹣"
DIGITS: Final = frozenset("0123456789")
NUMBER_PIECES: Final = DIGITS | {"."}


class Snapshot(NamedTuple):
    """Hold an entry as it was, for undo; the list is overwritten when it is forgotten."""

    pieces: list[str]
    caret: int
    typed: bool


class Entry:
    """Hold the pieces typed so far and the caret between them."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.caret = 0
        # Whether everything here came from keys, one by one; a paste, a result or memory ends it.
        self.typed = True

    def __repr__(self) -> str:
        return "<hidden>"

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is typed."""
        return not self.pieces

    @property
    def at_end(self) -> bool:
        """Tell whether the caret stands after the last piece."""
        return self.caret == len(self.pieces)

    @property
    def before(self) -> str:
        """Return the piece before the caret, or ""."""
        return self.pieces[self.caret - 1] if self.caret else ""

    def text(self) -> str:
        """Return the neutral text for the tokens."""
        return "".join(self.pieces)

    def insert(self, *pieces: str) -> None:
        """Put `pieces` at the caret; what would pass the bound is left out."""
        room = max(0, MOST_PIECES - len(self.pieces))
        taken = pieces[:room]
        self.pieces[self.caret : self.caret] = taken
        self.caret += len(taken)

    def remove(self, start: int, end: int) -> None:
        """Take the pieces from `start` to `end` away and put the caret there."""
        del self.pieces[start:end]
        self.caret = start
        if not self.pieces:
            self.typed = True

    def backspace(self) -> None:
        """Take the piece before the caret away."""
        if self.caret:
            self.remove(self.caret - 1, self.caret)

    def number_run(self) -> tuple[int, int]:
        """Return the ends of the number the caret touches, exponent and its sign included; empty when there is none."""
        start = end = self.caret
        while start and self._is_in_number(start - 1):
            start -= 1
        while end < len(self.pieces) and self._is_in_number(end):
            end += 1
        return start, end

    def _is_in_number(self, at: int) -> bool:
        piece = self.pieces[at]
        if piece in NUMBER_PIECES:
            return True
        before = self.pieces[at - 1] if at else ""
        if piece == "e":
            return before in NUMBER_PIECES and before != ""
        return piece in ("−", "+") and before == "e" and at > 1 and self.pieces[at - 2] in NUMBER_PIECES

    def operand(self) -> tuple[int, int]:
        """Return the ends of the operand that ends at the caret: a number, a name, a parenthesis with its function."""
        start, end = self.number_run()
        if start < end:
            return start, end
        if self.before == ")":
            return self._group(), self.caret
        if self.before and self.before not in (*BINARY, NEGATIVE) and not self.before.endswith("("):
            return self.caret - 1, self.caret
        return self.caret, self.caret

    def _group(self) -> int:
        """Return where the parenthesis that closes at the caret begins, with its function; 0 if it was never opened."""
        depth = 0
        for at in range(self.caret - 1, -1, -1):
            depth += (self.pieces[at] == ")") - self.pieces[at].endswith("(")
            if depth == 0:
                return at
        return 0

    def snapshot(self) -> Snapshot:
        """Return the entry as it is."""
        return Snapshot(list(self.pieces), self.caret, self.typed)

    def restore(self, snapshot: Snapshot) -> None:
        """Make the entry what it was."""
        self.pieces, self.caret, self.typed = list(snapshot.pieces), snapshot.caret, snapshot.typed

    def replace(self, pieces: list[str], *, typed: bool) -> None:
        """Make `pieces` the entry, the caret at their end."""
        self.wipe()
        self.insert(*pieces)
        self.typed = typed

    def wipe(self) -> None:
        """Overwrite and empty the entry."""
        overwrite(self.pieces)
        self.caret = 0
        self.typed = True


def overwrite(pieces: list[str]) -> None:
    """Overwrite `pieces` with zeros, then empty the list."""
    for at in range(len(pieces)):
        pieces[at] = "0"
    pieces.clear()


def typed_number(pieces: list[str]) -> bytearray | None:
    """Return the ASCII digits of `pieces` in a fresh array, or None if anything else is among them."""
    digits = bytearray()
    for piece in pieces:
        if piece not in DIGITS:
            digits[:] = bytes(len(digits))
            return None
        digits.append(ord(piece))
    return digits or None
