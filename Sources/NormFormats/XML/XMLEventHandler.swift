import NormDocument

/// Takes the events of an XML file in order.
protocol XMLEventHandler: AnyObject {
    /// Why reading must end; asked after each event.
    var stopCause: String? { get }
    /// `name` without prefix. `offset`: the end of the tag's name and attributes in the source.
    func start(_ name: ElementName, _ attributes: XMLAttributes, at offset: Int)
    func end(_ name: ElementName, at offset: Int)
    func text(_ piece: SourceParagraph.Piece, _ bytes: UnsafeBufferPointer<UInt8>)
}
