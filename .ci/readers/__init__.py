"""Readers of all report formats that are none of ours, and what they have to agree on."""


class Wrong(Exception):
    """A report is not as its readers want it; says how."""


class Missing(Exception):
    """A reader is not there; says which."""


READERS = []


def reader(name):
    """Registers a function of all runs that returns what it saw, or raises one of the above."""

    def register(function):
        READERS.append((name, function))
        return function

    return register


def hold(fact, otherwise):
    """What has to hold."""
    if not fact:
        raise Wrong(otherwise)


def same(found, expected, what):
    """What has to be equal."""
    hold(found == expected, f"{what}: {found!r}, not {expected!r}")


def module(name, package):
    """A module of Python that need not be there."""
    try:
        return __import__(name, fromlist=["_"])
    except ImportError:
        raise Missing(f"no {package}") from None
