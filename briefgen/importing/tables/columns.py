"""Which column says what: by the words at its head, in several languages; what is said on the command line counts first."""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.reading.meant.folding import plain
from briefgen.reading.meant.nearest import nearest


class Column(enum.StrEnum):
    """What a column may say of an event."""

    WHEN = "when"
    UNTIL = "until"
    TIME = "time"
    END_TIME = "end-time"
    ALL_DAY = "all-day"  # yes or no
    TITLE = "title"
    WITH = "with"
    PLACE = "place"
    KIND = "kind"
    STATUS = "status"
    NOTE = "note"
    PRIVATE = "private"  # yes or no
    SENSITIVITY = "sensitivity"  # in a word, as calendar programs export it beside the other
    KEY = "key"  # by what a row is known again; only where that is said on the command line


# What says more of an event; in a table that names it nowhere else, what it is called.
_DESCRIPTIONS = (
    "description|details|beschreibung|descripción|descrição|descrizione|descriere|описание|опис|beskrivelse|beskrivning|kuvaus|kirjeldus|"
    "aprašymas|apraksts|popis|説明"
)
# The heads of columns as people write them, from English to Japanese; the longest that begins a head counts.
WORDS: Mapping[Column, str] = {
    Column.WHEN: (
        "begindatum|startdatum|startdato|начална дата|дата початку|fecha de comienzo|fecha de inicio|comienzo|inicio|"
        "início|inizio|data inizio|data rozpoczęcia|dată de început|data de început|alkamispäivä|alguskuupäev|"
        "pradžios data|sākuma datums|datum zahájení|dátum začatia|kezdési dátum|kezdés|başlangıç tarihi|başlangıç|"
        "басталу күні|开始日期|開始日|"
        "millal|kad|când|quando|kiedy|kdy|kedy|mikor|milloin|når|när|қашан|wann|"
        "when|date|dates|day|start date|start|from|begin|datum|termin|von|beginn|fecha|cuándo|data|quand|début|date de début|"
        "beginnt am|дата|дати|кога|когда|начало|dato|fra|datoer|päivä|kuupäev|kada|datums|dátum|ημερομηνία|tarih|күні|день|początek|日付|日時"
    ),
    Column.UNTIL: (
        "einddatum|einde|slutdatum|slutdato|sluttdato|дата завершення|finalización|fine|data fine|fim|término|"
        "data de término|dată de sfârșit|data de sfârșit|päättymispäivä|lõppkuupäev|pabaigos data|beigu datums|"
        "datum ukončení|dátum skončenia|befejezési dátum|befejezés|bitiş tarihi|bitiş|аяқталу күні|结束日期|終了日|"
        "until|to|end date|end|till|bis|endet am|hasta|fecha de fin|fecha de finalización|fin|date de fin|data di fine|data de fim|до|край|"
        "крайна дата|конец|дата окончания|дата завершения|til|slutt|ende|koniec|data zakończenia|終了"
    ),
    Column.TIME: (
        "begintijd|starttid|starttidspunkt|начален час|час початку|czas rozpoczęcia|alkamisaika|algusaeg|"
        "pradžios laikas|sākuma laiks|čas zahájení|čas začatia|čas|kezdési időpont|başlangıç saati|saat|басталу уақыты|"
        "开始时间|開始時刻|"
        "time|hour|hours|start time|uhrzeit|zeit|beginnt um|hora|heure|ora|час|время|klokkeslett|tid|godzina|kellaaeg|laikas|時間"
    ),
    Column.END_TIME: (
        "eindtijd|sluttidspunkt|час завершення|czas zakończenia|ora fine|hora de término|ora de sfârșit|"
        "päättymisaika|lõppaeg|pabaigos laikas|beigu laiks|čas ukončení|čas skončenia|befejezési időpont|bitiş saati|"
        "аяқталу уақыты|结束时间|"
        "end time|finish time|endzeit|endet um|hora de fin|hora de finalización|heure de fin|ora di fine|hora de fim|краен час|"
        "час на края|время окончания|время завершения|sluttid|slutttid|godzina zakończenia|終了時刻"
    ),
    Column.ALL_DAY: (
        "all day|all day event|whole day|ganztägig|ganztägiges ereignis|todo el día|evento de todo el día|journée entière|"
        "toute la journée|événement toute la journée|événement d une journée entière|tutto il giorno|giornata intera|"
        "evento giornata intera|dia inteiro|o dia inteiro|o dia todo|evento de dia inteiro|toată ziua|eveniment pe toată ziua|"
        "hele dag|gebeurtenis hele dag|hele dagen|hela dagen|heldag|heldagshendelse|heldagshändelse|heldagsbegivenhed|koko päivän|"
        "koko päivä|kogu päev|visą dieną|visos dienos įvykis|visu dienu|visas dienas pasākums|cały dzień|całodzienne|"
        "wydarzenie całodzienne|celý den|celodenní událost|celý deň|celodenná udalosť|egész napos|tüm gün|целый день|весь день|"
        "цял ден|целодневно събитие|цілий день|подія на весь день|күні бойы|ολοήμερο|ολοήμερο συμβάν|終日|終日イベント"
    ),
    Column.TITLE: (
        "mis|nimetus|pealkiri|üritus|pavadinimas|nosaukums|denumire|mitä|nimi|nazwa|název|názov|атауы|hva|vad|hvad|quoi|qué|"
        "onderwerp|oggetto|assunto|ämne|aihe|teema|tema|předmět|predmet|tárgy|konu|subiect|主题|"
        "what|title|event|subject|name|activity|occasion|meeting|titel|betreff|thema|ereignis|veranstaltung|anlass|"
        "asunto|actividad|acto|objet|titre|intitulé|événement|evento|titolo|attività|titulo|título|eveniment|titlu|събитие|событие|"
        "мероприятие|тема|название|наименование|какво|что|подія|захід|догађај|događaj|hendelse|tittel|arrangement|emne|händelse|"
        "begivenhed|evenement|tapahtuma|sündmus|renginys|pasākums|wydarzenie|temat|událost|udalosť|esemény|εκδήλωση|etkinlik|іс-шара|件名|行事"
    ),
    Column.WITH: (
        "kellega|su kuo|ar ko|cu cine|kenen kanssa|kimmel|кіммен|med hvem|med vem|con quién|avec qui|con chi|com quem|met wie|z kim|s kým|"
        "with whom|with|country|countries|counterpart|counterparts|partner|partners|state|states|land|mit wem|país|pais|pays|avec|"
        "paese|țara|țară|tara|страна|държава|"
        "партньор|партнер|с кого|с кем|країна|земља|zemlja|kraj|motpart|maa|riik|šalis|valsts|země|krajina|ország|χώρα|ülke|ел|国|相手国"
    ),
    Column.PLACE: (
        "kus|kur|unde|kde|gdzie|missä|hvor|dónde|où|dove|onde|waar|қайда|wo|"
        "where|place|location|venue|city|ort|lugar|lieu|luogo|locul|loc|място|место|місце|къде|где|город|град|sted|plats|plaats|"
        "paikka|koht|vieta|miejsce|místo|miesto|mjesto|hely|τόπος|yer|орны|場所"
    ),
    Column.KIND: (
        "kind|type|category|categories|art|kategorien|catégorie|catégories|tipo|categoría|categorías|categoria|categorie|categorias|"
        "вид|тип|категория|категории|категорії|rodzaj|typ|kategorie|kategorier|kategoriat"
    ),
    Column.STATUS: "status|state of affairs|stand|estado|statut|статус|състояние|состояние|stato|stan",
    Column.NOTE: (
        "note|notes|remark|remarks|comment|comments|bemerkung|bemerkungen|anmerkung|notas|remarque|remarques|бележка|бележки|примечание|"
        "merknad|uwagi|備考|" + _DESCRIPTIONS
    ),
    Column.PRIVATE: "private|privat|privé|privado|privato|privatno|prywatne|privaat|частное|лично|приватно",
    Column.SENSITIVITY: (
        "sensitivity|confidentiality|confidential|vertraulichkeit|vertraulich|confidentialité|confidentiel|confidencialidad|"
        "confidencial|sensibilité|critère de diffusion|sensibilidad|sensibilidade|confidencialidade|riservatezza|confidențialitate|"
        "vertrouwelijkheid|gevoeligheid|поверителност|поверително|конфиденциальность|конфиденциально|пометка|гриф|конфіденційність|"
        "құпиялылық|poufność|důvěrnost|citlivost|utajení|dôvernosť|bizalmasság|følsomhet|følsomhed|fortrolighed|känslighet|"
        "luottamuksellisuus|tundlikkus|konfidencialumas|konfidencialitāte|gizlilik|duyarlılık|εμπιστευτικότητα|ευαισθησία"
    ),
}


_TIMES = (Column.WHEN, Column.UNTIL, Column.TIME, Column.END_TIME)
_HOURS_OF = {Column.WHEN: Column.TIME, Column.UNTIL: Column.END_TIME}
_HEADS = {plain(word): column for column, words in WORDS.items() for word in words.split("|")}
_DESCRIBING = frozenset(map(plain, _DESCRIPTIONS.split("|")))


class Columns(Struct, frozen=True):
    """The number of each column that is read, by what it says; and the heads as written, of all."""

    places: Mapping[Column, int]
    heads: tuple[str, ...]

    def cell(self, row: Sequence[str], column: Column) -> str:
        """What a row says there; nothing where it has no such column, or ends before."""
        at = self.places.get(column)
        return row[at] if at is not None and at < len(row) else ""

    def unread(self, row: Sequence[str]) -> tuple[str, ...]:
        """What a row says in columns that are not read."""
        return tuple(cell for at, cell in enumerate(row) if at not in self.places.values())

    def lines(self) -> list[str]:
        """Which columns are read as what, in words, and which are not."""
        read = [f"{column.value} ← “{self.heads[at]}”" for column, at in self.places.items()]
        unread = [head for at, head in enumerate(self.heads) if head and at not in self.places.values()]
        found = [_("Read as: {columns}.").format(columns=", ".join(read))]
        if unread:
            found.append(_("Not read: {columns}.").format(columns=", ".join(f"“{head}”" for head in unread)))
        return found


def find_columns(heads: Sequence[str], mapped: Sequence[str] = (), hourly: Collection[int] = ()) -> Columns:
    """The columns of a table by the row of its heads; raises BriefgenError where none says when, or what.

    ``hourly`` are those that hold nothing but hours: French programs call a day and its hour by one name, as others do who
    write From and To.
    """
    places = dict(_mapped(heads, mapped))
    for guess in (_exactly, _guess):  # “Date” says it better than “Date entered”
        for at, head in enumerate(heads):
            column = guess(head)
            column = _HOURS_OF.get(column, column) if column and at in hourly else column
            if column and column not in places and at not in places.values():
                places[column] = at
    if (
        Column.TITLE not in places
        and (described := places.get(Column.NOTE)) is not None
        and _describes(heads[described])
    ):
        places[Column.TITLE] = places.pop(Column.NOTE)
    for needed in (Column.WHEN, Column.TITLE):
        if needed not in places:
            listed = ", ".join(f"“{head}”" for head in heads if head) or _("none")
            raise BriefgenError(
                _("No column says “{column}”; the columns are: {heads}.").format(column=needed.value, heads=listed),
                hint=_("Say which one it is: --map {column}=NAME, where NAME is the head of the column.").format(
                    column=needed.value
                ),
            )
    return Columns({column: places[column] for column in Column if column in places}, tuple(heads))


def has_head(row: Sequence[str], column: Column) -> bool:
    """Whether one of the heads says that."""
    return any(_guess(cell) is column or (column is Column.TITLE and _describes(cell)) for cell in row)


def joined(heads: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """Heads in two rows as one: a column of “when” that is parted below into from and to is called by those."""
    found, above = [], ""
    for at in range(max(len(heads), len(below))):
        head, sub = (row[at] if at < len(row) else "" for row in (heads, below))
        above = head or above
        parted = _guess(above) is Column.WHEN and _guess(sub) in _TIMES
        found.append(sub if sub and parted else " ".join(part for part in (head, sub) if part))
    return tuple(found)


def lettered(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """The heads, and for columns that hold something without one what spreadsheets call them."""
    filled = {at for row in rows for at, cell in enumerate(row) if cell}
    width = max((*filled, len(heads) - 1), default=-1) + 1
    named = (heads[at] if at < len(heads) else "" for at in range(width))
    return tuple(
        head or (_("column {letters}").format(letters=_letters(at)) if at in filled else "")
        for at, head in enumerate(named)
    )


def _letters(at: int) -> str:
    """A, B, … Z, AA, … as the columns of a spreadsheet are called."""
    before, last = divmod(at, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def is_head(row: Sequence[str]) -> bool:
    """Whether a row names columns: one of them says when or what."""
    found = {_guess(cell) for cell in row}
    return Column.WHEN in found or (has_head(row, Column.TITLE) and len(found) > 2)


def _guess(head: str) -> Column | None:
    """The column whose name a head begins with, the longest of them."""
    return next((_HEADS[name] for name in _beginnings(head) if name in _HEADS), None)


def _exactly(head: str) -> Column | None:
    return _HEADS.get(plain(head))


def _describes(head: str) -> bool:
    return not _DESCRIBING.isdisjoint(_beginnings(head))


def _beginnings(head: str) -> Iterator[str]:
    """All words of a head, then all but the last, and so on."""
    words = plain(head).split()
    return (" ".join(words[:count]) for count in range(len(words), 0, -1))


def _mapped(heads: Sequence[str], mapped: Sequence[str]) -> list[tuple[Column, int]]:
    """What was said on the command line: ``when=Date,title=Subject``, or several of them."""
    parts = (part.strip() for text in mapped for part in text.split(","))
    return [(column, _place(heads, head)) for column, head in (_pair(heads, part) for part in parts)]


def _pair(heads: Sequence[str], part: str) -> tuple[Column, str]:
    """What a column says, and its head, as they were told; raises BriefgenError at anything else."""
    name, sign, head = (piece.strip() for piece in part.partition("="))
    known = set(Column)
    if not sign or (name not in known and head in known):
        pair = f"{head}={name}" if sign else f"{name}={heads[0]}"
        raise BriefgenError(
            _("“{text}” does not say which column is what.").format(text=part),
            hint=_("Write what it is, and then the head of the column, as in {pair}.").format(pair=pair),
        )
    if name not in known:
        near = nearest(name, Column)
        meant = _("Did you mean “{near}”? known: {columns}") if near else _("known: {columns}")
        raise BriefgenError(
            _("“{name}” is nothing that a column may say.").format(name=name),
            hint=meant.format(near=near, columns=", ".join(Column)),
        )
    return Column(name), head


def _place(heads: Sequence[str], wanted: str) -> int:
    """The place of a column, told by its head or its number."""
    at = next((at for at, head in enumerate(heads) if head.casefold() == wanted.casefold()), None)
    if at is not None:
        return at
    if wanted.isdigit() and 0 < int(wanted) <= len(heads):
        return int(wanted) - 1
    listed = ", ".join(f"“{head}”" for head in heads if head)
    raise BriefgenError(
        _("There is no column “{head}”.").format(head=wanted), hint=_("The columns are: {heads}.").format(heads=listed)
    )
