"""The registry that ships: countries, governments, leaders, organizations and places, from the tables in `base/`."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from actorgraph.graph.case.offices import Term
from actorgraph.graph.case.registry import Country, KnownActor, Registry
from actorgraph.graph.names import slug
from actorgraph.graph.vocabulary import Kind

__all__ = ["base_registry"]


def _rows(table: str) -> list[dict[str, str]]:
    text = files("actorgraph.graph.case").joinpath(f"base/{table}.csv").read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _country(row: dict[str, str]) -> Country:
    return Country(
        code=row["code"],
        name=row["name"],
        names=tuple(dict.fromkeys(_list(f"{row['official']}|{row['names']}"))),
        demonyms=_list(row["demonyms"]),
        capital=row["capital"],
        capital_names=_list(row["capital_names"]),
        metonyms=_list(row["metonyms"]),
        led_by=row["led_by"],
    )


def _of_country(country: Country) -> list[KnownActor]:
    """A country is a government (also under its capital and seats), the ground, and the capital where it has one."""
    names = tuple(name for name in country.names if name != country.name)
    capital = (country.capital, *country.capital_names) if country.capital else ()
    things = [
        KnownActor(
            country.government,
            Kind.GOVERNMENT,
            f"Government of {country.name}",
            (country.name, *names, *capital, *country.metonyms),
            country.code,
        ),
        KnownActor(country.place, Kind.PLACE, country.name, names, country.code),
    ]
    if country.capital:
        place = f"{country.place}/{slug(country.capital)}"
        things.append(
            KnownActor(place, Kind.PLACE, country.capital, country.capital_names, country.code, country.place)
        )
    return things


def _place(row: dict[str, str]) -> KnownActor:
    country = row["country"] or None
    parent = f"place/{country}" if country else None
    return KnownActor(row["id"], Kind.PLACE, row["name"], _list(row["names"]), country, parent)


def _organization(row: dict[str, str]) -> KnownActor:
    country, parent = row["country"] or None, row["parent"] or None
    return KnownActor(row["id"], Kind(row["kind"]), row["name"], _list(row["aliases"]), country, parent, row["sector"])


def _body(row: dict[str, str]) -> str:
    return row["of"] or f"government/{row['country']}"


@cache
def base_registry() -> Registry:
    """The shipped registry, read once."""
    countries = {row["code"]: _country(row) for row in _rows("countries")}
    base = Registry({}, countries)
    actors = [actor for country in countries.values() for actor in _of_country(country)]
    actors.extend(_place(row) for row in _rows("places"))
    actors.extend(_organization(row) for row in _rows("organizations"))
    leaders = _rows("leaders")
    actors.extend(
        KnownActor(row["id"], Kind.PERSON, row["name"], _list(row["aliases"]), row["country"] or None)
        for row in leaders
    )
    terms = [Term(row["id"], row["office"], _body(row), row["from"], row["to"]) for row in leaders]
    return base.extended(actors, terms)
