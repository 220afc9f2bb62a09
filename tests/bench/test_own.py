"""What counts as found, wrong, too little, and told as done."""

from actorgraph.graph.record import Count, Reading
from actorgraph.graph.vocabulary import Form, Kind, Mode, Status
from bench.reading.items import Expected, Item
from bench.reading.own import ItemScore, Score, score_items
from bench.reading.told import told
from tests.bench.readings import Says, Who, reading
from tests.graph.derive.builders import REGISTRY

TEXT = "Rebels said that the surgeons met Ana Arvel in Borgrad. She denied it."
ANA = Who(Kind.PERSON, Form.NAME)
MET = Expected(("met-with",), ("the two surgeons",), ("Ana Arvel",), (Status.ALLEGED,), said_by=("Rebels",))


def scored(made: Reading, *expected: Expected) -> ItemScore:
    item = Item("one", made.text, expected)
    return score_items([item], lambda _: told(made, REGISTRY))["open"][0]


def summed(score: ItemScore) -> Score:
    total = Score()
    total.add(score)
    return total


def test_a_line_is_found_with_relation_ends_status_and_polarity_right() -> None:
    made = reading(
        TEXT,
        Says("met-with", ("the surgeons", "Ana Arvel"), (), "alleged", said_by=("Rebels",)),
        who={"Ana Arvel": ANA},
    )

    score = scored(made, MET)

    assert score.is_right
    assert summed(score).attributes.figures() == {"said_by": {"right": 1, "of": 1}}


def test_the_order_of_the_ends_matters_unless_the_relation_is_symmetric() -> None:
    made = reading(TEXT, Says("accused", ("Ana Arvel",), ("Rebels",)), who={"Ana Arvel": ANA})

    turned = Expected(("accused",), ("Rebels",), ("Ana Arvel",), (Status.HAPPENED,))

    assert len(scored(made, turned).missed) == 1
    assert len(scored(made, turned).wrong) == 1


def test_a_wrong_status_is_missed_and_told_as_done() -> None:
    made = reading(TEXT, Says("met-with", ("the surgeons", "Ana Arvel")), who={"Ana Arvel": ANA})
    planned = Expected(("met-with",), ("the surgeons",), ("Ana Arvel",), (Status.PLANNED,))

    assert [len(scored(made, MET).unproven), len(scored(made, MET).undone)] == [1, 0]
    assert [len(scored(made, planned).unproven), len(scored(made, planned).undone)] == [0, 1]


def test_a_negated_line_is_not_the_plain_one() -> None:
    made = reading(TEXT, Says("met-with", ("the surgeons", "Ana Arvel")), who={"Ana Arvel": ANA})
    negated = Expected(("met-with",), ("the surgeons",), ("Ana Arvel",), (Status.HAPPENED,), negated=True)

    assert len(scored(made, negated).undone) == 1


def test_a_missing_end_says_too_little_and_counts_as_wrong() -> None:
    made = reading(TEXT, Says("met-with", ("the surgeons",), (), "alleged"))

    score = scored(made, MET)

    assert [len(score.missed), len(score.wrong), len(score.partial)] == [1, 1, 1]


def test_an_end_that_is_only_implied_may_be_missing() -> None:
    made = reading(TEXT, Says("accused", ("Rebels",)))
    accused = Expected(("accused",), ("Rebels",), ("Ana Arvel",), (Status.HAPPENED,), implied="to")

    assert scored(made, accused).is_right


def test_a_pronoun_counts_as_the_one_it_refers_to_and_as_nobody_without() -> None:
    expected = Expected(("accused",), ("Ana Arvel",), ("Rebels",), (Status.HAPPENED,))
    says = Says("accused", ("She",), ("Rebels",))
    known = Who(Kind.PERSON, Form.PRONOUN, same_as="Ana Arvel")
    open_one = Who(Kind.PERSON, Form.PRONOUN)

    assert scored(reading(TEXT, says, who={"She": known, "Ana Arvel": ANA}), expected).is_right
    assert len(scored(reading(TEXT, says, who={"She": open_one}), expected).partial) == 1


def test_a_claim_of_three_counts_pair_by_pair() -> None:
    made = reading(
        "Arvenia, Borduria and Rebels agreed.",
        Says("agreed-with", ("Arvenia", "Borduria")),
        who={name: Who(Kind.GOVERNMENT, Form.NAME) for name in ("Arvenia", "Borduria")},
    )
    three = Expected(("agreed-with",), ("Arvenia", "Borduria", "Rebels"), (), (Status.HAPPENED,))

    score = scored(made, three)

    assert [len(score.found), len(score.missed)] == [1, 2]


def test_what_is_optional_is_neither_asked_for_nor_wrong() -> None:
    optional = Expected(("accused",), ("Rebels",), ("Ana Arvel",), (Status.HAPPENED,), optional=True)
    made = reading(TEXT, Says("accused", ("Rebels",), ("Ana Arvel",)), who={"Ana Arvel": ANA})

    assert scored(made, optional).is_right
    assert scored(reading(TEXT), optional).is_right


def test_structure_and_offices_without_a_name_are_passed_over() -> None:
    text = "The president of Arvenia slept."
    who = {
        "The president": Who(Kind.PERSON, Form.OFFICE, "xa"),
        "Arvenia": Who(Kind.GOVERNMENT, Form.NAME, "xa"),
    }

    assert scored(reading(text, Says("leads", ("The president",), ("Arvenia",)), who=who)).is_right


def test_any_claim_of_an_empty_sentence_is_a_false_alarm() -> None:
    made = reading(TEXT, Says("accused", ("Rebels",), ("Ana Arvel",)), who={"Ana Arvel": ANA})

    total = summed(scored(made))

    assert [total.empty, total.empty_with_claims, total.overall.wrong] == [1, 1, 1]


def test_attributes_count_where_the_coder_gave_them() -> None:
    made = reading(
        TEXT,
        Says("met-with", ("the surgeons", "Ana Arvel"), place="Borgrad", date="2024-05", count=Count(2, 2)),
        who={"Ana Arvel": ANA, "Borgrad": Who(Kind.PLACE, Form.NAME, "xb")},
    )
    met = Expected(
        ("met-with",),
        ("the surgeons",),
        ("Ana Arvel",),
        (Status.HAPPENED,),
        place="Borgrad",
        date="2024-06",
        count=(2, 2),
    )

    shares = summed(scored(made, met)).attributes.figures()

    assert shares == {"count": {"right": 1, "of": 1}, "date": {"right": 0, "of": 1}, "place": {"right": 1, "of": 1}}


def test_a_mode_may_be_one_of_several() -> None:
    made = reading(
        TEXT, Says("met-with", ("the surgeons", "Ana Arvel"), (), "planned", "expected"), who={"Ana Arvel": ANA}
    )
    planned = Expected(("met-with",), ("surgeons",), ("Ana Arvel",), (Status.PLANNED,), (Mode.SCHEDULED, Mode.EXPECTED))

    assert summed(scored(made, planned)).attributes.figures() == {"mode": {"right": 1, "of": 1}}
