"""The shipped tables of countries, places, organizations, leaders and offices hold to their own rules."""

import csv
import datetime as dt
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from actorgraph.graph.case import base_registry
from actorgraph.graph.names import name_key, slug
from actorgraph.graph.record.timespan import bounds

BASE = Path(__file__).parents[3] / "graph" / "case" / "base"
COLUMNS = {
    "ambiguous": "word,codes",
    "countries": "code,name,official,names,demonyms,capital,capital_names,metonyms,led_by",
    "leaders": "id,name,aliases,country,of,office,from,to",
    "organizations": "id,name,aliases,kind,country,parent,sector",
    "places": "id,name,names,country",
}
SECTORS = {
    *("intergovernmental", "agency", "military", "armed-group", "ngo"),
    *("media", "party", "company", "court", "religious"),
}
STATES_OF_THE_PAST = {"cs", "dd", "su", "yu"}
TERRITORIES = {"eh", "gl", "hk", "mo", "pr"}
AS_OF = dt.date(2026, 8, 7)

Row = dict[str, str]


@cache
def rows_of(table: str) -> list[Row]:
    with (BASE / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def items(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def first_day(date: str) -> str:
    return date + "0000-01-01"[len(date) :]


def last_day(date: str) -> str:
    return date + "0000-12-31"[len(date) :]


@cache
def offices() -> dict[str, dict[str, Any]]:
    loaded: dict[str, dict[str, Any]] = yaml.safe_load((BASE / "offices.yaml").read_text(encoding="utf-8"))
    return loaded


def holders(of: str, office: str, day: str) -> set[str]:
    registry = base_registry()
    return {registry.actors[actor].name for actor in registry.holders(office, of, bounds(day))}


def leading(code: str, day: str) -> set[str]:
    """Whoever leads the country on a day, by the rule for `led_by` in the README of the tables."""
    for choice in items(base_registry().countries[code].led_by):
        office, _, until = choice.partition("<")
        if not (until and day >= until) and (found := holders(f"government/{code}", office, day)):
            return found
    return set()


def words_of_countries() -> Iterator[tuple[str, str]]:
    for row in rows_of("countries"):
        for column in ("name", "official", "names", "demonyms", "capital", "capital_names", "metonyms"):
            for word in items(row[column]):
                yield word, row["code"]


@pytest.mark.parametrize("table", COLUMNS)
def test_a_table_is_sorted_utf8_with_its_columns_and_line_feeds_only(table: str) -> None:
    raw = (BASE / f"{table}.csv").read_bytes()
    lines = raw.decode("utf-8").split("\n")
    keys = [next(iter(row.values())) for row in rows_of(table)]
    assert lines[0] == COLUMNS[table]
    assert lines[-1] == ""
    assert b"\r" not in raw
    assert keys == sorted(keys)


@pytest.mark.parametrize("table", COLUMNS)
def test_no_cell_has_stray_blanks_or_an_item_twice(table: str) -> None:
    for row in rows_of(table):
        for column, cell in row.items():
            parts = cell.split("|")
            assert all(part == part.strip() for part in parts), (row, column)
            assert len(parts) == len(set(parts)), (row, column)
            assert parts == [""] or "" not in parts, (row, column)
            assert unicodedata.is_normalized("NFC", cell), (row, column)


@pytest.mark.parametrize("table", ["countries", "places", "organizations", "ambiguous"])
def test_keys_are_unique(table: str) -> None:
    keys = Counter(next(iter(row.values())) for row in rows_of(table))
    assert [key for key, count in keys.items() if count > 1] == []


def test_there_are_at_least_the_193_members_of_the_united_nations_and_four_more() -> None:
    codes = {row["code"] for row in rows_of("countries")}
    assert len(codes - STATES_OF_THE_PAST - TERRITORIES) == 193 + len({"xk", "tw", "ps", "va"})
    assert codes >= {"xk", "tw", "ps", "va", "kp", "kr", "ss"}
    assert all(re.fullmatch("[a-z]{2}", code) for code in codes)


def test_no_word_belongs_to_two_countries() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for word, code in words_of_countries():
        owners[name_key(word)].add(code)
    assert {word: codes for word, codes in owners.items() if len(codes) > 1} == {}


def test_no_word_stands_for_two_things_across_the_tables() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for word, code in words_of_countries():
        owners[name_key(word)].add(f"government/{code}")
    for table, names in (("places", "names"), ("organizations", "aliases"), ("leaders", "aliases")):
        for row in rows_of(table):
            for word in (row["name"], *items(row[names])):
                owners[name_key(word)].add(row["id"])
    assert {word: ids for word, ids in owners.items() if len(ids) > 1} == {}


def test_an_ambiguous_word_names_no_country_and_no_people_of_one_country() -> None:
    codes = {row["code"] for row in rows_of("countries")} | {"eu"}
    settled = {
        name_key(word)
        for row in rows_of("countries")
        for column in ("name", "official", "names", "demonyms")
        for word in items(row[column])
    }
    for row in rows_of("ambiguous"):
        assert name_key(row["word"]) not in settled
        assert len(items(row["codes"])) > 1
        assert set(items(row["codes"])) <= codes
        assert items(row["codes"]) == sorted(items(row["codes"]))


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("North Korea", "kp"),
        ("DPRK", "kp"),
        ("NoKor", "kp"),
        ("North Koreans", "kp"),
        ("Pyongyang", "kp"),
        ("SoKor", "kr"),
        ("Seoul", "kr"),
        ("Blue House", "kr"),
        ("Japanese", "jp"),
        ("U.S.", "us"),
        ("Washington, D.C.", "us"),
        ("White House", "us"),
        ("Britain", "gb"),
        ("Downing Street", "gb"),
        ("Kremlin", "ru"),
        ("Élysée", "fr"),
        ("Filipino", "ph"),
        ("Philippine", "ph"),
        ("Iranians", "ir"),
        ("Ivory Coast", "ci"),
        ("DR Congo", "cd"),
        ("South Sudanese", "ss"),
        ("Türkiye", "tr"),
        ("Kyiv", "ua"),
        ("Holy See", "va"),
        ("USSR", "su"),
    ],
)
def test_a_word_of_the_news_is_found(word: str, code: str) -> None:
    assert (word, code) in set(words_of_countries())


@pytest.mark.parametrize("word", ["Korea", "Korean", "Congo", "Congolese", "Dominican", "Guinean"])
def test_a_word_that_could_mean_two_countries_is_marked(word: str) -> None:
    assert word in {row["word"] for row in rows_of("ambiguous")}


def test_a_city_that_is_no_capital_is_a_place() -> None:
    names = {row["name"] for row in rows_of("places")}
    capitals = {row["capital"] for row in rows_of("countries")}
    assert {"Tel Aviv", "Geneva", "The Hague", "Panmunjom", "Guantanamo Bay", "Istanbul"} <= names
    assert not names & capitals


def test_every_country_has_a_capital_demonyms_and_somebody_who_leads_but_for_those_named_here() -> None:
    rows = rows_of("countries")
    demonym_is_ambiguous = {"cg", "dm", "do", "gn"}
    assert {row["code"] for row in rows if not row["capital"]} == STATES_OF_THE_PAST | {"hk", "mo"}
    assert {row["code"] for row in rows if not row["demonyms"]} == demonym_is_ambiguous | {"va"}
    assert {row["code"] for row in rows if not row["led_by"]} == {"eh", "pr", "sm"}


def test_led_by_names_offices_that_lead() -> None:
    entries = offices().items()
    leading_offices = {office for office, entry in entries if entry["leads"] and not entry.get("generic")}
    for row in rows_of("countries"):
        for choice in items(row["led_by"]):
            office, mark, until = choice.partition("<")
            assert office in leading_offices, row
            assert not mark or str(dt.date.fromisoformat(until)) == until, row


def test_a_place_id_is_built_from_country_and_name() -> None:
    codes = {row["code"] for row in rows_of("countries")}
    rows = rows_of("places")
    assert len(rows) >= 200
    for row in rows:
        assert row["country"] in codes | {""}
        assert row["id"] == "/".join(filter(None, ("place", row["country"], slug(row["name"]))))


def test_an_organization_has_a_known_parent_country_and_sector() -> None:
    rows = rows_of("organizations")
    codes = {row["code"] for row in rows_of("countries")}
    parents = {row["id"] for row in rows} | {f"government/{code}" for code in codes} | {""}
    assert len(rows) >= 150
    for row in rows:
        assert row["id"] == f"organization/{slug(row['name'])}"
        assert row["kind"] == "organization"
        assert row["country"] in codes | {""}
        assert row["parent"] in parents - {row["id"]}
        assert row["sector"] in SECTORS


def test_every_sector_is_used() -> None:
    assert {row["sector"] for row in rows_of("organizations")} == SECTORS


def test_following_parents_upward_ends() -> None:
    parent = {row["id"]: row["parent"] for row in rows_of("organizations")}
    for start in parent:
        seen = [start]
        while (above := parent.get(seen[-1], "")) != "":
            assert above not in seen, seen
            seen.append(above)


def test_a_person_is_the_same_in_every_term() -> None:
    faces: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in rows_of("leaders"):
        faces[row["id"]].add((row["name"], row["aliases"]))
        assert row["id"] == f"person/{slug(row['name'])}"
        assert row["name"] not in items(row["aliases"])
    assert len(faces) >= 180
    assert [key for key, names in faces.items() if len(names) > 1] == []


def test_a_term_is_of_a_known_government_or_organization_in_a_known_office() -> None:
    codes = {row["code"] for row in rows_of("countries")}
    organizations = {row["id"] for row in rows_of("organizations")}
    known = {office for office, entry in offices().items() if not entry.get("generic")}
    for row in rows_of("leaders"):
        assert row["office"] in known, row
        if row["country"]:
            assert row["country"] in codes, row
            assert row["of"] == f"government/{row['country']}", row
        else:
            assert row["of"] in organizations, row


def test_a_term_has_real_dates_and_starts_before_it_ends() -> None:
    for row in rows_of("leaders"):
        assert re.fullmatch(r"\d{4}(-\d\d){0,2}", row["from"]), row
        assert re.fullmatch(r"(\d{4}(-\d\d){0,2})?", row["to"]), row
        assert str(dt.date.fromisoformat(first_day(row["from"]))) < last_day(row["to"] or "9999"), row
        assert row["to"] == "" or dt.date.fromisoformat(first_day(row["to"])) <= AS_OF, row


def test_terms_of_a_person_are_listed_once_and_in_order() -> None:
    terms: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for row in rows_of("leaders"):
        terms[row["id"]].append((row["from"], row["office"], row["of"]))
    assert all(listed == sorted(set(listed)) for listed in terms.values())


def test_two_people_hold_one_office_at_once_only_where_it_was_shared() -> None:
    shared = {("government/kh", "prime-minister")}
    surely: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for row in rows_of("leaders"):
        term = (last_day(row["from"]), first_day(row["to"] or "9999"), row["id"])
        surely[row["of"], row["office"]].append(term)
    for office, terms in surely.items():
        in_order = sorted(term for term in terms if term[0] < term[1])
        for one, other in pairwise(in_order):
            assert office in shared or one[1] <= other[0], (one, other)


@pytest.mark.parametrize(
    ("of", "office", "day", "name"),
    [
        ("government/jp", "prime-minister", "2002-09-17", "Junichiro Koizumi"),
        ("government/jp", "prime-minister", "2018-04-27", "Shinzo Abe"),
        ("government/jp", "prime-minister", "2021-03-01", "Yoshihide Suga"),
        ("government/jp", "prime-minister", "2024-03-25", "Fumio Kishida"),
        ("government/kr", "president", "2018-04-27", "Moon Jae-in"),
        ("government/us", "president", "2018-06-12", "Donald Trump"),
        ("government/us", "secretary-of-state", "2012-01-01", "Hillary Clinton"),
        ("government/ru", "foreign-minister", "2015-05-05", "Sergei Lavrov"),
        ("government/de", "chancellor", "2014-01-01", "Angela Merkel"),
        ("government/gb", "foreign-minister", "2003-03-20", "Jack Straw"),
        ("government/va", "pope", "2015-01-01", "Pope Francis"),
        ("organization/united-nations", "secretary-general", "2014-02-17", "Ban Ki-moon"),
        ("organization/nato", "secretary-general", "2022-02-24", "Jens Stoltenberg"),
        ("organization/european-commission", "commission-president", "2020-01-01", "Ursula von der Leyen"),
    ],
)
def test_who_held_an_office_on_a_day(of: str, office: str, day: str, name: str) -> None:
    assert holders(of, office, day) == {name}


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        ("kp", "1993-03-12", "Kim Il Sung"),
        ("kp", "2002-09-17", "Kim Jong Il"),
        ("kp", "2018-06-12", "Kim Jong Un"),
        ("ir", "2013-09-01", "Ali Khamenei"),
        ("cn", "1995-01-01", "Jiang Zemin"),
        ("cn", "2013-01-15", "Xi Jinping"),
        ("tr", "2005-06-01", "Recep Tayyip Erdogan"),
        ("tr", "2015-06-01", "Recep Tayyip Erdogan"),
        ("ly", "2003-12-19", "Muammar Gaddafi"),
        ("mm", "2005-06-01", "Than Shwe"),
        ("mm", "2018-06-01", "Aung San Suu Kyi"),
        ("am", "2010-06-01", "Serzh Sargsyan"),
        ("am", "2020-10-01", "Nikol Pashinyan"),
        ("pk", "2003-06-01", "Pervez Musharraf"),
        ("pk", "2010-06-01", "Yousuf Raza Gilani"),
        ("np", "2005-06-01", "Gyanendra of Nepal"),
        ("lb", "2023-06-01", "Najib Mikati"),
        ("su", "1991-08-01", "Mikhail Gorbachev"),
        ("de", "2023-06-01", "Olaf Scholz"),
        ("sd", "2023-04-15", "Abdel Fattah al-Burhan"),
        ("ss", "2013-12-15", "Salva Kiir"),
    ],
)
def test_who_led_a_country_on_a_day(code: str, day: str, name: str) -> None:
    assert leading(code, day) == {name}


def test_an_office_entry_has_titles_and_says_whether_it_heads_and_leads() -> None:
    for office, entry in offices().items():
        assert set(entry) - {"ceremonial_under", "generic"} == {"titles", "heads_government", "leads"}, office
        assert entry["titles"], office
        assert {type(entry["heads_government"]), type(entry["leads"])} == {bool}, office
        assert all(title == title.lower() or title == title.upper() for title in entry["titles"]), office
        assert set(entry.get("ceremonial_under", ())) <= set(offices())


def test_a_title_stands_under_two_offices_only_where_the_holder_tells_them_apart() -> None:
    counted = Counter(title for entry in offices().values() for title in entry["titles"])
    twice = {"premier", "head of state", "top diplomat", "chief diplomat"}
    assert {title for title, count in counted.items() if count > 1} == twice


def test_former_and_acting_are_no_part_of_a_title() -> None:
    titles = [title for entry in offices().values() for title in entry["titles"]]
    assert [title for title in titles if re.search(r"\b(former|ex|late|acting|elect)\b", title)] == []
