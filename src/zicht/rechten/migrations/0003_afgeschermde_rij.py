"""What was shielded on request when it is no statement: a report, a letter, a file (RE-4)."""


from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('rechten', '0002_raadplegingen'),
    ]

    operations = [
        migrations.AddField(
            model_name='gegevenscorrectie',
            name='rij_id',
            field=models.UUIDField(blank=True, db_index=True, null=True),
        ),
        migrations.AddField(
            model_name='gegevenscorrectie',
            name='rij_soort',
            field=models.CharField(blank=True, max_length=60),
        ),
    ]
