package dev.cspmesh.kit.test;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Source files as the compiler reads them. */
final class SourceTree {

    private final List<Path> files;

    SourceTree(List<Path> roots) {
        files = roots.stream().flatMap(SourceTree::javaFiles).toList();
    }

    private static Stream<Path> javaFiles(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folders with more files than that; what a package says of itself counts, too. */
    List<String> packagesOver(int most) {
        Map<Path, Long> sizes =
                files.stream().collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
        return sizes.entrySet().stream()
                .filter(size -> size.getValue() > most)
                .map(size -> "%s has %d files".formatted(size.getKey(), size.getValue()))
                .toList();
    }

    List<String> filesOver(int most) {
        return files.stream()
                .filter(file -> lines(file) > most)
                .map(file -> "%s has %d lines".formatted(file, lines(file)))
                .toList();
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the line of a method's name to its closing brace. */
    List<String> methodsOver(int most) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Methods(unit, positions, most, found).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static final class Methods extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final int most;
        private final List<String> found;

        Methods(CompilationUnitTree unit, SourcePositions positions, int most, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.most = most;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long begin = positions.getStartPosition(unit, method.getModifiers());
            long modifiers = positions.getEndPosition(unit, method.getModifiers());
            long end = positions.getEndPosition(unit, method);
            long first = Math.max(Math.max(begin, modifiers), positions.getStartPosition(unit, method));
            if (method.getBody() != null && end > 0) {
                long lines = line(end) - line(first) + 1;
                if (lines > most) {
                    found.add("%s: %s has %d lines"
                            .formatted(Path.of(unit.getSourceFile().toUri()).getFileName(), method.getName(), lines));
                }
            }
            return super.visitMethod(method, null);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
