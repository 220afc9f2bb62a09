import pytest

from actorgraph.page.passages import Passage, around

TEXT = """Ana Arvel came on Monday. She met Boris Bor, the U.S. envoy said. Nothing was signed.

Later Mr. Bor denied it. No reason was given."""


def passage(quote: str) -> Passage:
    start = TEXT.index(quote)
    return around(TEXT, start, start + len(quote))


@pytest.mark.parametrize(
    ("quote", "before", "after"),
    [
        ("She met Boris Bor, the U.S. envoy said.", "Ana Arvel came on Monday.", "Nothing was signed."),
        ("Ana Arvel came on Monday.", "", "She met Boris Bor, the U.S. envoy said."),
        ("Later Mr. Bor denied it.", "Nothing was signed.", "No reason was given."),
        ("No reason was given.", "Later Mr. Bor denied it.", ""),
    ],
)
def test_a_sentence_stands_between_its_neighbours(quote: str, before: str, after: str) -> None:
    found = passage(quote)
    assert (found.before.strip(), found.after.strip()) == (before, after)


def test_a_part_of_a_sentence_gets_the_rest_of_it() -> None:
    found = passage("met Boris Bor")
    assert found.before.strip().endswith("She")
    assert found.after == ", the U.S. envoy said."


def test_front_matter_is_no_sentence() -> None:
    text = "---\ntitle: One\n---\n\nAna Arvel came."
    assert around(text, text.index("Ana"), len(text)) == Passage()


def test_a_very_long_sentence_is_cut_at_a_word() -> None:
    text = "word " * 500 + "end. Ana Arvel came."
    before = around(text, text.index("Ana"), len(text)).before
    assert len(before) < 340
    assert before.startswith("… word")
