import ast

import click
from click.testing import CliRunner

from briefgen.commands.recording.writing import MANY, comes_from, fields, given, writes


@click.command()
@comes_from
@fields({"when": "When."}, {"participants": MANY["participants"]})
@writes
def command(**options: object) -> None:
    """Print what was given."""
    click.echo(repr({**given(options)}))


def test_only_what_was_given_is_told_by_its_written_name() -> None:
    arguments = ["--participant", "a", "--participants", "b", "--when", "2027", "--source", "s000 p1", "--yes"]
    result = CliRunner().invoke(command, arguments)
    found = ast.literal_eval(result.output)
    assert found == {"source": ["s000 p1"], "when": "2027", "participants": ["a", "b"], "yes": True}
    assert CliRunner().invoke(command, []).output == "{}\n"


def test_help_has_the_words_of_a_field_that_takes_no_others() -> None:
    @click.command("report")
    @fields({"qualifier": "How it is hedged.", "place": "Where."})
    def asked(**_options: object) -> None: ...

    shown = " ".join(CliRunner().invoke(asked, ["--help"]).output.split())
    assert "--qualifier TEXT How it is hedged: more-than, at-least, about, nearly, up-to, less-than. --place" in shown
    assert "--place TEXT Where. " in shown
