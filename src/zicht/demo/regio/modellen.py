"""The tables that the dossiers of a region fill, so that what is referred to comes first."""

from __future__ import annotations

from django.db import models

from zicht.afronding.models import (
    Afsluiting,
    Feedback,
    Monitorcontact,
    Monitoring,
    Monitoroordeel,
    Overdracht,
    OverdrachtBevinding,
    Veiligheidsscore,
)
from zicht.beoordeling.models import Hulpoordeel, Maatregelcheck, Screening
from zicht.contact.models import GemeldePersoon, Melding, Samenvoeging, Terugbelafspraak
from zicht.diensten.models import Dienst, Herbeoordeling, Plan, PlanVanAanpak, Vermoeden, Voorwaarde
from zicht.dossiers import models as d
from zicht.kern.models import Sleutel
from zicht.werkvoorraad.models import Werkregel

ALLE: tuple[type[models.Model], ...] = (
    Sleutel,
    d.Dossier,
    d.Dossier.voorgangers.through,
    d.Persoon,
    d.Relatie,
    d.Gezag,
    d.Adres,
    d.GeheimAdres,
    d.Contactgegeven,
    d.VeiligContact,
    d.Bron,
    d.Gesprek,
    d.Gesprekspartner,
    d.Verslagaanbod,
    d.Informatie,
    d.Bevinding,
    d.Bevinding.betreft.through,
    d.Wederhoor,
    d.Accordering,
    d.Bevraging,
    d.Besluit,
    d.Besluit.rust_op.through,
    d.Raadpleging,
    d.Begrepen,
    d.Verzending,
    d.Gebeurtenis,
    d.Verplichting,
    d.RedenNiet,
    Melding,
    GemeldePersoon,
    Samenvoeging,
    Terugbelafspraak,
    Screening,
    Maatregelcheck,
    Hulpoordeel,
    Hulpoordeel.besluiten.through,
    Dienst,
    Herbeoordeling,
    PlanVanAanpak,
    Vermoeden,
    Vermoeden.betreft.through,
    Voorwaarde,
    Voorwaarde.betreft.through,
    Plan,
    Plan.personen.through,
    Overdracht,
    OverdrachtBevinding,
    Afsluiting,
    Feedback,
    Monitoring,
    Monitorcontact,
    Monitorcontact.personen.through,
    Veiligheidsscore,
    Monitoroordeel,
    Werkregel,
)
