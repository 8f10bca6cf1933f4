/** Operations that change nothing, by the verbs of the API: nobody needs their answer once all is to end. */
const reading = /^(?:[a-z]+:)?(?:BatchGet|Describe|Get|List|Search)/;

/**
 * Waits for an answer, but not longer than until all is to end: then it rejects with the signal's reason. The answer of
 * a call that changes something is always waited for, because it may hold the id of what was made.
 */
export function abandoningReads<T>(operation: string, answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined || !reading.test(operation)) return answer;
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason);
    signal.addEventListener("abort", end, { once: true });
    void answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", end));
  });
}
