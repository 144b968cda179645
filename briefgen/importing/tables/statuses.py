"""What the status of a row says of an event, in the words that people write in tables."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.domain.model import Status
from briefgen.reading.meant.folding import plain

# Words as they stand in a cell, in the languages of the heads of columns; gendered endings where they differ.
WORDS: Mapping[Status, str] = {
    Status.PROPOSED: (
        "proposed|suggested|idea|vorgeschlagen|propuesto|propuesta|proposé|proposée|proposto|предложено|предложена|предложен|предлагается|"
        "foreslått|föreslagen|propus|propusă|proponowane"
    ),
    Status.PLANNED: (
        "planned|scheduled|tentative|geplant|vorgesehen|planificado|previsto|prévu|prévue|planifié|planeado|планируется|запланировано|"
        "планирано|планирана|планиран|planlagt|planerad|planerat|planificat|planificată|planowane|planuojama|kavandatud|заплановано"
    ),
    Status.CONFIRMED: (
        "confirmed|agreed|fixed|bestätigt|confirmado|confirmada|confirmé|confirmée|confermato|подтверждено|подтверждена|подтверждён|"
        "подтвержден|потвърдено|потвърдена|потвърден|bekreftet|bekräftad|bekræftet|confirmat|confirmată|potwierdzone|patvirtinta|kinnitatud|"
        "підтверджено"
    ),
    Status.HELD: (
        "held|done|took place|completed|stattgefunden|durchgeführt|erledigt|celebrado|realizado|tenu|tenue|svolto|состоялось|состоялась|"
        "состоялся|проведено|проведена|проведен|проведён|avholdt|gjennomført|afholdt|genomförd|avut|odbyło się|įvyko|toimus|відбулося"
    ),
    Status.POSTPONED: (
        "postponed|deferred|moved|verschoben|aplazado|pospuesto|reporté|reportée|rinviato|adiado|отложено|отложена|отложен|перенесено|"
        "перенесена|перенесен|utsatt|uppskjuten|udsat|amânat|amânată|przełożone|atidėta|edasi lükatud"
    ),
    Status.CANCELLED: (
        "cancelled|canceled|called off|abgesagt|storniert|cancelado|cancelada|annulé|annulée|annullato|отменено|отменена|отменен|отменён|"
        "отмяна|avlyst|inställd|aflyst|anulat|anulată|odwołane|atšaukta|tühistatud|скасовано"
    ),
}
_KNOWN = {plain(word): status for status, words in WORDS.items() for word in words.split("|")}


def named(text: str) -> Status | None:
    """The status that a cell names; None where it names none that is known."""
    return _KNOWN.get(plain(text))
