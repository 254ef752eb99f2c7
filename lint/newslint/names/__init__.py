"""Names in running text: where they stand, who is who, which are one name spelt two ways."""
