package dev.lintainer.lsp;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.lsp.cursor.DockerfileCursor;
import dev.lintainer.lsp.cursor.ExpressionCursor;
import dev.lintainer.lsp.cursor.IgnoreCursor;
import dev.lintainer.lsp.cursor.YamlCursor;
import dev.lintainer.lsp.cursor.YamlPlace;
import dev.lintainer.lsp.proposal.DockerfileProposals;
import dev.lintainer.lsp.proposal.ExpressionProposals;
import dev.lintainer.lsp.proposal.Proposal;
import dev.lintainer.lsp.proposal.RuleNames;
import dev.lintainer.lsp.proposal.YamlProposals;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.schema.SchemaKind;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItem;

/// What can be written where the cursor is.
final class Completions {
    private final Spot spot;
    private final List<CompletionItem> items = new ArrayList<>();

    private Completions(Spot spot) {
        this.spot = spot;
    }

    static List<CompletionItem> at(Spot spot) {
        Completions completions = new Completions(spot);
        completions.collect();
        return completions.items;
    }

    private void collect() {
        Optional<IgnoreCursor> ignore = IgnoreCursor.at(spot.source(), spot.offset());
        Optional<SchemaKind> kind = Kinds.of(spot.path(), spot.view());
        if (ignore.isPresent()) {
            RuleNames.all(spot.view().rules()).forEach(rule -> add(rule, ignore.get().replaced()));
        } else if (spot.view().document(spot.path()).orElse(null) instanceof Document.OfDockerfile(Dockerfile file)) {
            DockerfileCursor.at(spot.source(), spot.offset()).ifPresent(cursor -> collect(cursor, file));
        } else if (kind.isPresent()) {
            collect(kind.get());
        }
    }

    private void collect(DockerfileCursor cursor, Dockerfile file) {
        List<Proposal> proposals =
                switch (cursor.wanted()) {
                    case INSTRUCTION -> DockerfileProposals.instructions();
                    case BASE -> DockerfileProposals.bases(file, spot.offset(), pipeline());
                    case STAGE -> DockerfileProposals.stages(file, spot.offset());
                };
        proposals.forEach(proposal -> add(proposal, cursor.replaced()));
    }

    private void collect(SchemaKind kind) {
        Optional<ExpressionCursor> expression = ExpressionCursor.at(spot.source(), spot.offset());
        if (expression.isPresent()) {
            collect(expression.get());
            return;
        }
        for (YamlCursor cursor : YamlCursor.at(spot.source(), spot.offset())) {
            YamlProposals proposals =
                    new YamlProposals(kind, spot.path(), cursor.place().root(), pipeline(), spot.view().rules());
            switch (cursor.place().role()) {
                case KEY -> collectKeys(cursor, proposals);
                case VALUE -> collectValues(cursor, proposals);
            }
        }
    }

    private void collect(ExpressionCursor cursor) {
        if (spot.view().document(spot.path()).orElse(null) instanceof Document.OfWorkflow(Workflow workflow)) {
            ExpressionProposals.of(workflow, spot.offset(), cursor.owners())
                    .forEach(proposal -> add(proposal, cursor.replaced()));
        }
    }

    private void collectKeys(YamlCursor cursor, YamlProposals proposals) {
        Set<String> written = written(cursor.place());
        for (Proposal proposal : proposals.keys(cursor.place().parent())) {
            if (!written.contains(key(proposal))) {
                items.add(CompletionItems.key(proposal, cursor, key(proposal), spot, items.size()));
            }
        }
    }

    private static String key(Proposal proposal) {
        int colon = proposal.text().indexOf(':');
        return colon < 0 ? proposal.text() : proposal.text().substring(0, colon);
    }

    private static Set<String> written(YamlPlace place) {
        Set<String> written = new HashSet<>();
        if (YamlPlace.node(place.root(), place.parent()).orElse(null) instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                written.add(entry.name());
            }
        }
        return written;
    }

    private void collectValues(YamlCursor cursor, YamlProposals proposals) {
        List<Object> path = cursor.place().path();
        proposals.values(path).forEach(proposal -> add(proposal, cursor.replaced()));
        boolean isCondition = !path.isEmpty() && path.getLast().equals("if");
        if (isCondition) {
            collect(ExpressionCursor.names(spot.source().text(), spot.offset()));
        }
    }

    private void add(Proposal proposal, Span replaced) {
        items.add(CompletionItems.of(proposal, replaced, spot, items.size()));
    }

    private Pipeline pipeline() {
        return spot.view().answer().subjects().pipeline();
    }
}
