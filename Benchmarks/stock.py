"""Writes a stock of made-up normative documents: always the same for the same number."""

import random
import re
from pathlib import Path

from measure import ROOT

PLACES = ["清河县", "绵水市", "石桥区", "临江县", "白沙市", "东岭县", "南浦区", "云台县", "长河市", "金坪县"]
SUBJECTS = ["市容环境", "户外广告", "停车秩序", "农贸市场", "养犬", "建筑垃圾", "物业服务", "河道采砂", "夜市经营", "道路养护"]
KINDS = ["管理办法", "实施细则", "若干规定", "暂行办法", "管理规定"]
DIGITS = "零一二三四五六七八九"
PLAIN = [
    "为了加强{subject}管理，维护公共利益，根据有关法律、法规，结合本地实际，制定本办法。",
    "本行政区域内的{subject}及其监督管理活动，适用本办法。",
    "{subject}管理坚持统一领导、分级负责、公众参与、便民高效的原则。",
    "{place}人民政府负责本行政区域内{subject}工作的组织领导，协调解决工作中的重大问题。",
    "有关部门应当按照各自职责，做好{subject}的相关工作，建立信息共享机制。",
    "鼓励单位和个人参与{subject}工作，对成绩突出的按照国家有关规定给予表扬。",
    "任何单位和个人发现违反本办法规定行为的，可以向有关部门投诉、举报。",
    "有关部门应当自收到投诉、举报之日起十五个工作日内予以处理，并将结果告知投诉人、举报人。",
    "工作人员在{subject}管理中玩忽职守、滥用职权、徇私舞弊的，依法给予处分。",
]


def numeral(number: int) -> str:
    """A number below a thousand as articles are numbered."""
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    text = DIGITS[hundreds] + "百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else DIGITS[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (DIGITS[ones] if ones else "")


def clauses() -> list[str]:
    """The example clauses of all rules: what documents write, good and bad."""
    found = []
    for path in sorted((ROOT / "Rules/rules").rglob("*.yml")):
        _, _, examples = path.read_text(encoding="utf-8").partition("examples:")
        strings = re.findall(r'"([^"\n]{12,})"', examples)
        # Patterns of the rules behind stand there too.
        found += [clause.replace("↓", "") for clause in strings if not set(clause) & set("{}|")]
    return found


def document(number: int, bank: list[str], size: int = 4000) -> str:
    """One document of about `size` bytes."""
    chance = random.Random(number)
    place, subject, kind = chance.choice(PLACES), chance.choice(SUBJECTS), chance.choice(KINDS)
    year, month, day = chance.randint(2016, 2026), chance.randint(1, 12), chance.randint(1, 28)
    lines = [
        f"{place}人民政府关于印发《{place}{subject}{kind}》的通知",
        f"{place[0]}府规〔{year}〕{number % 90 + 1}号",
        "各乡镇人民政府，县政府各部门：",
        f"现将《{place}{subject}{kind}》印发给你们，请认真贯彻执行。",
        f"{place}人民政府",
        f"{year}年{month}月{day}日",
        f"{place}{subject}{kind}",
    ]
    written = sum(len(line.encode()) + 1 for line in lines)
    article = 0
    while written < size - 150:
        article += 1
        # One clause in eight touches a rule, as in drafts that come to review.
        words = chance.choice(bank) if chance.random() < 0.125 else chance.choice(PLAIN)
        line = f"第{numeral(article % 999 + 1 if article > 998 else article)}条　" + words.format_map(
            {"subject": subject, "place": place}
        ) if "{" in words else f"第{numeral(min(article, 998))}条　{words}"
        lines.append(line)
        written += len(line.encode()) + 1
    lines.append(f"第{numeral(min(article + 1, 999))}条　本办法自{year}年{month}月{day}日起施行，有效期五年。")
    return "\n".join(lines) + "\n"


def write(folder: str, count: int, size: int = 4000) -> None:
    """Writes `count` documents, a thousand in a folder; what is there already stays."""
    bank = clauses()
    for number in range(count):
        place = Path(folder) / f"{number // 1000:03d}"
        if number % 1000 == 0:
            place.mkdir(parents=True, exist_ok=True)
        path = place / f"{number:06d}.txt"
        if not path.exists():
            path.write_text(document(number, bank, size), encoding="utf-8")
