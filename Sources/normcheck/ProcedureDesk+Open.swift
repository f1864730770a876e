import ArgumentParser
import NormReview

extension ProcedureDesk {
    /// Loads the procedure rules; a fault in them is a fault of configuration.
    static func open(_ home: HomeOption) throws -> ProcedureDesk {
        do {
            return try ProcedureDesk(home: try home.locate())
        } catch let error as ExitCode {
            throw error
        } catch {
            Output.complain("normcheck: \(error)")
            throw ExitCode.usage
        }
    }
}
