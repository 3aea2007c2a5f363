"""What a viewer brings along from another service: read, kept as marked facts, undone as one."""
