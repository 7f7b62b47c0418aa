"""HTML: Python's own parser. How the page looks and works is seen in a browser, elsewhere."""

from html.parser import HTMLParser

from . import hold, reader, same

VOID = set("area base br col embed hr img input link meta source track wbr".split())
# Those that the end of their parent may end.
LAX = set("li p td th tr thead tbody dt dd option".split())


class Page(HTMLParser):
    """Whether tags nest, and what would be asked for over the network."""

    def __init__(self):
        super().__init__()
        self.open, self.faults, self.ids, self.addresses = [], [], [], []
        self.has_policy = False

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag not in VOID:
            self.open.append(tag)
        if "id" in values:
            self.ids.append(values["id"])
        for name, value in attributes:
            if name.startswith("on"):
                self.faults.append(f"<{tag} {name}>")
            if name in ("src", "srcset", "action", "background", "poster", "data"):
                self.addresses.append(value)
        if tag == "link" or tag == "base":
            self.addresses.append(values.get("href"))
        if values.get("http-equiv", "").lower() == "content-security-policy":
            self.has_policy = True

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        while self.open and self.open[-1] != tag and self.open[-1] in LAX:
            self.open.pop()
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")


@reader("html: Python's html.parser")
def read_page(runs):
    size = 0
    for run in runs:
        text = run.text("html")
        hold(text.lower().startswith("<!doctype html>"), f"{run.name}: no document type")
        page = Page()
        page.feed(text)
        page.close()
        same((page.faults[:3], page.open), ([], []), f"{run.name}: what does not nest")
        hold(page.has_policy, f"{run.name}: no content security policy")
        outside = [address for address in page.addresses if not (address or "").startswith("data:")]
        same(outside, [], f"{run.name}: what is not in the page itself")
        same(len(set(page.ids)), len(page.ids), f"{run.name}: ids")
        hold("<script>alert(1)" not in text, f"{run.name}: a script of a payload")
        size += len(text)
    return f"{size} characters in {len(runs)} pages"
