"""PulseAudio's sinks, watched through libpulse; PipeWire answers the same calls.

Source: PulseAudio's introspect.h, subscribe.h, context.h and thread-mainloop.h. The structures
are declared as far as they are read; they have only grown at their ends since 2011.
"""

from __future__ import annotations

import ctypes
import logging
from collections.abc import Callable
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_uint8, c_uint32, c_uint64, c_void_p
from typing import Any

from player.outputs import Outputs, Sink, lost

LIBRARY = "libpulse.so.0"
NO_AUTOSPAWN = 1
READY = 4
SINKS, SERVER = 0x0001, 0x0080
UNPLUGGED = 1

_log = logging.getLogger(__name__)


class _SampleSpec(ctypes.Structure):
    _fields_ = (("format", c_int), ("rate", c_uint32), ("channels", c_uint8))


class _ChannelMap(ctypes.Structure):
    _fields_ = (("channels", c_uint8), ("map", c_int * 32))


class _Volume(ctypes.Structure):
    _fields_ = (("channels", c_uint8), ("values", c_uint32 * 32))


class _Port(ctypes.Structure):
    _fields_ = (
        ("name", c_char_p),
        ("description", c_char_p),
        ("priority", c_uint32),
        ("available", c_int),
    )


class _SinkInfo(ctypes.Structure):
    _fields_ = (
        ("name", c_char_p),
        ("index", c_uint32),
        ("description", c_char_p),
        ("sample_spec", _SampleSpec),
        ("channel_map", _ChannelMap),
        ("owner_module", c_uint32),
        ("volume", _Volume),
        ("mute", c_int),
        ("monitor_source", c_uint32),
        ("monitor_source_name", c_char_p),
        ("latency", c_uint64),
        ("driver", c_char_p),
        ("flags", c_int),
        ("proplist", c_void_p),
        ("configured_latency", c_uint64),
        ("base_volume", c_uint32),
        ("state", c_int),
        ("n_volume_steps", c_uint32),
        ("card", c_uint32),
        ("n_ports", c_uint32),
        ("ports", POINTER(POINTER(_Port))),
        ("active_port", POINTER(_Port)),
    )


class _ServerInfo(ctypes.Structure):
    _fields_ = (
        ("user_name", c_char_p),
        ("host_name", c_char_p),
        ("server_version", c_char_p),
        ("server_name", c_char_p),
        ("sample_spec", _SampleSpec),
        ("default_sink_name", c_char_p),
    )


_Told = CFUNCTYPE(None, c_void_p, c_void_p)
_Happened = CFUNCTYPE(None, c_void_p, c_int, c_uint32, c_void_p)
_ServerCame = CFUNCTYPE(None, c_void_p, POINTER(_ServerInfo), c_void_p)
_SinkCame = CFUNCTYPE(None, c_void_p, POINTER(_SinkInfo), c_int, c_void_p)


class PulseOutputs:
    """Calls `on_lost` with an output's description when sound went there and it is gone.

    It is called on a thread of libpulse's own. Without libpulse or a sound server it never is.
    """

    def __init__(self, on_lost: Callable[[str], None]) -> None:
        self._on_lost = on_lost
        self.known: Outputs | None = None
        """What the last look saw; None before the first."""
        self._default = ""
        self._sinks: dict[str, Sink] = {}
        self._unplugged: set[tuple[str, str]] = set()
        self._looking = self._stale = False
        # libpulse calls these as long as its thread runs: they live as long as we do.
        self._callbacks = (
            _Told(self._state_changed),
            _Happened(self._happened),
            _ServerCame(self._server_came),
            _SinkCame(self._sink_came),
        )
        self._running = False
        try:
            self._pulse = _load()
        except OSError as error:
            _log.info("sound outputs are not watched: %s", error)
            return
        self._running = True
        pulse = self._pulse
        self._loop = c_void_p(pulse.pa_threaded_mainloop_new())
        api = c_void_p(pulse.pa_threaded_mainloop_get_api(self._loop))
        self._context = c_void_p(pulse.pa_context_new(api, b"Homefeed"))
        pulse.pa_context_set_state_callback(self._context, self._callbacks[0], None)
        pulse.pa_context_connect(self._context, None, NO_AUTOSPAWN, None)
        pulse.pa_threaded_mainloop_start(self._loop)

    def close(self) -> None:
        """End libpulse's thread; nothing is called after that. Not from `on_lost`."""
        if not self._running:
            return
        self._running = False
        self._pulse.pa_threaded_mainloop_stop(self._loop)
        self._pulse.pa_context_disconnect(self._context)
        self._pulse.pa_context_unref(self._context)
        self._pulse.pa_threaded_mainloop_free(self._loop)

    def _state_changed(self, context: int, _: int | None) -> None:
        if self._pulse.pa_context_get_state(c_void_p(context)) == READY:
            pulse = self._pulse
            pulse.pa_context_set_subscribe_callback(self._context, self._callbacks[1], None)
            self._ended(pulse.pa_context_subscribe(self._context, SINKS | SERVER, None, None))
            self._look()

    def _happened(self, _context: int, _event: int, _index: int, _: int | None) -> None:
        """Look again, once for all that happens while a look is on its way."""
        if self._looking:
            self._stale = True
        else:
            self._look()

    def _look(self) -> None:
        self._looking, self._stale = True, False
        self._sinks, self._unplugged = {}, set()
        pulse = self._pulse
        self._ended(pulse.pa_context_get_server_info(self._context, self._callbacks[2], None))
        self._ended(pulse.pa_context_get_sink_info_list(self._context, self._callbacks[3], None))

    def _server_came(self, _context: int, info: Any, _: int | None) -> None:
        self._default = _text(info.contents.default_sink_name) if info else ""

    def _sink_came(self, _context: int, info: Any, end: int, _: int | None) -> None:
        if end:
            self._looked()
            return
        sink = info.contents
        name = _text(sink.name)
        port = _text(sink.active_port.contents.name) if sink.active_port else ""
        self._sinks[name] = Sink(_text(sink.description), port)
        for place in range(sink.n_ports):
            if sink.ports[place].contents.available == UNPLUGGED:
                self._unplugged.add((name, _text(sink.ports[place].contents.name)))

    def _looked(self) -> None:
        seen = Outputs(self._default, self._sinks, frozenset(self._unplugged))
        before, self.known = self.known, seen
        gone = lost(before, seen) if before is not None else None
        if gone is not None:
            self._on_lost(gone)
        self._looking = False
        if self._stale:
            self._look()

    def _ended(self, operation: int | None) -> None:
        """Drop our reference to an operation that has been asked for."""
        if operation:
            self._pulse.pa_operation_unref(c_void_p(operation))


def _load() -> ctypes.CDLL:
    """Load libpulse and declare what returns pointers.

    Raises:
        OSError: it is not installed.
    """
    pulse = ctypes.CDLL(LIBRARY)
    for name in (
        "pa_threaded_mainloop_new",
        "pa_threaded_mainloop_get_api",
        "pa_context_new",
        "pa_context_subscribe",
        "pa_context_get_server_info",
        "pa_context_get_sink_info_list",
    ):
        getattr(pulse, name).restype = c_void_p
    return pulse


def _text(raw: bytes | None) -> str:
    return (raw or b"").decode("utf-8", "replace")
