import NormDocument
import NormText

/// A small XML file as a tree: for records such as dossiers, not for documents.
///
/// No document type and no entities but the five of XML; nesting is limited, so that whatever walks the tree may recurse.
public struct XMLRecord: Sendable {
    /// Why a file is no record, and where.
    public struct Failure: Error {
        /// From 1.
        public let line: Int
        public let message: String
    }

    public internal(set) var name: String
    /// The line of the end of the start tag, from 1.
    public let line: Int
    public let hasAttributes: Bool
    public internal(set) var children: [XMLRecord] = []
    /// The character data between the tags of the element itself.
    public internal(set) var text = ""

    /// Parses a whole file.
    public static func parse(_ bytes: [UInt8], depth: Int) throws(Failure) -> XMLRecord {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let reader = XMLRecordReader(bytes, depth: depth)
        if let failure = XMLEventParser.parse(SourceText(bytes: bytes), into: reader) {
            switch failure {
            case .documentType(_, let line): throw Failure(line: line, message: "档案中不得有 DTD 和实体声明")
            case .malformed(let cause, let line, _): throw Failure(line: Swift.max(1, line), message: cause)
            case .stopped(let cause, let line): throw Failure(line: line, message: cause)
            }
        }
        guard let root = reader.root else { throw Failure(line: 1, message: "没有根元素") }
        return root
    }
}
