#!/usr/bin/env python3
"""normcheck whose `worker` dies on each task whose path says `poison`, and once, on the first that says `dogs`.

usage: dying_worker.py COMMAND [OPTION…]     (NORMCHECK names the program, DIED a file that tells that it died)
"""

import json
import os
import subprocess
import sys

if sys.argv[1] != "worker":
    os.execv(os.environ["NORMCHECK"], [os.environ["NORMCHECK"], *sys.argv[1:]])
worker = subprocess.Popen([os.environ["NORMCHECK"], *sys.argv[1:]], stdin=subprocess.PIPE)
for line in sys.stdin.buffer:
    path = json.loads(line)["path"]
    first = "dogs" in path and not os.path.exists(os.environ["DIED"])
    if first:
        open(os.environ["DIED"], "w").close()
    if first or "poison" in path:
        worker.kill()
        os._exit(9)
    worker.stdin.write(line)
    worker.stdin.flush()
worker.stdin.close()
sys.exit(worker.wait())
