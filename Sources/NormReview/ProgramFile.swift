import NormData

/// The file of the running program.
enum ProgramFile {
    private static let longest = 1 << 30

    /// `sha256:…`; `nil` where the system does not show the file.
    static let digest: String? = FileBytes.read("/proc/self/exe", limit: longest).map { "sha256:" + Digest.sha256($0) }
}

extension ReviewRun.Tool {
    /// With the digest of the program, which takes reading it.
    var identified: ReviewRun.Tool {
        ReviewRun.Tool(version: version, rules: rules, law: law, program: ProgramFile.digest)
    }
}
