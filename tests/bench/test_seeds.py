"""Articles against a gold table: rows, traps, and what the table calls whom."""

from dataclasses import replace
from pathlib import Path

import pytest

from actorgraph.graph.record import Count
from actorgraph.graph.vocabulary import Form, Kind
from bench.reading.articles import Article
from bench.reading.crosswalk import crosswalk
from bench.reading.gold import Characters, gold_rows, read_articles, traps_of
from bench.reading.seeds import SeedScore, score_articles
from tests.bench.readings import Says, Who, reading
from tests.graph.derive.builders import REGISTRY

ARTICLE = "000_made.txt"
FIRST = "Ana Arvel asked Boris Bor to raise the abductions."
SECOND = "Boris Bor may visit Arvenia."
TEXT = f"{FIRST}\n\n{SECOND}\n\nSubscribe: required"
ANA, BORIS = Who(Kind.PERSON, Form.NAME), Who(Kind.PERSON, Form.NAME)
WHO = {"Ana Arvel": ANA, "Boris Bor": BORIS, "Arvenia": Who(Kind.PLACE, Form.NAME, "xa")}

GOLD = """id\tdoc\tsubject\trelation\tobject\tstatus\tpolarity\tmodality\tlink\tcore\tquantity\tdate_resolved\tquote
A1\t{doc}\tAna Arvel\tREQUESTED_OF\tBoris Bor\thappened\t+\t\t\ty\t\t\t{first}
A2\t{doc}\tBoris Bor\tVISIT\tArvenia\tplanned\t+\tmay\t\ty\t\t\t{second}
A3\t{doc}\tAna Arvel\tACKNOWLEDGED\t(13 abductions)\thappened\t+\t\t\tn\t13 of 17\t\t{first}
A4\t{doc}\tBorduria\tABDUCTED\tVictims\thappened\t+\t\tagent implied\tn\t5\t2002\t{first}
A5\t{doc}\tAna Arvel\tSAID\t(something)\thappened\t+\t\t\ty\t\t\t{first}
"""
TRAPS = """doc\tsubject\tforbidden_relation\tobject\twhy\tquote
{doc}\tBoris Bor\tVISITED (happened)\tArvenia\tmay\t{second}
{doc}\tAna Arvel\tMET_WITH\tBoris Bor\tnot stated\t{first}
{doc}\t(web page)\tREQUEST/REQUIRED\t(reader)\tboilerplate\t{second}
"""
ACTORS = "canonical\tkind\taliases_doc_000\nAna Arvel\tperson\tshe\nVictims\tgroup\tthe taken (a1)\n"
ASKED = Says("requested-of", ("Ana Arvel",), ("Boris Bor",), quote=FIRST)
VISIT = Says("visited", ("Boris Bor",), ("Arvenia",), "planned", "possible", quote=SECOND)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {"gold.tsv": GOLD, "traps.tsv": TRAPS, "actors.tsv": ACTORS}
    for name, content in files.items():
        (tmp_path / name).write_text(content.format(doc=ARTICLE, first=FIRST, second=SECOND), "utf-8")
    (tmp_path / ARTICLE).write_text(TEXT, "utf-8")
    return tmp_path


def score(folder: Path, *claims: Says) -> SeedScore:
    texts = read_articles(folder)
    people = Characters.of(folder, REGISTRY, crosswalk().ends)
    who = {**WHO, "the abductions": Who(Kind.GROUP, Form.DESCRIPTION, name="the taken")}
    article = Article.told(reading(TEXT, *claims, who=who, key=ARTICLE), REGISTRY, people)
    return score_articles([article], gold_rows(folder, texts), traps_of(folder, texts))


def missed(found: SeedScore) -> list[str]:
    return [row.id for row in found.missed]


def test_rows_are_found_and_no_trap_fires(folder: Path) -> None:
    found = score(folder, ASKED, VISIT)

    assert missed(found) == ["A3", "A4", "A5"]
    assert [found.core.found, found.core.wanted, found.told.wrong] == [2, 3, 0]
    assert [found.traps, found.fired, found.silent] == [3, [], 0]
    assert found.figures()["unmapped_core_rows"] == ["A5"]


def test_a_row_with_another_status_is_missed_and_its_trap_fires(folder: Path) -> None:
    found = score(folder, Says("visited", ("Boris Bor",), ("Arvenia",), quote=SECOND))

    assert "A2" in missed(found)
    assert [each.how for each in found.fired] == ["VISITED"]


def test_a_row_counts_in_its_own_sentence_only(folder: Path) -> None:
    found = score(folder, Says("requested-of", ("Ana Arvel",), ("Boris Bor",), quote=SECOND))

    assert "A1" in missed(found)


@pytest.mark.parametrize(
    ("status", "mode", "how"),
    [("happened", None, "MET_WITH"), ("alleged", None, "ALLEGED"), ("planned", "possible", "PROSPECT")],
)
def test_what_the_table_does_not_have_fires_as_any_kind_of_edge(
    folder: Path, status: str, mode: str | None, how: str
) -> None:
    found = score(folder, Says("met-with", ("Ana Arvel", "Boris Bor"), (), status, mode, quote=FIRST))

    assert [each.how for each in found.fired] == [how]


def test_a_negated_claim_makes_no_edge_and_fires_nothing(folder: Path) -> None:
    found = score(folder, Says("met-with", ("Ana Arvel", "Boris Bor"), (), negated=True, quote=FIRST))

    assert found.fired == []


def test_a_trap_is_passed_in_silence_when_the_right_reading_is_missing(folder: Path) -> None:
    assert score(folder).silent == 1


def test_a_claim_from_what_follows_the_text_fires(folder: Path) -> None:
    found = score(folder, Says("requested-of", (), ("Ana Arvel",), quote="Subscribe: required"))

    assert [each.how for each in found.fired] == ["boilerplate"]


def test_a_statement_is_met_by_a_topic(folder: Path) -> None:
    found = score(folder, Says("acknowledged", ("Ana Arvel",), topics=("abductions",), quote=FIRST))

    assert "A3" not in missed(found)


def test_an_implied_agent_may_be_missing_and_words_of_the_table_name_a_group(folder: Path) -> None:
    says = Says("abducted-by", ("the abductions",), quote=FIRST, count=Count(5, 5), date="2002")

    found = score(folder, says)

    assert "A4" not in missed(found)
    assert [found.counts.found, found.dates.found] == [1, 1]


def test_a_claim_that_no_row_asks_for_lowers_precision(folder: Path) -> None:
    found = score(folder, ASKED, Says("praised", ("Ana Arvel",), ("Boris Bor",), quote=FIRST))

    assert found.told.precision == 0.5
    assert [each.claim.relation for each in found.unasked] == ["praised"]


def test_the_crosswalk_leaves_no_label_both_mapped_and_unmapped() -> None:
    walk = crosswalk()

    assert not set(walk.relations) & set(walk.unmapped)
    assert walk.structure <= set(walk.relations)


@pytest.mark.parametrize(
    ("quantity", "count", "right"),
    [
        ("5", Count(5, 5), True),
        ("5", Count(4, 5), False),
        ("<=500", Count(None, 500), True),
        ("<=500", Count(500, 500), False),
        ("13..80", Count(13, 80), True),
        ("13 of 17", Count(13, 13, 17), True),
        ("13 of 17", Count(13, 13), False),
        ("5", None, False),
    ],
)
def test_numbers_are_those_of_the_row(folder: Path, quantity: str, count: Count | None, right: bool) -> None:
    row = next(row for row in gold_rows(folder, read_articles(folder)) if row.id == "A4")

    assert replace(row, quantity=quantity).counts_as(count) is right


def test_a_quote_that_is_not_in_the_article_is_refused(folder: Path) -> None:
    with pytest.raises(ValueError, match="no such words"):
        gold_rows(folder, {ARTICLE: "Something else."})
