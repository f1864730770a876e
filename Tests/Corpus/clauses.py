#!/usr/bin/env python3
"""Reviews the clauses of clauses.tsv, each in a short notice of a county, and tells what is missed and what is raised.

    python3 Tests/Corpus/clauses.py .build/release/normcheck            # add -v for every clause judged otherwise

A clause is found when a finding has its category, and located when any finding stands in it. A CLEAN clause must raise
nothing of these categories. Which of several categories names a problem is often a matter of opinion, so the share of
located clauses says more than that of found ones.
"""
import collections
import json
import os
import subprocess
import sys
import tempfile

CATEGORIES = ["PENALTY", "LICENCE", "FEE", "COERCION", "RIGHTS", "COMPETITION", "AUTHORITY", "RETRO"]
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


def main():
    folder = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(folder, "clauses.tsv"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    with tempfile.TemporaryDirectory() as place:
        for number, (_, clause) in enumerate(rows, 1):
            with open(f"{place}/{number:04}.txt", "w", encoding="utf-8") as file:
                file.write(NOTICE.format(number=number, clause=clause))
        command = [sys.argv[1], "review", "--format", "json", "--as-of", "2026-11-01", place]
        output = subprocess.run(command, capture_output=True, check=True).stdout
    documents = {int(os.path.basename(d["path"])[:4]): d for d in json.loads(output)["documents"]}
    count, found, located, raised = (collections.Counter() for _ in range(4))
    for number, (category, clause) in enumerate(rows, 1):
        hits = {f["category"] for f in documents[number]["findings"]
                if f["severity"] != "info" and f["category"] in CATEGORIES}
        count[category] += 1
        located[category] += bool(hits)
        found[category] += category in hits
        raised[category] += category == "CLEAN" and bool(hits)
        if "-v" in sys.argv and (category not in hits if category != "CLEAN" else hits):
            print(f"{category}\t{clause}\t{'、'.join(sorted(hits)) or '-'}")
    for category in CATEGORIES:
        print(f"{category:12} {count[category]:4}  found {found[category]:4}  located {located[category]:4}")
    print(f"{'CLEAN':12} {count['CLEAN']:4}  raised {raised['CLEAN']:4}")


if __name__ == "__main__":
    main()
