package dev.cspmesh.navigator;

import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.ComponentName;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Set;

/** The platform's Kubernetes API with its operator; each test uses customers, and so namespaces, of its own. */
public class KubernetesApi implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        RunningPlatform platform = RunningPlatform.shared(Set.of(ComponentName.KUBERNETES));
        return Map.of("quarkus.kubernetes-client.api-server-url", platform.kubernetes());
    }

    @Override
    public void stop() {
        // The platform is shared and ends with the test run.
    }
}
