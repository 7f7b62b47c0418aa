"""Markdown: markdown-it-py, with tables and links as forges read them."""

import re
from html.parser import HTMLParser

from . import Missing, hold, module, reader, same

TAGS = set("ul li h2 h3 p strong details summary table thead tbody tr th td code pre a br".split())
SECTIONS = [
    "### Failed or not checked\n", "### Rules\n", "### Contracts\n", "### Suppressed\n"]


class Page(HTMLParser):
    """Tags, links and texts of a page."""

    def __init__(self):
        super().__init__()
        self.tags, self.links, self.attributes = [], [], set()

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        for name, value in attributes:
            self.attributes.add(name)
            if name == "href":
                self.links.append(value)


@reader("markdown: markdown-it-py")
def read_markdown(runs):
    markdown_it = module("markdown_it", "markdown-it-py")
    parser = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"])
    try:
        module("linkify_it", "linkify-it-py")
        parser = markdown_it.MarkdownIt("gfm-like", {"html": True})
        said = ""
    except Missing:
        said = "; addresses in texts are not looked for: no linkify-it-py"
    tables = links = 0
    for run in runs:
        text = run.text("markdown")
        page = Page()
        page.feed(parser.render(text))
        hold(set(page.tags) <= TAGS, f"{run.name}: tags {set(page.tags) - TAGS}")
        hold(
            page.attributes <= {"href", "style"}, f"{run.name}: attributes {page.attributes}")
        same(
            page.tags.count("table"), sum(section in text for section in SECTIONS),
            f"{run.name}: tables")
        # Readers drop cells that the head of a table does not name.
        for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
            bars = {line.count("|") for line in table.splitlines()}
            same(len(bars), 1, f"{run.name}: numbers of bars in the rows of a table")
        same(page.tags.count("pre"), len(run.counting), f"{run.name}: findings")
        known = {
            place["url"] for _, found in run.findings
            for place in [found["documented"], *found["alsoDocumented"]] if place}
        hold(set(page.links) <= known, f"{run.name}: links {set(page.links) - known}")
        kinds = [
            inline.type for token in parser.parse(text) for inline in token.children or []
            if inline.type in ("link_open", "image")]
        same(kinds, [], f"{run.name}: links by Markdown")
        tables += page.tags.count("table")
        links += len(page.links)
    return f"{tables} tables, {links} links, all to what is documented{said}"
