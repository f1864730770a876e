import Testing

@testable import NormReport
