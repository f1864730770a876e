"""The same stock audited by `normcheck audit` and under Apache Spark on the same two processors."""

import importlib.util
import os
import sys
import tempfile
from pathlib import Path

from measure import AS_OF, ROOT, alone, normcheck


def compare(folder: str) -> list[tuple[str, float]] | None:
    """Name and seconds by the clock; `None` where PySpark is not installed."""
    if not importlib.util.find_spec("pyspark"):
        return None
    with tempfile.TemporaryDirectory() as out:
        plain = alone(
            [normcheck(), "audit", folder, "--out", f"{out}/plain", "--jobs", "2", "--as-of", AS_OF]
            + ["--home", str(ROOT)]
        )
        script = [sys.executable, str(ROOT / "Spark/normcheck_spark.py"), "--input", folder, "--out", f"{out}/spark"]
        options = ["--normcheck", normcheck(), "--home", str(ROOT), "--as-of", AS_OF]
        env = os.environ | {"PYSPARK_SUBMIT_ARGS": "--master local[2] pyspark-shell", "PYSPARK_PYTHON": sys.executable}
        spark = alone(script + options, env=env)
        same = all(
            (Path(out) / "plain" / name).read_bytes() == (Path(out) / "spark/catalogue" / name).read_bytes()
            for name in ("catalogue.csv", "catalogue.md")
        )
    if not same:
        raise SystemExit("the two catalogues differ")
    return [("normcheck audit", plain.seconds), ("Spark, local[2]", spark.seconds)]
