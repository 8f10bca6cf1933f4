/** What an argument takes. Blocks inside a resource are arguments with a `block`; their own are named with a dot. */
export interface ArgumentSpec {
  /** `string`, `number`, `bool`, `set(string)`, `map(string)` … */
  readonly type?: string;
  /** How blocks of this name are repeated. */
  readonly block?: string;
  readonly required?: boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Characters. */
  readonly length?: readonly (number | null)[];
  readonly range?: readonly (number | null)[];
  readonly enum?: readonly (string | number)[];
  /** Only given by the provider. */
  readonly computedOnly?: boolean;
}

/** What a resource or data source takes and gives. */
export interface ResourceArguments {
  readonly arguments: Readonly<Record<string, ArgumentSpec>>;
  readonly attributes: readonly string[];
}
