"""Pictures on paper: nothing lost, nothing doubled, whatever kind of picture it is."""

from __future__ import annotations

import io
import itertools
import re
from datetime import UTC, datetime
from importlib.resources import files

import pikepdf
import pytest
from PIL import Image, ImageDraw

from collector.model import Artifact, Capture, State
from collector.package.content.exhibits import Exhibit
from collector.package.pdf import print_plan
from collector.package.pdf.picture_slices import MM, cut

WIDTH, HEIGHT = 160.0, 230.0


def lined(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Bars of text-like marks with blank rows between them."""
    image = Image.new(mode, (width, height), "white")
    draw = ImageDraw.Draw(image)
    for top in range(10, height - 30, 40):
        for left in range(20, width - 40, 30):
            draw.rectangle((left, top, left + 18, top + 20), fill="black")
    return image


def saved(image: Image.Image, form: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def pixels(pdf: bytes) -> Image.Image:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        (found,) = document.pages[0].Resources.XObject.values()
        return pikepdf.PdfImage(found).as_pil_image().convert("RGB")


@pytest.mark.parametrize(("width", "height"), [(1280, 5001), (1280, 1841), (400, 5000), (2560, 5000), (33, 4000)])
def test_a_long_page_is_cut_between_lines_and_complete(width: int, height: int) -> None:
    image = lined(width, height)
    pieces = cut(saved(image), WIDTH, HEIGHT, 200)
    assert len(pieces) == 1 if height == 1841 else len(pieces) > 1
    assert pieces[0].top == 0 and pieces[-1].bottom == height
    for before, after in itertools.pairwise(pieces):
        assert after.top == before.bottom, "no row lost or shown twice where there is a blank row to cut at"
    for piece in pieces:
        assert piece.width <= WIDTH + 0.01 and piece.height <= HEIGHT + 0.01
        assert pixels(piece.pdf).tobytes() == image.crop((0, piece.top, width, piece.bottom)).tobytes()


def test_without_a_blank_row_pieces_overlap_instead_of_cutting_a_line_in_two() -> None:
    noise = Image.effect_noise((640, 2000), 90).convert("RGB")
    pieces = cut(saved(noise), WIDTH, HEIGHT, 50)
    assert all(after.top < before.bottom for before, after in itertools.pairwise(pieces)) and pieces[-1].bottom == 2000


def test_a_bound_on_pieces() -> None:
    assert len(cut(saved(lined(400, 9400)), WIDTH, HEIGHT, 3)) == 3
    (whole,) = cut(saved(lined(400, 3000)), WIDTH, 110.0, 1)
    assert (whole.top, whole.bottom) == (0, 3000) and whole.height <= 110.01


def test_a_photo_keeps_its_own_bytes() -> None:
    photo = saved(lined(800, 600), "JPEG", quality=70)
    (piece,) = cut(photo, WIDTH, HEIGHT, 9)
    with pikepdf.open(io.BytesIO(piece.pdf)) as document:
        (found,) = document.pages[0].Resources.XObject.values()
        assert found.read_raw_bytes() == photo
    assert piece.width == pytest.approx(160.0) and piece.height == pytest.approx(120.0)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "I;16", "CMYK", "L"])
def test_every_kind_of_picture(mode: str) -> None:
    image = Image.new("I;16", (300, 200), 40000) if mode == "I;16" else lined(300, 200).convert(mode)
    data = saved(image, "TIFF" if mode == "CMYK" else "PNG")
    (piece,) = cut(data, WIDTH, HEIGHT, 9)
    assert pixels(piece.pdf).size == (300, 200) and piece.width == pytest.approx(300 * 25.4 / 96)


def test_transparent_paper_and_turned_photos() -> None:
    clear = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    assert pixels(cut(saved(clear), WIDTH, HEIGHT, 9)[0].pdf).getpixel((50, 50)) == (255, 255, 255)
    exif = Image.Exif()
    exif[0x0112] = 6
    (turned,) = cut(saved(lined(400, 200), "JPEG", exif=exif.tobytes()), WIDTH, HEIGHT, 9)
    assert turned.height == pytest.approx(turned.width * 2, rel=0.01)


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_what_is_no_picture(data: bytes) -> None:
    with pytest.raises(ValueError):
        cut(data, WIDTH, HEIGHT, 9)


@pytest.mark.parametrize("size", [(1280, 900), (400, 2000), (1280, 300)])
def test_two_chat_pictures_on_a_page_leave_their_captions_free(size: tuple[int, int]) -> None:
    png = saved(Image.new("RGB", size, "navy"))
    names, moment = ("picture-001", "picture-002"), datetime(2026, 11, 24, tzinfo=UTC)
    part = Artifact(digest="0" * 64, size=len(png), media_type="image/png", name="picture.png")
    capture = Capture(id="chat-1", kind="chat", started=moment, ended=moment, state=State.COMPLETE, files=dict.fromkeys(names, part))
    (page,) = print_plan.plan(Exhibit(1, "chat", (), capture), "he", lambda _: png, dict.fromkeys(names, "data/exhibits/01/x.png")).frames
    css = files("collector.package").joinpath("pages", "templates", "print.css.j2").read_text()
    places = [float(top) for top in re.findall(r"\.slot\d\{top:(\d+)mm\}", css)]
    line = 8.5 * 1.5 / MM  # 8.5 pt, as the style sheet says
    for placed, caption, below in zip(page.placed, places, [*places[1:], print_plan.HEIGHT], strict=True):
        assert caption + line <= placed.y
        assert placed.y + placed.height <= below
