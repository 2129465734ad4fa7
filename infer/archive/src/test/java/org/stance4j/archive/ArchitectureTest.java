package org.stance4j.archive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.stance4j.archive", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule ROOMS_TOUCH_ONLY_THOSE_BELOW =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("cli")
          .definedBy("..archive.cli..")
          .layer("run")
          .definedBy("..archive.run..")
          .layer("report")
          .definedBy("..archive.report..")
          .layer("serve")
          .definedBy("..archive.serve..")
          .layer("output")
          .definedBy("..archive.output..")
          .layer("scoring")
          .definedBy("..archive.scoring..")
          .layer("language")
          .definedBy("..archive.language..")
          .layer("speakers")
          .definedBy("..archive.speakers..")
          .layer("text")
          .definedBy("..archive.text..")
          .layer("duplicates")
          .definedBy("..archive.duplicates..")
          .layer("reading")
          .definedBy("..archive.reading")
          .layer("html")
          .definedBy("..archive.reading.html")
          .layer("words")
          .definedBy("..archive.words")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("run")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("serve")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("output")
          .mayOnlyBeAccessedByLayers("cli", "run", "serve")
          .whereLayer("scoring")
          .mayOnlyBeAccessedByLayers("cli", "run", "output", "report", "serve")
          .whereLayer("language")
          .mayOnlyBeAccessedByLayers("scoring")
          .whereLayer("speakers")
          .mayOnlyBeAccessedByLayers("scoring", "output")
          .whereLayer("text")
          .mayOnlyBeAccessedByLayers(
              "html", "reading", "scoring", "speakers", "output", "report", "cli")
          .whereLayer("duplicates")
          .mayOnlyBeAccessedByLayers("scoring")
          .whereLayer("reading")
          .mayOnlyBeAccessedByLayers("cli", "run", "scoring", "serve")
          .whereLayer("html")
          .mayOnlyBeAccessedByLayers("reading")
          .whereLayer("words")
          .mayOnlyBeAccessedByLayers("text", "html");

  @ArchTest
  static final ArchRule ROOMS_HAVE_NO_CYCLES =
      slices().matching("org.stance4j.archive.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule OF_OUR_OWN_ONLY_THE_ENGINES_MODEL_IS_USED =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.stance4j.archive..",
              "org.stance4j.engine.explain..",
              "org.stance4j.engine.model..",
              "java..",
              "org.jspecify..",
              "com.dynatrace.hash4j..",
              "org.jsoup..",
              "opennlp.tools.langdetect..",
              "opennlp.tools.stemmer..",
              "org.apache.commons.csv..",
              "org.apache.commons.io..",
              "com.github.luben.zstd..",
              "org.netpreserve.jwarc..",
              "com.fasterxml.jackson..",
              "com.sun.net.httpserver..",
              "picocli..");

  @ArchTest
  static final ArchRule ONLY_SCORING_AND_THE_COMMANDS_TOUCH_THE_ENGINE =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..archive.text..",
              "..archive.speakers..",
              "..archive.language..",
              "..archive.reading..",
              "..archive.duplicates..",
              "..archive.words..",
              "..archive.output..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.stance4j.engine..");
}
