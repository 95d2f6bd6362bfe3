package dev.cspmesh.sandbox.journey;

import java.util.List;

/**
 * What a walk came to; the same that {@code ./mesh journey --json} prints on its last line.
 *
 * @param explanation how the first line of an order came about, in sentences
 */
public record Report(
        List<Line> steps, List<Refused> refusals, List<Billed> bills, Compared listCost, List<String> explanation) {

    /** How a step ended. */
    public enum State {
        DONE,
        FAILED
    }

    /**
     * One step.
     *
     * @param number 1 to 10; 11 is support
     * @param detail what happened, or why not
     */
    public record Line(int number, String name, State state, long milliseconds, String detail) {}

    /** Something that was tried and rightly refused. */
    public record Refused(String tried, int status, String problem) {}

    /** A bill; amounts are decimal strings in units of the currency. */
    public record Billed(
            String leg,
            String number,
            String issuer,
            String receiver,
            String issuerName,
            String receiverName,
            String period,
            String list,
            String discount,
            String net,
            String total,
            String currency) {}

    /** Rated list amounts held against the list costs of the usage sample. */
    public record Compared(int rows, int exact, List<Different> others) {}

    /** A row whose list cost follows another rule than quantity times unit price. */
    public record Different(String row, String sku, String rated, String listCost, String cause) {}

    /** True when every step was walked. */
    public boolean isDone() {
        return steps.stream().allMatch(step -> step.state() == State.DONE);
    }
}
