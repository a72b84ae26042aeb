package dev.lintainer.rule;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RuleId;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;

/// All that a rule may touch besides its subject. One context serves one rule on one subject; it is not for use by
/// several threads.
public final class RuleContext {
    private final RuleId id;
    private final Policy policy;
    private final Parameters parameters;
    private final List<Finding> findings = new ArrayList<>();

    public RuleContext(RuleId id, Policy policy, Parameters parameters) {
        this.id = id;
        this.policy = policy;
        this.parameters = parameters;
    }

    /// The rule's own id.
    public RuleId id() {
        return id;
    }

    public Policy policy() {
        return policy;
    }

    /// The rule's parameters, as its card declares them and the user sets them.
    public Parameters parameters() {
        return parameters;
    }

    /// A finding of this rule, to be told more about before it is reported.
    public Finding finding(Location location, String message) {
        return Finding.of(id, location, message);
    }

    /// A finding about an effect of a job, told with the calls that lead from the job's workflow to the place: of
    /// workflows, actions and scripts, outermost first.
    public Finding finding(JobRun job, Effect effect, Location location, String message) {
        Finding finding = finding(location, message);
        for (Location call : job.through()) {
            finding = finding.relatedTo(call, "called here");
        }
        for (Location call : effect.origin().through()) {
            finding = finding.relatedTo(call, "called here");
        }
        return finding;
    }

    public Finding finding(YamlNode node, String message) {
        return finding(node.location(), message);
    }

    public void report(Location location, String message) {
        report(finding(location, message));
    }

    public void report(YamlNode node, String message) {
        report(finding(node, message));
    }

    /// Reports what a parser did not understand.
    public void report(SourceFile file, SyntaxProblem problem) {
        report(finding(new Location(file, problem.span()), problem.message()).suggesting(problem.suggestion()));
    }

    /// Only findings that bear this rule's own id.
    public void report(Finding finding) {
        if (!finding.rule().equals(id)) {
            throw new IllegalArgumentException(id + " reports a finding of " + finding.rule());
        }
        findings.add(finding);
    }

    /// What was reported so far, in order.
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
