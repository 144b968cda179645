from __future__ import annotations

from briefgen.auditing.verdicts import HELD, Finding, Held, Statement, Verdict, doubtful, in_part, worst, wrong


def test_the_order_of_the_verdicts() -> None:
    assert [verdict.words for verdict in sorted(Verdict)] == [
        "not borne out",
        "read this one",
        "held in part",
        "unread",
        "no text on file",
        "read",
        "inferred",
        "held",
    ]


def test_the_worst_of_several() -> None:
    assert worst([HELD, doubtful("V1", "b"), in_part("c")]) == Held(Verdict.READ_THIS_ONE, "b", "V1")
    assert worst([doubtful("V1", "b"), wrong("V2", "a")]).verdict is Verdict.NOT_BORNE_OUT
    assert worst([]) is HELD


def test_a_statement_without_fields_has_no_text() -> None:
    held = Finding(("a", "b"), "b", ("words",), HELD)
    assert Statement("a", ("a",), "A", (), ()).verdict is Verdict.NO_TEXT
    assert Statement("a", ("a",), "A", (), (held, held.told(in_part("c")))).verdict is Verdict.IN_PART
