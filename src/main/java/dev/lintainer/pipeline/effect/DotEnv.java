package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.text.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A file of variables that a program puts into the environment of what it runs. What is set already stays as it is.
public final class DotEnv {
    private DotEnv() {}

    /// The variables of a file of the repository, of which only the plain values are known. Of a file that a job has
    /// yet to make, no name is known.
    public static Map<String, Value> read(Value directory, String name, Shell shell) {
        Optional<SourceFile> file = shell.job().read(HostPath.resolve(directory, Value.known(name)));
        Map<String, Value> values = new HashMap<>();
        for (String line : file.map(SourceFile::text).orElse("").split("\n", -1)) {
            String text = line.strip();
            int equals = text.indexOf('=');
            if (equals <= 0 || text.startsWith("#")) {
                continue;
            }
            String variable = text.substring(text.startsWith("export ") ? 7 : 0, equals).strip();
            String value = text.substring(equals + 1).strip();
            boolean plain = value.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-/:@".indexOf(c) >= 0);
            boolean set =
                    shell.contexts().env().containsKey(variable)
                            || shell.variables().process().get(variable).isPresent();
            if (!set) {
                values.put(variable, plain ? Value.known(value) : shell.fresh(name + " " + variable));
            }
        }
        return values;
    }
}
