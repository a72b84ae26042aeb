package dev.lintainer.lsp;

import dev.lintainer.document.action.ActionInput;
import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.action.ActionOutput;
import dev.lintainer.document.action.ActionRuns;
import dev.lintainer.document.bake.BakeBlock;
import dev.lintainer.document.bake.BakeFile;
import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.compose.Resource;
import dev.lintainer.document.compose.Service;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Stage;
import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.ParallelStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;

/// What a file is made of.
final class Symbols {
    private final SourceFile source;
    private final List<DocumentSymbol> top = new ArrayList<>();

    private Symbols(SourceFile source) {
        this.source = source;
    }

    static List<DocumentSymbol> of(Document document) {
        Symbols symbols = new Symbols(document.source());
        switch (document) {
            case Document.OfWorkflow(Workflow workflow) -> workflow.jobs().forEach(symbols::job);
            case Document.OfAction(ActionMetadata action) -> symbols.action(action);
            case Document.OfCompose(ComposeFile compose) -> symbols.compose(compose);
            case Document.OfDockerfile(Dockerfile dockerfile) -> dockerfile.stages().forEach(symbols::stage);
            case Document.OfBake(BakeFile bake) -> symbols.bake(bake);
        }
        return symbols.top;
    }

    private void job(Job job) {
        DocumentSymbol symbol = symbol(job.id(), SymbolKind.Class, job.idSpan().to(job.span()), job.idSpan());
        job.name().ifPresent(name -> symbol.setDetail(name.raw()));
        symbol.setChildren(steps(job.steps()));
        top.add(symbol);
    }

    private List<DocumentSymbol> steps(List<Step> steps) {
        List<DocumentSymbol> symbols = new ArrayList<>();
        for (Step step : steps) {
            StepWords words = StepWords.of(step);
            DocumentSymbol symbol = symbol(words.title(), SymbolKind.Method, step.span(), words.span());
            step.id().map(Text::raw).ifPresent(symbol::setDetail);
            if (step instanceof ParallelStep parallel) {
                symbol.setChildren(steps(parallel.steps()));
            }
            symbols.add(symbol);
        }
        return symbols;
    }

    private void action(ActionMetadata action) {
        for (ActionInput input : action.inputs()) {
            top.add(symbol(input.name(), SymbolKind.Variable, input.nameSpan(), input.nameSpan()));
        }
        for (ActionOutput output : action.outputs()) {
            top.add(symbol(output.name(), SymbolKind.Field, output.nameSpan(), output.nameSpan()));
        }
        if (action.runs().isPresent() && action.runs().get() instanceof ActionRuns.Composite composite) {
            top.addAll(steps(composite.steps()));
        }
    }

    private void compose(ComposeFile compose) {
        for (Service service : compose.services()) {
            if (service.nameLocation().file() == source) {
                Span name = service.nameLocation().span();
                boolean here = service.node().source() == source && service.node().span().start() >= name.start();
                top.add(symbol(service.name(), SymbolKind.Class, here ? name.to(service.node().span()) : name, name));
            }
        }
        compose.volumes().forEach(volume -> resource(volume, SymbolKind.Object));
        compose.networks().forEach(network -> resource(network, SymbolKind.Interface));
    }

    private void resource(Resource resource, SymbolKind kind) {
        Span name = resource.nameLocation().span();
        top.add(symbol(resource.name(), kind, name, name));
    }

    private void stage(Stage stage) {
        Span name = stage.nameSpan().orElse(stage.base().span());
        String title = stage.nameSpan().map(source::text).orElse(stage.base().raw());
        DocumentSymbol symbol = symbol(title, SymbolKind.Class, stage.span(), name);
        symbol.setDetail("FROM " + stage.base().raw());
        top.add(symbol);
    }

    private void bake(BakeFile bake) {
        bake.groups().forEach(group -> block(group, SymbolKind.Namespace));
        bake.targets().forEach(target -> block(target, SymbolKind.Class));
    }

    private void block(BakeBlock block, SymbolKind kind) {
        top.add(symbol(block.label(), kind, block.location().span(), block.location().span()));
    }

    /// Editors refuse a symbol without a name, and one whose name lies outside of it.
    private DocumentSymbol symbol(String title, SymbolKind kind, Span whole, Span name) {
        String shown = title.isBlank() ? "(no name)" : title;
        return new DocumentSymbol(shown, kind, Places.range(source, whole.to(name)), Places.range(source, name));
    }
}
