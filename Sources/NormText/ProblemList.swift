/// Problems of one text, in order; the first hundred are kept, the rest are counted.
struct ProblemList {
    private static let limit = 100

    private var listed: [TextProblem] = []
    private var firstUnlisted = 0
    private(set) var count = 0

    /// The message is only made when it is kept.
    mutating func add(at offset: Int, _ message: @autoclosure () -> String) {
        count += 1
        if listed.count < ProblemList.limit {
            listed.append(TextProblem(message: message(), offset: offset))
        } else if count == ProblemList.limit + 1 {
            firstUnlisted = offset
        }
    }

    /// What is kept, and one line that counts the rest.
    var problems: [TextProblem] {
        let unlisted = count - listed.count
        guard unlisted > 0 else { return listed }
        return listed + [TextProblem(message: "另有 \(unlisted) 处同类问题未逐一列出", offset: firstUnlisted)]
    }
}
