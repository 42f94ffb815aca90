"""The reading and writing log (TG-4), in a schema of its own, taken over by a role of its own when that is possible."""

from pathlib import Path

from django.db import migrations

import zicht.kern.logboek

TABELLEN = (Path(zicht.kern.logboek.__file__).parent / "tabellen.sql").read_text(encoding="utf-8")
OVERDRAGEN = """
DO $$ BEGIN
    IF to_regprocedure('zicht_beheer.neem_logboek_over(name)') IS NOT NULL THEN
        PERFORM zicht_beheer.neem_logboek_over();
    END IF;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0002_uitbreidingen")]

    operations = [
        migrations.RunSQL(TABELLEN, "DROP SCHEMA logboek CASCADE;"),
        migrations.RunSQL(OVERDRAGEN, migrations.RunSQL.noop),
    ]
