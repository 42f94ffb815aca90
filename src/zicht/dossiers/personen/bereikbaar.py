"""How somebody is reached, and how not (TG-5)."""

from __future__ import annotations

from datetime import date

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Contactgegeven, Persoon, VeiligContact
from zicht.dossiers.personen.zoekvelden import zoekwaarde
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker


@daad("contactgegeven vastleggen", regels=("ML-1", "ML-9", "TG-5"))
def leg_contactgegeven_vast(
    *,
    persoon: Persoon,
    door: Medewerker | None,
    waarde: str,
    soort: str = Contactgegeven.Soort.TELEFOON,
    veilig: str = Contactgegeven.Veilig.ONBEKEND,
    op: date | None = None,
) -> Contactgegeven:
    """Record a phone number or e-mail address, and whether using it is safe; unknown is not safe. Raises Invoerfout."""
    controle = Controle()
    controle.keuze("soort", soort, Contactgegeven.Soort)
    controle.keuze("veilig", veilig, Contactgegeven.Veilig)
    controle.ingevuld("waarde", waarde, "Vul het telefoonnummer of e-mailadres in.")
    if len(waarde) > int(getattr(Contactgegeven._meta.get_field("waarde"), "max_length", 0)):
        controle.fout("waarde", "Dit is te lang voor een telefoonnummer of e-mailadres.")
    controle.rond_af()
    gegeven = Contactgegeven.objects.create(
        dossier=persoon.dossier,
        persoon=persoon,
        soort=soort,
        waarde=waarde.strip(),
        zoekwaarde=zoekwaarde(soort, waarde),
        veilig=veilig,
        vastgelegd_door=door,
    )
    schrijf(persoon.dossier, "contactgegeven vastleggen", door=door, op=op, over=persoon)
    return gegeven


@daad("veilig contact vastleggen", regels=("TG-5",))
def leg_veilig_contact_vast(
    *, persoon: Persoon, door: Medewerker | None, instructie: str, op: date | None = None
) -> VeiligContact:
    """Record how this person is reached safely, and how not. Shown to workers before any contact. Raises Invoerfout."""
    controle = Controle()
    controle.ingevuld("instructie", instructie, "Schrijf hoe deze persoon veilig te bereiken is, en hoe niet.")
    controle.rond_af()
    rij = VeiligContact.objects.create(
        dossier=persoon.dossier, persoon=persoon, instructie=instructie, vastgelegd_door=door
    )
    schrijf(persoon.dossier, "veilig contact vastleggen", door=door, op=op, over=persoon)
    return rij
