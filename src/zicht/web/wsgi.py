import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.instellingen")
application = get_wsgi_application()

# All screens are loaded before the first request, and what is loaded is set apart for good: the search for circles
# among it stopped about one request in forty for 110 to 220 ms (docs/metingen.md).
_ = get_resolver().url_patterns
gc.collect()
gc.freeze()
