"""How mentions are named, typed and tied to each other."""

from __future__ import annotations

import pytest

from actorgraph.graph.record import Mention
from actorgraph.graph.vocabulary import Form, Kind
from tests.loaders.reader.plainly import lines, reading


def mention(text: str, words: str) -> Mention:
    return next(each for each in reading(text).mentions if each.text == words)


def test_a_title_joined_by_commas_belongs_to_the_name() -> None:
    found = mention(
        "Spain has asked Polish President, Andrzej Duda, to visit Madrid.", "Polish President, Andrzej Duda"
    )
    assert (found.name, found.form, found.office, found.country) == ("Andrzej Duda", Form.NAME, "president", "pl")


def test_a_title_that_heads_a_government_is_a_claim_of_leading_it() -> None:
    text = "Polish President Andrzej Duda met Estonian diplomat Mart Kask."
    assert "leads happened leader=Andrzej Duda led=Polish" in lines(text, states=True)


def test_a_former_president_leads_nothing() -> None:
    text = "Former Polish president Lech Walesa met Angela Merkel."
    assert lines(text, states=True) == ["met-with happened participant=Lech Walesa participant=Angela Merkel"]


def test_an_office_behind_a_name_is_a_claim_too() -> None:
    text = "Tomas Arven, the head of the Red Cross, visited Yemen."
    assert "leads happened leader=Tomas Arven led=Red Cross" in lines(text, states=True)


def test_a_capital_is_a_government_where_it_acts_and_a_place_where_one_goes() -> None:
    text = "Tehran invited the Finnish ambassador. Later the ambassador travelled to Tehran."
    kinds = [each.kind for each in reading(text).mentions if each.text == "Tehran"]
    assert kinds == [Kind.GOVERNMENT, Kind.PLACE]


def test_a_surname_stands_for_the_full_name() -> None:
    text = "Tomas Arven met Lina Okoye in Oslo. Arven then visited Ghana."
    found = reading(text)
    short = next(each for each in found.mentions if each.text == "Arven")
    full = next(each for each in found.mentions if each.text == "Tomas Arven")
    assert (short.form, short.same_as) == (Form.SURNAME, full.id)


def test_a_surname_of_two_people_is_left_open() -> None:
    text = "Tomas Arven met Lina Arven in Oslo. Arven then visited Ghana."
    short = next(each for each in reading(text).mentions if each.text == "Arven")
    assert short.same_as is None


def test_two_offices_of_two_countries_are_two_mentions() -> None:
    found = reading("The leaders of both Serbia and Kosovo met.").mentions
    assert [(each.form, each.office, each.country) for each in found] == [
        (Form.OFFICE, "leader", "rs"),
        (Form.OFFICE, "leader", "xk"),
    ]


def test_all_namings_of_the_victims_fall_on_one_group() -> None:
    text = (
        "Gunmen kidnapped Colombian citizens in the valley. "
        "The abductees were freed on Monday. "
        "Families of the abducted thanked the army."
    )
    assert lines(text) == [
        "abducted-by happened victim=Colombian abductees abductor=Gunmen",
        "released happened released=Colombian abductees",
        "thanked happened speaker=families of Colombian abductees thanked=army",
    ]


def test_two_nationalities_are_two_groups() -> None:
    text = "The army freed both Peruvian and Colombian hostages. The hostages were tired."
    names = [each.name for each in reading(text).mentions if each.kind is Kind.GROUP]
    assert names == ["Peruvian hostages", "Colombian hostages"]


def test_a_subset_is_a_group_of_its_own_and_part_of_the_whole() -> None:
    text = "Rebels hold Kenyan hostages. The remaining hostages were freed by Somalia."
    found = reading(text)
    names = {each.id: each.name for each in found.mentions}
    part = next(each for each in found.mentions if each.text == "The remaining hostages")
    assert (part.name, names[part.part_of or ""]) == ("remaining Kenyan hostages", "Kenyan hostages")


def test_a_possessive_goes_with_the_one_who_acts_in_its_clause() -> None:
    text = "Tomas Arven has asked President Andrzej Duda to raise the issue at his June 3 meeting with Angela Merkel."
    assert lines(text) == [
        "requested-of happened requester=Tomas Arven addressee=Andrzej Duda",
        "raised-with wished/requested raiser=Andrzej Duda addressee=Angela Merkel held_by=Tomas Arven",
        "met-with planned/scheduled participant=Andrzej Duda participant=Angela Merkel",
    ]


def test_they_are_the_ones_who_speak() -> None:
    text = "The rebels said that they would free the pilot."
    assert lines(text) == ["released planned/expected releaser=rebels released=pilot said_by=rebels"]


def test_a_sentence_that_begins_with_a_country_and_its_language_keeps_them_apart() -> None:
    text = "Russia today freed two Estonian sailors."
    assert lines(text) == ["released happened releaser=Russia released=Estonian sailors"]


def test_a_president_heads_no_state_that_a_chancellor_leads() -> None:
    text = "German President Frank-Walter Steinmeier met German Chancellor Olaf Scholz."
    found = lines(text, states=True)
    assert "serves happened officer=Frank-Walter Steinmeier served=German" in found
    assert "leads happened leader=Olaf Scholz led=German" in found


def test_an_abbreviation_is_a_name_in_capitals_only() -> None:
    assert not reading("Who freed the sailors?").mentions
    assert [each.name for each in reading("The WHO freed the sailors.").mentions] == ["WHO", "sailors"]


def test_a_word_for_two_countries_is_neither() -> None:
    found = reading("The UN accused Korean soldiers of attacking Congo.").mentions
    assert {each.country for each in found} == {None}


HALVES = {
    "South Korea freed two spies in May. The North expelled an envoy.": "expelled happened expeller=North Korea",
    "Sudan met South Sudan in May. The South expelled an envoy.": "expelled happened expeller=South Sudan",
    "Mali met North Korean officials. The South expelled an envoy.": "expelled happened expeller=South Korea",
}


@pytest.mark.parametrize("text", HALVES)
def test_the_north_is_the_country_that_the_text_has_named(text: str) -> None:
    assert lines(text)[-1] == f"{HALVES[text]} expelled=envoy"


def test_the_north_is_no_country_where_none_is_named() -> None:
    assert lines("Mali met Chad in May. The North expelled an envoy.")[-1] == "expelled happened expelled=envoy"


NOBODY_BY_NAME = {
    "Pirates seized the tanker Halmora near Gao. The navy freed two nuns.": "released happened releaser=navy",
    "The rights group Voz Clara accused Chad of murder.": "accused happened accuser=Voz Clara accused=Chad",
    "The ruling party, Dawn Alliance, accused Chad of murder.": ("accused happened accuser=Dawn Alliance accused=Chad"),
    "Mali Rangers detained two nuns.": "detained-by happened detainee=nuns authority=Mali Rangers",
    "Her husband, Tavro, was arrested by police.": "arrested-by happened arrested=Tavro authority=police",
    "His daughter, Nym-ja, was arrested by police.": "arrested-by happened arrested=Nym-ja authority=police",
    "The police chief, Aldo Verro, met two nuns.": "met-with happened participant=Aldo Verro participant=nuns",
    "Rebels freed Constable Ajit Moro.": "released happened releaser=Rebels released=Ajit Moro",
    "Emil Brandt thanked the Sahel mission for its help.": "thanked happened speaker=Emil Brandt",
    "Members of al-Dawra in the Desert freed two nuns.": (
        "released happened releaser=Members of al-Dawra in the Desert released=nuns"
    ),
    "Chad received the Polish chargé d'affaires, Mart Kask, on Monday.": "hosted happened host=Chad guest=Mart Kask",
    "Envoys of the rebels led by Aldo Verro met two nuns.": (
        "met-with happened participant=envoys of rebels participant=nuns"
    ),
    "The army has refused the committee access to the camp.": "refused happened refuser=army refused=committee",
}


@pytest.mark.parametrize("text", NOBODY_BY_NAME)
def test_the_words_beside_a_name_say_what_it_is(text: str) -> None:
    assert any(line.startswith(NOBODY_BY_NAME[text]) for line in lines(text)), lines(text)


def test_his_government_is_that_of_the_country_he_leads() -> None:
    text = "President Gustavo Petro visited Chile. Petro said his government would free six pilots."
    assert lines(text)[-1].startswith("released planned/expected releaser=Colombia")
