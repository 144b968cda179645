"""What a reader's machines do with our files: a copier and a scanner, a reader of scans, another office program."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from PIL import Image

DARK = 128  # of 255: what a copier prints as black
SCALE = 2  # Tesseract is trained on 300 dots to the inch


def scanned(pdf: bytes, *, dots: int = 150, page: int = 1, part: tuple[float, float] = (0.0, 1.0)) -> Image.Image:
    """A page, or the part of it between two heights, as a scanner has it at so many dots to the inch, in black and white."""
    wanted = ["-f", str(page), "-l", str(page), "-r", str(dots), "-gray", "-png", "-"]
    made = subprocess.run(["pdftoppm", *wanted], input=pdf, capture_output=True, check=True).stdout
    with Image.open(BytesIO(made)) as image:
        top, bottom = (round(image.height * height) for height in part)
        return image.crop((0, top, image.width, bottom)).point(lambda grey: 255 if grey >= DARK else 0).convert("1")


def read(scan: Image.Image, *, drawing: bool = False) -> str:
    """What Tesseract reads in a scan: lines of a page, or of a ``drawing`` words that stand anywhere in it."""
    out = BytesIO()
    scan.convert("L").resize((scan.width * SCALE, scan.height * SCALE), Image.Resampling.BICUBIC).save(
        out, format="PNG"
    )
    command = ["tesseract", "-", "-", "--psm", "11" if drawing else "4", "-l", "eng"]
    done = subprocess.run(command, input=out.getvalue(), capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def converted(files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """Word files as PDFs by LibreOffice, by name; all in one run, which has no settings of anyone's."""
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    own = f"-env:UserInstallation=file://{folder}/settings"
    paths = [str(folder / f"{name}.docx") for name in files]
    command = ["soffice", own, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *paths]
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    return {name: (folder / f"{name}.pdf").read_bytes() for name in files}


def words(pdf: bytes) -> str:
    """The words of a PDF in the order in which they are drawn."""
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()
