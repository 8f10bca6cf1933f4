import { defineDiagnostics, didYouMean } from "@flowc/diagnostics";

/** A word that was typed, with what could have been meant. */
interface Typed {
  /** The command that it was typed for, such as `flowc state`. */
  readonly command: string;
  readonly word: string;
  readonly similar: string | undefined;
}

/** What can be wrong with a command line. All of it ends in exit code 2, and nothing is done. */
export const usageDiagnostics = defineDiagnostics({
  CLI330: {
    name: "no-unknown-command",
    severity: "error",
    message: (p: Typed) => `${p.command} has no command "${p.word}".`,
    help: (p: Typed) => `${didYouMean(p.similar)}${p.command} --help lists the commands.`,
  },
  CLI331: {
    name: "no-unknown-option",
    severity: "error",
    message: (p: Typed) => `${p.command} has no option "${p.word}".`,
    help: (p: Typed) => `${didYouMean(p.similar)}${p.command} --help lists the options.`,
  },
  CLI332: {
    name: "no-missing-word",
    severity: "error",
    message: (p: { command: string; word: string; description: string }) =>
      `${p.command} needs ${p.word}: ${p.description}.`,
    help: (p: { command: string; example: string | undefined }) =>
      p.example === undefined ? `${p.command} --help tells more.` : `For example: ${p.example}`,
  },
  CLI333: {
    name: "no-option-without-value",
    severity: "error",
    message: (p: { option: string; value: string; description: string }) =>
      `${p.option} needs a value, ${p.value}: ${p.description}.`,
    help: (p: { command: string; option: string }) =>
      `Write it behind the option, or leave ${p.option} out. ${p.command} --help tells more.`,
  },
  CLI334: {
    name: "no-wrong-option-value",
    severity: "error",
    message: (p: { option: string; given: string }) => `${p.option} cannot be "${p.given}".`,
    help: (p: { similar: string | undefined; expected: string }) => `${didYouMean(p.similar)}It takes ${p.expected}.`,
  },
  CLI335: {
    name: "no-surplus-word",
    severity: "error",
    message: (p: { command: string; words: readonly string[] }) =>
      p.words.length === 1
        ? `${p.command} does not know what to do with "${p.words[0]}".`
        : `${p.command} does not know what to do with ${p.words.map((word) => `"${word}"`).join(" ")}.`,
    help: (p: { usage: string }) => `It is used like this: ${p.usage}`,
  },
  CLI336: {
    name: "no-options-that-do-not-go-together",
    severity: "error",
    message: (p: { options: string; reason: string }) => `${p.options} do not go together: ${p.reason}.`,
    help: (p: { instead: string }) => p.instead,
  },
  CLI337: {
    name: "no-stopped-command",
    severity: "error",
    message: (p: { command: string }) => `${p.command} was stopped.`,
    help: (p: { left: string }) => p.left,
  },
  CLI338: {
    name: "no-mistake-of-flowc",
    severity: "error",
    message: () => "flowc stopped because of a mistake in flowc itself. Your files were not the cause.",
    help: () => "Please report it with what you ran; what is written to stderr tells where the details are.",
  },
});
