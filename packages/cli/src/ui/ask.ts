/** Asks a question that is answered with yes or no; Ctrl-C and the end of the input are a no. */
export async function askYesOrNo(question: string): Promise<boolean> {
  const { confirm, isCancel } = await import("@clack/prompts");
  const answer = await confirm({ message: question, initialValue: false, output: process.stderr });
  return !isCancel(answer) && answer;
}
