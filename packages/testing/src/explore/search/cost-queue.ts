/** A queue that gives the cheapest first; of the same cost, the one that came first. Costs are whole numbers from 0. */
export interface CostQueue<T> {
  push(cost: number, item: T): void;
  pop(): T | undefined;
}

/** A queue with a list per cost: costs here are small numbers, many items share one. */
export function createCostQueue<T>(): CostQueue<T> {
  const lists: { readonly items: T[]; next: number }[] = [];
  let cheapest = 0;
  return {
    push(cost, item) {
      while (lists.length <= cost) lists.push({ items: [], next: 0 });
      lists[cost]!.items.push(item);
      cheapest = Math.min(cheapest, cost);
    },
    pop() {
      for (; cheapest < lists.length; cheapest += 1) {
        const list = lists[cheapest]!;
        if (list.next < list.items.length) {
          list.next += 1;
          return list.items[list.next - 1];
        }
        lists[cheapest] = { items: [], next: 0 };
      }
      return undefined;
    },
  };
}
