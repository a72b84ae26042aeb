#!/usr/bin/env python3
"""What a start costs: short runs of the packaged runtime beside a hello world in the same JVM, with a cache of its own.

All of them take turns, so that whatever else the machine does falls on all. The ratios are those to hello world.
"""

import argparse
import statistics
import subprocess
import tempfile
from pathlib import Path

import measure

PIPELINES = measure.PROJECT / "test-fixtures" / "pipelines"
HELLO = 'final class Hello { public static void main(String[] arguments) { System.out.println("hello"); } }\n'

HELLO_NAME = "hello world"
CHECK = "check as-written"
DIRECT = "check as-written, java itself"
CHECKOUT = "check as-written, ./lintainer"
BUILT = "check as-written, what that starts"


def main():
    options = arguments()
    home = measure.runtime(options.runtime)
    facts = measure.conditions(home) | {"rounds": options.rounds}
    with tempfile.TemporaryDirectory() as folder:
        programs = commands(home, Path(folder), options.checkout)
        measure.introduce("Start-up: file cache warm, one warm-up round, then all in turn", facts)
        runs = measure.interleaved(programs, options.rounds)
    results = {name: result(each, runs[HELLO_NAME]) for name, each in runs.items()}
    show(results)
    launchers = {"bin/lintainer": extra(runs[CHECK], runs[DIRECT])}
    if CHECKOUT in runs:
        launchers["./lintainer"] = extra(runs[CHECKOUT], runs[BUILT])
    for name, more in launchers.items():
        print(f"{name}, a shell script, adds {words(more['wall'])} of wall time and {words(more['cpu'])} of CPU time")
    if options.json:
        measure.save(options.json, facts | {"results": results, "launchers": launchers})


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=20, help="runs of each (default: 20)")
    parser.add_argument("--runtime", default=measure.RUNTIME, help="the runtime image (default: target/runtime)")
    parser.add_argument("--checkout", action="store_true", help="also ./lintainer, which builds itself where it has to")
    parser.add_argument("--json", metavar="FILE", help="write the figures there, too")
    return parser.parse_args()


def commands(home, folder, with_checkout):
    lintainer = home / "bin" / "lintainer"
    options = f"@{home / 'lib' / 'java.options'}"
    wrong = ["check", PIPELINES / "as-written"]
    main_class = ["-m", "dev.lintainer/dev.lintainer.cli.Main"]
    programs = {
        HELLO_NAME: hello(home, options, folder),
        "lintainer --version": [lintainer, "--version"],
        CHECK: [lintainer, *wrong],
        DIRECT: [home / "bin" / "java", f"-XX:AOTCache={home / 'lib' / 'lintainer.aot'}", options, *main_class, *wrong],
        "check target": [lintainer, "check", PIPELINES / "target"],
    }
    if with_checkout:
        # Built first where sources have changed.
        checkout = measure.PROJECT / "lintainer"
        quietly([checkout, "--version"])
        built = measure.PROJECT / ".lintainer-build" / (measure.PROJECT / ".lintainer-build/current").read_text().strip()
        programs |= {CHECKOUT: [checkout, *wrong], BUILT: [built / "bin" / "lintainer", *wrong]}
    return programs


def hello(home, options, folder):
    """Makes hello world, and the cache of its classes as the one of Lintainer is made."""
    jdk = subprocess.run(
        [measure.PROJECT / "src" / "build" / "find-jdk.sh"], stdout=subprocess.PIPE, text=True).stdout.strip()
    if not jdk:
        raise SystemExit("compiling hello world needs a JDK 25, and there is none")
    source = folder / "Hello.java"
    source.write_text(HELLO)
    jar = folder / "hello.jar"
    cache = folder / "hello.aot"
    java = home / "bin" / "java"
    quietly([f"{jdk}/bin/javac", "-d", folder / "classes", source])
    quietly([f"{jdk}/bin/jar", "--create", "--file", jar, "-C", folder / "classes", "."])
    quietly([java, options, f"-XX:AOTCacheOutput={cache}", "-cp", jar, "Hello"])
    # A cache that does not fit would be left aside in silence, and hello world be slow.
    quietly([java, f"-XX:AOTCache={cache}", "-XX:AOTMode=on", options, "-cp", jar, "Hello"])
    return [java, f"-XX:AOTCache={cache}", options, "-cp", jar, "Hello"]


def quietly(command):
    made = measure.run(command)
    if made.status != 0:
        raise SystemExit(f"{command[0]} ended with status {made.status}")


def result(runs, hellos):
    return measure.spreads(runs) | {
        "wall ratio": ratios([each.wall for each in runs], [each.wall for each in hellos]),
        "cpu ratio": ratios([each.cpu for each in runs], [each.cpu for each in hellos]),
        "status": runs[0].status,
    }


def ratios(values, others):
    """Round by round, and of the medians."""
    return measure.spread([one / other for one, other in zip(values, others)]) | {
        "of medians": statistics.median(values) / statistics.median(others)}


def extra(runs, others):
    """How much more runs take than others do: the quickest ones, and those in the middle."""
    return {
        what: difference([getattr(each, what) for each in runs], [getattr(each, what) for each in others])
        for what in ("wall", "cpu")
    }


def difference(values, others):
    return {"min": min(values) - min(others), "median": statistics.median(values) - statistics.median(others)}


def words(more):
    return f"{more['min'] * 1000:+.1f}/{more['median'] * 1000:+.1f} ms"


def show(results):
    head = ["", "wall ms", "CPU ms", "MiB", "wall ratio", "CPU ratio"]
    measure.table(head, [
        [
            name,
            measure.milliseconds(each["wall"]),
            measure.milliseconds(each["cpu"]),
            f"{each['memory']['max']:.0f}",
            f"{each['wall ratio']['of medians']:.2f}",
            f"{each['cpu ratio']['of medians']:.2f}",
        ]
        for name, each in results.items()
    ])
    print("Times are min/median/max, ratios those of the medians to hello world, memory is the largest.")
    print("What launchers add is the difference of the minima and that of the medians.")


if __name__ == "__main__":
    main()
