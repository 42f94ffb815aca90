"""Settings of one installation. Everything that differs per installation comes from the environment.

`ZICHT_GEHEIM`       secret of the web sessions (required unless ZICHT_ONTWIKKELING=1)
`ZICHT_SLEUTELBESTAND` file with the wrapping keys of the encryption (see `zicht.kern.kluis`)
`ZICHT_GROOTBOEK`    file that remembers what was destroyed; best outside ZICHT_MAP (see docs/beheer/bewaren.md)
`DATABASE_URL`       postgresql://user:password@host:port/name; without it the embedded server of `zicht start`
`ZICHT_HOSTS`        host names, separated by commas
`ZICHT_HTTPS`        0 when browsers reach Zicht without https; only `zicht start` on one's own device does that
`ZICHT_TWEEDE_FACTOR`  0 lets workers in with a password alone; only with ZICHT_ONTWIKKELING=1
`ZICHT_SESSIE_MINUTEN` minutes without activity after which a session ends (default 60)
`ZICHT_SESSIE_UREN`  hours after logging in when a session ends in any case (default 12: the longest working day)
`ZICHT_OIDC_ADRES`, `ZICHT_OIDC_CLIENT`, `ZICHT_OIDC_GEHEIM`, `ZICHT_OIDC_NAAM`, `ZICHT_OIDC_CLAIM`, `ZICHT_OIDC_AMR`
                     single sign-on (docs/beheer/accounts.md)
`ZICHT_NOODTOEGANG_MINUTEN`, `ZICHT_MEEKIJKEN_DAGEN`  how long breaking the glass, and being asked along, give access
`ZICHT_LEZEN_UUR`, `ZICHT_LEZEN_DAG`  dossiers outside one's own work that open in an hour, in a day, without a reason
`ZICHT_LEZEN_STOP`   how many times that opens with one; `ZICHT_LEZEN_EIGEN` how many of own work a day are listed
`ZICHT_CONCEPT_DAGEN` days a draft is kept that nobody came back to (default 7; of an advice a day)
`ZICHT_MAP`          folder for data of this installation (default ./var)
`ZICHT_INSTRUMENTEN` folder with the organisation's own screening forms (default ZICHT_MAP/instrumenten)
`ZICHT_ORGANISATIE`, `ZICHT_TELEFOON`, `ZICHT_ADRES`  name, number and address on every letter
`ZICHT_MONITOREN_NA_DIRECTE_OVERDRACHT`  0 follows HP2019 11.3.1: no reason is asked for not monitoring (MON-6)
`ZICHT_KLACHTEN`     where a complaint is sent; `ZICHT_AKJ` who supports people in it (both on every letter)
"""

from __future__ import annotations

import os
from pathlib import Path

from csp.constants import NONE, SELF

from zicht.kern.aanmelden import herkomst_aanmelddienst, lees_aanmelddienst, lees_tweede_factor
from zicht.kern.databaseadres import lees_databaseadres

BRON = Path(__file__).resolve().parent
MAP = Path(os.environ.get("ZICHT_MAP", "var")).resolve()
ONTWIKKELING = os.environ.get("ZICHT_ONTWIKKELING") == "1"
HTTPS = os.environ.get("ZICHT_HTTPS", "0" if ONTWIKKELING else "1") == "1"

SECRET_KEY = os.environ.get("ZICHT_GEHEIM", "alleen-voor-ontwikkeling-en-tests" if ONTWIKKELING else "")
DEBUG = False
ALLOWED_HOSTS = os.environ.get("ZICHT_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
ROOT_URLCONF = "zicht.web.urls"
WSGI_APPLICATION = "zicht.web.wsgi.application"
AUTH_USER_MODEL = "kern.Medewerker"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "zicht.kern",
    "zicht.advies",
    "zicht.dossiers",
    "zicht.contact",
    "zicht.beoordeling",
    "zicht.diensten",
    "zicht.dwang",
    "zicht.afronding",
    "zicht.klachten",
    "zicht.rechten",
    "zicht.links",
    "zicht.brieven",
    "zicht.bewaren",
    "zicht.afschrift",
    "zicht.werkvoorraad",
    "zicht.web",
    "django.forms",  # after zicht.web, whose form templates go first
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "zicht.web.middleware.WerkenVerlengt",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "zicht.web.middleware.GeenSporen",
    "zicht.web.middleware.Herkomst",
    "zicht.web.inloggen.eisen.EerstVeilig",
    "zicht.web.middleware.SleutelNietDaar",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
FORM_RENDERER = "zicht.web.onderdelen.formuliervorm.Formuliervorm"

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        **lees_databaseadres(os.environ.get("DATABASE_URL"), MAP),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }
}

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = True
DATE_INPUT_FORMATS = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"]

STATIC_URL = "/static/"
STATIC_ROOT = MAP / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        # Without a collected manifest (tests, development) files are served as they lie in the source.
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if ONTWIKKELING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = ONTWIKKELING

LOGIN_URL = "inloggen"
LOGIN_REDIRECT_URL = "werkvoorraad"
LOGOUT_REDIRECT_URL = "inloggen"
SESSION_ENGINE = "zicht.kern.models.sessie"
SESSION_COOKIE_AGE = 60 * int(os.environ.get("ZICHT_SESSIE_MINUTEN", "60"))
ZICHT_SESSIE_UREN = int(os.environ.get("ZICHT_SESSIE_UREN", "12"))
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "__Host-sessionid" if HTTPS else "sessionid"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_NAME = "__Host-csrftoken" if HTTPS else "csrftoken"
CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
FILE_UPLOAD_HANDLERS = ["zicht.web.uploads.AlleenInGeheugen"]
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"  # with no-referrer browsers post `Origin: null`, which CSRF must refuse
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

# Counting guesses and used codes must hold for all web processes together: the database, not their own memory.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "zicht_cache"}}

ACCOUNT_ADAPTER = "zicht.web.inloggen.adapters.Accounts"
ACCOUNT_USER_MODEL_USERNAME_FIELD = "gebruikersnaam"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_FORMS = {
    "login": "zicht.web.inloggen.formulieren.InlogFormulier",
    "change_password": "zicht.web.inloggen.formulieren.WachtwoordFormulier",
    "reauthenticate": "zicht.web.inloggen.formulieren.OpnieuwFormulier",
}
# Per name and browser, not per address: an office has one address, and behind a proxy everybody has.
ACCOUNT_RATE_LIMITS = {"login": "300/m/ip", "login_failed": "5/5m/key"}
MFA_ADAPTER = "zicht.web.inloggen.adapters.TweedeFactor"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "authenticate": "zicht.web.inloggen.formulieren.CodeFormulier",
    "reauthenticate": "zicht.web.inloggen.formulieren.CodeOpnieuwFormulier",
    "activate_totp": "zicht.web.inloggen.formulieren.AppFormulier",
    "add_webauthn": "zicht.web.inloggen.formulieren.PasskeyFormulier",
}
MFA_TOTP_ISSUER = "Zicht"
MFA_TOTP_TOLERANCE = 1  # half minutes that the clock of a phone may be off
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
SOCIALACCOUNT_ADAPTER = "zicht.web.inloggen.adapters.Aanmelddienst"
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_PROVIDERS = lees_aanmelddienst(os.environ)

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        # After the button of single sign-on the browser is sent on to that service: that counts as form-action too.
        "form-action": [SELF, *herkomst_aanmelddienst(os.environ)],
        "frame-src": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

ZICHT_GROOTBOEK = Path(os.environ.get("ZICHT_GROOTBOEK", MAP / "grootboek.jsonl"))
ZICHT_INSTRUMENTEN = Path(os.environ.get("ZICHT_INSTRUMENTEN", MAP / "instrumenten"))
ZICHT_SLEUTELBESTAND = Path(os.environ.get("ZICHT_SLEUTELBESTAND", MAP / "sleutels.json"))
ZICHT_CONCEPT_DAGEN = int(os.environ.get("ZICHT_CONCEPT_DAGEN", "7"))
ZICHT_ORGANISATIE = os.environ.get("ZICHT_ORGANISATIE", "Veilig Thuis Rivierenstreek")
ZICHT_TELEFOON = os.environ.get("ZICHT_TELEFOON", "0800 2000")
ZICHT_ADRES = os.environ.get("ZICHT_ADRES", "Postbus 12, 9990 AA Rivierenstad")
ZICHT_KLACHTEN = os.environ.get("ZICHT_KLACHTEN", "klachtencommissie Veilig Thuis, Postbus 12, 9990 AA Rivierenstad")
ZICHT_AKJ = os.environ.get("ZICHT_AKJ", "het AKJ (Advies- en Klachtenbureau Jeugdzorg), www.akj.nl")

ZICHT_MONITOREN_NA_DIRECTE_OVERDRACHT = os.environ.get("ZICHT_MONITOREN_NA_DIRECTE_OVERDRACHT", "1") == "1"
ZICHT_TWEEDE_FACTOR = lees_tweede_factor(os.environ)
ZICHT_OIDC_CLAIM = os.environ.get("ZICHT_OIDC_CLAIM", "preferred_username")
ZICHT_OIDC_AMR = os.environ.get("ZICHT_OIDC_AMR", "")
ZICHT_NOODTOEGANG_MINUTEN = int(os.environ.get("ZICHT_NOODTOEGANG_MINUTEN", "120"))
ZICHT_MEEKIJKEN_DAGEN = int(os.environ.get("ZICHT_MEEKIJKEN_DAGEN", "28"))
ZICHT_LEZEN_UUR = int(os.environ.get("ZICHT_LEZEN_UUR", "15"))
ZICHT_LEZEN_DAG = int(os.environ.get("ZICHT_LEZEN_DAG", "40"))
ZICHT_LEZEN_STOP = float(os.environ.get("ZICHT_LEZEN_STOP", "3"))
ZICHT_LEZEN_EIGEN = int(os.environ.get("ZICHT_LEZEN_EIGEN", "80"))

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "regel": {
            "()": "zicht.kern.logregels.ZonderTokens",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "handlers": {"uit": {"class": "logging.StreamHandler", "formatter": "regel"}},
    "root": {"handlers": ["uit"], "level": "WARNING"},
}
