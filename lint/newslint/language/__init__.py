"""What is known of English prose: its sentences, words, syllables, capitals, spellings and parts of speech."""
