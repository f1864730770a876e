import Testing

@testable import NormLaw
