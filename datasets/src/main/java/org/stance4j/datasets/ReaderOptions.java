package org.stance4j.datasets;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader was told.
 *
 * @param headers the header of each mapped column; the others are found by their key
 * @param labelColumn LABEL or SENTIMENT; SENTIMENT falls back to LABEL where a file has none
 * @param allowedLabels in the order of the dataset's labels; empty allows every label
 * @param skippedLabels labels whose rows are left out
 */
record ReaderOptions(
    Map<Column, String> headers,
    Column labelColumn,
    List<String> allowedLabels,
    Set<String> skippedLabels,
    boolean targetRequired) {}
