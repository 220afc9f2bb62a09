import subprocess
import sys
from itertools import combinations

from actorgraph.page.communities import MOST_COMMUNITIES, communities_of

CIRCLES = [[f"person/{circle}-{number}" for number in range(6)] for circle in ("a", "b", "c")]
PAIRS = [pair for circle in CIRCLES for pair in combinations(circle, 2)] + [(CIRCLES[0][0], CIRCLES[1][0])]


def test_circles_that_hardly_touch_are_communities() -> None:
    found = communities_of([actor for circle in CIRCLES for actor in circle], PAIRS)
    assert sorted(found) == sorted(tuple(circle) for circle in CIRCLES)


def test_there_are_never_too_many() -> None:
    pairs = [(f"person/{number}", f"person/{number}-friend") for number in range(100)]
    found = communities_of([end for pair in pairs for end in pair], pairs)
    assert len(found) == MOST_COMMUNITIES
    assert sum(map(len, found)) == 200


def test_hashing_of_words_does_not_change_them() -> None:
    code = (
        "from tests.page.test_communities import CIRCLES, PAIRS;"
        "from actorgraph.page.communities import communities_of;"
        "print(communities_of([a for c in CIRCLES for a in c], PAIRS))"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(answers) == 1
