// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that the build of the program stays small. `Tests/Fuzz/run` builds it with libFuzzer and
// AddressSanitizer.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "normcheck", path: "../..")],
    targets: [
        .executableTarget(
            name: "FuzzReaders",
            dependencies: [
                .product(name: "NormFormats", package: "normcheck"), .product(name: "NormReview", package: "normcheck"),
            ],
            swiftSettings: [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer,address"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])])
    ],
    swiftLanguageModes: [.v6]
)
