"""Runs khal and vdirsyncer as their own commands do: each line of input says what is run, each line of output what came of it.

In a process of its own, since khal changes how icalendar understands zones for everything that runs beside it; and in one
for many runs, since either takes most of a second to start.
"""

from __future__ import annotations

import json
import sys

import click
from click.testing import CliRunner
from khal.cli import main_khal
from vdirsyncer.cli import app

COMMANDS: dict[str, click.Command] = {"khal": main_khal, "vdirsyncer": app}

if __name__ == "__main__":
    for line in sys.stdin:
        program, *arguments = json.loads(line)
        done = CliRunner().invoke(COMMANDS[program], arguments, input="y\n")
        answer = {"exit": done.exit_code, "stdout": done.stdout, "told": f"{done.output}{done.exception or ''}"}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
