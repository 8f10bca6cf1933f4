/** @typedef {{ readonly [member: string]: any }} Schema a JSON Schema, or a part of one */

const definition = "#/definitions/";

/**
 * One document's schema with everything that it refers to, in draft 2020-12, as it stands below its name in the `$defs`
 * of a bundle.
 * @param {string} name
 * @param {Schema} schema in draft 7, with references to the definitions
 * @param {Readonly<Record<string, Schema>>} definitions
 * @returns {Schema}
 */
export function schemaOfDocument(name, schema, definitions) {
  /** @type {Record<string, Schema>} */
  const needed = {};
  const rewrite = (/** @type {unknown} */ part) => rewritten(part, (type) => take(type));
  /** Types without a name of their own, such as a Record, are put where they are used. @param {string} type */
  function take(type) {
    const found = definitions[type];
    if (found === undefined) throw new Error(`The schema of ${name} refers to ${type}, which is not there.`);
    if (!/^\w+$/.test(type)) return rewrite(found);
    if (!(type in needed)) {
      needed[type] = {};
      needed[type] = rewrite(found);
    }
    return { $ref: `${placeOf(name)}/$defs/${type}` };
  }
  const { description, ...rest } = schema;
  const own = rewrite(rest);
  const type = String(own.$ref).split("/").at(-1) ?? "";
  const { description: about, ...inner } = type in needed ? (needed[type] ?? {}) : own;
  const text = JSON.stringify([inner, needed]);
  if (!text.includes(`/$defs/${type}"`)) delete needed[type];
  const sorted = Object.entries(needed).sort(([a], [b]) => (a < b ? -1 : 1));
  const $defs = sorted.length === 0 ? {} : { $defs: Object.fromEntries(sorted) };
  return { description: [description, about].filter(Boolean).join(" "), ...inner, ...$defs };
}

/**
 * A schema that was complete in itself, as it stands below a name in the `$defs` of a bundle.
 * @param {string} name
 * @param {Schema} schema in draft 2020-12
 * @returns {Schema}
 */
export function schemaInBundle(name, { $schema: _, $id: __, ...schema }) {
  return JSON.parse(JSON.stringify(schema), (member, value) =>
    member === "$ref" && typeof value === "string" && value.startsWith("#")
      ? `${placeOf(name)}${value.slice(1)}`
      : value,
  );
}

/** @param {string} name */
function placeOf(name) {
  return `#/$defs/${name}`;
}

/**
 * @param {unknown} part
 * @param {(type: string) => unknown} take what stands in the place of a reference to a type
 * @returns {any}
 */
function rewritten(part, take) {
  if (Array.isArray(part)) return part.map((one) => rewritten(one, take));
  if (typeof part !== "object" || part === null) return part;
  const { $ref, ...rest } = /** @type {Schema} */ (part);
  const members = Object.fromEntries(
    Object.entries(rest).map(([member, value]) => [member, inDraft2020(member, value, take)]),
  );
  if (typeof $ref === "string" && $ref.startsWith(definition)) {
    return Object.assign({}, take(decodeURIComponent($ref.slice(definition.length))), members);
  }
  if (Array.isArray(members.items)) {
    const { items, additionalItems, ...others } = members;
    return { ...others, prefixItems: items, items: additionalItems ?? true };
  }
  return members;
}

/** Texts are kept; only what is a schema, or holds some, is looked at. */
function inDraft2020(member, value, take) {
  if (member === "description") return unescaped(value);
  return member === "const" || member === "enum" || member === "required" ? value : rewritten(value, take);
}

/** A comment cannot hold the end of a comment. @param {unknown} text */
function unescaped(text) {
  return typeof text === "string" ? text.replaceAll("*\\/", "*/") : text;
}
