"""Who somebody is: decided here and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actorgraph.graph.case import Decision, Judgement
from actorgraph.graph.derive import derive
from actorgraph.graph.derive.actors import Casting
from actorgraph.graph.record import Document, Mention, Reading, bounds
from actorgraph.graph.vocabulary import Form, Kind
from tests.graph.derive.builders import REGISTRY, reading, row

DOCUMENT = Document(key="a.txt", sha256="0" * 64, name="A", published="2015-03-01")
TOKEN = DOCUMENT.token


def who(*mentions: Mention, published: str = "2015-03-01", date: str = "") -> str | None:
    """Who the last mention is."""
    found = Reading(document=replace(DOCUMENT, published=published), text="", mentions=mentions)
    return Casting.of(REGISTRY, ()).cast(found).actor(mentions[-1].id, bounds(date))


def mention(name: str, form: Form = Form.NAME, kind: Kind | None = Kind.PERSON, **more: str) -> Mention:
    return Mention(id=more.pop("id", "m0"), text=name, name=name, form=form, kind=kind, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["Ana Arvel", "ANA ARVEL", "Ana-Arvel", "Anna Arvel", "Ana Arvel's"])
def test_a_known_name_or_alias_is_the_known_actor(name: str) -> None:
    assert who(mention(name)) == "person/ana-arvel"


def test_a_full_name_of_nobody_known_is_one_actor_for_all_documents() -> None:
    assert who(mention("Dora Dor")) == "person/dora-dor"


def test_a_bare_surname_is_local_to_its_document() -> None:
    assert who(mention("Dor", Form.SURNAME)) == f"person/dor@{TOKEN}"


def test_a_name_of_one_word_is_no_full_name() -> None:
    assert who(mention("Dora")) == f"person/dora@{TOKEN}"


def test_a_description_of_people_or_of_ground_is_local() -> None:
    assert who(mention("families", Form.DESCRIPTION, Kind.GROUP)) == f"group/families@{TOKEN}"
    assert who(mention("coast", Form.DESCRIPTION, Kind.PLACE)) == f"place/coast@{TOKEN}"


def test_a_place_stands_below_its_country() -> None:
    assert who(mention("Port Bor", kind=Kind.PLACE, country="xb")) == "place/xb/port-bor"


def test_a_government_goes_by_the_code_of_its_country_whatever_it_is_called() -> None:
    assert who(mention("Borgrad", kind=Kind.GOVERNMENT, country="xb")) == "government/xb"


@pytest.mark.parametrize(
    ("published", "date", "expected"),
    [
        ("2015-03-01", "", "person/ana-arvel"),
        ("2024-03-01", "2012", "person/ana-arvel"),
        ("2024-03-01", "", f"person/president@{TOKEN}"),
        ("", "", f"person/president@{TOKEN}"),
    ],
)
def test_an_office_is_who_held_it_on_the_days_of_the_claim_else_of_the_document(
    published: str, date: str, expected: str
) -> None:
    office = mention("president", Form.OFFICE, office="president", country="xa")
    assert who(office, published=published, date=date) == expected


def test_coreference_is_followed_and_a_pronoun_that_leads_nowhere_stays_open() -> None:
    she = Mention(id="m1", text="she", name="", form=Form.PRONOUN, same_as="m0")
    assert who(mention("Ana Arvel"), she) == "person/ana-arvel"
    assert who(replace(she, same_as=None)) is None


def test_mentions_that_refer_to_each_other_in_a_circle_do_not_hang() -> None:
    one = Mention(id="m0", text="he", name="", form=Form.PRONOUN, same_as="m1")
    assert who(one, replace(one, id="m1", same_as="m0")) is None


def test_a_country_that_disagrees_rules_a_known_actor_out() -> None:
    assert who(mention("Ana Arvel", country="xa")) == "person/ana-arvel"
    assert who(mention("Ana Arvel", country="xb")) == f"person/ana-arvel@{TOKEN}"


def test_the_same_decision_merges_and_its_absence_parts_again() -> None:
    one = reading("a", row("leads", "Dora Dor", "government/xa"))
    other = reading("b", row("leads", "D. Dor", "government/xb"))
    same = Decision(Judgement.SAME, "person/dora-dor", "person/d-dor")
    people = [
        {node.id for node in derive([one, other], REGISTRY, decisions).nodes if "Person" in node.labels}
        for decisions in ([same], [])
    ]
    assert people == [{"person/d-dor"}, {"person/d-dor", "person/dora-dor"}]


def test_a_name_that_turns_out_to_be_of_a_kind_that_the_role_does_not_take_makes_no_edge() -> None:
    claim, mentions = row("leads", "Borgrad", "government/xb", kind=Kind.PERSON)
    open_kind = [replace(each, kind=None) if each.name == "Borgrad" else each for each in mentions]
    graph = derive([reading("a", (claim, open_kind))], REGISTRY)
    assert not [edge for edge in graph.edges if edge.type == "LEADS"]


@pytest.mark.parametrize(
    ("name", "office", "expected"),
    [
        ("Ana Arvol", "president", "person/ana-arvel"),
        ("Ana Arvle", "president", "person/ana-arvel"),
        ("Ana Avel", "president", "person/ana-arvel"),
        ("Ana Arvol", None, "person/ana-arvol"),
        ("Ina Arvol", "president", "person/ina-arvol"),
    ],
)
def test_a_misspelt_name_is_the_holder_of_its_office_and_nobody_without_that_witness(
    name: str, office: str | None, expected: str
) -> None:
    assert who(replace(mention(name), office=office, country="xa")) == expected


@pytest.mark.parametrize(
    ("published", "country", "expected"),
    [
        ("2015-03-01", "xa", "person/ana-arvel"),
        ("2015-03-01", "xb", f"person/arvel@{TOKEN}"),
        ("2022-03-01", "xa", f"person/arvel@{TOKEN}"),
        ("", "xa", f"person/arvel@{TOKEN}"),
    ],
)
def test_a_bare_surname_is_the_office_holder_of_a_country_that_the_document_names(
    published: str, country: str, expected: str
) -> None:
    government = mention("Arvenia", kind=Kind.GOVERNMENT, id="m1", country=country)
    assert who(government, mention("Arvel", Form.SURNAME), published=published) == expected


def test_a_bare_surname_that_others_in_the_document_bear_stays_local() -> None:
    government = mention("Arvenia", kind=Kind.GOVERNMENT, id="m1", country="xa")
    other = mention("Ines Arvel", id="m2")
    assert who(government, other, mention("Arvel", Form.SURNAME)) == f"person/arvel@{TOKEN}"
