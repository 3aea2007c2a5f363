"""Upload a station's facts to a PostgreSQL server that many stations share."""
