"""Les formats de sortie."""

from enum import StrEnum


class Format(StrEnum):
    """Formats de sortie ; à défaut `table` au terminal, `tsv` ailleurs."""

    TABLE = "table"
    TSV = "tsv"
    JSON = "json"
    NDJSON = "ndjson"
    CSV = "csv"
