/** Reads articles from Parquet files and writes results to them, without Hadoop. */
@NullMarked
package org.stance4j.parquet;

import org.jspecify.annotations.NullMarked;
