/** How much of something: `taken` of `total`. */
export interface Share {
  readonly taken: number;
  readonly total: number;
}
