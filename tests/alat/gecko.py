"""Steer Firefox over its own wire (Marionette): a socket and JSON, no driver to install.

Only what the tests ask: open, resize, run a script, press keys, print, and read what Firefox wrote
into its own console, which no standard driver hands out.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from tests.alat.perkakas import find
from tests.alat.tunggu import MACET, until

#: Nothing that would call its maker, and one width for one page: no bars, no first-run tabs.
PREFS = {
    "marionette.port": 0,
    "remote.log.truncate": False,
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.safebrowsing.downloads.remote.enabled": False,
    "browser.search.update": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "datareporting.healthreport.uploadEnabled": False,
    "toolkit.telemetry.enabled": False,
    "toolkit.telemetry.server": "",
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.type": 0,
    "extensions.systemAddon.update.enabled": False,
    "extensions.getAddons.cache.enabled": False,
    "dom.security.https_first": False,
    "intl.accept_languages": "id-ID, id",
    # A page is tried many times: each time as by a reader who comes anew.
    "browser.cache.disk.enable": False,
    "ui.prefersReducedMotion": 1,
    "accessibility.tabfocus": 7,
}
#: What Firefox's own console holds for a page; its own troubles are not the page's.
CONSOLE = """
  const found = Services.console.getMessageArray()
    .filter((one) => one instanceof Ci.nsIScriptError)
    .filter((one) => (one.sourceName || "").startsWith(arguments[0]) || one.innerWindowID)
    .map((one) => `${one.category}: ${one.errorMessage} (${one.sourceName}:${one.lineNumber})`);
  Services.console.reset();
  return found;
"""
SIZE = """
  const tab = gBrowser.selectedBrowser;
  tab.style.width = tab.style.minWidth = tab.style.maxWidth = `${arguments[0]}px`;
  tab.style.height = tab.style.minHeight = tab.style.maxHeight = `${arguments[1]}px`;
"""


class GeckoError(RuntimeError):
    """Carry what Firefox answered instead of a result."""


class Gecko:
    """Hold one Firefox with one tab."""

    name = "Firefox"

    def __init__(self) -> None:
        """Start the program with an empty profile, without a window."""
        program = find("firefox-esr")
        self._profile = Path(tempfile.mkdtemp(prefix="gecko-"))
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in PREFS.items()]
        (self._profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        self._process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--marionette", "--remote-allow-system-access",
             "--profile", str(self._profile)],
            env={**os.environ, "HOME": str(self._profile), "MOZ_HEADLESS_WIDTH": "1600",
                 "MOZ_HEADLESS_HEIGHT": "1200", "LANG": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        told = self._profile / "MarionetteActivePort"
        try:
            until(lambda: told.is_file() and bool(told.read_text().strip()), "Firefox starts")
            self._socket = socket.create_connection(("127.0.0.1", int(told.read_text())), MACET)
            self._file = self._socket.makefile("rb")
            self._receive()
            self._number = 0
            session = self.ask("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {}}})
            self.version = str(session["capabilities"]["browserVersion"])
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End the program and remove its profile."""
        for one in ("_file", "_socket"):
            if hasattr(self, one):
                getattr(self, one).close()
        self._process.kill()
        self._process.wait()
        shutil.rmtree(self._profile, ignore_errors=True)

    def ask(self, command: str, arguments: dict[str, Any] | None = None) -> Any:  # noqa: ANN401  # JSON
        """Return what Firefox answers to one command."""
        self._number += 1
        text = json.dumps([0, self._number, command, arguments or {}]).encode()
        self._socket.sendall(f"{len(text)}:".encode() + text)
        _, _, error, result = self._receive()
        if error:
            raise GeckoError(f"{command}: {error['error']}: {error['message']}")
        return result

    def _receive(self) -> Any:  # noqa: ANN401  # JSON
        digits = b""
        while (sign := self._file.read(1)) != b":":
            if not sign:
                raise GeckoError("Firefox went away")
            digits += sign
        return json.loads(self._file.read(int(digits)))

    def open(self, address: str) -> None:
        """Open a page and wait until it has loaded."""
        self.ask("WebDriver:Navigate", {"url": address})

    def run(self, script: str, *arguments: object) -> Any:  # noqa: ANN401  # what the script returns
        """Return what a function body returns in the page; a promise is waited for."""
        # The page's policy forbids none of it: a privileged sandbox runs it.
        return self.ask(
            "WebDriver:ExecuteScript",
            {"script": script, "args": list(arguments), "newSandbox": False},
        )["value"]

    def size(self, width: int, height: int = 800) -> None:
        """Give the page a viewport; a window of Firefox itself is never as narrow as a phone."""
        self._chrome(SIZE, width, height)
        until(lambda: self.run("return innerWidth") == width, f"Firefox is {width} px wide")

    def keys(self, *keys: str) -> None:
        """Press keys one after the other."""
        actions = [{"type": t, "value": key} for key in keys for t in ("keyDown", "keyUp")]
        self.ask("WebDriver:PerformActions",
                 {"actions": [{"type": "key", "id": "k", "actions": actions}]})  # fmt: skip

    def print(self) -> bytes:
        """Return the page printed as a PDF, in the format that its own style asks for."""
        settings = {"background": False, "shrinkToFit": True}
        return base64.b64decode(self.ask("WebDriver:Print", settings)["value"])

    def picture(self) -> bytes:
        """Return a picture of the viewport."""
        return base64.b64decode(self.ask("WebDriver:TakeScreenshot", {"full": False})["value"])

    def console(self, origin: str) -> list[str]:
        """Return what the console holds since the last time, and empty it."""
        found: list[str] = self._chrome(CONSOLE, origin)
        return found

    def _chrome(self, script: str, *arguments: object) -> Any:  # noqa: ANN401  # JSON
        self.ask("Marionette:SetContext", {"value": "chrome"})
        try:
            return self.run(script, *arguments)
        finally:
            self.ask("Marionette:SetContext", {"value": "content"})
