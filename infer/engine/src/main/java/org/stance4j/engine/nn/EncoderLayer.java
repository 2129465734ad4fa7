package org.stance4j.engine.nn;

import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.regularization.Regularization;

/** What the configurations of the encoder's layers have in common. */
public abstract class EncoderLayer extends FeedForwardLayer {

  /** For subclasses and for reading from JSON. */
  protected EncoderLayer() {}

  abstract List<ParamSpec> paramSpecs();

  /** Whether training leaves a parameter as it is. */
  boolean isFrozen(String paramName) {
    return false;
  }

  @Override
  public final IUpdater getUpdaterByParam(String paramName) {
    return isFrozen(paramName) ? new NoOp() : super.getUpdaterByParam(paramName);
  }

  @Override
  public final List<Regularization> getRegularizationByParam(String paramName) {
    return isFrozen(paramName) ? List.of() : super.getRegularizationByParam(paramName);
  }

  abstract EncoderLayerImpl<?> newImpl(NeuralNetConfiguration conf, DataType dataType);

  @Override
  public final Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> trainingListeners,
      int layerIndex,
      INDArray layerParamsView,
      boolean initializeParams,
      DataType networkDataType) {
    EncoderLayerImpl<?> impl = newImpl(conf, networkDataType);
    impl.setListeners(trainingListeners);
    impl.setIndex(layerIndex);
    impl.setParamsViewArray(layerParamsView);
    impl.setParamTable(initializer().init(conf, layerParamsView, initializeParams));
    impl.setConf(conf);
    return impl;
  }

  @Override
  public final ParamInitializer initializer() {
    return SpecParamInitializer.INSTANCE;
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType inputType) {
    return InputType.feedForward(nOut);
  }

  @Override
  public @Nullable InputPreProcessor getPreProcessorForInputType(InputType inputType) {
    return null;
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType inputType) {
    long params = initializer().numParams(this);
    return new LayerMemoryReport.Builder(layerName, getClass(), inputType, inputType)
        .standardMemory(params, getIUpdater().stateSize(params))
        .build();
  }
}
