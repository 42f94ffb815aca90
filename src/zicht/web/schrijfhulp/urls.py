"""The one address of the writing help."""

from django.urls import path

from zicht.web.schrijfhulp.schermen import kijk_na

urlpatterns = [path("schrijfhulp/", kijk_na, name="schrijfhulp")]
