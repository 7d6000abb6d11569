"""How this machine reaches package registries, handed to a fresh root at run time.

Nothing here names a host: what the machine was told is passed on, and without any settings a
root uses the defaults of its own tools.
"""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

# Addresses, proxies and certificates. Settings that name folders of this machine stay here.
_VARIABLES = re.compile(
    r"(https?|no|all)_proxy|ssl_cert_(file|dir)|(curl|requests)_ca_bundle|git_ssl_cainfo"
    r"|node_extra_ca_certs|pip_(cert|proxy|index_url|trusted_host|default_timeout)"
    r"|npm_config_(registry|proxy|https_proxy|cafile)",
    re.IGNORECASE,
)
_PIP = re.compile(r"^\w+\.(index-url|cert|proxy|trusted-host|timeout)='(.*)'$", re.MULTILINE)
_NPM = re.compile(r"^(registry|cafile|proxy|https-proxy) *= *(\S+)$", re.MULTILINE)
_APT = re.compile(r"^Acquire::(https?::|Check-).*$", re.MULTILINE | re.IGNORECASE)
_CERTIFICATES = "etc/ssl/certs/ca-certificates.crt"


@dataclass(frozen=True)
class Mirror:
    """Hold where a part of Debian is fetched from."""

    address: str
    suite: str


def variables() -> dict[str, str]:
    """Return the environment that lets pip, npm and git reach what this machine reaches."""
    found = {f"PIP_{k.upper().replace('-', '_')}": v for k, v in _PIP.findall(_pip_settings())}
    for path in (Path("/etc/npmrc"), Path.home() / ".npmrc"):
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        found |= {f"NPM_CONFIG_{k.upper().replace('-', '_')}": v for k, v in _NPM.findall(text)}
    return found | {k: v for k, v in os.environ.items() if _VARIABLES.fullmatch(k)}


def mirrors(suite: str) -> list[Mirror]:
    """Return where this Debian machine fetches packages from, for another suite."""
    if shutil.which("apt-get") is None:
        return []
    form = "$(LABEL)|$(REPO_URI)"
    lines = _output("apt-get", "indextargets", "--format", form).splitlines()
    known = [line.split("|", 1) for line in sorted(set(lines))]
    # In this order: a root is made from the first.
    parts = {"Debian": suite, "Debian-Security": f"{suite}-security"}
    return [
        Mirror(address, part)
        for wanted, part in parts.items()
        for label, address in known
        if label == wanted
    ]


def hand_over(root: Path, known: list[Mirror]) -> None:
    """Give a root this machine's names, certificates and sources of packages."""
    for name in ("etc/resolv.conf", "etc/hosts", _CERTIFICATES):
        if Path("/", name).is_file():
            (root / name).unlink(missing_ok=True)
            shutil.copyfile(Path("/", name), root / name)
    lines = [f"deb {mirror.address} {mirror.suite} main\n" for mirror in known]
    if lines:
        (root / "etc/apt/sources.list").write_text("".join(lines), encoding="utf-8")
        settings = "\n".join(m.group() for m in _APT.finditer(_output("apt-config", "dump")))
        (root / "etc/apt/apt.conf.d/99mesin").write_text(f"{settings}\n", encoding="utf-8")


def _pip_settings() -> str:
    return _output(sys.executable, "-m", "pip", "config", "list")


def _output(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout
