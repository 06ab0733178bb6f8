"""Pictures of the kinds that users of other programs reported: cut off, moving, of rare forms, larger than a machine can hold."""

from __future__ import annotations

import io
import struct
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from collector.documents import read
from collector.documents.picture_metadata import opened_picture
from collector.package.pdf.pictures.encoded_picture import PictureFile, encode
from collector.package.pdf.pictures.picture_slices import slices

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "documents"


def drawn(form: str, size: tuple[int, int] = (400, 300), **how: object) -> bytes:
    picture = Image.effect_noise(size, 80).convert("RGB")
    ImageDraw.Draw(picture).rectangle([40, 40, 200, 100], fill="black")
    out = io.BytesIO()
    picture.save(out, form, **how)
    return out.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "TIFF"])
def test_of_a_picture_whose_end_is_missing_the_rest_is_shown_and_that_is_told(form: str) -> None:
    data = drawn(form)
    document = read(data[: len(data) * 2 // 3], f"x.{form.lower()}")
    assert document.doubts == ("picture-cut-off",) and not document.reason
    assert encode(PictureFile(data[: len(data) * 2 // 3]), 0, None, 160).data


def test_a_png_that_has_its_end_and_is_damaged_before_it_is_told_as_damaged() -> None:
    data = drawn("PNG")
    middle = len(data) // 2
    changed = data[:middle] + bytes(byte ^ 0xFF for byte in data[middle : middle + 4]) + data[middle + 4 :]
    assert read(data, "x.png").reason == "" and read(changed, "x.png").reason.startswith("damaged")


@pytest.mark.parametrize("form", ["PPM", "ICO", "TGA", "JPEG2000", "AVIF", "WEBP", "BMP"])
def test_a_picture_of_a_rare_form_is_no_text(form: str) -> None:
    data = drawn(form, (64, 64))
    document = read(data, f"x.{form.lower()}")
    assert (document.kind, document.text, document.reason) == ("picture", "", "")
    assert encode(PictureFile(data), 0, None, 160).data


def test_a_moving_picture_is_told() -> None:
    data = drawn("GIF", save_all=True, append_images=[Image.new("RGB", (400, 300), "red")])
    assert read(data, "x.gif").doubts == ("animated: 2",)


def test_a_telephones_photo_is_turned_and_its_private_facts_are_told() -> None:
    data = (SAMPLES / "photo.heic").read_bytes()
    found = read(data, "photo.heic")
    assert (found.kind, found.media_type, found.reason, found.doubts) == ("picture", "image/heic", "", ())
    assert found.date == datetime(2026, 11, 27, 8, tzinfo=UTC) and found.facts["gps"] and found.facts["serials"] == ["camera"]
    (piece,) = slices(PictureFile(data), 160, 230, 40)
    made = encode(PictureFile(data), 0, None, piece.width)
    assert piece.width < piece.height and made.width < made.height, "the sensor's picture lies on its side"
    with opened_picture(data) as (upright, _):
        assert upright.convert("RGB").getpixel((95, 5)) > (150, 0, 0) and upright.convert("RGB").getpixel((5, 155)) > (230, 230, 230)


def test_light_writing_on_a_transparent_ground_is_told() -> None:
    picture = Image.new("RGBA", (100, 50))
    ImageDraw.Draw(picture).rectangle([10, 10, 60, 30], fill=(255, 255, 255, 255))
    out = io.BytesIO()
    picture.save(out, "PNG")
    assert read(out.getvalue(), "x.png").doubts == ("light-on-clear",)


def test_a_picture_of_a_size_that_no_machine_holds_is_refused_at_once() -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 50_000, 50_000, 1, 0, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 9)) + chunk(b"IEND", b"")
    assert read(data, "x.png").reason.startswith("too-large")
    with pytest.raises(ValueError):
        encode(PictureFile(data), 0, None, 160)
