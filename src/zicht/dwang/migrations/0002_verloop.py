import django.db.models.deletion
import zicht.kern.identiteit
import zicht.kern.klok
import zicht.kern.versleuteling
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('dossiers', '0002_onveranderlijk'),
        ('dwang', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='conceptreactie',
            name='onderzoek_reden',
            field=zicht.kern.versleuteling.VersleuteldTekst(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='conceptreactie',
            name='geen_reactie',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='dwangtraject',
            name='niet_uitgenodigd_reden',
            field=zicht.kern.versleuteling.VersleuteldTekst(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='dwangtraject',
            name='uitgenodigd',
            field=models.ManyToManyField(blank=True, related_name='uitnodigingen_jbt', to='dossiers.persoon'),
        ),
        migrations.AddField(
            model_name='dwangtraject',
            name='vervolg_op',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='vervolgen', to='dwang.dwangtraject'),
        ),
        migrations.AddField(
            model_name='dwangtraject',
            name='verzonden_zonder_reactie_reden',
            field=zicht.kern.versleuteling.VersleuteldTekst(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='dwangtraject',
            name='via',
            field=models.CharField(choices=[('RvdK', 'Rechtstreeks bij de RvdK'), ('JBT', 'Via de Jeugdbeschermingstafel')], default='RvdK', max_length=10),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='formulier',
            name='afwijking_reden',
            field=zicht.kern.versleuteling.VersleuteldTekst(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='formulier',
            name='niet_getekend_op',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='dwangtraject',
            name='toets',
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.CreateModel(
            name='Tafelafspraak',
            fields=[
                ('id', models.UUIDField(default=zicht.kern.identiteit.uuid7, editable=False, primary_key=True, serialize=False)),
                ('vastgelegd_op', models.DateTimeField(default=zicht.kern.klok.nu, editable=False)),
                ('tekst', zicht.kern.versleuteling.VersleuteldTekst(blank=True, default='')),
                ('wie', zicht.kern.versleuteling.VersleuteldTekst(blank=True, default='')),
                ('uiterlijk', models.DateField(blank=True, null=True)),
                ('afgerond_op', models.DateField(blank=True, null=True)),
                ('nagekomen', models.BooleanField(blank=True, null=True)),
                ('opmerking', zicht.kern.versleuteling.VersleuteldTekst(blank=True, default='')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='dossiers.dossier')),
                ('traject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tafelafspraken', to='dwang.dwangtraject')),
                ('vastgelegd_door', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
