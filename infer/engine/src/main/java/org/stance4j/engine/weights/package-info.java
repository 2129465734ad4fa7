/**
 * Pretrained encoders: reads weights from ONNX files and safetensors, and puts them into a graph.
 */
@NullMarked
package org.stance4j.engine.weights;

import org.jspecify.annotations.NullMarked;
