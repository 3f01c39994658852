# SPDX-License-Identifier: GPL-3.0-or-later
"""A web server on loopback that misbehaves as it is asked to, for tests.

mediaserver.py CERTIFICATE KEY FOLDER HTTPS HTTP: says its https and http ports (those asked for, or
free ones for 0) in one line, then one line of JSON for each request, until standard input ends. What
a path does is written beside it below.
"""
import http.server
import json
import os
import ssl
import sys
import threading
import urllib.parse

CERTIFICATE, KEY, FOLDER, HTTPS, HTTP = sys.argv[1:6]
TYPES = {".m3u8": "application/vnd.apple.mpegurl", ".ts": "video/mp2t", ".mp4": "video/mp4", ".key": "application/pgp-keys"}
released = threading.Event()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60

    def log_message(self, *arguments):
        pass

    def begin(self, status=200, type="video/mp4", length=None, **more):
        self.send_response(status)
        if type is not None:
            self.send_header("Content-Type", type)
        if length is not None:
            self.send_header("Content-Length", str(length))
        for name, value in more.items():
            self.send_header(name, value)
        self.close_connection = True
        self.end_headers()

    def wait_for_end(self):
        """Until the other side has gone: what comes is nothing."""
        self.connection.recv(1)

    def do_GET(self):
        path, _, query = self.path.partition("?")
        name, _, rest = path[1:].partition("/")
        print(json.dumps({"path": self.path, "headers": dict(self.headers)}), flush=True)
        with open(os.path.join(FOLDER, "clip"), "rb") as file:
            clip = file.read()
        try:
            getattr(self, "do_" + name)(clip, rest, urllib.parse.unquote(query))
        except (OSError, ssl.SSLError):
            pass

    def do_clip(self, clip, rest, query):
        """The clip."""
        self.begin(length=len(clip))
        self.wfile.write(clip)

    def do_unsized(self, clip, rest, query):
        """The clip, in pieces of no announced number."""
        self.begin(**{"Transfer-Encoding": "chunked"})
        for at in range(0, len(clip), 5000):
            part = clip[at : at + 5000]
            self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
        self.wfile.write(b"0\r\n\r\n")

    def do_to(self, clip, rest, query):
        """Leads to the address in the query, with a long text that nobody reads."""
        self.begin(status=int(rest or 302), type="text/html", length=10_000_000, Location=query)
        self.wfile.write(b"x" * 10_000_000)

    def do_chain(self, clip, rest, query):
        """Leads on so many times, then to the clip."""
        left = int(rest)
        to = "/clip" if left == 1 else f"/chain/{left - 1}"
        self.begin(status=301, length=0, Location=to)

    def do_status(self, clip, rest, query):
        self.begin(status=int(rest), length=0)

    def do_type(self, clip, rest, query):
        """The clip as what the query says it is."""
        self.begin(type=query or None, length=len(clip))
        self.wfile.write(clip)

    def do_empty(self, clip, rest, query):
        self.begin(length=0)

    def published(self, name):
        with open(os.path.join(FOLDER, "stream", os.path.basename(name)), "rb") as file:
            return file.read()

    def type_of(self, name):
        return TYPES.get(os.path.splitext(name)[1], "video/iso.segment")

    def asked_range(self):
        """First byte, and that behind the last; the header is there."""
        first, last = self.headers["Range"].removeprefix("bytes=").split("-")
        return int(first), int(last) + 1

    def give_range(self, name, start, end, said=None, announced=None):
        """A range of what was published, as which `said` names another, with a length `announced`."""
        published = self.published(name)
        first, behind = said or (start, end)
        content = published[start:end]
        self.begin(
            status=206,
            type=self.type_of(name),
            length=len(content) if announced is None else announced,
            **{"Content-Range": f"bytes {first}-{behind - 1}/{len(published)}"},
        )
        self.wfile.write(content)

    def do_stream(self, clip, rest, query):
        """What was published under that name, or a range of it."""
        if not os.path.exists(os.path.join(FOLDER, "stream", os.path.basename(rest))):
            return self.begin(status=404, length=0)
        if "Range" in self.headers:
            return self.give_range(rest, *self.asked_range())
        published = self.published(rest)
        self.begin(type=self.type_of(rest), length=len(published))
        self.wfile.write(published)

    def do_whole(self, clip, rest, query):
        """What was published, whatever range is asked for."""
        published = self.published(rest)
        self.begin(type=self.type_of(rest), length=len(published))
        self.wfile.write(published)

    def do_shifted(self, clip, rest, query):
        """Another range, and says so."""
        start, end = self.asked_range()
        self.give_range(rest, start + 1, end + 1)

    def do_unsaid(self, clip, rest, query):
        """The range, without saying which it is."""
        start, end = self.asked_range()
        self.begin(status=206, type=self.type_of(rest), length=end - start)
        self.wfile.write(self.published(rest)[start:end])

    def do_short(self, clip, rest, query):
        """A byte less than it says."""
        start, end = self.asked_range()
        self.give_range(rest, start, end - 1, said=(start, end))

    def do_long(self, clip, rest, query):
        """A byte more than it says."""
        start, end = self.asked_range()
        self.give_range(rest, start, end + 1, said=(start, end))

    def do_torn(self, clip, rest, query):
        """Half of the range, then nothing more."""
        start, end = self.asked_range()
        self.give_range(rest, start, (start + end) // 2, said=(start, end), announced=end - start)

    def do_endless(self, clip, rest, query):
        """As what the query says it is."""
        self.begin(type=query or "video/mp4")
        while True:
            self.wfile.write(b"x" * 65536)

    def do_huge(self, clip, rest, query):
        self.begin(length=1 << 40)
        self.wait_for_end()

    def do_headers(self, clip, rest, query):
        self.send_response(200)
        self.flush_headers()
        while True:
            self.wfile.write(b"X-More: " + b"x" * 1000 + b"\r\n")

    def do_lost(self, clip, rest, query):
        """Half of the clip, then nothing more."""
        self.begin(length=len(clip))
        self.wfile.write(clip[: len(clip) // 2])

    def do_slow(self, clip, rest, query):
        """Half of the clip, then silence."""
        self.do_lost(clip, rest, query)
        self.wait_for_end()

    def do_silent(self, clip, rest, query):
        self.wait_for_end()

    def do_held(self, clip, rest, query):
        """Half of the clip, and the rest when /release is asked for."""
        self.do_lost(clip, rest, query)
        released.wait()
        self.wfile.write(clip[len(clip) // 2 :])

    def do_release(self, clip, rest, query):
        released.set()
        self.begin(length=0)

    def do_garbage(self, clip, rest, query):
        self.wfile.write(b"\x00\x01\x02 no HTTP at all\r\n\r\n")
        self.close_connection = True


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request, address):
        pass


class SecureServer(Server):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(CERTIFICATE, KEY)

    def finish_request(self, request, address):
        # In the thread of the request, since a client may not go on.
        super().finish_request(self.context.wrap_socket(request, server_side=True), address)


secure = SecureServer(("127.0.0.1", int(HTTPS)), Handler)
plain = Server(("127.0.0.1", int(HTTP)), Handler)
print(secure.server_port, plain.server_port, flush=True)
for server in (secure, plain):
    threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
