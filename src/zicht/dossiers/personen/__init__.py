"""The persons of a file: who they are, where they live, how they are reached, how they are related."""

from zicht.dossiers.personen.adressen import leg_adres_vast
from zicht.dossiers.personen.beeindigen import beeindig_gegeven
from zicht.dossiers.personen.bereikbaar import leg_contactgegeven_vast, leg_veilig_contact_vast
from zicht.dossiers.personen.geheim import bij_geheim_adres, heeft_geheim_adres, leg_geheim_adres_vast
from zicht.dossiers.personen.persoon import maak_persoon, wijzig_persoon
from zicht.dossiers.personen.verwanten import leg_gezag_vast, leg_relatie_vast
from zicht.dossiers.personen.zoekvelden import kenmerken_van, vul_zoekvelden

__all__ = [
    "beeindig_gegeven",
    "bij_geheim_adres",
    "heeft_geheim_adres",
    "kenmerken_van",
    "leg_adres_vast",
    "leg_contactgegeven_vast",
    "leg_geheim_adres_vast",
    "leg_gezag_vast",
    "leg_relatie_vast",
    "leg_veilig_contact_vast",
    "maak_persoon",
    "vul_zoekvelden",
    "wijzig_persoon",
]
