package org.stance4j.archive.speakers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says whom a phrase means, from what an article has named so far. */
final class Resolver {

  private static final Set<String> ANY_BODY =
      Set.of(
          "company",
          "firm",
          "group",
          "organization",
          "organisation",
          "agency",
          "manufacturer",
          "retailer",
          "carmaker",
          "airline",
          "charity",
          "network",
          "party",
          "giant",
          "maker");

  /** A bare surname is the latest bearer's, unless another has been named so much more often. */
  private static final int MUCH_MORE = 3;

  private final Cast cast;
  private final Discourse discourse;
  private final Map<String, Entity> common = new HashMap<>();

  Resolver(Cast cast, Discourse discourse) {
    this.cast = cast;
    this.discourse = discourse;
  }

  /** Whom the phrase means; null if it names nobody who can take a position. */
  @Nullable Entity resolve(Mention mention, int sentence) {
    return switch (mention.type()) {
      case PERSON, NAME, BODY, STATE -> named(mention, sentence);
      case PRONOUN -> pronoun(mention.name(), sentence);
      case ROLE -> role(mention, sentence);
      case BODY_NOUN -> body(mention, sentence);
      case CROWD -> crowd(mention);
      case DOCUMENT -> author(mention, sentence);
    };
  }

  /** Whom a pronoun, personal or possessive, means. */
  @Nullable Entity pronoun(String word, int sentence) {
    return switch (word) {
      case "he", "his" -> learn(discourse.person(Gender.MALE, sentence), Gender.MALE);
      case "she", "her" -> learn(discourse.person(Gender.FEMALE, sentence), Gender.FEMALE);
      case "it", "its" -> discourse.body(sentence);
      default -> discourse.crowd(sentence);
    };
  }

  private static @Nullable Entity learn(@Nullable Entity entity, Gender gender) {
    if (entity != null) {
      entity.learnGender(gender);
    }
    return entity;
  }

  private @Nullable Entity named(Mention mention, int sentence) {
    List<Entity> entities = cast.named(mention);
    if (entities.size() == 1) {
      return entities.get(0);
    }
    Gender gender = Gender.UNKNOWN;
    for (String word : mention.description().split(" ")) {
      gender = gender == Gender.UNKNOWN ? Gender.ofWord(word) : gender;
    }
    Gender known = gender;
    List<Entity> fitting = entities.stream().filter(e -> e.gender().fits(known)).toList();
    if (fitting.size() == 1) {
      return fitting.get(0);
    }
    Entity recent = discourse.find(fitting::contains, sentence, Integer.MAX_VALUE, false);
    if (recent == null) {
      return fitting.isEmpty() ? null : fitting.get(0);
    }
    return fitting.stream()
        .filter(e -> discourse.timesNamed(e) > MUCH_MORE * discourse.timesNamed(recent))
        .findFirst()
        .orElse(recent);
  }

  private @Nullable Entity role(Mention mention, int sentence) {
    if (mayBeKnown(mention)) {
      Entity known = described(mention);
      boolean taken = known != null && known.isPersonal();
      if (taken) {
        return known;
      }
      if (Nouns.isKin(mention.head()) && !mention.ownerWord().isEmpty()) {
        Entity relative = relative(mention, sentence);
        if (relative != null) {
          return relative;
        }
      }
    }
    Entity entity = create(mention, Holder.Kind.ROLE);
    entity.learnGender(Gender.ofWord(mention.head()));
    return entity;
  }

  /** "Her brother": another of the same surname whom the word fits. */
  private @Nullable Entity relative(Mention mention, int sentence) {
    Entity owner = pronoun(mention.ownerWord(), sentence);
    Gender gender = Gender.ofWord(mention.head());
    if (owner == null) {
      return null;
    }
    String surname = surname(owner);
    return discourse.find(
        entity ->
            entity != owner
                && entity.kind() == Holder.Kind.PERSON
                && entity.gender().fits(gender)
                && surname(entity).equals(surname),
        sentence,
        Integer.MAX_VALUE,
        false);
  }

  private static String surname(Entity entity) {
    return entity.name().substring(entity.name().lastIndexOf(' ') + 1);
  }

  private @Nullable Entity body(Mention mention, int sentence) {
    if (mention.article() != Mention.Article.INDEFINITE) {
      Entity known = described(mention);
      if (known != null && !known.isPersonal()) {
        return known;
      }
      if (mention.article() == Mention.Article.DEFINITE
          && ANY_BODY.contains(mention.name().toLowerCase(Locale.ROOT))) {
        String noun = mention.head();
        Entity recent = discourse.find(entity -> mayBeCalled(entity, noun), sentence, 30, false);
        if (recent != null) {
          return recent;
        }
      }
    }
    Holder.Kind kind = Nouns.isPluralBody(mention.head()) ? Holder.Kind.CROWD : Holder.Kind.BODY;
    return create(mention, kind);
  }

  /** A named body whose name has no noun, or one that goes with this one. */
  private static boolean mayBeCalled(Entity entity, String noun) {
    String last = entity.name().substring(entity.name().lastIndexOf(' ') + 1);
    return entity.kind() == Holder.Kind.BODY
        && entity.country() == null
        && Character.isUpperCase(entity.name().codePointAt(0))
        && !Nouns.isOutlet(last.toLowerCase(Locale.ROOT))
        && entity.descriptions().stream()
            .allMatch(other -> !Nouns.isBody(other) || goTogether(noun, other));
  }

  private static boolean goTogether(String noun, String other) {
    Set<String> others =
        switch (noun) {
          case "agency" ->
              Set.of("department", "administration", "bureau", "service", "commission");
          case "group", "organization", "organisation", "charity" ->
              Set.of(
                  "foundation",
                  "association",
                  "league",
                  "institute",
                  "federation",
                  "society",
                  "council",
                  "network",
                  "center",
                  "centre",
                  "union",
                  "coalition");
          case "company", "firm" -> Set.of("bank", "airline", "manufacturer", "retailer", "maker");
          default -> Set.of();
        };
    return others.contains(other);
  }

  private Entity crowd(Mention mention) {
    Entity known = mention.article() == Mention.Article.DEFINITE ? described(mention) : null;
    if (known != null && !known.isPersonal()) {
      return known;
    }
    return create(mention, Holder.Kind.CROWD);
  }

  /** Not "a commander", nor "Iranian commander" in a headline. */
  private static boolean mayBeKnown(Mention mention) {
    boolean headline =
        mention.article() == Mention.Article.NONE
            && mention.name().contains(" ")
            && mention.name().endsWith(mention.head());
    return mention.article() != Mention.Article.INDEFINITE && !headline;
  }

  /** By the whole phrase, or by its noun where it is bare. */
  private @Nullable Entity described(Mention mention) {
    return discourse.described(mention.name().toLowerCase(Locale.ROOT));
  }

  private Entity create(Mention mention, Holder.Kind kind) {
    String key = kind + " " + mention.name().toLowerCase(Locale.ROOT);
    Entity entity = common.computeIfAbsent(key, k -> new Entity(mention.name(), kind, true));
    Descriptions.of(mention).forEach(entity::describe);
    if (kind == Holder.Kind.BODY) {
      String first = mention.name().split(" ")[0];
      if (mention.head().equals("government") || mention.head().equals("administration")) {
        entity.setCountry(States.ofAdjective(first));
      }
    }
    return entity;
  }

  private @Nullable Entity author(Mention mention, int sentence) {
    if (mention.owner() != null) {
      return resolve(mention.owner(), sentence);
    }
    return mention.ownerWord().isEmpty() ? null : pronoun(mention.ownerWord(), sentence);
  }
}
