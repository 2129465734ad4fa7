package org.stance4j.train.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.stance4j.datasets.DatasetAudit;
import org.stance4j.datasets.Occurrence;
import org.stance4j.datasets.TextPair;

/**
 * An audit as a JSON object with the fields of {@link DatasetAudit}, and {@code hasLeaks}. A
 * sentence is given by {@code file}, {@code split}, {@code id}, {@code label} and {@code text}.
 */
final class AuditJson {
  private AuditJson() {}

  static String of(DatasetAudit audit) {
    ObjectNode node = Json.object();
    node.put("sentences", audit.sentences());
    node.set("perLabel", Json.tree(audit.perLabel()));
    node.set("perTarget", Json.tree(audit.perTarget()));
    node.set("perSplit", Json.tree(audit.perSplit()));
    node.set("words", Json.tree(audit.words()));
    node.put("hasLeaks", audit.hasLeaks());
    node.set("leaks", pairs(audit.leaks()));
    node.set("groupLeaks", Json.tree(audit.groupLeaks()));
    node.set("labelConflicts", pairs(audit.labelConflicts()));
    node.set("exactDuplicates", pairs(audit.exactDuplicates()));
    node.set("nearDuplicates", pairs(audit.nearDuplicates()));
    ArrayNode withoutLetters = node.putArray("withoutLetters");
    audit.withoutLetters().forEach(o -> withoutLetters.add(sentence(o)));
    return Json.text(node);
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
