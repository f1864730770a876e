import Foundation
import NormReport
import NormReview

/// Reviews tasks that come one a line, for engines that spread documents over machines.
///
/// | key of a task | meaning |
/// | --- | --- |
/// | `path` | names the document and tells its format; required |
/// | `text` | its text; left out, the file at `path` is read |
/// | `id` | anything, handed back |
///
/// A result holds `id`, `path`, `key`, `record` (Base64, for `normcheck audit --results`) and `document` (the JSON
/// contract), or `error`. Results come in the order of the tasks, each as soon as it is there.
public struct Worker: Sendable {
    private struct Task: Decodable {
        let id: Identity?
        let path: String
        let text: String?
    }

    /// A text or a whole number.
    private enum Identity: Decodable {
        case text(String)
        case number(Int)

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let number = try? value.decode(Int.self) {
                self = .number(number)
            } else {
                self = .text(try value.decode(String.self))
            }
        }
    }

    private let workshop: ReviewWorkshop

    /// Throws the error of rules that could not be loaded.
    public init(reviewer: Reviewer, home: Home, options: ReviewOptions) throws {
        workshop = try ReviewWorkshop(reviewer: reviewer, home: home, options: options)
    }

    /// The result of one task, as a line of JSON. Whatever is wrong with the task is in the answer.
    public func answer(_ line: [UInt8]) -> [UInt8] {
        guard let task = try? JSONDecoder().decode(Task.self, from: Data(line)) else {
            return answer(id: nil, path: "") { $0.key("error", "任务不是带有 path 的 JSON 对象") }
        }
        do {
            let (bytes, key) =
                try task.text.map { text in
                    let bytes = Array(text.utf8)
                    return (bytes, workshop.key(of: bytes, path: task.path))
                } ?? workshop.read(task.path)
            let record = workshop.record(of: bytes, path: task.path)
            let packed = Data(try record.packed()).base64EncodedString()
            return answer(id: task.id, path: task.path) { writer in
                writer.key("key", key)
                writer.key("record", packed)
                writer.key("document") { writer in
                    writer.object { JSONReport().write(record.review.at(task.path), to: &$0) }
                }
            }
        } catch {
            return answer(id: task.id, path: task.path) { $0.key("error", "\(error)") }
        }
    }

    private func answer(id: Identity?, path: String, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(indented: false)
        writer.object { writer in
            switch id {
            case .text(let text): writer.key("id", text)
            case .number(let number): writer.key("id", number)
            case nil: break
            }
            writer.key("path", path)
            body(&writer)
        }
        writer.endLine()
        return writer.bytes
    }
}
