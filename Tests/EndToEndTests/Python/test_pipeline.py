"""The pieces for pipelines, run as the pipelines run them."""

import json
import re
import shutil

import yaml

from conftest import REPOSITORY, SAMPLE

PIECES = REPOSITORY / "integrations"


def action_step():
    action = yaml.safe_load((PIECES / "github/action.yml").read_text(encoding="utf-8"))
    defaults = {name: value.get("default", "") for name, value in action["inputs"].items()}
    step = action["runs"]["steps"][0]
    return defaults, step


def run_action(run, folder, **inputs):
    """Runs the step of the action with its environment filled from the inputs, as the runner does."""
    defaults, step = action_step()
    values = {**defaults, **inputs}
    fill = lambda text: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda match: values[match.group(1)], text)
    variables = {name: fill(value) for name, value in step["env"].items()}
    assert step["shell"] == "sh"
    return run(
        "sh", "-e", "-c", step["run"], GITHUB_ACTION_PATH=str(PIECES / "github"),
        GITHUB_STEP_SUMMARY=str(folder / "summary.md"), GITHUB_OUTPUT=str(folder / "output"), **variables)


def test_action_annotates_and_writes_reports(run, tmp_path):
    (tmp_path / "my drafts").mkdir()
    shutil.copy(SAMPLE, tmp_path / "my drafts/a.txt")
    done = run_action(run, tmp_path, paths="my drafts\n", **{"fail-on": "error"})
    assert done.returncode == 1, done.stderr
    lines = done.stdout.splitlines()
    assert any(line.startswith("::error file=my drafts/a.txt,line=30,") for line in lines), done.stdout
    assert all(re.match(r"::(error|warning|notice) ", line) for line in lines)
    assert (tmp_path / "output").read_text() == "exit-code=1\n"
    assert "| my drafts/a.txt |" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    results = json.loads((tmp_path / "normcheck.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert len(results) == len(lines)


def test_action_fails_only_on_what_it_is_told(run, tmp_path):
    shutil.copy(SAMPLE, tmp_path / "a.txt")
    assert run_action(run, tmp_path, paths="a.txt", **{"fail-on": "never"}).returncode == 0
    hostile = "$(touch owned); `touch owned`"
    assert run_action(run, tmp_path, paths=hostile).returncode == 3
    assert not (tmp_path / "owned").exists()


def run_gitlab_job(run, **variables):
    template = yaml.safe_load((PIECES / "gitlab/normcheck.gitlab-ci.yml").read_text(encoding="utf-8"))
    job = template["normcheck"]
    values = {name: str(value) for name, value in {**template["variables"], **variables}.items()}
    return job, run("sh", "-e", "-c", "\n".join(job["script"]), **values)


def test_gitlab_job_leaves_the_reports_it_declares(run, repository):
    shutil.copy(SAMPLE, repository / "drafts/a.txt")
    job, done = run_gitlab_job(run, NORMCHECK_PATHS="drafts")
    assert done.returncode == 1, done.stderr
    for path in job["artifacts"]["paths"]:
        assert (repository / path).stat().st_size > 0
    assert set(job["artifacts"]["reports"].values()) == set(job["artifacts"]["paths"])
    entries = json.loads((repository / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert {entry["location"]["path"] for entry in entries} == {"drafts/a.txt"}
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)


def test_gitlab_job_reports_only_what_a_merge_request_touches(run, repository):
    shutil.copy(SAMPLE, repository / "drafts/a.txt")
    run("git", "add", "."), run("git", "commit", "-q", "-m", "draft")
    base = run("git", "rev-parse", "HEAD").stdout.strip()
    _, done = run_gitlab_job(run, NORMCHECK_PATHS="drafts", CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert done.returncode == 0, done.stdout + done.stderr
    text = (repository / "drafts/a.txt").read_text(encoding="utf-8")
    (repository / "drafts/a.txt").write_text(text.replace("二百元以上一千元", "三百元以上一千元"), encoding="utf-8")
    _, done = run_gitlab_job(run, NORMCHECK_PATHS="drafts", CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert done.returncode == 1
    assert [line.rsplit("[", 1)[1] for line in done.stdout.splitlines()] == ["penalty/fine]"]


def test_hook_stops_a_commit_of_a_bad_draft(run, repository):
    shutil.copy(PIECES / "git/pre-commit", repository / ".git/hooks/pre-commit")
    shutil.copy(SAMPLE, repository / "drafts/a b.txt")
    run("git", "add", ".")
    done = run("git", "commit", "-m", "bad")
    assert done.returncode == 1 and "[penalty/fine]" in done.stdout + done.stderr
    assert "drafts/a b.txt:30:23: error:" in done.stdout + done.stderr
    assert run("git", "log", "--oneline").stdout.count("\n") == 1


def test_hook_checks_what_is_staged_with_the_waivers_that_are_staged(run, repository):
    shutil.copy(PIECES / "git/pre-commit", repository / ".git/hooks/pre-commit")
    shutil.copy(SAMPLE, repository / "drafts/a.txt")
    # The draft on disk is bad, but what is committed is another file.
    (repository / "drafts/good.md").write_text("# 会议通知\n\n定于明日开会。\n", encoding="utf-8")
    run("git", "add", "drafts/good.md")
    assert run("git", "commit", "-m", "good").returncode == 0
    run("normcheck", "baseline", "drafts")
    run("git", "add", ".")
    done = run("git", "commit", "-m", "known")
    assert done.returncode == 0, done.stdout + done.stderr


def test_pre_commit_framework_names_a_command_that_exists(run, tmp_path):
    (hook,) = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    shutil.copy(SAMPLE, tmp_path / "a.txt")
    names = ["a.txt", "b.docx", "normcheck.waivers.yml", "normcheck.txt"]
    kept = [name for name in names if re.search(hook["files"], name) and not re.search(hook["exclude"], name)]
    assert kept == ["a.txt", "b.docx"]
    assert run(*hook["entry"].split(), "a.txt").returncode == 1


def test_shell_example_leaves_all_reports(run, tmp_path):
    (tmp_path / "drafts").mkdir()
    shutil.copy(SAMPLE, tmp_path / "drafts/a.txt")
    done = run(PIECES / "shell/check-drafts.sh", "drafts", "out/reports")
    assert done.returncode == 1 and done.stdout.endswith("there are findings: out/reports/summary.md\n")
    names = {path.name for path in (tmp_path / "out/reports").iterdir()}
    assert names == {"normcheck.sarif", "normcheck.junit.xml", "normcheck.csv", "summary.md"}
    assert run(PIECES / "shell/check-drafts.sh", "missing", "out").returncode == 3
