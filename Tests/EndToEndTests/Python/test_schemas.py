"""Reports hold to the schemas of their formats."""

import json
import os
import pathlib
import subprocess

import jsonschema
import pytest

from conftest import REPOSITORY

GOLDEN = REPOSITORY / "Tests/NormReportTests/Golden"


def sarif_schema():
    places = [os.environ.get("NORMCHECK_SHARED"), REPOSITORY / "../shared", REPOSITORY / "../../shared"]
    for place in filter(None, places):
        path = pathlib.Path(place) / "formats/sarif/sarif-schema-2.1.0.json"
        if path.exists():
            return json.loads(path.read_text(encoding="utf-8"))
    pytest.skip("the SARIF schema is not at hand")


@pytest.mark.parametrize("name", ["check.zh.sarif", "check.en.sarif", "hostile.sarif"])
def test_golden_sarif_is_valid(name):
    jsonschema.validate(json.loads((GOLDEN / name).read_text(encoding="utf-8")), sarif_schema())


def test_sarif_of_the_samples_is_valid(run):
    done = run("normcheck", "check", "--format", "sarif", REPOSITORY / "Corpus/samples", "missing.txt")
    assert done.returncode == 3
    report = json.loads(done.stdout)
    jsonschema.validate(report, sarif_schema())
    results = report["runs"][0]["results"]
    rules = report["runs"][0]["tool"]["driver"]["rules"]
    assert results and all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in results)
    assert all(rule["help"]["text"] and rule["help"]["markdown"] for rule in rules)
    assert report["runs"][0]["invocations"][0]["executionSuccessful"] is False


@pytest.mark.parametrize("name", ["check.zh.junit.xml", "check.en.junit.xml", "hostile.junit.xml"])
def test_golden_junit_is_valid(name):
    schema = pathlib.Path(__file__).with_name("junit.xsd")
    done = subprocess.run(
        ["xmllint", "--noout", "--nonet", "--schema", str(schema), str(GOLDEN / name)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_schema_refuses_what_is_no_junit(tmp_path):
    schema = pathlib.Path(__file__).with_name("junit.xsd")
    bad = tmp_path / "bad.xml"
    bad.write_text('<testsuites name="x" tests="1" failures="0" errors="0"><case/></testsuites>')
    done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", str(schema), str(bad)], capture_output=True)
    assert done.returncode != 0
