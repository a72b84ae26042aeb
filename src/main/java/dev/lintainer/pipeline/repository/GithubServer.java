package dev.lintainer.pipeline.repository;

/// Whose machines a pipeline is started by.
public enum GithubServer {
    GITHUB_COM,
    /// Somebody's own, which keeps to its own versions of actions and services
    /// (https://docs.github.com/en/enterprise-server@latest/admin/managing-github-actions-for-your-enterprise).
    ENTERPRISE_SERVER
}
