package dev.cspmesh.delivery;

import java.util.List;

/** Resilience and delivery, spoiled. */
class BrokenResilienceTest extends BrokenChart {

    @Override
    List<Variant> variants() {
        return List.of(
                spoiled(
                        "no memory limit",
                        VALUES,
                        "      memory: 768Mi\n    limits:\n      memory: 768Mi",
                        "      memory: 768Mi\n    limits:\n      memory: 500Mi",
                        resilience(ResilienceTest::p26EveryContainerAsksForProcessorAndMemoryAndHasAMemoryLimit)),
                spoiled(
                        "a heap that leaves no room",
                        VALUES,
                        "heapPercent: 55",
                        "heapPercent: 75",
                        resilience(ResilienceTest::p26TheHeapLeavesRoomForTheRestOfTheJvm)),
                spoiled(
                        "liveness that asks the database",
                        DEPLOYMENT,
                        "/q/health/live",
                        "/q/health",
                        resilience(ResilienceTest::p27ThreeProbesAskThreeThingsAndLivenessAsksNoDependency)),
                spoiled(
                        "a grace period that is too short",
                        DEPLOYMENT,
                        "terminationGracePeriodSeconds: {{ .s.shutdown.grace }}",
                        "terminationGracePeriodSeconds: 20",
                        resilience(ResilienceTest::p27TheGracePeriodIsLongerThanTheServicesOwnEnd)),
                spoiled(
                        "a budget that blocks drains",
                        WORKLOAD,
                        "maxUnavailable: {{ .s.disruptionBudget.maxUnavailable }}",
                        "minAvailable: 100%",
                        resilience(ResilienceTest::p28EachWorkloadHasOneBudgetThatNeverBlocksADrain)),
                spoiled(
                        "no spread over hosts",
                        "templates/_pod.tpl",
                        " \"kubernetes.io/hostname\" .s.spread.host",
                        "",
                        resilience(ResilienceTest::p29PodsAreSpreadOverZonesAndHosts)),
                spoiled(
                        "another consumer group",
                        "templates/_keda.tpl",
                        "consumerGroup: {{ $here.name }}-service",
                        "consumerGroup: {{ $here.name }}",
                        resilience(
                                ResilienceTest
                                        ::p30ConsumersNeverOutnumberThePartitionsAndReadTheApplicationsTopicsInItsGroup)),
                spoiled(
                        "a misspelt field",
                        DEPLOYMENT,
                        "progressDeadlineSeconds",
                        "progressDeadlineSecond",
                        delivery(DeliveryTest::p38EveryManifestPassesAStrictModel)),
                spoiled(
                        "a misspelt field of an operator's kind",
                        "templates/_keda.tpl",
                        "minReplicaCount",
                        "minReplicas",
                        delivery(DeliveryTest::p38EveryManifestPassesAStrictModel)),
                spoiled(
                        "a round trip that accepts every answer",
                        "templates/_tests.tpl",
                        "ask --fail",
                        "ask",
                        delivery(DeliveryTest::p39HelmTestMakesOneRoundTripPerService)));
    }
}
