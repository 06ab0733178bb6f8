"""Identity providers of the tests' own: a real one (``oidc-provider`` of npm, which is certified), and one that lies in one thing at a time."""

from __future__ import annotations

import atexit
import base64
import hashlib
import json
import shutil
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from filelock import FileLock
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

CLIENT, SECRET = "collector", "a secret of the tests that is long enough"
PACKAGE = "oidc-provider@9.13.3"
SCRIPT = """
import { Provider } from 'oidc-provider';
const [port, id, secret, back, out] = process.argv.slice(2);
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{ client_id: id, client_secret: secret, redirect_uris: [back], post_logout_redirect_uris: [out], response_types: ['code'] }],
  pkce: { required: () => true },
  findAccount: (ctx, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
  cookies: { keys: ['key of the tests'] },
});
provider.listen(Number(port), '127.0.0.1', () => console.log('listening'));
"""


def free_port() -> int:
    """A port that nobody listens at now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@cache
def _modules() -> Path:
    """Where the provider's package is; it is fetched once, beside Python's own packages. Skips where it cannot be had."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("needs node and npm")
    folder = Path(sys.prefix) / "node-of-tests"
    folder.mkdir(exist_ok=True)
    with FileLock(folder / ".lock"):
        if not (folder / "node_modules" / "oidc-provider").exists():
            command = ["npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder), PACKAGE]
            try:
                subprocess.run(command, capture_output=True, check=True, timeout=120)
            except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
                pytest.skip(f"npm could not fetch {PACKAGE}")
        (folder / "provider.mjs").write_text(SCRIPT, encoding="utf-8")
    return folder


def real_provider(returns_to: str, signed_out: str) -> str:
    """The issuer of a provider that runs until the tests end; anybody may sign in there by any name, after a form and a consent."""
    folder, port = _modules(), free_port()
    command = ["node", str(folder / "provider.mjs"), str(port), CLIENT, SECRET, returns_to, signed_out]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=folder)
    atexit.register(process.kill)
    assert process.stdout is not None and process.stdout.readline().strip() == "listening"
    return f"http://127.0.0.1:{port}"


@dataclass
class LyingProvider:
    """Does what the standard says, but for what is set. claims: put into the token in place of the true ones; None takes one out."""

    claims: dict[str, Any] = field(default_factory=dict)
    signed_by: Any = None
    algorithm: str = "RS256"
    metadata: dict[str, Any] = field(default_factory=dict)
    subject: str = "sub of Noa"
    used: set[str] = field(default_factory=set)
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one"}))
    issuer: str = ""
    _begun: dict[str, dict[str, str]] = field(default_factory=dict)

    def start(self) -> LyingProvider:
        provider = self

        class Answers(BaseHTTPRequestHandler):
            def log_message(self, *_words: object) -> None:
                return

            def do_GET(self) -> None:
                path, known = urlsplit(self.path).path, provider.issuer
                metadata = {
                    "issuer": known, "authorization_endpoint": f"{known}/auth", "token_endpoint": f"{known}/token", "jwks_uri": f"{known}/keys",
                    "end_session_endpoint": f"{known}/end", "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
                }  # fmt: skip
                self._say({**metadata, **provider.metadata} if "well-known" in path else {"keys": [provider.key.as_dict(private=False)]})

            def do_POST(self) -> None:
                sent = {n: v[0] for n, v in parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()).items()}
                self._say(*provider._token(sent))

            def _say(self, doc: object, status: int = 200) -> None:
                body = json.dumps(doc).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.issuer = f"http://127.0.0.1:{server.server_address[1]}"
        return self

    def tell_the_truth(self) -> None:
        self.claims, self.signed_by, self.algorithm, self.metadata, self.subject = {}, None, "RS256", {}, "sub of Noa"

    def consent(self, url: str, **other: str) -> str:
        """What a person does there: the address that the browser is sent back to, its path and query. other: in place of what is true."""
        asked = {n: v[0] for n, v in parse_qs(urlsplit(url).query).items()}
        assert asked["code_challenge_method"] == "S256" and asked["scope"] == "openid" and asked["response_type"] == "code"
        code = f"code-{len(self._begun)}"
        self._begun[code] = asked
        return f"{urlsplit(asked['redirect_uri']).path}?" + urlencode({"code": code, "state": asked["state"], "iss": self.issuer, **other})

    def _token(self, sent: dict[str, str]) -> tuple[dict[str, Any], int]:
        code = sent.get("code", "")
        asked = self._begun.get(code)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(sent.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        if asked is None or code in self.used or challenge != asked["code_challenge"] or sent.get("redirect_uri") != asked["redirect_uri"]:
            return {"error": "invalid_grant"}, 400
        self.used.add(code)
        now = int(time.time())
        claims = {"iss": self.issuer, "sub": self.subject, "aud": CLIENT, "exp": now + 300, "iat": now, "nonce": asked["nonce"], **self.claims}
        told = {name: value for name, value in claims.items() if value is not None}
        header = {"alg": self.algorithm, "kid": "one"}
        if self.algorithm == "none":
            parts = [base64.urlsafe_b64encode(json.dumps(each).encode()).rstrip(b"=").decode() for each in (header, told)]
            token = ".".join((*parts, ""))
        else:
            key = OctKey.import_key(SECRET) if self.algorithm == "HS256" else self.signed_by or self.key
            token = jwt.encode(header, told, key, algorithms=[self.algorithm])
        return {"access_token": "x", "token_type": "Bearer", "id_token": token}, 200
