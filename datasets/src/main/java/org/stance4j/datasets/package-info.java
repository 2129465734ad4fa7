/** Labelled sentences: reading and checking files, splitting them, and auditing them for leaks. */
@NullMarked
package org.stance4j.datasets;

import org.jspecify.annotations.NullMarked;
