import Glibc

/// Runs an external program on a document: in a private folder, with a clean environment, without the network, and with
/// limits on time, memory and output.
struct Converter {
    let limits: FormatLimits

    /// Where a program stands; `nil` where it is not installed.
    static func find(_ names: String...) -> String? {
        let path = getenv("PATH").map { String(cString: $0) } ?? standardPath
        for name in names {
            for folder in path.split(separator: ":") {
                let file = folder + "/" + name
                if access(file, X_OK) == 0 { return file }
            }
        }
        return nil
    }

    /// What the program writes to standard output.
    ///
    /// - Throws: `FormatError` where it fails, or takes more than it may.
    @discardableResult
    func run(
        _ program: String, _ arguments: [String], in folder: borrowing PrivateFolder
    ) throws(FormatError) -> [UInt8] {
        let process = try start(program, arguments, folder.path)
        let name = program.split(separator: "/").last.map(String.init) ?? program
        guard let status = wait(for: process) else {
            kill(-process, SIGKILL)
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0, errno == EINTR {}
            let seconds = limits[.converterSeconds]
            throw .limit(.converterSeconds, found: seconds, cap: seconds)
        }
        // What the program may have left running goes with it.
        kill(-process, SIGKILL)
        let signal = status & 0x7F
        guard signal == 0 else { throw .converter("\(name) 异常退出（信号 \(signal)，可能超过 converter-memory）") }
        let code = (status >> 8) & 0xFF
        guard code == 0 else { throw .converter("\(name) 失败（退出码 \(code)）") }
        return try folder.read(Converter.outputName, limit: outputLimit) ?? []
    }

    private static let outputName = "standard-output"
    /// Bytes that a program may write into one file.
    private var outputLimit: Int { limits[.textSize] * 8 }

    private func start(_ program: String, _ arguments: [String], _ folder: String) throws(FormatError) -> pid_t {
        // The shell sets the limits for itself, and then becomes the program.
        let limit = """
            ulimit -v \(limits[.converterMemory] / 1024) && ulimit -t \(limits[.converterSeconds]) && ulimit -c 0 && \
            ulimit -f \(outputLimit / 512) && cd "$0" && exec "$@" > \(Converter.outputName)
            """
        let environment = [
            "PATH=\(Converter.standardPath)", "HOME=\(folder)", "TMPDIR=\(folder)", "LC_ALL=C.UTF-8",
            "SAL_USE_VCLPLUGIN=svp",
        ]
        // What would fetch something where the network cannot be cut off is sent to a port where nobody listens.
        let proxies = ["http_proxy", "https_proxy", "ftp_proxy", "all_proxy"].map { $0 + "=http://127.0.0.1:9" }
        let words = ["/bin/sh", "-c", limit, folder] + Converter.cut + [program] + arguments
        guard let process = Converter.spawn(words, environment: environment + proxies) else {
            throw .converter("无法启动 \(program)")
        }
        return process
    }

    private static let standardPath = "/usr/local/bin:/usr/bin:/bin"

    /// What stands before a program to give it a network of its own that leads nowhere; nothing where the system does not
    /// let this user make one.
    private static let cut: [String] = {
        let words = ["/usr/bin/unshare", "--map-root-user", "--net", "--"]
        guard let process = spawn(words + ["/bin/true"], environment: []) else { return [] }
        var status: Int32 = 1
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status == 0 ? words : []
    }()

    /// Starts a program that reads and writes nothing of ours, in a process group of its own, so that all that it starts
    /// can be ended.
    private static func spawn(_ words: [String], environment: [String]) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in 0...2 as ClosedRange<Int32> {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        let arguments = words.map { strdup($0) }
        let variables = environment.map { strdup($0) }
        defer { for text in arguments + variables { free(text) } }
        var process: pid_t = 0
        let status = posix_spawn(&process, words[0], &actions, &attributes, arguments + [nil], variables + [nil])
        return status == 0 ? process : nil
    }

    /// How a program ended; `nil` where its time is over.
    private func wait(for process: pid_t) -> Int32? {
        var start = timespec()
        clock_gettime(CLOCK_MONOTONIC, &start)
        var pause = 500 as UInt32
        while true {
            var status: Int32 = 0
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { return status }
            var now = timespec()
            clock_gettime(CLOCK_MONOTONIC, &now)
            guard ended >= 0 || errno == EINTR, now.tv_sec - start.tv_sec < limits[.converterSeconds] else {
                return nil
            }
            usleep(pause)
            pause = min(pause * 2, 10_000)
        }
    }
}
