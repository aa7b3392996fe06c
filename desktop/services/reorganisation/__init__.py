"""조직개편: listing what is open, telling what will be, and carrying it out as one unit."""
