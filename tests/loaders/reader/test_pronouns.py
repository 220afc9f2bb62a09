"""Who a pronoun stands for; two who fit equally well leave it open."""

from __future__ import annotations

import pytest

from tests.loaders.reader.plainly import lines

MEANT = {
    # its own clause, the clause above, the one who speaks
    "Tomas Arven raised the case when he met Lina Okoye at Oslo, Emil Brandt said.": (
        "met-with alleged participant=Tomas Arven participant=Lina Okoye place=Oslo said_by=Emil Brandt"
    ),
    "Emil Brandt visited Ghana on Monday, and he met Lina Okoye.": (
        "met-with happened participant=Emil Brandt participant=Lina Okoye"
    ),
    "Tomas Arven had let Tehran know that he wished to meet Lina Okoye.": (
        "met-with wished/desired participant=Tomas Arven participant=Lina Okoye held_by=Tomas Arven"
    ),
    # the sentence before: the only one who fits, its subject, the other of two
    "Emil Brandt left Mali in May. The rebels had freed him.": "released happened releaser=rebels released=Emil Brandt",
    "Lina Okoye wrote to Tomas Arven. She then visited Ghana.": "visited happened visitor=Lina Okoye destination=Ghana",
    "Mrs Okoye met Tomas Arven on Monday. He thanked her.": "thanked happened speaker=Tomas Arven thanked=Okoye",
    # gender: kin, callings and honorifics
    "Mara Tull, the sister of the envoy Jon Hask, met Tomas Arven in Oslo. She then visited Ghana.": (
        "visited happened visitor=Mara Tull destination=Ghana"
    ),
    # lists and groups
    "Lina Okoye and Tomas Arven were abducted in May. Rebels freed them on Monday.": (
        "released happened releaser=Rebels released=Lina Okoye released=Tomas Arven"
    ),
    "Six sailors reached Oslo on Friday. They thanked Norway.": "thanked happened speaker=sailors thanked=Norway",
    # bodies
    "Ghana freed the pilot. It also expelled two diplomats.": "expelled happened expeller=Ghana expelled=diplomats",
}

OPEN = [
    "Tomas Arven met Lina Okoye. She thanked him.",
    "Tomas Arven wrote to Emil Brandt about Lina Okoye. The rebels freed him.",
    "Emil Brandt was in custody. Lina Okoye said that Norway would arrest him.",
]


@pytest.mark.parametrize("text", MEANT)
def test_a_pronoun_is_whom_the_syntax_means(text: str) -> None:
    assert MEANT[text] in lines(text)


@pytest.mark.parametrize("text", OPEN)
def test_a_pronoun_is_nobody_where_two_fit(text: str) -> None:
    last = lines(text)[-1]
    assert any(f"={word}" in last for word in ("him", "She"))


def test_nobody_says_of_himself_that_he_has_died() -> None:
    found = lines("Mara Tull, a nurse, disappeared in May. Tomas Arven said that she had died.")
    assert "died-in alleged deceased=Mara Tull said_by=Tomas Arven" in found


def test_one_who_relates_what_he_says_is_not_in_it() -> None:
    found = lines("Mara Tull, a nurse, disappeared in May. Tomas Arven had visited Chad, she said.")
    assert "visited alleged visitor=Tomas Arven destination=Chad said_by=Mara Tull" in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tomas Arven met Lina Okoye. The two signed a treaty.",
            "signed-with happened party=Tomas Arven party=Lina Okoye",
        ),
        (
            "President Donald Trump met Emil Brandt in Singapore. After lunch the two leaders talked again.",
            "talked-with happened participant=Donald Trump participant=Emil Brandt",
        ),
        (
            "Chad and Mali signed a treaty. Both countries then accused Niger.",
            "accused happened accuser=Chad accuser=Mali accused=Niger",
        ),
    ],
)
def test_a_counted_phrase_means_as_many_as_were_just_named(text: str, expected: str) -> None:
    assert expected in lines(text)


def test_a_counted_phrase_means_nobody_of_more() -> None:
    assert lines("Tomas Arven, Lina Okoye and Emil Brandt visited Mali. The two thanked Chad.")[-1] == (
        "thanked happened speaker=two thanked=Chad"
    )


def test_a_counted_phrase_passes_over_an_aside() -> None:
    found = lines("Tomas Arven had asked Lina Okoye for help. The two leaders talked again.")
    assert not any(line.startswith("talked-with happened participant=Tomas Arven") for line in found)


def test_a_nationality_behind_a_name_is_that_one() -> None:
    found = lines("Emil Brandt, a Norwegian who disappeared in 1978, met Lina Okoye.")
    assert "disappeared-in happened missing=Emil Brandt" in found


def test_a_nationality_may_be_somebody() -> None:
    assert lines("An Iranian was arrested in Norway.") == ["arrested-by happened arrested=Iranian place=Norway"]


def test_a_possessive_in_a_list_goes_with_the_one_before() -> None:
    found = lines("Tomas Arven and Mara Tull and her mother, Liv, visited Ghana.", states=True)
    assert "relative-of happened relative=Liv relative=Mara Tull" in found
