"""Where the viewer's clips are: the page that the first folder is added on."""
