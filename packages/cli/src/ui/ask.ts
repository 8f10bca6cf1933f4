/** Asks a question that is answered with yes or no. Ctrl-C and the signal are a no. */
export async function askYesOrNo(question: string, signal: AbortSignal): Promise<boolean> {
  const { confirm, isCancel } = await import("@clack/prompts");
  const answer = await confirm({ message: question, initialValue: false, output: process.stderr, signal });
  return !isCancel(answer) && answer;
}

/** Asks for a word to be typed, so that nobody does by habit what cannot be undone. Ctrl-C and the signal are a no. */
export async function askForWord(question: string, word: string, signal: AbortSignal): Promise<boolean> {
  const { text, isCancel } = await import("@clack/prompts");
  const answer = await text({ message: question, output: process.stderr, signal });
  return !isCancel(answer) && answer?.trim() === word;
}
