package org.stance4j.archive.scoring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The position of one who speaks in an article.
 *
 * @param holder who; null for the article's own line, of the sentences that are nobody's
 * @param aliases other forms by which the article names the holder
 * @param probabilities of the labels, in the model's order
 * @param evidence the sentences that show it, the most probable first
 */
public record HolderResult(
    @Nullable String holder,
    List<String> aliases,
    String stance,
    Map<String, Double> probabilities,
    List<Evidence> evidence) {}
