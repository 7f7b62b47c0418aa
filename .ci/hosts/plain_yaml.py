"""What action.yml and the hook file are written in: maps, lists, scalars, folded text."""

import json


def read(text):
    lines = []
    for line in text.splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            lines.append((len(line) - len(line.lstrip()), line.strip()))
    value, rest = _block(lines, 0)
    assert not rest, f"not read: {rest[0]}"
    return value


def _scalar(text):
    if len(text) > 1 and text[0] == text[-1] == '"':
        return json.loads(text)
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    if text.startswith("["):
        return [_scalar(word.strip()) for word in text[1:-1].split(",")]
    return {"true": True, "false": False}.get(text, text)


def _block(lines, indent):
    if lines[0][1].startswith("- "):
        items = []
        while lines and lines[0][0] == indent and lines[0][1].startswith("- "):
            lines = [(indent + 2, lines[0][1][2:])] + lines[1:]
            item, lines = _block(lines, indent + 2)
            items.append(item)
        return items, lines
    members = {}
    while lines and lines[0][0] == indent:
        name, _, text = lines[0][1].partition(":")
        text, lines = text.strip(), lines[1:]
        if text == ">-":
            words = []
            while lines and lines[0][0] > indent:
                words.append(lines[0][1])
                lines = lines[1:]
            members[name] = " ".join(words)
        elif text:
            members[name] = _scalar(text)
        else:
            members[name], lines = _block(lines, lines[0][0])
    return members, lines
