"""Which event a date belongs to: short texts of 10 April 2018, and the dates of their claims."""

from __future__ import annotations

import pytest

from tests.loaders.reader.plainly import lines, reading


def dated(text: str, published: str = "2018-04-10") -> list[str]:
    """`met-with 2018-04-09` for each claim, `-` where it has no date."""
    claims = reading(text, published).claims
    return [f"{claim.relation} {claim.date or '-'}" for claim in claims if claim.rule not in ("title", "kin")]


OWN = [
    ("Norway met Sweden on Monday.", ["met-with 2018-04-09"]),
    ("Norway will meet Sweden on Monday.", ["met-with 2018-04-16"]),
    ("Gunmen abducted four nurses in Chad in the 1970s and 1980s.", ["abducted-by 197X/198X"]),
    ("Peru will meet Chile, who met Brazil on Monday.", ["met-with -", "met-with 2018-04-09"]),
    ("Norway has held two sailors since the 2014 coup.", ["held-by 2014/.."]),
    ("Norway has held two sailors since the end of the war in 2014.", ["held-by 2014/.."]),
    ("Kenya condemned Chad on Monday over the abduction of two nurses.", ["criticised 2018-04-09", "abducted-by -"]),
    ("Iran criticised the 2015 deal.", ["criticised -"]),
    ("Kidnappers demanded a ransom from Chad by Friday.", ["demanded-of -"]),
    ("Kenya had freed the pilots by Friday.", ["released ../2018-04-06"]),
    ("Norway met Sweden on Monday, a day after the vote.", ["met-with 2018-04-09"]),
    ("Two nurses were abducted by Chad in May 2016.", ["abducted-by 2016-05"]),
]


@pytest.mark.parametrize(("text", "claims"), OWN)
def test_a_date_belongs_to_the_clause_that_it_stands_in(text: str, claims: list[str]) -> None:
    assert dated(text) == claims


SAID = [
    ("Oslo said on Monday that Germany met Spain.", ["met-with -"]),
    ("Oslo said Monday that Germany met Spain.", ["met-with -"]),
    ("On Monday, Oslo said that Germany met Spain.", ["met-with -"]),
    ("Oslo said that Germany met Spain on Monday.", ["met-with 2018-04-09"]),
    ("Oslo said Germany met Spain in 2016.", ["met-with 2016"]),
    ("On Monday, Kenya asked Chad to free the pilots.", ["requested-of 2018-04-09", "released -"]),
    ("Kenya asked Chad on Monday to free the pilots by June.", ["requested-of 2018-04-09", "released ../2018-06"]),
    ("In 2002, Chad acknowledged the abduction of two nurses.", ["acknowledged 2002", "abducted-by -"]),
]


@pytest.mark.parametrize(("text", "claims"), SAID)
def test_what_is_said_or_asked_has_not_the_date_of_the_saying(text: str, claims: list[str]) -> None:
    assert dated(text) == claims


SHARED = [
    ("On Monday, Norway met Sweden and visited Finland.", ["met-with 2018-04-09", "visited 2018-04-09"]),
    ("Norway met Sweden on Monday and visited Finland.", ["met-with 2018-04-09", "visited -"]),
    ("In 2002, during a visit by Kuwait to Iran, Chad met Mali.", ["visited 2002", "met-with 2002"]),
    ("Jane Doe became the first minister to visit Oslo in 2002.", ["visited 2002"]),
    ("A raid by soldiers on Monday freed ten women.", ["released 2018-04-09"]),
    ("Monday's raid by soldiers freed ten women.", ["released 2018-04-09"]),
    ("The 2016 raid by soldiers freed ten women.", ["released -"]),
    ("During the 1982 war, Chad captured two pilots.", ["held-by 1982"]),
]


@pytest.mark.parametrize(("text", "claims"), SHARED)
def test_a_clause_shares_the_date_of_the_event_that_it_is_part_of(text: str, claims: list[str]) -> None:
    found = dated(text)
    assert [claim for claim in claims if claim not in found] == []


AHEAD = [
    ("Oslo said on March 3 that Chad would visit Iran on March 10.", ["visited 2018-03-10"]),
    ("Oslo said on Saturday that Chad will visit Iran on Monday.", ["visited 2018-04-09"]),
    ("Oslo said that Chad will visit Iran on Monday.", ["visited 2018-04-16"]),
    ("In December 2016 Oslo said that Chad would visit Iran in May.", ["visited 2017-05"]),
]


@pytest.mark.parametrize(("text", "claims"), AHEAD)
def test_what_is_said_to_lie_ahead_lies_ahead_of_the_day_of_the_saying(text: str, claims: list[str]) -> None:
    assert dated(text) == claims


def test_what_lay_before_an_act_is_what_the_act_is_about() -> None:
    text = "On Wednesday Iran condemned the killing of two envoys by Chad a day earlier."
    assert dated(text) == ["criticised 2018-04-04", "killed-by 2018-04-03"]
    text = "Iran summoned the envoy on Thursday to protest the detention of two sailors by Chad last month."
    assert "detained-by 2018-03" in dated(text)


def test_a_row_of_participles_is_no_row_of_one_date() -> None:
    text = "Two nurses were abducted by Chad in 2004, held for 54 days and released."
    assert "released -" in dated(text)


def test_what_is_brought_about_happens_when_it_is() -> None:
    assert "ceased-fire-with 2017-11" in dated("Qatar brokered a truce between Chad and Mali in November 2017.")


NOMINAL = [
    ("Kenya asked Chad to help at its April 27 meeting with Mali.", "met-with 2018-04-27"),
    ("Monday's talks between Chad and Mali collapsed.", "talked-with 2018-04-09"),
    ("Chad regrets the 1998 abduction of two nurses by Mali.", "abducted-by 1998"),
]


@pytest.mark.parametrize(("text", "claim"), NOMINAL)
def test_a_noun_that_is_an_event_takes_the_date_before_it(text: str, claim: str) -> None:
    assert claim in dated(text)


def test_what_happens_at_a_dated_meeting_happens_then() -> None:
    text = "Kenya asked Chad to raise the issue at its April 27 meeting with Mali."
    assert dated(text) == ["requested-of -", "raised-with 2018-04-27", "met-with 2018-04-27"]


BACK = [
    ("Chad met Mali on 3 May 2016. Two days later it visited Oslo.", "visited 2016-05-05"),
    ("Chad met Mali on 3 May 2016. It visited Oslo the following year.", "visited 2017"),
    ("Chad met Mali on 3 May 2016 and Iran on 7 June 2016. Two days later it visited Oslo.", "visited -"),
    ("Chad met Mali. It visited Oslo the following year.", "visited -"),
    ("Chad met Mali in 2016. It rained. It snowed. It hailed. Chad visited Oslo the following year.", "visited -"),
]


@pytest.mark.parametrize(("text", "claim"), BACK)
def test_a_distance_goes_back_to_the_one_date_of_the_nearest_sentence(text: str, claim: str) -> None:
    assert claim in dated(text)


def test_a_chain_of_distances_of_any_length_is_followed_in_one_pass() -> None:
    text = "Chad met Mali on 3 May 2016." + " The next day it visited Oslo." * 300
    found = dated(text)
    assert (found[1], found[-1]) == ("visited 2016-05-04", "visited 2017-02-27")


def test_a_dateline_with_a_year_stands_in_for_a_day_of_publication() -> None:
    story = "Truce holds\n\nNAIROBI, April 5, 2018 (Daily Wire) - Norway met Sweden on Monday.\n"

    assert dated(story, published="") == ["met-with 2018-04-02"]
    assert dated(story.replace(", 2018", ""), published="") == ["met-with -"]
    assert dated(story, published="2018-05-09") == ["met-with 2018-05-07"]


def test_without_a_day_of_publication_a_day_keeps_its_year_open() -> None:
    assert dated("Norway met Sweden on 27 April.", published="") == ["met-with XXXX-04-27"]
    assert dated("Norway met Sweden on Monday.", published="") == ["met-with -"]


def test_a_person_named_like_a_month_is_no_date() -> None:
    assert dated("The deal was rejected by May.") in (["rejected -"], [])
    assert dated("Theresa May met Norway in June 2017.") == ["met-with 2017-06"]


@pytest.mark.parametrize(
    "text",
    [
        "The Council deplores the killing of six nurses on 4 July.",
        "The ministry condemns the killing of Aldo Verro on 4 July and calls for calm.",
    ],
)
def test_a_verdict_is_given_now_on_what_is_past(text: str) -> None:
    told = dated(text, "")
    assert any(line.startswith("killed-by") and "07-04" in line for line in told), told
    assert not any("planned" in line for line in lines(text, ""))
