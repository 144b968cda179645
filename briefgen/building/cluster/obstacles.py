"""What is said of a cluster that does not make memos, and what to do: those of the last build stay as they are."""

from __future__ import annotations

import sys

from briefgen import __version__
from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _

EXTRA = "briefgen[cluster]"
CERTIFICATES = ("CA_FILE", "CLIENT__KEY", "CLIENT__CERT")
VARIABLE = "DASK_DISTRIBUTED__COMM__TLS__{name}"


def _here() -> str:
    return _("Without --cluster this machine makes them itself.")


def not_installed() -> BriefgenError:
    """The extra is missing on this machine."""
    command = f"{sys.executable} -m pip install '{EXTRA}'"
    return BriefgenError(
        _("To have memos made by a cluster, “distributed” has to be installed, and it is not."),
        hint=_("Install it with: {command}").format(command=command) + " " + _here(),
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
    reason = str(error).strip().partition("\n")[0] or type(error).__name__
    return BriefgenError(
        _("The cluster at {address} does not answer ({reason}).").format(address=address, reason=reason),
        hint=_("Is its scheduler running (“dask scheduler”), and the address right?") + " " + _here(),
    )


def without_workers(address: str) -> BriefgenError:
    """The scheduler has nobody to hand jobs to."""
    return BriefgenError(
        _("The cluster at {address} has no workers.").format(address=address),
        hint=_("Start some (“dask worker {address}”).").format(address=address) + " " + _here(),
    )


def ended(address: str) -> BriefgenError:
    """The cluster is no longer there."""
    return BriefgenError(
        _("The cluster at {address} ended before this was made.").format(address=address),
        hint=_("Start it again, and build again: what was made is not made anew.") + " " + _here(),
    )


def unguarded(address: str, worker: str) -> BriefgenError:
    """The scheduler would pass jobs on for all to read."""
    return BriefgenError(
        _("The cluster at {address} would send jobs to its worker at {worker} for all to read.").format(
            address=address, worker=worker
        ),
        hint=_("Start scheduler and workers with certificates, and name it by tls://.") + " " + _here(),
    )


def another(address: str, differences: str) -> BriefgenError:
    """A worker would make other bytes."""
    return BriefgenError(
        _(
            "A worker of the cluster at {address} does not make the same memos as this machine: it has {differences}."
        ).format(address=address, differences=differences),
        hint=_("Install the same on both, and start the workers again.") + " " + _here(),
    )


def unable(address: str, error: BaseException) -> BriefgenError:
    """A machine of the cluster cannot do what it is asked."""
    reason = str(error).strip().partition("\n")[0] or type(error).__name__
    wanted = f"{EXTRA}=={__version__}"
    return BriefgenError(
        _("The cluster at {address} cannot run briefgen ({reason}).").format(address=address, reason=reason),
        hint=_("Install {package} for its scheduler and its workers, and start them again.").format(package=wanted)
        + " "
        + _here(),
    )
