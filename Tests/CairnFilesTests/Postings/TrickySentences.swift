import Testing

/// A sentence of an invented posting, with skills that it asks for and skills that it only seems to.
struct TrickySentence: CustomTestStringConvertible, Sendable {
  let text: String
  let has: [String]
  let hasNot: [String]

  init(_ text: String, has: [String] = [], hasNot: [String] = []) {
    self.text = text
    self.has = has
    self.hasNot = hasNot
  }

  var testDescription: String { text }

  static let all = [
    // Names inside other names.
    TrickySentence("Experience with Node.js", has: ["node-js"], hasNot: ["javascript"]),
    TrickySentence("Experience with React.js and Next.js", has: ["react"], hasNot: ["javascript"]),
    TrickySentence("You will work in our R&D department.", hasNot: ["r-language"]),
    TrickySentence("Interest in R & D and new products", hasNot: ["r-language"]),
    TrickySentence("Five years in R and D of medical devices", hasNot: ["r-language"]),
    TrickySentence("Experience with JavaScript", has: ["javascript"], hasNot: ["java"]),
    TrickySentence("Experience with Java and JavaScript", has: ["java", "javascript"]),
    TrickySentence("Strong C++ skills", has: ["cpp"], hasNot: ["c-language"]),
    TrickySentence(
      "Development in C# and .NET", has: ["c-sharp", "dotnet"], hasNot: ["c-language"]),
    TrickySentence("Programming in C, C++ and Rust", has: ["c-language", "cpp", "rust"]),
    TrickySentence("Experience with ASP.NET", has: ["dotnet"]),
    TrickySentence("Our network runs on .net domains we sell", hasNot: ["networking"]),
    TrickySentence("Knowledge of PostgreSQL", has: ["postgresql"], hasNot: ["sql"]),
    TrickySentence("Knowledge of NoSQL stores", has: ["nosql-databases"], hasNot: ["sql"]),
    TrickySentence("Knowledge of MySQL, T-SQL and SQL", has: ["mysql", "sql"]),
    TrickySentence("Experience with React Native", has: ["react-native"], hasNot: ["react"]),
    TrickySentence("Experience with Spring Boot", has: ["spring"]),
    TrickySentence(
      "Experience with Power BI", has: ["power-bi"], hasNot: ["business-intelligence"]),
    TrickySentence("Knowledge of CI/CD", has: ["ci-cd"]),
    TrickySentence("Knowledge of TCP/IP", has: ["networking"]),
    TrickySentence("SQL-based reporting", has: ["sql"]),
    TrickySentence("Experience with Python/R", has: ["python", "r-language"]),
    // One letter.
    TrickySentence("Experience with R, Python and SQL", has: ["r-language", "python", "sql"]),
    TrickySentence("Statistical programming in R or SAS", has: ["r-language", "sas-language"]),
    TrickySentence("Present to C-level executives", hasNot: ["c-language"]),
    TrickySentence("Advise the C suite", hasNot: ["c-language"]),
    TrickySentence("Driving licence class C required", hasNot: ["c-language"]),
    TrickySentence("Knowledge of vitamin C and hepatitis C", hasNot: ["c-language"]),
    TrickySentence("Report to J. R. Smith", hasNot: ["r-language"]),
    TrickySentence("An R-squared above 0.9", hasNot: ["r-language"]),
    TrickySentence("Option C of the contract", hasNot: ["c-language"]),
    // Go, the language and the verb.
    TrickySentence("You go to customers and present", hasNot: ["go-language"]),
    TrickySentence("Go to market with us", hasNot: ["go-language"]),
    TrickySentence("Experience with go-to-market strategy", hasNot: ["go-language"]),
    TrickySentence("Willing to go the extra mile", hasNot: ["go-language"]),
    TrickySentence("You are a real go-getter", hasNot: ["go-language"]),
    TrickySentence("Support go-live of new systems", hasNot: ["go-language"]),
    TrickySentence("Experience with Go or Java", has: ["go-language", "java"]),
    TrickySentence("Services written in Go, Python and Kotlin", has: ["go-language", "python"]),
    TrickySentence("typescript javascript node.js react go", has: ["go-language", "react"]),
    TrickySentence("Golang experience", has: ["go-language"]),
    // Excel, the tool and the verb.
    TrickySentence("You excel at multitasking", hasNot: ["spreadsheets"]),
    TrickySentence("Excel in a fast-paced environment", hasNot: ["spreadsheets"]),
    TrickySentence("Excel at customer service", hasNot: ["spreadsheets"]),
    TrickySentence("Candidates who excel will be promoted", hasNot: ["spreadsheets"]),
    TrickySentence("Strong knowledge of Excel", has: ["spreadsheets"]),
    TrickySentence("Proficiency in MS Excel and PowerPoint", has: ["spreadsheets"]),
    TrickySentence("Microsoft Word, Excel and Outlook", has: ["spreadsheets"]),
    // Swift, Spring, React, Rust, Ruby, Dart, Flask and their likes.
    TrickySentence("We need a swift response to incidents", hasNot: ["swift-language"]),
    TrickySentence("Swift action is expected", hasNot: ["swift-language"]),
    TrickySentence("Experience with Swift and Kotlin", has: ["swift-language", "kotlin"]),
    TrickySentence("Process SWIFT payments", hasNot: ["swift-language"]),
    TrickySentence("The internship starts in spring 2027", hasNot: ["spring"]),
    TrickySentence("Spring semester courses", hasNot: ["spring"]),
    TrickySentence("Java with Spring and Hibernate", has: ["java", "spring"]),
    TrickySentence("React quickly to changing priorities", hasNot: ["react"]),
    TrickySentence("Able to react to customer needs", hasNot: ["react"]),
    TrickySentence("Experience with React and Redux", has: ["react"]),
    TrickySentence("Remove rust from steel parts", hasNot: ["rust"]),
    TrickySentence("Clean every flask and beaker", hasNot: ["flask"]),
    TrickySentence("A safe working environment", hasNot: ["scaled-agile"]),
    TrickySentence("At the helm of a growing team", hasNot: ["kubernetes"]),
    TrickySentence("An eight-hour workday with breaks", hasNot: ["hr-systems"]),
    TrickySentence("Every snowflake is different", hasNot: ["snowflake"]),
    TrickySentence("Experience with Snowflake and dbt", has: ["snowflake", "dbt"]),
    TrickySentence("Access to patient files", hasNot: ["spreadsheets"]),
    TrickySentence("Word of mouth brings our customers", hasNot: ["word-processing"]),
    TrickySentence("Wash with soap, use 5 ml of the agent", hasNot: ["machine-learning"]),
    TrickySentence("Experience with ML and NLP", has: ["machine-learning"]),
    TrickySentence(
      "Give rag and bucket back after work", hasNot: ["retrieval-augmented-generation"]),
    TrickySentence("Rules of the Office of Management and Budget", hasNot: ["budgeting"]),
    TrickySentence("Advising leadership on new systems", hasNot: ["leadership"]),
    TrickySentence("Strong leadership skills", has: ["leadership"]),
    TrickySentence("LL.B., LL.M., or another law degree", hasNot: ["generative-ai"]),
    TrickySentence("Python is not required", hasNot: ["python"]),
    TrickySentence("Docker, Kubernetes and Helm", has: ["containers", "kubernetes"]),
  ]
}
