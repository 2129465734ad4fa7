/** An evaluation as one HTML page for people: {@link org.stance4j.train.report.HtmlReport}. */
@NullMarked
package org.stance4j.train.report;

import org.jspecify.annotations.NullMarked;
