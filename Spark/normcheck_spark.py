"""Reviews documents with Apache Spark: partitions go through `normcheck worker`, one process a partition.

    spark-submit normcheck_spark.py --input FOLDER-OR-PARQUET --out DIR [--as-of DATE] [--normcheck PROGRAM]

The input is a folder of files that every machine sees under the same path, or Parquet with the columns `path` and
`text`. Written are DIR/reviews.parquet (path, title, issuer, conclusion, document as JSON, error), DIR/results (the
lines of the workers) and, by `normcheck audit --results`, DIR/catalogue with the same catalogue that
`normcheck audit` writes for these documents.

A worker that dies is started anew, and its document is tried once more; a document on which a worker dies or falls
silent again and again is listed as not reviewed, and the partition goes on. `--home` must name a folder with `Rules/`
and `Corpus/` that exists on every machine, as must `--normcheck`.
"""

import argparse
import glob
import json
import os
import queue
import subprocess
import sys
import threading

ENDINGS = (".txt", ".md", ".xml", ".akn", ".docx", ".html", ".htm", ".ofd", ".pdf", ".doc", ".wps", ".odt")


class Died(Exception):
    """The worker ended or fell silent before it answered."""


class Worker:
    """One `normcheck worker`: tasks in, answers out, in the same order."""

    def __init__(self, command, timeout):
        self.timeout = timeout
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=1 << 16
        )
        self.answers = queue.Queue()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.answers.put(line if line.endswith(b"\n") else None)
        self.answers.put(None)

    def send(self, line):
        try:
            self.process.stdin.write(line)
            self.process.stdin.flush()
        except (BrokenPipeError, OSError):
            raise Died() from None

    def answer(self):
        try:
            line = self.answers.get(timeout=self.timeout)
        except queue.Empty:
            line = None
        if line is None:
            raise Died()
        return line.decode("utf-8")

    def stop(self):
        self.process.kill()
        self.process.wait()
        try:
            self.process.stdin.close()
        except OSError:
            pass


class Partition:
    """Sends the tasks of a partition ahead of the answers, a few at a time, so that the worker never waits."""

    AHEAD = 16
    ATTEMPTS = 2

    def __init__(self, command, timeout):
        self.command = command
        self.timeout = timeout

    def run(self, tasks):
        tasks = iter(tasks)
        waiting = []  # sent and not answered: [task, times that a worker died on it as the first in line]
        worker = None
        exhausted = False
        try:
            while True:
                try:
                    if worker is None:
                        worker = Worker(self.command, self.timeout)
                        # The first in line is the suspect: it goes alone.
                        for task, deaths in waiting[: 1 if waiting and waiting[0][1] else None]:
                            worker.send(self._line(task))
                        sent = 1 if waiting and waiting[0][1] else len(waiting)
                    while not exhausted and len(waiting) < self.AHEAD and sent == len(waiting):
                        task = next(tasks, None)
                        if task is None:
                            exhausted = True
                            break
                        waiting.append([task, 0])
                        worker.send(self._line(task))
                        sent += 1
                    if not waiting:
                        return
                    line = worker.answer()
                    waiting.pop(0)
                    sent -= 1
                    while sent < len(waiting):
                        worker.send(self._line(waiting[sent][0]))
                        sent += 1
                    yield line.rstrip("\n")
                except Died:
                    if worker is not None:
                        worker.stop()
                    worker = None
                    waiting[0][1] += 1
                    if waiting[0][1] >= self.ATTEMPTS:
                        task, _ = waiting.pop(0)
                        yield json.dumps(
                            {"path": task["path"], "error": "审核进程在这份文件上中断"}, ensure_ascii=False
                        )
        finally:
            if worker is not None:
                worker.stop()

    @staticmethod
    def _line(task):
        return (json.dumps(task, ensure_ascii=False) + "\n").encode("utf-8", "surrogatepass")


def summary(line):
    """The columns of `reviews.parquet`."""
    result = json.loads(line)
    document = result.get("document") or {}
    return (
        result["path"],
        document.get("title"),
        document.get("issuer"),
        document.get("conclusion"),
        json.dumps(document, ensure_ascii=False, separators=(",", ":")) if document else None,
        result.get("error"),
    )


COLUMNS = "path string, title string, issuer string, conclusion string, document string, error string"


def files_below(folder):
    """The documents of a folder, in the order of their paths; hidden ones are passed over."""
    paths = []
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths += [os.path.join(parent, n) for n in names if n.lower().endswith(ENDINGS) and not n.startswith(".")]
    return sorted(paths, key=lambda path: path.encode("utf-8", "surrogateescape"))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", required=True, help="folder of documents, or Parquet with path and text")
    parser.add_argument("--out", required=True)
    parser.add_argument("--as-of", help="YYYY-MM-DD; today where it is left out")
    parser.add_argument("--normcheck", default="normcheck", help="the program, on every machine")
    parser.add_argument("--home", help="folder with Rules/ and Corpus/, on every machine")
    parser.add_argument("--partitions", type=int, help="default: four a core")
    parser.add_argument("--timeout", type=float, default=120, help="seconds that one document may take")
    return parser.parse_args()


def main():
    from pyspark import StorageLevel
    from pyspark.sql import SparkSession

    options = arguments()
    # One day for all machines, also where the run goes over midnight.
    from datetime import date

    common = ["--as-of", options.as_of or date.today().isoformat()] + (["--home", options.home] if options.home else [])
    command = [options.normcheck, "worker"] + common
    partition = Partition(command, options.timeout)
    spark = SparkSession.builder.appName("normcheck").getOrCreate()
    context = spark.sparkContext
    slices = options.partitions or 4 * context.defaultParallelism
    is_parquet = options.input.endswith(".parquet") or bool(glob.glob(os.path.join(options.input, "*.parquet")))
    if is_parquet:
        rows = spark.read.parquet(options.input).select("path", "text").repartition(slices).rdd
        tasks = rows.map(lambda row: {"path": row["path"], "text": row["text"]})
    else:
        tasks = context.parallelize(files_below(options.input), slices).map(lambda path: {"path": path})
    os.makedirs(options.out, exist_ok=True)
    folder = os.path.abspath(options.out)
    # Kept, so that both outputs come of one run of the workers.
    results = tasks.mapPartitions(partition.run).persist(StorageLevel.DISK_ONLY)
    results.saveAsTextFile("file://" + folder + "/results")
    spark.createDataFrame(results.map(summary), COLUMNS).write.mode("overwrite").parquet(
        "file://" + folder + "/reviews.parquet"
    )
    spark.stop()
    parts = sorted(glob.glob(glob.escape(folder) + "/results/part-*"))
    audit = [options.normcheck, "audit", "--out", folder + "/catalogue"] + common
    for part in parts:
        audit += ["--results", part]
    sys.exit(subprocess.call(audit))


if __name__ == "__main__":
    main()
