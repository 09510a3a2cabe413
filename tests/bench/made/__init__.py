"""Libraries of any size, made of ours: its sentences in another order, its terms again under other names. See library.py."""
