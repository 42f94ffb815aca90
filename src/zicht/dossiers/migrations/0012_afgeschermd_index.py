from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('dossiers', '0011_besluit_bescherming'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='dossier',
            index=models.Index(condition=models.Q(('afgeschermd', True)), fields=['id'], name='dossier_afgeschermd'),
        ),
    ]
