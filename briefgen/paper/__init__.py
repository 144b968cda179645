"""HTML to tagged PDF: fonts, layout, QR codes. It knows no diplomacy."""
