"""How fast files of each format are read, beside programs that do the same."""

import functools
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

import readers
from measure import AS_OF, ROOT, alone, normcheck, stages

PROGRAM_FILES = 50
"""Files of a format on which programs are started one by one."""


@dataclass
class Row:
    """One program on all files of a format, or on the first of them."""

    format: str
    program: str
    files: int
    megabytes: float
    seconds: float

    def line(self) -> str:
        rate = f"{self.megabytes / self.seconds:.2f}\t{self.files / self.seconds:.1f}"
        return f"{self.format}\t{self.program}\t{self.files}\t{self.megabytes:.2f}\t{self.seconds:.3f}\t{rate}"


HEAD = "format\tprogram\tfiles\tMB\tseconds\tMB/s\tdocuments/s"


def compare(folders: list[str]) -> list[Row]:
    """A row for NormCheck and each peer that is installed, for each format found in the folders."""
    rows = []
    for name, paths in readers.files(folders).items():
        paths = [path for path in paths if readers.text_of(path)]
        if not paths:
            continue
        megabytes = sum(map(content_size, paths)) / 1e6
        for program, seconds in reading_seconds(paths).items():
            rows.append(Row(name, program, len(paths), megabytes, seconds))
        contents = [path.read_bytes() for path in paths]
        for program, function in readers.libraries(name):
            rows.append(Row(name, program, len(paths), megabytes, least(function, contents, RUNS * 5)))
        some = paths[:: max(1, len(paths) // PROGRAM_FILES)][:PROGRAM_FILES]
        size = sum(map(content_size, some)) / 1e6
        peers = list(readers.programs(name))
        own = [("normcheck convert", [normcheck(), "convert", "--to", "text", "--home", str(ROOT)])] if peers else []
        for program, command in own + peers:
            rows.append(Row(name, program, len(some), size, least(functools.partial(readers.run, command), some, 3)))
    return rows


def content_size(path: Path) -> int:
    """Bytes of the XML that holds the text, for packages; else of the file."""
    if path.suffix not in (".docx", ".ofd"):
        return path.stat().st_size
    with zipfile.ZipFile(path) as package:
        return sum(entry.file_size for entry in package.infolist() if entry.filename.endswith(".xml"))


STAGES = {"normcheck": "decode", "normcheck, articles and metadata too": "parse"}
"""What NormCheck takes from the bytes of files to their text in paragraphs, as peers do, and to its model of them."""


GROUP = 8
"""Files that one process reads: few enough for some of its runs not to be interrupted."""


RUNS = 5
"""Processes for each group of files, each of which reads each file five times and tells the least."""


def reading_seconds(paths: list[Path]) -> dict[str, float]:
    """Seconds of each stage, each group of files at its fastest; the start of the processes is left out."""
    command = [normcheck(), "review", "--format", "json", "--as-of", AS_OF, "--jobs", "1", "--no-dossier", "--timings"]
    seconds = dict.fromkeys(STAGES, 0.0)
    for start in range(0, len(paths), GROUP):
        group = list(map(str, paths[start : start + GROUP]))
        runs = [stages(alone(command + ["--home", str(ROOT)] + group).errors) for _ in range(RUNS)]
        for program, stage in STAGES.items():
            seconds[program] += min(run[stage] for run in runs)
    return seconds


def least(function, arguments: list, rounds: int) -> float:
    """Seconds for all, each taken at its fastest: what else the machine does is no part of it."""
    total = 0.0
    for argument in arguments:
        best = float("inf")
        for _ in range(rounds):
            start = time.perf_counter()
            function(argument)
            best = min(best, time.perf_counter() - start)
        total += best
    return total
