package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.syntax.yaml.YamlComment;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// Takes the value of `uses` apart.
final class ActionReferenceReader {
    private static final String DOCKER = "docker://";

    private ActionReferenceReader() {}

    static ActionReference read(Text uses, YamlFile file) {
        String text = uses.raw();
        if (!uses.template().isLiteral()) {
            return new ActionReference.Unknown();
        }
        if (text.startsWith(DOCKER)) {
            Span span = span(uses.scalar(), DOCKER.length());
            return new ActionReference.DockerImage(text.substring(DOCKER.length()), span);
        }
        if (text.startsWith("./") || text.startsWith(".\\")) {
            return new ActionReference.Local(path(text.substring(2)));
        }
        int at = text.indexOf('@');
        Optional<ActionReference.Ref> ref = at < 0 ? Optional.empty() : Optional.of(ref(uses.scalar(), at, file));
        String place = at < 0 ? text : text.substring(0, at);
        return place.startsWith("$/")
                ? new ActionReference.Self(path(place.substring(2)), ref)
                : repository(place, ref);
    }

    private static ActionReference repository(String place, Optional<ActionReference.Ref> ref) {
        int owner = place.indexOf('/');
        int name = place.indexOf('/', owner + 1);
        int end = name < 0 ? place.length() : name;
        boolean wellFormed =
                owner > 0
                        && owner + 1 < end
                        && ref.filter(r -> r.name().isEmpty() || r.name().contains("@")).isEmpty()
                        && place.chars().noneMatch(Character::isWhitespace);
        return wellFormed
                ? new ActionReference.Repository(
                        place.substring(0, owner),
                        place.substring(owner + 1, end),
                        name < 0 ? "" : path(place.substring(name + 1)),
                        ref)
                : new ActionReference.Unknown();
    }

    /// Without the slash at its end.
    private static String path(String written) {
        String path = written.replace('\\', '/');
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static ActionReference.Ref ref(YamlScalar scalar, int at, YamlFile file) {
        return new ActionReference.Ref(
                scalar.value().substring(at + 1), span(scalar, at + 1), commentBehind(scalar, file));
    }

    private static Span span(YamlScalar scalar, int from) {
        return scalar.content().toSource(from, scalar.value().length());
    }

    private static Optional<YamlComment> commentBehind(YamlScalar scalar, YamlFile file) {
        List<YamlComment> comments = file.comments();
        int low = 0;
        int high = comments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comments.get(middle).span().start() < scalar.span().end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return comments.stream().skip(low).findFirst().filter(comment -> isBehind(scalar, comment, file));
    }

    private static boolean isBehind(YamlScalar scalar, YamlComment comment, YamlFile file) {
        return file.source().positionAt(scalar.span().end()).line()
                == file.source().positionAt(comment.span().start()).line();
    }
}
