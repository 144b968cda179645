from __future__ import annotations

from briefgen.auditing.verdicts import HELD, UNREAD, Finding, Held, Statement, Verdict, doubtful, in_part, worst, wrong


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
    assert worst([HELD, doubtful("V1", "b", "do so"), in_part("c")]) == Held(Verdict.READ_THIS_ONE, "b", "V1", "do so")
    assert worst([doubtful("V1", "b", "do so"), wrong("V2", "a", "do so")]).verdict is Verdict.NOT_BORNE_OUT
    assert worst([]) is HELD


def test_a_statement_without_fields_has_no_text() -> None:
    held = Finding(("a", "b"), "b", ("words",), HELD)
    assert Statement("a", ("a",), "A", (), ()).verdict is Verdict.NO_TEXT
    assert Statement("a", ("a",), "A", (), (held, held.told(in_part("c")))).verdict is Verdict.IN_PART


def test_what_each_outcome_says() -> None:
    assert wrong("V1", "a", "do so") == Held(Verdict.NOT_BORNE_OUT, "a", "V1", "do so")
    assert doubtful("V1", "a", "do so") == Held(Verdict.READ_THIS_ONE, "a", "V1", "do so")
    assert in_part("a") == Held(Verdict.IN_PART, "a", "V520", None)
    assert [(h.verdict, h.why, h.code, h.hint) for h in (HELD, UNREAD)] == [
        (Verdict.HELD, "", "V520", None),
        (Verdict.UNREAD, "", "V520", None),
    ]


def test_a_finding_has_the_verdict_of_its_outcome() -> None:
    finding = Finding(("a", "b"), "b", ("words",), HELD)
    assert (finding.verdict, finding.citations) == (Verdict.HELD, ())
    assert finding.told(in_part("c")) == Finding(("a", "b"), "b", ("words",), in_part("c"))


def test_of_two_as_bad_the_first_is_told() -> None:
    assert worst([HELD, wrong("V1", "a", "do so"), wrong("V2", "b", "do so")]) == wrong("V1", "a", "do so")
