from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.dossiers.vervolg import voeg_stap_toe
from zicht.web.dwang import views

BASIS = "dossiers/<uuid:dossier>/dwang/"
TRAJECT = f"{BASIS}<uuid:traject>/"
BESCHERMING = f"{BASIS}bescherming/<uuid:beschermingsverzoek>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path(BASIS, views.Dwangpagina.as_view(), name="dwang"),
    path(f"{BASIS}besluit/", views.Besluit.as_view(), name="dwang-besluit"),
    path(f"{BASIS}formulier/", views.FormulierAanbieden.as_view(), name="dwang-formulier-los"),
    path(f"{TRAJECT}concept/", views.Concept.as_view(), name="dwang-concept"),
    path(f"{BASIS}concept/<uuid:concept>/", views.Reactie.as_view(), name="dwang-reactie"),
    path(f"{TRAJECT}inlichten/", views.OuderInlichten.as_view(), name="dwang-inlichten"),
    path(f"{TRAJECT}vto/", views.VerzendVto.as_view(), name="dwang-vto"),
    path(f"{TRAJECT}vtb/", views.VerzendVtb.as_view(), name="dwang-vtb"),
    path(f"{TRAJECT}college/", views.College.as_view(), name="dwang-college"),
    path(f"{TRAJECT}bespreking/", views.Bespreking.as_view(), name="dwang-bespreking"),
    path(f"{BASIS}afspraak/<uuid:afspraak>/", views.Opvolging.as_view(), name="dwang-afspraak"),
    path(f"{TRAJECT}notulen/", views.OntvangNotulen.as_view(), name="dwang-notulen"),
    path(f"{BASIS}notulen/<uuid:notulen>/", views.ControleerNotulen.as_view(), name="dwang-notulen-controleren"),
    path(f"{TRAJECT}formulier/", views.FormulierBijTraject.as_view(), name="dwang-formulier"),
    path(f"{BASIS}huisverbod/", views.HuisverbodOverleg.as_view(), name="dwang-huisverbod"),
    path(f"{BASIS}huisverbod/<uuid:overleg>/", views.HuisverbodUitkomst.as_view(), name="dwang-huisverbod-uitkomst"),
    path(f"{BASIS}bescherming/", views.BeschermingBesluit.as_view(), name="dwang-bescherming"),
    path(f"{BESCHERMING}verzenden/", views.BeschermingVerzenden.as_view(), name="dwang-bescherming-verzenden"),
    path(f"{BESCHERMING}uitspraak/", views.BeschermingUitspraak.as_view(), name="dwang-bescherming-uitspraak"),
    path(f"{BASIS}handtekening/<uuid:formulier>/", views.Handtekening.as_view(), name="dwang-handtekening"),
]

voeg_stap_toe("verzoek_verzenden", "Verzoek verzenden", "dwang-vto", "traject")
voeg_stap_toe("college_informeren", "Gemeente inlichten", "dwang-college", "traject")
voeg_stap_toe("reactie_op_concept", "Concept en reactie", "dwang")
voeg_stap_toe("notulen_controleren", "Notulen controleren", "dwang-notulen-controleren", "notulen")
