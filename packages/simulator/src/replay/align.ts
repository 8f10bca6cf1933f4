/** A stretch in which two sequences differ. */
export interface Stretch<A, B> {
  readonly before: { readonly a: A; readonly b: B } | undefined;
  readonly a: readonly A[];
  readonly b: readonly B[];
  readonly after: { readonly a: A; readonly b: B } | undefined;
}

/** Two sequences laid beside each other: what is the same, and where they differ. */
export interface Alignment<A, B> {
  readonly same: readonly { readonly a: A; readonly b: B }[];
  readonly stretches: readonly Stretch<A, B>[];
}

/** Lengths of the longest common subsequences of all ends of both sequences, row by row. */
function lengths<A, B>(a: readonly A[], b: readonly B[], isSame: (one: A, other: B) => boolean): Uint32Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [rows[i] as Uint32Array, rows[i + 1] as Uint32Array];
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = isSame(a[i] as A, b[j] as B)
        ? (below[j + 1] as number) + 1
        : Math.max(below[j] as number, row[j + 1] as number);
    }
  }
  return rows;
}

/** Lays two sequences beside each other so that as much as possible is the same, the earlier the better. */
export function align<A, B>(a: readonly A[], b: readonly B[], isSame: (one: A, other: B) => boolean): Alignment<A, B> {
  const rows = lengths(a, b, isSame);
  const same: { a: A; b: B }[] = [];
  const stretches: Stretch<A, B>[] = [];
  let [fromA, fromB, i, j] = [0, 0, 0, 0];
  const close = (after: { a: A; b: B } | undefined) => {
    if (i > fromA || j > fromB)
      stretches.push({ before: same.at(-1), a: a.slice(fromA, i), b: b.slice(fromB, j), after });
  };
  while (i < a.length && j < b.length) {
    const pair = { a: a[i] as A, b: b[j] as B };
    if (isSame(pair.a, pair.b)) {
      close(pair);
      same.push(pair);
      [i, j] = [i + 1, j + 1];
      [fromA, fromB] = [i, j];
    } else if ((rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0)) i++;
    else j++;
  }
  [i, j] = [a.length, b.length];
  close(undefined);
  return { same, stretches };
}
