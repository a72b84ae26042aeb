#!/usr/bin/env python3
"""Lists the files that Lintainer judges in some repositories: a line each, its kind, size and path, between tabs.

Every file is read once, so that it is in the file cache afterwards. A program of its own: what it needs of memory must
not count for the programs that are measured.
"""

import json
import subprocess
import sys
import tempfile
import urllib.parse

# The cheapest way to be told of the files: any rule will do.
ARGUMENTS = ["check", "--no-config", "--format", "sarif", "--rule", "syntax/invalid-dockerfile"]


def main():
    program, *repositories = sys.argv[1:]
    with tempfile.TemporaryDirectory() as elsewhere:
        # From elsewhere, so that the report tells where each repository is.
        report = subprocess.run(
            [program, *ARGUMENTS, *repositories],
            cwd=elsewhere, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    for run in json.loads(report.stdout)["runs"]:
        root = run["originalUriBaseIds"]["SRCROOT"]["uri"]
        for artifact in run.get("artifacts", []):
            if "analysisTarget" in artifact.get("roles", []):
                tell(root, artifact["location"]["uri"])


def tell(root, uri):
    path = urllib.parse.unquote(urllib.parse.urlsplit(urllib.parse.urljoin(root, uri)).path)
    with open(path, "rb") as file:
        size = len(file.read())
    print(kind(urllib.parse.unquote(uri)), size, path, sep="\t")


def kind(path):
    name = path.rsplit("/", 1)[-1]
    if name.endswith((".yml", ".yaml")):
        if f"/{path}".rpartition("/")[0].endswith("/.github/workflows"):
            return "workflows"
        return "actions" if name.startswith("action.") else "compose"
    return "bake" if name.endswith((".hcl", ".json")) else "dockerfiles"


if __name__ == "__main__":
    main()
