"""Converts HTML files with WeasyPrint in one process. Prints the seconds of the conversions and what failed, as JSON."""

import json
import logging
import sys
import time

import weasyprint

logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
logging.getLogger("fontTools").setLevel(logging.CRITICAL)

with open(sys.argv[1], encoding="utf-8") as file:
    order = json.load(file)

failed = []
started = time.perf_counter()
for edition in order["editions"]:
    try:
        weasyprint.HTML(filename=edition["input"]).write_pdf(edition["output"], pdf_variant=order["variant"])
    except Exception as cause:  # whatever it is, the others are converted
        failed.append({"input": edition["input"], "why": repr(cause)[:300]})
seconds = time.perf_counter() - started
print(json.dumps({"seconds": seconds, "failed": failed}))
