from actorgraph.page.content import Content, content_of
from tests.page.given import ARVEL, BOR, small_graph


def small_content() -> Content:
    graph = small_graph()
    return content_of(graph.nodes(), graph.edges(), graph.readings())


def statement(content: Content, relation: str, status: str) -> dict[str, object]:
    found = [
        each
        for each in content.statements
        if each.claim.properties["relation"] == relation and each.claim.properties["status"] == status
    ]
    return {"ends": found[0].ends, "said_by": found[0].said_by, "held_by": found[0].held_by}


def test_claims_of_one_pair_relation_and_status_are_one_line() -> None:
    lines = {line.id for line in small_content().lines}
    assert f"{ARVEL}|MET_WITH|happened|{BOR}" in lines
    assert f"{ARVEL}|MET_WITH|planned|{BOR}" in lines


def test_what_is_denied_or_negated_makes_no_line() -> None:
    content = small_content()
    lined = {claim for line in content.lines for claim in line.claims}
    for each in content.statements:
        told = each.claim.properties
        assert (each.id in lined) == (told["status"] != "denied" and not told["negated"])


def test_a_denied_claim_still_knows_its_ends() -> None:
    ends = statement(small_content(), "abducted-by", "denied")["ends"]
    assert ends == statement(small_content(), "abducted-by", "alleged")["ends"]


def test_voices_keep_their_steps() -> None:
    voices = statement(small_content(), "abducted-by", "alleged")["said_by"]
    assert voices == ((0, ARVEL), (1, "person/dov-drane"))


def test_all_participants_of_a_symmetric_relation_are_sources() -> None:
    ends = statement(small_content(), "met-with", "happened")["ends"]
    assert (ends.sources, ends.targets, ends.places) == ((ARVEL, BOR), (), ("place/xb/borgrad",))  # type: ignore[attr-defined]


def test_the_order_of_nodes_and_edges_does_not_matter() -> None:
    graph = small_graph()
    backwards = content_of(
        reversed(list(graph.nodes())), reversed(list(graph.edges())), reversed(list(graph.readings()))
    )
    assert backwards == small_content()
