#!/usr/bin/env python3
"""Counts how many fines set by national law a review flags.

    normcheck review --format json --level county --kind normative law regulation > result.json
    python3 Tests/Corpus/fine_recall.py texts result.json          # texts holds law/ and regulation/

The texts are read here without any of the engine's code: a sentence sets a fine when it speaks of 罚款 together with
an amount, a multiple or a percentage and imposes it itself. A sentence that cites another act for the fine, the surcharge on a
fine paid late, thresholds of hearings and of fines on the spot, ceilings for lower norms and other procedure set none.
A sentence counts as flagged when a finding of category PENALTY stands in it.
"""
import argparse
import collections
import json
import os
import re
import sys

NUMBER = r"[一二三四五六七八九十百千万亿零〇○两0-9０-９.,，]+"
MONEY = rf"(?:{NUMBER}(?:万|亿|千|百)?(?:余)?(?:元|圆))"
TIMES = rf"(?:{NUMBER}倍|等值|等额|一倍|同等数额)"
PERCENT = rf"(?:(?:百分之|千分之){NUMBER}|{NUMBER}[%％‰])"
QUANTITY = rf"(?:{MONEY}|{TIMES}|{PERCENT})"

IMPOSED = [
    rf"(?:处|科|课|给予|并以).{{0,80}}?{QUANTITY}.{{0,60}}?罚款",
    rf"罚款[^，。；]{{0,12}}?{QUANTITY}",
    rf"{QUANTITY}[^。；]{{0,12}}?的?罚款",
]
IMPOSED = [re.compile(p) for p in IMPOSED]

NOT_SET = [
    ("surcharge", r"加处罚款|加处.{0,12}罚款|加收.{0,10}罚款"),
    ("procedure", r"听证|当场(?:作出|收缴|处罚|缴纳|给予)|简易程序|集体讨论|负责人批准|报.{0,12}批准后|较大数额|数额较大的罚款"),
    ("procedure", r"收缴罚款|罚款(?:决定|收据|通知)书?|罚款的?(?:收缴|缴纳|票据|收入)|(?:缴|交)纳罚款|罚款的行政处罚|罚款额?[^，]{0,10}[，的].{0,4}可以由.{0,40}(?:裁决|决定)"),
    ("ceiling", r"可以(?:设定|规定).{0,40}罚款|设定.{0,20}罚款|罚款的?限额|规章.{0,10}(?:设定|规定)"),
    ("other act", r"(?<!除)(?:依照|按照|根据|依据)《[^》]+》"),
    ("other act", r"(?:依照|按照|根据|依据).{0,20}(?:法律|法规|条例).{0,12}规定.{0,8}(?:处罚|处以)"),
    ("not a fine", r"免予?罚款|不予罚款|不得.{0,8}罚款|减轻罚款"),
    ("record", r"曾被|受过.{0,20}罚款|被处.{0,30}罚款(?:后|以上|的，)"),
]
NOT_SET = [(name, re.compile(p)) for name, p in NOT_SET]

END = re.compile(r"[。；！？;!?\n]")


def sentences(text):
    start = 0
    for mark in END.finditer(text):
        if text[start:mark.start()].strip():
            yield start, mark.end()
        start = mark.end()
    if text[start:].strip():
        yield start, len(text)


def reads_as_setting(sentence):
    """Whether the sentence sets a fine; otherwise why not."""
    if "罚款" not in sentence:
        return None
    if not any(p.search(sentence) for p in IMPOSED):
        return None
    for name, pattern in NOT_SET:
        if pattern.search(sentence):
            return name
    return "set"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", help="folder with the texts that were reviewed")
    parser.add_argument("result", help="JSON of `normcheck review`, - for standard input")
    parser.add_argument("--examples", type=int, default=30, help="how many sentences that were not flagged to print")
    parser.add_argument("--skipped", type=int, default=0, help="how many sentences that were not counted to print")
    parser.add_argument("--least", type=float, default=0.0, help="fail below this share")
    options = parser.parse_args()
    stream = sys.stdin if options.result == "-" else open(options.result, encoding="utf-8")
    documents = json.load(stream)["documents"]
    by_path = {os.path.realpath(d["path"]): d for d in documents}

    total = flagged = files = 0
    missed, skipped, unread = [], collections.defaultdict(list), []
    for folder, _, names in sorted(os.walk(options.texts)):
        for name in sorted(names):
            path = os.path.realpath(os.path.join(folder, name))
            document = by_path.get(path)
            if document is None:
                continue
            files += 1
            text = open(path, encoding="utf-8-sig").read()
            spans = [
                (f["span"]["start"], f["span"]["end"], f.get("quote"))
                for f in document["findings"] if f["category"] == "PENALTY" and f.get("span")
            ]
            if any(text[start:end] != quote for start, end, quote in spans if quote and len(quote) == end - start):
                unread.append(path)
            for start, end in sentences(text):
                outcome = reads_as_setting(text[start:end])
                if outcome is None:
                    continue
                if outcome != "set":
                    skipped[outcome].append((name, text[start:end].strip()))
                    continue
                total += 1
                if any(start < last and first < end for first, last, _ in spans):
                    flagged += 1
                else:
                    missed.append((name, text[start:end].strip()))

    share = flagged / total if total else 1.0
    print(f"documents: {files}")
    print(f"sentences that set a fine: {total}")
    print(f"flagged: {flagged}")
    print(f"share: {share:.4f}")
    for name, found in sorted(skipped.items()):
        print(f"not counted, {name}: {len(found)}")
        for file, sentence in found[:options.skipped]:
            print(f"    {file}: {sentence}")
    if unread:
        print(f"offsets do not fit: {len(unread)} documents, first {unread[0]}")
    step = max(1, len(missed) // max(1, options.examples))
    for file, sentence in missed[::step][:options.examples]:
        print(f"not flagged: {file}: {sentence}")
    sys.exit(0 if share >= options.least and not unread else 1)


if __name__ == "__main__":
    main()
