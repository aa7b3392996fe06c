"""One reader a format; each runs only in the child and may raise whatever its library raises."""
