/// What stands around the sections of a page.
enum HTMLPage {
  /// The beginning, up to the skip link.
  static func head(_ verdict: HTMLVerdict) -> HTMLText {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>Linecheck: \(verdict.title)</title>
    <link rel="icon" href="\(icon(verdict.state))">
    <style>\(HTMLText(verbatim: Array(HTMLStyle.text.utf8)))</style>
    </head>
    <body>
    <a class="skip" href="#findings">Skip to the findings</a>

    """
  }

  /// The end. The script comes last: all that it works on is there.
  static let foot: HTMLText = """
    <footer><p>Made by Linecheck. What is private in payloads is masked.</p></footer>
    <script>\(HTMLText(verbatim: Array(HTMLScript.text.utf8)))</script>
    </body>
    </html>

    """

  /// The directives stand between double quotes and hold single ones.
  private static let policy = HTMLText(verbatim: Array(HTMLPolicy.directives.utf8))

  /// A dot in the colour of the verdict.
  private static func icon(_ state: HTMLVerdict.State) -> HTMLText {
    """
    data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle \
    cx='8' cy='8' r='7' fill='\(state.color)'/%3E%3C/svg%3E
    """
  }
}
