package org.driftwood.decode;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the package to the few APIs that the browser has too. */
class PlainJdkTests {

	private static final JavaClasses PRODUCTION = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.driftwood.decode");

	@Test
	void dependsOnLanguageAndCollectionsAlone() {
		classes().that()
			.resideInAPackage("org.driftwood.decode..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("org.driftwood.decode..", "java.lang..", "java.util", "org.jspecify..")
			.check(PRODUCTION);
	}

	@Test
	void usesNoReflectionAndNoHexFormat() {
		classes().that()
			.resideInAPackage("org.driftwood.decode..")
			.should()
			.onlyDependOnClassesThat()
			.resideOutsideOfPackages("java.lang.reflect..")
			.andShould()
			.onlyDependOnClassesThat()
			.doNotHaveFullyQualifiedName("java.util.HexFormat")
			.check(PRODUCTION);
	}

}
