"""Runs programs and tells what each run took: wall time, CPU time and peak memory, as the kernel counted them."""

import datetime
import hashlib
import json
import math
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
RUNTIME = PROJECT / "target" / "runtime"

# Options for all JVMs would slow down some of the programs and not others.
JVM_OPTIONS = ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "LINTAINER_JAVA_OPTS")


class Run:
    """What one process took: seconds and MiB. Of what it wrote only the size and the hash are kept."""

    def __init__(self, wall, cpu, memory, status, written, digest):
        self.wall = wall
        self.cpu = cpu
        self.memory = memory
        self.status = status
        self.written = written
        self.digest = digest


def run(command, source=None):
    """Runs a command to its end. Its output goes to a file, so that nobody has to keep up with reading it.

    :param source: the file that is its standard input
    """
    environment = {name: value for name, value in os.environ.items() if name not in JVM_OPTIONS}
    with tempfile.TemporaryFile() as out, open(source or os.devnull, "rb") as given:
        started = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], env=environment, stdin=given, stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        written, digest = fingerprint(out)
    # Linux counts KiB, macOS bytes.
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit, process.returncode, written, digest)


def fingerprint(file):
    file.seek(0)
    digest = hashlib.sha256()
    written = 0
    while block := file.read(1 << 16):
        written += len(block)
        digest.update(block)
    return written, digest.hexdigest()


def interleaved(commands, rounds, warm_ups=1):
    """Runs named commands in turn, round after round, so that whatever else the machine does falls on all of them.

    :param commands: by name
    :return: the runs by name
    """
    runs = {name: [] for name in commands}
    for number in range(warm_ups + rounds):
        for name, command in commands.items():
            this = run(command)
            if this.status < 0:
                raise SystemExit(f"{name} was killed by signal {-this.status}")
            if number >= warm_ups:
                runs[name].append(this)
    return runs


def spread(values):
    return {"min": min(values), "median": statistics.median(values), "max": max(values)}


def spreads(runs):
    """Of wall time, CPU time and memory."""
    return {
        "wall": spread([each.wall for each in runs]),
        "cpu": spread([each.cpu for each in runs]),
        "memory": spread([each.memory for each in runs]),
    }


def milliseconds(times):
    return "/".join(f"{times[name] * 1000:.0f}" for name in ("min", "median", "max"))


def seconds(times):
    return "/".join(f"{times[name]:.2f}" for name in ("min", "median", "max"))


def runtime(folder=RUNTIME):
    """The packaged runtime."""
    program = Path(folder) / "bin" / "lintainer"
    if not os.access(program, os.X_OK):
        raise SystemExit(f"there is no {program}; make it by ./mvnw -q package -DskipTests")
    return Path(folder)


def conditions(folder=RUNTIME):
    """What was measured, where and when."""
    version = subprocess.run([Path(folder) / "bin" / "lintainer", "--version"], capture_output=True, text=True)
    return {
        "version": version.stdout.strip(),
        "date": datetime.date.today().isoformat(),
        "machine": machine(),
    }


def machine():
    processor = platform.processor() or platform.machine()
    memory = ""
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                processor = line.split(":", 1)[1].strip()
                break
        pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        memory = f", {pages / (1 << 30):.0f} GiB"
    except (OSError, ValueError):
        pass
    return f"{processors()} x {processor}{memory}, {platform.system()} {platform.release()}"


def processors():
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def introduce(title, facts):
    print(title)
    for name, value in facts.items():
        print(f"  {name}: {value}")
    print(flush=True)


def table(head, rows):
    """Prints columns as wide as they have to be, the first one to the left and the others to the right."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    for row in [head, *rows]:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        print("  ".join(cells).rstrip())
    print(flush=True)


def exponent(sizes, costs):
    """How cost grows with size: 1 is linear. The slope of the line through the logarithms."""
    xs = [math.log(size) for size in sizes]
    ys = [math.log(max(cost, 1e-9)) for cost in costs]
    middle = statistics.fmean(xs)
    below = sum((x - middle) ** 2 for x in xs)
    return sum((x - middle) * (y - statistics.fmean(ys)) for x, y in zip(xs, ys)) / below


def save(file, content):
    Path(file).parent.mkdir(parents=True, exist_ok=True)
    Path(file).write_text(json.dumps(content, indent=2) + "\n")
