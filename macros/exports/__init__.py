"""Write the same data in the forms that programs read."""
