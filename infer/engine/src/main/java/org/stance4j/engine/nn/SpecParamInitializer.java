package org.stance4j.engine.nn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Lays the parameters of an encoder layer one after another into the flat vector. */
final class SpecParamInitializer implements ParamInitializer {
  static final SpecParamInitializer INSTANCE = new SpecParamInitializer();

  /** Standard deviation of fresh weights, as in BERT (Devlin et al. 2019). */
  private static final double INITIAL_STD = 0.02;

  private SpecParamInitializer() {}

  @Override
  public long numParams(NeuralNetConfiguration conf) {
    return numParams(conf.getLayer());
  }

  @Override
  public long numParams(Layer layer) {
    return specs(layer).stream().mapToLong(ParamSpec::length).reduce(0, Math::addExact);
  }

  @Override
  public List<String> paramKeys(Layer layer) {
    return specs(layer).stream().map(ParamSpec::name).toList();
  }

  @Override
  public List<String> weightKeys(Layer layer) {
    return specs(layer).stream().filter(ParamSpec::isWeight).map(ParamSpec::name).toList();
  }

  @Override
  public List<String> biasKeys(Layer layer) {
    return specs(layer).stream().filter(s -> !s.isWeight()).map(ParamSpec::name).toList();
  }

  @Override
  public boolean isWeightParam(Layer layer, String key) {
    return weightKeys(layer).contains(key);
  }

  @Override
  public boolean isBiasParam(Layer layer, String key) {
    return biasKeys(layer).contains(key);
  }

  @Override
  public Map<String, INDArray> init(
      NeuralNetConfiguration conf, @Nullable INDArray paramsView, boolean initializeParams) {
    Map<String, INDArray> params = views(conf.getLayer(), paramsView);
    for (ParamSpec spec : specs(conf.getLayer())) {
      conf.addVariable(spec.name());
      if (initializeParams) {
        setInitialValues(spec, params.get(spec.name()));
      }
    }
    return params;
  }

  @Override
  public Map<String, INDArray> getGradientsFromFlattened(
      NeuralNetConfiguration conf, @Nullable INDArray gradientView) {
    return views(conf.getLayer(), gradientView);
  }

  private static Map<String, INDArray> views(Layer layer, @Nullable INDArray flat) {
    Map<String, INDArray> views = new LinkedHashMap<>();
    if (flat == null) {
      // What a layer without parameters is given.
      return views;
    }
    INDArray vector = flat.reshape(flat.length());
    long at = 0;
    for (ParamSpec spec : specs(layer)) {
      INDArray view = vector.get(NDArrayIndex.interval(at, at + spec.length()));
      views.put(
          spec.name(),
          spec.isVector() ? view : view.reshape(spec.order(), spec.rows(), spec.columns()));
      at += spec.length();
    }
    return views;
  }

  private static void setInitialValues(ParamSpec spec, INDArray view) {
    switch (spec.kind()) {
      case BIAS -> view.assign(0);
      case GAIN -> view.assign(1);
      case LINEAR, TABLE ->
          view.assign(Nd4j.randn(view.dataType(), view.shape()).muli(INITIAL_STD));
    }
  }

  private static List<ParamSpec> specs(Layer layer) {
    return ((EncoderLayer) layer).paramSpecs();
  }
}
