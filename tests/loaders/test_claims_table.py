"""Hand-coded claims: a row is a claim, a faulty row is told with its line, field and what is allowed."""

import pytest

from actorgraph.graph.case import Country, KnownActor, Registry
from actorgraph.graph.case.tables import Flavour, read_rows
from actorgraph.graph.errors import BadInput
from actorgraph.graph.record import Document, Link, Participant, Reading, Voice, checked
from actorgraph.graph.vocabulary import Form, Kind, Mode, Status
from actorgraph.loaders.tables import CLAIM_COLUMNS, ClaimsTable, claims_table, yaml_rows

REGISTRY = Registry(
    {
        actor.id: actor
        for actor in (
            KnownActor("government/no", Kind.GOVERNMENT, "Government of Norland", ("Norland",), "no"),
            KnownActor("place/no", Kind.PLACE, "Norland", (), "no"),
            KnownActor("person/olav-berg", Kind.PERSON, "Olav Berg", (), "no"),
            KnownActor("person/olav-berg-2", Kind.PERSON, "Olav Berg the Younger", ("Young Berg",), "no"),
            KnownActor("person/olav-berg-3", Kind.PERSON, "Olav Berg the Elder", ("Young Berg",), "no"),
        )
    },
    {"no": Country("no", "Norland", (), ("Norlandic",), "Norhaven", (), (), "president")},
)
DOCUMENT = Document(key="claims.csv", sha256="0" * 64, name="claims.csv")


def table(text: str, *, partial: bool = False, flavour: Flavour = Flavour.CSV) -> ClaimsTable:
    faults: list[BadInput] = []
    rows = list(read_rows(text, "claims.csv", CLAIM_COLUMNS, faults, flavour))
    return claims_table(rows, faults, DOCUMENT, REGISTRY, partial=partial)


def reading(text: str) -> Reading:
    return checked(table(text).reading)


def refused(text: str) -> list[str]:
    with pytest.raises(BadInput) as caught:
        table(text)
    return str(caught.value).split("\n")


def words(found: Reading, *mentions: str) -> list[str]:
    of = {mention.id: mention for mention in found.mentions}
    return [of[mention].text for mention in mentions]


def test_a_row_is_a_claim_with_its_line_and_quote() -> None:
    found = reading(
        "relation,from,to,from_kind,topic,status,date,date_text,quote,note\n"
        "requested-of,Aiko Mori,Olav Berg,person,abductions; aid,happened,2018-04-27,on Friday,Mori asked Berg.,seen\n"
    )
    (claim,) = found.claims
    assert (claim.relation, claim.status, claim.row, claim.rule) == ("requested-of", Status.HAPPENED, 2, "table")
    assert claim.topics == ("abductions", "aid")
    assert (claim.date, claim.date_text, claim.note) == ("2018-04-27", "on Friday", "seen")
    assert claim.participants == (Participant("requester", "m0"), Participant("addressee", "m1"))
    assert words(found, "m0", "m1") == ["Aiko Mori", "Olav Berg"]
    assert [(m.kind, m.form) for m in found.mentions] == [(Kind.PERSON, Form.NAME)] * 2


def test_the_text_of_a_table_is_its_quotes_a_line_each() -> None:
    found = reading(
        "relation,from,status,quote\n"
        "missing,person/a,alleged,A is missing.\nmissing,person/b,alleged,\nmissing,person/c,alleged,So is C.\n"
    )
    assert found.text == "A is missing.\nSo is C."
    assert [found.text[claim.quote_start : claim.quote_end] for claim in found.claims if claim.quote] == [
        "A is missing.",
        "So is C.",
    ]


def test_several_names_in_a_cell_fill_one_role_each() -> None:
    found = reading("relation,from,to,status\nmet-with,person/a; person/b,person/c,happened\n")
    assert words(found, *found.claims[0].fillers("participant")) == ["person/a", "person/b", "person/c"]


def test_counts_modes_and_signs_are_taken_over() -> None:
    found = reading(
        "relation,from,to,status,mode,negated,hearsay,count_low,count_high,count_of,count_text\n"
        "abducted-by,group/sailors,government/no,planned,possible,yes,x,13,17,20,13 to 17 of 20\n"
    )
    (claim,) = found.claims
    assert (claim.mode, claim.negated, claim.hearsay) == (Mode.POSSIBLE, True, True)
    assert claim.count is not None
    assert (claim.count.low, claim.count.high, claim.count.of, claim.count.text) == (13, 17, 20, "13 to 17 of 20")


def test_those_who_speak_together_and_those_whom_they_cite_are_told_apart() -> None:
    found = reading(
        "relation,from,status,said_by,held_by\nmissing,person/a,denied,person/b; person/c < person/d,person/b\n"
    )
    (claim,) = found.claims
    assert [(words(found, voice.mention)[0], voice.step) for voice in claim.said_by] == [
        ("person/b", 0),
        ("person/c", 0),
        ("person/d", 1),
    ]
    assert all(isinstance(voice, Voice) for voice in claim.said_by)
    assert words(found, *claim.held_by) == ["person/b"]


def test_an_id_is_kept_as_the_actor_and_a_known_one_brings_its_name() -> None:
    found = reading("relation,from,to,status\nmet-with,person/olav-berg,person/aiko-mori,happened\n")
    assert [(m.actor, m.name) for m in found.mentions] == [
        ("person/olav-berg", "Olav Berg"),
        ("person/aiko-mori", "Aiko Mori"),
    ]


def test_a_group_is_a_description() -> None:
    found = reading("relation,from,status,from_kind\nmissing,the crew of the ferry,alleged,group\n")
    assert (found.mentions[0].form, found.mentions[0].kind) == (Form.DESCRIPTION, Kind.GROUP)


def test_a_kind_comes_from_the_registry_or_from_the_relation() -> None:
    found = reading("relation,from,to,status\nvisited,Norland,Norhaven,happened\n")
    assert [m.kind for m in found.mentions] == [Kind.GOVERNMENT, Kind.PLACE]


def test_a_kind_that_one_row_gives_holds_for_the_table() -> None:
    found = reading(
        "relation,from,to,status,from_kind,said_by\n"
        "missing,Aiko Mori,,alleged,,Harbour Office\n"
        "founded,Harbour Office,organization/desk,happened,organization,\n"
        "accused,Aiko Mori,government/no,happened,person,\n"
    )
    assert {m.text: m.kind for m in found.mentions}["Harbour Office"] is Kind.ORGANIZATION


def test_rows_are_joined_by_their_ids() -> None:
    found = reading(
        "id,relation,from,to,status,content_of,led_to\n"
        "ask,requested-of,person/a,person/b,happened,,talk\n"
        "talk,met-with,person/b,person/c,planned,ask,\n"
    )
    ask, talk = (claim.id for claim in found.claims)
    assert found.links == (Link("LED_TO", ask, talk), Link("CONTENT_OF", talk, ask))


def test_a_claim_keeps_its_id_when_rows_around_it_change() -> None:
    one = reading("id,relation,from,status\nx,missing,person/a,alleged\n").claims[0].id
    two = reading("id,relation,from,status\nw,missing,person/b,alleged\nx,missing,person/a,denied\n").claims[1].id
    assert one == two


def test_a_table_that_asks_the_registry_says_so() -> None:
    assert table("relation,from,to,status\nvisited,Norland,Norhaven,happened\n").asked_registry
    assert not table("relation,from,from_kind,status\nmissing,A B,person,alleged\n").asked_registry


@pytest.mark.parametrize(
    ("header", "row", "message"),
    [
        (
            "relation,from,status",
            "met-wiht,person/a,happened",
            "field 'relation': unknown relation 'met-wiht'; did you mean 'met-with'?",
        ),
        ("relation,from,status", ",person/a,happened", "field 'relation': is empty; every claim has a relation"),
        (
            "relation,from,status",
            "missing,person/a,hapened",
            "field 'status': unknown status 'hapened'; did you mean 'happened'? — one of: alleged, ",
        ),
        (
            "relation,from,status",
            "missing,person/a,",
            "field 'status': is empty — one of: alleged, denied, happened, planned, wished",
        ),
        (
            "relation,from,status,mode",
            "missing,person/a,happened,promised",
            "field 'mode': mode 'promised' does not go with status 'happened' — it takes none",
        ),
        (
            "relation,from,status,mode",
            "missing,person/a,planned,maybe",
            "field 'mode': unknown mode 'maybe' — one of: ",
        ),
        (
            "relation,from,status,topic",
            "missing,person/a,alleged,weather",
            "field 'topic': unknown topic 'weather' — one of: abductions, ",
        ),
        (
            "relation,from,status,negated",
            "missing,person/a,alleged,perhaps",
            "field 'negated': is 'perhaps'; write yes or no",
        ),
        (
            "relation,from,status,date",
            "missing,person/a,alleged,April 31",
            "field 'date': 'April 31' is not a date; write EDTF: a day 2018-04-27",
        ),
        (
            "relation,from,status,date",
            "missing,person/a,alleged,2018-04-31",
            "field 'date': '2018-04-31' is not a date; write EDTF",
        ),
        (
            "relation,from,status,count_low",
            "missing,person/a,alleged,about 30",
            "field 'count_low': is 'about 30'; write a whole number",
        ),
        (
            "relation,from,status,count_low,count_high",
            "missing,person/a,alleged,30,3",
            "field 'count_low': count_low 30 is above count_high 3",
        ),
        ("relation,from,to,status", "missing,,,alleged", "field 'from': is empty, as is to; missing needs one of them"),
        (
            "relation,from,to,status",
            "met-with,person/a,person/a,happened",
            "field 'to': names 'person/a' on both sides of met-with",
        ),
        (
            "relation,from,to,status",
            "visited,person/a,person/b,happened",
            "field 'to': 'person/b' is a person; allowed here — one of: place",
        ),
        (
            "relation,from,status",
            "missing,Aiko Mori,alleged",
            "field 'from': 'Aiko Mori' is not known; fill from_kind (one of: group, person) or ",
        ),
        (
            "relation,from,from_kind,status",
            "missing,Aiko Mori,persn,alleged",
            "field 'from_kind': unknown kind 'persn'; did you mean 'person'? — one of: ",
        ),
        (
            "relation,from,from_kind,status",
            "missing,A B; C D; E F,person; group,alleged",
            "field 'from_kind': gives 2 kinds for 3 names; give one for all or one each",
        ),
        (
            "relation,from,status",
            "missing,person/Aiko Mori,alleged",
            "field 'from': 'person/Aiko Mori' is no id; after the kind",
        ),
        (
            "relation,from,from_kind,status",
            "missing,Young Berg,person,alleged",
            "field 'from': 'Young Berg' fits several known actors: person/olav-berg-2, person/olav-berg-3;",
        ),
        (
            "relation,from,status,said_by",
            "missing,person/a,alleged,Harbour Office",
            "field 'said_by': 'Harbour Office' is not known; write an id such as",
        ),
        (
            "relation,from,status,said_by",
            "missing,person/a,alleged,person/b <",
            "field 'said_by': has nobody beside a <;",
        ),
        (
            "id,relation,from,status,content_of",
            "x,missing,person/a,alleged,y",
            "field 'content_of': no row has the id 'y'",
        ),
        ("id,relation,from,status,led_to", "x,missing,person/a,alleged,x", "field 'led_to': 'x' is the row itself"),
    ],
)
def test_a_faulty_row_is_told_with_line_field_and_what_is_allowed(header: str, row: str, message: str) -> None:
    (told,) = refused(f"{header}\n{row}\n")
    assert told.startswith(f"claims.csv, line 2, {message}")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("relation,from\nmissing,A\n", "claims.csv, line 1: column 'status' is missing; there are: relation, from"),
        (
            "relation,status\nmissing,alleged\n",
            "claims.csv, line 1: columns 'from' and 'to' are both missing; there are: relation, status",
        ),
        ("relation,from,status,sayd_by\n", "claims.csv, line 1: unknown column 'sayd_by'; did you mean 'said_by'?"),
        ("relation,from,status\n", "claims.csv: has no rows below its header"),
    ],
)
def test_a_faulty_header_refuses_the_table(text: str, message: str) -> None:
    assert refused(text) == [message]


def test_an_id_that_stands_twice_is_told_with_both_lines() -> None:
    (told,) = refused("id,relation,from,status\nx,missing,person/a,alleged\nx,missing,person/b,alleged\n")
    assert told == "claims.csv, line 3, field 'id': 'x' is the id of line 2 already"


MIXED = (
    "id,relation,from,status,led_to\n"
    "x,missing,person/a,alleged,y\n"
    "y,missing,person/b,maybe,\n"
    "z,missing,person/c,a,b,c\n"
)


def test_one_faulty_row_refuses_the_table_and_every_faulty_row_is_listed() -> None:
    told = refused(MIXED)
    assert told[0] == "claims.csv: 2 rows cannot be used:"
    assert [line[:8] for line in told[1:]] == ["  line 3", "  line 4"]


def test_the_good_rows_load_when_that_is_asked_for() -> None:
    found = table(MIXED, partial=True)
    assert [claim.row for claim in checked(found.reading).claims] == [2]
    assert found.reading.links == ()
    assert len(found.problems) == 2
    assert [m.text for m in found.reading.mentions] == ["person/a"]


def test_tabs_part_the_cells_of_a_tsv() -> None:
    found = table("relation\tfrom\tstatus\nmissing\tperson/a\talleged\n", flavour=Flavour.TSV)
    assert len(found.reading.claims) == 1


def yaml_table(text: str) -> Reading:
    faults: list[BadInput] = []
    _, rows = yaml_rows(text, "claims.yaml", CLAIM_COLUMNS, faults)
    return checked(claims_table(list(rows), faults, DOCUMENT, REGISTRY, partial=False).reading)


def test_a_yaml_list_says_the_same_as_a_csv_table() -> None:
    found = yaml_table(
        "- relation: met-with\n  from: [person/a, person/b]\n  to: person/c\n  status: happened\n  date: 2018-04-27\n"
        "  negated: no\n  quote: They met.\n"
    )
    same = reading(
        "relation,from,to,status,date,negated,quote\n"
        "met-with,person/a; person/b,person/c,happened,2018-04-27,no,They met.\n"
    )
    assert [claim.id for claim in found.claims] == [claim.id for claim in same.claims]
    assert found.claims[0].row == 1


def test_a_yaml_file_may_say_what_it_is() -> None:
    about, rows = yaml_rows(
        "title: A list\ndate: 2018\nclaims:\n- {relation: missing, from: person/a, status: alleged}\n",
        "c.yaml",
        CLAIM_COLUMNS,
        [],
    )
    assert (about.title, about.published) == ("A list", "2018")
    assert [row.line for row in rows] == [4]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "- relation: missing\n  from: person/a\n  status: alleged\n  sayd_by: B\n",
            "line 1: unknown column 'sayd_by'; did you mean 'said_by'?",
        ),
        ("- relation: missing\n  from: person/a\n", "line 1: column 'status' is missing"),
        ("- relation: missing\n- just words\n", "2 rows cannot be used"),
        ("relation: missing\n", "line 1: is no list of claims; begin each with `- relation:`"),
        (
            "- relation: {a: b}\n  from: person/a\n  status: alleged\n",
            "line 1, field 'relation': holds neither a word nor a list of words",
        ),
    ],
)
def test_a_faulty_yaml_list_is_refused(text: str, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        yaml_table(text)
    assert message in str(caught.value)
