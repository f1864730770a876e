"""Makes a Word draft of a text as an office's word processor leaves it.

    make_draft.py TEXT DRAFT

Runs are cut anywhere and formatted one by one; there are an earlier comment, a tracked insertion and a table.
"""

import random
import sys

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt


def main(text, draft):
    chance = random.Random(7)
    document = docx.Document()
    for line in open(text, encoding="utf-8").read().replace("〔2026〕", "[2026]").split("\n"):
        line = line.strip()
        if not line:
            continue
        paragraph = document.add_paragraph()
        start = 0
        while start < len(line):
            end = start + chance.randint(1, 9)
            run = paragraph.add_run(line[start:end])
            run.bold = chance.random() < 0.3
            if chance.random() < 0.2:
                run.font.size = Pt(15)
            start = end
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(table._cells, ["收费项目", "标准", "管理费", "每月缴纳管理费120元"]):
        cell.text = words
    first = next(p for p in document.paragraphs if len(p.runs) > 1)
    document.add_comment(first.runs[:1], text="起草人批注 <保留>", author="起草人", initials="Q")
    long = [p for p in document.paragraphs if len(p.runs) > 4][5]
    insertion = OxmlElement("w:ins")
    insertion.set(qn("w:id"), "901")
    insertion.set(qn("w:author"), "起草人")
    run = long.runs[2]._r
    run.addprevious(insertion)
    insertion.append(run)
    document.save(draft)


main(*sys.argv[1:])
