"""The searches find what they are for: otherwise a test that finds nothing would mean nothing."""

from __future__ import annotations

import base64
import gzip
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from tests.end2end import memory
from tests.end2end.canaries import ENCODINGS, Canaries
from tests.end2end.test_memory import WITHOUT, digit_forms

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")


def _is_found(text: str, encoding: str, forms: list[bytes], without: bytes = b"") -> bool:
    held = f"{text!a}.encode({encoding!r})"
    code = f"held = {held}; print(flush=True); import sys; sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        return child.pid in memory.holders([child.pid], forms, without=without)


@linux_only
@pytest.mark.usefixtures("may_look")
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_word_in_memory_is_found_in_every_encoding(encoding: str) -> None:
    canaries = Canaries()
    assert _is_found(f"so {canaries.word()}", encoding, canaries.forms())
    assert not _is_found("nothing", encoding, canaries.forms())


@linux_only
@pytest.mark.usefixtures("may_look")
@pytest.mark.parametrize("shown", ["5338764115", "5,338,764,115", "5 338 764 115", "5,33,87,64,115", "٥٬٣٣٨٬٧٦٤٬١١٥"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-32-le"])
def test_a_number_in_memory_is_found_in_every_grouping(shown: str, encoding: str) -> None:
    assert _is_found(shown, encoding, digit_forms("5338764115", "\u0660"), WITHOUT)
    assert not _is_found(shown, encoding, digit_forms("5338764116", "\u0660"), WITHOUT)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_word_in_a_file_is_found_however_it_was_packed(encoding: str) -> None:
    canaries = Canaries()
    text = f"before {canaries.word()} after".encode(encoding)
    packed = [text, text.hex().encode(), text.hex().upper().encode(), zlib.compress(text), gzip.compress(text)]
    packed += [base64.b64encode(b"x" * ahead + text) for ahead in range(3)]
    packed += [base64.urlsafe_b64encode(text), b"noise" + zlib.compress(text) + b"noise"]
    assert [data for data in packed if not canaries.is_in(data)] == []
    assert not canaries.is_in(b"x" * 100)


def test_the_plan_of_canaries_has_one_in_every_text() -> None:
    canaries = Canaries()
    plan = canaries.plan().decode()
    assert canaries.count >= 60
    assert plan.count(canaries.marker) == 2 * canaries.count


def test_this_process_and_those_above_are_left_out(tmp_path: Path) -> None:
    assert memory.of_login(tmp_path) == []
