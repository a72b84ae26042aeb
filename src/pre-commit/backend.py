"""Builds the Python package that pre-commit installs: the release archive for this machine, verified and put into a wheel.

A build backend (PEP 517) that needs nothing but Python's own library, so that an installation asks no package index.
"""

import base64
import hashlib
import os
import platform
import posixpath
import stat
import tarfile
import tempfile
import urllib.request
import zipfile
from pathlib import Path

RELEASES = "https://github.com/lintainer/lintainer/releases/download"
SCRIPT = b"""#!/bin/sh
exec "${0%/*}/../lib/lintainer/bin/lintainer" "$@"
"""


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    version, checksums = pinned_release()
    name = f"lintainer-{version}-{system()}-{processor()}.tar.gz"
    if name not in checksums:
        raise SystemExit(f"lintainer: no release for {system()} on {processor()} is pinned in src/pre-commit/release.txt")
    with tempfile.TemporaryDirectory() as directory:
        archive = Path(directory, name)
        base = os.environ.get("LINTAINER_RELEASES", RELEASES)
        urllib.request.urlretrieve(f"{base}/v{version}/{name}", archive)
        actual = hashlib.sha256(archive.read_bytes()).hexdigest()
        if actual != checksums[name]:
            raise SystemExit(f"lintainer: {name} has the checksum {actual} instead of {checksums[name]}")
        return write_wheel(Path(wheel_directory), version, archive)


def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    version, _ = pinned_release()
    name = f"lintainer-{version}.dist-info"
    Path(metadata_directory, name).mkdir()
    for file, text in info_files(version).items():
        Path(metadata_directory, name, file).write_text(text)
    return name


def info_files(version):
    return {
        "METADATA": f"Metadata-Version: 2.1\nName: lintainer\nVersion: {version}\n",
        "WHEEL": "Wheel-Version: 1.0\nGenerator: lintainer\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }


def pinned_release():
    lines = Path(__file__).with_name("release.txt").read_text().splitlines()
    version, *sums = [line for line in lines if line and not line.startswith("#")]
    return version, {name: checksum for checksum, name in (line.split() for line in sums)}


def system():
    return {"Darwin": "macos"}.get(platform.system(), platform.system().lower())


def processor():
    name = platform.machine().lower()
    return {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64"}.get(name, name)


def write_wheel(directory, version, archive):
    name = f"lintainer-{version}-py3-none-any.whl"
    info, data = f"lintainer-{version}.dist-info", f"lintainer-{version}.data"
    record = []
    with zipfile.ZipFile(directory / name, "w", zipfile.ZIP_STORED) as wheel, tarfile.open(archive) as tar:

        def put(path, content, mode=0o644):
            entry = zipfile.ZipInfo(path)
            entry.external_attr = (stat.S_IFREG | mode) << 16
            wheel.writestr(entry, content)
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
            record.append(f"{path},sha256={digest},{len(content)}")

        for member in tar.getmembers():
            path = member.name.split("/", 1)[-1]
            # A wheel has no links; those of the archive lead to licences beside them.
            if member.issym():
                target = posixpath.join(posixpath.dirname(member.name), member.linkname)
                member = tar.getmember(posixpath.normpath(target))
            if member.isfile():
                put(f"{data}/data/lib/lintainer/{path}", tar.extractfile(member).read(), member.mode & 0o777)
        put(f"{data}/scripts/lintainer", SCRIPT, 0o755)
        for file, text in info_files(version).items():
            put(f"{info}/{file}", text.encode())
        wheel.writestr(f"{info}/RECORD", "\n".join([*record, f"{info}/RECORD,,", ""]))
    return name
