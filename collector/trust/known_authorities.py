"""Public time-stamp authorities of different owners, and the roots that are pinned for them.

The root certificates are those of Mozilla's list (Debian's ``ca-certificates``, certifi); ``roots/`` holds copies, and a test holds them to
their fingerprints. That DigiCert's stamps lead to Trusted Root G4, and those of SSL.com and IdenTrust to roots of that list, is
what other projects that check them report; GlobalSign's root is taken from the name of its service. No stamp of theirs was at hand when
this was written: ``collector doctor`` asks each for one and says whether it verifies. An authority that moves to another root is refused
until its new root is pinned by hand in ``config.toml``: that is the price of not trusting whatever a reply brings along.
"""

from __future__ import annotations

from importlib import resources

from collector.trust.timestamp_authority import Authority


def _root(name: str) -> str:
    return resources.files("collector.trust").joinpath("roots", name).read_text(encoding="ascii")


PUBLIC_AUTHORITIES: tuple[Authority, ...] = (
    Authority(name="digicert", owner="DigiCert", url="http://timestamp.digicert.com", root_pem=_root("digicert-trusted-root-g4.pem")),
    Authority(name="ssl.com", owner="SSL.com", url="http://ts.ssl.com", root_pem=_root("ssl-com-roots.pem")),
)
"""The default: two owners, so that one that fails or is doubted does not take the proof with it."""

ALSO_KNOWN: tuple[Authority, ...] = (
    Authority(
        name="globalsign",
        owner="GlobalSign",
        url="http://timestamp.globalsign.com/tsa/r6advanced1",
        root_pem=_root("globalsign-root-ca-r6.pem"),
    ),
    Authority(
        name="identrust", owner="IdenTrust", url="http://timestamp.identrust.com", root_pem=_root("identrust-commercial-root-ca-1.pem")
    ),
)
"""Further authorities that ``config.toml`` may name without an address or a root certificate."""


def named(name: str) -> Authority | None:
    """A known authority by the name that stands in ``config.toml``; None if it is not one of these."""
    return next((known for known in (*PUBLIC_AUTHORITIES, *ALSO_KNOWN) if known.name == name), None)
