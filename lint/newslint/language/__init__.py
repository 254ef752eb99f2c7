"""What is known of English prose: where its sentences end."""
