"""A body under its full name and its acronym is one body."""

from __future__ import annotations

from tests.loaders.reader.plainly import lines, reading


def test_an_acronym_in_brackets_names_the_body_from_there_on() -> None:
    found = lines("The Arven Liberation Front (ALF) kidnapped three engineers. The ALF later freed two nuns.")
    assert found == [
        "abducted-by happened victim=engineers abductor=Arven Liberation Front",
        "released happened releaser=Arven Liberation Front released=nuns",
    ]


def test_an_acronym_counts_before_it_is_explained() -> None:
    text = "ALF frees two nuns\n\nThe Arven Liberation Front (ALF) freed two nuns on Monday."
    assert {line.split(" released=")[0] for line in lines(text)} == {
        "released happened releaser=Arven Liberation Front"
    }


def test_a_known_acronym_makes_its_full_name_known() -> None:
    text = "The Revolutionary Armed Forces of Colombia (FARC) freed a nun. The FARC then left Chad."
    assert len({mention.name for mention in reading(text).mentions if "F" in mention.text[:20]}) == 1


def test_a_group_is_of_the_country_where_it_is_and_a_tourist_is_not() -> None:
    def country(text: str) -> str | None:
        return next(mention.country for mention in reading(text).mentions if mention.start == 0)

    assert country("Rebels in Mali freed the pilot.") == "ml"
    assert country("Students in Chad accused Niger.") == "td"
    assert country("Tourists in Mali thanked Chad.") is None
