import zicht.kern.versleuteling
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("dossiers", "0002_onveranderlijk")]

    operations = [
        migrations.AddField(
            model_name="bevraging",
            name="grond_toelichting",
            field=zicht.kern.versleuteling.VersleuteldTekst(blank=True, default=""),
        ),
    ]
