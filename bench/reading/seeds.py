"""The score of the articles with a gold table: rows found, claims that no row stands for, traps fired."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from actorgraph.graph.case import Registry
from bench.reading.articles import Article
from bench.reading.crosswalk import Crosswalk, crosswalk
from bench.reading.gold import Characters, GoldRow, Trap, gold_rows, read_articles, traps_of
from bench.reading.springs import Fired, fired_by, in_sentence
from bench.reading.tally import Tally, ratio
from bench.reading.told import Told

__all__ = ["SeedScore", "score_articles", "score_seeds"]


@dataclass
class SeedScore:
    """Rows of the gold table found, by core and all; claims that no row of the article asks for; traps; quotes.

    A row of an event counts in its own sentence, a lasting state wherever the article says it. `silent`: traps that
    did not fire in whose sentence the right reading, which the table has, is missing.
    """

    walk: Crosswalk
    core: Tally = field(default_factory=Tally)
    all: Tally = field(default_factory=Tally)
    missed: list[GoldRow] = field(default_factory=list)
    told: Tally = field(default_factory=Tally)
    asked: list[Told] = field(default_factory=list)
    unasked: list[Told] = field(default_factory=list)
    counts: Tally = field(default_factory=Tally)
    dates: Tally = field(default_factory=Tally)
    traps: int = 0
    fired: list[Fired] = field(default_factory=list)
    silent: int = 0
    quotes: Tally = field(default_factory=Tally)

    def add(self, article: Article, rows: Sequence[GoldRow], traps: Sequence[Trap]) -> None:
        """Counts one article in, with its own rows and traps."""
        for row in rows:
            self._count(row, article)
        for each in article.claims:
            is_asked = any(self._fits(row, each, article) for row in rows)
            self.told.add(right=int(is_asked), wrong=int(not is_asked))
            (self.asked if is_asked else self.unasked).append(each)
            quote = article.reading.text[each.claim.quote_start : each.claim.quote_end]
            self.quotes.count(right=quote == each.claim.quote)
        self.traps += len(traps)
        fired = fired_by(article, traps, rows, self.walk)
        self.fired += fired
        hot = {each.trap for each in fired}
        self.silent += sum(trap not in hot and self._is_silent(trap, rows) for trap in traps)

    def _count(self, row: GoldRow, article: Article) -> None:
        fitting = [
            each
            for each in article.claims
            if (in_sentence(row, each) or each.relation.event is None) and self._fits(row, each, article)
        ]
        right = bool(fitting) or (row.relation in self.walk.structure and article.has_part(row))
        self.all.count(right=right)
        if row.core:
            self.core.count(right=right)
        if not right:
            self.missed.append(row)
        if fitting and row.quantity[:1] in "0123456789<" and row.quantity:
            self.counts.count(right=any(row.counts_as(each.claim.count) for each in fitting))
        if row.date and any(each.relation.event for each in fitting):
            self.dates.count(right=any(row.dates_as(each.claim.date) for each in fitting))

    def _is_silent(self, trap: Trap, rows: Sequence[GoldRow]) -> bool:
        tempting = {meaning.relation for meaning in self.walk.traps[trap.relation].meanings}
        return any(
            row in self.missed
            for row in rows
            if row.start < trap.end
            and trap.start < row.end
            and not tempting.isdisjoint(meaning.relation for meaning in self.walk.relations.get(row.relation, ()))
        )

    def _fits(self, row: GoldRow, each: Told, article: Article) -> bool:
        meanings = self.walk.relations.get(row.relation, ())
        claim = each.claim
        return (
            claim.status is row.status
            and claim.negated == row.negated
            and any(article.says(row, meaning, each) for meaning in meanings)
        )

    def figures(self) -> dict[str, object]:
        """Plain numbers for a file: labels and ids, no text of the articles."""
        missed_core = [row for row in self.missed if row.core]
        return {
            "core_rows": self.core.wanted,
            "core_recall": self.core.recall,
            "all_rows": self.all.wanted,
            "all_recall": self.all.recall,
            "claims": self.told.right + self.told.wrong,
            "precision": self.told.precision,
            "counts": self.counts.share(),
            "dates": self.dates.share(),
            "missed_core": [row.id for row in missed_core],
            "missed_other": [row.id for row in self.missed if not row.core],
            "unmapped_labels": len(self.walk.unmapped),
            "unmapped_core_rows": [row.id for row in missed_core if row.relation in self.walk.unmapped],
            "traps": self.traps,
            "traps_fired": [f"{each.trap.name}: {each.how}" for each in self.fired],
            "traps_passed_without_the_right_reading": self.silent,
            "quotes_verbatim": ratio(self.quotes.found, self.quotes.wanted),
        }


def score_seeds(folder: Path, registry: Registry) -> SeedScore:
    """The score of the articles in a folder with gold.tsv, traps.tsv, actors.tsv and the texts."""
    people = Characters.of(folder, registry, crosswalk().ends)
    texts = read_articles(folder)
    articles = [Article.of(name, text, registry, people) for name, text in texts.items()]
    return score_articles(articles, gold_rows(folder, texts), traps_of(folder, texts))


def score_articles(articles: Iterable[Article], rows: Sequence[GoldRow], traps: Sequence[Trap]) -> SeedScore:
    """The score of articles that are read, each against its own rows and traps."""
    score = SeedScore(crosswalk())
    for article in articles:
        score.add(
            article,
            [row for row in rows if row.document == article.name],
            [trap for trap in traps if trap.document == article.name],
        )
    return score
