"""After every way out not one word of a plan is left in any process, and no digit of its number in the calculator.

The X server is the exception: keys and pasted text pass through it, and its queues are not the app's to clear. Whether
memory can be read at all depends on the machine: only root can. Where neither root nor sudo is to be had these tests
are skipped, and the run says at its end that memory was not searched: a search that was not done has found nothing out.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator

import pytest

from disguise_app.vault.numbers import weakness
from tests.end2end import memory
from tests.end2end.calculator import Calculator, is_alive
from tests.end2end.canaries import ENCODINGS, Canaries, opened
from tests.end2end.pasting import Offer
from tests.end2end.patience import holds
from tests.end2end.session_buses import say
from workshop.desktop import Login

# Pages with something to add, by how often Ctrl+PgDn is pressed to come there from the first one.
PAGES = (4, 6, 7, 8, 10)
FIELDS = 6
WRITTEN_S, TRIES = 8.0, 4
# What may stand between the digits of a number, in any language that the display knows, in any encoding: the bytes of
# comma, point, space, apostrophes, no-break and thin spaces, Arabic separators, and the zeros of wide characters.
BETWEEN = "".join((",", ".", " ", "'", "’", "\u00a0", "\u2009", "\u202f", "٬", "\0"))
WITHOUT = bytes({byte for encoding in ENCODINGS for byte in BETWEEN.encode(encoding)})
# Languages, and the first of the digits they use.
LANGUAGES = (("C.UTF-8", "0"), ("hi_IN.UTF-8", "0"), ("ar_EG.UTF-8", "\u0660"))
MORE_LANGUAGES = (
    *((language, "0") for language in ("de_DE.UTF-8", "fr_FR.UTF-8", "de_CH.UTF-8", "en_GB.UTF-8", "pl_PL.UTF-8")),
    *(("fa_IR.UTF-8", "\u06f0"), ("bn_BD.UTF-8", "\u09e6"), ("my_MM.UTF-8", "\u1040"), ("mr_IN.UTF-8", "\u0966")),
)

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc"),
    pytest.mark.usefixtures("may_look"),
]


def _number() -> bytearray:
    """Return a number that a person could have chosen and nobody else has."""
    while True:
        digits = bytearray(str(random.randrange(10**9, 10**10)).encode())
        if not weakness(digits):
            return digits


class Secrets:
    """A calculator whose plan holds canaries, opened and written into again and again."""

    def __init__(self, calculator: Calculator) -> None:
        self.calculator = calculator
        self.canaries = Canaries()
        self.number = _number().decode()
        calculator.put_plan(self.number, self.canaries.plan())

    def open_and_write(self, page: int) -> None:
        """Open the plan, type a word, and paste others into what fields there are.

        Nothing is read through the accessibility bus, which would carry the words to others.
        """
        calculator, keys = self.calculator, self.calculator.keys
        panel = opened(calculator, self.number)
        for _each in range(page):
            keys.press("Ctrl+PgDn")
        self._write(panel.pid, lambda word: keys.type(word, pace_s=0))
        with Offer(calculator.environment["DISPLAY"]) as offer:
            self._write(panel.pid, lambda word: self._paste(offer, word))
            for _each in range(FIELDS):
                keys.press("Tab")
                self._paste(offer, self.canaries.word())

    def _write(self, panel: int, how: Callable[[str], None]) -> None:
        """Begin a new row and write into it; a busy machine may not be ready for a key that comes at once."""
        assert any(self._is_written(panel, how) for _each in range(TRIES)), "the word is not in the field"

    def _is_written(self, panel: int, how: Callable[[str], None]) -> bool:
        word = self.canaries.word()
        self.calculator.panel.begin()
        how(word)
        form = word.encode("utf-16-le").strip(b"\0")
        return holds(lambda: panel in memory.holders([panel], [form]), WRITTEN_S)

    def _paste(self, offer: Offer, word: str) -> None:
        offer.text = word
        self.calculator.keys.press("Ctrl+v")

    def holders(self, pids: list[int] | None = None) -> dict[int, list[str]]:
        """Return who of this login holds a word."""
        everyone = memory.of_login(self.calculator.login.home) if pids is None else pids
        return memory.holders(everyone, self.canaries.forms())


@pytest.fixture(scope="module")
def secrets() -> Iterator[Secrets]:
    with Login() as login:
        calculator = Calculator(login)
        try:
            yield Secrets(calculator.start())
        finally:
            calculator.end()


def _press_esc(calculator: Calculator) -> None:
    calculator.keys.press("Esc")


def _turn_to_the_calculator(calculator: Calculator) -> None:
    window = calculator.window
    assert window is not None
    calculator.screen.activate(window.number)


def _lock_the_screen(calculator: Calculator) -> None:
    saver = "org.freedesktop.ScreenSaver"
    say(calculator.environment["DBUS_SESSION_BUS_ADDRESS"], "/ScreenSaver", saver, "ActiveChanged", "b", (True,))


def _kill_the_calculator(calculator: Calculator) -> None:
    calculator.kill_cover()


def _close_everything(calculator: Calculator) -> None:
    calculator.keys.press("Ctrl+q")


WAYS = (_press_esc, _turn_to_the_calculator, _lock_the_screen, _kill_the_calculator, _close_everything)


@pytest.mark.parametrize(
    ("way", "page"), [*zip(WAYS, PAGES, strict=False)], ids=lambda value: getattr(value, "__name__", str(value))
)
def test_no_word_is_left_in_any_process(secrets: Secrets, way: Callable[[Calculator], None], page: int) -> None:
    _leave_and_search(secrets, way, page)


def _leave_and_search(secrets: Secrets, way: Callable[[Calculator], None], page: int) -> None:
    calculator = secrets.calculator
    secrets.open_and_write(page)
    panel = calculator.panel.pid
    way(calculator)
    assert holds(lambda: not is_alive(panel), 20)
    assert secrets.holders() == {}
    assert calculator.screen.clipboard() == calculator.screen.clipboard(selection="PRIMARY") == ""
    assert secrets.canaries.count >= 60
    if way in (_kill_the_calculator, _close_everything):
        assert holds(lambda: calculator.processes() == [], 20)
        calculator.start()


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_no_word_is_left_in_any_process_of_this_user(secrets: Secrets) -> None:
    """Write on every page, let every way out end it, and search all that runs."""
    for page in PAGES:
        for way in WAYS:
            _leave_and_search(secrets, way, page)
    assert secrets.holders(memory.of_user()) == {}


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_no_word_is_left_after_a_minute_of_doing_nothing(secrets: Secrets) -> None:
    _leave_and_search(secrets, _wait_a_minute, PAGES[0])


def _wait_a_minute(calculator: Calculator) -> None:
    """Do nothing: the canaries' plan leaves by itself after one minute."""
    assert holds(lambda: calculator.panel.window is None, 240)


def digit_forms(digits: str, zero: str) -> list[bytes]:
    """Return a number in Western digits and in those that begin with `zero`, all that may stand between taken out."""
    texts = [digits, digits.translate({0x30 + digit: ord(zero) + digit for digit in range(10)})]
    return sorted({text.encode(encoding).translate(None, WITHOUT) for text in texts for encoding in ENCODINGS})


def _open_and_search(login: Login, language: str, zero: str) -> None:
    number = _number().decode()
    calculator = Calculator(login)
    calculator.environment |= {"LC_ALL": language, "LANG": language}
    try:
        calculator.start().put_plan(number, Canaries().plan())
        forms = digit_forms(number, zero)
        panel = opened(calculator, number)
        assert memory.holders([calculator.pid], forms, without=WITHOUT) == {}
        panel.esc()
        calculator.wait_warm()
        assert memory.holders(calculator.processes(), forms, without=WITHOUT) == {}
    finally:
        calculator.end()


@pytest.mark.parametrize(("language", "zero"), LANGUAGES)
def test_no_digit_is_left_in_the_calculator_once_the_plan_is_open(login: Login, language: str, zero: str) -> None:
    _open_and_search(login, language, zero)


@pytest.mark.slow
@pytest.mark.parametrize(("language", "zero"), MORE_LANGUAGES)
def test_no_digit_is_left_in_any_language(login: Login, language: str, zero: str) -> None:
    _open_and_search(login, language, zero)
