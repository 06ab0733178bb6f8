"""Signing in to the app of a fleet, over HTTP: everything that is not in order is refused, and nobody comes to another member's pages."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from joserfc.jwk import RSAKey

from collector.errors import UsageError
from collector.fleet.checking.recorded_check import begin_check, end_check
from collector.fleet.jobs.event_log import EventLog
from collector.fleet.jobs.fleet_database import connected
from collector.fleet.jobs.one_planning import try_new_logins
from collector.fleet.kept_statistics import keep_statistics
from collector.fleet.members import member_context
from collector.fleet.secrets.asked_login import ask_for_login
from collector.fleet.secrets.sealed_secrets import REFUSED, keep_sealed, recipients, unsealed
from collector.fleet.secrets.worker_keys import APP, WORKER, opened_with, own_key
from collector.model import AuditEntry, State, Watch
from collector.model.fleet_people import look_at_case
from collector.package.content.journal_extract import extract_journal
from collector.package.pages.plain_files import looked_sheet
from collector.package.redaction.redactor import Redactor
from collector.watch import Ran
from tests.samples.fleet_app import FleetApp, Visitor
from tests.samples.openid_provider import LyingProvider
from tests.samples.small_fleet import SmallFleet

pytestmark = pytest.mark.database

ADDRESS, FILES = "https://app.example.org", "https://files.example.org"
COOKIE = "__Host-collector-session"


@dataclass
class Site:
    app: FleetApp
    provider: LyingProvider
    visitors: dict[str, Visitor] = field(default_factory=dict)

    def visitor(self) -> Visitor:
        return Visitor(self.app)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Noa and Ben are members, Vered a volunteer without assignment, Omri an operator; all are signed in."""
    fleet = SmallFleet(tmp_path_factory.mktemp("sign-in") / "fleet", 2)
    provider = LyingProvider().start()
    app = FleetApp(fleet, address=ADDRESS, files=FILES).start(provider.issuer)
    made = Site(app, provider)
    for name, role, member in (("Noa", "member", "member-0"), ("Ben", "member", "member-1"), ("Vered", "volunteer", ""), ("Omri", "operator", "")):
        code = app.operators.add(name, role, member)
        provider.subject = f"sub of {name}"
        made.visitors[name] = made.visitor()
        assert made.visitors[name].sign_in(provider, invitation=code).status == 200, name
    yield made
    app.stop()


@pytest.fixture(autouse=True)
def honest(site: Site) -> None:
    site.provider.tell_the_truth()


def test_a_member_signs_in_sees_their_own_pages_and_signs_out(site: Site) -> None:
    noa = site.visitor()
    assert noa.ask("/").leads_to == "/sign-in" and noa.ask("/static/none").status == 404
    answer = noa.sign_in(site.provider)
    cookie = answer.cookies[COOKIE]
    assert (answer.status, cookie["httponly"], cookie["secure"], cookie["samesite"], cookie["path"]) == (200, True, True, "Strict", "/")
    assert noa.ask("/").leads_to == "/of/member-0/"
    page = noa.ask("/of/member-0/cases/new")
    assert page.status == 200 and "/of/member-0/search" in page.text and 'href="/static/app.css"' in page.text
    kept = {"token": noa.token("/of/member-0/cases/new"), "title": "Half price was promised", "provider": "Example Telecom"}
    case = noa.ask("/of/member-0/cases/new", kept)
    assert case.status == 303 and case.leads_to.startswith("/of/member-0/case/")
    assert "Half price was promised" in noa.ask(case.leads_to).text
    looked = noa.ask("/of/member-0/looked").text
    assert "Open a new case" in looked and "Noa" in looked
    for path in ("/settings", "/lock/state", "/start/demo", "/case/1/record/chat", "/case/1/recipes"):
        assert noa.ask(f"/of/member-0{path}").status == 404, path
    session = dict(noa.cookies)
    out = noa.ask("/of/member-0/sign-out", {"token": kept["token"]})
    assert out.status == 200 and f"{site.provider.issuer}/end" in out.text and COOKIE not in noa.cookies
    again = Visitor(site.app, session)
    assert again.ask("/of/member-0/").leads_to == "/sign-in", "the cookie of a session that has ended opens nothing"
    assert again.ask("/of/member-0/cases/new", kept).status == 401


OTHER_KEY = RSAKey.generate_key(2048, {"kid": "one"})
LIES: dict[str, Callable[[LyingProvider], object]] = {
    "another audience": lambda p: p.claims.update(aud="another app"),
    "another audience, authorised for us": lambda p: p.claims.update(aud="another app", azp="collector"),
    "no audience": lambda p: p.claims.update(aud=None),
    "another issuer": lambda p: p.claims.update(iss="https://evil.example"),
    "no issuer": lambda p: p.claims.update(iss=None),
    "another nonce": lambda p: p.claims.update(nonce="another"),
    "no nonce": lambda p: p.claims.update(nonce=None),
    "expired": lambda p: p.claims.update(exp=int(time.time()) - 120),
    "no expiry": lambda p: p.claims.update(exp=None),
    "of tomorrow": lambda p: p.claims.update(nbf=int(time.time()) + 86400),
    "no subject": lambda p: p.claims.update(sub=None),
    "a subject that is no text": lambda p: p.claims.update(sub=["sub of Noa"]),
    "an empty subject": lambda p: p.claims.update(sub=""),
    "signed by another key": lambda p: setattr(p, "signed_by", OTHER_KEY),
    "signed with the client's secret": lambda p: setattr(p, "algorithm", "HS256"),
    "not signed": lambda p: setattr(p, "algorithm", "none"),
    "an unknown subject": lambda p: setattr(p, "subject", "sub of a stranger"),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_token_that_is_not_in_order_lets_nobody_in(site: Site, lie: str) -> None:
    LIES[lie](site.provider)
    visitor = site.visitor()
    answer = visitor.sign_in(site.provider)
    assert answer.status == 403 and COOKIE not in visitor.cookies, lie
    assert visitor.ask("/of/member-0/").leads_to == "/sign-in"


def test_an_answer_that_does_not_belong_to_this_sign_in_lets_nobody_in(site: Site) -> None:
    provider = site.provider

    def refused(visitor: Visitor, path: str) -> None:
        assert visitor.ask(path).status == 403 and COOKIE not in visitor.cookies, path

    refused(site.visitor(), provider.consent(site.visitor().ask("/sign-in/go").leads_to))  # another browser's
    for other in ({"state": "guessed"}, {"code": "guessed"}, {"code": ""}, {"iss": "https://evil.example"}):
        visitor = site.visitor()
        refused(visitor, provider.consent(visitor.ask("/sign-in/go").leads_to, **other))
    first, second = site.visitor(), site.visitor()
    back = provider.consent(first.ask("/sign-in/go").leads_to)
    state = dict(first.cookies)
    assert first.ask(back).status == 200
    refused(Visitor(site.app, state), back)  # played again, with the cookie that it had
    code = back.partition("code=")[2].partition("&")[0]
    refused(second, provider.consent(second.ask("/sign-in/go").leads_to, code=code))  # a used code in a new sign-in
    provider.metadata = {"issuer": "https://evil.example"}
    site.app.app.provider._client = None  # type: ignore[attr-defined]
    assert site.visitor().ask("/sign-in/go").status == 502, "the metadata names another issuer than the operator did"
    site.app.app.provider._client = None  # type: ignore[attr-defined]


def test_an_invitation_opens_to_one_person_once(site: Site) -> None:
    code = site.app.operators.add("Gal", "volunteer")
    assert site.visitor().sign_in(site.provider, invitation=code).status == 403, "Noa's account is Noa's"
    site.provider.subject = "sub of Gal"
    assert site.visitor().sign_in(site.provider, invitation="guessed").status == 403
    assert site.visitor().sign_in(site.provider, invitation=code).status == 200
    site.provider.subject = "sub of a thief"
    assert site.visitor().sign_in(site.provider, invitation=code).status == 403


@pytest.mark.parametrize(
    ("name", "headers", "status"),
    [
        ("another host", {"Host": "evil.example"}, 403),
        ("a forged forwarded host does not count", {"X_Forwarded_Host": "evil.example", "Forwarded": "host=evil.example;for=10.0.0.1"}, 200),
        ("over plain HTTP before the proxy", {"X_Forwarded_Proto": "http"}, 403),
        ("a link on another site", {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate"}, 403),
        ("a picture on another site", {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors"}, 403),
        ("a page that another origin reads", {"Origin": "https://evil.example"}, 403),
        ("as its own page", {"Sec_Fetch_Site": "same-origin"}, 200),
    ],
)
def test_requests_that_do_not_come_from_the_apps_own_pages(site: Site, name: str, headers: dict[str, str], status: int) -> None:
    answer = site.visitors["Noa"].ask("/of/member-0/search", **headers)
    assert answer.status == status, name
    begun = site.visitor().ask("/sign-in/go", **{k: v for k, v in headers.items() if k.startswith("X_Forwarded_Host")})
    assert "evil" not in begun.leads_to and begun.headers["Content-Security-Policy"]


@pytest.mark.parametrize("how", ["no token", "another session's token", "another origin", "no origin", "cross-site"])
def test_a_forged_form_changes_nothing(site: Site, how: str) -> None:
    noa, ben = site.visitors["Noa"], site.visitors["Ben"]
    form = {"token": noa.token("/of/member-0/cases/new"), "title": "forged", "provider": "X"}
    headers = {"another origin": {"Origin": "https://evil.example"}, "no origin": {"Origin": ""}, "cross-site": {"Sec_Fetch_Site": "cross-site"}}
    form["token"] = {"no token": "", "another session's token": ben.token("/of/member-1/cases/new")}.get(how, form["token"])
    assert noa.ask("/of/member-0/cases/new", form, **headers.get(how, {})).status == 403
    assert "forged" not in noa.ask("/of/member-0/").text


def test_nobody_comes_to_another_members_pages_and_the_try_is_on_record(site: Site) -> None:
    noa, ben, vered, omri = (site.visitors[name] for name in ("Noa", "Ben", "Vered", "Omri"))
    token = noa.token("/of/member-0/cases/new")
    for visitor in (ben, vered, omri):
        for path in ("/of/member-0/", "/of/member-0/looked", "/of/member-0/case/2026-0001/package/x.zip", "/of/no-such-member/"):
            assert visitor.ask(path).status == 403, path
        assert visitor.ask("/of/member-0/cases/new", {"token": token, "title": "x", "provider": "y"}).status == 403
        assert visitor.ask("/people", {"token": token, "what": "assign", "name": "Vered", "member": "member-0"}).status == 403
    swapped = Visitor(site.app, {COOKIE: ben.cookies[COOKIE]})
    assert swapped.ask("/of/member-0/").status == 403
    looked = noa.ask("/of/member-0/looked").text
    assert looked.count("was refused") >= 3 and all(name in looked for name in ("Ben", "Vered", "Omri"))
    assert "member-0" not in vered.ask("/").text, "who is not assigned does not even read the name"


def test_an_operator_invites_and_assigns_in_the_app_and_reads_no_evidence(site: Site) -> None:
    omri, vered = site.visitors["Omri"], site.visitors["Vered"]
    page = omri.ask("/").text
    assert "member-0" in page and "member-1" in page and 'href="/of/member-0/"' not in page
    token = omri.token("/")
    made = omri.ask("/people", {"token": token, "what": "add-member", "name": "Dana", "member": "dana"})
    code = made.text.partition(f"{ADDRESS}/invited/")[2].partition("<")[0]
    assert made.status == 200 and len(code) > 40
    site.provider.subject = "sub of Dana"
    dana = site.visitor()
    assert dana.sign_in(site.provider, invitation=code).status == 200 and dana.ask("/of/dana/").status == 200
    for form in ({"what": "assign", "name": "Omri", "member": "dana"}, {"what": "add-member", "name": "Dana", "member": "dana"}, {"what": "remove", "name": "Omri"}):
        assert omri.ask("/people", {"token": token, **form}).status == 400, form
    assert omri.ask("/people", {"token": token, "what": "assign", "name": "Vered", "member": "dana"}).status == 303
    assert vered.ask("/of/dana/").status == 200
    assert omri.ask("/people", {"token": token, "what": "unassign", "name": "Vered", "member": "dana"}).status == 303
    assert vered.ask("/of/dana/").status == 403
    looked = dana.ask("/of/dana/looked").text
    assert "assigned" in looked and "Vered" in looked and "ended the assignment" in looked
    assert omri.ask("/people", {"token": token, "what": "remove", "name": "Dana"}).status == 303
    assert dana.ask("/of/dana/").leads_to == "/sign-in", "a removed person's session has ended"


def test_an_operator_reads_how_the_fleet_stands_in_counts(site: Site) -> None:
    page = site.visitors["Omri"].ask("/standing")
    assert page.status == 200 and "worker-1" in page.text and "member-" not in page.text
    for name in ("Noa", "Vered"):
        refused = site.visitors[name].ask("/standing")
        assert refused.status == 400 and "worker-1" not in refused.text, name


def test_nothing_is_shown_while_the_database_is_away(site: Site) -> None:
    from dataclasses import replace

    database = site.app.directory._database
    known, database.address = database.address, replace(database.address, url="postgresql://nobody@127.0.0.1:1/none")
    patience, database.patience = database.patience, 0.2
    database.close()
    try:
        answer = site.visitors["Noa"].ask("/of/member-0/")
        assert answer.status == 503 and "Content-Security-Policy" in answer.headers and "127.0.0.1" not in answer.text
    finally:
        database.address, database.patience = known, patience
        database.close()
    assert site.visitors["Noa"].ask("/of/member-0/").status == 200


def test_a_request_that_came_past_the_proxy_is_refused(site: Site) -> None:
    from dataclasses import replace

    served = site.app.app.windows.served
    site.app.app.windows.served = replace(served, proxies=("10.0.0.9",))
    try:
        assert site.visitors["Noa"].ask("/of/member-0/").status == 403 and site.visitor().ask("/sign-in").status == 403
    finally:
        site.app.app.windows.served = served


def test_a_member_types_login_details_and_nobody_else_does(site: Site) -> None:
    fleet, noa = site.app.fleet, site.visitors["Noa"]
    host, secret = "127.0.0.1", "Sesame-77"
    typed = {"site": f"https://{host}/login", "username": "noa-at-work", "password": secret, "otp-seed": ""}
    site.app.operators.assign("Vered", "member-0")
    for name in ("Vered", "Ben", "Omri"):
        other = site.visitors[name]
        sees = name == "Vered"
        token = other.token("/of/member-0/logins" if sees else "/of/member-1/logins" if name == "Ben" else "/")
        assert other.ask("/of/member-0/logins", {"token": token, **typed}).status == (400 if sees else 403), name
    assert 'name="password"' not in site.visitors["Vered"].ask("/of/member-0/logins").text
    store = member_context(fleet.context, "member-0").open_store()
    named = {"provider": "Kipod Telecom", "login": "https://my.kipod.example/login", "page": "https://my.kipod.example/account"}
    store.append("watches", Watch.from_doc(store.all("watches")[0]).replace(id="watch-9", recipe="any_account", parameters=named))
    store.close()
    assert "Kipod Telecom" in noa.ask("/of/member-0/logins").text
    token = noa.token("/of/member-0/logins")
    assert noa.ask("/of/member-0/logins", {**typed, "token": token, "site": "Kipod Telecom"}).status == 303, "as the recipe names it"
    assert noa.ask("/of/member-0/logins", {"token": token, "site": "Kipod Telecom", "what": "forget"}).status == 303
    assert noa.ask("/of/member-0/logins", {**typed, "token": token, "password": " "}).status == 400
    refused = {"no site": {"site": "no site"}, "too long": {"otp-seed": "x" * 20_000}}
    for why, more in refused.items():
        answer = noa.ask("/of/member-0/logins", {**typed, "token": token, **more})
        assert answer.status == 400 and (why in answer.text) and ("no site's name" in answer.text or "site's name" not in answer.text)
    with pytest.MonkeyPatch.context() as patch, pytest.raises(UsageError, match="changing its machines"):
        patch.setattr("collector.fleet.people.member_logins.recipients", lambda connection: recipients(connection)[:-1] * 2)
        directory, session = site.app.app.windows.directory, noa.cookies[COOKIE]
        person = directory.person(session)
        assert person is not None
        directory.keep_login(directory.store_of(session, "member-0"), person, host, typed)
    kept = noa.ask("/of/member-0/logins", {"token": token, **typed})
    assert kept.status == 303 and host in noa.ask(kept.leads_to).text
    with connected(fleet.address) as connection:
        (row,) = connection.execute("SELECT data FROM collector_fleet.sealed WHERE member = 'member-0' AND kind = 'login'").fetchall()
        held = unsealed(connection, own_key(fleet.of("worker-1"), WORKER), "member-0", [host]).held
        assert json.loads(held[host]["login"]) == {"username": "noa-at-work", "password": secret}
        assert opened_with(bytes(row["data"]), own_key(fleet.of("app"), APP, make=True)) is None
    on_disk = b"".join(path.read_bytes() for path in fleet.folder.rglob("*") if path.is_file())
    assert secret not in fleet.dumped() and secret.encode() not in on_disk and secret not in repr(list(fleet.store("member-0").records()))
    assert "kept login details for:" in noa.ask("/of/member-0/looked").text
    site.app.operators.assign("Vered", "member-0", ends=True)


def test_a_refused_login_rests_the_member_is_asked_and_other_details_are_tried(site: Site) -> None:
    fleet, host, sent = site.app.fleet, "127.0.0.1", []
    own = member_context(fleet.context, "member-1")
    store = own.open_store()
    begun = begin_check(store, "watch-1", fleet.clock)
    assert begun is not None
    end_check(store, begun, Ran("", State.FAILED, ("login-refused: no",)), fleet.clock)
    with connected(fleet.address) as connection:
        keep_sealed(connection, "member-1", host, REFUSED, b"x")
    assert ask_for_login(fleet.address, "member-1", host, "en", lambda title, text: sent.append(text) or "sent") == "sent"
    assert sent[0].endswith(f"{ADDRESS}/of/member-1/logins")
    ben = site.visitors["Ben"]
    ben.ask("/of/member-1/sign-out", {"token": ben.token("/of/member-1/logins")})
    site.provider.subject = "sub of Ben"
    ben.sign_in(site.provider)
    assert "Login details were refused" in ben.ask("/of/member-1/").text
    log = EventLog(fleet.clock, stream=io.StringIO())
    assert try_new_logins(fleet.address, fleet.context, log) == 0 and store.latest("watches", "watch-1")["paused"]  # type: ignore[index]
    form = {"token": ben.token("/of/member-1/logins"), "site": host, "username": "ben", "password": "Other-99"}
    assert ben.ask("/of/member-1/logins", form).status == 303
    assert "Login details were refused" not in ben.ask("/of/member-1/").text
    assert try_new_logins(fleet.address, fleet.context, log) == 1 and try_new_logins(fleet.address, fleet.context, log) == 0
    assert not store.latest("watches", "watch-1")["paused"]  # type: ignore[index]
    again = begin_check(store, "watch-1", fleet.clock, asked=True)
    assert again is not None and again.check.attempt == 2
    store.close()


def test_statistics_are_shown_to_operators_alone(site: Site) -> None:
    omri = site.visitors["Omri"]
    assert "Nothing was counted yet" in omri.ask("/statistics").text
    with connected(site.app.fleet.address) as connection:
        assert keep_statistics(connection, site.app.fleet.context) and not keep_statistics(connection, site.app.fleet.context)
    assert "not told" in omri.ask("/statistics").text
    for name in ("Noa", "Vered"):
        assert site.visitors[name].ask("/statistics").status in (400, 403), name


def test_who_looked_goes_into_a_package_that_asks_for_it(site: Site) -> None:
    noa = site.visitors["Noa"]
    kept = {"token": noa.token("/of/member-0/cases/new"), "title": "Half price was promised", "provider": "Example Telecom"}
    case, other = (noa.ask("/of/member-0/cases/new", kept).leads_to.rpartition("/")[2] for _ in range(2))
    for page in (f"case/{case}", f"case/{other}", f"search?q={case}", "logins"):
        assert noa.ask(f"/of/member-0/{page}").status == 200
    form = {"site": "my.bank.example", "username": "noa", "password": "Sesame-77"}
    assert noa.ask("/of/member-0/logins", {"token": noa.token("/of/member-0/logins"), **form}).status == 303
    records = list(site.app.fleet.store("member-0").records())
    redactor = Redactor()
    without = extract_journal(records, case, set(), "", redactor)
    asked = extract_journal(records, case, set(), "", redactor, audit=True)
    noted = {str((record.doc or {})["what"]) for record in records if record.table == "audit"}
    assert {"viewed", "sent", "login-kept", "invited"} <= noted, "all of these are in the chain"
    assert not without.looked and asked.lines == without.lines and b'"subject"' not in asked.lines and b'"role":"member"' not in asked.lines
    assert {look.page.split("/")[2] for look in asked.looked} == {case}
    sheet = looked_sheet(asked.looked, "he", site.app.fleet.clock.zone)["data/looked.csv"].decode("utf-8-sig")
    assert "חבר ארגון" in sheet and "פתיחה" in sheet and f"/case/{case}" in sheet
    assert not [word for word in ("Noa", "sub of", "my.bank.example", "search", "logins", other) if word in sheet]
    named_like_a_page = AuditEntry(id="a", at=records[-1].at, who="Omri", subject="s", role="operator", what="invited", page=f"/case/{case}")
    assert look_at_case(named_like_a_page, case) is None and look_at_case(named_like_a_page.replace(what="sent"), case) is not None
    strange = look_at_case(named_like_a_page.replace(what="refused", page=f"/case/{case}/Noa Levi 123456782"), case)
    assert strange is not None and strange.page == f"/case/{case}"
