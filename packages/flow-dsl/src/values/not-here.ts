declare const reason: unique symbol;

/**
 * Stands where a value would be if this flow had it. Reading any member of it is a type error that shows the reason:
 * `Property 'firstName' does not exist on type 'NotHere<"...">'`.
 */
export interface NotHere<Reason extends string> {
  readonly [reason]?: Reason;
}

/** What takes the place of a `NotHere` in flows that have the value. */
export interface IsHere {
  readonly [reason]?: never;
}
