import type { BoundResource, ReferenceTarget, ResourceKind } from "@flowc/connect-model";
import { partsOf } from "../declaration/address.js";
import { nounOf, words } from "../declaration/words.js";
import type { LiveResource } from "../driver/live-resource.js";
import type { Scope } from "../driver/scope.js";
import type { LiveView, ReadFailure } from "../plan/live-view.js";
import type { StateEntry } from "../state/state.js";
import { readFailureOf } from "./read-failure.js";

/** What has been read so far, and what could not be: it becomes the view that a plan is made from. */
export class LiveRecord {
  readonly live = new Map<string, LiveResource>();
  readonly listed = new Map<ResourceKind, readonly LiveResource[]>();
  readonly external = new Map<string, BoundResource>();
  readonly names = new Map<ResourceKind, Set<string>>();
  readonly wordsById = new Map<string, string>();
  readonly referenceById = new Map<string, ReferenceTarget<ResourceKind>>();
  readonly unreadable = new Map<string, ReadFailure>();
  readonly unlisted = new Map<ResourceKind, ReadFailure>();
  readonly recovered: Record<string, StateEntry> = {};

  /** Everything that was read, from where in AWS. */
  view(scope: Scope): LiveView {
    return {
      scope,
      live: this.live,
      listed: this.listed,
      external: this.external,
      names: new Map([...this.names].map(([kind, names]) => [kind, [...names].toSorted()])),
      wordsById: this.wordsById,
      referenceById: this.referenceById,
      unreadable: this.unreadable,
      unlisted: new Map([...this.unlisted].filter(([kind]) => this.#isMissed(kind))),
      recovered: this.recovered,
    };
  }

  /** Does the reading of one resource; when that is refused or broken, the resource counts as unreadable. */
  async tolerating(address: string, work: () => Promise<void>): Promise<void> {
    const unlisted = this.unlisted.get(partsOf(address).kind);
    if (unlisted !== undefined) {
      this.unreadable.set(address, unlisted);
      return;
    }
    try {
      await work();
    } catch (error) {
      this.unreadable.set(address, readFailureOf(error));
    }
  }

  /** Whether a kind that could not be listed keeps anything from being planned. */
  #isMissed(kind: ResourceKind): boolean {
    return [...this.unreadable.keys()].some((address) => partsOf(address).kind === kind);
  }

  /** A resource of the instance stands under an address. */
  keep(address: string, kind: ResourceKind, live: LiveResource, name = live.name): void {
    this.live.set(address, live);
    this.name(kind, { name: live.name, id: live.id });
    this.wordsById.set(live.id, words(kind, name));
    this.referenceById.set(live.id, { kind, name });
  }

  /** A resource of the instance is seen, whether or not anything stands for it. */
  name(kind: ResourceKind, { name, id }: { readonly name: string; readonly id: string }): void {
    const names = this.names.get(kind) ?? new Set();
    this.names.set(kind, names.add(name));
    if (!this.referenceById.has(id)) this.referenceById.set(id, { kind, name });
    if (!this.wordsById.has(id)) this.wordsById.set(id, `${nounOf(kind)} "${name}"`);
  }
}
