# syntax=docker/dockerfile:1

# Node, for the browser-side parts; only the program and npm are taken from this image.
FROM node:22-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY pom.xml ./
COPY src src
COPY frontend frontend
# The tests run in `mvn verify`. Without npm the build would leave the browser-side parts out; an image has them.
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B -DskipTests package && test -s target/classes/static/assets/manifest.json

FROM eclipse-temurin:25-jre-noble
RUN groupadd --system --gid 10001 driftwood \
    && useradd --system --uid 10001 --gid driftwood --no-create-home --shell /usr/sbin/nologin driftwood \
    && install -d -o driftwood -g driftwood -m 0750 /data
COPY --from=build /build/target/driftwood.jar /opt/driftwood/driftwood.jar
# Inside a container loopback reaches nobody. Publish the port where you want it seen.
ENV SERVER_ADDRESS=0.0.0.0 \
    DRIFTWOOD_DATA_DIR=/data
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8080
# The image has no curl. Bash speaks enough HTTP for one question.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
# Writes below /data, and temporary files below /tmp; nowhere else.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/driftwood/driftwood.jar"]
