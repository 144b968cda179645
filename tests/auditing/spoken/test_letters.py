from __future__ import annotations

import pytest

from briefgen.auditing.spoken.letters import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The parties met in Sofia.", "en"),
        ("", "en"),
        ("аб ab", "en"),
        ("ққ a", "kk"),
        ("Тема на деня", "bg"),
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
