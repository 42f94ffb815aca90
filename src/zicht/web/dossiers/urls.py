"""Addresses of the file. Ids only: no address tells who it is about (TG-10)."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.daadscherm import DossierScherm
from zicht.web.dossiers import (
    besluiten,
    bevindingen,
    documenten,
    gesprekken,
    overzicht,
    personen,
    persoonsgegevens,
    uitnodigen,
    uitstel,
    verslagen,
    vragen,
)

DOSSIER = "dossiers/<uuid:dossier>"
PERSOON = "personen/<uuid:persoon>"
BEVINDING = "bevindingen/<uuid:bevinding>"
GESPREK = "gesprekken/<uuid:gesprek>"

SCHERMEN: list[tuple[str, type[DossierScherm], str]] = [
    ("personen/", personen.PersonenScherm, "personen"),
    ("personen/nieuw/", persoonsgegevens.PersoonToevoegen, "persoon-toevoegen"),
    (f"{PERSOON}/", personen.PersoonScherm, "persoon"),
    (f"{PERSOON}/wijzigen/", persoonsgegevens.PersoonWijzigen, "persoon-wijzigen"),
    (f"{PERSOON}/informeren/", persoonsgegevens.Informeren, "informeren"),
    (f"{PERSOON}/adres/", persoonsgegevens.AdresVastleggen, "adres"),
    (f"{PERSOON}/geheim/", personen.GeheimAdresScherm, "geheim-adres"),
    (f"{PERSOON}/geheim/nieuw/", persoonsgegevens.GeheimAdresVastleggen, "geheim-adres-vastleggen"),
    (f"{PERSOON}/contactgegeven/", persoonsgegevens.ContactgegevenVastleggen, "contactgegeven"),
    (f"{PERSOON}/veilig-contact/", persoonsgegevens.VeiligContactVastleggen, "veilig-contact"),
    (f"{PERSOON}/relatie/", persoonsgegevens.RelatieVastleggen, "relatie"),
    (f"{PERSOON}/gezag/", persoonsgegevens.GezagVastleggen, "gezag"),
    ("bevindingen/", bevindingen.BevindingenScherm, "bevindingen"),
    ("bevindingen/nieuw/", bevindingen.BevindingVastleggen, "bevinding-vastleggen"),
    (f"{BEVINDING}/wijzigen/", bevindingen.BevindingWijzigen, "bevinding-wijzigen"),
    (f"{BEVINDING}/wederhoor/", bevindingen.WederhoorVastleggen, "wederhoor"),
    (f"{BEVINDING}/accordering/", bevindingen.AccorderingVastleggen, "accordering"),
    (f"{BEVINDING}/correctie/", bevindingen.CorrectieBijBevinding, "correctie"),
    (f"{BEVINDING}/rectificeren/", documenten.BevindingRectificeren, "bevinding-rectificeren"),
    ("gesprekken/", gesprekken.GesprekkenScherm, "gesprekken"),
    ("gesprekken/plannen/", gesprekken.GesprekPlannen, "gesprek-plannen"),
    ("gesprekken/uitnodigen/", uitnodigen.Uitnodigen, "uitnodigen"),
    ("gesprekken/vastleggen/", gesprekken.GesprekVastleggen, "gesprek-vastleggen"),
    (f"{GESPREK}/", gesprekken.GesprekScherm, "gesprek"),
    (f"{GESPREK}/gehouden/", gesprekken.GesprekGehouden, "gesprek-gehouden"),
    (f"{GESPREK}/ouders/", gesprekken.OudersVooraf, "ouders-vooraf"),
    (f"{GESPREK}/afspraak/", gesprekken.AfspraakUitGesprek, "gesprek-afspraak"),
    (f"{GESPREK}/verslag/", verslagen.VerslagSchrijven, "verslag"),
    (f"{GESPREK}/aanbieden/", verslagen.VerslagAanbieden, "verslag-aanbieden"),
    (f"{GESPREK}/reactie/", verslagen.ReactieVastleggen, "verslag-reactie"),
    ("besluiten/", besluiten.BesluitenScherm, "besluiten"),
    ("besluiten/bevestigen/", besluiten.AanpakBevestigen, "bevestigen"),
    ("besluiten/<uuid:besluit>/begrip/", besluiten.BegripVastleggen, "begrip"),
    ("vragen/", vragen.VragenScherm, "vragen"),
    ("vragen/nieuw/", vragen.VraagVastleggen, "vraag-vastleggen"),
    ("vragen/<uuid:vraag>/beantwoorden/", vragen.VraagBeantwoorden, "vraag-beantwoorden"),
    ("vragen/afspraak/", vragen.AfspraakMaken, "afspraak"),
    ("vragen/bevestigen/", besluiten.AfsprakenBevestigen, "afspraken-bevestigen"),
    ("documenten/", documenten.DocumentenScherm, "documenten"),
    ("documenten/nieuw/", documenten.DocumentToevoegen, "document-toevoegen"),
    ("documenten/rectificeren/", documenten.Rectificeren, "rectificeren"),
    ("documenten/rectificaties/<uuid:rectificatie>/", documenten.RectificatieVerzenden, "rectificatie-verzenden"),
    ("documenten/<uuid:document>/", documenten.DocumentLezen, "document"),
    ("uitstel/nieuw/", uitstel.UitstelVastleggen, "uitstel"),
    ("uitstel/<uuid:uitstel>/opnieuw/", uitstel.UitstelOpnieuw, "uitstel-opnieuw"),
    ("uitstel/<uuid:uitstel>/einde/", uitstel.UitstelBeeindigen, "uitstel-beeindigen"),
    ("plichten/<uuid:verplichting>/reden/", overzicht.RedenNiet, "reden-niet"),
    ("dossierhouder/", overzicht.Dossierhouder, "dossierhouder"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{DOSSIER}/", overzicht.Overzicht.as_view(), name="dossier"),
    *(path(f"{DOSSIER}/{pad}", scherm.as_view(), name=f"dossiers-{naam}") for pad, scherm, naam in SCHERMEN),
]
