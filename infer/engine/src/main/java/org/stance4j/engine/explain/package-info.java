/** Which words made a model answer as it did: {@link org.stance4j.engine.explain.Explainer}. */
@NullMarked
package org.stance4j.engine.explain;

import org.jspecify.annotations.NullMarked;
