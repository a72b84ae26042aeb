/* Elements of the page. Text only ever becomes text: nothing here reads markup. */

const SVG = "http://www.w3.org/2000/svg";

/* An attribute whose value is a function listens to the event of its name; one that is false or undefined is left out. */
function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      node.addEventListener(name, value);
    } else if (value !== false && value !== undefined) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== false && child !== ""));
  return node;
}

function element(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function drawn(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/* Text in which what stands between backquotes is code. */
function prose(text) {
  const parts = text.split("`");
  const paired = parts.length % 2 === 1;
  return parts.map((part, index) => {
    if (index % 2 === 0 || !paired) {
      return index > 0 && !paired ? "`" + part : part;
    }
    return element("code", {}, part);
  });
}

function counted(count, noun) {
  return count.toLocaleString("en") + " " + noun + (count === 1 ? "" : "s");
}

const SEVERITIES = ["error", "warning", "info"];
const NOUNS = { error: "error", warning: "warning", info: "note" };

function worst(findings) {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
}

/* The middle of a long name says less than its ends. */
function shortened(text, longest) {
  if (text.length <= longest) {
    return text;
  }
  const head = Math.ceil((longest - 1) * 0.6);
  return text.slice(0, head) + "…" + text.slice(text.length - (longest - 1 - head));
}
