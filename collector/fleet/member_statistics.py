"""What the members' records say of providers, in counts: rises, broken promises, refused logins, failed checks. Never of a person.

A figure is told only where at least `FEWEST` members stand behind it, and a provider only where as many are its customers: else somebody
could be recognised. There are no sums over providers, from which a figure that is not told could be reckoned.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from collector.errors import CollectorError
from collector.fleet.checking.provider_of_watch import provider_of
from collector.fleet.members import member_context, members
from collector.model import Case, Check, Watch
from collector.services.complaint.figures.statistics_over_cases import companies_in
from collector.services.context import Context

FEWEST = 5
FIGURES = ("rises", "above_promise", "broken_promises", "refused_logins", "failed_checks")


@dataclass(frozen=True)
class Figure:
    """How often something happened, to how many members; both None where that would point at somebody."""

    count: int | None
    members: int | None


@dataclass(frozen=True)
class ProviderFigures:
    """One provider. members: who have a case or a watch there."""

    provider: str
    members: int
    figures: dict[str, Figure]

    def to_json(self) -> dict[str, object]:
        """The form that programs read (docs/json.md)."""
        told = {name: {"count": each.count, "members": each.members} for name, each in self.figures.items()}
        return {"provider": self.provider, "members": self.members, **told}


@dataclass(frozen=True)
class MemberStatistics:
    """All providers that may be told, the one with most members first. hidden: how many may not; unread: stores that could not be read."""

    providers: tuple[ProviderFigures, ...]
    hidden: int
    unread: int

    def to_json(self) -> dict[str, object]:
        """What the app's page is made of."""
        return {"providers": [each.to_json() for each in self.providers], "hidden": self.hidden, "unread": self.unread}


@dataclass
class _Counted:
    """What is counted at one provider: by figure, how often at each member."""

    names: Counter[str] = field(default_factory=Counter)
    members: set[str] = field(default_factory=set)
    by_member: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def member_statistics(context: Context) -> MemberStatistics:
    """Reads every member's store once."""
    counted: dict[str, _Counted] = defaultdict(_Counted)
    unread = 0
    for member in members(context):
        try:
            seen = list(_of_member(member_context(context, member)))
        except CollectorError:
            unread += 1
            continue
        for provider, figure, count in seen:
            there = counted[" ".join(provider.casefold().split())]
            there.names[provider] += 1
            there.members.add(member)
            if count:
                there.by_member[figure][member] += count
    told = [_told(each) for each in counted.values() if len(each.members) >= FEWEST]
    told.sort(key=lambda each: (-each.members, each.provider))
    return MemberStatistics(tuple(told), len(counted) - len(told), unread)


def _of_member(context: Context) -> Iterable[tuple[str, str, int]]:
    """Provider, figure and count, one after the other, of one member."""
    store = context.read_store()
    try:
        cases = {case.id: case.provider for case in map(Case.from_doc, store.all("cases"))}
        checks = [Check.from_doc(doc) for doc in store.all("checks")]
        for watch in map(Watch.from_doc, store.all("watches")):
            provider = cases.get(watch.case) or provider_of(watch)
            yield provider, "rises", 0
            for check in checks:
                if check.watch == watch.id:
                    yield from ((provider, name, 1) for name in _of_check(check))
        for company in companies_in(store, context.clock.now()):
            if company.provider:
                yield company.provider, "broken_promises", company.promises.broken + company.callbacks.broken
    finally:
        store.close()


def _of_check(check: Check) -> Iterable[str]:
    if check.outcome == "failed":
        refused = any(reason.partition(": ")[0] == "login-refused" for reason in check.reasons)
        yield "refused_logins" if refused else "failed_checks"
    yield from (name for kind, name in (("rise", "rises"), ("above-promise", "above_promise")) if kind in check.moved)


def _told(counted: _Counted) -> ProviderFigures:
    figures = {}
    for name in FIGURES:
        behind = {member: count for member, count in counted.by_member[name].items() if count}
        hidden = 0 < len(behind) < FEWEST
        figures[name] = Figure(None, None) if hidden else Figure(sum(behind.values()), len(behind))
    return ProviderFigures(counted.names.most_common(1)[0][0], len(counted.members), figures)
