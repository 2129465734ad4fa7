package org.stance4j.engine.explain;

/**
 * What a word did for a label.
 *
 * @param start of its first character in the text as it was given, in UTF-16 units
 * @param end after its last
 * @param text the word
 * @param weight above 0 if the word speaks for the label, below if against it; {@link Explanation}
 *     says in which unit
 */
public record WordWeight(int start, int end, String text, double weight) {}
