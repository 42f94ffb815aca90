"""Who somebody is, where he lives, how he is reached (TG-5), how people are related."""

from zicht.afschrift.rij import Rij, Veld, tekst, van, veld
from zicht.afschrift.soorten import Soort
from zicht.dossiers import models as m

VERBORGEN = "Dit staat nooit op papier: ook thuis lezen anderen mee."

RIJEN = (
    Rij(
        m.Persoon,
        Soort.PERSOON,
        betreft=van("pk"),
        titel=lambda r: "Wie",
        velden=(
            veld("Naam", "naam"),
            veld("Geboren", "geboortedatum"),
            veld("Uitgerekend", "uitgerekend_op"),
            veld("Geslacht", "geslacht"),
            veld("Rol in het gezin", "gezinsrol"),
            veld("Rol in het geweld", "positie"),
            veld("Overleden", "overleden_op"),
            veld("Wilsonbekwaam volgens Veilig Thuis", "wilsonbekwaam"),
            tekst("Burgerservicenummer", "bsn"),
            tekst("Wat deze persoon kan begrijpen", "begrip"),
            tekst("Contact met hulp of politie", "hulp_bekend"),
        ),
    ),
    Rij(
        m.Adres,
        Soort.PERSOON,
        betreft=van("persoon_id"),
        titel=lambda r: "Adres",
        plek=True,
        dag=lambda r: r.vanaf or r.vastgelegd_op,
        velden=(Veld("Adres", str, tekst=True),),
    ),
    Rij(
        m.Contactgegeven,
        Soort.PERSOON,
        betreft=van("persoon_id"),
        titel=lambda r: r.get_soort_display(),
        plek=True,
        velden=(tekst("Nummer of adres", "waarde"),),
    ),
    Rij(m.GeheimAdres, niet=VERBORGEN, niet_regel="TG-5", verzwegen=("adres",)),
    Rij(m.VeiligContact, niet=VERBORGEN, niet_regel="TG-5", verzwegen=("instructie",)),
    Rij(
        m.Relatie,
        Soort.PERSOON,
        betreft=van("van_id", "naar_id"),
        titel=lambda r: "Familie",
        mee=("van", "naar"),
        velden=(veld("Wie", "van"), veld("Is", "soort"), veld("Van wie", "naar"), veld("Tot", "tot")),
    ),
    Rij(
        m.Gezag,
        Soort.PERSOON,
        betreft=van("kind_id", "gezaghebbende_id"),
        titel=lambda r: "Gezag",
        mee=("kind", "gezaghebbende"),
        velden=(
            veld("Over wie", "kind"),
            veld("Wie", "gezaghebbende"),
            tekst("Instelling", "instelling"),
            veld("Gezag", "soort"),
            tekst("Waaruit dat blijkt", "bron"),
            veld("Vanaf", "vanaf"),
            veld("Tot", "tot"),
        ),
    ),
    Rij(
        m.Gelijkstelling,
        niet="Dit gaat over het herkennen van iemand in een ander dossier.",
        verzwegen=("reden", "intrekking_reden"),
    ),
)
