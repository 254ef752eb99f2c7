"""Rules that no YAML file states: what newslint says about files, formats and its own comments."""

from __future__ import annotations

from newslint.diagnostic import Level, RuleInfo

RULES = {
    info.id: info
    for info in (
        RuleInfo(
            "encoding-guessed",
            Level.SUGGESTION,
            "The encoding of the file had to be guessed",
            "The bytes are not UTF-8 and nothing in the file says what they are, so they were read as Windows-1252. "
            "A wrong guess garbles every accent and quotation mark; saved as UTF-8, the file is safe everywhere.",
        ),
        RuleInfo(
            "file-unreadable",
            Level.ERROR,
            "The file could not be read",
            "What cannot be read has not been checked. newslint checks the other files and ends with status 2.",
        ),
        RuleInfo(
            "figure-unclosed",
            Level.WARNING,
            "A figure is opened and never closed",
            "What stands below it may be shown as its caption, or the tag is printed in the middle of the story. "
            "One end tag behind the caption puts both right.",
        ),
        RuleInfo(
            "front-matter-invalid",
            Level.ERROR,
            "The front matter is not valid",
            "Site generators drop or misread an article whose front matter does not parse, "
            "so its headline, byline and picture credits may never be published.",
        ),
        RuleInfo(
            "image-record-missing",
            Level.WARNING,
            "A picture is named that has no record",
            "The page will show nothing where the picture should be, and its caption and credit are nowhere. "
            "Names with a path or a file suffix are not taken for names of records.",
        ),
        RuleInfo(
            "internal-error",
            Level.ERROR,
            "newslint failed on this file",
            "This is a fault of newslint or of a rule, not of the article. The other files are checked all the same.",
        ),
        RuleInfo(
            "json-ld-invalid",
            Level.WARNING,
            "The JSON-LD of the page is not valid",
            "Search engines and news aggregators drop JSON-LD that does not parse, without a word to anyone: "
            "the headline, the byline and the picture credits in it might as well not be there.",
        ),
        RuleInfo(
            "picture-unreadable",
            Level.WARNING,
            "A picture file cannot be read",
            "What is no picture, or is cut off, shows as a broken image. "
            "Only files that a rule had to look into are judged, and only with the extra newslint[images].",
        ),
        RuleInfo(
            "rule-too-slow",
            Level.ERROR,
            "A pattern of a rule ran too long",
            "Patterns with nested repetition can take minutes on one long line. "
            "The rule was stopped on this file so that it cannot hang the desk.",
        ),
        RuleInfo(
            "shortcode-invalid",
            Level.WARNING,
            "A shortcode is not closed, or its quotation marks do not match",
            "A site generator stops at such a shortcode, or prints it as it stands and loses caption and credit. "
            "The preview often shows neither, so readers see it first.",
        ),
        RuleInfo(
            "suppression-unused",
            Level.SUGGESTION,
            "A suppression suppresses nothing",
            "A comment that once silenced a diagnostic and no longer does hides the next one in its place.",
        ),
    )
}
"""By id."""

FAILURES = frozenset({"file-unreadable", "internal-error", "rule-too-slow"})
"""Diagnostics after which newslint cannot say that it did its job: exit status 2."""
