import CairnFiles
import CairnModel
import Testing

@Suite("Writing profiles")
struct ProfileWritingTests {
  /// Profiles as people write them.
  static let samples = [
    """
    # My plan for next year.
    format: cairn/profile@1
    name: Zoë   # that's me
    currency: EUR

    # What I can do
    skills:
      sql: 1        # from the evening class
      # certificates in the drawer
      negotiation: {level: 2, evidence: "led talks: 2025", date: 2025-10-01}
      python:
        level: 3    # honestly
        evidence: >
          two years of
          scripts
    earned:
      - credential: a-one   # the first
        date: 2025-01-02
        # it runs out
        expires: 2028-01-02
      - a-two
    progress:
    - {credential: a-three, started: 2026-11-02, hours-done: 20}   # evenings
    goal:
      role: analyst
      start: 2026-12-01
      # my leave ends
      by: 2027-06-30
      hours-per-week: 8   # not more!
      weeks-away:
        - 2026-12-22   # family
        - {from: 2027-04-01, to: 2027-04-11, hours: 2}
      budget: 900
      prefer: balanced
    pins: [a-four, a-five]   # wanted
    skips:
      # dull
      - a-six
    overrides:
      - {credential: a-six, price: 0 USD, reason: "my employer pays, all of it"}
    eligibility: {experience-years: 4, degree: bachelor}
    languages: [en, de]
    # the end
    """,
    """
    format: cairn/profile@1
    name: "A # B: C"
    goal: {hours-per-week: 5, # weekly
      by: 2027-01-01}
    pins:   # none yet
    skips: []
    earned: [
      # old ones
      {credential: a-one}, # one
      a-two,
    ]
    """,
    "\u{FEFF}format: cairn/profile@1\r\nname: A\r\nskills:\r\n  sql: 1 # low\r\n\r\n"
      + "goal:\r\n  by: 2027-01-01 # late\r\n",
    "format: cairn/profile@1\nname: only",
  ]

  @Test("without a change the text stays as it is", arguments: samples)
  func unchanged(_ text: String) throws {
    let profile = try read(text)
    #expect(updateProfile(text, from: profile, to: profile) == text)
  }

  @Test(
    "after random changes the text reads as the new profile, with every comment", arguments: 0..<30)
  func randomChanges(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for sample in Self.samples {
      var text = sample
      var profile = try read(text)
      for round in 0..<6 {
        var next = profile
        for _ in 0..<Int.random(in: 1...3, using: &random) { change(&next, using: &random) }
        let updated = updateProfile(text, from: profile, to: next)
        let (reread, diagnostics) = readProfile("p", Array(updated.utf8))
        let note: Comment = "seed \(seed), round \(round)\n\(text)\n=>\n\(updated)"
        #expect(reread == next, note)
        #expect(diagnostics.filter { $0.severity == .error } == [], note)
        if sample.contains("\r\n") {
          #expect(!updated.replacing("\r\n", with: "").unicodeScalars.contains("\n"), note)
        }
        for comment in comments(sample) {
          #expect(updated.contains(comment), "lost \(comment): \(note)")
        }
        (text, profile) = (updated, next)
      }
    }
  }

  @Test("a new file reads as the profile that it was written from", arguments: 0..<20)
  func newFile(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var profile = Profile(name: "no")
    for _ in 0..<20 { change(&profile, using: &random) }
    #expect(try read(writeProfile(profile)) == profile, "seed \(seed)")
  }

  @Test("a new value takes the place of the old one and leaves the rest of the line")
  func oneValue() throws {
    let text = Self.samples[0]
    let old = try read(text)
    var new = old
    new.skills["sql"] = .init(.advanced)
    new.goal.budget = Money(minorUnits: 45_050, currency: "EUR")
    new.goal.atMost = 3
    new.pins.insert("a-seven")
    new.pins.remove("a-four")
    #expect(
      updateProfile(text, from: old, to: new)
        == text.replacing("sql: 1        #", with: "sql: 3        #")
        .replacing("budget: 900", with: "budget: 450.50 EUR\n  at-most: 3")
        .replacing("[a-four, a-five]", with: "[a-five, a-seven]"))
  }

  @Test("a new section stands where the documentation has it")
  func newSection() throws {
    let text = "format: cairn/profile@1\nname: A\n\n# later\nlanguages: [de]\n"
    let old = try read(text)
    var new = old
    new.skills["sql"] = .init(.foundation)
    new.earned = [.init(credential: "a", date: CivilDate(iso: "2026-01-02"))]
    #expect(
      updateProfile(text, from: old, to: new) == """
        format: cairn/profile@1
        name: A
        skills:
          sql: 1
        earned:
          - {credential: a, date: 2026-01-02}

        # later
        languages: [de]

        """)
  }

  @Test("another currency does not change what an amount without one was")
  func otherCurrency() throws {
    let text = "format: cairn/profile@1\nname: A\ncurrency: EUR\ngoal: {budget: 900} # mine\n"
    let old = try read(text)
    var new = old
    new.currency = "USD"
    #expect(
      updateProfile(text, from: old, to: new)
        == text.replacing("EUR", with: "USD").replacing("900", with: "900 EUR"))
  }

  @Test("what can't be edited in place is written anew, and reads right")
  func aliases() throws {
    let text = "format: cairn/profile@1\nname: A\npins: &p [x]\nskips: []\nearned: *p\n"
    let old = try read(text)
    var new = old
    new.pins = ["y"]
    new.earned = [.init(credential: "z")]
    #expect(try read(updateProfile(text, from: old, to: new)) == new)
    #expect(try read(updateProfile("}{", from: old, to: new)) == new)
  }

  @Test("an entry that could not be read is left in the text")
  func brokenEntriesStay() throws {
    let text = "format: cairn/profile@1\nname: A\nskills: {sql: 1, odd: many}\n"
    let old = try #require(readProfile("p", Array(text.utf8)).0)
    var new = old
    new.skills["sql"] = .init(.intermediate)
    #expect(updateProfile(text, from: old, to: new) == text.replacing("sql: 1", with: "sql: 2"))
  }

  private func read(_ text: String) throws -> Profile {
    let (profile, diagnostics) = readProfile("p", Array(text.utf8))
    #expect(diagnostics.filter { $0.severity == .error } == [], "\(text)")
    return try #require(profile)
  }

  private func comments(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      line.contains("A # B") ? nil : line.firstIndex(of: "#").map { String(line[$0...]) }
    }
  }
}

/// One random change of a profile, of the sort that the screens make.
private func change(_ profile: inout Profile, using random: inout SeededGenerator) {
  let ids = ["a-one", "a-two", "a-three", "a-four", "a-five", "a-six", "new"]
  let id = Credential.ID(ids.randomElement(using: &random) ?? "new")
  let number = Int.random(in: 1...100, using: &random)
  let date = CivilDate(day: 20_800 + number)
  let isOdd = number % 2 == 1
  let texts = ["plain", "a: b", "# no", "it's \"so\"", "null", "1.50", "日本 {x}", " x ", "a\nb"]
  let text = texts[number % texts.count]
  let money = Money(minorUnits: number * 55, currency: isOdd ? "USD" : "EUR")
  switch Int.random(in: 0..<20, using: &random) {
  case 0: profile.name = text
  case 1: profile.isExample.toggle()
  case 2: profile.skills["sql"] = isOdd ? nil : .init(Level(rawValue: number % 5) ?? .none)
  case 3:
    profile.skills["python"] = .init(.specialist, evidence: isOdd ? text : nil, date: date)
  case 4: profile.skills[Identifier("new-\(number % 3)")] = .init(.foundation)
  case 5: profile.skills["negotiation"] = isOdd ? nil : .init(.intermediate, evidence: text)
  case 6:
    profile.earned.removeAll { $0.credential == id }
    if isOdd {
      profile.earned.append(.init(credential: id, date: date, url: "https://e.org/\(id)"))
    }
  case 7 where !profile.earned.isEmpty:
    profile.earned[0].expires = isOdd ? nil : date + 5000
    profile.earned[0].date = isOdd ? date : nil
  case 8:
    profile.progress.removeAll { $0.credential == id }
    if isOdd { profile.progress.append(.init(credential: id, hoursDone: number, paid: money)) }
  case 9 where !profile.progress.isEmpty:
    profile.progress[0].hoursDone = isOdd ? 0 : number
    profile.progress[0].started = date
  case 10: profile.goal.budget = isOdd ? nil : money
  case 11: profile.goal.by = isOdd ? nil : date + 1000
  case 12: profile.goal.hoursPerWeek = number
  case 13 where isOdd: profile.goal.weeksAway.append(.init(from: date, to: date + 3, hours: 1))
  case 13: profile.goal.weeksAway = Array(profile.goal.weeksAway.dropFirst())
  case 14:
    profile.goal.preference =
      isOdd ? .own(BurdenWeights(price: number, hours: 2, each: 3, distrust: 4)) : .fewest
  case 15:
    if profile.pins.remove(id) == nil, !profile.skips.contains(id) { profile.pins.insert(id) }
  case 16:
    if profile.skips.remove(id) == nil, !profile.pins.contains(id) { profile.skips.insert(id) }
  case 17:
    profile.overrides[id] = isOdd ? nil : .init(price: money, hours: number, reason: text)
  case 18:
    profile.eligibility.age = isOdd ? nil : number
    profile.eligibility.country = isOdd ? "NO" : nil
  default: profile.languages = isOdd ? ["no", "en"] : ["en"]
  }
}
