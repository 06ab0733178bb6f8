"""Time-stamps: what is accepted, and what of foreign, expired, rogue and merely odd authorities is refused."""

from __future__ import annotations

import subprocess
import time
import timeit
from datetime import timedelta

import pytest
from asn1crypto import parser, tsp
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from collector.demo.timestamps.signer import Faults, TimestampSigner
from collector.errors import TrustError, VerificationFailed
from collector.trust import ALSO_KNOWN, PUBLIC_AUTHORITIES, Authority, check, request
from collector.trust.rfc3161_compatibility import certificates_of, chain_to, in_order
from collector.trust.timestamp_client import make_query
from tests.samples.public_tools import public_tool
from tests.samples.stores import MOMENT, authority, clock

DATA = "129.90 ₪".encode()
QUERY = make_query(DATA)


def stamper(**faults: object) -> TimestampSigner:
    return TimestampSigner("TimestampSigner", "Owner", clock(), Faults(**faults))  # type: ignore[arg-type]


def pinned(root_pem: str) -> Authority:
    return Authority(name="t", url="http://127.0.0.1:9/", root_pem=root_pem)


def test_an_honest_stamp_is_accepted() -> None:
    good = stamper()
    checked = check(good.answer(QUERY), DATA, pinned(good.root_pem), QUERY)
    assert abs(checked.at - MOMENT) < timedelta(seconds=1)
    assert checked.by == "rfc3161-client" and "TimestampSigner Root" in checked.root


def test_certificates_in_another_order_are_accepted() -> None:
    odd = stamper(unsorted=True)
    assert check(odd.answer(QUERY), DATA, pinned(odd.root_pem), QUERY).by == "rfc3161-client, certificates put in order"


def test_no_length_makes_a_reply_slow_to_read() -> None:
    """Of 1408 bytes, say: the header ends in 0x80, which asn1crypto takes for a value without a length; it took 300 times as long."""
    odd = stamper(unsorted=True)
    token = parser.parse(odd.answer(QUERY))[4].removeprefix(b"\x30\3\2\1\0")

    def remarking(letters: int) -> bytes:
        status = b"\2\1\0" + parser.emit(0, 1, 16, parser.emit(0, 0, 12, b"x" * letters))
        return parser.emit(0, 1, 16, parser.emit(0, 1, 16, status) + token)

    def seconds(reply: bytes) -> float:
        assert check(reply, DATA, pinned(odd.root_pem), QUERY).by == "rfc3161-client, certificates put in order"
        return min(timeit.repeat(lambda: (in_order(reply), certificates_of(reply)), number=1, timer=time.process_time))

    replies = {reply[3]: reply for reply in map(remarking, range(1, 300))}
    assert seconds(replies[0x80]) < 20 * max(seconds(replies[0x7F]), 0.001)


def test_certificates_that_issue_each_other_are_followed_once() -> None:
    """Eight of one key and name: each issues each, and every chain of them would be walked."""
    key, start = ec.generate_private_key(ec.SECP256R1()), MOMENT - timedelta(days=1)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Any")])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).not_valid_before(start)
    builder = builder.not_valid_after(MOMENT + timedelta(days=1)).add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    signer, *others = [builder.serial_number(number).sign(key, SHA256()) for number in range(1, 10)]
    looked = list[int]()

    class Root:
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Elsewhere")])

        def __eq__(self, other: object) -> bool:
            looked.append(1)
            return False

    with pytest.raises(VerificationFailed):
        chain_to(signer, others, [Root()], MOMENT)  # type: ignore[list-item]
    assert len(looked) < 20


@pytest.mark.parametrize("fault", ["imprint", "nonce", "expired", "purpose", "signature"])
@pytest.mark.parametrize("unsorted", [False, True])
def test_a_dishonest_stamp_is_refused(fault: str, unsorted: bool) -> None:
    bad = stamper(**{fault: True, "unsorted": unsorted})
    with pytest.raises(VerificationFailed):
        check(bad.answer(QUERY), DATA, pinned(bad.root_pem), QUERY)


@pytest.mark.parametrize("unsorted", [False, True])
def test_a_rogue_whose_root_comes_along_is_refused(unsorted: bool) -> None:
    rogue, real = stamper(unsorted=unsorted), TimestampSigner("TimestampSigner", "Owner", clock(), Faults())
    with pytest.raises(VerificationFailed):
        check(rogue.answer(QUERY), DATA, pinned(real.root_pem), QUERY)
    with pytest.raises(VerificationFailed):
        check(rogue.answer(QUERY), DATA, PUBLIC_AUTHORITIES[0], QUERY)
    with pytest.raises(VerificationFailed):
        check(rogue.answer(QUERY), DATA, pinned(""), QUERY)


def test_a_stamp_is_for_its_data_and_its_question() -> None:
    good = stamper()
    reply = good.answer(QUERY)
    with pytest.raises(VerificationFailed):
        check(reply, DATA + b"0", pinned(good.root_pem), QUERY)
    with pytest.raises(VerificationFailed):
        check(reply, DATA, pinned(good.root_pem), make_query(DATA))


def never_for_another_time(place: int, flip: int) -> None:
    good = REPLIES[0]
    changed = good[:place] + bytes([good[place] ^ flip]) + good[place + 1 :]
    try:
        checked = check(changed, DATA, pinned(HONEST.root_pem), QUERY)
    except VerificationFailed:
        return
    assert checked.at == check(good, DATA, pinned(HONEST.root_pem), QUERY).at  # a byte outside what is signed, such as the status text


@given(st.data())
def test_a_changed_reply_is_never_accepted_for_another_time_or_data(draw: st.DataObject) -> None:
    never_for_another_time(draw.draw(st.integers(0, len(REPLIES[0]) - 1)), draw.draw(st.integers(1, 255)))


def test_whichever_reader_verifies_a_stamp_it_is_for_the_same_moment() -> None:
    assert check(REPLIES[0], DATA, pinned(HONEST.root_pem), QUERY).at.microsecond == 120_000
    for place in range(80):  # the tags and versions around the signed part, where one reader gives up and the other goes on
        never_for_another_time(place, 1)


HONEST = stamper()
REPLIES = [HONEST.answer(QUERY)]


@given(st.binary(max_size=300))
def test_rubbish_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(VerificationFailed):
        check(data, DATA, pinned(HONEST.root_pem), QUERY)


@pytest.fixture(scope="module")
def openssl_authority(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, bytes]:
    """A reply by ``openssl ts -reply`` that carries two certificates: what rfc3161-client cannot parse."""
    openssl, folder = public_tool("openssl"), tmp_path_factory.mktemp("openssl")

    def run(*words: str) -> None:
        subprocess.run([openssl, *words], cwd=folder, check=True, capture_output=True)

    (folder / "ext").write_text("[v]\nextendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n", encoding="ascii")
    config = "[tsa]\ndefault_tsa=t\n[t]\nserial=./serial\ndefault_policy=1.2.3.4\ndigests=sha256\nsigner_digest=sha256\ncerts=./two.pem\n"
    (folder / "ts.cnf").write_text(config + "signer_cert=./leaf.pem\nsigner_key=./leaf.key\ness_cert_id_alg=sha256\n", encoding="ascii")
    (folder / "serial").write_text("01\n", encoding="ascii")
    run("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "root.key", "-out", "root.pem", "-subj", "/CN=Root of openssl", "-days", "9")
    run("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "leaf.key", "-out", "leaf.csr", "-subj", "/CN=A leaf")
    run("x509", "-req", "-in", "leaf.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-out", "leaf.pem", "-days", "9",
        "-extfile", "ext", "-extensions", "v")  # fmt: skip
    (folder / "two.pem").write_bytes((folder / "leaf.pem").read_bytes() + (folder / "root.pem").read_bytes())
    (folder / "q.tsq").write_bytes(QUERY)
    run("ts", "-reply", "-config", "ts.cnf", "-section", "t", "-queryfile", "q.tsq", "-out", "r.tsr")
    return (folder / "root.pem").read_text(), (folder / "r.tsr").read_bytes()


def test_a_reply_of_openssl_with_two_certificates(openssl_authority: tuple[str, bytes]) -> None:
    root, reply = openssl_authority
    assert check(reply, DATA, pinned(root), QUERY).policy == "1.2.3.4"
    with pytest.raises(VerificationFailed):
        check(reply, DATA, pinned(HONEST.root_pem), QUERY)


def test_openssl_has_the_last_word_on_what_only_it_can_read(openssl_authority: tuple[str, bytes]) -> None:
    """The same reply with one length written the long way: still a good stamp, but no longer DER."""
    root, reply = openssl_authority
    length = int.from_bytes(reply[2:4], "big")
    assert reply[:2] == b"\x30\x82"
    loose = b"\x30\x83" + length.to_bytes(3, "big") + reply[4:]
    checked = check(loose, DATA, pinned(root), QUERY)
    assert checked.by in ("openssl", "rfc3161-client, certificates put in order")
    with pytest.raises(VerificationFailed):
        check(loose, DATA + b"1", pinned(root), QUERY)


def test_only_a_digest_leaves() -> None:
    asked = tsp.TimeStampReq.load(QUERY)
    assert asked["cert_req"].native and asked["nonce"].native
    assert asked["message_imprint"]["hash_algorithm"]["algorithm"].native == "sha256"
    assert DATA not in QUERY and len(QUERY) < 100


def test_over_the_network_and_when_it_fails() -> None:
    with authority("here") as here:
        reply = request(DATA, here)
        assert check(reply.reply, DATA, here, reply.query).serial > 0
    with pytest.raises(TrustError) as gone:
        request(DATA, here, timeout=2)
    with authority("broken", status=503) as broken, pytest.raises(TrustError) as refused:
        request(DATA, broken)
    assert gone.value.message.in_("he") == "here לא ענתה: אין חיבור אליה"
    assert refused.value.message.endswith("it answers with error 503") and "urlopen" not in gone.value.message
    assert "refused" in str(gone.value.__cause__)  # the system's own words, for programs
    with pytest.raises(TrustError):
        request(DATA, Authority(name="x", url="file:///etc/passwd", root_pem=""))


def test_the_public_authorities_have_different_owners_and_a_root_each() -> None:
    assert len({each.owner for each in PUBLIC_AUTHORITIES}) == len(PUBLIC_AUTHORITIES) >= 2
    assert all("BEGIN CERTIFICATE" in each.root_pem for each in PUBLIC_AUTHORITIES)


PINNED = {
    "digicert": ["552f7bdcf1a7af9e6ce672017f4f12abf77240c78e761ac203d1d9d20ac89988"],
    "ssl.com": [
        "85666a562ee0be5ce925c1d8890a6f76a87ec16d4d7d5f29ea7419cf20123b69",
        "3417bb06cc6007da1b961c920b8ab4ce3fad820e4aa30b9acbc4a74ebdcebc65",
    ],
    "globalsign": ["2cabeafe37d06ca22aba7391c0033d25982952c453647349763a3ab5ad6ccf69"],
    "identrust": ["5d56499be4d2e08bcfcad08a3e38723d50503bde706948e42f55603019e528ae"],
}
"""SHA-256 of each root as their owners publish it and as Mozilla's list has it (Debian's ca-certificates, certifi)."""


def test_the_pinned_roots_are_those_of_mozillas_list() -> None:
    for each in (*PUBLIC_AUTHORITIES, *ALSO_KNOWN):
        roots = x509.load_pem_x509_certificates(each.root_pem.encode())
        assert [root.fingerprint(SHA256()).hex() for root in roots] == PINNED[each.name]
