"""Other names, the same graph."""

import pytest

from actorgraph.graph.case import base_registry
from actorgraph.graph.derive import derive
from actorgraph.graph.names import name_key
from actorgraph.graph.record import Reading
from actorgraph.graph.vocabulary import Form, Kind
from bench.reading.cipher import Cipher, other_names
from bench.reading.shape import shape_of
from bench.reading.swap import Text, score_invented, score_swap
from tests.bench.readings import Says, Who, reading

TEXT = "Rosa Quintero met Japan’s prime minister in May."


@pytest.fixture(scope="module")
def cipher() -> Cipher:
    return other_names(base_registry(), [TEXT, "it may rain"], ["Rosa Quintero"])


def test_names_change_and_other_words_stay(cipher: Cipher) -> None:
    assert cipher(TEXT) == "Leso Quamkile met Jotom’s prime minister in May."


def test_a_people_keeps_its_ending(cipher: Cipher) -> None:
    assert [cipher("Japanese"), cipher("Kenyans"), cipher("Turkish")] == ["Jotomese", "Pimyans", "Kulpish"]


def test_the_registry_changes_with_the_texts_and_keeps_its_ids(cipher: Cipher) -> None:
    registry, other = base_registry(), cipher.registry(base_registry())

    assert set(other.actors) == set(registry.actors)
    assert [actor.id for actor in other.named(cipher("Japan"))] == [actor.id for actor in registry.named("Japan")]


def test_two_names_that_differ_still_differ(cipher: Cipher) -> None:
    countries = [country.name for country in base_registry().countries.values()]

    assert len({name_key(cipher(name)) for name in countries}) == len(countries)


def made(one: str, other: str, status: str = "happened") -> Reading:
    person = Who(Kind.PERSON, Form.NAME)
    return reading(f"{one} met {other}.", Says("met-with", (one, other), (), status), who={one: person, other: person})


def shape(made_by_hand: Reading) -> tuple[str, ...]:
    registry = base_registry()
    return shape_of(derive([made_by_hand], registry), registry.actors)


def test_graphs_that_differ_in_unknown_names_alone_have_one_shape() -> None:
    assert shape(made("Rosa Quintero", "Emil Brandt")) == shape(made("Leso Quamkile", "Inar Dlomgk"))


def test_graphs_that_differ_in_status_or_in_a_known_actor_do_not() -> None:
    first = shape(made("Rosa Quintero", "Emil Brandt"))

    assert first != shape(made("Rosa Quintero", "Emil Brandt", "alleged"))
    assert first != shape(made("Rosa Quintero", "Emmanuel Macron"))


def test_texts_are_read_twice_and_those_without_names_do_not_count() -> None:
    texts = [
        Text("one", "Japan released two sailors.", unknown=()),
        Text("two", "The bakery opens at six."),
    ]

    score = score_swap(texts, base_registry())

    assert [swap.changed for swap in score.swaps] == [True, False]
    assert score.figures()["texts_with_names"] == 1


def test_the_ends_of_a_meeting_may_stand_in_either_order() -> None:
    assert shape(made("Aron Quintero", "Emil Brandt")) == shape(made("Zeno Quamkile", "Emil Brandt"))


def test_invented_names_leave_countries_alone_and_count_nobody_as_himself() -> None:
    texts = [
        Text("one", "Emmanuel Macron met Rosa Quintero in Oslo.", unknown=("Rosa Quintero",)),
        Text("two", "Japan released two sailors."),
    ]

    score = score_invented(texts, base_registry())

    assert [(swap.changed, swap.same) for swap in score.swaps] == [(True, True), (False, True)]
