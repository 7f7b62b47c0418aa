"""Models without what makes them lenient."""

STRICT = {"int", "float", "bool", "str", "list", "dict"}
OPAQUE = {"metadata", "serialization", "cls", "function", "default", "default_factory"}


class Strict:
    """Makes the schema of a model one without its leniency (see models.py)."""

    def __init__(self):
        # The same parts stand in many places: each is made once.
        self.made = {}

    def __call__(self, schema):
        if isinstance(schema, (list, tuple)):
            return type(schema)(self(part) for part in schema)
        if not isinstance(schema, dict):
            return schema
        if id(schema) not in self.made:
            self.made[id(schema)] = self.make(schema)
        return self.made[id(schema)]

    def make(self, schema):
        kind = schema.get("type")
        if not isinstance(kind, str):
            # No schema but a table of them, by names of members.
            return {key: self(part) for key, part in schema.items()}
        if kind == "literal":
            return schema
        if kind == "function-before":
            return self(schema["schema"])
        if kind == "datetime":
            return {"type": "chain", "steps": [{"type": "str", "strict": True}, schema]}
        if kind == "model":
            # Its members alone: for the model itself its class's own validator would be used.
            return self(schema["schema"]) | {key: schema[key] for key in ("ref",) if key in schema}
        if kind == "union":
            return self.union(schema)
        copy = {key: part if key in OPAQUE else self(part) for key, part in schema.items()}
        if kind == "generator":
            copy["type"] = kind = "list"
        if kind in STRICT:
            copy["strict"] = True
        return copy

    def union(self, schema):
        choices = [c[0] if isinstance(c, tuple) else c for c in schema["choices"]]
        if [choice["type"] for choice in choices] == ["literal", "any"]:
            return choices[0]
        # Numbered, so that the errors of one branch can be told from those of another.
        branches = [(self(choice), f"branch {n}") for n, choice in enumerate(choices)]
        return schema | {"choices": branches}
