package org.stance4j.archive.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Captions that tell in one sentence of the present what is to be seen ("A woman charges her phone
 * at a station in Kharkiv."), in a story that is told in the past.
 */
final class SceneCaptions {

  private static final String CAPTION = "caption";
  private static final int MIN_WORDS = 6;
  private static final int MAX_LENGTH = 240;
  private static final int MIN_PARAGRAPHS = 4;
  private static final double MOST_IN_PAST = 0.6;

  private static final String SEEN =
      "(?:arrive|attend|board|carr(?:y|ie)|cast|charge|chat|check|cheer|clean|clear|collect|cook|cover|cross|cycle|dance|dig|embrace|examine|feed|gather|gesture|greet"
          + "|harvest|hold|hug|inspect|kneel|leave|lie|listen|load|look|march|mourn|observe|paint|patrol|perform|pick|plant|pose|pray|prepare|queue|ride"
          + "|sail|salute|search|shake|shout|shovel|sit|sleep|sort|speak|stand|sweep|swim|tend|tour|unload|view|visit|wade|wait|walk|wash|watch|wave|wear|work)";

  /** Whoever is seen, in a few words without a verb before them. */
  private static final Pattern SCENE =
      Pattern.compile(
          "(?<who>\\p{Lu}[\\p{L}’'.-]*(?:,? [\\p{L}\\d’'.-]+){0,8}?),? (?:(?:left|right|centre|center),? )?"
              + SEEN
              + "(?<one>e?s)? (?<rest>(?!of )\\S.*)",
          Pattern.DOTALL);

  private static final Pattern PLURAL_END =
      Pattern.compile("(?:[^s]s|people|men|women|children|police)$");
  private static final Pattern MANY =
      Pattern.compile(
          PLURAL_END.pattern()
              + "|,? and \\S|\\b(?:people|men|women|children|police|[^s\\W]+s)\\b (?:at|in|on|from|of|with|outside|near) ");

  private static final Pattern NO_SCENE_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:i|we|you|he|she|it|they|this|that|these|those|there|who|which|what|when|where|while|if|as|but|and then"
              + "|not|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|says|say|to|for|than|how|why|nor|went|made|took|came|got|left|led|\\p{L}{2,}[^e\\W]ed)\\b");
  private static final Pattern NO_SCENE_AFTER =
      Pattern.compile(
          "(?i)\\b(?:said|says|told|was|were|is|are|will|would|has|have|had|can|could|may|might|must|should|but|because|although|though|however"
              + "|he|i|we|you|not|no|never|every|always|often|usually|more than)\\b|[:;?!$€£%]");
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:at|in|on|outside|inside|near|beside|beneath|below|above|along|alongside|around|behind|between|during|over|under"
              + "|through|across|past|toward|towards|into|onto|by|beyond|from|with|after|before) (?:the|an?|his|her|their|its|one|two|\\p{Lu})");
  private static final Pattern MORE_SENTENCES = Pattern.compile("[.!?][\"”’)]? [\"“‘]?\\p{Lu}");
  private static final Pattern QUOTED_NAME = Pattern.compile("[\"“]\\p{Lu}[^\"”.,]{1,30}[\"”]");
  private static final Pattern QUOTED = Pattern.compile("[\"“”]");
  private static final Pattern PAST =
      Pattern.compile("(?i)\\b(?:said|was|were|had|told|did|\\p{L}{2,}[^e\\W]ed)\\b");

  private SceneCaptions() {}

  static void dropFrom(Draft draft) {
    if (!isToldInPast(draft)) {
      return;
    }
    for (int i = 0; i < draft.size(); i++) {
      if (draft.isOpen(i) && isScene(draft, i)) {
        draft.drop(i, CAPTION);
      }
    }
  }

  private static boolean isToldInPast(Draft draft) {
    int all = 0;
    int past = 0;
    for (int i = 0; i < draft.size(); i++) {
      if (draft.isRunning(i)) {
        all++;
        past += PAST.matcher(draft.line(i)).find() ? 1 : 0;
      }
    }
    return all >= MIN_PARAGRAPHS && past >= MOST_IN_PAST * all;
  }

  private static boolean isScene(Draft draft, int i) {
    String line = QUOTED_NAME.matcher(draft.line(i)).replaceAll("Name");
    if (line.length() > MAX_LENGTH
        || draft.words(i) < MIN_WORDS
        || QUOTED.matcher(line).find()
        || MORE_SENTENCES.matcher(line).find()) {
      return false;
    }
    Matcher scene = SCENE.matcher(line);
    return scene.matches()
        && agrees(scene)
        && !NO_SCENE_BEFORE.matcher(scene.group("who")).find()
        && !NO_SCENE_AFTER.matcher(scene.group("rest")).find()
        && PLACE.matcher(scene.group("rest")).find();
  }

  /** One woman waits, two women wait: what does not agree is a noun. */
  private static boolean agrees(Matcher scene) {
    boolean many = MANY.matcher(scene.group("who")).find();
    return many
        ? scene.group("one") == null || !PLURAL_END.matcher(scene.group("who")).find()
        : scene.group("one") != null;
  }
}
