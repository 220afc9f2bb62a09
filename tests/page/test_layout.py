import itertools

import numpy as np
import pytest

from actorgraph.page.labels import Box, box_of, declutter, label_lines, overlaps, radius
from actorgraph.page.layout import place, smacof


def ring(count: int) -> tuple[dict[str, Box], list[tuple[str, str]]]:
    names = [f"Somebody Longname {number:03d}" for number in range(count)]
    boxes = {name: box_of(label_lines(name), radius(3)) for name in names}
    return boxes, [(one, other) for one, other in itertools.pairwise(names)] + [(name, names[0]) for name in names[2:]]


@pytest.mark.parametrize("count", [1, 2, 5, 20, 60])
def test_no_two_names_overlap_in_a_picture_of_up_to_sixty(count: int) -> None:
    boxes, pairs = ring(count)
    positions = place(boxes, pairs)
    points = np.array([positions[name] for name in boxes])
    assert overlaps(points, list(boxes.values())) == 0


def test_the_detector_of_overlaps_sees_one() -> None:
    box = box_of(("Ana Arvel",), 8.0)
    assert overlaps(np.array([[0.0, 0.0], [20.0, 5.0]]), [box, box]) == 1


def test_positions_do_not_depend_on_the_order_of_pairs() -> None:
    boxes, pairs = ring(25)
    flipped = [(other, one) for one, other in reversed(pairs)]
    assert place(boxes, pairs) == place(dict(reversed(boxes.items())), flipped)


def test_steps_become_distances() -> None:
    path = np.abs(np.arange(5)[:, None] - np.arange(5)[None, :]).astype(float)
    points = smacof(path)
    assert np.linalg.norm(points[0] - points[4]) == pytest.approx(4.0, rel=0.03)


def test_parts_that_are_not_connected_stand_apart() -> None:
    boxes = {name: box_of((name,), 8.0) for name in ("a", "b", "c", "d", "e")}
    positions = place(boxes, [("a", "b"), ("b", "c"), ("d", "e")])
    assert min(positions[name][1] for name in "de") > max(positions[name][1] for name in "abc")


def test_nobody_and_nothing_to_place() -> None:
    assert place({}, []) == {}


def test_a_room_that_is_too_small_grows() -> None:
    boxes = [Box(50, 8, 24)] * 12
    points = declutter(np.zeros((12, 2)), boxes, 200, 100)
    assert overlaps(points, boxes) == 0


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ana Arvel", ("Ana Arvel",)),
        ("Association of Harbour Families", ("Association of", "Harbour Families")),
        ("", ("?",)),
        ("x" * 45, ("x" * 20, "x" * 20, "x" * 5)),
    ],
)
def test_names_are_broken_into_short_lines(name: str, lines: tuple[str, ...]) -> None:
    assert label_lines(name) == lines


def test_a_name_without_end_ends_in_an_ellipsis() -> None:
    lines = label_lines("very " * 40)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
