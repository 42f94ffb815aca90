"""How long the dossier is kept, and proposals to destroy it."""

from __future__ import annotations

from zicht.afschrift.rij import Rij, tekst, veld
from zicht.afschrift.soorten import Soort
from zicht.bewaren import models as w

RIJEN = (
    Rij(
        w.Bewaarbesluit,
        Soort.AFSLUITING,
        titel=lambda x: "Langer bewaren",
        dag=lambda x: x.op,
        velden=(veld("Tot en met", "tot_en_met"), tekst("Waarom", "motivering")),
    ),
    Rij(
        w.Vernietigingsvoorstel,
        niet="Een voorstel binnen Veilig Thuis; wat iemand vroeg en kreeg staat bij de verzoeken.",
        verzwegen=("toelichting", "afwijking_reden", "intrekking_reden"),
    ),
    Rij(w.Lijstregel, niet="Dit rekent Zicht uit: of de bewaartermijn voorbij is. Er staat niets in over u."),
)
