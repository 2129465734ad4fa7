/** Matrix products in bfloat16 by oneDNN, on processors that know such numbers. */
@NullMarked
package org.stance4j.bfloat16;

import org.jspecify.annotations.NullMarked;
