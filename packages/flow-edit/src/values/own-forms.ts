/**
 * Switches that the builder takes in one position: the other one is said by leaving it out, or with what belongs to it.
 * A test edits every choice of every block and lets the compiler say which of them the builder does not take.
 */
const oneWay: ReadonlySet<string> = new Set([
  "analytics",
  "audioFiller",
  "authentication",
  "fraudDetection",
  "initialMessage",
  "redaction",
  "useDefault",
]);

/** Words of the Flow language that the builder says in another way, by the name of the option or parameter. */
const saidOtherwise: Readonly<Record<string, readonly string[]>> = {
  phoneNumber: ["Local"],
  previousContactParticipantState: ["offHold"],
  results: ["None"],
};

/** Choices on which the branches of the block depend: each has outcomes of its own. */
const deciding: ReadonlySet<string> = new Set(["checkVoiceIdOption"]);

/** The choices that the builder takes too, or why there are none. */
export function ownChoices(
  label: string,
  choices: readonly string[],
): { readonly choices: readonly string[] } | { readonly why: string } {
  if (oneWay.has(label))
    return { why: "The other position needs more than a switch: leave it out, or say its details." };
  if (deciding.has(label)) return { why: "The branches of the block depend on it: change them together." };
  const words = saidOtherwise[label];
  return { choices: words ? choices.filter((choice) => !words.includes(choice)) : choices };
}
