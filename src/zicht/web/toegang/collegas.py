"""The names of colleagues that fit what somebody types, for the fields in which one is chosen."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from zicht.web.onderdelen.collega import lijken_op


@login_required
@require_POST
def zoek_collegas(request: HttpRequest) -> JsonResponse:
    """`namen`: up to twelve. Sent with POST: what is typed never stands in an address (TG-10)."""
    return JsonResponse({"namen": lijken_op(request.POST.get("q", ""))})
