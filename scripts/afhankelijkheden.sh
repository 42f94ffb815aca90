#!/usr/bin/env bash
# Known weaknesses in what we depend on. Asks osv.dev; without a network it says that it could not, and goes on.
set -uo pipefail
cd "$(dirname "$0")/.."
uitvoer=$(timeout 60 "${1:-.venv/bin}/uv" audit --frozen 2>&1)
status=$?
if [ $status -eq 0 ]; then
    echo "Afhankelijkheden: geen bekende zwakheden."
elif grep -qE "error sending request|client error|timed out|operation timed out" <<<"$uitvoer" || [ $status -eq 124 ]; then
    echo "Afhankelijkheden: niet gecontroleerd, osv.dev is niet te bereiken. Draai dit op een machine met internet."
else
    echo "$uitvoer"
    exit 1
fi
