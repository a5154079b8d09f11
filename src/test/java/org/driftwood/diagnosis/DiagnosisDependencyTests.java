package org.driftwood.diagnosis;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/** Conclusions are drawn from decoded packets alone, and no framework takes part. */
@AnalyzeClasses(packagesOf = Diagnosis.class, importOptions = DoNotIncludeTests.class)
class DiagnosisDependencyTests {

	@ArchTest
	static final ArchRule DEPENDS_ON_LITTLE = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("org.driftwood.diagnosis", "org.driftwood.decode", "java.lang..", "java.util..",
				"org.jspecify.annotations");

}
