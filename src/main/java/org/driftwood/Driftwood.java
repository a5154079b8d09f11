package org.driftwood;

import java.time.Clock;
import java.util.Arrays;

import org.driftwood.command.RebuildCommand;
import org.driftwood.command.ReportCommand;
import org.driftwood.web.StartProblem;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the portal, or does one thing without it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Driftwood {

	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals(ReportCommand.NAME)) {
			System.exit(ReportCommand.run(Arrays.asList(args).subList(1, args.length)));
		}
		if (args.length > 0 && args[0].equals(RebuildCommand.NAME)) {
			System.exit(RebuildCommand.run(Arrays.asList(args).subList(1, args.length)));
		}
		if (args.length > 0 && (args[0].equals("--help") || !args[0].startsWith("--"))) {
			System.exit(ReportCommand.misunderstood(args[0]));
		}
		try {
			SpringApplication.run(Driftwood.class, args);
		}
		catch (RuntimeException ex) {
			System.err.println(StartProblem.sentence(ex));
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
