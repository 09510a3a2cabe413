"""The saved page, before anything is guessed: bytes to characters, markup to lines."""
