/// Names of skills and tools that are also ordinary words, small.
let ordinaryWords: Set<String> = [
  "excel", "word", "access", "outlook", "teams", "project", "spring", "swift", "go", "rust",
  "dart", "ruby", "react", "express", "angular", "flask", "redux", "bootstrap", "sass", "rag",
  "apex", "helm", "chef", "puppet", "salt", "snowflake", "amplitude", "illustrator", "sketch",
  "notion", "slack", "bash", "safe", "aria", "lora", "bert", "jaeger", "falco", "spark", "hive",
  "storm", "oracle", "sage", "unity", "unreal", "maya", "blender", "looker", "mongoose", "cypress",
  "postman", "gatling", "bicep", "raid", "workday", "scratch", "julia", "crystal", "elm", "haskell",
  "pearl", "basic", "logo", "azure", "lightroom", "moodle", "make", "less", "julius", "scheme",
  "racket", "hack", "vault", "consul", "nomad", "packer", "istio", "envoy", "argo", "flux", "tower",
  "asana", "linear", "canvas", "blackboard", "concur", "square", "stripe", "toast", "segment",
  "heap", "hotjar", "drift", "intercom", "pages", "numbers", "keynote", "forms", "sites", "meet",
  "dynamics", "visio", "publisher", "copilot", "gemini", "claude", "fusion", "inventor", "rhino",
  "eagle", "premiere", "motion", "pegasus", "sales", "typing", "networking", "containers",
  "renewals", "freight", "sourcing", "purchasing", "probability", "clustering",
]

/// Acronyms whose small form is an ordinary word in some language.
let lowerCaseWords: Set<String> = [
  "safe", "raid", "rag", "aria", "dei", "pia", "sem", "dele", "soc", "ml", "bi", "ui", "evm",
  "pca", "sas", "sap", "aed", "rup", "pam", "sam", "arm", "erp", "crm", "spa",
]

/// Degrees that look like a name once their dots are gone.
let academicDegrees: Set<String> = ["ll.m", "b.a", "m.a", "b.sc", "m.sc", "m.b.a"]

/// Words before a tool.
let toolIntroductions: Set<String> = [
  "using", "in", "with", "microsoft", "ms", "of", "like", "as", "google", "office", "via", "mit",
  "avec", "con", "en", "including", "e.g", "apache", "adobe", "know", "learn", "use", "knowing",
]

/// Words behind a tool.
let toolNouns: Set<String> = [
  "skills", "developer", "engineer", "programming", "language", "programmer", "framework",
  "experience", "knowledge", "boot", "development", "services", "scripting", "scripts",
  "spreadsheets",
  "certification", "kenntnisse", "entwickler",
]

/// Where a name means something else: the words behind it, and the words before it.
let otherMeanings: [String: (before: Set<String>, after: Set<String>)] = [
  "go": (
    [
      "to", "live", "through", "beyond", "for", "above", "the", "getter", "getters", "on", "into",
      "out", "further", "ahead", "with", "over", "by", "home", "around", "green",
    ], ["to", "we", "you", "the", "let's", "ready"]
  ),
  "r": (["&", "and d", "or d"], ["&"]),
  "c": (
    ["level", "suite", "corp", "corporation", "class", "section", "-", "&", "o"],
    [
      "vitamin", "hepatitis", "class", "grade", "schedule", "section", "part", "category", "type",
      "°", "series",
      "round", "level", "group", "exhibit", "appendix", "b",
    ]
  ),
  "d": (["&"], ["&", "vitamin", "r"]),
  "excel": (
    ["at", "in", "as", "beyond", "within", "through", "when", "under"],
    [
      "to", "you", "you'll", "will", "we", "can", "who", "they", "people", "employees",
      "candidates", "teams",
      "students",
    ]
  ),
  "word": (
    ["of", "for", "processing", "mouth"], ["a", "the", "written", "spoken", "every", "one"]
  ),
  "spring": (
    [
      "semester", "term", "season", "break", "2024", "2025", "2026", "2027", "2028", "of", "or",
      "street", "cleaning",
    ],
    ["this", "next", "the", "early", "late", "by", "fall", "autumn", "winter"]
  ),
  "swift": (
    [
      "response", "responses", "code", "codes", "action", "actions", "payment", "payments",
      "decision", "decisions",
      "resolution", "messages", "messaging", "delivery", "turnaround",
    ], ["a", "be"]
  ),
  "react": (["to", "quickly", "swiftly", "appropriately", "well"], ["to", "you", "can"]),
  "rust": (["belt", "removal", "prevention"], []),
  "bash": (["the"], ["a", "the"]),
  "workday": (
    ["is", "schedule", "hours"],
    ["hour", "a", "the", "each", "every", "your", "our", "normal", "standard"]
  ),
  "helm": ([], ["the"]),
  "snowflake": (["design"], []),
  "ruby": (["tuesday"], []),
  "safe": (["environment", "working", "work"], ["a", "be", "the"]),
  "french": (["press", "fries", "door", "doors"], []),
  "english": (["bay"], ["old", "the"]),
  "sales": (["tax", "taxes"], []),
  "java": (["house"], ["west"]),
  "python": ([], ["monty"]),
  "budget": (["office", "officer", "circular"], ["and"]),
  "leadership": (
    ["team", "on", "with"], ["senior", "executive", "advising", "advise", "agency", "to", "brief"]
  ),
  "communication": (["department", "technologies"], []),
]
