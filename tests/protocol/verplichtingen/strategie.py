"""Invented dossiers for hypothesis: any facts a file can hold, also in an order nobody expects."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from zicht.protocol import beeld as b

BEGIN = date(2019, 1, 1)
DAGEN = st.integers(0, 2900).map(lambda n: BEGIN + timedelta(days=n))
MISSCHIEN = st.none() | DAGEN
JA_NEE = st.booleans()


def ids(van: int, aantal: int = 3) -> st.SearchStrategy[UUID]:
    return st.integers(van, van + aantal - 1).map(lambda n: UUID(int=n))


PERSOON, MELDING, BRON, BESLUIT, DIENST, OVERDRACHT, GESPREK = (ids(n) for n in (10, 20, 30, 40, 50, 60, 70))
ONDERWERP = st.sampled_from(
    ["inhoud_melding", "identiteit_melder", "vervolgstappen", "over_veilig_thuis", "steun", "klachtrecht", "rechten"]
)


def rijen(maak: Any, /, *, uniek: bool = True, meest: int = 3, **velden: Any) -> st.SearchStrategy[tuple[Any, ...]]:
    """Rows of one kind; those with an `id` have each their own."""
    eigen = (lambda rij: rij.id) if uniek else None
    return st.lists(st.builds(maak, **velden), max_size=meest, unique_by=eigen).map(tuple)


def verzameling(van: st.SearchStrategy[UUID]) -> st.SearchStrategy[frozenset[UUID]]:
    return st.frozensets(van, max_size=3)


PERSONEN = rijen(
    b.Persoon,
    id=PERSOON,
    rol=st.sampled_from(["moeder", "vader", "kind", "anders"]),
    directbetrokkene=JA_NEE,
    bekend_op=DAGEN,
    geboortedatum=st.none() | st.dates(date(1950, 1, 1), date(2026, 12, 31)),
    ongeboren=JA_NEE,
    overleden_op=MISSCHIEN,
)
MELDINGEN = rijen(
    b.Melding,
    id=MELDING,
    ontvangen=DAGEN,
    melder=BRON,
    melder_soort=st.sampled_from(
        ["professional", "politie", "omstander", "anoniem", "directbetrokkene", "veilig thuis"]
    ),
    blijvend_betrokken=JA_NEE,
    melder_persoon=st.none() | PERSOON,
    spoed=MISSCHIEN,
    urgentie=st.just("gewoon"),
    afgesloten=MISSCHIEN,
    anoniem_in_behandeling=st.none() | JA_NEE,
    moment=st.none(),
)
BESLUITEN = rijen(
    b.Besluit,
    id=BESLUIT,
    soort=st.sampled_from(["veiligheidsbeoordeling", "keuze dienst", "dwang", "overdracht", "afsluiten"]),
    uitkomst=st.sampled_from(["Veilig Thuis", "lokaal team", "geen vervolg"]),
    op=DAGEN,
    meldingen=verzameling(MELDING),
)
DIENSTEN = rijen(
    b.Dienst,
    id=DIENST,
    soort=st.sampled_from(["voorwaarden en vervolg", "onderzoek"]),
    besluit=BESLUIT,
    gestart=DAGEN,
    versie=st.sampled_from(["hp2014", "hp2019", "hp2019-wet2026"]),
    afgerond=MISSCHIEN,
    einde=st.sampled_from(["overdracht", "monitoren", "afsluiting", "onderzoek"]),
    aangekondigd_einde=MISSCHIEN,
)
OVERDRACHTEN = rijen(
    b.Overdracht,
    id=OVERDRACHT,
    soort=st.sampled_from(["direct", "na dienst"]),
    partij=st.sampled_from(["lokaal team", "cliëntsysteem"]),
    besluit=BESLUIT,
    op=DAGEN,
    aanvaard=MISSCHIEN,
    geweigerd=MISSCHIEN,
    partij_informeert=JA_NEE,
    meldingen=verzameling(MELDING),
    hulp_geweigerd=MISSCHIEN,
    verwijderd=MISSCHIEN,
)
GESPREKKEN = rijen(
    b.Gesprek,
    id=GESPREK,
    op=DAGEN,
    gehouden=JA_NEE,
    wijze=st.sampled_from(["huisbezoek", "brief"]),
    verslag=MISSCHIEN,
    partners=rijen(
        b.Gesprekspartner,
        uniek=False,
        persoon=PERSOON,
        hoe=st.sampled_from(["gehoord", "gezien"]),
        over_melding=JA_NEE,
        ouders_vooraf=MISSCHIEN,
        ouders_bewust_niet=JA_NEE,
    ),
)
BEVINDINGEN = rijen(
    b.Bevinding,
    id=ids(80),
    op=DAGEN,
    oordelend=JA_NEE,
    betreft=verzameling(PERSOON),
    bron_persoon=st.none() | PERSOON,
    van_professional=JA_NEE,
    bron=st.none() | BRON,
    akkoord=MISSCHIEN,
    wederhoor=st.lists(st.tuples(PERSOON, DAGEN), max_size=2).map(tuple),
    achtergehouden=JA_NEE,
)
UITSTEL = rijen(
    b.Uitstel,
    id=ids(90),
    grond=st.sampled_from(["gevaar", "beoordeling zonder contact", "partij informeert", "strafrechtelijk onderzoek"]),
    personen=verzameling(PERSOON),
    vanaf=DAGEN,
    voor=st.frozensets(st.sampled_from(["ALG-2", "ALG-3"]), max_size=1),
    opnieuw=MISSCHIEN,
    beeindigd=MISSCHIEN,
)
VERZENDINGEN = rijen(
    b.Verzending,
    uniek=False,
    soort=st.sampled_from(
        ["overdracht", "afsluiting", "veiligheidsvoorwaarden", "einde monitoren", "bevestiging aanpak"]
    ),
    op=DAGEN,
    persoon=st.none() | PERSOON,
    bron=st.none() | BRON,
    overdracht=st.none() | OVERDRACHT,
    besluit=st.none() | BESLUIT,
    gesprek=st.none() | GESPREK,
    melding=st.none() | MELDING,
    dekt=st.frozensets(st.sampled_from(["welke", "waarom", "afspraken"]), max_size=3),
)
FEEDBACK = rijen(
    b.Feedback,
    uniek=False,
    bron=BRON,
    ronde=st.sampled_from(["na beoordeling", "bij einde"]),
    op=DAGEN,
    melding=st.none() | MELDING,
    is_melder=JA_NEE,
    ketenpartner=st.sampled_from(["", "huisarts", "school"]),
)
AFSLUITINGEN = rijen(
    b.Afsluiting,
    id=ids(100),
    soort=st.sampled_from(["einde dienst", "einde diensten", "definitief einde"]),
    op=DAGEN,
    dienst=st.none(),
)
MONITORINGEN = rijen(
    b.Monitoring,
    id=ids(110),
    besloten=DAGEN,
    versie=st.sampled_from(["hp2019", "hp2019-wet2026"]),
    telt_vanaf=MISSCHIEN,
    beeindigd=MISSCHIEN,
    overdracht=st.none() | OVERDRACHT,
    contacten=rijen(
        b.Monitorcontact,
        id=ids(120),
        aanleiding=st.sampled_from(["3 maanden", "12 maanden", "extra"]),
        gepland=DAGEN,
        gehouden=MISSCHIEN,
    ),
)
INFORMATIE = rijen(
    b.Informatie, uniek=False, meest=8, persoon=PERSOON, onderwerp=ONDERWERP, op=DAGEN, vastgelegd=st.none()
)
VERMOEDENS = rijen(
    b.Vermoeden,
    id=ids(130),
    dienst=DIENST,
    uitkomst=st.sampled_from(["", "bevestigd", "weerlegd", "niet bevestigd"]),
    op=MISSCHIEN,
    betreft=verzameling(PERSOON),
)
VOORONDERZOEKEN = rijen(b.Vooronderzoek, id=ids(140), gestart=DAGEN, tot=DAGEN, beeindigd=MISSCHIEN)
AFSPRAKEN = rijen(b.Afspraak, id=ids(150), gesprek=st.none() | GESPREK, op=DAGEN, met=verzameling(PERSOON))
VRAGEN = rijen(b.Vraag, id=ids(160), persoon=PERSOON, gesteld=DAGEN, inhoudelijk=MISSCHIEN)
DWANG = rijen(
    b.Dwangtraject,
    id=ids(170),
    soort=st.sampled_from(["VTO", "VTB", "anders"]),
    besluit=BESLUIT,
    op=DAGEN,
    verzonden=MISSCHIEN,
    college=MISSCHIEN,
    concepten=rijen(b.Concept, uniek=False, persoon=PERSOON, op=DAGEN, reactie=MISSCHIEN),
    notulen=st.just(()),
)
VERZOEKEN = rijen(
    b.Verzoek,
    id=ids(140),
    soort=st.sampled_from(["inzage", "afschrift", "correctie", "eigen verklaring", "vernietiging"]),
    ontvangen=DAGEN,
    persoon=st.none() | PERSOON,
    bron=st.none() | BRON,
    beslist=MISSCHIEN,
    beantwoord=MISSCHIEN,
    toegewezen=MISSCHIEN,
    uitgevoerd=MISSCHIEN,
    ingetrokken=MISSCHIEN,
    ontvangst_bevestigd=MISSCHIEN,
    uitvoering_bevestigd=MISSCHIEN,
)
OMSTANDIGHEDEN = rijen(
    b.Nazorgomstandigheden, uniek=False, dienst=DIENST, op=DAGEN, mogelijk_kwaadwillend=st.none() | JA_NEE
)
NAZORGPUNTEN = rijen(
    b.Nazorgpunt, uniek=False, persoon=PERSOON, onderwerp=st.sampled_from(["steun", "melder", "vertellen"]), op=DAGEN
)
NAZORGCONTACTEN = rijen(
    b.Nazorgcontact,
    id=ids(180),
    persoon=PERSOON,
    gevraagd=DAGEN,
    afgesproken=DAGEN,
    gehouden=MISSCHIEN,
    vervallen=MISSCHIEN,
    gaat_voor=st.none() | JA_NEE,
)
UITKOMSTCONTROLES = rijen(
    b.Uitkomstcontrole, id=ids(190), bron=BRON, afgesproken=DAGEN, uiterlijk=MISSCHIEN, gedaan=MISSCHIEN
)
BEELDEN: st.SearchStrategy[b.Beeld] = st.builds(
    b.Beeld,
    dossier=st.just(UUID(int=1)),
    geopend=st.just(BEGIN),
    personen=PERSONEN,
    meldingen=MELDINGEN,
    besluiten=BESLUITEN,
    diensten=DIENSTEN,
    vooronderzoeken=VOORONDERZOEKEN,
    vermoedens=VERMOEDENS,
    gesprekken=GESPREKKEN,
    informatie=INFORMATIE,
    bevindingen=BEVINDINGEN,
    uitstel=UITSTEL,
    verzendingen=VERZENDINGEN,
    vragen=VRAGEN,
    afspraken=AFSPRAKEN,
    feedback=FEEDBACK,
    overdrachten=OVERDRACHTEN,
    afsluitingen=AFSLUITINGEN,
    monitoringen=MONITORINGEN,
    dwang=DWANG,
    verzoeken=VERZOEKEN,
    nazorgomstandigheden=OMSTANDIGHEDEN,
    nazorgpunten=NAZORGPUNTEN,
    nazorgcontacten=NAZORGCONTACTEN,
    uitkomstcontroles=UITKOMSTCONTROLES,
    voorwaarden=st.lists(DAGEN, max_size=2).map(tuple),
    definitief_einde=MISSCHIEN,
)
