"""Files that are made when they are asked for, and what each of them is made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct


class Maker(Struct, frozen=True):
    """How a file is made; ``made_from`` is another when its bytes are, and empty where nothing tells that beforehand."""

    make: Callable[[], bytes]
    made_from: str = ""


class Files(Mapping[str, bytes]):
    """Files by name, in the order in which they are to be written; each is made when it is first looked up, and kept."""

    def __init__(self, makers: Mapping[str, Maker] | None = None) -> None:
        self._makers = makers or {}
        self._made: dict[str, bytes] = {}

    def __getitem__(self, name: str) -> bytes:
        if name not in self._made:
            self._made[name] = self.make(name)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)

    def __repr__(self) -> str:
        return f"Files({', '.join(self)})"

    def make(self, name: str) -> bytes:
        """Make a file, and do not keep it."""
        return self._makers[name].make()

    def made_from(self, name: str) -> str:
        """What a file is made from."""
        return self._makers[name].made_from
