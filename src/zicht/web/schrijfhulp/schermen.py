"""The marks of a text that is being typed. The text is read, and neither kept nor logged."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.schrijfhulp.aanwijzingen import aanwijzingen


@login_required
@require_POST
@never_cache
@sensitive_post_parameters("tekst")
def kijk_na(request: HttpRequest) -> HttpResponse:
    """The list for beside the field: `tekst`, `soort` (a Tekstsoort), `status` and `bevoegd` ("ja") as sent."""
    gestuurd = request.POST
    try:
        soort = Tekstsoort(gestuurd.get("soort", ""))
    except ValueError:
        return HttpResponse("Voor dit veld is er geen schrijfhulp.", status=400, content_type="text/plain")
    gevonden = aanwijzingen(
        gestuurd.get("tekst", ""), soort, gestuurd.get("status", ""), gestuurd.get("bevoegd") == "ja"
    )
    return render(request, "web/schrijfhulp/aanwijzingen.html", {"aanwijzingen": gevonden})
