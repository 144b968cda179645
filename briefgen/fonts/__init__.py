"""Font files: found by the name of their family, made static, and which letters they have.

Nothing here lays anything out or asks a library of the system, so that what checks the data can see it as well.
"""
