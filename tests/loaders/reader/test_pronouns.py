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
    # what the verb before in a list was done to
    "Police dispersed forty students and detained two of them.": (
        "detained-by happened detainee=students authority=Police"
    ),
    "Gunmen abducted a nurse near Gao and killed him.": ("killed-by happened victim=nurse killer=Gunmen"),
    # some of others
    "Three of her pupils fled at night. Soldiers arrested them.": (
        "arrested-by happened arrested=pupils authority=Soldiers"
    ),
    # those who say "I", and the one who spoke before
    '"I want to thank Tomas Arven," Mrs Okoye said. The rebels freed her in June.': (
        "released happened releaser=rebels released=Okoye"
    ),
    '"Our commander was cruel," said Emil Brandt. "He beat the boys." He escaped from Mali in May.': (
        "escaped-from happened escaper=Emil Brandt holder=Mali"
    ),
    # somebody two sentences before, past others
    "Mara Tull, a nurse, wrote to Chad. The rebels did not reply. She has accused Chad of murder.": (
        "accused happened accuser=Mara Tull accused=Chad"
    ),
    # the last who is known for a woman
    "Mrs Okoye was held in Mali. The rebels shot Mr Hask. He died in May. She was freed on Monday.": (
        "released happened released=Okoye"
    ),
    # not those by whom it is done
    "Two nuns were abducted in May. Their families were threatened by callers.": (
        "threatened happened threatener=callers threatened=families of nuns"
    ),
    # those who are only somebody's
    "The rebels shot Mr Hask. They have returned his body to his family. They abducted two nuns.": (
        "abducted-by happened victim=nuns abductor=rebels"
    ),
    # a name that no claim is about
    "When the rain came, Yana Kurel stood in the door. Police arrested Ms Kurel on Monday.": (
        "arrested-by happened arrested=Yana Kurel authority=Police"
    ),
    # bodies spoken of as many
    "The Taliban have denied that they are holding Emil Brandt.": (
        "held-by denied captive=Emil Brandt holder=Taliban held_by=Taliban"
    ),
    # two sentences in one
    "Emil Brandt denies it; he admitted in court that he had met Lina Okoye.": (
        "met-with happened participant=Emil Brandt participant=Lina Okoye said_by=Emil Brandt"
    ),
    # kin
    "The mother of Lina Okoye urged Mara Tull to meet Tomas Arven and free her daughter.": (
        "released wished/requested releaser=Mara Tull released=Lina Okoye held_by=mother of Lina Okoye"
    ),
    # bodies
    "Chad and Mali called off their meeting.": "met-with planned/scheduled not participant=Chad participant=Mali",
    "Chad and Mali met. They freed two nuns.": "released happened releaser=Chad releaser=Mali released=nuns",
    "Ghana freed the pilot. It also expelled two diplomats.": "expelled happened expeller=Ghana expelled=diplomats",
}

OPEN = [
    "Tomas Arven wrote to Emil Brandt about Lina Okoye. The rebels freed him.",
    "Emil Brandt was in custody. Lina Okoye said that Norway would arrest him.",
    "Lawyers for the pilots met Emil Brandt. Several said that guards had beaten them.",
]


@pytest.mark.parametrize("text", MEANT)
def test_a_pronoun_is_whom_the_syntax_means(text: str) -> None:
    assert MEANT[text] in lines(text)


@pytest.mark.parametrize("text", OPEN)
def test_a_pronoun_is_nobody_where_two_fit(text: str) -> None:
    last = lines(text)[-1]
    assert any(f"={word}" in last for word in ("him", "She", "them"))


def test_what_nobody_who_is_known_did_to_nobody_who_is_known_is_not_told() -> None:
    assert lines("Tomas Arven met Lina Okoye. She thanked him.")[1:] == []


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels seized four engineers near Gao. The army searched for days. The four were freed on Monday.",
            "released happened released=engineers",
        ),
        (
            "Two tourists and a guide were abducted in Chad. It rained for days. Pirates released the three captives.",
            "released happened releaser=Pirates released=tourists released=guide",
        ),
        (
            "The army freed one of five sailors. It rained for days. The five had been kidnapped by pirates.",
            "abducted-by happened victim=sailors abductor=pirates",
        ),
    ],
)
def test_a_counted_phrase_means_the_group_of_so_many(text: str, expected: str) -> None:
    assert expected in lines(text)


def test_a_counted_noun_means_those_who_were_called_so() -> None:
    found = lines("Chad expelled two diplomats. Emil Brandt met Lina Okoye. Mali thanked both diplomats.")
    assert found[-1] == "thanked happened speaker=Mali thanked=diplomats"


def test_a_counted_phrase_means_none_of_two_groups_of_so_many() -> None:
    found = lines("Two soldiers left Gao. Two pilots left Kidal. It rained for days. Rebels freed the two men.")
    assert found[-1] == "released happened releaser=Rebels released=men"


def test_in_the_words_of_a_speaker_he_is_whom_the_speaker_told_of() -> None:
    found = lines('Emil Brandt was found near Gao, said Tomas Arven. "He asked us for water," Arven told a court.')
    assert any(line.startswith("requested-of alleged requester=Emil Brandt") for line in found), found


def test_nobody_in_particular_is_no_he_beside_a_name() -> None:
    found = lines("A sailor left in what Emil Brandt called a disgrace. He thanked Chad.")
    assert found[-1] == "thanked happened speaker=He thanked=Chad"


def test_they_of_both_sides_are_nobody() -> None:
    found = lines("Emil Brandt called on both parties to respect the treaty, which they signed in May.")
    assert not any(line.startswith("signed-with") for line in found)


def test_both_sides_are_nobody_by_themselves() -> None:
    assert lines("Emil Brandt will invite both parties to talks.")[0].endswith("guest=both parties")


def test_me_is_who_speaks_and_not_who_is_quoted_by_her() -> None:
    found = lines('Rebels held Mrs Okoye. "The commander said that he would kill me," she told a court.')
    assert any("victim=Okoye" in line for line in found), found


def test_an_answer_that_hangs_on_another_waits_for_it() -> None:
    found = lines('The rebels shot Mr Hask. "They told a nurse that they would kill Emil Brandt," she said.')
    assert any("victim=Emil Brandt killer=rebels" in line for line in found), found


@pytest.mark.parametrize(
    "text",
    [
        "Iran arrested Mrs Tull in May. Her daughter has not met her mother since.",
        "Mr Tull was freed by Iran. His son thanked his father in June.",
        "Mara Tull, the wife of a pilot named Emil Brandt, wrote to her husband. Mara Tull met her husband in June.",
    ],
)
def test_kin_of_kin_is_the_one_they_started_from(text: str) -> None:
    assert not any("of daughter" in line or "of son" in line or "of wife" in line for line in lines(text, states=True))


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


BY_HEARSAY = {
    "According to Aliou Sarr, he was arrested by soldiers.": "arrested=Aliou Sarr",
    "According to the lawyer, she was freed by rebels.": "released=lawyer",
    "The general's agents arrested him.": "arrested=general",
}


@pytest.mark.parametrize("text", BY_HEARSAY)
def test_a_source_and_a_commander_are_not_whom_it_befalls(text: str) -> None:
    assert BY_HEARSAY[text] not in " ".join(lines(text))


def test_behind_a_source_the_text_goes_on_about_the_one_before() -> None:
    text = "Omar Diallo was abducted on Monday. According to the lawyer, he was arrested by soldiers."
    assert "arrested-by alleged arrested=Omar Diallo authority=soldiers said_by=lawyer" in lines(text)


SPOKEN_FOR = {
    "Omar Diallo's lawyer said he had been beaten by guards.": "victim=Omar Diallo",
    "A spokesman for Jon Hask said he had been beaten by guards.": "victim=Jon Hask",
    "The wife of Omar Diallo said that she had been beaten by guards.": "victim=wife of Omar Diallo",
}


@pytest.mark.parametrize("text", SPOKEN_FOR)
def test_lawyers_say_what_befell_those_for_whom_they_speak(text: str) -> None:
    assert SPOKEN_FOR[text] in " ".join(lines(text))
