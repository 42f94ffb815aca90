"""Files and rectifications of a dossier (ALG-10, ALG-16)."""

from __future__ import annotations

from zicht.dossiers.models import Document, Dossier, Rectificatie


def documenten(dossier: Dossier) -> list[Document]:
    """All files, the newest first, with whom they are about; their content stays closed. Two queries."""
    rijen = Document.objects.filter(dossier=dossier).defer("inhoud").prefetch_related("betreft")
    return list(rijen.order_by("-ontvangen_op", "-id"))


def rectificaties(dossier: Dossier) -> list[Rectificatie]:
    """All rectifications: those still to be sent first. One query."""
    rijen = Rectificatie.objects.filter(dossier=dossier).order_by("verschuldigd_op", "id")
    return sorted(rijen, key=lambda rij: rij.verzonden_op is not None)
