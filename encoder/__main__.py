"""`python -m encoder` is the command line."""

from encoder.cli import main

if __name__ == "__main__":
    main()
