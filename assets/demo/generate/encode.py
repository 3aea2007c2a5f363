"""Writes pictures and sound to an MP4 file: H.264 and AAC, the same bytes in every run."""

from collections.abc import Iterable
from pathlib import Path

import av
import numpy as np
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc
from numpy.typing import NDArray

from assets.demo.generate.brush import HEIGHT, WIDTH
from assets.demo.generate.clip import FPS
from assets.demo.generate.voices import RATE, Wave

VIDEO_OPTIONS = {
    "preset": "slow",
    "tune": "animation",
    "g": str(FPS),
    # x264 reads beyond its buffers when it propagates quality through macroblock trees, at this
    # width at least: with trees, two runs in one process differ. One thread for the same reason.
    "x264-params": "mbtree=0",
    "threads": "1",
    "profile": "high",
}
AUDIO_BITS_PER_SECOND = 80_000
AUDIO_BLOCK = 1024
"""Samples in one AAC frame."""

Picture = NDArray[np.uint8]
"""Shape (960, 540, 4), BGRA."""


def encode(path: Path, pictures: Iterable[Picture], sound: Wave, crf: int) -> None:
    """Write an MP4 whose index lies at the front.

    Args:
        path: file to write.
        pictures: frames in order, FPS a second.
        sound: shape (2, n), RATE samples a second, in [-1, 1].
        crf: x264's constant rate factor; higher is smaller.
    """
    flags = {"movflags": "+faststart", "fflags": "+bitexact"}
    with av.open(str(path), "w", format="mp4", options=flags) as container:
        video = container.add_stream("libx264", rate=FPS, options=VIDEO_OPTIONS | {"crf": str(crf)})
        video.width, video.height, video.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        video.codec_context.color_range = ColorRange.MPEG
        video.codec_context.colorspace = Colorspace.ITU709
        video.codec_context.color_primaries = ColorPrimaries.BT709
        video.codec_context.color_trc = ColorTrc.BT709
        audio = container.add_stream("aac", rate=RATE, layout="stereo")
        audio.bit_rate = AUDIO_BITS_PER_SECOND
        for number, picture in enumerate(pictures):
            frame = av.VideoFrame.from_ndarray(picture, format="bgra").reformat(
                format="yuv420p",
                src_color_range=ColorRange.JPEG,
                dst_colorspace=Colorspace.ITU709,
                dst_color_range=ColorRange.MPEG,
            )
            frame.pts = number
            container.mux(video.encode(frame))
        container.mux(video.encode(None))
        samples = np.ascontiguousarray(sound, dtype=np.float32)
        for start in range(0, samples.shape[1], AUDIO_BLOCK):
            block = np.ascontiguousarray(samples[:, start : start + AUDIO_BLOCK])
            chunk = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
            chunk.sample_rate, chunk.pts = RATE, start
            container.mux(audio.encode(chunk))
        container.mux(audio.encode(None))
