package org.stance4j.datasets;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A dataset in two parts that share no group and no text. Both keep the order of the whole.
 *
 * @param dev the part to choose and calibrate on
 */
public record Splits(Dataset train, Dataset dev) {

  /**
   * Splits so that the sentences of a group stay together, and so do equal texts (white space, case
   * and compatibility forms aside); a sentence without a group is bound by its text alone. Labels
   * and targets, and both together, are spread over the parts as evenly as the groups allow.
   *
   * <p>The parts depend on the sentences and the seed, not on the order of the rows: groups are
   * considered in the order of a hash of name and seed.
   *
   * @param devFraction how much of the dataset dev should get, between 0 and 1, both exclusive
   * @return two parts of which neither is empty if there are two groups; of a single group or none,
   *     dev is empty
   * @throws IllegalArgumentException if the fraction is out of range
   */
  public static Splits byGroup(Dataset dataset, double devFraction, long seed) {
    if (!(devFraction > 0 && devFraction < 1)) {
      throw new IllegalArgumentException(
          "found dev fraction " + devFraction + ", expected more than 0 and less than 1");
    }
    List<SplitGroup> groups = SplitGroup.groupsOf(dataset.sentences(), seed);
    Set<String> chosen = DevSelection.select(groups, devFraction);
    Set<String> dev =
        groups.stream()
            .filter(group -> chosen.contains(group.key()))
            .flatMap(group -> group.sentences().stream().map(LabeledSentence::id))
            .collect(Collectors.toSet());
    return new Splits(
        dataset.filter(sentence -> !dev.contains(sentence.id())),
        dataset.filter(sentence -> dev.contains(sentence.id())));
  }
}
