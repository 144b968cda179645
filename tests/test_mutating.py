"""The faults that `tools/mutants.py` plants."""

from __future__ import annotations

import pytest

from tools.mutating import mutants


def changes(source: str) -> list[str]:
    """What each fault makes of its statement, in one line."""
    return [
        " ".join(line[1:].strip() for line in m.change.splitlines() if line[0] == "+") for m in mutants("x", source)
    ]


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("x = a < b", ["x = a <= b"]),
        ("x = a <= b < c", ["x = a < b < c", "x = a <= b <= c"]),
        ("x = a == b", ["x = a != b"]),
        ("x = a and b", ["x = a or b", "x = b", "x = a"]),
        ("x = a + b", ["x = a - b"]),
        ("x = not a", ["x = a"]),
        ("x = 5", ["x = 6", "x = 4"]),
        ("x = True", ["x = False"]),
        ("x = a if b else c", ["x = a if not b else c"]),
        ("x = a[1:b]", ["x = a[:b]", "x = a[1:]", "x = a[2:b]", "x = a[0:b]"]),
        ("x = min(a, key=b)", ["x = max(a, key=b)", "x = min(a)"]),
        ("x = sorted(a, key=b)", ["x = list(a)", "x = sorted(a)"]),
        ("x = [a for a in b if c]", ["x = [a for a in b]", "x = [a for a in b if not c]"]),
        ("def f():\n    return a", ["return None"]),
        ("def f(a=1) -> 'B':\n    ...", ["def f(a=2) -> 'B':", "def f(a=0) -> 'B':"]),
        ("if a:\n    b()", ["if not a:", "pass"]),
        ("while a:\n    continue", ["while not a:", "pass"]),
        ("x += a", ["x -= a", "pass"]),
        ("raise a", ["pass"]),
    ],
)
def test_what_is_planted(source: str, made: list[str]) -> None:
    assert changes(source) == made


@pytest.mark.parametrize(
    "source",
    [
        '"""Words."""',
        "x = 'words'",
        "x: Annotated[int, 5]",
        "@cache(5)\ndef f(a: B[5]) -> C[5]:\n    pass",
        "assert a < 5",
        "import a",
        "if TYPE_CHECKING:\n    import a",
        "assert_never(a)",
        "return None",
    ],
)
def test_what_is_left_alone(source: str) -> None:
    assert changes(source) == []


def test_a_fault_is_where_it_says_and_is_undone_before_the_next() -> None:
    source = "a = (1 +\n     2)\nb = a > 3\n"
    found = mutants("x", source)
    assert [(m.first, m.last) for m in found] == [(1, 2), (1, 1), (1, 1), (1, 2), (1, 2), (3, 3), (3, 3), (3, 3)]
    results = []
    for mutant in found:
        names: dict[str, object] = {}
        exec(mutant.code(source, "x"), names)
        results.append((names["a"], names["b"]))
    assert results == [(-1, False), (4, True), (2, False), (4, True), (2, False), (3, True), (3, False), (3, True)]
