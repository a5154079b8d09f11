package org.driftwood;

import java.net.InetAddress;
import java.net.InetSocketAddress;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The map of the packages. */
class ModularityTests {

	private final ApplicationModules modules = ApplicationModules.of(Driftwood.class);

	@Test
	void noPackageLeansOnOneThatItHasNoArrowTo() {
		this.modules.verify();
	}

	@Test
	void theArrowsAreThese() {
		assertThat(this.modules.stream()
			.map((module) -> module.getIdentifier() + " -> " + module.getAllowedDependencies(this.modules)))
			.containsExactlyInAnyOrder("decode -> none", "capture -> none", "diagnosis -> none",
					"privacy -> decode, capture", "browser -> decode, capture, privacy, diagnosis", "web -> none",
					"submission -> privacy, capture, decode",
					"report -> submission, network, diagnosis, privacy, capture, decode", "network -> decode",
					"analysis -> report, submission, diagnosis, privacy, capture, decode",
					"community -> report, submission, network, diagnosis, decode", "address -> decode",
					"command -> analysis, report, community, submission, web");
	}

	/** Addresses are told as numbers: no name is asked for, of anybody. */
	@Test
	void nobodyIsAskedWhoseAnAddressIs() {
		JavaClasses all = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("org.driftwood");
		noClasses().should()
			.callMethodWhere(target(owner(assignableTo(InetAddress.class)))
				.and(target(nameMatching("getByName|getAllByName|getHostName|getCanonicalHostName|isReachable")))
				.as("a name is looked up"))
			.orShould()
			.dependOnClassesThat()
			.resideInAnyPackage("java.net.http..", "javax.naming..")
			.check(all);
		noClasses().should().dependOnClassesThat().haveFullyQualifiedName(InetSocketAddress.class.getName()).check(all);
	}

	/**
	 * The rules for decode, capture, privacy, diagnosis and browser stand beside them.
	 */
	@Test
	void theAnalyzerKnowsNoFrameworkDatabaseOrNetwork() {
		JavaClasses analysis = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("org.driftwood.analysis");
		classes().that()
			.haveNameMatching(".*\\.(CaptureAnalyzer|Analysis)(\\$.*)?")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("org.driftwood.analysis", "org.driftwood.capture", "org.driftwood.decode",
					"org.driftwood.diagnosis", "org.driftwood.privacy", "java.lang..", "java.util", "java.io",
					"org.jspecify..")
			.check(analysis);
	}

}
