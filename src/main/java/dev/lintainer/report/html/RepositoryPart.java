package dev.lintainer.report.html;

import dev.lintainer.about.About;
import dev.lintainer.engine.PathIgnore;
import dev.lintainer.engine.Suppression;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.RuleId;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.report.JsonText;
import dev.lintainer.report.Lines;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rules.RuleCards;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/// What the page has of one repository: data for the scripts, and what can be read without them.
public final class RepositoryPart {
    /// More findings than this are counted, but not listed.
    private static final int MOST_FINDINGS = 20_000;

    /// When so many characters of code are shown, further findings are listed without it.
    private static final int MOST_CODE = 6_000_000;

    private static final int MOST_HIDDEN = 2_000;

    private final Judged judged;
    private final JsonGenerator json;

    private RepositoryPart(Judged judged, JsonGenerator json) {
        this.judged = judged;
        this.json = json;
    }

    public static String of(Judged judged) {
        PipelineGraph graph = PipelineGraph.of(judged.subjects().pipeline());
        String data = JsonText.line(json -> new RepositoryPart(judged, json).write(graph));
        return new Markup()
                .raw("<section class=\"repository\">\n")
                .element("h2", judged.name().isEmpty() ? "The repository" : judged.name())
                .element("p", judged.sentence())
                .raw(ScriptData.element("class=\"data\"", data))
                .raw(StoryPart.of(judged, graph))
                .close("section")
                .toString();
    }

    private void write(PipelineGraph graph) {
        json.writeStartObject();
        json.writeStringProperty("name", Lines.single(judged.name()));
        json.writeStringProperty("sentence", Lines.single(judged.sentence()));
        json.writeNumberProperty("files", judged.files());
        json.writeNumberProperty("total", judged.result().reported().size());
        findings();
        hidden();
        rules();
        json.writeArrayPropertyStart("pictures");
        PictureData.write(judged, graph, MOST_FINDINGS, json);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void findings() {
        List<Verdict.Reported> reported = judged.result().reported();
        FindingData data = new FindingData(judged, json);
        json.writeArrayPropertyStart("findings");
        for (Verdict.Reported finding : reported.subList(0, Math.min(MOST_FINDINGS, reported.size()))) {
            boolean isFull = data.written() > MOST_CODE;
            data.write(finding, isFull ? FindingData.Detail.PLACE : FindingData.Detail.CODE);
        }
        json.writeEndArray();
    }

    /// The findings that do not count, with the reason.
    private void hidden() {
        FindingData data = new FindingData(judged, json);
        int count = 0;
        json.writeArrayPropertyStart("hidden");
        for (Verdict verdict : judged.result().verdicts()) {
            Optional<String> why = why(verdict);
            if (why.isPresent() && ++count <= MOST_HIDDEN) {
                json.writeStartObject();
                data.head(verdict);
                json.writeStringProperty("why", Lines.single(why.get()));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeNumberProperty("hiddenTotal", count);
    }

    private Optional<String> why(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Suppressed(_, _, Suppression by) ->
                    Optional.of("by a comment at " + judged.place(by.comment()) + reason(by.reason()));
            case Verdict.Ignored(_, _, PathIgnore by) -> Optional.of("by the configuration" + reason(by.reason()));
            case Verdict.Baselined _ -> Optional.of("the baseline has it");
            case Verdict.Unchanged _ -> Optional.of("it was there before the change");
            case Verdict.Reported _, Verdict.OutOfFocus _ -> Optional.empty();
        };
    }

    private static String reason(String reason) {
        return reason.isEmpty() ? "" : ": " + reason;
    }

    private void rules() {
        Set<RuleId> ids = new TreeSet<>();
        judged.result().reported().forEach(reported -> ids.add(reported.finding().rule()));
        json.writeObjectPropertyStart("rules");
        for (RuleId id : ids) {
            json.writeObjectPropertyStart(id.value());
            judged.rules()
                    .catalogue()
                    .summary(id)
                    .map(RuleSummary::title)
                    .ifPresent(title -> json.writeStringProperty("title", Lines.single(title)));
            // Only our own rules have a card and a page.
            RuleCards.read(id)
                    .map(RuleCard::rationale)
                    .ifPresent(rationale -> {
                        json.writeStringProperty("why", rationale.strip());
                        json.writeStringProperty("page", About.rulePage(id.value()));
                    });
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
