"""A letter that was sent stays as it was sent."""

from django.db import migrations

OP = """
CREATE FUNCTION zicht_brief_zoals_verstuurd() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('zicht.vernietigen', true) = 'ja' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'Een verstuurde brief verandert niet.';
END $$;
CREATE TRIGGER brief_zoals_verstuurd BEFORE UPDATE OR DELETE ON brieven_brief
    FOR EACH ROW WHEN (OLD.stand = 'verstuurd') EXECUTE FUNCTION zicht_brief_zoals_verstuurd();
"""
TERUG = "DROP TRIGGER brief_zoals_verstuurd ON brieven_brief; DROP FUNCTION zicht_brief_zoals_verstuurd();"


class Migration(migrations.Migration):
    dependencies = [("brieven", "0001_initial")]

    operations = [migrations.RunSQL(OP, TERUG)]
