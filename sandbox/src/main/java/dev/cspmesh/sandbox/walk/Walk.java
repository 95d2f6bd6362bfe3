package dev.cspmesh.sandbox.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One walk while it is under way: what was learned so far, and the few things that all steps do. A run has a name; its
 * companies, addresses and keys follow from it, so that the same run meets the same mesh again.
 */
public final class Walk {

    private final String run;
    private final Surroundings mesh;
    private final Actors actors;
    private final Api api;
    private final Map<String, String> known = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    public Walk(String run, Surroundings mesh, Actors actors) {
        this.run = run;
        this.mesh = mesh;
        this.actors = actors;
        this.api = new Api(actors);
    }

    /** Something that was tried on the way and rightly refused. */
    public record Refusal(String tried, int status, String problem) {}

    public Surroundings mesh() {
        return mesh;
    }

    public Api api() {
        return api;
    }

    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** The actor's name in this run: the first run has the plain names. */
    public String actor(String name) {
        return run.isEmpty() || name.equals("vmware") ? name : run + "." + name;
    }

    /** A name or number that is this run's own. */
    public String own(String name) {
        return run.isEmpty() ? name : name + " " + run;
    }

    public String email(String person, String domain) {
        return (run.isEmpty() ? person : person + "+" + run) + "@" + domain + ".example";
    }

    /** The same UUID whenever this run does the same thing. */
    public String key(String what) {
        return UUID.nameUUIDFromBytes((run + "/" + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public void learn(String name, String value) {
        known.put(name, value);
    }

    public String the(String name) {
        return Optional.ofNullable(known.get(name))
                .orElseThrow(() -> new WalkFailure("The walk does not know its " + name));
    }

    public boolean knows(String name) {
        return known.containsKey(name);
    }

    /** Notes a refusal, if it came with this status; anything else is a failure of the mesh. */
    public Answer refused(String tried, int status, Answer answer) {
        answer.expect(status);
        refusals.add(new Refusal(tried, status, answer.problem()));
        return answer;
    }

    /** All rows of a list, page after page. */
    public List<JsonNode> all(String actor, URI base, String path) {
        List<JsonNode> rows = new ArrayList<>();
        Optional<String> page = Optional.of(path);
        while (page.isPresent()) {
            Answer answer = api.get(base, page.get()).as(actor(actor)).send().expect(200);
            answer.body().path("items").forEach(rows::add);
            page = answer.next();
        }
        return rows;
    }

    /** The tag of what this actor is shown there; whoever confirms something says it. */
    public String shown(String actor, URI base, String path) {
        return api.get(base, path).as(actor(actor)).send().expect(200).etag().orElseThrow();
    }

    /** Follows the set-password mail of a new user, once. */
    public void enroll(String actor, String email) {
        if (!actors.isEnrolled(actor(actor))) {
            actors.enroll(actor(actor), email, mailedLink(email, "/login-actions/"));
        }
    }

    /** A link in a mail to this address, as soon as the mail is there. */
    public String mailedLink(String email, String containing) {
        return api.await(
                "a mail to " + email + " with a link",
                () -> mails(email).stream()
                        .flatMap(mail -> links(mail).stream())
                        .filter(link -> link.contains(containing))
                        .findFirst());
    }

    /** All mail to this address, newest first. */
    public List<JsonNode> mails(String email) {
        List<JsonNode> mails = new ArrayList<>();
        String query = "?to=" + email.replace("+", "%2B");
        api.get(mesh.mailbox(), mesh.mailbox().getPath() + query)
                .send()
                .expect(200)
                .body()
                .forEach(mails::add);
        return mails;
    }

    private static List<String> links(JsonNode mail) {
        List<String> links = new ArrayList<>();
        mail.path("links").forEach(link -> links.add(link.asText()));
        return links;
    }

    /** Moves business time to this moment. */
    public void moveClock(Instant to) {
        api.put(mesh.partner(), "/sandbox/clock")
                .as("vmware")
                .json(Map.of("now", to.toString()))
                .send()
                .expect(200);
    }

    /** Moves business time forward to this moment; a walk that was cut off may be further already. */
    public void clockAtLeast(Instant moment) {
        if (businessTime().isBefore(moment)) {
            moveClock(moment);
        }
    }

    public Instant businessTime() {
        return Instant.parse(api.get(mesh.partner(), "/sandbox/clock")
                .as("vmware")
                .send()
                .expect(200)
                .at("now"));
    }
}
