"""The page wing: one module and one template for each kind of page."""
