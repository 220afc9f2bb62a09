"""When two descriptions name one thing."""

import pytest

from bench.reading.phrases import same_phrase

SAME = [
    ("the two Ukrainian surgeons", "two surgeons"),
    ("President Ana Arvel", "Ana Arvel"),
    ("families of the hostages", "the families"),
    ("two of the five hostages", "the hostages"),
    ("4 of its 23 prisoners", "prisoners"),
    ("Kim Jong Un’s sister", "sister"),
    ("militants in the delta", "militants"),
    ("1,000 Arvenian soldiers", "Arvenian soldiers"),
    ("We", "we"),
]
OTHER = [
    ("families of the hostages", "families of the soldiers"),
    ("families of the hostages", "the hostages"),
    ("Arvenian soldiers", "Bordurian soldiers"),
    ("Kim Jong Un’s sister", "Kim Jong Un"),
    ("Arvenia", "Arvenia’s army"),
    ("the envoy", ""),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_more_or_fewer_modifiers_are_one_thing(one: str, other: str) -> None:
    assert same_phrase(one, other)
    assert same_phrase(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_another_head_or_another_modifier_is_another_thing(one: str, other: str) -> None:
    assert not same_phrase(one, other)
    assert not same_phrase(other, one)
