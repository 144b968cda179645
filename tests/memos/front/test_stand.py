"""Where we stand, in every form that it can take."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.memos.front.stand import where_we_stand
from tests.memos.front.boxes import DAY, read, said

TALKS = "- {id: t, kind: meeting, title: Talks, counterparts: [BG], status: held, when: 2025-04-11, participants: [ambassador, deputy], source: s000 p2}\n"
VISIT = "- {id: v, kind: visit, title: Visit, counterparts: [BG], status: held, when: 2025-06-09, place: Astana, participants: [rumen-radev, tokayev], source: s001 p2}\n"
LOOKED = "- {code: BG, slug: bulgaria, looked: [{day: 2026-11-20, by: N. N.}, {day: 2027-01-01}]}\n"
RECENT = "- {id: s000, title: First item, published: 2026-11-20}\n"


@pytest.mark.parametrize(
    ("events", "more", "sentence"),
    [
        ("[]", {"people": "[]"}, "Nothing is on file yet."),
        ("[]", {"people": "[]", "counterparts": LOOKED}, "Nothing is on file yet; last looked 20 Nov 2026."),
        ("[]", {}, "No contact is on file. Nothing on file since Apr 2025 (19 months)."),
        (
            TALKS,
            {},
            (
                "No meeting of ministers or above is on file; last contact on 11 Apr 2025 (Vassilenko–Hadjiev). "
                "Nothing on file since Apr 2025 (19 months)."
            ),
        ),
        (
            VISIT,
            {},
            "Last met at the top on 9 Jun 2025 (Tokayev–Radev, Astana). Nothing on file since Jun 2025 (17 months).",
        ),
        (
            VISIT,
            {"counterparts": LOOKED},
            (
                "Last met at the top on 9 Jun 2025 (Tokayev–Radev, Astana). "
                "Nothing on file since Jun 2025 (17 months); last looked 20 Nov 2026."
            ),
        ),
        (
            VISIT.replace("[rumen-radev, tokayev]", "[minister, ours]").replace("2025-06-09", "2025-06"),
            {},
            "Ministers last met in Jun 2025 (Muratov–Ivanov, Astana). Nothing on file since Jun 2025 (17 months).",
        ),
        (
            VISIT.replace(", tokayev]", "]"),
            {},
            (
                "Last contact at the top on 9 Jun 2025 (Radev, Astana; our side is not named). "
                "Nothing on file since Jun 2025 (17 months)."
            ),
        ),
        (
            VISIT.replace(", tokayev]", "]").replace("2025-06-09", "2025-02-09").replace("s001", "s000") + TALKS,
            {"sources": RECENT},
            (
                "Last contact at the top on 9 Feb 2025 (Radev, Astana; our side is not named). "
                "Last contact below that level on 11 Apr 2025 (Vassilenko–Hadjiev)."
            ),
        ),
        (
            VISIT.replace("[rumen-radev, tokayev]", "[minister]"),
            {},
            (
                "Last contact of ministers on 9 Jun 2025 (Ivanov, Astana; our side is not named). "
                "Nothing on file since Jun 2025 (17 months)."
            ),
        ),
        (
            VISIT.replace("rumen-radev, ", ""),
            {},
            (
                "Last contact at the top on 9 Jun 2025 (Tokayev, Astana; their side is not named). "
                "Nothing on file since Jun 2025 (17 months)."
            ),
        ),
        (
            VISIT.replace("[rumen-radev, tokayev]", "[ours]"),
            {},
            (
                "Last contact of ministers on 9 Jun 2025 (Muratov, Astana; their side is not named). "
                "Nothing on file since Jun 2025 (17 months)."
            ),
        ),
        (
            VISIT.replace("[rumen-radev, tokayev]", "[ambassador, ours]"),
            {},
            (
                "No meeting of ministers or above is on file; last contact on 9 Jun 2025 (Muratov–Hadjiev, Astana). "
                "Nothing on file since Jun 2025 (17 months)."
            ),
        ),
        (
            VISIT.replace("participants: [rumen-radev, tokayev], ", "").replace("2025-06-09", "..2025-06-09"),
            {},
            (
                "No meeting of ministers or above is on file; last contact reported on 9 Jun 2025 (Visit, Astana). "
                "Nothing on file since Jun 2025 (17 months)."
            ),
        ),
        (
            VISIT.replace("2025-06-09", "2025-02-01/2025-02-03").replace("s001", "s000") + TALKS,
            {},
            (
                "Last met at the top on 1–3 Feb 2025 (Tokayev–Radev, Astana). Nothing on file since Apr 2025 (19 months)."
            ),
        ),
        (
            VISIT.replace("2025-06-09", "2025-02-01/2025-02-03").replace("s001", "s000") + TALKS,
            {"sources": RECENT},
            (
                "Last met at the top on 1–3 Feb 2025 (Tokayev–Radev, Astana). "
                "Last contact below that level on 11 Apr 2025 (Vassilenko–Hadjiev)."
            ),
        ),
        (
            VISIT.replace("2025-06-09", "2025-04-26..2025-05-10"),
            {},
            (
                "Last met at the top between 26 Apr and 10 May 2025 (Tokayev–Radev, Astana). "
                "Nothing on file since Jun 2025 (17 months)."
            ),
        ),
    ],
)
def test_every_form(catalog: Callable[..., Catalog], events: str, more: dict[str, str], sentence: str) -> None:
    assert said(where_we_stand(read(catalog, DAY, events=events, **more))) == sentence


def test_what_was_reported_this_month_is_no_silence(catalog: Callable[..., Catalog]) -> None:
    line = where_we_stand(read(catalog, date(2025, 6, 20), events=VISIT))
    assert said(line) == "Last met at the top on 9 Jun 2025 (Tokayev–Radev, Astana)."
    assert (line.lead, [m.label for s in line.sentences for m in s.marks]) == ("Where we stand", ["1"])


def test_who_looked_later_had_not_looked_yet(catalog: Callable[..., Catalog]) -> None:
    line = where_we_stand(read(catalog, date(2026, 11, 19), events=VISIT, counterparts=LOOKED))
    assert said(line).endswith("Nothing on file since Jun 2025 (17 months).")
    assert date(2026, 11, 19) < DAY
