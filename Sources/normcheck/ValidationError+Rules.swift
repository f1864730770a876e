import ArgumentParser

extension ValidationError {
    /// A rule was asked for that does not exist.
    static func unknownRule(_ id: String) -> ValidationError {
        ValidationError("There is no rule \(id); `normcheck rules list` shows all.")
    }
}
