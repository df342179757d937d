"""A password file of KeePassXC's with a key derivation of our choosing, so that both unlock at the same price.

KDBX 4.0 as KeePassXC reads it (keepass.info/help/kb/kdbx.html): an empty database under one password. Used by the
section "unlock" only.
"""

import base64
import hashlib
import hmac
import os
import struct
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

_SIGNATURE = struct.pack("<III", 0x9AA2D903, 0xB54BFB67, 0x00040000)
_AES256 = bytes.fromhex("31c1f2e6bf714350be5805216afc5aff")
_ARGON2ID = bytes.fromhex("9e298b1956db4773b23dfc3ec6f0a1e6")
_HEADER_BLOCK = 0xFFFFFFFFFFFFFFFF
_XML = (
    "<?xml version='1.0' encoding='utf-8' standalone='yes'?><KeePassFile><Meta><Generator>bench</Generator></Meta>"
    "<Root><Group><UUID>{uuid}</UUID><Name>Root</Name></Group></Root></KeePassFile>"
)


def write(path: Path, password: str, *, memory_kib: int, passes: int, lanes: int) -> None:
    """Write an empty database whose key is Argon2id at this cost."""
    seed, iv, salt = os.urandom(32), os.urandom(16), os.urandom(32)
    header = _header(seed, iv, _cost(salt, memory_kib, passes, lanes))
    secret = hashlib.sha256(hashlib.sha256(password.encode()).digest()).digest()
    key = Argon2id(salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory_kib).derive(secret)
    base = hashlib.sha512(seed + key + b"\x01").digest()
    sealed = _encrypt(hashlib.sha256(seed + key).digest(), iv, _inside())
    proof = hmac.digest(_block_key(base, _HEADER_BLOCK), header, "sha256")
    blocks = _block(base, 0, sealed) + _block(base, 1, b"")
    path.write_bytes(header + hashlib.sha256(header).digest() + proof + blocks)


def _header(seed: bytes, iv: bytes, cost: bytes) -> bytes:
    fields = ((2, _AES256), (3, bytes(4)), (4, seed), (7, iv), (11, cost), (0, b"\r\n\r\n"))
    return _SIGNATURE + b"".join(struct.pack("<BI", number, len(value)) + value for number, value in fields)


def _cost(salt: bytes, memory_kib: int, passes: int, lanes: int) -> bytes:
    entries = (
        (0x42, b"$UUID", _ARGON2ID),
        (0x42, b"S", salt),
        (0x04, b"P", struct.pack("<I", lanes)),
        (0x05, b"M", struct.pack("<Q", 1024 * memory_kib)),
        (0x05, b"I", struct.pack("<Q", passes)),
        (0x04, b"V", struct.pack("<I", 0x13)),
    )
    written = [
        struct.pack("<BI", kind, len(name)) + name + struct.pack("<I", len(value)) + value
        for kind, name, value in entries
    ]
    return struct.pack("<H", 0x0100) + b"".join(written) + b"\0"


def _inside() -> bytes:
    xml = _XML.format(uuid=base64.b64encode(os.urandom(16)).decode()).encode()
    stream = struct.pack("<BII", 1, 4, 3) + struct.pack("<BI", 2, 64) + os.urandom(64) + struct.pack("<BI", 0, 0)
    return stream + xml


def _encrypt(key: bytes, iv: bytes, data: bytes) -> bytes:
    rest = 16 - len(data) % 16
    sealing = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return sealing.update(data + bytes([rest]) * rest) + sealing.finalize()


def _block_key(base: bytes, number: int) -> bytes:
    return hashlib.sha512(struct.pack("<Q", number) + base).digest()


def _block(base: bytes, number: int, data: bytes) -> bytes:
    said = struct.pack("<Q", number) + struct.pack("<I", len(data)) + data
    return hmac.digest(_block_key(base, number), said, "sha256") + said[8:]
