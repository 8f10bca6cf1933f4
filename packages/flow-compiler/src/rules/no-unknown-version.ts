import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidValue } from "../service/wording.js";

interface Parameters {
  readonly version: string;
}

const known = "2019-10-30";

/** There is one version of the Flow language. */
export const noUnknownVersion = defineRule<Parameters>(
  {
    code: "FLOW106",
    name: "no-unknown-version",
    severity: "error",
    grade: "service",
    message: ({ version }) => `The flow has the version ${quote(version)}; the only one there is is ${quote(known)}.`,
    help: () => `Set Version to ${quote(known)}.`,
    source: sources.flowLanguage,
    checked,
    refusal: (_, path) => invalidValue(path),
  },
  (context, report) => ({
    flow() {
      const { version } = context.graph;
      const pointer = "/Version";
      if (version !== known && !context.isMisread(pointer)) report({ version }, { pointer });
    },
  }),
);
