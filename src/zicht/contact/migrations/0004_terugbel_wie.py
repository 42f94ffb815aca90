import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contact', '0003_terugbel_open'),
        ('dossiers', '0012_afgeschermd_index'),
    ]

    operations = [
        migrations.AddField(
            model_name='terugbelafspraak',
            name='bron',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.bron'),
        ),
        migrations.AddField(
            model_name='terugbelafspraak',
            name='persoon',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.persoon'),
        ),
    ]
