"""`zicht protocol`: ask the protocol itself, without a database and without Django."""

import argparse
import json
import re
import sys
from collections.abc import Sequence
from datetime import date
from typing import NoReturn

from zicht.cli import protocol_antwoorden as antwoorden
from zicht.protocol.fouten import Protocolfout
from zicht.protocol.versies import STANDAARD, VERSIES

VERKEERD_GEBRUIK = 2
JAREN = range(1900, 2200)
"""No file is older, and every answer about these years still fits on the calendar."""

_VERTALINGEN = (
    (r"the following arguments are required: (.*)", r"Er ontbreekt iets. Geef ook: \1."),
    (r"unrecognized arguments: (.*)", r"Dit hoort er niet bij: \1."),
    (r"argument (\S+): expected one argument", r"Bij \1 hoort een waarde."),
    (r"argument \S+: invalid choice: (\S+) \(choose from (.*)\)", r"Onbekend: \1. Mogelijk: \2."),
    (r"argument \S+: (.*)", r"\1"),
)


class NederlandseParser(argparse.ArgumentParser):
    """Says in Dutch what is wrong and what is possible, and ends with exit status 2."""

    def error(self, message: str) -> NoReturn:
        for patroon, zin in _VERTALINGEN:
            if gevonden := re.fullmatch(patroon, message):
                message = gevonden.expand(zin)
                break
        self.exit(VERKEERD_GEBRUIK, f"{message}\n{self.format_usage().replace('usage:', 'Gebruik:')}")


def registreer(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `protocol` to the command `zicht`."""
    # No word starts with this character: everything after `protocol`, options too, goes to the parser below, which
    # speaks Dutch where the outer one would not.
    parser = subparsers.add_parser("protocol", add_help=False, prefix_chars="\0")
    parser.add_argument("woorden", nargs="*")


def voer_uit(args: argparse.Namespace) -> int:
    """Answer one question. 0 when answered, 2 with a sentence that says what is possible for a wrong code or date."""
    gevraagd = _parser().parse_args(args.woorden)
    try:
        antwoord: antwoorden.Antwoord = gevraagd.antwoord(gevraagd)
    except Protocolfout as fout:
        print(fout, file=sys.stderr)
        return VERKEERD_GEBRUIK
    print(json.dumps(antwoord.gegevens, ensure_ascii=False) if gevraagd.json else "\n".join(antwoord.tekst))
    return 0


def main(argv: Sequence[str] | None = None) -> int:
    """For `python -m zicht.cli.protocol`."""
    return voer_uit(argparse.Namespace(woorden=sys.argv[1:] if argv is None else list(argv)))


def _parser() -> NederlandseParser:
    parser = NederlandseParser(prog="zicht protocol", description="Vraag het protocol: getallen, rechten en regels.")
    vragen = parser.add_subparsers(dest="vraag", required=True)
    _termijn(_vraag(vragen, "termijn", "wanneer een termijn afloopt", antwoorden.termijn))
    _bewaren(_vraag(vragen, "bewaren", "tot wanneer een dossier wordt bewaard", antwoorden.bewaartermijn))
    _rechten(_vraag(vragen, "rechten", "wie de rechten uitoefent", antwoorden.rechten))
    _vraag(vragen, "werkdag", "of een dag een werkdag is", antwoorden.werkdag).add_argument("datum", type=_datum)
    _bevoegd(_vraag(vragen, "bevoegd", "wie een onderzoekshandeling mag doen", antwoorden.bevoegdheid))
    _vraag(vragen, "regels", "alle regels, hun bron en waar ze staan", antwoorden.regelboek)
    return parser


def _vraag(
    vragen: "argparse._SubParsersAction[NederlandseParser]", naam: str, uitleg: str, antwoord: antwoorden.Vraag
) -> NederlandseParser:
    parser = vragen.add_parser(naam, help=uitleg, description=f"Zegt {uitleg}.")
    parser.add_argument("--json", action="store_true", help="antwoord als één JSON-object")
    parser.set_defaults(antwoord=antwoord)
    return parser


def _termijn(parser: NederlandseParser) -> None:
    parser.add_argument("code", help="de code van de termijn")
    parser.add_argument("--vanaf", type=_datum, required=True, metavar="DATUM", help="de dag waarop hij begint (dag 0)")
    _met_versie(parser)


def _bewaren(parser: NederlandseParser) -> None:
    parser.add_argument("--gesloten", type=_datum, required=True, metavar="DATUM", help="het definitieve einde")
    parser.add_argument("--laatste-wijziging", type=_datum, metavar="DATUM", help="als die later is dan het einde")
    parser.add_argument("--jongste-kind", type=_datum, metavar="DATUM", help="geboortedatum; weglaten zonder kinderen")
    _met_versie(parser)


def _rechten(parser: NederlandseParser) -> None:
    parser.add_argument("--geboren", type=_datum, required=True, metavar="DATUM")
    parser.add_argument("--op", type=_datum, required=True, metavar="DATUM", help="de dag van het verzoek")
    parser.add_argument("--wilsonbekwaam", action="store_true", help="naar het oordeel van Veilig Thuis")
    _met_versie(parser)


def _bevoegd(parser: NederlandseParser) -> None:
    parser.add_argument("--handeling", required=True, metavar="CODE")
    parser.add_argument("--organisatie", required=True, metavar="CODE")
    _met_versie(parser)


def _met_versie(parser: NederlandseParser) -> None:
    parser.add_argument("--versie", default=STANDAARD, help=f"{', '.join(VERSIES)} (zonder keuze {STANDAARD})")


def _datum(tekst: str) -> date:
    fout = argparse.ArgumentTypeError(
        f"'{tekst}' is geen datum om mee te rekenen. Mogelijk is jaar-maand-dag, zoals 2026-03-31, "
        f"van {JAREN[0]} tot en met {JAREN[-1]}."
    )
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", tekst, re.ASCII) or int(tekst[:4]) not in JAREN:
        raise fout
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        raise fout from None


if __name__ == "__main__":
    sys.exit(main())
