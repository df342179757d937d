"""A keeper to test the cover's side with: a real process on a real pipe that does what its plan says.

Run as a script. Each argument is a rule KIND=ANSWER[,ANSWER...]; ANSWERs are frame names, "end" or "hang". What it
received stands in the file named by the first argument.
"""

import os
import sys
import time
from pathlib import Path

from disguise_app.outside import wire
from disguise_app.outside.wire import Kind


def main() -> None:
    log, rules = Path(sys.argv[1]), dict(rule.split("=") for rule in sys.argv[2:])
    decoder = wire.Decoder()
    _act(rules.get("START", ""), b"")
    while data := os.read(0, 65536):
        for frame in decoder.feed(data):
            with log.open("a") as file:
                file.write(frame.kind.name + "\n")
            _act(rules.get(frame.kind.name, ""), _ids(frame))
    with log.open("a") as file:
        file.write("EOF\n")
    _act(rules.get("EOF", ""), b"")


def _ids(frame: wire.Frame) -> bytes:
    if frame.kind is Kind.TAPE:
        return wire.ids_payload(line.id for line in wire.read_lines(frame.payload))
    return bytes(frame.payload)


def _act(answers: str, ids: bytes) -> None:
    for answer in filter(None, answers.split(",")):
        if answer == "end":
            sys.exit()
        elif answer == "hang":
            time.sleep(60)
        elif answer == "noise":
            os.write(1, b"\xff" * 9)
        else:
            payload = {"WRITTEN": ids, "TAPE": wire.lines_payload([wire.Line("old", "1 + 1 = 2")])}.get(answer, b"")
            os.write(1, wire.encode(Kind[answer], payload))


if __name__ == "__main__":
    main()
