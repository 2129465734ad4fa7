package org.stance4j.archive.run;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.scoring.GateReport;

/**
 * What a run has done, those before it that were broken off included.
 *
 * @param gate what its gate stopped
 * @param warnings about the inputs, for a person to read
 * @param quarantine where the articles that failed are listed; null if none has and the list was
 *     not asked for
 */
public record RunResult(
    RunCounts counts, GateReport gate, List<String> warnings, @Nullable Path quarantine) {}
