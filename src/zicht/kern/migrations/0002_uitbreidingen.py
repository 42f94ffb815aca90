"""Extensions that matching needs, and the sequences of the numbers people say over the phone."""

from django.contrib.postgres.operations import BtreeGinExtension, TrigramExtension, UnaccentExtension
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("kern", "0001_initial")]

    operations = [
        TrigramExtension(),
        UnaccentExtension(),
        BtreeGinExtension(),
        migrations.RunSQL(
            "CREATE SEQUENCE zicht_dossier_nummer; CREATE SEQUENCE zicht_melding_nummer;",
            "DROP SEQUENCE zicht_dossier_nummer; DROP SEQUENCE zicht_melding_nummer;",
        ),
    ]
