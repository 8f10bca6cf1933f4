import type { JsonObject } from "@flowc/connect-model";
import { partsOf } from "../../declaration/address.js";
import { words } from "../../declaration/words.js";
import type { SecretPlace } from "../../secrets/secret.js";
import type { ExportedNames } from "../exported-names.js";

/** What a template asks for, each once. */
export class TemplateParameters {
  readonly #names: ExportedNames;
  readonly #byKey = new Map<string, { readonly name: string; readonly definition: JsonObject }>();

  constructor(names: ExportedNames) {
    this.#names = names;
  }

  /** The ARN of the instance that everything is inside of. */
  instance(alias: string): string {
    const pattern = "^arn:aws[-a-z]*:connect:[-a-z0-9]+:\\d{12}:instance/[-a-zA-Z0-9]+$";
    return this.#parameter("instance", ["InstanceArn"], {
      Type: "String",
      Description: `ARN of the Amazon Connect instance ${alias}`,
      AllowedPattern: pattern,
    });
  }

  /** The ARN of something that is not part of the template. */
  reference(address: string): string {
    const { kind, name } = partsOf(address);
    return this.#parameter(address, [kind, name, "Arn"], {
      Type: "String",
      Description: `ARN of ${words(kind, name)}`,
    });
  }

  /** A secret that is given when the stack is created, and never shown. */
  secret(place: SecretPlace, title: string): string {
    const kept = place.in === "environmentVariable" ? `environment variable ${place.name}` : "a file";
    return this.#parameter(`secret/${JSON.stringify(place)}`, [title], {
      Type: "String",
      NoEcho: true,
      Description: `Secret that flowc reads from ${kept}`,
    });
  }

  /** What was asked for, by name. */
  get definitions(): JsonObject {
    const entries = [...this.#byKey.values()].map(({ name, definition }): [string, JsonObject] => [name, definition]);
    return Object.fromEntries(entries);
  }

  /** Names of the parameters by the address of what they stand for. */
  get references(): ReadonlyMap<string, string> {
    return new Map([...this.#byKey].map(([key, { name }]) => [key, name]));
  }

  #parameter(key: string, texts: readonly string[], definition: JsonObject): string {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known.name;
    const name = this.#names.nameOf(...texts);
    this.#byKey.set(key, { name, definition });
    return name;
  }
}
