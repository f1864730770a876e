import ArgumentParser

/// Loads what depends on the rules and the law.
enum Configured {
    /// A fault in them is a fault of configuration: it is told, and the program ends with 2.
    static func load<Value>(_ make: () throws -> Value) throws -> Value {
        do {
            return try make()
        } catch {
            Output.complain("normcheck: \(error)")
            throw ExitCode.usage
        }
    }
}
