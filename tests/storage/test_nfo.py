"""An NFO gives what a media library knows of a video, as XML or as plain text."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.sidecars import nfo
from storage.sidecars.description import Description, Origin, Posted, SidecarError

MOVIE = """<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<movie>
 <title>Kite day</title>
 <outline>Short</outline>
 <plot>A kite &amp; a gale #Kites
 #wind</plot>
 <genre>Sport</genre>
 <tag>kites</tag>
 <studio>Demo.Kite</studio>
 <premiered>2021-03-04</premiered>
 <language>de</language>
 <watched>true</watched>
 <actor><name>Nobody</name><title>Not this</title></actor>
 <uniqueid type="imdb">tt1</uniqueid>
 <uniqueid type="TikTok">6935000000000000001</uniqueid>
</movie>"""


def parsed(text: str) -> Description:
    return nfo.parse(text.encode())


def test_xml_describes_its_video() -> None:
    assert parsed(MOVIE) == Description(
        origin=Origin.NFO,
        title="Kite day",
        caption="A kite & a gale #Kites\n#wind",
        creator="demo.kite",
        tags=("kites", "wind", "sport"),
        language="de",
        published_at_ms=1_614_816_000_000,
        posted=Posted("tiktok", "6935000000000000001"),
    )


@pytest.mark.parametrize(
    ("xml", "title", "caption", "creator"),
    [
        ("<musicvideo><artist>Duo</artist><title>Air</title></musicvideo>", "Air", "", "duo"),
        ("<movie><plot>a</plot><review>b</review></movie>", "", "b", None),
        ("<episodedetails><outline>o</outline></episodedetails>", "", "o", None),
        ("<movie><title>A</title></movie>\nhttps://example.com/1", "A", "", None),
        ("<movie><title>A</title></movie><movie><title>B</title></movie>", "A", "", None),
        ("\ufeff\n<movie><title>A<b>!</b>c</title></movie>", "Ac", "", None),
        ("<movie><originaltitle>O</originaltitle><title/></movie>", "O", "", None),
    ],
)
def test_the_fields_of_every_kind_of_nfo(
    xml: str, title: str, caption: str, creator: str | None
) -> None:
    said = parsed(xml)
    assert (said.title, said.caption, said.creator) == (title, caption, creator)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_xml_is_read_in_the_encoding_it_shows(encoding: str) -> None:
    content = "<movie><title>Über “Wind”</title></movie>".encode(encoding)
    assert nfo.parse(content).title == "Über “Wind”"


def test_plain_text_of_old_times_is_a_caption_without_its_frame() -> None:
    text = "╔════════════╗\n║ Grüße #wind ║\n╚════════════╝\n--------\nhttps://www.tiktok.com/@a/video/"
    said = nfo.parse((text + "6935000000000000001").encode("cp437"))
    assert said.caption.split("\n")[0] == "Grüße #wind"
    assert "═" not in said.caption
    assert "---" not in said.caption
    assert said.tags == ("wind",)
    assert said.posted == Posted("tiktok", "6935000000000000001")


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE movie [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {name} "{f"&{of};" * 10}">'
        for of, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "]><movie><title>&j;</title></movie>"
)


@pytest.mark.parametrize(
    "xml",
    [
        BOMB,
        '<!DOCTYPE movie SYSTEM "file:///etc/passwd"><movie><title>a</title></movie>',
        '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><movie><title>&x;</title></movie>',
        "<movie>" + "<a>" * 100_000,
        "<tvshow><title>a</title></tvshow>",
        "<html><body>a</body></html>",
        "<movie><title>cut",
        "<movie><title>\x01</title></movie>",
        "<",
        "\0\0\0\0",
    ],
)
def test_what_is_no_harmless_nfo_of_a_video_is_refused(xml: str) -> None:
    with pytest.raises(SidecarError):
        parsed(xml)


def test_very_many_elements_are_no_harm() -> None:
    said = parsed("<movie><title>a</title>" + "<tag>b</tag>" * 100_000 + "</movie>")
    assert (said.title, said.tags) == ("a", ("b",))


@given(
    st.binary(max_size=300) | st.text(max_size=300).map(lambda text: ("<movie>" + text).encode())
)
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with contextlib.suppress(SidecarError):
        nfo.parse(content).caption.encode()
