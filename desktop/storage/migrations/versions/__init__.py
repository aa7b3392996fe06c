"""One module for each version of the schema, written once and never edited after release."""
