"""Writes a JSON Schema of 400 KB: some hundred objects that refer to each other, as large interfaces
have them. The same at each run."""

import json
import random

chance = random.Random(8)


def member(known):
    target = {"$ref": f"#/$defs/Object{chance.randrange(max(1, known))}"}
    return chance.choice(
        [
            {"type": "string", "minLength": 1, "maxLength": 200, "description": "A name to be shown"},
            {"type": "integer", "minimum": 0, "maximum": 100},
            {"type": ["string", "null"], "format": "date-time"},
            {"enum": ["alpha", "beta", "gamma"]},
            {"type": "array", "items": target, "maxItems": 50},
            target,
            {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"},
            {"type": "boolean", "default": False},
            {"oneOf": [{"type": "string"}, {"type": "integer"}]},
        ]
    )


definitions = {}
size = 0
while size < 400_000:
    members = {f"member_{i}": member(len(definitions)) for i in range(chance.randrange(5, 15))}
    one = {
        "type": "object",
        "description": "An object of a large interface",
        "required": ["id"],
        "properties": {"id": {"type": "string"}, **members},
        "additionalProperties": chance.random() < 0.5,
    }
    definitions[f"Object{len(definitions)}"] = one
    size += len(json.dumps(one)) + 16

print(
    json.dumps(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "type": "object",
            "properties": {f"root_{name}": {"$ref": f"#/$defs/{name}"} for name in definitions},
            "$defs": definitions,
        }
    )
)
