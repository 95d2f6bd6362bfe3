package dev.cspmesh.delivery.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The files of an image's tarball as a container would see them, under another root; those of the base image are left out. */
record UnpackedImage(Path root) {

    private static final List<String> OURS = List.of(ServiceImage.JVM + "/", ServiceImage.HOME + "/");

    static UnpackedImage of(Path tarball, Path root) {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(Files.newInputStream(tarball))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.getName().endsWith(".json")) {
                    unpackLayer(tar, root);
                }
            }
            return new UnpackedImage(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpackLayer(InputStream layer, Path root) throws IOException {
        InputStream blob = new java.io.BufferedInputStream(layer);
        blob.mark(2);
        boolean zipped = blob.read() == 0x1f && blob.read() == 0x8b;
        blob.reset();
        if (zipped) {
            unpack(new TarArchiveInputStream(new GZIPInputStream(blob)), root);
        }
    }

    private static void unpack(TarArchiveInputStream tar, Path root) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            String name = "/" + entry.getName().replaceFirst("^\\.?/", "");
            boolean ours = OURS.stream().anyMatch(name::startsWith);
            if (!ours || !entry.isFile()) {
                continue;
            }
            Path file = root.resolve(name.substring(1));
            Files.createDirectories(file.getParent());
            Files.copy(tar, file);
            Files.setLastModifiedTime(
                    file, FileTime.from(entry.getLastModifiedTime().toInstant()));
            if ((entry.getMode() & 0111) != 0 && !file.toFile().setExecutable(true)) {
                throw new IOException(file + " can't be made executable");
            }
        }
    }

    /** A path of the image. */
    Path path(String absolute) {
        return root.resolve(absolute.substring(1));
    }
}
