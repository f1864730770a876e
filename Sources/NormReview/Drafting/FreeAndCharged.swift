import NormDocument
import NormRules

/// A service that one place of a document calls free and another charges for: 登记不收费, 收取登记服务费.
enum FreeAndCharged {
    private static let free = WordIndex(["不收费", "不收取费用", "不收取任何费用", "不得收费", "不得收取费用", "不得收取任何费用"])
    private static let charges = WordIndex(["收取", "缴纳", "交纳", "承担", "收费", "支付"])
    /// Words between a service and 不收费 that do not name it.
    private static let fillers = ["一律", "全部", "均", "应当", "都", "免费", "，", "、", "时", "的", "和", "工作"]
    /// How far 费 may stand behind the service that it is for. Characters.
    private static let longestName = 4

    static func issues(in reading: DocumentReading) -> [CheckerIssue] {
        let text = reading.document.text
        let services = Set(
            free.hits(in: text.bytes, range: 0..<text.bytes.count).compactMap { hit in
                service(before: hit.range.lowerBound, in: reading)
            })
        guard !services.isEmpty else { return [] }
        return services.sorted().flatMap { service in charged(service, in: reading) }
    }

    /// The word of two characters that is called free.
    private static func service(before offset: Int, in reading: DocumentReading) -> String? {
        let text = reading.document.text
        var words = Substring(text.string(max(0, offset - 30)..<offset))
        while let filler = fillers.first(where: { words.hasSuffix($0) }) { words = words.dropLast(filler.count) }
        let service = words.suffix(2)
        return service.count == 2 && service.allSatisfy { $0.isLetter } ? String(service) : nil
    }

    private static func charged(_ service: String, in reading: DocumentReading) -> [CheckerIssue] {
        let text = reading.document.text
        return reading.sentences.compactMap { sentence in
            let words = text.string(sentence.range)
            guard !words.contains("不得"), !words.contains("不收"), !words.contains("免"),
                !charges.hits(in: text.bytes, range: sentence.range).isEmpty,
                let fee = words.ranges(of: service).lazy.compactMap({ name(ofFeeFor: $0, in: words) }).first
            else { return nil }
            let start = sentence.range.lowerBound + words[..<fee.lowerBound].utf8.count
            let end = start + words[fee].utf8.count
            return CheckerIssue(
                "drafting.free-and-charged", range: start..<end, message: "此处收取“\(words[fee])”，另一处规定\(service)不收费",
                english: "“\(words[fee])” is charged here, and elsewhere “\(service)” is free")
        }
    }

    /// The words from a service to the 费 that is for it: 登记服务费.
    private static func name(ofFeeFor service: Range<String.Index>, in words: String) -> Range<String.Index>? {
        words[service.upperBound...].prefix(longestName + 1).firstIndex(of: "费")
            .map { service.lowerBound..<words.index(after: $0) }
    }
}
