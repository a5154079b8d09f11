package org.driftwood;

import java.time.Clock;
import java.util.Arrays;

import org.driftwood.web.StartProblem;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the portal. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Driftwood {

	public static void main(String[] args) {
		try {
			SpringApplication.run(Driftwood.class, args);
		}
		catch (RuntimeException ex) {
			System.err.println("Driftwood cannot start: " + StartProblem.of(ex));
			if (Arrays.asList(args).contains("--debug")) {
				ex.printStackTrace();
			}
			System.exit(1);
		}
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
