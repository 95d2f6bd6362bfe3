package dev.cspmesh.sandbox.journey;

import dev.cspmesh.sandbox.walk.Api;
import dev.cspmesh.sandbox.walk.Walk;
import java.util.Optional;

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
        int pages = size(api, walk, "/program");
        int stories = size(api, walk, "/program/case-studies");
        int services = api.await(
                "the catalogue",
                () -> Optional.of(size(api, walk, "/program/services")).filter(size -> size >= CATALOGUE));
        return "%d steps, %d case studies and %d services are there for anyone to read"
                .formatted(pages, stories, services);
    }

    private static int size(Api api, Walk walk, String path) {
        return api.get(walk.mesh().partner(), path)
                .send()
                .expect(200)
                .body()
                .path("items")
                .size();
    }
}
