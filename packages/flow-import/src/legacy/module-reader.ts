import type { JsonObject, JsonValue } from "@flowc/connect-model";
import { attributePath } from "./attribute-path.js";
import type { LegacyModule, LegacyParameter } from "./legacy-module.js";

/** An attribute whose path is not known. */
export interface UnknownAttribute {
  readonly namespace: string;
  readonly attribute: string;
}

/**
 * Takes the parameters of a module one by one, so that what nobody took can be said. Values of a namespace come as the
 * path of their attribute.
 */
export class ModuleReader {
  readonly module: LegacyModule;
  readonly unknownAttributes: UnknownAttribute[] = [];
  readonly #taken = new Set<LegacyParameter>();

  constructor(module: LegacyModule) {
    this.module = module;
  }

  /** Names of the parameters that nobody took, each once. */
  get left(): readonly string[] {
    return [...new Set(this.module.parameters.filter((it) => !this.#taken.has(it)).map(({ name }) => name))];
  }

  /** All parameters of a name, in order. */
  all(name: string): readonly LegacyParameter[] {
    const found = this.module.parameters.filter((parameter) => parameter.name === name);
    for (const parameter of found) this.#taken.add(parameter);
    return found;
  }

  /** The value of a parameter as the Flow language writes it; nothing when there is none. */
  text(name: string): string | undefined {
    const [first] = this.all(name);
    return first && this.valueOf(first);
  }

  /** The value of a parameter that was found. */
  valueOf({ value, namespace }: LegacyParameter): string | undefined {
    if (value === undefined || namespace === undefined) return value;
    const path = attributePath(namespace, value);
    if (path === undefined) this.unknownAttributes.push({ namespace, attribute: value });
    return path ?? value;
  }

  /** Values by key: attributes, inputs of a Lambda function. */
  keyed(name: string): JsonObject {
    const entries = this.all(name).flatMap((parameter): [string, JsonValue][] => {
      const value = this.valueOf(parameter);
      return parameter.key === undefined || value === undefined ? [] : [[parameter.key, value]];
    });
    return Object.fromEntries(entries);
  }
}
