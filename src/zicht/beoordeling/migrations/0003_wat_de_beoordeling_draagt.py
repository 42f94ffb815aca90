import zicht.kern.versleuteling
from django.db import migrations, models

JA_NEE_ONBEKEND = [("ja", "Ja"), ("nee", "Nee"), ("onbekend", "Niet bekend")]


class Migration(migrations.Migration):
    dependencies = [
        ("beoordeling", "0002_initial"),
        ("dossiers", "0003_bevraging_grond_toelichting"),
    ]

    operations = [
        migrations.AddField(
            model_name="screening",
            name="politieniveau",
            field=models.CharField(
                blank=True, choices=[("laag", "Laag"), ("matig", "Matig"), ("hoog", "Hoog")], default="", max_length=10
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="screening",
            name="afwijking_reden",
            field=zicht.kern.versleuteling.VersleuteldTekst(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="hulpoordeel",
            name="afwijking_reden",
            field=zicht.kern.versleuteling.VersleuteldTekst(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="hulpoordeel",
            name="besluiten",
            field=models.ManyToManyField(blank=True, related_name="hulpoordelen", to="dossiers.besluit"),
        ),
        migrations.AddField(
            model_name="maatregelcheck",
            name="gezag_nagegaan",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="maatregelcheck",
            name="geweld_te_stoppen",
            field=models.CharField(choices=JA_NEE_ONBEKEND, default="onbekend", max_length=10),
        ),
        migrations.AddField(
            model_name="maatregelcheck",
            name="herstel_te_regelen",
            field=models.CharField(choices=JA_NEE_ONBEKEND, default="onbekend", max_length=10),
        ),
        migrations.AlterField(
            model_name="maatregelcheck",
            name="toelichting",
            field=zicht.kern.versleuteling.VersleuteldTekst(blank=True, default=""),
        ),
    ]
