#!/usr/bin/env bash
# Makes the virtual environment with nothing but the pinned uv in it.
set -eu
venv=$1 uv=$2

if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Zicht needs Python 3.11 or newer; python3 here is $(python3 --version)." >&2
    exit 1
fi
if ! python3 -m venv "$venv"; then
    echo "python3 cannot make a virtual environment: install python3-venv." >&2
    exit 1
fi
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check "uv==$uv"
