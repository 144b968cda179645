"""Checks over the whole catalog: a tuple of small functions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, partial
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic
from briefgen.domain import links
from briefgen.domain.catalog import SETTINGS, Catalog
from briefgen.language import gettext as _
from briefgen.reading.partial import Unread
from briefgen.reading.rules import (
    briefs,
    confidences,
    copied,
    documents,
    events,
    figures,
    letters,
    meetings,
    overtaken,
    own,
    places,
    references,
    settings,
    sides,
    sources,
    titles,
)
from briefgen.reading.rules.findings import Finding, Rule
from briefgen.reading.rules.known import counterparts, days
from briefgen.reading.rules.likeness import names, repeated

# The references come first: the other rules follow them.
REFERENCE_RULES: tuple[Rule, ...] = (
    references.statements_have_a_source,
    references.nothing_is_listed_twice,
    references.home_is_no_counterpart,
    references.named_fields_exist,
    references.slugs_are_unique,
)
RULES: tuple[Rule, ...] = (
    events.events_have_a_status,
    events.held_is_not_ahead,
    documents.reached_is_not_ahead,
    documents.events_of_what_was_reached_are_not_ahead,
    documents.exchanges_name_their_event,
    documents.promises_are_due_after_they_were_made,
    events.hours_exist,
    events.sessions_belong_to_a_series,
    events.stops_lie_inside,
    events.events_are_over_in_time,
    places.hours_are_those_of_the_venue,
    events.rules_match_their_first_day,
    events.public_holidays,
    events.one_top_level_event_a_day,
    sides.everybody_is_of_a_side_that_meets,
    sides.bodies_are_of_their_peoples_side,
    sides.series_are_with_the_counterparts,
    meetings.meetings_have_somebody_to_meet,
    meetings.points_rest_on_sourced_facts,
    meetings.what_is_written_fits_the_front,
    briefs.the_bottom_line_is_called_so_what,
    briefs.what_is_written_fits_the_memo,
    overtaken.lines_are_not_overtaken,
    figures.figures_have_a_value,
    figures.facts_have_a_text,
    figures.figures_are_of_a_counterpart,
    figures.money_is_not_counted_in_heads,
    figures.units_are_written_one_way,
    figures.sums_add_up,
    figures.shares_fit_their_target,
    figures.growth_has_a_base,
    figures.growth_is_on_an_earlier_time,
    figures.nothing_falls_by_more_than_all,
    figures.values_are_in_proportion,
    confidences.confidences_stay_in,
    confidences.private_names_stay_in,
    confidences.events_have_a_public_status,
    names.names_are_apart,
    names.sources_are_cited,
    repeated.nothing_stands_there_twice,
    references.nothing_withdrawn_is_named,
    references.words_are_no_misspelt_ids,
    settings.languages_have_a_catalogue,
    settings.texts_are_read,
    settings.domain_is_ones_own,
    settings.format_is_known,
    letters.families_are_installed,
    letters.fonts_have_the_letters,
    copied.texts_are_plain_words,
    copied.texts_tell_something,
    copied.titles_are_short,
    copied.letters_are_those_that_were_written,
    copied.addresses_end_with_themselves,
    sources.reports_rest_on_one_time,
    sources.languages_are_no_states,
    sources.fields_are_cited_within_their_report,
    sources.nothing_lies_beyond_reach,
    counterparts.capitals_are_capitals,
    counterparts.clocks_are_those_of_the_capital,
    counterparts.the_union_has_its_members,
    days.national_days_are_holidays,
    days.titles_recall_the_same_year,
    days.what_is_recalled_came_before,
    days.jubilees_tell_since_when,
    titles.sessions_are_those_of_the_title,
    titles.places_are_those_of_the_title,
    titles.states_are_those_of_the_title,
    titles.days_are_those_of_the_title,
    own.findings,
)
ABOUT_ABSENCE = frozenset({"W410", "W413"})
ABOUT_WHAT_IS_MISSING = frozenset({"E202", "E305", "E320", "E321"})  # in a record
# What a rule reads of a record. It looks at a record with faults too, where none of these is among them; a rule that is
# not named here looks at sound records alone.
_DAY = frozenset({"reports", "source", "basis", "date", "published"})
NEEDED: dict[Rule, frozenset[str]] = {
    references.statements_have_a_source: frozenset({"reports", "source", "basis"}),
    references.nothing_is_listed_twice: frozenset(),
    references.home_is_no_counterpart: frozenset({"home"}),
    references.named_fields_exist: frozenset(),
    references.slugs_are_unique: frozenset({"slug"}),
    events.events_have_a_status: _DAY | {"status", "unset"},
    events.held_is_not_ahead: _DAY | {"status", "when"},
    documents.reached_is_not_ahead: _DAY | {"state", "when"},
    documents.events_of_what_was_reached_are_not_ahead: _DAY | {"state", "event", "when", "unset", "withdrawn"},
    documents.exchanges_name_their_event: frozenset({"reports", "exchanged", "event", "unset"}),
    documents.promises_are_due_after_they_were_made: _DAY | {"state", "due"},
    events.hours_exist: frozenset({"reports", "when", "timezone", "stops"}),
    events.sessions_belong_to_a_series: frozenset({"session", "series"}),
    events.stops_lie_inside: frozenset({"reports", "when", "stops"}),
    events.events_are_over_in_time: frozenset({"reports", "when", "kind"}),
    events.rules_match_their_first_day: frozenset({"rule", "when", "kind"}),
    meetings.points_rest_on_sourced_facts: frozenset({"meeting", "points", "fact", "source"}),
    figures.figures_have_a_value: frozenset({"reports", "value", "change", "indicator"}),
    figures.facts_have_a_text: frozenset({"reports", "text", "unset"}),
    figures.growth_has_a_base: frozenset({"reports", "change", "by", "unit", "against"}),
    figures.nothing_falls_by_more_than_all: frozenset({"reports", "change", "by", "unit", "value"}),
    settings.languages_have_a_catalogue: frozenset({"languages"}),
    settings.domain_is_ones_own: frozenset({"domain", "address"}),
    settings.format_is_known: frozenset({"format"}),
    letters.families_are_installed: frozenset({"fonts"}),
    letters.fonts_have_the_letters: frozenset({"fonts", "withdrawn"}),
    copied.texts_are_plain_words: frozenset({"withdrawn"}),
    copied.texts_tell_something: frozenset({"withdrawn"}),
    copied.titles_are_short: frozenset({"withdrawn"}),
    copied.letters_are_those_that_were_written: frozenset({"withdrawn"}),
    copied.addresses_end_with_themselves: frozenset({"withdrawn", "url", "address"}),
    counterparts.capitals_are_capitals: frozenset({"code", "capital", "home"}),
    counterparts.clocks_are_those_of_the_capital: frozenset({"code", "capital", "timezone"}),
    counterparts.the_union_has_its_members: frozenset({"code", "members", "withdrawn"}),
    days.national_days_are_holidays: frozenset({"kind", "counterpart", "when", "rule", "withdrawn"}),
    days.jubilees_tell_since_when: frozenset({"kind", "recalls", "when", "rule", "basis", "date", "withdrawn"}),
    days.titles_recall_the_same_year: frozenset({"title", "recalls", "when", "rule"}),
    days.what_is_recalled_came_before: frozenset({"recalls", "when"}),
    confidences.confidences_stay_in: frozenset({"reports", "private", "draft", "source", "basis"}),
}


class Surroundings(NamedTuple):
    """What is known beside the catalog: how texts were written, the domains of the calendars that are published, the day.

    ``faulty``: something is wrong in the files, so that they may hold more than was read.
    """

    written: tuple[Finding, ...] = ()
    published: frozenset[str] = frozenset()
    today: date = date.max
    faulty: bool = False


NOTHING = Surroundings()


def check(catalog: Catalog, unread: Unread | None = None, around: Surroundings = NOTHING) -> list[Diagnostic]:
    """Everything wrong over the whole catalog; ``unread`` is what of the project could not be read."""
    unread = unread or Unread()
    everything = unread.added_to(catalog)
    findings = list(references.references_lead_somewhere(everything, unread))
    findings += [f for rule in REFERENCE_RULES for f in _judged(rule, unread, partial(links.without, everything))]
    findings += sources.nothing_rests_on_what_lies_ahead(everything, around.today)
    unsound = frozenset(finding.record for finding in findings)
    sound = cache(lambda gone: links.sound(everything, gone | unsound))
    stays = [] if "domain" in unread.calendar else settings.domain_stays(everything, around.published)
    ahead = sources.nothing_is_written_ahead(everything, around.today)
    found = [*around.written, *stays, *ahead, *(f for rule in RULES for f in _judged(rule, unread, sound))]
    found = _accepted(found, everything)
    if around.faulty or unread or sound(frozenset()) is not everything:
        # What could not be read may be what cites the source, or what gave the accepted warning.
        found = [f for f in found if f.code not in ABOUT_ABSENCE]
    return [finding.diagnostic(everything) for finding in (*findings, *found)]


def _judged(rule: Rule, unread: Unread, without: Callable[[frozenset[str]], Catalog]) -> Iterator[Finding]:
    """What a rule finds in the records of which all is there that it needs."""
    needed = NEEDED.get(rule)
    if (needed is None and unread.calendar) or (needed and needed & unread.calendar):
        return iter(())
    return rule(without(unread.beyond(needed)))


def _accepted(findings: list[Finding], catalog: Catalog) -> list[Finding]:
    """Leave out the warnings a curator has accepted, and name acceptances that no longer accept anything."""
    keepers = [(SETTINGS, catalog.calendar.accept), *((record.id, record.accept) for record in catalog.records())]
    accepted = {(identity, acceptance.code) for identity, accepts in keepers for acceptance in accepts}
    used = {(f.record, f.code) for f in findings} & accepted
    kept = [f for f in findings if (f.record, f.code) not in accepted]
    for identity, code in sorted(accepted - used):
        message = _("{code} is accepted here, but there is no such warning").format(code=code)
        kept.append(Finding("W413", (identity, "accept"), message, _("delete the line under “accept:”")))
    return kept


__all__ = ["ABOUT_WHAT_IS_MISSING", "REFERENCE_RULES", "RULES", "check"]
