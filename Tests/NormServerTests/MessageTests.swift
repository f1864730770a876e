import Glibc
import Testing

@testable import NormServer

@Suite struct MessageTests {
    /// The frames that a stream makes of bytes.
    private func frames(_ text: String) -> [String] {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return [] }
        defer { close(ends[0]) }
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
        close(ends[1])
        var stream = MessageStream(input: ends[0], output: -1)
        var frames: [String] = []
        while let frame = stream.read() { frames.append(String(decoding: frame, as: UTF8.self)) }
        return frames
    }

    @Test func framesAreCutByTheirLength() {
        #expect(
            frames("Content-Length: 2\r\n\r\n{}Content-Type: x\r\ncontent-length:3\r\n\r\n罚Content-Length: 9\r\n\r\n{}")
                == ["{}", "罚"])
    }

    @Test(arguments: [
        "Content-Length: -1\r\n\r\n{}", "Content-Length: 99999999999\r\n\r\n{}", "Content-Length: x\r\n\r\n{}", "",
    ])
    func whatIsNoFrameEndsTheStream(_ text: String) {
        #expect(frames(text).isEmpty)
    }

    @Test func messagesAreToldApart() {
        guard case .request(.integer(3), "a", _) = Message(Array(#"{"id": 3, "method": "a"}"#.utf8)),
            case .notification("b", let params) = Message(Array(#"{"method": "b", "params": {"x": [1, true]}}"#.utf8)),
            case .unreadable(nil, _) = Message(Array("{".utf8)),
            case .unreadable(.string("q"), _) = Message(Array(#"{"id": "q"}"#.utf8))
        else {
            Issue.record("a message was taken for another")
            return
        }
        #expect(params["x"]?.array == [.integer(1), .bool(true)])
    }

    @Test func deepNestingIsNoMessage() {
        let deep = String(repeating: "[", count: 100_000)
        guard case .unreadable = Message(Array(deep.utf8)) else {
            Issue.record("deep nesting was read")
            return
        }
    }

    @Test(arguments: [
        ("file:///tmp/%E8%8D%89%E7%A8%BF.txt", "/tmp/草稿.txt"), ("file://host/a%20b", "/a b"),
        ("untitled:Untitled-1", "Untitled-1"),
        ("file:///a%zz", "/a%zz"),
    ])
    func paths(_ uri: String, _ path: String) {
        #expect(FileURI.path(uri) == path)
    }
}
