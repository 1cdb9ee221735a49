#!/usr/bin/env python3
"""Asks a Chokepoint server with nothing but the standard library of Python.

    ./chokepoint serve &
    python3 src/examples/ask.py http://localhost:3330
"""

import csv
import hashlib
import io
import json
import sys
import urllib.parse
import urllib.request


def get(path, **parameters):
    """The body of an answer; a list gives a parameter several values."""
    query = urllib.parse.urlencode({k: v for k, v in parameters.items() if v is not None}, doseq=True)
    with urllib.request.urlopen(BASE + path + ("?" + query if query else "")) as answer:
        return answer.read()


def ask(name, **parameters):
    """The rows of a canned query, as dictionaries."""
    return json.loads(get(f"/api/v1/queries/{name}.json", **parameters))["rows"]


def sparql(query):
    """The rows of a SPARQL query, as dictionaries of texts."""
    request = urllib.request.Request(
        BASE + "/sparql",
        data=urllib.parse.urlencode({"query": query}).encode(),
        headers={"Accept": "text/csv"},
    )
    with urllib.request.urlopen(request) as answer:
        return list(csv.DictReader(io.TextIOWrapper(answer, encoding="utf-8", newline="")))


def table(name):
    """A table of the dump, its checksum verified."""
    data = get(f"/dump/tables/{name}.csv")
    expected = get(f"/dump/tables/{name}.csv.sha256").decode().split()[0]
    if hashlib.sha256(data).hexdigest() != expected:
        raise ValueError(f"{name}.csv arrived damaged")
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


if __name__ == "__main__":
    BASE = (sys.argv[1] if len(sys.argv) > 1 else "http://localhost:3330").rstrip("/")
    sys.stdout.reconfigure(encoding="utf-8")

    print("Caught later:")
    for row in ask("caught-later"):
        print(" ", row["technologyLabel"])

    print("Names of Huawei:")
    for row in sparql('SELECT ?name { id:huawei rdfs:label ?name } ORDER BY LANG(?name)'):
        print(" ", row["name"])

    print("Lists of restricted parties:")
    for row in table("RestrictedPartyList"):
        print(" ", row["label"])
