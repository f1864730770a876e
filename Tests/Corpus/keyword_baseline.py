#!/usr/bin/env python3
"""What a plain list of key words finds, for comparison: no reading, no frames, no basis.

    python3 Tests/Corpus/keyword_baseline.py folder/*.txt > result.json

Every sentence that holds a word gets one finding of the word's category. The result has the form of
`normcheck review --format json`, so that the same scorer reads both.
"""
import json
import re
import sys

WORDS = {
    "PENALTY": """罚款 处罚 没收 吊销 暂扣 停业整顿 停产停业 责令停业 责令停产 责令关闭 取缔 警告 通报批评 拘留 黑名单 失信名单
        取消资格 降低资质 限制从业 市场禁入 不得投标 清出市场 从重处罚 加倍处罚 顶格处罚 处以 并处 违约金 整改金 罚没 扣分
        收回经营权 撤销资格 停止营业 停止经营 停止招生""",
    "LICENCE": """方可 方能 未经批准 须经 批准 审批 许可 许可证 核准 备案 登记 年检 年审 准入 准入证 准运证 通行证 上岗证
        资格证 认定 审核同意 签字盖章 目录 名录 报备 核验 验收合格 不予受理 不予办理 不予核发 前置条件 持证 凭证 标识牌""",
    "FEE": """收取 缴纳 交纳 收费 保证金 押金 管理费 服务费 卫生费 工本费 基金 集资 摊派 捐款 赞助 筹资 培训费 评审费 检测费
        占道费 清运费 滞纳金 每户 每人 每车 代收 预收 统筹 调节基金 费用由 自理 垫付 缴费 认捐""",
    "COERCION": """扣押 查封 扣留 查扣 拖离 拖移 锁车 封存 冻结 划扣 强制拆除 强制清除 强制执行 强行 代履行 代为 断水 断电
        停水 停电 停止供水 停止供电 捕杀 平坟 起棺 强制带离 强制隔离 收缴 销毁 变卖""",
    "RIGHTS": """证明 无犯罪记录 居委会证明 村委会证明 连坐 子女 配偶 直系亲属 低保 入学 落户 户籍 外来人员 上访 信访 保证书
        承诺书 担保人 强制购买 保险 公示姓名 曝光 个人信息 彩礼 酒席 火化 流转 义务劳动 不予补偿 宅基地 承包地 接种 包保""",
    "COMPETITION": """本地企业 外地企业 本地产品 优先采购 优先选择 指定 统一由 统一采购 独家 专营 特许经营 唯一 子公司 分公司
        注册地 属地纳税 税收返还 地方留成 奖补 先征后返 零地价 最低价 统一价格 限价 国有企业 民营企业 业绩 加分 迁出""",
    "AUTHORITY": """人民法院 检察院 税务局 海关 银行 委托执法 授权 协管员 网格员 物业公司 村民委员会 解释权 负责解释 最终解释
        撤销 下放 划转 领导小组 指挥部 一律无效""",
    "RETRO": "施行前 实施前 发布前 补缴 追缴 追溯 倒查 溯及 此前 以来",
    "DRAFTING": "条例 有关规定 上级要求 同时废止",
}


def main():
    patterns = {c: re.compile("|".join(map(re.escape, w.split()))) for c, w in WORDS.items()}
    documents = []
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        findings = []
        for sentence in re.finditer(r"[^。；;!！?？\n]+", text):
            for category, pattern in patterns.items():
                word = pattern.search(sentence.group())
                if word:
                    start = sentence.start() + word.start()
                    span = {"start": start, "end": start + len(word.group())}
                    findings.append({"category": category, "severity": "error", "span": span, "field": None,
                                     "rule": "keyword", "quote": word.group()})
        documents.append({"path": path, "normative": True, "findings": findings})
    json.dump({"documents": documents}, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
