package org.stance4j.datasets;

import java.util.List;

/**
 * A group with sentences in more than one split.
 *
 * @param splits in the order of their first sentence, at least two
 */
public record GroupLeak(String group, List<String> splits) {}
