#!/usr/bin/env python3
"""Writes __tests__/fixtures/version-specs.json: which artifact each version spec must choose.

Rows of PEP 440 are answered by `packaging` (26.2 or newer), PyPA's own reading of it.
The other spellings are not PEP 440, or are refused here on purpose: their answers are written by hand below.
"""

import json
from importlib.metadata import version as installed
from pathlib import Path

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import Version

TARGET = Path(__file__).parent.parent / "__tests__" / "fixtures" / "version-specs.json"

FINAL = """
    2.7.18 3.8.20 3.9.0 3.9.7 3.9.20 3.10.0 3.10.15 3.11.0 3.11.2 3.11.9
    3.12.0 3.12.1 3.12.3 3.12.6 3.12.10 3.13.0 3.13.1
""".split()
PRE = "3.13.0rc3 3.14.0a1 3.14.0b2 3.14.0rc1 3.14.0rc2 3.15.0a1".split()
FREE_THREADED = "3.13.0t 3.13.1t 3.14.0rc2t".split()

PEP440 = """
    ==3.12.6 | == 3.12.6 | ==3.12 | ==3.12.0 | ==3.12.2 | ==3.12.* | ==3.* | ==2.* | ==3.13.* | ==3.14.* | ==4.*
    ==3.12.6.* | ==3.12.2.* | ==3.9.0.* | ==3.9.0.0.* | ==3.9.0.1.* | ==3.14.0rc1 | ==3.14.0.rc1 | ==3.14.0-rc.1
    ==3.14.0RC1 | ==3.14.0c1 | ==3.14rc1 | ==3.14.0alpha1 | ==3.14.0beta2 | ==v3.12.6 | ==3.12.6.0 | ===3.12.6 | ===3.14.0rc2
    === 3.11.9 | ===3.12.9
    !=3.13.1 | !=3.13.* | !=3.9.7 | !=3.13.1,!=3.13.0 | !=3.* | !=3.14.0rc2 | !=3.*,!=2.* | != 3.13.1
    >=3.11 | >= 3.11 | >=3 | >=3.13.1 | >=3.13.2 | >=3.14 | >=4 | >=2.7,<3 | >=3.8.20,<3.9 | >=03.11
    >3.11 | >3.13 | >3.13.0 | >3.13.1 | >3.12.6,<3.13 | >2.7.18,<3.9
    <3 | <3.0 | <3.9 | <3.9.7 | <3.12 | <3.12.0 | <3.13 | <3.13.0 | <3.14 | <3.15 | <4 | <4.0 | <2 | <2.7.18
    <=3.12 | <=3.12.6 | <=3.12.9 | <=3.13 | <=3.13.1 | <=2.7.18 | <=2.7
    ~=3.10 | ~=3.12.0 | ~=3.12.3 | ~=3.12.7 | ~=3.12.11 | ~=3.9.7 | ~=2.7 | ~=3.13.0 | ~=4.0 | ~= 3.11.2 | ~=3.9.0.0
    >=3.11,<3.13 | >=3.11, <3.13 | >= 3.11 , < 3.13 | <3.13,>=3.11 | >=3.11,<3.12 | >=3.9,<3.10,!=3.9.20
    >=3.9,!=3.9.7 | >=3.8,<3.13,!=3.12.* | >=3.12,<3.12.6 | >=3.12,<=3.12.6 | >3.12,<3.13 | >3.11.9,<3.12
    >=3.13,<3.12 | ~=3.10,<3.12 | ~=3.10,!=3.13.* | ==3.12.*,!=3.12.10 | ===3.12.6,<4 | ===3.12.6,<3 | ==3.12.*,>=3.12.1,<3.12.6 | >=3.11,
    >=3.9, !=3.9.0, !=3.9.7, <4 | >=3.10,<4.0,!=3.13.1
    >=3.14.0rc1 | >=3.14.0a1 | >=3.14.0a1,<3.14.0rc1 | >=3.14.0b1,<3.15 | >=3.14.0rc1,<4 | >=3.13.0rc1,<3.14
    >=3.14.dev0 | >=3.14.0.dev0,<3.15 | >3.14.0a1 | >3.14.0rc2,<3.15 | <3.14.0rc2 | <3.14.0rc1,>=3.13 | <=3.14.0rc1
    <=3.14.0b2 | <3.14.dev0 | ~=3.14.0rc1 | ~=3.14.0a1 | ~=3.13.0rc1 | >=3.15.0a1 | >=3.15.0a2 | >=3.12,<3.14.0a2
    ~=3 | ==3.12.x | >=3.12.* | ~=3.12.* | => 3.12 | =<3.12 | >=3.12.x | >=banana | >= | == | == 3 . 12 | ==3.12.6+
    >3.12.* | <3.12.* | ==3.14.0rc1.* | >=3.11;<3.13 | ==3..12 | ~=3.12,3.13 banana | >==3.12 | !3.12
"""

WITH_PRERELEASES = """
    ==3.14.* | ==3.13.* | ==3.12.* | ==3.15.* | >=3.14 | >3.13.1 | >=3.13 | >=3.11,<3.13 | <3.14,>=3.13.2 | <3.15,>=3.14
    <=3.15 | ~=3.14.0 | ~=3.13.0 | ==4.* | !=3.*,!=2.* | <3.15,>3.13.1 | ==3.14.0rc1 | >=3.14.0a1,<3.14.0b1
"""

# spec: expected version, None for "well-formed, nothing has it", "error" for refused.
BY_HAND = {
    # exact
    "3.12.6": "3.12.6", " 3.12.6 ": "3.12.6", "v3.12.6": "3.12.6", "=3.12.6": "3.12.6", "= 3.12.6": "3.12.6",
    "3.12.10": "3.12.10", "3.12.2": None, "3.14.0": None, "3.13.1": "3.13.1", "3.14.0rc2": "3.14.0rc2",
    "3.14.0-rc.2": "3.14.0rc2", "3.14.0-rc2": "3.14.0rc2", "3.14.0-alpha.1": "3.14.0a1",
    "3.14.0-beta.2": "3.14.0b2", "3.14rc2": "3.14.0rc2", "3.14.0b1": None,
    "3.12.6.0": "3.12.6",
    # series
    "3.12": "3.12.10", "3": "3.13.1", "2": "2.7.18", "2.7": "2.7.18", "4": None, "3.14": None, "3.1": None,
    "3.10": "3.10.15", "v3.12": "3.12.10", "=3.12": "3.12.10", "3.x": "3.13.1", "3.X": "3.13.1", "3.*": "3.13.1",
    "3.x.x": "3.13.1", "3.12.x": "3.12.10", "3.12.X": "3.12.10", "3.12.*": "3.12.10", "=3.x": "3.13.1",
    "x": "3.13.1", "X": "3.13.1", "*": "3.13.1", "latest": "3.13.1",
    # tilde and caret of semver and Poetry
    "~3": "3.13.1", "~3.12": "3.12.10", "~ 3.12": "3.12.10", "~3.12.3": "3.12.10", "~3.12.11": None,
    "~3.12.x": "3.12.10", "~3.x": "3.13.1", "~*": "3.13.1", "~3.14.0rc1": "3.14.0rc2", "~3.14": None,
    "^3": "3.13.1", "^3.12": "3.13.1", "^3.12.1": "3.13.1", "^3.13.2": None, "^2.7": "2.7.18", "^3.x": "3.13.1",
    "^3.14": None, "^3.14.0a1": "3.15.0a1", "^4": None, "^ 3.12": "3.13.1", "^3.12.x": "3.13.1", "^*": "3.13.1",
    "^3.8,<3.12": "3.11.9", "^3.8, !=3.13.1": "3.13.0", "~3.12,!=3.12.10": "3.12.6",
    # blanks instead of commas
    ">=3.11 <3.13": "3.12.10", ">= 3.11 < 3.13": "3.12.10", ">=3.9 <3.10": "3.9.20", ">=3.9  !=3.13.1": "3.13.0",
    "3.x <3.12": "3.11.9", "3.x,!=3.13.1": "3.13.0", ">3.11 <=3.12": "3.12.0",
    # hyphens
    "3.12 - 3.13": "3.13.1", "3.9 - 3.11": "3.11.9", "3.11 - 3.12.3": "3.12.3", "3.11.0 - 3.11.8": "3.11.2",
    "2 - 3": "3.13.1", "3.13.2 - 3.14": None, "3.14.0-alpha - 3.14": "3.14.0rc2", "3.13.0-rc.1 - 3.13.0": "3.13.0",
    "x - 3.11": "3.11.9", "3.12 - x": "3.13.1", "* - *": "3.13.1",
    # alternatives: the newest of any side
    "3.11 || 3.12": "3.12.10", "3.12||3.11": "3.12.10", "^2.7 || ~3.9": "3.9.20", "2.7 | 3.9.7": "3.9.7",
    ">=3.9,<3.10 || >=3.11,<3.12": "3.11.9", "4 || 3.8": "3.8.20", "3.12.2 || 3.12.9": None,
    "3.11 - 3.12 || 3.9": "3.12.10",
    # a series with its prereleases
    "3.14-dev": "3.14.0rc2", "3.13-dev": "3.13.1", "3.15-dev": "3.15.0a1", "3.16-dev": None,
    # free-threaded
    "3.13t": "3.13.1t", "3.13.0t": "3.13.0t", "3.13.2t": None, "3t": "3.13.1t", "3.xt": "3.13.1t", "*t": "3.13.1t",
    "3.12t": None, "3.14t": None, "3.14t-dev": "3.14.0rc2t", "3.14.0rc2t": "3.14.0rc2t", "3.14.0rc1t": None,
    "==3.13.1t": "3.13.1t", "==3.13.*t": "3.13.1t", ">=3.12t": "3.13.1t", ">=3.13,<3.13.1t": "3.13.0t",
    "~=3.13.0t": "3.13.1t", "^3.12t": "3.13.1t", "~3.13t": "3.13.1t", "3.12 - 3.13t": "3.13.1t",
    "3.13+freethreaded": "3.13.1t", "3.12 || 3.13t": "3.13.1t", "===3.13.0t": "3.13.0t",
    # nonsense is an error, never a filter that nothing passes
    "": "error", " ": "error", ",": "error", "||": "error", "3.12 ||": "error", "|| 3.12": "error", "t": "error",
    "banana": "error", "latestt": "error", "latest,3.12": "error", "lts": "error", "system": "error", "stable": "error",
    "3.": "error", ".12": "error", "3..12": "error", "3.12.": "error", "3.12.6.1": "error", "3 .12": "error",
    "3,12": "error", "3.12, 3.11": "error", "3.12 3.11": "error", "3.x.5": "error", "x.12": "error", "3.12.6x": "error",
    "03.12": "error", "3.012": "error", "3.12.06": "error", "-3.12": "error", "3.12-": "error", "3.12-3.13": "error",
    "3.12 - ": "error", " - 3.12": "error", "3.12 - banana": "error", "banana - 3.12": "error", "3.12.6-dev": "error",
    "3-dev": "error", "3.12.6-build2": "error", "pypy3.10": "error", "pypy-3.10-v7.3.17": "error",
    "graalpy-24.0": "error", "cpython-3.12": "error", "python3.12": "error", "3.12.6+local": "error",
    "1!3.12.6": "error", "1!3.12": "error", "3.12.6.post1": "error", "3.12.6-1": "error", "~>3.12": "error", "~latest": "error", "^": "error", "~": "error",
    "^^3.12": "error", "=": "error", ">=3.13t,<3.15": "error", "3.13t.1": "error", "3.13tt": "error", "tt3.13": "error",
    "../3.12": "error", "/usr/bin/python3": "error", "https://example.org/3.12": "error", "$(id)": "error",
    "3.12\n3.11": "error", "3.12\u0000": "error", "\u0663.\u0661\u0662": "error", "3.12;id": "error", "9" * 201: "error",
    "3.99999.0": "error", "${{ matrix.python }}": "error", "null": "error", "undefined": "error", "NaN": "error",
    # `packaging` 26.2 compares the characters of a ~= bound; PEP 440 says that these spellings are the one of ~=3.14.0rc1
    "~=3.14.0-rc.1": "3.14.0rc2", "~=3.14.0c1": "3.14.0rc2",
    # PEP 440 that no CPython can ever satisfy is refused too, where `packaging` would find nothing
    "==3.12.6.post1": "error", ">=3.12.post1": "error", "==1!3.12": "error", ">=1!3": "error", "==3.12.6+local": "error",
    "===3.12": "error", "===banana": "error", "===3.12.*": "error", "==3.12.6.dev1": "error", "==3.12.6.1": "error",
}

# What the tests and the documentation of actions/setup-python write and mean; whether prereleases are allowed, spec, answer.
SETUP_PYTHON = [
    (False, "3.13", "3.13.1"), (False, "3.13t", "3.13.1t"), (False, "3.13.1", "3.13.1"), (False, "3.13.1t", "3.13.1t"),
    (False, "3.14-dev", "3.14.0rc2"), (False, "3.14t-dev", "3.14.0rc2t"), (False, "~3.14.0-0", "3.14.0rc2"),
    (False, "~3.13.0-0", "3.13.1"), (False, "~3.14.0-0t", "3.14.0rc2t"), (False, "3.14.0a4", None), (False, "3.14.0a4t", None),
    (False, "3.14.0rc1", "3.14.0rc1"), (False, "3.14.0rc1t", None), (False, "3.14.0-alpha.1", "3.14.0a1"),
    (False, "3.13.0-beta.2", None), (False, "3.13.0-rc.3", "3.13.0rc3"), (False, "3.13.0-alpha - 3.13.0", "3.13.0"),
    (False, "3.12.0-rc.1 - 3.12", "3.12.10"), (False, "3.x", "3.13.1"), (False, "x", "3.13.1"), (False, "3", "3.13.1"),
    (False, "3.6", None), (False, "v3.12.x", "3.12.10"), (False, "v3.x", "3.13.1"), (False, "v3.13.0-rc.3", "3.13.0rc3"),
    (False, "nightly", "error"),
    (False, ">=3.9 <3.10", "3.9.20"), (False, ">=3.9.0", "3.13.1"), (False, "3.12.0 - 3.12.3", "3.12.3"),
    (False, "^3.12.0", "3.13.1"), (False, "~3.12.0", "3.12.10"), (False, "3.11 || 3.12", "3.12.10"),
    (True, "3.13", "3.13.1"), (True, "3.13t", "3.13.1t"), (True, "3.13.1t", "3.13.1t"), (True, "3.14", "3.14.0rc2"),
    (True, "3.14t", "3.14.0rc2t"), (True, "3.14-dev", "3.14.0rc2"), (True, "3.14t-dev", "3.14.0rc2t"),
    (True, "3.14.0a4", None), (True, "3.14.0rc1", "3.14.0rc1"), (True, "3.x", "3.13.1"),
]

BY_HAND_WITH_PRERELEASES = {
    "3.14": "3.14.0rc2", "3.15": "3.15.0a1", "3.13": "3.13.1", "3.x": "3.13.1", "latest": "3.13.1", "^3.13": "3.13.1",
    "~3.14": "3.14.0rc2", "3.14t": "3.14.0rc2t", "3.13.2 - 3.14": "3.14.0rc2", "3.14.0": None, "3.16 || 3.14": "3.14.0rc2",
    "4": None, "banana": "error",
}


def specs_of(text: str) -> list[str]:
    return [spec.strip() for line in text.strip().splitlines() for spec in line.split(" | ")]


def answer(spec: str, allow_prereleases: bool) -> str | None:
    """The newest final match; prereleases where the spec names one, or where they are allowed and nothing else is."""
    try:
        specifiers = SpecifierSet(spec)
    except InvalidSpecifier:
        return "error"
    passes = [bool(specifiers.prereleases)] + ([True] if allow_prereleases else [])
    for prereleases in passes:
        found = [Version(each) for each in FINAL + PRE if specifiers.contains(each, prereleases=prereleases)]
        if found:
            return str(max(found))
    return None


def main() -> None:
    if Version(installed("packaging")) < Version("26.2"):
        raise SystemExit("needs packaging 26.2 or newer")
    rows = [
        {"spec": spec, "allowPrereleases": allow, "by": "packaging", "expected": answer(spec, allow)}
        for text, allow in ((PEP440, False), (WITH_PRERELEASES, True))
        for spec in specs_of(text)
    ] + [
        {"spec": spec, "allowPrereleases": allow, "by": "hand", "expected": expected}
        for table, allow in ((BY_HAND, False), (BY_HAND_WITH_PRERELEASES, True))
        for spec, expected in table.items()
    ] + [
        {"spec": spec, "allowPrereleases": allow, "by": "setup-python", "expected": expected}
        for allow, spec, expected in SETUP_PYTHON
    ]
    lines = ",\n".join("    " + json.dumps(row) for row in rows)
    versions = json.dumps(FINAL + PRE + FREE_THREADED)
    TARGET.write_text('{\n  "versions": %s,\n  "rows": [\n%s\n  ]\n}\n' % (versions, lines), encoding="utf-8")
    print(f"{len(rows)} rows, {sum(row['by'] == 'packaging' for row in rows)} by packaging")


if __name__ == "__main__":
    main()
