"""Where a cluster may be asked: jobs carry what was written for a minister, and go nowhere unencrypted."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from briefgen.language import gettext as _

DEFAULT_PORT = 8786  # where a scheduler of Dask listens
EXAMPLES = ("tls://cluster.example:8786", "tcp://127.0.0.1:8786")


class AddressError(ValueError):
    """An address that no job is sent to; its text says what to write instead."""


def scheduler(text: str) -> str:
    """The address of a scheduler, with its port, as it is asked: encrypted, or on this machine; raises AddressError."""
    parts = _parts(text.strip())
    if parts is None:
        raise AddressError(
            _("write the address of a cluster's scheduler: {far}, or {near} for one on this machine").format(
                far=EXAMPLES[0], near=EXAMPLES[1]
            )
        )
    address = _written(parts)
    if not is_guarded(address):
        far = _written(parts._replace(scheme="tls"))
        raise AddressError(
            _(
                "jobs carry what was written for a minister, and tcp:// would send it to another machine for all to read: "
                "write {far} for a cluster with certificates, or {near} for one on this machine"
            ).format(far=far, near=EXAMPLES[1])
        )
    return address


def is_guarded(address: str) -> bool:
    """Whether nobody can read along with what is sent to an address: by encryption, or because it never leaves its machine."""
    parts = _parts(address)
    return parts is not None and (parts.scheme == "tls" or _is_loopback(parts.hostname or ""))


def _parts(text: str) -> SplitResult | None:
    """An address of a scheme, a host and perhaps a port, and nothing else; None for whatever else is written."""
    try:
        parts = urlsplit(text)
        sound = parts.scheme in ("tls", "tcp") and parts.port != 0 and text.isascii() and text.isprintable()
    except ValueError:
        return None
    plain = parts.hostname and not parts.path.strip("/") and not (parts.query or parts.fragment or "@" in parts.netloc)
    return parts if sound and plain and not set(text) & set(" \\%,") else None


def _written(parts: SplitResult) -> str:
    host = parts.hostname or ""
    if host == "localhost":  # which a table of names might lead elsewhere
        host = "127.0.0.1"
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}:{parts.port or DEFAULT_PORT}"


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
