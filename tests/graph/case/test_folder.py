"""A case: the folder with the actors and decisions of its people."""

from pathlib import Path

import pytest

from actorgraph.graph.case import Decision, Judgement, base_registry, case_of
from actorgraph.graph.case.folder import parse_decisions
from actorgraph.graph.errors import BadInput, NotFound

HEADER = "judgement\tleft\tright\twho\twhen\twhy\n"


def test_an_empty_folder_is_a_case_with_the_actors_that_ship(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    assert case.registry is base_registry()
    assert case.decisions == ()


def test_a_case_has_the_actors_and_decisions_beside_the_graph(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("name,kind\nAiko Mori,person\n", "utf-8")
    (tmp_path / "decisions.tsv").write_text(HEADER + "same\tperson/a\tperson/b\tme\t2026-01-02\tsame office\n", "utf-8")
    case = case_of(str(tmp_path))
    assert case.registry.actors["person/aiko-mori"].name == "Aiko Mori"
    assert case.decisions == (Decision(Judgement.SAME, "person/a", "person/b", "me", "2026-01-02", "same office"),)


def test_a_folder_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="is no folder"):
        case_of(tmp_path / "nowhere")


def test_an_unusable_table_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_bytes(b"name,kind\nM\xf6ri,person\n")
    with pytest.raises(BadInput, match=r"^actors.csv, line 2: is not UTF-8"):
        case_of(tmp_path)


def test_a_table_without_lines_decides_nothing() -> None:
    assert parse_decisions("") == ()
    assert parse_decisions(HEADER) == ()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("sane\tperson/a\tperson/b", "field 'judgement': unknown judgement 'sane'; did you mean 'same'? — one of: "),
        ("same\tperson/a", "field 'right': '' is no id of an actor; write one such as person/kim-jong-un"),
        ("same\tAiko Mori\tperson/b", "field 'left': 'Aiko Mori' is no id of an actor"),
        ("same\tperson/a\tperson/a", "field 'right': 'person/a' stands on both sides"),
        ("same\tperson/a\tplace/no", "field 'right': a place and a person cannot be the same"),
        ("same\tperson/a\tperson/b\tme\tyesterday", "field 'when': 'yesterday' is not a date"),
    ],
)
def test_a_faulty_line_is_told_with_its_place(line: str, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_decisions(HEADER + line + "\n")
    assert str(caught.value).startswith(f"decisions.tsv, line 2, {message}")


def test_half_a_line_is_named_and_the_file_refused() -> None:
    with pytest.raises(BadInput, match=r"^decisions.tsv, line 3, field 'left'"):
        parse_decisions(HEADER + "same\tperson/a\tperson/b\nsame\tper")


def test_two_lines_that_contradict_each_other_are_for_a_person_to_settle() -> None:
    lines = "same\tperson/a\tperson/b\nunsure\tperson/b\tperson/a\nsame\tperson/a\tperson/c\n"
    assert len(parse_decisions(HEADER + lines)) == 3
    with pytest.raises(BadInput, match="line 3, field 'judgement': says 'different' of what line 2 calls 'same'"):
        parse_decisions(HEADER + "same\tperson/a\tperson/b\ndifferent\tperson/b\tperson/a\n")
