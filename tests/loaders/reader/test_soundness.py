"""Whatever the words, a reading is sound: no claim with somebody in it who cannot be there, no tree that goes round."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from actorgraph.graph.record import checked
from actorgraph.graph.vocabulary import Kind
from tests.loaders.reader.plainly import lines, reading
from tests.loaders.reader.test_sentences import cases

SEEDS = sorted((Path(__file__).parents[3] / "seeds" / "documents").glob("*.md"))


@pytest.mark.parametrize("file", SEEDS, ids=lambda file: file.stem)
def test_every_document_of_the_seeds_is_read_into_a_sound_reading(file: Path) -> None:
    found = reading(file.read_text("utf-8"))
    assert checked(found) == found


@pytest.mark.parametrize("seed", range(40))
def test_words_in_any_order_are_read_into_a_sound_reading(seed: int) -> None:
    texts = [file.read_text("utf-8") for file in SEEDS] + [sentence for sentence, _ in cases()]
    choice = random.Random(seed)  # noqa: S311
    words = [word for text in choice.sample(texts, 6) for word in text.split()][:300]
    choice.shuffle(words)
    found = reading(" ".join(words).replace(". ", ".\n\n", 3))
    assert checked(found) == found


def test_a_company_is_nobodys_sister() -> None:
    found = reading("The relatives of the Bank of Arvenia visited Oslo.")
    kinds = {mention.id: mention.kind for mention in found.mentions}
    kin = [claim for claim in found.claims if claim.relation == "relative-of"]
    assert all(kinds[part.mention] is not Kind.ORGANIZATION for claim in kin for part in claim.participants)


def test_what_is_kept_of_a_list_is_those_who_can_be_there() -> None:
    assert "abducted-by" not in " ".join(lines("Rebels abducted Norway and the Red Cross."))
