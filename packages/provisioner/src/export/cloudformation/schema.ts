/** What a value must be, in short. `min` and `max` count characters, items, or are the range of a number. */
export interface ValueSchema {
  /** Name of a definition of the same type. */
  readonly ref?: string;
  readonly type?: string | readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly items?: ValueSchema;
  readonly members?: Readonly<Record<string, ValueSchema>>;
  readonly required?: readonly string[];
  /** Whether it takes members of any name. */
  readonly open?: boolean;
  /** Whether the schema says it in alternatives, which are not looked into. */
  readonly oneOf?: boolean;
}

/** What a type of resource takes and returns. */
export interface TypeSchema {
  readonly properties: Readonly<Record<string, ValueSchema>>;
  readonly required: readonly string[];
  /** Attributes that other resources can ask for. */
  readonly returns: readonly string[];
  readonly definitions: Readonly<Record<string, ValueSchema>>;
}
