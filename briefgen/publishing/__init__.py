"""Catalog to bytes: views, writers, artifacts."""
