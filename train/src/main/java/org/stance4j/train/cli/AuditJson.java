package org.stance4j.train.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance4j.datasets.DatasetAudit;
import org.stance4j.datasets.LabelSuspect;
import org.stance4j.datasets.LabelSuspects;
import org.stance4j.datasets.Occurrence;
import org.stance4j.datasets.TextFaults;
import org.stance4j.datasets.TextPair;

/**
 * An audit as a JSON object with the fields of {@link DatasetAudit} and {@link TextFaults}, and
 * {@code hasLeaks}. A sentence is given by {@code file}, {@code split}, {@code id}, {@code label}
 * and {@code text}.
 *
 * <p>Where there are predictions, {@code suspects} has all likely label errors, the likeliest
 * first: a sentence, its {@code target}, {@code likelyLabel}, {@code probability} of its label and
 * {@code likelyProbability}; and {@code confidentJoint} has what they follow from: {@code
 * sentences}, {@code agreement} (share of labels that are the most probable), {@code
 * withoutPrediction}, {@code labels}, {@code thresholds} (null for a label that no sentence has),
 * {@code counts} (rows given, columns likely) and {@code estimatedErrors}.
 */
final class AuditJson {
  private AuditJson() {}

  static String of(DatasetAudit audit, @Nullable LabelSuspects suspects) {
    ObjectNode node = Json.object();
    node.put("sentences", audit.sentences());
    node.set("perLabel", Json.tree(audit.perLabel()));
    node.set("perTarget", Json.tree(audit.perTarget()));
    node.set("perSplit", Json.tree(audit.perSplit()));
    node.set("words", Json.tree(audit.words()));
    node.set("wordsPerTarget", Json.tree(audit.wordsPerTarget()));
    node.set("wordsPerSplit", Json.tree(audit.wordsPerSplit()));
    node.put("hasLeaks", audit.hasLeaks());
    node.set("leaks", pairs(audit.leaks()));
    node.set("groupLeaks", Json.tree(audit.groupLeaks()));
    node.set("labelConflicts", pairs(audit.labelConflicts()));
    node.set("exactDuplicates", pairs(audit.exactDuplicates()));
    node.set("nearDuplicates", pairs(audit.nearDuplicates()));
    TextFaults faults = audit.textFaults();
    node.set("withoutLetters", sentences(faults.withoutLetters()));
    node.set("mostlyMarkup", sentences(faults.mostlyMarkup()));
    node.set("controlCharacters", sentences(faults.controlCharacters()));
    node.set("wrongEncoding", sentences(faults.wrongEncoding()));
    if (suspects != null) {
      node.set("suspects", suspects(suspects.suspects()));
      node.set("confidentJoint", joint(suspects));
    }
    return Json.text(node);
  }

  private static ArrayNode suspects(List<LabelSuspect> suspects) {
    ArrayNode array = Json.array();
    for (LabelSuspect suspect : suspects) {
      ObjectNode node = sentence(suspect.occurrence());
      node.put("target", suspect.occurrence().sentence().target());
      node.put("likelyLabel", suspect.likely());
      node.put("probability", suspect.givenProbability());
      node.put("likelyProbability", suspect.likelyProbability());
      array.add(node);
    }
    return array;
  }

  private static ObjectNode joint(LabelSuspects suspects) {
    ObjectNode node = Json.object();
    node.put("sentences", suspects.compared());
    node.put("agreement", suspects.agreement());
    node.put("withoutPrediction", suspects.withoutPrediction());
    node.set("labels", Json.tree(suspects.labels()));
    ArrayNode thresholds = node.putArray("thresholds");
    for (double threshold : suspects.joint().thresholds()) {
      // JSON has no infinity.
      thresholds.add(Double.isFinite(threshold) ? Double.valueOf(threshold) : null);
    }
    node.set("counts", Json.tree(suspects.joint().counts()));
    node.put("estimatedErrors", suspects.joint().estimatedErrors());
    return node;
  }

  private static ArrayNode sentences(List<Occurrence> occurrences) {
    ArrayNode array = Json.array();
    occurrences.forEach(occurrence -> array.add(sentence(occurrence)));
    return array;
  }

  private static ArrayNode pairs(List<TextPair> pairs) {
    ArrayNode array = Json.array();
    for (TextPair pair : pairs) {
      ObjectNode node = array.addObject();
      node.set("first", sentence(pair.first()));
      node.set("second", sentence(pair.second()));
      node.put("overlap", pair.overlap());
    }
    return array;
  }

  private static ObjectNode sentence(Occurrence occurrence) {
    ObjectNode node = Json.object();
    node.put("file", occurrence.dataset());
    node.put("split", occurrence.split());
    node.put("id", occurrence.sentence().id());
    node.put("label", occurrence.sentence().label());
    node.put("text", occurrence.sentence().text());
    return node;
  }
}
