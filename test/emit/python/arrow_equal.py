"""Reads each table of a dataset as Arrow IPC and as Parquet, and prints for each whether they are equal."""
import json
import sys

import pyarrow.dataset as pd
import pyarrow.ipc as ipc

folder = sys.argv[1]
equal = {}
for table in ("articles", "duplicates", "rejects", "ledger", "boilerplate", "relations"):
    arrow = ipc.open_file(f"{folder}/arrow/{table}.arrow").read_all()
    parquet = pd.dataset(f"{folder}/{table}").to_table()
    arrow.validate(full=True)
    equal[table] = arrow.to_pylist() == parquet.to_pylist() and [
        str(f.type).replace("item: ", "").replace("element: ", "").replace(" not null", "") for f in arrow.schema
    ] == [str(f.type).replace("item: ", "").replace("element: ", "").replace(" not null", "") for f in parquet.schema]
print(json.dumps(equal))
