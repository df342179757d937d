"""What was not answered is sent again, in its order."""

from disguise_app.cover.outbox import Outbox
from disguise_app.outside.wire import Decoder, Kind, Line, read_ids, read_lines

A, B, C = (Line(name, f"{name} = {name}") for name in "abc")


def _sent(outbox: Outbox) -> list[tuple[str, list[str]]]:
    frames = Decoder().feed(b"".join(bytes(frame) for frame in outbox.frames()))
    return [
        (frame.kind.name, [line.id for line in read_lines(frame.payload)])
        if frame.kind is Kind.TAPE
        else (frame.kind.name, list(read_ids(frame.payload)))
        for frame in frames
    ]


def test_lines_wait_until_they_are_answered() -> None:
    outbox = Outbox()
    outbox.add_lines([A, B])
    outbox.add_lines([C])
    outbox.answered(["b", "unknown"])
    assert outbox.lines() == (A, C)
    assert _sent(outbox) == [("TAPE", ["a", "c"])]
    outbox.answered(["a", "c"])
    assert _sent(outbox) == []
    assert len(outbox) == 0


def test_a_clearing_makes_what_stood_before_it_needless_and_keeps_its_place() -> None:
    outbox = Outbox()
    outbox.add_lines([A])
    outbox.add_clear("clear")
    outbox.add_lines([B])
    assert outbox.has_clear()
    assert _sent(outbox) == [("CLEAR", ["clear"]), ("TAPE", ["b"])]
    outbox.answered(["clear"])
    assert not outbox.has_clear()
    assert outbox.lines() == (B,)
