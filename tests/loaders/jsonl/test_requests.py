"""Lines of input: what is read from them, and what is wrong with bad ones."""

from __future__ import annotations

import json

import pytest

from actorgraph.graph.errors import BadInput
from actorgraph.loaders.jsonl import Request, request_of


def line(**fields: object) -> bytes:
    return json.dumps({"id": "a", "text": "Olav Berg left.", **fields}).encode()


def test_a_line_is_an_id_a_text_and_what_else_is_known() -> None:
    given = line(title="Berg  leaves", date="2019-02-03", source="wire")
    assert request_of(given, 4) == Request(4, "a", "Olav Berg left.", "Berg  leaves", "2019-02-03")


@pytest.mark.parametrize(
    ("date", "published"),
    [
        (None, ""),
        ("", ""),
        ("2019", "2019"),
        ("2019-02-03T10:15:00Z", "2019-02-03"),
        ("2019-02-03 10:15", "2019-02-03"),
    ],
)
def test_a_date_is_edtf_and_a_moment_counts_by_its_day(date: str | None, published: str) -> None:
    assert request_of(line(date=date), 1).published == published


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (b"no json", "is no JSON"),
        (b'"a"', "is no object"),
        (b'{"id": "a", "text": "x', "is no JSON"),
        (b"\xff{}", "is not UTF-8: byte 1"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"text": "x"}', "field 'id'"),
        (b'{"id": true, "text": "x"}', "field 'id'"),
        (b'{"id": "a"}', "field 'text'"),
        (b'{"id": "a", "text": ["x"]}', "field 'text'"),
        (b'{"id": "a", "text": "\\ud800"}', "half a character"),
        (b'{"id": "a", "text": "x", "title": 1}', "field 'title'"),
        (b'{"id": "a", "text": "x", "date": "31 April"}', "field 'date'"),
    ],
)
def test_a_bad_line_says_what_is_wrong(bad: bytes, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        request_of(bad, 1)


@pytest.mark.parametrize(
    ("title", "text", "headline", "own"),
    [
        ("Berg leaves", "Olav Berg left.", "Berg leaves", 0),
        ("Berg leaves", "\n# Berg leaves\n\nOlav Berg left.", "", 14),
        ("Berg  Leaves.", "Berg leaves\nOlav Berg left.", "", 11),
        ("", "Olav Berg left.", "", 0),
    ],
)
def test_a_title_that_opens_the_text_is_not_read_twice(title: str, text: str, headline: str, own: int) -> None:
    request = request_of(line(text=text, title=title), 1)
    assert (request.headline, request.own_headline) == (headline, own)
