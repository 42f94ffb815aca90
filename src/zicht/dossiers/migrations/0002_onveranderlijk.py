"""A line of the time line is never changed or removed. Destroying a dossier says so explicitly, in its own transaction."""

from django.db import migrations

OP = """
CREATE FUNCTION zicht_onveranderlijk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('zicht.vernietigen', true) = 'ja' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'Een regel van de tijdlijn verandert nooit.';
END $$;
CREATE TRIGGER gebeurtenis_onveranderlijk BEFORE UPDATE OR DELETE ON dossiers_gebeurtenis
    FOR EACH ROW EXECUTE FUNCTION zicht_onveranderlijk();
"""
TERUG = "DROP TRIGGER gebeurtenis_onveranderlijk ON dossiers_gebeurtenis; DROP FUNCTION zicht_onveranderlijk();"


class Migration(migrations.Migration):
    dependencies = [("dossiers", "0001_initial")]

    operations = [migrations.RunSQL(OP, TERUG)]
