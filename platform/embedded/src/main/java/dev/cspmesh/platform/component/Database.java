package dev.cspmesh.platform.component;

/**
 * One database and the role that owns it.
 *
 * @param jdbcUrl without credentials
 * @param reactiveUrl the same for Vert.x clients, without credentials
 */
public record Database(String name, String username, String password, String jdbcUrl, String reactiveUrl) {
    /** A database on loopback whose owner has its name. */
    public static Database on(int port, String name, String password) {
        String address = "postgresql://127.0.0.1:" + port + "/" + name;
        return new Database(name, name, password, "jdbc:" + address, address);
    }
}
