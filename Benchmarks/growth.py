"""How the time grows with the number of documents, their length and the number of rules.

Seconds are those of the processor: they depend less on what else the machine does.
"""

import re
import shutil
import tempfile
from pathlib import Path

import stock
from measure import ROOT, best, review, run
from plot import chart

Points = list[tuple[float, float]]


def documents(counts: list[int], folder: str) -> Points:
    """Seconds against the number of documents of 4 KB, one processor."""
    points = []
    for count in counts:
        part = str(Path(folder) / f"stock-{count}")
        stock.write(part, count)
        points.append((count, best(review([part]), 2 if count < 50_000 else 1).processor))
    return points


def length(sizes: list[int]) -> Points:
    """Seconds of one document against its bytes, less the start of the program."""
    bank = stock.clauses()
    points = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "document.txt"
        path.write_text(stock.document(1, bank, 400), encoding="utf-8")
        start = best(review([str(path)]), 5).processor
        for size in sizes:
            path.write_text(stock.document(1, bank, size), encoding="utf-8")
            points.append((size, max(best(review([str(path)])).processor - start, 0.0005)))
    return points


def rules(factors: list[int], texts: str) -> Points:
    """Seconds over a folder against a multiple of the rules; the further ones are made up from those that exist."""
    points = []
    for factor in factors:
        with tempfile.TemporaryDirectory() as home:
            multiply(Path(home), factor)
            # The first start compiles the rules.
            run(review([str(ROOT / "Corpus/samples/city-appearance.txt")], home=home))
            run(["sleep", "2.5"])
            run(review([str(ROOT / "Corpus/samples/city-appearance.txt")], home=home))
            points.append((factor, best(review([texts], home=home)).processor))
    return points


def multiply(home: Path, factor: int) -> None:
    """A home with `factor` times the acts: the copies look for other words, made of the same characters in reverse."""
    shutil.copytree(ROOT / "Rules", home / "Rules")
    shutil.copytree(ROOT / "Corpus/law", home / "Corpus/law")
    for path in sorted((ROOT / "Rules/acts").rglob("*.yml")):
        text = path.read_text(encoding="utf-8")
        for number in range(1, factor):
            copy = re.sub(r"(?m)^([a-z][a-z0-9.\-]*):", rf"\1-{number}:", text)
            copy = re.sub(r"[\u4e00-\u9fff]{2,}", lambda word: turned(word[0], number), copy)
            (home / "Rules/acts" / f"{path.stem}-{number}.yml").write_text(copy, encoding="utf-8")


def turned(word: str, number: int) -> str:
    """Another word of the same length and the same characters."""
    return word[::-1] if number % 2 else word[1:] + word[0]


def draw(folder: Path, by_documents: Points, by_length: Points, by_rules: Points) -> None:
    """The three plots of the README."""
    chart(folder / "growth-documents.svg", "Time against documents (4 KB each)", "documents", "processor seconds", by_documents)
    chart(folder / "growth-length.svg", "Time against the length of one document", "bytes", "processor seconds", by_length)
    chart(folder / "growth-rules.svg", "Time against the number of acts", "× acts", "processor seconds", by_rules, False)
