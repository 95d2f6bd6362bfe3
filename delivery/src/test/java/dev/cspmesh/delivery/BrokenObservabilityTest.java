package dev.cspmesh.delivery;

import java.util.List;

/** Observability, spoiled. */
class BrokenObservabilityTest extends BrokenChart {

    @Override
    List<Variant> variants() {
        return List.of(
                spoiled(
                        "a Service that nobody scrapes",
                        "templates/shared.yaml",
                        "operator: In",
                        "operator: NotIn",
                        observability(ObservabilityTest::p32EachServiceIsScrapedExactlyOnce)),
                spoiled(
                        "an alert without a runbook",
                        ALERTS,
                        "- alert: MeshOutboxStuck",
                        "- alert: MeshOutboxOld",
                        observability(ObservabilityTest::p33AlertsAndRunbooksMatchOneToOne)),
                spoiled(
                        "alerts that fire at once",
                        ALERTS,
                        "        for: 2m\n",
                        "",
                        observability(ObservabilityTest::p33EachAlertHasADurationASeverityASummaryAndALink)),
                spoiled(
                        "an alert on a metric that does not exist",
                        ALERTS,
                        "sql_pool_ratio",
                        "sql_pool_share",
                        observability(ObservabilityTest::p34EveryMetricOfAnAlertOccursInARecordedScrape)),
                spoiled(
                        "an alert that nobody tries",
                        ALERTS,
                        "- alert: MeshDeadLetters",
                        "- alert: MeshLettersDie",
                        observability(ObservabilityTest::p34EachAlertHasACaseInWhichItFiresAndOneInWhichItDoesNot)),
                spoiled(
                        "a budget that is looked at through one window",
                        ALERTS,
                        "[5m]",
                        "[1h]",
                        observability(ObservabilityTest::p35WhatHurtsHasAnAlert)),
                spoiled(
                        "two dashboards of one identity",
                        "files/dashboards/messages.json",
                        "\"csp-mesh-messages\"",
                        "\"csp-mesh-requests\"",
                        observability(ObservabilityTest::p36DashboardsAreValidAndUnique)),
                spoiled(
                        "a panel of a metric that does not exist",
                        "files/dashboards/resources.json",
                        "sql_pool_active",
                        "sql_pool_busy",
                        observability(ObservabilityTest::p36DashboardsShowOnlyMetricsThatExist)),
                spoiled(
                        "a funnel with a step that is no operation",
                        "files/dashboards/journey.json",
                        "/contracts/{id}/signature",
                        "/contracts/{id}/sign",
                        observability(ObservabilityTest::p36TheFunnelNamesOperationsThatExist)));
    }
}
