package dev.lintainer.engine.live;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.Subjects;

/// What there is to say of a repository as it is at one moment. Does not change when its texts do.
public record Answer(AnalysisResult result, Subjects subjects) {}
