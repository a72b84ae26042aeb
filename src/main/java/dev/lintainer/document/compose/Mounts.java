package dev.lintainer.document.compose;

import dev.lintainer.document.compose.VolumeMount.Access;
import dev.lintainer.document.compose.VolumeMount.Type;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `volumes` and `tmpfs`. The short form is `[SOURCE:]TARGET[:OPTION,...]`; a source that looks like a path is a
/// bind, any other a named volume (https://github.com/compose-spec/compose-go/blob/main/format/volume.go).
final class Mounts {
    /// Two drives, three parts, and one too many.
    private static final int MOST_PARTS = 6;

    private Mounts() {}

    static List<VolumeMount> read(YamlMapping service, List<ComposeProblem> problems) {
        List<VolumeMount> mounts = new ArrayList<>();
        for (YamlNode item : Fields.items(service, "volumes")) {
            if (item instanceof YamlMapping mount) {
                longForm(mount).ifPresent(mounts::add);
            } else {
                Fields.text(item).flatMap(text -> shortForm(text, problems)).ifPresent(mounts::add);
            }
        }
        for (ComposeText text : Fields.texts(service, "tmpfs")) {
            ComposeText target = text.split(':', 2).getFirst();
            mounts.add(new VolumeMount(Optional.empty(), target, Type.TMPFS, Access.READ_WRITE, text.location()));
        }
        return mounts;
    }

    private static Optional<VolumeMount> longForm(YamlMapping mount) {
        Optional<ComposeText> readOnly = Fields.text(mount, "read_only");
        Access access =
                readOnly.isEmpty() || readOnly.get().isFalse()
                        ? Access.READ_WRITE
                        : readOnly.get().isTrue() ? Access.READ_ONLY : Access.UNKNOWN;
        Type type = Fields.text(mount, "type").flatMap(ComposeText::literal).map(Mounts::type).orElse(Type.UNKNOWN);
        return Fields.text(mount, "target")
                .map(target -> new VolumeMount(Fields.text(mount, "source"), target, type, access, mount.location()));
    }

    private static Type type(String name) {
        return switch (name) {
            case "bind" -> Type.BIND;
            case "volume" -> Type.VOLUME;
            case "tmpfs" -> Type.TMPFS;
            case "image" -> Type.IMAGE;
            case "npipe" -> Type.NAMED_PIPE;
            case "cluster" -> Type.CLUSTER;
            default -> Type.UNKNOWN;
        };
    }

    static Optional<VolumeMount> shortForm(ComposeText text, List<ComposeProblem> problems) {
        List<ComposeText> parts = joinDrives(text, text.split(':', MOST_PARTS));
        Optional<String> fault = fault(text, parts);
        if (fault.isPresent()) {
            String message = "volume `" + text.raw() + "` " + fault.get();
            problems.add(
                    new ComposeProblem(
                            "invalid-volume",
                            message,
                            "write `source:target` or `source:target:options`",
                            text.location()));
            return Optional.empty();
        }
        ComposeText first = parts.getFirst();
        if (parts.size() == 1) {
            Type type = first.literal().isPresent() ? Type.VOLUME : Type.UNKNOWN;
            return Optional.of(new VolumeMount(Optional.empty(), first, type, Access.READ_WRITE, text.location()));
        }
        Access access = parts.size() == 3 ? access(parts.get(2)) : Access.READ_WRITE;
        return Optional.of(
                new VolumeMount(Optional.of(first), parts.get(1), typeOfSource(first), access, text.location()));
    }

    private static Optional<String> fault(ComposeText text, List<ComposeText> parts) {
        if (text.part().isEmpty()) {
            return Optional.of("is empty");
        }
        // Compose takes such a text for a target without looking at it.
        if (text.part().length() > 2 && parts.stream().anyMatch(part -> part.part().isEmpty())) {
            return Optional.of("has an empty part");
        }
        return parts.size() > 3 ? Optional.of("has more than three parts") : Optional.empty();
    }

    /// `C:` at the start of a part is a drive, no part of its own.
    private static List<ComposeText> joinDrives(ComposeText text, List<ComposeText> parts) {
        if (text.part().length() <= 2) {
            return List.of(text);
        }
        List<ComposeText> joined = new ArrayList<>();
        int offset = text.part().start();
        for (int i = 0; i < parts.size(); i++) {
            Span part = parts.get(i).part();
            boolean drive =
                    part.length() == 1
                            && i + 1 < parts.size()
                            && Character.isLetter(text.scalar().value().charAt(part.start()));
            if (drive) {
                i++;
                joined.add(text.slice(part.start() - offset, parts.get(i).part().end() - offset));
            } else {
                joined.add(parts.get(i));
            }
        }
        return joined;
    }

    private static Access access(ComposeText options) {
        if (options.literal().isEmpty()) {
            return Access.UNKNOWN;
        }
        List<String> words = List.of(options.raw().split(",", -1));
        return words.lastIndexOf("ro") > words.lastIndexOf("rw") ? Access.READ_ONLY : Access.READ_WRITE;
    }

    /// A variable at the start leaves it open, unless a slash follows somewhere, which no volume's name can hold.
    private static Type typeOfSource(ComposeText source) {
        if (source.literal().isEmpty() && source.pieces().getFirst() instanceof TextPiece.Variable) {
            boolean slash =
                    source.pieces().stream()
                            .anyMatch(piece ->
                                    piece instanceof TextPiece.Literal literal && literal.text().contains("/"));
            return slash ? Type.BIND : Type.UNKNOWN;
        }
        return VolumeMount.Type.ofSource(source.raw());
    }
}
