from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.dossiers.vervolg import voeg_stap_toe
from zicht.web.dwang import bescherming, tafel, verzoek
from zicht.web.dwang.pagina import Dwangpagina

BASIS = "dossiers/<uuid:dossier>/dwang/"
TRAJECT = f"{BASIS}<uuid:traject>/"
HUISVERBOD = f"{BASIS}huisverbod/"
BESCHERMING = f"{BASIS}bescherming/<uuid:beschermingsverzoek>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path(BASIS, Dwangpagina.as_view(), name="dwang"),
    path(f"{BASIS}besluit/", verzoek.Besluit.as_view(), name="dwang-besluit"),
    path(f"{BASIS}formulier/", tafel.FormulierAanbieden.as_view(), name="dwang-formulier-los"),
    path(f"{TRAJECT}concept/", verzoek.Concept.as_view(), name="dwang-concept"),
    path(f"{BASIS}concept/<uuid:concept>/", verzoek.Reactie.as_view(), name="dwang-reactie"),
    path(f"{TRAJECT}inlichten/", verzoek.OuderInlichten.as_view(), name="dwang-inlichten"),
    path(f"{TRAJECT}vto/", verzoek.VerzendVto.as_view(), name="dwang-vto"),
    path(f"{TRAJECT}vtb/", verzoek.VerzendVtb.as_view(), name="dwang-vtb"),
    path(f"{TRAJECT}college/", verzoek.College.as_view(), name="dwang-college"),
    path(f"{TRAJECT}bespreking/", tafel.Bespreking.as_view(), name="dwang-bespreking"),
    path(f"{BASIS}afspraak/<uuid:afspraak>/", tafel.Opvolging.as_view(), name="dwang-afspraak"),
    path(f"{TRAJECT}notulen/", tafel.OntvangNotulen.as_view(), name="dwang-notulen"),
    path(f"{BASIS}notulen/<uuid:notulen>/", tafel.ControleerNotulen.as_view(), name="dwang-notulen-controleren"),
    path(f"{TRAJECT}formulier/", tafel.FormulierBijTraject.as_view(), name="dwang-formulier"),
    path(HUISVERBOD, bescherming.HuisverbodOverleg.as_view(), name="dwang-huisverbod"),
    path(
        f"{BASIS}huisverbod/<uuid:overleg>/", bescherming.HuisverbodUitkomst.as_view(), name="dwang-huisverbod-uitkomst"
    ),
    path(f"{BASIS}bescherming/", bescherming.BeschermingBesluit.as_view(), name="dwang-bescherming"),
    path(f"{BESCHERMING}verzenden/", bescherming.BeschermingVerzenden.as_view(), name="dwang-bescherming-verzenden"),
    path(f"{BESCHERMING}uitspraak/", bescherming.BeschermingUitspraak.as_view(), name="dwang-bescherming-uitspraak"),
    path(f"{BASIS}handtekening/<uuid:formulier>/", tafel.Handtekening.as_view(), name="dwang-handtekening"),
]

voeg_stap_toe("verzoek_verzenden", "Verzoek verzenden", "dwang-vto", "traject")
voeg_stap_toe("college_informeren", "Gemeente inlichten", "dwang-college", "traject")
voeg_stap_toe("reactie_op_concept", "Concept en reactie", "dwang")
voeg_stap_toe("notulen_controleren", "Notulen controleren", "dwang-notulen-controleren", "notulen")
