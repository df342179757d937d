"""Every cryptographic operation of the format, and the only importer of the crypto library.

Called by cell, image, ledger, store and vault. It knows sizes and costs, and nothing of files, numbers or plans.
Sources: AES-256-GCM SP 800-38D, CTR SP 800-38A, HKDF RFC 5869, Argon2id RFC 9106.
"""

import hmac
import os
import time
from dataclasses import dataclass, field
from typing import Final, cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from disguise_app.outside.process import locked

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16
IV_BYTES: Final = 16

# One guess costs 128 MiB and a quarter to a third of a second of four lanes on a machine of 2020.
ARGON2_MEMORY_KIB: Final = 131072
ARGON2_PASSES: Final = 3
ARGON2_LANES: Final = 4

Bytes = bytes | bytearray | memoryview


class CannotUnseal(Exception):
    """The seal is broken or another key made it; which of the two cannot be told."""


@dataclass
class Kdf:
    """Argon2id with its cost; the defaults are the format's, anything cheaper is for tests."""

    memory_kib: int = ARGON2_MEMORY_KIB
    passes: int = ARGON2_PASSES
    lanes: int = ARGON2_LANES
    last_ms: float = field(default=0.0, init=False, compare=False)

    def derive(self, secret: Bytes, salt: Bytes) -> bytearray:
        """Return 32 bytes made from `secret` at this cost, and note the work it was in `last_ms`.

        That is the time of all cores together: the clock's time would tell of a busy machine that guessing is slow.
        """
        begun = time.process_time()
        root = locked(KEY_BYTES)
        argon2 = Argon2id(
            salt=bytes(salt), length=KEY_BYTES, iterations=self.passes, lanes=self.lanes, memory_cost=self.memory_kib
        )
        # The library's stubs ask for bytes; it takes any buffer, and ours can be overwritten.
        argon2.derive_into(cast("bytes", secret), root)
        self.last_ms = (time.process_time() - begun) * 1000
        return root


def hkdf(secret: Bytes, info: bytes) -> bytearray:
    """Return HKDF-SHA256(secret, no salt, info), 32 bytes."""
    key = locked(KEY_BYTES)
    HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive_into(secret, key)
    return key


def seal(key: Bytes, plaintext: Bytes, ad: bytes) -> bytes:
    """Return nonce ‖ AES-256-GCM(key, plaintext, ad) under a fresh random nonce."""
    nonce = random_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plaintext, ad)


def unseal(key: Bytes, sealed: Bytes, ad: bytes) -> bytearray:
    """Return the plaintext of what `seal` made; raises CannotUnseal."""
    if len(sealed) < NONCE_BYTES + TAG_BYTES:
        raise CannotUnseal
    view = memoryview(sealed)
    plaintext = bytearray(len(sealed) - NONCE_BYTES - TAG_BYTES)
    try:
        AESGCM(key).decrypt_into(view[:NONCE_BYTES], view[NONCE_BYTES:], ad, plaintext)
    except InvalidTag:
        raise CannotUnseal from None
    return plaintext


def whiten(key: Bytes, iv: Bytes, data: Bytes) -> bytes:
    """Return AES-256-CTR(key, iv)[data]; the same call takes it off again."""
    stream = Cipher(algorithms.AES(key), modes.CTR(bytes(iv))).encryptor()
    return stream.update(data) + stream.finalize()


def random_bytes(size: int) -> bytes:
    """Return `size` bytes from the system's generator."""
    return os.urandom(size)


def is_same(one: Bytes, other: Bytes) -> bool:
    """Compare two secrets in a time that does not depend on where they differ."""
    return hmac.compare_digest(bytes(one), bytes(other))
