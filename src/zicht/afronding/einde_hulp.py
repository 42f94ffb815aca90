"""Help ends or a guardian leaves during monitoring: a contact, with the child too (MON-7; QUICKSCAN 4.2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import TextChoices

from zicht.afronding.models import Monitorcontact, Monitoring
from zicht.dossiers.invoer import Controle
from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker


class Wat(TextChoices):
    """What ended."""

    HULP = "hulp stopt", "De hulp stopt"
    VOOGD = "gezinsvoogd vertrekt", "De gezinsvoogd vertrekt"


@daad("einde van hulp melden", regels=("MON-7",))
def meld_einde_hulp(
    *,
    monitoring: Monitoring,
    door: Medewerker,
    wat: str,
    toelichting: str,
    gepland_op: date | None = None,
    op: date | None = None,
) -> Monitorcontact:
    """Record that help ended or a guardian left (`Wat`); a contact with the children is owed from that day.

    `gepland_op`: when the contact will be, by itself the same day. Raises Invoerfout.
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.keuze("wat", wat, Wat)
    controle.ingevuld("toelichting", toelichting, "Schrijf welke hulp stopt of wie vertrekt, en waarom.")
    if monitoring.beeindigd_op is not None:
        controle.fout("monitoring", "Dit monitoren is al beëindigd.")
    if gepland_op is not None and gepland_op < dag:
        controle.fout("gepland_op", "Kies een dag vanaf vandaag.")
    controle.rond_af()
    contact = Monitorcontact.objects.create(
        dossier=monitoring.dossier,
        monitoring=monitoring,
        aanleiding=Monitorcontact.Aanleiding.EINDE_HULP,
        gepland_op=gepland_op or dag,
        vastgelegd_door=door,
    )
    contact.personen.set(kinderen(monitoring.dossier, dag))
    schrijf(monitoring.dossier, "einde van hulp melden", door=door, op=dag, tekst=toelichting, over=contact)
    return contact


def kinderen(dossier: Dossier, op: date) -> list[Persoon]:
    """The minors of the family who are alive and born."""
    rijen = Persoon.objects.filter(dossier=dossier, directbetrokkene=True, overleden_op=None, ongeboren=False)
    return [persoon for persoon in rijen if is_minderjarig(persoon, op)]


def toets_met_kind(dossier: Dossier, gesproken: Sequence[Persoon], op: date) -> None:
    """Raises RedenNodig when the family has a child and none was spoken to or seen (MON-7)."""
    if (van_gezin := kinderen(dossier, op)) and not set(van_gezin) & set(gesproken):
        zin = "De hulp stopt of de voogd vertrekt. Spreek ook een kind, of zie het. Of schrijf waarom dat niet kon."
        raise RedenNodig("MON-7", zin, veld="zonder_kind_reden")
