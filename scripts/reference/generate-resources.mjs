// The generated page docs/reference/resources.md: every kind of resource, what can be done with it, and its properties.
import { table } from "./markdown.mjs";

const driversEntry = new URL("../../packages/provisioner/dist/resources/drivers.js", import.meta.url);
const packageEntry = new URL("../../packages/provisioner/dist/index.js", import.meta.url);

/**
 * @typedef {import("../../packages/provisioner/dist/driver/resource-driver.js").ResourceDriver} Driver
 * @typedef {import("../../packages/provisioner/dist/driver/property-spec.js").PropertySpec} Spec
 */

/** @returns {Promise<{ path: string, text: string }[]>} */
export async function generate() {
  const { drivers } = await import(driversEntry.href);
  const factories = await import(packageEntry.href);
  const list = /** @type {Driver[]} */ ([...drivers.values()]).sort((a, b) => (a.noun < b.noun ? -1 : 1));
  return [{ path: "docs/reference/resources.md", text: resourcesPage(list, factories) }];
}

/**
 * @param {readonly Driver[]} drivers
 * @param {Readonly<Record<string, unknown>>} factories
 */
function resourcesPage(drivers, factories) {
  const rows = drivers.map((driver) => [
    `[${driver.noun}](#${driver.noun.toLowerCase().replaceAll(" ", "-")})`,
    declaredWith(driver, factories),
    driver.renamable ? "renamed in place" : "replaced",
    removal(driver),
    driver.declarationOf === undefined ? "taken over by a deploy" : "written out by `flowc adopt`",
    driver.taggable ? "yes" : "no",
    driver.quota === undefined ? "" : String(driver.quota),
  ]);
  const columns = [
    "kind",
    "declared with",
    "another name",
    "not declared any more",
    "exists already",
    "tags",
    "default quota",
  ];
  const parts = [
    "# Kinds of resources",
    "<!-- Generated from the drivers of @flowc/provisioner by `npm run generate`. Do not edit. -->",
    `The ${drivers.length} kinds that \`flowc deploy\` makes, changes, reads and removes. What the members of a declaration mean is in ` +
      "their types: the editor shows it. This page says what a change of each of them does.",
    table(columns, rows),
    ...drivers.flatMap(kindSection),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** @param {Driver} driver @param {Readonly<Record<string, unknown>>} factories */
function declaredWith({ kind }, factories) {
  if (kind === "flow") return "`contactFlow` and its sisters";
  const names = { logGroup: "flowLogGroup" };
  const name = kind in names ? names[/** @type {"logGroup"} */ (kind)] : kind;
  return kind === "flowModule" || typeof factories[name] === "function" ? `\`${name}\`` : "";
}

/** @param {Driver} driver */
function removal({ deletion, destroy }) {
  if (deletion === "never") return "stays, and is forgotten";
  const scope = {
    environment: { name: "any", region: "eu-west-2", createInstance: false },
    region: "eu-west-2",
    partition: "aws",
  };
  const operations = destroy({ id: "id", arn: "arn", scope }, {}).map(({ operation }) => `\`${operation}\``);
  return `${operations.join(", ")}${deletion === "on-request" ? ", only when asked for" : ""}`;
}

/** @param {Driver} driver */
function kindSection({ noun, properties, builtIn }) {
  const rows = Object.entries(properties).map(([name, spec]) => [
    `\`${name}\``,
    spec.label,
    changeOf(spec),
    notes(spec),
  ]);
  const here =
    builtIn.size === 0 ? [] : [`Every instance has: ${[...builtIn].map((name) => `\`${name}\``).join(", ")}.`];
  return [`## ${noun}`, table(["property", "in words", "a change", "notes"], rows), ...here];
}

/** @param {Spec} spec */
function changeOf({ change }) {
  if (change === "replace") return "makes a new one in its place";
  return change === "refuse" ? "is refused" : "is written";
}

/** @param {Spec} spec */
function notes({ compare, stays, late, impact }) {
  return [
    compare === "set" && "the order means nothing",
    compare === "content" && "compared by its digest",
    compare === "write-only" && "never read back",
    stays && "cannot be taken away again, only changed",
    late !== undefined && "can be written later, which cuts cycles",
    impact?.replace(/\.$/, ""),
  ]
    .filter(Boolean)
    .join("; ");
}
