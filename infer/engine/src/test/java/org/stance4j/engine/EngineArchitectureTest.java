package org.stance4j.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.stance4j.engine",
    importOptions = ImportOption.DoNotIncludeTests.class)
class EngineArchitectureTest {
  private static final String ENGINE = "org.stance4j.engine.";

  @ArchTest
  static final ArchRule engineStandsAlone =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.stance4j..").and(not(resideInAPackage(ENGINE + "."))));

  @ArchTest static final ArchRule textStandsAlone = room("text");

  @ArchTest static final ArchRule mathStandsAlone = room("math");

  @ArchTest static final ArchRule nnStandsOnMath = room("nn", "math");

  @ArchTest
  static final ArchRule weightsStandOnNnTextAndMath = room("weights", "nn", "text", "math");

  @ArchTest static final ArchRule modelStandsOnAll = room("model", "weights", "nn", "text", "math");

  @ArchTest static final ArchRule explainStandsOnModel = room("explain", "model");

  @ArchTest
  static final ArchRule nothingIsDeserialised =
      noClasses().should().dependOnClassesThat(name("java.io.ObjectInputStream"));

  @ArchTest
  static final ArchRule noDefaultLocale =
      noClasses()
          .should()
          .callCodeUnitWhere(
              call(String.class, "toLowerCase|toUpperCase")
                  .or(call(String.class, "format", String.class, Object[].class))
                  .or(call(String.class, "formatted", Object[].class))
                  .or(call(java.util.Locale.class, "getDefault")));

  @ArchTest
  static final ArchRule noDefaultCharset =
      noClasses()
          .should()
          .callCodeUnitWhere(
              call(String.class, "getBytes")
                  .or(call(String.class, "<init>", byte[].class))
                  .or(call(java.nio.charset.Charset.class, "defaultCharset"))
                  .or(call(java.io.InputStreamReader.class, "<init>", java.io.InputStream.class))
                  .or(call(java.io.OutputStreamWriter.class, "<init>", java.io.OutputStream.class))
                  .or(call(java.io.FileReader.class, "<init>", String.class))
                  .or(call(java.io.FileReader.class, "<init>", java.io.File.class))
                  .or(call(java.io.FileWriter.class, "<init>", String.class))
                  .or(call(java.io.FileWriter.class, "<init>", java.io.File.class)));

  /** No class of a room may know another room than those named. */
  private static ArchRule room(String room, String... known) {
    DescribedPredicate<JavaClass> allowed = resideInAPackage(ENGINE + room);
    for (String other : known) {
      allowed = allowed.or(resideInAPackage(ENGINE + other));
    }
    return noClasses()
        .that(resideInAPackage(ENGINE + room))
        .should()
        .dependOnClassesThat(resideInAPackage(ENGINE + ".").and(not(allowed)));
  }

  /** Calls of a method, a regular expression, with exactly these parameters. */
  private static DescribedPredicate<JavaCall<?>> call(
      Class<?> type, String method, Class<?>... parameters) {
    return target(owner(name(type.getName())))
        .and(target(nameMatching(method)))
        .and(target(rawParameterTypes(parameters)))
        .forSubtype();
  }
}
