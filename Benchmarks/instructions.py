"""Counts the instructions of fixed work, which noise does not touch, and compares them with the recorded ones."""

import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import stock
from measure import ROOT, normcheck, review, run

RECORD = Path(__file__).parent / "instructions.tsv"
TOLERANCE = 0.05


def count() -> dict[str, int] | None:
    """Instructions of a start and of two sets of documents; `None` where valgrind is missing."""
    if not shutil.which("valgrind"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        stock.write(folder, 40)
        work = {
            "version": [normcheck(), "--version"],
            "one-document": review([str(ROOT / "Corpus/samples/city-appearance.txt")]),
            "samples": review([str(ROOT / "Corpus/samples")]),
            "stock-40": review([folder]),
        }
        # Debug information of newer compilers stops older versions of valgrind.
        program = str(Path(folder) / "normcheck")
        subprocess.run(["objcopy", "--strip-debug", normcheck(), program], check=True)
        time.sleep(2)  # A snapshot is not made of files that were written just now.
        # Leaves the snapshot that the counted runs read: under valgrind the program is another file than by itself.
        instructions([program] + work["one-document"][1:], folder)
        counts = {name: instructions([program] + command[1:], folder) for name, command in work.items()}
        return {name: count for name, count in counts.items() if count}


def instructions(command: list[str], folder: str) -> int | None:
    """Instructions of one run; `None` where valgrind does not tell."""
    env = {"PATH": "/usr/bin:/bin", "XDG_CACHE_HOME": folder + "/cache"}
    cost = run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"] + command, env=env)
    found = re.search(rb"Collected : (\d+)", cost.errors)
    return int(found[1]) if found else None


def recorded() -> dict[str, int]:
    """The counts of the last record."""
    if not RECORD.exists():
        return {}
    rows = (line.split("\t") for line in RECORD.read_text(encoding="utf-8").splitlines())
    return {row[0]: int(row[1]) for row in rows if len(row) == 2}


def record(counts: dict[str, int]) -> None:
    """Keeps counts for later comparison."""
    RECORD.write_text("".join(f"{name}\t{count}\n" for name, count in counts.items()), encoding="utf-8")


def report(counts: dict[str, int] | None) -> None:
    """Tells each count, and which ones changed by more than 5 %."""
    if counts is None:
        print("valgrind is not installed: instructions were not counted")
        return
    known = recorded()
    for name, number in counts.items():
        before = known.get(name)
        change = (number - before) / before if before else 0.0
        note = "new" if not before else f"{change:+.1%}" + (" CHANGED" if abs(change) > TOLERANCE else "")
        print(f"  {name:14} {number / 1e6:10.1f} million instructions  {note}")
