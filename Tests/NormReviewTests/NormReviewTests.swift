import Testing

@testable import NormReview
