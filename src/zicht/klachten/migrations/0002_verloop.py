import django.db.models.deletion
import zicht.kern.versleuteling
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('klachten', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='klacht',
            name='excuses',
            field=models.BooleanField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='klacht',
            name='gesprek_op',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='klacht',
            name='reactie',
            field=zicht.kern.versleuteling.VersleuteldTekst(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='klacht',
            name='vervolg_op',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='vervolgen', to='klachten.klacht'),
        ),
        migrations.AddField(
            model_name='klachtonderdeel',
            name='rectificatie_nodig',
            field=models.BooleanField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='klachtonderdeel',
            name='toelichting',
            field=zicht.kern.versleuteling.VersleuteldTekst(blank=True, default=''),
        ),
    ]
