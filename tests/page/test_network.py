import json

from jinja2 import DictLoader, Environment

from actorgraph.page.network import Mark, Stroke, json_block, library, rendered


def through_pyvis(marks: list[Mark], strokes: list[Stroke]) -> dict[str, list[dict[str, object]]]:
    template = '{"nodes": {{ nodes | block }}, "edges": {{ edges | block }}, "options": [{{ options | block }}]}'
    environment = Environment(loader=DictLoader({"t": template}), autoescape=True)
    environment.filters["block"] = json_block
    return json.loads(rendered(environment, "t", marks, strokes))  # type: ignore[no-any-return]


PAIR = [Mark("a", "Ana\nArvel", "dot", 8.0, 1.5, -2.0), Mark("b", "Boris", "square", 9.0, 0.0, 0.0)]


def test_marks_keep_position_shape_and_name() -> None:
    node = through_pyvis(PAIR, [])["nodes"][0]
    assert (node["id"], node["label"], node["shape"], node["x"], node["y"]) == ("a", "Ana\nArvel", "dot", 1.5, -2.0)


def test_parallel_and_opposite_strokes_all_survive() -> None:
    strokes = [
        Stroke("1", "a", "b", True, (), 1.0),
        Stroke("2", "a", "b", True, (5, 4), 1.0),
        Stroke("3", "b", "a", False, (), 1.0),
    ]
    edges = through_pyvis(PAIR, strokes)["edges"]
    assert [(edge["id"], edge["arrows"], edge["dashes"]) for edge in edges] == [
        ("1", "to", False),
        ("2", "to", [5, 4]),
        ("3", "", False),
    ]


def test_physics_is_off() -> None:
    assert through_pyvis(PAIR, [])["options"][0]["physics"] == {"enabled": False}


def test_a_block_cannot_end_its_element() -> None:
    block = json_block({"name": "</script><!-- & \u2028"})
    assert not set("<>&\u2028") & set(block)
    assert json.loads(block) == {"name": "</script><!-- & \u2028"}


def test_the_installed_library_is_the_one_that_was_read() -> None:
    assert "@version 9.1.2" in library()[:600]
    assert "</script" not in library().lower()
    assert "\r" not in library()
