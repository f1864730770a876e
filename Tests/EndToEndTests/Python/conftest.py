"""What the tests share: the program, a folder of drafts, and how a command is run in it."""

import os
import pathlib
import subprocess

import pytest

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
SAMPLE = REPOSITORY / "Corpus/samples/city-appearance.txt"


@pytest.fixture
def environment():
    """The environment of a user: the program in the PATH, no settings of a git around the test."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    kept["PATH"] = os.environ["NORMCHECK_BIN"] + ":" + kept["PATH"]
    kept["NORMCHECK_HOME"] = str(REPOSITORY)
    return kept


@pytest.fixture
def run(tmp_path, environment):
    def run(*words, **variables):
        return subprocess.run(
            [str(word) for word in words], cwd=tmp_path, env={**environment, **variables}, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=600)

    return run


@pytest.fixture
def repository(tmp_path, run):
    """A repository with one commit, in which nothing is wrong yet."""
    run("git", "init", "-q", "-b", "main")
    for key, value in {"user.name": "Drafter", "user.email": "drafter@example.invalid", "commit.gpgsign": "false"}.items():
        run("git", "config", key, value)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "notes.txt").write_text("便笺\n", encoding="utf-8")
    run("git", "add", ".")
    assert run("git", "commit", "-q", "-m", "start").returncode == 0
    return tmp_path
