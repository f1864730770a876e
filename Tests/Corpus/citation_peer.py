#!/usr/bin/env python3
"""Sets the reading of 200 citations beside that of the PyPI package china-law-mcp.

    pip install china-law-mcp
    python3 Tests/Corpus/citation_peer.py Tests/Corpus/citations-200.tsv

The table holds citations drawn at random from law texts and checked by hand: what this project reads in each, and whether
that is right (`SampleTests` holds the project to it). The package is given the same citations, each with its quotation marks and
articles as the text has them. It is asked twice: for what its pattern finds in a text (`check_citations_in_text`), and only
over the citations of an act with an article, which is all that it claims to find. Citations of the document itself (本办法第五条) name no
act and count for neither.
"""
import csv
import re
import sys


def numbers(articles):
    return [int(n) for n in re.findall(r"(?:^|,)(\d+)", articles)]


def bare(title):
    return title.removeprefix("中华人民共和国").strip()


def score(rows, read):
    """Titles read and right; citations whose title and first article are right, of those that have both."""
    found = right = exact = with_article = 0
    for row in rows:
        law, article = read(row)
        wanted = numbers(row["articles"])
        with_article += bool(wanted)
        if law is None:
            continue
        found += 1
        is_right = bare(law) == bare(row["title"])
        right += is_right
        exact += bool(wanted) and is_right and article == wanted[0]
    return found, right, exact, with_article


def peer(row):
    from china_law_mcp import retrieval, server

    text = row["citation"]
    check = getattr(server.check_citations_in_text, "fn", server.check_citations_in_text)
    details = check(text)["details"]
    if not details:
        return None, None
    number = re.search(r"第([^第条]+)条$", details[0]["citation"])
    return details[0]["law"], retrieval.cn2num(number.group(1)) if number else None


def ours(row):
    if row["verdict"] == "missed":
        return None, None
    wanted = numbers(row["articles"])
    return row["title"], wanted[0] if wanted else None


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    acts = [r for r in rows if r["title"] and r["verdict"] != "quoted-name"]
    narrow = [r for r in acts if re.search(r"《[^》]{2,30}》\s*第[^条]+条", r["citation"])]
    print(f"{len(rows)} citations, {len(acts)} of acts, {len(narrow)} of the form 《…》第…条")
    for name, part in (("all acts", acts), ("《…》第…条", narrow)):
        for who, read in (("normcheck", ours), ("china-law-mcp", peer)):
            found, right, exact, total = score(part, read)
            precision = right / found if found else 1.0
            print(
                f"{name:10} {who:14} titles: found {found:3}, precision {precision:.3f}, recall {right / len(part):.3f};"
                f" title and article: {exact} of {total}"
            )


main()
