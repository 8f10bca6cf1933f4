import type { TranscriptLine } from "@flowc/simulator";

/** Lines that are looked at together: announcements of a queue take turns, seldom more than these. */
const longestRound = 8;

/** Rounds that are left as they are. */
const enoughRounds = 3;

function isSame(one: TranscriptLine | undefined, other: TranscriptLine | undefined): boolean {
  return (
    one !== undefined &&
    one.speaker === other?.speaker &&
    one.text === other.text &&
    one.to === other.to &&
    one.contact === other.contact
  );
}

/** How often the lines from `start` come again one after the other, `length` of them at a time. */
function rounds(lines: readonly TranscriptLine[], start: number, length: number): number {
  let at = start + length;
  while (at < lines.length && isSame(lines[at], lines[at - length])) at += 1;
  return Math.floor((at - start) / length);
}

/** The shortest round that begins here and comes again more often than is worth reading. */
function roundAt(lines: readonly TranscriptLine[], start: number) {
  for (let length = 1; length <= longestRound; length += 1) {
    const count = rounds(lines, start, length);
    if (count > enoughRounds) return { length, count };
  }
  return undefined;
}

/** Lines without those that only say again what stands above them: music and announcements that go round and round. */
export function folded(lines: readonly TranscriptLine[]): readonly TranscriptLine[] {
  const kept: TranscriptLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const round = roundAt(lines, at);
    const last = round && lines[at + round.length * round.count - 1];
    if (round === undefined || last === undefined) {
      kept.push(...lines.slice(at, at + 1));
      continue;
    }
    kept.push(...lines.slice(at, at + round.length));
    const { at: time, contact, speaker } = last;
    kept.push({ at: time, contact, speaker, text: `... and so on, ${round.count - 1} times` });
    at += round.length * round.count - 1;
  }
  return kept;
}
