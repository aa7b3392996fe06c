"""Set-up of the program from a checkout, and everything that makes installers."""
