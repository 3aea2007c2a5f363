"""Files that name an address, in every way that some player would follow."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.clips import make_clip

LISTS: Mapping[str, str] = {
    "hls": "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{0}/piece.ts\n#EXT-X-ENDLIST\n",
    "hls-master": "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=9\n{0}/all.m3u8\n",
    "hls-key": '#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI="{0}/key"\n#EXTINF:9,\nclip.ts\n',
    "dash": '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" '
    'mediaPresentationDuration="PT9S"><BaseURL>{0}/</BaseURL><Period><AdaptationSet '
    'mimeType="video/mp4"><Representation id="1" bandwidth="9"><BaseURL>a.mp4</BaseURL>'
    "</Representation></AdaptationSet></Period></MPD>",
    "m3u": "{0}/clip.mp4\n",
    "m3u-extended": "#EXTM3U\n#EXTINF:5,a clip\n{0}/clip.mp4\n",
    "strm": "{0}/clip.mp4",
    "pls": "[playlist]\nNumberOfEntries=1\nFile1={0}/clip.mp4\nVersion=2\n",
    "xspf": '<?xml version="1.0"?><playlist version="1" xmlns="http://xspf.org/ns/0/"><trackList>'
    "<track><location>{0}/clip.mp4</location></track></trackList></playlist>",
    "asx": '<asx version="3.0"><entry><ref href="{0}/clip.asf"/></entry></asx>',
    "asf-reference": "[Reference]\r\nRef1={0}/clip.asf\r\n",
    "smil": '<smil><body><video src="{0}/clip.mp4"/></body></smil>',
    "qtl": '<?xml version="1.0"?><?quicktime type="application/x-quicktime-media-link"?>'
    '<embed src="{0}/clip.mov" autoplay="true"/>',
    "wpl": '<?wpl version="1.0"?><smil><body><seq><media src="{0}/a.wmv"/></seq></body></smil>',
    "sdp": "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=a\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
    "a=control:{0}/all\r\nm=video {1} RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\n",
    "ffconcat": "ffconcat version 1.0\nfile '{0}/clip.mp4'\n",
    "html": '<!DOCTYPE html><html><body><img src="{0}/a.png"><video src="{0}/a.mp4"></body></html>',
    "svg": '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="9" height="9"><image xlink:href="{0}/a.png" width="9" height="9"/>'
    '<style>@import url("{0}/a.css");</style></svg>',
    "url": "[InternetShortcut]\r\nURL={0}/\r\n",
}
"""Texts by what they are; {0} is the address and {1} its port."""

NAMES = (".mp4", ".ts", ".mkv", ".avi", ".ogv", ".flv", ".mpg")
"""What lists are called here, by turns: nothing else is looked at."""

BESIDE: Mapping[str, str] = {
    ".srt": '1\n00:00:00,000 --> 00:00:09,000\n<img src="{0}/a.png"><a href="{0}/">words</a>\n',
    ".en.vtt": 'WEBVTT\n\nSTYLE\n@import url("{0}/a.css");\n'
    '::cue {{ background: url("{0}/b.png") }}\n\n00:00.000 --> 00:09.000\n'
    '<img src="{0}/a.png"> <c.a>words</c>\n',
    ".nfo": '<?xml version="1.0"?><!DOCTYPE movie SYSTEM "{0}/a.dtd" [<!ENTITY % b SYSTEM '
    '"{0}/b.dtd">%b;<!ENTITY c SYSTEM "{0}/c">]><movie><title>&c;</title>'
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{0}/d"/>'
    "<thumb>{0}/e.jpg</thumb><trailer>{0}/f.mp4</trailer></movie>",
    ".description": '<img src="{0}/a.png"> ![a]({0}/b.png) [a]({0}/) {0}/c #trap\n',
    ".jpg": LISTS["svg"],
    ".png": LISTS["html"],
    ".webp": LISTS["m3u-extended"],
}
"""What lies beside a video that plays, by how it ends: captions, words and pictures."""


def lay(folder: Path, address: str, port: int) -> list[Path]:
    """Fill a folder with them, and return all that pass for videos by their names."""
    folder.mkdir(parents=True, exist_ok=True)
    videos = []
    for number, (kind, text) in enumerate(LISTS.items()):
        video = folder / f"{kind}{NAMES[number % len(NAMES)]}"
        video.write_text(text.format(address, port), "utf-8")
        videos.append(video)
    for number, (end, text) in enumerate(BESIDE.items()):
        clip = make_clip(
            folder / f"beside-{number}.mp4", seconds=1, colours=((90, 20 * number, 60),)
        )
        clip.with_suffix(end).write_text(text.format(address, port), "utf-8")
        videos.append(clip)
    told = make_clip(folder / "told.mp4", seconds=1, colours=((20, 90, 200),))
    told.with_suffix(".info.json").write_text(
        json.dumps(
            {
                **{"id": "1", "title": f'<img src="{address}/t.png">', "url": f"{address}/u.mp4"},
                **{"thumbnail": f"{address}/v.jpg", "webpage_url": f"{address}/w"},
                **{"description": f'<a href="{address}/x">a</a> ![y]({address}/y.png)'},
                **{"uploader": f'"><script src="{address}/z.js">', "_type": "video"},
            }
        )
    )
    videos.append(told)
    videos.append(reference_movie(folder / "reference.mov", address))
    videos.append(elsewhere(folder / "data-elsewhere.mov", address))
    videos.append(labelled(folder / "labels.mkv", address))
    return videos


def box(kind: bytes, *content: bytes) -> bytes:
    """Make a box of an MP4."""
    body = b"".join(content)
    return struct.pack(">I", 8 + len(body)) + kind + body


def reference_movie(path: Path, address: str) -> Path:
    """Write a QuickTime file that only says where the movie is."""
    there = f"{address}/movie.mov\0".encode()
    reference = box(b"rdrf", bytes(4), b"url ", struct.pack(">I", len(there)), there)
    movie = box(b"moov", box(b"rmra", box(b"rmda", reference), box(b"rmda", reference)))
    path.write_bytes(box(b"ftyp", b"qt  ", bytes(4), b"qt  ") + movie)
    return path


WAY = (b"moov", b"trak", b"mdia", b"minf", b"dinf", b"dref")
"""Boxes around the one that says in which file a track's samples lie."""


def elsewhere(path: Path, address: str) -> Path:
    """Write a QuickTime file whose pictures and sound lie at an address."""
    content = make_clip(path, seconds=0.4, colours=((200, 90, 20),)).read_bytes()
    path.write_bytes(_pointed(content, WAY, f"{address}/data\0".encode()))
    return path


def _pointed(content: bytes, way: tuple[bytes, ...], there: bytes) -> bytes:
    """Return boxes with every `dref` among them naming another file."""
    written = b""
    for kind, body in _boxes(content):
        if kind != way[0]:
            written += box(kind, body)
        elif len(way) > 1:
            written += box(kind, _pointed(body, way[1:], there))
        else:
            entry = box(b"url ", bytes(4), there)
            written += box(kind, bytes(4), struct.pack(">I", 1), entry)
    return written


def _boxes(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    while len(content) >= 8:
        size = int.from_bytes(content[:4], "big") or len(content)
        yield content[4:8], content[8:size]
        content = content[size:]


def labelled(path: Path, address: str) -> Path:
    """Write a Matroska file whose labels are addresses."""
    names = ("title", "comment", "purl", "artwork_url", "description")
    return make_clip(
        path,
        seconds=0.4,
        colours=((20, 20, 120),),
        labels=[(name, f'<img src="{address}/{name}.png">') for name in names],
    )
