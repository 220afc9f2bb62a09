"""`actors.csv`: a case's own actors, offices and terms, on top of those that ship."""

import pytest

from actorgraph.graph.case import Country, KnownActor, Registry, Term
from actorgraph.graph.case.actors import actor_rows, extended_by
from actorgraph.graph.errors import BadInput
from actorgraph.graph.vocabulary import Kind

NORLAND = Country("no", "Norland", (), ("Norlandic",), "Norhaven", (), (), "president")
BASE = Registry(
    {
        actor.id: actor
        for actor in (
            KnownActor("government/no", Kind.GOVERNMENT, "Government of Norland", ("Norland",), "no"),
            KnownActor("place/no", Kind.PLACE, "Norland", (), "no"),
            KnownActor("person/olav-berg", Kind.PERSON, "Olav Berg", (), "no"),
        )
    },
    {"no": NORLAND},
)


def extended(rows: str, header: str = "id,name,aliases,kind,country,parent,office,of,from,to,note") -> Registry:
    problems: list[BadInput] = []
    found = actor_rows(f"{header}\n{rows}\n".encode(), "actors.csv", problems, [])
    return extended_by(found, "actors.csv", BASE, problems)


def refused(rows: str) -> list[str]:
    with pytest.raises(BadInput) as caught:
        extended(rows)
    return str(caught.value).split("\n")


def test_a_row_is_an_actor_with_its_aliases() -> None:
    registry = extended("person/aiko-mori,Aiko Mori,Mori Aiko|A. Mori,person,NO,,,,,,")
    assert registry.actors["person/aiko-mori"] == KnownActor(
        "person/aiko-mori", Kind.PERSON, "Aiko Mori", ("Mori Aiko", "A. Mori"), "no"
    )


def test_a_row_without_id_gets_one_from_kind_and_name() -> None:
    assert "organization/harbour-office" in extended(",Harbour Office,,organization,,,,,,,").actors


def test_several_rows_of_one_id_are_further_terms() -> None:
    registry = extended(
        "person/aiko-mori,Aiko Mori,,person,no,,foreign minister,,2001,2003,\n"
        "person/aiko-mori,,,,no,,President,Norland,2004-05,,"
    )
    assert registry.terms_of("person/aiko-mori") == (
        Term("person/aiko-mori", "foreign-minister", "government/no", "2001", "2003"),
        Term("person/aiko-mori", "president", "government/no", "2004-05", ""),
    )


def test_an_actor_that_ships_gets_more_aliases_and_terms() -> None:
    registry = extended("person/olav-berg,Olav Berg,Berg Olav,person,no,,president,,2010,2014,")
    assert registry.actors["person/olav-berg"].aliases == ("Berg Olav",)
    assert registry.holders("president", "government/no", registry.terms[0].span) == ("person/olav-berg",)


def test_a_parent_may_stand_further_down_and_be_named_by_name() -> None:
    registry = extended(
        "organization/desk,Desk,,organization,,Harbour Office,,,,,\n,Harbour Office,,organization,,,,,,,"
    )
    assert registry.actors["organization/desk"].parent == "organization/harbour-office"


def test_a_place_is_part_of_a_place() -> None:
    registry = extended("place/no/quay,The Quay,,place,no,Norland,,,,,")
    assert registry.actors["place/no/quay"].parent == "place/no"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (",,,person,,,,,,,", "field 'name': is empty; every actor has a name"),
        (",Aiko Mori,,,,,,,,,", "field 'kind': is empty — one of: government, group, organization, person, place"),
        (",Aiko Mori,,persn,,,,,,,", "field 'kind': unknown kind 'persn'; did you mean 'person'? — one of: "),
        ("person/a,Aiko Mori,,group,,,,,,,", "field 'id': 'person/a' is not the id of a group; write group/…"),
        ("person/Aiko Mori,Aiko Mori,,,,,,,,,", "field 'id': 'person/Aiko Mori' is no id;"),
        (",Aiko Mori,,person,Norland,,,,,,", "field 'country': unknown country 'Norland'; write 'no' — two letters"),
        (",Aiko Mori,,person,,Nowhere Inc,,,,,", "field 'parent': 'Nowhere Inc' is no known government or group or"),
        (",Aiko Mori,,person,,,,,2001,,", "field 'from': is '2001' without an office; a term needs one"),
        (",Aiko Mori,,person,,,envoy,,2001,,", "field 'of': is empty; say of which government or organization"),
        (",Aiko Mori,,person,no,,envoy,,April 31,,", "field 'from': 'April 31' is not a date; write EDTF"),
        (",Aiko Mori,,person,no,,envoy,,2018-04-31,,", "field 'from': '2018-04-31' is not a date; write EDTF"),
        (",Aiko Mori,,person,no,,envoy,,XXXX-04,,", "field 'from': 'XXXX-04' has no year; a term needs one"),
        (",Aiko Mori,,person,no,,envoy,,2003,2001,", "field 'to': the term ends (2001) before it begins (2003)"),
    ],
)
def test_a_faulty_row_is_told_with_line_field_and_what_is_allowed(row: str, message: str) -> None:
    (told,) = refused(row)
    assert told.startswith(f"actors.csv, line 2, {message}")


def test_all_faulty_rows_are_told_at_once() -> None:
    told = refused(",Aiko Mori,,,,,,,,,\n,Berta Lund,,person,,,,,,,\n,,,person,,,,,,,")
    assert told[0] == "actors.csv: 2 rows cannot be used:"
    assert [line[:9] for line in told[1:]] == ["  line 2,", "  line 4,"]


def test_two_people_under_one_id_are_refused() -> None:
    (told,) = refused("person/a,Aiko Mori,,,,,,,,,\nperson/a,Berta Lund,,,,,,,,,")
    assert told.startswith("actors.csv, line 3, field 'name': person/a is 'Aiko Mori' on line 2 and 'Berta Lund' here;")
