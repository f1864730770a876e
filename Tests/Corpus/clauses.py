#!/usr/bin/env python3
"""Reviews clauses, each in a short notice of a county, and tells what is missed and what is raised.

    python3 Tests/Corpus/clauses.py .build/release/normcheck                       # clauses.tsv
    python3 Tests/Corpus/clauses.py .build/release/normcheck points-last.tsv       # what was not looked at
    python3 Tests/Corpus/clauses.py .build/release/normcheck points.tsv --table Tests/Corpus/points-score.tsv

A line is `categories<TAB>clause` or `categories<TAB>review point<TAB>clause`; the categories are those by which a review may
name the problem, the first one the usual, or CLEAN. A clause is found when a finding has one of them (or is of its review
point), located when any finding stands in it; a CLEAN clause must raise nothing. `-v` shows every clause judged otherwise.
`--table` writes a line for each review point:
clauses, found, found by its own rule, sound clauses, raised.
"""
import argparse
import collections
import json
import os
import subprocess
import tempfile

NOTICE = """清河县人民政府关于加强相关事项管理的通知

清政发〔2026〕{number}号

各乡镇人民政府、县政府各部门：

经研究，现就有关事项通知如下：

一、总体要求。各单位要加强组织领导，抓好落实。

二、{clause}

三、本通知自2026年6月1日起施行，有效期至2031年5月31日。

清河县人民政府
2026年5月1日
"""


def read(path):
    """(categories, review point or "", clause) of each line."""
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    return [(cells[0].split(","), cells[1] if len(cells) > 2 else "", cells[-1]) for cells in lines]


def review(program, rows):
    """The findings of each clause, without mere remarks."""
    with tempfile.TemporaryDirectory() as place:
        for number, (_, _, clause) in enumerate(rows):
            with open(f"{place}/{number:05}.txt", "w", encoding="utf-8") as file:
                file.write(NOTICE.format(number=number + 1, clause=clause))
        command = [program, "review", "--format", "json", "--as-of", "2026-11-01", place]
        output = subprocess.run(command, capture_output=True).stdout
    documents = {int(os.path.basename(d["path"])[:5]): d["findings"] for d in json.loads(output)["documents"]}
    return [[f for f in documents[number] if f["severity"] != "info"] for number in range(len(rows))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("file", nargs="?", default="clauses.tsv", help="beside this script, or a path")
    parser.add_argument("-v", action="store_true", dest="verbose")
    parser.add_argument("--table")
    options = parser.parse_args()
    beside = os.path.join(os.path.dirname(os.path.abspath(__file__)), options.file)
    rows = read(beside if os.path.exists(beside) else options.file)
    usual = {point: categories[0] for categories, point, _ in rows if point and categories[0] != "CLEAN"}
    fields = ["clauses", "found", "own", "located", "sound", "raised"]
    by_category, by_point = (collections.defaultdict(collections.Counter) for _ in range(2))
    for (categories, point, clause), findings in zip(rows, review(options.program, rows)):
        hits, is_sound = {f["category"] for f in findings}, categories[0] == "CLEAN"
        own = point != "" and any(f["rule"] == point for f in findings)
        found = own or bool(hits & set(categories))
        if is_sound:
            count = {"sound": 1, "raised": bool(hits)}
        else:
            count = {"clauses": 1, "found": found, "own": own, "located": bool(hits)}
        by_category[usual.get(point, categories[0])].update(count)
        by_point[point].update(count)
        if options.verbose and (bool(hits) if is_sound else not found):
            print("\t".join(["raised" if is_sound else "missed", ",".join(categories), point, clause,
                             ",".join(sorted({f["rule"] for f in findings})) or "-"]))
    for category, count in sorted(by_category.items()):
        print(f"{category:12}" + "".join(f" {field} {count[field]:4}" for field in fields))
    total = sum(by_category.values(), collections.Counter())
    print(f"{'TOTAL':12}" + "".join(f" {field} {total[field]:4}" for field in fields))
    if options.table:
        with open(options.table, "w", encoding="utf-8") as file:
            file.write("\t".join(["point", *fields]) + "\n")
            for point, count in sorted(by_point.items()):
                file.write("\t".join([point, *(str(int(count[field])) for field in fields)]) + "\n")


if __name__ == "__main__":
    main()
