import { isJsonObject, type JsonObject, type JsonValue, limits, memberOf } from "@flowc/connect-model";
import { asText } from "../../engine/data.js";
import { failed, next, type Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";

/** The parts of `$.Customer` for which the names of response fields have a prefix: `OrderStatus` is `Order.Status`. */
const parts = ["Asset", "Order", "Case"];

/** The request of a block as it is sent: names of fields and what they shall be. */
export function profileRequest(scene: Scene): JsonObject {
  const request = scene.value("ProfileRequestData");
  return isJsonObject(request) ? request : {};
}

/** Values of more than 255 characters make a block fail; undefined: there are none. */
export function tooLong(request: JsonObject): Progress<never> | undefined {
  const most = limits.contact.profileValueCharacters.value;
  const long = Object.entries(request).find(([, value]) => typeof value === "string" && value.length > most);
  return long && failed("NoMatchingError", `${long[0]} has more than ${most} characters`);
}

function responseFields(scene: Scene): readonly string[] {
  const fields = scene.value("ProfileResponseData");
  return Array.isArray(fields) ? fields.map(asText) : [];
}

function pick(record: JsonObject, path: string): JsonValue | undefined {
  const [first = "", ...rest] = path.split(".");
  const value = memberOf(record, first);
  return rest.length === 0 ? value : isJsonObject(value) ? pick(value, rest.join(".")) : undefined;
}

function put(record: JsonObject, path: string, value: JsonValue): JsonObject {
  const [first = "", ...rest] = path.split(".");
  if (rest.length === 0) return { ...record, [first]: value };
  const before = memberOf(record, first);
  return { ...record, [first]: put(isJsonObject(before) ? before : {}, rest.join("."), value) };
}

/** Brings what was found into `$.Customer`, beside what earlier blocks brought there. */
function writeCustomer(scene: Scene, found: JsonObject, fields: readonly string[]): Progress<never> {
  const known = scene.root("Customer");
  const customer = fields.reduce(
    (before, field) => {
      const value = pick(found, field);
      return value === undefined ? before : put(before, field, value);
    },
    isJsonObject(known) ? known : {},
  );
  scene.write("Customer", customer);
  return next;
}

/** The profile that was found or made: its id and the response fields. */
export function keepProfile(scene: Scene, profile: JsonValue): Progress<never> {
  if (!isJsonObject(profile)) return failed("NoMatchingError", "the answer is no profile");
  return writeCustomer(scene, profile, ["ProfileId", ...responseFields(scene)]);
}

/** The calculated attributes that the block wants, each under `CalculatedAttributes`. */
export function keepCalculated(scene: Scene, attributes: JsonValue): Progress<never> {
  if (!isJsonObject(attributes)) return failed("NoMatchingError", "the answer is no map of attributes");
  if (Object.keys(attributes).length === 0) return failed("NoneFoundError");
  return writeCustomer(scene, { CalculatedAttributes: attributes }, responseFields(scene));
}

/** The object that was found: assets, orders and cases under their own name, others under `ObjectAttributes`. */
export function keepObject(scene: Scene, object: JsonValue, type: string): Progress<never> {
  if (!isJsonObject(object)) return failed("NoMatchingError", "the answer is no object");
  const part = parts.find((name) => `_${name.toLowerCase()}` === type.toLowerCase());
  const found = part === undefined ? { ObjectAttributes: object } : { [part]: object, ObjectAttributes: object };
  const fields = responseFields(scene).map((field) =>
    part !== undefined && field.startsWith(part) ? `${part}.${field.slice(part.length)}` : field,
  );
  return writeCustomer(scene, found, fields);
}
