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
