"""Batches of texts: a fault in one costs that one alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from actorgraph.graph.case import Case, case_of
from actorgraph.loaders.jsonl import Request, Task, work
from actorgraph.loaders.jsonl.rows import Row


def test_a_fault_in_one_text_of_a_batch_costs_that_text_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def rows(requests: Sequence[Request], _case: Case, *, predicates: bool) -> list[Row]:
        if any("boom" in request.text for request in requests):
            raise ZeroDivisionError("by zero")
        return [({"id": request.id, "claims": [], "predicates": predicates}, "") for request in requests]

    monkeypatch.setattr(work, "rows_of", rows)
    requests = [Request(at, at, text) for at, text in enumerate(("calm", "boom", "calm"), 1)]
    answers = list(work.answers(requests, Task(case_of(tmp_path)), processes=1))
    assert [(answer.number, answer.line is None) for answer in answers] == [(1, False), (2, True), (3, False)]
    assert "ZeroDivisionError: by zero" in answers[1].remark
