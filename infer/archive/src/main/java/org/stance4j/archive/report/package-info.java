/** What came out of scoring an archive, as one HTML page for people. */
@NullMarked
package org.stance4j.archive.report;

import org.jspecify.annotations.NullMarked;
