package dev.cspmesh.contract;

import dev.cspmesh.kit.test.Callers;
import dev.cspmesh.kit.test.MeshTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** Who calls in these tests. */
@QuarkusTestResource(
        value = MeshTestResource.class,
        initArgs = {@ResourceArg(name = "service", value = "contract"), @ResourceArg(name = "parts", value = "")})
@QuarkusTestResource(PartnerStandIn.class)
public abstract class ServiceTest extends Callers {}
