import ArgumentParser

/// Loads what a command depends on: the rules, the law, labelled material.
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
