/** What the service's model demands of one value. Absent members demand nothing. */
export interface ValueLimits {
  /** The member must be present. */
  readonly required?: boolean;
  /** Least length in characters (text), entries (list, map) or value (number). */
  readonly min?: number;
  /** Greatest length in characters (text), entries (list, map) or value (number). */
  readonly max?: number;
  /** Unanchored regular expression with the `u` flag. */
  readonly pattern?: string;
  /** The allowed words. */
  readonly values?: readonly string[];
  /** Name of a shape whose limits hold too. */
  readonly ref?: string;
}

/** What the model demands of a named shape: of the value itself and of what is inside it. */
export interface ShapeLimits extends ValueLimits {
  readonly members?: Readonly<Record<string, ValueLimits>>;
  readonly item?: ValueLimits;
  readonly key?: ValueLimits;
  readonly value?: ValueLimits;
}

/** What the model demands of the input of one operation, and the errors it declares (without the common ones). */
export interface OperationLimits {
  readonly input: Readonly<Record<string, ValueLimits>>;
  readonly errors: readonly string[];
}
