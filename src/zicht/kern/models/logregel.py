from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.kern.logboek.codes import Actie, Grond, Uitkomst


class Logregel(models.Model):
    """A line of the reading and writing log (TG-4), to read only: `kern.logboek.schrijven` adds lines.

    It holds no content and no names. Ids of a dossier and of what is in it are pseudonyms (RE-11).
    """

    nummer = models.BigAutoField(primary_key=True)
    keten = models.UUIDField()
    """The pseudonym of the dossier; the id of the worker for what concerns no dossier, or more than one."""
    volgnummer = models.BigIntegerField()
    op = models.DateTimeField()
    medewerker = models.UUIDField(null=True)
    rollen = models.TextField()
    """The roles of the worker at that moment, separated by commas."""
    actie = models.TextField(choices=Actie.choices)
    waar = models.TextField()
    """The screen or the act."""
    object_soort = models.TextField()
    object = models.UUIDField(null=True)
    personen = ArrayField(models.UUIDField())
    """The persons of the dossier it is about; none means all of them."""
    getoond = ArrayField(models.UUIDField())
    """The dossiers that were in sight in a list."""
    grond = models.TextField(choices=Grond.choices)
    uitkomst = models.TextField(choices=Uitkomst.choices)
    herkomst = models.TextField()
    sleutel = models.TextField()
    vorige = models.BinaryField()
    zegel = models.BinaryField()

    class Meta:
        managed = False
        db_table = '"logboek"."regel"'
