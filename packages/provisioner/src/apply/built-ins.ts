import type { BoundResource, ResourceKind } from "@flowc/connect-model";
import { quotedList } from "@flowc/diagnostics";
import { partsOf } from "../declaration/address.js";
import { nounOf } from "../declaration/words.js";
import type { Writer } from "../driver/write-call.js";
import { driverOf } from "../resources/drivers.js";

const patienceSeconds = 60;

/**
 * What a new instance has from the start, such as `BasicQueue`: looked up when the first step needs it, all of a kind by
 * one listing. Just after the creation a listing may not have them yet, so it is asked for again for a minute.
 */
export class BuiltIns {
  readonly #names = new Map<ResourceKind, readonly string[]>();
  readonly #asked = new Map<ResourceKind, Promise<void>>();
  readonly #found = new Map<string, BoundResource>();

  /** @param addresses what the declarations refer to of it */
  constructor(addresses: readonly string[]) {
    for (const address of addresses) {
      const { kind, name } = partsOf(address);
      this.#names.set(kind, [...(this.#names.get(kind) ?? []), name]);
    }
  }

  get(address: string): BoundResource | undefined {
    return this.#found.get(address);
  }

  /** Looks up the kinds of what a step refers to. A look-up that failed is tried again by the next step. */
  async find(references: readonly string[], writer: Writer): Promise<void> {
    const kinds = new Set(references.map((address) => partsOf(address).kind).filter((kind) => this.#names.has(kind)));
    await Promise.all(
      [...kinds].map((kind) => {
        const asked = this.#asked.get(kind) ?? this.#look(kind, writer);
        this.#asked.set(kind, asked);
        return asked.catch((error: unknown) => {
          this.#asked.delete(kind);
          throw error;
        });
      }),
    );
  }

  async #look(kind: ResourceKind, writer: Writer): Promise<void> {
    const names = this.#names.get(kind) ?? [];
    await writer.waitUntil(async () => {
      const listed = await driverOf(kind).list(writer);
      for (const { name, id, arn } of listed) this.#found.set(`${kind}/${name}`, { id, arn });
      const missing = names.filter((name) => !this.#found.has(`${kind}/${name}`));
      return missing.length === 0
        ? { done: true }
        : { pending: `${nounOf(kind)} ${quotedList(missing)} of the new instance` };
    }, patienceSeconds);
  }
}
