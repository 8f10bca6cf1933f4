import { isJsonObject, type JsonValue } from "@flowc/connect-model";

/** Whether hours of operation are open: the value that answers an `hours` question. A plain `true` or `false` will do. */
export interface HoursAnswer {
  readonly open: boolean;
  /** Names of the overrides that decide at that moment, the one that counts first first. Default: none. */
  readonly overrides?: readonly string[];
}

/** Reads the value of an answer; undefined when it does not have the shape of one. */
export function readHoursAnswer(value: JsonValue): HoursAnswer | undefined {
  if (typeof value === "boolean") return { open: value, overrides: [] };
  if (!isJsonObject(value) || typeof value.open !== "boolean") return undefined;
  const { open, overrides = [] } = value;
  const names = Array.isArray(overrides) ? overrides.filter((name) => typeof name === "string") : [];
  return { open, overrides: names };
}
