import NormData
import NormRules

/// A folder of documents with the gold findings of reviewers in `labels*.jsonl`, one JSON object a line.
public struct LabelledFolder: Sendable {
    public struct Document: Sendable {
        /// Name of the file in its folder.
        public let name: String
        /// Folder and name: `d/d01.txt`.
        public let id: String
        public var labels: [GoldLabel] = []
        /// A reviewer found nothing at all in it.
        public var isClean = false
        /// False for a document that is none of those that are reviewed.
        public var isNormative = true
    }

    public let path: String
    /// In the order of their names.
    public let documents: [Document]

    /// The paths of the documents.
    public var files: [String] { documents.map { path + "/" + $0.name } }

    /// Reads the labels of a folder, or only those of the file `labels`. Throws `DataError` with file and line.
    public init(path: String, labels: String? = nil) throws {
        let sources = labels.map { [$0] } ?? LabelledFolder.labelFiles(in: path)
        guard !sources.isEmpty else { throw DataError(file: path, message: "文件夹中没有 labels*.jsonl") }
        let folder = path.split(separator: "/").last.map { $0 + "/" } ?? ""
        var documents: [String: Document] = [:]
        for source in sources {
            for line in try LabelledFolder.lines(of: source) {
                try LabelledFolder.add(line, folder: folder, to: &documents)
            }
        }
        self.path = path
        self.documents = documents.values.sorted { $0.name < $1.name }
    }

    private static func labelFiles(in folder: String) -> [String] {
        DataFile.paths(below: folder, extensions: ["jsonl"]).filter { path in
            let name = path.dropFirst(folder.count + 1)
            return name.hasPrefix("labels") && !name.contains("/")
        }
    }

    /// Each line is a JSON object, and JSON is YAML: the strict reader of data files serves here too. The line ends before
    /// a line keep its number in errors.
    private static func lines(of path: String) throws -> [DataNode] {
        let lines = try DataFile.text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
        return try lines.enumerated().compactMap { index, line in
            guard line.contains(where: { !$0.isWhitespace }) else { return nil }
            return try DataFile.parse(String(repeating: "\n", count: index) + line, path: path)
        }
    }

    private static let keys = [
        "file", "category", "also", "article", "quote", "field", "severity", "confidence", "optional", "why", "clean",
        "normative",
    ]

    private static func add(_ line: DataNode, folder: String, to documents: inout [String: Document]) throws {
        let fields = try line.fields(keys)
        let name = try fields.string("file")
        var document = documents[name] ?? Document(name: name, id: folder + name)
        if try fields["clean"]?.bool() == true {
            document.isClean = true
            document.isNormative = try fields["normative"]?.bool() ?? true
        } else {
            document.labels.append(
                GoldLabel(
                    file: document.id, category: try fields.require("category").value(Category.self),
                    also: try fields["also"]?.list().map { try $0.value(Category.self) } ?? [],
                    article: try fields["article"]?.string() ?? "", quote: try fields["quote"]?.string() ?? "",
                    field: try fields["field"]?.string() ?? "", isOptional: try fields["optional"]?.bool() ?? false,
                    why: try fields["why"]?.string() ?? ""))
        }
        documents[name] = document
    }
}
