package org.driftwood.web;

import java.util.Set;

import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Lets templates draw, with a website around them or without one: {@code #strips} and
 * {@code #octets}.
 */
final class DrawingDialect extends AbstractDialect implements IExpressionObjectDialect {

	private static final String STRIPS = "strips";

	private static final String OCTETS = "octets";

	DrawingDialect() {
		super("Drawings");
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return new IExpressionObjectFactory() {

			@Override
			public Set<String> getAllExpressionObjectNames() {
				return Set.of(STRIPS, OCTETS);
			}

			@Override
			public Object buildObject(IExpressionContext context, String name) {
				return OCTETS.equals(name) ? new Octets() : new Strips();
			}

			@Override
			public boolean isCacheable(String name) {
				return true;
			}

		};
	}

}
