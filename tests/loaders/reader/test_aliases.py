"""People and bodies under another name: aliases, noms de guerre, nicknames."""

from __future__ import annotations

import pytest

from tests.loaders.reader.plainly import lines

ALIASES = {
    "Rebel commander Jorge Parra, known as El Tigre, met the nuns. El Tigre freed a nurse.": "Jorge Parra",
    "Jorge Parra, alias Otoniel, met the nuns. Otoniel freed a nurse.": "Jorge Parra",
    "Jorge Parra (alias Otoniel) met the nuns. Otoniel freed a nurse.": "Jorge Parra",
    "Omar Haddad, better known by his nom de guerre Abu Zayd, met the nuns. Abu Zayd freed a nurse.": "Omar Haddad",
    "Abu Zayd, whose real name is Omar Haddad, met the nuns. Haddad freed a nurse.": "Abu Zayd",
    'Jorge "El Lobo" Parra met the nuns. El Lobo freed a nurse.': "Jorge Parra",
    "Jon Hask, known to his men as Dark Wind, met the nuns. Dark Wind freed a nurse.": "Jon Hask",
    "The Derzun Brigade, also known as Ansar Torvik, met the nuns. Ansar Torvik freed a nurse.": "Derzun Brigade",
}


@pytest.mark.parametrize("text", ALIASES)
def test_an_alias_is_the_one_who_bears_it(text: str) -> None:
    assert lines(text)[-1] == f"released happened releaser={ALIASES[text]} released=nurse"


NO_ALIAS = [
    "Jon Hask, known for his work in Mali, met Tomas Arven. Arven freed a nurse.",
    "Jon Hask, known as a critic of Tomas Arven, met the nuns. Arven freed a nurse.",
    "Jon Hask, known as Chad’s conscience, met the nuns. Tomas Arven freed a nurse.",
]


@pytest.mark.parametrize("text", NO_ALIAS)
def test_what_is_said_of_somebody_is_no_name_of_his(text: str) -> None:
    assert lines(text)[-1] == "released happened releaser=Tomas Arven released=nurse"
