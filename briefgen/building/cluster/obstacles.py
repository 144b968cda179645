"""What is said of a cluster that does not make memos, and what to do: those of the last build stay as they are."""

from __future__ import annotations

import sys

from briefgen import __version__
from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _

EXTRA = "briefgen[cluster]"
CERTIFICATES = ("CA_FILE", "CLIENT__KEY", "CLIENT__CERT")
VARIABLE = "DASK_DISTRIBUTED__COMM__TLS__{name}"


def _obstacle(message: str, hint: str) -> BriefgenError:
    """What stands in the way and what to do, the way without a cluster among it."""
    without = _("Without --cluster this machine makes them itself.")
    return BriefgenError(message, hint=f"{hint} {without}")


def _reason(error: BaseException) -> str:
    """What an error says, in a line."""
    return str(error).strip().partition("\n")[0] or type(error).__name__


def not_installed() -> BriefgenError:
    """The extra is missing on this machine."""
    command = f"{sys.executable} -m pip install '{EXTRA}'"
    return _obstacle(
        _("To have memos made by a cluster, “distributed” has to be installed, and it is not."),
        _("Install it with: {command}").format(command=command),
    )


def without_certificates(address: str) -> BriefgenError:
    """Nothing tells with which certificates to ask."""
    names = ", ".join(VARIABLE.format(name=name) for name in CERTIFICATES)
    return BriefgenError(
        _("{address} is asked with certificates, and none are named.").format(address=address),
        hint=_("Name their files in the environment: {names} (see “Memos on a cluster” in the documentation).").format(
            names=names
        ),
    )


def away(address: str, error: Exception) -> BriefgenError:
    """Nobody answers at the scheduler's address, or not as a scheduler does."""
    return _obstacle(
        _("The cluster at {address} does not answer ({reason}).").format(address=address, reason=_reason(error)),
        _("Is its scheduler running (“dask scheduler”), and the address right?"),
    )


def without_workers(address: str) -> BriefgenError:
    """The scheduler has nobody to hand jobs to."""
    return _obstacle(
        _("The cluster at {address} has no workers.").format(address=address),
        _("Start some (“dask worker {address}”).").format(address=address),
    )


def ended(address: str) -> BriefgenError:
    """The cluster is no longer there."""
    return _obstacle(
        _("The cluster at {address} ended before this was made.").format(address=address),
        _("Start it again, and build again: what was made is not made anew."),
    )


def unguarded(address: str, worker: str) -> BriefgenError:
    """The scheduler would pass jobs on for all to read."""
    return _obstacle(
        _("The cluster at {address} would send jobs to its worker at {worker} for all to read.").format(
            address=address, worker=worker
        ),
        _("Start scheduler and workers with certificates, and name it by tls://."),
    )


def another(address: str, differences: str) -> BriefgenError:
    """A worker would make other bytes."""
    return _obstacle(
        _(
            "A worker of the cluster at {address} does not make the same memos as this machine: it has {differences}."
        ).format(address=address, differences=differences),
        _("Install the same on both, and start the workers again."),
    )


def unable(address: str, error: BaseException) -> BriefgenError:
    """A machine of the cluster cannot do what it is asked."""
    wanted = f"{EXTRA}=={__version__}"
    return _obstacle(
        _("The cluster at {address} cannot run briefgen ({reason}).").format(address=address, reason=_reason(error)),
        _("Install {package} for its scheduler and its workers, and start them again.").format(package=wanted),
    )
