from __future__ import annotations

import pytest

from briefgen.auditing.spoken.letters import LONG, language_of, may_be

LETTERS = {"uk": "їєґ", "be": "ў", "sr": "јљњћђ", "tg": "ӣҷҳӯ", "kk": "әғқұһі", "ky": "ңөү", "ru": "ыэё"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The parties met in Sofia.", "en"),
        ("", "en"),
        ("аб ab", "en"),
        ("ққ a", "kk"),
        ("Тема на деня", "bg"),
        ("ЇЖА", "uk"),
        ("ĮMONĖS", "lt"),
        *(("я" * 9 + letter, code) for code, own in LETTERS.items() for letter in own),
        ("Įmonės", "lt"),
        ("Der Minister sprach in Berlin über Handel und Energie.", "de"),
        ("Ulkoministeri ja hänen kollegansa keskustelivat kaupasta sekä energiasta.", "fi"),
        ("Utrikesministern träffade sin kollega för att tala om handel på måndagen.", "sv"),
        ("Le ministre a rencontré à Paris son homologue.", "fr"),
        ("El ministro se reunió en Madrid con su homólogo.", "es"),
        ("O ministro reuniu-se em Lisboa com o seu homólogo.", "pt"),
        ("Il ministro ha incontrato a Roma il suo omologo per parlare di commercio.", "it"),
        ("Minister spotkał się w Warszawie ze swoim odpowiednikiem.", "pl"),
        ("A miniszter találkozott kollégájával, hogy az energiáról tárgyaljanak.", "hu"),
        ("Ministrs Rīgā tikās ar savu kolēģi, lai apspriestu tirdzniecību un enerģētiku.", "lv"),
        ("Bakan mevkidaşı ile ticaret ve enerji konularını görüştü.", "tr"),
        ("As firms come, they met.", "en"),
        ("Bộ trưởng đã gặp người đồng cấp tại Hà Nội.", "vi"),
        ("Міністр зустрівся в Києві зі своїм колегою; їхні домовленості.", "uk"),
        ("Міністр сустрэўся з калегам у Мінску.", "be"),
        ("Эки тарап соода жана энергетика маселелерин талкуулашты, өнүгүү.", "ky"),
        ("Министар се састао са колегом; разговарали су о енергији.", "sr"),
        ("ы" + "а" * 248, "ru"),
        ("ы" + "а" * 249, "bg"),
        ("Стороны обсудили вопросы экономики и торговли.", "ru"),
        ("Двете страни обсъдиха търговията и още въпроси.", "bg"),
        ("Тараптар сауда мен экономика мәселелерін талқылады.", "kk"),
        ("Părțile au discutat despre comerț și economie.", "ro"),
        ("Šalys aptarė prekybos ir ūkio klausimus, įmones.", "lt"),
        ("Pooled arutasid kaubandust ja küsimusi, ettevõtteid.", "et"),
    ],
)
def test_the_language_of_a_text(text: str, code: str) -> None:
    assert language_of(text) == code


# Each of a language's small words tells it beside another that no other language has.
SMALL_WORDS = {
    "en": ("the", "of and to in for was with on is by that at from the"),
    "ro": ("pentru", "și şi de în la cu pe care din au un o al ale a"),
    "lt": ("kad", "ir su dėl apie iš į yra buvo bei per nuo"),
    "et": ("ning", "ja on et oma ka kui mis eest oli ei"),
    "de": ("der", "die und das den dem des mit für von ist ein eine über zu im am in der"),
    "fr": ("les", "le la des et du pour une un dans est à au son sur de en"),
    "es": ("los", "el la las y del en para una un con su que se de por"),
    "pt": ("uma", "o os as e do da em para um com que não no na de ao seu"),
    "it": ("il", "la le di e che per un una con del della in nel è il"),
    "nl": ("het", "de een en van voor met op is zijn in te"),
    "pl": ("oraz", "w z i na się do ze aby jest że o"),
    "cs": ("byl", "v se na s z že do je pro o"),
    "hr": ("od", "i je u na se za da su s"),
    "hu": ("hogy", "a az és egy nem is volt"),
    "fi": ("että", "ja on sekä oli ei se hän kanssa"),
    "sv": ("och", "att i för på en av med sin är det ett och"),
    "da": ("og", "at i for på en af med er det til og"),
    "lv": ("uz", "un ar lai par no ir kas tika pie"),
    "tr": ("ve", "bir bu ile için olarak olan ve"),
    "az": ("və", "bir bu ilə üçün olan və"),
    "uz": ("va", "bilan bu uchun ham bir va"),
    "vi": ("và", "của đã tại về với người để các là và"),
}


@pytest.mark.parametrize("code", SMALL_WORDS)
def test_every_small_word_helps_to_tell_its_language(code: str) -> None:
    only, others = SMALL_WORDS[code]
    assert [word for word in others.split() if language_of(f"{only} {word}") != code] == []


@pytest.mark.parametrize(
    ("code", "letters"),
    [
        ("uk", "їєґ"), ("be", "ў"), ("sr", "јљњћђ"), ("tg", "ӣҷҳӯ"), ("kk", "әғқұһі"), ("ky", "ңөү"), ("ru", "ыэё"),
        ("bg", "ъщжюя"), ("lt", "ąęėįųūž"), ("ro", "ăâîșțşţ"), ("et", "õäöü"),
    ],
)  # fmt: skip
def test_every_letter_of_its_own_tells_a_language(code: str, letters: str) -> None:
    plain = "b" if code in ("lt", "ro", "et") else "б"
    assert [letter for letter in letters if language_of(plain * 9 + letter) != code] == []


def test_a_language_whose_letters_are_rarer_is_looked_for_first() -> None:
    assert [language_of(text) for text in ("їў", "ўј", "јӣ", "ӣә", "әң", "ңы", "ыъ", "ąă", "ăõ")] == [
        "uk", "be", "sr", "tg", "kk", "ky", "ru", "lt", "ro",
    ]  # fmt: skip


OWN = "lt ąęėįųūž ro ăâîșțşţ et õäöü uk їєґ be ў sr јљњћђ tg ӣҷҳӯ kk әғқұһі ky ңөү ru ыэё"


def test_each_letter_of_its_own_tells_a_language() -> None:
    codes, letters = OWN.split()[::2], OWN.split()[1::2]
    told = {letter: language_of(letter) for own in letters for letter in own}
    assert told == {letter: code for code, own in zip(codes, letters, strict=True) for letter in own}


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("Товарооборот за год составил 2 млрд рублей.", "ru", True),  # not one letter that Bulgarian has not
        ("Импорт из Литвы составил 372 млн евро.", "kk", True),
        ("Өсім – 7 пайыз.", "kk", True),
        ("Өсім – 7 пайыз.", "ru", False),
        ("Търговията със Съюза расте.", "ru", False),
        ("Стороны обсудили вопросы экономики.", "bg", False),
        ("Міністр зустрівся в Києві з колегою; їхні домовленості.", "ru", False),
        ("Prekyba siekė 5 mln.", "lt", True),
        ("Kaubavahetus 5 mln eurot.", "et", True),
        ("The parties met in the city.", "et", False),
        ("а" * (LONG - 1), "ru", True),
        ("а" * LONG, "ru", False),
        ("a" * (LONG - 1), "ro", True),
        ("a" * LONG, "ro", False),
        ("", "en", True),
    ],
)
def test_a_short_text_may_be_in_a_language_of_which_it_has_no_letter_of_its_own(
    text: str, code: str, found: bool
) -> None:
    assert may_be(text, code) is found
