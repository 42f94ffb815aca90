"""The reading and writing log (TG-4), in a schema of its own, taken over by a role of its own when that is possible."""

from pathlib import Path

import django.contrib.postgres.fields
from django.db import migrations, models

import zicht.kern.logboek
from zicht.kern.logboek.codes import Actie, Grond, Uitkomst

TABELLEN = (Path(zicht.kern.logboek.__file__).parent / "tabellen.sql").read_text(encoding="utf-8")
OVERDRAGEN = """
DO $$ BEGIN
    IF to_regprocedure('zicht_beheer.neem_logboek_over(name)') IS NOT NULL THEN
        PERFORM zicht_beheer.neem_logboek_over();
    END IF;
END $$;
"""


def maak_logboeksleutels(apps, schema_editor):
    """Owners from before the log get the key of their pseudonyms."""
    from zicht.kern.sleutels import nieuwe_sleutel

    sleutel = apps.get_model("kern", "Sleutel")
    met = sleutel.objects.filter(deel="logboek").values("eigenaar")
    zonder = sleutel.objects.filter(deel="dossier").exclude(eigenaar__in=met).values_list("eigenaar", flat=True)
    partij = []
    for eigenaar in zonder.iterator():
        rij, _ = nieuwe_sleutel(eigenaar, "logboek")
        partij.append(
            sleutel(eigenaar=eigenaar, deel=rij.deel, kluissleutel=rij.kluissleutel, verpakt=rij.verpakt)
        )
    sleutel.objects.bulk_create(partij, batch_size=5000)


class Migration(migrations.Migration):
    dependencies = [("kern", "0002_uitbreidingen")]

    operations = [
        migrations.DeleteModel(name="Inzage"),
        migrations.RunSQL(TABELLEN, "DROP SCHEMA logboek CASCADE;"),
        migrations.RunPython(maak_logboeksleutels, migrations.RunPython.noop),
        migrations.CreateModel(
            name="Logregel",
            fields=[
                ("nummer", models.BigAutoField(primary_key=True, serialize=False)),
                ("keten", models.UUIDField()),
                ("volgnummer", models.BigIntegerField()),
                ("op", models.DateTimeField()),
                ("medewerker", models.UUIDField(null=True)),
                ("rollen", models.TextField()),
                ("actie", models.TextField(choices=Actie.choices)),
                ("waar", models.TextField()),
                ("object_soort", models.TextField()),
                ("object", models.UUIDField(null=True)),
                ("personen", django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None)),
                ("getoond", django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None)),
                ("grond", models.TextField(choices=Grond.choices)),
                ("uitkomst", models.TextField(choices=Uitkomst.choices)),
                ("herkomst", models.TextField()),
                ("sleutel", models.TextField()),
                ("vorige", models.BinaryField()),
                ("zegel", models.BinaryField()),
            ],
            options={"db_table": '"logboek"."regel"', "managed": False},
        ),
        migrations.RunSQL(OVERDRAGEN, migrations.RunSQL.noop),
    ]
