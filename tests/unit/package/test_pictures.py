"""Pictures on paper: nothing lost, nothing doubled, whatever kind of picture it is, and no more dots than print shows."""

from __future__ import annotations

import io
import itertools
from datetime import UTC, datetime

import pikepdf
import pytest
from PIL import Image, ImageDraw

from collector.model import Artifact, Capture, State
from collector.package.content.exhibits import Exhibit
from collector.package.pdf.exhibit_planner import beside_tall
from collector.package.pdf.picture_layout import HALF, THIRD, UPPER, Shots
from collector.package.pdf.pictures.encoded_picture import DOTS, Encoded, PictureFile, copies_in, encode, small_copy
from collector.package.pdf.pictures.picture_slices import inked_height, slices
from collector.package.pdf.pictures.picture_store import PictureStore, Section, placeholder, put_in_place
from collector.store.memory.memory_objects import MemoryObjects
from collector.trust import sha256

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


def pixels_of(made: Encoded) -> Image.Image:
    """The pixels as a reader of PDF gets them."""
    with pikepdf.new() as pdf:
        return pikepdf.PdfImage(pikepdf.Stream(pdf, made.data, **made.entries())).as_pil_image().convert("RGB")


@pytest.mark.parametrize(("width", "height"), [(1280, 5001), (1280, 1841), (400, 5000), (33, 4000)])
def test_a_long_page_is_cut_between_lines_and_complete(width: int, height: int) -> None:
    image = lined(width, height)
    data = saved(image)
    pieces = slices(PictureFile(data), WIDTH, HEIGHT, 200)
    if height == 1841:
        assert [piece.region for piece in pieces] == [None]
        return
    rows = [piece.region for piece in pieces if piece.region]
    assert rows[0][1] == 0 and rows[-1][3] == height
    assert all(after[1] == before[3] for before, after in itertools.pairwise(rows)), "no row lost or shown twice where there is a blank row"
    assert all(piece.width <= WIDTH + 0.01 and piece.height <= HEIGHT + 0.01 for piece in pieces)
    for piece in (pieces[0], pieces[-1]):
        assert pixels_of(encode(PictureFile(data), 0, piece.region, piece.width)).tobytes() == image.crop(piece.region).tobytes()


def test_without_a_blank_row_pieces_overlap_instead_of_cutting_a_line_in_two() -> None:
    rows = [piece.region for piece in slices(PictureFile(saved(Image.effect_noise((640, 2000), 90).convert("RGB"))), WIDTH, HEIGHT, 50) if piece.region]
    assert all(after[1] < before[3] for before, after in itertools.pairwise(rows)) and rows[-1][3] == 2000


def test_a_bound_on_pieces() -> None:
    assert len(slices(PictureFile(saved(lined(320, 7500))), WIDTH, HEIGHT, 3)) == 3
    (whole,) = slices(PictureFile(saved(lined(400, 3000))), WIDTH, 110.0, 1)
    assert whole.region is None and whole.height <= 110.01


def test_a_photo_comes_in_as_many_dots_as_print_shows_or_with_its_own_bytes() -> None:
    noise = Image.effect_noise((1800, 1200), 60).convert("RGB")
    photo = saved(noise, "JPEG", quality=70)
    made = encode(PictureFile(photo), 0, None, 80.0)
    assert made.jpeg and abs(made.width - 80 / 25.4 * DOTS["photo"]) < 2 and made.height == round(made.width * 2 / 3)
    assert len(made.data) < len(photo) / 8
    assert encode(PictureFile(photo), 0, None, 80.0, full=True).data == photo
    assert encode(PictureFile(saved(noise.crop((0, 0, 900, 90)))), 0, None, 80.0, full=True).width == 900


def test_a_screenshot_loses_nothing_at_the_size_of_the_paper() -> None:
    image = lined(1280, 900)
    made = encode(PictureFile(saved(image)), 0, None, WIDTH)
    assert not made.jpeg and pixels_of(made).tobytes() == image.tobytes()


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "I;16", "CMYK", "L"])
def test_every_kind_of_picture(mode: str) -> None:
    image = Image.new("I;16", (300, 200), 40000) if mode == "I;16" else lined(300, 200).convert(mode)
    data = saved(image, "TIFF" if mode == "CMYK" else "PNG")
    (piece,) = slices(PictureFile(data), WIDTH, HEIGHT, 9)
    assert pixels_of(encode(PictureFile(data), 0, None, piece.width)).size == (300, 200) and piece.width == pytest.approx(300 * 25.4 / 96)


def test_transparent_paper_and_turned_photos() -> None:
    clear = saved(Image.new("RGBA", (100, 100), (0, 0, 0, 0)))
    assert pixels_of(encode(PictureFile(clear), 0, None, 26)).getpixel((50, 50)) == (255, 255, 255)
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = saved(lined(400, 200), "JPEG", exif=exif.tobytes())
    (piece,) = slices(PictureFile(turned), WIDTH, HEIGHT, 9)
    assert piece.height == pytest.approx(piece.width * 2, rel=0.01)
    assert encode(PictureFile(turned), 0, None, piece.width).height == 400 and encode(PictureFile(turned), 0, None, piece.width, full=True).height == 400


def test_a_small_copy_kept_before_gives_the_same_bytes_as_one_made_now() -> None:
    out = io.BytesIO()
    Image.effect_noise((1600, 1200), 60).convert("RGB").save(out, "JPEG", quality=80)
    kept = small_copy(out.getvalue(), HALF)
    assert kept is not None and len(kept) * 4 < len(out.getvalue()) and small_copy(kept, HALF) is None
    memory = MemoryObjects()
    memory.put(out.getvalue())
    older = MemoryObjects()
    older.put(out.getvalue())
    older.derived.keep(sha256(out.getvalue()), kept)
    made = []
    for copies in (None, memory.derived, memory.derived, older.derived):  # without, made and kept, kept before, kept alone as it once was
        with PictureStore() as store:
            shots = Shots(Section(store, 1), copies=copies)
            shown = [shots.photo(PictureFile(out.getvalue()), sha256(out.getvalue()), width, 60, "") for width in (HALF, THIRD, THIRD * 0.85, 20, 160)]
            assert len({shot.src for shot in shown}) == 5 and not store.settle()
            made.append([thing.read_raw_bytes() for _, thing in sorted(store.objects().items())])
    assert made[0] == made[1] == made[2] == made[3]
    half, third = copies_in(memory.derived.get(PictureFile(out.getvalue()).digest) or b"", THIRD)
    assert half == kept and third in made[0] and made[0].count(third) == 2, "as it is where it is printed nearly as wide"


def test_a_photograph_that_cannot_be_encoded_after_all_is_told() -> None:
    out = io.BytesIO()
    Image.new("RGB", (600, 400), "red").save(out, "JPEG")
    with PictureStore() as store:
        shots = Shots(Section(store, 7))
        shots.photo(PictureFile(lambda: b"gone", {"format": "JPEG", "width": 600, "height": 400}), sha256(out.getvalue()), HALF, 60, "")
        assert store.settle() == {7} and not store.settle()


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_what_is_no_picture(data: bytes) -> None:
    with pytest.raises(ValueError):
        slices(PictureFile(data), WIDTH, HEIGHT, 9)
    with pytest.raises(ValueError):
        encode(PictureFile(data), 0, None, WIDTH)


def test_each_picture_and_page_takes_the_place_of_its_own_placeholder() -> None:
    source = pikepdf.new()
    source.add_blank_page(page_size=(200, 100))
    source.pages[0].Rotate = 90
    out = io.BytesIO()
    source.save(out)
    with PictureStore() as store, pikepdf.new() as book:
        section = Section(store, 0)
        drawn = {colour: encode(PictureFile(saved(Image.new("RGB", (9, 9), colour))), 0, None, 3) for colour in ("red", "navy")}
        addresses = [section.add(colour, lambda colour=colour: drawn[colour]) for colour in drawn]
        addresses.append(section.add_page("pdf", out.getvalue(), 0, (0.0, 0.5)))
        assert addresses == [placeholder(n) for n in range(3)] and len({*addresses, Section(store, 1).add_page("pdf", out.getvalue(), 0)}) == 4
        assert Section(store, 0).add("navy", lambda: pytest.fail("encoded twice")) == addresses[1], "in another language it is the same picture"
        for number in (2, 0, 1):
            page = book.add_blank_page()
            small = pikepdf.Stream(book, number.to_bytes(3, "big") * 4, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=2, Height=2)
            page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=book.make_indirect(small)))
        put_in_place(book, store)
        form, red, navy = (page.Resources.XObject.X for page in book.pages)
        assert form.Subtype == pikepdf.Name.Form and list(form.BBox) == [0, 0, 1, 1]
        # the page is 100 wide and 200 high as it is shown; its upper half fills the square
        across, _, _, up = (float(part) for part in form.read_bytes().split()[1:5])
        assert (across, up) == (pytest.approx(1 / 100), pytest.approx(1 / 100))
        assert [pikepdf.PdfImage(found).as_pil_image().convert("RGB").getpixel((4, 4)) for found in (red, navy)] == [(255, 0, 0), (0, 0, 128)]


@pytest.mark.parametrize(
    ("shapes", "rows"),
    [("tt", [2, 2]), ("twwt", [2, 2, 2, 2]), ("ttt", [3, 3, 3]), ("tttw", [2, 2, 2, 2]), ("ttttt", [2, 2, 3, 3, 3]), ("ww", [1, 1]), ("t", [1]), ("wt-t", [2, 2, 1, 1])],
)  # fmt: skip
def test_tall_screenshots_share_a_row(shapes: str, rows: list[int]) -> None:
    pixels = {"t": (50, 100), "w": (100, 60)}
    files = {shape: io.BytesIO() for shape in pixels}
    for shape, out in files.items():
        lined(*pixels[shape]).save(out, "JPEG")
    exhibits = []
    for number, shape in enumerate(shapes, 1):
        artifact = Artifact(digest=shape, size=1, media_type="image/jpeg" if shape in pixels else "application/pdf")
        capture = Capture(id=str(number), kind="file", started=datetime(2026, 6, 2, tzinfo=UTC), state=State.COMPLETE, files={"original": artifact})
        exhibits.append(Exhibit(number, "capture", (), capture))
    found = beside_tall(exhibits, lambda artifact: files[artifact.digest].getvalue())
    assert [found.get(number, 1) for number in range(1, len(shapes) + 1)] == rows


def test_the_empty_ground_below_a_page_is_not_printed() -> None:
    """A page of three lines in a tall window: its lines go on paper and not the ground below them, of whatever colour."""
    for ground, window in (("white", 1400), ("#eef2f8", 1400), ("white", 720)):
        page = Image.new("RGB", (1280, window), ground)
        ImageDraw.Draw(page).rectangle((100, 80, 900, 300), fill="black")
        with PictureStore() as pictures:
            (shot,) = Shots(Section(pictures, 1)).page_pieces(saved(page), WIDTH, HEIGHT, 4, "")
            marked = Shots(Section(pictures, 1)).marked_page(saved(page), [(100, 80, 50, 20)], 1, "", "")
        assert inked_height(PictureFile(saved(page))) in range(301, 330)
        assert shot.height < shot.width / 3 and marked[0].height < marked[0].width / 3
        assert marked[0].marks[0][1] == pytest.approx(80 / 325, abs=0.03), "the mark stands where the words stand"
        narrow = Image.new("RGB", (1280, 720), "white")
        ImageDraw.Draw(narrow).rectangle((900, 20, 1270, 120), fill="black")
        with PictureStore() as pictures:
            (small,) = Shots(Section(pictures, 1)).marked_page(saved(narrow), [(1000, 30, 90, 20)], 1, "", "")
        assert small.width == pytest.approx(404 * 25.4 / 96) and small.marks[0][0] == pytest.approx(124 / 404, abs=0.02), "as large as on a screen"
    full = lined(1280, 1400)
    assert inked_height(PictureFile(saved(full))) == full.height


def test_a_long_page_beside_what_came_shows_its_readable_top() -> None:
    with PictureStore() as pictures:
        shots = Shots(Section(pictures, 1))
        part = shots.upper_part(saved(lined(1280, 6000)), HALF, UPPER, "")
        assert part is not None and (part.width, part.height) == (HALF, UPPER)
        assert shots.upper_part(saved(lined(1280, 1800)), HALF, UPPER, "") is None, "what can be read whole is shown whole"
