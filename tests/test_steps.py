from __future__ import annotations

import sys

from tests.steps import calls


def test_functions_of_python_and_of_c_are_counted_and_nothing_stays_behind() -> None:
    before = sys.getprofile()
    one, many = (calls(lambda n=n: [len(str(i)) for i in range(n)]) for n in (0, 10))  # type: ignore[misc]
    assert many - one == 10  # len; a type is no function
    assert sys.getprofile() is before
