/// What a column of a file can hold for a credential.
package enum ImportField: String, CaseIterable, Sendable {
  case id, title, url, provider, issuer, kind, skills, teaches, level
  /// Hours of study, or any text that tells how long it takes.
  case hours
  /// Calendar time, where another column has the hours.
  case length
  /// Hours a week.
  case effort
  /// Whether the hours are an estimate, in cairn's own tables.
  case estimate
  case price, currency
  /// The subscription that pays for it, in cairn's own tables.
  case subscription
  /// Whether it costs anything.
  case paid
  case language, rating, ratings, learners, prerequisites, assessment
  case validMonths = "valid-months"
  case source, checked
}

extension ImportField {
  /// Headings that are known to mean the field, the likelier first: small letters, one blank
  /// between words, without a leading `course`, `program` or `credential`.
  var headings: [String] {
    switch self {
    case .id: ["id", "course id", "slug", "code", "number", "uid"]
    case .title:
      [
        "title", "name", "course", "full name", "course name", "credential", "program", "headline",
        "courses",
      ]
    case .url:
      [
        "url", "link", "course url", "href", "web", "website", "page", "webpage", "address", "urls",
        "course link", "subject webpage", "links",
      ]
    case .provider: ["provider", "platform", "site", "source platform", "mooc", "vendor"]
    case .issuer:
      [
        "issuer", "university", "organization", "organisation", "institution", "institute",
        "partner", "school", "institute name", "offered by", "company", "owned by",
        "university name",
        "university / industry partner name", "provided by",
        "associated university institution company",
        "associatuniversityinstitutioncompany", "partner name", "created by", "authority",
      ]
    case .kind:
      [
        "kind", "type", "certificate type", "credential type", "product type", "learning product",
        "certificate", "category type", "learning type",
      ]
    case .skills:
      [
        "skills", "skill", "skills gained", "skill gain", "skills gain", "gained skills",
        "skills covered", "skills you will gain", "skills you ll gain", "what you will gain",
        "associated skills", "competencies", "tags", "skills taught", "key skills", "skill set",
        "section topics", "topics",
      ]
    case .teaches: ["teaches"]
    case .level:
      ["level", "difficulty level", "difficulty", "instructional level", "skill level", "levels"]
    case .hours:
      [
        "hours", "duration", "content duration", "time required", "estimated hours", "study hours",
        "content length", "content length min", "duration hours", "estimated duration",
        "approx time", "total hours", "time to complete", "estimated time", "hours of study",
        "num hours", "schedule", "duration time", "time", "content info",
      ]
    case .length: ["length", "weeks", "duration weeks", "number of weeks", "estimated weeks"]
    case .effort:
      ["effort", "hours per week", "weekly effort", "weekly hours", "weekly study", "pace"]
    case .price:
      [
        "certificate price", "price", "cost", "fee", "fees", "tuition", "amount", "price detail",
        "original price",
      ]
    case .currency: ["currency", "price currency"]
    case .estimate: ["estimate"]
    case .subscription: ["subscription"]
    case .paid: ["paid", "is paid"]
    case .language:
      ["language", "in language", "taught in", "languages", "language name", "locale"]
    case .rating: ["rating", "ratings", "avg rating", "average rating", "stars", "score", "rate"]
    case .ratings:
      [
        "num ratings", "rating count", "number of ratings", "ratings count", "num reviews",
        "reviews", "number of reviews", "reviews count", "review count", "reviews num", "review",
        "rated by", "num votes", "votes", "number of votes",
      ]
    case .learners:
      [
        "learners", "students enrolled", "num subscribers", "students", "enrolled", "enrollment",
        "enrollments", "enrolled students", "n enrolled", "number of students", "subscribers",
        "num students", "students count", "enrolled student count", "viewers", "number of viewers",
        "participants", "already enrolled",
      ]
    case .prerequisites: ["prerequisites", "prerequisite", "requirements", "prereqs", "requires"]
    case .assessment: ["assessment"]
    case .validMonths: ["valid months"]
    case .source: ["source"]
    case .checked: ["checked"]
    }
  }
}

/// A heading as the table above writes it: `Course_Name`, `courseName` and ` course name ` alike.
func plainHeading(_ heading: String) -> String {
  var words: [String] = []
  var word = ""
  var wasSmall = false
  for character in heading {
    if character.isLetter || character.isNumber || character == "/" {
      if character.isUppercase, wasSmall {
        words.append(word)
        word = ""
      }
      word += character.lowercased()
      wasSmall = character.isLowercase
    } else if !word.isEmpty {
      words.append(word)
      word = ""
      wasSmall = false
    }
  }
  if !word.isEmpty { words.append(word) }
  return words.joined(separator: " ")
}

/// The plain heading as those have it who write `certificatetype`.
func withoutBlanks(_ heading: String) -> String { heading.filter { $0 != " " } }

/// The plain heading without a word that all columns share.
func withoutSubject(_ heading: String) -> String {
  let subjects = ["course ", "courses ", "program ", "credential ", "product "]
  let subject = subjects.first { heading.hasPrefix($0) && heading.count > $0.count }
  return subject.map { String(heading.dropFirst($0.count)) } ?? heading
}
