package org.stance4j.archive.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.scoring.HolderResult;

/** Makes one of the holders that an article names differently and the archive by one name. */
final class HolderForms {
  private HolderForms() {}

  /**
   * One holder with the sentences of all. Its probabilities are the mean of theirs, weighted by how
   * many sentences show them: those of each sentence that counted are not at hand.
   *
   * @param forms at least one, those with the most probable position first
   */
  static HolderResult merged(List<HolderResult> forms) {
    HolderResult first = forms.get(0);
    return forms.size() == 1
        ? first
        : new HolderResult(
            first.holder(),
            first.kind(),
            first.knownAs(),
            otherNames(forms),
            first.stance(),
            mean(forms),
            evidence(forms));
  }

  private static List<String> otherNames(List<HolderResult> forms) {
    List<String> names = new ArrayList<>();
    for (HolderResult form : forms.subList(1, forms.size())) {
      if (form.holder() != null) {
        names.add(form.holder());
      }
    }
    forms.forEach(form -> names.addAll(form.aliases()));
    return names.stream().distinct().toList();
  }

  private static Map<String, Double> mean(List<HolderResult> forms) {
    double weights = forms.stream().mapToDouble(HolderForms::weight).sum();
    Map<String, Double> mean = new LinkedHashMap<>();
    for (HolderResult form : forms) {
      form.probabilities()
          .forEach((label, p) -> mean.merge(label, p * weight(form) / weights, Double::sum));
    }
    return mean;
  }

  private static double weight(HolderResult form) {
    return Math.max(1, form.evidence().size());
  }

  private static List<Evidence> evidence(List<HolderResult> forms) {
    return forms.stream()
        .flatMap(form -> form.evidence().stream())
        .sorted(Comparator.comparingDouble(HolderForms::probability).reversed())
        .toList();
  }

  private static double probability(Evidence evidence) {
    return Collections.max(evidence.probabilities().values());
  }
}
