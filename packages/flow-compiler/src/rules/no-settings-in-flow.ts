import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { invalidName } from "../service/wording.js";

interface Parameters {
  readonly flow: string;
}

/** Settings belong to modules; a flow with them is refused. */
export const noSettingsInFlow = defineRule<Parameters>(
  {
    code: "FLOW108",
    name: "no-settings-in-flow",
    severity: "error",
    grade: "service",
    message: ({ flow }) => `The flow ${quote(flow)} has Settings, which only a flow module may have.`,
    help: () => "Remove Settings, or read it as a module (--type MODULE).",
    source: sources.liveRefusals,
    checked,
    refusal: (_, path) => invalidName(path),
  },
  (context, report) => ({
    flow() {
      const { graph } = context;
      if (graph.type === "MODULE" || graph.settings === undefined) return;
      report({ flow: graph.name }, { pointer: "/Settings" });
    },
  }),
);
