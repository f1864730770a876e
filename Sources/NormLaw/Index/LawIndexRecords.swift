/// The rows of the index file. Strings are numbers into its string table; `none` stands for an absent string.
enum LawIndexRecords {
    static let none = UInt32.max

    struct Act: Equatable, BitwiseCopyable, Sendable {
        var title: UInt32
        var rank: UInt8
        var flags: UInt8
        var issuer: UInt32 = none
        var region: UInt32 = none
        var number: UInt32 = none
        var adopted: UInt32 = 0
        var firstVersion: UInt32 = 0
        var versionCount: UInt16 = 0
        var firstEnding: UInt32 = 0
        var endingCount: UInt16 = 0
    }

    struct Version: Equatable, BitwiseCopyable, Sendable {
        var dated: UInt32
        var effective: UInt32
        /// 1: the articles are known; 2: the source has gaps, so a missing number proves nothing.
        var flags: UInt8
        var firstRun: UInt32
        var runCount: UInt16
        var firstBook: UInt32
        var bookCount: UInt8
    }

    /// Articles `number`, `number + 1`, … of one branch (之一 is branch 1); their sizes follow each other in `sizes`.
    struct Run: Equatable, BitwiseCopyable, Sendable {
        var number: UInt16
        var branch: UInt8
        var count: UInt16
        var firstSize: UInt32
    }

    struct Book: Equatable, BitwiseCopyable, Sendable {
        var name: UInt32
        var first: UInt16
        var last: UInt16
    }

    struct Ending: Equatable, BitwiseCopyable, Sendable {
        var date: UInt32
        var by: UInt32
        var isVerified: UInt8
    }

    /// A name by which an act is cited; sorted by `key`.
    struct Name: Equatable, BitwiseCopyable, Sendable {
        var key: UInt32
        var act: UInt32
    }

    /// From `since` on, the index names every act of this rank that is in force, as far as its sources are complete.
    struct Completeness: Equatable, BitwiseCopyable, Sendable {
        var rank: UInt8
        var since: UInt32
        var until: UInt32
    }
}
