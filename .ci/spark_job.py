import os, sys
from pyspark import SparkContext

log, reports = sys.argv[1:]
with SparkContext(appName="linecheck") as spark:
    lines = spark.textFile(log)
    checked = lines.pipe(
        "linecheck check --input ndjson --report ndjson --jobs 1 -",
        env={"PATH": os.environ["PATH"]})
    checked.saveAsTextFile(reports)
