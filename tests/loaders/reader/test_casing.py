"""Words in capitals, and headlines with a capital to every word, as a sentence would write them."""

from __future__ import annotations

import pytest

from actorgraph.graph.case import base_registry
from actorgraph.loaders.reader.mentions import Gazetteer
from actorgraph.loaders.reader.model import load_model
from actorgraph.loaders.reader.parse import passages_of
from actorgraph.loaders.reader.segments import segment
from tests.loaders.reader.plainly import lines, reading


def written(text: str) -> str:
    """The text with its words as they are parsed."""
    done = ""
    at = 0
    names = Gazetteer(base_registry()).names
    for passage in passages_of([(text, segment(text))], load_model(), names)[0]:
        for word in passage.words:
            done += text[at : word.start] + word.text
            at = word.end
    return done + text[at:]


@pytest.mark.parametrize(
    ("shouted", "plain"),
    [
        ("IRAN FREES TWO BRITISH SAILORS", "Iran frees two British sailors"),
        ("REBELS RELEASE NUNS AFTER YEAR IN CAPTIVITY", "Rebels release nuns after year in captivity"),
        ("PRESIDENT OLAV BERG CALLS FOR TALKS", "President Olav Berg calls for talks"),
        ("US ENVOY URGES NORTH KOREA TO FREE ABDUCTEES", "US envoy urges North Korea to free abductees"),
        ("RUSSIA'S LEADER SAYS HE WON'T LEAVE SYRIA", "Russia's leader says he won't leave Syria"),
        ("UN SECURITY COUNCIL VOTES ON NEW SANCTIONS", "UN Security Council votes on new sanctions"),
        ("FIFTEEN FISHERMEN KIDNAPPED OFF COAST OF NIGERIA", "Fifteen fishermen kidnapped off coast of Nigeria"),
        ("EU DOESN'T RECOGNISE ELECTION IN BELARUS", "EU doesn't recognise election in Belarus"),
        ("PRIME MINISTER LUND MAY VISIT OSLO IN MARCH", "Prime Minister Lund may visit Oslo in March"),
        ("CHAD ACCUSES SUDAN OF ARMING REBELS", "Chad accuses Sudan of arming rebels"),
        ("TURKEY WARNS GREECE OVER SHIPS", "Turkey warns Greece over ships"),
        ("MINISTER WHO MET REBELS RESIGNS", "Minister who met rebels resigns"),
        ("HIROSHIMA MAYOR URGES BAN ON NUCLEAR WEAPONS", "Hiroshima mayor urges ban on nuclear weapons"),
        ("UAE JETS BOMB AIRPORT NEAR TRIPOLI", "UAE jets bomb airport near Tripoli"),
        ("PRESIDENT PUTIN TO HOST CHINESE DELEGATION", "President Putin to host Chinese delegation"),
        ("SOLDIERS SHOT DEAD BY GUNMEN IN KARVAK", "Soldiers shot dead by gunmen in Karvak"),
        ("Iran Frees Two Sailors After Talks", "Iran frees two sailors after talks"),
        ("Former President Olav Berg Arrested at Airport", "Former President Olav Berg arrested at airport"),
        ("Rebels Took Hostages From Norwegian Ship", "Rebels took hostages from Norwegian ship"),
        ("Berta Quast Freed, Army Says", "Berta Quast freed, army says"),
        ("Red Cross Visits Prisoners of War", "Red Cross visits prisoners of war"),
        ("UN Urges Libya To Close Camps", "UN urges Libya to close camps"),
        ("Envoy Leaves Ostvik Without Deal", "Envoy leaves Ostvik without deal"),
        ("Iran frees two sailors", "Iran frees two sailors"),
        ("Olav Berg met NATO and EU envoys.", "Olav Berg met NATO and EU envoys."),
        ("The US, UK and UAE agreed.", "The US, UK and UAE agreed."),
        ("KIM met LEE in Seoul.", "KIM met LEE in Seoul."),
        (
            "OSTVIK'S FOREIGN MINISTER said that NATO had agreed.",
            "Ostvik's foreign minister said that NATO had agreed.",
        ),
        (
            "THE MINISTER MET REBELS ON FRIDAY. THEIR CHIEF, OLE BERG, ASKED FOR MONEY.",
            "The minister met rebels on Friday. Their chief, Ole Berg, asked for money.",
        ),
        ("ARMY OF SUDAN SHELLS TOWN, 3 KILLED", "Army of Sudan shells town, 3 killed"),
        ("POLISH COURT JAILS AMERICAN JOURNALIST", "Polish court jails American journalist"),
        ("CREW OF TRAWLER HELD IN PYONGYANG", "Crew of trawler held in Pyongyang"),
    ],
)
def test_words_in_capitals_are_written_as_in_a_sentence(shouted: str, plain: str) -> None:
    assert written(shouted) == plain


@pytest.mark.parametrize(
    ("headline", "body", "plain"),
    [
        ("PALMAR REBELS FREE NUNS", "The nuns left Palmar.", "Palmar rebels free nuns"),
        ("MILLER MEETS REBELS", "The rebels met Olav Miller.", "Miller meets rebels"),
        ("FARC FREES NUNS", "The nuns had been held by the FARC.", "FARC frees nuns"),
        ("BAKER FREED BY ARMY", "A baker was taken by rebels; the army freed him.", "Baker freed by army"),
        ("ARMY FREES BAKER", "Rebels took a baker; the army freed him.", "Army frees baker"),
        ("ARMY FREES BAKER", "Rebels took Ana Baker; the army freed her.", "Army frees Baker"),
    ],
)
def test_the_rest_of_the_document_shows_which_words_are_names(headline: str, body: str, plain: str) -> None:
    assert written(f"{headline}\n\n{body}").split("\n")[0] == plain


def test_a_report_in_capitals_says_what_it_says_in_small_letters() -> None:
    text = "Rebels kidnapped Olav Berg on Monday. Norway asked Colombia to free him."
    assert [line.lower() for line in lines(text.upper())] == [line.lower() for line in lines(text)]


def test_the_offsets_of_what_was_shouted_are_those_of_the_text() -> None:
    found = reading("REBELS KIDNAPPED OLAV BERG IN COLOMBIA.")
    assert [claim.quote for claim in found.claims] == ["REBELS KIDNAPPED OLAV BERG IN COLOMBIA."]
    assert {mention.name for mention in found.mentions} >= {"Olav Berg"}


@pytest.mark.parametrize(
    "text",
    [
        "Iran\u00a0freed two\u00a0British sailors on Monday.",
        "Iran freed two Brit\u00adish sail\u00adors on Monday.",
        "Iran\u200b freed two British\u200b sailors\u2060 on Monday.",
        "\ufeffIran freed two British sailors on Monday.",
        "Iran  freed   two British\u2009sailors   on Monday.",
        "Iran\tfreed two British sailors on\tMonday.",
        "On Monday Iran freed two British\r\nsailors.",
        "Iran freed two British sailors of \ufb01ve.",
    ],
)
def test_what_a_word_processor_leaves_in_a_text_changes_nothing(text: str) -> None:
    ((passage,),) = passages_of([(text, segment(text))], load_model())
    assert all(word.text.isascii() for word in passage.words)
    found = reading(text)
    assert [claim.relation for claim in found.claims] == ["released"]
    assert [text[claim.quote_start : claim.quote_end] for claim in found.claims] == [found.claims[0].quote]
