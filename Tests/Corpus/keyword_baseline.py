#!/usr/bin/env python3
"""What a key-word list finds in labelled documents, for comparison with the review.

    Tests/Corpus/keyword_baseline.py Tests/Corpus/labelled/d [FOLDER...]

Every sentence that holds a key word of a category is one finding of that category, as in the platforms that alarm at words. Hits, misses
and false alarms are counted as `normcheck evaluate` counts them: same category (or one the label allows) in the sentence of the quote;
optional labels count for nothing; labels on dossiers and on what is absent are misses, as no word can show them.
"""
import collections
import json
import pathlib
import sys

WORDS = {
    "PENALTY": """罚款 处罚 罚没 没收 吊销 责令停产 责令停业 停业整顿 停产停业 暂扣许可证 取消资格 通报批评 黑名单 加倍处罚 从重处罚 顶格 扣分
        记分 罚金 违约金 扣除 停止供应 终身 不得从事 禁止从业 取消经营资格 停运 限期整改 曝光 信用惩戒""",
    "LICENCE": """许可 审批 批准 核准 备案 登记 准入 准运证 资格证 上岗证 认定 年检 年审 审查 同意后 验收合格 方可 未经 申领 申请办理 证照 资质
        许可证 报批 审核同意 核发 换证""",
    "FEE": """收费 缴费 缴纳 交纳 收取 费用 管理费 服务费 工本费 保证金 押金 基金 集资 摊派 培训费 检测费 停车费 卫生费 占道费 抵押金 赞助
        捐款 滞纳金 评审费 诚信金 互助金 每户 每人每年 元/年 费自理""",
    "COERCION": """扣押 查封 冻结 强制拆除 强拆 强制带离 代履行 加处 断水 断电 停水 停电 停止供水 停止供电 扣留 拖移 暂扣 封存 强行 强制执行 划拨
        拍卖 传唤 带离 遣送 先行登记保存 取缔""",
    "RIGHTS": """证明 无犯罪记录 不得享受 取消低保 子女 入学 入伍 政审 株连 不予办理 暂停办理 停发 强制购买 统一购买 投保 户籍 本地户口 不得上访
        信访 连带 承诺书 放弃 禁止 限制 不得生育 保证书 村规民约""",
    "COMPETITION": """本地企业 本县企业 本市企业 外地企业 外地 本地产品 优先采购 优先选用 指定 统一经营 独家 专营 返还 税收留成 奖励企业 设立分公司
        设立子公司 注册 总量控制 间隔 统一配送 统一采购 统一安装 加分 本地业绩 招商引资""",
    "AUTHORITY": """法院应当 人民法院不予受理 检察院 公安机关应当 委托实施处罚 负责解释 撤销 有权解释 领导小组办公室 指挥部 联席会议 法制办 党委
        党政办 授权 授予""",
    "CONFLICT": """个工作日 以本办法为准 十五日内申请行政复议 终局 不得起诉 一律不予 加收 千分之 每日按 三日内 五日内 六十日 九十日""",
    "RETRO": """施行前 以前已 补缴 追溯 此前 历年 往年 已建成的""",
    "PROCEDURE": """不公开 内部掌握 自印发之日起 有效期 十年 长期有效""",
    "CITATION": """合同法 物权法 担保法 侵权责任法 婚姻法 继承法 收养法 民法通则 行政许可法实施条例 大气污染防治法 环境保护法 固体废物污染环境防治法""",
    "OBSOLETE": """工商局 工商行政管理 质监 食药监 国土资源局 环保局 卫计 法制办公室 安监局 社会抚养费 收容 劳动教养 暂住证 农业税""",
    "DRAFTING": """条例》 等有关规定 根据有关规定 有关法律法规 附件 另行规定 本办法第""",
}
SENTENCE_ENDS = "。；;！!？?\n"


def sentences(text):
    start = 0
    for index, character in enumerate(text):
        if character in SENTENCE_ENDS:
            yield start, index + 1
            start = index + 1
    if start < len(text):
        yield start, len(text)


def places(text, quote, article):
    found = [at for at in range(len(text)) if text.startswith(quote, at)]
    if len(found) > 1 and article:
        heads = [at for at in range(len(text)) if text.startswith(article, at)]
        found = [at for at in found if any(head <= at < head + 1500 for head in heads)][:1] or found
    return [(at, at + len(quote)) for at in found]


def overlaps(one, other):
    return one[0] < other[1] and other[0] < one[1]


def score(folder, tally):
    labels, clean = collections.defaultdict(list), set()
    for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        if line.strip():
            label = json.loads(line)
            (clean.add(label["file"]) if label.get("clean") else labels[label["file"]].append(label))
    for name in sorted(set(labels) | clean):
        text = (folder / name).read_text(encoding="utf-8")
        hits, alarms = [False] * len(labels[name]), 0
        spots = [places(text, l["quote"], l.get("article", "")) if l.get("quote") else [] for l in labels[name]]
        for span in sentences(text):
            sentence = text[span[0]:span[1]]
            for category, words in WORDS.items():
                if not any(word in sentence for word in words.split()):
                    continue
                near = [i for i, spot in enumerate(spots) if any(overlaps(span, place) for place in spot)]
                right = [i for i in near if category in [labels[name][i]["category"], *labels[name][i].get("also", [])]]
                for index in right:
                    hits[index] = True
                if not right and not any(labels[name][i].get("optional") for i in near):
                    tally[category]["false alarms"] += 1
                    alarms += 1
        for label, hit in zip(labels[name], hits):
            if not label.get("optional"):
                tally[label["category"]]["hits" if hit else "misses"] += 1
        if name in clean:
            tally["clean"]["documents"] += 1
            tally["clean"]["false alarms"] += alarms


def report(name, counts):
    hits, misses, alarms = counts["hits"], counts["misses"], counts["false alarms"]
    precision = hits / (hits + alarms) if hits + alarms else 1.0
    recall = hits / (hits + misses) if hits + misses else 1.0
    print(f"{name:12} labels {hits + misses:4}  precision {precision:.3f}  recall {recall:.3f}")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    tally = collections.defaultdict(collections.Counter)
    for folder in sys.argv[1:]:
        score(pathlib.Path(folder), tally)
    print("key words:", sum(len(words.split()) for words in WORDS.values()))
    total = collections.Counter()
    for category in WORDS:
        total.update(tally[category])
        report(category, tally[category])
    report("TOTAL", total)
    clean = tally["clean"]
    print(f"false alarms per clean document: {clean['false alarms'] / max(1, clean['documents']):.3f}")


main()
