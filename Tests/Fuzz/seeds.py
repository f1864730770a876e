#!/usr/bin/env python3
"""Fills the corpora of the fuzz targets from real files.

    seeds.py CORPUS FILE_OR_FOLDER ...

Each file becomes a seed of the targets that read its kind; of packages, the parts that a target reads. Files above 64 KiB
are cut (text) or left out (packages), because the fuzzer changes nothing longer.
"""

import hashlib
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile

MOST = 65536
BY_ENDING = {
    ".html": ["html"], ".htm": ["html"], ".xml": ["xml"], ".akn": ["xml"], ".md": ["markdown"], ".txt": ["text", "document"],
    ".yml": ["dossier"], ".yaml": ["dossier"],
}


def keep(corpus, target, content):
    if not content:
        return
    folder = corpus / target
    folder.mkdir(parents=True, exist_ok=True)
    content = content[:MOST]
    (folder / hashlib.sha1(content).hexdigest()).write_bytes(content)


def parts(corpus, path):
    """The parts of a DOCX or OFD file."""
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            target = None
            if name == "word/document.xml":
                target = "word"
            elif name == "word/numbering.xml":
                target = "numbering"
            elif name.endswith(".xml") and ("/Pages/" in name or "/Tpls/" in name):
                target = "page"
            if target:
                keep(corpus, target, package.read(name))


def words(corpus, path):
    if not shutil.which("pdftotext"):
        return
    done = subprocess.run(["pdftotext", "-bbox", "-l", "3", str(path), "-"], capture_output=True, check=False)
    keep(corpus, "words", done.stdout)


def archive(corpus, paths):
    """A tar archive of small files, with gzip and without, in the forms that differ in their headers."""
    small = [path for path in paths if path.stat().st_size < 4096][:4]
    for form in (tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
        for mode, ending in (("w", ".tar"), ("w:gz", ".tar.gz")):
            with tempfile.NamedTemporaryFile(suffix=ending) as file:
                with tarfile.open(file.name, mode, format=form) as tar:
                    for path in small:
                        tar.add(path, arcname=f"文件夹/{'长' * 40}/{path.name}", recursive=False)
                keep(corpus, "tar", pathlib.Path(file.name).read_bytes())


def main():
    corpus = pathlib.Path(sys.argv[1])
    paths = []
    for given in map(pathlib.Path, sys.argv[2:]):
        paths += sorted(path for path in given.rglob("*") if path.is_file()) if given.is_dir() else [given]
    for path in paths:
        content = path.read_bytes()
        for target in BY_ENDING.get(path.suffix.lower(), []):
            keep(corpus, target, content)
        if content[:2] == b"PK":
            try:
                parts(corpus, path)
            except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
                pass
            if len(content) <= MOST:
                keep(corpus, "zip", content)
        if content[:5] == b"%PDF-":
            words(corpus, path)
        elif len(content) <= MOST:
            keep(corpus, "file", content)
    archive(corpus, paths)


if __name__ == "__main__":
    main()
