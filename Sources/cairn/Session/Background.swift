import CairnApp
import CairnModel
import CairnPlanner
import Foundation
import Synchronization

/// Runs searches beside the loop, each on a thread of its own. A newer question ends the older ones; what they
/// still post is late and carries the older id.
final class Background: Sendable {
  private let mailbox: Mailbox
  private let present = Mutex<Int?>(nil)
  private let running = Mutex(0)
  /// The last answer: what the next search starts from.
  private let last = Mutex<Answer?>(nil)
  private let sought = Mutex("")

  /// How long a search goes on for a proof, in milliseconds.
  private static let patience = 60_000.0
  /// How long the estimate of one role may take, in milliseconds.
  private static let moment = 800.0
  /// The search calls itself once for each choice, more than a thread's usual stack may hold.
  private static let stackSize = 1 << 24

  init(mailbox: Mailbox) { self.mailbox = mailbox }

  func solve(_ id: Int, _ question: Question) {
    present.withLock { $0 = id }
    run { [self] in
      let known = last.withLock { $0 }
      let best = plan(question, within: limits(of: id), from: known) { found in
        self.post(.planned(id: id, found, isFinal: false), of: id)
      }
      last.withLock { $0 = Answer(question: question, plan: best) }
      post(.planned(id: id, best, isFinal: true), of: id)
    }
  }

  func study(_ id: Int, _ study: Study, of plan: Plan, _ question: Question) {
    run { [self] in
      let report = { (insight: Insight) in self.post(.studied(id: id, insight), of: id) }
      guard
        let insight = study.insight(
          of: plan, question, within: limits(of: id), report: report)
      else { return }
      post(.studied(id: id, insight), of: id)
    }
  }

  /// Says of each question what its role would take, at most a moment each.
  func estimate(_ id: Int, _ questions: [Question], from library: Library?) {
    run { [self] in
      for asked in questions {
        guard isPresent(id) else { return }
        let question = library?.completing(asked) ?? asked
        let estimate = RoleEstimate(question, within: limits(of: id, patience: Self.moment))
        post(.estimated(id: id, question.role.id, estimate), of: id)
      }
    }
  }

  /// Looks words up, unless newer ones are there by then.
  func search(_ words: String, in library: @escaping @Sendable (String) -> Found?) {
    sought.withLock { $0 = words }
    run { [self] in
      let isWanted = { self.sought.withLock { $0 == words } }
      guard isWanted(), let found = library(words), isWanted() else { return }
      mailbox.post(.found(words, found))
    }
  }

  /// Ends every search.
  func cancel() { present.withLock { $0 = nil } }

  private func isPresent(_ id: Int) -> Bool { present.withLock { $0 == id } }

  private func post(_ message: Message, of id: Int) {
    if isPresent(id) { mailbox.post(message) }
  }

  private func limits(of id: Int, patience: Double = Background.patience) -> PlanningLimits {
    let end = Clock.milliseconds + patience
    return PlanningLimits(
      search: SearchLimits(isOver: { !self.isPresent(id) || Clock.milliseconds >= end }),
      now: { Clock.milliseconds })
  }

  /// Whether nothing runs. What was found has been posted before that.
  var isIdle: Bool { running.withLock { $0 == 0 } }

  /// Runs work on a thread of its own.
  func run(_ work: @escaping @Sendable () -> Void) {
    running.withLock { $0 += 1 }
    let thread = Thread { [self] in
      work()
      running.withLock { $0 -= 1 }
      mailbox.wake()
    }
    thread.stackSize = Self.stackSize
    thread.start()
  }
}
