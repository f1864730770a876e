import ArgumentParser

/// A rule was asked for that does not exist.
func UnknownRule(id: String) -> ValidationError {
    ValidationError("There is no rule \(id); `normcheck rules list` shows all.")
}
