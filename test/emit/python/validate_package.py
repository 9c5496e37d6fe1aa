"""Loads a dataset's datapackage.json with frictionless, which validates the descriptor. Prints what it found as JSON."""
import json
import sys

from frictionless import FrictionlessException, Package

try:
    package = Package(f"{sys.argv[1]}/datapackage.json")
    errors = []
    names = [r.name for r in package.resources]
except FrictionlessException as error:
    errors = [str(e) for e in error.reasons] or [str(error)]
    names = []
print(json.dumps({"errors": errors, "resources": names}))
