"""The cuts of the real footage: what is taken from where, and the words beside it."""

from dataclasses import dataclass

from assets.demo.generate.sound import Part, air, beats, drone, hits, tune

SAMPLES = "usr/share/forensics-samples/original-files/"
MECAVIDEO = "usr/share/pymecavideo/data/video/"
NBSPHINX = "usr/share/doc/python-nbsphinx/html/www/wikimediacommons/"
BY_SA_4 = "CC BY-SA 4.0, Joao Eriberto Mota Filho"
BY_SA_3 = "CC BY-SA 3.0, Benoît Markey"
PUBLIC_DOMAIN = "Public domain, via Wikimedia Commons"

SEPIA = (1.16, 1.0, 0.78)


@dataclass(frozen=True)
class Cut:
    """One clip of real footage.

    Attributes:
        start_s: first moment taken, in seconds of the source.
        end_s: end of what is taken.
        rate: source frames shown a second; small numbers are slow motion.
        path: the window: share of the clip, then its centre x, y and its height as shares.
        parts: the composed sound; empty keeps the source's own.
        tint: red, green, blue of a one-tone picture; None keeps the colours.
    """

    stem: str
    topic: str
    title: str
    caption: str
    tags: str
    track: str
    licence: str
    source: str
    start_s: float
    end_s: float
    rate: float
    path: tuple[tuple[float, float, float, float], ...]
    parts: tuple[Part, ...]
    there_and_back: bool = False
    tint: tuple[float, float, float] | None = None
    crf: int = 32


DOG = SAMPLES + "movie1/VID_20191220_170832.mp4"
RACE = NBSPHINX + "Shepard_Calais_1906_FrenchGP.ogv.160p.ogv"

CUTS = (
    Cut(
        "waiting-for-the-good-news",
        "dogs",
        "Waiting for the good news",
        "He heard the fridge. The fridge said nothing.",
        "samoyed indoors tender",
        "Paws, Folded",
        BY_SA_4,
        DOG,
        0.0,
        1.52,
        9.0,
        ((0.0, 0.455, 0.5, 1.0), (0.5, 0.455, 0.47, 0.9), (1.0, 0.455, 0.5, 1.0)),
        (
            tune("piano", 60, "major", density=0.45, level=0.8),
            drone((48, 55), level=0.2),
        ),
        there_and_back=True,
    ),
    Cut(
        "the-look",
        "dogs",
        "The look",
        "No words. Several requests.",
        "samoyed closeup funny",
        "Whites of the Eyes",
        BY_SA_4,
        DOG,
        0.2,
        1.3,
        6.0,
        ((0.0, 0.42, 0.46, 0.6), (0.5, 0.4, 0.48, 0.57), (1.0, 0.42, 0.46, 0.6)),
        (
            tune("pluck", 55, "blue", density=0.5, level=0.8),
            beats("bass", (31, 36, 34, 38), pattern="x--x----", level=0.6),
            hits("boing", (0.5,), (60,), level=0.3),
        ),
        there_and_back=True,
    ),
    Cut(
        "hello-from-the-terminal",
        "desk",
        "Hello from the terminal",
        "Says hello to the world. The world is a black window.",
        "computer hello people",
        "Hello World (Live)",
        BY_SA_4,
        SAMPLES + "movie2/movie-hello.mp4",
        0.0,
        8.3,
        30.12,
        ((0.0, 0.187, 0.236, 0.245), (1.0, 0.187, 0.236, 0.215)),
        (),
    ),
    Cut(
        "here-he-comes",
        "archive",
        "Here he comes",
        "Top speed: enough. Seat belt: optimism.",
        "cars 1906 film",
        "Chain Drive Rag",
        PUBLIC_DOMAIN,
        RACE,
        12.4,
        19.1,
        14.0,
        (
            (0.0, 0.22, 0.42, 0.9),
            (0.45, 0.33, 0.42, 0.9),
            (0.8, 0.52, 0.42, 0.9),
            (1.0, 0.8, 0.44, 0.95),
        ),
        (
            tune("piano", 65, "blue", density=0.95, level=0.8),
            beats("bass", (41, 46, 48, 41), bars=8, pattern="x-x-", level=0.7),
            air(70, 500, level=0.12),
        ),
        tint=SEPIA,
    ),
    Cut(
        "red-ball-long-arc",
        "slowmotion",
        "Red ball, long arc",
        "Left the hand at noon, landed after coffee.",
        "ball throw physics",
        "Parabola",
        BY_SA_3,
        MECAVIDEO + "balle1-vp9.avi",
        0.0,
        1.62,
        40.0,
        ((0.0, 0.3, 0.5, 1.0), (0.3, 0.4, 0.5, 1.0), (0.6, 0.62, 0.5, 1.0), (1.0, 0.8, 0.5, 1.0)),
        (
            tune("bell", 67, "dream", density=0.5, level=0.5),
            drone((43, 50, 57), level=0.35),
            hits("thump", (0.74,), (40,), level=0.6),
        ),
        crf=34,
    ),
    Cut(
        "one-ball-crossing-a-room",
        "slowmotion",
        "One ball, crossing a room",
        "Filmed from the ceiling, cheered from the couch.",
        "ball rolling physics",
        "Linoleum",
        BY_SA_3,
        MECAVIDEO + "balle-jbart.mp4",
        0.0,
        10.0,
        25.0,
        ((0.0, 0.26, 0.55, 0.86), (0.45, 0.42, 0.55, 0.86), (1.0, 0.74, 0.55, 0.86)),
        (
            tune("piano", 57, "dream", density=0.4, level=0.7),
            air(150, 700, level=0.07, swell=1),
        ),
    ),
)
