"""HTML to tagged PDF: fonts, layout, pictures. It knows no diplomacy."""
