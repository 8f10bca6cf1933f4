import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { missingSettings } from "../service/wording.js";

interface Parameters {
  readonly module: string;
}

/** The content of a module must carry Settings, which the designer always writes. A module that was built gets them on emit. */
export const noModuleWithoutSettings = defineRule<Parameters>(
  {
    code: "FLOW107",
    name: "no-module-without-settings",
    severity: "error",
    grade: "service",
    message: ({ module }) =>
      `The content of the module ${quote(module)} has no Settings, without which the service refuses it.`,
    help: () =>
      'Add "Settings": {"InputParameters": [], "OutputParameters": [], "Transitions": []} beside Actions. What the module takes and gives is said elsewhere, so this part may stay empty.',
    source: sources.liveRefusals,
    checked,
    refusal: () => missingSettings,
  },
  (context, report) => ({
    flow() {
      const { graph, unit } = context;
      const pointer = "/Settings";
      if (graph.type !== "MODULE" || unit.form === undefined || graph.settings !== undefined) return;
      if (!context.isMisread(pointer)) report({ module: graph.name }, { pointer });
    },
  }),
);
