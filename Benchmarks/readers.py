"""Other programs that take the text out of files, and NormCheck beside them."""

import functools
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

from measure import ROOT, normcheck

ENDINGS = {"txt": "text", "docx": "docx", "html": "html", "ofd": "ofd", "pdf": "pdf", "xml": "xml"}
"""Formats by the ending of a file."""

LONGEST = 60
"""Seconds after which a program is given up on a file."""


def files(folders: list[str]) -> dict[str, list[Path]]:
    """The files of each format in folders, in order."""
    found: dict[str, list[Path]] = {}
    for folder in folders:
        for path in sorted(Path(folder).rglob("*")):
            if path.is_file() and path.suffix[1:] in ENDINGS and path.stat().st_size < 64 << 20:
                found.setdefault(ENDINGS[path.suffix[1:]], []).append(path)
    return found


@functools.cache
def text_of(path: Path) -> str:
    """The text that NormCheck reads; empty where it reads none."""
    return run([normcheck(), "convert", "--to", "text", "--home", str(ROOT)], path)


# Libraries


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


def visible():
    """A peer that gives all that a web page shows."""
    yield from installed("lxml.html", "lxml.html without scripts", lambda html: lambda file: shown(html, file))


def articles():
    """Peers that, as NormCheck does, look for the article of a web page and leave its navigation out."""
    yield from installed("trafilatura", "trafilatura", lambda trafilatura: trafilatura.extract)
    yield from installed("readability", "readability-lxml", lambda readability: lambda file: readable(readability, file))


def installed(module: str, name: str, make):
    try:
        function = make(__import__(module, fromlist=["_"]))
    except ImportError:
        print(f"  {name} is not installed and left out")
        return

    def text(file):
        try:
            return function(file) or ""
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


def shown(html, file: bytes) -> str:
    tree = html.fromstring(file)
    for element in tree.xpath("//script | //style | //noscript | //head"):
        element.drop_tree()
    return tree.text_content()


def readable(readability, file: bytes) -> str:
    from lxml import html

    return html.fromstring(readability.Document(file).summary()).text_content()


# Programs


def programs(name: str):
    """Commands that are started once for each file; the file's name comes last, or where `FILE` stands."""
    if name in ("docx", "html"):
        yield from found("pandoc", ["pandoc", "--wrap=none", "-t", "plain", "-f", name])
    if name == "docx":
        yield from found("docx2txt", ["docx2txt", "FILE", "-"])
    if name == "pdf":
        yield from found("pdftotext", ["pdftotext", "FILE", "-"])


def found(name: str, command: list[str]):
    if shutil.which(command[0]):
        yield name, command
    else:
        print(f"  {name} is not installed and left out")


def run(command: list[str], path: Path) -> str:
    words = [str(path) if word == "FILE" else word for word in command]
    if "FILE" not in command:
        words.append(str(path))
    try:
        done = subprocess.run(
            words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False, timeout=LONGEST
        )
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout.decode(errors="replace")
