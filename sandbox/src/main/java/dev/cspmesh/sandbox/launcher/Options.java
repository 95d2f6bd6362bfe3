package dev.cspmesh.sandbox.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The arguments of one command: flags, and what is not a flag. */
record Options(Set<String> flags, List<String> words) {
    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException at a flag that the command does not know
     */
    static Options parse(List<String> arguments, Set<String> known) {
        List<String> words = new ArrayList<>();
        Set<String> flags = new TreeSet<>();
        for (String argument : arguments) {
            if (!argument.startsWith("-")) {
                words.add(argument);
            } else if (known.contains(argument)) {
                flags.add(argument);
            } else {
                throw new IllegalArgumentException("unknown option " + argument + "; there are " + known);
            }
        }
        return new Options(flags, List.copyOf(words));
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /**
     * The one word that the command needs.
     *
     * @throws IllegalArgumentException when there is none or more than one
     */
    String word(String meaning) {
        if (words.size() != 1) {
            throw new IllegalArgumentException("name one " + meaning);
        }
        return words.getFirst();
    }
}
