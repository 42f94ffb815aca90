"""Finding a person among millions: by what the names sound like, and from the first letters of the name on."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import migrations, models
from django.db.models.functions import Collate


class Migration(migrations.Migration):
    dependencies = [("dossiers", "0004_toegang")]

    operations = [
        migrations.AddIndex(
            model_name="persoon",
            index=GinIndex(models.Func("klank", models.Value(" "), function="string_to_array"), name="persoon_klank"),
        ),
        migrations.AddIndex(
            model_name="persoon",
            index=models.Index(Collate("zoeknaam", "C"), "id", name="persoon_alfabet"),
        ),
    ]
