"""A usability session: the participant's window, the operator's, and who conducts both."""
