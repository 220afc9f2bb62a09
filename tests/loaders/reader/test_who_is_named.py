"""Names beside descriptions, ranks, callings, kin: whom a phrase names."""

from __future__ import annotations

import pytest

from tests.loaders.reader.plainly import lines

WHO = {
    # a name in apposition to a description, however far the parser hangs it
    "The mother of one marine, Halyna Stets, wrote to Tomas Arven.": (
        "talked-with happened participant=Halyna Stets participant=Tomas Arven"
    ),
    "The UN’s envoy for Western Sahara, Staffan Ehrling, visited Ghana.": (
        "visited happened visitor=Staffan Ehrling destination=Ghana"
    ),
    "The Prime Minister, Ms Lena Brandt, met the rebels.": (
        "met-with happened participant=Lena Brandt participant=rebels"
    ),
    "Rebels sent a letter to Jon Hask, the deputy chief cabinet secretary, who promised to visit Mali.": (
        "visited planned/promised visitor=Jon Hask destination=Mali held_by=Jon Hask"
    ),
    # ranks with a full stop, honorifics, nicknames, particles
    "Sgt. Paul O'Neill Jr. was arrested by militants.": (
        "arrested-by happened arrested=Paul O'Neill Jr. authority=militants"
    ),
    "“The men,” Sister Annocur Ouno told the court, “were tired.”": (
        "informed happened informant=Annocur Ouno informed=court"
    ),
    # a family name that is no contraction
    "Mali freed Im Sang-hyok.": "released happened releaser=Mali released=Im Sang-hyok",
    # two names that the model takes for a book
    "“I invited the pilot,” Kamal Barzinji told Chad.": (
        "invited alleged host=Kamal Barzinji guest=pilot said_by=Kamal Barzinji"
    ),
    "A meeting between Lindiwe Mabuyana and Thandar Myo took place.": (
        "met-with happened participant=Lindiwe Mabuyana participant=Thandar Myo"
    ),
    "King Odgurroh met the nuns.": "met-with happened participant=Odgurroh participant=nuns",
    # two adjectives of one group
    "Saudi and American mediators invited the generals to Jeddah.": (
        "invited happened host=Saudi and American mediators guest=generals"
    ),
    # a government that somebody owns
    "The Emir of Qatar said that his government had freed two nuns.": (
        "released alleged releaser=Qatar released=nuns said_by=Emir of Qatar"
    ),
    # a body by a word that media have in their names
    "Tomas Arven told Radio Sahel that pirates had freed two nuns.": (
        "informed happened informant=Tomas Arven informed=Radio Sahel"
    ),
    # a longer name around one that the registry knows
    "Rebels attacked soldiers in Puerto Jordán.": (
        "attacked happened attacker=Rebels target=soldiers place=Puerto Jordán"
    ),
}

LATER = {
    "Ada Brink, a nurse from Oslo, was abducted in Mali. The nurse was freed on Monday.": (
        "released happened released=Ada Brink"
    ),
    "Foreign Minister Jon Hask flew to Oslo. The minister then visited Ghana.": (
        "visited happened visitor=Jon Hask destination=Ghana"
    ),
    "Hamad bin Khalifa al-Rashid met Maria de la Cruz Ortega. Al-Rashid thanked de la Cruz Ortega.": (
        "thanked happened speaker=Hamad bin Khalifa al-Rashid thanked=Maria de la Cruz Ortega"
    ),
    "Liz Arven resigned as mayor; Jon Hask succeeded her.": (
        "succeeded happened successor=Jon Hask predecessor=Liz Arven"
    ),
    "The emir of Gumel was kidnapped. By Sunday he was free. His brother thanked Chad.": (
        "thanked happened speaker=brother of emir of Gumel thanked=Chad"
    ),
}


@pytest.mark.parametrize("text", WHO | LATER)
def test_a_phrase_names_this_one(text: str) -> None:
    assert (WHO | LATER)[text] in lines(text)


NOBODY_LEADS = [
    "Jon Hask, once Italy’s prime minister, visited Ghana.",
    "Sikh activist Jon Hask visited Ghana.",
    "Australian judge Mara Tull visited Ghana.",
]


@pytest.mark.parametrize("text", NOBODY_LEADS)
def test_a_calling_and_a_former_office_serve_nobody(text: str) -> None:
    assert lines(text, states=True) == [line for line in lines(text, states=True) if line.startswith("visited")]


def test_the_former_president_and_the_deputy_hold_no_office_now() -> None:
    found = lines("The former Ukrainian president met the ambassador.")
    assert found == ["met-with happened participant=former Ukrainian president participant=ambassador"]


MARRIED = {
    "Mrs Cabrera thanked the nuns. Her husband, Luis Cabrera, met the rebels.": (
        "thanked happened speaker=Cabrera thanked=nuns"
    ),
    "Luis Cabrera was abducted. His wife, Ana Cabrera, met the rebels. Mrs Cabrera thanked the nuns.": (
        "thanked happened speaker=Ana Cabrera thanked=nuns"
    ),
    "Luis Cabrera was abducted. His wife, Ana Cabrera, met the rebels. Mr Cabrera thanked the nuns.": (
        "thanked happened speaker=Luis Cabrera thanked=nuns"
    ),
    "Margaret Hask met the rebels. Mrs Hask thanked the nuns.": ("thanked happened speaker=Margaret Hask thanked=nuns"),
}


@pytest.mark.parametrize("text", MARRIED)
def test_a_husband_is_not_his_wife(text: str) -> None:
    assert MARRIED[text] in lines(text)


IN_LAW = {
    "The emir's son-in-law met the rebels.": "relative-of happened relative=son-in-law of emir relative=emir",
    "Ana Sarr said police had freed her brothers-in-law.": (
        "relative-of happened relative=brothers-in-law of Ana Sarr relative=Ana Sarr"
    ),
    "Olav Berg's father-in-law, Jon Hask, was freed.": "relative-of happened relative=Jon Hask relative=Olav Berg",
}


@pytest.mark.parametrize("text", IN_LAW)
def test_a_son_in_law_is_no_son(text: str) -> None:
    assert IN_LAW[text] in lines(text, states=True)


GROUPS = {
    "Rebels in southern Mali met the nuns. The rebels freed a nurse.": "releaser=rebels ",
    "Gunmen in the Oslo region met the nuns. Later the gunmen freed a nurse.": "releaser=gunmen ",
    "Soldiers in Chad met the nuns. Soldiers in Mali freed a nurse.": "releaser=Soldiers in Mali ",
}


@pytest.mark.parametrize("text", GROUPS)
def test_where_a_group_is_belongs_to_its_name_only_where_another_is_elsewhere(text: str) -> None:
    assert GROUPS[text].lower() in lines(text)[-1].lower()


BESIDE = {
    "Nurse Agnes Mbeki was abducted by gunmen.": "abducted-by happened victim=Agnes Mbeki abductor=gunmen",
    "Businessman Femi Odukoya Bello paid the rebels.": "paid happened payer=Femi Odukoya Bello payee=rebels",
    "A lawyer for Mr Abdi, Fatima Noor, met the rebels.": (
        "met-with happened participant=Fatima Noor participant=rebels"
    ),
    "The wife of Omar Diallo, Ada Brink, met the rebels.": (
        "met-with happened participant=Ada Brink participant=rebels"
    ),
    "Ghana’s army chief, Upgon Futtuh al-Parhul, met the rebels.": (
        "met-with happened participant=Upgon Futtuh al-Parhul participant=rebels"
    ),
    "Jon Hask’s aunt met the rebels.": "relative-of happened relative=aunt of Jon Hask relative=Jon Hask",
    "Rebels freed Ada Brink. Brink’s stepson met the rebels.": (
        "relative-of happened relative=stepson of Ada Brink relative=Ada Brink"
    ),
    "Ada Brink was freed. Brink thanked Chad. The rebels still hold Mara Brink.": (
        "thanked happened speaker=Ada Brink thanked=Chad"
    ),
    "Police criticised Tomas Arven’s lawyer. Arven met the rebels.": (
        "met-with happened participant=Tomas Arven participant=rebels"
    ),
}


@pytest.mark.parametrize("text", BESIDE)
def test_callings_kin_and_surnames_lead_to_the_full_name(text: str) -> None:
    assert BESIDE[text] in lines(text, states=True)
