"""How the parsers that need a process of their own are asked: a calendar a line, as JSON, and an answer a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Any


def serve(read: Callable[[bytes], Iterable[Any]]) -> None:
    """Answer each line of input ({"ics": text}) with the entries that ``read`` gives, or with {"error": words}."""
    for line in sys.stdin:
        answer: Any
        try:
            answer = [asdict(seen) for seen in read(json.loads(line)["ics"].encode())]
        except Exception as error:  # whatever a parser stumbles over is what is asked for
            answer = {"error": repr(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
