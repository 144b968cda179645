from __future__ import annotations

import tomllib

import pytest
from babel import Locale

from briefgen.auditing.languages import (
    Language,
    _declined,
    _longest,
    _meant,
    _parted,
    known_languages,
    language,
)
from briefgen.auditing.spoken.tables import HERE

TABLES = (
    "magnitudes", "measures", "folds", "fractions", "numerals", "statistics", "qualifiers", "behind", "currencies", "months", "relative", "parts", "spans", "indicators",
    "directions", "reach", "words", "states", "events", "concepts", "countries",
    "chambers", "kinds", "occasions", "weekdays", "halves", "ceilings", "houses", "drafting", "units", "things", "balances",
    "visits", "matters", "passports", "rates", "deeds",
)  # fmt: skip


def test_seven_languages_are_read() -> None:
    assert known_languages() == ("bg", "en", "et", "kk", "lt", "ro", "ru")


@pytest.mark.parametrize("code", known_languages())
def test_a_language_has_every_table_and_every_meaning_english_has(code: str) -> None:
    english, other = language("en"), language(code)
    assert set(other.words) == {
        *TABLES,
        "agents",
        "trading",
        "bureaus",
        "ratios",
        "excepted",
        "roles",
        *(
            (
                "marks",
                "also",
                "connectors",
                "contraries",
                "sides",
                "gatherings",
                "qualities",
                "citing",
                "topics",
                "stances",
                "called",
            )
            if code == "en"
            else ("prefixes", "cities", "letters")
        ),
    }
    for table in TABLES:
        if table not in ("folds", "fractions", "numerals", "countries"):
            only_here = {"assembly"} if table == "concepts" and code != "en" else set()
            assert set(other.table(table)) == set(english.table(table)) | only_here, table
        assert all(word.strip() for words in other.table(table).values() for word in words)


def test_a_language_without_a_table_has_what_cldr_knows() -> None:
    finnish = language("fi")
    assert (finnish.known, finnish.months_in("tammikuu")) == (False, ((0, 8, 1),))
    assert finnish.found("weekdays", "sunnuntaina") == {"6"}
    assert finnish.found("events", "pidettiin") == frozenset()


def test_a_star_is_any_ending_and_words_are_whole() -> None:
    english = language("en")
    assert [english.says("events", "cancelled", text) for text in ("cancelled", "Cancels", "uncancelled", "called  off")] == [
        True, True, False, True,
    ]  # fmt: skip
    heads = (
        "the head of the Kazakh state",
        "the head of the state",
        "Head of  State",
        "the head of the whole Kazakh state",
    )
    assert [english.says("concepts", "president", text) for text in heads] == [True, False, True, False]
    assert english.marked("events", "Cancels, cancelled") == (("cancelled", 0, 7), ("cancelled", 9, 18))
    assert english.marked("concepts", "The deputy mayor, ex-president") == (
        ("deputy", 4, 10), ("mayor", 11, 16), ("president", 21, 30), ("former", 18, 21),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("code", "text", "months"),
    [
        ("en", "from Sept. to December", ((5, 9, 9), (14, 22, 12))),
        ("lt", "birželį", ((0, 7, 6),)),
        ("fi", "tammikuu", ((0, 8, 1),)),  # from CLDR alone
        ("en", "a march and Marches", ((2, 7, 3),)),
    ],
)
def test_where_months_are_named(code: str, text: str, months: tuple[tuple[int, int, int], ...]) -> None:
    assert language(code).months_in(text) == months


@pytest.mark.parametrize(
    ("word", "means"),
    [
        ("visit", True),
        ("visits", False),
        ("talked", True),
        ("talk", True),
        ("retalk", False),
        ("viceminister", True),
        ("viceministers", False),
        ("reconvened", True),
        ("convent", True),
        ("conve", False),
    ],
)
def test_a_word_is_whole_a_beginning_an_ending_or_a_middle(word: str, means: bool) -> None:
    table = _parted({"table": {"it": ("visit", "talk*", "*minister", "*conven*")}})
    assert _meant(table, word) == ({("table", "it")} if means else set())


def test_of_words_that_overlap_the_first_and_the_longest_counts() -> None:
    english = language("en")
    text = "In the year before last, US$ 5 and 5 US dollars"
    assert english.marked("currencies", text) == (
        ("dollar", 40, 47), ("USD", 37, 47), ("USD", 25, 28), ("USD", 27, 28),
    )  # fmt: skip
    assert english.places("currencies", "USD", text) == [(25, 28), (37, 47)]
    assert [english.end_of("currencies", "USD", text, at) for at in (25, 26, 37)] == [28, 0, 47]


def test_words_are_looked_for_from_one_place_to_another() -> None:
    text = "Talks were cancelled."
    spans = ((0, 21), (11, 20), (12, 21), (11, 19))
    assert [language("en").says("events", "cancelled", text, *span) for span in spans] == [True, True, False, False]
    assert language("en").says("events", "postponed", text) is False


def test_a_single_word_means_what_its_tables_say() -> None:
    english = language("en")
    assert (english.meant_by("magnitudes", "Millions"), english.meant_by("magnitudes", "Riga")) == (("million",), ())
    assert [english.means(word) for word in ("Millions", "Riga", "Latvia")] == [True, False, False]


@pytest.mark.parametrize("code", known_languages())
def test_every_name_of_a_month_or_a_weekday_is_known(code: str) -> None:
    known = language(code)
    for name in known_names(code):
        assert known.months_in(name) or known.found("weekdays", name), name
    assert not known.months_in("1 2")


@pytest.mark.parametrize("code", known_languages())
def test_no_table_repeats_a_month_that_cldr_has(code: str) -> None:
    own = tomllib.loads((HERE / f"{code}.toml").read_text(encoding="utf-8"))["months"]
    names = {name.casefold() for name in known_names(code)}
    assert [word for words in own.values() for word in words if word.casefold() in names] == []


def known_names(code: str) -> list[str]:
    locale = Locale.parse(code)
    tables = (table[form]["wide"] for form in ("format", "stand-alone") for table in (locale.months, locale.days))
    return [str(name) for table in tables for name in table.values()]


def test_a_lithuanian_weekday_is_declined() -> None:
    told = [
        language("lt").found("weekdays", word) for word in ("antradienis", "antradienį", "antradienio", "trečiadienį")
    ]
    assert told == [{"1"}, {"1"}, {"1"}, {"2"}]


@pytest.mark.parametrize(
    ("code", "text", "table"),
    [
        ("ru", "экспорт", "concepts"),
        ("lt", "eksportas buvo", "concepts"),
        ("ro", "a fost primit", "concepts"),
        ("ru", "после последних", "concepts"),
        ("ro", "anul 2025", "events"),
        ("ru", "среди средств четверть", "weekdays"),
        ("bg", "Петър", "weekdays"),
        ("kk", "Жұмабаев", "weekdays"),
        ("kk", "жүзеге асыру", "numerals"),
        ("lt", "trečiadienį", "numerals"),
        ("lt", "daugiau nei šimtas, ne tik, netrukus", "words"),
        ("ru", "не только", "words"),
        ("ru", "заключительный", "states"),
        # who is consulted is no consul
        ("ru", "прошли консультации", "concepts"),
        ("bg", "проведоха консултации", "concepts"),
        ("ro", "la consultările din iulie", "concepts"),
        ("kk", "консультациялар өтті", "concepts"),
        ("lt", "vyko konsultacijos", "concepts"),
        ("et", "peeti konsultatsioone", "concepts"),
        # papers of intent are no intentions
        ("en", "a letter of intent", "states"),
        ("bg", "протокол за намерения", "states"),
        ("ru", "протокол о намерениях", "states"),
        ("kk", "ниеттер туралы", "states"),
        ("ro", "scrisoare de intenție", "states"),
        ("lt", "ketinimų protokolas", "states"),
        ("et", "kavatsuste protokoll", "states"),
        # a part of a continent, a bank of many states and a parliament's elections are not the European Union
        ("en", "the European Bank for Reconstruction and Development; Central European firms", "countries"),
        ("bg", "Европейската банка за възстановяване; в Централна Европа", "countries"),
        ("ru", "Европейский банк реконструкции, страны Центральной Европы, на выборах в Европарламент", "countries"),
        ("kk", "Еуропа қайта құру және даму банкі; Орталық Еуропаға", "countries"),
        ("ro", "Banca Europeană pentru Reconstrucție; în Europa Centrală; alegerile europene", "countries"),
        (
            "lt",
            "Europos rekonstrukcijos ir plėtros bankas; Vidurio Europoje; Europos Parlamento rinkimuose",
            "countries",
        ),
        ("et", "Euroopa Rekonstruktsiooni- ja Arengupank; Euroopa Parlamendi valimistel", "countries"),
    ],
)
def test_words_that_look_like_others_do_not_mean_them(code: str, text: str, table: str) -> None:
    assert language(code).found(table, text) == frozenset()


def test_what_is_denied_by_a_prefix_is_denied() -> None:
    assert [language("lt").found("words", text) for text in ("nevyks", "nesuderinta")] == [{"not"}, {"not"}]


def test_views_that_are_exchanged_sign_nothing() -> None:
    texts = ("обменялись мнениями", "обменялись нотами")
    assert [language("ru").says("states", "signed", text) for text in texts] == [False, True]


def test_what_is_said_between_two_places() -> None:
    english = language("en")
    text = "It was cancelled, they left"
    at = (text.index("cancelled"), text.index(","))
    assert [english.says("events", "cancelled", text, *place) for place in (at, (at[0] + 1, at[1]), (at[0], at[1] - 1))] == [
        True, False, False,
    ]  # fmt: skip
    assert english.says("events", "cancelled", text, at[0])
    assert not english.says("events", "cancelled", text, at[1])
    assert not english.says("events", "postponed", text)
    assert english.places("events", "cancelled", text) == [at]
    assert english.places("events", "postponed", text) == []
    assert english.end_of("events", "cancelled", text, at[0]) == at[1]
    assert english.end_of("events", "cancelled", text, at[0] + 1) == 0
    assert english.end_of("events", "postponed", text, at[0]) == 0


@pytest.mark.parametrize(
    ("code", "case", "words"),
    [
        ("kk", "from", ["миллионнан"]),
        ("kk", "to", ["Эстонияға", "Одағына"]),
        ("kk", "where", ["Эстонияға", "Эстонияда", "Одағына"]),
        ("et", "from", ["29-lt", "neljast"]),
        ("et", "to", ["Kasahstanile", "Kasahstanisse"]),
        ("et", "until", ["miljonini", "Kasahstani"]),
        ("et", "where", ["Kasahstanis", "Kasahstanisse"]),
        ("et", "among", ["neljast"]),
        ("lt", "where", ["Kazachstane", "Kazachstaną"]),
        ("ru", "to", []),
    ],
)
def test_endings_by_which_a_case_tells(code: str, case: str, words: list[str]) -> None:
    told = {
        "kk": "миллионнан Эстонияға Эстонияда Одағына Украина Қазақстан",
        "et": "29-lt neljast Kasahstanile miljonini Kasahstani Kasahstanis Kasahstanisse",
        "lt": "Kazachstane Kazachstaną Kazachstano",
    }
    assert [word for word in told.get(code, "Казахстану").split() if language(code).ends(case, word)] == words


def test_what_a_language_is_unless_its_table_says_otherwise() -> None:
    plain = Language("xx", {})
    assert (plain.known, plain.capital_months, plain.months_beside_numbers, plain.adjectives_behind) == (
        True, False, False, False,
    )  # fmt: skip
    assert (plain.verbs_last, [code for code in known_languages() if language(code).verbs_last]) == (False, ["kk"])
    assert plain.table("months") == {}
    of_each = {
        code: (spoken.capital_months, spoken.months_beside_numbers, spoken.adjectives_behind)
        for code in known_languages()
        for spoken in (language(code),)
    }
    assert of_each == {
        "bg": (False, False, False), "en": (True, False, False), "et": (False, False, False),
        "kk": (False, True, False), "lt": (False, False, False), "ro": (False, True, True), "ru": (False, False, False),
    }  # fmt: skip


def test_an_unknown_language_has_neither_months_nor_weekdays() -> None:
    unknown = language("zz")
    assert (unknown.known, unknown.months_in("January"), unknown.marked("weekdays", "Monday")) == (False, (), ())
    assert unknown.words["months"] == {str(n): () for n in range(1, 13)}


def test_phrases_that_do_not_mean_what_they_look_like_cover_what_stands_within_them_only() -> None:
    romanian = language("ro")
    assert romanian.says("words", "not", "nu vine")
    assert not romanian.says("words", "not", "nu numai azi")
    assert romanian.places("words", "not", "nu vine, nu numai azi, nu merge") == [(0, 2), (23, 25)]


def test_a_word_takes_every_ending_of_its_language_and_none() -> None:
    assert list(_declined(("word~", "other"), ("a", "ul"))) == ["word", "worda", "wordul", "other"]


def test_the_longest_part_of_a_phrase() -> None:
    assert [_longest(phrase) for phrase in ("*kond* ja", "a BCD", "ab*cde*")] == ["kond", "bcd", "cde"]


@pytest.mark.parametrize(
    ("code", "word", "keys"),
    [
        ("bg", "вицепремиерът", {"deputy", "prime-minister"}),
        ("lt", "viceprezidentė", {"deputy", "president"}),
        ("ro", "viceprim-ministrului", {"deputy", "minister", "prime-minister"}),
        ("et", "aseesimees", {"deputy", "chair", "speaker"}),
        ("ru", "замминистра", {"deputy", "minister"}),
        ("lt", "eksmeras", {"former", "mayor"}),
        ("ro", "extern", {"foreign"}),
        ("lt", "vicekanta", {"deputy"}),  # no office behind it; the table has the beginning itself
    ],
)
def test_an_office_may_be_written_together_with_what_changes_it(code: str, word: str, keys: set[str]) -> None:
    assert language(code).found("concepts", word) == keys
