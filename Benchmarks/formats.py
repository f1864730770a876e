"""How fast files of each format are read, and how much of their text, beside programs that do the same."""

import functools
import re
import shutil
import subprocess
import time
import unicodedata
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from measure import AS_OF, ROOT, alone, normcheck, stages

ENDINGS = {"txt": "text", "docx": "docx", "html": "html", "ofd": "ofd", "pdf": "pdf", "xml": "xml"}
"""Formats by the ending of a file."""

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
    share: float | None = None
    """Mean share of NormCheck's characters that are equal to this program's."""

    def line(self) -> str:
        share = "" if self.share is None else f"{self.share:.4f}"
        rate = f"{self.megabytes / self.seconds:.2f}\t{self.files / self.seconds:.1f}"
        return f"{self.format}\t{self.program}\t{self.files}\t{self.megabytes:.2f}\t{self.seconds:.3f}\t{rate}\t{share}"


HEAD = "format\tprogram\tfiles\tMB\tseconds\tMB/s\tdocuments/s\tequal characters"


def compare(folders: list[str]) -> list[Row]:
    """A row for NormCheck and each peer that is installed, for each format found in the folders."""
    found: dict[str, list[Path]] = {}
    for folder in folders:
        for path in sorted(Path(folder).rglob("*")):
            if path.is_file() and path.suffix[1:] in ENDINGS and path.stat().st_size < 64 << 20:
                found.setdefault(ENDINGS[path.suffix[1:]], []).append(path)
    rows = []
    for name, paths in found.items():
        paths = [path for path in paths if text_of(path)]
        if not paths:
            continue
        megabytes = sum(map(content_size, paths)) / 1e6
        for program, seconds in reading_seconds(paths).items():
            rows.append(Row(name, program, len(paths), megabytes, seconds))
        for program, function in libraries(name):
            rows.append(library_row(name, program, function, paths, megabytes))
        some = paths[:: max(1, len(paths) // PROGRAM_FILES)][:PROGRAM_FILES]
        size = sum(map(content_size, some)) / 1e6
        for program, command in programs(name):
            rows.append(Row(name, program, len(some), size, program_seconds(command, some)))
            if not program.startswith("normcheck"):
                rows[-1].share = share(some, [run(command, path) for path in some])
    return rows


def content_size(path: Path) -> int:
    """Bytes of the XML that holds the text, for packages; else of the file."""
    if path.suffix not in (".docx", ".ofd"):
        return path.stat().st_size
    with zipfile.ZipFile(path) as package:
        return sum(entry.file_size for entry in package.infolist() if entry.filename.endswith(".xml"))


# NormCheck


STAGES = {"normcheck": "decode", "normcheck, articles and metadata too": "parse"}
"""What NormCheck takes from the bytes of files to their text in paragraphs, as peers do, and to its model of them."""


GROUP = 8
"""Files that one process reads: few enough for some of its runs not to be interrupted."""


def reading_seconds(paths: list[Path]) -> dict[str, float]:
    """Seconds of each stage, each group of files at its fastest; the start of the processes is left out."""
    command = [normcheck(), "review", "--format", "json", "--as-of", AS_OF, "--jobs", "1", "--no-dossier", "--timings"]
    seconds = dict.fromkeys(STAGES, 0.0)
    for start in range(0, len(paths), GROUP):
        group = list(map(str, paths[start : start + GROUP]))
        runs = [stages(alone(command + ["--home", str(ROOT)] + group).errors) for _ in range(5)]
        for program, stage in STAGES.items():
            seconds[program] += min(run[stage] for run in runs)
    return seconds


@functools.cache
def text_of(path: Path) -> str:
    """The text that NormCheck reads; empty where it reads none."""
    return run([normcheck(), "convert", "--to", "text", "--home", str(ROOT)], path)


# Peers


def library_row(name, program, function, paths, megabytes) -> Row:
    files = [path.read_bytes() for path in paths]
    return Row(name, program, len(paths), megabytes, least(function, files, 5), share(paths, map(function, files)))


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


def libraries(name: str):
    """Peers that run in this process, with what they give as text of a file's bytes; empty where they fail."""
    if name == "docx":
        yield from installed(
            "docx", "python-docx", lambda docx: lambda file: "\n".join(p.text for p in docx.Document(BytesIO(file)).paragraphs)
        )
        yield from installed("docx2txt", "docx2txt (PyPI)", lambda docx2txt: lambda file: docx2txt.process(BytesIO(file)))
        yield from installed("lxml.etree", "lxml on word/document.xml", lambda etree: lambda file: word_text(etree, file))
    elif name == "html":
        yield from installed("lxml.html", "lxml.html", lambda html: lambda file: html.fromstring(file).text_content())
    elif name == "xml":
        yield from installed("lxml.etree", "lxml", lambda etree: lambda file: "".join(etree.fromstring(file).itertext()))
    elif name == "ofd":
        yield from installed("ofdkit", "ofdkit", lambda ofdkit: lambda file: ofdkit.extract_text(file))


def installed(module: str, name: str, make):
    try:
        function = make(__import__(module, fromlist=["_"]))
    except ImportError:
        print(f"  {name} is not installed and left out")
        return

    def text(file):
        try:
            return function(file)
        except Exception:  # pylint: disable=broad-exception-caught
            return ""

    if module.startswith("lxml"):
        from lxml.etree import LIBXML_VERSION

        # Packages of lxml carry a parser of their own, newer and faster than that of the system.
        name += f" (libxml2 {'.'.join(map(str, LIBXML_VERSION))})"
    yield name, text


def word_text(etree, file: bytes) -> str:
    with zipfile.ZipFile(BytesIO(file)) as package:
        return "".join(etree.fromstring(package.read("word/document.xml")).itertext("{*}t"))


def programs(name: str):
    """Commands that are started once for each file; the file's name comes last, or where `-` stands for the output."""
    own = [normcheck(), "convert", "--to", "text", "--home", str(ROOT)]
    if name in ("docx", "html"):
        yield "normcheck convert", own
        yield from found("pandoc", ["pandoc", "--wrap=none", "-t", "plain", "-f", name])
    if name == "docx":
        yield from found("docx2txt", ["docx2txt", "FILE", "-"])
    if name == "pdf":
        yield "normcheck convert", own
        yield from found("pdftotext", ["pdftotext", "FILE", "-"])


def found(name: str, command: list[str]):
    if shutil.which(command[0]):
        yield name, command
    else:
        print(f"  {name} is not installed and left out")


def program_seconds(command: list[str], paths: list[Path]) -> float:
    return least(functools.partial(run, command), paths, 3)


def run(command: list[str], path: Path) -> str:
    words = [str(path) if word == "FILE" else word for word in command]
    if "FILE" not in command:
        words.append(str(path))
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    return done.stdout.decode(errors="replace")


# Equal text


def share(paths: list[Path], texts: list[str]) -> float | None:
    """The mean over files of 1 - edit distance / length of the longer text; files that the peer cannot read are left out."""
    try:
        from rapidfuzz.distance import Levenshtein
    except ImportError:
        return None
    values = [
        Levenshtein.normalized_similarity(plain(text_of(path)), plain(text)) for path, text in zip(paths, texts) if text
    ]
    return sum(values) / len(values) if values else None


def plain(text: str) -> str:
    """What both write in ways of their own is left out: white space, widths of characters, separators of tables."""
    return re.sub(r"[\s|｜+=\-—_*]+", "", unicodedata.normalize("NFKC", text))
