/** Asks a question that is answered with yes or no. Ctrl-C and the signal are a no. */
export async function askYesOrNo(question: string, signal: AbortSignal): Promise<boolean> {
  const { confirm, isCancel } = await import("@clack/prompts");
  const answer = await confirm({ message: question, initialValue: false, output: process.stderr, signal });
  return !isCancel(answer) && answer;
}
