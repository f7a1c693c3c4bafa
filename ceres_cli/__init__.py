"""Administration des jurys des titres professionnels."""

VERSION = "1.8.0"
