import Glibc

/// The version control of the drafts.
struct Git {
    /// A folder of the repository.
    let folder: String

    /// The top folder of the repository that holds a folder.
    static func top(of folder: String) throws(ProjectError) -> String {
        var output = try Git(folder: folder).run(["rev-parse", "--show-toplevel"])
        while output.last == UInt8(ascii: "\n") { output.removeLast() }
        return String(decoding: output, as: UTF8.self)
    }

    /// The commit from which the present branch left `base`, or `base` itself where they share no history.
    func origin(of base: String) throws(ProjectError) -> String {
        let commit = try line(["rev-parse", "--verify", "--quiet", "--end-of-options", base + "^{commit}"]) {
            "git 中没有“\(base)”这个版本"
        }
        return (try? line(["merge-base", commit, "HEAD"]) { "" }) ?? commit
    }

    /// Paths, relative to the folder, that a command prints apart by NUL.
    func paths(_ arguments: [String]) throws(ProjectError) -> [String] {
        try run(arguments).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    private func line(_ arguments: [String], orElse message: () -> String) throws(ProjectError) -> String {
        do throws(ProjectError) {
            return String(decoding: try run(arguments).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        } catch {
            throw ProjectError(message: message())
        }
    }

    /// Standard output of `git ARGUMENTS`, which reads nothing and opens no pager.
    func run(_ arguments: [String]) throws(ProjectError) -> [UInt8] {
        let words = ["git", "--no-pager", "-C", folder] + arguments
        guard let output = Git.pipe() else { throw ProjectError(message: "无法运行 git") }
        defer { close(output.reading) }
        guard let errors = Git.pipe() else {
            close(output.writing)
            throw ProjectError(message: "无法运行 git")
        }
        defer { close(errors.reading) }
        let process = Git.spawn(words, output: output.writing, errors: errors.writing)
        close(output.writing)
        close(errors.writing)
        guard let process else { throw ProjectError(message: "没有找到 git") }
        let bytes = Git.read(output.reading)
        let complaint = String(decoding: Git.read(errors.reading).prefix(400), as: UTF8.self)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else {
            throw ProjectError(message: "git \(arguments.first ?? "") 失败：\(complaint)")
        }
        return bytes
    }

    /// Both ends are closed in a child; what it is to have is given to it by another number.
    private static func pipe() -> (reading: Int32, writing: Int32)? {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    private static func spawn(_ words: [String], output: Int32, errors: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        return posix_spawnp(&process, "git", &actions, nil, &arguments, environ) == 0 ? process : nil
    }

    private static func read(_ descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count > 0 { bytes += buffer[..<count] } else if count == 0 || errno != EINTR { return bytes }
        }
    }
}
