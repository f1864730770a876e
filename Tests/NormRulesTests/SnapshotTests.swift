import NormData
import TestSupport
import Testing

@testable import NormRules

@Suite struct SnapshotTests {
    private func bytes() throws -> [UInt8] {
        var writer = SnapshotWriter()
        writer.write(try RulesFolder.rulebook.get())
        return writer.bytes
    }

    /// What is read back writes the same bytes again, so nothing was lost.
    @Test func theRulebookSurvives() throws {
        let bytes = try bytes()
        var reader = SnapshotReader(bytes)
        let rulebook = try reader.read(Rulebook.self)
        var writer = SnapshotWriter()
        writer.write(rulebook)
        #expect(writer.bytes == bytes)
        #expect(rulebook.rules.count == (try RulesFolder.rulebook.get().rules.count))
    }

    @Test(arguments: [Int.min, -70_000, -1, 0, 1, 63, 64, 300, 70_000, Int.max])
    func numbers(value: Int) throws {
        var writer = SnapshotWriter()
        writer.write(value)
        var reader = SnapshotReader(writer.bytes)
        #expect(try reader.read(Int.self) == value)
    }

    @Test func whatIsKnownToBeWholeIsNotLookedThroughAgain() throws {
        let memory = [UInt8](repeating: 0, count: 8).withUnsafeBytes { SnapshotMemory(copying: $0) }
        #expect(throws: SnapshotReader.Damaged.self) { try SnapshotReader(memory, from: 0).require(false) }
        try SnapshotReader(memory, from: 0, isKnown: true).require(false)
    }

    /// A damaged snapshot is an error or another rulebook, never a trap.
    @Test func damageIsNoTrap() throws {
        let bytes = try bytes()
        var random = SeededGenerator(seed: 3)
        for _ in 0..<40 {
            var damaged = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
            for _ in 0..<20 where !damaged.isEmpty {
                damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            var reader = SnapshotReader(damaged)
            _ = try? reader.read(Rulebook.self)
        }
    }
}
