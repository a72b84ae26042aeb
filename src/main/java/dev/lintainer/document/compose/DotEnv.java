package dev.lintainer.document.compose;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.Parsed;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A `.env` file, or one that `env_file` names
/// (https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/).
public record DotEnv(SourceFile source, List<Entry> entries) {
    public DotEnv {
        entries = List.copyOf(entries);
    }

    /// A line `NAME=value` or `NAME`.
    ///
    /// @param value what follows the sign without its quotes; absent where only the name is given, which takes the
    ///   environment's value
    /// @param span from the name to the end of the value
    public record Entry(String name, Span nameSpan, Optional<List<TextPiece>> value, Span span) {
        public Entry {
            value = value.map(List::copyOf);
        }
    }

    public static Parsed<DotEnv> parse(SourceFile source) {
        return DotEnvParser.parse(source);
    }

    /// What each name becomes, in the order of the file; a later line wins.
    ///
    /// @param variables the environment, which a substitution asks before the lines above it
    public Map<String, Value> resolve(Function<String, Optional<Value>> variables) {
        Map<String, Value> values = new LinkedHashMap<>();
        Function<String, Optional<Value>> lookup =
                name -> variables.apply(name).or(() -> Optional.ofNullable(values.get(name)));
        for (Entry entry : entries) {
            Optional<Value> value =
                    entry.value().isPresent()
                            ? Optional.of(Substitution.of(entry.value().get(), lookup))
                            : variables.apply(entry.name());
            value.ifPresent(known -> values.put(entry.name(), known));
        }
        return Collections.unmodifiableMap(values);
    }
}
