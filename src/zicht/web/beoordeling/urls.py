from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.beoordeling.besluiten import BesluitScherm
from zicht.web.beoordeling.bevragen import BeantwoordScherm, BevraagScherm
from zicht.web.beoordeling.eerste_contact import ContactScherm
from zicht.web.beoordeling.gezin import BeeldScherm, MaatregelScherm, MdoScherm, PartijScherm
from zicht.web.beoordeling.scherm import BeoordelingScherm
from zicht.web.beoordeling.screenen import ScreenScherm
from zicht.web.dossiers.vervolg import voeg_stap_toe

BASIS = "dossiers/<uuid:dossier>/beoordeling/"

urlpatterns: list[URLPattern | URLResolver] = [
    path(BASIS, BeoordelingScherm.as_view(), name="beoordeling"),
    path(f"{BASIS}bevragen/", BevraagScherm.as_view(), name="beoordeling-bevragen"),
    path(f"{BASIS}bevragen/<uuid:bevraging>/", BeantwoordScherm.as_view(), name="beoordeling-beantwoorden"),
    path(f"{BASIS}screenen/", ScreenScherm.as_view(), name="beoordeling-screenen"),
    path(f"{BASIS}partij/", PartijScherm.as_view(), name="beoordeling-partij"),
    path(f"{BASIS}eerste-contact/", ContactScherm.as_view(), name="beoordeling-eerste-contact"),
    path(f"{BASIS}veiligheidsbeeld/<uuid:persoon>/", BeeldScherm.as_view(), name="beoordeling-veiligheidsbeeld"),
    path(f"{BASIS}mdo/<uuid:veiligheidsbeeld>/", MdoScherm.as_view(), name="beoordeling-mdo"),
    path(f"{BASIS}maatregel/<uuid:persoon>/", MaatregelScherm.as_view(), name="beoordeling-maatregel"),
    path(f"{BASIS}besluit/<slug:uitkomst>/", BesluitScherm.as_view(), name="beoordeling-besluit"),
]

voeg_stap_toe("veiligheidsbeoordeling", "Beoordelen", "beoordeling")
voeg_stap_toe("maatregel_nagaan", "Nagaan", "beoordeling-maatregel", "persoon")
