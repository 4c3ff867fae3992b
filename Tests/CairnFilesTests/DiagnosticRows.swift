import CairnModel

private let beginHint = "begin with 'format: cairn/…@1'"

/// Problems of whole files and of YAML.
let fileRows: [ProblemRow] = [
  ProblemRow("empty-file", " \n", 0, 0, "the file is empty", hint: beginHint),
  ProblemRow(
    "empty-file", "# only this\n", 1, 1, "the file holds nothing but comments", hint: beginHint),
  ProblemRow(
    "control-character", "format: a\u{0}b", 1, 10, "control character 0x0 in a text file"),
  ProblemRow(
    "control-character", "format: é\u{86}b", 1, 10,
    "a character here is invisible and not allowed in YAML", hint: "delete it"),
  ProblemRow(
    "bare-carriage-return", "format: cairn/profile@1\rname: A\n", 1, 24,
    "a carriage return without a line feed ends this line",
    hint: "save the file with line feeds", severity: .warning),
  ProblemRow(
    "tab-indentation", "format: cairn/profile@1\ngoal:\n\trole: a\n", 3, 1,
    "a tab can't indent a line", hint: "indent with spaces"),
  ProblemRow(
    "yaml-syntax", "format: cairn/profile@1\nname: a: b\n", 2, 8, "a ':' can't stand here",
    hint: "put text that holds ': ' in quotes, or check the indentation of this line"),
  ProblemRow(
    "yaml-syntax", "format: cairn/profile@1\nname: \"a\nskills: {}\n", 2, 7,
    "the quote that begins here is not closed", hint: "add the closing quote"),
  ProblemRow(
    "yaml-syntax", "format: cairn/profile@1\nname: A\npins: [a\n", 3, 7,
    "the list in brackets is not closed", hint: "separate entries by ',' and end with ']'"),
  ProblemRow(
    "yaml-syntax", "format: cairn/profile@1\nname: A\nskills\n", 3, 1,
    "this line is no 'key: value'",
    hint: "add the ':' and a space, or indent the line to continue the text above"),
  ProblemRow(
    "several-documents", "format: cairn/profile@1\nname: A\n---\nname: B\n", 3, 1,
    "a second document begins here", hint: "put it in a file of its own"),
  ProblemRow(
    "unexpected-tag", "format: cairn/profile@1\nname: !ruby/object A\n", 2, 7,
    "the tag '!ruby/object' has no meaning here",
    hint: "leave it out; quote text that begins with '!'"),
  ProblemRow(
    "unknown-alias", "format: cairn/profile@1\nname: *me\n", 2, 7, "nothing is anchored as 'me'",
    hint: "quote text that begins with '*'"),
  ProblemRow(
    "recursive-alias", "format: cairn/profile@1\nname: A\npins: &p [*p]\n", 3, 11,
    "the alias 'p' stands inside itself"),
  ProblemRow(
    "too-deep",
    "format: cairn/profile@1\nname: " + String(repeating: "[", count: 40)
      + String(repeating: "]", count: 40), 2, 39,
    "lists and maps are nested more than 32 deep"),
  ProblemRow(
    "too-deep", "format: cairn/profile@1\nname: " + String(repeating: "[", count: 5000), 2, 8,
    "lists and maps are nested too deep"),
  ProblemRow(
    "too-many-aliases", laughs, 8, 8, "the aliases of this file stand for more than 100000 values"
  ),
  ProblemRow(
    "wrong-type", "just text\n", 1, 1, "expected keys and values, found 'just text'",
    hint: "begin with 'format: cairn/skills@1'"),
  ProblemRow(
    "missing-format", "skills: []\n", 1, 1, "the file does not say what it is",
    hint:
      "begin with 'format: cairn/skills@1' or 'format: cairn/role@1' or "
      + "'format: cairn/credentials@1' or 'format: cairn/rates@1'"),
  ProblemRow(
    "format-not-first", "skills: []\nformat: cairn/skills@1\n", 2, 1,
    "'format' is not the first key", hint: "move it to the top", severity: .warning),
  ProblemRow(
    "unknown-format", "format: cairn/skils@1\n", 1, 9,
    "'cairn/skils@1' is no format of this version", hint: "did you mean 'cairn/skills@1'?"),
]

/// Nine lists, each nine times the one before.
private let laughs =
  "format: cairn/profile@1\nname: A\na: &a [x, x, x, x, x, x, x, x, x]\n"
  + zip("abcdefgh", "bcdefghi").map { from, to in
    "\(to): &\(to) [" + Array(repeating: "*\(from)", count: 9).joined(separator: ", ") + "]\n"
  }.joined()

private let profile = "format: cairn/profile@1\nname: A\n"
private let role = """
  format: cairn/role@1
  id: a
  title: A
  summary: S

  """
private let credential = """
  format: cairn/credentials@1
  providers: [{id: p, name: P, kind: company}]
  credentials:
  - id: c
    title: C
    provider: p
    kind: course
    url: https://example.org
    source: https://example.org
    checked: 2026-11

  """

/// Problems of keys, entries and what they refer to.
let keyRows: [ProblemRow] = [
  ProblemRow(
    "unknown-key", profile + "skils: {}\n", 3, 1, "unknown key 'skils' in a profile",
    hint: "did you mean 'skills'?"),
  ProblemRow(
    "unknown-key", profile + "goal: {zzzzzzzzz: 1}\n", 3, 8, "unknown key 'zzzzzzzzz' in 'goal'",
    hint:
      "one of: role, start, by, hours-per-week, weeks-away, budget, at-once, at-most, prefer, "
      + "min-trust, audit"),
  ProblemRow(
    "duplicate-key", profile + "name: B\n", 3, 1, "the key 'name' stands twice"),
  ProblemRow(
    "missing-key", "format: cairn/profile@1\n", 1, 1, "a profile needs the key 'name'"),
  ProblemRow(
    "missing-key", "format: cairn/credentials@1\n", 1, 1,
    "a credentials file needs 'providers', 'subscriptions' or 'credentials'"),
  ProblemRow(
    "missing-key", "format: cairn/profile@1\nname:\n", 2, 6, "'name' has no value"),
  ProblemRow(
    "empty-value", profile + "goal: {budget: ~}\n", 3, 16, "'budget' has no value",
    hint: "leave out what is not known", severity: .warning),
  ProblemRow(
    "duplicate-entry", profile + "earned: [a, b, a]\n", 3, 16, "'a' stands twice in this list"),
  ProblemRow(
    "duplicate-id",
    "format: cairn/skills@1\nskills:\n- {id: a, name: A, area: X, kind: human}\n"
      + "- {id: a, name: B, area: X, kind: human}\n", 4, 8,
    "the skill 'a' stands already in x.yaml:3",
    hint: "keep one of them, or give this one another id"),
  ProblemRow(
    "duplicate-skill",
    role + "requirements:\n- {skill: s, level: 1, importance: 1}\n"
      + "- {skill: s, level: 2, importance: 1}\n", 7, 3, "the role asks for 's' a second time",
    hint: "keep one of them"),
  ProblemRow(
    "no-requirements", role + "requirements: []\n", 5, 15, "a role asks for at least one skill"),
  ProblemRow(
    "unknown-provider", credential.replacing("provider: p", with: "provider: q"), 6, 13,
    "no provider has the id 'q'", hint: "did you mean 'p'?"),
  ProblemRow(
    "unknown-subscription", credential + "  price: {subscription: s}\n", 11, 25,
    "no subscription has the id 's'"),
  ProblemRow(
    "unknown-credential", credential + "  prerequisites: [{any-of: [{credential: cc}]}]\n", 11, 42,
    "no credential has the id 'cc'", hint: "did you mean 'c'?"),
  ProblemRow(
    "unknown-skill", credential + "  teaches: {sql: 1}\n", 11, 13, "no skill has the id 'sql'"),
  ProblemRow(
    "prerequisite-cycle", credential + "  prerequisites: [{credential: c}]\n", 4, 7,
    "c → c: these can never start: each needs the next to be finished first",
    hint: "take one of the links out"),
  ProblemRow(
    "parts-cycle", credential + "  parts: [c]\n", 4, 7, "c → c: these are parts of one another",
    hint: "take one of the links out"),
  ProblemRow(
    "completion-without-parts", credential + "  completion: {hours: 1}\n", 11, 15,
    "'completion' says what is left once all parts are done, but there are no 'parts'"),
  ProblemRow(
    "empty-choice", credential + "  prerequisites: [{any-of: []}]\n", 11, 28,
    "'any-of' holds no clause that could be met"),
  ProblemRow(
    "several-in-choice",
    credential + "  prerequisites: [{any-of: [{credential: c, any-of: [{credential: c}]}]}]\n", 11,
    29, "one clause of 'any-of' holds several conditions",
    hint: "write one condition in each pair of braces"),
  ProblemRow(
    "pinned-and-skipped", profile + "pins: [a]\nskips: [b, a]\n", 4, 12,
    "'a' is pinned and skipped at once", hint: "take it out of one of the two lists"),
  ProblemRow(
    "earned-and-begun", profile + "earned: [a]\nprogress: [a]\n", 4, 11,
    "'a' is earned and also in progress; it counts as earned", severity: .warning),
]

/// Problems of single values.
let valueRows: [ProblemRow] = [
  ProblemRow(
    "wrong-type", profile + "pins: a\n", 3, 7, "expected a list for 'pins', found 'a'",
    hint: "write it in brackets: [a]"),
  ProblemRow(
    "wrong-type", profile + "goal: [a]\n", 3, 7, "expected a map for 'goal', found a list"),
  ProblemRow(
    "wrong-type", profile + "example: yes\n", 3, 10, "expected true or false, found 'yes'",
    hint: "write true or false, without quotes"),
  ProblemRow(
    "wrong-type", profile + "goal: {at-once: \"2\"}\n", 3, 17,
    "expected a whole number, found the text '2'", hint: "write it without quotes"),
  ProblemRow(
    "wrong-type", profile + "goal: {at-once: 0x10}\n", 3, 17,
    "expected a whole number, found '0x10'", hint: "write plain decimal digits, such as 40"),
  ProblemRow(
    "wrong-type", profile + "goal: {at-once: 1_000}\n", 3, 17,
    "expected a whole number, found '1_000'", hint: "write plain decimal digits, such as 40"),
  ProblemRow(
    "out-of-range", profile + "goal: {min-trust: 11}\n", 3, 19, "11 is out of range: 0 to 10"),
  ProblemRow(
    "huge-number", profile + "goal: {at-once: 99999999999999999999999}\n", 3, 17,
    "'99999999999999999999999' is too large a number"),
  ProblemRow(
    "huge-number", profile + "goal: {budget: 9999999999999 USD}\n", 3, 16,
    "'9999999999999 USD' is too large or too fine an amount"),
  ProblemRow(
    "level-out-of-range", profile + "skills: {sql: 5}\n", 3, 15,
    "5 is no level: levels are 0 to 4",
    hint: "1 foundation, 2 intermediate, 3 advanced, 4 specialist"),
  ProblemRow(
    "not-an-id", profile + "skills: {My SQL: 1}\n", 3, 10,
    "'My SQL' is no id: ids are lower-case letters, digits and single dashes",
    hint: "did you mean 'my-sql'?"),
  ProblemRow(
    "not-a-date", profile + "goal: {start: 2026-02-30}\n", 3, 15, "'2026-02-30' is no date",
    hint: "write year-month-day, such as 2026-12-01"),
  ProblemRow(
    "dates-reversed", profile + "goal: {start: 2026-12-02, by: 2026-12-01}\n", 3, 31,
    "the deadline is before the start"),
  ProblemRow(
    "not-money", credential + "  price: 49\n", 11, 10, "'49' is no amount of money",
    hint: "write digits and a currency of three capital letters, such as 49 USD or 49.50 USD"),
  ProblemRow(
    "not-a-currency", profile + "currency: usd\n", 3, 11, "'usd' is no currency code",
    hint: "three capital letters, such as USD"),
  ProblemRow(
    "unknown-word", profile + "goal: {prefer: cheap}\n", 3, 16, "'cheap' is no preference",
    hint: "one of: balanced, cheapest, fastest, most-trusted, fewest"),
  ProblemRow(
    "unknown-word", credential + "  assessment: exams\n", 11, 15,
    "'exams' is no form of assessment", hint: "did you mean 'exam'?"),
  ProblemRow(
    "not-a-url", profile + "earned: [{credential: a, url: example.org}]\n", 3, 31,
    "'example.org' is no web address", hint: "begin with https://"),
  ProblemRow(
    "not-a-country", profile + "eligibility: {country: Germany}\n", 3, 24,
    "'Germany' is no country code", hint: "two capital letters of ISO 3166, such as DE"),
  ProblemRow(
    "not-a-language", profile + "languages: [English]\n", 3, 13, "'English' is no language code",
    hint: "two or three small letters of ISO 639, such as en"),
  ProblemRow(
    "empty-text", "format: cairn/profile@1\nname: \" \"\n", 2, 7, "expected text, found nothing"),
  ProblemRow(
    "control-character", "format: cairn/profile@1\nname: \"a\\e[2J\"\n", 2, 7,
    "the text holds a control character"),
]
