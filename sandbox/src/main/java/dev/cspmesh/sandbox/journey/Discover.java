package dev.cspmesh.sandbox.journey;

import dev.cspmesh.sandbox.walk.Api;
import dev.cspmesh.sandbox.walk.Walk;

/** Step 1: anyone reads the program, case studies and the catalogue. */
final class Discover implements Step {

    private static final int CATALOGUE = 16;

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String name() {
        return "Discover the program";
    }

    @Override
    public String walk(Walk walk) {
        Api api = walk.api();
        int pages = api.get(walk.mesh().partner(), "/program")
                .send()
                .expect(200)
                .body()
                .path("items")
                .size();
        int stories = api.get(walk.mesh().partner(), "/program/case-studies")
                .send()
                .expect(200)
                .body()
                .path("items")
                .size();
        int services = api.await(
                "the catalogue",
                () -> java.util.Optional.of(api.get(walk.mesh().partner(), "/program/services")
                                .send()
                                .expect(200)
                                .body()
                                .path("items")
                                .size())
                        .filter(size -> size >= CATALOGUE));
        return "%d steps, %d case studies and %d services are there for anyone to read"
                .formatted(pages, stories, services);
    }
}
