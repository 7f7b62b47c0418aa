#!/usr/bin/env python3
"""Answers as Retell, ElevenLabs and Vapi do, or with a fault: a server for linecheck live to ask.

    serve_numbers.py [--port N] [--numbers N] [--key KEY]

Python's own library and nothing else, so that what it says does not depend on our reading of HTTP. The
first line of output is the address. Below it, `/FAULT/PROVIDER` stands for a provider's server, so that a
`--base-url` chooses both; FAULTS, below, has the names, some with a number: `/right/retell`,
`/slow-3/vapi`. `GET /asked` lists what was asked, `DELETE /asked` forgets it, with what happens once.
"""

import argparse
import functools
import gzip
import http.server
import json
import re
import socket
import struct
import threading
import time
import urllib.parse
from dataclasses import dataclass, field

from bodies.accounts import ID, account, broken

KEY = "key_0123456789abcdef"
JSON = {"Content-Type": "application/json"}


@dataclass
class Answer:
    """What is answered: what a fault may still change."""

    status: int
    body: bytes = b""
    headers: dict = field(default_factory=lambda: dict(JSON))

    @classmethod
    def of(cls, value, status=200):
        return cls(status, json.dumps(value, ensure_ascii=False).encode())


class Retell:
    """Pages follow each other by a key, which is a number and has to be sent encoded."""

    one, all = "/get-phone-number/", "/v2/list-phone-numbers"
    most, usual = 1000, 50

    def page(self, numbers, query, size):
        after = query.get("pagination_key")
        places = [place for place, body in enumerate(numbers) if body["phone_number"] == after]
        if after is not None and not places:
            return self.fault(400, "There is no such pagination_key.")
        start = places[0] + 1 if places else 0
        end = start + size
        items = numbers[start:end]
        page = {"items": items, "has_more": end < len(numbers)}
        if page["has_more"]:
            page["pagination_key"] = items[-1]["phone_number"]
        return Answer.of(page)

    def fault(self, status, message):
        return Answer.of({"status": "error", "message": message}, status)

    def wrong_key(self):
        return self.fault(401, "This key is none.")

    def unknown(self):
        return self.fault(422, "No number of this account has these digits.")


class ElevenLabs:
    """All numbers come at once."""

    one, all = "/v1/convai/phone-numbers/", "/v1/convai/phone-numbers"
    most = usual = 10_000

    def page(self, numbers, query, size):
        return Answer.of(numbers)

    def fault(self, status, message):
        return Answer.of({"detail": {"status": "failed", "message": message}}, status)

    def wrong_key(self):
        # The page has no such status; the service answers so.
        return self.fault(401, "Invalid API key")

    def unknown(self):
        error = {"loc": ["path", "phone_number_id"], "msg": "no such id", "type": "value_error"}
        return Answer.of({"detail": [error]}, 422)


class Vapi:
    """Pages end before a time, the newest numbers first."""

    one, all = "/phone-number/", "/phone-number"
    most, usual = 1000, 100

    def page(self, numbers, query, size):
        before = query.get("createdAtLt", "9999")
        return Answer.of([body for body in numbers if body["createdAt"] < before][:size])

    def fault(self, status, message):
        names = {400: "Bad Request", 401: "Unauthorized"}
        return Answer.of(
            {"message": message, "error": names.get(status, "Error"), "statusCode": status}, status)

    def wrong_key(self):
        return self.fault(401, "Invalid Key.")

    def unknown(self):
        return self.fault(400, "There is no such phone number.")


PROVIDERS = {"retell": Retell(), "elevenlabs": ElevenLabs(), "vapi": Vapi()}

# What may go wrong. Each is given the handler, the answer that is right and the number of its name;
# it returns an answer, or None where nothing is left to send.


def right(asked, answer, number):
    """Nothing goes wrong."""
    return answer


def busy(asked, answer, number):
    """429 once for each address, to be asked again after a second."""
    return asked.provider_fault(429, {"Retry-After": "1"}) if asked.is_first() else answer


def always_busy(asked, answer, number):
    """429 for good, with a time that is far away."""
    return asked.provider_fault(429, {"Retry-After": str(number or 3600)})


def stumbling(asked, answer, number):
    """500 once for each address."""
    return asked.provider_fault(500) if asked.is_first() else answer


def failing(asked, answer, number):
    """500 for good, with the body that is documented."""
    return asked.provider_fault(500)


def failing_badly(asked, answer, number):
    """500 for good, with another body than is documented."""
    return Answer.of({"status": 500, "message": None}, 500)


def forbidden(asked, answer, number):
    """401, whatever the key is."""
    return asked.provider.wrong_key()


def absent(asked, answer, number):
    """404, which no page documents."""
    return asked.provider_fault(404)


def slow(asked, answer, number):
    """The answer comes after so many seconds."""
    time.sleep(number or 1)
    return answer


def trickling(asked, answer, number):
    """The body comes byte by byte, a second each."""
    asked.send(answer, upto=0)
    for byte in answer.body:
        time.sleep(number or 1)
        asked.connection.sendall(bytes([byte]))
    asked.close_connection = True


def truncated(asked, answer, number):
    """The body breaks off in its middle."""
    asked.send(answer, upto=len(answer.body) // 2)
    asked.close_connection = True


def reset(asked, answer, number):
    """The connection is torn down before an answer."""
    asked.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    asked.connection.close()
    asked.close_connection = True


def garbage(asked, answer, number):
    """Something else than HTTP."""
    asked.connection.sendall(b"220 mail.example.com ESMTP\r\n" * 3)
    asked.close_connection = True


def astray(asked, answer, number):
    """A redirect to another server, which wants to know the key."""
    return Answer(302, headers={"Location": asked.server.stranger + asked.path})


def moved(asked, answer, number):
    """A redirect to the right place at the same server."""
    path = asked.path.replace("/moved/", "/right/", 1)
    return Answer(307, headers={"Location": path})


def circling(asked, answer, number):
    """A redirect to where it came from."""
    return Answer(302, headers={"Location": asked.path})


def zipped(asked, answer, number):
    """The body is compressed, for those who can read that."""
    if "gzip" in asked.headers.get("Accept-Encoding", ""):
        answer.body = gzip.compress(answer.body)
        answer.headers["Content-Encoding"] = "gzip"
    return answer


def swollen(asked, answer, number):
    """A body of so many megabytes, compressed to some kilobytes."""
    return Answer(200, much(number or 50), JSON | {"Content-Encoding": "gzip"})


@functools.cache
def much(megabytes):
    """A body of so many megabytes, compressed in little time."""
    return gzip.compress(b'{"nickname": "' + b"a" * (megabytes * 1_000_000) + b'"}', 1)


def page(asked, answer, number):
    """The page of a proxy in place of the answer."""
    return Answer(200, b"<html><body>Sign in</body></html>", {"Content-Type": "text/html"})


def not_text(asked, answer, number):
    """A body with bytes that are no UTF-8."""
    answer.body = answer.body.replace(b"Kz", b"K\xff")
    return answer


def echoing(asked, answer, number):
    """The key comes back in a header and in the body."""
    told = asked.told_key()
    answer.headers |= {"X-Request-Key": told, "Set-Cookie": f"session={told}"}
    answer.body = answer.body.replace(b"Kz", f"{told} Kz".encode())
    return answer


def pages(asked, answer, number):
    """Pages of so many numbers at most; nothing goes wrong."""
    return answer


def broken_at(asked, answer, number):
    """The number at this place has a member of another kind than is promised."""
    return answer


def endless(asked, answer, number):
    """The list of Retell goes on with the same page for ever."""
    value = json.loads(answer.body)
    if "items" in value:
        value |= {"has_more": True, "pagination_key": "+10000000000"}
    return Answer.of(value)


FAULTS = {
    function.__name__.replace("_", "-"): function
    for function in (
        right, busy, always_busy, stumbling, failing, failing_badly, forbidden, absent, slow,
        trickling, truncated, reset, garbage, astray, moved, circling, zipped, swollen, page,
        not_text, echoing, pages, broken_at, endless)
}
ADDRESS = re.compile(rf"/({'|'.join(FAULTS)})(?:-(\d+))?/({'|'.join(PROVIDERS)})(/[^?]*)")


class Server(http.server.ThreadingHTTPServer):
    """Listens, and remembers what was asked."""

    daemon_threads = True
    request_queue_size = 100

    def __init__(self, port, numbers, key, stranger=None):
        super().__init__(("127.0.0.1", port), Handler)
        self.numbers = {provider: account(provider, numbers) for provider in PROVIDERS}
        self.key = key
        self.address = f"http://127.0.0.1:{self.server_address[1]}"
        # Another port is another server.
        self.stranger = stranger
        self.asked = []
        self.first = set()
        self.lock = threading.Lock()

    def handle_error(self, request, client_address):
        """Whoever hangs up does no harm."""


class Handler(http.server.BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self):
        began = time.monotonic()
        if self.path == "/asked":
            return self.send(Answer.of(self.server.asked))
        note = {
            "time": began, "method": self.command, "path": self.path, "port": self.connection
            .getsockname()[1], "key": self.told_key(), "knowsKey": self.knows_key()}
        with self.server.lock:
            self.server.asked.append(note)
        if (length := self.headers.get("Content-Length")) is not None:
            self.rfile.read(int(length))
        answer = self.answer()
        if answer is not None:
            self.send(answer)

    do_POST = do_GET

    def do_DELETE(self):
        with self.server.lock:
            self.server.asked.clear()
            self.server.first.clear()
        self.send(Answer(204))

    def answer(self):
        """What is answered, with its fault; None where that was all."""
        found = ADDRESS.fullmatch(self.path.partition("?")[0])
        if found is None:
            return Answer.of({"message": "Not here."}, 404)
        fault, number, provider, path = found.groups()
        self.provider = PROVIDERS[provider]
        number = number and int(number)
        if not self.knows_key():
            answer = self.provider.wrong_key()
        else:
            answer = self.right_answer(provider, path, fault, number)
        return FAULTS[fault](self, answer, number)

    def right_answer(self, provider, path, fault, number):
        """What the provider answers."""
        numbers = self.server.numbers[provider]
        if fault == "broken-at":
            numbers = numbers[:]
            numbers[number] = broken(provider, numbers[number])
        if path == self.provider.all:
            query = dict(urllib.parse.parse_qsl(self.path.partition("?")[2]))
            if fault == "endless":
                query.pop("pagination_key", None)
            size = int(query.get("limit", self.provider.usual))
            if not 1 <= size <= self.provider.most:
                return self.provider.fault(400, "No such limit.")
            return self.provider.page(numbers, query, number if fault == "pages" else size)
        if not path.startswith(self.provider.one):
            return Answer.of({"message": f"Cannot {self.command} {path}"}, 404)
        # As it is at the provider, a plus that is not encoded stands for a blank.
        wanted = urllib.parse.unquote_plus(path.removeprefix(self.provider.one))
        for body in numbers:
            if body[ID[provider]] == wanted:
                return Answer.of(body)
        return self.provider.unknown()

    def told_key(self):
        """What was sent as a key."""
        given = self.headers.get("xi-api-key") or self.headers.get("Authorization", "")
        return given.removeprefix("Bearer ")

    def knows_key(self):
        own = "xi-api-key" if "/elevenlabs/" in self.path else "Authorization"
        return own in self.headers and self.told_key() == self.server.key

    def is_first(self):
        """Whether nobody asked for this before."""
        with self.server.lock:
            is_first = self.path not in self.server.first
            self.server.first.add(self.path)
        return is_first

    def provider_fault(self, status, headers=()):
        answer = self.provider.fault(status, "Something went wrong.")
        answer.headers |= dict(headers)
        return answer

    def send(self, answer, upto=None):
        """Sends head and body at once: in two pieces the second would wait for the first."""
        reason = self.responses.get(answer.status, ("Other",))[0]
        fields = answer.headers | {"Content-Length": len(answer.body)}
        head = f"HTTP/1.1 {answer.status} {reason}\r\n"
        head += "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        self.connection.sendall(head.encode() + b"\r\n" + answer.body[:upto])

    def log_message(self, format, *values):
        """Says nothing."""


def main():
    options = argparse.ArgumentParser(
        description=__doc__.splitlines()[0], epilog="Faults: " + ", ".join(FAULTS))
    options.add_argument("--port", type=int, default=0, help="any that is free by default")
    options.add_argument("--numbers", type=int, default=250, help="of each provider, 10000 at most")
    options.add_argument("--key", default=KEY)
    given = options.parse_args()
    stranger = Server(0, 0, given.key)
    server = Server(given.port, given.numbers, given.key, stranger.address)
    # Whatever the stranger is asked stands in the same list.
    stranger.asked = server.asked
    threading.Thread(target=stranger.serve_forever, daemon=True).start()
    print(server.address, flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
