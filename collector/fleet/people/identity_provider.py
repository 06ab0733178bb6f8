"""Signing in at the organisation's own identity provider: OpenID Connect, authorization code with PKCE, by Authlib.

The library makes state, nonce and verifier, exchanges the code, and checks the id token's signature, nonce, times and hashes. Told to it
here, because it does not ask for them by itself: that the audience is this app, that the issuer is the one that was named by the operator
(not only the one that the provider's own metadata names), and that no symmetric or absent signature will do.
"""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from authlib.common.errors import AuthlibBaseError  # type: ignore[import-untyped]
from authlib.integrations.base_client import OAuth2Mixin, OpenIDMixin  # type: ignore[import-untyped]
from authlib.integrations.requests_client import OAuth2Session  # type: ignore[import-untyped]
from joserfc.errors import JoseError
from requests import RequestException

from collector.errors import InputError, TrustError
from collector.language import say
from collector.model.fleet_people import BegunSignIn

SECRET, SECRET_FILE = "COLLECTOR_OIDC_SECRET", "COLLECTOR_OIDC_SECRET_FILE"
SERVICE = "collector openid"
"""Under this name the keyring holds the secret, with the issuer as the account."""
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")
SECONDS = 10
"""How long the provider has for an answer."""
LEEWAY = 60
"""Seconds by which the two clocks may differ."""
LOOPBACK = ("127.0.0.1", "localhost", "::1")


class _Client(OAuth2Mixin, OpenIDMixin):  # type: ignore[misc]
    client_cls = OAuth2Session


@dataclass
class OpenIdProvider:
    """The provider as the app uses it. returns_to: the app's own address that the browser is sent back to."""

    issuer: str
    client_id: str
    returns_to: str
    client_secret: str = field(default="", repr=False)
    _client: Any = None
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def begin(self) -> BegunSignIn:
        """A new sign-in. Raises TrustError where the provider does not answer, or is another than it was said to be."""
        with _translated():
            made = self._known().create_authorization_url(self.returns_to)
        return BegunSignIn(made["url"], made["state"], made["nonce"], made["code_verifier"])

    def identity(self, code: str, begun: BegunSignIn, issuer: str = "") -> tuple[str, str]:
        """Issuer and subject of the person who came back with this code. issuer: as the answer names it (RFC 9207), if it does.

        Raises TrustError for any code, token or claim that is not in order.
        """
        if issuer and issuer != self.issuer:
            raise _refused("another issuer answered")
        with _translated():
            client = self._known()
            token = client.fetch_access_token(self.returns_to, code=code, code_verifier=begun.verifier)
            wanted = {
                "iss": {"essential": True, "value": self.issuer}, "aud": {"essential": True, "value": self.client_id},
                "sub": {"essential": True}, "exp": {"essential": True},
            }  # fmt: skip
            claims = client.parse_id_token(token, begun.nonce, claims_options=wanted, leeway=LEEWAY)
        if not claims or not isinstance(claims["sub"], str) or not claims["sub"]:
            raise _refused("no id token")
        return self.issuer, claims["sub"]

    def sign_out_url(self, back: str) -> str:
        """Where the person ends the session at the provider, too; "" where it has no such page."""
        with _translated():
            ends = str(self._known().load_server_metadata().get("end_session_endpoint", ""))
        return f"{ends}?{urlencode({'client_id': self.client_id, 'post_logout_redirect_uri': back})}" if ends else ""

    def _known(self) -> Any:
        """The client, with the provider's metadata loaded and checked once."""
        with self._turn:
            if self._client is None:
                client = _Client(
                    None, client_id=self.client_id, client_secret=self.client_secret or None,
                    server_metadata_url=f"{self.issuer.rstrip('/')}/.well-known/openid-configuration",
                    client_kwargs={
                        "scope": "openid", "code_challenge_method": "S256", "default_timeout": SECONDS,
                        **({} if self.client_secret else {"token_endpoint_auth_method": "none"}),
                    },
                )  # fmt: skip
                metadata = client.load_server_metadata()
                if metadata.get("issuer") != self.issuer:
                    raise _refused("the metadata names another issuer")
                for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
                    require_safe(str(metadata.get(name, "")))
                offered = metadata.get("id_token_signing_alg_values_supported") or ["RS256"]
                metadata["id_token_signing_alg_values_supported"] = [each for each in offered if each in ALGORITHMS]
                self._client = client
            return self._client


class _translated:  # noqa: N801 - reads as a verb where it is used
    """What the library, the provider or the network raises, as one error: the details of it are nobody's business but the operator's."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, AuthlibBaseError | JoseError | RequestException | ValueError | KeyError | TypeError | RuntimeError):
            raise _refused(type(error).__name__) from error


def _refused(why: str) -> TrustError:
    return TrustError(say("fleet-sign-in-failed", why=why), say("fleet-sign-in-failed-next"))


def require_safe(address: str) -> str:
    """The address, if it is ``https://…``, or of this machine alone. Raises InputError."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        here = host in LOOPBACK or host.endswith(".localhost")
        safe = bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and here))
    except ValueError:
        safe = False
    if not safe or parts.username or parts.fragment:
        raise InputError(say("fleet-address-unsafe", address=address), say("fleet-address-unsafe-next"))
    return address


def client_secret(issuer: str) -> str:
    """The app's secret at the provider: from the file that `SECRET_FILE` names, from `SECRET`, or from the keyring; "" for a public client.

    Raises InputError for a file that cannot be read.
    """
    named = os.environ.get(SECRET_FILE)
    if named:
        try:
            return Path(named).read_text(encoding="utf-8").strip()
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise InputError(say("fleet-secret-file", file=named, why=why), say("fleet-secret-file-next", name=SECRET_FILE)) from error
    if os.environ.get(SECRET):
        return os.environ[SECRET]
    from collector.trust.system_keyring import KeyringError, keyring

    try:
        return keyring.get_password(SERVICE, issuer) or ""
    except KeyringError:
        return ""
