"""Documents of a folder as Parquet with the columns `path` and `text`.

usage: write_parquet.py FOLDER PARQUET
"""

import pathlib
import sys

from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
files = sorted(file for file in pathlib.Path(sys.argv[1]).rglob("*") if file.is_file())
rows = [(str(file), file.read_text(encoding="utf-8")) for file in files]
spark.createDataFrame(rows, "path string, text string").repartition(3).write.parquet("file://" + sys.argv[2])
spark.stop()
