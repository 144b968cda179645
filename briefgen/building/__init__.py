"""What is made from what: the build table, artifacts, workers, freshness."""
