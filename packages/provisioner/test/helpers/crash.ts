import type { ConnectApi, StateStore } from "../../src/index.js";

/** When a process dies around a write call. */
export type Moment = "before-call" | "lost-response" | "before-remembering";

/** A process that dies at one of its calls: from then on nothing it does reaches anybody. */
export interface DyingProcess {
  readonly api: ConnectApi;
  readonly store: StateStore;
  /** Resolves when it has died. */
  readonly death: Promise<void>;
}

/** Whether an operation changes something. */
export function isWriteCall(operation: string): boolean {
  return !/^(?:[a-z]+:)?(?:List|Search|Describe|Get|Batch)/.test(operation);
}

/**
 * @param at number of the call at which it dies, counted from 1
 * @param counts which calls are counted; default: those that change something
 */
export function dyingProcess(
  api: ConnectApi,
  store: StateStore,
  at: number,
  moment: Moment,
  counts = isWriteCall,
): DyingProcess {
  const silence = new Promise<never>(() => undefined);
  let counted = 0;
  let isDead = false;
  let died = (): void => undefined;
  const death = new Promise<void>((resolve) => {
    died = resolve;
  });
  const inFlight = new Set<Promise<unknown>>();
  const die = (): Promise<never> => {
    isDead = true;
    // What is on the wire still has its effect; whoever looks afterwards sees all of it.
    void Promise.allSettled(inFlight).then(died);
    return silence;
  };
  const alive = <T>(work: () => Promise<T>): Promise<T> => (isDead ? silence : work());
  return {
    death,
    api: {
      hasRateLimits: false,
      async send(operation, input) {
        if (isDead) return silence;
        const isCounted = counts(operation);
        if (isCounted) counted += 1;
        const isNow = isCounted && counted === at;
        if (isNow && moment === "before-call") return die();
        const call = api.send(operation, input);
        inFlight.add(call);
        const answer = await call.finally(() => inFlight.delete(call));
        if (isDead) return silence;
        if (isNow && moment === "lost-response") return die();
        // The answer arrives, and the process dies before it can write down what it says.
        if (isNow) void die();
        return answer;
      },
    },
    store: {
      location: store.location,
      read: () => alive(() => store.read()),
      // A dead process leaves its lock behind; that is another test's matter.
      lock: async () => ({ lock: { release: async () => undefined }, diagnostics: [] }),
      heldLock: () => alive(() => store.heldLock()),
      write: (state) => alive(() => store.write(state)),
      append: (entry) => alive(() => store.append(entry)),
    },
  };
}
