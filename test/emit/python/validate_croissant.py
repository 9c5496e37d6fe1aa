"""Loads a dataset's croissant.json with mlcroissant and reads a few records of some tables. Prints what it found as JSON."""
import itertools
import json
import logging
import sys

import mlcroissant as mlc

logging.disable(logging.WARNING)
folder = sys.argv[1]
dataset = mlc.Dataset(f"{folder}/croissant.json")
issues = dataset.metadata.ctx.issues
records = {
    table: len(list(itertools.islice(dataset.records(table), 5)))
    for table in ("articles", "ledger", "relations")
}
print(
    json.dumps(
        {
            "errors": sorted(issues.errors),
            "name": dataset.metadata.name,
            "version": dataset.metadata.ctx.conforms_to.name,
            "records": records,
        }
    )
)
