package dev.cspmesh.sandbox.journey;

import dev.cspmesh.sandbox.walk.Actors;
import dev.cspmesh.sandbox.walk.Surroundings;
import dev.cspmesh.sandbox.walk.Walk;
import dev.cspmesh.sandbox.walk.WalkFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Walks one provider and its neighbours through the ten steps and through support. */
public final class DemoScenario {

    private final Surroundings mesh;
    private final Actors actors;
    private final Billing billing = new Billing();
    private final List<Step> steps = List.of(
            new Discover(),
            new Join(),
            new PickAggregator(),
            new Train(),
            new Sign(),
            new Pipeline(),
            new Terms(),
            new Onboard(),
            new Provision(),
            billing,
            new Escalate());

    public DemoScenario(Surroundings mesh, Actors actors) {
        this.mesh = mesh;
        this.actors = actors;
    }

    /**
     * Walks. A step that fails ends the walk; walking again goes on from there.
     *
     * @param run names the companies of this walk; empty for the sandbox's own, whose actors have the plain names
     * @param watcher is told each step as it ends
     */
    public Report walk(String run, Consumer<Report.Line> watcher) {
        Walk walk = new Walk(run, mesh, actors);
        List<Report.Line> lines = new ArrayList<>();
        for (Step step : steps) {
            Report.Line line = walk(step, walk);
            lines.add(line);
            watcher.accept(line);
            if (line.state() == Report.State.FAILED) {
                break;
            }
        }
        return report(lines, walk);
    }

    private static Report.Line walk(Step step, Walk walk) {
        long began = System.nanoTime();
        try {
            return line(step, Report.State.DONE, began, step.walk(walk));
        } catch (WalkFailure failure) {
            return line(step, Report.State.FAILED, began, String.valueOf(failure.getMessage()));
        }
    }

    private static Report.Line line(Step step, Report.State state, long began, String detail) {
        return new Report.Line(step.number(), step.name(), state, (System.nanoTime() - began) / 1_000_000, detail);
    }

    private Report report(List<Report.Line> lines, Walk walk) {
        boolean billed = walk.knows("csp-b.order");
        List<Report.Billed> bills =
                billed ? Billing.bills(walk).stream().map(DemoScenario::billed).toList() : List.of();
        return new Report(
                List.copyOf(lines),
                walk.refusals().stream()
                        .map(refusal -> new Report.Refused(refusal.tried(), refusal.status(), refusal.problem()))
                        .toList(),
                bills,
                billed ? compared(billing.compare(walk)) : new Report.Compared(0, 0, List.of()),
                billed ? Billing.explain(walk) : List.of());
    }

    private static Report.Billed billed(Bill bill) {
        if (!bill.addsUp()) {
            throw new WalkFailure("Bill " + bill.number() + " does not add up: " + bill);
        }
        return new Report.Billed(
                bill.leg(),
                bill.number(),
                bill.issuer(),
                bill.receiver(),
                bill.issuerName(),
                bill.receiverName(),
                bill.period(),
                bill.list().toPlainString(),
                bill.discount().toPlainString(),
                bill.net().toPlainString(),
                bill.total().toPlainString(),
                bill.currency());
    }

    private static Report.Compared compared(ListCost listCost) {
        return new Report.Compared(
                listCost.rows(),
                listCost.exact(),
                listCost.others().stream()
                        .map(other -> new Report.Different(
                                other.row(), other.sku(), other.rated(), other.listCost(), other.cause()))
                        .toList());
    }
}
