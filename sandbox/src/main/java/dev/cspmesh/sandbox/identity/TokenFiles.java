package dev.cspmesh.sandbox.identity;

import dev.cspmesh.platform.state.StateFile;
import java.nio.file.Path;

/**
 * Access tokens on disk, a file for each actor, readable by their owner only. The {@code mesh} script hands them out while
 * they work, without starting Java: three lines, the folder in which it may do so, the second since 1970 until which, and
 * the token.
 *
 * @param folder where the files are
 * @param root the project; a copy of it has no use for these tokens
 */
public record TokenFiles(Path folder, Path root) {
    /** Keeps a token that was just given. */
    void keep(String actor, Tokens tokens) {
        StateFile.writeText(
                folder.resolve(actor),
                root + "\n" + tokens.expiresAt().getEpochSecond() + "\n" + tokens.access() + "\n");
    }
}
