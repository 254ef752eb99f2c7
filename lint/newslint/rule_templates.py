"""Working rules, with examples, to begin one's own with: one of each kind that people write most."""

from __future__ import annotations

from newslint.checks import kinds

_HEAD = """\
- id: {id}
  extends: {kind}
"""
_WHY = """\
  why: >
    Say here in two sentences what would persuade a desk editor. The first says what goes wrong for readers, the
    second why this way is better.
"""

TEMPLATES = {
    "existence": """\
  scope: text
  level: warning
  message: "“{match}” says nothing; leave it out"
WHY
  ignorecase: true
  tokens:
    - needless to say
    - very,? very
  examples:
    - bad: |
        Fog closes the bridge

        The fog was, needless to say, thick.
                     ^^^^^^^^^^^^^^^ “needless to say” says nothing; leave it out
      good: |
        Fog closes the bridge

        There was no need to say that the fog was thick.
""",
    "substitution": """\
  scope: text
  level: warning
  message: "write {replacement}, not “{match}”"
WHY
  ignorecase: true
  swap:
    harbor: harbour
    foot bridge: footbridge
  examples:
    - bad: |
        Fog closes the bridge

        The foot bridge at the north end stays open.
            ^^^^^^^^^^^ write “footbridge”, not “foot bridge”
      good: |
        Fog closes the bridge

        The bridge at the foot of the hill stays open.
""",
    "form": """\
  scope: credit
  level: warning
  message: "write credits as “Photo: Name/Agency”"
WHY
  policy: house
  forms:
    house: 'Photo: [^/]+/[^/]+'
    other: '.+'
  examples:
    - bad: |
        Fog closes the bridge

        The bridge at noon. (AP Photo/Ann Lee)
                            ^^^^^^^^^^^^^^^^^^
      good: |
        Fog closes the bridge

        The bridge at noon. Photo: Ann Lee/AP
""",
    "repeat": """\
  scope: paragraph
  level: warning
  message: "this paragraph already stands on line {first_line}"
WHY
  similarity: 0.95
  min-words: 5
  examples:
    - bad: |
        Fog closes the bridge

        The bridge was closed for the night on Monday.

        Ferries took the passengers across.

        The bridge was closed for the night on Monday.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this paragraph already stands on line 3
      good: |
        Fog closes the bridge

        The bridge was closed for the night on Monday.

        The ferry was closed for repairs on Tuesday.
""",
    "capitalization": """\
  scope: headline
  level: suggestion
  message: "write headlines in sentence case: only the first word and names are capitalized"
WHY
  match: $sentence
  exceptions: [Port Ennis]
  examples:
    - format: markdown
      bad: |
        # Fog Closes the Bridge at Noon
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        The fog came early.
      good: |
        # Fog closes the bridge at Port Ennis

        The fog came early.
""",
    "companion": """\
  scope: caption
  level: warning
  message: "this caption has no credit"
WHY
  needs: [credit]
  at: caption
  when: always
  examples:
    - format: markdown
      bad: |
        # Fog closes the bridge

        ![The bridge at noon](bridge.jpg)
        *Fog lies on the bridge.*
         ^^^^^^^^^^^^^^^^^^^^^^^
      good: |
        # Fog closes the bridge

        ![The bridge at noon](bridge.jpg)
        *Fog lies on the bridge. Photo: Ann Lee/AP*
""",
    "occurrence": """\
  scope: paragraph
  level: suggestion
  message: "more than two dashes in one paragraph; make sentences of it"
WHY
  token: ' – '
  max: 2
  examples:
    - bad: |
        Fog closes the bridge

        The fog – thick – came – nobody knew how – at noon.
               ^^^
      good: |
        Fog closes the bridge

        The fog – thick as it was – came at noon.
""",
    "repetition": """\
  scope: text
  level: warning
  message: "“{word}” stands twice"
WHY
  ignorecase: true
  alpha: true
  tokens: ['[^\\s]+']
  examples:
    - bad: |
        Fog closes the bridge

        The fog came at the the bridge first.
                        ^^^^^^^ “the” stands twice
      good: |
        Fog closes the bridge

        The fog came to the bridge at the lock.
""",
    "consistency": """\
  scope: text
  level: warning
  message: "“{match}” is “{preferred}” elsewhere here"
WHY
  ignorecase: true
  forms:
    - [harbour master, harbourmaster]
  examples:
    - bad: |
        Fog closes the bridge

        The harbour master closed it at noon.

        Nobody told the harbour master why the harbourmaster closed it.
                                               ^^^^^^^^^^^^^ “harbourmaster” is “harbour master” elsewhere here
      good: |
        Fog closes the bridge

        The harbour master closed it at noon.

        Nobody told the harbour master why.
""",
    "conditional": """\
  scope: text
  level: suggestion
  message: "“{match}” is nowhere spelt out"
WHY
  first: '\\b([A-Z]{3,5})\\b'
  second: '\\(([A-Z]{3,5})\\)'
  exceptions: [NATO, UNESCO]
  examples:
    - bad: |
        Fog closes the bridge

        The PLA closed it at noon.
            ^^^ “PLA” is nowhere spelt out
      good: |
        Fog closes the bridge

        The Port of Leith Authority (PLA) closed it at noon. The PLA gave no reason.
""",
    "metric": """\
  scope: summary
  level: suggestion
  message: "sentences have {value} words on average; readers follow best below 25"
WHY
  formula: words / sentences
  condition: "> 25"
  examples:
    - bad: |
        The fog that had lain over the river since the early morning closed the old bridge at noon, and the
        ^
        ferry, which should have sailed at one, waited at the quay until the evening for want of light.
      good: |
        The fog closed the old bridge at noon. The ferry waited at the quay until the evening.
""",
    "sequence": """\
  scope: text
  level: suggestion
  message: "“{match}”: say who does it"
WHY
  ignorecase: true
  tokens:
    - pattern: is|are|was|were
    - pattern: said|expected|believed
    - pattern: to
      skip: 1
  examples:
    - bad: |
        Fog closes the bridge

        The ferry is widely liked and is expected now to sail at one.
                                      ^^^^^^^^^^^^^^^^^^
      good: |
        Fog closes the bridge

        The harbour master expects the ferry to sail at one.
""",
}
"""What stands below the id and the kind."""


def available() -> list[str]:
    """The kinds that there is a template of, sorted."""
    return sorted(set(TEMPLATES) & set(kinds()))


def template(rule_id: str, kind: str) -> str:
    """The text of a rule file."""
    return _HEAD.format(id=rule_id, kind=kind) + TEMPLATES[kind].replace("WHY\n", _WHY)
