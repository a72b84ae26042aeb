package dev.lintainer.document.compose;

import dev.lintainer.text.Location;
import java.util.Optional;

/// An item of `ports`, its short form taken apart (https://docs.docker.com/reference/compose-file/services/#ports).
///
/// @param published the host's port or range; absent means that Docker picks a free one
/// @param target the container's port or range
public record PortMapping(
        Optional<ComposeText> hostIp,
        Optional<ComposeText> published,
        ComposeText target,
        Optional<ComposeText> protocol,
        Location location) {}
