"""Other programs that look for the same words in the same texts, in the same run.

Seconds are those of the processor: they depend less on what else the machine does.
"""

import shutil
import tempfile
import time
from pathlib import Path

from measure import alone, best, normcheck, review, run, texts


def compare(folder: str) -> list[tuple[str, float, str]]:
    """Name, seconds and what it did, for NormCheck and each peer that is installed."""
    rows = [("normcheck", best(review([folder])).processor, "reads, judges, writes JSON")]
    terms = run([normcheck(), "rules", "terms"]).output.decode().split("\n")
    terms = [term for term in terms if term]
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("\n".join(terms) + "\n")
        file.flush()
        rows += ripgrep(folder, file.name, len(terms))
    contents = [path.read_bytes() for path in sorted(Path(folder).rglob("*")) if path.suffix in (".txt", ".md")]
    rows += vectorscan(contents, terms)
    rows += aho_corasick(contents, terms)
    rows += regular_expression(contents, terms)
    rows += semgrep(contents, terms)
    return rows


def ripgrep(folder: str, terms: str, count: int) -> list[tuple[str, float, str]]:
    """Lines that hold one of the words: it stops at a line's first."""
    if not shutil.which("rg"):
        return missing("rg")
    cost = best(["rg", "-c", "-F", "-j1", "-f", terms, folder])
    return [("rg -c -F -j1", cost.processor, f"lines with one of {count} words")]


def vectorscan(contents: list[bytes], terms: list[str]) -> list[tuple[str, float, str]]:
    """All hits, by the engine of Hyperscan and Vectorscan with a callback in Python."""
    try:
        import hyperscan
    except ImportError:
        return missing("hyperscan")
    database = hyperscan.Database()
    words = [term.encode() for term in terms]
    database.compile(
        expressions=[b"".join(b"\\x%02x" % byte for byte in word) for word in words],
        ids=list(range(len(words))), elements=len(words), flags=[0] * len(words),
    )
    hits = 0

    def count(*_):
        nonlocal hits
        hits += 1

    start = time.process_time()
    for content in contents:
        database.scan(content, match_event_handler=count)
    return [("hyperscan (Python)", time.process_time() - start, f"{hits} hits, compiled before")]


def aho_corasick(contents: list[bytes], terms: list[str]) -> list[tuple[str, float, str]]:
    """All hits, by pyahocorasick."""
    try:
        import ahocorasick
    except ImportError:
        return missing("pyahocorasick")
    automaton = ahocorasick.Automaton()
    for term in terms:
        automaton.add_word(term, len(term))
    automaton.make_automaton()
    texts_ = [content.decode(errors="replace") for content in contents]
    start = time.process_time()
    hits = sum(1 for text in texts_ for _ in automaton.iter(text))
    return [("pyahocorasick", time.process_time() - start, f"{hits} hits, decoded and compiled before")]


def regular_expression(contents: list[bytes], terms: list[str]) -> list[tuple[str, float, str]]:
    """Hits that do not overlap, by Python's re, on the first megabyte; the time is scaled up."""
    import re

    pattern = re.compile("|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True)))
    total = sum(map(len, contents))
    sample = b"".join(contents)[:1_000_000].decode(errors="replace")
    start = time.process_time()
    for _ in pattern.finditer(sample):
        pass
    seconds = (time.process_time() - start) * total / min(total, 1_000_000)
    return [("re (Python)", seconds, "scaled up from 1 MB")]


def semgrep(contents: list[bytes], terms: list[str]) -> list[tuple[str, float, str]]:
    """Fifty words as rules of semgrep on twenty documents; the time is not scaled."""
    program = shutil.which("semgrep")
    if not program:
        return missing("semgrep")
    with tempfile.TemporaryDirectory() as folder:
        for number, content in enumerate(contents[:20]):
            Path(folder, f"{number}.txt").write_bytes(content)
        rules = "".join(
            f'  - {{id: w{number}, languages: [generic], severity: INFO, message: w, pattern-regex: "{term}"}}\n'
            for number, term in enumerate(term for term in terms if term.isalpha())
            if number < 50
        )
        config = Path(folder, "rules.yml")
        config.write_text("rules:\n" + rules, encoding="utf-8")
        cost = alone(
            [program, "scan", "--metrics=off", "--disable-version-check", "--quiet", "--config", str(config), folder]
        )
        megabytes = texts(folder)[1] / 1e6
    return [("semgrep", cost.processor, f"50 words on 20 documents only ({megabytes:.2f} MB)")]


def missing(name: str) -> list[tuple[str, float, str]]:
    print(f"  {name} is not installed and left out")
    return []
