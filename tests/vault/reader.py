"""A second reader of the state file, written from FORMAT.md alone; it shares no code with the vault.

Only reads. Kept short on purpose: this is what a stranger would write in an afternoon.
"""

import json
import struct
import zlib
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

SIZE = 1179768


class Rejected(Exception):
    """The file or the cell is not let through."""


def hkdf(secret: bytes, info: bytes) -> bytes:
    """RFC 5869 by hand: extract with a salt of zeros, then one block of expand."""
    prk = _hmac(bytes(32), secret)
    return _hmac(prk, info + b"\x01")


def argon2id(secret: bytes, salt: bytes) -> bytes:
    return Argon2id(salt=salt, length=32, iterations=3, lanes=4, memory_cost=131072).derive(secret)


def is_candidate(digits: str) -> bool:
    return 8 <= len(digits) <= 32 and set(digits) <= set("0123456789") and digits[0] != "0"


def device_key_from_phrase(data: bytes, typed: str) -> bytes:
    phrase = " ".join(typed.lower().split()).encode()
    key = hkdf(argon2id(phrase, b"calculator-state-1 recovery"), b"recovery")
    for cell in (data[:60], data[1179708:]):
        try:
            return AESGCM(key).decrypt(cell[:12], cell[12:], b"calculator-state-1 recovery")
        except InvalidTag:
            continue
    raise Rejected


class Reader:
    """A state file under a device key."""

    def __init__(self, data: bytes, device_key: bytes) -> None:
        if len(data) != SIZE:
            raise Rejected
        self.data = data
        self.device_key = device_key
        self.whitening = hkdf(device_key, b"whitening")

    def ledger(self) -> dict[str, Any]:
        key = hkdf(self.device_key, b"ledger")
        return self._newest(8, key, _check_ledger)

    def open(self, number: str) -> dict[str, Any] | None:
        root = argon2id(number.encode(), hkdf(self.device_key, b"pin salt"))
        found = None
        for c in range(8):
            try:
                found = self._newest(c, hkdf(root + self.device_key, b"compartment" + bytes([c])), _check_kind)
            except Rejected:
                continue
        return found

    def _newest(self, pair: int, key: bytes, check: Any) -> dict[str, Any]:
        best: tuple[int, dict[str, Any]] | None = None
        for n in (2 * pair, 2 * pair + 1):
            try:
                generation, value = self._cell(n, key)
                check(value)
            except Rejected:
                continue
            if best is None or generation > best[0]:
                best = generation, value
        if best is None:
            raise Rejected
        return best[1]

    def _cell(self, n: int, key: bytes) -> tuple[int, dict[str, Any]]:
        cell = self.data[60 + n * 65536 : 60 + (n + 1) * 65536]
        stream = Cipher(algorithms.AES(self.whitening), modes.CTR(cell[:16])).decryptor()
        sealed = stream.update(cell[16:])
        try:
            plaintext = AESGCM(key).decrypt(sealed[:12], sealed[12:], b"calculator-state-1" + bytes([n]))
        except InvalidTag:
            raise Rejected from None
        generation, length = struct.unpack("<QI", plaintext[:12])
        if length > 65480:
            raise Rejected
        inflater = zlib.decompressobj()
        text = inflater.decompress(plaintext[12 : 12 + length], 1048577)
        if len(text) > 1048576 or not inflater.eof or inflater.unused_data:
            raise Rejected
        value = json.loads(text.decode("utf-8"))
        if not isinstance(value, dict):
            raise Rejected
        return generation, value


def _check_kind(value: dict[str, Any]) -> None:
    if not isinstance(value.get("kind"), str):
        raise Rejected


def _check_ledger(value: dict[str, Any]) -> None:
    if not {"tape", "taken", "recovery"} <= set(value) or len(bytes.fromhex(value["recovery"])) != 32:
        raise Rejected


def _hmac(key: bytes, data: bytes) -> bytes:
    mac = hmac.HMAC(key, hashes.SHA256())
    mac.update(data)
    return mac.finalize()
