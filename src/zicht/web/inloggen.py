from __future__ import annotations

from django.contrib.auth.views import LoginView


class Inloggen(LoginView):
    """Log in with name and password. Who is logged in already goes to the queue."""

    template_name = "web/inloggen.html"
    redirect_authenticated_user = True
