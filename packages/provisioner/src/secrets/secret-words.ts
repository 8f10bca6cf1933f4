import type { JsonValue } from "@flowc/connect-model";
import { type SecretPlace, secretPlace } from "./secret.js";

/** Where a secret is kept, in words: `environment variable JANE_PASSWORD`. */
export function placeInWords(place: SecretPlace): string {
  switch (place.in) {
    case "environmentVariable":
      return `environment variable ${place.name}`;
    case "file":
      return `file ${place.path}`;
    case "secretsManager": {
      const key = place.key === undefined ? "" : `, member "${place.key}"`;
      return `secret "${place.id}" of AWS Secrets Manager${key}`;
    }
  }
}

/** A secret property as plans show it: where its text comes from. */
export function secretInWords(value: JsonValue): string {
  const place = secretPlace(value);
  return place === undefined ? "none" : `from ${placeInWords(place)}`;
}
