package dev.cspmesh.sandbox.bench;

import java.util.List;

/** Something that is measured against its baseline. */
interface Benchmark {

    /** The figures, after all runs. */
    List<Figure> measure(BenchPlace place);
}
