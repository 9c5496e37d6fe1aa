"""Runs a notebook against a dataset, and prints for each of its code cells what the output holds, as JSON."""

import json
import os
import re
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

path, dataset = Path(sys.argv[1]), sys.argv[2]
os.environ["NEWSMILL_DATASET"] = dataset
notebook = nbformat.read(path, as_version=4)
nbformat.validate(notebook)
NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}).execute()

cells = []
for cell in notebook.cells:
    if cell.cell_type != "code":
        continue
    shown = [o["data"] for o in cell.outputs if o["output_type"] in ("display_data", "execute_result")]
    html = "".join("".join(data.get("text/html", "")) for data in shown)
    table = html[html.index("<table") :] if "<table" in html else ""
    cells.append(
        {
            "id": cell.id,
            "charts": len(re.findall("<svg", html)),
            "columns": re.findall("<th>([^<]*)</th>", table.split("</thead>")[0])[1:],
            "rows": len(re.findall("<tr", table.split("<tbody>")[-1])) if table else None,
            "streams": [o["name"] for o in cell.outputs if o["output_type"] == "stream"],
        }
    )
print(json.dumps(cells))
