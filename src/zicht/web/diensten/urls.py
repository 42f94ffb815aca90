from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.diensten import plannen, views, voorwaarden
from zicht.web.dossiers.vervolg import voeg_stap_toe

BASIS = "dossiers/<uuid:dossier>/diensten/"
DIENST = f"{BASIS}<uuid:dienst>/"
VOORONDERZOEK = f"{BASIS}vooronderzoek/<uuid:vooronderzoek>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path(BASIS, views.Dienstpagina.as_view(), name="diensten"),
    path(f"{BASIS}kiezen/", views.KiesDienst.as_view(), name="diensten-kiezen"),
    path(f"{DIENST}herbeoordeling/", views.VraagHerbeoordeling.as_view(), name="diensten-herbeoordeling"),
    path(f"{DIENST}opnieuw/", views.BeoordeelOpnieuw.as_view(), name="diensten-opnieuw"),
    path(f"{DIENST}plan-van-aanpak/", views.PlanVanAanpak.as_view(), name="diensten-plan-van-aanpak"),
    path(f"{DIENST}specialistisch/", views.Specialistisch.as_view(), name="diensten-specialistisch"),
    path(f"{DIENST}vermoeden/", views.Vermoeden.as_view(), name="diensten-vermoeden"),
    path(f"{DIENST}uitkomst/", views.Uitkomst.as_view(), name="diensten-uitkomst"),
    path(f"{DIENST}afronden/", views.RondAf.as_view(), name="diensten-afronden"),
    path(f"{BASIS}vooronderzoek/", views.StartVooronderzoek.as_view(), name="diensten-vooronderzoek"),
    path(f"{VOORONDERZOEK}verlengen/", views.VerlengVooronderzoek.as_view(), name="diensten-vooronderzoek-verlengen"),
    path(
        f"{VOORONDERZOEK}beeindigen/", views.BeeindigVooronderzoek.as_view(), name="diensten-vooronderzoek-beeindigen"
    ),
    path(f"{BASIS}voorwaarden/", voorwaarden.Voorwaarden.as_view(), name="diensten-voorwaarden"),
    path(f"{BASIS}voorwaarden/nieuw/", voorwaarden.NieuweVoorwaarde.as_view(), name="diensten-voorwaarde-nieuw"),
    path(f"{BASIS}voorwaarden/meekijken/", voorwaarden.MeekijkenDeel.as_view(), name="diensten-meekijken"),
    path(
        f"{BASIS}voorwaarden/<uuid:voorwaarde>/",
        voorwaarden.WijzigVoorwaarde.as_view(),
        name="diensten-voorwaarde-wijzigen",
    ),
    path(
        f"{BASIS}voorwaarden/<uuid:voorwaarde>/vervallen/",
        voorwaarden.LaatVervallen.as_view(),
        name="diensten-voorwaarde-vervallen",
    ),
    path(f"{BASIS}plannen/", plannen.Plannen.as_view(), name="diensten-plannen"),
    path(f"{BASIS}plannen/nieuw/", plannen.NieuwPlan.as_view(), name="diensten-plan-nieuw"),
    path(f"{BASIS}plannen/<uuid:plan>/", plannen.WerkPlanBij.as_view(), name="diensten-plan-bijwerken"),
]

voeg_stap_toe("dienst_kiezen", "Dienst kiezen", "diensten-kiezen")
voeg_stap_toe("vv_afronden", "Naar de dienst", "diensten")
voeg_stap_toe("onderzoek_afronden", "Naar het Onderzoek", "diensten")
voeg_stap_toe("herbeoordelen", "Opnieuw beoordelen", "diensten")
voeg_stap_toe("plan_van_aanpak", "Plan van aanpak maken", "diensten-plan-van-aanpak", "dienst")
voeg_stap_toe(
    "vooronderzoek_beeindigen", "Vooronderzoek beëindigen", "diensten-vooronderzoek-beeindigen", "vooronderzoek"
)
voeg_stap_toe("plannen_kind", "Plan vastleggen", "diensten-plan-nieuw", personen="persoon_id")
