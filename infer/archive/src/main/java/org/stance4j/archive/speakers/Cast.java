package org.stance4j.archive.speakers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All whom an article names, short and variant forms of a name brought together. */
final class Cast {

  /** So many namesakes are looked at; keeps the time linear on any text. */
  private static final int MAX_NAMESAKES = 30;

  private final Map<String, List<Entity>> byForm = new HashMap<>();
  private final Map<String, List<Entity>> byWord = new HashMap<>();

  private Cast() {}

  static Cast of(List<Sentence> sentences) {
    Cast cast = new Cast();
    for (boolean longNames : new boolean[] {true, false}) {
      for (Sentence sentence : sentences) {
        for (Mention mention : sentence.mentions()) {
          if (mention.isNamed() && mention.name().contains(" ") == longNames) {
            cast.add(mention);
          }
        }
      }
    }
    return cast;
  }

  /** Those who may be meant by a name; usually one. */
  List<Entity> named(Mention mention) {
    return byForm.getOrDefault(key(mention.name()), List.of());
  }

  private void add(Mention mention) {
    List<Entity> known = byForm.computeIfAbsent(key(mention.name()), key -> new ArrayList<>());
    if (known.isEmpty()) {
      known.addAll(matches(mention));
      if (known.isEmpty()) {
        known.add(create(mention));
      }
      known.forEach(entity -> index(entity, mention.name()));
    }
    if (known.size() == 1) {
      learn(known.get(0), mention);
    }
  }

  private static void learn(Entity entity, Mention mention) {
    if (mention.type() == Mention.Type.PERSON) {
      entity.learnKind(Holder.Kind.PERSON);
      for (String word : mention.description().split(" ")) {
        entity.learnGender(Gender.ofWord(word));
      }
    } else if (mention.type() == Mention.Type.BODY) {
      entity.learnKind(Holder.Kind.BODY);
    }
    entity.addForm(mention.name());
    if (mention.name().toLowerCase(Locale.ROOT).startsWith("grand ayatollah ")) {
      entity.addForm(mention.name().substring("grand ayatollah ".length()));
    }
    Descriptions.of(mention).forEach(entity::describe);
  }

  private Entity create(Mention mention) {
    boolean person = mention.type() == Mention.Type.PERSON || mention.type() == Mention.Type.NAME;
    boolean sure = mention.type() != Mention.Type.NAME;
    Entity entity =
        new Entity(mention.name(), person ? Holder.Kind.PERSON : Holder.Kind.BODY, sure);
    String[] words = mention.name().split(" ");
    if (person && words.length > 1) {
      String given = words[0].equalsIgnoreCase("grand") && words.length > 2 ? words[2] : words[0];
      entity.learnGender(Gender.ofGivenName(given.toLowerCase(Locale.ROOT)));
    }
    if (!person) {
      entity.setCountry(country(mention));
      KnownBodies.nouns(mention.name()).forEach(entity::describe);
    }
    return entity;
  }

  private static @Nullable String country(Mention mention) {
    return mention.type() == Mention.Type.STATE ? States.of(mention.name()) : null;
  }

  private List<Entity> matches(Mention mention) {
    List<Entity> matches = new ArrayList<>();
    List<String> words = NameMatch.words(mention.name());
    if (mention.type() == Mention.Type.STATE) {
      return matches;
    }
    for (String word : words) {
      for (Entity entity : byWord.getOrDefault(Transliteration.skeleton(word), List.of())) {
        boolean same = NameMatch.same(mention, words, entity);
        if (same && !matches.contains(entity)) {
          matches.add(entity);
        }
      }
    }
    return matches.size() > 1 ? NameMatch.best(words, matches) : matches;
  }

  private void index(Entity entity, String form) {
    List<String> words = new ArrayList<>(NameMatch.words(form));
    words.addAll(Transliteration.words(NameMatch.initials(form)));
    for (String word : words) {
      List<Entity> list =
          byWord.computeIfAbsent(Transliteration.skeleton(word), key -> new ArrayList<>());
      if (!word.isEmpty() && list.size() < MAX_NAMESAKES && !list.contains(entity)) {
        list.add(entity);
      }
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
