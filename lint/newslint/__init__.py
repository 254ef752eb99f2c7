"""newslint: the editorial consistency linter for people who publish news."""

__version__ = "0.1.0"
