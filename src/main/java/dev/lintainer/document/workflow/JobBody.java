package dev.lintainer.document.workflow;

/// What a job does.
public sealed interface JobBody permits NormalJob, ReusableJob {}
