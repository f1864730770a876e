import Testing

@testable import NormDocument
