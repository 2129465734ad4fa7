package org.stance4j.parquet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.stance4j.parquet", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule OF_OUR_OWN_ONLY_ARTICLES_AND_RESULTS_ARE_USED =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.stance4j.parquet..",
              "org.stance4j.archive.reading",
              "org.stance4j.archive.output",
              "org.stance4j.archive.scoring",
              "java..",
              "org.jspecify..",
              "blue.strategic.parquet..",
              "org.apache.parquet..",
              "org.xerial.snappy..",
              "io.airlift.compress..",
              "com.github.luben.zstd..");
}
