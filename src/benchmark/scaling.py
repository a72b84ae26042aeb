#!/usr/bin/env python3
"""How the time of a check grows with its input: repositories of growing size are made and checked.

For each kind of input a table with a curve, and the exponent of its growth at the largest sizes: 1 is linear, 2 is
quadratic. A report, so it fails for nothing that it measures.
"""

import argparse
import shutil
import statistics
import tempfile
from pathlib import Path

import inputs
import measure

BAR = 32

# A run much longer than this is not repeated.
LONG = 5.0

# What costs less than this tells nothing of its growth.
LITTLE = 0.1

# The exit code for input that was not read, since it is too large for GitHub.
REFUSED = 2


def main():
    options = arguments()
    home = measure.runtime(options.runtime)
    facts = measure.conditions(home)
    measure.introduce("Scaling: lintainer check on inputs that grow", facts)
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for name in chosen(options.only):
            results.append(result(name, home, Path(folder), options))
            show(results[-1])
    summary(results)
    if options.json:
        measure.save(options.json, facts | {"cases": results})


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("only", nargs="*", metavar="CASE", help="part of the name of a case (default: all)")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each size (default: 3)")
    parser.add_argument("--doublings", type=int, default=5, help="from the smallest size to the largest (default: 5)")
    parser.add_argument("--times", type=float, default=1, help="the largest sizes, times this (default: 1)")
    parser.add_argument("--runtime", default=measure.RUNTIME, help="the runtime image (default: target/runtime)")
    parser.add_argument(
        "--command", default="check --profile strict", help="what is run on each (default: check --profile strict)")
    parser.add_argument("--json", metavar="FILE", help="write the figures there, too")
    return parser.parse_args()


def chosen(parts):
    names = [name for name in inputs.CASES if not parts or any(part.lower() in name.lower() for part in parts)]
    if not names:
        raise SystemExit("there is no such case; there are: " + "; ".join(inputs.CASES))
    return names


def result(name, home, folder, options):
    write, largest, thing = inputs.CASES[name]
    largest = max(1, round(largest * options.times))
    sizes = sorted({max(1, largest >> halvings) for halvings in range(options.doublings + 1)})
    base = point(1, write, home, folder, options)
    return {
        "name": name,
        "thing": thing,
        "start": base,
        "points": [point(size, write, home, folder, options) for size in sizes],
    }


def point(size, write, home, folder, options):
    repository = folder / "repository"
    (repository / ".github").mkdir(parents=True)
    write(repository, size)
    command = [home / "bin" / "lintainer", *options.command.split(), repository]
    runs = [measure.run(command)]
    while len(runs) < options.rounds and runs[0].wall < LONG:
        runs.append(measure.run(command))
    read = sum(file.stat().st_size for file in repository.rglob("*") if file.is_file())
    shutil.rmtree(repository)
    return {
        "size": size,
        "bytes": read,
        "written": runs[0].written,
        "status": runs[0].status,
        "wall": statistics.median(each.wall for each in runs),
        "cpu": statistics.median(each.cpu for each in runs),
        "memory": statistics.median(each.memory for each in runs),
    }


def beyond_start(one, case):
    """CPU time that the input cost, the start of the program subtracted."""
    return max(one["cpu"] - case["start"]["cpu"], 0.001)


def growth(case):
    """The exponent over the last two doublings; none where there is too little to tell."""
    last = [one for one in case["points"] if one["status"] != REFUSED][-3:]
    if len(last) < 2 or beyond_start(last[-1], case) < LITTLE:
        return None
    return measure.exponent([one["size"] for one in last], [beyond_start(one, case) for one in last])


def show(case):
    print(f"{case['name']}: exponent {exponent(case)}")
    most = beyond_start(case["points"][-1], case)
    rows = []
    for one in case["points"]:
        cost = beyond_start(one, case)
        rows.append([
            f"  {one['size']:,} {case['thing']}",
            f"{one['bytes'] / 1024:,.0f}",
            f"{one['cpu']:.2f}",
            f"{one['wall']:.2f}",
            f"{one['memory']:.0f}",
            f"{cost / one['size'] * 1e6:,.0f}",
            "  " + ("#" * max(1, round(BAR * min(1.0, cost / most)))).ljust(BAR),
        ])
    measure.table(["  size", "KiB", "CPU s", "wall s", "MiB", "us each", "  CPU without start-up".ljust(BAR + 2)], rows)


def exponent(case):
    statuses = {one["status"] for one in case["points"]}
    if not statuses <= {0, 1, REFUSED}:
        return f"FAILED with {max(statuses, key=abs)}"
    found = growth(case)
    return ("-" if found is None else f"{found:.2f}") + (", the largest refused" if REFUSED in statuses else "")


def summary(results):
    print("Exponents, the largest first")
    head = ["  input", "largest", "CPU s", "wall s", "MiB", "us each", "exponent"]
    rows = [
        [
            f"  {case['name']}",
            f"{last['size']:,} {case['thing']}",
            f"{last['cpu']:.2f}",
            f"{last['wall']:.2f}",
            f"{last['memory']:.0f}",
            f"{beyond_start(last, case) / last['size'] * 1e6:,.0f}",
            exponent(case),
        ]
        for case in sorted(results, key=lambda case: growth(case) or 0, reverse=True)
        for last in case["points"][-1:]
    ]
    measure.table(head, rows)


if __name__ == "__main__":
    main()
