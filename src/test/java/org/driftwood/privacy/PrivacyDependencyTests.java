package org.driftwood.privacy;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludePackageInfos;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/** The browser gets this package too, so it needs little of the JDK and nothing else. */
@AnalyzeClasses(packagesOf = Redactor.class,
		importOptions = { DoNotIncludeTests.class, DoNotIncludePackageInfos.class })
class PrivacyDependencyTests {

	@ArchTest
	static final ArchRule DEPENDS_ON_LITTLE = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("org.driftwood.privacy", "org.driftwood.decode", "org.driftwood.capture", "java.lang..",
				"java.util", "java.util.stream", "java.util.function", "java.io", "org.jspecify.annotations");

	@ArchTest
	static final ArchRule USES_NO_REFLECTION_AND_NO_HEX_FORMAT = classes().should()
		.onlyDependOnClassesThat()
		.resideOutsideOfPackage("java.lang.reflect..")
		.andShould()
		.onlyDependOnClassesThat()
		.doNotHaveFullyQualifiedName("java.util.HexFormat");

}
