#!/usr/bin/env python3
"""How much the packaged runtime checks in a second: all repositories of some folders, in one process.

Other programs can run in turn with it, over the same files:

  --peer 'NAME:KIND=COMMAND'   gets the files as arguments, in as many runs as they need
  --peer 'NAME:KIND|COMMAND'   gets their names on standard input, a line each

KIND is workflows, actions, dockerfiles, compose, bake or repositories. Fails when Lintainer's output is not the same in all rounds.
"""

import argparse
import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

import measure

KINDS = ("workflows", "actions", "dockerfiles", "compose", "bake")

# Bytes of arguments in one go: half of what the system takes, since the environment is in there, too.
ARGUMENTS_LIMIT = min(1 << 20, os.sysconf("SC_ARG_MAX") // 2)


def main():
    options = arguments()
    home = measure.runtime(options.runtime)
    repositories = [each for folder in options.folders for each in found(Path(folder))]
    program = home / "bin" / "lintainer"
    with tempfile.TemporaryDirectory() as folder:
        files = judged(program, repositories)
        entrants = {"lintainer": Entrant([[program, *options.command.split(), *repositories]], counts(files))}
        for text in options.peer:
            name, entrant = peer(text, repositories, files, Path(folder))
            entrants[name] = entrant
        facts = measure.conditions(home) | {
            "repositories": len(repositories),
            "files": {kind: counts(files, kind)[0] for kind in KINDS},
            "MB": round(counts(files)[1] / 1e6, 1),
            "rounds": options.rounds,
        }
        measure.introduce("Corpus: all repositories in one process", facts)
        rounds = [{name: entrant.run() for name, entrant in entrants.items()} for _ in range(options.rounds)]
    results = {name: entrant.result([each[name] for each in rounds]) for name, entrant in entrants.items()}
    show(results)
    if options.json:
        measure.save(options.json, facts | {"results": results})
    if not results["lintainer"]["equal"]:
        raise SystemExit("the output of lintainer is not the same in all rounds")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", metavar="FOLDER", help="a repository, or a folder of repositories")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each program (default: 3)")
    parser.add_argument("--peer", action="append", default=[], help="another program, see above")
    parser.add_argument("--runtime", default=measure.RUNTIME, help="the runtime image (default: target/runtime)")
    parser.add_argument("--command", default="check", help="what is run on them (default: check)")
    parser.add_argument("--json", metavar="FILE", help="write the figures there, too")
    return parser.parse_args()


def found(folder):
    """The repository that a folder is, or those that it holds."""
    folder = folder.absolute()
    if not folder.is_dir():
        raise SystemExit(f"there is no folder {folder}")
    if is_repository(folder):
        return [folder]
    # Within a repository other folders are parts of it.
    inside = any(is_repository(above) for above in folder.parents)
    return [each for each in sorted(folder.iterdir()) if each.is_dir() and (is_repository(each) or not inside)]


def is_repository(folder):
    return (folder / ".git").exists() or (folder / ".github").is_dir()


def judged(program, repositories):
    """Kind, size and path of each file."""
    listing = subprocess.run(
        [sys.executable, measure.PROJECT / "src" / "benchmark" / "judged.py", program, *repositories],
        stdout=subprocess.PIPE, check=True)
    files = []
    for line in os.fsdecode(listing.stdout).splitlines():
        kind, size, path = line.split("\t")
        files.append((kind, int(size), path))
    if not files:
        raise SystemExit("there is nothing to check in there")
    return files


def counts(files, kind=None):
    """How many, and how many bytes."""
    sizes = [size for of, size, _ in files if kind in (None, of)]
    return len(sizes), sum(sizes)


class Entrant:
    """A program that is measured: the commands that see all of its files once, and how many files and bytes these are."""

    def __init__(self, commands, count, names=None):
        self.commands = commands
        self.count = count
        self.names = names

    def run(self):
        return [measure.run(command, source=self.names) for command in self.commands]

    def result(self, rounds):
        files, size = self.count
        wall = measure.spread([sum(each.wall for each in runs) for runs in rounds])
        cpu = measure.spread([sum(each.cpu for each in runs) for runs in rounds])
        return {
            "files": files,
            "bytes": size,
            "runs": len(self.commands),
            "wall": wall,
            "cpu": cpu,
            "memory": measure.spread([max(each.memory for each in runs) for runs in rounds]),
            "files per second": files / wall["median"],
            "files per CPU second": files / cpu["median"],
            "statuses": sorted({each.status for runs in rounds for each in runs}),
            "written": sum(each.written for each in rounds[0]),
            "equal": len({tuple(each.digest for each in runs) for runs in rounds}) == 1,
        }


def peer(text, repositories, files, folder):
    head, mark, command = split(text)
    name, _, kind = head.partition(":")
    if kind not in (*KINDS, "repositories"):
        raise SystemExit(f"--peer {text}: `{kind}` is no kind of file")
    paths = [str(each) for each in repositories] if kind == "repositories" else [
        path for of, _, path in files if of == kind]
    count = counts(files) if kind == "repositories" else counts(files, kind)
    words = shlex.split(command)
    if mark == "|":
        names = folder / f"{len(list(folder.iterdir()))}.txt"
        names.write_bytes(b"".join(os.fsencode(path) + b"\n" for path in paths))
        return name, Entrant([words], count, names)
    return name, Entrant([words + batch for batch in batches(paths)], count)


def split(text):
    for place, character in enumerate(text):
        if character in "=|":
            return text[:place], character, text[place + 1:]
    raise SystemExit(f"--peer {text}: write NAME:KIND=COMMAND or NAME:KIND|COMMAND")


def batches(paths):
    made = [[]]
    size = 0
    for path in paths:
        if made[-1] and size + len(os.fsencode(path)) > ARGUMENTS_LIMIT:
            made.append([])
            size = 0
        made[-1].append(path)
        size += len(os.fsencode(path)) + 9
    return made


def show(results):
    head = ["", "files", "runs", "wall s", "CPU s", "files/s", "files/CPU s", "ms CPU/file", "MB/s", "MiB", "output"]
    measure.table(head, [
        [
            name,
            f"{each['files']:,}",
            f"{each['runs']}",
            measure.seconds(each["wall"]),
            measure.seconds(each["cpu"]),
            f"{each['files per second']:,.0f}",
            f"{each['files per CPU second']:,.0f}",
            f"{each['cpu']['median'] / max(1, each['files']) * 1000:.2f}",
            f"{each['bytes'] / each['wall']['median'] / 1e6:.2f}",
            f"{each['memory']['max']:,.0f}",
            f"{each['written'] / 1e6:.1f} MB " + ("equal" if each["equal"] else "DIFFERS"),
        ]
        for name, each in results.items()
    ])
    print("Times are min/median/max of the rounds; rates are those of the median.")


if __name__ == "__main__":
    main()
