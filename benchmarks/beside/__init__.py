"""The tables of `benchmarks/peers.py`, and what they are made of."""
