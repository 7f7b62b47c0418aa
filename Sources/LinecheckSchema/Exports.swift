@_exported import Linecheck
