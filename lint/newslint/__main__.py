"""`python -m newslint` is the same as `newslint`."""

from newslint.cli import run

run()
