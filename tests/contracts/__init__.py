"""What every engine has to keep, as tests that each real engine inherits; a file a subject."""
