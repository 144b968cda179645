from __future__ import annotations

import pytest

from briefgen.auditing.holding.context.ranks import hold_rank
from briefgen.auditing.verdicts import Verdict
from briefgen.domain.model import PersonReport, Rank

GOES, NOT = Verdict.HELD, Verdict.READ_THIS_ONE


MINISTERS_TOO = [
    "Foreign Secretary", "Home Secretary", "Defence Secretary", "Secretary of State", "High Representative", "Commissioner",
    "Chancellor of the Exchequer", "secretary of state",
]  # fmt: skip


@pytest.mark.parametrize(
    ("rank", "post", "found"),
    [
        ("minister", "Minister of Energy", GOES),
        *(("minister", post, GOES) for post in MINISTERS_TOO),
        *(("mayor", post, NOT) for post in MINISTERS_TOO),
        ("minister", "Deputy Minister of Energy", NOT),
        ("executive", "Chairman of the Board", GOES),
        ("executive", "President", GOES),
        ("deputy-minister", "Minister of Energy", NOT),
        ("ambassador", "Mayor of Sofia", NOT),
        ("other", "Adviser", GOES),
        ("minister", None, GOES),
        (None, "Mayor", GOES),
        ("head-of-state", "Deputy President", NOT),
        ("head-of-state", "Vice President of Bulgaria, acting President", GOES),
        ("head-of-government", "Deputy Prime Minister and interim Prime Minister", GOES),
        ("minister", "Deputy Minister, acting  minister", GOES),
        ("minister", "Acting Deputy Minister", NOT),
        ("head-of-state", "Deputy acting President", GOES),
        ("head-of-government", "Deputy Prime Minister", NOT),
        ("deputy-head-of-government", "Deputy Prime Minister", GOES),
        ("mayor", "Deputy Mayor", GOES),
        ("executive", "Mayor of Plovdiv", NOT),
        ("other", "Mayor of Plovdiv", NOT),
        ("other", "Deputy Mayor of Plovdiv", GOES),
        ("other", "Ambassador of Romania", NOT),
        ("executive", "Minister of Energy", NOT),
        ("executive", "Deputy Minister of Energy", NOT),
        ("other", "Prime Minister", NOT),
        ("other", "Deputy Prime Minister", NOT),
        ("other", "Foreign Minister of Estonia", NOT),
        ("other", "First Deputy Foreign Minister of Estonia", NOT),
        ("other", "First Deputy Minister of Foreign Affairs", NOT),
        ("other", "Ambassador Extraordinary and Plenipotentiary of Estonia", NOT),
        ("other", "Undersecretary of the Ministry of Foreign Affairs of Estonia", GOES),
        ("other", "Secretary General of the Ministry", GOES),
        ("other", "Foreign Ministry spokesman", GOES),
        ("other", "Minister-Counsellor of the Embassy", GOES),
        ("other", "Ambassador-at-large", GOES),
        ("other", "Adviser to the Mayor", GOES),
        ("other", "Mayor's adviser", GOES),
        ("other", "Former Mayor of Plovdiv", GOES),
        ("executive", "President of Bulgaria", NOT),
        ("other", "President of the Republic", NOT),
        ("other", "President of the Republic of Bulgaria", NOT),
        ("executive", "President of Sofia Bank", GOES),
        ("executive", "President of the Chamber", GOES),
        ("head-of-state", "President of the Bulgarian Wrestling Federation", NOT),
        ("head-of-state", "President of the Bolivarian Republic of Venezuela", GOES),
        ("head-of-state", "President of the United States of America", GOES),
        ("head-of-state", "President of KazMunayGas Engineering", NOT),
        ("head-of-state", "King of Norway", GOES),
        ("deputy-minister", "Deputy Minister of Energy", GOES),
        ("deputy-minister", "Deputy Mayor of Plovdiv", NOT),
        ("deputy-minister", "State Secretary of the Ministry of Energy", GOES),
        ("ambassador", "Ambassador of Romania", GOES),
        ("other", "Assistant Minister of Energy", GOES),
        ("other", "Bulgarian Ambassador", NOT),
        ("other", "Chargé d’affaires of Romania", GOES),
        ("minister", "Prime Minister of Romania", NOT),
        (
            "minister",
            "Deputy Prime Minister – Minister of National Economy of Kazakhstan, acting Minister of Trade",
            GOES,
        ),
        ("minister", "Prime Minister and Minister of Finance", GOES),
        ("minister", "State Secretary at the Ministry of Foreign Affairs", NOT),
        ("minister", "Director of the Department for Europe of the Ministry of Foreign Affairs", NOT),
        ("minister", "Head of the Ministry of Energy", GOES),
        ("minister", "Foreign Ministry head", GOES),
        ("minister", "Minister-President of Flanders", GOES),
        ("head-of-state", "President of the Chamber of Commerce", NOT),
        ("head-of-state", "President of the Senate", NOT),
        ("head-of-state", "President of the Russian Federation", GOES),
        ("head-of-state", "President of the Swiss Confederation", GOES),
        ("head-of-state", "President of the European Council", GOES),
        ("ambassador", "Chargé d’affaires of Romania", GOES),
    ],
)
def test_the_rank_goes_with_the_post(rank: str | None, post: str | None, found: Verdict) -> None:
    fields = {name: value for name, value in (("rank", rank), ("post", post)) if value}
    held = hold_rank(PersonReport.model_validate(fields))
    assert held.verdict is found
    assert held.why == (f"the rank {rank} does not go with “{post}”" if found is NOT else "")


# Posts of real offices, each with the ranks that it may have; of the others, none goes.
OFFICES = """
Pope | head-of-state
Prince of Monaco | head-of-state
Governor-General of Canada | head-of-state
Chairperson of the Presidency of Bosnia and Herzegovina | head-of-state
Captain Regent of San Marino | head-of-state
Head of State | head-of-state
Co-Prince of Andorra | head-of-state
Acting President of Romania | head-of-state
President | head-of-state
Crown Prince |
President of the Senate of Romania | head-of-government minister
Speaker of the Saeima | head-of-government minister
Vice-Speaker of the Saeima | deputy-head-of-government deputy-minister
President of the Government of Spain | head-of-government
President of the Council of Ministers of Italy | head-of-government
Chairman of the Cabinet of Ministers – Head of the Presidential Administration of Kyrgyzstan | head-of-government
Head of the Government | head-of-government
Federal Chancellor | head-of-government
Taoiseach | head-of-government
Minister of State of Monaco | head-of-government minister deputy-minister
Minister-President of Flanders | head-of-government minister
Prime Minister-designate | head-of-government
Prime Minister and Minister of Finance | head-of-government minister
President of the European Commission | head-of-state head-of-government
Secretary General of NATO | head-of-government minister deputy-minister
Adviser to the Prime Minister |
Press Secretary of the President |
Spokesperson of the Minister of Energy |
Special Envoy of the President of Latvia |
Office of the Prime Minister |
Minister in the Office of the Prime Minister | minister
Deputy Chairman of the Cabinet of Ministers | deputy-head-of-government
First Vice-President of the Government of Spain | deputy-head-of-government
Vice-Chancellor of Germany | deputy-head-of-government
Tánaiste | deputy-head-of-government
Vice President of Bulgaria | deputy-head-of-government
Deputy Prime Minister and Minister of Transport | deputy-head-of-government minister
Deputy Prime Minister - Minister of Transport | deputy-head-of-government minister
Vice-Premier (Minister of Transport) | deputy-head-of-government minister
Minister of Economy and Deputy Chair of the commission | minister
Minister of Trade and Integration | minister
Federal Councillor | minister
Head of the Federal Department of Foreign Affairs | minister
US Secretary of Commerce | minister deputy-minister
Secretary of the Treasury | minister deputy-minister
Assistant Secretary of State | deputy-minister
Principal Deputy Assistant Secretary | deputy-minister
Permanent Secretary of Trade | deputy-minister
Undersecretary of State | deputy-minister
Parliamentary Under-Secretary of State | deputy-minister
Junior Minister of Health | deputy-minister
Minister Delegate for Foreign Trade | minister deputy-minister
Former Minister of Health | minister
First Secretary of the Embassy |
Minister Plenipotentiary, First Secretary | minister
Minister-Counsellor |
Minister without Portfolio | minister
Chancellor of the Exchequer | minister
Chancellor of the Ministry of Foreign Affairs | deputy-minister
Vice-Chancellor of the Ministry of Justice | deputy-minister
Chancellor of the University of Tartu |
US Trade Representative | minister
European Commissioner for Energy | minister
High Commissioner of India | ambassador
Permanent Representative to the European Union | ambassador
Head of the EU Delegation to Kazakhstan | ambassador
Head of the delegation of the European Union | ambassador
Ambassador a.i. | ambassador
Deputy Head of Mission |
Apostolic Nuncio | ambassador
Consul General |
Lord Mayor of London | mayor
Oberbürgermeister of Bonn |
Burgomaster of Vienna | mayor
Head of the City of Narva | mayor
Governor of the National Bank | minister mayor
Director of the Ministry of Health |
välisminister | minister
asekantsler | deputy-minister
viceprim-ministru | deputy-head-of-government
Ministras Pirmininkas | head-of-government
"""


@pytest.mark.parametrize("row", OFFICES.strip().splitlines())
def test_the_ranks_of_real_offices(row: str) -> None:
    post, ranks = row.split("|")
    high = [rank for rank in Rank if rank not in (Rank.EXECUTIVE, Rank.OTHER)]
    held = {rank: hold_rank(PersonReport.model_validate({"rank": rank, "post": post.strip()})) for rank in high}
    assert [rank.value for rank in high if held[rank].verdict is GOES] == ranks.split()
