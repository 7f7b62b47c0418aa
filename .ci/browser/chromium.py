"""A headless Chromium that is asked by the DevTools protocol, over pipes: Python's own library is enough."""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]


def program():
    """The browser of this machine, or None."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


class BrowserError(Exception):
    """The browser refused something, or did not answer."""


class Chromium:
    """A browser of its own, with a profile that goes with it."""

    def __init__(self, path):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        theirs, self.write = os.pipe()
        self.read, their_answers = os.pipe()
        options = [
            "--headless=new", "--remote-debugging-pipe", f"--user-data-dir={self.profile.name}",
            "--no-first-run", "--no-default-browser-check", "--disable-gpu", "--hide-scrollbars",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--force-color-profile=srgb", "--disable-dev-shm-usage"]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            options.append("--no-sandbox")
        # The browser reads orders from descriptor 3 and answers on descriptor 4.
        shell = f'exec "$@" 3<&{theirs} 4>&{their_answers}'
        self.process = subprocess.Popen(
            ["sh", "-c", shell, "sh", path, *options, "about:blank"],
            pass_fds=(theirs, their_answers), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(theirs)
        os.close(their_answers)
        self.buffer = bytearray()
        self.number = 0
        self.events = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.ask("Browser.close")
        except (BrowserError, OSError):
            pass
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.read)
        os.close(self.write)
        self.profile.cleanup()

    def ask(self, method, session=None, seconds=120, **parameters):
        """What the browser answers to a method of the protocol."""
        self.number += 1
        order = {"id": self.number, "method": method, "params": parameters}
        if session:
            order["sessionId"] = session
        rest = json.dumps(order).encode() + b"\0"
        while rest:
            rest = rest[os.write(self.write, rest):]
        number, end = self.number, time.monotonic() + seconds
        while True:
            message = self.receive(end)
            if message is None:
                raise BrowserError(f"{method}: no answer in {seconds} seconds")
            if message.get("id") == number:
                if "error" in message:
                    raise BrowserError(f"{method}: {message['error']['message']}")
                return message["result"]
            self.events.append(message)

    def wait(self, method, seconds=120):
        """The next event of a kind."""
        end = time.monotonic() + seconds
        while True:
            for place, event in enumerate(self.events):
                if event.get("method") == method:
                    return self.events.pop(place)["params"]
            message = self.receive(end)
            if message is None:
                raise BrowserError(f"{method}: did not come in {seconds} seconds")
            self.events.append(message)

    def receive(self, end):
        """The next message; None where none comes in time."""
        while True:
            place = self.buffer.find(b"\0")
            if place >= 0:
                message = json.loads(bytes(self.buffer[:place]))
                del self.buffer[:place + 1]
                return message
            ready, _, _ = select.select([self.read], [], [], max(end - time.monotonic(), 0))
            if not ready:
                return None
            block = os.read(self.read, 1 << 20)
            if not block:
                raise BrowserError("the browser is gone")
            self.buffer += block

    def page(self):
        """An empty page."""
        return Page(self)


class Page:
    """A page of the browser, and all that it complained about and asked for."""

    def __init__(self, browser):
        self.browser = browser
        target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.ask(
            "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.target = target
        for domain in ["Page", "Runtime", "Log", "Network", "Audits"]:
            self.ask(f"{domain}.enable")

    def ask(self, method, **parameters):
        return self.browser.ask(method, self.session, **parameters)

    def close(self):
        self.browser.ask("Target.closeTarget", targetId=self.target)

    def open(self, url):
        """Loads an address; how many seconds that takes."""
        self.browser.events.clear()
        start = time.monotonic()
        self.ask("Page.navigate", url=url)
        self.browser.wait("Page.loadEventFired")
        return time.monotonic() - start

    def complaints(self):
        """What the console, the log and the policy of the page said since it was opened."""
        self.run("1")
        texts = []
        for event in self.browser.events:
            method, about = event.get("method"), event.get("params", {})
            if method == "Runtime.consoleAPICalled":
                texts.append(f"console: {about['args']}")
            elif method == "Runtime.exceptionThrown":
                texts.append(f"exception: {about['exceptionDetails']}")
            elif method == "Log.entryAdded":
                texts.append(f"log: {about['entry']['text']}")
            elif method == "Audits.issueAdded":
                texts.append(f"issue: {about['issue']['code']} {about['issue']['details']}"[:600])
        return texts

    def requests(self):
        """The addresses that the page asked for."""
        return [
            event["params"]["request"]["url"] for event in self.browser.events
            if event.get("method") == "Network.requestWillBeSent"]

    def run(self, program):
        """The value of an expression of JavaScript."""
        answer = self.ask(
            "Runtime.evaluate", expression=program, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise BrowserError(f"{program[:80]}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def look(self, width, height=900, scheme="light", media="screen"):
        """Sets the size of the page, its colours and what it is drawn on."""
        self.ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
            mobile=width < 600)
        self.ask(
            "Emulation.setEmulatedMedia", media=media,
            features=[{"name": "prefers-color-scheme", "value": scheme}])

    def key(self, key, text=None):
        """Presses a key."""
        codes = {"Escape": 27, "Enter": 13, "Tab": 9}
        known = {"windowsVirtualKeyCode": codes.get(key, ord(key.upper()[0]))}
        if text is None and len(key) == 1:
            text = key
        if key == "Enter":
            text = "\r"
        down = {"type": "keyDown", "text": text} if text else {"type": "rawKeyDown"}
        self.ask("Input.dispatchKeyEvent", key=key, **down, **known)
        self.ask("Input.dispatchKeyEvent", key=key, type="keyUp", **known)

    def type(self, text):
        """Types a text into what has the focus."""
        self.ask("Input.insertText", text=text)

    def shot(self, path, whole=False, height=6000):
        """Saves a picture of what is seen, or of the page from its beginning."""
        options = {}
        if whole:
            size = self.ask("Page.getLayoutMetrics")["cssContentSize"]
            options = {"captureBeyondViewport": True, "clip": {
                "x": 0, "y": 0, "width": size["width"], "height": min(size["height"], height),
                "scale": 1}}
        answer = self.ask("Page.captureScreenshot", format="png", **options)
        with open(path, "wb") as file:
            file.write(base64.b64decode(answer["data"]))

    def pdf(self, path):
        """Prints the page."""
        answer = self.ask("Page.printToPDF", printBackground=True)
        with open(path, "wb") as file:
            file.write(base64.b64decode(answer["data"]))
