"""Right and wrong claims by rule."""

from dataclasses import replace
from pathlib import Path

import pytest

from actorgraph.graph.vocabulary import Form, Kind, Status
from bench.reading.items import Expected, Item
from bench.reading.own import ItemScore, score_items
from bench.reading.rules import rule_tallies, write_precision
from bench.reading.told import told
from tests.bench.readings import Says, Who, reading
from tests.graph.derive.builders import REGISTRY

MET = Expected(("met-with",), ("rebels", "Ana Arvel"), (), (Status.HAPPENED,))


def scored(*says: Says, kept: bool = False) -> ItemScore:
    made = reading("The rebels met Ana Arvel.", *says, who={"Ana Arvel": Who(Kind.PERSON, Form.NAME)})
    named = replace(made, claims=tuple(replace(claim, rule=f"{claim.relation}/verb") for claim in made.claims))
    return score_items([Item("one", made.text, (MET,), kept=kept)], lambda _: told(named, REGISTRY))[
        "kept" if kept else "open"
    ][0]


def test_each_rule_has_its_right_and_wrong_claims(tmp_path: Path) -> None:
    score = scored(Says("met-with", ("rebels", "Ana Arvel")), Says("accused", ("rebels",), ("Ana Arvel",)))

    tallies = rule_tallies([score, score])
    write_precision(tallies, tmp_path / "precision.yaml")

    lines = (tmp_path / "precision.yaml").read_text("utf-8").splitlines()
    assert lines[-2:] == ["accused/verb: [0, 2]", "met-with/verb: [2, 0]"]


def test_what_is_kept_aside_is_refused() -> None:
    with pytest.raises(ValueError, match="kept aside"):
        rule_tallies([scored(kept=True)])
