"""Files that are made when they are asked for."""

from __future__ import annotations

from briefgen.calendars.making.files import Files, Maker


def test_a_file_is_made_when_it_is_looked_up_and_kept() -> None:
    made: list[str] = []

    def make() -> bytes:
        made.append("one")
        return b"1"

    files = Files({"one": Maker(make, "x"), "two": Maker(lambda: b"2")})
    assert (list(files), len(files), repr(files), made) == (["one", "two"], 2, "Files(one, two)", [])
    assert [files["one"], files["one"], made] == [b"1", b"1", ["one"]]
    assert (files.make("one"), len(made)) == (b"1", 2)
    assert [files.made_from(name) for name in files] == ["x", ""]
    assert files == {"one": b"1", "two": b"2"}
    assert files.get("three") is None
    assert dict(Files()) == {}
