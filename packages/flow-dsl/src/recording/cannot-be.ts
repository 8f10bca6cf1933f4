declare const reason: unique symbol;

/** Stands where nothing may be given. The editor shows the reason when something is. */
export interface CannotBe<Reason extends string> {
  readonly [reason]: Reason;
}
