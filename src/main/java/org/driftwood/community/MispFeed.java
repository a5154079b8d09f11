package org.driftwood.community;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.driftwood.community.MispEvent.Attribute;
import org.driftwood.community.MispEvent.Organisation;
import org.driftwood.community.MispEvent.Tag;
import org.driftwood.submission.DataDirectory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The findings for MISP: an event for each day of capture, a manifest that lists them,
 * and the hashes by which values are looked up before events are fetched. Nothing in it
 * is an indicator.
 */
@Component
class MispFeed {

	static final String MANIFEST = "misp/manifest.json";

	static final String HASHES = "misp/hashes.csv";

	private static final int DAYS = 90;

	private static final int MOST_OF_A_DAY = 1_000;

	private final Encounters encounters;

	private final DataDirectory directory;

	private final JsonMapper json;

	private final MessageSourceAccessor words;

	MispFeed(Encounters encounters, DataDirectory directory, JsonMapper json, MessageSource words) {
		this.encounters = encounters;
		this.directory = directory;
		this.json = json;
		this.words = new MessageSourceAccessor(words, Locale.ENGLISH);
	}

	/** Events first, so that the manifest names none that is not there. */
	void print(FeedEdition edition) {
		Map<UUID, MispEvent.Summary> manifest = new LinkedHashMap<>();
		StringBuilder hashes = new StringBuilder();
		days().forEach((day, attributes) -> {
			UUID uuid = uuid("event " + day);
			Instant changed = edition.put("misp/" + uuid + ".json",
					(at) -> this.json.writeValueAsString(new MispEvent.Document(event(uuid, day, attributes, at))));
			manifest.put(uuid, event(uuid, day, attributes, changed).summary());
			attributes.forEach((it) -> hashes.append(md5(it.value())).append(',').append(uuid).append('\n'));
		});
		edition.put(MANIFEST, this.json.writeValueAsString(manifest));
		edition.put(HASHES, hashes.toString());
	}

	/** What was seen on each day, the senders first. */
	private Map<LocalDate, List<Attribute>> days() {
		Map<LocalDate, List<Attribute>> days = new TreeMap<>();
		this.encounters.firstOfTheLast(DAYS).map(Discretion::week).ifPresent((first) -> {
			for (TopList list : TopList.HOSTS) {
				add(days, list, this.encounters.since(first, list, MOST_OF_A_DAY));
			}
		});
		return days;
	}

	/** What few saw on any day of a week is told with its Monday. */
	private void add(Map<LocalDate, List<Attribute>> days, TopList list, List<DaySight> sights) {
		Set<String> told = new HashSet<>();
		sights.stream().filter(DaySight::isCommon).forEach((it) -> {
			told.add(it.monday() + it.address());
			of(days, it.day())
				.add(seen(list, it.day(), it.address(), say("feed.misp.day", say("band." + Band.of(it.networks())))));
		});
		sights.stream()
			.filter((it) -> !it.isCommon() && told.add(it.monday() + it.address()))
			.forEach((it) -> of(days, it.monday()).add(seen(list, it.monday(), it.address(), say("feed.misp.week"))));
	}

	private static List<Attribute> of(Map<LocalDate, List<Attribute>> days, LocalDate day) {
		return days.computeIfAbsent(day, (_) -> new ArrayList<>());
	}

	/** A server is only named inside: it has sent nothing and got nothing. */
	private Attribute seen(TopList list, LocalDate day, String address, String networks) {
		String type = (list == TopList.SOURCES) ? "ip-src" : "other";
		return attribute(list.slug() + " " + day + " " + address, type, "Network activity", address,
				networks + " " + say("feed.misp." + list.slug()));
	}

	private Attribute attribute(String name, String type, String category, String value, String comment) {
		return new Attribute(uuid(name).toString(), type, category, value, comment, false, "5", "0", "", false, false);
	}

	private MispEvent event(UUID uuid, LocalDate day, List<Attribute> seen, Instant changed) {
		String seconds = String.valueOf(changed.getEpochSecond());
		List<Attribute> attributes = new ArrayList<>();
		attributes.add(attribute("terms " + day, "comment", "Other", say("feed.licence"), say("feed.caveat")));
		attributes.addAll(seen);
		attributes.replaceAll((it) -> new Attribute(it.uuid(), it.type(), it.category(), it.value(), it.comment(),
				it.toIds(), it.distribution(), it.sharingGroupId(), seconds, it.deleted(), it.disableCorrelation()));
		Organisation portal = new Organisation("1", say("feed.portal"), uuid("organisation").toString());
		return new MispEvent(uuid.toString(), info(day), day.toString(), "4", "2", true, seconds, seconds, "1", "1",
				String.valueOf(attributes.size()), "3", "0", "", false, portal, portal,
				List.of(new Tag("tlp:clear", "#ffffff")), attributes);
	}

	private String info(LocalDate day) {
		boolean monday = day.equals(Discretion.week(day));
		return say(monday ? "feed.misp.info.monday" : "feed.misp.info", day.toString());
	}

	private UUID uuid(String name) {
		return NamedUuid.of(this.directory.portal(), "misp " + name);
	}

	private static String md5(String value) {
		return DigestUtils.md5DigestAsHex(value.getBytes(StandardCharsets.UTF_8));
	}

	private String say(String key, Object... figures) {
		return this.words.getMessage(key, figures);
	}

}
