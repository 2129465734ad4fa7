package org.stance4j.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleSupplier;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Central differences of a scalar function by the elements of an array that it reads. */
final class Differences {
  private final DoubleSupplier function;

  Differences(DoubleSupplier function) {
    this.function = function;
  }

  void check(INDArray variable, INDArray gradient) {
    boolean single = variable.dataType() == DataType.FLOAT;
    double step = single ? 1e-2 : 1e-5;
    // Central differences err by the square of the step.
    double tolerance = single ? 2e-3 : 1e-6;
    for (long i = 0; i < variable.length(); i++) {
      double before = variable.getDouble(i);
      variable.putScalar(i, before + step);
      double up = function.getAsDouble();
      double plus = variable.getDouble(i);
      variable.putScalar(i, before - step);
      double down = function.getAsDouble();
      double width = plus - variable.getDouble(i);
      variable.putScalar(i, before);
      double expected = (up - down) / width;
      assertThat(gradient.getDouble(i))
          .as("gradient of element %d", i)
          .isCloseTo(expected, within(tolerance * (1 + Math.abs(expected))));
    }
  }
}
