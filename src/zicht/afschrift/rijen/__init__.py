"""The rows of the table (`zicht.afschrift.tabel`), a file per chapter of the dossier."""
