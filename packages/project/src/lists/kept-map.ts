/**
 * What was made of each item of a list, kept from one list to the next. In a list of a thousand flows of which one is
 * another than before, the others stand at the same place: then they are not even looked at, which is most of what
 * looking them up would cost.
 */
export class KeptMap<T extends object, R> {
  readonly #make: (item: T) => R;
  readonly #known = new WeakMap<T, { readonly made: R }>();
  #items: readonly T[] = [];
  #made: readonly R[] = [];

  constructor(make: (item: T) => R) {
    this.#make = make;
  }

  /** What is made of these items, in their order. */
  of(items: readonly T[]): readonly R[] {
    const before = this.#items;
    const madeBefore = this.#made;
    this.#made = items.map((item, index) => (item === before[index] ? madeBefore[index]! : this.#of(item)));
    this.#items = items;
    return this.#made;
  }

  #of(item: T): R {
    const known = this.#known.get(item);
    if (known !== undefined) return known.made;
    const made = this.#make(item);
    this.#known.set(item, { made });
    return made;
  }
}
