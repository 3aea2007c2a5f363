"""The program inside this process: real parts, real clips, an offscreen window."""
