"""How much of the text of files NormCheck and other programs give alike."""

import re
import statistics
import unicodedata
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import readers


@dataclass
class Row:
    """Two programs on the files of a format: the share of characters of each file that are equal, by name."""

    format: str
    programs: str
    shares: dict[str, float]

    def line(self) -> str:
        values = sorted(self.shares.values())
        high = sum(value >= 0.95 for value in values)
        numbers = f"{statistics.mean(values):.4f}\t{statistics.median(values):.4f}"
        return f"{self.format}\t{self.programs}\t{len(values)}\t{numbers}\t{high}"

    def lowest(self, count: int) -> list[str]:
        """The files that differ most."""
        files = sorted(self.shares.items(), key=lambda item: item[1])[:count]
        return [f"  {share:.4f} {self.format} {self.programs}: {name}" for name, share in files]


HEAD = "format\tprograms\tfiles\tmean\tmedian\tfiles with 0.95 or more"


def compare(folders: list[str]) -> list[Row]:
    """A row for each peer that is installed and each format; for web pages also the peers among themselves.

    Files of which a peer gives no text are left out of its row; those of which only NormCheck gives none count as 0.
    """
    rows = []
    for name, paths in readers.files(folders).items():
        own = [readers.text_of(path) for path in paths]
        others = dict(peers(name, paths))
        for peer, texts in others.items():
            rows.append(row(name, f"normcheck, {peer}", paths, own, texts))
        if name == "html":
            found = [peer for peer, _ in readers.articles() if peer in others]
            for one, other in combinations(found, 2):
                rows.append(row(name, f"{one}, {other}", paths, others[one], others[other]))
    return [row for row in rows if row.shares]


def peers(name: str, paths: list[Path]):
    pages = [*readers.visible(), *readers.articles()]
    for peer, function in pages if name == "html" else readers.libraries(name):
        yield peer, [function(path.read_bytes()) for path in paths]
    for peer, command in readers.programs(name):
        yield peer, [readers.run(command, path) for path in paths]


def row(name: str, programs: str, paths: list[Path], own: list[str], other: list[str]) -> Row:
    shares = {}
    for path, one, two in zip(paths, own, other):
        if plain(two):
            shares[f"{path.parent.name}/{path.name}"] = share(plain(one), plain(two))
    return Row(name, programs, shares)


def share(one: str, two: str) -> float:
    """1 - edit distance / length of the longer text."""
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(one, two)


def plain(text: str) -> str:
    """What all write in ways of their own is left out: white space, widths of characters, separators of tables."""
    return re.sub(r"[\s|｜+=\-—_*]+", "", unicodedata.normalize("NFKC", text))
