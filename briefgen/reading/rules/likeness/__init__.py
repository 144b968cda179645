"""What is like something else: records that were copied, names that nearly match."""
