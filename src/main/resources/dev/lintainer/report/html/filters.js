/* Which findings are listed: by severity, rule, file and words. */

const FACETS = ["severity", "rule", "path"];
const FACET_TITLES = { severity: "Severity", rule: "Rule", path: "File" };

function everything() {
  return { severity: new Set(), rule: new Set(), path: new Set(), text: "" };
}

function passes(finding, filter, except) {
  for (const facet of FACETS) {
    if (facet !== except && filter[facet].size > 0 && !filter[facet].has(finding[facet])) {
      return false;
    }
  }
  return filter.text === "" || words(finding).includes(filter.text.toLowerCase());
}

/* Where free text is searched. */
function words(finding) {
  finding.words ??= [finding.message, finding.rule, finding.path, finding.suggestion ?? "",
    ...(finding.frames ?? []).flatMap((frame) => [frame.path, ...frame.rows.map((row) => row.text)])].join("\n").toLowerCase();
  return finding.words;
}

function isFiltered(filter) {
  return filter.text !== "" || FACETS.some((facet) => filter[facet].size > 0);
}

/* How many findings each choice of a facet would show, given what is chosen in the others. */
function choices(findings, filter, facet) {
  const counts = new Map();
  findings.forEach((finding) => counts.set(finding[facet], counts.get(finding[facet]) ?? 0));
  for (const finding of findings) {
    if (passes(finding, filter, facet)) {
      counts.set(finding[facet], counts.get(finding[facet]) + 1);
    }
  }
  const sorted = [...counts];
  if (facet === "severity") {
    return sorted.sort((one, other) => SEVERITIES.indexOf(one[0]) - SEVERITIES.indexOf(other[0]));
  }
  const all = new Map();
  findings.forEach((finding) => all.set(finding[facet], (all.get(finding[facet]) ?? 0) + 1));
  return sorted.sort((one, other) => all.get(other[0]) - all.get(one[0]) || (one[0] < other[0] ? -1 : 1));
}

class Filters {
  constructor(findings, filter, onChange) {
    this.findings = findings;
    this.filter = filter;
    this.onChange = onChange;
    this.search = element("input", {
      type: "search",
      id: "search",
      placeholder: "Search",
      autocomplete: "off",
      spellcheck: "false",
      input: () => {
        this.filter.text = this.search.value.trim();
        this.changed();
      },
    });
    this.search.value = filter.text;
    this.groups = element("div", { class: "facets" });
    this.reset = element("button", { type: "button", class: "reset", click: () => this.clear() }, "Clear filters");
    this.root = element(
      "form",
      { class: "filters", "aria-label": "Filter the findings", submit: (event) => event.preventDefault() },
      element("label", { class: "search" }, element("span", { class: "unseen" }, "Search the findings"), this.search, element("kbd", { "aria-hidden": "true" }, "/")),
      element("details", { class: "more", open: window.innerWidth > 800 }, element("summary", {}, "Filters"), this.groups, this.reset),
    );
    this.fields = new Map();
    FACETS.forEach((facet) => this.facet(facet));
    this.update();
  }

  facet(facet) {
    const list = element("div", { class: "choices" });
    for (const [value] of choices(this.findings, this.filter, facet)) {
      const box = element("input", {
        type: "checkbox",
        change: () => {
          this.filter[facet][box.checked ? "add" : "delete"](value);
          this.changed();
        },
      });
      const count = element("span", { class: "count" });
      const name = facet === "severity" ? NOUNS[value] + "s" : value;
      list.append(element("label", { class: facet === "severity" ? value : undefined, title: name }, box, element("span", { class: "name" }, name), count));
      this.fields.set(facet + " " + value, { box, count });
    }
    this.groups.append(element("fieldset", {}, element("legend", {}, FACET_TITLES[facet]), list));
  }

  update() {
    for (const facet of FACETS) {
      for (const [value, count] of choices(this.findings, this.filter, facet)) {
        const field = this.fields.get(facet + " " + value);
        field.box.checked = this.filter[facet].has(value);
        field.count.textContent = count.toLocaleString("en");
        field.box.parentElement.classList.toggle("none", count === 0);
      }
    }
    if (this.search.value.trim() !== this.filter.text) {
      this.search.value = this.filter.text;
    }
    this.reset.hidden = !isFiltered(this.filter);
  }

  clear() {
    FACETS.forEach((facet) => this.filter[facet].clear());
    this.filter.text = "";
    this.search.value = "";
    this.changed();
  }

  changed() {
    this.update();
    this.onChange();
  }
}
