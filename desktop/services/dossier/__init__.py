"""All that is stored about agreements and plans, read once for screens and documents."""
