package org.stance4j.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A notebook file. */
record Notebook(JsonNode json) {

  static Notebook read(Path file) throws IOException {
    return new Notebook(new ObjectMapper().readTree(file.toFile()));
  }

  List<Cell> codeCells() {
    return elements(json.get("cells")).stream()
        .filter(cell -> cell.get("cell_type").asText().equals("code"))
        .map(Cell::new)
        .toList();
  }

  /** A cell with code. */
  record Cell(JsonNode json) {
    String source() {
      return text(json.get("source"));
    }

    /** Its place among the cells that were run, from 1; 0 if it was not. */
    int executionCount() {
      return json.get("execution_count").asInt();
    }

    boolean hasError() {
      return elements(json.get("outputs")).stream()
          .anyMatch(output -> output.get("output_type").asText().equals("error"));
    }

    boolean hasImage() {
      return elements(json.get("outputs")).stream()
          .anyMatch(output -> output.path("data").has("image/png"));
    }

    /** What it has printed. */
    String printed() {
      return elements(json.get("outputs")).stream()
          .filter(output -> output.path("name").asText().equals("stdout"))
          .map(output -> text(output.get("text")))
          .collect(Collectors.joining());
    }
  }

  private static String text(JsonNode lines) {
    return elements(lines).stream().map(JsonNode::asText).collect(Collectors.joining());
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
