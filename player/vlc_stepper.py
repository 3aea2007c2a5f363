"""Frame by frame through a held libVLC clip, forward and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from player.frames import Pixels
from player.vlc_held import HeldPictures, StepsThrough, alike

LONGEST_STRIP = 8
"""Pictures kept to step back through; each takes 2 MB on a stage of 540 x 960."""

LEADS_MS = (300, 1500)
"""From so far before the picture on show the way to it is looked for: the play head may be off
by 150 ms, and a picture that stands still for a while looks like its own neighbour."""

SLACK_MS = 600
"""The search goes on for so long past the place where the picture should have been."""


@dataclass(frozen=True, slots=True)
class Stepped:
    """A neighbouring frame and where it lies."""

    pixels: Pixels
    position_ms: float


class FrameStepper:
    """Knows the pictures around the one on show; called by the slot's worker, which it blocks.

    libVLC steps forward only, tells no time of a picture, and has often shown one more than
    was passed on when it comes to a halt. So the way back is walked: seek to before the picture
    on show, step forward until it comes up, and keep those that came before it.
    """

    def __init__(self, clip: StepsThrough, duration_ms: int) -> None:
        self._clip, self._pictures = clip, HeldPictures(clip)
        self._duration_ms = duration_ms
        self._strip: list[Pixels] = []
        self._index = 0
        self._begins_ms = 0.0  # where the strip's first picture lies

    def leave(self) -> bool:
        """Forget the pictures; return whether libVLC stands further on than the one on show."""
        was_behind = self._is_behind()
        self._begin([], 0.0)
        return was_behind

    def step(
        self, direction: int, shown: Pixels, at_ms: float, is_stale: Callable[[], bool]
    ) -> Stepped | None:
        """Return the neighbour of the picture on show, None where there is none.

        Args:
            direction: +1 for the next, -1 for the one before.
            shown: the picture on show.
            at_ms: where it lies, to within LEADS_MS[0].
            is_stale: whether nobody waits for it any more.
        """
        with self._pictures.watched(is_stale):
            return self._step(direction, shown, at_ms)

    def _step(self, direction: int, shown: Pixels, at_ms: float) -> Stepped | None:
        is_lost = not self._strip or self._strip[self._index] is not shown
        leads_ms = LEADS_MS if direction < 0 else LEADS_MS[:1]
        is_at_its_end = direction < 0 and self._index == 0 and self._begins_ms > 0
        if (is_lost or is_at_its_end) and not self._find(shown, at_ms, leads_ms):
            return self._jump(max(0.0, at_ms + direction * self._clip.frame_ms))
        if direction > 0:
            return self._forward()
        if self._index == 0:
            return None
        self._index -= 1
        return self._here()

    def _jump(self, position_ms: float) -> Stepped | None:
        """Go by the clock where the pictures do not tell the way."""
        picture = self._pictures.land(position_ms)
        if picture is None:
            return None
        self._begin([picture], position_ms)
        return self._here()

    def _is_behind(self) -> bool:
        return self._index < len(self._strip) - 1

    def _here(self) -> Stepped:
        place_ms = self._begins_ms + self._index * self._clip.frame_ms
        return Stepped(self._strip[self._index], place_ms)

    def _forward(self) -> Stepped | None:
        if not self._is_behind():
            if self._here().position_ms + 2 * self._clip.frame_ms > self._duration_ms:
                return None  # libVLC would go on with the first one
            # Without a change it is taken for a neighbour that looks the same.
            following = self._pictures.next(self._strip[-1])
            self._extend(self._strip[-1] if following is None else following)
        self._index += 1
        return self._here()

    def _begin(self, strip: list[Pixels], begins_ms: float) -> None:
        self._strip, self._begins_ms = strip, begins_ms
        self._index = len(strip) - 1

    def _extend(self, picture: Pixels) -> None:
        self._strip.append(picture)
        if len(self._strip) > LONGEST_STRIP:
            del self._strip[0]
            self._index -= 1
            self._begins_ms += self._clip.frame_ms

    def _find(self, shown: Pixels, at_ms: float, leads_ms: Sequence[float]) -> bool:
        """Walk to the picture on show, by a way that passes the one before it if there is one."""
        for lead_ms in leads_ms:
            start_ms = max(0.0, at_ms - lead_ms)
            if not self._walk(start_ms, lead_ms, shown):
                return False
            if self._index > 0 or start_ms == 0:
                # It is an equal picture: by the very one the next step knows where it is.
                self._strip[self._index] = shown
                return True
        return False

    def _walk(self, start_ms: float, lead_ms: float, shown: Pixels) -> bool:
        landed = self._pictures.land(start_ms)
        if landed is None:
            return False
        self._begin([landed], start_ms)
        for _ in range(round((lead_ms + SLACK_MS) / self._clip.frame_ms)):
            here = self._strip[-1]
            if alike(here, shown):
                return True
            following = self._pictures.next(here)
            if following is None:
                return False
            self._index += 1
            self._extend(following)
        return False
