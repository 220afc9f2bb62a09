"""Small tables: named columns, numbered rows, every fault with its place."""

import pytest

from actorgraph.graph.case.encoding import decoded
from actorgraph.graph.case.tables import Columns, Flavour, Row, read_rows, refusal
from actorgraph.graph.errors import BadInput, Where

COLUMNS = Columns(("name", "kind", "date"), required=("name",), also={"day": "date"})


def rows(text: str, flavour: Flavour = Flavour.CSV, columns: Columns = COLUMNS) -> list[Row]:
    problems: list[BadInput] = []
    found = list(read_rows(text, "people.csv", columns, problems, flavour))
    if problems:
        raise refusal("people.csv", problems)
    return found


def test_rows_know_their_line_also_after_a_cell_with_line_breaks() -> None:
    found = rows('name,kind\n"Aiko\nMori",person\n\nThe Harbour Office,organization\n')
    assert [(row.line, row["name"]) for row in found] == [(2, "Aiko\nMori"), (5, "The Harbour Office")]


def test_a_missing_cell_is_empty_and_cells_are_stripped() -> None:
    (row,) = rows("name,kind,date\n  Aiko Mori ,person\n")
    assert (row["name"], row["kind"], row["date"]) == ("Aiko Mori", "person", "")


def test_another_name_of_a_column_stands_for_it() -> None:
    (row,) = rows("name,day\nAiko Mori,2018\n")
    assert row["date"] == "2018"


def test_semicolons_part_the_cells_where_the_header_has_no_comma() -> None:
    (row,) = rows("name;kind\nMori, Aiko;person\n")
    assert row["name"] == "Mori, Aiko"


def test_lines_keep_quotes_as_ordinary_characters() -> None:
    (row,) = rows('name\tkind\n"Aiko" Mori\tperson\n', Flavour.LINES)
    assert row["name"] == '"Aiko" Mori'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "people.csv: is empty; its first line must name the columns — one of: date, kind, name"),
        ("name,kid\n", "people.csv, line 1: unknown column 'kid'; did you mean 'kind'?"),
        ("name,colour\n", "people.csv, line 1: unknown column 'colour' — one of: date, kind, name"),
        ("kind\nperson\n", "people.csv, line 1: column 'name' is missing; there are: kind"),
        ("name,Name\n", "people.csv, line 1: column 'name' stands twice"),
        (
            "name,kind\nA,b,c\n",
            "people.csv, line 2: has 3 cells for 2 columns; is a separator inside a cell without quotes?",
        ),
        (
            'name\nA\n"B\n',
            "people.csv, line 3: cannot be parted into cells: unexpected end of data; check its double quotes",
        ),
    ],
)
def test_a_fault_is_told_with_its_place_and_what_is_allowed(text: str, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        rows(text)
    assert str(caught.value) == message


def test_one_of_two_columns_is_enough_and_none_is_not() -> None:
    either = Columns(("from", "to", "note"), either=("from", "to"))
    assert len(rows("to\nA\n", columns=either)) == 1
    with pytest.raises(BadInput, match="columns 'from' and 'to' are both missing"):
        rows("note\nA\n", columns=either)


def test_a_refusal_lists_twenty_rows_and_counts_the_rest() -> None:
    problems = [BadInput("is wrong", Where("people.csv", line, "name")) for line in range(2, 27)]
    told = str(refusal("people.csv", problems)).split("\n")
    assert told[0] == "people.csv: 25 rows cannot be used:"
    assert told[1] == "  line 2, field 'name': is wrong"
    assert told[-1] == "  and 5 more"
    assert len(told) == 22


def test_utf_8_and_utf_16_are_decoded_and_line_ends_made_equal() -> None:
    assert decoded(b"a\r\nb\rc", "x") == "a\nb\nc"
    assert decoded("\ufeffMöri".encode(), "x") == "Möri"
    assert decoded("Möri".encode("utf-16"), "x") == "Möri"


def test_another_encoding_is_refused_with_line_and_byte() -> None:
    with pytest.raises(BadInput) as caught:
        decoded("first\nM\xf6ri".encode("latin-1"), "x.txt")
    assert str(caught.value) == (
        "x.txt, line 2: is not UTF-8: byte 2 of the line is 0xf6; "
        "save the file as UTF-8 (it may be Latin-1 or Windows-1252)"
    )
