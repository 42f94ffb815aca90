#!/usr/bin/env bash
# Sees to the system packages of the given parts (pdf, node, browser, postgresql): installs with apt as root,
# otherwise says which are missing.
set -eu

has_library() { ldconfig -p 2>/dev/null | grep -q "$1"; }
has_server() { compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null; }

missing=()
for part in "$@"; do
    case $part in
    pdf)
        has_library libpango-1.0.so.0 || missing+=(libpango-1.0-0)
        has_library libpangoft2-1.0.so.0 || missing+=(libpangoft2-1.0-0)
        has_library libharfbuzz-subset.so.0 || missing+=(libharfbuzz-subset0)
        [ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || missing+=(fonts-dejavu-core)
        ;;
    node)
        command -v node >/dev/null || missing+=(nodejs)
        command -v npm >/dev/null || missing+=(npm)
        ;;
    browser) command -v chromium >/dev/null || missing+=(chromium) ;;
    postgresql) has_server || missing+=(postgresql postgresql-contrib) ;;
    *)
        echo "systeem.sh: no such part: $part" >&2
        exit 2
        ;;
    esac
done

[ ${#missing[@]} -eq 0 ] && exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "Zicht needs these system packages (names of Debian), install them first: ${missing[*]}" >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null
