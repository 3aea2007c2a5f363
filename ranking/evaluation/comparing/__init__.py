"""Two conditions or policies held against each other, by how they were watched."""
