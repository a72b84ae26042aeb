package dev.lintainer.document.compose;

import dev.lintainer.text.Location;
import java.util.Optional;

/// A service's `healthcheck`; what it leaves out comes from the image's own.
public record Healthcheck(
        Optional<Command> test,
        Optional<ComposeText> disable,
        Optional<ComposeText> interval,
        Optional<ComposeText> timeout,
        Optional<ComposeText> retries,
        Optional<ComposeText> startPeriod,
        Location location) {
    /// Whether it certainly turns the image's check off: `disable: true` or `test: [NONE]`.
    public boolean isDisabled() {
        return disable.filter(text -> text.is("true")).isPresent()
                || test.filter(command -> !command.parts().isEmpty() && command.parts().getFirst().is("NONE"))
                        .isPresent();
    }
}
