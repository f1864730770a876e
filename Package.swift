// swift-tools-version: 6.1
import PackageDescription

// The libraries of Swift lie within the program: it then starts without binding it to them.
let staticLibrary =
    ["-static-stdlib", "-use-ld=lld"]
    + ["CoreFoundation", "_FoundationICU", "_FoundationCShims", "_FoundationCollections", "stdc++"].map { "-l" + $0 }

let package = Package(
    name: "normcheck",
    products: [
        .executable(name: "normcheck", targets: ["normcheck"]),
        // For the packages beside this one: fuzzing.
        .library(name: "NormFormats", targets: ["NormFormats"]),
        .library(name: "NormReview", targets: ["NormReview"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "COpenCC", pkgConfig: "opencc", providers: [.apt(["libopencc-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        // One direction: each target imports only targets above it, and names every one that it imports: what is not named
        // here is not built again when it changes.
        .target(name: "NormText", dependencies: ["COpenCC"]),
        .target(name: "NormData", dependencies: ["NormText", "CCrypto", "Yams"]),
        .target(name: "NormDocument", dependencies: ["NormText", "NormData", "Yams"]),
        .target(
            name: "NormFormats",
            dependencies: ["NormText", "NormData", "NormDocument", "CArchive", "CXML2", "CZip", "CZlib"]),
        .target(name: "NormLaw", dependencies: ["NormText", "NormData", "NormDocument"]),
        .target(name: "NormRules", dependencies: ["NormText", "NormData", "NormDocument", "NormLaw"]),
        .target(
            name: "NormReview",
            dependencies: ["NormRules", "NormFormats", "NormData", "NormDocument", "NormLaw", "NormText"]),
        .target(
            name: "NormReport",
            dependencies: [
                "NormReview", "NormRules", "NormFormats", "NormLaw", "NormDocument", "NormData", "NormText", "CZip",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .target(name: "NormServer", dependencies: ["NormReport", "NormReview", "NormRules"]),
        .target(name: "NormScore", dependencies: ["NormReport", "NormReview", "NormRules", "NormData", "NormText"]),
        .target(
            name: "NormAudit",
            dependencies: [
                "NormReport", "NormReview", "NormRules", "NormFormats", "NormLaw", "NormDocument", "NormData",
                "NormText",
                "CZip", "CZlib", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .executableTarget(
            name: "normcheck",
            dependencies: [
                "NormAudit", "NormReport", "NormScore", "NormServer", "NormReview", "NormRules", "NormFormats",
                "NormLaw",
                "NormDocument", "NormData", "NormText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], linkerSettings: [.unsafeFlags(staticLibrary, .when(platforms: [.linux], configuration: .release))]),
        .testTarget(name: "NormTextTests", dependencies: ["NormText", "TestSupport"]),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "NormDocumentTests", dependencies: ["NormDocument", "NormText", "TestSupport"]),
        .testTarget(
            name: "NormFormatsTests", dependencies: ["NormFormats", "NormDocument", "NormText", "CZlib", "TestSupport"]),
        .testTarget(
            name: "NormLawTests", dependencies: ["NormLaw", "NormDocument", "NormData", "NormText", "TestSupport"]),
        .testTarget(
            name: "NormRulesTests",
            dependencies: ["NormRules", "NormLaw", "NormDocument", "NormData", "NormText", "TestSupport"]),
        .testTarget(
            name: "NormReviewTests",
            dependencies: ["NormReview", "NormRules", "NormLaw", "NormDocument", "NormData", "NormText", "TestSupport"]),
        .testTarget(
            name: "NormReportTests",
            dependencies: [
                "NormReport", "NormReview", "NormRules", "NormFormats", "NormDocument", "NormData", "NormText",
            ], exclude: ["Golden"]),
        .testTarget(
            name: "NormScoreTests", dependencies: ["NormScore", "NormReview", "NormRules", "NormDocument", "NormText"]),
        .testTarget(name: "NormServerTests", dependencies: ["NormServer"]),
        .testTarget(
            name: "NormAuditTests",
            dependencies: ["NormAudit", "NormReview", "NormRules", "NormDocument", "NormData", "NormText", "CZip"],
            exclude: ["Golden"]),
        .testTarget(name: "EndToEndTests", dependencies: ["normcheck"], exclude: ["Python"]),
    ],
    swiftLanguageModes: [.v6]
)

// The tests check exclusive access, in debug builds; a release build need not do so again at every access to an object.
for target in package.targets where target.type == .regular || target.type == .executable {
    target.swiftSettings = [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]
}
