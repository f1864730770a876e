import Testing

@testable import NormAudit

@Suite struct TextSketchTests {
    private let text = (0..<60).map { "第\($0)条 养犬人应当为犬只办理登记，携犬外出使用犬绳，编号\($0 * 37 % 101)。" }.joined()

    @Test func equalTextsAreEqual() {
        let sketch = TextSketch.make(Array(text.utf8))
        #expect(sketch.count == TextSketch.bins && sketch.allSatisfy { (0..<128).contains($0) })
        #expect(TextSketch.similarity(sketch, TextSketch.make(Array(text.utf8))) == 1)
    }

    /// One clause of sixty is another: nearly the same. Another text: nearly nothing in common.
    @Test func similarityFollowsTheText() {
        let sketch = TextSketch.make(Array(text.utf8))
        let near = TextSketch.make(Array(text.replacing("编号37。", with: "编号三十七，另行规定。").utf8))
        #expect(TextSketch.similarity(sketch, near) > 0.85)
        #expect(
            !Set(zip(0..., TextSketch.bands(sketch)).map { "\($0)" }).isDisjoint(
                with: zip(0..., TextSketch.bands(near)).map { "\($0)" }))
        let other = (0..<80).map { "（\($0)）市场监管部门公布检定结果，方便经营者查询\($0 * 53 % 97)。" }.joined()
        #expect(TextSketch.similarity(sketch, TextSketch.make(Array(other.utf8))) < 0.15)
    }

    @Test func shortTextsSayNothing() {
        #expect(TextSketch.make(Array("特此通知。".utf8)).isEmpty)
        #expect(TextSketch.similarity([], []) == 0)
    }

    /// Any bytes give a sketch or none.
    @Test func brokenBytesDoNotTrap() {
        for byte in [UInt8(0x80), 0xE6, 0xF4, 0xFF] {
            _ = TextSketch.make([UInt8](repeating: byte, count: 500))
            _ = TextSketch.make(Array("养犬".utf8) + [byte])
        }
    }
}
