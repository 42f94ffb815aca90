"""Temporary passwords, and the table in which guesses and used codes are counted."""

from django.core.management import call_command
from django.db import migrations, models


def maak_tabel(apps, schema_editor):
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("kern", "0004_sleutel_verpakt_met")]

    operations = [
        migrations.AddField("medewerker", "wachtwoord_tijdelijk", models.BooleanField(default=False)),
        migrations.RunPython(maak_tabel, lambda apps, schema_editor: schema_editor.execute("DROP TABLE zicht_cache")),
    ]
