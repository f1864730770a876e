"""Holds an annotated Word file against the draft that it was made from.

    word_round_trip.py DRAFT ANNOTATED

Prints "comments N changes M", or says what is different and ends with 1. Our marks are those of the author "normcheck".
"""

import sys
import zipfile

import docx
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
AUTHOR = "normcheck"


def fail(message):
    print(message)
    sys.exit(1)


def canonical(element):
    return etree.tostring(element, method="c14n") if element is not None else b""


def take_back(root, ours):
    """Takes our marks out of the main part: comments of these numbers, and all our changes."""
    for name in ("commentRangeStart", "commentRangeEnd"):
        for mark in list(root.iter(W + name)):
            if mark.get(W + "id") in ours:
                mark.getparent().remove(mark)
    for reference in list(root.iter(W + "commentReference")):
        if reference.get(W + "id") in ours:
            run = reference.getparent()
            run.getparent().remove(run)
    changes = 0
    for change in list(root.iter(W + "ins", W + "del")):
        if change.get(W + "author") != AUTHOR:
            continue
        changes += 1
        parent, place = change.getparent(), change.getparent().index(change)
        if change.tag == W + "del":
            for text in change.iter(W + "delText"):
                text.tag = W + "t"
            for offset, run in enumerate(list(change)):
                parent.insert(place + offset, run)
        parent.remove(change)
    return changes


def content(root):
    """What a reader sees, character by character, with the formatting and the elements around each."""
    found = []
    for run in root.iter(W + "r"):
        around = [parent.tag for parent in run.iterancestors()]
        style = (canonical(run.find(W + "rPr")), tuple(sorted(run.attrib.items())), tuple(around))
        for child in run:
            if child.tag == W + "t":
                found += [(character, style) for character in child.text or ""]
            elif child.tag != W + "rPr":
                found.append((canonical(child), style))
    skeleton = [
        (element.tag, canonical(element) if element.tag in (W + "pPr", W + "sectPr", W + "tblPr", W + "tcPr") else b"")
        for element in root.iter()
        if isinstance(element.tag, str) and element.tag not in (W + "r", W + "t", W + "rPr")
        and not any(parent.tag == W + "rPr" for parent in element.iterancestors())
    ]
    return found, skeleton


def main(draft, annotated):
    with zipfile.ZipFile(draft) as before, zipfile.ZipFile(annotated) as after:
        changed = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
        for name in before.namelist():
            if name not in changed and before.read(name) != after.read(name):
                fail(f"{name} is not as it was")
        added = set(after.namelist()) - set(before.namelist())
        if added - {"word/comments.xml"}:
            fail(f"added: {added}")
        comments = etree.fromstring(after.read("word/comments.xml"))
        ours = {c.get(W + "id") for c in comments if c.get(W + "author") == AUTHOR}
        if "word/comments.xml" in before.namelist():
            kept = [canonical(c) for c in comments if c.get(W + "author") != AUTHOR]
            if kept != [canonical(c) for c in etree.fromstring(before.read("word/comments.xml"))]:
                fail("earlier comments are not as they were")
        root = etree.fromstring(after.read("word/document.xml"))
        for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
            here = [mark.get(W + "id") for mark in root.iter(W + name) if mark.get(W + "id") in ours]
            if sorted(here) != sorted(ours):
                fail(f"{name}: {here}, comments: {sorted(ours)}")
        changes = take_back(root, ours)
        for was, now, what in zip(content(etree.fromstring(before.read("word/document.xml"))), content(root),
                                  ("text or formatting", "structure")):
            if was != now:
                place = next((i for i, pair in enumerate(zip(was, now)) if pair[0] != pair[1]), len(was))
                fail(f"{what} differs at {place}: {was[place:place + 2]} {now[place:place + 2]}")
    if len(list(docx.Document(annotated).comments)) < len(ours):
        fail("python-docx does not see the comments")
    print(f"comments {len(ours)} changes {changes}")


main(*sys.argv[1:])
