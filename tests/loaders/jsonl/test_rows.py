"""Lines of output: their keys, whom they name, and offsets that count in the text as it was given."""

from __future__ import annotations

from typing import Any

import pytest

from actorgraph.graph.case import Case, case_of
from actorgraph.loaders.jsonl import Request, rows_of

KEYS = [
    *("relation", "plover", "status", "mode", "negated", "trigger", "quote", "quote_start", "quote_end"),
    *("participants", "said_by", "held_by", "hearsay", "date", "date_text", "count_low", "count_high", "count_of"),
    *("place", "rule", "confidence"),
]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return case_of(tmp_path_factory.mktemp("case"))


def read(request: Request, case: Case, *, predicates: bool = False) -> tuple[dict[str, Any], str]:
    return rows_of([request], case, predicates=predicates)[0]


def claims(case: Case, text: str, **given: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read(Request(1, "a", text, **given), case)[0]["claims"]
    return found


def test_a_claim_has_every_key_in_its_order(case: Case) -> None:
    (claim,) = claims(case, "France freed two of five hostages in Geneva on 3 May 2019.")
    assert list(claim) == KEYS
    assert (claim["relation"], claim["plover"], claim["status"]) == ("released", "YIELD", "happened")
    assert (claim["count_low"], claim["count_high"], claim["count_of"]) == (2, 2, 5)
    assert (claim["date"], claim["date_text"], claim["place"]) == ("2019-05-03", "3 May 2019", "Geneva")
    who = claim["participants"][0]
    assert (who["role"], who["text"], who["actor"]) == ("releaser", "France", "government/fr")
    assert (who["kind"], who["country"]) == ("government", "fr")
    assert list(who) == ["role", "text", "start", "end", "actor", "kind", "country"]


def test_a_pronoun_has_the_words_of_the_text_and_the_actor_it_stands_for(case: Case) -> None:
    found = claims(case, "Olav Berg arrived in Oslo. He met Berta Lund.")
    met = next(claim for claim in found if claim["relation"] == "met-with")
    assert [met["participants"][0][key] for key in ("text", "actor", "kind")] == ["He", "person/olav-berg", "person"]


def test_voices_stand_nearest_first_and_holders_beside_them(case: Case) -> None:
    (claim,) = claims(case, "Olav Berg said that Berta Lund had told Ada Brink that Ivo Marek met Kai Sund.")[-1:]
    assert next(voice["actor"] for voice in claim["said_by"]) == "person/olav-berg"
    (denied,) = claims(case, "Olav Berg denied meeting Berta Lund.")
    assert [holder["actor"] for holder in denied["held_by"]] == ["person/olav-berg"]
    assert list(denied["held_by"][0]) == ["text", "start", "end", "actor"]


@pytest.mark.parametrize("title", ["", "Lund meets Berg", "Olav Berg met Berta Lund."])
def test_every_offset_counts_characters_of_the_text_that_was_given(case: Case, title: str) -> None:
    text = "Olav Berg met Berta Lund.\n\nShe asked him to free the 🚢 crew, Ada Brink said."
    row, _ = read(Request(1, "a", text, title, "2019-05-03"), case, predicates=True)
    assert row["claims"]
    for claim in row["claims"]:
        assert text[claim["quote_start"] : claim["quote_end"]] == claim["quote"]
        assert claim["quote_start"] <= claim["trigger"][0] < claim["trigger"][1] <= claim["quote_end"]
        for end in (*claim["participants"], *claim["said_by"], *claim["held_by"]):
            assert end["start"] is None or text[end["start"] : end["end"]] == end["text"]
    assert {text[each["start"] : each["end"]] for each in row["predicates"]} >= {"met", "asked", "said"}


def test_claims_of_a_title_stand_apart_with_offsets_into_it(case: Case) -> None:
    row, _ = read(Request(1, "a", "Olav Berg is from Oslo.", "Olav Berg meets  Berta Lund"), case)
    (claim,) = row["title_claims"]
    assert (claim["quote"], claim["quote_start"]) == ("Olav Berg meets Berta Lund", 0)
    assert "met-with" not in [claim["relation"] for claim in row["claims"]]


def test_a_title_that_the_text_begins_with_gives_its_claims_once(case: Case) -> None:
    row, _ = read(Request(1, "a", "Olav Berg meets Berta Lund\n\nIt rained.", "Olav Berg meets Berta Lund"), case)
    assert [claim["relation"] for claim in row["claims"]] == ["met-with"]
    assert "title_claims" not in row


def test_a_text_in_another_language_is_not_read_and_says_so(case: Case) -> None:
    german = "Der Präsident hat am Montag mit der Ministerin über das Land und nicht über die Leute gesprochen."
    row, remark = read(Request(1, "a", german), case)
    assert row == {"id": "a", "claims": []}
    assert "German" in remark


def test_texts_that_are_read_together_give_what_each_gives_alone(case: Case) -> None:
    texts = ["Olav Berg met Berta Lund.", "Berg was freed.", "", "Lund denied it. She left for Oslo."]
    requests = [Request(at, f"t{at}", text) for at, text in enumerate(texts)]
    together = [row for row, _ in rows_of(requests, case, predicates=True)]
    assert together == [read(request, case, predicates=True)[0] for request in requests]
