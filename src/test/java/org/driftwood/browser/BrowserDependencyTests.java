package org.driftwood.browser;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * What goes to the browser needs little of the JDK; what knows JavaScript goes nowhere
 * else.
 */
class BrowserDependencyTests {

	private static final JavaClasses PRODUCTION = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.driftwood");

	@Test
	void browserAndPrivacyDependOnLittle() {
		classes().that()
			.resideInAnyPackage("org.driftwood.browser", "org.driftwood.privacy")
			.and()
			.doNotHaveSimpleName("package-info")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("org.driftwood.browser", "org.driftwood.privacy", "org.driftwood.diagnosis",
					"org.driftwood.capture", "org.driftwood.decode", "java.lang..", "java.util", "java.util.function",
					"java.util.stream", "java.util.zip", "java.io", "java.nio", "org.jspecify..", "org.teavm.jso..",
					"org.teavm.interop..")
			.check(PRODUCTION);
	}

	@Test
	void onlyBrowserKnowsTeaVm() {
		noClasses().that()
			.resideOutsideOfPackage("org.driftwood.browser")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.teavm..")
			.check(PRODUCTION);
	}

}
