package dev.cspmesh.kit.lifecycle;

/**
 * Something that moves an aggregate: a request, or time or another service.
 *
 * @param name the operationId of the request, or the name of what happens by itself
 * @param method HTTP method; empty when nobody sends a request for it
 * @param path path of the request with its parameters in braces, as the OpenAPI document has it
 */
public record Action(String name, String method, String path) {

    public static Action post(String operation, String path) {
        return new Action(operation, "POST", path);
    }

    public static Action put(String operation, String path) {
        return new Action(operation, "PUT", path);
    }

    public static Action patch(String operation, String path) {
        return new Action(operation, "PATCH", path);
    }

    public static Action delete(String operation, String path) {
        return new Action(operation, "DELETE", path);
    }

    public static Action get(String operation, String path) {
        return new Action(operation, "GET", path);
    }

    /** What happens without a request: a date has come, or another service said something. */
    public static Action automatic(String name) {
        return new Action(name, "", "");
    }

    public boolean isAutomatic() {
        return method.isEmpty();
    }
}
