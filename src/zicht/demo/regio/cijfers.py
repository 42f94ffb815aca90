"""How often what happens: the national figures, and assumptions where none were published.

Sources: CBS on Veilig Thuis (StatLine, 2022 first half and 2023, provisional), the yearly figures of one region
(Gelderland 2023, 8,565 assessments; Drenthe 2023, kinds of violence), the inspectorate IGJ (December 2023) on
timeliness. What stands under "aanname" was not found anywhere.
"""

from __future__ import annotations

from zicht.demo.streek.trekken import Keuze

# CBS 2023: of 127,340 meldingen 85,590 came from justice and safety, nearly all of them from the police; 8% from people
# without a profession in it, of whom few stay unknown to Veilig Thuis (aanname).
MELDERS: Keuze[str] = Keuze(
    {
        "politie": 66.3,
        "ziekenhuis": 5.0,
        "huisartsenpraktijk": 3.2,
        "basisschool": 2.9,
        "middelbare_school": 1.4,
        "jeugdbescherming": 2.1,
        "ggz": 1.7,
        "kinderopvang": 0.5,
        "jeugdgezondheidszorg": 0.8,
        "lokaal_team": 5.0,
        "gemeente": 1.6,
        "vrouwenopvang": 0.6,
        "woningcorporatie": 0.9,
        "omstander": 5.2,
        "directbetrokkene": 2.4,
        "anoniem": 0.4,
    }
)
ZELF_BETROKKEN_BLIJVEND = 0.4  # aanname: of omstanders close family

# CBS 2023: a melding while Veilig Thuis is involved already: during the assessment, after it, during monitoring.
TIJDENS_BEOORDELING, NA_BEOORDELING, TIJDENS_MONITOREN = 0.133, 0.101, 0.051
# CBS 2022: 38% of the meldingen is about people who are known; those above included.
HERMELDING = 0.38
ERBIJ = TIJDENS_BEOORDELING + NA_BEOORDELING + TIJDENS_MONITOREN
DEEL_OPVOLGER = (HERMELDING - ERBIJ) / (1 - ERBIJ)
"""Of the new dossiers those about people who had an earlier one."""

# Gelderland 2023: handed over 51%, Veilig Thuis itself 42%, no follow-up 2%, a regional arrangement 2%; 3% waits.
UITKOMSTEN: Keuze[str] = Keuze(
    {
        "lokaal team": 35.0,
        "lopende hulp": 11.0,
        "multidisciplinair team": 5.0,
        "cliëntsysteem": 2.0,
        "Veilig Thuis": 42.0,
        "geen vervolg": 2.0,
    }
)
# CBS 2023: 7,350 investigations closed; how many V&V there are is not published (aanname).
DIENSTEN: Keuze[str] = Keuze({"voorwaarden en vervolg": 60.0, "onderzoek": 16.0, "": 24.0})
DEEL_VV_WORDT_ONDERZOEK = 0.04
# CBS 2023: 7,350 investigations of which 5,595 not broken off.
DEEL_VOORTIJDIG = 0.24
ONDERZOEK_KM: Keuze[str] = Keuze({"bevestigd": 2900, "niet bevestigd, niet weerlegd": 1155, "weerlegd": 140})
ONDERZOEK_VOLWASSEN: Keuze[str] = Keuze({"bevestigd": 1590, "niet bevestigd, niet weerlegd": 410, "weerlegd": 20})

# CBS 2023, first half: 3,670 acute, 24,375 structural of about 62,000.
DEEL_ACUUT, DEEL_STRUCTUREEL = 0.059, 0.37
DEEL_SPOED = 0.4  # aanname: of the acute ones

# IGJ 2023: no organisation within all terms, five of twenty-five mostly in time, thousands a month late.
DEEL_BEOORDELING_OP_TIJD = 0.6
DEEL_DIENST_OP_TIJD = 0.45

DEEL_MONITOREN_NA_DIENST = 0.85  # aanname
DEEL_MONITOREN_DIRECT = 0.3  # aanname

# Drenthe 2023: kinds per 1,495 cases (more than one may be named); what fits a family without minors apart.
AANLEIDING_MET_KIND: Keuze[tuple[str, ...]] = Keuze(
    {
        ("kindermishandeling anders",): 26,
        ("kindermishandeling kindcheck",): 8,
        ("kindermishandeling scheiding",): 14,
        ("partnergeweld", "kindermishandeling anders"): 22,
        ("partnergeweld",): 16,
        ("kindermishandeling anders", "andere problematiek"): 7,
        ("geweld tegen ouders",): 4,
        ("eergerelateerd geweld",): 2,
        ("huwelijksdwang",): 1,
    }
)
AANLEIDING_PAAR: Keuze[tuple[str, ...]] = Keuze(
    {("partnergeweld",): 80, ("huiselijk geweld anders",): 14, ("eergerelateerd geweld",): 6}
)
AANLEIDING_OUDERE: Keuze[tuple[str, ...]] = Keuze(
    {("ouderenmishandeling",): 45, ("geweld tegen ouders",): 40, ("huiselijk geweld anders",): 15}
)
AARD_KM: Keuze[tuple[str, ...]] = Keuze(
    {
        ("lichamelijke mishandeling",): 20,
        ("psychisch geweld",): 14,
        ("affectieve verwaarlozing",): 12,
        ("pedagogische verwaarlozing",): 14,
        ("lichamelijke verwaarlozing",): 8,
        ("seksueel misbruik",): 4,
        ("getuige van geweld",): 28,
    }
)
AARD_VOLWASSEN: Keuze[tuple[str, ...]] = Keuze(
    {
        ("lichamelijke mishandeling",): 45,
        ("psychisch geweld",): 30,
        ("lichamelijke mishandeling", "psychisch geweld"): 20,
        ("financiële uitbuiting",): 5,
    }
)
