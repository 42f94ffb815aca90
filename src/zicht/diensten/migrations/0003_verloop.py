import zicht.kern.versleuteling
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('diensten', '0002_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='dienst',
            name='einde_reden',
            field=zicht.kern.versleuteling.VersleuteldTekst(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='planvanaanpak',
            name='afwijking_reden',
            field=zicht.kern.versleuteling.VersleuteldTekst(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='planvanaanpak',
            name='collegas',
            field=models.ManyToManyField(blank=True, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='specialistisch',
            name='afwijking_reden',
            field=zicht.kern.versleuteling.VersleuteldTekst(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='voorwaarde',
            name='vervallen_reden',
            field=zicht.kern.versleuteling.VersleuteldTekst(blank=True, default=''),
        ),
        migrations.AlterField(
            model_name='dienst',
            name='einde',
            field=models.CharField(blank=True, choices=[('overdracht', 'Overdracht, en daarna monitoren'), ('monitoren', 'Monitoren zonder overdracht'), ('afsluiting', 'Afsluiten'), ('onderzoek', 'Overgegaan in Onderzoek')], max_length=40),
        ),
    ]
