"""What a waiver may silence, by the rules of the project."""

import pytest

DRAFT = """清河县夜间管理办法

第一条 为了加强管理，制定本办法。
第二条 对违反本办法的，由县公安局处五日以上十日以下拘留。
第三条 违者处二百元以上五百元以下罚款。

清河县人民政府
2026年3月20日
"""

WAIVER = """- rule: {}
  document: a.txt
  reason: 已报上级
  who: 张三
  date: 2026-10-01
  until: 2027-03-31
"""


@pytest.mark.parametrize("rule, is_waivable", [("penalty/fine", True), ("penalty/detain", False)])
def test_matters_reserved_to_the_law_are_not_waived(run, tmp_path, rule, is_waivable):
    """立法法第十二条: personal liberty."""
    (tmp_path / "a.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "normcheck.waivers.yml").write_text(WAIVER.format(rule), encoding="utf-8")
    done = run("normcheck", "check", "--as-of", "2026-11-01", "--level", "county", "a.txt")
    assert (f"[{rule}]" not in done.stdout) == is_waivable, done.stdout
    assert ("[waiver/not-waivable]" in done.stdout) != is_waivable, done.stdout
    assert done.returncode == 1
