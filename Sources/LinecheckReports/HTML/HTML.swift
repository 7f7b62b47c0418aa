/// HTML: attributes in quotes, and what stands between tags other than `<script>` and `<style>`. What
/// a browser would drop, or what would turn the direction of a line, is written as escapes of JSON.
enum HTML: Escape {
  static func append(_ string: String, to bytes: inout [UInt8]) {
    XML.append(string, to: &bytes)
  }
}

/// Text of an HTML document.
typealias HTMLText = Escaped<HTML>
