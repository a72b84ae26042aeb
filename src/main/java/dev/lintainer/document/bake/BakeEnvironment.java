package dev.lintainer.document.bake;

import dev.lintainer.document.value.Value;
import java.util.Optional;
import java.util.function.Function;

/// What a call of bake brings along.
///
/// @param variable what the environment or the command line sets a variable to; empty where it is not set
/// @param call names the call, so that what is unknown in one call is not taken for the same in another
public record BakeEnvironment(Function<String, Optional<Value>> variable, String call) {}
