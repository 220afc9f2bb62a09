"""A reading does not hang on which names stand there: one sentence under many names says one thing."""

from __future__ import annotations

import pytest

from tests.loaders.reader.plainly import lines

NAMES = (
    ("Rosa Quintero", "Emil Brandt", "Torvik", "Arven Council"),
    ("Li Weiming", "Zhao Ping", "Xiangba", "Hongye Front"),
    ("Abdul Karim Sattar", "Yusuf al-Hamdi", "Deir Qanun", "Liwa Movement"),
    ("Kim Dong-su", "Park Min-ho", "Haesong", "Chongu Party"),
    ("Oumar Diallo", "Tom King", "Kidoma", "Sankara Brigade"),
    ("Hope Larsen", "Grant Fielding", "Elmsworth", "Harbour Trust"),
    ("Maria de la Cruz Ortega", "José Luis Peña", "San Jacinto", "Frente Norte"),
    ("Volago Meela", "Bizem Tarok", "Lošpo", "Derzun Army"),
)
"""Two persons, a place and a body of one language each; one row is in no language."""

SENTENCES = {
    "ONE denied meeting TWO in THERE.": ["met-with denied participant=ONE participant=TWO place=THERE held_by=ONE"],
    "ONE was arrested in THERE by police on Monday.": [
        "arrested-by happened arrested=ONE authority=police place=THERE"
    ],
    "Gunmen abducted ONE near THERE.": ["abducted-by happened victim=ONE abductor=Gunmen place=THERE"],
    "ONE ruled out a meeting with TWO.": ["met-with planned/possible not participant=ONE participant=TWO"],
    "ONE, a nurse, was freed by the BODY.": ["released happened releaser=BODY released=ONE"],
    "The BODY accused ONE of spying.": ["accused happened accuser=BODY accused=ONE"],
    "ONE and TWO were kidnapped by rebels.": ["abducted-by happened victim=ONE victim=TWO abductor=rebels"],
    "ONE flew to THERE on Monday.": ["visited happened visitor=ONE destination=THERE"],
    "TWO told the court that ONE had died in THERE.": [
        "informed happened informant=TWO informed=court",
        "died-in alleged deceased=ONE scene=THERE said_by=TWO",
    ],
    "Police detained ONE, TWO and a driver.": [
        "detained-by happened detainee=ONE detainee=TWO detainee=driver authority=Police"
    ],
    '"I met ONE," said TWO.': ["met-with alleged participant=TWO participant=ONE said_by=TWO"],
    "ONE had been held by the BODY since May.": ["held-by happened captive=ONE holder=BODY"],
}


@pytest.mark.parametrize("names", NAMES, ids=[names[0] for names in NAMES])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_says_the_same_of_everybody(sentence: str, names: tuple[str, ...]) -> None:
    text, expected = sentence, " / ".join(SENTENCES[sentence])
    for slot, name in zip(("ONE", "TWO", "THERE", "BODY"), names, strict=True):
        text, expected = text.replace(slot, name), expected.replace(slot, name)
    assert " / ".join(lines(text)) == expected


LONE_NAMES = (
    ("Brandt", "Sattar", "Torvik"),
    ("Weiming", "Odukoya", "Kidoma"),
    ("Hamdi", "Fielding", "Haesong"),
    ("Noclem", "Mikomyohu", "Gsinire"),
    ("Tarok", "Anbiter", "Lošpo"),
    ("Esseb", "Drampim", "Rokidim"),
)
"""Two persons by one word, and a town."""

LONE_SENTENCES = {
    "ONE urges TWO to release nuns": ["called-on happened", "released wished"],
    "Rebels released ONE near THERE.": ["released happened releaser=Rebels released=ONE place=THERE"],
    "ONE says TWO told the court that rebels had met the bishop.": [
        "informed alleged informant=TWO informed=court said_by=ONE",
        "met-with alleged participant=rebels participant=bishop said_by=ONE said_by=TWO",
    ],
    "ONE held talks with TWO in THERE.": ["talked-with happened participant=ONE participant=TWO place=THERE"],
    "Russian troops shelled THERE; two nuns died.": [
        "attacked happened attacker=Russian troops target=THERE",
        "died-in happened deceased=nuns",
    ],
    "ONE has accused TWO of lying.": ["accused happened accuser=ONE accused=TWO"],
    "Police freed the wife of ONE on Monday.": ["released happened releaser=Police released=wife of ONE"],
    "ONE was sentenced to ten years in prison by a court.": ["imprisoned-by happened"],
    "The mayor of THERE met ONE.": ["met-with happened participant=mayor of THERE participant=ONE"],
}


@pytest.mark.parametrize("names", LONE_NAMES, ids=[names[0] for names in LONE_NAMES])
@pytest.mark.parametrize("sentence", LONE_SENTENCES)
def test_one_word_names_whom_its_neighbours_make_it(sentence: str, names: tuple[str, ...]) -> None:
    text, expected = sentence, LONE_SENTENCES[sentence]
    for slot, name in zip(("ONE", "TWO", "THERE"), names, strict=True):
        text, expected = text.replace(slot, name), [line.replace(slot, name) for line in expected]
    found = lines(text)
    assert [line for line, wanted in zip(found, expected, strict=True) if line.startswith(wanted)] == found


def test_a_name_is_one_thing_throughout_a_document() -> None:
    found = lines("Police freed Tarok. Tarok, two aides said, was tired. Rebels abducted Tarok again.")
    assert "abducted-by happened victim=Tarok abductor=Rebels" in found
    assert lines("Gunmen attacked soldiers near Osso. Osso was quiet. Rebels left Osso.")[-1].endswith("=Osso")


COUNTED = {
    "Rebels freed 40 Sahtawi on Monday.": "released happened releaser=Rebels released=Sahtawi",
    "Soldiers detained twelve Rohindra in Mali.": (
        "detained-by happened detainee=Rohindra detainees authority=Soldiers place=Mali"
    ),
}


@pytest.mark.parametrize("text", COUNTED)
def test_a_name_behind_a_number_is_that_of_a_people(text: str) -> None:
    assert lines(text) == [COUNTED[text]]


ORDINARY = ["Rain is expected to return to Oslo.", "Hikers deny starting a fire.", "Teens say sorry to the bishop."]


@pytest.mark.parametrize("text", ORDINARY)
def test_a_word_of_english_at_the_beginning_is_no_name(text: str) -> None:
    assert lines(text) == []


def test_an_accent_apart_from_its_letter_belongs_to_the_name() -> None:
    text = "Foreign Minister Rasa Dugle\u0307 visited Ghana."
    assert lines(text) == ["visited happened visitor=Rasa Duglė destination=Ghana"]


LISTS = {
    "Soldiers freed ONE, TWO and two nurses near Oslo.": (
        "released happened releaser=Soldiers released=ONE released=TWO released=nurses place=Oslo"
    ),
    "The bishop met ONE and TWO.": "met-with happened participant=bishop participant=ONE participant=TWO",
    "Rebels killed ONE and TWO in Mali.": "killed-by happened victim=ONE victim=TWO killer=Rebels place=Mali",
    "ONE, TWO and Okoye were arrested by police.": (
        "arrested-by happened arrested=ONE arrested=TWO arrested=Okoye authority=police"
    ),
}


@pytest.mark.parametrize("names", LONE_NAMES, ids=[names[0] for names in LONE_NAMES])
@pytest.mark.parametrize("sentence", LISTS)
def test_names_in_a_list_are_of_one_sort(sentence: str, names: tuple[str, ...]) -> None:
    text, expected = sentence, LISTS[sentence]
    for slot, name in zip(("ONE", "TWO"), names[:2], strict=True):
        text, expected = text.replace(slot, name), expected.replace(slot, name)
    assert lines(text) == [expected]
