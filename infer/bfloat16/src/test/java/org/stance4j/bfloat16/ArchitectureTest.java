package org.stance4j.bfloat16;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.stance4j.bfloat16", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule OF_OUR_OWN_ONLY_THE_KERNELS_ARE_USED =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.stance4j.bfloat16..",
              "org.stance4j.engine.math",
              "java..",
              "org.jspecify..",
              "org.bytedeco..");
}
