"""Quotations that go on: who speaks in sentences without a verb of speech, and before a colon."""

from __future__ import annotations

import pytest

from tests.loaders.reader.plainly import lines

TEXTS = {
    '"They beat me for two years," recalled Nora Vidal. "Then they freed my brother."': "said_by=Nora Vidal",
    '"We left the camp at dawn. Soldiers killed my brother," Nora Vidal told the court.': "said_by=Nora Vidal",
    '"The talks failed," Pavel Horak said. "Mali expelled our envoy. Chad arrested two nuns."': "said_by=Pavel Horak",
    'The talks had failed, Nora Vidal told a court. "Rebels kidnapped two nuns in May."': "said_by=Nora Vidal",
    "Bishop Emil Okafor: “Rebels kidnapped two nuns. The army freed them in May.”": "said_by=Emil Okafor",
}


@pytest.mark.parametrize("text", TEXTS)
def test_a_speaker_goes_on_to_the_end_of_the_quotation(text: str) -> None:
    events = [line for line in lines(text) if not line.startswith(("serves", "leads", "relative-of", "informed"))]
    assert events
    assert all(" alleged " in line and TEXTS[text] in line for line in events), events


def test_behind_the_quotation_the_article_speaks_again() -> None:
    told = lines('"Rebels kidnapped two nuns," Pavel Horak said. Chad expelled the British ambassador.')
    assert [line.split()[1] for line in told] == ["alleged", "happened"]


def test_words_in_quotation_marks_are_no_speech() -> None:
    assert lines('The "interim government" expelled the British ambassador.')[0].split()[1] == "happened"


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Britain accused Iran of killing two nuns. Iran denied the charge.", "held_by=Iran"),
        ("Chad accused rebels of kidnapping two nuns; the rebels rejected the allegation.", "held_by=rebels"),
        ("Mali accused France of killing 12 villagers, an accusation that Paris denied.", "held_by=Paris"),
    ],
)
def test_who_answers_a_charge_denies_what_it_says(text: str, denied: str) -> None:
    assert any(" denied " in line and denied in line for line in lines(text)), lines(text)


@pytest.mark.parametrize(
    "text",
    [
        'Pavel Horak was freed on Monday. "He has thanked the army," said Nora Vidal.',
        '"The army found him in May," said Pavel Horak. "He has thanked the army."',
        '"He thanked the army," Nora Vidal said.',
    ],
)
def test_he_or_she_in_a_quotation_is_never_the_one_who_speaks(text: str) -> None:
    thanks = [line for line in lines(text) if line.startswith("thanked")]
    speaker = "Nora Vidal" if "Nora Vidal" in text else "Pavel Horak"
    assert thanks
    assert all(f"speaker={speaker}" not in line for line in thanks), thanks


def test_a_phrase_in_quotation_marks_may_speak_of_the_one_who_uses_it() -> None:
    told = lines('Nora Vidal said she was "sure that she would meet the governor".')
    assert any("participant=Nora Vidal" in line for line in told), told


@pytest.mark.parametrize(
    "text",
    [
        '"After the rebels freed my brother he thanked Chad," Nora Vidal recalled.',
        '"The rebels freed two nuns," said Nora Vidal, "and the bishop thanked Chad."',
        '"When the rebels freed my brother, he thanked Chad," Nora Vidal remembered.',
    ],
)
def test_direct_speech_is_the_word_of_the_speaker_whatever_the_verb(text: str) -> None:
    events = [line for line in lines(text) if not line.startswith("relative-of")]
    assert len(events) == 2
    assert all(" alleged " in line and "said_by=Nora Vidal" in line for line in events), events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The European Union welcomes the truce. We thank Oman for its help.",
            "thanked happened speaker=European Union thanked=Oman",
        ),
        (
            "The ministry deplores the attack. We call on Iran to free the pilots.",
            "called-on happened caller=ministry addressee=Iran",
        ),
    ],
)
def test_in_the_voice_of_a_statement_we_are_those_who_issue_it(text: str, expected: str) -> None:
    assert expected in lines(text)


def test_we_in_the_words_of_nobody_are_not_those_who_issue_the_text() -> None:
    assert lines('The Union welcomes the truce. "We thank Oman for its help."')[-1].split()[2] == "speaker=We"


@pytest.mark.parametrize(
    "text",
    [
        "Two pilots were released and are on their way to Oslo, the Norwegian premier, Ada Brink, announced.",
        "The rebels freed six nurses and have left the city, Ada Brink said on Monday.",
    ],
)
def test_who_is_named_at_the_end_tells_the_whole(text: str) -> None:
    told = next(line for line in lines(text) if line.startswith("released"))
    assert " alleged " in told
    assert told.endswith("said_by=Ada Brink")
