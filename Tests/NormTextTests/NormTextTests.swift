import Testing

@testable import NormText
