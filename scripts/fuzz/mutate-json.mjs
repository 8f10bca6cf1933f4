import { hostileNames, hostileValues } from "./hostile-values.mjs";

/**
 * One change of a JSON document: what is done, where (counted over all its places, around and around), with what.
 * @typedef {{ kind: typeof treeChanges[number] | typeof textChanges[number], at: number, with: number }} Change
 */

/** Changes of the value that a document holds. */
export const treeChanges = /** @type {const} */ ([
  "replace",
  "remove",
  "copy",
  "move",
  "rename",
  "wrap",
  "nest",
  "add",
  "repeat",
]);

/** Changes of its text, so that it need not be JSON any more. */
export const textChanges = /** @type {const} */ (["cut", "insert", "double", "mark", "spell", "twice", "comment"]);

/**
 * Changes the value of a document in place, step by step.
 * @param {unknown} document
 * @param {readonly Change[]} changes
 */
export function changeTree(document, changes) {
  for (const change of changes) {
    const places = placesIn(document);
    if (places.length > 0) changePlace(places[change.at % places.length], places, change);
  }
}

/** Every member and item in a document, outside in. */
function placesIn(value) {
  const places = [];
  const open = [value];
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      if (typeof holder[key] === "object" && holder[key] !== null) open.push(holder[key]);
    }
    if (places.length > 5000) break;
  }
  return places;
}

function changePlace({ holder, key }, places, { kind, with: number }) {
  const other = places[number % places.length];
  const hostile = structuredClone(hostileValues[number % hostileValues.length]);
  const name = hostileNames[number % hostileNames.length];
  const ways = {
    replace: () => set(holder, key, hostile),
    remove: () => remove(holder, key),
    copy: () => set(holder, key, copyOf(other.holder[other.key])),
    move() {
      set(holder, key, copyOf(other.holder[other.key]));
      remove(other.holder, other.key);
    },
    rename() {
      if (Array.isArray(holder) || name === key) return;
      set(holder, name, holder[key]);
      remove(holder, key);
    },
    wrap: () => set(holder, key, number % 2 === 0 ? [holder[key]] : { [name]: holder[key] }),
    nest: () => set(holder, key, nested(holder[key], number % 700)),
    add: () => set(holder, name, hostile),
    repeat: () => repeat(holder, key, number % 40),
  };
  ways[kind]?.();
}

function repeat(holder, key, count) {
  for (let copy = 1; copy <= count; copy += 1) {
    if (Array.isArray(holder)) holder.push(copyOf(holder[key]));
    else set(holder, `${key}${copy}`, copyOf(holder[key]));
  }
}

/** Sets a member, also one of a name that assignment would not make. */
function set(holder, key, value) {
  if (Array.isArray(holder)) holder[Math.min(Number(key) || 0, holder.length)] = value ?? null;
  else Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true });
}

function remove(holder, key) {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** A copy by way of text, which bounds how much a document can grow. */
function copyOf(value) {
  const text = JSON.stringify(value) ?? "null";
  return text.length > 20_000 ? null : JSON.parse(text);
}

function nested(value, depth) {
  let inner = value;
  for (let level = 0; level < depth; level += 1) inner = level % 3 === 0 ? { a: inner } : [inner];
  return inner;
}

/**
 * Changes the text of a document.
 * @param {string} text
 * @param {readonly Change[]} changes
 */
export function changeText(text, changes) {
  return changes.reduce((changed, { kind, at, with: number }) => {
    const place = at % (changed.length + 1);
    const [before, after] = [changed.slice(0, place), changed.slice(place)];
    switch (kind) {
      case "cut":
        return before + after.slice(1 + (number % 50));
      case "insert":
        return before + characters[number % characters.length] + after;
      case "double":
        return before + after.slice(0, 1 + (number % 200)) + after;
      case "mark":
        return `\ufeff${changed}`;
      case "spell":
        return changed.replace(
          /":\s*"(\d+)"/,
          (_, digits) => `": ${digits}${numberTails[number % numberTails.length]}`,
        );
      case "twice":
        return changed.replace(/"(Type|Text|Identifier|StartAction)":/, (found) => `${found} 1, ${found}`);
      case "comment":
        return `${before}/* ${number} */${after}`;
      default:
        return changed;
    }
  }, text);
}

const characters = [
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  '"',
  "\\",
  "\u0000",
  "\ud800",
  "\ufeff",
  "0",
  "-",
  "e",
  "\n",
  "'",
  "/",
  "\u2028",
];
const numberTails = [".0", "e0", "E+2", ".50", "0000000000000000000000", "e400", "", ".", "e"];
