"""What workers are forked from has loaded what lays pages out, and no font: a font configuration may not be inherited."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ASKED = """
import sys
import briefgen.building.preloaded
from briefgen.paper import pdf
import threading
print("weasyprint" in sys.modules, pdf._font_configuration.cache_info().currsize, len(threading.enumerate()))
"""


def test_everything_is_loaded_but_fonts() -> None:
    root = Path(__file__).parent.parent.parent
    told = subprocess.run([sys.executable, "-c", ASKED], check=True, capture_output=True, text=True, cwd=root)
    assert told.stdout.split() == ["True", "0", "1"]
