"""Administration des jurys des titres professionnels."""

VERSION = "0.1.0"
