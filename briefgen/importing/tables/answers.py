"""What a cell answers that asks for yes or no, or how confidential a row is, in several languages."""

from __future__ import annotations

from briefgen.reading.meant.folding import folded

# Everything else says yes: what is private in words that nobody foresaw is private.
_NO = (
    "0|-|false|no|n|none|off|falsch|nein|aus|faux|non|désactivé|inactif|falso|não|desactivado|desligado|spento|fals|nu|onwaar|nee|uit|"
    "falsk|falskt|usant|nei|nej|av|fra|epätosi|ei|väär|vale|netiesa|ne|aplams|nē|fałsz|nie|wyłączone|nepravda|hamis|nem|yanlış|hayır|"
    "нет|ложь|выкл|не|невярно|ні|хибність|неправда|жалған|жоқ|όχι|ψευδής|ψευδες|偽|いいえ|否|假|"
    "normal|normale|normaal|normalt|normalny|normalna|normalne|normalno|normalni|normální|normálna|normál|normală|tavallinen|"
    "tavaline|įprastas|parasts|κανονική|public|publique|público|pubblico|standard|öffentlich|offen|"
    "обычная|обычный|обычное|нормальная|нормално|звичайна|звичайний|қалыпты|標準|普通"
)
_YES = (
    "1|x|✓|✔|true|yes|y|on|wahr|ja|ein|j|vrai|oui|activé|actif|vero|sì|si|sí|verdadero|activado|verdadeiro|sim|ligado|adevărat|da|"
    "waar|aan|sann|sant|sand|sandt|på|til|tosi|kyllä|tõene|jah|tiesa|taip|patiess|jā|prawda|tak|włączone|pravda|ano|áno|igaz|igen|doğru|"
    "evet|да|истина|вкл|вярно|так|істина|правда|шын|иә|ναι|αληθής|真|はい|是"
)
_CONFIDENTIAL = (
    "private|confidential|privat|vertraulich|privé|confidentiel|privado|confidencial|privato|riservato|confidențial|prywatne|poufne|"
    "důvěrné|soukromé|dôverné|súkromné|bizalmas|magánjellegű|vertrouwelijk|fortrolig|fortroligt|konfidentiell|konfidentiellt|"
    "luottamuksellinen|yksityinen|konfidentsiaalne|konfidencialu|konfidenciāls|частное|конфиденциально|лично|поверително|приватно|"
    "конфіденційно|құпия|gizli|özel|εμπιστευτικό|ιδιωτικό|社外秘|親展"
)


_NEGATIVE, _POSITIVE, _SECRET = (frozenset(map(folded, words.split("|"))) for words in (_NO, _YES, _CONFIDENTIAL))


def says_no(cell: str) -> bool:
    """Whether a cell says no, in so many words or by saying nothing."""
    return not cell.strip() or folded(cell.strip()) in _NEGATIVE


def says_yes(cell: str) -> bool:
    """Whether a cell says yes in so many words."""
    return folded(cell.strip()) in _POSITIVE


def says_confidential(cell: str) -> bool:
    """Whether all that a cell says is that something is confidential."""
    return folded(cell.strip()) in _SECRET
