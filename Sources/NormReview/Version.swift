/// The version of the tool.
public enum Version {
    public static let current = "0.1.0"
}
