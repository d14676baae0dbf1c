"""A mail server on this machine: STARTTLS, a password, and every message it was given."""

import base64
import contextlib
import socket
import ssl
import subprocess
import threading
from pathlib import Path


class Post:
    """Started with `with`; takes mail only over an encrypted connection from who has the password."""

    def __init__(self, folder, user, password):
        self.user, self.password = user, password
        self.messages = []
        self.recipients = []
        self.certificate = Path(folder) / "certificate.pem"
        key = Path(folder) / "key.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key,
             "-out", self.certificate, "-subj", "/CN=localhost", "-addext",
             "subjectAltName=DNS:localhost"], check=True, capture_output=True)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(self.certificate, key)
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]

    def __enter__(self):
        threading.Thread(target=self.serve, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.socket.close()

    def serve(self):
        while True:
            try:
                line, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.talk, args=(line,), daemon=True).start()

    def talk(self, line):
        with contextlib.ExitStack() as open_ends, contextlib.suppress(OSError):
            self.converse(line, open_ends)

    def converse(self, line, open_ends):
        open_ends.enter_context(line)
        stream = open_ends.enter_context(line.makefile("rwb"))
        is_secret = is_known = False

        def say(words):
            stream.write(words.encode() + b"\r\n")
            stream.flush()

        say("220 localhost ready")
        while words := stream.readline().decode().strip():
            verb = words.split()[0].upper()
            if verb in ("EHLO", "HELO"):
                say("250-localhost")
                say("250 AUTH PLAIN" if is_secret else "250 STARTTLS")
            elif verb == "STARTTLS":
                say("220 go on")
                line = open_ends.enter_context(self.context.wrap_socket(line, server_side=True))
                stream = open_ends.enter_context(line.makefile("rwb"))
                is_secret = True
            elif verb == "AUTH" and is_secret:
                given = words.split()[2] if len(words.split()) > 2 else None
                if given is None:
                    say("334 ")
                    given = stream.readline().decode().strip()
                _, user, password = base64.b64decode(given).decode().split("\0")
                is_known = (user, password) == (self.user, self.password)
                say("235 welcome" if is_known else "535 wrong")
            elif verb in ("MAIL", "RCPT") and is_known:
                if verb == "RCPT":
                    self.recipients.append(words.split("<")[1].split(">")[0])
                say("250 good")
            elif verb == "DATA" and is_known:
                say("354 begin")
                message = b""
                while (piece := stream.readline()) not in (b".\r\n", b""):
                    message += piece
                self.messages.append(message.decode())
                say("250 taken")
            elif verb == "QUIT":
                say("221 goodbye")
                return
            else:
                say("530 not like this")
