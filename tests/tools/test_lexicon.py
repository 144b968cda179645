from __future__ import annotations

from pathlib import Path

import pytest

from tools import lexicon
from tools.lexicon import HEAD, KIN, OUT, STEPS, _short, _steps, words, written

# word%part:file:number:head:head-number, where it lies, which sense of the word, how often the corpus has it
SENSES = """\
barge%1:06:00:: 00000100 1 3
barge%2:38:00:: 00000100 2 0
barge%1:06:01:: 00000900 7 4
lone%3:00:00:: 00000300 1 1
lonely%5:00:00:lone:00 00000400 1 2
alone%4:02:00:: 00000500 6 1
tow_rope%1:06:00:: 00000200 1 9
tug%2:35:00:: 00000600 1 0
vessel%1:06:00:: 00000200 1 0
vessel%1:08:00:: 00000700 2 1
"""
DATA = {
    "noun": """\
  1 A line of the licence, which is no sense.
00000100 06 n 01 barge 0 003 @ 00000200 n 0000 + 00000100 v 0101 ! 00000700 n 0000 | a flat one; @ 00000300 a
00000200 06 n 0b a 0 b 0 c 0 d 0 e 0 f 0 g 0 h 0 i 0 j 0 vessel 0 002 ~ 00000100 n 0000 @ 00000999 n 0000 | what floats
00000700 08 n 01 vessel 1 000 | what blood runs in
""",
    "verb": "00000100 38 v 01 barge 0 001 + 00000100 n 0101 01 + 02 00 | push\n00000600 35 v 01 tug 0 001 @ 00000100 v 0000 | pull\n",
    "adj": "00000300 00 a 01 lone 0 001 & 00000400 s 0000 | by itself\n00000400 00 s 01 lonely 0 000 | forsaken\n",
    "adv": "00000500 02 r 01 alone 0 001 \\ 00000300 a 0101 | by itself\n",
}
WRITTEN = """\
alone 5
barge 2 6
lone 0
lonely 1
vessel 3 4
---
0 1
2 3
---
2 6
5 0
"""


@pytest.fixture
def wordnet(tmp_path: Path) -> Path:
    """A database of six words."""
    (tmp_path / "index.sense").write_text(SENSES, encoding="ascii")
    for part, lines in DATA.items():
        (tmp_path / f"data.{part}").write_text(lines, encoding="latin-1")
    return tmp_path


def test_the_words_that_the_corpus_has_with_their_commonest_senses(wordnet: Path) -> None:
    assert words(wordnet) == {
        "barge": [("n", "00000100"), ("v", "00000100")],  # each part of speech, but not its seventh sense
        "lone": [("a", "00000300")],
        "lonely": [("a", "00000400")],  # alike to another is an adjective as well
        "alone": [("r", "00000500")],  # the sixth sense
        "vessel": [
            ("n", "00000200"),
            ("n", "00000700"),
        ],  # counted over all senses; two words, and never found, are none
    }


def test_senses_have_short_names_and_each_step_is_told_once(wordnet: Path) -> None:
    assert written(wordnet) == HEAD + WRITTEN


def test_after_z_names_have_two_signs(wordnet: Path) -> None:
    keys = [f"{sign * 2}%1:00:00:: {place:08} 1 1" for place, sign in enumerate("abcdefghijklmnopqrstuvwxyz" * 3)]
    (wordnet / "index.sense").write_text("\n".join(keys) + "\n", encoding="ascii")
    lines = written(wordnet).removeprefix(HEAD).splitlines()
    assert lines[0] == "aa 0 1g q"
    assert lines[9:11] == ["jj 1p 9 z", "kk 10 1q a"]


def test_the_lexicon_has_its_three_parts_in_the_order_in_which_they_are_looked_up() -> None:
    text = OUT.read_text(encoding="ascii")
    parts = [[line.split() for line in part.splitlines()] for part in text.removeprefix(HEAD).split("\n---\n")]
    assert text.startswith(HEAD)
    assert len(parts) == 3
    assert all(part == sorted(part, key=lambda entry: f"{entry[0]} ") for part in parts)


TAKEN = [*(("steps", s) for s in ("@", "@i", "&", "=", "*", ">", "$", "^")), *(("kin", s) for s in ("+", "\\", "<"))]


@pytest.mark.parametrize(("kind", "step"), TAKEN)
def test_the_steps_that_a_paraphrase_takes(kind: str, step: str) -> None:
    line = f"00000100 06 n 01 barge 0 001 {step} 00000200 n 0000 | a {step} 00000300 n"
    there = [("n", "00000200")]
    assert list(_steps(line, STEPS)) == (there if kind == "steps" else [])
    assert list(_steps(line, KIN)) == (there if kind == "kin" else [])


@pytest.mark.parametrize("step", ["!", "~", "~i", "#m", "%p", ";c"])
def test_opposites_and_other_kinds_are_no_steps(step: str) -> None:
    assert list(_steps(f"00000100 06 n 01 barge 0 001 {step} 00000200 n 0000 | a", STEPS | KIN)) == []


def test_short_names_count_in_thirty_six_signs() -> None:
    assert [_short(number) for number in (0, 9, 10, 35, 36, 1296)] == ["0", "9", "a", "z", "10", "100"]


def test_it_writes_the_lexicon_from_the_folder_that_is_named(
    wordnet: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.lexicon"
    monkeypatch.setattr(lexicon, "OUT", out)
    monkeypatch.setattr("sys.argv", ["lexicon", str(wordnet)])
    assert lexicon.main() == 0
    assert out.read_bytes() == (HEAD + WRITTEN).encode("ascii")
    assert capsys.readouterr().out == f"{out}: {len(HEAD + WRITTEN):,} bytes\n"
