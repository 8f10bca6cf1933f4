import { defineDiagnostics, didYouMean, ignoreWord } from "@flowc/diagnostics";

interface UnknownCode {
  readonly code: string;
  readonly similar: string | undefined;
}

interface MissingReason {
  readonly codes: readonly string[];
}

interface UnusedSuppression {
  readonly code: string;
  readonly place: string;
  readonly hint: string | undefined;
}

interface HiddenRefusal {
  readonly code: string;
  readonly name: string;
  /** How many findings it concerns. */
  readonly count: number;
  readonly how: "suppressed" | "off" | "warning" | "info";
}

interface CollidingCode {
  readonly code: string;
  readonly cause: "family" | "twice";
}

const commentForm = `// ${ignoreWord} FLOW702: the reason`;

const misplaced = {
  "no-code": "It names no code.",
  "not-alone": "It is not a line comment on a line of its own.",
  "nothing-below": "There is no line below it.",
} as const;

/** What can be wrong with what authors decide about findings, and with rules of their own. */
export const checksDiagnostics = defineDiagnostics({
  CLI140: {
    name: "no-unknown-check-code",
    severity: "error",
    message: ({ code }: UnknownCode) =>
      `"${code}" is not the code of a finding that can be ignored or given another severity.`,
    help: ({ similar }: UnknownCode) =>
      `${didYouMean(similar)}flowc check --rules lists them. What keeps a flow from being read or built always stays an error.`,
  },
  CLI141: {
    name: "no-suppression-without-reason",
    severity: "error",
    message: ({ codes }: MissingReason) => `Nothing says why ${codes.join(" and ")} can be ignored here.`,
    help: ({ codes }: MissingReason) =>
      `Write: // ${ignoreWord} ${codes.join(", ")}: the reason. Without one the finding is reported.`,
  },
  CLI142: {
    name: "no-unused-suppression",
    severity: "warning",
    message: ({ code, place }: UnusedSuppression) => `${code} is ignored ${place}, but there is nothing to ignore.`,
    help: ({ hint }: UnusedSuppression) =>
      `${hint === undefined ? "" : `${hint} `}Take it out when it is not needed any more.`,
  },
  CLI143: {
    name: "no-misplaced-suppression",
    severity: "error",
    message: ({ kind }: { readonly kind: keyof typeof misplaced }) =>
      `This comment is meant to ignore a finding and does not. ${misplaced[kind]}`,
    help: () => `Write it on its own line right above the call that it is about: ${commentForm}`,
  },
  CLI144: {
    name: "no-hidden-refusal",
    severity: "info",
    message: ({ code, name, how }: HiddenRefusal) =>
      `${code} (${name}) is ${how === "suppressed" ? "ignored here" : `"${how}" by choice`}, but Connect refuses flows for it.`,
    help: () => "A deploy will be refused, unless Connect has changed its mind since the rule was written.",
  },
  CLI145: {
    name: "no-foreign-rule",
    severity: "error",
    message: ({ index, found }: { readonly index: number; readonly found: string }) =>
      `checks.rules[${index}] is not a rule; found ${found}.`,
    help: () =>
      'Make it with defineRule from "@flowc/flow-compiler". Its code is capital letters and three digits: ACME001.',
  },
  CLI146: {
    name: "no-colliding-rule-code",
    severity: "error",
    message: ({ code, cause }: CollidingCode) =>
      cause === "twice"
        ? `Two rules of the configuration have the code ${code}.`
        : `The rule ${code} of the configuration has a code of flowc's own families.`,
    help: ({ cause }: CollidingCode) =>
      cause === "twice"
        ? "Give one of them another code: a code means one thing."
        : "Choose letters of your own, such as ACME001; FLOW, PLAN, APPLY, STATE, EMU, SIM and CLI belong to flowc.",
  },
  CLI147: {
    name: "no-check-folder-without-flow",
    severity: "warning",
    message: ({ folder }: { readonly folder: string }) => `"${folder}" of checks.folders holds no file of the project.`,
    help: () => "Paths are relative to the configuration, without patterns.",
  },
  CLI149: {
    name: "no-unknown-code",
    severity: "error",
    message: ({ code }: UnknownCode) => `There is no code "${code}".`,
    help: ({ similar }: UnknownCode) =>
      `${didYouMean(similar)}A report names the code of each finding; flowc check --rules lists those about flows.`,
  },
});
