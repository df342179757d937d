"""The recovery phrase: the published list, and the key it becomes."""

import hashlib

from disguise_app.vault import phrase
from tests.vault.keyrings import cheap_kdf

# sha256 of the 7776 words of the EFF large list, one a line, as published on 2016-07-18.
LIST_SHA256 = "6d557f0693958fb5e650b68b5bee585eb82cf4da32965505c789e924743bc522"


def test_the_list_is_the_published_one() -> None:
    words = phrase.word_list()
    assert len(words) == len(set(words)) == phrase.LIST_WORDS == 7776
    assert hashlib.sha256("".join(word + "\n" for word in words).encode()).hexdigest() == LIST_SHA256
    assert all(word == word.lower() and " " not in word for word in words)


def test_a_phrase_is_six_words_of_the_list_and_another_each_time() -> None:
    one, other = phrase.draw(), phrase.draw()
    assert len(one) == phrase.WORDS == 6
    assert one != other
    assert set(one) <= set(phrase.word_list())


def test_a_typed_phrase_is_read_kindly() -> None:
    assert phrase.normal("  Abacus,abdomen\n ABIDE\tyo-yo ") == ("abacus", "abdomen", "abide", "yo-yo")


def test_the_key_depends_on_every_word_and_their_order() -> None:
    kdf = cheap_kdf()
    one = phrase.recovery_key(kdf, ("a", "b"))
    assert len(one) == 32
    assert one == phrase.recovery_key(kdf, ("a", "b"))
    assert one != phrase.recovery_key(kdf, ("b", "a"))
