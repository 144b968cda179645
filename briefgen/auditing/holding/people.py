"""People held against a passage: their names, the posts beside them, who said what."""

from __future__ import annotations

from briefgen.auditing.holding.beside import accredited
from briefgen.auditing.holding.beside.appointments import (
    behind_brackets,
    has_post_behind,
    heads,
    is_appointed,
    is_succeeded,
    united_nations,
    without_names_there,
)
from briefgen.auditing.holding.beside.qualified import REACH, is_set_off, right_before, right_behind
from briefgen.auditing.holding.beside.spelt_alike import is_heard, is_spelt_alike
from briefgen.auditing.holding.beside.towns import names_town_of
from briefgen.auditing.holding.bodies import body_named
from briefgen.auditing.holding.case import Case, bodies_named, keys_of, spellings
from briefgen.auditing.holding.context import portfolios, posts
from briefgen.auditing.holding.context.meant import OFFICES, RANKED, hits, meant, named, whole
from briefgen.auditing.holding.context.other_names import begins_with_another, strangers, turned_with_another
from briefgen.auditing.holding.joined import HEADS, joined
from briefgen.auditing.holding.missing import envoys
from briefgen.auditing.holding.places import is_told_as_capital
from briefgen.auditing.holding.progress.mentioned import in_no_part
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.naming import Hit, tokens
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.alike import is_latin
from briefgen.auditing.spoken.sounds import in_english_letters, is_of_another_sex
from briefgen.auditing.verdicts import HELD, Held, Verdict, doubtful, in_part, worst, wrong
from briefgen.domain.model import Person
from briefgen.language import gettext as _

QUALIFYING = RANKED | {"#first"}
_LANDS, _TOWNS = keys_of("region province county district oblast prefecture"), keys_of("city town")


def hold_named(case: Case, identity: str) -> Held:
    """A person named in the passage, by name, alias or native spelling."""
    person = case.catalog.people.get(identity)
    if person is None or any("name" in report.inferred for report in person.reports):
        return HELD
    if any(hits(person, sentence) for sentence in case.passage):
        return HELD
    if (found := meant(case, person)) is not None:
        return found
    message = _("{name} is not named in {source}").format(name=person.name, source=case.passage.cited)
    hint = _("cite the passage with the name, or add the spelling it prints to “aliases:”")
    return (wrong if case.passage.english or is_latin(person.name) is is_latin(case.passage.text) else doubtful)(
        "V505", message, hint
    )


def hold_participant(case: Case, identity: str) -> Held:
    """A participant: named there, and of a side that the event concerns."""
    held = hold_named(case, identity)
    person = case.catalog.people.get(identity)
    sides = case.counterparts
    if held is HELD and person and posts.is_absent(case, person):
        message = _("{source} tells that {name} did not take part").format(source=case.passage.cited, name=person.name)
        return doubtful("V505", message, _("see who took part in this one"))
    if held is HELD and person and (mentioned := in_no_part(case, person)) is not None:
        return mentioned
    if held.verdict < Verdict.IN_PART or person is None or not sides:
        return held
    if person.side in (*sides, case.catalog.calendar.home) or _of_one_union(case, person.side, sides):
        return held
    message = _("{name} is of {side}, which the event does not concern").format(name=person.name, side=person.side)
    return doubtful("V519", message, _("see who took part in this one"))


def _of_one_union(case: Case, side: str, sides: tuple[str, ...]) -> bool:
    unions = (u for u in case.catalog.counterparts.values() if u.members and side in (u.id, *u.members))
    return any(u.id in sides or side == u.id for u in unions)


def hold_name(case: Case, person: Person) -> Held:
    """The name on file: printed, or spelt so that it sounds the same; a native spelling is the curator's."""
    if any(sentence.names.full(person.name) for sentence in case.passage):
        return HELD
    spelt = [
        s
        for s in (*person.aliases, *((person.native,) if person.native else ()))
        if any(is_latin(s) is is_latin(x.text) and x.names.spelt(s) for x in case.passage)
    ]
    others = any(
        s.names.other_given(person.name)
        or (not spelt and begins_with_another(s, person.name))
        or turned_with_another(s, person.name)
        for s in case.passage
    )
    full = [s for s in spelt if len(tokens(s)) > 1 or not others]  # a surname alone may be another's
    if any(is_spelt_alike(person.name, spelling) for spelling in full):
        return HELD
    if any(is_spelt_alike(person.name, s, but=1) for s in spelt if is_latin(s) is not is_latin(person.name)):
        return in_part(_("the passage prints another spelling that is on file"))
    surnames = not others and [hit for sentence in case.passage for hit in sentence.names.person((person.name,))]
    if surnames:
        return in_part(_("the passage prints the surname alone"))
    if full:
        other = _("{source} prints “{spelling}”, which does not sound like {name}")
        message = other.format(source=case.passage.cited, spelling=full[0], name=person.name)
        return doubtful("V505", message, _("see whether the name and the aliases are those of one person"))
    message = _("{name} is not named in {source}").format(name=person.name, source=case.passage.cited)
    return wrong("V505", message, _("cite the passage with the name, or add the spelling it prints to “aliases:”"))


def hold_native(person: Person) -> Held:
    """The native spelling, which the curator knows: it sounds like the name."""
    native = in_english_letters(person.native or "")
    alike = is_spelt_alike(person.name, native) and not is_of_another_sex(person.name, native)
    if not native or not is_heard(native) or alike:
        return HELD
    message = _("{native} does not sound like {name}").format(native=person.native, name=person.name)
    return doubtful("V505", message, _("put the spelling of this name"))


def hold_post(case: Case, person: Person, post: str) -> Held:
    """The post beside the name, with what changes it (deputy, former) and whose it is."""
    if not case.passage.known:
        return in_part(_("the words of this language are not on file"))
    best: Held | None = None
    for sentence in case.passage:
        for hit in whole(hits(person, sentence)):
            held = _of_the_one_before(person, post, sentence, hit) or _post_beside(case, person, post, (sentence, hit))
            best = held if best is None or held.verdict > best.verdict else best
    if best is None:
        return in_part(_("no name stands beside the post"))
    return worst((best, *envoys.at_large(case, person, post)))


def _of_the_one_before(person: Person, post: str, sentence: Sentence, hit: Hit) -> Held | None:
    """That somebody is told as the one whom another follows in the post that is called a former one."""
    want = keys_of(post) - {f"@{person.side}"}
    if "#former" in want and want - {"#former"} <= sentence.keys.all and is_succeeded(sentence, hit):
        return in_part(_("told as the one whom another follows in the post"))
    return None


def _post_beside(case: Case, person: Person, post: str, where: tuple[Sentence, Hit]) -> Held:
    sentence = where[0]
    led = posts.leading(sentence, _others(case, person, sentence), where[1])
    have = posts.presiding(_beside(case, person, post, where) | led)
    want = posts.keys_of_post(case, without_names_there(post, where[0]), have)
    have |= united_nations(sentence) & want
    if _is_other(case, person, (have, want), where, post):
        others = {identity: found for identity, found in named(case, sentence).items() if identity != person.id}
        if (told := posts.deputising(case, sentence, others, want)) is not None:
            return told
        own = {f"@{person.side}"} if person.side == case.catalog.calendar.home else set()  # “with his counterpart X”
        lent = posts.lent(case, sentence, want - have - own, have)
        alone = lent is None or _is_other(case, person, (have | want, want), where, post)
        return _other_post(case, person, post) if lent is None or alone else lent
    land = _LANDS if not have & _TOWNS else frozenset()  # “Turkistan Governor” is that of the region
    words = {key for key in want - have - land if not key.startswith(("#", "@"))}
    words -= {key for city in posts.capitals(case).values() if is_told_as_capital(case, city) for key in keys_of(city)}
    if words and words <= posts.told_by_body(case, person):
        return in_part(_("the body of the post stands elsewhere in the text"))
    if words and sentence.source.language == ENGLISH:
        return (
            _other_post(case, person, post)
            if not (want & have)
            else doubtful(
                "V513",
                _("“{post}” stands otherwise beside {name} in {source}").format(
                    post=post, name=person.name, source=case.passage.cited
                ),
                _("put the post as the source gives it"),
            )
        )
    if any(key.startswith("@") for key in want - have):
        return in_part(_("whose post it is, the passage does not say beside the name"))
    return HELD


def _is_other(
    case: Case,
    person: Person,
    keys_there: tuple[frozenset[str], frozenset[str]],
    where: tuple[Sentence, Hit],
    post: str = "",
) -> bool:
    """Whether what stands beside a name is another post: of another head, rank, portfolio or country."""
    have, want = keys_there
    missing = {key for key in want - have if key.startswith(("#", "@"))}
    own = {f"@{code}" for code in (person.side, case.catalog.calendar.home)} | accredited.countries(case, person, want)
    known = own | (
        case.passage.keys - _of_others(case, want) if where[0].source.language == ENGLISH else case.passage.keys
    )
    added = (have & QUALIFYING) - want
    countries, wanted = (frozenset(key for key in keys if key.startswith("@")) for keys in (have, want))
    if wanted & countries:  # the ambassador of Kazakhstan in Sofia is one to Bulgaria
        missing = {key for key in missing if not (key.startswith("@") and names_town_of(where[0], key[1:]))}
    if posts.is_at_home(where[0], person.side) and wanted == {f"@{person.side}"}:
        countries &= posts.of_offices(where[0], _reach(case, person, where))
    return bool(
        posts.of_another_chamber(where[0], post, where[0].text[_reach(case, person, where)[0] : where[1].start])
        or any(key.startswith("#") or key not in known for key in missing)
        or (added and (right_before(*where, added, want) or right_behind(*where, added, want)))
        or ("#minister" in want and not any(fields <= want for fields in _portfolios(case, person, where)))
        or portfolios.of_another(
            where[0], posts.begins(where[0], _others(case, person, where[0]), where[1]), where[1].start, want
        )
        or portfolios.deputy_of_another(where[0], _reach(case, person, where), want)
        or (wanted and countries and not wanted & countries)
    )


def _of_others(case: Case, want: frozenset[str]) -> set[str]:
    """The countries for which others hold the same office: the Lithuanian Ambassador is none to Lithuania."""
    heads = want & HEADS
    found = (joint for sentence in case.passage for joint in joined(sentence.text).items()) if heads else ()
    return {
        f"@{code}" for (way, word), countries in found if way == "of" and _is_head(word, heads) for code in countries
    }


def _is_head(word: str, heads: frozenset[str]) -> bool:
    return any(f"#{key}" in heads for key in language(ENGLISH).meant_by("concepts", word))


def _reach(case: Case, person: Person, where: tuple[Sentence, Hit]) -> tuple[int, int]:
    """From where to where a post may stand around a name: behind it only where a mark sets it off."""
    sentence, hit = where
    others = _others(case, person, sentence)
    last = posts.ends(sentence, others, hit, REACH) if is_set_off(sentence, hit) else hit.end
    return posts.begins(sentence, others, hit), last


def _beside(case: Case, person: Person, post: str, where: tuple[Sentence, Hit]) -> frozenset[str]:
    """The keys of what stands before a name, back to the name before it, and of what follows it set off by a mark."""
    sentence, hit = where
    others = _others(case, person, sentence)
    stop = min((h.start for h in others if h.start >= hit.end), default=len(sentence.text))
    last = min(stop, hit.end + REACH)
    if (own_end := behind_brackets(sentence, hit.end)) > hit.end:
        last = own_end
    own = sentence.keys.between(hit.start, hit.end)  # King Harald
    first = posts.begins(sentence, others, hit)
    left = sentence.keys.between(first, hit.start)
    have = left | {key for key in own if key.startswith("#")} | posts.parted_by_name(sentence, hit)
    have |= frozenset() if have & OFFICES else posts.shared(sentence, others, hit)
    set_off = is_set_off(sentence, hit)
    if set_off and left & OFFICES and posts.is_told(sentence, hit):
        set_off = is_appointed(sentence, hit)
    english = sentence.source.language == ENGLISH
    if set_off or not (english or (left & OFFICES and not has_post_behind(sentence, hit.end, last))):
        behind = sentence.keys.between(hit.end, last)  # it may be of somebody of another country
        behind |= frozenset({"#chair"} if heads(sentence, hit) else ())
        if posts.has_come_to(case, post, (sentence, hit), behind):
            have, first = frozenset(), hit.start
        have |= {key for key in behind if set_off or not key.startswith("@")}
    else:
        last = hit.end
    bodies = [case.catalog.organisations.get(str(report.organisation)) for report in person.reports]
    bodies += [body for body, _start, _end in bodies_named(case, post) if body.country == person.side]
    for body in bodies:
        if body and any(sentence.names.spelt(s) for s in spellings(body)):
            have |= keys_of(str(body.name))
    return portfolios.without_house(have - posts.in_their_order(sentence, others, hit), post, sentence, (first, last))


def _others(case: Case, person: Person, sentence: Sentence) -> list[Hit]:
    """Where others are named: those on file, and whoever else has an office there."""
    there = named(case, sentence)
    on_file = [hit for found in (hits(person, sentence), *there.values()) for hit in found]
    others = [hit for identity, found in there.items() if identity != person.id for hit in found]
    return [*others, *strangers(sentence, tuple(on_file))]


def _portfolios(case: Case, person: Person, where: tuple[Sentence, Hit]) -> list[frozenset[str]]:
    sentence, hit = where
    return portfolios.before_name(sentence, posts.begins(sentence, _others(case, person, sentence), hit), hit.start)


def _other_post(case: Case, person: Person, post: str) -> Held:
    message = _("“{post}” does not stand beside {name} in {source}").format(
        post=post, name=person.name, source=case.passage.cited
    )
    return wrong("V513", message, _("put the post as the source has it on that day"))


def hold_organisation_of(case: Case, person: Person, identity: str) -> Held:
    """The body a person's post is in: named in the passage, or by the post's own words; of the same side."""
    body = case.catalog.organisations.get(identity)
    if body is None:
        return HELD
    if body.country and body.country != person.side:
        message = _("{name} is of {side}, the body of {country}").format(
            name=person.name, side=person.side, country=body.country
        )
        return doubtful("V519", message, _("put the body of the post"))
    held = body_named(case, body)
    own = getattr(case.report, "post", None)
    told = own and any(keys_of(spelling) <= keys_of(str(own)) for spelling in spellings(body))
    if held.verdict <= Verdict.READ_THIS_ONE and told and posts.stands_before(case, body):
        return in_part(_("the body of the post stands elsewhere in the text"))
    return held
