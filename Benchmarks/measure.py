"""Running programs and telling what they cost."""

import os
import resource
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AS_OF = "2026-11-01"


def normcheck() -> str:
    """The release build, or what NORMCHECK names."""
    program = os.environ.get("NORMCHECK") or str(ROOT / ".build/release/normcheck")
    if not os.access(program, os.X_OK):
        raise SystemExit(f"{program} is missing: run `make build`, or set NORMCHECK")
    return program


@dataclass
class Cost:
    """What one run of a program took: seconds of the clock and of the processor, peak memory in megabytes."""

    seconds: float
    processor: float
    megabytes: float
    output: bytes
    errors: bytes


def run(command: list[str], **options) -> Cost:
    """Runs a program to its end; raises where it cannot start or says that it was used wrongly (exit code 2)."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options) as process:
        output, errors = process.communicate()
        seconds = time.perf_counter() - start
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode == 2 or process.returncode < 0:
        raise SystemExit(f"{' '.join(command[:4])} …: {errors.decode(errors='replace')[:500]}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output, errors)


def best(command: list[str], times: int = 3, **options) -> Cost:
    """The fastest of some runs: what else the machine does only makes a run slower."""
    return min((alone(command, **options) for _ in range(times)), key=lambda cost: cost.processor)


def alone(command: list[str], **options) -> Cost:
    """`run` with the processor time and memory of this run only."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            cost = run(command, **options)
            line = f"{cost.seconds} {cost.processor} {cost.megabytes}\n".encode()
            tail = cost.errors[-20000:]
        except SystemExit as problem:
            line, tail = b"", str(problem).encode()
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(line + tail)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        line, _, errors = pipe.read().partition(b"\n")
    os.waitpid(child, 0)
    try:
        seconds, processor, megabytes = (float(number) for number in line.split())
    except ValueError:
        raise SystemExit((line + b"\n" + errors).decode(errors="replace")) from None
    return Cost(seconds, processor, megabytes, b"", errors)


def review(paths: list[str], jobs: int = 1, home: str | None = None, timings: bool = False) -> list[str]:
    """The command line of a review whose findings go to JSON."""
    command = [normcheck(), "review", "--format", "json", "--as-of", AS_OF, "--jobs", str(jobs)]
    command += ["--home", home or str(ROOT)]
    return command + (["--timings"] if timings else []) + paths


def stages(errors: bytes) -> dict[str, float]:
    """The seconds of each stage, from what `review --timings` tells."""
    rows = (line.split("\t") for line in errors.decode(errors="replace").splitlines())
    return {row[1]: float(row[2]) for row in rows if len(row) == 3 and row[0] == "timing"}


def texts(folder: str) -> tuple[int, int]:
    """How many documents a folder holds, and their bytes."""
    files = [path for path in Path(folder).rglob("*") if path.suffix in (".txt", ".md") and path.is_file()]
    return len(files), sum(path.stat().st_size for path in files)
