import { createInterface } from "node:readline/promises";

/** Asks a question that is answered with yes or no. Ctrl-C and the signal are a no. */
export async function askYesOrNo(question: string, signal: AbortSignal): Promise<boolean> {
  if (isDumb()) return /^y(es)?$/i.test((await askPlainly(`${question} (yes/no) `, signal)) ?? "");
  const { confirm, isCancel } = await import("@clack/prompts");
  const answer = await confirm({ message: question, initialValue: false, output: process.stderr, signal });
  if (isCancel(answer)) passOn(signal);
  return !isCancel(answer) && answer;
}

/** Asks for a word to be typed, so that nobody does by habit what cannot be undone. Ctrl-C and the signal are a no. */
export async function askForWord(question: string, word: string, signal: AbortSignal): Promise<boolean> {
  if (isDumb()) return (await askPlainly(`${question}: `, signal)) === word;
  const { text, isCancel } = await import("@clack/prompts");
  const answer = await text({ message: question, output: process.stderr, signal });
  if (isCancel(answer)) passOn(signal);
  return !isCancel(answer) && answer?.trim() === word;
}

/** A terminal that moves no cursor gets a line to type into. */
async function askPlainly(question: string, signal: AbortSignal): Promise<string | undefined> {
  const reader = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  try {
    return (await reader.question(question, { signal })).trim();
  } catch (error) {
    if (!signal.aborted) throw error;
    return undefined;
  } finally {
    reader.close();
  }
}

function isDumb(): boolean {
  return process.env.TERM === "dumb";
}

/** While it asks, a prompt reads Ctrl-C as a key: it means the same as everywhere else. */
function passOn(signal: AbortSignal): void {
  if (!signal.aborted) process.emit("SIGINT", "SIGINT");
}
