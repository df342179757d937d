"""The primitives against published vectors, and their costs pinned."""

import pytest

from disguise_app.outside.process import wipe
from disguise_app.vault import primitives
from disguise_app.vault.primitives import CannotUnseal, Kdf, hkdf, seal, unseal, whiten


def test_sizes_and_costs_are_the_formats() -> None:
    assert (primitives.KEY_BYTES, primitives.NONCE_BYTES, primitives.TAG_BYTES, primitives.IV_BYTES) == (32, 12, 16, 16)
    assert Kdf() == Kdf(memory_kib=131072, passes=3, lanes=4)


def test_argon2id_at_the_real_cost_agrees_with_the_reference_tool() -> None:
    """Made with: printf 48291735 | argon2 "calculator-state-1 recovery" -id -v 13 -k 131072 -t 3 -p 4 -l 32 -r."""
    root = Kdf().derive(bytearray(b"48291735"), b"calculator-state-1 recovery")
    assert root.hex() == "4b40156488eaf7f3cb6004b4dcf84eba2ae38d12df57dc8b80ac06cbf999f4b0"


def test_argon2id_reports_its_work_and_not_the_time_of_a_busy_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter((2.0, 2.25))
    monkeypatch.setattr("time.process_time", lambda: next(clock))
    kdf = Kdf(memory_kib=8, passes=1, lanes=1)
    kdf.derive(b"48291735", bytes(32))
    assert kdf.last_ms == 250.0


def test_argon2id_reports_its_time() -> None:
    kdf = Kdf(memory_kib=8, passes=1, lanes=1)
    assert kdf.last_ms == 0.0
    assert len(kdf.derive(b"48291735", bytes(32))) == 32
    assert kdf.last_ms > 0.0


def test_hkdf_of_rfc_5869_case_3_shortened() -> None:
    assert hkdf(bytes([0x0B]) * 22, b"").hex() == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"


def test_ctr_of_sp_800_38a_f_5_5() -> None:
    key = bytes.fromhex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4")
    iv = bytes.fromhex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff")
    plain = bytes.fromhex("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51")
    assert whiten(key, iv, plain).hex() == "601ec313775789a5b7a7f504bbf3d228f443e3ca4d62b59aca84e990cacaf5c5"
    assert whiten(key, iv, whiten(key, iv, plain)) == plain


def test_gcm_of_the_mcgrew_viega_paper_case_16() -> None:
    key = bytes.fromhex("feffe9928665731c6d6a8f9467308308" * 2)
    nonce = bytes.fromhex("cafebabefacedbaddecaf888")
    ad = bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
    sealed = bytes.fromhex(
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0a"
        "bcc9f662" + "76fc6ece0f4e1768cddf8853bb2d551b"
    )
    plain = unseal(key, nonce + sealed, ad)
    assert plain.hex().startswith("d9313225f88406e5a55909c5aff5269a")
    assert len(plain) == 60


def test_a_seal_is_fresh_each_time_and_breaks_at_any_change() -> None:
    key = bytes(32)
    one, other = seal(key, b"text", b"ad"), seal(key, b"text", b"ad")
    assert one != other
    assert unseal(key, one, b"ad") == b"text"
    for broken in (one[:-1] + bytes([one[-1] ^ 1]), bytes([one[0] ^ 1]) + one[1:], one[:27], b""):
        with pytest.raises(CannotUnseal):
            unseal(key, broken, b"ad")
    with pytest.raises(CannotUnseal):
        unseal(key, one, b"other")


def test_wiped_buffers_hold_nothing() -> None:
    one, other = bytearray(b"secret"), bytearray(b"key")
    wipe(one, other)
    assert (one, other) == (bytearray(6), bytearray(3))


def test_comparison_of_secrets() -> None:
    assert primitives.is_same(bytearray(b"abc"), b"abc")
    assert not primitives.is_same(b"abc", b"abd")
