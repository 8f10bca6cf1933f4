/** A text in parts: those that were searched are marked. */
export interface TextPart {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Finds the searched words in a text, in any letter case. */
export function marked(text: string, words: string): readonly TextPart[] {
  const small = text.toLowerCase();
  const wanted = words.toLowerCase();
  // A letter that becomes two in small letters would shift everything behind it.
  if (wanted === "" || small.length !== text.length) return [{ text, isMarked: false }];
  const parts: TextPart[] = [];
  let done = 0;
  for (let at = small.indexOf(wanted); at >= 0; at = small.indexOf(wanted, done)) {
    if (at > done) parts.push({ text: text.slice(done, at), isMarked: false });
    parts.push({ text: text.slice(at, at + wanted.length), isMarked: true });
    done = at + wanted.length;
  }
  return done < text.length ? [...parts, { text: text.slice(done), isMarked: false }] : parts;
}
