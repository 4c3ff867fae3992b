import CairnModel

/// What is known of a sentence when its names are judged.
struct JudgedSentence {
  let words: [PostingWord]
  /// Lower-case forms of the words.
  let forms: [String]
  let phrases: [TaggedPhrase]
  let spotted: [SpottedName]
  /// Whether it stands where an employer lists what it asks for.
  let isInList: Bool
  /// Whether phrases could be looked for: there are weights, and the sentence is in their language.
  let isTagged: Bool
}

extension JudgedSentence {
  /// The names that mean their skill here. A name that is also an ordinary word has to be written
  /// as a name and to stand among things that are asked for.
  var meant: [SpottedName] { spotted.filter(isMeant) }

  private func isMeant(_ name: SpottedName) -> Bool {
    if isExcluded(name) { return false }
    let plain = name.text.lowercased()
    if name.text.unicodeScalars.count <= 2, !name.text.contains("+"), !name.text.contains("#") {
      return (name.text == name.name || isListOfTags) && hasCompany(name)
    }
    if ordinaryWords.contains(plain) { return isOrdinaryWordMeant(name) }
    // An acronym is no word: `SAFe` isn't `safe`, nor `RAID` `raid`.
    if isAcronym(name.name), name.text == plain, name.words.count == 1 {
      return isListOfTags || (isCovered(name, by: .knowledge) && !lowerCaseWords.contains(plain))
    }
    guard isPlainWord(name) else { return true }
    return isInList || isCovered(name) || !isTagged
      || name.isTechnical && isCapitalised(name) && (!isTitled || spokenCount <= 4)
  }

  private func isOrdinaryWordMeant(_ name: SpottedName) -> Bool {
    if name.isPartOfWord { return hasCompany(name) && name.text == name.name }
    guard name.text == name.name else {
      // Tags are written small: `java spring go`.
      return isListOfTags && hasCompany(name)
    }
    if hasCompany(name) { return true }
    let isFirst = name.words.lowerBound == 0
    return isFirst
      ? isCovered(name, by: .knowledge) && words.count <= 3
      : isCovered(name, by: .knowledge) || isTool(before: name.words.lowerBound)
  }

  /// A word before a tool: "using Excel", "Microsoft Word", "experience with Go".
  private func isTool(before word: Int) -> Bool {
    word > 0 && toolIntroductions.contains(forms[word - 1]) && !isTitled
  }

  /// Whether it stands in an enumeration beside another name or a thing to know.
  private func hasCompany(_ name: SpottedName) -> Bool {
    let before = neighbour(of: name.words.lowerBound, step: -1)
    let after = neighbour(of: name.words.upperBound - 1, step: 1)
    if isCovered(name, by: .knowledge), phrase(over: name)?.words.count == name.words.count {
      if before.isJoined || after.isJoined || isListOfTags || isIntroduced(name) { return true }
    }
    return [before, after].contains { side in
      guard side.isJoined, let word = side.word else { return false }
      return spotted.contains {
        $0.words.contains(word) && $0.skill != name.skill && !isSmallOrdinary($0)
      }
    } || name.isPartOfWord && isSlashed(name)
  }

  private func isIntroduced(_ name: SpottedName) -> Bool {
    let word = name.words.lowerBound
    return word > 0 && toolIntroductions.contains(forms[word - 1])
      || name.words.upperBound < words.count
        && toolNouns.contains(forms[name.words.upperBound])
  }

  private func isSmallOrdinary(_ name: SpottedName) -> Bool {
    name.text.unicodeScalars.count > 2 && !isListOfTags
      && ordinaryWords.contains(name.text.lowercased()) && name.text != name.name
  }

  /// `R/Python`: another name in the same word.
  private func isSlashed(_ name: SpottedName) -> Bool {
    words[name.words.lowerBound].text.contains("/")
      && spotted.contains { $0.words == name.words && $0.skill != name.skill }
  }

  /// The next word on a side, and whether a comma, slash or "and" joins it to this one.
  private func neighbour(of word: Int, step: Int) -> (word: Int?, isJoined: Bool) {
    var at = word + step
    // Tags stand in a row without commas.
    var isJoined = isListOfTags
    while words.indices.contains(at) {
      if words[step > 0 ? at : at + 1].isAfterBreak { isJoined = true }
      let isJoint = [
        "and", "or", "/", "|", ";", "&", "•", "·", "und", "oder", "et", "ou", "y", "o",
        "(", ")", ":",
      ].contains(forms[at])
      guard isJoint else { return (at, isJoined) }
      isJoined = true
      at += step
    }
    return (nil, isJoined)
  }

  private func phrase(over name: SpottedName) -> TaggedPhrase? {
    phrases.first { $0.kind == .knowledge && $0.words.overlaps(name.words) }
  }

  private func isCovered(_ name: SpottedName, by kind: TaggedPhrase.Kind? = nil) -> Bool {
    phrases.contains { $0.words.overlaps(name.words) && (kind == nil || $0.kind == kind) }
  }

  private func isCapitalised(_ name: SpottedName) -> Bool {
    name.text.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// A title, where capitals say nothing.
  private var isTitled: Bool {
    let capitals = words.count { $0.text.unicodeScalars.first?.properties.isUppercase ?? false }
    return spokenCount > 2 && capitals * 10 > spokenCount * 7
  }

  /// Tags in a row, most of them names: `typescript react go`.
  private var isListOfTags: Bool {
    let named = spotted.reduce(0) { $0 + $1.words.count }
    return spokenCount >= 2 && named * 2 >= spokenCount && !words.contains { $0.text == "." }
  }

  /// One word in small letters in the taxonomy, so that any text may hold it: "statistics",
  /// "communication", "sales".
  private func isPlainWord(_ name: SpottedName) -> Bool {
    name.words.count == 1 && name.text.allSatisfy(\.isLetter)
      && !name.name.dropFirst().contains(where: \.isUppercase)
  }

  private var spokenCount: Int { words.count { !$0.isMark } }

  private func isAcronym(_ name: String) -> Bool {
    return name.count <= 5 && name.filter(\.isUppercase).count >= 2
      && name.allSatisfy(\.isLetter)
  }

  private func isExcluded(_ name: SpottedName) -> Bool {
    let plain = name.text.lowercased()
    if academicDegrees.contains(plain) { return true }
    let following = forms[name.words.upperBound...].prefix(2)
    let next = following.first ?? ""
    let previous = name.words.lowerBound > 0 ? forms[name.words.lowerBound - 1] : ""
    return otherMeanings[plain].map {
      $0.before.contains(next) || $0.before.contains(following.joined(separator: " "))
        || $0.after.contains(previous)
    } ?? false
  }
}
