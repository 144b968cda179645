"""Where sentences end, in seven languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.reading.sentences import sentences


@pytest.mark.parametrize(
    "parted",
    [
        # English
        ["Talks were held in Sofia.", "They go on in May."],
        ["Turnover rose by 3.5% to $41.4 bn.", "Exports fell."],
        ["Mr. Smith met H.E. J. K. Rowe and Ye. Kosherbayev on 9 Sept. 2025 at St. Paul's, e.g. Room No. 5."],
        ["He said no.", "The U.S. Treasury agreed."],
        ["“We agree.”", "So did they!", "Did they?", "(They did.)", "Then … silence…", "It ended."],
        ["It rose 30%.", "3,000 companies work there.", "In 2025."],
        ["It joined the EU.", "That was in 2007."],
        ["Prices in the first quarter, i.e. January to March, fell."],
        ["A memorandum on roads; Memorandum on rail; a plan."],
        # Bulgarian
        ["Стокообменът през 2024 г. достигна 375,2 млн. лв. и расте.", "Износът е 303,6 млн. долл. САЩ."],
        ["Проф. д-р И. Петров и А. Б. Иванов се срещнаха на 9 юни.", "Те подписаха меморандум."],
        ["„Съгласни сме.“", "Така каза той."],
        # Russian
        ["Товарооборот в 2022 г. вырос на 28,7% и составил 584,3 млн долл. США.", "В январе он упал."],
        ["Встреча прошла в г. Астане на ул. Мира, т.е. в центре.", "К. Токаев и Ж. Ы. Бакаев выступили."],
        ["Товарооборот за янв.–апр. 2025 г.: 118,2 млн $ (за янв.-апр. 2024 г. – 104,5 млн $).", "Экспорт вырос."],
        ["Туристы: 6,1 тыс. чел. (2024 г.), 5,0 тыс. (2023 г.).", "Было там 5 чел.", "Они пели."],
        # Kazakh
        ["Сауда 2025 ж. қаң.–сәу. 118 млн доллар болды.", "Бұл көп."],
        ["Сауда айналымы 375 млн. доллар болды.", "Оның ішінде экспорт 303 млн. доллар."],
        ["Қ. Тоқаев Р. Радевпен кездесті.", "Құжаттарға қол қойылды."],
        # Romanian
        ["Schimburile au ajuns la 2,8 mld. de dolari, conform art. 5 din protocol.", "Dl. Burduja a semnat."],
        ["Întâlnirea a avut loc la nr. 10.", "Șefii au plecat."],
        # Lithuanian
        ["2025 m. birželio 9 d. Vilniuje susitiko G. Nausėda.", "Apyvarta siekė 584,3 mln. Eur."],
        ["Prekyba išaugo 28,7 proc. Lietuvos eksportas augo."],
        # Estonian
        ["Riigivisiit toimub 17.–19. novembrini.", "Kaubavahetus oli u. 50 mln. eurot."],
        ["President A. Karis saabus 17. Novembril Astanasse.", "Temaga oli 40 ettevõtjat."],
        # parts of a year, and what is shortened in two letters that stand apart
        ["По итогам 9 мес. 2024 г. приток вырос, в т. ч. 71 млн долл. из Литвы.", "В III кв. 2025 г. он упал."],
        ["În trim. III 2024 fluxul a fost de 18 milioane, față de sem. 1.", "Apoi a scăzut."],
        ["Eksportas IV ketv. 2024 m. sumažėjo, t. y. 5,6 proc. daugiau nei š. m. II ketv.", "Importas augo."],
        ["Seda oli III kv. 2025 vähem.", "Eksport kasvas I kv. II kv. jooksul."],
        ["Так было весь III кв.", "Импорт вырос."],
        # initials and abbreviations: only a full stop alone is theirs, whatever stands before them
        ["They met A.B. Smith, who paid much (approx. 5 bn).", "He left."],
        ["The Chargé d’Affaires a.i. John Rowe met the Consul p.i. Ann Smith.", "They left."],
        ["Was it Mr?", "Rowe left with J!", "Smith stayed."],
        ["It ended at 9.", "They left.", "It was in 2007.", "June came."],
        # what often ends a sentence does so before a word that has a capital only at the beginning of one
        ["Товарооборот вырос до 375,2 млн.", "Это больше, чем в 2023 г.", "В 2025 г. Казахстан поставит больше."],
        ["Так было в 2024 г.", "Экспорт упал, в 2025 г. К. Токаев, В. Путин и А. Иванов встретились."],
        ["Речь о торговле, туризме и т. д.", "Также говорили об авиации, т. ч. В Софии.", "И т.п.", "На этом всё."],
        ["Износът е 5 млн. лв.", "Това е повече от 2023 г.", "През 2024 г. България внесе по-малко."],
        ["Экспорт 5 млн.", "Бұл 2023 ж. Қазақстанда көп."],
        ["Comerțul a fost de 2,8 mld.", "În 2024 a crescut cu cca. 5%, la aprox. USD 3 mld.", "Exporturile au scăzut."],
        ["Taip buvo 2025 m.", "Jis augo 5 proc.", "Per metus 2024 m. Lietuva eksportavo už apyt. 3 mln."],
        ["Eksport oli 6 milj. USA dollarit.", "Import oli 6 mrd. EUR, kokku 7 milj.", "See kasvas."],
        ["Seda oli 2024. a.", "See kasvas 2025. a. Eestis, jne.", "Ta tuli."],
        [
            "It opens at 9 a.m.",
            "The talks, in the U.S. Treasury, go on.",
            "Smith Jr. Rowe Inc.",
            "They left, etc.",
            "It ended.",
        ],
        # every kind of letter and mark that a sentence begins with
        ["It ended.", "Xylophones played.", "–Žalgiris came.", "«ǅ», they said.", "(5) It went on."],
        # digits and marks at the very end or the very beginning
        ["No stop at the end"],
        ["Version 2.0.", "9 June was a Monday."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(parted: list[str]) -> None:
    assert list(sentences(" ".join(parted))) == parted


def test_spaces_and_line_ends_do_not_count() -> None:
    assert sentences("  One \t is.\N{NO-BREAK SPACE} Two\nis. ") == ("One is.", "Two is.")
    assert sentences("   ") == ()


@given(st.text(alphabet="aB1. !?…“”() г", max_size=60))
def test_no_letter_is_lost(text: str) -> None:
    assert " ".join(sentences(text)) == " ".join(text.split())


@pytest.mark.parametrize(
    "month",
    [
        "January", "February", "March", "Märts", "April", "May", "Mai", "June", "July", "August", "September", "Oktober",
        "October", "Noiembrie", "November", "December", "Dezember", "Dekabr", "Iunie", "Iulie", "Января", "Февраля", "Марта",
        "Апреля", "Май", "Мая", "Маи", "Юни", "Юли", "Июня", "Июля", "Августа", "Сентября", "Септември", "Октября",
        "Ноември", "Ноября", "Декабря", "Sausio", "Vasario", "Kovo", "Balandžio", "Gegužės", "Birželio", "Liepos",
        "Rugpjūčio", "Rugsėjo", "Spalio", "Lapkričio", "Gruodžio", "Jaanuar", "Veebruar", "Juuni", "Juuli", "JUNE",
    ],
)  # fmt: skip
def test_a_number_before_a_month_is_its_day(month: str) -> None:
    assert len(sentences(f"They came on 9. {month} it was.")) == 1
    assert len(sentences(f"They came on 19. {month} it was.")) == 1
    assert len(sentences(f"They came in 119. {month} it was.")) == 2
    assert len(sentences(f"They came on 9. X{month} it was.")) == 2


@pytest.mark.parametrize("mark", list("\"'’”»“)]"))
def test_what_closes_behind_a_full_stop_belongs_to_its_sentence(mark: str) -> None:
    assert sentences(f"They came.{mark} They left.") == (f"They came.{mark}", "They left.")


@pytest.mark.parametrize("mark", [*"\"'‘“„«([–—-", "– ", "“‘"])
def test_what_opens_before_a_capital_belongs_to_the_next_sentence(mark: str) -> None:
    assert sentences(f"They came. {mark}They left.") == ("They came.", f"{mark}They left.")


@pytest.mark.parametrize("mark", [".", "!", "?", "…", "...", "?!", "!!!"])
def test_marks_that_end_a_sentence(mark: str) -> None:
    assert sentences(f"They came{mark} They left.") == (f"They came{mark}", "They left.")
    assert sentences(f"They came{mark} they left.") == (f"They came{mark} they left.",)
    assert sentences(f"They came{mark}They left.") == (f"They came{mark}They left.",)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Mr. Smith came.", 1), ("(Mr. Smith came.", 1), ("“Mr. Smith came.", 1), ('"Mr. Smith came.', 1), ("„Mr. Smith came.", 1),
        ("«Mr. Smith came.", 1), ("[Mr. Smith came.", 1), ("xMr. Smith came.", 2), ("-Mr. Smith came.", 1), ("They say no. 5 came.", 1),
        ("They say no. Five came.", 2), ("J. Smith came.", 1), ("Ye. Smith came.", 1), ("YE. Smith came.", 2), ("j. Smith came.", 2),
        ("A.B. Smith came.", 1), ("It is 5J. Smith came.", 2), ("x" * 77 + " Mr. Smith came.", 1), ("Yev. Smith came.", 2),
    ],
)  # fmt: skip
def test_a_full_stop_behind_an_abbreviation_or_an_initial_ends_nothing(words: str, count: int) -> None:
    assert len(sentences(words)) == count


def test_where_a_sentence_ends_is_told_by_what_stands_near() -> None:
    """A hundred thousand marks that end nothing, and a paragraph of many sentences, are read at once."""
    assert sentences("." * 100_000) == ("." * 100_000,)
    many = sentences("They met. " * 10_000)
    assert (len(many), many[0], many[-1]) == (10_000, "They met.", "They met.")
    assert sentences(f"{'x' * 100} No. 5 and {'y' * 200} J. Rowe came. He left.") == (
        f"{'x' * 100} No. 5 and {'y' * 200} J. Rowe came.",
        "He left.",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The visit of Amb. Nurlanov took place.",
        "Gen. Petrov met Min. Ivanov and Pres. Radev.",
        "Gov. Smith and Sen. Jones met Rep. Brown.",
        "Rev. John Smith spoke at St. Nedelya Church.",
        "Petrov Bros. Trading and Acme Corp. Bulgaria signed it.",
        "Tengri Co. Ltd. Bulgaria signed it.",
        "Lt. Col. Petrov and Capt. Ivanov and Sgt. Todorov met.",
        "Fig. 3 and Tab. 4 show it.",
        "It grew by 5% vs. Bulgaria's 3%.",
        "The session, i.e. Monday's, was long.",
        "Art. 5 and Sec. 3 apply.",
        "On 3 Jan. 2025 and 4 Sept. Sofia hosted it.",
        "The Hon. Ivan Petrov and Mr. I. Petrov, Ph.D. Sofia, met.",
        "Messrs. Petrov and Ivanov met Mrs. Todorova.",
        "The U.S. Embassy and the E.U. Delegation met.",
        "Approx. 300 firms, incl. Bulgarian ones, took part.",
        "Ext. 5 at 10 a.m. Sofia time.",
        "Prof. Dr. Petrov and Eng. Ivanov met.",
        "В янв. 2025 г. и в сент. 2024 г. торговля росла.",
        "14 апр. 2025 г. состоялась встреча.",
        "В т.ч. Болгария и др. Страны.",
        "Ген. Петров и полк. Иванов и проф. Сидоров.",
        "г. София и пос. Боровец и о. Крит и р. Дунай.",
        "Завод им. Кирова, ул. Абая, д. 5, оф. 3.",
        "Ок. 300 фирм, т. е. Большинство.",
        "В I кв. 2025 г. и во II пол. 2024 г.",
        "На общ. сумму 5 млн. Долл. США.",
        "Тел. 123, доб. 45, стр. 6.",
        "Посл. Иванов и ген. Петров и инж. Тодоров.",
        "Гр. София, бул. Витоша, ул. Раковски, ж.к. Младост.",
        "На 3 ян. 2025 г. и 4 септ. 2024 г. се срещнаха.",
        "Т.нар. Среден коридор и св. Иван Рилски.",
        "Д-р Петров и чл.-кор. Иванов.",
        "Dl. Popescu, dna. Ionescu și amb. Nurlanov.",
        "Gen. Popescu, ing. Ionescu, prof. univ. dr. Marin.",
        "La 3 ian. 2025 și 4 sept. 2024.",
        "Str. Victoriei nr. 5, bd. Unirii, jud. Cluj, mun. Iași, com. Tunari.",
        "S.C. Petrom S.A. România și C.N. Transelectrica.",
        "Art. 5 alin. 2 lit. a din L. 3.",
        "Gerb. Kazlauskas ir amb. Nurlanovas.",
        "2025 m. saus. 3 d. ir rugs. 4 d. Vilniuje.",
        "Vilniaus m. sav. Administracija, Gedimino pr. 5, A. Smetonos g. 3.",
        "Pvz. Lietuva ir t.t. Latvija.",
        "Gen. Kazlauskas, prof. Jonaitis, dr. Petraitis, inž. Jonas.",
        "Hr. Saar, pr. Tamm ja suurs. Nurlanov.",
        "3. jaan. 2025 ja 4. sept. 2024 Tallinnas.",
        "Prof. Saar, kol. Tamm, kpt. Kask, ins. Mets.",
        "Nt. Eesti, s.h. Tallinn, jt. Riigid.",
        "Narva mnt. 5, Pikk tn. 3, Tartu mk.",
        "2025 ж. қаң. 3 күні Софияда.",
        "Проф. Нұрланов, акад. Сейітов, ген. Оспанов.",
        "Абай д-лы, Сәтбаев к-сі, т.б. Елдер.",
        "А. Нұрланов пен Қ.-Ж. Тоқаев.",
        "За янв.–апр. 2025 г. товарооборот вырос.",
        "In Jan.–Apr. 2025 trade grew.",
        "Per saus.–bal. 2025 m. prekyba augo.",
    ],
)
def test_what_is_written_short_ends_no_sentence(sentence: str) -> None:
    assert sentences(sentence) == (sentence,)


@pytest.mark.parametrize(
    "parted",
    [
        ["It lasted 5 min.", "The session went on."],
        ["It was signed by Acme Co.", "They met again."],
        ["Прибыл полк.", "Затем он ушёл."],
        ["Встреча была в апр.", "Затем все уехали."],
        ["Kalbėjo G. Nausėda ir t.t.", "Jis sutiko."],
        # what is written short in one language is a word in another
        ["Он остался там.", "5 мая он уехал."],
        ["Acordul contează pentru noi.", "5 companii vin."],
        ["Страна вывозит рис.", "15 тысяч тонн ушли в мае."],
        ["Те дойдоха през юни.", "5 фирми останаха."],
        ["Kasv aeglustus varasemalt 4,2%-lt.", "2024. aastal kasvas eksport."],
    ],
)
def test_what_may_stand_at_the_end_ends_one_before_a_word_that_begins_one(parted: list[str]) -> None:
    assert list(sentences(" ".join(parted))) == parted
