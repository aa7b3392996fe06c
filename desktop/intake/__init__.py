"""Foreign files: scanned first, then read by a limited child process that may only answer."""
