/**
 * Rows of the parameter table: one for each parameter and each member below it.
 * @typedef {import("@flowc/connect-model").ParameterSpec} ParameterSpec
 * @param {Readonly<Record<string, ParameterSpec>>} parameters
 * @returns {string[][]}
 */
export function parameterRows(parameters, prefix = "") {
  return Object.entries(parameters).flatMap(([name, spec]) => rowsOf(`${prefix}${name}`, spec));
}

/** @param {string} path @param {ParameterSpec} spec @returns {string[][]} */
function rowsOf(path, spec) {
  const own = [
    `\`${path}\``,
    valueWords(spec),
    spec.required ? "yes" : (conditional(spec) ?? ""),
    dynamicWords(spec),
    facts(spec),
  ];
  if (spec.value === "object") return [own, ...parameterRows(spec.fields, `${path}.`)];
  if (spec.value === "list" && spec.items.value === "object")
    return [own, ...parameterRows(spec.items.fields, `${path}[].`)];
  if (spec.value === "map" && spec.items.value === "object")
    return [own, ...parameterRows(spec.items.fields, `${path}.*.`)];
  return [own];
}

/** @param {ParameterSpec} spec @returns {string} */
function valueWords(spec) {
  switch (spec.value) {
    case "text":
      return [
        spec.refers ? `id or ARN of a ${spec.refers}` : "text",
        spec.maxLength && `up to ${spec.maxLength} characters`,
        spec.pattern && `like \`${spec.pattern}\``,
      ]
        .filter(Boolean)
        .join(", ");
    case "enum":
      return `${spec.options.map((option) => `\`${option}\``).join(", ")}${spec.complete === false ? ", others may exist" : ""}`;
    case "integer":
    case "number":
      return `${spec.value === "integer" ? "whole number" : "number"}${range(spec.min, spec.max)}`;
    case "boolean":
      return "JSON boolean";
    case "object":
      return "object";
    case "map":
      return `object with keys of your own${spec.keys ? ` among ${spec.keys.join(", ")}` : ""}${count(spec)}`;
    case "list":
      return `list of ${valueWords(spec.items)}${count(spec)}`;
    case "any":
      return "any JSON";
  }
}

/** @param {number | undefined} min @param {number | undefined} max */
function range(min, max) {
  if (min === undefined && max === undefined) return "";
  if (max === undefined) return `, from ${min}`;
  return min === undefined ? `, up to ${max}` : `, ${min} to ${max}`;
}

/** @param {{ minEntries?: number, maxEntries?: number }} spec */
function count({ minEntries, maxEntries }) {
  return range(minEntries, maxEntries).replace(
    /$/,
    minEntries === undefined && maxEntries === undefined ? "" : " entries",
  );
}

/** @param {ParameterSpec} spec */
function conditional({ requiredWhen, forbiddenWhen }) {
  if (requiredWhen) return `when ${words(requiredWhen)}`;
  return forbiddenWhen ? `not when ${words(forbiddenWhen)}` : undefined;
}

/** @param {import("@flowc/connect-model").ParameterCondition} condition */
function words(condition) {
  return Object.entries(condition)
    .map(
      ([name, value]) =>
        `\`${name}\` ${value === true ? "is given" : value === false ? "is absent" : `is ${[value].flat().join(" or ")}`}`,
    )
    .join(" and ");
}

/** @param {ParameterSpec} spec */
function dynamicWords(spec) {
  const form = { no: "no", whole: "as the whole value", interpolated: "inside the text", unknown: "not established" };
  return spec.literal === false ? "only" : form[spec.dynamic ?? "no"];
}

/** @param {ParameterSpec} spec */
function facts({ note, deprecated, grade, limitsGrade }) {
  return [
    note,
    deprecated && `Deprecated: ${deprecated}`,
    grade && `Evidence: ${grade}.`,
    limitsGrade && `Evidence of the limits: ${limitsGrade}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
