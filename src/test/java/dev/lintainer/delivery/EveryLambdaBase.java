package dev.lintainer.delivery;

/// Has a method that `EveryLambda` refers to through `super`.
class EveryLambdaBase {
    protected String inherited() {
        return "inherited ";
    }
}
