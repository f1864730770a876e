import NormData

/// What the project files say of the documents of one folder.
struct Project {
    var configuration = Configuration.none
    var waivers: (path: String, list: [Waiver])?
    var baseline: (path: String, content: Baseline)?
}

/// Finds and reads project files, each once.
struct ProjectReader {
    let options: DraftCheck.Options
    private var files = ProjectFiles()
    private var configurations: [String: Configuration] = [:]
    private var waivers: [String: [Waiver]] = [:]
    private var baselines: [String: Baseline] = [:]

    init(options: DraftCheck.Options) { self.options = options }

    /// Throws `DataError` or `ProjectError` for a file that is not as it should be.
    mutating func project(of document: String) throws -> Project {
        var project = Project()
        if let path = configurationPath(for: document) {
            if configurations[path] == nil { configurations[path] = try ConfigurationReader.read(path) }
            project.configuration = configurations[path] ?? .none
        }
        if options.useWaivers, let path = files.find(ProjectFiles.waivers, for: document) {
            if waivers[path] == nil { waivers[path] = try WaiverFile.read(path) }
            project.waivers = waivers[path].map { (path, $0) }
        }
        if let path = baselinePath(for: document) {
            if baselines[path] == nil {
                baselines[path] = try Baseline(String(decoding: InputFile.read(path), as: UTF8.self), path: path)
            }
            project.baseline = baselines[path].map { (path, $0) }
        }
        return project
    }

    private mutating func configurationPath(for document: String) -> String? {
        switch options.configuration {
        case .nearest: files.find(ProjectFiles.configuration, for: document)
        case .file(let path): ProjectFiles.absolute(path)
        case .none: nil
        }
    }

    private mutating func baselinePath(for document: String) -> String? {
        switch options.baseline {
        case .nearest: files.find(ProjectFiles.baseline, for: document)
        case .file(let path): ProjectFiles.absolute(path)
        case .none: nil
        }
    }
}
