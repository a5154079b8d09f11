package org.driftwood.capture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/** The browser gets this package too, so it needs little of the JDK and nothing else. */
@AnalyzeClasses(packagesOf = CaptureReader.class, importOptions = DoNotIncludeTests.class)
class CaptureDependencyTests {

	@ArchTest
	static final ArchRule DEPENDS_ON_LITTLE = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("org.driftwood.capture", "java.lang..", "java.util", "java.util.zip", "java.io",
				"org.jspecify.annotations");

}
