"""HTML to tagged PDF and to Word files: typesetting, layout, drawings, QR codes. It knows no diplomacy."""
