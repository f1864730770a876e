import Testing

@testable import NormRules
