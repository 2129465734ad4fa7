package org.stance4j.bfloat16;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.stance4j.engine.math.Bfloat16Products;
import org.stance4j.engine.math.Bfloat16Products.Use;

/** Sizes and types of a product of {@link Bfloat16Products#BLOCK} rows. */
record Shape(int inputs, int outputs, Use use) {
  static final int ROWS = Bfloat16Products.BLOCK;

  /** What comes in. */
  memory.desc source() {
    return matrix(ROWS, inputs, use == Use.DOWN);
  }

  /** What is multiplied: for floats and bfloat16, oneDNN 3.8.1 computes wrong sums. */
  memory.desc factor() {
    return matrix(ROWS, inputs, true);
  }

  memory.desc result() {
    return matrix(ROWS, outputs, use == Use.UP);
  }

  memory.desc bias() {
    return matrix(1, outputs, false);
  }

  /** As it is given, output by output. */
  memory.desc weight() {
    return new memory.desc(
        new long[] {inputs, outputs}, memory.data_type.f32, memory.format_tag.ba);
  }

  /** As oneDNN likes it best. */
  memory.desc packedWeight() {
    return new memory.desc(
        new long[] {inputs, outputs}, memory.data_type.bf16, memory.format_tag.any);
  }

  long sourceRowBytes() {
    return (long) inputs * (use == Use.DOWN ? Short.BYTES : Float.BYTES);
  }

  long resultRowBytes() {
    return (long) outputs * (use == Use.UP ? Short.BYTES : Float.BYTES);
  }

  private static memory.desc matrix(long rows, long columns, boolean half) {
    memory.data_type type = half ? memory.data_type.bf16 : memory.data_type.f32;
    return new memory.desc(new long[] {rows, columns}, type, memory.format_tag.ab);
  }

  /** Room for work is the caller's; GELU where it belongs. */
  primitive_attr attributes() {
    primitive_attr attributes = new primitive_attr();
    attributes.set_scratchpad_mode(dnnl.dnnl_scratchpad_mode_user);
    if (use == Use.UP) {
      post_ops after = new post_ops();
      after.append_eltwise(dnnl.dnnl_eltwise_gelu_erf, 0, 0);
      attributes.set_post_ops(after);
    }
    return attributes;
  }
}
