"""A seeded source of values."""

import random
import uuid

# The last four digits of numbers and ids, which a log fills in anew for each repetition.
DIGITS = "####"


class Chance(random.Random):
    """Random values of the kinds that bodies are made of."""

    def number(self):
        """A phone number of North America."""
        return f"+1{self.randrange(201, 989)}{self.randrange(200, 999)}{DIGITS}"

    def uid(self):
        return str(uuid.UUID(int=self.getrandbits(128), version=4))[:-4] + DIGITS

    def time(self):
        month, day, hour = self.randrange(1, 13), self.randrange(1, 29), self.randrange(24)
        return f"2026-{month:02}-{day:02}T{hour:02}:10:07.{self.randrange(1000):03}Z"

    def milliseconds(self):
        return self.randrange(1_700_000_000_000, 1_790_000_000_000)
