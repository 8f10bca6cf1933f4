import { isJsonObject, type JsonObject } from "@flowc/connect-model";

/** The one member that marks a secret inside properties. */
const secretMember = "$flowc.secret";

/** Where a secret is kept. */
export type SecretPlace =
  | { readonly in: "environmentVariable"; readonly name: string }
  | { readonly in: "file"; readonly path: string }
  | { readonly in: "secretsManager"; readonly id: string; readonly key?: string };

/**
 * A secret by the place where it is kept. The text itself is read just before the call that needs it, and is never in a
 * declaration, plan, state, journal or output.
 */
export interface Secret {
  readonly [secretMember]: SecretPlace;
}

/**
 * Says where a secret is kept.
 *
 * @example
 * ```ts
 * user("jane.doe", { password: secret.environmentVariable("JANE_PASSWORD"), ... });
 * ```
 */
export const secret = Object.freeze({
  /** The value of an environment variable of the deploy. */
  environmentVariable: (name: string): Secret => secretIn({ in: "environmentVariable", name }),
  /** The text of a file, without a line end at its end. The path is relative to the project. */
  file: (path: string): Secret => secretIn({ in: "file", path }),
  /**
   * A secret of AWS Secrets Manager.
   * @param id name or ARN
   * @param key member to take when the secret is a JSON object
   */
  secretsManager: (id: string, key?: string): Secret =>
    secretIn({ in: "secretsManager", id, ...(key !== undefined && { key }) }),
});

function secretIn(place: SecretPlace): Secret {
  return Object.freeze({ [secretMember]: Object.freeze(place) });
}

/** The place of a secret; undefined for everything else. */
export function secretPlace(value: unknown): SecretPlace | undefined {
  if (!isJsonObject(value) || Object.keys(value).length !== 1) return undefined;
  const place = (value as JsonObject)[secretMember];
  return isJsonObject(place) && typeof place.in === "string" ? (place as unknown as SecretPlace) : undefined;
}

/** What is wrong with a place itself, before it is looked at. It does not quote it: people put secrets in its stead. */
export function placeProblem(place: SecretPlace): string | undefined {
  switch (place.in) {
    case "environmentVariable":
      if (isEmpty(place.name)) return "names no environment variable";
      return /^[A-Za-z_][A-Za-z0-9_]*$/.test(place.name)
        ? undefined
        : "has letters in the name of its environment variable that such names do not have";
    case "file":
      return isEmpty(place.path) ? "names no file" : undefined;
    case "secretsManager":
      if (isEmpty(place.id)) return "names no secret of Secrets Manager";
      return place.key !== undefined && isEmpty(place.key) ? "names no member of its secret" : undefined;
    default:
      return "is kept nowhere that flowc knows";
  }
}

/** JavaScript callers can give anything. */
function isEmpty(value: unknown): boolean {
  return typeof value !== "string" || value.trim() === "";
}
