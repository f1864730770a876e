import Glibc

/// Sections of one text that grow side by side: each in a file of its own until the text is put together.
final class SpooledSections {
    private let path: String
    private var files: [Proposal: OutputFile] = [:]

    init(_ path: String) { self.path = path }

    func append(_ text: String, to proposal: Proposal) throws {
        let file = try files[proposal] ?? OutputFile("\(path).\(proposal.rawValue)")
        files[proposal] = file
        try file.write(text)
    }

    /// Moves a section to the end of `output`.
    func move(_ proposal: Proposal, to output: OutputFile) throws {
        guard let file = files.removeValue(forKey: proposal) else { return }
        try file.finish()
        defer { unlink(file.path) }
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw OutputFile.failure(file.path) }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count >= 0 else { throw OutputFile.failure(file.path) }
            if count == 0 { return }
            try output.write(buffer[..<count])
        }
    }
}
