"""What is known of English prose: sentences, words, syllables, capitals, spellings and parts of speech."""
