"""Steer WebKitGTK through its WebDriver: plain HTTP and JSON.

The browser is MiniBrowser, which comes with the library itself. It needs a screen, so a virtual one
(Xvfb) is started for it.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import shutil
import socket
import subprocess
import tempfile
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from tests.alat.perkakas import ToolMissingError, find, message
from tests.alat.tunggu import MACET, until

#: The browser that comes with the library, which Debian keeps out of the way of its users.
MINIBROWSER = ("lib/*/webkit2gtk-4.1/MiniBrowser", "libexec/webkit2gtk-4.1/MiniBrowser")
#: What this engine does not do here, said by the tests that would ask for it.
TIDAK_BISA = (
    "WebKitGTK: its driver neither prints nor hands out the console; its window is never narrower "
    "than 447 px, so narrower pages are tried in a frame"
)


class WebkitError(RuntimeError):
    """Carry what WebKit's driver answered instead of a result."""


class Webkit:
    """Hold one WebKitGTK with one window."""

    name = "WebKitGTK"

    def __init__(self) -> None:
        """Start a screen, the driver and the browser, with an empty home."""
        driver, screen, browser = find("WebKitWebDriver"), find("Xvfb"), find_minibrowser()
        self._home = Path(tempfile.mkdtemp(prefix="webkit-"))
        self._processes: list[subprocess.Popen[bytes]] = []
        env = {**os.environ, "HOME": str(self._home), "XDG_RUNTIME_DIR": str(self._home),
               "LANG": "C.UTF-8", "GDK_BACKEND": "x11", "LIBGL_ALWAYS_SOFTWARE": "1",
               "WEBKIT_DISABLE_DMABUF_RENDERER": "1", "NO_AT_BRIDGE": "1"}  # fmt: skip
        try:
            env["DISPLAY"] = f":{self._screen(screen)}"
            port = _free_port()
            self._processes.append(
                subprocess.Popen([driver, f"--port={port}", "--host=127.0.0.1"], env=env,
                                 stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
            )  # fmt: skip
            self._base = f"http://127.0.0.1:{port}"
            until(lambda: _listens(port), "WebKitWebDriver starts")
            options = {"binary": browser, "args": ["--automation"]}
            want = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
            session = self._send("POST", "/session", {"capabilities": want})
            self.version = str(session["capabilities"]["browserVersion"])
            self._base += f"/session/{session['sessionId']}"
        except BaseException:
            self.close()
            raise

    def _screen(self, program: str) -> str:
        """Start a virtual screen and return its number, which it chooses itself."""
        reading, writing = os.pipe()
        self._processes.append(
            subprocess.Popen(
                [program, "-displayfd", str(writing), "-screen", "0", "1600x1200x24",
                 "-nolisten", "tcp"],
                pass_fds=[writing], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            return told.readline().strip()

    def close(self) -> None:
        """End everything that was started."""
        if "/session/" in getattr(self, "_base", ""):
            with contextlib.suppress(WebkitError, OSError):
                self._send("DELETE", "")
        for process in reversed(self._processes):
            process.kill()
            process.wait()
        shutil.rmtree(self._home, ignore_errors=True)

    def _send(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:  # noqa: ANN401  # JSON
        request = urllib.request.Request(  # noqa: S310  # this machine's own driver
            self._base + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=MACET) as answer:  # noqa: S310  # as above
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise WebkitError(f"{method} {path}: {error.read().decode()[:300]}") from error

    def open(self, address: str) -> None:
        """Open a page and wait until it has loaded."""
        self._send("POST", "/url", {"url": address})

    def run(self, script: str, *arguments: object) -> Any:  # noqa: ANN401  # what the script returns
        """Return what a function body returns in the page; a promise is waited for."""
        return self._send("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def keys(self, *keys: str) -> None:
        """Press keys one after the other."""
        actions = [{"type": t, "value": key} for key in keys for t in ("keyDown", "keyUp")]
        self._send("POST", "/actions",
                   {"actions": [{"type": "key", "id": "k", "actions": actions}]})  # fmt: skip

    def size(self, width: int, height: int = 800) -> None:
        """Give the window a size."""
        self._send("POST", "/window/rect", {"width": width, "height": height})

    def picture(self) -> bytes:
        """Return a picture of the viewport."""
        return base64.b64decode(self._send("GET", "/screenshot"))


def find_minibrowser() -> str:
    """Return the path of the browser that the driver steers, or raise ToolMissingError."""
    found = [str(path) for where in MINIBROWSER for path in sorted(Path("/usr").glob(where))]
    if not found:
        raise ToolMissingError(message({"MiniBrowser": "libwebkit2gtk-4.1-0"}))
    return found[0]


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _listens(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False
