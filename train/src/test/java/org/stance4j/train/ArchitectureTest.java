package org.stance4j.train;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.stance4j.train", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule KNOWS_ONLY_ENGINE_AND_DATASETS =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.stance4j..")
                  .and(
                      resideOutsideOfPackages(
                          "org.stance4j.train..",
                          "org.stance4j.engine..",
                          "org.stance4j.datasets..")));

  @ArchTest
  static final ArchRule ROOMS_TOUCH_ONLY_THOSE_BELOW =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("cli")
          .definedBy("..train.cli..")
          .layer("crossval")
          .definedBy("..train.crossval..")
          .layer("search")
          .definedBy("..train.search..")
          .optionalLayer("tuning")
          .definedBy("..train.tuning..")
          .layer("report")
          .definedBy("..train.report..")
          .layer("evaluation")
          .definedBy("..train.evaluation..")
          .layer("statistics")
          .definedBy("..train.statistics..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("crossval")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("search")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("tuning")
          .mayOnlyBeAccessedByLayers("cli", "crossval", "search")
          .whereLayer("evaluation")
          .mayOnlyBeAccessedByLayers("cli", "crossval", "search", "tuning", "report")
          .whereLayer("statistics")
          .mayOnlyBeAccessedByLayers("cli", "evaluation", "report", "tuning");

  @ArchTest
  static final ArchRule STATISTICS_ARE_OF_PLAIN_NUMBERS =
      noClasses()
          .that()
          .resideInAPackage("..train.statistics..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.stance4j..")
                  .and(resideOutsideOfPackages("..train.statistics..")));

  @ArchTest
  static final ArchRule ONLY_COMMANDS_TOUCH_THE_CONSOLE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..train.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .dependOnClassesThat(resideInAPackage("picocli.."));
}
