import type { Drawing } from "@flowc/pictures";

/** What people call the blocks of a flow: `Play prompt: “Hello.”`, by identifier. */
export type BlockNames = ReadonlyMap<string, string>;

export function blockNames({ blocks }: Pick<Drawing, "blocks">): BlockNames {
  return new Map(blocks.map(({ id, title, summary }) => [id, summary === undefined ? title : `${title}: ${summary}`]));
}

/** Shorter identifiers may be ordinary words, which a sentence can mean as such. */
const shortest = 12;

/** A sentence with blocks by their names where it quotes identifiers that nobody wrote. */
export function withNames(sentence: string, names: BlockNames | undefined): string {
  if (names === undefined) return sentence;
  return sentence.replaceAll(/"([^"]+)"/g, (quoted, id: string) => {
    const name = id.length < shortest ? undefined : names.get(id);
    return name === undefined ? quoted : `[${name}]`;
  });
}
