"""The words of files, to look for names in them before a copy is given (RE-2)."""


import django.db.models.deletion
import zicht.kern.identiteit
import zicht.kern.klok
import zicht.kern.versleuteling
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('afschrift', '0001_initial'),
        ('dossiers', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Bijlagetekst',
            fields=[
                ('id', models.UUIDField(default=zicht.kern.identiteit.uuid7, editable=False, primary_key=True, serialize=False)),
                ('vastgelegd_op', models.DateTimeField(default=zicht.kern.klok.nu, editable=False)),
                ('tekst', zicht.kern.versleuteling.VersleuteldTekst(blank=True, default='')),
                ('volledig', models.BooleanField()),
                ('document', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='bijlagetekst', to='dossiers.document')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='dossiers.dossier')),
                ('vastgelegd_door', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
