"""GNOME's calendar server (Evolution Data Server) subscribes to calendars; run by the system's own Python, in a session of its own.

Each line of input is {"name": "address"}: it subscribes to what is new, refreshes the rest, and answers with {"name": [VEVENT, …]}.
"""

from __future__ import annotations

import json
import sys
import time

import gi

gi.require_version("EDataServer", "1.2")
gi.require_version("ECal", "2.0")
from gi.repository import ECal, EDataServer, GLib  # noqa: E402

SOON = 30  # seconds in which the server hears of a new subscription
DO_NOT_WAIT = 2**32 - 1  # for a connection: a calendar that is only read has none


def subscribed(registry: EDataServer.SourceRegistry, name: str, address: str) -> ECal.Client:
    """A client of a new subscription."""
    source = EDataServer.Source.new(None, None)
    source.set_display_name(name)
    source.set_parent("webcal-stub")
    source.get_extension("Calendar").set_backend_name("webcal")
    source.get_extension("Security").set_method("none")
    source.get_extension("WebDAV Backend").set_uri(GLib.Uri.parse(address, GLib.UriFlags.NONE))
    registry.commit_source_sync(source, None)
    ends = time.monotonic() + SOON
    while True:
        try:
            return ECal.Client.connect_sync(source, ECal.ClientSourceType.EVENTS, DO_NOT_WAIT, None)
        except GLib.GError:  # the server has not heard of it yet
            if time.monotonic() > ends:
                raise
            time.sleep(0.2)


def main() -> None:
    registry = EDataServer.SourceRegistry.new_sync(None)
    clients: dict[str, ECal.Client] = {}
    for line in sys.stdin:
        answer = {}
        for name, address in json.loads(line).items():
            if name not in clients:
                clients[name] = subscribed(registry, name, address)
            else:
                clients[name].refresh_sync(None)
            _worked, components = clients[name].get_object_list_sync("#t", None)
            answer[name] = [component.as_ical_string() for component in components]
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


main()
