"""Typewritten signs as a typesetter sets them, and left where they may be something else."""

from __future__ import annotations

import time

import pytest

from briefgen.paper.typesetting import NBSP, set_words, typeset


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Kazakhstan's ambassador and the ministers' list", "Kazakhstan’s ambassador and the ministers’ list"),
        ('the "Central Asia – European Union" format', "the “Central Asia – European Union” format"),
        ('"Strategy 2050", ("as printed")', "“Strategy 2050”, (“as printed”)"),
        ("\"He called it 'the workers' year', twice\"", "“He called it ‘the workers’ year’, twice”"),
        ("'as usual', he said", "‘as usual’, he said"),
        ("in the '90s, of the 1990's, and '24", "in the ’90s, of the 1990’s, and ’24"),
        ("'Tis the season, rock 'n' roll", "’Tis the season, rock ’n’ roll"),
        ("O'Brien of l'\"Europe\"", "O’Brien of l’“Europe”"),
        ("the '2030 Strategy' and '30' of them, in '2030'", "the ‘2030 Strategy’ and ‘30’ of them, in ‘2030’"),
        ('"He said "no" twice"', "“He said ‘no’ twice”"),
        ('"A "B "C" b" a", ("D")', "“A ‘B “C” b’ a”, (“D”)"),
        ('a 6" pipe for "Astana"', 'a 6" pipe for “Astana”'),
        # what may be something else
        ('"a 6" pipe" here', '"a 6" pipe" here'),
        ('"no. Then "yes"', '"no. Then "yes"'),
        ("5'10\" tall, 6' by 8'", "5'10\" tall, 6' by 8'"),
        ('a 6" pipe, "as it was', 'a 6" pipe, "as it was'),
        ('a 6" pipe and an 8" pipe', 'a 6" pipe and an 8" pipe'),
        ("latitude 43° 14' 24\"", "latitude 43° 14' 24\""),
        ('"Samruk"s', '"Samruk"s'),
        ("'open and not closed", "'open and not closed"),
        ('"" and " "', '"" and " "'),
        ("“set already”, ‘too’", "“set already”, ‘too’"),
        # addresses
        ("see https://x.example/l'an?q=\"a\" and kt.kz/it's", "see https://x.example/l'an?q=\"a\" and kt.kz/it's"),
        ("\"see kt.kz/it's\" and 'see kt.kz/x' too", "“see kt.kz/it's” and ‘see kt.kz/x’ too"),
        ("'kt.kz/it's', (\"kt.kz/x\").", "‘kt.kz/it's’, (“kt.kz/x”)."),
        ('a \U00013000 and kt.kz/it\'s "x"', "a \U00013000 and kt.kz/it's “x”"),
        ("write to o'neil@mfa.example or it's lost", "write to o'neil@mfa.example or it’s lost"),
        ("www.o'neil.example", "www.o'neil.example"),
    ],
)
def test_signs_are_those_of_print_where_it_is_sure_what_they_are(typed: str, set_: str) -> None:
    assert set_words(typed, "en") == set_


@pytest.mark.parametrize(
    ("language", "set_"),
    [
        ("en", "“Казахстан, ‘сегодня’”"),
        ("ru", "«Казахстан, „сегодня“»"),
        ("kk", "«Казахстан, “сегодня”»"),
        ("bg", "„Казахстан, ‚сегодня‘“"),
        ("lt", "„Казахстан, ‚сегодня‘“"),
        ("ro", "„Казахстан, «сегодня»”"),
        ("fr", f"«{NBSP}Казахстан, “сегодня”{NBSP}»"),
        ("xx", "\"Казахстан, 'сегодня'\""),
    ],
)
def test_quotes_are_those_of_the_language(language: str, set_: str) -> None:
    assert set_words("\"Казахстан, 'сегодня'\"", language) == set_


def test_in_any_language_an_apostrophe_in_a_word_is_one() -> None:
    assert set_words("Saint-Denis d'Oléron", "xx") == "Saint-Denis d’Oléron"


def test_of_a_document_only_the_words_are_set() -> None:
    head = '<!DOCTYPE html><html lang="en"><head><title>It\'s</title><style>a::after { content: "x" }</style></head>'
    body = "<p title='it\"s'>It&#39;s &#34;here&#34; &amp; there&quot;</p><code>'x' \"y\"</code><script>f(\"it's\")</script>"
    told = '<p title=\'it"s\'>It’s "here" &amp; there"</p><code>\'x\' "y"</code><script>f("it\'s")</script>'
    assert typeset(head + body) == head + told
    assert typeset(head + body.replace("there&quot;", "there")) == head + told.replace('"here"', "“here”").replace(
        'there"', "there"
    )


def test_what_follows_markup_belongs_to_the_word_before_it() -> None:
    assert typeset('<html lang="en"><b>Kazakhstan</b>\'s list') == '<html lang="en"><b>Kazakhstan</b>’s list'


def test_a_language_with_a_region_is_that_language() -> None:
    assert typeset('<html class="a" lang="ru-RU"><p>"А"') == '<html class="a" lang="ru-RU"><p>«А»'


@pytest.mark.parametrize("words", ["a&amp;" * 20_000 + "'", "<b>" * 20_000 + "it's", "x " * 20_000 + "'s"])
def test_a_long_document_takes_no_longer_than_its_length(words: str) -> None:
    """A word without a space was looked through from each of its letters: minutes for a few of a hundred thousand letters."""
    begun = time.process_time()
    typeset(f'<html lang="en"><p>{words}</p>')
    assert time.process_time() - begun < 2
