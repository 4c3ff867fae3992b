/// Why nothing better than a plan exists, in whole numbers that anyone can add up: one tree for each of three
/// claims. No plan has more must gain; none with as much has more gain; none as good in both has less burden.
/// Names stand in two lists; everything else speaks of their positions.
package struct Certificate: Hashable, Sendable {
  package var credentials: [String]
  package var skills: [String]
  package var rows: [Row]
  /// The trees in preorder, by claim.
  package var must: [Node]
  package var value: [Node]
  package var burden: [Node]

  package init(
    credentials: [String] = [], skills: [String] = [], rows: [Row] = [], must: [Node] = [],
    value: [Node] = [], burden: [Node] = []
  ) {
    self.credentials = credentials
    self.skills = skills
    self.rows = rows
    self.must = must
    self.value = value
    self.burden = burden
  }

  package enum Claim: String, CaseIterable, Sendable { case must, value, burden }

  package subscript(claim: Claim) -> [Node] {
    get {
      switch claim {
      case .must: must
      case .value: value
      case .burden: burden
      }
    }
    set {
      switch claim {
      case .must: must = newValue
      case .value: value = newValue
      case .burden: burden = newValue
      }
    }
  }
}

extension Certificate {
  /// Something linear that holds for every plan, or for every plan that would break the claim: a sum that is
  /// at most a number. Its figures are not written down; whoever checks takes them from the files.
  package enum Row: Hashable, Sendable {
    /// Limits: the price with subscriptions, the hours, the number of credentials.
    case price, hours, count
    /// What a plan that breaks the claim would have to reach.
    case must, value, burden
    /// A credential's subscription lasts for the hours of all that share it.
    case months(of: Int)
    /// Who takes the credential pays for a month of its subscription.
    case month(of: Int)
    /// The first is never taken without the second.
    case companion(Int, Int)
    /// Never both.
    case exclusion(Int, Int)
    case support(Support)
    /// Every plan but this set, which was looked at.
    case except([Int])
  }

  /// Whoever relies on something of a set relies on someone who brings a part of it and needs none of it: an unfounded
  /// set of answer-set programming.
  package struct Support: Hashable, Sendable {
    /// Skills from a level up, and finished credentials.
    package var skills: [SkillLevel]
    package var credentials: [Int]
    package var relying: Relying

    package init(skills: [SkillLevel], credentials: [Int], relying: Relying) {
      self.skills = skills
      self.credentials = credentials
      self.relying = relying
    }
  }

  package struct SkillLevel: Hashable, Sendable {
    package var skill: Int
    package var level: Int
    package init(skill: Int, level: Int) {
      self.skill = skill
      self.level = level
    }
  }

  /// Who relies on a set: the worth of a level that is in it, or a credential that needs some of it.
  package enum Relying: Hashable, Sendable {
    case worth(SkillLevel)
    case credential(Int)
  }

  /// How many times a row is taken into the sum.
  package struct Weight: Hashable, Sendable {
    package var row: Int
    package var times: Int
    package init(row: Int, times: Int) {
      self.row = row
      self.times = times
    }
  }

  /// What a branch is about: taking a credential (0 or 1), or the months of a credential's subscription.
  package enum Choice: Hashable, Sendable {
    case credential(Int)
    case months(of: Int)
  }

  /// The first branch has at most so many, the second has more.
  package struct Split: Hashable, Sendable {
    package var choice: Choice
    package var atMost: Int
    package init(_ choice: Choice, atMost: Int) {
      self.choice = choice
      self.atMost = atMost
    }
  }

  /// Sums of rows, one after the other: each settles what no plan can have otherwise, or closes the node. A node
  /// that none closes is split, or has one set left.
  package struct Node: Hashable, Sendable {
    package var sums: [[Weight]]
    package var split: Split?
    package init(sums: [[Weight]] = [], split: Split? = nil) {
      self.sums = sums
      self.split = split
    }
  }

  /// What was added up again.
  package struct Recount: Hashable, Sendable {
    /// Ends of the three trees.
    package var leaves: Int
    /// Better sets that no timeline fits: shown again by an own bound, and taken on trust.
    package var shownUntimely: Int
    package var trusted: [[String]]
    package init(leaves: Int = 0, shownUntimely: Int = 0, trusted: [[String]] = []) {
      self.leaves = leaves
      self.shownUntimely = shownUntimely
      self.trusted = trusted
    }
  }

  /// Why a certificate proves nothing.
  package enum Fault: Error, Hashable, Sendable {
    /// It speaks of a credential or skill that the files do not have.
    case unknownName(String)
    /// A row does not follow from the files, or does not belong to the claim.
    case unfoundedRow(Int)
    /// A sum does not rule out what it has to, at a node of the tree in preorder.
    case openEnd(Claim, node: Int)
    /// Branches are missing or left over, or a split divides nothing.
    case misshapenTree(Claim)
    /// A set that was to be ruled out is better than the plan.
    case betterPlan([String])
    /// Beyond 128 bits.
    case tooLarge
  }
}
