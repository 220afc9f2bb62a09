"""Bodies under their other names: acronyms, "the group", "the ministry"."""

from __future__ import annotations

import pytest

from tests.loaders.reader.plainly import lines

SAME = {
    "The ELN kidnapped a nurse. The group freed her in March.": "releaser=ELN",
    "Hamas freed two nuns. The militant group then freed a priest.": "releaser=Hamas",
    "The Foreign Ministry met the rebels. The ministry freed a nurse.": "releaser=Foreign Ministry",
    "The National Resistance Army met the nuns. The army freed a nurse.": "releaser=National Resistance Army",
    "The Arven Front (AF) attacked a police station. The AF freed a nurse.": "releaser=Arven Front",
    "The Arven Freedom Army, or EAL, met the nuns. The EAL freed a nurse.": "releaser=Arven Freedom Army",
    "The Arven Liberation Front met the nuns. The ALF freed a nurse.": "releaser=Arven Liberation Front",
}


@pytest.mark.parametrize("text", SAME)
def test_a_body_is_the_one_that_was_named(text: str) -> None:
    assert SAME[text] in lines(text)[-1]


OTHER = [
    "The Arven Front and the Harbour Trust met the nuns. The group freed a nurse.",
    "A rebel group met the nuns. Hamas thanked Chad. The group freed a nurse.",
    "The Harbour Trust met the nuns. The rival group freed a nurse.",
    "The Harbour Trust met the nuns. The ministry freed a nurse.",
    "The Arven Front Army met the nuns in Chad. The army freed a nurse.",
]


@pytest.mark.parametrize("text", OTHER)
def test_a_body_that_may_be_another_stays_itself(text: str) -> None:
    assert not any(name in lines(text)[-1] for name in ("Front", "Trust", "Hamas"))
