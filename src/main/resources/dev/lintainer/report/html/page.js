/* The page: one repository at a time, its headline, its picture and its findings; what is shown is in the address. */

/* More rows are made when they are asked for. */
const ROWS_AT_ONCE = 300;

/* So few findings are shown open. */
const MOST_OPEN = 8;

/* Of a longer list, a reader prints what is open already. */
const MOST_PRINTED = 300;

const report = document.getElementById("report");
const whole = JSON.parse(document.getElementById("whole").textContent);
const sections = [...report.querySelectorAll(".repository")];
const repositories = [];
for (const section of sections) {
  const repository = JSON.parse(section.querySelector(".data").textContent);
  repository.first = repositories.reduce((total, other) => total + other.findings.length, 0);
  repository.chapters = section.querySelector(".words");
  repository.findings.forEach((finding, number) => {
    finding.number = number;
    finding.id = repository.first + number + 1;
  });
  repository.spots = spots(repository);
  repositories.push(repository);
}

const state = { repository: 0, picture: -1, filter: everything(), finding: 0 };
const view = element("div", { id: "view" });
let shown = {};

/* Where each finding is in the pictures, what it is about before what it is found in. */
function spots(repository) {
  const all = new Map();
  const add = (numbers = [], picture, id, rank) => {
    for (const number of numbers) {
      const list = all.get(number) ?? [];
      list.push({ picture, id, rank });
      all.set(number, list);
    }
  };
  repository.pictures.forEach((picture, index) => {
    picture.arrows.forEach((arrow) => add(arrow.findings, index, arrow.from + " " + arrow.to, 0));
    picture.figures.forEach((figure) => {
      add(figure.findings, index, figure.id, 1);
      add(figure.inside, index, figure.id, 2);
    });
  });
  all.forEach((list) => list.sort((one, other) => one.rank - other.rank));
  return all;
}

/* ---- the address ---- */

function readAddress() {
  const [anchor, query = ""] = decodeHash().split("?");
  const values = new URLSearchParams(query);
  const number = anchor.startsWith("finding-") ? Number(anchor.slice("finding-".length)) : 0;
  const holder = repositories.findIndex((each) => each.findings.some((finding) => finding.id === number));
  state.finding = holder < 0 ? 0 : number;
  const asked = Number(values.get("repository") ?? 1) - 1;
  state.repository = holder >= 0 ? holder : repositories[asked] ? asked : 0;
  const titles = repositories[state.repository].pictures.map((picture) => picture.title);
  state.picture = titles.indexOf(values.get("workflow"));
  state.filter = everything();
  FACETS.forEach((facet) => values.getAll(facet).forEach((value) => state.filter[facet].add(value)));
  state.filter.text = values.get("text") ?? "";
}

function decodeHash() {
  return window.location.hash.slice(1);
}

function writeAddress() {
  const values = new URLSearchParams();
  if (state.repository > 0 && state.finding === 0) {
    values.set("repository", state.repository + 1);
  }
  if (state.picture >= 0 && state.picture !== shown.usual) {
    values.set("workflow", repositories[state.repository].pictures[state.picture].title);
  }
  FACETS.forEach((facet) => state.filter[facet].forEach((value) => values.append(facet, value)));
  if (state.filter.text !== "") {
    values.set("text", state.filter.text);
  }
  const query = values.toString();
  const hash = (state.finding > 0 ? "finding-" + state.finding : "") + (query ? "?" + query : "");
  if (hash !== decodeHash()) {
    window.history.replaceState(null, "", hash ? "#" + hash : window.location.pathname + window.location.search);
  }
}

/* ---- what is shown ---- */

function render() {
  const repository = repositories[state.repository];
  shown = { rows: new Map(), limit: ROWS_AT_ONCE, usual: usualPicture(repository) };
  document.title = [headline(repository), repository.name, whole.name].filter((part) => part !== "").join(" – ");
  view.replaceChildren(
    ...(repositories.length > 1 ? [chooser()] : []),
    verdict(repository),
    ...pictureSection(repository),
    findingsSection(repository),
    ...hiddenSection(repository),
  );
  shown.picture?.draw();
  list();
  if (state.finding > 0) {
    openFinding(repository.findings[state.finding - repository.first - 1]);
  }
}

function countOf(findings, severity) {
  return findings.filter((finding) => finding.severity === severity).length;
}

function headline(repository) {
  const parts = SEVERITIES.map((severity) => [severity, countOf(repository.findings, severity)]).filter(([, count]) => count > 0);
  return parts.length === 0 ? "No findings" : parts.map(([severity, count]) => counted(count, NOUNS[severity])).join(", ");
}

function verdict(repository) {
  const { findings } = repository;
  const affected = new Set(findings.map((finding) => finding.path)).size;
  const isClean = repository.total === 0;
  if (repository.files === 0) {
    return element(
      "section",
      { class: "verdict", "aria-labelledby": "verdict" },
      repository.name === "" ? "" : element("p", { class: "name" }, repository.name),
      element("h1", { id: "verdict" }, "Nothing to check"),
      element("p", { class: "about" }, "No workflow, action, Dockerfile or Compose file was judged."),
    );
  }
  return element(
    "section",
    { class: "verdict " + (worst(findings) ?? "clean"), "aria-labelledby": "verdict" },
    repository.name === "" ? "" : element("p", { class: "name" }, repository.name),
    element("h1", { id: "verdict" }, isClean ? "No findings" : SEVERITIES.filter((severity) => countOf(findings, severity) > 0).map((severity) =>
      element("span", { class: severity }, element("b", {}, countOf(findings, severity).toLocaleString("en")), " " + NOUNS[severity] + (countOf(findings, severity) === 1 ? "" : "s")))),
    element("p", { class: "about" },
      isClean
        ? "Nothing to mend in " + counted(repository.files, "file") + "."
        : "in " + counted(affected, "file") + " of " + repository.files.toLocaleString("en") + " that were checked",
      repository.hiddenTotal > 0 ? (isClean ? " " : "; ") + counted(repository.hiddenTotal, "finding") + (isClean ? " is" : "") + " put up with, see the end of the page" : "",
      repository.total > findings.length ? "; only the first " + counted(findings.length, "finding") + " of " + repository.total.toLocaleString("en") + " are listed" : ""),
  );
}

/* Which repository is shown. */
function chooser() {
  return element(
    "nav",
    { class: "repositories", "aria-label": "Repositories" },
    element("p", {}, whole.sentence),
    element("ul", {}, repositories.map((repository, index) => {
      const bad = worst(repository.findings);
      return element("li", {},
        element("button", { type: "button", "aria-current": index === state.repository ? "true" : undefined, click: () => {
          Object.assign(state, { repository: index, picture: -1, filter: everything(), finding: 0 });
          render();
          writeAddress();
        } },
        repository.name, " ", element("span", { class: "count " + (bad ?? "clean") }, repository.total > 0 ? repository.total.toLocaleString("en") : "✓")));
    })),
  );
}

/* ---- the picture ---- */

function weightOf(picture, repository) {
  const numbers = new Set(picture.arrows.concat(picture.figures).flatMap((part) => part.findings ?? []));
  const all = new Set([...numbers, ...picture.figures.flatMap((figure) => figure.inside ?? [])]);
  const broken = picture.arrows.filter((arrow) => arrow.line === "broken").length;
  const errors = [...all].filter((number) => repository.findings[number]?.severity === "error").length;
  return { count: all.size, worst: worst([...all].map((number) => repository.findings[number])), weight: broken * 1e6 + numbers.size * 1e3 + errors + picture.arrows.length / 1e3 };
}

/* The one in which the most is wrong. */
function usualPicture(repository) {
  let best = -1;
  let most = -1;
  repository.pictures.forEach((picture, index) => {
    picture.facts ??= weightOf(picture, repository);
    if (picture.facts.weight > most) {
      most = picture.facts.weight;
      best = index;
    }
  });
  return best;
}

function pictureSection(repository) {
  if (repository.pictures.length === 0) {
    return [];
  }
  const index = state.picture >= 0 ? state.picture : shown.usual;
  const data = repository.pictures[index];
  shown.picture = new Picture(data, repository.findings, (finding) => openFinding(finding));
  return [element(
    "section",
    { class: "pipeline", "aria-labelledby": "pipeline" },
    element("div", { class: "heading" },
      element("h2", { id: "pipeline" }, "Pipeline"),
      workflowChooser(repository, index)),
    shown.picture.root,
    words(repository, data),
  )].filter((node) => node);

  function words(from, picture) {
    if (!from.chapters) {
      return "";
    }
    for (const chapter of from.chapters.querySelectorAll("section")) {
      chapter.hidden = chapter.dataset.workflow !== "" && chapter.dataset.workflow !== picture.path;
    }
    return from.chapters;
  }
}

function workflowChooser(repository, index) {
  if (repository.pictures.length === 1) {
    return element("span", { class: "workflow" }, repository.pictures[0].title);
  }
  const order = repository.pictures.map((picture, at) => at).sort((one, other) =>
    repository.pictures[one].title < repository.pictures[other].title ? -1 : 1);
  const select = element("select", { id: "workflow", change: () => choosePicture(Number(select.value)) },
    order.map((at) => {
      const picture = repository.pictures[at];
      const { count } = picture.facts;
      return element("option", { value: at, selected: at === index }, picture.title + (count > 0 ? "  (" + counted(count, "finding") + ")" : ""));
    }));
  return element("label", { class: "workflow" }, element("span", {}, repository.pictures.length + " workflows, shown:"), select);
}

function choosePicture(index) {
  state.picture = index;
  const old = view.querySelector(".pipeline");
  const hadFocus = old.contains(document.activeElement) && document.activeElement.id === "workflow";
  old.replaceWith(...pictureSection(repositories[state.repository]));
  shown.picture.draw();
  writeAddress();
  if (hadFocus) {
    document.getElementById("workflow").focus();
  }
}

function showSpot(spot) {
  const current = state.picture >= 0 ? state.picture : shown.usual;
  if (spot.picture !== current) {
    choosePicture(spot.picture);
  }
  view.querySelector(".pipeline").scrollIntoView({ block: "start" });
  shown.picture.show(spot.id);
}

/* ---- the findings ---- */

function findingsSection(repository) {
  if (repository.findings.length === 0) {
    return element("section", { class: "findings none", id: "findings", tabindex: -1 });
  }
  shown.filters = new Filters(repository.findings, state.filter, () => {
    state.finding = 0;
    shown.limit = ROWS_AT_ONCE;
    list();
    writeAddress();
  });
  shown.tally = element("p", { class: "tally", role: "status" });
  shown.list = element("div", { class: "list" });
  const unfoldAll = (open) => [...shown.rows.values()].forEach((row) => {
    row.open = open;
  });
  return element(
    "section",
    { class: "findings", id: "findings", tabindex: -1, "aria-labelledby": "findings-title" },
    element("div", { class: "heading" },
      element("h2", { id: "findings-title" }, "Findings"),
      shown.tally,
      element("span", { class: "folds" },
        element("button", { type: "button", click: () => unfoldAll(true) }, "Open all"),
        element("button", { type: "button", click: () => unfoldAll(false) }, "Close all"))),
    element("div", { class: "columns" }, shown.filters.root, shown.list),
  );
}

function list() {
  const repository = repositories[state.repository];
  if (!shown.list) {
    return;
  }
  const matching = repository.findings.filter((finding) => passes(finding, state.filter));
  const some = matching.slice(0, shown.limit);
  const byPath = new Map();
  some.forEach((finding) => byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding]));
  const totals = new Map();
  matching.forEach((finding) => totals.set(finding.path, (totals.get(finding.path) ?? 0) + 1));
  shown.rows = new Map();
  const groups = [...byPath].map(([path, findings]) =>
    element("section", { class: "file" },
      element("h3", {}, element("span", { class: "path" }, path), element("span", { class: "count" }, counted(totals.get(path), "finding"))),
      findings.map((finding) => {
        const row = findingRow(finding, { rules: repository.rules, spots: repository.spots, onShow: showSpot, onLink: openFinding, onToggle: toggled });
        shown.rows.set(finding.id, row);
        return row;
      })));
  const rest = matching.length - some.length;
  shown.list.replaceChildren(
    ...groups,
    ...(rest > 0 ? [element("button", { type: "button", class: "rest", click: () => {
      shown.limit += ROWS_AT_ONCE;
      list();
    } }, "Show " + Math.min(rest, ROWS_AT_ONCE).toLocaleString("en") + " more of " + counted(rest, "finding"))] : []),
    ...(matching.length === 0 ? [element("p", { class: "nothing" }, "No finding is like that.")] : []),
  );
  shown.tally.textContent = matching.length === repository.findings.length
    ? counted(matching.length, "finding")
    : matching.length.toLocaleString("en") + " of " + counted(repository.findings.length, "finding");
  if (matching.length <= MOST_OPEN) {
    shown.rows.forEach((row) => {
      row.open = true;
    });
  }
}

function toggled(finding, open) {
  if (!open && state.finding === finding.id) {
    state.finding = 0;
    writeAddress();
  }
}

/* Leads to a finding: filters that hide it give way. */
function openFinding(finding) {
  const repository = repositories[state.repository];
  if (!passes(finding, state.filter)) {
    shown.filters.clear();
  }
  if (!shown.rows.has(finding.id)) {
    const matching = repository.findings.filter((other) => passes(other, state.filter));
    shown.limit = matching.indexOf(finding) + ROWS_AT_ONCE;
    list();
  }
  const row = shown.rows.get(finding.id);
  row.open = true;
  state.finding = finding.id;
  writeAddress();
  row.querySelector("summary").focus({ preventScroll: true });
  row.scrollIntoView({ block: "start" });
  view.querySelectorAll(".finding.current").forEach((other) => other.classList.remove("current"));
  row.classList.add("current");
}

/* Those that do not count, and who says so. */
function hiddenSection(repository) {
  if (repository.hidden.length === 0) {
    return [];
  }
  const rest = repository.hiddenTotal - repository.hidden.length;
  return [element("details", { class: "hidden" },
    element("summary", {}, counted(repository.hiddenTotal, "finding") + " that " + (repository.hiddenTotal === 1 ? "does" : "do") + " not count"),
    element("ul", {}, repository.hidden.map((finding) =>
      element("li", {},
        element("code", {}, finding.path + ":" + finding.line), " ",
        ...prose(finding.message), " ",
        element("span", { class: "rule" }, finding.rule),
        element("span", { class: "reason" }, finding.why)))),
    rest > 0 ? element("p", {}, counted(rest, "more finding") + " are not listed.") : "")];
}

/* ---- keys ---- */

function step(by) {
  const rows = [...shown.rows.values()];
  if (rows.length === 0) {
    return;
  }
  const active = document.activeElement?.closest?.(".finding");
  const from = rows.indexOf(active);
  const next = rows[from < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, from + by))];
  next.querySelector("summary").focus();
  next.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const typing = event.target.matches?.("input[type=search], select, textarea");
  if (event.key === "Escape") {
    leave(event);
  } else if (typing) {
    return;
  } else if (event.key === "/" && shown.filters) {
    event.preventDefault();
    shown.filters.search.focus();
    shown.filters.search.select();
  } else if (event.key === "j" || event.key === "k") {
    event.preventDefault();
    step(event.key === "j" ? 1 : -1);
  }
});

function leave(event) {
  const row = event.target.closest?.(".finding");
  if (event.target === shown.filters?.search && shown.filters.search.value !== "") {
    event.preventDefault();
    state.filter.text = "";
    shown.filters.changed();
  } else if (row?.open) {
    row.open = false;
    row.querySelector("summary").focus();
  } else {
    event.target.blur?.();
  }
}

/* ---- colours, paper, beginning ---- */

function themeSwitch() {
  const root = document.documentElement;
  const dark = () => root.dataset.theme ? root.dataset.theme === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
  const kept = remembered("lintainer-theme");
  if (kept === "dark" || kept === "light") {
    root.dataset.theme = kept;
  }
  const button = element("button", { type: "button", class: "theme", click: () => {
    root.dataset.theme = dark() ? "light" : "dark";
    remember("lintainer-theme", root.dataset.theme);
    label();
  } });
  const label = () => {
    button.textContent = dark() ? "Light" : "Dark";
    button.setAttribute("aria-label", "Use " + (dark() ? "light" : "dark") + " colours");
  };
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
  label();
  return button;
}

/* Pages that are opened from a file may not be allowed to remember anything. */
function remembered(key) {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key, value) {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    /* Then it holds until the page is closed. */
  }
}

window.addEventListener("beforeprint", () => {
  if (shown.rows.size <= MOST_PRINTED) {
    shown.rows.forEach((row) => {
      row.dataset.closed = !row.open;
      row.open = true;
      row.unfold();
    });
  }
});
window.addEventListener("afterprint", () => {
  shown.rows.forEach((row) => {
    row.open = row.dataset.closed !== "true";
  });
});

window.addEventListener("hashchange", () => {
  readAddress();
  render();
});

document.body.prepend(element("a", { class: "skip", href: "#findings", click: (event) => {
  event.preventDefault();
  document.getElementById("findings").focus();
} }, "Skip to the findings"));
document.getElementById("top").append(themeSwitch());
sections.forEach((section) => section.remove());
report.append(view);
document.body.append(element("footer", {},
  element("p", { class: "keys" }, element("kbd", {}, "/"), " searches, ", element("kbd", {}, "j"), " and ", element("kbd", {}, "k"),
    " go through the findings, ", element("kbd", {}, "Enter"), " opens, ", element("kbd", {}, "Esc"), " closes. Everything is in this file; nothing is loaded."),
  element("p", {}, whole.name + " " + whole.version)));
if (repositories.length > 0) {
  readAddress();
  render();
}
