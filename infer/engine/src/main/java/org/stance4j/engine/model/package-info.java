/** The model file and what applications embed: {@link org.stance4j.engine.model.StanceModel}. */
@NullMarked
package org.stance4j.engine.model;

import org.jspecify.annotations.NullMarked;
