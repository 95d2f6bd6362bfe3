package dev.cspmesh.kit.test.hostile;

import dev.cspmesh.kit.test.document.Document;
import dev.cspmesh.kit.test.document.Operation;
import dev.cspmesh.kit.test.hostile.trick.AddressTricks;
import dev.cspmesh.kit.test.hostile.trick.BodyTricks;
import dev.cspmesh.kit.test.hostile.trick.HeaderTricks;
import dev.cspmesh.kit.test.hostile.trick.HostileValues;
import dev.cspmesh.kit.test.hostile.trick.Requests;
import dev.cspmesh.kit.test.hostile.trick.TextTricks;
import dev.cspmesh.kit.test.hostile.trick.Trick;
import dev.cspmesh.kit.test.hostile.wire.Request;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes attempts; seed and index alone decide which. */
final class Generator {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<Operation> operations;
    private final Requests requests;
    private final List<Trick> tricks;
    private final long seed;

    Generator(Document document, Requests requests, List<Trick> tricks, long seed) {
        this.operations = document.operations().stream()
                .sorted(Comparator.comparing(Operation::id))
                .toList();
        this.requests = requests;
        this.seed = seed;
        this.tricks = List.copyOf(tricks);
    }

    /** All that there are. */
    static List<Trick> tricks(Document document) {
        return Stream.of(
                        List.of(Trick.NOTHING),
                        new BodyTricks(document).all(),
                        TextTricks.all(),
                        AddressTricks.all(),
                        HeaderTricks.all())
                .flatMap(List::stream)
                .toList();
    }

    Attempt attempt(int index) {
        Random random = new Random(seed + index * SPREAD);
        Operation operation = operations.get(Math.floorMod(index, operations.size()));
        List<Trick> fitting =
                tricks.stream().filter(trick -> trick.fits().test(operation)).toList();
        Trick trick = HostileValues.pick(fitting, random);
        Request request = trick.spoil().apply(requests.valid(operation, random), random);
        return new Attempt(index, operation, trick.name(), request, trick.lawless());
    }
}
