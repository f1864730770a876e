"""The partitions of the Spark job, without Spark: workers that die, fall silent, or answer half a line.

usage: test_partition.py
"""

import importlib.util
import json
import os
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
spec = importlib.util.spec_from_file_location("job", os.path.join(HERE, "..", "..", "Spark", "normcheck_spark.py"))
job = importlib.util.module_from_spec(spec)
spec.loader.exec_module(job)

# Stands for a worker: answers each task, and misbehaves where the path says so.
WORKER = """
import json, os, sys, time
state = sys.argv[1]
for line in sys.stdin:
    path = json.loads(line)["path"]
    if "poison" in path:
        os._exit(9)
    if "silent" in path:
        time.sleep(60)
    if "half" in path:
        sys.stdout.write('{"path": "')
        sys.stdout.flush()
        os._exit(1)
    if "once" in path and not os.path.exists(state):
        open(state, "w").close()
        os._exit(9)
    print(json.dumps({"path": path, "key": "k", "document": {"title": path}}), flush=True)
"""


def run(paths, timeout=20):
    with tempfile.TemporaryDirectory() as folder:
        script = os.path.join(folder, "worker.py")
        with open(script, "w") as file:
            file.write(WORKER)
        command = [sys.executable, script, os.path.join(folder, "state")]
        return [json.loads(line) for line in job.Partition(command, timeout).run({"path": path} for path in paths)]


def check(name, paths, bad=(), timeout=20):
    results = run(paths, timeout)
    assert [result["path"] for result in results] == paths, (name, results)
    assert [result["path"] for result in results if "error" in result] == list(bad), (name, results)
    print(name, "ok")


many = [f"d{number}" for number in range(200)]
check("nothing", [])
check("all answered in order", many)
check("a worker that dies once loses nothing", many[:50] + ["once"] + many[50:])
check("a poisoned document is named, the rest goes on", many[:30] + ["poison"] + many[30:], ["poison"])
check("poison first, last, and twice in a row", ["poison0"] + many + ["poison1", "poison2"], ["poison0", "poison1", "poison2"])
check("half an answer is none", many[:5] + ["half"] + many[5:9], ["half"])
check("a silent worker is ended", many[:3] + ["silent"] + many[3:6], ["silent"], timeout=2)
check("a worker that cannot start", ["poison"], ["poison"])
