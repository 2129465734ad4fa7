package org.stance4j.bfloat16;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;
import org.stance4j.engine.math.Bfloat16Products.LinearMap;

/**
 * A product whose weight has been brought into oneDNN's own layout. Every call computes the same
 * number of rows, the last ones maybe for nothing: so there is one compiled product, and a row
 * comes out the same whatever stands beside it.
 */
final class OneDnnLinear implements LinearMap {
  private final engine processor;
  private final Shape shape;
  private final matmul.primitive_desc plan;
  private final matmul product;
  private final memory weight;
  private final memory bias;
  private final ThreadLocal<Call> calls = ThreadLocal.withInitial(Call::new);

  OneDnnLinear(engine processor, Shape shape, FloatPointer weight, FloatPointer bias) {
    this.processor = processor;
    this.shape = shape;
    this.plan =
        new matmul.primitive_desc(
            processor,
            shape.factor(),
            shape.packedWeight(),
            shape.bias(),
            shape.result(),
            shape.attributes(),
            false);
    this.product = new matmul(plan);
    this.weight = packed(weight);
    this.bias = new memory(shape.bias(), processor);
    Pointer.memcpy(this.bias.get_data_handle(), bias, (long) shape.outputs() * Float.BYTES);
  }

  private memory packed(FloatPointer values) {
    memory given = new memory(shape.weight(), processor, values);
    memory packed = new memory(plan.weights_desc(), processor);
    stream queue = new stream(processor);
    new reorder(given, packed).execute(queue, given, packed);
    queue._wait();
    return packed;
  }

  /** Which instructions compute it, in oneDNN's words. */
  String implementation() {
    return plan.impl_info_str().getString();
  }

  @Override
  public void apply(Pointer x, int rows, Pointer out) {
    calls.get().run(x, rows, out);
  }

  /** What a thread needs: nothing here may be used by two at once. */
  private final class Call {
    private final stream queue = new stream(processor);
    private final Pointer ownSource = new BytePointer(Shape.ROWS * shape.sourceRowBytes());
    private final Pointer ownResult = new BytePointer(Shape.ROWS * shape.resultRowBytes());
    private final memory source = new memory(shape.source(), processor, ownSource);
    private final memory factor = new memory(shape.factor(), processor);
    private final reorder shorten = new reorder(source, factor);
    private final memory result = new memory(shape.result(), processor, ownResult);
    private final memory scratch = new memory(plan.scratchpad_desc(), processor);
    private final IntMemoryMap arguments = new IntMemoryMap();

    Call() {
      openblas.blas_set_num_threads(1); // oneDNN shares OpenMP with it; our threads are enough
      arguments.put(dnnl.DNNL_ARG_SRC, factor);
      arguments.put(dnnl.DNNL_ARG_WEIGHTS, weight);
      arguments.put(dnnl.DNNL_ARG_BIAS, bias);
      arguments.put(dnnl.DNNL_ARG_DST, result);
      arguments.put(dnnl.DNNL_ARG_SCRATCHPAD, scratch);
    }

    void run(Pointer x, int rows, Pointer out) {
      boolean full = rows == Shape.ROWS;
      if (!full) {
        Pointer.memcpy(ownSource, x, rows * shape.sourceRowBytes());
      }
      source.set_data_handle(full ? x : ownSource);
      result.set_data_handle(full ? out : ownResult);
      shorten.execute(queue, source, factor); // for what is short already, a copy within the cache
      product.execute(queue, arguments);
      queue._wait();
      if (!full) {
        Pointer.memcpy(out, ownResult, rows * shape.resultRowBytes());
      }
    }
  }
}
