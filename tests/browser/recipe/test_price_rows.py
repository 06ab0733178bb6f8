"""A price is found by what its row is called: next month rows stand in another order, with other prices, classes and a promotion above."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from collector.browser import Session, neighbour_of, robust_selectors, row_of, stands_beside
from collector.recipe.visit.price_element import price_shown
from tests.samples.captured import Nasty, visit

pytestmark = pytest.mark.browser

NOW = [("סיב ביתי", "129.90"), ("נייד", "49.90"), ("טלוויזיה", "89.00")]
NEXT = [("מבצע", "19.90"), ("טלוויזיה", "95.00"), ("נייד", "45.50"), ("סיב ביתי", "139.90")]
GONE = [("נייד", "45.50"), ("סיב עסקי", "95.00")]
Rows = list[tuple[str, str]]


def each(row: str) -> Callable[[Rows, str], str]:
    return lambda rows, salt: "".join(row.format(name=name, price=price, salt=salt) for name, price in rows)


def across(rows: Rows, _: str) -> str:
    head, prices = ("".join(f"<td>{row[n]}{' ₪' * n}</td>" for row in rows) for n in (0, 1))
    return f"<table><tr><td></td>{head}</tr><tr><td>מהירות</td>{'<td>100</td>' * len(rows)}</tr><tr><td>מחיר</td>{prices}</tr></table>"


def promoted(rows: Rows, _: str) -> str:
    """A badge on the first row: on the person's plan now, on another one next month."""
    badge = "<strong>הכי משתלם</strong>"
    return "".join(
        f"<div class='{'' if n else 'featured'}'>{'' if n else badge}<div>{name}</div><div><span>{price} ₪</span></div></div>"
        for n, (name, price) in enumerate(rows)
    )


def charges(rows: Rows, salt: str) -> str:
    extra = "<p>ביטוח <b>5.00 ₪</b></p>" if salt == "z9Y" else ""
    return "".join(f"<div><h3>{n}</h3>{extra}<p>מנוי <b>{p} ₪</b></p><p>ציוד <b>10.00 ₪</b></p></div>" for n, p in rows)


def numbered(rows: Rows, _: str) -> str:
    return "".join(f"<div data-testid=row-{n}><div>{r[0]}</div><div><i id=price_{n}>{r[1]} ₪</i></div></div>" for n, r in enumerate(rows))


def grid(rows: Rows, _: str) -> str:
    return "<h2>שלי</h2>" + "".join(f"<p>{name}</p><p>פעיל</p><p>{price} ₪</p>" for name, price in rows)


def grid_turned(rows: Rows, _: str) -> str:
    return "".join(f"<p>{price} ₪</p><h4>{name}</h4><hr>" for name, price in rows)


SHAPES: dict[str, Callable[[Rows, str], str]] = {
    "names in plain boxes": each("<div class=p-4><div class=text-lg>{name}</div><div>כולל מע״מ</div><div><div>{price} ₪</div></div></div>"),
    "classes of one delivery": each("<div class='sc-q{salt}1 wj{salt}Mdw'><h3>{name}</h3><span class='V{salt}mD'>{price} ₪</span></div>"),
    "far apart": each("<div><div><div><b><i>{name}</i></b></div></div><div><div><span><u>{price} ₪</u></span></div></div></div>"),
    "status before the name": each("<li><strong>פעיל</strong><span>{name}</span><span><b>{price} ₪</b></span></li>"),
    "one text": each("<p>{name} – {price} ₪ לחודש</p>"),
    "a text around": each("<li>{name} – <b>{price} ₪</b></li>"),
    "marks in the name": each("<div><div>\u200f{name}\u200f</div><div><span>\u200f{price}\u00a0₪</span></div></div>"),
    "the name in a picture": each("<div><img width=9 height=9 alt='{name}' src='data:,'><p><b>{price} ₪</b></p></div>"),
    "the name as a label": each("<section aria-label='{name}'><i>…</i><p><b>{price} ₪</b></p></section>"),
    "the name below": each("<div class=tile><div class=v>{price} ₪</div><div class=k>{name}</div></div>"),
    "the second column": each("<table><tr><td>♥</td><td>{name}</td><td>{price} ₪</td></tr></table>"),
    "an amount in the name": each("<div><h3>{name} ב-{price} ₪</h3><div><span>{price} ₪ לחודש</span></div></div>"),
    "a row of its own": each("<tr><td colspan=2>{name}</td></tr><tr><td>מחיר</td><td>{price} ₪</td></tr>"),
    "across": across, "promoted": promoted, "charges": charges, "numbered": numbered, "grid": grid, "grid, turned": grid_turned,
}  # fmt: skip
FIND = """price => { const of = x => x.innerText.replace(/[^0-9.]/g, '') === price;
  const has = x => x.innerText.includes(price) && ![...x.children].some(c => c.innerText.includes(price));
  const all = [...document.body.querySelectorAll('*')]; return all.filter(has).pop() || all.find(of); }"""


def drawn(shape: str, rows: Rows, salt: str) -> str:
    text = SHAPES[shape](rows, salt)
    return f"<!doctype html><html dir=rtl><body><main>{f'<table>{text}</table>' if text.startswith('<tr') else text}</main></body></html>"


def test_the_same_plan_is_read_wherever_it_stands() -> None:
    async def work(session: Session, _: Nasty) -> None:
        page, wrong = await session.page(), []
        for shape in SHAPES:
            await page.set_content(drawn(shape, NOW, "a1B"))
            element = (await page.evaluate_handle(FIND, "129.90")).as_element()
            assert element is not None, shape
            at = (await robust_selectors(page.main_frame, element, row=True))[0]
            if (called := (await row_of(element, at)).name) != "סיב ביתי":
                wrong.append(f"{shape}: called {called}")
            await page.set_content(drawn(shape, NEXT, "z9Y"))
            found = await page.locator(at).element_handles()
            read = [getattr(await price_shown(one), "amount", None) for one in found]
            if [str(amount) for amount in read] != ["139.90"]:
                wrong.append(f"{shape}: {at}: {read}")
            await page.set_content(drawn(shape, GONE, "z9Y"))
            gone = [getattr(await price_shown(one), "amount", None) for one in await page.locator(at).element_handles()]
            if any(gone):
                wrong.append(f"{shape}: {at}: {gone} without the plan")
        assert not wrong, "\n".join(wrong)

    visit(work)


def test_what_stands_beside_a_price_stays_with_it_and_with_no_other() -> None:
    async def work(session: Session, _: Nasty) -> None:
        page, wrong, told = await session.page(), [], 0
        for shape in SHAPES:
            await page.set_content(drawn(shape, NOW, "a1B"))
            element = (await page.evaluate_handle(FIND, "129.90")).as_element()
            assert element is not None, shape
            beside = (await neighbour_of(page.main_frame, element)).text
            told += bool(beside)
            await page.set_content(drawn(shape, NEXT, "z9Y"))
            for price, mine in (("139.90", True), ("45.50", False), ("95.00", False)):
                one = (await page.evaluate_handle(FIND, price)).as_element()
                assert one is not None, shape
                if beside and (mine or shape != "across") and await stands_beside(one, beside) is not mine:  # there it names the whole line
                    wrong.append(f"{shape}: {beside!r} beside {price}: {not mine}")
        assert not wrong, "\n".join(wrong)
        assert told >= len(SHAPES) // 2

    visit(work)


ORDERS = "<table><tbody><tr><td>הזמנה</td><td>תאריך</td><td>מצב</td><td>סכום</td></tr>{}</tbody></table>"
ORDER = "<tr><td><a href=/o/{0}>B-{0}</a></td><td>{1}</td><td>{2}</td><td>{3} ₪</td></tr>"


def test_a_number_that_stands_still_is_a_name_and_a_newer_order_is_not_read_for_it() -> None:
    async def work(session: Session, _: Nasty) -> None:
        page = await session.page()
        rows = [ORDER.format(1002, "12/11/2026", "נשלח", "555.00"), ORDER.format(1001, "02/10/2026", "נמסר", "49.90")]
        await page.set_content(ORDERS.format("".join(rows)))
        element = (await page.evaluate_handle(FIND, "555.00")).as_element()
        assert element is not None
        beside = await neighbour_of(page.main_frame, element)
        assert beside.text == "B-1002" and beside.way
        newer = ORDER.format(1003, "20/11/2026", "נשלח", "777.00")
        await page.set_content(ORDERS.format(newer + "".join(rows).replace("נשלח", "נמסר")))
        assert await page.locator(beside.way).inner_text() == "555.00 ₪"
        other = await page.query_selector("tr:nth-child(2) td:last-child")
        assert other is not None and await other.inner_text() == "777.00 ₪" and not await stands_beside(other, beside.text)

    visit(work)


BILLS = [
    [("נובמבר 2026", "129.90"), ("אוקטובר 2026", "120.00")],
    [("חשבונית 70011", "129.90"), ("חשבונית 70010", "120.00")],
    [("</h4><p>מסמך 90071123</p><h4>01/11/2026", "129.90"), ("</h4><p>מסמך 90002001</p><h4>01/10/2026", "120.00")],
    [("11/2026</h4><p>לתשלום</p><h4>", "129.90"), ("10/2026</h4><p>שולם</p><h4>", "120.00"), ("9/2026</h4><p>שולם</p><h4>", "99.00")],
]


@pytest.mark.parametrize("rows", BILLS)
def test_the_newest_bill_is_found_by_its_place_and_not_by_its_month_or_number(rows: Rows) -> None:
    async def work(session: Session, _: Nasty) -> None:
        page = await session.page()
        bill = each("<li><h4>{name}</h4><b>{price} ₪</b><a href='/b/{price}'>הורדה</a></li>")
        await page.set_content(f"<h2>חשבונות</h2><ul>{bill(rows, '')}</ul>")
        element = (await page.evaluate_handle(FIND, "129.90")).as_element()
        assert element is not None
        at = (await robust_selectors(page.main_frame, element, row=True))[0]
        assert (await row_of(element)).name == "" or not any(c.isdigit() for c in (await row_of(element)).name)
        link = await page.query_selector("a")
        assert link is not None
        click = (await robust_selectors(page.main_frame, link))[0]
        newer = rows[0][0].replace("11", "12").replace("נובמבר", "דצמבר").replace("90071123", "90130456")
        assert not (await row_of(element)).placed and (await neighbour_of(page.main_frame, element)).text == ""
        await page.set_content(f"<ul><li>מבצע</li></ul><h2>חשבונות</h2><ul>{bill([(newer, '139.90'), *rows], '')}</ul>")
        assert await page.locator(at).inner_text() == "139.90 ₪", at
        assert await page.locator(click).get_attribute("href") == "/b/139.90", click

    visit(work)


def test_a_row_with_a_key_of_its_own_is_found_in_another_language() -> None:
    async def work(session: Session, _: Nasty) -> None:
        page = await session.page()
        row = "<div data-testid=plan-{}><h3>{}</h3><b data-testid=price>{} ₪</b></div>"
        await page.set_content(row.format("fibre", "סיב", "129.90") + row.format("mobile", "נייד", "49.90"))
        element = (await page.evaluate_handle(FIND, "129.90")).as_element()
        assert element is not None
        at = (await robust_selectors(page.main_frame, element, row=True))[0]
        assert (await row_of(element, at)).name == "סיב"
        await page.set_content(row.format("mobile", "Mobile", "45.90") + row.format("fibre", "Fibre", "139.90"))
        assert await page.locator(at).inner_text() == "139.90 ₪", at

    visit(work)


def test_a_row_that_is_shown_twice_is_one_price_and_a_nameless_row_is_told() -> None:
    async def work(session: Session, _: Nasty) -> None:
        page = await session.page()
        slide = each("<div class=slide><h3>{name}</h3><b>{price} ₪</b></div>")
        await page.set_content(slide(NOW + NOW, ""))
        element = (await page.evaluate_handle(FIND, "129.90")).as_element()
        assert element is not None
        assert "סיב ביתי" in (await robust_selectors(page.main_frame, element, row=True))[0]
        assert not (await row_of(element)).placed and (await neighbour_of(page.main_frame, element)).text == ""
        await page.set_content("".join(f"<p><b>{price} ₪</b></p>" for _, price in NOW))
        element = (await page.evaluate_handle(FIND, "129.90")).as_element()
        assert element is not None
        assert (await row_of(element)).placed

    visit(work)


KEYED = {
    "an attribute of the row": "<tr data-order={0}><td>Fibre</td><td>{1} ₪</td></tr>",
    "the row's id": "<tr id=order-{0}><td>Fibre</td><td>{1} ₪</td></tr>",
    "a link that leads elsewhere in each row": "<tr><td>Fibre <a href=/orders/{0}>more</a></td><td>{1} ₪</td></tr>",
    "the row is a link": "<a href=/orders/{0}/view><span>Fibre</span> <b>{1} ₪</b></a>",
    "boxes": "<div data-uid=u{0}><i>Fibre</i><p><b>{1} ₪</b></p></div>",
}


@pytest.mark.parametrize("shape", list(KEYED))
def test_rows_of_one_name_are_told_apart_by_keys_of_their_own(shape: str) -> None:
    def page_of(rows: Rows) -> str:
        text = each(KEYED[shape].replace("{0}", "{name}").replace("{1}", "{price}"))(rows, "")
        return f"<h2>Orders</h2><p>All of them</p>{f'<table>{text}</table>' if '<tr' in text else text}"

    async def work(session: Session, _: Nasty) -> None:
        page = await session.page()
        await page.set_content(page_of([("1007", "555.00"), ("1004", "49.90"), ("1001", "20.00")]))
        element = (await page.evaluate_handle(FIND, "49.90")).as_element()
        assert element is not None
        at = (await robust_selectors(page.main_frame, element, row=True))[0]
        row = await row_of(element, at)
        assert not row.placed and at not in row.weak
        await page.set_content(page_of([("1009", "777.00"), ("1004", "52.00"), ("1007", "555.00"), ("1001", "20.00")]))
        read = [getattr(await price_shown(one), "amount", None) for one in await page.locator(at).element_handles()]
        assert [str(amount) for amount in read] == ["52.00"], at
        await page.set_content(page_of([("1009", "777.00"), ("1007", "555.00")]))
        assert await page.locator(at).count() == 0, at

    visit(work)


COUNTED = {
    "rows": "<tr><td>Fibre</td><td>{1} ₪</td></tr>",
    "rows that are numbered": "<tr id=row-{0} data-index={0}><td>Fibre</td><td>{1} ₪</td></tr>",
    "rows with a day": "<tr><td>0{0}/11/2026</td><td>Fibre</td><td>{1} ₪</td></tr>",
    "boxes": "<div><i>Fibre</i><p><b>{1} ₪</b></p></div>",
}


@pytest.mark.parametrize("shape", list(COUNTED))
def test_a_way_that_counts_rows_under_a_heading_is_weak_and_said_to_be(shape: str) -> None:
    async def work(session: Session, _: Nasty) -> None:
        page = await session.page()
        rows = each(COUNTED[shape].replace("{0}", "{name}").replace("{1}", "{price}"))([("1", "55.00"), ("2", "49.90"), ("3", "20.00")], "")
        await page.set_content(f"<section><h2>Orders</h2>{f'<table>{rows}</table>' if '<tr' in rows else f'<main>{rows}</main>'}</section>")
        element = (await page.evaluate_handle(FIND, "49.90")).as_element()
        assert element is not None
        ways = await robust_selectors(page.main_frame, element, row=True)
        row = await row_of(element, ways[0])
        assert row.placed or ways[0] in row.weak or ways[0] == ways[-1], (ways, row)

    visit(work)
