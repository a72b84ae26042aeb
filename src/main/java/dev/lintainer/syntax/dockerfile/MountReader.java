package dev.lintainer.syntax.dockerfile;

import dev.lintainer.syntax.dockerfile.RunMount.Key;
import dev.lintainer.syntax.dockerfile.RunMount.Option;
import dev.lintainer.syntax.dockerfile.RunMount.Type;
import dev.lintainer.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the value of `RUN --mount`.
final class MountReader {
    private static final List<String> TYPES = List.of("bind", "cache", "tmpfs", "secret", "ssh");

    private MountReader() {}

    /// @param value with quotes and escapes of the flag removed
    static RunMount read(MappedText value, Flag flag, char escape, Problems problems) {
        Optional<List<MappedText>> fields = CommaFields.of(value);
        if (fields.isEmpty() || value.length() == 0) {
            String message = "mount " + Problems.shown(value.text()) + " is not a list of options between commas";
            problems.add("bad-mount", message, flag.span());
            return new RunMount(Optional.empty(), List.of(), flag.span());
        }
        List<Option> options = new ArrayList<>();
        Optional<Type> type = Optional.of(Type.BIND);
        for (MappedText field : fields.get()) {
            Optional<Option> option = option(field, escape, problems);
            if (option.isEmpty()) {
                continue;
            }
            options.add(option.get());
            if (option.get().key() == Key.TYPE) {
                type = type(option.get());
            }
            MountChecks.option(option.get(), type, problems);
        }
        RunMount mount = new RunMount(type, options, flag.span());
        MountChecks.whole(mount, problems);
        return mount;
    }

    static List<String> typeNames() {
        return TYPES;
    }

    private static Optional<Option> option(MappedText field, char escape, Problems problems) {
        int equals = field.text().indexOf('=');
        MappedText name = equals < 0 ? field : field.slice(0, equals);
        Optional<Key> key = key(name.text().toLowerCase(Locale.ROOT));
        if (key.isEmpty()) {
            String message = "mount has no option " + Problems.shown(name.text());
            problems.addUnknown("unknown-mount-option", message, name.text(), keyNames(), name.span());
            return Optional.empty();
        }
        if (equals < 0) {
            return Optional.of(new Option(key.get(), name, Optional.empty(), field.span()));
        }
        MappedText value = field.slice(equals + 1, field.length());
        DockerWord word = key.get() == Key.FROM ? WordReader.literal(value) : WordReader.read(value, escape, problems);
        return Optional.of(new Option(key.get(), name, Optional.of(word), field.span()));
    }

    private static Optional<Type> type(Option option) {
        Optional<String> literal = option.value().flatMap(DockerWord::literal);
        if (literal.isEmpty()) {
            return Optional.empty();
        }
        int index = TYPES.indexOf(literal.get().toLowerCase(Locale.ROOT));
        return index < 0 ? Optional.empty() : Optional.of(Type.values()[index]);
    }

    private static Optional<Key> key(String name) {
        return switch (name) {
            case "type" -> Optional.of(Key.TYPE);
            case "from" -> Optional.of(Key.FROM);
            case "source", "src" -> Optional.of(Key.SOURCE);
            case "target", "dst", "destination" -> Optional.of(Key.TARGET);
            case "readonly", "ro" -> Optional.of(Key.READONLY);
            case "readwrite", "rw" -> Optional.of(Key.READWRITE);
            case "id" -> Optional.of(Key.ID);
            case "sharing" -> Optional.of(Key.SHARING);
            case "required" -> Optional.of(Key.REQUIRED);
            case "size" -> Optional.of(Key.SIZE);
            case "mode" -> Optional.of(Key.MODE);
            case "uid" -> Optional.of(Key.UID);
            case "gid" -> Optional.of(Key.GID);
            case "env" -> Optional.of(Key.ENV);
            default -> Optional.empty();
        };
    }

    private static List<String> keyNames() {
        List<String> names = new ArrayList<>();
        for (Key key : Key.values()) {
            names.add(key.name().toLowerCase(Locale.ROOT));
        }
        names.addAll(List.of("src", "dst", "destination"));
        return names;
    }
}
