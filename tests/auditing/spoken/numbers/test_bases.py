"""What a number is compared with, by where its period begins."""

from __future__ import annotations

import re

import pytest

from briefgen.auditing.languages import language
from briefgen.auditing.quantities import quantities
from briefgen.auditing.spoken.numbers.bases import _against_a_number, bases


@pytest.mark.parametrize(
    ("text", "code", "compared"),
    [
        ("In 2024 it was 375, up 12% on 2023.", "en", ["2023"]),
        ("In 2024 it was 375, up 12% from 2023 to 2024.", "en", []),
        ("In 2024 it was 375, 2.5 times the 2023 figure.", "en", ["2023"]),
        ("It was twice in 2024 what it had been in 2023.", "en", []),
        ("In 2024 it was twice what it had been in 2023.", "en", ["2023"]),
        ("In 2024 it was 12 on 2023 terms.", "en", []),
        ("In 2024 it was 375 compared with 231 in 2023.", "en", ["2023"]),
        ("В 2024 году он вырос на 62,5% к 2023 году.", "ru", ["2023"]),
        ("В 2024 году он утроился по отношению к 2023 году.", "ru", ["2023"]),
        ("2024 жылы 375 болды, 2023 жылғы деңгейден 12 пайызға жоғары.", "kk", ["2023"]),
        ("2024 жылы 375 болды, 2023 жылы 12 пайызға өсті.", "kk", []),
        ("2024 m. smuko 12 % nuo 2023 m. lygio.", "lt", ["2023"]),
    ],
)
def test_the_period_that_something_is_measured_against(text: str, code: str, compared: list[str]) -> None:
    spoken, years = language(code), [*re.finditer(r"20\d\d", text)]
    found = bases(text, spoken, [year.start() for year in years], quantities(text, spoken))
    assert [year.group() for year in years if year.start() in found] == compared


def test_what_leads_to_a_number_that_another_is_compared_with() -> None:
    text = "3 012 Срещу 2 447, срещу нас, насрещу 5"
    assert [text[slice(*place)] for place in _against_a_number(text, "bg")] == ["Срещу"]
    assert _against_a_number(text, "ru") == ()
