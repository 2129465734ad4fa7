package org.stance4j.archive.run;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run has done, those before it that were broken off included.
 *
 * @param warnings about the inputs, for a person to read
 * @param quarantine where the articles that failed are listed; null if none has and the list was
 *     not asked for
 */
public record RunResult(RunCounts counts, List<String> warnings, @Nullable Path quarantine) {}
