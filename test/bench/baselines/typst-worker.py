"""Compiles Typst files in one process. Prints the seconds of the compilations and what failed, as JSON."""

import json
import sys
import time

import typst

with open(sys.argv[1], encoding="utf-8") as file:
    order = json.load(file)

fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=order["fonts"])
compiler = typst.Compiler(root=order["root"], font_paths=fonts)

failed = []
started = time.perf_counter()
for edition in order["editions"]:
    try:
        compiler.compile(input=edition["input"], output=edition["output"], pdf_standards=order["standards"])
    except typst.TypstError as cause:
        failed.append({"input": edition["input"], "why": str(cause)[:300]})
seconds = time.perf_counter() - started
print(json.dumps({"seconds": seconds, "failed": failed}))
