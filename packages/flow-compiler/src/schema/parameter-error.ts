/** What a generated validator says about one place: the members of an ajv error that are read here. */
export interface ParameterError {
  /** JSON pointer inside `Parameters`. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set when the name of a member is at fault and not its value. */
  readonly propertyName?: string;
}

/** Validates the `Parameters` of one action type and leaves what it found in `errors`. */
export interface ParameterValidator {
  (parameters: unknown): boolean;
  errors?: readonly ParameterError[] | null;
}
