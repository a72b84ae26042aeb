package dev.lintainer.pipeline.effect;

import dev.lintainer.document.compose.ComposeProject;
import dev.lintainer.document.compose.ComposeText;
import dev.lintainer.document.compose.TextPiece;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;

/// What a call of `docker compose` puts into its files in place of `${NAME}`
/// (https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/).
///
/// @param files that `--env-file` names
/// @param defaults the `.env` files that it looks for without
/// @param unset what is certainly not set, and has no default
public record ComposeInterpolation(List<Located> files, List<Value> defaults, List<Unset> unset) {
    public ComposeInterpolation {
        files = List.copyOf(files);
        defaults = List.copyOf(defaults);
        unset = List.copyOf(unset);
    }

    /// A substitution whose variable nothing sets.
    ///
    /// @param stops whether Compose refuses to go on: `${NAME:?message}`
    public record Unset(String name, Location location, Presence stops) {}

    /// More places than anybody reads of.
    private static final int MOST = 200;

    static List<Unset> unset(ComposeProject project, ComposeVariables variables) {
        List<Unset> unset = new ArrayList<>();
        for (ComposeText text : project.substituted()) {
            if (unset.size() > MOST) {
                break;
            }
            pieces(text.pieces(), text.scalar(), variables, unset);
        }
        return unset;
    }

    private static void pieces(
            List<TextPiece> pieces, YamlScalar scalar, ComposeVariables variables, List<Unset> into) {
        for (TextPiece piece : pieces) {
            if (!(piece instanceof TextPiece.Variable variable)) {
                continue;
            }
            Location place = new Location(scalar.source(), variable.span());
            switch (variable.operator()) {
                case NONE -> add(variable, place, Presence.NO, variables, into);
                case REQUIRED_SET, REQUIRED_NOT_EMPTY -> add(variable, place, Presence.YES, variables, into);
                case DEFAULT_IF_EMPTY, DEFAULT_IF_UNSET -> {
                    if (variables.has(variable.name()) == Presence.NO) {
                        pieces(variable.operand(), scalar, variables, into);
                    }
                }
                case ALTERNATIVE_IF_NOT_EMPTY, ALTERNATIVE_IF_SET -> {}
            }
        }
    }

    private static void add(
            TextPiece.Variable variable, Location place, Presence stops, ComposeVariables variables, List<Unset> into) {
        if (variables.has(variable.name()) == Presence.NO) {
            into.add(new Unset(variable.name(), place, stops));
        }
    }
}
