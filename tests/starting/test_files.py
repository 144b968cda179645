from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest
import yaml
from msgspec.structs import replace

from briefgen.diagnostics import BriefgenError
from briefgen.reading.load import Loaded, load_text
from briefgen.starting.files import desk_files, write_desk
from briefgen.starting.plan import Host, NationalDay, Plan
from briefgen.starting.states import state

PLAN = Plan(
    home=state("NO"),
    counterparts=(state("BG"), state("JP")),
    title="Norway: bilateral calendar",
    timezone="Europe/Oslo",
    domain="norway.example",
    begun=date(2026, 11, 26),
)
DAYS = (NationalDay("NO", 5, 17, "Constitution Day"), NationalDay("BG", 3, 3, "Liberation Day: 3 March"))


def read(plan: Plan) -> Loaded:
    files = desk_files(plan)
    return load_text({p: t for p, t in files.items() if p == "events.yaml" or p.startswith("seeds/")})


def told(plan: Plan) -> list[tuple[str, str]]:
    return [(found.code, str(found.location)) for found in read(plan).diagnostics]


@pytest.mark.parametrize(
    "plan",
    [
        PLAN,
        replace(PLAN, national_days=DAYS, counterparts=(state("EU"), state("BG"))),
        replace(PLAN, title='Calendrier « à deux » : #1 "test" \\ {x} [y] — Търговска палата', timezone="Asia/Tokyo"),
        replace(PLAN, home=state("JP"), counterparts=(state("TK"),), title="NO"),  # a title that is no code
        replace(PLAN, begun=date(2024, 2, 29)),
    ],
    ids=["plain", "with days", "odd words", "without a capital", "leap day"],
)
def test_the_only_thing_to_be_told_is_the_domain(plan: Plan) -> None:
    assert told(plan) == [("W434", "events.yaml:13:11")]


def test_the_example_of_an_event_can_be_replaced_alone() -> None:
    files = desk_files(replace(PLAN, domain="desk.mfa.no"))
    before, example = files["events.yaml"].split("  # An example")
    assert "draft: true" in example
    kept = {p: t for p, t in files.items() if p.startswith("seeds/")} | {"events.yaml": before}
    assert [found.message for found in load_text(kept).diagnostics] == []


def test_with_a_domain_nothing_is_to_be_told() -> None:
    plan = replace(PLAN, domain="desk.mfa.no", address="https://desk.mfa.no/calendar")
    assert told(plan) == []
    loaded = read(plan)
    assert loaded.catalog
    calendar = loaded.catalog.calendar
    assert (
        str(calendar.title),
        calendar.home,
        calendar.timezone,
        calendar.domain,
        calendar.address,
        calendar.paper,
    ) == (
        "Norway: bilateral calendar",
        "NO",
        "Europe/Oslo",
        "desk.mfa.no",
        "https://desk.mfa.no/calendar",
        "A4",
    )


def test_every_kind_of_record_has_an_example_that_is_a_draft() -> None:
    loaded = read(PLAN)
    assert loaded.whole
    assert loaded.catalog
    drafts = {
        kind: len(loaded.whole.kinds()[kind]) - len(loaded.catalog.kinds()[kind]) for kind in loaded.whole.kinds()
    }
    assert drafts == {kind: int(kind != "counterparts") for kind in drafts}
    assert [(c.id, c.capital and str(c.capital), c.timezone, c.slug) for c in loaded.catalog.counterparts.values()] == [
        ("BG", "Sofia", "Europe/Sofia", "bulgaria"),
        ("JP", "Tokyo", "Asia/Tokyo", "japan"),
    ]


def test_national_days_are_kept_as_they_were_told() -> None:
    catalog = read(replace(PLAN, national_days=DAYS)).catalog
    assert catalog
    assert [(d.id, str(d.title), d.counterpart, str(d.when), d.rule) for d in catalog.reference_days.values()] == [
        ("no-national-day", "Constitution Day", "NO", "2026-05-17", "FREQ=YEARLY"),
        ("bg-national-day", "Liberation Day: 3 March", "BG", "2026-03-03", "FREQ=YEARLY"),
    ]
    told = {str(d.basis.text) for d in catalog.reference_days.values()}
    assert told == {"Told by the desk when it began"}  # it is printed: what is to be done about it stands in a comment


def test_a_day_that_was_not_told_is_asked_for_with_what_it_may_be() -> None:
    text = desk_files(replace(PLAN, national_days=DAYS))["seeds/reference-days.yaml"]
    (asked,) = (line for line in text.splitlines() if "was not told" in line)
    assert asked.removeprefix("# The national day of Japan (JP) was not told. Public holidays that may be it: ") == (
        "02-11 (Foundation Day), 02-23 (Emperor's Birthday), 05-03 (Constitution Day)."
    )


def test_paper_is_that_of_the_country() -> None:
    plan = replace(PLAN, home=state("MX"))
    assert "  paper: Letter\n" in desk_files(plan)["events.yaml"]


@pytest.mark.parametrize("host", [None, *Host])
def test_there_is_no_word_of_another_desk(host: Host | None) -> None:
    texts = "\n".join(desk_files(replace(PLAN, publish=host, national_days=DAYS)).values()).lower()
    assert "norway" in texts
    assert [word for word in ("kazakh", "astana", "almaty", "[[", "]]", "[%") if word in texts] == []


def test_editors_find_the_schemas() -> None:
    files = desk_files(PLAN)
    settings = json.loads(files[".vscode/settings.json"])
    assert len(settings["yaml.schemas"]) == 10
    assert {path for path in settings["yaml.schemas"] if path not in files} == set()
    assert [json.loads(files[path])["title"] for path in list(settings["yaml.schemas"])[:2]] == [
        "events.yaml",
        "seeds/sources.yaml",
    ]
    json.loads(files[".vscode/tasks.json"])


def test_workflows_come_where_they_are_wanted() -> None:
    made = {host: set(desk_files(replace(PLAN, publish=host))) - set(desk_files(PLAN)) for host in Host}
    assert made == {
        Host.GITHUB: {".github/workflows/publish.yaml"},
        Host.GITLAB: {".gitlab-ci.yml"},
        Host.NGINX: {"nginx.conf"},
        Host.CADDY: {"Caddyfile"},
        Host.CONTAINER: {"Containerfile"},
    }


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "people.yaml").write_text("mine")
    with pytest.raises(BriefgenError) as refused:
        write_desk(tmp_path, desk_files(PLAN))
    assert (str(refused.value), refused.value.hint) == (
        f"{tmp_path} has seeds/people.yaml already; nothing was written.",
        "Begin a desk in an empty folder.",
    )
    assert [path.name for path in tmp_path.rglob("*")] == ["seeds", "people.yaml"]


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match=r"aaa/seeds/sources\.yaml cannot be written: File name too long$"):
        write_desk(tmp_path / ("a" * 300), desk_files(PLAN))


def test_a_desk_that_was_interrupted_is_begun_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls, files = os.fsync, iter(range(3)), desk_files(PLAN)

    def interrupted(handle: int) -> None:
        if next(calls, None) is None:
            raise KeyboardInterrupt
        real(handle)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupted)
        with pytest.raises(KeyboardInterrupt):
            write_desk(tmp_path, files)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    write_desk(tmp_path, files)
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()} == set(files)


def test_the_union_is_begun_with_those_of_its_members_that_are_counterparts() -> None:
    plan = replace(PLAN, counterparts=(state("EU"), state("BG"), state("CH"), state("RO")))
    entries = yaml.safe_load(desk_files(plan)["seeds/counterparts.yaml"])
    assert [(one["code"], one.get("members")) for one in entries] == [
        ("EU", ["BG", "RO"]),
        ("BG", None),
        ("CH", None),
        ("RO", None),
    ]
    assert told(plan) == [("W434", "events.yaml:13:11")]
