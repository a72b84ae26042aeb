package dev.lintainer.rules.net;

import dev.lintainer.document.compose.Assignment;
import dev.lintainer.document.compose.ComposeText;
import dev.lintainer.document.compose.PortMapping;
import dev.lintainer.document.compose.Service;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.ComposeUse;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.known.ServerImage;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A database listens to the whole network with a password that everybody can read.
public final class ExposedSecretDefault implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> told = new HashSet<>();
        for (ComposeUse use : ComposeUse.of(pipeline)) {
            for (Service service : use.project().services()) {
                Optional<PortMapping> open = open(service);
                Optional<Assignment> password = open.flatMap(_ -> password(service));
                if (password.isPresent() && told.add(password.get().location())) {
                    Finding finding =
                            context.finding(
                                            password.get().location(),
                                            "server of `"
                                                    + service.name()
                                                    + "` is open to the network, and its password can be read here")
                                    .suggesting(
                                            "publish the port at `127.0.0.1` alone, or take the password from a secret")
                                    .relatedTo(open.get().location(), "published to everybody here");
                    context.report(finding);
                }
            }
        }
    }

    /// A port that the machine listens at under all of its addresses.
    private static Optional<PortMapping> open(Service service) {
        boolean server =
                service.image().map(image -> image.resolve(_ -> Optional.empty())).flatMap(ServerImage::of).isPresent();
        return server
                ? service.ports().stream()
                        .filter(port -> port.published().isPresent())
                        .filter(port -> port.hostIp().map(ip -> ip.is("0.0.0.0")).orElse(true))
                        .findFirst()
                : Optional.empty();
    }

    /// What is written out, or what a variable falls back on.
    private static Optional<Assignment> password(Service service) {
        return service.environment().stream()
                .filter(variable -> variable.name().literal().filter(ExposedSecretDefault::isPassword).isPresent())
                .filter(variable ->
                        variable.value()
                                .flatMap(ExposedSecretDefault::known)
                                .filter(text -> !text.isEmpty())
                                .isPresent())
                .findFirst();
    }

    private static Optional<String> known(ComposeText text) {
        return text.resolve(_ -> Optional.empty()).literal();
    }

    private static boolean isPassword(String name) {
        return name.endsWith("PASSWORD") || name.endsWith("_PASS");
    }
}
